"""The connection pool: reuse, limits, keep-alive, closed connections, cancellation, bad limits."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import itertools
import json
import random
import socket
import ssl
import struct
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import anyio
import httpx
import lattice_stripe
import pytest
import trustme
from lattice_stripe import (
    AsyncClient,
    Client,
    InvalidArgumentError,
    ResponseDecodeError,
    StripeError,
)
from lattice_stripe._http.pool import (
    AsyncConnectionPool,
    ConnectionPool,
    PoolLimits,
    Sender,
    _Permit,
)
from lattice_stripe._http.pool_factory import create_pool

KEY = "sk_test_pool"
BODY = json.dumps({"id": "cus_1", "object": "customer"}).encode()
RESPONSE = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(BODY) + BODY
DESCRIPTORS = Path("/proc/self/fd")
ANYIO = tuple(map(int, version("anyio").split(".")[:2]))


class ConnectionServer:
    """A server that records the number of the connection of each request."""

    def __init__(self, handle: Callable[[ConnectionServer, socket.socket], object]) -> None:
        self.response_is_read = threading.Event()
        self.requests: list[int] = []
        self.opened = 0
        self.now_open = 0
        self._handle = handle
        self._lock = threading.Lock()
        self._connections: set[socket.socket] = set()

    def __enter__(self) -> ConnectionServer:
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=500)
        self.port = self._listening.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.disconnect()

    def disconnect(self) -> None:
        """Close all connections."""
        with self._lock:
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            with self._lock:
                number = self.opened
                self.opened += 1
                self.now_open += 1
                self._connections.add(connection)
            threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        with connection, contextlib.suppress(OSError):
            while self._read_request(connection):
                self.requests.append(number)
                if self._handle(self, connection) is CLOSE:
                    break
        with self._lock:
            self.now_open -= 1
            self._connections.discard(connection)

    @staticmethod
    def _read_request(connection: socket.socket) -> bytes:
        received = b""
        while not received.endswith(b"\r\n\r\n"):
            chunk = connection.recv(65_536)
            if not chunk:
                return b""
            received += chunk
        return received


CLOSE = object()


def respond(_: ConnectionServer, connection: socket.socket) -> None:
    connection.sendall(RESPONSE)


def respond_together(number: int, rounds: int = 1) -> Callable[..., object]:
    """Respond when ``number`` requests have arrived; after ``rounds`` of that, respond at once."""
    barrier, arrived = threading.Barrier(number), itertools.count()

    def respond(_: ConnectionServer, connection: socket.socket) -> None:
        if next(arrived) < number * rounds:
            barrier.wait(20)
        connection.sendall(RESPONSE)

    return respond


def respond_slowly(_: ConnectionServer, connection: socket.socket) -> None:
    time.sleep(0.02)
    connection.sendall(RESPONSE)


def respond_and_close(_: ConnectionServer, connection: socket.socket) -> object:
    connection.sendall(RESPONSE)
    return CLOSE


def announce_and_close(_: ConnectionServer, connection: socket.socket) -> object:
    connection.sendall(RESPONSE.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
    return CLOSE


def respond_and_half_close(_: ConnectionServer, connection: socket.socket) -> None:
    connection.sendall(RESPONSE)
    connection.shutdown(socket.SHUT_WR)


def respond_and_reset(server: ConnectionServer, connection: socket.socket) -> object:
    connection.sendall(RESPONSE)
    assert server.response_is_read.wait(10)  # a reset drops what the client has not read
    server.response_is_read.clear()
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return CLOSE


class Call:
    """Calls a client, or closes it."""

    def __init__(
        self, send: Callable[..., Awaitable[Any]], close: Callable[[], Awaitable[None]]
    ) -> None:
        self._send = send
        self.close = close

    async def __call__(self, **opts: Any) -> Any:
        return await self._send(**opts)


own_pool = pytest.mark.parametrize("kind", ["sync", "async"])
"""For behavior that aiohttp does not have. It has its own pool."""
async_kinds = pytest.mark.parametrize("kind", ["async", "aiohttp"])


@pytest.fixture(params=["sync", "async", "aiohttp"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def http_options(kind: str, **options: Any) -> Any:
    return {**options, "transport": "aiohttp"} if kind == "aiohttp" else options


@contextlib.asynccontextmanager
async def opened(kind: str, url: str, **options: Any) -> AsyncIterator[Call]:
    """A function that retrieves a customer with a client: the sync one works in a thread."""
    options = {"base_url": url, "max_retries": 0, "timeout": 10, **options}
    options["http_options"] = http_options(kind, **options.get("http_options", {}))
    if kind == "sync":
        run = asyncio.get_running_loop().run_in_executor
        with ThreadPoolExecutor(32) as threads, Client(KEY, **options) as client:
            yield Call(
                lambda **opts: run(threads, _request, client, opts),
                lambda: run(threads, client.close),
            )
    else:
        async with AsyncClient(KEY, **options) as client:
            yield Call(lambda **opts: _request(client, opts), client.aclose)


def _request(client: Any, opts: dict[str, Any]) -> Any:
    method, server = opts.pop("method", "GET"), opts.pop("server", "api")
    params = opts.pop("params", None)
    return client.request(method, "/v1/customers/cus_1", params, opts=opts, server=server)


def limits(**keywords: Any) -> Any:
    return {"limits": httpx.Limits(**keywords)}


def open_sockets() -> int:
    """How many sockets this process has open."""
    found = 0
    for entry in DESCRIPTORS.iterdir():
        with contextlib.suppress(OSError):  # closed meanwhile
            found += str(entry.readlink()).startswith("socket:")
    return found


async def eventually(condition: Callable[[], bool]) -> None:
    if ANYIO < (4, 16):  # leaves some cancelled connections to the garbage collector
        gc.collect()
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.005)


# --- reuse and limits -----------------------------------------------------------------------


def test_calls_one_after_the_other_use_one_connection(kind: str) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url) as call:
            for _ in range(20):
                await call()

    with ConnectionServer(respond) as server:
        asyncio.run(main(server))
    assert server.requests == [0] * 20


@own_pool
def test_most_recently_used_connection_is_used_first(kind: str) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url) as call:
            await asyncio.gather(*(call() for _ in range(4)))
            server.requests.clear()
            for _ in range(6):
                await call()

    with ConnectionServer(respond_together(4)) as server:
        asyncio.run(main(server))
    assert server.opened == 4
    assert len(set(server.requests)) == 1


@own_pool
def test_an_older_connection_is_used_if_the_server_closed_the_newest(kind: str) -> None:
    newest: list[socket.socket] = []
    respond_to_two = respond_together(2)

    def respond_and_remember(server: ConnectionServer, connection: socket.socket) -> None:
        newest[:] = [connection]
        respond_to_two(server, connection)

    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url) as call:
            await asyncio.gather(call(), call())
            await call()
            newest[0].shutdown(socket.SHUT_RDWR)
            await eventually(lambda: server.now_open == 1)
            await call()

    with ConnectionServer(respond_and_remember) as server:
        asyncio.run(main(server))
    assert server.opened == 2


def test_concurrent_calls_open_at_most_max_connections(kind: str) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url, http_options=limits(max_connections=3)) as call:
            for _ in range(3):
                await asyncio.gather(*(call() for _ in range(12)))

    with ConnectionServer(respond_together(3, rounds=12)) as server:
        asyncio.run(main(server))
    assert len(server.requests) == 36
    assert server.opened == 3


@own_pool
def test_servers_share_the_connection_limit(kind: str) -> None:
    """An idle connection to one server makes room for a connection to another."""

    async def main(api: ConnectionServer, files: ConnectionServer) -> None:
        addresses = {"api": api.url, "files": files.url}
        options: Any = {"base_addresses": addresses, "http_options": limits(max_connections=1)}
        async with opened(kind, api.url, **options) as call:
            for _ in range(3):
                await call()
                await eventually(lambda: (api.now_open, files.now_open) == (1, 0))
                await call(server="files")
                await eventually(lambda: (api.now_open, files.now_open) == (0, 1))

    with ConnectionServer(respond) as api, ConnectionServer(respond) as files:
        asyncio.run(main(api, files))
    assert (api.opened, files.opened) == (3, 3)


@pytest.mark.parametrize("cls", ["Client", "AsyncClient"])
def test_limits_have_the_documented_defaults(cls: Any) -> None:
    assert create_pool(cls, None, print).limits == PoolLimits(100, 100, 5.0)


@own_pool
@pytest.mark.parametrize("number", [None, 1, 5])
def test_max_keepalive_connections_limits_idle_connections(kind: str, number: int | None) -> None:
    async def main(server: ConnectionServer) -> None:
        options = limits(max_connections=10, max_keepalive_connections=number)
        async with opened(kind, server.url, http_options=options) as call:
            for _ in range(2):
                await asyncio.gather(*(call() for _ in range(10)))
                await eventually(lambda: server.now_open == (number or 10))

    with ConnectionServer(respond_together(10, rounds=2)) as server:
        asyncio.run(main(server))


@pytest.mark.parametrize(
    "options", [limits(max_keepalive_connections=0), limits(keepalive_expiry=0)]
)
def test_keepalive_of_zero_closes_each_connection(kind: str, options: Any) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url, http_options=options) as call:
            for _ in range(3):
                await call()
                await eventually(lambda: server.now_open == 0)

    with ConnectionServer(respond) as server:
        asyncio.run(main(server))
    assert server.requests == [0, 1, 2]


@pytest.mark.parametrize(
    "options",
    [
        limits(),
        limits(max_connections=None, max_keepalive_connections=None, keepalive_expiry=None),
    ],
)
def test_limits_of_none_are_no_limits(kind: str, options: Any) -> None:
    number = 32 if kind == "sync" else 120

    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url, http_options=options) as call:
            for _ in range(2):
                await asyncio.gather(*(call() for _ in range(number)))

    with ConnectionServer(respond_together(number, rounds=2)) as server:
        asyncio.run(main(server))
    assert server.opened == number


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"max_connections": 0}, "max_connections is 0"),
        ({"max_connections": -1}, "max_connections is -1"),
        ({"max_connections": 1.5}, "max_connections is 1.5"),
        ({"max_connections": "5"}, "max_connections is '5'"),
        ({"max_connections": True}, "max_connections is True"),
        ({"max_keepalive_connections": -1}, "max_keepalive_connections is -1"),
        ({"max_keepalive_connections": "5"}, "max_keepalive_connections is '5'"),
        ({"keepalive_expiry": -0.1}, "keepalive_expiry is -0.1"),
        ({"keepalive_expiry": float("nan")}, "keepalive_expiry is nan"),
        ({"keepalive_expiry": "5"}, "keepalive_expiry is '5'"),
    ],
)
def test_invalid_limits_are_rejected(kind: str, given: Any, problem: str) -> None:
    cls = Client if kind == "sync" else AsyncClient
    with pytest.raises(InvalidArgumentError, match=problem) as caught:
        cls(KEY, http_options=http_options(kind, **limits(**given)))
    assert caught.value.param == "http_options"


def test_limits_that_are_none_are_rejected(kind: str) -> None:
    cls = Client if kind == "sync" else AsyncClient
    with pytest.raises(InvalidArgumentError, match="limits is of type NoneType"):
        cls(KEY, http_options=http_options(kind, limits=None))


def test_exhausted_pool_error_names_the_limit_and_the_remedy(kind: str) -> None:
    async def main(server: ConnectionServer) -> None:
        timeout = httpx.Timeout(10, pool=0.05)
        async with opened(
            kind, server.url, http_options=limits(max_connections=2), timeout=timeout
        ) as call:
            busy = [asyncio.ensure_future(call()) for _ in range(2)]
            await eventually(lambda: len(server.requests) == 2)
            with pytest.raises(lattice_stripe.PoolTimeoutError) as caught:
                await call()
            assert "all 2 are in use" in str(caught.value)
            assert "Raise max_connections in http_options" in str(caught.value)
            released.set()
            await asyncio.gather(*busy)
            await call()

    released = threading.Event()

    def respond_when_released(_: ConnectionServer, connection: socket.socket) -> None:
        released.wait(10)
        connection.sendall(RESPONSE)

    with ConnectionServer(respond_when_released) as server:
        asyncio.run(main(server))
    assert len(server.requests) == 3


def test_closing_the_client_closes_all_connections(kind: str) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url) as call:
            await asyncio.gather(*(call() for _ in range(4)))
            assert server.now_open == 4
        await eventually(lambda: server.now_open == 0)

    with ConnectionServer(respond_together(4)) as server:
        asyncio.run(main(server))


@pytest.mark.parametrize("connected", [False, True])
@pytest.mark.parametrize("over_tls", [False, True])
def test_closing_the_client_ends_calls_that_wait_for_a_response(
    kind: str, connected: bool, over_tls: bool, tls: Any
) -> None:
    waiting = threading.Event()

    class Silent(asyncio.Protocol):
        """Responds to nothing but a connection's first request if it is to be ``connected``."""

        def connection_made(self, transport: Any) -> None:
            self._transport, self._responds = transport, connected

        def data_received(self, data: bytes) -> None:
            if self._responds:
                self._responds = False
                self._transport.write(RESPONSE)
            else:
                waiting.set()

    async def main() -> None:
        loop = asyncio.get_running_loop()
        context = tls[0] if over_tls else None
        server = await loop.create_server(Silent, "127.0.0.1", 0, ssl=context)
        port = server.sockets[0].getsockname()[1]
        options: Any = {"verify": tls[1]} if over_tls else {}
        url = f"{'https' if over_tls else 'http'}://127.0.0.1:{port}"
        async with opened(kind, url, http_options=options) as call:
            if connected:
                await call()
            waiting_call = asyncio.ensure_future(call())
            await eventually(waiting.is_set)
            started = time.monotonic()
            await call.close()
            with pytest.raises(lattice_stripe.ReadError):
                await waiting_call
            assert time.monotonic() - started < 3
        server.close()

    asyncio.run(main())


