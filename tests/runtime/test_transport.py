"""Between a client and its server: failures with names, limits, progress, proxies."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import io
import json
import os
import socket
import struct
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
from lattice_stripe import APIConnectionError, InvalidArgumentError, StripeError
from lattice_stripe._http.gunzip import GzipDecoder

from tests.runtime.conftest import LoopbackStripe, Sdk

CUSTOMER = {"id": "cus_1", "object": "customer"}
FILE = {"id": "file_1", "object": "file"}
QUICK = lattice_stripe.Backoff(initial=0.001, max_delay=0.002)


def _retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def _fails(sdk: Sdk, use: Callable[[Any], Any] = _retrieve, **options: Any) -> StripeError:
    with pytest.raises(StripeError) as caught:
        sdk.run(use, **options)
    return caught.value


@contextlib.contextmanager
def listening(serve: Callable[[socket.socket], None] | None) -> Iterator[int]:
    """A port whose connections ``serve`` handles one by one; without it nobody accepts them."""
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
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
    if serve is not None:
        thread.join()


def _at(port: int, scheme: str = "http") -> dict[str, Any]:
    return {"base_addresses": {"api": f"{scheme}://127.0.0.1:{port}"}}


def _causes(error: BaseException) -> set[str]:
    found: set[str] = set()
    cause: BaseException | None = error.__cause__
    while cause is not None:
        found |= {kind.__name__ for kind in type(cause).__mro__}
        cause = cause.__cause__ or cause.__context__
    return found


# --- failures, each by its name and from its real cause -------------------------------------


def test_a_name_without_an_address(sdk: Sdk) -> None:
    error = _fails(
        sdk,
        base_addresses={"api": "http://stripe.invalid"},
        http_options={"trust_env": False},
    )
    assert type(error) is lattice_stripe.DNSError
    assert isinstance(error, lattice_stripe.ConnectError)
    assert isinstance(error, APIConnectionError)
    assert "gaierror" in _causes(error)
    assert "stripe.invalid has no address" in str(error)


def test_a_server_that_speaks_no_tls(sdk: Sdk) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with listening(serve) as port:
        error = _fails(sdk, **_at(port, "https"))
    assert type(error) is lattice_stripe.TLSError
    assert "SSLError" in _causes(error)


def test_a_closed_port(sdk: Sdk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    error = _fails(sdk, **_at(port))
    assert type(error) is lattice_stripe.ConnectError
    assert "ConnectError" in _causes(error)


def test_a_connection_that_closes_before_the_answer(sdk: Sdk) -> None:
    with listening(lambda connection: connection.recv(4096) and None) as port:
        error = _fails(sdk, lambda c: c.customers.create(), **_at(port))
    assert type(error) is lattice_stripe.ReadError
    assert error.idempotency_key
    assert "may have been carried out" in str(error)
    assert error.idempotency_key in str(error)


def test_a_connection_that_closes_within_the_answer(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b'{"id": ', promised=100)
    error = _fails(sdk)
    assert type(error) is lattice_stripe.ResponseDecodeError
    assert error.http_body == '{"id": '
    assert "RemoteProtocolError" in _causes(error)


def test_a_connection_reset_while_sending(sdk: Sdk) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(10)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    with listening(serve) as port:
        error = _fails(sdk, lambda c: c.customers.create(description="x" * 20_000_000), **_at(port))
    # httpx looks for an early answer when it cannot write, so the reading is what fails.
    assert type(error) in (lattice_stripe.ReadError, lattice_stripe.WriteError)


def test_a_write_that_fails(sdk: Sdk) -> None:
    """Where httpx does tell: through a transport of the user's."""

    def broken(_: httpx.Request) -> httpx.Response:
        raise httpx.WriteError("broken pipe")

    kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    error = _fails(sdk, http_client=kind(transport=httpx.MockTransport(broken)))
    assert type(error) is lattice_stripe.WriteError
    assert type(error.__cause__) is httpx.WriteError


def test_a_server_that_does_not_take_the_request(sdk: Sdk) -> None:
    done = threading.Event()
    with listening(lambda _: done.wait(10) and None) as port:
        error = _fails(
            sdk,
            lambda c: c.customers.create(description="x" * 40_000_000),
            timeout=httpx.Timeout(5, write=0.1),
            **_at(port),
        )
        done.set()
    assert type(error) is lattice_stripe.WriteTimeoutError
    assert isinstance(error, TimeoutError)


