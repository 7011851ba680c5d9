"""Results and clients: pickling, copying, forking, sharing between threads and tasks."""

from __future__ import annotations

import _imp
import asyncio
import contextlib
import copy
import importlib
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import httpx
import lattice_stripe
import pytest
from lattice_stripe import (
    AsyncClient,
    CircuitBreaker,
    Client,
    ClientClosedError,
    DecodeDrift,
    InvalidArgumentError,
    RateLimiter,
    RequestStart,
    StripeError,
    _forks,
    decode,
)
from lattice_stripe._http import transport

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk

INVOICE = {
    "id": "in_1",
    "object": "invoice",
    "customer": {"id": "cus_1", "object": "customer", "email": "ada@example.com"},
    "lines": {"object": "list", "data": [{"id": "il_1", "object": "line_item"}], "has_more": True},
    "status": "open",
    "metadata": {"a": "b"},
}


def _through_pickle(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


PICKLE_AND_COPY = pytest.mark.parametrize(
    "duplicate", [_through_pickle, copy.deepcopy], ids=["pickle", "copy"]
)


# --- results --------------------------------------------------------------------------------


@PICKLE_AND_COPY
def test_a_result_is_duplicated_without_its_response(
    sdk: Sdk, stripe: LoopbackStripe, duplicate: Callable[[Any], Any]
) -> None:
    stripe.reply(INVOICE, headers={"Request-Id": "req_1"})
    invoice = sdk.run(lambda c: c.invoices.retrieve("in_1", expand=["customer"]))
    assert invoice.last_response.request_id == "req_1"
    twin = duplicate(invoice)
    assert twin == invoice
    assert type(twin.customer) is type(invoice.customer)
    assert twin.customer.email == "ada@example.com"
    assert twin.lines.data[0].id == "il_1"
    assert twin.last_response is None  # the response is not part of the invoice
    twin.metadata["a"] = "c"
    twin.customer.email = None
    assert (invoice.metadata["a"], invoice.customer.email) == ("b", "ada@example.com")


@PICKLE_AND_COPY
def test_a_page_is_duplicated_without_its_client(
    sdk: Sdk, stripe: LoopbackStripe, duplicate: Callable[[Any], Any]
) -> None:
    stripe.reply({"object": "list", "data": [INVOICE], "has_more": True, "url": "/v1/invoices"})
    page = sdk.run(lambda c: c.invoices.list())
    twin = duplicate(page)
    assert type(twin) is type(page)
    assert [invoice.id for invoice in twin] == ["in_1"]
    assert twin.has_more
    with pytest.raises(InvalidArgumentError, match="starting_after"):  # it has no client
        _result_of(twin.fetch_next)


@PICKLE_AND_COPY
def test_a_response_is_duplicated_with_its_body(
    stripe: LoopbackStripe, duplicate: Callable[[Any], Any]
) -> None:
    stripe.reply(INVOICE, headers={"Request-Id": "req_1"})
    with Client(KEY, base_url=stripe.url) as client:
        response = client.invoices.retrieve("in_1").last_response
    twin = duplicate(response)
    assert (twin.status, twin.request_id) == (200, "req_1")
    assert json.loads(twin.body) == INVOICE


@PICKLE_AND_COPY
def test_an_error_is_duplicated_with_its_attributes(
    sdk: Sdk, stripe: LoopbackStripe, duplicate: Callable[[Any], Any]
) -> None:
    stripe.reply(
        {"error": {"type": "card_error", "code": "card_declined", "message": "No."}},
        402,
        {"Request-Id": "req_1"},
    )
    with pytest.raises(StripeError) as caught:
        sdk.run(lambda c: c.charges.create())
    twin = duplicate(caught.value)
    assert type(twin) is lattice_stripe.CardError
    assert (twin.code, twin.request_id, str(twin)) == ("card_declined", "req_1", str(caught.value))
    assert (twin.attempts, twin.idempotency_key) == (1, caught.value.idempotency_key)


# --- clients --------------------------------------------------------------------------------


def test_a_client_pickles_its_settings_without_its_key(sdk: Sdk, stripe: LoopbackStripe) -> None:
    client = sdk.client(
        stripe_account="acct_1",
        timeout=5,
        max_retries=7,
        rate_limiter=RateLimiter(test=3),
        circuit_breaker=CircuitBreaker(failures=4),
        http_options={"http2": False},
    )
    _ = client.customers, client.invoices
    pickled = pickle.dumps(client)
    assert KEY.encode() not in pickled
    assert b"Authorization" not in pickled
    twin = pickle.loads(pickled)
    assert repr(twin) == repr(client)
    with pytest.raises(InvalidArgumentError, match="with_key") as caught:
        _result_of(twin.customers.retrieve, "cus_1")
    assert caught.value.param == "api_key"
    assert stripe.asked == []
    stripe.reply({"id": "cus_1", "object": "customer"})
    with_key = twin.with_key("sk_test_other")
    assert type(with_key) is type(client)
    assert _result_of(with_key.customers.retrieve, "cus_1").id == "cus_1"
    assert stripe.last.headers["authorization"] == "Bearer sk_test_other"
    assert stripe.last.headers["stripe-account"] == "acct_1"


def test_a_client_without_a_key_uses_the_key_of_the_call(sdk: Sdk, stripe: LoopbackStripe) -> None:
    twin = _through_pickle(sdk.client())
    stripe.reply({"id": "cus_1", "object": "customer"})
    _result_of(twin.customers.retrieve, "cus_1", opts={"api_key": "sk_test_call"})
    assert stripe.last.headers["authorization"] == "Bearer sk_test_call"


def test_a_client_with_pickle_key_pickles_its_key(sdk: Sdk, stripe: LoopbackStripe) -> None:
    twin = _through_pickle(sdk.client(pickle_key=True))
    stripe.reply({"id": "cus_1", "object": "customer"})
    _result_of(twin.customers.retrieve, "cus_1")
    assert stripe.last.headers["authorization"] == f"Bearer {KEY}"


def test_with_key_validates_the_key(sdk: Sdk) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.client().with_key("sk_test_canary\n")
    assert "canary" not in str(caught.value)


def test_a_proxy_password_is_pickled_only_with_pickle_key() -> None:
    options: Any = {"proxy": "http://me:canary@127.0.0.1:1"}
    with pytest.raises(InvalidArgumentError, match="pickle_key=True") as caught:
        pickle.dumps(Client(KEY, http_options=options))
    assert "canary" not in str(caught.value)
    assert b"canary" in pickle.dumps(Client(KEY, http_options=options, pickle_key=True))


def test_a_client_with_an_own_http_client_cannot_be_pickled(sdk: Sdk) -> None:
    kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    with pytest.raises(InvalidArgumentError, match="http_options"):
        pickle.dumps(sdk.client(http_client=kind()))


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy])
def test_a_copied_client_works_without_the_listeners(
    sdk: Sdk, stripe: LoopbackStripe, duplicate: Callable[[Any], Any]
) -> None:
    received: list[Any] = []
    client = sdk.client()
    client.on(RequestStart, received.append)
    twin = duplicate({"client": client})["client"]
    twin = twin if twin is not client else duplicate(client)
    stripe.reply({"id": "cus_1", "object": "customer"})
    assert _result_of(twin.customers.retrieve, "cus_1").id == "cus_1"
    assert received == []