def test_closing_the_client_ends_calls_that_connect(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving, closed = threading.Event(), threading.Event()
    resolve = socket.getaddrinfo

    def resolve_after_close(*args: Any, **keywords: Any) -> Any:
        resolving.set()
        assert closed.wait(30)
        return resolve(*args, **keywords)

    async def main() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(asyncio.Protocol, "127.0.0.1", 0)
        url = f"http://localhost:{server.sockets[0].getsockname()[1]}"
        monkeypatch.setattr(socket, "getaddrinfo", resolve_after_close)
        async with opened(kind, url) as call:
            waiting_call = asyncio.ensure_future(call())
            await eventually(resolving.is_set)
            started = time.monotonic()
            await call.close()
            closed.set()
            with pytest.raises(lattice_stripe.APIConnectionError):
                await waiting_call
            assert time.monotonic() - started < 3
        server.close()

    asyncio.run(main())


OTHER_POOLS: dict[str, Any] = {
    "": {},
    "http2": {"http1": False, "http2": True},
    "mounts": {"mounts": {"all://unused.invalid": None}},
}


@pytest.mark.parametrize("step", ["upload", "response", "body"])
@pytest.mark.parametrize(
    ("kind", "pool"),
    [
        *(("sync", ""), ("async", ""), ("aiohttp", "")),
        *(("sync", "http2"), ("async", "http2"), ("sync", "mounts"), ("async", "mounts")),
    ],
)
def test_closing_the_client_ends_calls_at_once_with_their_key(
    kind: str, pool: str, step: str
) -> None:
    if (pool, step) == ("http2", "body"):
        pytest.skip("the server does not respond with HTTP/2")
    stalled = threading.Event()

    class Stalling(asyncio.Protocol):
        def connection_made(self, transport: Any) -> None:
            self._transport = transport

        def data_received(self, data: bytes) -> None:
            if step == "upload":
                self._transport.pause_reading()
            elif step == "body" and not stalled.is_set():
                self._transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
            asyncio.get_running_loop().call_later(0.1, stalled.set)

    async def main() -> None:
        server = await asyncio.get_running_loop().create_server(Stalling, "127.0.0.1", 0)
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        params = {"description": "x" * (20_000_000 if step == "upload" else 1)}
        options = OTHER_POOLS[pool]
        async with opened(kind, url, timeout=40, http_options=options) as call:
            waiting_call = asyncio.ensure_future(call(method="POST", params=params))
            await eventually(stalled.is_set)
            started = time.monotonic()
            async with asyncio.timeout(20):
                await call.close()
                with pytest.raises(StripeError, match="may have been carried out") as caught:
                    await waiting_call
            assert time.monotonic() - started < 20
            expected: tuple[type[StripeError], ...] = (lattice_stripe.ReadError,)
            if step == "upload":  # over HTTP/2, an upload also waits for the server's window
                expected += (lattice_stripe.WriteError,)
            if step == "body":
                expected = (ResponseDecodeError,)
            assert type(caught.value) in expected
            assert caught.value.idempotency_key
        server.close()

    asyncio.run(main())


@pytest.mark.parametrize(
    ("kind", "pool"), [("sync", ""), ("async", ""), ("aiohttp", ""), ("sync", "mounts")]
)
def test_call_that_waits_for_a_connection_sends_nothing_after_the_client_is_closed(
    kind: str, pool: str
) -> None:
    released = threading.Event()

    def wait(server: ConnectionServer, connection: socket.socket) -> None:
        released.wait(20)

    async def main(server: ConnectionServer) -> None:
        options = {**limits(max_connections=1), **OTHER_POOLS[pool]}
        async with opened(kind, server.url, timeout=40, http_options=options) as call:
            first = asyncio.ensure_future(call())
            await eventually(lambda: len(server.requests) == 1)
            second = asyncio.ensure_future(call())
            await asyncio.sleep(0.2)
            async with asyncio.timeout(20):
                await call.close()
                with pytest.raises(lattice_stripe.ReadError):
                    await first
                with pytest.raises(lattice_stripe.ClientClosedError):
                    await second
        assert len(server.requests) == server.opened == 1

    with ConnectionServer(wait) as server:
        asyncio.run(main(server))
        released.set()


def test_closing_the_client_ends_calls_during_the_tls_handshake(kind: str, tls: Any) -> None:
    connected, closed = threading.Event(), threading.Event()

    def shake_hands_after_close(_: ConnectionServer, connection: socket.socket) -> None:
        connected.set()
        closed.wait(20)
        with contextlib.suppress(OSError), tls[0].wrap_socket(connection, server_side=True) as own:
            while own.recv(4096):
                pass

    class TLSServer(ConnectionServer):
        @staticmethod
        def _read_request(connection: socket.socket) -> bytes:
            return connection.recv(1, socket.MSG_PEEK)

    async def main(server: ConnectionServer) -> None:
        url = f"https://127.0.0.1:{server.port}"
        async with opened(kind, url, timeout=40, http_options={"verify": tls[1]}) as call:
            waiting_call = asyncio.ensure_future(call())
            await eventually(connected.is_set)
            async with asyncio.timeout(20):
                await call.close()
                closed.set()
                with pytest.raises(lattice_stripe.APIConnectionError):
                    await waiting_call

    with TLSServer(shake_hands_after_close) as server:
        asyncio.run(main(server))


@pytest.mark.parametrize("cls", [Client, AsyncClient])
def test_http_client_closed_during_a_call_is_a_connection_error_with_the_key(cls: Any) -> None:
    """A sync call ends when its timeout is over: httpx does not end it."""

    async def main(server: ConnectionServer) -> None:
        own: Any = getattr(httpx, cls.__name__)()
        client = cls(KEY, base_url=server.url, max_retries=0, timeout=1, http_client=own)
        if cls is Client:
            create = asyncio.to_thread(client.request, "POST", "/v1/customers")
        else:
            create = client.request("POST", "/v1/customers")
        waiting_call = asyncio.ensure_future(create)
        await eventually(lambda: len(server.requests) == 1)
        if cls is Client:
            own.close()
        else:
            await own.aclose()
        async with asyncio.timeout(20):
            with pytest.raises(StripeError, match="may have been carried out") as caught:
                await waiting_call
        assert isinstance(caught.value, lattice_stripe.APIConnectionError)
        assert caught.value.idempotency_key

    released = threading.Event()
    with ConnectionServer(lambda *_: released.wait(20)) as server:
        asyncio.run(main(server))
        released.set()


# --- keep-alive and connections that the server closes --------------------------------------


def test_connection_past_the_keepalive_is_closed(kind: str) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url, http_options=limits(keepalive_expiry=0.05)) as call:
            await asyncio.gather(*(call() for _ in range(3)))
            await asyncio.sleep(0.1)
            server.requests.clear()
            for _ in range(3):
                await call()
            await eventually(lambda: server.now_open == 1)

    with ConnectionServer(respond_together(3)) as server:
        asyncio.run(main(server))
    assert server.requests == [3, 3, 3]


