# Copied from codegen/runtime/.
"""Serves an emulator over HTTP, for Stripe clients in any language."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from ..errors import InvalidArgumentError
from ._requests.messages import ConnectionFailure, EmulatedRequest, EmulatedResponse

if TYPE_CHECKING:
    import uvicorn

    from ._emulator import StripeEmulator

_START = {"type": "http.response.start"}
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]
Log = Callable[[str], object]


def make_app(emulator: StripeEmulator, log: Log = lambda line: None) -> Any:
    """An ASGI application that serves ``emulator``. ``log`` gets a line for each request."""

    async def app(scope: Any, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise NotImplementedError(scope["type"])
        started = time.monotonic()
        body = await _body(receive)
        if body is None:
            return
        request = EmulatedRequest(
            scope["method"],
            scope.get("raw_path", scope["path"].encode()).partition(b"?")[0].decode("latin-1"),
            scope["query_string"].decode("latin-1"),
            {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]},
            body,
        )
        try:
            pending = await asyncio.to_thread(emulator._engine.respond, request)
            try:
                await asyncio.sleep(pending.response.delay)
            finally:
                pending.finish()
            await _send(send, pending.response)
        except ConnectionFailure:
            log(f"{request.method} {request.path} connection broken by a fault")
            # uvicorn responds to an exception alone with status 500. After a malformed header, it
            # closes the connection.
            await send({**_START, "status": 500, "headers": [(b"\n", b"")]})
            raise
        finally:
            if emulator._engine.webhooks.has_waiting():
                await asyncio.to_thread(emulator._engine.webhooks.flush)
        took = (time.monotonic() - started) * 1000
        log(_line(request, pending.response, took))

    return app


async def _body(receive: Receive) -> bytes | None:
    """The body of a request, None if the client disconnects before its end."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if not message.get("more_body"):
            return bytes(body)


async def _send(send: Send, response: EmulatedResponse) -> None:
    headers = [(k.encode("latin-1"), v.encode("latin-1")) for k, v in response.headers.items()]
    headers.append((b"content-length", str(len(response.body)).encode()))
    await send({**_START, "status": response.status, "headers": headers})
    await send({"type": "http.response.body", "body": response.body})


def _line(request: EmulatedRequest, response: EmulatedResponse, took: float) -> str:
    path = request.path + (f"?{request.query}" if request.query else "")
    request_id = response.headers.get("request-id", "")
    return f"{request.method:6} {path}  {response.status}  {took:.0f} ms  {request_id}"


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens on a port. Raises InvalidArgumentError if it cannot listen."""
    found = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind((host, port))
        found.listen()  # with SO_REUSEADDR, a second bind can succeed; then listen fails
    except (OSError, OverflowError) as error:
        found.close()
        reason = error.strerror if isinstance(error, OSError) else "not a port from 0 to 65535"
        other = "host" if isinstance(error, socket.gaierror) else "port"
        raise InvalidArgumentError(
            f"Cannot listen on {host}:{port} ({reason}). Pass another {other}.", param=other
        ) from None
    return found


def make_server(emulator: StripeEmulator, log: Log) -> uvicorn.Server:
    """A server that runs until the process gets SIGINT or SIGTERM.

    Raises:
        InvalidArgumentError: uvicorn is not installed.
    """
    try:
        import uvicorn
    except ImportError:
        raise InvalidArgumentError(
            "The server needs uvicorn: install lattice-stripe[testing]."
        ) from None
    config = uvicorn.Config(
        make_app(emulator, log), log_level="error", access_log=False, lifespan="off"
    )
    return uvicorn.Server(config)
