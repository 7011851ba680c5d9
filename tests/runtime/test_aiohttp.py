"""The aiohttp transport: what it refuses, what it sends, and that it leaves nothing behind.

test_transport, test_tls and test_pool run their tests with it too.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import io
import json
import logging
import select
import socket
import ssl
import sys
import threading
import time
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import anyio
import httpx
import pytest
import trustme
from lattice_stripe import (
    APIConnectionError,
    APIError,
    AsyncClient,
    Client,
    ConnectError,
    InvalidArgumentError,
    ResponseDecodeError,
    StripeError,
)

from tests.runtime.conftest import KEY, LoopbackStripe
from tests.runtime.test_secrets import exception_chain

CUSTOMER = {"id": "cus_1", "object": "customer"}
TLS = ssl.create_default_context()


def run(stripe: LoopbackStripe, use: Any, **options: Any) -> Any:
    async def main() -> Any:
        given: Any = {"transport": "aiohttp", **options.pop("http_options", {})}
        async with AsyncClient(
            KEY, base_url=stripe.url, max_retries=0, http_options=given, **options
        ) as client:
            return await use(client)

    return asyncio.run(main())


def test_sync_client_rejects_the_aiohttp_transport() -> None:
    with pytest.raises(InvalidArgumentError, match="use AsyncClient") as caught:
        Client(KEY, http_options={"transport": "aiohttp"})
    assert caught.value.param == "http_options"


@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_unknown_transport_is_rejected(client: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="pass 'httpx' or 'aiohttp'"):
        client(KEY, http_options={"transport": "requests"})


def test_httpx_transport_is_the_default(stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    with Client(KEY, base_url=stripe.url, http_options={"transport": "httpx"}) as client:
        assert client.customers.retrieve("cus_1").id == "cus_1"


def test_calls_under_trio_are_refused(stripe: LoopbackStripe) -> None:
    client = AsyncClient(KEY, base_url=stripe.url, http_options={"transport": "aiohttp"})
    with pytest.raises(InvalidArgumentError, match=r"needs asyncio\. Under trio, ") as raised:
        anyio.run(client.customers.retrieve, "cus_1", backend="trio")
    assert raised.value.param == "http_options"
    assert stripe.asked == []
    anyio.run(client.aclose, backend="trio")


def test_user_agent_names_aiohttp(stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    run(stripe, lambda client: client.customers.retrieve("cus_1"))
    assert json.loads(stripe.last.headers["x-stripe-client-user-agent"])["httplib"] == "aiohttp"


def test_missing_package_names_the_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(InvalidArgumentError, match=r'pip install "lattice-stripe\[aiohttp\]"'):
        AsyncClient(KEY, http_options={"transport": "aiohttp"})


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"http2": True}, "no HTTP/2"),
        ({"http1": False}, "no HTTP/2"),
        ({"mounts": {"all://": httpx.AsyncHTTPTransport()}}, "mounts are httpx transports"),
        ({"proxy": "socks5://127.0.0.1:1080"}, "no socks5 proxies"),
        ({"proxy": httpx.Proxy("https://127.0.0.1", ssl_context=TLS)}, "ssl_context of a proxy"),
        (
            {"limits": httpx.Limits(max_connections=10, max_keepalive_connections=5)},
            "max_keepalive_connections is 5",
        ),
    ],
)
def test_options_that_aiohttp_does_not_have_are_rejected(options: Any, problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem) as caught:
        AsyncClient(KEY, http_options={"transport": "aiohttp", **options})
    assert caught.value.param == "http_options"


def test_proxy_of_the_environment_that_aiohttp_does_not_support_is_rejected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
    with pytest.raises(InvalidArgumentError, match="no socks5 proxies"):
        AsyncClient(KEY, http_options={"transport": "aiohttp"})
    AsyncClient(KEY, http_options={"transport": "aiohttp", "trust_env": False})
    AsyncClient(KEY, http_options={"transport": "aiohttp", "proxy": "http://127.0.0.1:3128"})


def test_unsupported_proxy_that_the_environment_names_later_is_rejected_at_the_call(
    stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(client: AsyncClient) -> None:
        monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1080")
        await client.customers.retrieve("cus_1")

    with pytest.raises(InvalidArgumentError, match="no socks5 proxies"):
        run(stripe, use)
    assert stripe.asked == []


def test_same_request_is_sent_over_both_transports(stripe: LoopbackStripe) -> None:
    """The path and the query keep their encoding, and aiohttp adds no header."""

    def use(client: AsyncClient) -> Any:
        return client.request(
            "GET", "/v1/customers/a%2Fb", {"email": "a+b@c.de", "metadata": {"k": "é ~;"}}
        )

    async def over_httpx() -> None:
        async with AsyncClient(KEY, base_url=stripe.url) as client:
            await use(client)
            await client.customers.create(name="Ada", opts={"idempotency_key": "key_1"})

    for _ in range(4):
        stripe.reply(CUSTOMER)
    run(stripe, use)
    run(stripe, lambda c: c.customers.create(name="Ada", opts={"idempotency_key": "key_1"}))
    asyncio.run(over_httpx())
    over_aiohttp, expected = stripe.asked[:2], stripe.asked[2:]
    for request, same in zip(over_aiohttp, expected, strict=True):
        assert (request.method, request.target) == (same.method, same.target)
        user_agents = [r.headers.pop("x-stripe-client-user-agent") for r in (request, same)]
        assert user_agents[0].replace('"aiohttp"', '"httpx"') == user_agents[1]
        assert (request.headers, request.body) == (same.headers, same.body)


def test_requests_are_logged_as_httpx_logs_them(
    stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "httpx")
    stripe.reply(CUSTOMER)
    run(stripe, lambda client: client.customers.retrieve("cus_1", expand=["sources"]))
    assert [record.getMessage() for record in caplog.records if record.name == "httpx"] == [
        f'HTTP Request: GET {stripe.url}/v1/customers/cus_1 "HTTP/1.1 200 OK"'
    ]


def test_cookies_are_not_kept(stripe: LoopbackStripe) -> None:
    async def use(client: AsyncClient) -> None:
        for _ in range(2):
            await client.customers.retrieve("cus_1")

    for _ in range(2):
        stripe.reply(CUSTOMER, headers={"Set-Cookie": "session=1"})
    run(stripe, use)
    assert "cookie" not in stripe.last.headers


def test_header_beyond_ascii_is_rejected(stripe: LoopbackStripe) -> None:
    with pytest.raises(InvalidArgumentError, match="beyond ASCII"):
        run(stripe, lambda c: c.customers.retrieve("cus_1", opts={"headers": {"X-Name": "é"}}))
    assert stripe.asked == []


@pytest.mark.parametrize("size", [1_000, 300_000])
def test_bodies_of_any_size_are_sent_whole(stripe: LoopbackStripe, size: int) -> None:
    stripe.reply(CUSTOMER)
    run(stripe, lambda c: c.customers.create(description="x" * size))
    assert dict(stripe.last.form)["description"] == "x" * size
    assert "transfer-encoding" not in stripe.last.headers


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_client_works_in_several_event_loops(
    stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture
) -> None:
    client = AsyncClient(KEY, base_url=stripe.url, http_options={"transport": "aiohttp"})

    async def retrieve() -> Any:
        return await client.customers.retrieve("cus_1")

    for _ in range(3):
        stripe.reply(json.dumps(CUSTOMER).encode())
        assert asyncio.run(retrieve()).id == "cus_1"
        gc.collect()
    assert [record.getMessage() for record in caplog.records] == []
    asyncio.run(client.aclose())


def raise_on_progress(sent: int, size: int | None) -> None:
    try:
        raise KeyError(sent)
    except KeyError as error:
        raise httpx.ConnectError("the dashboard is down") from error


@pytest.mark.timeout(20)
def test_error_of_an_upload_keeps_its_causes_and_has_no_cycle(stripe: LoopbackStripe) -> None:
    with pytest.raises(httpx.ConnectError) as caught:
        run(stripe, lambda client: upload(client, b"x", raise_on_progress))
    names = []
    error: BaseException | None = caught.value
    while error is not None and len(names) < 10:
        names.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    assert names == ["ConnectError", "KeyError"]


class SkippingLoop(asyncio.SelectorEventLoop):
    """An event loop whose time a test can advance."""

    skipped = 0.0

    def time(self) -> float:
        return super().time() + self.skipped


def skip_minute(*_: object) -> None:
    loop: Any = asyncio.get_running_loop()
    loop.skipped += 60


def upload(client: AsyncClient, file: bytes, progress: Any = skip_minute) -> Any:
    opts: Any = {"progress": progress}
    return client.files.create(purpose="dispute_evidence", file=file, opts=opts)


def test_write_timeout_applies_to_each_chunk_of_an_upload(stripe: LoopbackStripe) -> None:
    async def main() -> Any:
        options: Any = {"http_options": {"transport": "aiohttp"}, "timeout": httpx.Timeout(50)}
        async with AsyncClient(KEY, base_url=stripe.url, max_retries=0, **options) as client:
            return await upload(client, b"x" * 300_000)

    stripe.reply({"id": "file_1", "object": "file"})
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        assert runner.run(main()).id == "file_1"


def test_upload_without_a_write_timeout_that_cannot_connect_is_a_connect_error(
    stripe: LoopbackStripe,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        stripe.url = f"http://127.0.0.1:{closed.getsockname()[1]}"
    timeout: Any = httpx.Timeout(5, write=None)
    with pytest.raises(ConnectError):
        run(stripe, lambda client: upload(client, b"x"), timeout=timeout)


def test_read_timeout_does_not_begin_during_an_upload_when_early_hints_arrive() -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        received = b""
        while not received.endswith(b"--\r\n"):
            received += await reader.read(2**20)
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{"object": "file"}  ')

    async def main() -> Any:
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            options: Any = {"http_options": {"transport": "aiohttp"}, "timeout": httpx.Timeout(50)}
            async with AsyncClient(KEY, base_url=url, max_retries=0, **options) as client:
                return await upload(client, b"x" * 8_000_000)

    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        assert runner.run(main()).object == "file"


def test_cancelled_name_resolution_of_an_open_client_is_a_cancellation(
    stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    """E.g. because the application shut down the thread pool of the event loop."""

    async def resolve(*_: Any, **__: Any) -> Any:
        raise asyncio.CancelledError

    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", resolve)
    stripe.url = "http://stripe.invalid"
    with pytest.raises(asyncio.CancelledError):
        run(stripe, lambda client: client.customers.retrieve("cus_1"))


class RawServer:
    """Passes each connection to ``serve``, in a thread."""

    def __init__(self, serve: Callable[[socket.socket], object]) -> None:
        self.connections = 0
        self._serve = serve

    def __enter__(self) -> RawServer:
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.connections += 1
                with contextlib.suppress(OSError), connection:
                    self._serve(connection)


async def be_busy() -> None:
    while True:
        time.sleep(0.003)
        await asyncio.sleep(0)


UNAVAILABLE = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
UNAVAILABLE_UNTIL_EOF = b"HTTP/1.0 503 Busy\r\n\r\nbusy"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
@pytest.mark.parametrize(
    ("early", "expected"),
    [(b"", APIConnectionError), (UNAVAILABLE, APIError), (UNAVAILABLE_UNTIL_EOF, APIError)],
    ids=["no response", "response", "response until EOF"],
)
def test_new_connection_that_the_server_closes_is_not_replaced(
    transport: Any, method: Any, early: bytes, expected: type[StripeError]
) -> None:
    """The event loop is busy, so that it sees the end before the request is sent."""

    async def main(url: str) -> None:
        options: Any = {"http_options": {"transport": transport}, "max_retries": 0, "timeout": 2}
        async with AsyncClient(KEY, base_url=url, **options) as client:
            busy = asyncio.create_task(be_busy())
            try:
                await asyncio.wait_for(client.request(method, "/v1/customers"), 5)
            finally:
                busy.cancel()

    with (
        RawServer(lambda connection: connection.sendall(early)) as server,
        pytest.raises(expected) as caught,
    ):
        asyncio.run(main(f"http://{server.address}"))
    assert server.connections == 1
    assert isinstance(caught.value, APIConnectionError) == (early == b"")


def test_connection_is_not_used_again_after_a_response_that_was_read_before_the_request() -> None:
    """The response to the request can follow."""
    early = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
    early_sent = threading.Event()

    def serve(connection: socket.socket) -> None:
        connection.sendall(early)
        early_sent.set()
        while connection.recv(65_536):
            pass

    class ReadsBeforeRequests(asyncio.SelectorEventLoop):
        async def create_connection(self, *args: Any, **params: Any) -> Any:
            connection = await super().create_connection(*args, **params)
            await asyncio.to_thread(early_sent.wait)  # meanwhile, the event loop reads
            return connection

    async def main(url: str) -> None:
        options: Any = {"http_options": {"transport": "aiohttp"}, "max_retries": 0, "timeout": 2}
        async with AsyncClient(KEY, base_url=url, **options) as client:
            for _ in range(2):
                await client.request("GET", "/v1/customers")
                early_sent.clear()

    with (
        RawServer(serve) as server,
        asyncio.Runner(loop_factory=ReadsBeforeRequests) as runner,
    ):
        runner.run(main(f"http://{server.address}"))
    assert server.connections == 2


def test_body_until_the_end_of_the_connection_is_incomplete_if_the_client_is_closed() -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF")
        connection.recv(65_536)

    async def main(url: str) -> None:
        began = asyncio.Event()

        class Destination(io.BytesIO):
            def write(self, chunk: Any) -> int:
                began.set()
                return super().write(chunk)

        options: Any = {"http_options": {"transport": "aiohttp"}, "max_retries": 0}
        async with AsyncClient(KEY, base_url=url, **options) as client:
            call = asyncio.ensure_future(client.quotes.pdf("qt_1", to=Destination()))
            await began.wait()
            await client.aclose()
            with pytest.raises(ResponseDecodeError, match="cut short after 4 bytes"):
                await call

    with RawServer(serve) as server:
        asyncio.run(main(f"http://{server.address}"))


def contexts() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The TLS contexts of a server and of its client."""
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    client = ssl.create_default_context()
    authority.configure_trust(client)
    return server, client


