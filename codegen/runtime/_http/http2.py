"""HTTP/2: what httpcore's connections lack.

- A response needs a status of three digits. httpcore takes one without ``:status`` as a 200.
- httpcore does not reset the stream of an abandoned request. Its response then keeps a part of the
  flow control window, until no response fits into the connection.
- httpcore's sync connection uses the state of h2 from several threads without a lock. The headers
  of two requests could be mixed up.
- A cancelled write could lose a part of the headers, and the next request would have wrong ones.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx

_EVENTS = {"http2.send_connection_init.started", "http2.send_request_headers.started"}
"""httpcore's events before the first frame of a connection, and of a request."""
_STATE_METHODS = (
    "acknowledge_received_data",
    "close_connection",
    "data_to_send",
    "end_stream",
    "increment_flow_control_window",
    "initiate_connection",
    "local_flow_control_window",
    "receive_data",
    "reset_stream",
    "send_data",
)
"""What httpcore calls, except for the methods that open a stream."""
_CANCEL = 8
"""The error code of RST_STREAM for a response that is not needed."""
_lock = threading.Lock()


def prepare_connections(client: Any, message: httpx.Request) -> None:
    """Have the HTTP/2 connection of ``message`` correct what httpcore lacks."""

    def trace(event: str, info: object) -> None:
        if event in _EVENTS:
            _prepare(client, message, _prepare_sync)

    message.extensions["trace"] = trace


def prepare_connections_async(client: Any, message: httpx.Request) -> None:
    async def trace(event: str, info: object) -> None:
        if event in _EVENTS:
            _prepare(client, message, _prepare_async)

    message.extensions["trace"] = trace


def _prepare(client: Any, message: httpx.Request, prepare: Callable[[Any, Any], None]) -> None:
    pool = getattr(client._transport_for_url(message.url), "_pool", None)
    for connection in getattr(pool, "connections", ()):
        while connection is not None and not hasattr(connection, "_h2_state"):
            connection = getattr(connection, "_connection", None)
        if connection is not None:
            with _lock:
                if "receive_data" not in vars(connection._h2_state):
                    _check_responses(connection._h2_state)
                    prepare(connection, connection._h2_state)


def _prepare_sync(connection: Any, state: Any) -> None:
    _lock_state(state)
    close = connection._response_closed

    def close_response(stream_id: int) -> None:
        _reset_unfinished(state, stream_id)
        close(stream_id)

    connection._response_closed = close_response


def _prepare_async(connection: Any, state: Any) -> None:
    from anyio import CancelScope

    close, write = connection._response_closed, connection._network_stream.write

    async def close_response(stream_id: int) -> None:
        _reset_unfinished(state, stream_id)
        await close(stream_id)

    async def write_all(buffer: bytes, timeout: float | None = None) -> None:
        with CancelScope(shield=True):  # the timeout ends it
            await write(buffer, timeout)

    connection._response_closed = close_response
    connection._network_stream.write = write_all


def _reset_unfinished(state: Any, stream_id: int) -> None:
    """Reset the stream of a request without a complete response; the next write sends the frame."""
    stream = state.streams.get(stream_id)
    if stream is not None and not stream.closed:
        with suppress(Exception):  # the connection is closed
            state.reset_stream(stream_id, error_code=_CANCEL)


def _lock_state(state: Any) -> None:
    """Let one thread at a time use the state of a connection."""
    from httpcore import ConnectionNotAvailable

    lock = threading.RLock()
    next_id, send_headers = state.get_next_available_stream_id, state.send_headers
    reserved = -1

    def get_next_available_stream_id() -> int:
        nonlocal reserved
        with lock:
            reserved = max(next_id(), reserved + 2)
            return reserved

    def send_headers_in_order(stream_id: int, *args: Any, **kwargs: Any) -> None:
        with lock:
            if stream_id < next_id():  # another thread was faster; httpcore starts the request over
                raise ConnectionNotAvailable
            send_headers(stream_id, *args, **kwargs)

    def locked(method: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            with lock:
                return method(*args, **kwargs)

        return call

    for name in _STATE_METHODS:
        setattr(state, name, locked(getattr(state, name)))
    state.get_next_available_stream_id = get_next_available_stream_id
    state.send_headers = send_headers_in_order


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
