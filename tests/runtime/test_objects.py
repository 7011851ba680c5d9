"""Results and clients as objects: pickled, copied, forked, shared."""

from __future__ import annotations

import asyncio
import contextlib
import copy
import json
import os
import pickle
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

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
    decode,
)
from lattice_stripe._decode import conversion

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


AGAIN = pytest.mark.parametrize("again", [_through_pickle, copy.deepcopy], ids=["pickle", "copy"])


# --- results --------------------------------------------------------------------------------


@AGAIN
def test_a_result(sdk: Sdk, stripe: LoopbackStripe, again: Callable[[Any], Any]) -> None:
    stripe.reply(INVOICE, headers={"Request-Id": "req_1"})
    invoice = sdk.run(lambda c: c.invoices.retrieve("in_1", expand=["customer"]))
    assert invoice.last_response.request_id == "req_1"
    twin = again(invoice)
    assert twin == invoice
    assert type(twin.customer) is type(invoice.customer)
    assert twin.customer.email == "ada@example.com"
    assert twin.lines.data[0].id == "il_1"
    assert twin.last_response is None  # it belongs to the answer, not to the invoice
    twin.metadata["a"] = "c"
    twin.customer.email = None
    assert (invoice.metadata["a"], invoice.customer.email) == ("b", "ada@example.com")


@AGAIN
def test_a_page(sdk: Sdk, stripe: LoopbackStripe, again: Callable[[Any], Any]) -> None:
    stripe.reply({"object": "list", "data": [INVOICE], "has_more": True, "url": "/v1/invoices"})
    page = sdk.run(lambda c: c.invoices.list())
    twin = again(page)
    assert type(twin) is type(page)
    assert [invoice.id for invoice in twin] == ["in_1"]
    assert twin.has_more
    with pytest.raises(InvalidArgumentError, match="starting_after"):  # it has left its client
        _settle(twin.fetch_next)


@AGAIN
def test_an_answer_on_its_own(stripe: LoopbackStripe, again: Callable[[Any], Any]) -> None:
    stripe.reply(INVOICE, headers={"Request-Id": "req_1"})
    with Client(KEY, base_url=stripe.url) as client:
        response = client.invoices.retrieve("in_1").last_response
    twin = again(response)
    assert (twin.status, twin.request_id) == (200, "req_1")
    assert json.loads(twin.body) == INVOICE


@AGAIN
def test_an_error(sdk: Sdk, stripe: LoopbackStripe, again: Callable[[Any], Any]) -> None:
    stripe.reply(
        {"error": {"type": "card_error", "code": "card_declined", "message": "No."}},
        402,
        {"Request-Id": "req_1"},
    )
    with pytest.raises(StripeError) as caught:
        sdk.run(lambda c: c.charges.create())
    twin = again(caught.value)
    assert type(twin) is lattice_stripe.CardError
    assert (twin.code, twin.request_id, str(twin)) == ("card_declined", "req_1", str(caught.value))
    assert (twin.attempts, twin.idempotency_key) == (1, caught.value.idempotency_key)


# --- clients --------------------------------------------------------------------------------


def test_a_client_pickles_as_its_settings_without_its_key(sdk: Sdk, stripe: LoopbackStripe) -> None:
    client = sdk.client(
        stripe_account="acct_1",
        timeout=5,
        max_retries=7,
        rate_limiter=RateLimiter(test=3),
        circuit_breaker=CircuitBreaker(failures=4),
        http_options={"http2": False},
    )
    _ = client.customers, client.invoices
    text = pickle.dumps(client)
    assert KEY.encode() not in text
    assert b"Authorization" not in text
    twin = pickle.loads(text)
    assert repr(twin) == repr(client)
    with pytest.raises(InvalidArgumentError, match="with_key") as caught:
        _settle(twin.customers.retrieve, "cus_1")
    assert caught.value.param == "api_key"
    assert stripe.asked == []
    stripe.reply({"id": "cus_1", "object": "customer"})
    again = twin.with_key("sk_test_other")
    assert type(again) is type(client)
    assert _settle(again.customers.retrieve, "cus_1").id == "cus_1"
    assert stripe.last.headers["authorization"] == "Bearer sk_test_other"
    assert stripe.last.headers["stripe-account"] == "acct_1"


def test_a_call_may_bring_the_key(sdk: Sdk, stripe: LoopbackStripe) -> None:
    twin = _through_pickle(sdk.client())
    stripe.reply({"id": "cus_1", "object": "customer"})
    _settle(twin.customers.retrieve, "cus_1", opts={"api_key": "sk_test_call"})
    assert stripe.last.headers["authorization"] == "Bearer sk_test_call"


def test_a_client_pickles_with_its_key_where_asked(sdk: Sdk, stripe: LoopbackStripe) -> None:
    twin = _through_pickle(sdk.client(pickle_key=True))
    stripe.reply({"id": "cus_1", "object": "customer"})
    _settle(twin.customers.retrieve, "cus_1")
    assert stripe.last.headers["authorization"] == f"Bearer {KEY}"


def test_with_key_checks_the_key(sdk: Sdk) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.client().with_key("sk_test_canary\n")
    assert "canary" not in str(caught.value)


def test_a_proxy_password_is_not_pickled_unasked() -> None:
    options: Any = {"proxy": "http://me:hush@127.0.0.1:1"}
    with pytest.raises(InvalidArgumentError, match="pickle_key=True") as caught:
        pickle.dumps(Client(KEY, http_options=options))
    assert "hush" not in str(caught.value)
    assert b"hush" in pickle.dumps(Client(KEY, http_options=options, pickle_key=True))


