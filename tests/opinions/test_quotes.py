"""Downstream references of a quote, and retrieving the linked object."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import StripeError
from lattice_stripe.errors import InvalidArgumentError, InvalidRequestError
from lattice_stripe.opinions import quotes
from lattice_stripe.types import (
    DeletedInvoice,
    Invoice,
    Quote,
    Subscription,
    SubscriptionSchedule,
)

from .conftest import MockStripe

INVOICE = {"object": "invoice", "id": "in_1"}
SUBSCRIPTION = {"object": "subscription", "id": "sub_1"}
SCHEDULE = {"object": "subscription_schedule", "id": "sub_sched_1"}
LINKS: dict[str, tuple[dict[str, str], str, type]] = {
    "invoice": (INVOICE, "/v1/invoices/in_1", Invoice),
    "subscription": (SUBSCRIPTION, "/v1/subscriptions/sub_1", Subscription),
    "subscription_schedule": (
        SCHEDULE,
        "/v1/subscription_schedules/sub_sched_1",
        SubscriptionSchedule,
    ),
}
EACH_LINK = [pytest.param(kind, *case, id=kind) for kind, case in LINKS.items()]


def body(**links: Any) -> dict[str, Any]:
    return {"object": "quote", "id": "qt_1", "status": "accepted", **links}


def quote(**links: Any) -> Quote:
    decoded = lattice_stripe.decode(json.dumps(body(**links)))
    assert isinstance(decoded, Quote)
    return decoded


def retrieve(quote: Any, **more: Any) -> Callable[[Any], Any]:
    return lambda c: c.quotes.retrieve_downstream(quote, **more)


# --- downstream_ref -------------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "linked", "path", "result"), EACH_LINK)
def test_downstream_ref_returns_kind_and_id(
    kind: str, linked: dict[str, str], path: str, result: type
) -> None:
    assert quote(**{kind: linked["id"]}).downstream_ref() == (kind, linked["id"])


@pytest.mark.parametrize(("kind", "linked", "path", "result"), EACH_LINK)
def test_downstream_ref_of_an_expanded_object_returns_its_id(
    kind: str, linked: dict[str, str], path: str, result: type
) -> None:
    expanded = quote(**{kind: linked})
    assert isinstance(getattr(expanded, kind), result)
    assert expanded.downstream_ref() == (kind, linked["id"])


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({"invoice": "in_1", "subscription": "sub_1"}, ("invoice", "in_1")),
        ({"invoice": "in_1", "subscription_schedule": "sub_sched_1"}, ("invoice", "in_1")),
        (
            {"subscription": "sub_1", "subscription_schedule": "sub_sched_1"},
            ("subscription", "sub_1"),
        ),
        (
            {"subscription_schedule": SCHEDULE, "subscription": SUBSCRIPTION, "invoice": "in_1"},
            ("invoice", "in_1"),
        ),
        ({"subscription_schedule": SCHEDULE, "subscription": "sub_1"}, ("subscription", "sub_1")),
        ({"invoice": None, "subscription": "sub_1"}, ("subscription", "sub_1")),
        ({"invoice": "", "subscription": "sub_1"}, ("subscription", "sub_1")),
        (
            {"invoice": "", "subscription": "", "subscription_schedule": SCHEDULE},
            ("subscription_schedule", "sub_sched_1"),
        ),
        ({"invoice": {"object": "invoice"}, "subscription": "sub_1"}, ("subscription", "sub_1")),
        (
            {"invoice": {"object": "invoice", "id": ""}, "subscription": "sub_1"},
            ("subscription", "sub_1"),
        ),
    ],
)
def test_downstream_ref_prefers_invoice_then_subscription_then_schedule(
    links: dict[str, Any], expected: tuple[str, str]
) -> None:
    assert quote(**links).downstream_ref() == expected


def test_downstream_ref_returns_a_deleted_invoice() -> None:
    deleted = quote(invoice={**INVOICE, "deleted": True}, subscription="sub_1")
    assert isinstance(deleted.invoice, DeletedInvoice)
    assert deleted.downstream_ref() == ("invoice", "in_1")


@pytest.mark.parametrize(
    "links",
    [
        {},
        {"invoice": None, "subscription": None, "subscription_schedule": None},
        {"invoice": "", "subscription": "", "subscription_schedule": ""},
        {"invoice": {}, "subscription": 7, "subscription_schedule": ["sub_sched_1"]},
    ],
    ids=["absent", "null", "empty", "wrong types"],
)
def test_downstream_ref_is_none_without_a_linked_object(links: dict[str, Any]) -> None:
    assert quote(**links).downstream_ref() is None


def test_downstream_ref_works_on_a_constructed_quote() -> None:
    assert Quote(id="qt_1").downstream_ref() is None
    made = Quote(id="qt_1", invoice=Invoice(id="in_1"), subscription="sub_1")
    assert made.downstream_ref() == ("invoice", "in_1")


@pytest.mark.parametrize("status", ["draft", "open", "canceled", "unknown_status"])
def test_downstream_ref_ignores_the_status(status: str) -> None:
    assert quote(status=status, invoice="in_1").downstream_ref() == ("invoice", "in_1")


@pytest.mark.parametrize("verb", ["accept", "retrieve"])
def test_downstream_ref_works_on_a_received_quote(stripe: MockStripe, verb: str) -> None:
    stripe.reply(body(subscription=SUBSCRIPTION))
    found = stripe.run(lambda c: getattr(c.quotes, verb)("qt_1"))
    assert found.downstream_ref() == ("subscription", "sub_1")
    assert len(stripe.sent) == 1


# --- retrieve_downstream --------------------------------------------------------------------


@pytest.mark.parametrize("expanded", [False, True], ids=["id", "expanded"])
@pytest.mark.parametrize(("kind", "linked", "path", "result"), EACH_LINK)
def test_the_linked_object_is_retrieved(
    stripe: MockStripe, kind: str, linked: dict[str, str], path: str, result: type, expanded: bool
) -> None:
    stripe.reply(linked)
    found = stripe.run(retrieve(quote(**{kind: linked if expanded else linked["id"]})))
    assert type(found) is result
    assert found.id == linked["id"]
    [request] = stripe.sent
    assert (request.method, request.path, request.query) == ("GET", path, [])
    assert request.body == b""


def test_only_the_first_linked_object_is_retrieved(stripe: MockStripe) -> None:
    stripe.reply(INVOICE)
    linked = quote(invoice="in_1", subscription="sub_1", subscription_schedule=SCHEDULE)
    assert isinstance(stripe.run(retrieve(linked)), Invoice)
    assert [s.path for s in stripe.sent] == ["/v1/invoices/in_1"]


@pytest.mark.parametrize("links", [{}, {"invoice": None}, {"subscription": ""}])
def test_nothing_is_sent_without_a_linked_object(stripe: MockStripe, links: dict[str, Any]) -> None:
    assert stripe.run(retrieve(quote(**links))) is None
    assert stripe.sent == []


@pytest.mark.parametrize(("kind", "linked", "path", "result"), EACH_LINK)
def test_options_are_passed_to_the_request(
    stripe: MockStripe, kind: str, linked: dict[str, str], path: str, result: type
) -> None:
    stripe.reply(linked)
    stripe.run(retrieve(quote(**{kind: linked["id"]}), opts={"stripe_account": "acct_1"}))
    assert stripe.sent[0].headers["stripe-account"] == "acct_1"


@pytest.mark.parametrize(("kind", "linked", "path", "result"), EACH_LINK)
def test_a_404_is_raised_and_no_other_object_is_tried(
    stripe: MockStripe, kind: str, linked: dict[str, str], path: str, result: type
) -> None:
    stripe.reply_error(404, type="invalid_request_error", message="No such thing.")
    others = {name: "x_1" for name in LINKS if list(LINKS).index(name) > list(LINKS).index(kind)}
    with pytest.raises(InvalidRequestError, match="No such thing"):
        stripe.run(retrieve(quote(**{kind: linked["id"], **others})))
    assert [s.path for s in stripe.sent] == [path]


@pytest.mark.parametrize(
    "value",
    [
        "qt_1",
        None,
        7,
        {"object": "quote", "id": "qt_1", "invoice": "in_1"},
        ("invoice", "in_1"),
        Invoice(id="in_1"),
    ],
    ids=["id", "None", "number", "dict", "reference", "invoice"],
)
def test_a_value_that_is_not_a_quote_is_refused(stripe: MockStripe, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="Pass a Quote") as caught:
        stripe.run(retrieve(value))
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == "quote"
    assert type(value).__name__ in caught.value.message
    assert stripe.sent == []


# --- the function itself --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("in_1", ("invoice", "in_1")),
        (SimpleNamespace(id="in_1"), ("invoice", "in_1")),
        (SimpleNamespace(id=""), ("subscription", "sub_1")),
        (SimpleNamespace(id=7), ("subscription", "sub_1")),
        (SimpleNamespace(), ("subscription", "sub_1")),
        ("", ("subscription", "sub_1")),
        (None, ("subscription", "sub_1")),
    ],
)
def test_function_accepts_ids_and_objects_with_an_id(link: Any, expected: tuple[str, str]) -> None:
    linked: Any = SimpleNamespace(invoice=link, subscription="sub_1", subscription_schedule=None)
    assert quotes.downstream_ref(linked) == expected
