"""Typed events: a class for each type of event, its object, its version, and what is unknown."""

from __future__ import annotations

import copy
import inspect
import json
import logging
import pickle
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, get_args

import pytest
import stripe
from lattice_stripe import (
    API_VERSION,
    DecodeDrift,
    InvalidArgumentError,
    SignatureVerificationError,
    StripeError,
    decode,
    on,
    types,
    webhooks,
)
from lattice_stripe._decode.classes import class_names
from lattice_stripe.types import Customer, Dispute, Event, Invoice, Subscription
from lattice_stripe.webhooks import (
    AnyEvent,
    CustomerSubscriptionUpdatedEvent,
    EventType,
    EventVersionError,
    EventVersionMismatch,
    InvoicePaidEvent,
    InvoiceVoidedEvent,
    SnapshotEvent,
    ThinEventType,
    construct_event,
    event_class,
    generate_header,
    previous_object,
)
from lattice_stripe.webhooks._event_class_by_type import object_classes

from codegen.document.spec_folder import read_spec
from tests.shared import ROOT, is_document_of_official_sdk

SECRET = "whsec_test"


def body(event_type: Any = "invoice.paid", data: Any = None, **fields: Any) -> bytes:
    data = {"object": {"object": "invoice", "id": "in_1"}} if data is None else data
    event = {"id": "evt_1", "object": "event", "type": event_type, "data": data, **fields}
    return json.dumps(event).encode()


def receive(payload: bytes, secret: str = SECRET, **options: Any) -> Any:
    return construct_event(payload, generate_header(payload, secret), secret, **options)


@pytest.fixture
def received() -> Iterator[Callable[[type], list[Any]]]:
    """Subscribes to a class of telemetry events; returns the list that they are added to."""
    stops = []

    def subscribe(kind: type) -> list[Any]:
        events: list[Any] = []
        stops.append(on(kind, events.append))
        return events

    yield subscribe
    for stop in stops:
        stop()


# --- classes ------------------------------------------------------------------------------------


def kind_of(event: AnyEvent) -> str:
    match event:
        case InvoicePaidEvent(data=data):
            return f"paid {data.object.id}"
        case InvoiceVoidedEvent():
            return "voided"
        case _:
            return "other"


def test_match_selects_an_event_by_its_type() -> None:
    assert kind_of(receive(body("invoice.paid"))) == "paid in_1"
    assert kind_of(receive(body("invoice.voided"))) == "voided"
    assert kind_of(receive(body("invoice.sent"))) == "other"


def test_every_event_is_an_event_and_a_snapshot_event() -> None:
    for name in (*get_args(EventType), "invoice.unheard_of"):
        event = receive(body(name))
        assert type(event) is Event
        assert isinstance(event, SnapshotEvent)
        assert not isinstance(event, InvoiceVoidedEvent) or name == "invoice.voided"
    assert not isinstance(decode({"object": "invoice", "id": "in_1"}), SnapshotEvent)


def test_events_from_other_sources_have_the_same_classes() -> None:
    event = decode(body("invoice.paid"))
    assert isinstance(event, InvoicePaidEvent)
    assert isinstance(pickle.loads(pickle.dumps(event)), InvoicePaidEvent)
    assert isinstance(copy.copy(event), InvoicePaidEvent)
    assert isinstance(InvoicePaidEvent(id="evt_2"), InvoicePaidEvent)


def test_a_class_is_found_by_its_type_and_pickled_by_its_name() -> None:
    for name in (*get_args(EventType), *get_args(ThinEventType)):
        found = event_class(name)
        assert found is getattr(webhooks, found.__name__)
        assert found.event_type == name
        assert pickle.loads(pickle.dumps(found)) is found
    assert event_class("customer.subscription.updated") is CustomerSubscriptionUpdatedEvent


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("invoice.payed", "Use 'invoice.paid'"),
        ("customers.created", "Use 'customer.created'"),
        ("", "EventType"),
        (None, "EventType"),
        (["invoice.paid"], ""),
    ],
)
def test_an_unknown_type_is_an_error_with_the_nearest_one(name: Any, advice: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"is not an event type.*{advice}") as caught:
        event_class(name)
    assert caught.value.param == "event_type"