def test_idle_connection_is_closed_when_unread_bytes_arrive() -> None:
    surplus, closed = threading.Event(), threading.Event()

    def serve(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        surplus.wait(5)
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        if connection.recv(65_536) == b"":
            closed.set()

    async def main(url: str) -> None:
        options: Any = {"http_options": {"transport": "aiohttp"}, "max_retries": 0}
        async with AsyncClient(KEY, base_url=url, **options) as client:
            await client.request("GET", "/v1/x")
            surplus.set()
            assert await asyncio.to_thread(closed.wait, 5)

    with RawServer(serve) as server:
        asyncio.run(main(f"http://{server.address}"))


def test_check_of_an_idle_connection_does_not_wait(
    stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    timeouts: list[Any] = []
    create = select.poll

    def create_recorded() -> Any:
        poll = create()
        return SimpleNamespace(
            register=poll.register, poll=lambda timeout: timeouts.append(timeout) or poll.poll(0)
        )

    async def use(client: AsyncClient) -> None:
        for _ in range(2):
            await client.customers.retrieve("cus_1")

    monkeypatch.setattr(select, "poll", create_recorded)
    for _ in range(2):
        stripe.reply(CUSTOMER)
    run(stripe, use)
    assert timeouts == [0]


@pytest.mark.parametrize(("over_tls", "has_poll"), [(False, True), (False, False), (True, True)])
def test_connection_is_replaced_if_the_event_loop_does_not_know_yet_that_it_is_closed(
    monkeypatch: pytest.MonkeyPatch, over_tls: bool, has_poll: bool
) -> None:
    if not has_poll:  # as on Windows
        monkeypatch.delattr(select, "poll", raising=False)
    server_context, client_context = contexts()
    closed = threading.Event()

    def serve(connection: socket.socket) -> None:
        if over_tls:
            connection = server_context.wrap_socket(connection, server_side=True)
        with connection:
            connection.recv(65_536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        closed.set()

    async def main(url: str) -> None:
        options: Any = {"http_options": {"transport": "aiohttp", "verify": client_context}}
        async with AsyncClient(KEY, base_url=url, max_retries=0, **options) as client:
            for _ in range(2):
                await client.request("GET", "/v1/x", opts={"deadline": 0.95})
                assert closed.wait(5)  # blocks the event loop
                closed.clear()

    with RawServer(serve) as server:
        asyncio.run(main(f"{'https' if over_tls else 'http'}://{server.address}"))
    assert server.connections == 2


def test_request_opens_a_connection_after_two_that_are_not_usable(stripe: LoopbackStripe) -> None:
    async def use(client: Any) -> int:
        await asyncio.gather(*(client.customers.retrieve("cus_1") for _ in range(5)))
        connector = client._transport._pool._session.connector
        (idle,) = map(list, connector._conns.values())
        assert len(idle) == 5
        checked = []
        for protocol, _ in idle:

            async def is_usable(protocol: Any = protocol) -> bool:
                checked.append(protocol)
                return False

            protocol.is_usable = is_usable
        await client.customers.retrieve("cus_1")
        ((used, _),) = connector._conns.popitem()[1]
        assert used not in [protocol for protocol, _ in idle]
        return len(checked)

    for _ in range(6):
        stripe.reply(CUSTOMER)
    assert run(stripe, use) == 2


SECRETS = [KEY, "password-of-proxy", "dXNlcjpwYXNzd29yZC1vZi1wcm94eQ", "secret-of-response"]
PROXY_RESPONSES = {
    "authentication": b"HTTP/1.1 407 Auth\r\nContent-Length: 0\r\n\r\n",
    "no HTTP": b"secret-of-response\r\n\r\n",
    "no TLS": b"HTTP/1.1 200 OK\r\n\r\n",
}
BODY = b'{"client_secret": "secret-of-response"}'
INVALID_RESPONSES = {
    "no HTTP": b"secret-of-response\r\n\r\n",
    "header": b"HTTP/1.1 200 OK\r\nX secret-of-response\r\n\r\n",
    "part of a head": b"HTTP/1.1 200 OK\r\nX: secret-of-response\r\n",
    "JSON after the body": b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b{}" % (len(BODY), BODY),
}


def leaks(error: BaseException) -> Iterator[tuple[str, str]]:
    for each in exception_chain(error):
        texts = f"{each!r} {each} {each.args!r} {vars(each)!r}"
        yield from ((type(each).__name__, secret) for secret in SECRETS if secret in texts)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_receives_credentials_without_a_deprecation_warning(
    stripe: LoopbackStripe, recwarn: pytest.WarningsRecorder, scheme: str
) -> None:
    received: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        received.append(connection.recv(65_536))
        connection.sendall(PROXY_RESPONSES["authentication"])

    with RawServer(serve) as server:
        stripe.url = f"{scheme}://api.example.test"
        options = {"proxy": f"http://user:password@{server.address}"}
        with pytest.raises(StripeError):
            run(stripe, lambda c: c.customers.retrieve("cus_1"), http_options=options)
    assert b"Proxy-Authorization: Basic dXNlcjpwYXNzd29yZA==" in received[0]
    assert [w.message for w in recwarn if w.category is DeprecationWarning] == []


@pytest.mark.parametrize("received", PROXY_RESPONSES.values(), ids=PROXY_RESPONSES)
def test_error_of_a_proxy_has_no_secrets(stripe: LoopbackStripe, received: bytes) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(received)
        connection.recv(65_536)
        connection.sendall(b"not TLS")

    with RawServer(serve) as server:
        stripe.url = "https://api.example.test"
        options = {"proxy": f"http://user:password-of-proxy@{server.address}"}
        with pytest.raises(APIConnectionError) as caught:
            run(stripe, lambda c: c.customers.retrieve("cus_1"), http_options=options)
    assert list(leaks(caught.value)) == []


@pytest.mark.parametrize("received", INVALID_RESPONSES.values(), ids=INVALID_RESPONSES)
def test_error_of_an_invalid_response_has_no_secrets(
    stripe: LoopbackStripe, received: bytes
) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(65_536)
        connection.sendall(received)

    with RawServer(serve) as server:
        stripe.url = f"http://{server.address}"
        with pytest.raises(APIConnectionError) as caught:
            run(stripe, lambda c: c.customers.retrieve("cus_1"))
    assert list(leaks(caught.value)) == []


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
def test_idle_connections_to_other_servers_count_toward_the_limit(transport: Any) -> None:
    is_open: dict[str, bool] = {}
    peak = 0

    async def serve(name: str, reader: Any, writer: asyncio.StreamWriter) -> None:
        nonlocal peak
        is_open[name] = True
        peak = max(peak, sum(is_open.values()))
        with contextlib.suppress(asyncio.IncompleteReadError):
            while await reader.readuntil(b"\r\n\r\n"):
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")
        is_open[name] = False
        writer.close()

    async def main() -> None:
        addresses: Any = {}
        async with contextlib.AsyncExitStack() as stack:
            for name in ("api", "files"):

                async def serve_one(reader: Any, writer: Any, name: str = name) -> None:
                    await serve(name, reader, writer)

                server = await stack.enter_async_context(
                    await asyncio.start_server(serve_one, "127.0.0.1", 0)
                )
                host, port = server.sockets[0].getsockname()
                addresses[name] = f"http://{host}:{port}"
            limits = httpx.Limits(max_connections=1)
            client = await stack.enter_async_context(
                AsyncClient(
                    KEY,
                    base_addresses=addresses,
                    max_retries=0,
                    http_options={"transport": transport, "limits": limits},
                )
            )
            for server_name in ("api", "files", "api"):
                with contextlib.suppress(StripeError):
                    await client.request("GET", "/v1/customers", server=server_name)

    asyncio.run(main())
    assert set(is_open) == {"api", "files"}
    assert peak == 1
