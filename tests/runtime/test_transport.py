"""The transport: failures, connection pool, http_options, compression, size limits, progress."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import io
import json
import os
import socket
import struct
import tempfile
import threading
import traceback
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import lattice_stripe
import pytest
from httpx._decoders import SUPPORTED_DECODERS
from lattice_stripe import APIConnectionError, InvalidArgumentError, StripeError
from lattice_stripe._http.decompression import Decompressor

from tests.runtime.aiohttp_sdk import SDKS, create_sdk
from tests.runtime.conftest import LoopbackStripe, Sdk

CUSTOMER = {"id": "cus_1", "object": "customer"}
FILE = {"id": "file_1", "object": "file"}
QUICK = lattice_stripe.Backoff(initial=0.001, max_delay=0.002)


@pytest.fixture(params=SDKS)
def sdk(request: pytest.FixtureRequest, stripe: LoopbackStripe) -> Sdk:
    return create_sdk(request.param, stripe)


def _retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def _error_of(sdk: Sdk, use: Callable[[Any], Any] = _retrieve, **options: Any) -> StripeError:
    with pytest.raises(StripeError) as caught:
        sdk.run(use, **options)
    return caught.value


@contextlib.contextmanager
def listening(serve: Callable[[socket.socket], None] | None) -> Iterator[int]:
    """A port whose connections ``serve`` handles one by one; None accepts no connection."""
    with socket.create_server(("127.0.0.1", 0), backlog=0 if serve is None else 8) as server:

        def run() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection, contextlib.suppress(OSError):
                    if serve is not None:
                        serve(connection)

        thread = threading.Thread(target=run)
        if serve is not None:
            thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            server.shutdown(socket.SHUT_RDWR)
            if serve is not None:
                thread.join()


def _base_addresses(port: int, scheme: str = "http") -> dict[str, Any]:
    return {"base_addresses": {"api": f"{scheme}://127.0.0.1:{port}"}}


def _causes(error: BaseException) -> set[str]:
    found: set[str] = set()
    cause: BaseException | None = error.__cause__
    while cause is not None:
        found |= {kind.__name__ for kind in type(cause).__mro__}
        cause = cause.__cause__ or cause.__context__
    return found


# --- failures -------------------------------------------------------------------------------


def test_unresolvable_host_is_a_dns_error(sdk: Sdk) -> None:
    error = _error_of(
        sdk,
        base_addresses={"api": "http://stripe.invalid"},
        http_options={"trust_env": False},
    )
    assert type(error) is lattice_stripe.DNSError
    assert isinstance(error, lattice_stripe.ConnectError)
    assert isinstance(error, APIConnectionError)
    assert "gaierror" in _causes(error)
    assert "Could not resolve http://stripe.invalid" in str(error)


def test_server_without_tls_is_a_tls_error(sdk: Sdk) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with listening(serve) as port:
        error = _error_of(sdk, **_base_addresses(port, "https"))
    assert type(error) is lattice_stripe.TLSError
    assert "SSLError" in _causes(error)


def test_closed_port_is_a_connect_error(sdk: Sdk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    error = _error_of(sdk, **_base_addresses(port))
    assert type(error) is lattice_stripe.ConnectError
    assert {"ConnectError", "ConnectionRefusedError"} <= _causes(error)


def test_connection_closed_before_the_response_is_a_read_error(sdk: Sdk) -> None:
    with listening(lambda connection: connection.recv(4096) and None) as port:
        error = _error_of(sdk, lambda c: c.customers.create(), **_base_addresses(port))
    assert type(error) is lattice_stripe.ReadError
    assert error.idempotency_key
    assert "may have been carried out" in str(error)
    assert error.idempotency_key not in str(error)
    assert error.idempotency_key in error.__notes__[0]


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize(("module", "is_failure"), [("h11._connection", True), ("own", False)])
def test_exception_of_a_library_under_httpx_is_a_read_error(
    kind: str,
    stripe: LoopbackStripe,
    monkeypatch: pytest.MonkeyPatch,
    module: str,
    is_failure: bool,
) -> None:
    namespace: dict[str, Any] = {"__name__": module}
    exec("def next_event(self):\n    raise ValueError('no event')", namespace)
    monkeypatch.setattr("h11.Connection.next_event", namespace["next_event"])
    expected = lattice_stripe.ReadError if is_failure else ValueError
    with pytest.raises(expected) as caught:
        Sdk(kind, stripe).run(lambda client: client.customers.create())
    assert isinstance(caught.value, StripeError) == is_failure


@pytest.mark.parametrize("own_client", [False, True])
def test_cause_of_a_connection_error_has_no_request(sdk: Sdk, own_client: bool) -> None:
    options = _base_addresses(1)
    if own_client:
        options["http_client"] = httpx.AsyncClient() if sdk.asynchronous else httpx.Client()
    error = _error_of(sdk, **options, max_retries=0)
    assert isinstance(error.__cause__, httpx.RequestError)
    with pytest.raises(RuntimeError, match="request"):
        _ = error.__cause__.request  # it would have the API key


def test_connection_closed_within_the_body_is_a_response_decode_error(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b'{"id": ', promised=100)
    error = _error_of(sdk)
    assert type(error) is lattice_stripe.ResponseDecodeError
    assert error.http_body == '{"id": '
    assert "RemoteProtocolError" in _causes(error)


def test_connection_reset_while_sending_is_a_read_or_write_error(sdk: Sdk) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(10)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    with listening(serve) as port:
        error = _error_of(
            sdk, lambda c: c.customers.create(description="x" * 20_000_000), **_base_addresses(port)
        )
    # httpx reads an early response when a write fails, so the read may be what fails.
    assert type(error) in (lattice_stripe.ReadError, lattice_stripe.WriteError)


def test_failed_write_is_a_write_error(sdk: Sdk) -> None:
    """httpx hides most write errors, but the user's own transport may raise one."""

    def broken(_: httpx.Request) -> httpx.Response:
        raise httpx.WriteError("broken pipe")

    kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    error = _error_of(sdk, http_client=kind(transport=httpx.MockTransport(broken)))
    assert type(error) is lattice_stripe.WriteError
    assert type(error.__cause__) is httpx.WriteError