def test_an_unknown_class_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="InvoicePayedEvent"):
        _ = webhooks.InvoicePayedEvent


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("InvoicePayedEvent", "Use InvoicePaidEvent"),
        ("contruct_event", "Use construct_event"),
        ("InvalidArgumentError", r"Use lattice_stripe\.InvalidArgumentError\.$"),
        ("CardError", r"Use lattice_stripe\.CardError\.$"),
        ("qqq", "attribute 'qqq'$"),
        ("_private", "attribute '_private'$"),
    ],
)
def test_an_unknown_attribute_names_the_nearest_one_or_its_module(name: str, advice: str) -> None:
    with pytest.raises(AttributeError, match=advice):
        getattr(webhooks, name)


def test_the_error_of_a_signature_is_in_webhooks_too() -> None:
    assert webhooks.SignatureVerificationError is SignatureVerificationError


# --- the table of types and objects -------------------------------------------------------------

WITHOUT_A_CLASS = {
    "billing.alert.triggered",
    "entitlements.active_entitlement_summary.updated",
    "reserve.hold.created",
    "reserve.hold.updated",
    "reserve.plan.created",
    "reserve.plan.disabled",
    "reserve.plan.expired",
    "reserve.plan.updated",
    "reserve.release.created",
}
"""The types of events whose object Stripe's document does not describe."""


def test_the_types_are_those_of_the_document_and_of_stripe_python() -> None:
    paths = read_spec(ROOT / "spec")["paths"]
    form = paths["/v1/webhook_endpoints"]["post"]["requestBody"]["content"]
    listed = form["application/x-www-form-urlencoded"]["schema"]["properties"]["enabled_events"]
    assert {*get_args(EventType), "*"} == set(listed["items"]["enum"])
    if is_document_of_official_sdk():
        assert set(get_args(EventType)) == set(get_args(stripe.Event.__annotations__["type"]))


def test_thin_types_and_their_objects_are_those_of_stripe_python() -> None:
    from stripe.events import _event_classes

    lookup = _event_classes._V2_EVENT_NOTIFICATION_CLASS_LOOKUP
    related = related_by_type_checkers()
    assert set(get_args(ThinEventType)) == set(lookup)
    for name, (module, class_name) in lookup.items():
        assert event_class(name).__name__ == class_name
        official = getattr(import_module(module), class_name)
        assert related[class_name] == related_by_stripe(official)


def related_by_type_checkers() -> dict[str, tuple[str, ...]]:
    """What ``fetch_related_object`` of each class of thin events returns for type checkers."""
    stub = ROOT / "generated" / "lattice_stripe" / "webhooks" / "_event_classes.pyi"
    found = re.findall(
        r"^class (\w+EventNotification)\((.+)\): \.\.\.$", stub.read_text("utf-8"), re.M
    )
    return {name: tuple(re.findall(r", t\.(\w+)\]$", base)) for name, base in found}


def related_by_stripe(official: Any) -> tuple[str, ...]:
    """The struct for what ``fetch_related_object`` of stripe-python returns."""
    fetch = getattr(official, "fetch_related_object", None)
    if fetch is None:
        return ()
    name = fetch.__annotations__["return"].strip("'\"")
    source = inspect.getsource(sys.modules[official.__module__])
    [module] = re.findall(rf"from (stripe\S+) import {name}\b", source)
    tag = getattr(import_module(module), name).OBJECT_NAME
    return class_names(tag)


def test_every_object_that_the_document_describes_has_its_class() -> None:
    without = {name for name in get_args(EventType) if not object_classes(name)}
    assert without == WITHOUT_A_CLASS


