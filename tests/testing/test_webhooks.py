"""Webhook endpoints, event destinations, thin events and signed events."""

from __future__ import annotations

import asyncio
import contextvars
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest
import stripe
from lattice_stripe import (
    AsyncClient,
    Client,
    DecodeDrift,
    InvalidArgumentError,
    InvalidRequestError,
    ReadError,
    SignatureVerificationError,
    decode,
    testing,
)
from lattice_stripe._telemetry.listeners import GLOBAL_EVENTS
from lattice_stripe.testing import API_KEY, StripeEmulator, make, sign, signed_event
from lattice_stripe.testing._facts import load_facts
from lattice_stripe.testing._state.session import event_types
from lattice_stripe.testing._state.thin_events import TYPES
from lattice_stripe.types import Event, Invoice, V2CoreEvent
from lattice_stripe.webhooks import (
    CustomerCreatedEvent,
    Outcome,
    WebhookRouter,
    construct_event,
    verify,
)
from stripe.events import _event_classes

from tests.testing.serving import served


class Receiver:
    """An endpoint over HTTP. It responds with ``status``."""

    def __init__(self) -> None:
        self.status = 200
        self.received: list[tuple[bytes, str]] = []

    def __enter__(self) -> Receiver:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                receiver.received.append((body, self.headers["stripe-signature"]))
                self.send_response(receiver.status)
                self.send_header("location", f"http://127.0.0.1:{receiver.port}/other")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/stripe"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()
        return self

    def __exit__(self, *args: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(body) for body, _ in self.received]

    @property
    def types(self) -> list[str]:
        return [event["type"] for event in self.events]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as found:
        yield found


# --- clients ------------------------------------------------------------------------------------


def test_a_client_has_an_emulator_of_its_own() -> None:
    first, second = testing.client(max_retries=0), testing.client()
    made = first.customers.create(name="Ada")
    assert [c["id"] for c in testing.emulator_of(first).objects("customer")] == [made.id]
    assert testing.emulator_of(second).objects("customer") == []
    assert testing.emulator_of(first.with_key("sk_test_2")) is testing.emulator_of(first)


def test_an_async_client_has_an_emulator_of_its_own() -> None:
    async def main() -> None:
        async with testing.async_client() as client:
            assert isinstance(client, AsyncClient)
            await client.customers.create(name="Ada")
            assert len(testing.emulator_of(client).objects("customer")) == 1

    asyncio.run(main())


def test_a_client_of_stripe_has_no_emulator() -> None:
    with pytest.raises(InvalidArgumentError, match="No emulator serves this client"):
        testing.emulator_of(Client("sk_test_1"))


# --- webhook endpoints --------------------------------------------------------------------------


def test_an_endpoint_receives_signed_events(client: Client, receiver: Receiver) -> None:
    made = client.webhook_endpoints.create(
        url=receiver.url, enabled_events=["customer.created", "customer.deleted"]
    )
    assert made.status == "enabled"
    assert made.secret is not None
    customer = client.customers.create(name="Ada")
    client.customers.update(customer.id, name="Bob")
    client.customers.delete(customer.id)
    assert receiver.types == ["customer.created", "customer.deleted"]
    event = construct_event(*receiver.received[0], made.secret)
    assert event.data is not None
    assert event.data.object.name == "Ada"
    with pytest.raises(SignatureVerificationError):
        construct_event(*receiver.received[0], "whsec_other")


def test_the_secret_is_shown_once(client: Client) -> None:
    made = client.webhook_endpoints.create(
        url="https://example.com/stripe", enabled_events=["customer.created"], connect=True
    )
    assert str(made.secret).startswith("whsec_")
    assert client.webhook_endpoints.retrieve(made.id).secret is None
    assert client.webhook_endpoints.list().data[0].secret is None
    other = client.webhook_endpoints.create(
        url="https://example.com/stripe", enabled_events=["customer.created"]
    )
    assert other.secret != made.secret