def test_a_client_with_an_http_client_of_yours_does_not_pickle(sdk: Sdk) -> None:
    kind = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    with pytest.raises(InvalidArgumentError, match="http_options"):
        pickle.dumps(sdk.client(http_client=kind()))


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy])
def test_a_copied_client_works_and_hears_nothing(
    sdk: Sdk, stripe: LoopbackStripe, again: Callable[[Any], Any]
) -> None:
    heard: list[Any] = []
    client = sdk.client()
    client.on(RequestStart, heard.append)
    twin = again({"client": client})["client"]
    twin = twin if twin is not client else again(client)
    stripe.reply({"id": "cus_1", "object": "customer"})
    assert _settle(twin.customers.retrieve, "cus_1").id == "cus_1"
    assert heard == []


def _settle(method: Callable[..., Any], *arguments: Any, **keywords: Any) -> Any:
    value = method(*arguments, **keywords)
    if not asyncio.iscoroutine(value):
        return value

    async def main() -> Any:
        return await value

    return asyncio.run(main())


# --- processes ------------------------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_worker_has_connections_of_its_own() -> None:
    """The peer of each request is a socket of this process or of the other, never both's."""
    with _Peers() as server, Client(KEY, base_url=server.url) as client:
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
    assert len(set(parents)) == 1  # it kept its connection
    assert len(set(children)) == 1  # which is no longer the parent's
    assert not set(parents) & set(children)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_async_worker_has_connections_of_its_own() -> None:
    with _Peers() as server:
        client = AsyncClient(KEY, base_url=server.url)

        async def twice(id: str) -> None:
            await client.customers.retrieve(id)
            await client.customers.retrieve(id)

        loop = asyncio.new_event_loop()
        loop.run_until_complete(twice("cus_parent"))
        child = os.fork()
        if child == 0:
            status = 1
            try:
                signal.alarm(20)
                asyncio.run(twice("cus_child"))
                status = 0
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        loop.run_until_complete(twice("cus_parent"))
        loop.run_until_complete(client.aclose())
        loop.close()
    assert len(set(server.peers["cus_parent"])) == len(set(server.peers["cus_child"])) == 1
    assert not set(server.peers["cus_parent"]) & set(server.peers["cus_child"])


def _in_a_fork(do: Callable[[], object]) -> None:
    """Do this in a forked process, which must come to its end."""
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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("kind", ["mounts", "http_client"])
def test_what_the_user_gave_and_used_is_refused_after_a_fork(kind: str) -> None:
    """Its sockets are the parent's: both would read each other's answers."""
    transport = httpx.HTTPTransport()
    with _Peers() as server:
        options: Any = {"http_options": {"mounts": {"all://": transport}}}
        if kind == "http_client":
            options = {"http_client": httpx.Client(transport=transport)}
        client = Client(KEY, base_url=server.url, **options)
        client.customers.retrieve("cus_parent")

        def use() -> None:
            for each in (client, copy.copy(client), client.with_key("sk_test_2")):
                with pytest.raises(ClientClosedError, match="after the fork"):
                    each.customers.retrieve("cus_child")

        _in_a_fork(use)
        client.customers.retrieve("cus_parent")
    assert server.peers.keys() == {"cus_parent"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_what_the_user_gave_and_did_not_use_yet_is_used_after_a_fork() -> None:
    with _Peers() as server, httpx.Client() as http_client:
        client = Client(KEY, base_url=server.url, http_client=http_client)
        _in_a_fork(lambda: client.customers.retrieve("cus_child"))
        client.customers.retrieve("cus_parent")
    assert not set(server.peers["cus_parent"]) & set(server.peers["cus_child"])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_locks_that_others_hold_are_free_after_a_fork() -> None:
    limiter, breaker, client = RateLimiter(), CircuitBreaker(failures=1), Client(KEY)
    held = (limiter._lock, breaker._lock, client._events._lock, conversion._expander_lock)
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
        _in_a_fork(use)
    finally:
        over.set()
        thread.join()


# --- threads and tasks ----------------------------------------------------------------------


class _Peers:
    """A server that answers with the id it was asked for and remembers who asked."""

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
                body = json.dumps({"id": id, "object": "customer"}).encode()
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def __enter__(self) -> _Peers:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_a_client_outlives_its_event_loop() -> None:
    """As where a framework runs each of its calls in a loop of its own."""
    with _Peers() as server:
        client = AsyncClient(KEY, base_url=server.url, max_retries=0)
        for number in range(3):
            assert asyncio.run(client.customers.retrieve(f"cus_{number}")).id == f"cus_{number}"
        asyncio.run(client.aclose())
    assert len({peer for peers in server.peers.values() for peer in peers}) == 3


def test_32_threads_share_a_client(measured: Any) -> None:
    per_thread = 25
    found: list[str] = []
    errors: list[BaseException] = []
    with _Peers() as server, Client(KEY, base_url=server.url, timeout=20) as client:
        together = threading.Barrier(32)

        def work(number: int) -> None:
            try:
                together.wait()
                for n in range(per_thread):
                    wanted = f"cus_{number}x{n}"
                    got = client.customers.retrieve(wanted).id
                    assert got == wanted
                    found.append(wanted)
            except BaseException as error:  # noqa: BLE001  # asserted on in the test's own thread
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
    assert len(connections) <= 32  # none is closed that another call could use
    measured(f"32 threads: {len(found)} calls on {len(connections)} connections in {took:.2f} s")


def test_500_tasks_share_a_client(measured: Any) -> None:
    with _Peers() as server:

        async def main() -> list[str]:
            # Few connections: httpx's own pool takes time squared in their number.
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