@pytest.mark.parametrize("name", sorted(set(get_args(EventType)) - WITHOUT_A_CLASS))
def test_the_object_of_an_event_has_the_class_of_its_type(name: str) -> None:
    for class_name in object_classes(name):
        struct = getattr(types, class_name)
        tag = struct().object
        untagged = receive(body(name, {"object": {"id": "obj_1"}}))
        assert type(untagged.data.object).__name__ in object_classes(name)
        tagged = receive(body(name, {"object": {"object": tag, "id": "obj_1"}}))
        assert type(tagged.data.object) is struct


OBJECTS: list[Any] = [
    None,
    {"object": "invoice", "id": "in_1", "brand_new": 1, "lines": {"data": [{"brand_new": 2}]}},
    {"object": "invoice", "id": "in_1", "customer": {"object": "customer", "id": "cus_1"}},
    {"object": "invoice", "id": "in_1", "amount_due": "wrong type"},
    {"object": "dispute", "id": "du_1"},
    {"object": "spaceship", "id": "ss_1"},
    {"object": 12},
    ["in_1"],
    "in_1",
]


@pytest.mark.parametrize("name", [*sorted(get_args(EventType)), "invoice.unheard_of"])
def test_a_webhook_is_the_event_that_decode_returns(name: str) -> None:
    """Webhooks are decoded in a shorter way if the type of the event names one class."""
    tags = [{"object": getattr(types, found)().object} for found in object_classes(name)]
    datas: list[Any] = [{"object": data, "brand_new": 3} for data in [*tags, *OBJECTS]]
    for data in [*datas, {"previous_attributes": {"a": 1}}, {}, 7]:
        text = body(name, data, request={"id": "req_1"}, account="acct_1", brand_new=4)
        webhook, decoded = receive(text), decode(text)
        assert webhook == decoded
        assert repr(webhook) == repr(decoded)
        assert webhook.to_dict() == decoded.to_dict() == json.loads(text)
        assert getattr(webhook.data, "extra", None) == getattr(decoded.data, "extra", None)


# --- what is unknown ----------------------------------------------------------------------------


def test_an_object_without_its_key_is_decoded_by_the_type_of_the_event() -> None:
    data = {"object": {"id": "in_1", "brand_new": 1, "customer": {"object": "customer"}}}
    event = receive(body("invoice.paid", data))
    assert type(event.data.object) is Invoice
    assert event.data.object.extra == {"brand_new": 1}
    assert type(event.data.object.customer) is Customer
    assert event.to_dict()["data"] == data


def test_an_unknown_type_is_decoded_with_a_drift_event(received: Any) -> None:
    drift = received(DecodeDrift)
    event = receive(body("invoice.unheard_of", brand_new=1))
    assert type(event.data.object) is Invoice
    assert event.extra == {"brand_new": 1}
    assert [(d.type, d.paths) for d in drift] == [("invoice.unheard_of", ("$.type",))]
    assert (drift[0].unknown, drift[0].stripe_version) == ((), None)


def test_an_unknown_object_is_plain_data_with_a_drift_event(received: Any) -> None:
    drift = received(DecodeDrift)
    event = receive(body("invoice.paid", {"object": {"object": "spaceship", "id": "ss_1"}}))
    assert event.data.object == {"object": "spaceship", "id": "ss_1"}
    assert [d.paths for d in drift] == [("$.data.object",)]


def test_an_object_of_another_class_is_kept_with_a_drift_event(received: Any) -> None:
    drift = received(DecodeDrift)
    event = receive(body("invoice.paid", {"object": {"object": "dispute", "id": "du_1"}}))
    assert type(event.data.object) is Dispute
    assert [d.paths for d in drift] == [("$.data.object",)]


