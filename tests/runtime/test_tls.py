"""Over TLS, as to Stripe itself: deadlines however slowly bytes come, and who is trusted."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

import httpx
import lattice_stripe
import pytest
import trustme
from lattice_stripe import AsyncClient, Client
from lattice_stripe._http import tls

from tests.runtime.conftest import LoopbackStripe, Sdk

KEY = "sk_test_tls"
DEADLINE = 0.3
LIMIT = 5.0
"""Seconds that no call here may take: what a call without a deadline would take is far more."""
ANSWER = b'{"object": "customer", "id": "cus_1"}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
Speak = Callable[[ssl.SSLSocket, threading.Event], None]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that clients trust by way of the environment, as they do behind a proxy."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return authority


@contextmanager
def serving(authority: trustme.CA, speak: Speak, protocols: Sequence[str] = ()) -> Iterator[str]:
    """A TLS server on the loopback that treats each connection as ``speak`` does."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_alpn_protocols(protocols)
    over = threading.Event()
    threads: list[threading.Thread] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.05)

        def accept() -> None:
            while not over.is_set():
                try:
                    plain, _ = listening.accept()
                except TimeoutError:
                    continue
                threads.append(threading.Thread(target=treat, args=(plain,)))
                threads[-1].start()

        def treat(plain: socket.socket) -> None:
            plain.settimeout(LIMIT)
            with suppress(OSError), context.wrap_socket(plain, server_side=True) as connection:
                while not over.is_set():
                    speak(connection, over)

        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            over.set()
            accepting.join()
            for thread in threads:
                thread.join()


def read_request(connection: ssl.SSLSocket) -> None:
    received = b""
    while b"\r\n\r\n" not in received:
        chunk = connection.recv(4096)
        if not chunk:
            raise OSError("closed")
        received += chunk


def reply(connection: ssl.SSLSocket, over: threading.Event) -> None:
    read_request(connection)
    connection.sendall(HEAD % len(ANSWER) + b"\r\n" + ANSWER)


def trickle(connection: ssl.SSLSocket, over: threading.Event, start: bytes) -> None:
    read_request(connection)
    connection.sendall(start)
    until = time.monotonic() + LIMIT
    while not over.wait(0.02) and time.monotonic() < until:
        connection.sendall(b"x")
    raise OSError("enough")


def slow_head(connection: ssl.SSLSocket, over: threading.Event) -> None:
    trickle(connection, over, HEAD % 10 + b"X-Slow: ")


def slow_body(connection: ssl.SSLSocket, over: threading.Event) -> None:
    trickle(connection, over, HEAD % 100_000 + b"\r\n")


def deaf(connection: ssl.SSLSocket, over: threading.Event) -> None:
    over.wait(LIMIT)


def silent(connection: ssl.SSLSocket, over: threading.Event) -> None:
    read_request(connection)
    over.wait(LIMIT)


def took(use: Callable[[], Any]) -> tuple[float, Exception]:
    began = time.monotonic()
    with pytest.raises(lattice_stripe.TimeoutError) as caught:
        use()
    return time.monotonic() - began, caught.value


@pytest.mark.parametrize("speak", [slow_head, slow_body, silent])
def test_a_call_ends_at_its_deadline(trusted: trustme.CA, speak: Speak) -> None:
    with serving(trusted, speak) as url, Client(KEY, base_url=url, deadline=DEADLINE) as client:
        seconds, _ = took(lambda: client.customers.retrieve("cus_1"))
    assert DEADLINE * 0.9 <= seconds < LIMIT


def test_a_head_without_a_deadline_is_waited_for(trusted: trustme.CA) -> None:
    """What the deadline changes: each byte is in time for the timeout."""
    with serving(trusted, slow_head) as url, Client(KEY, base_url=url, timeout=0.3) as client:
        done = threading.Event()

        def call() -> None:
            with suppress(lattice_stripe.StripeError):
                client.customers.retrieve("cus_1", opts={"max_retries": 0})
            done.set()

        thread = threading.Thread(target=call)
        thread.start()
        assert not done.wait(1.0)
    thread.join()


