"""HTTP/2: corrections of httpcore's connections.

httpcore takes a response without ``:status`` as a 200. It does not reset the stream of an abandoned
request, whose response then fills the flow control window. Its sync connection shares the state of
h2 between threads without a lock, and a cancelled write loses frames: headers get mixed up.
"""

from __future__ import annotations

import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .._forks import Lock

if TYPE_CHECKING:
    import httpx

_EVENTS = {"http2.send_connection_init.started", "http2.send_request_headers.started"}
"""httpcore's events before the first frame of a connection, and of a request."""
_KNOWN = {"h2", "httpcore", __name__.partition(".")[0]}
"""The packages whose exceptions leave the state of h2 consistent."""
_CANCEL = 8
"""The error code of HTTP/2 for a stream that is no longer needed."""
_lock = Lock()


def prepare_connections(client: Any, message: httpx.Request, *, is_async: bool) -> None:
    """Correct the HTTP/2 connection of ``message`` before its first frame."""

    def trace(event: str, info: object) -> None:
        _prepare(event, client, message, _prepare_sync)

    async def trace_async(event: str, info: object) -> None:
        _prepare(event, client, message, _prepare_async)

    message.extensions["trace"] = trace_async if is_async else trace


def _prepare(event: str, client: Any, message: httpx.Request, prepare: Any) -> None:
    if event not in _EVENTS:
        return
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
        error = sys.exc_info()[0] or GeneratorExit
        if error is not GeneratorExit and error.__module__.partition(".")[0] not in _KNOWN:
            connection._connection_error = True  # a signal handler may have interrupted h2
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
    """Reset the stream of an incomplete response. The next write sends the frame."""
    stream = state.streams.get(stream_id)
    if stream is not None and not stream.closed:
        with suppress(Exception):  # the connection is closed
            state.reset_stream(stream_id, error_code=_CANCEL)


def _lock_state(state: Any) -> None:
    """Let one thread at a time use the state of a connection."""
    from httpcore import ConnectionNotAvailable

    lock = threading.RLock()
    next_id, send_headers = state.get_next_available_stream_id, state.send_headers
    reserved: int = -1

    def get_next_available_stream_id() -> Any:
        nonlocal reserved
        with lock:
            reserved = max(next_id(), reserved + 2)
            return reserved

    def send_headers_in_order(stream_id: int, *args: Any, **kwargs: Any) -> None:
        with lock:
            if stream_id < next_id():
                raise ConnectionNotAvailable  # httpcore starts the request over
            send_headers(stream_id, *args, **kwargs)

    def locked(method: Any) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            with lock:
                return method(*args, **kwargs)

        return call

    for name in dir(state):
        if name[0] != "_" and callable(method := getattr(state, name)):
            setattr(state, name, locked(method))
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
