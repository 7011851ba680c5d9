"""``Client(opinions=...)`` turns opinions on and off by name."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from types import MappingProxyType
from typing import Any, NamedTuple

import lattice_stripe
import pytest
from lattice_stripe import AsyncClient, Client, OpinionWarning
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe.errors import (
    APIConnectionError,
    InvalidArgumentError,
    ProrationRequiredError,
    StripeError,
)

from .conftest import KEY, MockStripe

UNREACHABLE = "http://127.0.0.1:9"


class RefusedCall(NamedTuple):
    """A call that one opinion refuses, and the pairs that are sent if the opinion is off."""

    use: Callable[[Any], Any]
    sent: list[tuple[str, str]]


SEND_INVOICE = {"collection_method": "send_invoice"}
REFUSED_CALLS: dict[str, RefusedCall] = {
    "due_date": RefusedCall(
        lambda c: c.invoices.create(**SEND_INVOICE), [("collection_method", "send_invoice")]
    ),
    "explicit_proration": RefusedCall(
        lambda c: c.subscriptions.update("sub_1", cancel_at_period_end=True),
        [("cancel_at_period_end", "true")],
    ),
    "invoice_item_price": RefusedCall(
        lambda c: c.invoice_items.create(customer="cus_1", price="price_1"),
        [("customer", "cus_1"), ("price", "price_1")],
    ),
    "meter_adjustments": RefusedCall(
        lambda c: c.billing.meter_event_adjustments.create(
            event_name="calls", type="cancel", cancel={"id": "x"}
        ),
        [("event_name", "calls"), ("type", "cancel"), ("cancel[id]", "x")],
    ),
    "meter_values": RefusedCall(
        lambda c: c.billing.meters.create(
            event_name="calls",
            default_aggregation={"formula": "sum"},
            value_settings={"event_payload_key": ""},
        ),
        [
            ("event_name", "calls"),
            ("default_aggregation[formula]", "sum"),
            ("value_settings[event_payload_key]", ""),
        ],
    ),
    "meter_windows": RefusedCall(
        lambda c: c.billing.meters.event_summaries.list(
            "mtr_1", customer="cus_1", start_time=61, end_time=120
        ),
        [("customer", "cus_1"), ("start_time", "61"), ("end_time", "120")],
    ),
    "portal_flow": RefusedCall(
        lambda c: c.billing_portal.sessions.create(
            customer="cus_1", flow_data={"type": "subscription_cancel"}
        ),
        [("customer", "cus_1"), ("flow_data[type]", "subscription_cancel")],
    ),
}
REACTIONS = {"auto_advance"}
ALL_ON = dict.fromkeys(DEFAULTS, True)


def is_refused(stripe: MockStripe, name: str, **options: Any) -> bool:
    """Whether the call is refused. If not, checks that it is sent unchanged."""
    call = REFUSED_CALLS[name]
    stripe.reply({})
    before = len(stripe.sent)
    try:
        stripe.run(call.use, **options)
    except InvalidArgumentError:
        assert len(stripe.sent) == before
        return True
    [request] = stripe.sent[before:]
    assert (request.form if request.body else request.query) == call.sent
    return False


# --- on and off -----------------------------------------------------------------------------


def test_every_opinion_is_tested_here() -> None:
    assert REFUSED_CALLS.keys() | REACTIONS == DEFAULTS.keys()
    bound = {
        b.opinion for o in lattice_stripe.operations(removed=True) for b in (*o.before, *o.after)
    }
    assert bound == DEFAULTS.keys()


def test_only_explicit_proration_is_off_by_default() -> None:
    assert [name for name, enabled in DEFAULTS.items() if not enabled] == ["explicit_proration"]


@pytest.mark.parametrize("name", REFUSED_CALLS)
def test_defaults_apply_without_the_option(stripe: MockStripe, name: str) -> None:
    assert is_refused(stripe, name) is DEFAULTS[name]


@pytest.mark.parametrize("name", REFUSED_CALLS)
@pytest.mark.parametrize("disabled", DEFAULTS)
def test_one_opinion_can_be_turned_off(stripe: MockStripe, name: str, disabled: str) -> None:
    assert is_refused(stripe, name, opinions={**ALL_ON, disabled: False}) is (name != disabled)


@pytest.mark.parametrize("name", REFUSED_CALLS)
def test_one_opinion_can_be_turned_on(stripe: MockStripe, name: str) -> None:
    assert is_refused(stripe, name, opinions={name: True}) is True


@pytest.mark.parametrize("name", REFUSED_CALLS)
def test_all_opinions_can_be_turned_off(stripe: MockStripe, name: str) -> None:
    assert is_refused(stripe, name, opinions=dict.fromkeys(DEFAULTS, False)) is False


@pytest.mark.parametrize("name", REFUSED_CALLS)
def test_the_note_of_an_error_names_the_opinion(stripe: MockStripe, name: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(REFUSED_CALLS[name].use, opinions=ALL_ON)
    [note] = caught.value.__notes__
    assert repr(name) in note
    assert (f"opinions={{{name!r}: False}}" in note) is DEFAULTS[name]


@pytest.mark.parametrize(("opinions", "count"), [({"auto_advance": False}, 0), (None, 1), ({}, 1)])
def test_a_reaction_can_be_turned_off(
    stripe: MockStripe,
    opinion_warnings: list[OpinionWarning],
    caplog: pytest.LogCaptureFixture,
    opinions: dict[str, bool] | None,
    count: int,
) -> None:
    stripe.reply({"object": "invoice", "id": "in_1", "auto_advance": True})
    assert stripe.run(lambda c: c.invoices.create(), opinions=opinions).id == "in_1"
    assert len(opinion_warnings) == count
    assert len([r for r in caplog.records if r.name == "lattice_stripe"]) == count


@pytest.mark.parametrize("disabled", sorted(DEFAULTS.keys() - REACTIONS))
def test_a_reaction_stays_on_if_others_are_off(
    stripe: MockStripe, opinion_warnings: list[OpinionWarning], disabled: str
) -> None:
    stripe.reply({"object": "invoice", "id": "in_1", "auto_advance": True})
    stripe.run(lambda c: c.invoices.create(), opinions={disabled: False})
    assert len(opinion_warnings) == 1


def test_changing_the_dict_later_does_not_change_the_client(stripe: MockStripe) -> None:
    switches = {"due_date": False}
    client = stripe.client(opinions=switches)
    switches["due_date"] = True
    assert "due_date" not in client._config.opinions
    assert "due_date" in stripe.client()._config.opinions


def test_any_mapping_is_accepted(stripe: MockStripe) -> None:
    assert is_refused(stripe, "due_date", opinions=MappingProxyType({"due_date": False})) is False


# --- require_explicit_proration -------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "refused"),
    [
        ({}, False),
        ({"require_explicit_proration": False}, False),
        ({"require_explicit_proration": True}, True),
        ({"opinions": {"explicit_proration": True}}, True),
        ({"opinions": {"explicit_proration": False}}, False),
        ({"require_explicit_proration": True, "opinions": {"explicit_proration": True}}, True),
        ({"require_explicit_proration": False, "opinions": {"explicit_proration": True}}, True),
        ({"require_explicit_proration": True, "opinions": {"due_date": False}}, True),
    ],
    ids=str,
)
def test_require_explicit_proration_and_opinions_combine(
    stripe: MockStripe, options: dict[str, Any], refused: bool
) -> None:
    assert is_refused(stripe, "explicit_proration", **options) is refused


def test_contradicting_options_are_refused(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError, match="'explicit_proration' is off") as caught:
        stripe.client(require_explicit_proration=True, opinions={"explicit_proration": False})
    assert caught.value.param == "require_explicit_proration"


def test_an_opinion_that_the_package_lacks_is_refused(
    stripe: MockStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(DEFAULTS, "explicit_proration")
    problem = "not in this package: leave require_explicit_proration out"
    with pytest.raises(InvalidArgumentError, match=problem):
        stripe.client(require_explicit_proration=True)


# --- invalid values -------------------------------------------------------------------------


def test_an_unknown_name_is_refused_with_the_list_of_names(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError, match="no opinion 'punctuality'") as caught:
        stripe.client(opinions={"punctuality": False})
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == "opinions"
    assert caught.value.message.endswith(f"The opinions are: {', '.join(DEFAULTS)}.")
    assert "Use " not in caught.value.message


def test_a_similar_name_is_suggested(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError, match=r"Use auto_advance\.") as caught:
        stripe.client(opinions={"due_date": False, "auto_advanced": False})
    for name in DEFAULTS:
        assert name in caught.value.message


def test_the_most_similar_name_is_suggested(stripe: MockStripe) -> None:
    with pytest.raises(InvalidArgumentError, match=r"Use meter_windows\. The opinions are"):
        stripe.client(opinions={"meter_window": False})


@pytest.mark.parametrize("name", [1, None, ("due_date",), "", "DUE_DATE"])
def test_an_invalid_name_is_refused(stripe: MockStripe, name: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="There is no opinion") as caught:
        stripe.client(opinions={name: False})
    assert caught.value.param == "opinions"


@pytest.mark.parametrize("value", [0, 1, None, "off", "", [], {}])
def test_a_value_that_is_not_a_bool_is_refused(stripe: MockStripe, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"opinions\['due_date'\] is .* True or False"):
        stripe.client(opinions={"due_date": value})


@pytest.mark.parametrize("opinions", ["due_date", ["due_date"], {"due_date"}, True, False, 0])
def test_a_value_that_is_not_a_dict_is_refused(stripe: MockStripe, opinions: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"opinions is of type \w+: pass a dict"):
        stripe.client(opinions=opinions)


@pytest.mark.parametrize("value", [0, 1, None, "yes"])
def test_require_explicit_proration_that_is_not_a_bool_is_refused(
    stripe: MockStripe, value: Any
) -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"require_explicit_proration is .* True or False"
    ):
        stripe.client(require_explicit_proration=value)


# --- derived clients ------------------------------------------------------------------------

SETTINGS: list[tuple[dict[str, Any], frozenset[str]]] = [
    ({}, frozenset(DEFAULTS) - {"explicit_proration"}),
    ({"require_explicit_proration": True}, frozenset(DEFAULTS)),
    (
        {"opinions": {"due_date": False, "auto_advance": False}},
        frozenset(DEFAULTS) - {"explicit_proration", "due_date", "auto_advance"},
    ),
]
DERIVATIONS: dict[str, Callable[[Any], Any]] = {
    "with_key": lambda client: client.with_key("sk_test_other"),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda client: pickle.loads(pickle.dumps(client)),
    "pickle, then with_key": lambda client: pickle.loads(pickle.dumps(client)).with_key(KEY),
}


@pytest.mark.parametrize("derivation", DERIVATIONS.values(), ids=DERIVATIONS)
@pytest.mark.parametrize(("settings", "enabled"), SETTINGS, ids=["default", "strict", "some off"])
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_derived_client_keeps_its_opinions(
    kind: Any, settings: dict[str, Any], enabled: frozenset[str], derivation: Callable[[Any], Any]
) -> None:
    assert derivation(kind(KEY, **settings))._config.opinions == enabled


def _derived_client(derivation: str, **settings: Any) -> Client:
    return DERIVATIONS[derivation](
        Client(KEY, base_url=UNREACHABLE, max_retries=0, pickle_key=True, **settings)
    )


@pytest.mark.parametrize("derivation", DERIVATIONS)
def test_a_derived_client_refuses_the_same_call(derivation: str) -> None:
    with (
        _derived_client(derivation, require_explicit_proration=True) as client,
        pytest.raises(ProrationRequiredError),
    ):
        client.subscriptions.resume("sub_1", billing_cycle_anchor="now")


@pytest.mark.parametrize("derivation", DERIVATIONS)
def test_a_derived_client_sends_the_same_call(derivation: str) -> None:
    with (
        _derived_client(derivation, opinions={"due_date": False}) as client,
        pytest.raises(APIConnectionError),
    ):
        client.invoices.create(collection_method="send_invoice")


def test_with_key_keeps_opinions_with_a_user_http_client(stripe: MockStripe) -> None:
    def other(client: Any) -> Any:
        return REFUSED_CALLS["due_date"].use(client.with_key("sk_test_other"))

    stripe.reply({})
    stripe.run(other, opinions={"due_date": False})
    assert stripe.sent[0].headers["authorization"] == "Bearer sk_test_other"
    with pytest.raises(InvalidArgumentError):
        stripe.run(other)
    assert len(stripe.sent) == 1
