# Copied from codegen/runtime/testing/_transport.py. Edit it there.
"""httpx transports that hand requests to the engine, without a socket."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager

import anyio
import httpx

from ._engine import Engine, Reply
from ._messages import ConnectionFailure, EmulatedRequest


class EmulatorTransport(httpx.BaseTransport):
    """For ``httpx.Client``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        with _failures(request):
            reply = self._engine.respond(_read(request, request.read()))
        try:
            if reply.response.delay:
                time.sleep(min(reply.response.delay, _read_timeout(request)))
                _check_timeout(request, reply)
        finally:
            reply.finish()
            self._engine.deliver()
        return _response(reply)


class AsyncEmulatorTransport(httpx.AsyncBaseTransport):
    """For ``httpx.AsyncClient``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        with _failures(request):
            reply = self._engine.respond(_read(request, body))
        try:
            if reply.response.delay:
                await anyio.sleep(min(reply.response.delay, _read_timeout(request)))
                _check_timeout(request, reply)
        finally:
            reply.finish()
        if self._engine.has_deliveries():
            await anyio.to_thread.run_sync(self._engine.deliver)
        return _response(reply)


def _read(request: httpx.Request, body: bytes) -> EmulatedRequest:
    return EmulatedRequest(
        request.method,
        request.url.raw_path.partition(b"?")[0].decode("latin-1"),
        request.url.query.decode("latin-1"),
        {k.decode("ascii").lower(): v.decode("latin-1") for k, v in request.headers.raw},
        body,
    )


def _response(reply: Reply) -> httpx.Response:
    return httpx.Response(
        reply.response.status, headers=reply.response.headers, content=reply.response.body
    )


def _read_timeout(request: httpx.Request) -> float:
    timeout = request.extensions.get("timeout", {}).get("read")
    return math.inf if timeout is None else float(timeout)


def _check_timeout(request: httpx.Request, reply: Reply) -> None:
    if reply.response.delay > _read_timeout(request):
        raise httpx.ReadTimeout("The emulator's latency is longer than the timeout.")


@contextmanager
def _failures(request: httpx.Request) -> Iterator[None]:
    try:
        yield
    except ConnectionFailure as failure:
        raise httpx.ReadError(str(failure), request=request) from None
