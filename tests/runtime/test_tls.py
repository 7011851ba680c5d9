"""TLS: deadlines with slow servers, certificates, broken connections."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import lattice_stripe
import pytest
import trustme
from lattice_stripe import AsyncClient, Client
from lattice_stripe._http import tls

from tests.runtime.aiohttp_sdk import SDKS, create_sdk
from tests.runtime.conftest import LoopbackStripe, Sdk

KEY = "sk_test_tls"
DEADLINE = 0.3
LIMIT = 5.0
"""No call with a deadline may take this many seconds; without one, each takes longer."""
BODY = b'{"object": "customer", "id": "cus_1"}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
Handler = Callable[[ssl.SSLSocket, threading.Event], None]


@pytest.fixture(params=SDKS)
def sdk(request: pytest.FixtureRequest, stripe: LoopbackStripe) -> Sdk:
    return create_sdk(request.param, stripe)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that clients trust through SSL_CERT_FILE."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return authority


@contextmanager
def tls_server(
    authority: trustme.CA, handle: Handler, protocols: Sequence[str] = ()
) -> Iterator[str]:
    """A TLS server on the loopback interface that calls ``handle`` for each connection."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_alpn_protocols(protocols)
    stopped = threading.Event()
    threads: list[threading.Thread] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.05)

        def accept() -> None:
            while not stopped.is_set():
                try:
                    plain, _ = listening.accept()
                except TimeoutError:
                    continue
                threads.append(threading.Thread(target=serve, args=(plain,)))
                threads[-1].start()

        def serve(plain: socket.socket) -> None:
            plain.settimeout(LIMIT)
            with suppress(OSError), context.wrap_socket(plain, server_side=True) as connection:
                while not stopped.is_set():
                    handle(connection, stopped)

        accepting = threading.Thread(target=accept)
        accepting.start()
        try:
            yield f"https://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            stopped.set()
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


