# Copied from codegen/runtime/_http/http2.py. Edit it there.
"""HTTP/2: a response needs a status of three digits.

httpcore takes a response without ``:status`` as a 200, because it does not let h2 check headers.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

_HEADERS = "http2.send_request_headers.started"
"""httpcore's event before the first frame of a request."""


def check_status(client: Any, message: httpx.Request) -> None:
    """Have the HTTP/2 connection of ``message`` reject responses without a valid status."""

    def trace(event: str, info: object) -> None:
        if event == _HEADERS:
            _check_connections(client, message)

    message.extensions["trace"] = trace


def check_status_async(client: Any, message: httpx.Request) -> None:
    async def trace(event: str, info: object) -> None:
        if event == _HEADERS:
            _check_connections(client, message)

    message.extensions["trace"] = trace


def _check_connections(client: Any, message: httpx.Request) -> None:
    pool = getattr(client._transport_for_url(message.url), "_pool", None)
    for connection in getattr(pool, "connections", ()):
        while connection is not None and not hasattr(connection, "_h2_state"):
            connection = getattr(connection, "_connection", None)
        if connection is not None and "receive_data" not in vars(connection._h2_state):
            _check_responses(connection._h2_state)


def _check_responses(state: Any) -> None:
    """Replace each response without a valid status by a reset of its stream."""
    events = sys.modules["h2.events"]  # httpx[http2] depends on h2
    receive = state.receive_data

    def receive_data(data: bytes) -> list[Any]:
        return [
            _reset(events.StreamReset, event)
            if isinstance(event, events.ResponseReceived) and not _has_status(event)
            else event
            for event in receive(data)
        ]

    state.receive_data = receive_data


def _has_status(event: Any) -> bool:
    status = dict(event.headers).get(b":status", b"")
    return len(status) == 3 and status.isdigit()


def _reset(cls: Any, event: Any) -> Any:
    reset = cls.__new__(cls)  # the arguments depend on the version of h2
    reset.stream_id, reset.error_code, reset.remote_reset = event.stream_id, 1, False
    return reset
