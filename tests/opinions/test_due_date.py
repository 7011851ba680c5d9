"""The due_date guard: send_invoice without a due date is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import pytest
from lattice_stripe import StripeError
from lattice_stripe.errors import InvalidArgumentError
from lattice_stripe.opinions import invoices

from .conftest import MockStripe

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
CREATE_CASES = [pytest.param(name, *case, id=name) for name, case in CREATES.items()]
CREATE_FUNCTIONS = [pytest.param(case[0], id=name) for name, case in CREATES.items()]


class CollectionMethod(StrEnum):
    SEND = "send_invoice"


@pytest.mark.parametrize(("name", "create", "path", "paths"), CREATE_CASES)
@pytest.mark.parametrize("method", ["send_invoice", CollectionMethod.SEND])
def test_send_invoice_without_a_due_date_is_refused(
    stripe: MockStripe, name: str, create: Use, path: str, paths: tuple[str, ...], method: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(create(collection_method=method))
    assert stripe.sent == []
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == "days_until_due"
    for part in (name, 'collection_method="send_invoice"', " or ".join(paths), "=30"):
        assert part in caught.value.message
    [note] = caught.value.__notes__
    assert "{'due_date': False}" in note


@pytest.mark.parametrize(("name", "create", "path", "paths"), CREATE_CASES)
@pytest.mark.parametrize("days", [30, 0, "30"])
def test_days_until_due_is_accepted(
    stripe: MockStripe, name: str, create: Use, path: str, paths: tuple[str, ...], days: Any
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
def test_due_date_is_accepted_for_an_invoice(stripe: MockStripe, due: Any) -> None:
    stripe.reply({})
    stripe.run(invoice(collection_method="send_invoice", due_date=due))
    assert stripe.sent[0].form == [
        ("collection_method", "send_invoice"),
        ("due_date", "1800000000"),
    ]


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(
    ("create", "parameter"),
    [
        pytest.param(create, parameter, id=f"{name} {parameter}")
        for name, (create, _, paths) in CREATES.items()
        for parameter in paths
    ],
)
def test_none_and_empty_string_are_refused(
    stripe: MockStripe, create: Use, parameter: str, nothing: str | None
) -> None:
    with pytest.raises(InvalidArgumentError, match="needs days_until_due"):
        stripe.run(create(**{"collection_method": "send_invoice", parameter: nothing}))
    assert stripe.sent == []


def test_one_of_the_two_parameters_is_enough(stripe: MockStripe) -> None:
    stripe.reply({})
    stripe.run(invoice(collection_method="send_invoice", due_date="", days_until_due=1))
    assert len(stripe.sent) == 1


def test_from_invoice_is_accepted_without_a_due_date(stripe: MockStripe) -> None:
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
def test_an_empty_from_invoice_is_refused(stripe: MockStripe, nothing: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="needs days_until_due or due_date"):
        stripe.run(invoice(collection_method="send_invoice", from_invoice=nothing))
    assert stripe.sent == []


@pytest.mark.parametrize("create", CREATE_FUNCTIONS)
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
        ({"collection_method": "unknown_method"}, [("collection_method", "unknown_method")]),
    ],
    ids=["left out", "None", "empty", "charged", "unknown"],
)
def test_other_collection_methods_need_no_due_date(
    stripe: MockStripe, create: Use, given: dict[str, Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply({})
    stripe.run(create(**given))
    assert stripe.sent[0].form == form


@pytest.mark.parametrize("create", CREATE_FUNCTIONS)
def test_due_date_can_be_turned_off(stripe: MockStripe, create: Use) -> None:
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
def test_updates_need_no_due_date(stripe: MockStripe, use: Callable[[Any], Any]) -> None:
    stripe.reply({})
    stripe.run(use)
    assert stripe.sent[0].form == [("collection_method", "send_invoice")]


# --- the function itself --------------------------------------------------------------------


@pytest.mark.parametrize("name", CREATES)
def test_function_requires_a_due_date_for_send_invoice_only(
    make_context: Callable[..., Any], name: str
) -> None:
    send = {"collection_method": "send_invoice"}
    with pytest.raises(InvalidArgumentError, match=f"^{name}: "):
        invoices.require_due_date(make_context(name, OPINION, send))
    invoices.require_due_date(make_context(name, OPINION, {**send, "days_until_due": 1}))
    invoices.require_due_date(make_context(name, OPINION, {"collection_method": ["send_invoice"]}))
    invoices.require_due_date(make_context(name, OPINION, {}))


def test_function_ignores_due_date_of_a_subscription(make_context: Callable[..., Any]) -> None:
    params = {"collection_method": "send_invoice", "due_date": 1}
    with pytest.raises(InvalidArgumentError):
        invoices.require_due_date(make_context("subscriptions.create", OPINION, params))
    invoices.require_due_date(make_context("invoices.create", OPINION, params))