def test_an_event_without_data_is_kept_with_a_drift_event(received: Any) -> None:
    drift = received(DecodeDrift)
    event = receive(body().replace(b'{"object": {"object": "invoice", "id": "in_1"}}', b"null"))
    assert (type(event), event.data) == (Event, None)
    assert [d.paths for d in drift] == [("$.data",)]


def test_an_object_that_the_document_does_not_describe_is_no_drift(received: Any) -> None:
    drift = received(DecodeDrift)
    for data in ({"object": {"object": "reserve.hold", "id": "h_1"}}, {"object": {"id": "h_1"}}):
        assert receive(body("reserve.hold.created", data)).data.object == data["object"]
    assert drift == []


@pytest.mark.parametrize("name", [None, 12, ["invoice.paid"], {"a": 1}])
def test_a_type_that_is_not_text_is_drift(name: Any, received: Any) -> None:
    drift = received(DecodeDrift)
    assert receive(body(name)).id == "evt_1"
    assert "$.type" in drift[0].paths


# --- previous_attributes ------------------------------------------------------------------------


def test_previous_object_has_only_the_changed_values() -> None:
    data = {
        "object": {"object": "subscription", "id": "sub_1", "status": "active"},
        "previous_attributes": {"status": "trialing", "default_payment_method": None},
    }
    event = receive(body("customer.subscription.updated", data))
    previous = previous_object(event)
    assert type(previous) is Subscription
    assert previous.status == "trialing"
    assert "status" in previous
    assert "default_payment_method" in previous
    assert "items" not in previous
    assert previous.to_dict() == data["previous_attributes"]


def test_previous_object_of_an_event_without_changes_is_none() -> None:
    assert previous_object(receive(body())) is None


# --- API versions -------------------------------------------------------------------------------


def test_another_version_is_reported_once_for_each_type_and_secret(received: Any) -> None:
    mismatches = received(EventVersionMismatch)
    for secret in ("whsec_1", "whsec_2"):
        for name in ("invoice.paid", "invoice.paid", "invoice.voided"):
            receive(body(name, api_version="2019-03-14"), secret)
    receive(body(api_version=API_VERSION))
    receive(body(api_version=None))
    assert [(m.event_type, m.event_version) for m in mismatches] == [
        ("invoice.paid", "2019-03-14"),
        ("invoice.voided", "2019-03-14"),
    ] * 2
    assert mismatches[0].expected_version == API_VERSION
    assert "whsec" not in repr(mismatches)
    assert "2019-03-14" in str(mismatches[0])
    assert mismatches[0].level == logging.WARNING


def test_the_expected_version_can_be_another_one(received: Any) -> None:
    mismatches = received(EventVersionMismatch)
    receive(body(api_version="2020-08-27"), stripe_version="2020-08-27")
    assert mismatches == []
    receive(body(api_version=API_VERSION), "whsec_3", stripe_version="2020-08-27")
    assert mismatches[0].expected_version == "2020-08-27"


def test_another_version_can_be_an_error_or_ignored(received: Any) -> None:
    mismatches = received(EventVersionMismatch)
    payload = body(api_version="2018-02-28")
    message = r"^The event invoice\.paid has the API version 2018-02-28.*create a webhook endpoint"
    with pytest.raises(EventVersionError, match=message) as caught:
        receive(payload, on_version_mismatch="error")
    assert isinstance(caught.value, StripeError)
    assert receive(payload, on_version_mismatch="ignore").id == "evt_1"
    assert receive(body(api_version=API_VERSION), on_version_mismatch="error").id == "evt_1"
    assert mismatches == []


@pytest.mark.parametrize("value", ["raise", None, True, []])
def test_an_unknown_value_of_on_version_mismatch_is_an_invalid_argument(value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="on_version_mismatch is"):
        receive(body(), on_version_mismatch=value)
    with pytest.raises(InvalidArgumentError, match="on_version_mismatch is"):
        construct_event(b"", "not signed", "whsec_1", on_version_mismatch=value)