def test_server_that_does_not_read_the_request_is_a_write_timeout(sdk: Sdk) -> None:
    done = threading.Event()
    with listening(lambda _: done.wait(10) and None) as port:
        error = _error_of(
            sdk,
            lambda c: c.customers.create(description="x" * 40_000_000),
            timeout=httpx.Timeout(5, write=0.1),
            **_base_addresses(port),
        )
        done.set()
    assert type(error) is lattice_stripe.WriteTimeoutError
    assert isinstance(error, TimeoutError)


def test_server_that_does_not_respond_is_a_read_timeout(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    error = _error_of(sdk, timeout=0.05)
    assert type(error) is lattice_stripe.ReadTimeoutError
    assert isinstance(error, lattice_stripe.TimeoutError)


def test_server_that_does_not_accept_is_a_connect_timeout(sdk: Sdk) -> None:
    with listening(None) as port, contextlib.ExitStack() as opened:
        for _ in range(4):  # fill the backlog, so that further connections wait
            waiting = opened.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
        error = _error_of(sdk, timeout=httpx.Timeout(5, connect=0.1), **_base_addresses(port))
    assert type(error) is lattice_stripe.ConnectTimeoutError


NO_CONNECTION = "No free connection .* The last attempt sent nothing"


@pytest.mark.parametrize(("pool", "deadline"), [(0.05, None), (0.05, 10), (10, 0.05)])
def test_no_free_connection_is_a_pool_timeout(
    stripe: LoopbackStripe, pool: float, deadline: float | None
) -> None:
    """It says nothing about the server, so the circuit stays closed."""
    stripe.silent.set()
    breaker = lattice_stripe.CircuitBreaker(failures=1)
    with lattice_stripe.Client(
        "sk_test_1",
        base_url=stripe.url,
        max_retries=0,
        timeout=httpx.Timeout(10, pool=pool),
        http_options={"limits": httpx.Limits(max_connections=1)},
        circuit_breaker=breaker,
    ) as client:
        first = threading.Thread(target=lambda: _retrieve_ignoring_errors(client))
        first.start()
        while not stripe.asked:
            first.join(0.005)
        with pytest.raises(lattice_stripe.PoolTimeoutError, match=NO_CONNECTION):
            client.customers.create(opts={"deadline": deadline})
        assert len(stripe.asked) == 1
        assert breaker.state(stripe.url) == "closed"
        stripe._stopped.set()
        first.join()


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
def test_deadline_without_a_free_connection_is_a_pool_timeout_async(
    stripe: LoopbackStripe, transport: Any
) -> None:
    stripe.silent.set()
    options: Any = {"transport": transport, "limits": httpx.Limits(max_connections=1)}

    async def main() -> None:
        async with lattice_stripe.AsyncClient(
            "sk_test_1", base_url=stripe.url, max_retries=0, http_options=options
        ) as client:
            first = asyncio.create_task(client.customers.retrieve("cus_1"))
            while not stripe.asked:
                await asyncio.sleep(0.005)
            with pytest.raises(lattice_stripe.PoolTimeoutError, match=NO_CONNECTION):
                await client.customers.create(opts={"deadline": 0.05})
            first.cancel()

    asyncio.run(main())
    assert len(stripe.asked) == 1


def test_request_id_of_a_late_body_is_on_the_error_of_the_deadline(sdk: Sdk) -> None:
    done = threading.Event()

    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 200 OK\r\nRequest-Id: req_1\r\nContent-Length: 9\r\n\r\n{")
        done.wait(5)

    with listening(serve) as port:
        error = _error_of(sdk, deadline=0.3, **_base_addresses(port))
        done.set()
    assert type(error) is lattice_stripe.TimeoutError
    assert error.request_id == "req_1"


def test_async_cancelled_call_frees_its_connection(stripe: LoopbackStripe) -> None:
    stripe.silent.set()

    async def main() -> StripeError:
        async with lattice_stripe.AsyncClient(
            "sk_test_1",
            base_url=stripe.url,
            max_retries=0,
            timeout=httpx.Timeout(10, pool=0.05),
            http_options={"limits": httpx.Limits(max_connections=1)},
        ) as client:
            first = asyncio.create_task(client.customers.retrieve("cus_1"))
            while not stripe.asked:
                await asyncio.sleep(0.005)
            with pytest.raises(lattice_stripe.PoolTimeoutError) as caught:
                await client.customers.retrieve("cus_1")
            first.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await first
            stripe.silent.clear()
            stripe.reply(CUSTOMER)  # the cancelled call returned its connection
            assert (await client.customers.retrieve("cus_1")).id == "cus_1"
            return caught.value

    error = asyncio.run(main())
    assert type(error.__cause__) is httpx.PoolTimeout
    assert len(stripe.asked) == 2


@contextlib.contextmanager
def slow_server(seconds: float) -> Iterator[str]:
    """A server that waits before each response, with any number of connections."""
    loop = asyncio.new_event_loop()
    over = asyncio.Event()
    address: list[str] = []
    ready = threading.Event()

    async def treat(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        body = json.dumps(CUSTOMER).encode()
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while await reader.readuntil(b"\r\n\r\n"):
                await asyncio.sleep(seconds)
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
                await writer.drain()
        writer.close()

    async def serve() -> None:
        async with await asyncio.start_server(treat, "127.0.0.1", 0) as server:
            address.append(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
            ready.set()
            await over.wait()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),))
    thread.start()
    ready.wait()
    try:
        yield address[0]
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0.01))
        loop.close()