def test_a_star_enables_every_snapshot_event(client: Client, receiver: Receiver) -> None:
    client.webhook_endpoints.create(url=receiver.url, enabled_events=["*"])
    client.products.create(name="Gold")
    client.v2.core.accounts.create(display_name="Ada")
    assert receiver.types == ["product.created"]


def test_disabled_and_deleted_endpoints_receive_nothing(client: Client, receiver: Receiver) -> None:
    made = client.webhook_endpoints.create(url=receiver.url, enabled_events=["*"])
    assert client.webhook_endpoints.update(made.id, disabled=True).status == "disabled"
    client.customers.create()
    assert receiver.received == []
    assert client.webhook_endpoints.update(made.id, disabled=False).status == "enabled"
    client.customers.create()
    assert len(receiver.received) == 1
    client.webhook_endpoints.delete(made.id)
    client.customers.create()
    assert len(receiver.received) == 1


def test_an_event_has_the_api_version_of_its_endpoint(
    client: Client, emulator: StripeEmulator, receiver: Receiver
) -> None:
    client.webhook_endpoints.create(
        url=receiver.url, enabled_events=["*"], api_version="2024-06-20"
    )
    client.webhook_endpoints.create(url=receiver.url, enabled_events=["*"])
    client.customers.create()
    versions = [event["api_version"] for event in receiver.events]
    assert versions == ["2024-06-20", load_facts().version]
    assert len({event["id"] for event in receiver.events}) == 1
    [stored] = emulator.events()
    assert stored["api_version"] == load_facts().version


def test_connect_endpoints_receive_the_events_of_accounts(
    client: Client, receiver: Receiver
) -> None:
    account = client.accounts.create(type="custom")
    opts = {"stripe_account": account.id}
    with Receiver() as own, Receiver() as platform:
        client.webhook_endpoints.create(url=receiver.url, enabled_events=["*"], connect=True)
        client.webhook_endpoints.create(url=platform.url, enabled_events=["*"])
        client.webhook_endpoints.create(url=own.url, enabled_events=["*"], opts=opts)
        client.customers.create(name="Ada", opts=opts)
        client.products.create(name="Gold")
        assert receiver.types == own.types == ["customer.created"]
        assert [event.get("account") for event in receiver.events] == [account.id]
        assert [event.get("account") for event in own.events] == [None]
        assert platform.types == ["product.created"]


@pytest.mark.parametrize("url", ["xxx", "ftp://example.com", "http://", "https://a b", "http://[x"])
def test_a_malformed_url_is_refused(url: str, client: Client, emulator: StripeEmulator) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.webhook_endpoints.create(url=url, enabled_events=["*"])
    assert (caught.value.code, caught.value.param) == ("url_invalid", "url")
    assert emulator.objects("webhook_endpoint") == []


def test_an_endpoint_that_is_down_gets_the_event_later(
    client: Client, emulator: StripeEmulator, receiver: Receiver
) -> None:
    client.webhook_endpoints.create(url=receiver.url, enabled_events=["customer.created"])
    receiver.status = 503
    made = client.customers.create(name="Ada")
    [delivery] = emulator.webhooks.deliveries
    assert (delivery.event_type, delivery.attempts) == ("customer.created", 1)
    assert (delivery.status, delivery.succeeded) == (503, False)
    assert client.customers.retrieve(made.id).name == "Ada"
    receiver.status = 307
    assert emulator.webhooks.deliver() == 1
    assert (delivery.status, delivery.attempts, delivery.succeeded) == (307, 2, False)
    receiver.status = 204
    assert emulator.webhooks.deliver() == 1
    assert (delivery.attempts, delivery.succeeded, delivery.error) == (3, True, None)
    assert emulator.webhooks.deliver() == 0
    assert len({event["id"] for event in receiver.events}) == 1


def create_sync(emulator: StripeEmulator) -> None:
    emulator.client(max_retries=0).customers.create()


def create_async(emulator: StripeEmulator) -> None:
    async def main() -> None:
        async with emulator.async_client(max_retries=0) as client:
            await client.customers.create()

    asyncio.run(main())


