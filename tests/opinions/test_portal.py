"""The portal_flow guard: a flow without the parameters of its type is refused."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest
from lattice_stripe import StripeError
from lattice_stripe.errors import InvalidArgumentError
from lattice_stripe.opinions import portal
from lattice_stripe.types import BillingPortalSession

from .conftest import MockStripe

OPINION = "portal_flow"
ITEMS = [{"id": "si_1", "price": "price_1"}]
ITEMS_FORM = [
    ("flow_data[subscription_update_confirm][items][0][id]", "si_1"),
    ("flow_data[subscription_update_confirm][items][0][price]", "price_1"),
]
REQUIRED: dict[str, dict[str, Any]] = {
    "subscription_cancel": {"subscription": "sub_1"},
    "subscription_update": {"subscription": "sub_1"},
    "subscription_update_confirm": {"subscription": "sub_1", "items": ITEMS},
}
FLOW_TYPES = pytest.mark.parametrize("flow_type", REQUIRED)
FLOW_PARAMS = pytest.mark.parametrize(
    ("flow_type", "param"),
    [(flow_type, param) for flow_type, flow_params in REQUIRED.items() for param in flow_params],
)


class FlowType(StrEnum):
    CANCEL = "subscription_cancel"


def session(**params: Any) -> Callable[[Any], Any]:
    return lambda c: c.billing_portal.sessions.create(customer="cus_1", **params)


def flow(flow_type: Any, **flow_params: Any) -> Callable[[Any], Any]:
    return session(flow_data={"type": flow_type, **flow_params})


def without(flow_type: str, param: str) -> dict[str, Any]:
    return {name: value for name, value in REQUIRED[flow_type].items() if name != param}


@FLOW_TYPES
def test_a_complete_flow_is_sent(stripe: MockStripe, flow_type: str) -> None:
    stripe.reply({"object": "billing_portal.session", "id": "bps_1"})
    made = stripe.run(flow(flow_type, **{flow_type: REQUIRED[flow_type]}))
    assert isinstance(made, BillingPortalSession)
    [request] = stripe.sent
    assert (request.method, request.path) == ("POST", "/v1/billing_portal/sessions")
    assert request.form == [
        ("customer", "cus_1"),
        ("flow_data[type]", flow_type),
        (f"flow_data[{flow_type}][subscription]", "sub_1"),
        *(ITEMS_FORM if "items" in REQUIRED[flow_type] else []),
    ]


@FLOW_PARAMS
def test_a_missing_parameter_is_refused_by_name(
    stripe: MockStripe, flow_type: str, param: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(flow_type, **{flow_type: without(flow_type, param)}))
    assert stripe.sent == []
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == f"flow_data.{flow_type}.{param}"
    for part in (
        "billing_portal.sessions.create",
        f'"{flow_type}"',
        f"flow_data.{flow_type}.{param}",
    ):
        assert part in caught.value.message
    [note] = caught.value.__notes__
    assert "{'portal_flow': False}" in note


@FLOW_PARAMS
@pytest.mark.parametrize("nothing", [None, "", {}, []])
def test_an_empty_parameter_is_refused(
    stripe: MockStripe, flow_type: str, param: str, nothing: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(flow_type, **{flow_type: {**REQUIRED[flow_type], param: nothing}}))
    assert caught.value.param == f"flow_data.{flow_type}.{param}"
    assert stripe.sent == []


@pytest.mark.parametrize("items", [[None], [{}], [{"id": None}]])
def test_items_without_any_value_are_refused(stripe: MockStripe, items: Any) -> None:
    flow_type = "subscription_update_confirm"
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(flow_type, **{flow_type: {"subscription": "sub_1", "items": items}}))
    assert caught.value.param == f"flow_data.{flow_type}.items"
    assert stripe.sent == []


@FLOW_TYPES
@pytest.mark.parametrize("given", [{}, None, "", "sub_1", ["sub_1"], {"subscripton": "sub_1"}])
def test_malformed_flow_parameters_are_refused(
    stripe: MockStripe, flow_type: str, given: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(flow(flow_type, **{flow_type: given}))
    assert caught.value.param == f"flow_data.{flow_type}.subscription"
    assert stripe.sent == []


@FLOW_TYPES
def test_a_flow_type_without_parameters_is_refused(stripe: MockStripe, flow_type: str) -> None:
    with pytest.raises(InvalidArgumentError, match=f"flow_data.{flow_type}.subscription"):
        stripe.run(flow(flow_type))
    assert stripe.sent == []


@FLOW_TYPES
def test_parameters_of_another_flow_type_do_not_count(stripe: MockStripe, flow_type: str) -> None:
    others = {other: flow_params for other, flow_params in REQUIRED.items() if other != flow_type}
    with pytest.raises(InvalidArgumentError, match=f"flow_data.{flow_type}.subscription"):
        stripe.run(flow(flow_type, **others))
    assert stripe.sent == []


def test_an_enum_flow_type_is_checked(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError, match=r"flow_data\.subscription_cancel"):
        stripe.run(flow(FlowType.CANCEL))
    assert stripe.sent == []


def test_optional_flow_parameters_are_sent(stripe: MockStripe) -> None:
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
        ({"flow_data": {"type": "unknown_flow"}}, [("flow_data[type]", "unknown_flow")]),
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
def test_flows_without_required_parameters_are_sent(
    stripe: MockStripe, given: dict[str, Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply({})
    stripe.run(session(**given))
    assert stripe.sent[0].form == [("customer", "cus_1"), *form]


@FLOW_TYPES
def test_portal_flow_can_be_turned_off(stripe: MockStripe, flow_type: str) -> None:
    stripe.reply({})
    stripe.run(flow(flow_type), opinions={OPINION: False})
    assert stripe.sent[0].form == [("customer", "cus_1"), ("flow_data[type]", flow_type)]


# --- the function itself --------------------------------------------------------------------


@FLOW_PARAMS
def test_function_names_the_missing_parameter(
    make_context: Callable[..., Any], flow_type: str, param: str
) -> None:
    def check(flow_params: dict[str, Any]) -> None:
        params = {"flow_data": {"type": flow_type, flow_type: flow_params}}
        portal.require_flow_parameters(
            make_context("billing_portal.sessions.create", OPINION, params)
        )

    check(REQUIRED[flow_type])
    with pytest.raises(InvalidArgumentError, match=rf"needs flow_data\.{flow_type}\.{param}\b"):
        check(without(flow_type, param))


def test_function_names_the_first_missing_parameter(make_context: Callable[..., Any]) -> None:
    params = {"flow_data": {"type": "subscription_update_confirm"}}
    with pytest.raises(InvalidArgumentError) as caught:
        portal.require_flow_parameters(
            make_context("billing_portal.sessions.create", OPINION, params)
        )
    assert caught.value.param == "flow_data.subscription_update_confirm.subscription"


@pytest.mark.parametrize("flow_data", [None, "", "x", [], 7, {"type": None}])
def test_function_accepts_malformed_flow_data(
    make_context: Callable[..., Any], flow_data: Any
) -> None:
    params = {"flow_data": flow_data}
    portal.require_flow_parameters(make_context("billing_portal.sessions.create", OPINION, params))
    portal.require_flow_parameters(make_context("billing_portal.sessions.create", OPINION, {}))
