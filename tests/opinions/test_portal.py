"""A portal flow has every part its type needs, or is refused with the name of the missing one."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest
from lattice_stripe import StripeError
from lattice_stripe.errors import InvalidArgumentError
from lattice_stripe.opinions import portal
from lattice_stripe.types import BillingPortalSession

from .conftest import Recording

OPINION = "portal_flow"
ITEMS = [{"id": "si_1", "price": "price_1"}]
ITEMS_FORM = [
    ("flow_data[subscription_update_confirm][items][0][id]", "si_1"),
    ("flow_data[subscription_update_confirm][items][0][price]", "price_1"),
]
NEEDS: dict[str, dict[str, Any]] = {
    "subscription_cancel": {"subscription": "sub_1"},
    "subscription_update": {"subscription": "sub_1"},
    "subscription_update_confirm": {"subscription": "sub_1", "items": ITEMS},
}
KINDS = pytest.mark.parametrize("kind", NEEDS)
PARTS = pytest.mark.parametrize(
    ("kind", "part"), [(kind, part) for kind, parts in NEEDS.items() for part in parts]
)


class Kind(StrEnum):
    CANCEL = "subscription_cancel"


def session(**params: Any) -> Callable[[Any], Any]:
    return lambda c: c.billing_portal.sessions.create(customer="cus_1", **params)


def flow(kind: Any, **parts: Any) -> Callable[[Any], Any]:
    return session(flow_data={"type": kind, **parts})


def without(kind: str, part: str) -> dict[str, Any]:
    return {name: value for name, value in NEEDS[kind].items() if name != part}


@KINDS
def test_a_whole_flow_is_sent(stripe: Recording, kind: str) -> None:
    stripe.reply({"object": "billing_portal.session", "id": "bps_1"})
    made = stripe.run(flow(kind, **{kind: NEEDS[kind]}))
    assert isinstance(made, BillingPortalSession)
    [request] = stripe.sent
    assert (request.method, request.path) == ("POST", "/v1/billing_portal/sessions")
    assert request.form == [
        ("customer", "cus_1"),
        ("flow_data[type]", kind),
        (f"flow_data[{kind}][subscription]", "sub_1"),
        *(ITEMS_FORM if "items" in NEEDS[kind] else []),
    ]


@PARTS
def test_a_flow_without_a_part_is_refused_by_its_name(
    stripe: Recording, kind: str, part: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(kind, **{kind: without(kind, part)}))
    assert stripe.sent == []
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == f"flow_data.{kind}.{part}"
    for said in ("billing_portal.sessions.create", f'"{kind}"', f"flow_data.{kind}.{part}"):
        assert said in caught.value.message
    [note] = caught.value.__notes__
    assert "{'portal_flow': False}" in note


@PARTS
@pytest.mark.parametrize("nothing", [None, "", {}, []])
def test_a_part_that_holds_nothing_is_missing(
    stripe: Recording, kind: str, part: str, nothing: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(kind, **{kind: {**NEEDS[kind], part: nothing}}))
    assert caught.value.param == f"flow_data.{kind}.{part}"
    assert stripe.sent == []


@pytest.mark.parametrize("items", [[None], [{}], [{"id": None}]])
def test_items_of_which_nothing_would_be_sent_are_missing(stripe: Recording, items: Any) -> None:
    kind = "subscription_update_confirm"
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(kind, **{kind: {"subscription": "sub_1", "items": items}}))
    assert caught.value.param == f"flow_data.{kind}.items"
    assert stripe.sent == []


@KINDS
@pytest.mark.parametrize("given", [{}, None, "", "sub_1", ["sub_1"], {"subscripton": "sub_1"}])
def test_a_type_without_its_parts_is_refused(stripe: Recording, kind: str, given: Any) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(kind, **{kind: given}))
    assert caught.value.param == f"flow_data.{kind}.subscription"
    assert stripe.sent == []


@KINDS
def test_a_type_alone_is_refused(stripe: Recording, kind: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"flow_data.{kind}.subscription"):
        stripe.run(flow(kind))
    assert stripe.sent == []


@KINDS
def test_the_parts_of_another_type_do_not_count(stripe: Recording, kind: str) -> None:
    others = {other: parts for other, parts in NEEDS.items() if other != kind}
    with pytest.raises(InvalidArgumentError, match=f"flow_data.{kind}.subscription"):
        stripe.run(flow(kind, **others))
    assert stripe.sent == []


def test_a_type_may_be_an_enum(stripe: Recording) -> None:
    with pytest.raises(InvalidArgumentError, match=r"flow_data\.subscription_cancel"):
        stripe.run(flow(Kind.CANCEL))
    assert stripe.sent == []


def test_what_the_type_does_not_need_may_be_there_too(stripe: Recording) -> None:
    stripe.reply({})
    stripe.run(
        flow(
            "subscription_cancel",
            subscription_cancel={
                "subscription": "sub_1",
                "retention": {"type": "coupon_offer", "coupon_offer": {"coupon": "STAY"}},
            },
            after_completion={"type": "portal_homepage"},
        )
    )
    assert stripe.sent[0].form == [
        ("customer", "cus_1"),
        ("flow_data[type]", "subscription_cancel"),
        ("flow_data[subscription_cancel][subscription]", "sub_1"),
        ("flow_data[subscription_cancel][retention][type]", "coupon_offer"),
        ("flow_data[subscription_cancel][retention][coupon_offer][coupon]", "STAY"),
        ("flow_data[after_completion][type]", "portal_homepage"),
    ]


@pytest.mark.parametrize(
    ("given", "form"),
    [
        ({}, []),
        ({"flow_data": None}, []),
        ({"flow_data": {}}, []),
        ({"flow_data": ""}, [("flow_data", "")]),
        ({"flow_data": "subscription_cancel"}, [("flow_data", "subscription_cancel")]),
        (
            {"flow_data": {"type": "payment_method_update"}},
            [("flow_data[type]", "payment_method_update")],
        ),
        ({"flow_data": {"type": "a_flow_to_come"}}, [("flow_data[type]", "a_flow_to_come")]),
        (
            {"flow_data": {"type": ["subscription_cancel"]}},
            [("flow_data[type][0]", "subscription_cancel")],
        ),
        (
            {"flow_data": {"subscription_cancel": {"subscription": ""}}},
            [("flow_data[subscription_cancel][subscription]", "")],
        ),
        ({"return_url": "https://example.com"}, [("return_url", "https://example.com")]),
    ],
    ids=[
        "no flow",
        "None",
        "empty flow",
        "cleared",
        "text",
        "payment_method_update",
        "unknown type",
        "listed type",
        "no type",
        "return_url",
    ],
)
def test_what_needs_no_part_is_sent(
    stripe: Recording, given: dict[str, Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply({})
    stripe.run(session(**given))
    assert stripe.sent[0].form == [("customer", "cus_1"), *form]


@KINDS
def test_it_can_be_turned_off(stripe: Recording, kind: str) -> None:
    stripe.reply({})
    stripe.run(flow(kind), opinions={OPINION: False})
    assert stripe.sent[0].form == [("customer", "cus_1"), ("flow_data[type]", kind)]


# --- the function alone ---------------------------------------------------------------------


@PARTS
def test_the_function_names_the_missing_part(
    call: Callable[..., Any], kind: str, part: str
) -> None:
    def check(parts: dict[str, Any]) -> None:
        params = {"flow_data": {"type": kind, kind: parts}}
        portal.require_flow_parameters(call("billing_portal.sessions.create", OPINION, params))

    check(NEEDS[kind])
    with pytest.raises(InvalidArgumentError, match=rf"needs flow_data\.{kind}\.{part}\b"):
        check(without(kind, part))


def test_the_first_missing_part_is_named_first(call: Callable[..., Any]) -> None:
    params = {"flow_data": {"type": "subscription_update_confirm"}}
    with pytest.raises(InvalidArgumentError) as caught:
        portal.require_flow_parameters(call("billing_portal.sessions.create", OPINION, params))
    assert caught.value.param == "flow_data.subscription_update_confirm.subscription"


@pytest.mark.parametrize("flow_data", [None, "", "x", [], 7, {"type": None}])
def test_the_function_lets_other_shapes_through(call: Callable[..., Any], flow_data: Any) -> None:
    params = {"flow_data": flow_data}
    portal.require_flow_parameters(call("billing_portal.sessions.create", OPINION, params))
    portal.require_flow_parameters(call("billing_portal.sessions.create", OPINION, {}))
