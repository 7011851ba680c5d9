"""Thin events: verified notifications that fetch their event and their object."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
import stripe
from lattice_stripe import (
    AsyncClient,
    Client,
    DecodeDrift,
    InvalidArgumentError,
    SignatureVerificationError,
    WebhookVerification,
    on,
)
from lattice_stripe.types import BillingMeter, V2CoreAccount, V2CoreEvent
from lattice_stripe.webhooks import (
    EventNotification,
    UnknownEventNotification,
    V2CoreAccountCreatedEventNotification,
    V2CoreEventDestinationPingEventNotification,
    WebhookRouter,
    construct_event,
    generate_header,
    parse_event_notification,
)

SECRET = "whsec_test"
ACCOUNT = {"id": "acct_1", "type": "v2.core.account", "url": "/v2/core/accounts/acct_1"}
METER = {"id": "mtr_1", "type": "billing.meter", "url": "/v1/billing/meters/mtr_1"}
RESPONSES = {
    "/v2/core/events/evt_1": {
        "object": "v2.core.event",
        "id": "evt_1",
        "type": "v2.core.account.created",
        "data": {"account_id": "acct_1"},
    },
    "/v2/core/accounts/acct_1": {"object": "v2.core.account", "id": "acct_1"},
    "/v1/billing/meters/mtr_1": {"object": "billing.meter", "id": "mtr_1"},
}


def notification(event_type: str = "v2.core.account.created", **fields: Any) -> dict[str, Any]:
    return {
        "id": "evt_1",
        "object": "v2.core.event",
        "type": event_type,
        "created": "2026-03-01T12:00:00.000Z",
        "livemode": False,
        "related_object": ACCOUNT,
        **fields,
    }


def signed(payload: dict[str, Any]) -> tuple[bytes, str, str]:
    text = json.dumps(payload, separators=(",", ":")).encode()
    return text, generate_header(text, SECRET), SECRET


class Stripe:
    """Responds to requests from ``RESPONSES`` and keeps them."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, json=RESPONSES[request.url.path])

    def client(self, **options: Any) -> Client:
        http = httpx.Client(transport=httpx.MockTransport(self))
        return Client("sk_test_1", http_client=http, **options)

    def async_client(self, **options: Any) -> AsyncClient:
        http = httpx.AsyncClient(transport=httpx.MockTransport(self))
        return AsyncClient("sk_test_1", http_client=http, **options)


@pytest.fixture
def server() -> Stripe:
    return Stripe()


def test_a_thin_event_is_read_with_its_class_and_attributes(server: Stripe) -> None:
    reason = {"type": "request", "request": {"id": "req_1", "idempotency_key": "key"}}
    payload = notification(context="acct_9", reason=reason, brand_new=1)
    found = server.client().parse_event_notification(*signed(payload))
    assert type(found) is V2CoreAccountCreatedEventNotification
    assert isinstance(found, EventNotification)
    assert (found.id, found.type, found.livemode) == ("evt_1", "v2.core.account.created", False)
    assert found.created == datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert found.context == "acct_9"
    assert found.reason is not None
    assert found.reason.request is not None
    assert found.reason.request.idempotency_key == "key"
    assert found.related_object.url == "/v2/core/accounts/acct_1"
    assert found.extra == {"brand_new": 1}
    assert found.to_dict() == payload
    assert "acct_1" in repr(found)


def test_match_selects_a_notification_by_its_class(server: Stripe) -> None:
    match server.client().parse_event_notification(*signed(notification())):
        case V2CoreEventDestinationPingEventNotification():
            raise AssertionError
        case V2CoreAccountCreatedEventNotification(related_object=related):
            assert related.id == "acct_1"
        case _:
            raise AssertionError


@pytest.mark.parametrize("context", [None, "acct_9", "org_1/acct_9"])
def test_what_is_fetched_is_fetched_in_the_context_of_the_event(
    server: Stripe, context: str | None
) -> None:
    client = server.client(stripe_context="acct_client")
    found = client.parse_event_notification(*signed(notification(context=context)))
    event, account = found.fetch_event(), found.fetch_related_object()
    assert type(event) is V2CoreEvent
    assert event.data == {"account_id": "acct_1"}
    assert type(account) is V2CoreAccount
    assert [r.url.path for r in server.requests] == [
        "/v2/core/events/evt_1",
        "/v2/core/accounts/acct_1",
    ]
    for request in server.requests:
        assert request.headers["Stripe-Context"] == (context or "acct_client")
        assert request.headers["Stripe-Request-Trigger"] == "event=evt_1"


async def fetched(found: Any) -> list[Any]:
    return [await found.fetch_event_async(), await found.fetch_related_object_async()]


def test_an_async_client_fetches_with_the_async_methods(server: Stripe) -> None:
    client = server.async_client()
    found = client.parse_event_notification(*signed(notification(context="acct_9")))
    event, account = asyncio.run(fetched(found))
    assert type(event) is V2CoreEvent
    assert type(account) is V2CoreAccount
    assert {r.headers["Stripe-Context"] for r in server.requests} == {"acct_9"}


def test_the_methods_of_the_other_client_name_the_right_ones(server: Stripe) -> None:
    payload = signed(notification())
    found: Any = server.client().parse_event_notification(*payload)
    with pytest.raises(InvalidArgumentError, match=r"\. Call fetch_event\(\)"):
        asyncio.run(found.fetch_event_async())
    with pytest.raises(InvalidArgumentError, match=r"\. Call fetch_related_object\(\)"):
        asyncio.run(found.fetch_related_object_async())
    found = server.async_client().parse_event_notification(*payload)
    with pytest.raises(InvalidArgumentError, match=r"\. Await fetch_event_async\(\)"):
        found.fetch_event()
    with pytest.raises(InvalidArgumentError, match=r"\. Await fetch_related_object_async\(\)"):
        found.fetch_related_object()
    assert server.requests == []


