"""``invoices.upcoming``: for accounts on a version that still has it, and for nobody else."""

from __future__ import annotations

import warnings as python_warnings
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import API_VERSION
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe.errors import InvalidArgumentError, ProrationRequiredError

from .conftest import Recording

OLD = "2025-02-24.acacia"
SAID = r"^invoices\.upcoming was removed .* use invoices\.create_preview$"
OPERATIONS = 619


def upcoming(stripe: Recording, **params: Any) -> Any:
    """A use that calls it from this file, whichever kind of client it is given."""
    if not stripe.asynchronous:
        return lambda client: client.invoices.upcoming(**params)

    async def use(client: Any) -> Any:
        return await client.invoices.upcoming(**params)

    return use


def versions(version: str, how: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """(params of the call, options of the client) that make a call in ``version``."""
    if how == "call":
        return {"opts": {"stripe_version": version}}, {}
    return {}, {"stripe_version": version}


HOW = pytest.mark.parametrize("how", ["call", "client"])
GONE = pytest.mark.parametrize(
    "version",
    [
        API_VERSION,
        "2025-03-31",
        "2025-03-31.basil",
        "2025-03-31.preview",
        "2025-04-01",
        "2030-01-01.z",
    ],
)
THERE = pytest.mark.parametrize("version", [OLD, "2025-03-30", "2025-02-24", "2020-08-27"])
UNDATED = pytest.mark.parametrize("version", ["preview", "v2", "basil-2030-01-01", "20300101"])


def test_on_this_version_it_is_gone(stripe: Recording) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(upcoming(stripe, customer="cus_1"))
    assert stripe.sent == []
    assert caught.value.param == "stripe_version"
    for part in ("invoices.upcoming", "2025-03-31.basil", API_VERSION, "invoices.create_preview"):
        assert part in caught.value.message


@HOW
@GONE
def test_it_is_gone_from_its_last_day_on(stripe: Recording, version: str, how: str) -> None:
    call, client = versions(version, how)
    with pytest.raises(InvalidArgumentError, match=r"use invoices\.create_preview"):
        stripe.run(upcoming(stripe, **call), **client)
    assert stripe.sent == []


@GONE
def test_a_call_that_is_refused_is_not_warned_of(stripe: Recording, version: str) -> None:
    with python_warnings.catch_warnings(record=True) as caught:
        python_warnings.simplefilter("always")
        with pytest.raises(InvalidArgumentError):
            stripe.run(upcoming(stripe), stripe_version=version)
    assert [w for w in caught if w.category is DeprecationWarning] == []


@HOW
@THERE
def test_it_is_there_before_that(stripe: Recording, version: str, how: str) -> None:
    call, client = versions(version, how)
    stripe.reply({"object": "invoice", "amount_due": 5})
    with pytest.warns(DeprecationWarning, match="removed from Stripe's API in 2025-03-31.basil"):
        invoice = stripe.run(upcoming(stripe, **call), **client)
    assert invoice.amount_due == 5
    [request] = stripe.sent
    assert (request.method, request.path, request.query) == ("GET", "/v1/invoices/upcoming", [])
    assert request.headers["stripe-version"] == version
    assert request.body == b""


@HOW
@UNDATED
def test_a_version_without_a_date_is_for_stripe_to_judge(
    stripe: Recording, version: str, how: str
) -> None:
    call, client = versions(version, how)
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=r"use invoices\.create_preview"):
        stripe.run(upcoming(stripe, **call), **client)
    assert stripe.sent[0].headers["stripe-version"] == version


def test_a_calls_version_goes_before_the_clients(stripe: Recording) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(upcoming(stripe, opts={"stripe_version": API_VERSION}), stripe_version=OLD)
    assert stripe.sent == []
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=SAID):
        stripe.run(upcoming(stripe, opts={"stripe_version": OLD}), stripe_version=API_VERSION)
    assert len(stripe.sent) == 1


def test_the_warning_is_about_the_callers_line(stripe: Recording) -> None:
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=SAID) as caught:
        stripe.run(upcoming(stripe), stripe_version=OLD)
    [warning] = caught
    assert warning.filename == __file__
    begins = upcoming(stripe).__code__.co_firstlineno
    assert warning.lineno == begins + (1 if stripe.asynchronous else 0)


def test_the_legacy_names_are_sent_in_the_query(stripe: Recording) -> None:
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=SAID):
        stripe.run(
            upcoming(
                stripe,
                customer="cus_1",
                coupon="SPRING",
                subscription="sub_1",
                subscription_items=[{"id": "si_1", "price": "price_1"}],
                subscription_proration_behavior="create_prorations",
                subscription_proration_date=1_700_000_000,
                subscription_cancel_at_period_end=True,
                subscription_trial_end="now",
                schedule=None,
                expand=["customer"],
            ),
            stripe_version=OLD,
        )
    assert stripe.sent[0].query == [
        ("customer", "cus_1"),
        ("coupon", "SPRING"),
        ("subscription", "sub_1"),
        ("subscription_items[0][id]", "si_1"),
        ("subscription_items[0][price]", "price_1"),
        ("subscription_proration_behavior", "create_prorations"),
        ("subscription_proration_date", "1700000000"),
        ("subscription_cancel_at_period_end", "true"),
        ("subscription_trial_end", "now"),
        ("expand[0]", "customer"),
    ]


def test_it_is_guarded_where_it_is_there(stripe: Recording) -> None:
    with (
        pytest.warns(DeprecationWarning, match=SAID),
        pytest.raises(ProrationRequiredError, match="subscription_proration_behavior"),
    ):
        stripe.run(upcoming(stripe), stripe_version=OLD, require_explicit_proration=True)
    assert stripe.sent == []


def test_where_it_is_gone_that_is_said_first(stripe: Recording) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(upcoming(stripe), require_explicit_proration=True)
    assert not isinstance(caught.value, ProrationRequiredError)
    assert "create_preview" in caught.value.message


def test_it_stays_whatever_is_turned_off(stripe: Recording) -> None:
    opinions = dict.fromkeys(DEFAULTS, False)
    with pytest.raises(InvalidArgumentError, match="create_preview"):
        stripe.run(upcoming(stripe), opinions=opinions)
    assert stripe.sent == []


def test_its_successor_is_not_warned_of(stripe: Recording) -> None:
    stripe.reply({})
    with python_warnings.catch_warnings():
        python_warnings.simplefilter("error")
        stripe.run(lambda c: c.invoices.create_preview(customer="cus_1"))
    assert stripe.sent[0].path == "/v1/invoices/create_preview"


def test_it_is_listed_only_where_retired_operations_are_asked_for() -> None:
    current = list(lattice_stripe.operations())
    everything = list(lattice_stripe.operations(removed=True))
    assert len(current) == OPERATIONS
    [removed] = [o for o in everything if o.name not in {o.name for o in current}]
    assert len(everything) == OPERATIONS + 1
    assert (removed.name, removed.method, removed.path) == (
        "invoices.upcoming",
        "GET",
        "/v1/invoices/upcoming",
    )
    assert removed.deprecated
    assert removed.removed is not None
    assert (removed.removed.since, removed.removed.use) == (
        "2025-03-31.basil",
        "invoices.create_preview",
    )
    assert "upcoming.yaml" in removed.overlays


def test_what_it_points_to_is_there() -> None:
    current = {o.name for o in lattice_stripe.operations()}
    removed = [o.removed for o in lattice_stripe.operations(removed=True) if o.removed]
    assert {r.use for r in removed} <= current