def test_an_upload_nobody_reads_ends_at_its_deadline(trusted: trustme.CA) -> None:
    with serving(trusted, deaf) as url, Client(KEY, base_url=url) as client:
        seconds, _ = took(
            lambda: client.files.create(
                purpose="dispute_evidence",
                file=b"x" * 20_000_000,
                opts={"deadline": DEADLINE, "max_retries": 0},
            )
        )
    assert seconds < LIMIT


def test_a_deadline_is_for_its_call_only(trusted: trustme.CA) -> None:
    """One connection, two calls: the second has all the time it needs."""
    with serving(trusted, reply) as url, Client(KEY, base_url=url, timeout=LIMIT) as client:
        assert client.customers.retrieve("cus_1", opts={"deadline": DEADLINE}).id == "cus_1"
        time.sleep(DEADLINE)
        assert client.customers.retrieve("cus_1").id == "cus_1"


def test_the_options_of_a_client_keep_it(trusted: trustme.CA) -> None:
    options: Any = {"limits": httpx.Limits(max_connections=2), "verify": False}
    with (
        serving(trusted, slow_head) as url,
        Client(KEY, base_url=url, deadline=DEADLINE, http_options=options) as client,
    ):
        seconds, _ = took(lambda: client.customers.retrieve("cus_1"))
    assert seconds < LIMIT


def test_a_context_of_the_users_own_stays_as_it_is(trusted: trustme.CA) -> None:
    context = ssl.create_default_context()
    trusted.configure_trust(context)
    with (
        serving(trusted, reply) as url,
        Client(KEY, base_url=url, http_options={"verify": context}) as client,
    ):
        assert client.customers.retrieve("cus_1").id == "cus_1"
    assert context.sslsocket_class is ssl.SSLSocket


def test_a_server_that_nobody_vouches_for_is_refused(authority: trustme.CA) -> None:
    with (
        serving(authority, reply) as url,
        Client(KEY, base_url=url, max_retries=0) as client,
        pytest.raises(lattice_stripe.TLSError),
    ):
        client.customers.retrieve("cus_1")


# --- what breaks ----------------------------------------------------------------------------


def corrupt(connection: ssl.SSLSocket, over: threading.Event) -> None:
    read_request(connection)
    _garble(connection)


def corrupt_body(connection: ssl.SSLSocket, over: threading.Event) -> None:
    read_request(connection)
    connection.sendall(HEAD % 100 + b"\r\n" + ANSWER)
    time.sleep(0.1)  # or it would come in one piece with the head
    _garble(connection)


def _garble(connection: ssl.SSLSocket) -> None:
    os.write(connection.fileno(), b"\x17\x03\x03\x00\x20" + b"?" * 32)
    time.sleep(0.1)
    raise OSError("enough")


@pytest.mark.parametrize(
    ("speak", "kind"),
    [(corrupt, lattice_stripe.ReadError), (corrupt_body, lattice_stripe.ResponseDecodeError)],
)
def test_a_record_that_is_garbled_breaks_the_answer(
    trusted: trustme.CA, sdk: Sdk, speak: Speak, kind: type[Exception]
) -> None:
    with serving(trusted, speak) as url, pytest.raises(kind) as caught:
        sdk.run(lambda c: c.customers.create(), base_addresses={"api": url}, max_retries=1)
    error: Any = caught.value
    assert error.attempts == 2
    assert error.idempotency_key in str(error)
    assert error.__cause__ is not None


def test_a_handshake_that_never_ends_is_no_connection_in_time(sdk: Sdk) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent_server:
        address = f"https://127.0.0.1:{silent_server.getsockname()[1]}"
        with pytest.raises(lattice_stripe.ConnectTimeoutError) as caught:
            sdk.run(
                lambda c: c.customers.create(),
                base_addresses={"api": address},
                max_retries=1,
                timeout=0.2,
            )
    assert caught.value.attempts == 2