ONE = {"limits": httpx.Limits(max_connections=1)}


@pytest.mark.parametrize("yields", range(8))
def test_connection_assigned_to_a_cancelled_call_is_not_lost(yields: int) -> None:
    """It would be lost inside httpcore: https://github.com/encode/httpcore/issues/1093."""

    async def main(url: str) -> None:
        client = lattice_stripe.AsyncClient(
            "sk_test_1", base_url=url, max_retries=0, http_options=ONE, timeout=2
        )
        async with client:
            first = asyncio.create_task(client.customers.retrieve("cus_1"))
            await asyncio.sleep(0.02)
            second = asyncio.create_task(client.customers.retrieve("cus_1"))
            await asyncio.sleep(0.02)
            first.cancel()
            for _ in range(yields):
                await asyncio.sleep(0)
            second.cancel()
            await asyncio.wait([first, second])
            assert (await client.customers.retrieve("cus_1")).id == "cus_1"

    with slow_server(0.1) as url:
        asyncio.run(main(url))


def test_pool_is_usable_after_tasks_exceed_their_deadlines() -> None:
    async def main(url: str) -> None:
        limits = {"limits": httpx.Limits(max_connections=10)}
        client = lattice_stripe.AsyncClient(
            "sk_test_1", base_url=url, max_retries=0, http_options=limits
        )

        async def call() -> None:
            with contextlib.suppress(StripeError):
                await client.customers.retrieve("cus_1", opts={"deadline": 0.075})

        async with client:
            for _ in range(3):
                await asyncio.gather(*(call() for _ in range(60)))
            found = await asyncio.gather(
                *(client.customers.retrieve("cus_1", opts={"timeout": 2}) for _ in range(10))
            )
            assert len(found) == 10

    with slow_server(0.05) as url:
        asyncio.run(main(url))


