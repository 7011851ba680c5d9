"""A loopback server with scripted responses, and both clients behind one interface."""

from __future__ import annotations

import asyncio
import inspect
import json
import threading
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from lattice_stripe import AsyncClient, Client

KEY = "sk_test_loopback"


@dataclass(frozen=True)
class ReceivedRequest:
    """A request as the server received it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def form(self) -> list[tuple[str, str]]:
        return parse_qsl(self.body.decode(), keep_blank_values=True)


@dataclass(frozen=True)
class Reply:
    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    promised: int | None = None
    """A Content-Length to send instead of the real one."""


class LoopbackStripe:
    """Sends the scripted responses in order; an unexpected request gets status 599."""

    def __init__(self) -> None:
        self.asked: list[ReceivedRequest] = []
        self.replies: deque[Reply] = deque()
        self.silent = threading.Event()  # when set, requests get no response until stop()
        self._stopped = threading.Event()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # headers and body in one packet, as most servers send them

            def handle_any(self) -> None:
                outer._handle(self)

            do_GET = do_POST = do_DELETE = handle_any

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def reply(
        self,
        body: Any,
        status: int = 200,
        headers: dict[str, str] | None = None,
        promised: int | None = None,
    ) -> None:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.replies.append(Reply(status, raw, headers or {}, promised))

    def refuse(self, status: int, **error: Any) -> None:
        self.reply({"error": error}, status, {"Request-Id": "req_1"})

    @property
    def last(self) -> ReceivedRequest:
        return self.asked[-1]

    def _handle(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("Content-Length") or 0)
        headers = {name.lower(): value for name, value in handler.headers.items()}
        body = handler.rfile.read(length)
        if headers.get("transfer-encoding") == "chunked":
            body = _dechunked(handler.rfile)
        self.asked.append(ReceivedRequest(handler.command, handler.path, headers, body))
        if self.silent.is_set():
            self._stopped.wait(30)
            handler.close_connection = True
            return
        reply = self.replies.popleft() if self.replies else Reply(599, b"{}")
        handler.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(reply.promised or len(reply.body)))
        handler.end_headers()
        handler.wfile.write(reply.body)
        if reply.promised is not None:
            handler.close_connection = True

    def stop(self) -> None:
        self._stopped.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _dechunked(stream: Any) -> bytes:
    body = b""
    while size := int(stream.readline(), 16):
        body += stream.read(size)
        stream.readline()
    stream.readline()
    return body


class Sdk:
    """The sync or the async client, used the same way, so that one test covers both."""

    def __init__(self, kind: str, stripe: LoopbackStripe) -> None:
        self.asynchronous = kind == "async"
        self._addresses = dict.fromkeys(("api", "connect", "files", "meter_events"), stripe.url)

    def client(self, **options: Any) -> Any:
        cls = AsyncClient if self.asynchronous else Client
        return cls(KEY, **{"base_addresses": self._addresses, "max_retries": 0, **options})

    def run(self, use: Callable[[Any], Any], **options: Any) -> Any:
        """The result of ``use(client)``, awaited if necessary."""
        client = self.client(**options)
        if not self.asynchronous:
            with client:
                return use(client)

        async def main() -> Any:
            async with client:
                return await _settled(use(client))

        return asyncio.run(main())

    def walk(
        self, use: Callable[[Any], Any], limit: int | None = None, **options: Any
    ) -> list[Any]:
        """All objects of a page or a stream, or the first ``limit``."""
        found: list[Any] = []
        client = self.client(**options)

        def take(item: Any) -> bool:
            found.append(item)
            return limit is not None and len(found) >= limit

        if not self.asynchronous:
            with client:
                pages = use(client)
                items = pages.auto_paging_iter() if hasattr(pages, "auto_paging_iter") else pages
                for item in items:
                    if take(item):
                        break
            return found

        async def main() -> None:
            async with client:
                pages = await _settled(use(client))
                items = pages.auto_paging_iter() if hasattr(pages, "auto_paging_iter") else pages
                async for item in items:
                    if take(item):
                        break

        asyncio.run(main())
        return found


async def _settled(value: Any) -> Any:
    return await value if inspect.isawaitable(value) else value


@pytest.fixture
def stripe() -> Iterator[LoopbackStripe]:
    server = LoopbackStripe()
    yield server
    server.stop()


@pytest.fixture(params=["sync", "async"])
def sdk(request: pytest.FixtureRequest, stripe: LoopbackStripe) -> Sdk:
    return Sdk(request.param, stripe)