def test_a_handler_of_a_router_without_a_client_cannot_fetch() -> None:
    router = WebhookRouter(None, secret=SECRET, stale="skip")
    handled: list[Any] = []
    router.on("v2.*")(handled.append)
    assert router.handle(*signed(notification())[:2]).status == "handled"
    for fetch in (
        handled[0].fetch_event,
        handled[0].fetch_related_object,
        lambda: asyncio.run(handled[0].fetch_event_async()),
    ):
        with pytest.raises(InvalidArgumentError, match=r"has no client\. Pass one"):
            fetch()


def test_a_related_object_of_v1_is_fetched(server: Stripe) -> None:
    payload = notification("v1.billing.meter.error_report_triggered", related_object=METER)
    found = server.client().parse_event_notification(*signed(payload))
    assert type(found.fetch_related_object()) is BillingMeter


def test_an_event_without_an_object_fetches_none(server: Stripe) -> None:
    payload = notification("v1.billing.meter.no_meter_found", related_object=None)
    found = server.client().parse_event_notification(*signed(payload))
    assert found.related_object is None
    assert found.fetch_related_object() is None
    assert server.requests == []


def test_an_unknown_type_is_read_with_a_drift_event(server: Stripe) -> None:
    drift: list[Any] = []
    stop = on(DecodeDrift, drift.append)
    found = server.client().parse_event_notification(*signed(notification("v2.core.moon.landed")))
    stop()
    assert type(found) is UnknownEventNotification
    assert [d.paths for d in drift] == [("$.type",)]
    assert type(found.fetch_related_object()) is V2CoreAccount


def test_a_ping_is_read(server: Stripe) -> None:
    related = {"id": "ed_1", "type": "v2.core.event_destination", "url": "/v2/core/x"}
    payload = notification("v2.core.event_destination.ping", related_object=related)
    found = server.client().parse_event_notification(*signed(payload))
    assert type(found) is V2CoreEventDestinationPingEventNotification
    assert found.related_object.id == "ed_1"


def test_the_function_reads_what_the_method_of_the_client_reads(server: Stripe) -> None:
    found = parse_event_notification(*signed(notification()), server.client())
    assert type(found) is V2CoreAccountCreatedEventNotification
    unsigned = EventNotification.from_json(json.dumps(notification()), server.client())
    assert unsigned.to_dict() == found.to_dict()
    assert type(EventNotification.from_json(notification(), server.client())) is type(found)


def test_the_signature_is_verified(server: Stripe) -> None:
    received: list[Any] = []
    stop = on(WebhookVerification, received.append)
    text, header, secret = signed(notification())
    client = server.client()
    with pytest.raises(SignatureVerificationError, match="No signature matches"):
        client.parse_event_notification(text, header, "whsec_other")
    old = generate_header(text, secret, timestamp=1_000_000)
    with pytest.raises(SignatureVerificationError, match="older than 5 s"):
        client.parse_event_notification(text, old, secret, tolerance=5, now=1_000_006)
    with pytest.raises(SignatureVerificationError, match="older than 300 s"):
        client.parse_event_notification(text, old, secret, now=1_000_301)
    client.parse_event_notification(text, header, ["whsec_old", secret])
    stop()
    assert [event.ok for event in received] == [False, False, False, True]
    assert received[-1].event_type == "v2.core.account.created"


SNAPSHOT = {"object": "event", "id": "evt_1", "type": "invoice.paid", "data": {"object": {}}}


def test_each_function_refuses_the_other_kind_of_event_and_names_the_right_one(
    server: Stripe,
) -> None:
    with pytest.raises(InvalidArgumentError, match=r"thin event.*parse_event_notification\("):
        construct_event(*signed(notification()))
    with pytest.raises(InvalidArgumentError, match=r"snapshot event.*construct_event\("):
        server.client().parse_event_notification(*signed(SNAPSHOT))


@pytest.mark.parametrize(
    ("body", "described"),
    [
        (b"", "is not JSON in UTF-8"),
        (b"[]", "is of type list, and not a thin event"),
        (b"null", "is of type NoneType, and not a thin event"),
        (b"\xff", "is not JSON in UTF-8"),
        (b'{"object": "charge"}', "is the object 'charge', and not a thin event"),
        (b'{"object": "v2.core.account"}', "is .*, and not a thin event"),
        (b"[" * 100_000, "is not JSON in UTF-8"),
    ],
)
def test_a_signed_body_that_is_no_thin_event_is_an_invalid_argument(
    server: Stripe, body: bytes, described: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=f"^The webhook body {described}"):
        server.client().parse_event_notification(body, generate_header(body, SECRET), SECRET)


def test_stripe_python_reads_the_same_attributes(server: Stripe) -> None:
    payload = notification(context="acct_9")
    ours: Any = server.client().parse_event_notification(*signed(payload))
    official: Any = stripe.StripeClient("sk_test_1").parse_event_notification(*signed(payload))
    for name in ("id", "type", "livemode"):
        assert getattr(ours, name) == getattr(official, name)
    assert ours.context == str(official.context)
    for name in ("id", "type", "url"):
        assert getattr(ours.related_object, name) == getattr(official.related_object, name)
    public = {name for name in dir(official) if not name.startswith("_")}
    assert public - {"LOOKUP_TYPE"} <= set(dir(ours))
    assert type(ours).__name__ == type(official).__name__