CLOSING = [respond_and_close, announce_and_close, respond_and_half_close, respond_and_reset]


@pytest.mark.parametrize("respond_then", CLOSING)
def test_connection_that_the_server_closed_is_replaced(
    kind: str, respond_then: Callable[..., object]
) -> None:
    """Without a retry: each call succeeds in its first attempt, and sends one request."""

    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url) as call:
            for _ in range(5):
                await call(method="POST")
                server.response_is_read.set()
                await asyncio.sleep(0.03)

    with ConnectionServer(respond_then) as server:
        asyncio.run(main(server))
    assert server.requests == [0, 1, 2, 3, 4]


def test_all_connections_closed_by_a_server_restart_are_replaced(kind: str) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url) as call:
            await asyncio.gather(*(call() for _ in range(10)))
            server.disconnect()
            await eventually(lambda: server.now_open == 0)
            server.requests.clear()
            for _ in range(10):
                await call(method="POST")
        assert len(server.requests) == 10

    with ConnectionServer(respond_slowly) as server:
        asyncio.run(main(server))


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_request_that_reached_the_server_is_not_repeated_silently(kind: str, method: str) -> None:
    """The server closes the connection when it has read the second request."""
    answered = itertools.count()

    def respond_once(_: ConnectionServer, connection: socket.socket) -> object:
        if next(answered) == 1:
            return CLOSE
        connection.sendall(RESPONSE)
        return None

    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url) as call:
            await call()
            with pytest.raises(lattice_stripe.ReadError):
                await call(method=method)
            assert len(server.requests) == 2
            await call(method=method)

    with ConnectionServer(respond_once) as server:
        asyncio.run(main(server))
    assert server.requests == [0, 0, 1]