def _result_of(method: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:
    """What a method of either client returns."""
    value = method(*arguments, **keywords)
    if not asyncio.iscoroutine(value):
        return value

    async def main() -> Any:
        return await value

    return asyncio.run(main())


# --- processes ------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_opens_its_own_connections() -> None:
    """No socket is used by both processes."""
    with EchoServer() as server, Client(KEY, base_url=server.url) as client:
        client.customers.retrieve("cus_parent")
        client.customers.retrieve("cus_parent")
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(20)
                client.customers.retrieve("cus_child")
                client.customers.retrieve("cus_child")
                client.close()
                status = 0
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        client.customers.retrieve("cus_parent")
    parents, children = server.peers["cus_parent"], server.peers["cus_child"]
    assert len(set(parents)) == 1  # the parent kept its connection
    assert len(set(children)) == 1  # the child opened one of its own
    assert not set(parents) & set(children)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_async_process_opens_its_own_connections() -> None:
    with EchoServer() as server:
        client = AsyncClient(KEY, base_url=server.url)

        async def retrieve_twice(id: str) -> None:
            await client.customers.retrieve(id)
            await client.customers.retrieve(id)

        loop = asyncio.new_event_loop()
        loop.run_until_complete(retrieve_twice("cus_parent"))
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(20)
                asyncio.run(retrieve_twice("cus_child"))
                status = 0
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        loop.run_until_complete(retrieve_twice("cus_parent"))
        loop.run_until_complete(client.aclose())
        loop.close()
    assert len(set(server.peers["cus_parent"])) == len(set(server.peers["cus_child"])) == 1
    assert not set(server.peers["cus_parent"]) & set(server.peers["cus_child"])


def test_threads_that_make_the_first_calls_at_once_share_a_pool(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    created: list[Any] = []
    create_pool = transport.create_pool

    def slow(*arguments: Any) -> Any:
        created.append(arguments)
        time.sleep(0.2)
        return create_pool(*arguments)

    monkeypatch.setattr(transport, "create_pool", slow)
    with EchoServer() as server, Client(KEY, base_url=server.url) as client:
        calls = [lambda n=n: client.customers.retrieve(f"cus_{n}").id for n in range(4)]
        assert [result.value for result in client.batch(calls)] == [f"cus_{n}" for n in range(4)]
    assert len(created) == 1


def test_fork_hooks_acquire_and_release_the_import_lock_as_often() -> None:
    _forks._before_fork()
    _forks._before_fork()  # the hook is registered again when a client is made
    held = (_imp.lock_held(), _forks._import_holds)
    _forks._after_fork()
    assert held == (True, 2)
    assert (_imp.lock_held(), _forks._import_holds) == (False, 0)


def _run_in_fork(do: Callable[[], object]) -> None:
    """Call ``do`` in a forked process, which must exit successfully."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.alarm(20)
            do()
            status = 0
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("kind", ["mounts", "http_client"])
def test_an_own_http_client_used_before_a_fork_is_refused_after_it(kind: str) -> None:
    """Its sockets belong to the parent: both processes would read each other's responses."""

    class Unhashable(httpx.HTTPTransport):
        __hash__ = None  # type: ignore[assignment]

    transport = httpx.HTTPTransport()
    with EchoServer() as server:
        mounts = {"http://unused.invalid": Unhashable(), "all://": transport}
        options: Any = {"http_options": {"mounts": mounts}}
        if kind == "http_client":
            options = {"http_client": httpx.Client(transport=transport)}
        client = Client(KEY, base_url=server.url, **options)
        client.customers.retrieve("cus_parent")

        def use() -> None:
            for each in (client, copy.copy(client), client.with_key("sk_test_2")):
                with pytest.raises(ClientClosedError, match="after the fork"):
                    each.customers.retrieve("cus_child")

        _run_in_fork(use)
        client.customers.retrieve("cus_parent")
    assert server.peers.keys() == {"cus_parent"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_an_own_http_client_not_used_before_a_fork_works_after_it() -> None:
    with EchoServer() as server, httpx.Client() as http_client:
        client = Client(KEY, base_url=server.url, http_client=http_client)
        _run_in_fork(lambda: client.customers.retrieve("cus_child"))
        client.customers.retrieve("cus_parent")
    assert not set(server.peers["cus_parent"]) & set(server.peers["cus_child"])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_locks_held_by_other_threads_are_free_after_a_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lattice_stripe._forks._MAX_WAIT", 0.1)  # a fork waits for each lock
    limiter, breaker, client = RateLimiter(), CircuitBreaker(failures=1), Client(KEY)
    held = (limiter._lock, breaker._lock, client._events._lock)
    inside, over = threading.Event(), threading.Event()

    def hold() -> None:
        with contextlib.ExitStack() as stack:
            for lock in held:
                stack.enter_context(lock)
            inside.set()
            over.wait()

    def use() -> None:
        limiter.reserve(live=True)
        breaker.record("https://api.stripe.com", ok=False)
        client.on(DecodeDrift, print)
        decode('{"object": "invoice", "customer": {"object": "customer"}}')

    thread = threading.Thread(target=hold)
    thread.start()
    inside.wait()
    try:
        _run_in_fork(use)
    finally:
        over.set()
        thread.join()


_FORK_DURING_A_FIRST_CALL = """
import asyncio, faulthandler, os, sys, threading, time, warnings
from lattice_stripe import AsyncClient, Client
warnings.simplefilter("ignore")
url, delay, kind = sys.argv[1], float(sys.argv[2]), sys.argv[3]
client = (Client if kind == "sync" else AsyncClient)("sk_test_1", base_url=url, max_retries=0)
started = threading.Event()

def call(id):
    started.set()
    if kind == "sync":
        assert client.customers.retrieve(id).id == id
        assert list(client.customers.list()) == []
        assert client.test_helpers.test_clocks
    else:
        assert asyncio.run(client.customers.retrieve(id)).id == id

thread = threading.Thread(target=call, args=("cus_parent",))
thread.start()
started.wait()
time.sleep(delay)
child = os.fork()
if child == 0:
    faulthandler.dump_traceback_later(20, exit=True)
    call("cus_child")
    os._exit(0)
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
thread.join()
sys.exit(status != 0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_process_forked_during_a_first_call_can_make_calls(kind: str) -> None:
    """The thread that imports what a first call needs does not exist in the forked process."""
    with EchoServer() as server:
        for delay in (0, 0.01, 0.02, 0.03, 0.05, 0.08):
            arguments = [sys.executable, "-c", _FORK_DURING_A_FIRST_CALL]
            subprocess.run([*arguments, server.url, str(delay), kind], check=True, timeout=60)


@contextlib.contextmanager
def importing(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> Iterator[None]:
    """Import a module in a thread, whose import ends after ``seconds`` or with the context."""
    inside, over = threading.Event(), threading.Event()
    monkeypatch.setattr("builtins.importing_for", (inside, over, seconds), raising=False)
    monkeypatch.syspath_prepend(folder)
    monkeypatch.setattr(lattice_stripe, "__path__", [*lattice_stripe.__path__, str(folder)])
    monkeypatch.delitem(sys.modules, name, raising=False)
    body = "a, b, seconds = importing_for; a.set(); b.wait(seconds); is_complete = True"
    (folder / f"{name.rpartition('.')[2]}.py").write_text(body)
    thread = threading.Thread(target=importlib.import_module, args=(name,))
    thread.start()
    inside.wait()
    try:
        yield
    finally:
        over.set()
        thread.join()
        sys.modules.pop(name, None)


def fork_seconds(use: Callable[[], object] = bool) -> float:
    """Return how long a fork takes, and the call of ``use`` in the forked process."""
    began = time.monotonic()
    _run_in_fork(use)
    return time.monotonic() - began


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_waits_for_the_imports_of_a_call_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An import of the application may last as long as the process."""
    with importing("endless_application", tmp_path, monkeypatch, 30):
        assert fork_seconds() < _forks._MAX_WAIT / 2


CALL_MODULE = "socksio"  # httpx imports it for SOCKS proxies


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize(
    "name", [CALL_MODULE, "httpx_aiohttp", "antigravity", "lattice_stripe.slow_module"]
)
def test_a_fork_waits_until_an_import_of_a_call_is_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def use() -> None:
        assert importlib.import_module(name).is_complete

    _forks.prepare_first_call()
    took: list[float] = []
    for _ in range(3):
        with importing(name, tmp_path, monkeypatch, 0.2):
            took.append(fork_seconds(use))
    assert min(took) < 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_before_the_first_call_waits_for_imports_of_this_package_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def use() -> None:
        assert importlib.import_module("lattice_stripe.slow_module").is_complete

    monkeypatch.setattr(_forks, "_is_prepared", False)
    with importing("lattice_stripe.slow_module", tmp_path, monkeypatch, 0.2):
        _run_in_fork(use)
    with importing(CALL_MODULE, tmp_path, monkeypatch, 30):
        assert fork_seconds() < _forks._MAX_WAIT / 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_stops_waiting_for_an_endless_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lattice_stripe._forks._MAX_WAIT", 0.05)
    _forks.prepare_first_call()
    with importing(CALL_MODULE, tmp_path, monkeypatch, 30):
        assert 0.05 <= fork_seconds() < 5
    assert not _imp.lock_held()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_does_not_wait_for_an_import_that_makes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _forks.prepare_first_call()
    monkeypatch.setattr("builtins.fork_seconds", fork_seconds, raising=False)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, CALL_MODULE, raising=False)
    (tmp_path / f"{CALL_MODULE}.py").write_text("took = fork_seconds()")
    assert importlib.import_module(CALL_MODULE).took < _forks._MAX_WAIT / 2
    sys.modules.pop(CALL_MODULE)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_waits_for_the_locks_of_other_threads_and_releases_them() -> None:
    _forks.prepare_first_call()
    lock, inside, complete = _forks.Lock(), threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            inside.set()
            time.sleep(0.2)
            complete.set()

    def use() -> None:
        assert complete.is_set()
        assert lock.acquire(timeout=1)

    thread = threading.Thread(target=hold)
    thread.start()
    inside.wait()
    assert fork_seconds(use) < 5
    thread.join()
    assert not lock.locked()


_FORK_DURING_AN_IMPORT_THAT_LOGS = """
import os, sys, threading, time
import lattice_stripe
assert "logging" not in sys.modules
import builtins
builtins.inside, builtins.forking = inside, forking = threading.Event(), threading.Event()
client = lattice_stripe.Client("sk_test_1", http_options={"trust_env": False})
sys.path.insert(0, sys.argv[1])
thread = threading.Thread(target=__import__, args=("socksio",))
thread.start()
inside.wait()
os.register_at_fork(before=forking.set)
began = time.monotonic()
child = os.fork()
if child == 0:
    os._exit(not sys.modules["socksio"].is_complete)
took = time.monotonic() - began
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
thread.join()
assert took < 5, took
sys.exit(status)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_a_fork_waits_for_an_import_that_needs_the_lock_of_logging(tmp_path: Path) -> None:
    """A fork holds the lock of logging, so it needs to wait for the import before."""
    (tmp_path / f"{CALL_MODULE}.py").write_text(
        "import logging, time\n"
        "inside.set()\n"
        "forking.wait()\n"
        "time.sleep(0.05)\n"
        "logging.getLogger('socksio')\n"
        "is_complete = True\n"
    )
    arguments = [sys.executable, "-W", "ignore", "-c", _FORK_DURING_AN_IMPORT_THAT_LOGS]
    subprocess.run([*arguments, str(tmp_path)], check=True, timeout=60)


_INTERRUPT_A_LOCK = """
import signal, sys, threading, time
from lattice_stripe import CircuitBreaker, RateLimiter

class Interrupt(Exception):
    pass

def interrupt(*_):
    raise Interrupt

limiter, breaker = RateLimiter(live=1e8), CircuitBreaker(failures=10**9)
signal.signal(signal.SIGALRM, interrupt)
interrupts, over = 0, time.monotonic() + 60
while interrupts < 2000 and time.monotonic() < over:
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.0005)
        while True:
            limiter.reserve(live=True)
            breaker.record("a", ok=False)
    except Interrupt:
        interrupts += 1
assert not limiter._lock.locked() and not breaker._lock.locked()
assert interrupts > 1000, interrupts
"""


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs signal.setitimer")
def test_a_signal_handler_that_raises_leaves_no_lock_held() -> None:
    subprocess.run([sys.executable, "-c", _INTERRUPT_A_LOCK], check=True, timeout=60)


# --- threads and tasks ----------------------------------------------------------------------


class EchoServer:
    """Returns a customer with the requested id, and records the socket of each request by id."""

    def __init__(self) -> None:
        self.peers: dict[str, list[Any]] = {}
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()))

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0, backlog=1_000)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        self._ready.set()
        await self._over.wait()
        server.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                id = head.split(b" ", 2)[1].rpartition(b"/")[2].decode()
                self.peers.setdefault(id, []).append(writer.get_extra_info("peername"))
                reply: dict[str, Any] = {"id": id, "object": "customer"}
                if id == "customers":
                    reply = {"object": "list", "data": []}
                body = json.dumps(reply).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def __enter__(self) -> EchoServer:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_an_async_client_works_in_several_event_loops() -> None:
    """Some frameworks run each call in its own loop."""
    with EchoServer() as server:
        client = AsyncClient(KEY, base_url=server.url, max_retries=0)
        for number in range(3):
            assert asyncio.run(client.customers.retrieve(f"cus_{number}")).id == f"cus_{number}"
        asyncio.run(client.aclose())
    assert len({peer for peers in server.peers.values() for peer in peers}) == 3


@contextlib.contextmanager
def _running_in_a_thread() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def test_an_async_client_in_use_in_a_running_event_loop_is_refused_in_another() -> None:
    with EchoServer() as server, _running_in_a_thread() as loop:
        client = AsyncClient(KEY, base_url=server.url, max_retries=0)

        def retrieve(id: str) -> Any:
            call = client.customers.retrieve(id)
            return asyncio.run_coroutine_threadsafe(call, loop).result(10)

        retrieve("cus_1")
        for backend in ("asyncio", "trio"):
            with pytest.raises(ClientClosedError) as refused:
                anyio.run(partial(client.customers.create, email="a@b.co"), backend=backend)
            assert refused.value.attempts == 0
        assert str(refused.value) == (
            "This AsyncClient is in use in another event loop. Create a client for each event loop."
        )
        retrieve("cus_2")
        asyncio.run_coroutine_threadsafe(client.aclose(), loop).result(10)
    assert server.peers["cus_1"] == server.peers["cus_2"]
    assert server.peers.keys() == {"cus_1", "cus_2"}


def test_an_async_client_can_be_closed_in_another_event_loop() -> None:
    with EchoServer() as server, _running_in_a_thread() as loop:
        client = AsyncClient(KEY, base_url=server.url, max_retries=0)
        call = client.customers.retrieve("cus_1")
        asyncio.run_coroutine_threadsafe(call, loop).result(10)
        asyncio.run(client.aclose())
        with pytest.raises(ClientClosedError, match="was closed"):
            asyncio.run_coroutine_threadsafe(client.customers.retrieve("cus_1"), loop).result(10)


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_an_async_client_works_in_event_loops_that_stop_and_go_on() -> None:
    with EchoServer() as server:
        client = AsyncClient(KEY, base_url=server.url, max_retries=0)
        loops = [asyncio.new_event_loop() for _ in range(2)]
        for number in range(4):
            call = client.customers.retrieve(f"cus_{number}")
            assert loops[number % 2].run_until_complete(call).id == f"cus_{number}"
        loops[1].run_until_complete(client.aclose())
        for loop in loops:
            loop.close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_an_async_client_works_in_a_process_that_was_forked_in_an_event_loop() -> None:
    async def fork(client: AsyncClient) -> int:
        await client.customers.retrieve("cus_parent")
        if child := os.fork():
            return child
        status = 1
        try:
            signal.alarm(20)
            asyncio.run(client.customers.retrieve("cus_child"))
            status = 0
        finally:
            os._exit(status)

    with EchoServer() as server:
        client = AsyncClient(KEY, base_url=server.url, max_retries=0)
        with asyncio.Runner() as runner:
            child = runner.run(fork(client))
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
            runner.run(client.aclose())


def test_an_async_client_works_under_trio_and_under_asyncio() -> None:
    with EchoServer() as server:
        client = AsyncClient(KEY, base_url=server.url, max_retries=0)
        for number, backend in enumerate(("trio", "asyncio", "trio", "trio", "asyncio")):
            call = partial(client.customers.retrieve, f"cus_{number}")
            assert anyio.run(call, backend=backend).id == f"cus_{number}"


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_calls_in_one_event_loop_share_a_connection(backend: str) -> None:
    async def main(url: str) -> None:
        async with AsyncClient(KEY, base_url=url, max_retries=0) as client:
            for number in range(3):
                await client.customers.retrieve(f"cus_{number}")

    with EchoServer() as server:
        anyio.run(main, server.url, backend=backend)
    assert len({peer for peers in server.peers.values() for peer in peers}) == 1


def test_32_threads_share_a_client_and_its_connections(measured: Any) -> None:
    per_thread = 25
    found: list[str] = []
    errors: list[BaseException] = []
    with EchoServer() as server, Client(KEY, base_url=server.url, timeout=20) as client:
        together = threading.Barrier(32)

        def work(number: int) -> None:
            try:
                together.wait()
                for n in range(per_thread):
                    expected = f"cus_{number}x{n}"
                    got = client.customers.retrieve(expected).id
                    assert got == expected
                    found.append(expected)
            except BaseException as error:  # noqa: BLE001  # checked in the thread of the test
                errors.append(error)

        threads = [threading.Thread(target=work, args=(n,)) for n in range(32)]
        began = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        took = time.monotonic() - began
    assert errors == []
    assert len(set(found)) == len(server.peers) == 32 * per_thread
    connections = {peer for peers in server.peers.values() for peer in peers}
    assert len(connections) <= 32  # idle connections are reused
    measured(f"32 threads: {len(found)} calls on {len(connections)} connections in {took:.2f} s")


def test_500_tasks_share_a_client_and_its_connections(measured: Any) -> None:
    with EchoServer() as server:

        async def main() -> list[str]:
            # Fewer connections than tasks: most tasks wait for one.
            options: lattice_stripe.HTTPOptions = {"limits": httpx.Limits(max_connections=20)}
            async with AsyncClient(KEY, base_url=server.url, http_options=options) as client:

                async def work(number: int) -> str:
                    customer = await client.customers.retrieve(f"cus_{number}")
                    return str(customer.id)

                return await asyncio.wait_for(asyncio.gather(*map(work, range(500))), 60)

        began = time.monotonic()
        found = asyncio.run(main())
        took = time.monotonic() - began
    assert found == [f"cus_{n}" for n in range(500)]
    assert Counter(len(peers) for peers in server.peers.values()) == {1: 500}
    connections = {peer for peers in server.peers.values() for peer in peers}
    measured(f"500 tasks: {len(found)} calls on {len(connections)} connections in {took:.2f} s")
