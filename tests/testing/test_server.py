"""The served emulator, its command line and the pytest plugin."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import stripe
from lattice_stripe import Client, ReadError
from lattice_stripe.testing import API_KEY, StripeEmulator
from lattice_stripe.testing.__main__ import main
from lattice_stripe.webhooks import construct_event

from tests.shared import ROOT
from tests.testing.serving import served

SERVE = [sys.executable, "-m", "lattice_stripe.testing", "serve", "--port"]
ENVIRONMENT = {"PYTHONPATH": str(ROOT / "generated")}


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def server() -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The URL of a served emulator, and its process."""
    process = subprocess.Popen(
        [*SERVE, "0"],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    try:
        yield line.split()[-1], process
    finally:
        process.kill()
        process.wait()


def test_any_client_bills_over_http(server: tuple[str, subprocess.Popen[str]]) -> None:
    url, process = server
    with Client(API_KEY, base_url=url) as client:
        customer = client.customers.create(email="ada@example.com")
        assert client.customers.retrieve(customer.id).email == "ada@example.com"
    other = stripe.StripeClient(API_KEY, base_addresses={"api": url})
    found = other.v1.customers.list({"limit": 3})
    assert [c.email for c in found.data] == ["ada@example.com"]
    invoice = other.v1.invoices.create({"customer": str(customer.id)})
    other.v1.invoice_items.create(
        {"customer": str(customer.id), "invoice": invoice.id, "amount": 500, "currency": "usd"}
    )
    assert other.v1.invoices.finalize_invoice(str(invoice.id)).total == 500
    with pytest.raises(stripe.InvalidRequestError) as caught:
        other.v1.customers.create({"nam": "x"})  # type: ignore[typeddict-unknown-key]
    assert caught.value.param == "nam"
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=20)
    assert process.returncode == 0, out
    assert "POST   /v1/customers  200" in out
    assert "Traceback" not in out


def test_a_port_in_use_is_an_error() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*SERVE, port], env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 1
    assert port in done.stderr
    assert "Pass another port" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["99999"], "(not a port from 0 to 65535). Pass another port."),
        (["0", "--host", "nobody.invalid"], "Pass another host."),
    ],
)
def test_an_address_that_does_not_exist_is_an_error(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--port", *arguments]) == 1
    assert message in capsys.readouterr().err


def test_two_emulators_on_one_port_are_an_error(
    server: tuple[str, subprocess.Popen[str]],
) -> None:
    url, process = server
    port = url.rpartition(":")[2]
    done = subprocess.run(
        [*SERVE, port], env=ENVIRONMENT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert f"Cannot listen on 127.0.0.1:{port}" in done.stderr
    assert process.poll() is None
    with Client(API_KEY, base_url=url) as client:
        assert client.customers.list().data == []


def test_a_served_emulator_delivers_webhooks_after_its_response(
    server: tuple[str, subprocess.Popen[str]],
) -> None:
    url, _ = server
    received: list[tuple[bytes, str]] = []
    arrived = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            received.append((body, self.headers["stripe-signature"]))
            assert client.customers.list().data  # the emulator serves while it delivers
            self.send_response(204)
            self.end_headers()
            arrived.set()

        def log_message(self, format: str, *args: object) -> None:
            pass

    endpoint = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=endpoint.serve_forever)
    thread.start()
    try:
        with Client(API_KEY, base_url=url) as client:
            address = f"http://127.0.0.1:{endpoint.server_address[1]}/"
            made = client.webhook_endpoints.create(url=address, enabled_events=["customer.created"])
            client.customers.create(name="Ada")
            assert arrived.wait(20)
    finally:
        endpoint.shutdown()
        endpoint.server_close()
        thread.join()
    assert construct_event(*received[0], str(made.secret)).type == "customer.created"


@pytest.mark.parametrize(
    ("content", "text"), [("{", "not a dump"), (None, "Pass a file with the text of dump()")]
)
def test_a_dump_that_cannot_be_loaded_is_an_error_of_the_command(
    content: str | None, text: str, tmp_path: Path
) -> None:
    file = tmp_path / "dump.json"
    if content is not None:
        file.write_text(content)
    done = subprocess.run(
        [*SERVE, "0", "--load", str(file)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert text in done.stderr


def test_a_served_emulator_breaks_a_connection() -> None:
    emulator = StripeEmulator()
    emulator.fail_next("customers.create", connection=True)
    with served(emulator) as url, Client(API_KEY, base_url=url, max_retries=0) as client:
        with pytest.raises(ReadError):
            client.customers.create()
        assert client.customers.create().id


def test_a_request_that_is_cut_off_does_nothing() -> None:
    head = [
        "POST /v1/payment_intents HTTP/1.1",
        "host: localhost",
        f"authorization: Bearer {API_KEY}",
        "content-type: application/x-www-form-urlencoded",
        "content-length: 24",
    ]
    emulator = StripeEmulator()
    with served(emulator) as url:
        with socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2]))) as sock:
            sock.sendall("\r\n".join([*head, "", "amount=900&currency=usd"]).encode())
        with Client(API_KEY, base_url=url) as client:
            client.customers.create()
    assert [request.path for request in emulator.requests] == ["/v1/customers"]


# --- pytest plugin ------------------------------------------------------------------------------

TEST_FILE = """
import asyncio, sys

def test_nothing_is_imported_until_a_fixture_is_used():
    assert "lattice_stripe.testing._emulator" not in sys.modules
    assert "httpx" not in sys.modules

def test_a_first_customer(stripe_client, stripe_emulator):
    assert stripe_client.customers.create(name="Ada").id
    assert len(stripe_emulator.objects("customer")) == 1

def test_tests_are_isolated(async_stripe_client, stripe_emulator):
    assert stripe_emulator.objects("customer") == []
    assert asyncio.run(async_stripe_client.customers.create(name="Bob")).name == "Bob"
"""


def test_the_plugin_has_fixtures_for_each_test(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(textwrap.dedent(TEST_FILE))
    options = ["-p", "lattice_stripe.testing.pytest_plugin", "-p", "no:cacheprovider", "-q"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(tmp_path)],
        env={**ENVIRONMENT, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout


def test_the_client_imports_nothing_of_the_emulator() -> None:
    program = (
        "import sys, lattice_stripe\n"
        "client = lattice_stripe.Client('sk_test_1')\n"
        "client.customers\n"
        "assert not [m for m in sys.modules if m.startswith('lattice_stripe.testing')]\n"
    )
    subprocess.run([sys.executable, "-c", program], env=ENVIRONMENT, check=True, timeout=60)


def test_the_emulator_starts_fast() -> None:
    program = (
        "import lattice_stripe, httpx, time\n"
        "started = time.process_time()\n"
        "from lattice_stripe.testing import StripeEmulator\n"
        "StripeEmulator()\n"
        "print(time.process_time() - started)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert float(done.stdout) < 0.3
