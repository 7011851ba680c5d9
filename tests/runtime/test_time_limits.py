"""What ``timeout`` and ``deadline`` limit: the promises of docs/reliability.md about them."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

import httpx
import lattice_stripe
import pytest
from lattice_stripe import Client

from tests.runtime.aiohttp_sdk import SDKS, create_sdk
from tests.runtime.conftest import KEY, LoopbackStripe, Sdk

CUSTOMER = {"id": "cus_1", "object": "customer"}
RESPONSE = b'HTTP/1.1 200 OK\r\nContent-Length: 35\r\n\r\n{"id": "cus_1","object":"customer"}'
LIMIT = 5.0
"""Without the limit under test, each call takes this many seconds or more."""
Serve = Callable[[socket.socket, threading.Event], None]


@pytest.fixture(params=SDKS)
def sdk(request: pytest.FixtureRequest, stripe: LoopbackStripe) -> Sdk:
    return create_sdk(request.param, stripe)


@pytest.fixture
def sync(stripe: LoopbackStripe) -> Sdk:
    return Sdk("sync", stripe)


def retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def seconds_until_timeout(sdk: Sdk, url: str, **options: Any) -> float:
    """How long a call takes that raises a timeout."""
    use = options.pop("use", retrieve)
    start = time.monotonic()
    with pytest.raises(lattice_stripe.TimeoutError):
        sdk.run(use, base_addresses={"api": url}, **options)
    return time.monotonic() - start


@contextlib.contextmanager
def serving(serve: Serve) -> Iterator[str]:
    """A server that calls ``serve`` for each connection, in a thread."""
    stopped = threading.Event()
    threads: list[threading.Thread] = []

    def handle(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(LIMIT)
            serve(connection, stopped)

    def accept() -> None:
        while not stopped.is_set():
            with contextlib.suppress(OSError):
                connection, _ = server.accept()
                threads.append(threading.Thread(target=handle, args=(connection,)))
                threads[-1].start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}"
        finally:
            stopped.set()
            for thread in (accepting, *threads):
                thread.join()


def trickle(connection: socket.socket, stopped: threading.Event) -> None:
    """Send the head of a response, a byte every 10 ms."""
    connection.recv(65_536)
    connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    end = time.monotonic() + LIMIT
    while not stopped.wait(0.01) and time.monotonic() < end:
        connection.sendall(b"x")


def read_slowly(connection: socket.socket, stopped: threading.Event) -> None:
    """Read a request for some seconds, without long pauses."""
    while not stopped.wait(0.005) and connection.recv(131_072):
        pass


def send_endlessly(head: bytes, piece: bytes) -> Serve:
    """Send ``piece`` again and again, so that the client always has data to read."""

    def send(connection: socket.socket, stopped: threading.Event) -> None:
        connection.recv(65_536)
        connection.sendall(head)
        end = time.monotonic() + LIMIT
        while not stopped.is_set() and time.monotonic() < end:
            connection.sendall(piece)

    return send


@contextlib.contextmanager
def addresses(hosts: Sequence[str], answering: Sequence[str] = ()) -> Iterator[int]:
    """A port at which the hosts do not accept connections, except those in ``answering``."""

    def respond() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = servers[answering[0]].accept()
                with connection:
                    connection.recv(65_536)
                    connection.sendall(RESPONSE)

    with ExitStack() as opened:
        servers: dict[str, socket.socket] = {}
        port = 0
        for host in hosts:
            backlog = 8 if host in answering else 0
            server = opened.enter_context(socket.create_server((host, port), backlog=backlog))
            servers[host], port = server, server.getsockname()[1]
            for _ in range(0 if host in answering else 4):  # fill the backlog
                waiting = opened.enter_context(socket.socket())
                waiting.setblocking(False)
                waiting.connect_ex((host, port))
        responding = threading.Thread(target=respond)
        if answering:
            responding.start()
        yield port
        if answering:
            servers[answering[0]].shutdown(socket.SHUT_RDWR)
            responding.join()


def resolve_as(
    monkeypatch: pytest.MonkeyPatch, hosts: Sequence[str], seconds: float = 0.0
) -> list[str]:
    """Resolve ``stripe.test`` to ``hosts`` after some seconds; returns the names resolved."""
    system = socket.getaddrinfo
    resolved: list[str] = []

    def getaddrinfo(host: Any, port: Any, *args: Any, **options: Any) -> Any:
        if host not in ("stripe.test", b"stripe.test"):
            return system(host, port, *args, **options)
        resolved.append("stripe.test")
        time.sleep(seconds)
        kind = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        return [(*kind, (address, int(port))) for address in hosts]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return resolved


FIVE = [f"127.0.0.{number}" for number in range(1, 6)]


# --- timeout --------------------------------------------------------------------------------


@pytest.mark.parametrize("hosts", [FIVE[:1], FIVE], ids=["one", "five"])
def test_connect_timeout_covers_all_addresses_of_a_server(
    sdk: Sdk, monkeypatch: pytest.MonkeyPatch, hosts: list[str]
) -> None:
    resolve_as(monkeypatch, hosts)
    with addresses(hosts) as port:
        seconds = seconds_until_timeout(sdk, f"http://stripe.test:{port}", timeout=0.5)
    assert 0.48 <= seconds < 1.5  # five times 0.5 would be 2.5


@pytest.mark.parametrize("last", [FIVE[1], FIVE[4]])
def test_address_after_unreachable_ones_is_used(
    sync: Sdk, monkeypatch: pytest.MonkeyPatch, last: str
) -> None:
    hosts = FIVE[: FIVE.index(last) + 1]
    resolve_as(monkeypatch, hosts)
    with addresses(hosts, answering=[last]) as port:
        url = f"http://stripe.test:{port}"
        assert sync.run(retrieve, base_addresses={"api": url}, timeout=1).id == "cus_1"


@pytest.mark.parametrize("connect", [5, None])
def test_refused_address_does_not_use_up_the_connect_timeout(
    sync: Sdk, monkeypatch: pytest.MonkeyPatch, stripe: LoopbackStripe, connect: float | None
) -> None:
    stripe.reply(CUSTOMER)
    resolve_as(monkeypatch, ["127.0.0.9", "127.0.0.1"])  # nothing listens at the first
    url = stripe.url.replace("127.0.0.1", "stripe.test")
    timeout = httpx.Timeout(5, connect=connect)
    assert sync.run(retrieve, base_addresses={"api": url}, timeout=timeout).id == "cus_1"


def test_name_resolution_uses_up_the_connect_timeout(
    sync: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing interrupts it in a sync call; no further time is spent on the addresses."""
    resolved = resolve_as(monkeypatch, FIVE, seconds=1.2)
    with addresses(FIVE) as port:
        seconds = seconds_until_timeout(sync, f"http://stripe.test:{port}", timeout=1)
    assert resolved
    assert 1.2 <= seconds < 2.1