def create_over_http(emulator: StripeEmulator) -> None:
    with served(emulator) as url, Client(API_KEY, base_url=url, max_retries=0) as client:
        client.customers.create()


@pytest.mark.parametrize("create", [create_sync, create_async, create_over_http])
def test_the_event_of_a_lost_response_is_posted(
    create: Any, client: Client, emulator: StripeEmulator, receiver: Receiver
) -> None:
    client.webhook_endpoints.create(url=receiver.url, enabled_events=["*"])
    emulator.fail_next("customers.create", connection=True, after=True)
    with pytest.raises(ReadError):
        create(emulator)
    assert receiver.types == ["customer.created"]


def test_a_refused_connection_is_a_failed_delivery(
    client: Client, emulator: StripeEmulator
) -> None:
    with Receiver() as gone:
        url = gone.url
    client.webhook_endpoints.create(url=url, enabled_events=["*"])
    made = client.customers.create(name="Ada")
    [delivery] = emulator.webhooks.deliveries
    assert delivery.status is None
    assert "not reachable" in str(delivery.error)
    assert emulator.objects("customer")[0]["id"] == made.id


def test_other_hosts_receive_nothing_until_they_are_named(
    client: Client, emulator: StripeEmulator
) -> None:
    client.webhook_endpoints.create(url="http://emulator.invalid/", enabled_events=["*"])
    client.customers.create()
    assert "emulator.webhooks.hosts" in str(emulator.webhooks.deliveries[0].error)
    emulator.webhooks.hosts.add("emulator.invalid")
    emulator.webhooks.deliver()
    assert "not reachable" in str(emulator.webhooks.deliveries[0].error)


def test_held_events_reach_endpoints_when_they_are_delivered(
    client: Client, emulator: StripeEmulator, receiver: Receiver
) -> None:
    client.webhook_endpoints.create(url=receiver.url, enabled_events=["*"])
    emulator.webhooks.hold()
    client.customers.create()
    client.products.create(name="Gold")
    assert receiver.received == []
    assert emulator.webhooks.deliver(copies=2) == 4
    assert sorted(receiver.types) == ["customer.created"] * 2 + ["product.created"] * 2


def test_endpoints_survive_a_dump(
    client: Client, emulator: StripeEmulator, receiver: Receiver
) -> None:
    made = client.webhook_endpoints.create(url=receiver.url, enabled_events=["*"])
    other = StripeEmulator()
    other.load(emulator.dump())
    other.client().customers.create()
    construct_event(*receiver.received[0], str(made.secret))


def test_an_async_client_does_not_block_its_loop(
    emulator: StripeEmulator, receiver: Receiver
) -> None:
    async def main() -> list[str]:
        async with emulator.async_client() as client:
            await client.webhook_endpoints.create(url=url, enabled_events=["*"])
            await client.customers.create()
        return receiver.types

    async def on_loop() -> None:
        """An endpoint in the loop of the client."""

        async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
            await writer.drain()
            writer.close()

        nonlocal url
        server = await asyncio.start_server(respond, "127.0.0.1", 0)
        url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with server:
            await main()

    url = ""
    asyncio.run(on_loop())
    assert [delivery.succeeded for delivery in emulator.webhooks.deliveries] == [True]


def test_advance_repeats_failed_deliveries_to_endpoints(
    client: Client, emulator: StripeEmulator, receiver: Receiver
) -> None:
    client.webhook_endpoints.create(url=receiver.url, enabled_events=["customer.created"])
    receiver.status = 503
    client.customers.create(name="Ada")
    receiver.status = 200
    emulator.advance(hours=1)
    [delivery] = emulator.webhooks.deliveries
    assert (delivery.attempts, delivery.succeeded) == (2, True)