def reply(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    read_request(connection)
    connection.sendall(HEAD % len(BODY) + b"\r\n" + BODY)


def trickle(connection: ssl.SSLSocket, stopped: threading.Event, start: bytes) -> None:
    """Send ``start``, then a byte every 20 ms, much longer than a deadline."""
    read_request(connection)
    connection.sendall(start)
    end = time.monotonic() + LIMIT
    while not stopped.wait(0.02) and time.monotonic() < end:
        connection.sendall(b"x")
    raise OSError("close the connection")


def slow_head(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    trickle(connection, stopped, HEAD % 10 + b"X-Slow: ")


def slow_body(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    trickle(connection, stopped, HEAD % 100_000 + b"\r\n")


def no_read(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    stopped.wait(LIMIT)


def slow_read(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    """Read an upload slowly, but fast enough for the timeout of each write."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
    while not stopped.wait(0.02):
        if not connection.recv(16_384):
            raise OSError("closed")


def no_response(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    read_request(connection)
    stopped.wait(LIMIT)


def seconds_until_timeout(sdk: Sdk, url: str, use: Callable[[Any], Any], **options: Any) -> float:
    addresses = {"api": url, "files": url}
    start = time.monotonic()
    with pytest.raises(lattice_stripe.TimeoutError):
        sdk.run(use, base_addresses=addresses, **options)
    return time.monotonic() - start


def retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


# --- deadlines ------------------------------------------------------------------------------


@pytest.mark.parametrize("handle", [slow_head, slow_body, no_response])
def test_call_ends_at_its_deadline(sdk: Sdk, trusted: trustme.CA, handle: Handler) -> None:
    with tls_server(trusted, handle) as url:
        seconds = seconds_until_timeout(sdk, url, retrieve, deadline=DEADLINE)
    assert DEADLINE * 0.9 <= seconds < LIMIT


def test_timeout_applies_to_each_read_of_the_head(trusted: trustme.CA) -> None:
    """Without a deadline, a head may take longer than the timeout in total."""
    with tls_server(trusted, slow_head) as url, Client(KEY, base_url=url, timeout=0.3) as client:
        done = threading.Event()

        def call() -> None:
            with suppress(lattice_stripe.StripeError):
                client.customers.retrieve("cus_1", opts={"max_retries": 0})
            done.set()

        thread = threading.Thread(target=call)
        thread.start()
        assert not done.wait(1.0)
    thread.join()


@pytest.mark.parametrize("handle", [no_read, slow_read])
def test_upload_ends_at_its_deadline(sdk: Sdk, trusted: trustme.CA, handle: Handler) -> None:
    def upload(client: Any) -> Any:
        return client.files.create(
            purpose="dispute_evidence",
            file=b"x" * 20_000_000,
            opts={"deadline": DEADLINE, "max_retries": 0},
        )

    with tls_server(trusted, handle) as url:
        seconds = seconds_until_timeout(sdk, url, upload)
    assert DEADLINE * 0.9 <= seconds < LIMIT


def test_deadline_does_not_apply_to_the_next_call_on_the_connection(trusted: trustme.CA) -> None:
    with tls_server(trusted, reply) as url, Client(KEY, base_url=url, timeout=LIMIT) as client:
        assert client.customers.retrieve("cus_1", opts={"deadline": DEADLINE}).id == "cus_1"
        time.sleep(DEADLINE)
        assert client.customers.retrieve("cus_1").id == "cus_1"


def test_deadline_applies_with_http_options(sdk: Sdk, trusted: trustme.CA) -> None:
    options: Any = {"limits": httpx.Limits(max_connections=2), "verify": False}
    with tls_server(trusted, slow_body) as url:
        seconds = seconds_until_timeout(sdk, url, retrieve, deadline=DEADLINE, http_options=options)
    assert seconds < LIMIT


# --- trust ----------------------------------------------------------------------------------


def test_verify_accepts_an_ssl_context(sdk: Sdk, authority: trustme.CA) -> None:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    with tls_server(authority, reply) as url:
        customer = sdk.run(retrieve, base_addresses={"api": url}, http_options={"verify": context})
    assert customer.id == "cus_1"


def test_verify_false_accepts_any_certificate(sdk: Sdk, authority: trustme.CA) -> None:
    with tls_server(authority, reply) as url:
        options = {"base_addresses": {"api": url}, "http_options": {"verify": False}}
        assert sdk.run(retrieve, **options).id == "cus_1"


def test_certificate_of_an_unknown_authority_is_refused(authority: trustme.CA) -> None:
    with (
        tls_server(authority, reply) as url,
        Client(KEY, base_url=url, max_retries=0) as client,
        pytest.raises(lattice_stripe.TLSError),
    ):
        client.customers.retrieve("cus_1")


# --- broken connections ---------------------------------------------------------------------


def corrupt_head(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    read_request(connection)
    _send_garbage(connection)


def corrupt_body(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
    read_request(connection)
    connection.sendall(HEAD % 100 + b"\r\n" + BODY)
    time.sleep(0.1)  # so that it does not arrive together with the head
    _send_garbage(connection)


def _send_garbage(connection: ssl.SSLSocket) -> None:
    os.write(connection.fileno(), b"\x17\x03\x03\x00\x20" + b"?" * 32)
    time.sleep(0.1)
    raise OSError("close the connection")


@pytest.mark.parametrize(
    ("handle", "kind"),
    [(corrupt_head, lattice_stripe.ReadError), (corrupt_body, lattice_stripe.ResponseDecodeError)],
)
def test_corrupt_tls_record_fails_the_call(
    trusted: trustme.CA, sdk: Sdk, handle: Handler, kind: type[Exception]
) -> None:
    with tls_server(trusted, handle) as url, pytest.raises(kind) as caught:
        sdk.run(lambda c: c.customers.create(), base_addresses={"api": url}, max_retries=1)
    error: Any = caught.value
    assert error.attempts == 2
    assert error.idempotency_key not in str(error)
    assert error.idempotency_key in error.__notes__[0]
    assert error.__cause__ is not None


def test_handshake_that_never_ends_is_a_connect_timeout(sdk: Sdk) -> None:
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


# --- certificate authorities ----------------------------------------------------------------


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The arguments of each SSL context that loads certificates."""
    calls: list[dict[str, Any]] = []
    create = ssl.create_default_context

    def record(*args: Any, **kwargs: Any) -> ssl.SSLContext:
        calls.append(kwargs)
        return create(*args, **kwargs)

    monkeypatch.setattr(ssl, "create_default_context", record)
    return calls


def test_first_tls_connection_loads_certificates_once_for_all_clients(
    trusted: trustme.CA, stripe: LoopbackStripe, loaded: list[dict[str, Any]]
) -> None:
    stripe.reply({"object": "customer", "id": "cus_1"})
    with Client(KEY, base_url=stripe.url) as client:
        client.customers.retrieve("cus_1")
    assert loaded == []  # plain HTTP
    with tls_server(trusted, reply) as url:
        for key in (KEY, "sk_test_another"):
            with Client(key, base_url=url) as client:
                assert client.customers.retrieve("cus_1").id == "cus_1"
    assert len(loaded) == 1


def test_sync_and_async_clients_share_a_context(
    trusted: trustme.CA, loaded: list[dict[str, Any]]
) -> None:
    async def call(url: str) -> str:
        async with AsyncClient(KEY, base_url=url) as client:
            return (await client.customers.retrieve("cus_1")).id

    with tls_server(trusted, reply) as url:
        assert [asyncio.run(call(url)) for _ in range(2)] == ["cus_1", "cus_1"]
        with Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
    assert len(loaded) == 1


def test_changed_certificate_file_is_loaded_again(
    trusted: trustme.CA, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tls_server(trusted, reply) as url:
        with Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
        another = tmp_path / "another.pem"
        trustme.CA().cert_pem.write_to_path(str(another))
        monkeypatch.setenv("SSL_CERT_FILE", str(another))
        _assert_refused(url)
        trusted.cert_pem.write_to_path(str(another))  # another content under the same name
        with Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
        _assert_refused(url, {"trust_env": False})
        monkeypatch.delenv("SSL_CERT_FILE")
        monkeypatch.delenv("SSL_CERT_DIR", raising=False)
        _assert_refused(url)


def test_without_trust_env_the_certificates_of_the_environment_are_ignored(
    trusted: trustme.CA,
) -> None:
    tls.shared_context.cache_clear()
    try:
        with tls_server(trusted, reply) as url:
            _assert_refused(url, {"trust_env": False})
    finally:
        tls.shared_context.cache_clear()


def _assert_refused(url: str, options: Any = None) -> None:
    with (
        Client(KEY, base_url=url, max_retries=0, http_options=options) as client,
        pytest.raises(lattice_stripe.TLSError),
    ):
        client.customers.retrieve("cus_1")


def test_default_certificates_are_those_of_certifi(
    authority: trustme.CA, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "default.pem"
    authority.cert_pem.write_to_path(str(path))
    monkeypatch.setattr("certifi.where", lambda: str(path))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    tls.shared_context.cache_clear()
    try:
        with tls_server(authority, reply) as url, Client(KEY, base_url=url) as client:
            assert client.customers.retrieve("cus_1").id == "cus_1"
    finally:
        tls.shared_context.cache_clear()


FIRST_CALL = """
import sys, threading
from lattice_stripe import AsyncClient, Client

def retrieve(url):
    with Client("sk_test_1", base_url=url, max_retries=0) as client:
        return client.customers.retrieve("cus_1").id
"""
RECORD_THREADS = """
import ssl
create, threads = ssl.create_default_context, []

def record(*args, **kwargs):
    threads.append(threading.current_thread())
    return create(*args, **kwargs)

ssl.create_default_context = record
"""


def run_python(code: str) -> str:
    """The output of a new process, which must not write to stderr."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_CALL + code], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.stdout.strip()


def test_first_call_loads_certificates_while_it_imports_httpcore(trusted: trustme.CA) -> None:
    with tls_server(trusted, reply) as url:
        found = run_python(f"""{RECORD_THREADS}
assert "httpcore" not in sys.modules
print(retrieve({url!r}))
assert len(threads) == 1 and threads[0] is not threading.main_thread()
assert threading.enumerate() == [threading.main_thread()]
""")
    assert found == "cus_1"


def test_first_async_call_loads_certificates_while_it_imports_httpcore(trusted: trustme.CA) -> None:
    with tls_server(trusted, reply) as url:
        found = run_python(f"""{RECORD_THREADS}
import asyncio

async def main():
    async with AsyncClient("sk_test_1", base_url={url!r}) as client:
        return (await client.customers.retrieve("cus_1")).id

print(asyncio.run(main()))
assert len(threads) == 1 and threads[0] is not threading.main_thread()
""")
    assert found == "cus_1"


def test_first_call_without_tls_loads_no_certificates(stripe: LoopbackStripe) -> None:
    stripe.reply({"object": "customer", "id": "cus_1"})
    found = run_python(f"{RECORD_THREADS}\nprint(retrieve({stripe.url!r}))\nassert not threads")
    assert found == "cus_1"


def test_first_call_needs_no_second_thread(trusted: trustme.CA) -> None:
    """Some platforms have no threads, and a process that exits starts none."""
    with tls_server(trusted, reply) as url:
        found = run_python(f"""
def start(thread):
    raise RuntimeError("can't start new thread")

threading.Thread.start = start
print(retrieve({url!r}))
""")
    assert found == "cus_1"


def test_a_first_call_at_exit_succeeds(trusted: trustme.CA) -> None:
    with tls_server(trusted, reply) as url:
        found = run_python(f"import atexit\natexit.register(lambda: print(retrieve({url!r})))")
    assert found == "cus_1"


def test_first_call_with_an_unusable_certificate_raises_once(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "authorities.pem"
    path.write_text("-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n")
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with tls_server(authority, reply) as url:
        found = run_python(f"""
try:
    retrieve({url!r})
except Exception as error:
    print(type(error).__name__)
""")
    assert found == "TLSError"


@pytest.mark.parametrize("content", [None, "", "no certificate"])
def test_unusable_certificate_file_is_named_in_the_error(
    sdk: Sdk, content: str | None, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "authorities.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with pytest.raises(lattice_stripe.InvalidArgumentError, match=r"SSL_CERT_FILE .*authorities"):
        sdk.run(lambda c: c.customers.retrieve("cus_1"))


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs the openssl command")
def test_certificates_in_the_folder_of_the_environment_are_trusted(
    authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # OpenSSL finds a certificate in a folder by the hash of its subject.
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    command = ["openssl", "x509", "-noout", "-subject_hash", "-in", str(file)]
    subject = subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    file.rename(tmp_path / f"{subject}.0")
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    with tls_server(authority, reply) as url, Client(KEY, base_url=url) as client:
        assert client.customers.retrieve("cus_1").id == "cus_1"


def test_http1_and_http2_clients_offer_their_own_alpn_protocol(trusted: trustme.CA) -> None:
    offered: list[str | None] = []

    def record_alpn(connection: ssl.SSLSocket, stopped: threading.Event) -> None:
        offered.append(connection.selected_alpn_protocol())
        raise OSError("close the connection")

    with tls_server(trusted, record_alpn, protocols=("h2", "http/1.1")) as url:
        for http2 in (True, False, True):
            with (
                Client(KEY, base_url=url, max_retries=0, http_options={"http2": http2}) as client,
                pytest.raises(lattice_stripe.APIConnectionError),
            ):
                client.customers.retrieve("cus_1")
    assert offered == ["h2", "http/1.1", "h2"]


def test_ssl_context_class_can_be_replaced(stripe: LoopbackStripe) -> None:
    """truststore does this, with a class whose constructor takes other arguments."""
    stripe.reply({"object": "customer", "id": "cus_1"})
    code = f"""
import ssl

class Context(ssl.SSLContext):
    def __init__(self, protocol=None):
        self.replaced = True

ssl.SSLContext = Context
from lattice_stripe import Client
print(Client("sk_test_1", base_url={stripe.url!r}).customers.retrieve("cus_1").id)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "cus_1", done.stderr
