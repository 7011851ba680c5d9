"""``invoices.upcoming``, which only older API versions have."""

from __future__ import annotations

import warnings
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import API_VERSION
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe.errors import InvalidArgumentError, ProrationRequiredError

from .conftest import MockStripe

OLD_VERSION = "2025-02-24.acacia"
WARNING = r"^invoices\.upcoming was removed .* use invoices\.create_preview$"


def upcoming(stripe: MockStripe, **params: Any) -> Any:
    """A use that calls ``invoices.upcoming`` from a line of this file."""
    if not stripe.is_async:
        return lambda client: client.invoices.upcoming(**params)

    async def use(client: Any) -> Any:
        return await client.invoices.upcoming(**params)

    return use


def versions(version: str, source: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """(params of the call, options of the client) that select the API version."""
    if source == "call":
        return {"opts": {"stripe_version": version}}, {}
    return {}, {"stripe_version": version}


VERSION_SOURCE = pytest.mark.parametrize("source", ["call", "client"])
VERSIONS_WITHOUT = pytest.mark.parametrize(
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
VERSIONS_WITH = pytest.mark.parametrize(
    "version", [OLD_VERSION, "2025-03-30", "2025-02-24", "2020-08-27"]
)
VERSIONS_WITHOUT_DATE = pytest.mark.parametrize(
    "version", ["preview", "v2", "basil-2030-01-01", "20300101"]
)


def test_the_default_version_is_refused(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(upcoming(stripe, customer="cus_1"))
    assert stripe.sent == []
    assert caught.value.param == "stripe_version"
    for part in ("invoices.upcoming", "2025-03-31.basil", API_VERSION, "invoices.create_preview"):
        assert part in caught.value.message


@VERSION_SOURCE
@VERSIONS_WITHOUT
def test_versions_since_the_removal_are_refused(
    stripe: MockStripe, version: str, source: str
) -> None:
    call, client = versions(version, source)
    with pytest.raises(InvalidArgumentError, match=r"use invoices\.create_preview"):
        stripe.run(upcoming(stripe, **call), **client)
    assert stripe.sent == []


@VERSIONS_WITHOUT
def test_a_refused_call_causes_no_deprecation_warning(stripe: MockStripe, version: str) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with pytest.raises(InvalidArgumentError):
            stripe.run(upcoming(stripe), stripe_version=version)
    assert [w for w in caught if w.category is DeprecationWarning] == []


@VERSION_SOURCE
@VERSIONS_WITH
def test_versions_before_the_removal_are_sent_with_a_warning(
    stripe: MockStripe, version: str, source: str
) -> None:
    call, client = versions(version, source)
    stripe.reply({"object": "invoice", "amount_due": 5})
    with pytest.warns(DeprecationWarning, match="removed from Stripe's API in 2025-03-31.basil"):
        invoice = stripe.run(upcoming(stripe, **call), **client)
    assert invoice.amount_due == 5
    [request] = stripe.sent
    assert (request.method, request.path, request.query) == ("GET", "/v1/invoices/upcoming", [])
    assert request.headers["stripe-version"] == version
    assert request.body == b""


@VERSION_SOURCE
@VERSIONS_WITHOUT_DATE
def test_a_version_without_a_date_is_sent_with_a_warning(
    stripe: MockStripe, version: str, source: str
) -> None:
    call, client = versions(version, source)
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=r"use invoices\.create_preview"):
        stripe.run(upcoming(stripe, **call), **client)
    assert stripe.sent[0].headers["stripe-version"] == version


def test_the_version_of_the_call_overrides_the_clients(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(
            upcoming(stripe, opts={"stripe_version": API_VERSION}), stripe_version=OLD_VERSION
        )
    assert stripe.sent == []
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=WARNING):
        stripe.run(
            upcoming(stripe, opts={"stripe_version": OLD_VERSION}), stripe_version=API_VERSION
        )
    assert len(stripe.sent) == 1


def test_the_warning_points_to_the_callers_line(stripe: MockStripe) -> None:
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=WARNING) as caught:
        stripe.run(upcoming(stripe), stripe_version=OLD_VERSION)
    [warning] = caught
    assert warning.filename == __file__
    begins = upcoming(stripe).__code__.co_firstlineno
    assert warning.lineno == begins + (1 if stripe.is_async else 0)


def test_legacy_parameters_are_sent_in_the_query(stripe: MockStripe) -> None:
    stripe.reply({})
    with pytest.warns(DeprecationWarning, match=WARNING):
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
            stripe_version=OLD_VERSION,
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


def test_explicit_proration_applies_to_old_versions(stripe: MockStripe) -> None:
    with (
        pytest.warns(DeprecationWarning, match=WARNING),
        pytest.raises(ProrationRequiredError, match="subscription_proration_behavior"),
    ):
        stripe.run(upcoming(stripe), stripe_version=OLD_VERSION, require_explicit_proration=True)
    assert stripe.sent == []


def test_one_except_covers_both_previews_under_explicit_proration(stripe: MockStripe) -> None:
    with pytest.raises(ProrationRequiredError) as caught:
        stripe.run(upcoming(stripe), require_explicit_proration=True)
    assert any("use invoices.create_preview" in note for note in caught.value.__notes__)
    with pytest.raises(ProrationRequiredError):
        stripe.run(lambda c: c.invoices.create_preview(), require_explicit_proration=True)
    assert stripe.sent == []


def test_the_removal_is_reported_once_proration_is_explicit(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError, match="create_preview") as caught:
        stripe.run(
            upcoming(stripe, subscription_proration_behavior="none"),
            require_explicit_proration=True,
        )
    assert not isinstance(caught.value, ProrationRequiredError)


def test_the_removal_is_reported_with_all_opinions_off(stripe: MockStripe) -> None:
    opinions = dict.fromkeys(DEFAULTS, False)
    with pytest.raises(InvalidArgumentError, match="create_preview"):
        stripe.run(upcoming(stripe), opinions=opinions)
    assert stripe.sent == []


def test_create_preview_causes_no_warning(stripe: MockStripe) -> None:
    stripe.reply({})
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        stripe.run(lambda c: c.invoices.create_preview(customer="cus_1"))
    assert stripe.sent[0].path == "/v1/invoices/create_preview"


def test_operations_lists_it_with_removed_true_only() -> None:
    current = list(lattice_stripe.operations())
    everything = list(lattice_stripe.operations(removed=True))
    [removed] = [o for o in everything if o.name not in {o.name for o in current}]
    assert len(everything) == len(current) + 1
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


def test_the_replacement_exists() -> None:
    current = {o.name for o in lattice_stripe.operations()}
    removed = [o.removed for o in lattice_stripe.operations(removed=True) if o.removed]
    assert {r.use for r in removed} <= current
