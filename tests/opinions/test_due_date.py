"""An invoice to be sent says when it is due, or is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest
from lattice_stripe import StripeError
from lattice_stripe.errors import InvalidArgumentError
from lattice_stripe.opinions import invoices

from .conftest import Recording

OPINION = "due_date"
Use = Callable[..., Callable[[Any], Any]]


def invoice(**params: Any) -> Callable[[Any], Any]:
    return lambda c: c.invoices.create(**params)


def subscription(**params: Any) -> Callable[[Any], Any]:
    return lambda c: c.subscriptions.create(**params)


def customers_subscription(**params: Any) -> Callable[[Any], Any]:
    return lambda c: c.customers.subscriptions.create("cus_1", **params)


CREATES: dict[str, tuple[Use, str, tuple[str, ...]]] = {
    "invoices.create": (invoice, "/v1/invoices", ("days_until_due", "due_date")),
    "subscriptions.create": (subscription, "/v1/subscriptions", ("days_until_due",)),
    "customers.subscriptions.create": (
        customers_subscription,
        "/v1/customers/cus_1/subscriptions",
        ("days_until_due",),
    ),
}
EACH = [pytest.param(name, *case, id=name) for name, case in CREATES.items()]
USES = [pytest.param(case[0], id=name) for name, case in CREATES.items()]


class Collection(StrEnum):
    SEND = "send_invoice"


@pytest.mark.parametrize(("name", "create", "path", "places"), EACH)
@pytest.mark.parametrize("method", ["send_invoice", Collection.SEND])
def test_it_is_refused_without(
    stripe: Recording, name: str, create: Use, path: str, places: tuple[str, ...], method: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(create(collection_method=method))
    assert stripe.sent == []
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == "days_until_due"
    for part in (name, 'collection_method="send_invoice"', " or ".join(places), "=30"):
        assert part in caught.value.message
    [note] = caught.value.__notes__
    assert "{'due_date': False}" in note


@pytest.mark.parametrize(("name", "create", "path", "places"), EACH)
@pytest.mark.parametrize("days", [30, 0, "30"])
def test_days_until_due_let_it_through(
    stripe: Recording, name: str, create: Use, path: str, places: tuple[str, ...], days: Any
) -> None:
    stripe.reply({})
    stripe.run(create(collection_method="send_invoice", days_until_due=days))
    [request] = stripe.sent
    assert (request.method, request.path) == ("POST", path)
    assert request.form == [
        ("collection_method", "send_invoice"),
        ("days_until_due", str(days)),
    ]


@pytest.mark.parametrize("due", [1_800_000_000, datetime.fromtimestamp(1_800_000_000, UTC)])
def test_a_due_date_lets_an_invoice_through(stripe: Recording, due: Any) -> None:
    stripe.reply({})
    stripe.run(invoice(collection_method="send_invoice", due_date=due))
    assert stripe.sent[0].form == [
        ("collection_method", "send_invoice"),
        ("due_date", "1800000000"),
    ]


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(
    ("create", "place"),
    [
        pytest.param(create, place, id=f"{name} {place}")
        for name, (create, _, places) in CREATES.items()
        for place in places
    ],
)
def test_none_and_empty_text_are_no_date(
    stripe: Recording, create: Use, place: str, nothing: str | None
) -> None:
    with pytest.raises(InvalidArgumentError, match="needs days_until_due"):
        stripe.run(create(**{"collection_method": "send_invoice", place: nothing}))
    assert stripe.sent == []


def test_one_date_is_enough_where_the_other_is_empty(stripe: Recording) -> None:
    stripe.reply({})
    stripe.run(invoice(collection_method="send_invoice", due_date="", days_until_due=1))
    assert len(stripe.sent) == 1


def test_an_invoice_from_another_is_let_through(stripe: Recording) -> None:
    stripe.reply({})
    stripe.run(
        invoice(
            collection_method="send_invoice",
            from_invoice={"action": "revision", "invoice": "in_1"},
        )
    )
    assert stripe.sent[0].form == [
        ("collection_method", "send_invoice"),
        ("from_invoice[action]", "revision"),
        ("from_invoice[invoice]", "in_1"),
    ]


@pytest.mark.parametrize("nothing", [None, "", {}, {"invoice": None}])
def test_an_invoice_from_nothing_is_not(stripe: Recording, nothing: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="needs days_until_due or due_date"):
        stripe.run(invoice(collection_method="send_invoice", from_invoice=nothing))
    assert stripe.sent == []


@pytest.mark.parametrize("create", USES)
@pytest.mark.parametrize(
    ("given", "form"),
    [
        ({}, []),
        ({"collection_method": None}, []),
        ({"collection_method": ""}, [("collection_method", "")]),
        (
            {"collection_method": "charge_automatically"},
            [("collection_method", "charge_automatically")],
        ),
        ({"collection_method": "by_pigeon"}, [("collection_method", "by_pigeon")]),
    ],
    ids=["left out", "None", "empty", "charged", "unknown"],
)
def test_what_is_not_to_be_sent_needs_no_date(
    stripe: Recording, create: Use, given: dict[str, Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply({})
    stripe.run(create(**given))
    assert stripe.sent[0].form == form


@pytest.mark.parametrize("create", USES)
def test_it_can_be_turned_off(stripe: Recording, create: Use) -> None:
    stripe.reply({})
    stripe.run(create(collection_method="send_invoice"), opinions={OPINION: False})
    assert stripe.sent[0].form == [("collection_method", "send_invoice")]


@pytest.mark.parametrize(
    "use",
    [
        lambda c: c.invoices.update("in_1", collection_method="send_invoice"),
        lambda c: c.subscriptions.update("sub_1", collection_method="send_invoice"),
    ],
    ids=["an invoice", "a subscription"],
)
def test_what_exists_may_have_its_date_already(
    stripe: Recording, use: Callable[[Any], Any]
) -> None:
    stripe.reply({})
    stripe.run(use)
    assert stripe.sent[0].form == [("collection_method", "send_invoice")]


# --- the function alone ---------------------------------------------------------------------


@pytest.mark.parametrize("name", CREATES)
def test_the_function_looks_at_what_is_to_be_sent(call: Callable[..., Any], name: str) -> None:
    send = {"collection_method": "send_invoice"}
    with pytest.raises(InvalidArgumentError, match=f"^{name}: "):
        invoices.require_due_date(call(name, OPINION, send))
    invoices.require_due_date(call(name, OPINION, {**send, "days_until_due": 1}))
    invoices.require_due_date(call(name, OPINION, {"collection_method": ["send_invoice"]}))
    invoices.require_due_date(call(name, OPINION, {}))


def test_a_subscription_has_no_due_date(call: Callable[..., Any]) -> None:
    params = {"collection_method": "send_invoice", "due_date": 1}
    with pytest.raises(InvalidArgumentError):
        invoices.require_due_date(call("subscriptions.create", OPINION, params))
    invoices.require_due_date(call("invoices.create", OPINION, params))