@pytest.mark.parametrize("disable", [True, False])
def test_failed_deliveries_to_disabled_and_deleted_endpoints_are_not_repeated(
    client: Client, emulator: StripeEmulator, receiver: Receiver, *, disable: bool
) -> None:
    made = client.webhook_endpoints.create(url=receiver.url, enabled_events=["customer.created"])
    receiver.status = 503
    client.customers.create(name="Ada")
    if disable:
        client.webhook_endpoints.update(made.id, disabled=True)
    else:
        client.webhook_endpoints.delete(made.id)
    assert emulator.webhooks.deliver() == 0
    assert len(receiver.received) == 1


# --- functions of this process ------------------------------------------------------------------


class Function:
    """A subscriber. It returns ``result``, or raises it if it is an exception."""

    def __init__(self, emulator: StripeEmulator, *events: str) -> None:
        self.result: Any = None
        self.received: list[tuple[bytes, str]] = []
        self.end = emulator.webhooks.subscribe(
            self.receive, secret="whsec_1", events=events or ("*",)
        )

    def receive(self, payload: bytes, signature: str) -> Any:
        construct_event(payload, signature, "whsec_1")
        self.received.append((payload, signature))
        if isinstance(self.result, Exception):
            raise self.result
        return self.result

    @property
    def types(self) -> list[str]:
        return [json.loads(payload)["type"] for payload, _ in self.received]


def test_a_function_receives_signed_events() -> None:
    emulator = StripeEmulator()
    client = emulator.client()
    received: list[str] = []

    def receive(payload: bytes, signature: str) -> None:
        received.append(construct_event(payload, signature, "whsec_1").type)
        with pytest.raises(SignatureVerificationError):
            construct_event(payload, signature, "whsec_2")

    end = emulator.webhooks.subscribe(receive, secret="whsec_1", events=("customer.*",))
    made = client.customers.create(name="Ada")
    client.products.create(name="Gold")
    client.customers.delete(made.id)
    assert received == ["customer.created", "customer.deleted"]
    end()
    client.customers.create()
    assert len(received) == 2


def test_held_events_come_late_shuffled_and_twice() -> None:
    emulator = StripeEmulator()
    client = emulator.client()
    received: list[bytes] = []
    emulator.webhooks.subscribe(lambda payload, _: received.append(payload), secret="whsec_1")
    emulator.webhooks.hold()
    for _ in range(10):
        client.customers.create()
    assert received == []
    assert emulator.webhooks.held == ["customer.created"] * 10
    assert emulator.webhooks.deliver(shuffle=1, copies=2) == 20
    assert len(set(received)) == 10
    assert received != sorted(received, key=received.index)[:10] * 2


FAILED = [Outcome("failed"), Outcome("busy"), httpx.Response(503), httpx.Response(307)]
SUCCEEDED = [Outcome("handled"), Outcome("duplicate"), httpx.Response(204), None, 500, "failed"]


@pytest.mark.parametrize("result", FAILED, ids=str)
def test_a_failed_delivery_to_a_function_is_repeated(
    client: Client, emulator: StripeEmulator, result: object
) -> None:
    function = Function(emulator, "customer.created")
    function.result = result
    client.customers.create(name="Ada")
    assert emulator.webhooks.deliver() == 1
    function.result = None
    emulator.advance(hours=1)
    assert emulator.webhooks.deliver() == 0
    assert function.types == ["customer.created"] * 3
    assert len({payload for payload, _ in function.received}) == 1


@pytest.mark.parametrize("result", SUCCEEDED, ids=str)
def test_a_successful_delivery_to_a_function_is_not_repeated(
    client: Client, emulator: StripeEmulator, result: object
) -> None:
    function = Function(emulator)
    function.result = result
    client.customers.create(name="Ada")
    emulator.advance(hours=1)
    assert emulator.webhooks.deliver() == 0
    assert function.types == ["customer.created"]