def test_request_that_reached_the_server_is_retried_with_its_key(kind: str) -> None:
    answered = itertools.count()

    def respond_once(_: ConnectionServer, connection: socket.socket) -> object:
        if next(answered) == 1:
            return CLOSE
        connection.sendall(RESPONSE)
        return None

    async def main(server: ConnectionServer) -> None:
        policy = lattice_stripe.Backoff(initial=0.001, max_delay=0.002)
        async with opened(kind, server.url, max_retries=1, retry_policy=policy) as call:
            await call()
            await call(method="POST")

    with ConnectionServer(respond_once) as server:
        asyncio.run(main(server))
    assert server.requests == [0, 0, 1]


def test_proxy_that_refuses_connections_is_a_connection_error(kind: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    async def main() -> None:
        proxy = {"proxy": f"http://127.0.0.1:{port}"}
        for url in ("http://stripe.invalid", "https://stripe.invalid"):
            async with opened(kind, url, http_options=proxy) as call:
                for _ in range(2):
                    with pytest.raises(lattice_stripe.ConnectError, match="proxy"):
                        await call()

    asyncio.run(main())


@pytest.mark.parametrize("url", ["http://stripe.invalid", "https://stripe.invalid"])
def test_proxy_that_disconnects_is_a_connection_error(kind: str, url: str) -> None:
    async def main(server: ConnectionServer) -> None:
        async with opened(kind, url, http_options={"proxy": server.url}) as call:
            with pytest.raises(lattice_stripe.APIConnectionError):
                await call()
        await eventually(lambda: server.now_open == 0)

    with ConnectionServer(lambda *_: CLOSE) as server:
        asyncio.run(main(server))


@pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY"])
@pytest.mark.parametrize("scheme", ["http://", ""])
def test_proxy_of_the_environment_is_used(
    kind: str, scheme: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def main(proxy: ConnectionServer, direct: ConnectionServer) -> None:
        monkeypatch.setenv(name, proxy.url.replace("http://", scheme))
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        async with opened(kind, "http://stripe.invalid") as call:
            await call()
            await call()
        async with opened(kind, direct.url) as call:
            await call()
        monkeypatch.delenv("NO_PROXY")
        async with opened(kind, direct.url, http_options={"trust_env": False}) as call:
            await call()

    with ConnectionServer(respond) as proxy, ConnectionServer(respond) as direct:
        asyncio.run(main(proxy, direct))
    assert (proxy.requests, direct.requests) == ([0, 0], [0, 1])


def test_proxy_of_the_options_is_used_instead_of_that_of_the_environment(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def main(proxy: ConnectionServer, other: ConnectionServer) -> None:
        monkeypatch.setenv("HTTP_PROXY", other.url)
        options = {"proxy": proxy.url}
        async with opened(kind, "http://stripe.invalid", http_options=options) as call:
            await call()

    with ConnectionServer(respond) as proxy, ConnectionServer(respond) as other:
        asyncio.run(main(proxy, other))
    assert (proxy.requests, other.requests) == ([0], [])


# --- the pool without a network -------------------------------------------------------------


class Connection:
    """A connection that records the timeouts of its reads."""

    def __init__(self, kind: str, origin: str) -> None:
        self.origin = origin
        self.is_closed = False
        self.is_readable = False
        self.reads: list[float | None] = []
        self._is_async = kind == "async"

    def send(self, message: httpx.Request) -> Any:
        response = httpx.Response(200, extensions={"network_stream": self})
        return self._result(response)

    def get_extra_info(self, name: str) -> Any:
        return self.is_readable if name == "is_readable" else None

    def read(self, size: int, timeout: float | None = None) -> Any:
        self.reads.append(timeout)
        return self._result(b"")

    def close(self) -> Any:
        self.is_closed = True
        return self._result(None)

    aclose = close

    def _result(self, value: Any) -> Any:
        async def result() -> Any:
            return value

        return result() if self._is_async else value


class PoolRun:
    """Uses a pool whose clock a test sets, and whose connections are objects."""

    def __init__(self, kind: str, monkeypatch: pytest.MonkeyPatch, **limits: Any) -> None:
        self.now = 0.0
        self.opened: list[Connection] = []
        self._kind, self._origin = kind, ""
        clock = SimpleNamespace(monotonic=lambda: self.now)
        monkeypatch.setattr("lattice_stripe._http.pool.time", clock)
        cls: Any = ConnectionPool if kind == "sync" else AsyncConnectionPool
        self._pool = cls(self._create, PoolLimits(**limits), print)

    def _create(self) -> Sender:
        connection = Connection(self._kind, self._origin)
        self.opened.append(connection)
        return Sender(connection.send, lambda: connection.close())

    async def acquire(self, origin: str = "http://a.test") -> Any:
        self._origin = origin
        slot = await self._settle(self._pool.acquire(origin, 1))
        await self._settle(slot.send(httpx.Request("GET", origin)))
        return slot

    async def release(self, slot: Any) -> None:
        await self._settle(self._pool.release(slot, reusable=True))

    async def close(self) -> None:
        await self._settle(self._pool.close() if self._kind == "sync" else self._pool.aclose())

    async def _settle(self, result: Any) -> Any:
        return result if self._kind == "sync" else await result

    @property
    def closed(self) -> list[int]:
        return [number for number, each in enumerate(self.opened) if each.is_closed]


@own_pool
def test_request_checks_and_closes_at_most_two_idle_connections(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def main() -> None:
        pool = PoolRun(kind, monkeypatch, keepalive_expiry=10)
        for slot in [await pool.acquire() for _ in range(7)]:
            await pool.release(slot)
        pool.now = 11
        slot = await pool.acquire()
        assert len(pool.opened) == 8
        assert pool.closed == [5, 6]
        await pool.release(slot)
        assert pool.closed == [0, 1, 5, 6]
        await pool.release(await pool.acquire())
        assert len(pool.opened) == 8
        assert pool.closed == [0, 1, 2, 3, 5, 6]
        await pool.release(await pool.acquire())
        assert pool.closed == [0, 1, 2, 3, 4, 5, 6]

    asyncio.run(main())


@own_pool
@pytest.mark.parametrize("is_readable", [False, True])
def test_connection_past_the_keepalive_is_closed_without_a_read(
    kind: str, monkeypatch: pytest.MonkeyPatch, is_readable: bool
) -> None:
    async def main() -> None:
        pool = PoolRun(kind, monkeypatch, keepalive_expiry=10)
        await pool.release(await pool.acquire())
        pool.opened[0].is_readable = is_readable
        pool.now = 9 if is_readable else 11
        await pool.acquire()
        assert pool.closed == [0]
        reads = pool.opened[0].reads
        assert len(reads) == int(is_readable)
        if kind == "sync":
            assert set(reads) <= {0}  # a call does not wait for the bytes

    asyncio.run(main())


@own_pool
def test_idle_connection_makes_room_while_others_are_in_use(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def main() -> None:
        pool = PoolRun(kind, monkeypatch, max_connections=3)
        in_use = [await pool.acquire("http://a.test")]
        idle = [await pool.acquire(f"http://{name}.test") for name in "bc"]
        for pool.now, slot in enumerate(idle):
            await pool.release(slot)
        in_use.append(await pool.acquire("http://d.test"))
        assert [pool.opened[number].origin for number in pool.closed] == ["http://b.test"]

    asyncio.run(main())


@own_pool
def test_no_idle_connection_is_closed_below_the_limit(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def main() -> None:
        pool = PoolRun(kind, monkeypatch, max_connections=3)
        in_use = [await pool.acquire("http://a.test")]
        await pool.release(await pool.acquire("http://b.test"))
        in_use.append(await pool.acquire("http://c.test"))
        assert pool.closed == []

    asyncio.run(main())


@own_pool
def test_connection_that_was_idle_for_the_longest_time_is_closed_first(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def main() -> None:
        pool = PoolRun(kind, monkeypatch, max_keepalive_connections=2)
        slots = [await pool.acquire(f"http://{name}.test") for name in "abc"]
        for number in (1, 0, 2):
            pool.now += 1
            await pool.release(slots[number])
        assert pool.closed == [1]

    asyncio.run(main())


def test_deadline_during_the_closing_of_connections_leaves_none_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def main() -> None:
        pool = PoolRun("async", monkeypatch)
        for slot in [await pool.acquire() for _ in range(3)]:
            await pool.release(slot)
        with anyio.CancelScope() as deadline:
            close = pool.opened[0].close

            async def pass_deadline() -> None:
                deadline.cancel()
                await asyncio.sleep(0.001)
                await close()

            pool.opened[0].close = pass_deadline  # type: ignore[method-assign]
            await pool.close()
        assert pool.closed == [0, 1, 2]

    asyncio.run(main())


@own_pool
def test_keepalive_of_zero_closes_a_connection_in_the_same_clock_tick(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock of Windows has a resolution of 16 ms."""

    async def main() -> None:
        pool = PoolRun(kind, monkeypatch, keepalive_expiry=0)
        await pool.release(await pool.acquire())
        assert pool.closed == [0]

    asyncio.run(main())


# --- descriptors ----------------------------------------------------------------------------

needs_proc = pytest.mark.skipif(not DESCRIPTORS.exists(), reason="needs /proc/self/fd")


class Responder(asyncio.Protocol):
    """Responds at once, in the event loop of the test."""

    def connection_made(self, transport: Any) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._transport.write(RESPONSE * data.count(b"\r\n\r\n"))


@contextlib.asynccontextmanager
async def responding(context: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Responder, "127.0.0.1", 0, ssl=context, backlog=500)
    scheme = "http" if context is None else "https"
    try:
        yield f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()


@needs_proc
@pytest.mark.timeout(300)  # 20,000 calls take longer on a busy machine
def test_20000_calls_leak_no_descriptor(kind: str) -> None:
    async def main() -> None:
        async with responding() as url, opened(kind, url) as call:
            await asyncio.gather(*(call() for _ in range(20)))
            before = open_sockets()

            async def work() -> None:
                for _ in range(1_000):
                    await call()

            await asyncio.gather(*(work() for _ in range(20)))
            assert open_sockets() <= before + 40  # the server's sockets are in this process too

    asyncio.run(main())


@pytest.fixture(scope="module")
def tls() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The contexts of a server and of its client."""
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    client = ssl.create_default_context()
    authority.configure_trust(client)
    return server, client


async def _cancel_after(call: Call, steps: int, *, twice: bool = False) -> bool:
    """Cancel a call after ``steps`` steps of the event loop; return whether it had finished."""
    task = asyncio.ensure_future(call())
    for _ in range(steps):
        await asyncio.sleep(0)
    task.cancel()
    if twice:
        await asyncio.sleep(0)
        task.cancel()
    await asyncio.wait([task])
    return not task.cancelled()


@needs_proc
@async_kinds
@pytest.mark.parametrize("over_tls", [False, True])
@pytest.mark.parametrize("connected", [False, True])
@pytest.mark.parametrize("twice", [False, True])
def test_cancellation_at_any_step_loses_no_connection(
    kind: str, connected: bool, over_tls: bool, twice: bool, tls: Any
) -> None:
    finished = 0

    async def main() -> None:
        nonlocal finished
        options = limits(max_connections=1)
        if over_tls:
            options["verify"] = tls[1]
        async with responding(tls[0] if over_tls else None) as url:
            before = open_sockets()
            for steps in range(60):
                async with opened(kind, url, http_options=options, timeout=5) as call:
                    if connected:
                        await call()
                    finished += await _cancel_after(call, steps, twice=twice)
                    assert (await call()).id == "cus_1"
            await eventually(lambda: open_sockets() == before)

    asyncio.run(main())
    assert 0 < finished < 58  # every step of a call was tried


@needs_proc
@async_kinds
@pytest.mark.parametrize("over_tls", [False, True])
def test_10000_cancellations_lose_no_connection(kind: str, over_tls: bool, tls: Any) -> None:
    number = 2_000 if over_tls else 10_000
    choose = random.Random(10).random

    async def main() -> None:
        options = limits(max_connections=10)
        if over_tls:
            options["verify"] = tls[1]
        async with responding(tls[0] if over_tls else None) as url:
            before = open_sockets()
            async with opened(kind, url, http_options=options, timeout=30) as call:

                async def work() -> None:
                    for _ in range(number // 20):
                        await _cancel_after(call, int(choose() * 40), twice=choose() < 0.2)

                await asyncio.gather(*(work() for _ in range(20)))
                found = await asyncio.gather(*(call() for _ in range(30)))
                assert len(found) == 30
                await eventually(lambda: open_sockets() - before <= 20)
            await eventually(lambda: open_sockets() == before)

    asyncio.run(main())


@needs_proc
@async_kinds
def test_deadlines_lose_no_connection(kind: str) -> None:
    async def main() -> None:
        with ConnectionServer(respond_slowly) as server:
            async with opened(kind, server.url, http_options=limits(max_connections=4)) as call:

                async def expire() -> None:
                    with contextlib.suppress(StripeError):
                        await call(deadline=0.001 + random.random() * 0.03)

                for _ in range(20):
                    await asyncio.gather(*(expire() for _ in range(20)))
                await asyncio.gather(*(call() for _ in range(8)))
                await eventually(lambda: server.now_open <= 4)
            await eventually(lambda: server.now_open == 0)

    asyncio.run(main())


INTERRUPTED = ("lattice_stripe._http.", "httpcore.", "queue", "threading")


class Interrupt(BaseException):
    """What a signal handler raises."""


def interrupt(function: Callable[[], object], number: int) -> bool:
    """Raise at one of the moments when Python runs signal handlers; return whether there is one.

    These are when a Python function begins, and when one that is not Python code has returned.
    """
    remaining = number

    def raise_at_number(frame: Any, event: str, argument: Any) -> None:
        nonlocal remaining
        is_moment = event == "call" or (event == "c_return" and argument.__name__ != "__enter__")
        if is_moment and str(frame.f_globals.get("__name__")).startswith(INTERRUPTED):
            remaining -= 1
            if remaining < 0:
                sys.setprofile(None)
                raise Interrupt

    sys.setprofile(raise_at_number)
    try:
        function()
    except Interrupt:
        pass
    finally:
        sys.setprofile(None)
    return remaining < 0


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("twice", [False, True])
def test_interrupt_at_any_moment_loses_no_connection(
    twice: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``twice``: a second interrupt raises in the finalizer that replaces a lost permit."""

    def raise_interrupt(permit: object) -> None:
        del permit  # pytest keeps the traceback
        raise Interrupt

    if twice:
        monkeypatch.setattr(_Permit, "__del__", raise_interrupt)
    options = limits(max_connections=1)
    with (
        ConnectionServer(respond) as server,
        Client(KEY, base_url=server.url, max_retries=0, timeout=2, http_options=options) as client,
    ):
        client.customers.retrieve("cus_1")
        number = 0
        while interrupt(lambda: client.customers.retrieve("cus_1"), number):
            assert client.customers.retrieve("cus_1").id == "cus_1", number
            number += 1
    assert number > 100


@pytest.mark.parametrize("proxy", [None, "http://127.0.0.1:9"])
def test_slots_do_not_use_the_lock_of_httpcore(
    proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if proxy is not None:  # not for http URLs, but every slot has an httpx client then
        monkeypatch.setenv("HTTPS_PROXY", proxy)
    called: set[str] = set()

    def record(frame: Any, event: str, _: Any) -> None:
        if event == "call" and str(frame.f_globals.get("__name__")).startswith("httpcore."):
            called.add(frame.f_code.co_qualname)

    with (
        ConnectionServer(respond) as server,
        Client(KEY, base_url=server.url, max_retries=0) as client,
    ):
        sys.setprofile(record)
        try:
            client.customers.retrieve("cus_1")
        finally:
            sys.setprofile(None)
    assert "ConnectionPool.handle_request" in called
    assert "ThreadLock.__enter__" not in called


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 140 Unknown\r\nContent-Length: 2\r\n\r\n{}",
        CHUNKED + b"5\r\n{",
        CHUNKED + b"5\r\n{    Z",
    ],
)
@pytest.mark.parametrize("pause", [0, 0.05])
def test_incomplete_response_is_an_error_within_the_read_timeout(
    kind: str, sent: bytes, pause: float
) -> None:
    def respond_in_part(_: ConnectionServer, connection: socket.socket) -> None:
        connection.sendall(sent[:-1])
        time.sleep(pause)
        connection.sendall(sent[-1:])

    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url, timeout=0.5) as call, asyncio.timeout(5):
            with pytest.raises(StripeError) as raised:
                await call()
        kinds = lattice_stripe.ReadTimeoutError, lattice_stripe.ReadError, ResponseDecodeError
        assert isinstance(raised.value, kinds)

    with ConnectionServer(respond_in_part) as server:
        asyncio.run(main(server))


@pytest.mark.parametrize("pause", [0, 0.02])
def test_connection_is_used_again_after_early_hints(kind: str, pause: float) -> None:
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"

    def respond_after_hints(_: ConnectionServer, connection: socket.socket) -> None:
        if pause:
            connection.sendall(early)
            time.sleep(pause)
            connection.sendall(RESPONSE)
        else:
            connection.sendall(early + RESPONSE)

    async def main(server: ConnectionServer) -> None:
        async with opened(kind, server.url, timeout=0.3) as call:
            await call()
            await asyncio.sleep(0.5)  # a read timeout that still ran would end by now
            await call()

    with ConnectionServer(respond_after_hints) as server:
        asyncio.run(main(server))
    assert server.requests == [0, 0]