def test_a_server_that_does_not_answer(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    error = _fails(sdk, timeout=0.05)
    assert type(error) is lattice_stripe.ReadTimeoutError
    assert isinstance(error, lattice_stripe.TimeoutError)


def test_a_server_that_takes_no_connection(sdk: Sdk) -> None:
    with listening(None) as port, contextlib.ExitStack() as opened:
        for _ in range(4):  # fill its queue: further ones are not even refused
            waiting = opened.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(("127.0.0.1", port))
        error = _fails(sdk, timeout=httpx.Timeout(5, connect=0.1), **_at(port))
    assert type(error) is lattice_stripe.ConnectTimeoutError


def test_a_full_pool(stripe: LoopbackStripe) -> None:
    stripe.silent.set()
    with lattice_stripe.Client(
        "sk_test_1",
        base_url=stripe.url,
        max_retries=0,
        timeout=httpx.Timeout(10, pool=0.05),
        http_options={"limits": httpx.Limits(max_connections=1)},
    ) as client:
        entered = threading.Thread(target=lambda: _quietly(client))
        entered.start()
        while not stripe.asked:
            entered.join(0.005)
        with pytest.raises(lattice_stripe.PoolTimeoutError, match="every connection") as caught:
            client.customers.retrieve("cus_1")
        assert len(stripe.asked) == 1
        stripe._stopped.set()
        entered.join()
    assert isinstance(caught.value, lattice_stripe.TimeoutError)


def test_a_full_async_pool(stripe: LoopbackStripe) -> None:
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
            stripe.reply(CUSTOMER)  # the one that was cancelled gave its turn back
            assert (await client.customers.retrieve("cus_1")).id == "cus_1"
            return caught.value

    error = asyncio.run(main())
    assert type(error.__cause__) is httpx.PoolTimeout
    assert len(stripe.asked) == 2


@contextlib.contextmanager
def slow(seconds: float) -> Iterator[str]:
    """A server that takes its time for each answer, with any number of connections."""
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


@pytest.mark.parametrize("turns", range(8))
def test_a_connection_given_to_somebody_just_cancelled_is_not_lost(turns: int) -> None:
    """httpcore loses it: https://github.com/encode/httpcore/issues/1093."""

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
            for _ in range(turns):
                await asyncio.sleep(0)
            second.cancel()
            await asyncio.wait([first, second])
            assert (await client.customers.retrieve("cus_1")).id == "cus_1"

    with slow(0.1) as url:
        asyncio.run(main(url))


def test_tasks_that_run_out_of_time_leave_the_pool_usable() -> None:
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

    with slow(0.05) as url:
        asyncio.run(main(url))


def test_threads_that_run_out_of_time_leave_the_pool_usable() -> None:
    limits = {"limits": httpx.Limits(max_connections=4)}
    with (
        slow(0.03) as url,
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
def test_where_there_is_no_limit_all_go_at_once(sdk: Sdk, options: Any) -> None:
    with slow(0.0) as url:
        assert sdk.run(_retrieve, base_addresses={"api": url}, http_options=options).id == "cus_1"


def test_a_client_that_is_closed_while_a_call_waits_tells_what_the_call_came_to(
    stripe: LoopbackStripe,
) -> None:
    """Something was sent: the error says what, and has the key to repeat it with."""
    stripe.refuse(503, type="api_error")
    client = lattice_stripe.Client("sk_test_1", base_url=stripe.url)
    client.on(lattice_stripe.RequestRetry, lambda _: client.close())
    with pytest.raises(lattice_stripe.APIError) as caught:
        client.customers.create(opts={"max_retries": 3})
    error = caught.value
    assert (error.http_status, error.attempts, len(stripe.asked)) == (503, 1, 1)
    assert error.idempotency_key == stripe.last.headers["idempotency-key"]


def test_a_client_that_is_closed_in_the_middle_of_a_call_does_not_say_that_nothing_was_sent() -> (
    None
):
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


def test_a_file_that_is_gone_for_the_next_attempt_tells_what_the_first_came_to(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    path = tmp_path / "evidence.pdf"
    path.write_bytes(b"%PDF")
    stripe.refuse(503, type="api_error")

    def use(client: Any) -> Any:
        client.on(lattice_stripe.RequestRetry, lambda _: path.unlink())
        return client.files.create(purpose="dispute_evidence", file=path)

    error = _fails(sdk, use, max_retries=2, retry_policy=QUICK)
    assert type(error) is lattice_stripe.APIError
    assert (error.attempts, len(stripe.asked)) == (1, 1)
    assert error.idempotency_key


def test_a_file_that_is_closed_is_refused(sdk: Sdk, stripe: LoopbackStripe) -> None:
    file = io.BytesIO(b"%PDF")
    file.close()
    with pytest.raises(InvalidArgumentError, match="closed"):
        sdk.run(lambda c: c.files.create(purpose="dispute_evidence", file=file))
    assert stripe.asked == []


def test_a_hook_that_raises_an_error_of_ours_hides_nothing_that_was_sent(
    stripe: LoopbackStripe,
) -> None:
    def refuse(response: httpx.Response) -> None:
        raise lattice_stripe.APIError("mine")

    heard: list[Any] = []
    stripe.reply(CUSTOMER)
    with (
        httpx.Client(event_hooks={"response": [refuse]}) as own,
        lattice_stripe.Client("sk_test_1", base_url=stripe.url, http_client=own) as client,
    ):
        client.on(lattice_stripe.RequestError, heard.append)
        with pytest.raises(lattice_stripe.APIError, match="mine") as caught:
            client.customers.create()
    assert caught.value.attempts == heard[0].attempts == len(stripe.asked) == 1
    assert caught.value.idempotency_key == stripe.last.headers["idempotency-key"]


def test_an_answer_that_leads_nowhere_is_no_mistake_of_the_callers(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(b"", 302, {"Location": "/" + "x" * 60_000})
    stripe.reply(b"", 302, {"Location": "http://[/"})
    for _ in range(2):
        error = _fails(sdk, lambda c: c.customers.create())
        assert not isinstance(error, InvalidArgumentError)
        assert (error.attempts, bool(error.idempotency_key)) == (1, True)


def test_the_reason_that_a_file_cannot_be_read_is_kept(sdk: Sdk, tmp_path: Path) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.run(lambda c: c.files.create(purpose="dispute_evidence", file=tmp_path / "none"))
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def _quietly(client: Any) -> None:
    with contextlib.suppress(StripeError):
        client.customers.retrieve("cus_1")


def test_a_proxy_that_refuses(sdk: Sdk) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

    with listening(serve) as port:
        error = _fails(
            sdk,
            base_addresses={"api": "https://stripe.invalid"},
            http_options={"proxy": f"http://127.0.0.1:{port}"},
        )
    assert type(error) is lattice_stripe.ProxyError


def test_every_failure_is_told_to_the_retry_policy(sdk: Sdk) -> None:
    heard: list[Any] = []

    class Policy:
        def decide(self, attempt: Any, max_retries: int) -> None:
            heard.append(attempt.failure)

    _fails(
        sdk,
        base_addresses={"api": "http://stripe.invalid"},
        http_options={"trust_env": False},
        retry_policy=Policy(),
    )
    assert heard == ["connection"]


# --- where the key goes ---------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_never_takes_the_key_elsewhere(
    sdk: Sdk, stripe: LoopbackStripe, status: int
) -> None:
    elsewhere = LoopbackStripe()
    try:
        stripe.reply(b"", status, {"Location": f"{elsewhere.url}/v1/customers/cus_1"})
        kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
        _fails(sdk, http_client=kind(follow_redirects=True))  # even where theirs would follow
        assert elsewhere.asked == []
    finally:
        elsewhere.stop()


def test_a_proxy_is_asked_for_everything(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    sdk.run(
        _retrieve,
        base_addresses={"api": "http://stripe.invalid"},
        http_options={"proxy": stripe.url},
    )
    assert stripe.last.target == "http://stripe.invalid/v1/customers/cus_1"


# --- options --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"proxi": "http://127.0.0.1:1"}, "Did you mean proxy"),
        ({"proxy": "ftp://127.0.0.1"}, "proxy"),
        ({"limits": 5}, "http_options cannot be used"),
        ({"limits": httpx.Limits(max_connections=-1)}, "max_connections is -1"),
        ({"verify": "/etc/authorities.pem"}, "verify is a str"),
        ({"mounts": {"all://": object()}}, "mounts\\['all://'\\] is a object"),
        ([], None),
        ("http2", "is a str"),
    ],
)
def test_options_are_checked_where_they_are_given(sdk: Sdk, options: Any, says: str | None) -> None:
    with pytest.raises(InvalidArgumentError, match=says or "is a list") as caught:
        sdk.client(http_options=options)
    assert caught.value.param == "http_options"


def test_a_mount_of_the_other_kind_is_refused(sdk: Sdk) -> None:
    mount = httpx.HTTPTransport() if sdk.asynchronous else httpx.AsyncHTTPTransport()
    with pytest.raises(InvalidArgumentError, match="mounts"):
        sdk.client(http_options={"mounts": {"https://": mount}})


def test_a_mount_may_be_of_any_class(sdk: Sdk) -> None:
    @dataclass
    class Canned(httpx.BaseTransport, httpx.AsyncBaseTransport):  # no key of a dict
        status: int

        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(self.status, json=CUSTOMER)

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return self.handle_request(request)

    assert sdk.run(_retrieve, http_options={"mounts": {"all://": Canned(200)}}).id == "cus_1"


@pytest.mark.parametrize("proxy", ["ftp://me:hush@127.0.0.1", "http://me:hush/x@127.0.0.1:1"])
def test_a_proxy_password_is_in_no_error(sdk: Sdk, proxy: str) -> None:
    with pytest.raises(InvalidArgumentError, match="http_options") as caught:
        sdk.client(http_options={"proxy": proxy})
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    lines = "".join(shown.format())
    assert "hush" not in lines.replace(repr(proxy), "")  # the test has it, and says so


def test_a_proxy_of_the_environment_with_a_password_is_in_no_error(
    sdk: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://me:hush/x@127.0.0.1:1")
    with pytest.raises(InvalidArgumentError, match="in the environment") as caught:
        sdk.run(_retrieve)
    assert "hush" not in str(caught.value)


@pytest.mark.parametrize(
    "host", ["a..b", ".a", "x" * 64, ".".join(["x" * 60] * 5), "xn--", "xn--.invalid", "\u2028.com"]
)
def test_a_host_that_no_server_can_have_is_refused(sdk: Sdk, host: str) -> None:
    with pytest.raises(InvalidArgumentError, match="base_url"):
        sdk.client(base_url=f"https://{host}/", base_addresses=None)


@pytest.mark.parametrize(
    "host",
    ["localhost.", "127.0.0.1:80", "[::1]:80", "my_host", "bücher.example", "xn--bcher-kva.x"],
)
def test_a_host_that_a_server_may_have_is_taken(sdk: Sdk, host: str) -> None:
    assert host in repr(sdk.client(base_url=f"https://{host}", base_addresses=None))


def test_options_and_a_client_of_ones_own_exclude_each_other(sdk: Sdk) -> None:
    kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    with pytest.raises(InvalidArgumentError, match="http_options"):
        sdk.client(http_client=kind(), http_options={"http2": False})


def test_http2_without_its_package_says_what_to_install(
    sdk: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "h2", None)  # as if it were not installed
    with pytest.raises(InvalidArgumentError, match=r"httpx\[http2\]"):
        sdk.client(http_options={"http2": True})


def test_http2(sdk: Sdk) -> None:
    """Over plain text, by prior knowledge: TLS would add certificates and no truth."""
    connection = pytest.importorskip("h2.connection")
    config, events = pytest.importorskip("h2.config"), pytest.importorskip("h2.events")
    asked: list[dict[bytes, bytes]] = []

    def serve(stream: socket.socket) -> None:
        h2 = connection.H2Connection(config.H2Configuration(client_side=False))
        h2.initiate_connection()
        stream.sendall(h2.data_to_send())
        while data := stream.recv(65536):
            for event in h2.receive_data(data):
                if isinstance(event, events.RequestReceived):
                    asked.append(dict(event.headers))
                if isinstance(event, events.StreamEnded):
                    h2.send_headers(event.stream_id, [(":status", "200")])
                    h2.send_data(event.stream_id, json.dumps(CUSTOMER).encode(), end_stream=True)
            stream.sendall(h2.data_to_send())

    with listening(serve) as port:
        customer = sdk.run(_retrieve, http_options={"http1": False, "http2": True}, **_at(port))
    assert customer.id == "cus_1"
    assert asked[0][b":path"] == b"/v1/customers/cus_1"
    assert asked[0][b"authorization"].startswith(b"Bearer ")


def test_answers_may_come_packed(sdk: Sdk, stripe: LoopbackStripe) -> None:
    packed = gzip.compress(json.dumps(CUSTOMER).encode())
    stripe.reply(packed, headers={"Content-Encoding": "gzip"})
    assert sdk.run(_retrieve).id == "cus_1"
    assert "gzip" in stripe.last.headers["accept-encoding"]
    stripe.reply(CUSTOMER)
    sdk.run(
        lambda c: c.customers.retrieve("cus_1", opts={"headers": {"Accept-Encoding": "identity"}})
    )
    assert stripe.last.headers["accept-encoding"] == "identity"


def test_a_connection_of_http2_that_breaks_fails_each_of_its_calls_once() -> None:
    """httpcore raises one error in all of them; what one makes of it is no other's business."""
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
            **_at(port),
        )
        async with client:
            await _retrieve(client)
            calls = [client.customers.create() for _ in range(at_once)]
            return await asyncio.gather(*calls, return_exceptions=True)

    with listening(serve) as port:
        ends = asyncio.run(asyncio.wait_for(main(port), 30))
    assert {type(end).__name__ for end in ends} <= {"ReadError", "WriteError", "ConnectError"}
    assert len({end.idempotency_key for end in ends}) == at_once


# --- packed ---------------------------------------------------------------------------------


@pytest.mark.parametrize("packing", ["gzip", "x-gzip", "GZIP"])
def test_answers_are_unpacked_piece_by_piece(
    sdk: Sdk, stripe: LoopbackStripe, packing: str
) -> None:
    body = json.dumps({**CUSTOMER, "description": "é" * 200_000}).encode()
    stripe.reply(gzip.compress(body), headers={"Content-Encoding": packing})
    assert sdk.run(_retrieve).description == "é" * 200_000


@pytest.mark.parametrize("packings", ["gzip, gzip", "gzip, br", ",".join(["gzip"] * 1200)])
def test_what_is_packed_more_than_once_is_not_unpacked(
    sdk: Sdk, stripe: LoopbackStripe, packings: str
) -> None:
    body = gzip.compress(gzip.compress(json.dumps(CUSTOMER).encode()))
    stripe.reply(body, headers={"Content-Encoding": packings})
    assert type(_fails(sdk)) is lattice_stripe.ResponseDecodeError


def test_nothing_is_as_good_unpacked(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"", 204, {"Content-Encoding": "gzip"})
    sdk.run(lambda c: c.customers.delete("cus_1"))
    stripe.reply(b"", 401, {"Content-Encoding": "gzip"})
    assert type(_fails(sdk)) is lattice_stripe.AuthenticationError


@pytest.mark.parametrize("size", range(1, 60))
def test_pieces_may_be_of_any_size(size: int) -> None:
    whole = gzip.compress(b"first ") + gzip.compress(b"") + gzip.compress(b"second") + b"\0\0\0"
    decoder, found = GzipDecoder(), b""
    for start in range(0, len(whole), size):
        pieces = list(decoder.decode(whole[start : start + size]))
        assert all(pieces)
        found += b"".join(pieces)
    assert found + decoder.finish() == b"first second"


def test_members_of_gzip_follow_each_other(sdk: Sdk, stripe: LoopbackStripe) -> None:
    first, second = b'{"object": "customer",', b' "id": "cus_2"}'
    body = gzip.compress(first) + gzip.compress(second)
    stripe.reply(body + b"\0\0", headers={"Content-Encoding": "gzip"})
    assert sdk.run(_retrieve).id == "cus_2"


def test_what_is_packed_otherwise_is_unpacked_by_httpx(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(
        zlib.compress(json.dumps(CUSTOMER).encode()), headers={"Content-Encoding": "deflate"}
    )
    assert sdk.run(_retrieve).id == "cus_1"


def test_a_body_that_grows_takes_no_more_memory_than_the_limit(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(gzip.compress(b" " * 50_000_000), headers={"Content-Encoding": "gzip"})
    tracemalloc.start()
    try:
        error = _fails(sdk, max_response_bytes=1_000_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert type(error) is lattice_stripe.ResponseTooLargeError
    assert peak < 10_000_000


# --- cut short ------------------------------------------------------------------------------

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
    ids=["brace", "middle", "all", "tail", "packed", "unpacked", "deep"],
)
def test_an_answer_that_cannot_be_read_is_asked_for_again(
    sdk: Sdk, stripe: LoopbackStripe, body: bytes, headers: dict[str, str]
) -> None:
    stripe.reply(body, headers=headers)
    stripe.reply(WHOLE)
    found = sdk.run(lambda c: c.customers.create(), max_retries=1, retry_policy=QUICK)
    assert found.address.city == "London"
    first, second = (asked.headers["idempotency-key"] for asked in stripe.asked)
    assert first == second


def test_an_answer_that_cannot_be_read_is_told_as_the_error_it_is(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    for _ in range(2):
        stripe.reply(WHOLE[:-1])
    heard: list[Any] = []
    stop = lattice_stripe.on(lattice_stripe.Event, heard.append)
    try:
        error = _fails(sdk, lambda c: c.customers.create(), max_retries=1, retry_policy=QUICK)
    finally:
        stop()
    assert type(error) is lattice_stripe.ResponseDecodeError
    assert (error.http_status, error.attempts, error.http_body) == (200, 2, WHOLE[:-1].decode())
    names = [type(event).__name__ for event in heard]
    assert names == ["RequestStart", "RequestRetry", "RequestError"]
    assert (heard[-1].error, heard[-1].attempts) == ("ResponseDecodeError", 2)


def test_a_download_that_breaks_off_says_how_far_it_came(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    stripe.reply(b"%PDF-1.7", headers={"Content-Type": "application/pdf"}, promised=1_000)
    error = _fails(sdk, lambda c: c.quotes.pdf("qt_1", to=tmp_path / "quote.pdf"))
    assert "broke off after 8 bytes" in str(error)
    assert list(tmp_path.iterdir()) == []


def test_a_web_page_is_no_file(sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path) -> None:
    to = io.BytesIO()
    for target in (tmp_path / "quote.pdf", to, None):
        stripe.reply(
            b"<h1>Log in, guest</h1>", headers={"Content-Type": "text/html; charset=utf-8"}
        )
        error = _fails(sdk, lambda c, target=target: c.quotes.pdf("qt_1", to=target))
        assert type(error) is lattice_stripe.ResponseDecodeError
        assert "web page, not a file, 22 bytes: 'Log in, guest'" in str(error)
    assert list(tmp_path.iterdir()) == []
    assert to.getvalue() == b""


def test_data_with_a_byte_order_mark_is_in_no_message(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b'\xef\xbb\xbf{"email": "ada@example.com"}')
    assert "ada" not in str(_fails(sdk))


# --- too large ------------------------------------------------------------------------------


def test_an_answer_over_the_limit(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for _ in range(3):
        stripe.reply({**CUSTOMER, "description": "x" * 2_000}, headers={"Request-Id": "req_1"})
    error = _fails(sdk, max_response_bytes=1_000, max_retries=2)
    assert type(error) is lattice_stripe.ResponseTooLargeError
    assert "more than 1000 bytes" in str(error)
    assert "max_response_bytes" in str(error)
    assert (error.http_status, error.request_id, error.attempts) == (200, "req_1", 1)
    assert len(stripe.asked) == 1  # it would be as large again
    stripe.replies.clear()
    stripe.reply(CUSTOMER)
    assert sdk.run(_retrieve, max_response_bytes=len(json.dumps(CUSTOMER))).id == "cus_1"


def test_what_is_packed_counts_unpacked(sdk: Sdk, stripe: LoopbackStripe) -> None:
    bomb = gzip.compress(b" " * 20_000_000)
    assert len(bomb) < 20_000
    stripe.reply(bomb, headers={"Content-Encoding": "gzip"})
    error = _fails(sdk, lambda c: c.customers.create(), max_response_bytes=1_000_000)
    assert type(error) is lattice_stripe.ResponseTooLargeError
    assert error.idempotency_key
    assert error.idempotency_key in str(error)


def test_an_error_over_the_limit(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(b"x" * 2_000, 400)
    assert _fails(sdk, max_response_bytes=1_000).http_status == 400


def test_a_download_to_a_file_may_be_larger(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path
) -> None:
    stripe.reply(b"x" * 5_000, headers={"Content-Type": "application/pdf"})
    to = tmp_path / "quote.pdf"
    sdk.run(lambda c: c.quotes.pdf("qt_1", to=to), max_response_bytes=1_000)
    assert to.stat().st_size == 5_000


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "64", None])
def test_a_limit_that_makes_no_sense(sdk: Sdk, size: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="max_response_bytes"):
        sdk.client(max_response_bytes=size)


# --- progress -------------------------------------------------------------------------------


def _upload(client: Any, file: Any, told: Callable[[int, int | None], object]) -> Any:
    return client.files.create(purpose="dispute_evidence", file=file, opts={"progress": told})


@pytest.mark.parametrize("how", ["path", "file", "bytes"])
def test_an_upload_tells_how_far_it_is(
    sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path, how: str
) -> None:
    content = os.urandom(500_000)
    path = tmp_path / "evidence.pdf"
    path.write_bytes(content)
    told: list[tuple[int, int | None]] = []
    stripe.reply(FILE)
    with path.open("rb") as opened:
        file: Any = {"path": path, "file": opened, "bytes": content}[how]
        sdk.run(lambda c: _upload(c, file, lambda done, total: told.append((done, total))))
    length = int(stripe.last.headers["content-length"])
    assert content in stripe.last.body
    assert told[-1] == (length, length)
    assert len(told) > 5
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_an_upload_of_unknown_length(sdk: Sdk, stripe: LoopbackStripe) -> None:
    class Pipe(io.RawIOBase):
        left = 300_000

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            chunk = b"x" * min(self.left, size)
            self.left -= len(chunk)
            return chunk

    told: list[tuple[int, int | None]] = []
    stripe.reply(FILE)
    sdk.run(lambda c: _upload(c, ("a", Pipe()), lambda done, total: told.append((done, total))))
    assert told[-1] == (len(stripe.last.body), None)


def test_a_retried_upload_starts_over(sdk: Sdk, stripe: LoopbackStripe) -> None:
    told: list[int] = []
    stripe.reply({"error": {}}, 500)
    stripe.reply(FILE)
    policy = lattice_stripe.Backoff(initial=0.001, max_delay=0.002)
    sdk.run(
        lambda c: _upload(c, b"x" * 200_000, lambda done, _: told.append(done)),
        max_retries=1,
        retry_policy=policy,
    )
    half = len(told) // 2
    assert told[:half] == told[half:]
    assert stripe.asked[0].body.count(b"x" * 200_000) == 1


def test_a_download_tells_how_far_it_is(sdk: Sdk, stripe: LoopbackStripe, tmp_path: Path) -> None:
    content = os.urandom(500_000)
    told: list[tuple[int, int | None]] = []
    opts = {"progress": lambda done, total: told.append((done, total))}
    stripe.reply(content, headers={"Content-Type": "application/pdf"})
    sdk.run(lambda c: c.quotes.pdf("qt_1", to=tmp_path / "quote.pdf", opts=opts))
    assert told[-1] == (500_000, 500_000)
    assert len(told) > 2
    told.clear()
    packed = gzip.compress(content)
    stripe.reply(packed, headers={"Content-Encoding": "gzip"})
    assert sdk.run(lambda c: c.quotes.pdf("qt_1", opts=opts)) == content
    assert told[-1] == (len(packed), len(packed))


def test_progress_can_end_a_call(sdk: Sdk, stripe: LoopbackStripe) -> None:
    def enough(done: int, total: int | None) -> None:
        raise KeyError("enough")

    stripe.reply(FILE)
    with pytest.raises(KeyError, match="enough"):
        sdk.run(lambda c: _upload(c, b"x", enough))


def test_progress_that_cannot_be_called(sdk: Sdk, stripe: LoopbackStripe) -> None:
    error = _fails(sdk, lambda c: c.customers.retrieve("cus_1", opts={"progress": 5}))
    assert isinstance(error, InvalidArgumentError)
    assert error.param == "progress"
    assert stripe.asked == []
