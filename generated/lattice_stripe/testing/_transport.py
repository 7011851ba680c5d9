# Copied from codegen/runtime/.
"""httpx transports and clients that hand requests to the engine, without a socket."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import anyio
import httpx

from .._http.url_log import log_response
from ._engine import Engine, PendingResponse
from ._requests.messages import ConnectionFailure, EmulatedRequest

_url = lru_cache(httpx.URL)
"""httpx takes as long to parse a URL as the emulator takes to store an object."""


class EmulatorTransport(httpx.BaseTransport):
    """For ``httpx.Client``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        try:
            with _serve(self._engine, request, request.read()) as pending:
                if pending.response.delay:
                    time.sleep(min(pending.response.delay, _read_timeout(request)))
                    _check_timeout(request, pending)
        finally:
            self._engine.webhooks.flush()
        return _response(pending)


class AsyncEmulatorTransport(httpx.AsyncBaseTransport):
    """For ``httpx.AsyncClient``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        try:
            with _serve(self._engine, request, body) as pending:
                if pending.response.delay:
                    await anyio.sleep(min(pending.response.delay, _read_timeout(request)))
                    _check_timeout(request, pending)
        finally:
            if self._engine.webhooks.has_waiting():
                await anyio.to_thread.run_sync(self._engine.webhooks.flush)
        return _response(pending)


class EmulatorClient(httpx.Client):
    """An ``httpx.Client`` for a ``Client`` alone: it adds no headers and reads no cookies.

    These two steps of ``httpx.Client`` take longer than the engine takes to respond.
    """

    def __init__(self, engine: Engine) -> None:
        super().__init__(transport=EmulatorTransport(engine))

    def build_request(self, method: str, url: Any, **options: Any) -> httpx.Request:
        return httpx.Request(method, _url(url), **options)

    def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        response = self._transport.handle_request(request)
        log_response(request.method, request.url, response)
        return response


class AsyncEmulatorClient(httpx.AsyncClient):
    """An ``httpx.AsyncClient`` for an ``AsyncClient`` alone; see ``EmulatorClient``."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(transport=AsyncEmulatorTransport(engine))

    def build_request(self, method: str, url: Any, **options: Any) -> httpx.Request:
        return httpx.Request(method, _url(url), **options)

    async def send(self, request: httpx.Request, **options: Any) -> httpx.Response:
        response = await self._transport.handle_async_request(request)
        log_response(request.method, request.url, response)
        return response


@contextmanager
def _serve(engine: Engine, request: httpx.Request, body: bytes) -> Iterator[PendingResponse]:
    """The response to a request. Its idempotency key is released at the end of the block."""
    received = EmulatedRequest(
        request.method,
        request.url.raw_path.partition(b"?")[0].decode("latin-1"),
        request.url.query.decode("latin-1"),
        {k.decode("ascii").lower(): v.decode("latin-1") for k, v in request.headers.raw},
        body,
    )
    try:
        pending = engine.respond(received)
    except ConnectionFailure as failure:
        raise httpx.ReadError(str(failure), request=request) from None
    try:
        yield pending
    finally:
        pending.finish()


def _response(pending: PendingResponse) -> httpx.Response:
    body = pending.response.body
    sent = {**pending.response.headers, "content-length": str(len(body))}
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in sent.items()]
    # With content=body, httpx would read the body here, and the client would read it again.
    return httpx.Response(pending.response.status, headers=headers, stream=httpx.ByteStream(body))


def _read_timeout(request: httpx.Request) -> float:
    timeout = request.extensions.get("timeout", {}).get("read")
    return math.inf if timeout is None else float(timeout)


def _check_timeout(request: httpx.Request, pending: PendingResponse) -> None:
    if pending.response.delay > _read_timeout(request):
        raise httpx.ReadTimeout("The emulator's latency is longer than the timeout.")