def test_an_exception_of_a_function_is_raised_and_its_event_is_repeated(
    client: Client, emulator: StripeEmulator
) -> None:
    function, other = Function(emulator, "customer.created"), Function(emulator)
    emulator.webhooks.hold()
    client.customers.create(name="Ada")
    client.products.create(name="Gold")
    function.result = LookupError("no database")
    for deliver in (emulator.webhooks.deliver, lambda: emulator.advance(hours=1)):
        with pytest.raises(LookupError, match="no database"):
            deliver()
    assert other.types == ["customer.created", "product.created"]
    function.result = None
    assert emulator.webhooks.deliver() == 1
    assert function.types == ["customer.created"] * 3
    assert emulator.webhooks.deliver() == 0


def test_an_exception_during_a_request_keeps_the_event(
    client: Client, emulator: StripeEmulator
) -> None:
    function = Function(emulator)
    function.result = LookupError("no database")
    with pytest.raises(LookupError):
        client.customers.create(name="Ada")
    function.result = None
    assert emulator.webhooks.deliver() == 1
    assert function.types == ["customer.created"] * 2


def test_held_and_failed_events_wait_for_deliver(client: Client, emulator: StripeEmulator) -> None:
    function = Function(emulator)
    function.result = Outcome("failed")
    client.customers.create(name="Ada")
    emulator.webhooks.hold()
    client.products.create(name="Gold")
    emulator.advance(hours=1)
    assert function.types == ["customer.created"]
    function.result = None
    assert emulator.webhooks.deliver() == 2
    assert function.types == ["customer.created", "customer.created", "product.created"]


def test_an_event_is_delivered_at_least_once(client: Client, emulator: StripeEmulator) -> None:
    emulator.webhooks.hold()
    client.customers.create()
    with pytest.raises(InvalidArgumentError):
        emulator.webhooks.deliver(copies=0)
    assert emulator.webhooks.held == ["customer.created"]


def test_deliver_counts_the_deliveries_that_it_makes(
    client: Client, emulator: StripeEmulator
) -> None:
    Function(emulator, "customer.created")
    emulator.webhooks.hold()
    client.customers.create(name="Ada")
    client.products.create(name="Gold")
    assert emulator.webhooks.deliver(copies=2) == 2


def test_a_failed_delivery_is_dropped_with_its_subscription(
    client: Client, emulator: StripeEmulator
) -> None:
    function = Function(emulator)
    function.result = Outcome("failed")
    client.customers.create(name="Ada")
    function.end()
    assert emulator.webhooks.deliver() == 0


@pytest.mark.parametrize("time_limit", [None, 30])
@pytest.mark.parametrize("use_async", [False, True])
def test_events_that_a_handler_causes_are_delivered_after_it(
    client: Client, emulator: StripeEmulator, use_async: bool, time_limit: float | None
) -> None:
    """A router locks the object of an event while its handlers run."""
    router = WebhookRouter(client, secret="whsec_1", time_limit=time_limit)
    calls: list[str] = []

    @router.on("customer.created")
    def update(event: CustomerCreatedEvent) -> None:
        calls.append("created")
        client.customers.update(event.data.object.id, metadata={"seen": "yes"})
        calls.append("end of created")

    router.on("customer.updated")(lambda event: calls.append("updated"))

    def receive(payload: bytes, signature: str) -> Outcome:
        if use_async:
            return asyncio.run(router.handle_async(payload, signature))
        return router.handle(payload, signature)

    emulator.webhooks.subscribe(receive, secret="whsec_1")
    client.customers.create(name="Ada")
    assert calls == ["created", "end of created", "updated"]
    assert emulator.webhooks.deliver() == 0

    calls.clear()
    emulator.webhooks.hold()
    client.customers.create(name="Bob")
    assert emulator.webhooks.deliver() == 2
    assert calls == ["created", "end of created", "updated"]


def test_events_that_a_failed_delivery_causes_are_delivered(
    client: Client, emulator: StripeEmulator
) -> None:
    types: list[str] = []

    def receive(payload: bytes, signature: str) -> None:
        types.append(json.loads(payload)["type"])
        if types[-1] == "customer.created":
            client.products.create(name="Gold")
            raise LookupError("no database")

    emulator.webhooks.subscribe(receive, secret="whsec_1")
    for deliver in (lambda: client.customers.create(name="Ada"), emulator.webhooks.deliver):
        with pytest.raises(LookupError):
            deliver()
    assert types == ["customer.created", "product.created"] * 2