def test_pool_is_usable_after_threads_time_out() -> None:
    limits = {"limits": httpx.Limits(max_connections=4)}
    with (
        slow_server(0.03) as url,
        lattice_stripe.Client("sk_test_1", base_url=url, max_retries=0, http_options=limits) as c,
    ):

        def call() -> None:
            for _ in range(15):
                with contextlib.suppress(StripeError):
                    c.customers.retrieve("cus_1", opts={"timeout": 0.031})

        threads = [threading.Thread(target=call) for _ in range(32)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        calls = [lambda: c.customers.retrieve("cus_1", opts={"timeout": 2})] * 4
        assert all(result.ok for result in c.batch(calls, concurrency=4))


@pytest.mark.parametrize("options", [{"limits": httpx.Limits()}, {"http2": True}])
def test_http_options_without_a_connection_limit_are_accepted(sdk: Sdk, options: Any) -> None:
    with slow_server(0.0) as url:
        assert sdk.run(_retrieve, base_addresses={"api": url}, http_options=options).id == "cus_1"


def test_client_closed_between_attempts_raises_the_error_of_the_last_attempt(
    stripe: LoopbackStripe,
) -> None:
    """A request was sent, so the error describes that and has its idempotency key."""
    stripe.refuse(503, type="api_error")
    client = lattice_stripe.Client("sk_test_1", base_url=stripe.url)
    client.on(lattice_stripe.RequestRetry, lambda _: client.close())
    with pytest.raises(lattice_stripe.APIError) as caught:
        client.customers.create(opts={"max_retries": 3})
    error = caught.value
    assert (error.http_status, error.attempts, len(stripe.asked)) == (503, 1, 1)
    assert error.idempotency_key == stripe.last.headers["idempotency-key"]


def test_client_closed_during_an_attempt_is_a_connection_error_with_the_key() -> None:
    sent: list[httpx.Request] = []

    class Closing(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            sent.append(request)
            own.close()
            raise RuntimeError("closed under way")

    own = httpx.Client(transport=Closing())
    client = lattice_stripe.Client("sk_test_1", http_client=own, retry_policy=QUICK)
    with pytest.raises(APIConnectionError, match="may have been carried out") as caught:
        client.customers.create()
    assert caught.value.attempts == len(sent) == 1
    assert caught.value.idempotency_key == sent[0].headers["idempotency-key"]


def test_file_deleted_between_attempts_raises_the_error_of_the_last_attempt(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    path = tmp_path / "evidence.pdf"
    path.write_bytes(b"%PDF")
    stripe.refuse(503, type="api_error")

    def use(client: Any) -> Any:
        client.on(lattice_stripe.RequestRetry, lambda _: path.unlink())
        return client.files.create(purpose="dispute_evidence", file=path)

    error = _error_of(sdk, use, max_retries=2, retry_policy=QUICK)
    assert type(error) is lattice_stripe.APIError
    assert (error.attempts, len(stripe.asked)) == (1, 1)
    assert error.idempotency_key


def test_closed_file_is_rejected(sdk: Sdk, stripe: LoopbackStripe) -> None:
    file = io.BytesIO(b"%PDF")
    file.close()
    with pytest.raises(InvalidArgumentError, match="closed"):
        sdk.run(lambda c: c.files.create(purpose="dispute_evidence", file=file))
    assert stripe.asked == []


def test_stripe_error_raised_by_an_event_hook_has_attempts_and_key(
    stripe: LoopbackStripe,
) -> None:
    def refuse(response: httpx.Response) -> None:
        raise lattice_stripe.APIError("mine")

    events: list[Any] = []
    stripe.reply(CUSTOMER)
    with (
        httpx.Client(event_hooks={"response": [refuse]}) as own,
        lattice_stripe.Client("sk_test_1", base_url=stripe.url, http_client=own) as client,
    ):
        client.on(lattice_stripe.RequestError, events.append)
        with pytest.raises(lattice_stripe.APIError, match="mine") as caught:
            client.customers.create()
    assert caught.value.attempts == events[0].attempts == len(stripe.asked) == 1
    assert caught.value.idempotency_key == stripe.last.headers["idempotency-key"]


def test_invalid_redirect_location_is_not_an_argument_error(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b"", 302, {"Location": "/" + "x" * 60_000})
    stripe.reply(b"", 302, {"Location": "http://[/"})
    for _ in range(2):
        error = _error_of(sdk, lambda c: c.customers.create())
        assert not isinstance(error, InvalidArgumentError)
        assert (error.attempts, bool(error.idempotency_key)) == (1, True)


def test_unreadable_file_error_keeps_its_cause(sdk: Sdk, tmp_path: Path) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.run(lambda c: c.files.create(purpose="dispute_evidence", file=tmp_path / "none"))
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def _retrieve_ignoring_errors(client: Any) -> None:
    with contextlib.suppress(StripeError):
        client.customers.retrieve("cus_1")


def test_proxy_that_rejects_credentials_is_a_proxy_error(sdk: Sdk) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

    with listening(serve) as port:
        error = _error_of(
            sdk,
            base_addresses={"api": "https://stripe.invalid"},
            http_options={"proxy": f"http://127.0.0.1:{port}"},
        )
    assert type(error) is lattice_stripe.ProxyError


def test_retry_policy_receives_connection_failures(sdk: Sdk) -> None:
    failures: list[Any] = []

    class Policy:
        def decide(self, attempt: Any, max_retries: int) -> None:
            failures.append(attempt.failure)

    _error_of(
        sdk,
        base_addresses={"api": "http://stripe.invalid"},
        http_options={"trust_env": False},
        retry_policy=Policy(),
    )
    assert failures == ["connection"]


# --- redirects and proxies ------------------------------------------------------------------


@pytest.mark.parametrize("through", ["own pool", "http_client", "proxy of the environment"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_not_followed(
    sdk: Sdk,
    stripe: LoopbackStripe,
    monkeypatch: pytest.MonkeyPatch,
    status: int,
    through: str,
) -> None:
    elsewhere = LoopbackStripe()
    options: Any = {}
    if through == "http_client":  # even if the user's client would
        kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
        options["http_client"] = kind(follow_redirects=True)
    elif through == "proxy of the environment":
        monkeypatch.setenv("HTTP_PROXY", stripe.url)
        options["base_addresses"] = {"api": "http://stripe.invalid"}
    try:
        stripe.reply(b"", status, {"Location": f"{elsewhere.url}/v1/customers/cus_1"})
        _error_of(sdk, **options)
        assert len(stripe.asked) == 1
        assert elsewhere.asked == []
    finally:
        elsewhere.stop()


def test_proxy_receives_the_requests(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    sdk.run(
        _retrieve,
        base_addresses={"api": "http://stripe.invalid"},
        http_options={"proxy": stripe.url},
    )
    assert stripe.last.target == "http://stripe.invalid/v1/customers/cus_1"


@pytest.mark.parametrize("from_environment", [False, True])
def test_proxy_receives_the_credentials_of_its_url(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch, from_environment: bool
) -> None:
    stripe.reply(CUSTOMER)
    proxy = stripe.url.replace("http://", "http://ada:secret@")
    options: Any = {"base_addresses": {"api": "http://stripe.invalid"}}
    if from_environment:
        monkeypatch.setenv("HTTP_PROXY", proxy)
    else:
        options["http_options"] = {"proxy": proxy}
    sdk.run(_retrieve, **options)
    assert stripe.last.headers["proxy-authorization"] == "Basic YWRhOnNlY3JldA=="


# --- options --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"proxi": "http://127.0.0.1:1"}, "Use proxy"),
        ({"proxy": "ftp://127.0.0.1"}, "proxy"),
        ({"limits": 5}, "http_options cannot be used"),
        ({"limits": httpx.Limits(max_connections=-1)}, "max_connections is -1"),
        ({"verify": "/etc/authorities.pem"}, "verify is of type str"),
        ({"mounts": 5}, "http_options cannot be used"),
        ({"mounts": {"all://": object()}}, "mounts\\['all://'\\] is of type object"),
        ([], None),
        ("http2", "is of type str"),
    ],
)
def test_http_options_are_checked_when_the_client_is_created(
    sdk: Sdk, options: Any, says: str | None
) -> None:
    with pytest.raises(InvalidArgumentError, match=says or "is of type list") as caught:
        sdk.client(http_options=options)
    assert caught.value.param == "http_options"


def test_sync_mount_on_an_async_client_is_rejected_and_vice_versa(sdk: Sdk) -> None:
    mount = httpx.HTTPTransport() if sdk.asynchronous else httpx.AsyncHTTPTransport()
    with pytest.raises(InvalidArgumentError, match="mounts"):
        sdk.client(http_options={"mounts": {"https://": mount}})


def test_transport_of_a_mount_is_not_changed(stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    mount = httpx.HTTPTransport(limits=httpx.Limits(max_connections=7))
    settings = {"_max_connections": 7, "_network_backend": mount._pool._network_backend}
    options: Any = {"mounts": {"all://": mount}, "limits": httpx.Limits(max_connections=1)}
    with lattice_stripe.Client("sk_test_1", base_url=stripe.url, http_options=options) as client:
        assert client.customers.retrieve("cus_1", opts={"deadline": 30}).id == "cus_1"
        assert mount._pool.connections
    assert {name: getattr(mount._pool, name) for name in settings} == settings


def test_mount_may_be_unhashable(sdk: Sdk) -> None:
    @dataclass
    class Canned(httpx.BaseTransport, httpx.AsyncBaseTransport):  # not hashable
        status: int

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(self.status, json=CUSTOMER)

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return self.handle_request(request)

    assert sdk.run(_retrieve, http_options={"mounts": {"all://": Canned(200)}}).id == "cus_1"


@pytest.mark.parametrize("proxy", ["ftp://me:canary@127.0.0.1", "http://me:canary/x@127.0.0.1:1"])
def test_proxy_password_is_not_in_the_error(sdk: Sdk, proxy: str) -> None:
    with pytest.raises(InvalidArgumentError, match="http_options") as caught:
        sdk.client(http_options={"proxy": proxy})
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    lines = "".join(shown.format())
    assert "canary" not in lines.replace(repr(proxy), "")  # the test's own locals


@pytest.mark.parametrize("cls", [lattice_stripe.Client, lattice_stripe.AsyncClient])
def test_password_of_a_proxy_without_a_scheme_is_not_in_the_error(cls: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="http_options") as caught:
        cls("sk_test_1", http_options={"proxy": "me:canary@127.0.0.1:1"})
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_proxy_password_from_the_environment_is_not_in_the_error(
    sdk: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://me:canary/x@127.0.0.1:1")
    with pytest.raises(InvalidArgumentError, match="in the environment") as caught:
        sdk.run(_retrieve)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "host", ["a..b", ".a", "x" * 64, ".".join(["x" * 60] * 5), "xn--", "xn--.invalid"]
)
def test_an_invalid_host_name_is_a_dns_error(sdk: Sdk, host: str) -> None:
    with pytest.raises(lattice_stripe.DNSError, match="base_url"):
        sdk.run(
            _retrieve,
            base_url=f"https://{host}/",
            base_addresses=None,
            http_options={"trust_env": False},
        )


def test_a_host_name_that_is_not_in_a_url_is_rejected(sdk: Sdk) -> None:
    with pytest.raises(InvalidArgumentError, match="Correct base_url"):
        sdk.run(_retrieve, base_url="https://\u2028.com/", base_addresses=None)


@pytest.mark.parametrize(
    "host",
    ["localhost.", "127.0.0.1:80", "[::1]:80", "my_host", "bücher.example", "xn--bcher-kva.x"],
)
def test_valid_host_name_is_accepted(sdk: Sdk, host: str) -> None:
    assert host in repr(sdk.client(base_url=f"https://{host}", base_addresses=None))


def test_http_options_with_an_http_client_are_rejected(sdk: Sdk) -> None:
    kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    with pytest.raises(InvalidArgumentError, match="http_options"):
        sdk.client(http_client=kind(), http_options={"http2": False})


def test_http2_without_h2_names_the_extra_to_install(
    sdk: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "h2", None)  # not installed
    with pytest.raises(InvalidArgumentError, match=r"httpx\[http2\]"):
        sdk.client(http_options={"http2": True})


def test_a_call_over_http2_succeeds(sdk: Sdk) -> None:
    """Over plain text, by prior knowledge, so that no certificates are needed."""
    connection = pytest.importorskip("h2.connection")
    config, events = pytest.importorskip("h2.config"), pytest.importorskip("h2.events")
    received: list[dict[bytes, bytes]] = []

    def serve(stream: socket.socket) -> None:
        h2 = connection.H2Connection(config.H2Configuration(client_side=False))
        h2.initiate_connection()
        stream.sendall(h2.data_to_send())
        while data := stream.recv(65536):
            for event in h2.receive_data(data):
                if isinstance(event, events.RequestReceived):
                    received.append(dict(event.headers))
                if isinstance(event, events.StreamEnded):
                    h2.send_headers(event.stream_id, [(":status", "200")])
                    h2.send_data(event.stream_id, json.dumps(CUSTOMER).encode(), end_stream=True)
            stream.sendall(h2.data_to_send())

    with listening(serve) as port:
        customer = sdk.run(
            _retrieve, http_options={"http1": False, "http2": True}, **_base_addresses(port)
        )
    assert customer.id == "cus_1"
    assert received[0][b":path"] == b"/v1/customers/cus_1"
    assert received[0][b"authorization"].startswith(b"Bearer ")


def test_gzip_is_requested_unless_the_caller_sets_accept_encoding(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    compressed = gzip.compress(json.dumps(CUSTOMER).encode())
    stripe.reply(compressed, headers={"Content-Encoding": "gzip"})
    assert sdk.run(_retrieve).id == "cus_1"
    assert "gzip" in stripe.last.headers["accept-encoding"]
    stripe.reply(CUSTOMER)
    sdk.run(
        lambda c: c.customers.retrieve("cus_1", opts={"headers": {"Accept-Encoding": "identity"}})
    )
    assert stripe.last.headers["accept-encoding"] == "identity"


def test_broken_http2_connection_fails_each_call_with_its_own_key() -> None:
    """httpcore raises the same exception object in all calls of the connection."""
    connection = pytest.importorskip("h2.connection")
    config, events = pytest.importorskip("h2.config"), pytest.importorskip("h2.events")
    at_once = 30

    def serve(stream: socket.socket) -> None:
        h2 = connection.H2Connection(config.H2Configuration(client_side=False))
        h2.initiate_connection()
        stream.sendall(h2.data_to_send())
        begun = 0
        while data := stream.recv(65536):
            for event in h2.receive_data(data):
                begun += isinstance(event, events.RequestReceived)
                if isinstance(event, events.StreamEnded) and begun == 1:
                    h2.send_headers(event.stream_id, [(":status", "200")])
                    h2.send_data(event.stream_id, json.dumps(CUSTOMER).encode(), end_stream=True)
            if begun > 2:
                stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            stream.sendall(h2.data_to_send())

    async def main(port: int) -> list[BaseException | Any]:
        client = lattice_stripe.AsyncClient(
            "sk_test_1",
            max_retries=0,
            timeout=5,
            http_options={"http1": False, "http2": True},
            **_base_addresses(port),
        )
        async with client:
            await _retrieve(client)
            calls = [client.customers.create() for _ in range(at_once)]
            return await asyncio.gather(*calls, return_exceptions=True)

    with listening(serve) as port:
        ends = asyncio.run(asyncio.wait_for(main(port), 30))
    assert {type(end).__name__ for end in ends} <= {"ReadError", "WriteError", "ConnectError"}
    assert len({end.idempotency_key for end in ends}) == at_once


# --- compression ----------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "GZIP"])
def test_gzip_bodies_are_decompressed(sdk: Sdk, stripe: LoopbackStripe, encoding: str) -> None:
    body = json.dumps({**CUSTOMER, "description": "é" * 200_000}).encode()
    stripe.reply(gzip.compress(body), headers={"Content-Encoding": encoding})
    assert sdk.run(_retrieve).description == "é" * 200_000


@pytest.mark.parametrize(
    "encodings", ["gzip, gzip", "gzip, br", "identity, gzip", ",".join(["gzip"] * 1200)]
)
def test_more_than_one_content_encoding_is_rejected(
    sdk: Sdk, stripe: LoopbackStripe, encodings: str
) -> None:
    body = json.dumps(CUSTOMER).encode()
    for _ in range(min(encodings.count("gzip"), 2)):
        body = gzip.compress(body)
    stripe.reply(body, headers={"Content-Encoding": encodings})
    error = _error_of(sdk)
    assert type(error) is lattice_stripe.ResponseDecodeError
    assert "DecompressionError" not in str(error)  # a class of this package


def test_empty_body_with_a_content_encoding_is_accepted(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"", 204, {"Content-Encoding": "gzip"})
    sdk.run(lambda c: c.request("DELETE", "/v1/customers/cus_1"))
    stripe.reply(b"", 401, {"Content-Encoding": "gzip"})
    assert type(_error_of(sdk)) is lattice_stripe.AuthenticationError


@pytest.mark.parametrize("size", range(1, 60))
def test_decompressor_accepts_chunks_of_any_size(size: int) -> None:
    whole = gzip.compress(b"first ") + gzip.compress(b"") + gzip.compress(b"second") + b"\0\0\0"
    decoder, found = Decompressor(), b""
    for start in range(0, len(whole), size):
        pieces = list(decoder.decode(whole[start : start + size]))
        assert all(pieces)
        found += b"".join(pieces)
    assert found + decoder.finish() == b"first second"


def test_gzip_body_that_an_event_hook_reads_is_decompressed_once(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    async def read_async(response: httpx.Response) -> None:
        await response.aread()

    kind: Any = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    hook = read_async if sdk.asynchronous else httpx.Response.read
    stripe.reply(gzip.compress(json.dumps(CUSTOMER).encode()), headers={"Content-Encoding": "gzip"})
    own_client = kind(event_hooks={"response": [hook]})
    assert sdk.run(_retrieve, http_client=own_client).id == "cus_1"


def test_gzip_body_may_have_several_members(sdk: Sdk, stripe: LoopbackStripe) -> None:
    first, second = b'{"object": "customer",', b' "id": "cus_2"}'
    body = gzip.compress(first) + gzip.compress(second)
    stripe.reply(body + b"\0\0", headers={"Content-Encoding": "gzip"})
    assert sdk.run(_retrieve).id == "cus_2"


@pytest.mark.parametrize("wbits", [zlib.MAX_WBITS, -zlib.MAX_WBITS], ids=["zlib", "raw"])
def test_deflate_bodies_are_decompressed(sdk: Sdk, stripe: LoopbackStripe, wbits: int) -> None:
    body = zlib.compress(json.dumps(CUSTOMER).encode(), wbits=wbits)
    stripe.reply(body, headers={"Content-Encoding": "deflate"})
    assert sdk.run(_retrieve).id == "cus_1"


@pytest.mark.parametrize("encoding", ["br", "zstd"])
def test_content_encoding_that_was_not_requested_is_rejected(
    sdk: Sdk, stripe: LoopbackStripe, encoding: str
) -> None:
    stripe.reply(CUSTOMER, headers={"Content-Encoding": encoding})
    error = _error_of(sdk)
    assert type(error) is lattice_stripe.ResponseDecodeError
    assert "could not be decompressed: the content encoding was not requested" in str(error)


@pytest.mark.parametrize("accepted", ["br", "gzip, BR;q=0.5", "*"])
def test_requested_content_encoding_is_left_to_httpx(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch, accepted: str
) -> None:
    # httpx needs a package for br
    monkeypatch.setitem(SUPPORTED_DECODERS, "br", SUPPORTED_DECODERS["deflate"])
    body = zlib.compress(json.dumps(CUSTOMER).encode())
    stripe.reply(body, headers={"Content-Encoding": "br"})
    opts = {"headers": {"Accept-Encoding": accepted}}
    assert sdk.run(lambda c: c.customers.retrieve("cus_1", opts=opts)).id == "cus_1"


def test_unknown_content_encoding_is_ignored(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER, headers={"Content-Encoding": "utf-8"})
    assert sdk.run(_retrieve).id == "cus_1"


@pytest.mark.parametrize(
    ("encoding", "compress"), [("gzip", gzip.compress), ("deflate", zlib.compress)]
)
def test_decompression_stops_at_the_size_limit(
    sdk: Sdk, stripe: LoopbackStripe, encoding: str, compress: Callable[[bytes], bytes]
) -> None:
    stripe.reply(compress(b" " * 50_000_000), headers={"Content-Encoding": encoding})
    tracemalloc.start()
    try:
        error = _error_of(sdk, max_response_bytes=1_000_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert type(error) is lattice_stripe.ResponseTooLargeError
    assert peak < 10_000_000


# --- incomplete responses -------------------------------------------------------------------

WHOLE = json.dumps({**CUSTOMER, "address": {"city": "London"}}).encode()


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (WHOLE[:-1], {}),
        (WHOLE[:-20], {}),
        (b"", {}),
        (gzip.compress(WHOLE)[:-1], {"Content-Encoding": "gzip"}),
        (gzip.compress(WHOLE)[:-12], {"Content-Encoding": "gzip"}),
        (WHOLE, {"Content-Encoding": "gzip"}),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, {}),
    ],
    ids=["brace", "middle", "empty", "trailer", "gzip", "not gzip", "deep"],
)
def test_unreadable_response_is_retried_with_the_same_key(
    sdk: Sdk, stripe: LoopbackStripe, body: bytes, headers: dict[str, str]
) -> None:
    stripe.reply(body, headers=headers)
    stripe.reply(WHOLE)
    found = sdk.run(lambda c: c.customers.create(), max_retries=1, retry_policy=QUICK)
    assert found.address.city == "London"
    first, second = (request.headers["idempotency-key"] for request in stripe.asked)
    assert first == second


def test_unreadable_response_emits_request_error(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for _ in range(2):
        stripe.reply(WHOLE[:-1])
    events: list[Any] = []
    stop = lattice_stripe.on(lattice_stripe.TelemetryEvent, events.append)
    try:
        error = _error_of(sdk, lambda c: c.customers.create(), max_retries=1, retry_policy=QUICK)
    finally:
        stop()
    assert type(error) is lattice_stripe.ResponseDecodeError
    assert (error.http_status, error.attempts, error.http_body) == (200, 2, WHOLE[:-1].decode())
    names = [type(event).__name__ for event in events]
    assert names == ["RequestStart", "RequestRetry", "RequestError"]
    assert (events[-1].error, events[-1].attempts) == ("ResponseDecodeError", 2)


def test_interrupted_download_reports_the_bytes_received(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    stripe.reply(b"%PDF-1.7", headers={"Content-Type": "application/pdf"}, promised=1_000)
    error = _error_of(sdk, lambda c: c.quotes.pdf("qt_1", to=tmp_path / "quote.pdf"))
    assert "cut short after 8 bytes" in str(error)
    assert list(tmp_path.iterdir()) == []


def test_web_page_is_not_saved_as_a_download(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    to = io.BytesIO()
    for target in (tmp_path / "quote.pdf", to, None):
        stripe.reply(
            b"<h1>Log in, guest</h1>", headers={"Content-Type": "text/html; charset=utf-8"}
        )
        error = _error_of(sdk, lambda c, target=target: c.quotes.pdf("qt_1", to=target))
        assert type(error) is lattice_stripe.ResponseDecodeError
        assert "web page, not a file, 22 bytes: 'Log in, guest'" in str(error)
    assert list(tmp_path.iterdir()) == []
    assert to.getvalue() == b""


def test_json_after_a_byte_order_mark_is_not_in_the_error(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b'\xef\xbb\xbf{"email": "ada@example.com"}')
    assert "ada" not in str(_error_of(sdk))


# --- size limits ----------------------------------------------------------------------------


def test_response_over_the_size_limit_is_not_retried(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for _ in range(3):
        stripe.reply({**CUSTOMER, "description": "x" * 2_000}, headers={"Request-Id": "req_1"})
    error = _error_of(sdk, max_response_bytes=1_000, max_retries=2)
    assert type(error) is lattice_stripe.ResponseTooLargeError
    assert "more than 1000 bytes" in str(error)
    assert "max_response_bytes" in str(error)
    assert (error.http_status, error.request_id, error.attempts) == (200, "req_1", 1)
    assert str(error).endswith("or download to a file.")
    assert len(stripe.asked) == 1  # it would be as large again
    stripe.replies.clear()
    stripe.reply(CUSTOMER)
    assert sdk.run(_retrieve, max_response_bytes=len(json.dumps(CUSTOMER))).id == "cus_1"


@pytest.mark.parametrize("through", ["own pool", "http_client", "proxy of the environment"])
def test_size_limit_applies_before_the_body_is_complete(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch, through: str
) -> None:
    options: Any = {}
    if through == "http_client":
        options["http_client"] = httpx.AsyncClient() if sdk.asynchronous else httpx.Client()
    elif through == "proxy of the environment":
        monkeypatch.setenv("HTTP_PROXY", stripe.url)
        options["base_addresses"] = {"api": "http://stripe.invalid"}
    stripe.reply(b"x" * 5_000, promised=10_000)
    error = _error_of(sdk, max_response_bytes=1_000, **options)
    assert type(error) is lattice_stripe.ResponseTooLargeError


def test_size_limit_is_64_mib_by_default(sdk: Sdk, stripe: LoopbackStripe) -> None:
    body = gzip.compress(bytes(64 * 2**20 + 1))
    stripe.reply(body, headers={"Content-Encoding": "gzip"})
    with pytest.raises(lattice_stripe.ResponseTooLargeError, match=f"more than {64 * 2**20} bytes"):
        sdk.run(lambda c: c.customers.retrieve("cus_1"))


def test_size_limit_applies_to_decompressed_bytes(sdk: Sdk, stripe: LoopbackStripe) -> None:
    bomb = gzip.compress(b" " * 20_000_000)
    assert len(bomb) < 20_000
    stripe.reply(bomb, headers={"Content-Encoding": "gzip"})
    error = _error_of(sdk, lambda c: c.customers.create(), max_response_bytes=1_000_000)
    assert type(error) is lattice_stripe.ResponseTooLargeError
    assert str(error).endswith("download to a file. The request may have been carried out.")
    assert error.idempotency_key
    assert error.idempotency_key not in str(error)
    assert error.idempotency_key in error.__notes__[0]


def test_error_response_over_the_size_limit_keeps_its_status(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b"x" * 2_000, 400)
    assert _error_of(sdk, max_response_bytes=1_000).http_status == 400


def test_size_limit_does_not_apply_to_downloads_to_a_file(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    stripe.reply(b"x" * 5_000, headers={"Content-Type": "application/pdf"})
    to = tmp_path / "quote.pdf"
    sdk.run(lambda c: c.quotes.pdf("qt_1", to=to), max_response_bytes=1_000)
    assert to.stat().st_size == 5_000


def test_response_of_the_size_limit_is_accepted(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"5")
    assert sdk.run(lambda c: c.request("GET", "/v1/x"), max_response_bytes=1) == 5
    stripe.reply(b"55")
    with pytest.raises(lattice_stripe.ResponseTooLargeError, match="more than 1 bytes"):
        sdk.run(lambda c: c.request("GET", "/v1/x"), max_response_bytes=1)


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "64", None])
def test_invalid_size_limit_is_rejected(sdk: Sdk, size: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="max_response_bytes"):
        sdk.client(max_response_bytes=size)


# --- progress -------------------------------------------------------------------------------


def _upload(client: Any, file: Any, progress: Callable[[int, int | None], object]) -> Any:
    return client.files.create(purpose="dispute_evidence", file=file, opts={"progress": progress})


@pytest.mark.parametrize("how", ["path", "file", "bytes"])
def test_upload_reports_progress(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path, how: str
) -> None:
    content = os.urandom(500_000)
    path = tmp_path / "evidence.pdf"
    path.write_bytes(content)
    reported: list[tuple[int, int | None]] = []
    stripe.reply(FILE)
    with path.open("rb") as opened:
        file: Any = {"path": path, "file": opened, "bytes": content}[how]
        sdk.run(lambda c: _upload(c, file, lambda done, total: reported.append((done, total))))
    length = int(stripe.last.headers["content-length"])
    assert content in stripe.last.body
    assert reported[-1] == (length, length)
    assert len(reported) > 5
    assert [done for done, _ in reported] == sorted(done for done, _ in reported)


def test_upload_of_unknown_length_reports_no_total(sdk: Sdk, stripe: LoopbackStripe) -> None:
    class Pipe(io.RawIOBase):
        left = 300_000

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            chunk = b"x" * min(self.left, size)
            self.left -= len(chunk)
            return chunk

    reported: list[tuple[int, int | None]] = []
    stripe.reply(FILE)
    sdk.run(lambda c: _upload(c, ("a", Pipe()), lambda done, total: reported.append((done, total))))
    assert reported[-1] == (len(stripe.last.body), None)


@pytest.mark.parametrize("size", [100, 10_000])
def test_upload_has_what_the_buffer_of_its_file_holds(
    sdk: Sdk, stripe: LoopbackStripe, size: int
) -> None:
    stripe.reply(FILE)
    with tempfile.TemporaryFile() as file:
        for _ in range(size // 100):
            file.write(bytes(100))
        sdk.run(lambda c: c.files.create(purpose="dispute_evidence", file=file))
    assert bytes(size) in stripe.last.body
    assert len(stripe.asked) == 1


def test_file_with_more_bytes_than_its_length_is_not_cut_short(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    path = tmp_path / "evidence.gz"
    with gzip.open(path, "wb") as packed:
        packed.write(bytes(100_000))
    with gzip.open(path) as file, pytest.raises(APIConnectionError, match="LocalProtocolError"):
        sdk.run(lambda c: c.files.create(purpose="dispute_evidence", file=file))


def test_retried_upload_reports_progress_from_the_start(sdk: Sdk, stripe: LoopbackStripe) -> None:
    reported: list[int] = []
    stripe.reply({"error": {}}, 500)
    stripe.reply(FILE)
    policy = lattice_stripe.Backoff(initial=0.001, max_delay=0.002)
    sdk.run(
        lambda c: _upload(c, b"x" * 200_000, lambda done, _: reported.append(done)),
        max_retries=1,
        retry_policy=policy,
    )
    half = len(reported) // 2
    assert reported[:half] == reported[half:]
    assert stripe.asked[0].body.count(b"x" * 200_000) == 1


def test_download_reports_progress(sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path) -> None:
    content = os.urandom(500_000)
    reported: list[tuple[int, int | None]] = []
    opts = {"progress": lambda done, total: reported.append((done, total))}
    stripe.reply(content, headers={"Content-Type": "application/pdf"})
    sdk.run(lambda c: c.quotes.pdf("qt_1", to=tmp_path / "quote.pdf", opts=opts))
    assert reported[-1] == (500_000, 500_000)
    assert len(reported) > 2
    reported.clear()
    compressed = gzip.compress(content)
    stripe.reply(
        compressed, headers={"Content-Encoding": "gzip", "Content-Type": "application/pdf"}
    )
    assert sdk.run(lambda c: c.quotes.pdf("qt_1", opts=opts)) == content
    assert reported[-1] == (len(compressed), len(compressed))


def test_exception_from_progress_ends_the_call(sdk: Sdk, stripe: LoopbackStripe) -> None:
    def stop(done: int, total: int | None) -> None:
        raise KeyError("enough")

    stripe.reply(FILE)
    with pytest.raises(KeyError, match="enough"):
        sdk.run(lambda c: _upload(c, b"x", stop))


@pytest.mark.parametrize("key", [None, "mine"])
def test_stripe_error_from_progress_has_an_idempotency_key(
    sdk: Sdk, stripe: LoopbackStripe, key: str | None
) -> None:
    stop = lattice_stripe.StripeError("stop", idempotency_key=key)

    def progress(done: int, total: int | None) -> None:
        raise stop

    opts = {"progress": progress, "idempotency_key": "order-7"}
    create = {"purpose": "dispute_evidence", "file": b"x", "opts": opts}
    assert _error_of(sdk, lambda c: c.files.create(**create)) is stop
    assert stop.idempotency_key == (key or "order-7")


def test_progress_that_is_not_callable_is_rejected(sdk: Sdk, stripe: LoopbackStripe) -> None:
    error = _error_of(sdk, lambda c: c.customers.retrieve("cus_1", opts={"progress": 5}))
    assert isinstance(error, InvalidArgumentError)
    assert error.param == "progress"
    assert stripe.asked == []
