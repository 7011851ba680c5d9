"""Application code that handles webhook events: a type checker must report nothing here."""

from __future__ import annotations

from typing import Any, assert_type

from lattice_stripe import AsyncClient, Client, Event, StripeObject
from lattice_stripe.types import (
    BankAccount,
    BillingMeter,
    Card,
    Customer,
    Invoice,
    Subscription,
    V2CoreAccount,
    V2CoreEvent,
)
from lattice_stripe.webhooks import (
    AccountExternalAccountCreatedEvent,
    AnyEvent,
    AnyEventNotification,
    CustomerSubscriptionDeletedEvent,
    CustomerSubscriptionUpdatedEvent,
    EventNotification,
    EventType,
    InvoicePaidEvent,
    ReserveHoldCreatedEvent,
    SnapshotEvent,
    V1BillingMeterErrorReportTriggeredEventNotification,
    V2CoreAccountCreatedEventNotification,
    V2CoreAccountLinkReturnedEventNotification,
    construct_event,
    from_event_grid,
    from_eventbridge,
    previous_object,
)
from lattice_stripe.webhooks._typed_router import TypedRouter


def by_class(body: bytes, header: str) -> None:
    event = construct_event(body, header, "whsec_1")
    match event:
        case InvoicePaidEvent():
            assert_type(event.data.object, Invoice)
            assert_type(previous_object(event), Invoice | None)
        case CustomerSubscriptionUpdatedEvent() | CustomerSubscriptionDeletedEvent():
            assert_type(event.data.object, Subscription)
            assert_type(event.data.previous_attributes, dict[str, Any] | None)
        case AccountExternalAccountCreatedEvent(data=data):
            assert_type(data.object, BankAccount | Card)
        case ReserveHoldCreatedEvent():
            assert_type(event.data.object, dict[str, Any])
        case _:
            assert_type(event.id, str)


def by_type(event: AnyEvent) -> None:
    if event.type == "invoice.paid":
        assert_type(event, InvoicePaidEvent)
        assert_type(event.data.object, Invoice)
    elif event.type in ("customer.created", "customer.updated"):
        event_type: EventType = event.type
        print(event_type)
    if event.type == "customer.created":
        assert_type(event.data.object, Customer)
    previous_object(event)
    plain: Event = event
    print(plain.type)


def from_the_api(client: Client) -> None:
    event = client.events.retrieve("evt_1")
    if isinstance(event, InvoicePaidEvent):
        assert_type(event.data.object, Invoice)


def envelopes(envelope: dict[str, Any]) -> None:
    assert_type(from_eventbridge(envelope), AnyEvent)
    assert_type(from_event_grid(envelope), AnyEvent)


def thin(client: Client, body: bytes, header: str) -> None:
    found = client.parse_event_notification(body, header, "whsec_1")
    assert_type(found, AnyEventNotification)
    assert_type(found.fetch_event(), V2CoreEvent)
    match found:
        case V2CoreAccountCreatedEventNotification():
            assert_type(found.fetch_related_object(), V2CoreAccount)
            assert_type(found.related_object.id, str)
        case V1BillingMeterErrorReportTriggeredEventNotification():
            assert_type(found.fetch_related_object(), BillingMeter)
        case V2CoreAccountLinkReturnedEventNotification():
            assert_type(found.fetch_related_object(), StripeObject | None)
        case _:
            pass
    if found.type == "v2.core.account[requirements].updated":
        assert_type(found.fetch_related_object(), V2CoreAccount)


async def thin_async(client: AsyncClient, body: bytes, header: str) -> None:
    found = client.parse_event_notification(body, header, "whsec_1")
    assert_type(await found.fetch_event_async(), V2CoreEvent)
    if found.type == "v2.core.account.created":
        assert_type(await found.fetch_related_object_async(), V2CoreAccount)


router = TypedRouter()


@router.on("invoice.paid")
def on_paid(event: InvoicePaidEvent) -> None:
    assert_type(event.data.object, Invoice)


@router.on(InvoicePaidEvent)
async def on_paid_async(event: InvoicePaidEvent) -> int:
    return 1


@router.on("customer.subscription.*")
def on_subscription(event: SnapshotEvent[Any, Subscription]) -> None:
    assert_type(event.data.object, Subscription)


@router.on("customer.subscription.updated")
def on_any(event: Event) -> None: ...


@router.on("customer.subscription.updated")
@router.on("customer.subscription.deleted")
def on_two(event: CustomerSubscriptionUpdatedEvent | CustomerSubscriptionDeletedEvent) -> None:
    assert_type(event.data.object, Subscription)


@router.on("invoice.paid")
@router.on("customer.created")
def on_repeated(event: AnyEvent) -> None: ...


@router.on("invoice.paid")
def on_paid_with_connection(event: InvoicePaidEvent, connection: Any) -> int:
    return 1


assert_type(on_paid_with_connection(InvoicePaidEvent(), connection=None), int)
router.on("invoice.paid")(lambda event: assert_type(event, InvoicePaidEvent))
router.on("invoice.paid")(lambda event, connection: assert_type(event, InvoicePaidEvent))


@router.on("v2.core.account.created")
def on_account(event: V2CoreAccountCreatedEventNotification) -> None: ...


@router.on("v2.core.*")
def on_core(event: AnyEventNotification) -> None: ...


@router.on("v2.core.account.closed")
def on_any_notification(event: EventNotification[Any]) -> None: ...


def on_every(event: AnyEvent) -> None: ...


def register(name: EventType) -> None:
    router.on(name)(on_every)


router.on("invoice.voided")(lambda event: print(event.data.object.id))