def test_an_event_of_a_thread_that_outlives_its_receiver_is_delivered(
    client: Client, emulator: StripeEmulator
) -> None:
    has_returned = threading.Event()
    threads: list[threading.Thread] = []

    def call_later() -> None:
        assert has_returned.wait(30)
        client.products.create(name="Gold")

    def receive(payload: bytes, signature: str) -> None:
        context = contextvars.copy_context()
        threads.append(threading.Thread(target=context.run, args=(call_later,)))
        threads[-1].start()

    function = Function(emulator, "product.created")
    emulator.webhooks.subscribe(receive, secret="whsec_1", events=("customer.created",))
    client.customers.create(name="Ada")
    assert function.types == []
    has_returned.set()
    threads[0].join()
    assert function.types == ["product.created"]


def test_receivers_that_cause_events_without_end_are_an_error(
    client: Client, emulator: StripeEmulator
) -> None:
    customer = client.customers.create(name="Ada")
    types: list[str] = []

    def receive(payload: bytes, signature: str) -> None:
        types.append(json.loads(payload)["type"])
        client.customers.update(customer.id, metadata={"updates": str(len(types))})

    emulator.webhooks.subscribe(receive, secret="whsec_1")
    with pytest.raises(RuntimeError, match="only if it needs the change"):
        client.customers.update(customer.id, name="Bob")
    assert types == ["customer.updated"] * 100


def test_isolated_undoes_failed_deliveries(client: Client, emulator: StripeEmulator) -> None:
    function = Function(emulator)
    function.result = Outcome("failed")
    with emulator.isolated():
        client.customers.create(name="Ada")
    assert emulator.webhooks.deliver() == 0
    client.customers.create(name="Bob")
    emulator.reset()
    assert emulator.webhooks.deliver() == 0


# --- thin events --------------------------------------------------------------------------------


def destination(client: Client, url: str, events: list[str], payload: Any = "thin") -> Any:
    return client.v2.core.event_destinations.create(
        name="Tests",
        type="webhook_endpoint",
        event_payload=payload,
        enabled_events=events,
        webhook_endpoint={"url": url},
        include=["webhook_endpoint.signing_secret"],
    )


def test_a_thin_event_names_its_object(client: Client, receiver: Receiver) -> None:
    made = destination(client, receiver.url, ["v2.core.account.created", "v2.core.account.updated"])
    account = client.v2.core.accounts.create(display_name="Ada")
    client.v2.core.accounts.update(account.id, display_name="Bob")
    assert receiver.types == ["v2.core.account.created", "v2.core.account.updated"]
    payload, signature = receiver.received[0]
    verify(payload, signature, made.webhook_endpoint.signing_secret)
    event = decode(payload)
    assert isinstance(event, V2CoreEvent)
    stored = client.v2.core.events.retrieve(event.id)
    assert (stored.id, stored.type) == (event.id, "v2.core.account.created")
    assert json.loads(payload)["related_object"] == {
        "id": account.id,
        "type": "v2.core.account",
        "url": f"/v2/core/accounts/{account.id}",
    }
    assert client.request("GET", json.loads(payload)["related_object"]["url"])["id"] == account.id


def test_the_official_sdk_reads_a_thin_event(client: Client, receiver: Receiver) -> None:
    made = destination(client, receiver.url, ["*"])
    account = client.v2.core.accounts.create(display_name="Ada")
    person = client.v2.core.accounts.persons.create(account.id, given_name="Ada")
    official = stripe.StripeClient("sk_test_1")
    secret = made.webhook_endpoint.signing_secret
    found: Any = [
        official.parse_event_notification(payload, signature, secret)
        for payload, signature in receiver.received
    ]
    assert [type(event).__name__ for event in found] == [
        "V2CoreAccountCreatedEventNotification",
        "V2CoreAccountPersonCreatedEventNotification",
    ]
    assert found[0].related_object.id == account.id
    assert found[1].related_object.url == f"/v2/core/accounts/{account.id}/persons/{person.id}"