def test_connect_timeout_applies_through_a_proxy_of_the_environment(
    sync: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_as(monkeypatch, FIVE)
    with addresses(FIVE) as port:
        monkeypatch.setenv("HTTP_PROXY", f"http://stripe.test:{port}")
        seconds = seconds_until_timeout(sync, "http://stripe.invalid", timeout=0.5)
    assert 0.4 <= seconds < 1.5


def test_connect_timeout_applies_with_http2(sync: Sdk, monkeypatch: pytest.MonkeyPatch) -> None:
    resolve_as(monkeypatch, FIVE)
    with addresses(FIVE) as port:
        url = f"http://stripe.test:{port}"
        seconds = seconds_until_timeout(sync, url, timeout=0.5, http_options={"http2": True})
    assert 0.4 <= seconds < 1.5


def test_timeout_applies_to_each_wait_for_data(sdk: Sdk) -> None:
    """Without a deadline, a response may take longer than the timeout in total."""

    def respond(connection: socket.socket, stopped: threading.Event) -> None:
        connection.recv(65_536)
        for start in range(0, len(RESPONSE), 10):
            stopped.wait(0.1)
            connection.sendall(RESPONSE[start : start + 10])

    with serving(respond) as url:
        start = time.monotonic()
        assert sdk.run(retrieve, base_addresses={"api": url}, timeout=0.5).id == "cus_1"
    assert time.monotonic() - start > 0.5


def test_headers_before_a_timeout_are_on_the_error_and_decide_on_retries(sdk: Sdk) -> None:
    attempts: list[bytes] = []

    def respond(connection: socket.socket, stopped: threading.Event) -> None:
        attempts.append(connection.recv(65_536))
        head = RESPONSE.partition(b"\r\n\r\n")[0]
        connection.sendall(head + b"\r\nRequest-Id: req_1\r\nStripe-Should-Retry: false\r\n\r\n{")
        stopped.wait(LIMIT)

    with serving(respond) as url, pytest.raises(lattice_stripe.ReadTimeoutError) as caught:
        sdk.run(retrieve, base_addresses={"api": url}, timeout=0.3, max_retries=1)
    assert (len(attempts), caught.value.request_id) == (1, "req_1")


# --- deadline -------------------------------------------------------------------------------


def test_call_ends_at_its_deadline_while_addresses_do_not_accept(
    sdk: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_as(monkeypatch, FIVE)
    with addresses(FIVE) as port:
        seconds = seconds_until_timeout(sdk, f"http://stripe.test:{port}", deadline=0.5)
    assert 0.4 <= seconds < LIMIT - 1


def test_call_ends_at_its_deadline_while_the_head_trickles(sdk: Sdk) -> None:
    with serving(trickle) as url:
        seconds = seconds_until_timeout(sdk, url, deadline=0.3)
    assert 0.25 <= seconds < LIMIT - 1


GZIP_HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100000000000\r\n\r\n"
    + gzip.compress(b"{}")
)
ENDLESS = {
    "interim responses": send_endlessly(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2_000),
    "gzip padding": send_endlessly(GZIP_HEAD, bytes(65_536)),
}


@pytest.mark.parametrize("serve", ENDLESS.values(), ids=ENDLESS)
def test_call_ends_at_its_deadline_while_the_server_sends_endlessly(sdk: Sdk, serve: Serve) -> None:
    with serving(serve) as url:
        seconds = seconds_until_timeout(sdk, url, deadline=0.5)
    assert 0.4 <= seconds < LIMIT - 1


def test_deadline_of_a_call_to_a_silent_server_is_named(sdk: Sdk) -> None:
    with (
        serving(lambda _, stopped: stopped.wait(LIMIT)) as url,
        pytest.raises(lattice_stripe.TimeoutError, match="before the call's deadline") as caught,
    ):
        sdk.run(retrieve, base_addresses={"api": url}, deadline=0.2)
    assert type(caught.value) is lattice_stripe.TimeoutError


def test_call_ends_at_its_deadline_while_a_proxy_trickles(sdk: Sdk) -> None:
    """A call over TLS: the proxy sends the head of its response to CONNECT byte by byte."""
    with serving(trickle) as proxy:
        seconds = seconds_until_timeout(
            sdk, "https://stripe.invalid", deadline=0.3, http_options={"proxy": proxy}
        )
    assert 0.25 <= seconds < LIMIT - 1


def test_call_ends_at_its_deadline_while_the_server_reads_slowly(sdk: Sdk) -> None:
    with serving(read_slowly) as url:
        seconds = seconds_until_timeout(
            sdk,
            url,
            deadline=0.5,
            use=lambda client: client.customers.create(description="x" * 40_000_000),
        )
    assert 0.4 <= seconds < LIMIT - 1


def test_async_call_ends_at_its_deadline_during_name_resolution(
    stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_as(monkeypatch, ["127.0.0.1"], seconds=1)
    seconds: list[float] = []

    async def timed(client: Any) -> None:
        start = time.monotonic()
        with pytest.raises(lattice_stripe.TimeoutError):
            await retrieve(client)
        seconds.append(time.monotonic() - start)

    url = stripe.url.replace("127.0.0.1", "stripe.test")
    Sdk("async", stripe).run(timed, base_addresses={"api": url}, deadline=0.2)
    assert 0.15 <= seconds[0] < 0.9


def test_sync_call_ends_after_name_resolution_that_passes_the_deadline(
    sync: Sdk, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_as(monkeypatch, FIVE, seconds=1)
    with addresses(FIVE) as port:
        url = f"http://stripe.test:{port}"
        seconds = seconds_until_timeout(sync, url, deadline=0.2, max_retries=3)
    assert 1 <= seconds < 1.8


def test_sync_call_with_an_http_client_can_overrun_its_deadline_while_the_head_trickles() -> None:
    def trickle_then_pause(connection: socket.socket, stopped: threading.Event) -> None:
        connection.recv(65_536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        end = time.monotonic() + 0.6
        while time.monotonic() < end:
            time.sleep(0.01)
            connection.sendall(b"x")
        stopped.wait(LIMIT)

    with serving(trickle_then_pause) as url, httpx.Client() as http_client:
        client = Client(KEY, base_url=url, http_client=http_client, deadline=0.3, max_retries=0)
        start = time.monotonic()
        with pytest.raises(lattice_stripe.TimeoutError):
            retrieve(client)
    assert 0.5 < time.monotonic() - start < LIMIT