# --- who is trusted -------------------------------------------------------------------------


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What contexts are made with, from now on."""
    made: list[dict[str, Any]] = []
    make = ssl.create_default_context

    def note(*args: Any, **kwargs: Any) -> ssl.SSLContext:
        made.append(kwargs)
        return make(*args, **kwargs)

    monkeypatch.setattr(ssl, "create_default_context", note)
    return made


def test_authorities_are_read_for_the_first_connection_and_once(
    trusted: trustme.CA, stripe: LoopbackStripe, read: list[dict[str, Any]]
) -> None:
    stripe.reply({"object": "customer", "id": "cus_1"})
    with Client(KEY, base_url=stripe.url) as client:
        client.customers.retrieve("cus_1")
    assert read == []  # nothing was encrypted
    with serving(trusted, reply) as url:
        for key in (KEY, "sk_test_another"):
            with Client(key, base_url=url) as client:
                assert client.customers.retrieve("cus_1").id == "cus_1"
    assert len(read) == 1


def test_async_clients_share_them_too(trusted: trustme.CA, read: list[dict[str, Any]]) -> None:
    async def call(url: str) -> str:
        async with AsyncClient(KEY, base_url=url) as client:
            return (await client.customers.retrieve("cus_1")).id

    with serving(trusted, reply) as url:
        assert [asyncio.run(call(url)) for _ in range(2)] == ["cus_1", "cus_1"]
        with Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
    assert len(read) == 1


def test_other_authorities_are_another_context(
    trusted: trustme.CA, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(trusted, reply) as url:
        with Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
        another = tmp_path / "another.pem"
        trustme.CA().cert_pem.write_to_path(str(another))
        monkeypatch.setenv("SSL_CERT_FILE", str(another))
        _assert_refused(url)
        trusted.cert_pem.write_to_path(str(another))  # replaced where it is
        with Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
        _assert_refused(url, {"trust_env": False})
        monkeypatch.delenv("SSL_CERT_FILE")
        monkeypatch.delenv("SSL_CERT_DIR", raising=False)
        _assert_refused(url)


def _assert_refused(url: str, options: Any = None) -> None:
    with (
        Client(KEY, base_url=url, max_retries=0, http_options=options) as client,
        pytest.raises(lattice_stripe.TLSError),
    ):
        client.customers.retrieve("cus_1")


def test_without_any_variable_the_authorities_are_those_of_httpx(
    authority: trustme.CA, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "usual.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setattr("certifi.where", lambda: str(path))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    tls._shared.cache_clear()
    try:
        with serving(authority, reply) as url, Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
    finally:
        tls._shared.cache_clear()


@pytest.mark.parametrize("content", [None, "", "no certificate"])
def test_a_file_of_authorities_that_is_none_is_named(
    sdk: Sdk, content: str | None, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "authorities.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with pytest.raises(lattice_stripe.InvalidArgumentError, match=r"SSL_CERT_FILE .*authorities"):
        sdk.run(lambda c: c.customers.retrieve("cus_1"))


def test_clients_of_http1_and_http2_offer_each_their_own(trusted: trustme.CA) -> None:
    offered: list[str | None] = []

    def note(connection: ssl.SSLSocket, over: threading.Event) -> None:
        offered.append(connection.selected_alpn_protocol())
        raise OSError("enough")

    with serving(trusted, note, protocols=("h2", "http/1.1")) as url:
        for http2 in (True, False, True):
            with (
                Client(KEY, base_url=url, max_retries=0, http_options={"http2": http2}) as client,
                pytest.raises(lattice_stripe.APIConnectionError),
            ):
                client.customers.retrieve("cus_1")
    assert offered == ["h2", "http/1.1", "h2"]


def test_another_kind_of_context_in_place_of_pythons(stripe: LoopbackStripe) -> None:
    """As truststore puts it there: its context is made with arguments of its own."""
    stripe.reply({"object": "customer", "id": "cus_1"})
    code = f"""
import ssl

class Context(ssl.SSLContext):
    def __init__(self, protocol=None):
        self.mine = True

ssl.SSLContext = Context
from lattice_stripe import Client
print(Client("sk_test_1", base_url={stripe.url!r}).customers.retrieve("cus_1").id)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "cus_1", done.stderr