def test_every_type_of_a_thin_event_is_stripes() -> None:
    assert _event_classes._V2_EVENT_NOTIFICATION_CLASS_LOOKUP.keys() > TYPES


def test_thin_events_are_listed_by_object_and_type(client: Client) -> None:
    first = client.v2.core.accounts.create(display_name="Ada")
    second = client.v2.core.accounts.create(display_name="Bob")
    client.v2.core.accounts.update(first.id, display_name="Eve", identity={"country": "us"})
    found = client.v2.core.events.list(object_id=first.id)
    assert [event.type for event in found] == [
        "v2.core.account[identity].updated",
        "v2.core.account.updated",
        "v2.core.account.created",
    ]
    only = client.v2.core.events.list(object_id=second.id, types=["v2.core.account.updated"])
    assert only.data == []


def test_a_ping_reaches_its_destination_alone(client: Client, receiver: Receiver) -> None:
    made = destination(client, receiver.url, ["v2.core.account.created"])
    with Receiver() as other:
        destination(client, other.url, ["*"])
        event = client.v2.core.event_destinations.ping(made.id)
        assert other.received == []
    assert event.type == "v2.core.event_destination.ping"
    assert [found["id"] for found in receiver.events] == [event.id]
    assert receiver.events[0]["related_object"]["id"] == made.id


def test_a_disabled_destination_receives_nothing(client: Client, receiver: Receiver) -> None:
    made = destination(client, receiver.url, ["*"])
    client.v2.core.event_destinations.disable(made.id)
    client.v2.core.accounts.create(display_name="Ada")
    assert receiver.received == []
    client.v2.core.event_destinations.enable(made.id)
    client.v2.core.accounts.create(display_name="Bob")
    assert receiver.types == ["v2.core.account.created"]


def test_a_destination_can_receive_snapshots(client: Client, receiver: Receiver) -> None:
    made = destination(client, receiver.url, ["customer.created"], "snapshot")
    assert made.snapshot_api_version == load_facts().version
    client.customers.create(name="Ada")
    client.v2.core.accounts.create(display_name="Ada")
    event = construct_event(*receiver.received[0], made.webhook_endpoint.signing_secret)
    assert event.type == "customer.created"
    assert len(receiver.received) == 1


@pytest.mark.parametrize(
    ("changes", "param"),
    [
        ({"enabled_events": ["customer.created"]}, "enabled_events[0]"),
        ({"enabled_events": []}, "enabled_events"),
        ({"webhook_endpoint": {"url": "xxx"}}, "webhook_endpoint[url]"),
        ({"webhook_endpoint": None}, "webhook_endpoint[url]"),
    ],
)
def test_a_destination_that_cannot_work_is_refused(
    changes: dict[str, Any], param: str, client: Client, emulator: StripeEmulator
) -> None:
    params: dict[str, Any] = {
        "name": "Tests",
        "type": "webhook_endpoint",
        "event_payload": "thin",
        "enabled_events": ["v2.core.account.created"],
        "webhook_endpoint": {"url": "https://example.com/"},
    } | changes
    with pytest.raises(InvalidRequestError) as caught:
        client.v2.core.event_destinations.create(**params)
    assert caught.value.param == param
    assert emulator.objects("v2.core.event_destination") == []


def test_functions_receive_thin_events_if_they_ask_for_them(
    client: Client, emulator: StripeEmulator
) -> None:
    every: list[bytes] = []
    thin: list[bytes] = []
    emulator.webhooks.subscribe(lambda payload, _: every.append(payload), secret="whsec_1")
    emulator.webhooks.subscribe(
        lambda payload, _: thin.append(payload), secret="whsec_1", events=("v2.core.account.*",)
    )
    client.v2.core.accounts.create(display_name="Ada")
    client.customers.create()
    assert [json.loads(payload)["type"] for payload in every] == ["customer.created"]
    assert [json.loads(payload)["type"] for payload in thin] == ["v2.core.account.created"]


