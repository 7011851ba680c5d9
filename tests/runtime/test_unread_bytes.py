"""Bytes after a response: their connection is closed, so that no later call reads them."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import io
import itertools
import json
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Callable
from typing import Any

import httpx
import lattice_stripe
import pytest
import trustme
from lattice_stripe import AsyncClient, Client, UnreadBytes

KEY = "sk_test_unread"
CARD_ERROR = {"error": {"type": "card_error", "code": "card_declined", "message": "Declined."}}
KINDS = ["sync", "async", "aiohttp"]
USER_KINDS = ["http_client", "async http_client", "mounts", "async mounts"]

Send = Callable[[socket.socket, bytes, bytes], None]
"""Sends a response and surplus bytes over a connection."""


def response(body: bytes, status: int = 200, headers: str = "") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n{headers}\r\n"
    return head.encode() + body


def customer(number: int) -> bytes:
    return response(json.dumps({"object": "customer", "id": f"cus_{number}"}).encode())


SURPLUS = response(b'{"object": "customer", "id": "cus_surplus"}')


def send_together(connection: socket.socket, sent: bytes, surplus: bytes) -> None:
    connection.sendall(sent + surplus)


def send_in_two_records(connection: socket.socket, sent: bytes, surplus: bytes) -> None:
    """Over TLS: two records in one segment."""
    cork = getattr(socket, "TCP_CORK", None)
    if cork is None:
        pytest.skip("needs TCP_CORK")
    connection.setsockopt(socket.IPPROTO_TCP, cork, 1)
    connection.sendall(sent)
    connection.sendall(surplus)
    connection.setsockopt(socket.IPPROTO_TCP, cork, 0)


def send_head_first(connection: socket.socket, sent: bytes, surplus: bytes) -> None:
    head, separator, body = sent.partition(b"\r\n\r\n")
    connection.sendall(head + separator)
    time.sleep(0.02)
    connection.sendall(body + surplus)


def send_late(connection: socket.socket, sent: bytes, surplus: bytes) -> None:
    connection.sendall(sent)
    time.sleep(0.02)
    connection.sendall(surplus)


class RawServer:
    """Sends the next of ``responses`` to each request, and bytes after the first."""

    def __init__(
        self,
        send: Send = send_together,
        *,
        surplus: bytes = SURPLUS,
        first: bytes | None = None,
        context: ssl.SSLContext | None = None,
    ) -> None:
        self.requests: list[int] = []
        """The number of the connection of each request."""
        self.sent = threading.Event()
        """Set when the first response and the surplus bytes were sent."""
        self._send, self._surplus, self._context = send, surplus, context
        self._first = customer(1) if first is None else first
        self._lock = threading.Lock()

    def __enter__(self) -> RawServer:
        self._listening = socket.create_server(("127.0.0.1", 0))
        scheme = "http" if self._context is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _accept(self) -> None:
        for number in range(100):
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        with contextlib.suppress(OSError):
            if self._context is not None:
                connection = self._context.wrap_socket(connection, server_side=True)
            with connection:
                while _read_request(connection):
                    with self._lock:
                        self.requests.append(number)
                        count = len(self.requests)
                    if count == 1:
                        self._send(connection, self._first, self._surplus)
                        self.sent.set()
                    else:
                        connection.sendall(customer(count))


def _read_request(connection: socket.socket) -> bool:
    received = b""
    while b"\r\n\r\n" not in received:
        chunk = connection.recv(65_536)
        if not chunk:
            return False
        received += chunk
    return True


@pytest.fixture(scope="module")
def tls() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """The contexts of a server and of its client."""
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(server)
    client = ssl.create_default_context()
    authority.configure_trust(client)
    return server, client


Use = Callable[[Any], Any]


def retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def run(
    kind: str,
    server: RawServer,
    first: Use = retrieve,
    *,
    context: ssl.SSLContext | None = None,
    calls: int = 3,
    hooks: Any = None,
    subclass: bool = False,
) -> tuple[list[Any], list[UnreadBytes]]:
    """Make calls one after the other; return their results or errors, and the events."""
    options: dict[str, Any] = {"base_url": server.url, "max_retries": 0, "timeout": 5}
    verify: Any = {} if context is None else {"verify": context}
    is_async = kind.removeprefix("async ") != kind or kind in ("async", "aiohttp")
    if kind.endswith("http_client"):
        cls: Any = httpx.AsyncClient if is_async else httpx.Client
        if subclass:
            cls = type("OwnClient", (cls,), {})
        options["http_client"] = cls(**verify, event_hooks=hooks or {})
    elif kind.endswith("mounts"):
        transport: Any = httpx.AsyncHTTPTransport if is_async else httpx.HTTPTransport
        options["http_options"] = {**verify, "mounts": {"all://": transport(**verify)}}
    else:
        options["http_options"] = verify | ({"transport": kind} if kind == "aiohttp" else {})
    uses = [first, *[retrieve] * (calls - 1)]
    found: list[Any] = []
    events: list[UnreadBytes] = []
    if not is_async:
        with Client(KEY, **options) as client, contextlib.ExitStack() as stack:
            if "http_client" in options:
                stack.enter_context(options["http_client"])
            client.on(UnreadBytes, events.append)
            for use in uses:
                try:
                    found.append(use(client))
                except lattice_stripe.StripeError as error:
                    found.append(error)
                server.sent.wait(5)
                time.sleep(0.02)
        return found, events

    async def main() -> None:
        async with AsyncClient(KEY, **options) as client, contextlib.AsyncExitStack() as stack:
            if "http_client" in options:
                await stack.enter_async_context(options["http_client"])
            client.on(UnreadBytes, events.append)
            for use in uses:
                try:
                    found.append(await use(client))
                except lattice_stripe.StripeError as error:
                    found.append(error)
                await asyncio.to_thread(server.sent.wait, 5)
                await asyncio.sleep(0.02)

    asyncio.run(main())
    return found, events


def ids(found: list[Any]) -> list[str]:
    return [result.id for result in found]


@pytest.fixture(params=[False, True], ids=["plain", "tls"])
def contexts(request: pytest.FixtureRequest, tls: Any) -> Any:
    return tls if request.param else (None, None)


SENDS = [send_together, send_in_two_records, send_head_first, send_late]


@pytest.mark.parametrize("send", SENDS)
@pytest.mark.parametrize("kind", [*KINDS, *USER_KINDS])
def test_no_call_gets_bytes_that_follow_an_earlier_response(
    kind: str, send: Send, contexts: Any
) -> None:
    with RawServer(send, context=contexts[0]) as server:
        found, _ = run(kind, server, context=contexts[1])
    assert ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]


@pytest.mark.parametrize("send", SENDS)
@pytest.mark.parametrize("kind", KINDS)
def test_unread_bytes_are_reported_once(kind: str, send: Send, contexts: Any) -> None:
    with RawServer(send, context=contexts[0]) as server:
        _, events = run(kind, server, context=contexts[1])
    assert events == [UnreadBytes(server.url)]
    assert str(events[0]).startswith(f"{server.url} sent more than its response")


@pytest.mark.parametrize("kind", [*KINDS, *USER_KINDS])
@pytest.mark.parametrize(
    "surplus", [b"\r\n", b"{}", SURPLUS[:30], b"HTTP/1.1 100 Continue\r\n\r\n"]
)
def test_bytes_that_are_no_response_close_the_connection(kind: str, surplus: bytes) -> None:
    with RawServer(surplus=surplus) as server:
        found, _ = run(kind, server)
    # aiohttp ignores empty lines, and raises for a response that JSON follows.
    if kind == "aiohttp" and surplus in (b"\r\n", b"{}"):
        assert ids(found[1:]) == ["cus_2", "cus_3"]
        assert isinstance(found[0], lattice_stripe.APIConnectionError) == (surplus == b"{}")
    else:
        assert ids(found) == ["cus_1", "cus_2", "cus_3"]
        assert server.requests == [0, 1, 1]


@pytest.mark.parametrize("part", [b"H", SURPLUS[:30], b"HTTP/1.1 200 X\r\nX: \x00", SURPLUS[:-1]])
@pytest.mark.parametrize("send", SENDS)
@pytest.mark.parametrize("kind", KINDS)
def test_part_of_another_response_closes_the_connection(
    kind: str, send: Send, part: bytes, contexts: Any
) -> None:
    with RawServer(send, surplus=part, context=contexts[0]) as server:
        found, events = run(kind, server, context=contexts[1])
    assert ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]
    assert events == [UnreadBytes(server.url)]


@pytest.mark.parametrize("send", [send_together, send_head_first, send_late])
@pytest.mark.parametrize("kind", [*KINDS, *USER_KINDS])
def test_a_declined_card_is_not_followed_by_a_success_of_another_call(
    kind: str, send: Send
) -> None:
    """The second response says that a card was declined; the surplus says that it was charged."""
    charged = response(b'{"object": "payment_intent", "id": "pi_surplus", "status": "succeeded"}')

    def create(client: Any) -> Any:
        return client.payment_intents.create(amount=100, currency="usd")

    declined = response(json.dumps(CARD_ERROR).encode(), 402)
    with RawServer(send, first=declined, surplus=charged) as server:
        found, _ = run(kind, server, create)
    assert isinstance(found[0], lattice_stripe.CardError)
    assert ids(found[1:]) == ["cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]


BODY = b'{"object": "customer", "id": "cus_1"}'
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n"
RESPONSES = {
    "chunked": CHUNKED % (len(BODY), BODY),
    "gzip": response(gzip.compress(BODY), headers="Content-Encoding: gzip\r\n"),
    "deflate": response(zlib.compress(BODY), headers="Content-Encoding: deflate\r\n"),
    "no content": b"HTTP/1.1 204 No Content\r\n\r\n",
    "empty": response(b""),
    "server error": response(b"", 500),
    "redirect": response(b"", 302, "Location: /v1/elsewhere\r\n"),
    "not modified": b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
    "informational": b"HTTP/1.1 103 Early Hints\r\n\r\n" + customer(1),
}


@pytest.mark.parametrize("first", RESPONSES.values(), ids=RESPONSES)
@pytest.mark.parametrize("send", [send_together, send_late])
@pytest.mark.parametrize("kind", [*KINDS, "http_client", "async http_client"])
def test_unread_bytes_after_any_response_close_the_connection(
    kind: str, send: Send, first: bytes
) -> None:
    with RawServer(send, first=first) as server:
        found, _ = run(kind, server)
    assert ids(found[1:]) == ["cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]


@pytest.mark.parametrize("send", [send_together, send_head_first, send_late])
@pytest.mark.parametrize("kind", [*KINDS, "http_client", "async http_client"])
def test_unread_bytes_after_a_download_close_the_connection(kind: str, send: Send) -> None:
    file = io.BytesIO()

    def download(client: Any) -> Any:
        return client.quotes.pdf("qt_1", to=file)

    first = response(b"%PDF", headers="Content-Type: application/pdf\r\n")
    with RawServer(send, first=first) as server:
        found, _ = run(kind, server, download)
    assert file.getvalue() == b"%PDF"
    assert ids(found[1:]) == ["cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]


@pytest.mark.parametrize("kind", [*KINDS, "http_client", "async http_client"])
def test_unread_bytes_in_the_socket_are_reported_when_the_response_ends(kind: str) -> None:
    class Destination(io.BytesIO):
        def write(self, chunk: Any) -> int:
            assert server.sent.wait(5)
            return super().write(chunk)

    def download(client: Any) -> Any:
        return client.quotes.pdf("qt_1", to=Destination())

    first = response(b"%PDF", headers="Content-Type: application/pdf\r\n")
    with RawServer(send_late, first=first) as server:
        _, events = run(kind, server, download, calls=1)
    assert events == [UnreadBytes(server.url)]


@pytest.mark.parametrize("subclass", [False, True])
@pytest.mark.parametrize("kind", ["http_client", "async http_client"])
def test_unread_bytes_close_the_connection_if_an_event_hook_reads_the_body(
    kind: str, subclass: bool
) -> None:
    def read(response: httpx.Response) -> None:
        response.read()

    async def aread(response: httpx.Response) -> None:
        await response.aread()

    hook = aread if kind.startswith("async") else read
    with RawServer() as server:
        found, events = run(kind, server, hooks={"response": [hook]}, subclass=subclass)
    assert ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]
    assert len(events) == 1


def test_event_hooks_of_a_subclass_of_a_client_are_called() -> None:
    class OwnClient(httpx.Client): ...

    statuses: list[int] = []
    hooks = {"response": [lambda response: statuses.append(response.status_code)]}
    with RawServer() as server, OwnClient(event_hooks=hooks) as http_client:
        client = Client(KEY, base_url=server.url, http_client=http_client)
        assert [client.customers.retrieve("cus_1").id for _ in range(2)] == ["cus_1", "cus_2"]
    assert statuses == [200, 200]


@pytest.mark.parametrize("kind", ["http_client", "async http_client"])
def test_unread_bytes_close_the_connection_before_an_event_hook_continues(kind: str) -> None:
    """Another call could use the connection while the hook continues, or after it raises."""
    count = itertools.count()

    def read(response: httpx.Response) -> None:
        response.read()
        check(response)

    async def aread(response: httpx.Response) -> None:
        await response.aread()
        check(response)

    def check(response: httpx.Response) -> None:
        if next(count) == 0:
            raise lattice_stripe.StripeError("the hook failed")

    hook = aread if kind.startswith("async") else read
    with RawServer() as server:
        found, _ = run(kind, server, hooks={"response": [hook]})
    assert found[0].message == "the hook failed"
    assert ids(found[1:]) == ["cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]


@pytest.mark.parametrize("over_tls", [False, True])
@pytest.mark.parametrize("kind", ["async", "async http_client", "aiohttp"])
def test_unread_bytes_in_the_buffers_of_the_event_loop_close_the_connection(
    kind: str, over_tls: bool, tls: Any
) -> None:
    """One read of the event loop gets more than the 64 KiB that httpcore takes from it at once."""
    body = BODY + b" " * (65_536 - len(response(b"x" * 60_000)) + 60_000 - len(BODY))
    first = response(body)
    assert len(first) == 65_536

    def send(connection: socket.socket, sent: bytes, surplus: bytes) -> None:
        time.sleep(0.1)  # until the event loop is busy
        connection.sendall(sent)
        connection.sendall(surplus)

    async def retrieve_while_busy(client: Any) -> Any:
        asyncio.get_running_loop().call_later(0.05, time.sleep, 0.2)
        return await client.customers.retrieve("cus_1")

    server_context, client_context = tls if over_tls else (None, None)
    with RawServer(send, first=first, context=server_context) as server:
        found, _ = run(kind, server, retrieve_while_busy, context=client_context)
    assert ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]


@pytest.mark.parametrize("kind", [*KINDS, *USER_KINDS])
def test_connection_without_unread_bytes_is_used_again(kind: str, contexts: Any) -> None:
    with RawServer(surplus=b"", context=contexts[0]) as server:
        found, events = run(kind, server, context=contexts[1])
    assert ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert server.requests == [0, 0, 0]
    assert events == []


def close(connection: socket.socket) -> None:
    connection.close()


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def send_part_of_a_record(connection: socket.socket) -> None:
    socket.socket.send(connection, b"\x17\x03\x03\x00\x30")


@pytest.mark.parametrize("end", [close, reset, send_part_of_a_record])
@pytest.mark.parametrize("kind", KINDS)
def test_end_of_a_connection_is_not_reported_as_unread_bytes(
    kind: str, end: Callable[[socket.socket], None], contexts: Any
) -> None:
    if end is send_part_of_a_record and (contexts[0] is None or kind != "sync"):
        pytest.skip("an event loop reads the part at once")
    received = threading.Event()

    def send(connection: socket.socket, sent: bytes, _: bytes) -> None:
        connection.sendall(sent)
        received.wait(5)
        end(connection)

    def first(client: Any) -> Any:
        result = retrieve(client)
        received.set()
        return result

    async def first_async(client: Any) -> Any:
        result = await retrieve(client)
        received.set()
        return result

    with RawServer(send, context=contexts[0]) as server:
        use = first if kind == "sync" else first_async
        found, events = run(kind, server, use, context=contexts[1])
    assert ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]
    assert events == []


@pytest.mark.parametrize("kind", KINDS)
def test_connection_whose_tls_session_ended_is_not_used_again(kind: str, tls: Any) -> None:
    cork = getattr(socket, "TCP_CORK", None)
    if cork is None:
        pytest.skip("needs TCP_CORK")
    over = threading.Event()

    def send(connection: socket.socket, sent: bytes, _: bytes) -> None:
        assert isinstance(connection, ssl.SSLSocket)
        connection.setsockopt(socket.IPPROTO_TCP, cork, 1)
        connection.sendall(sent)
        connection.setblocking(False)
        with contextlib.suppress(ssl.SSLWantReadError):  # it sent its part
            connection.unwrap()
        connection.setsockopt(socket.IPPROTO_TCP, cork, 0)
        server.sent.set()
        over.wait(5)

    with RawServer(send, context=tls[0]) as server:
        found, events = run(kind, server, context=tls[1])
        over.set()
    assert ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert server.requests == [0, 1, 1]
    assert events == []