@pytest.mark.parametrize(
    ("events", "advice"),
    [
        ("invoice.paid", r"Pass a tuple: \('invoice.paid',\)"),
        (("customer.created", "invoice.payed"), "'invoice.payed'.*Use invoice.paid"),
        (("invoices.*",), "No event matches 'invoices.*'"),
    ],
)
def test_a_pattern_without_events_is_refused(
    emulator: StripeEmulator, events: Any, advice: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=advice):
        emulator.webhooks.subscribe(lambda *_: None, secret="whsec_1", events=events)
    with pytest.raises(InvalidArgumentError, match=advice):
        emulator.webhooks.explore(lambda: None, lambda: (lambda *_: None, []), events=events)


def test_an_async_receiver_is_refused(client: Client, emulator: StripeEmulator) -> None:
    async def receive(payload: bytes, signature: str) -> None: ...

    with pytest.raises(InvalidArgumentError, match="async, and nothing awaits it"):
        emulator.webhooks.subscribe(receive, secret="whsec_1")

    emulator.webhooks.subscribe(lambda *delivery: receive(*delivery), secret="whsec_1")
    with pytest.raises(InvalidArgumentError, match="async, and nothing awaits it"):
        client.customers.create(name="Ada")


# --- signed events ------------------------------------------------------------------------------


def test_a_signed_event_is_verified() -> None:
    signed = signed_event(
        "invoice.paid",
        object=make(Invoice, id="in_1", status="paid"),
        previous_attributes={"status": "open"},
        account="acct_1",
        secret="whsec_1",
    )
    event = construct_event(*signed, "whsec_1")
    assert isinstance(event, Event)
    assert event.data is not None
    assert isinstance(event.data.object, Invoice)
    assert (event.type, event.account, event.data.object.id) == ("invoice.paid", "acct_1", "in_1")
    assert event.data.previous_attributes == {"status": "open"}
    with pytest.raises(SignatureVerificationError):
        construct_event(signed.payload, signed.header, "whsec_2")


def test_every_event_type_can_be_signed() -> None:
    drift: list[DecodeDrift] = []
    stop = GLOBAL_EVENTS.on(DecodeDrift, drift.append)
    without_schema = []
    try:
        for kind in sorted(event_types(load_facts()) - {"*"}):
            try:
                signed = signed_event(kind)
            except InvalidArgumentError:
                without_schema.append(kind)
                signed = signed_event(kind, object={"id": "x_1"})
            assert construct_event(*signed, "whsec_test").type == kind
    finally:
        stop()
    assert drift == []
    assert len(without_schema) < 12


def test_an_old_signature_is_too_old() -> None:
    signed = signed_event("invoice.paid", timestamp=1_700_000_000)
    with pytest.raises(SignatureVerificationError, match="older than"):
        construct_event(*signed, "whsec_test")
    event = construct_event(*signed, "whsec_test", tolerance=None)
    assert event.created == 1_700_000_000


def test_a_signature_has_the_given_time() -> None:
    assert sign(b"{}", "whsec_1", timestamp=5).startswith("t=5,v1=")


def test_signed_events_have_distinct_ids() -> None:
    ids = {json.loads(signed_event("invoice.paid").payload)["id"] for _ in range(20)}
    assert len(ids) == 20
    assert json.loads(signed_event("invoice.paid", id="evt_1").payload)["id"] == "evt_1"


@pytest.mark.parametrize(
    ("kind", "close"), [("invoice.payed", "invoice.paid"), ("customer.create", "customer.created")]
)
def test_an_unknown_event_is_refused_with_the_nearest_name(kind: str, close: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"Use .*{close}"):
        signed_event(kind)
    with pytest.raises(InvalidArgumentError):
        signed_event("*")
