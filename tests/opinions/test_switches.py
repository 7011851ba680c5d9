"""Each opinion has a name, and a client is told by it what to leave alone."""

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

from .conftest import KEY, Recording

NOWHERE = "http://127.0.0.1:9"


class Unwise(NamedTuple):
    """A call that one opinion has something against, and what is sent where it has not."""

    use: Callable[[Any], Any]
    sent: list[tuple[str, str]]


SEND = {"collection_method": "send_invoice"}
UNWISE: dict[str, Unwise] = {
    "due_date": Unwise(
        lambda c: c.invoices.create(**SEND), [("collection_method", "send_invoice")]
    ),
    "explicit_proration": Unwise(
        lambda c: c.subscriptions.update("sub_1", cancel_at_period_end=True),
        [("cancel_at_period_end", "true")],
    ),
    "meter_adjustments": Unwise(
        lambda c: c.billing.meter_event_adjustments.create(
            event_name="calls", type="cancel", cancel={"id": "x"}
        ),
        [("event_name", "calls"), ("type", "cancel"), ("cancel[id]", "x")],
    ),
    "meter_values": Unwise(
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
    "meter_windows": Unwise(
        lambda c: c.billing.meters.event_summaries.list(
            "mtr_1", customer="cus_1", start_time=61, end_time=120
        ),
        [("customer", "cus_1"), ("start_time", "61"), ("end_time", "120")],
    ),
    "portal_flow": Unwise(
        lambda c: c.billing_portal.sessions.create(
            customer="cus_1", flow_data={"type": "subscription_cancel"}
        ),
        [("customer", "cus_1"), ("flow_data[type]", "subscription_cancel")],
    ),
}
REACTIONS = {"auto_advance"}
ALL_ON = dict.fromkeys(DEFAULTS, True)


def ask(stripe: Recording, name: str, **options: Any) -> bool:
    """Whether a call that the opinion is against is refused; it is sent as it is otherwise."""
    unwise = UNWISE[name]
    stripe.reply({})
    before = len(stripe.sent)
    try:
        stripe.run(unwise.use, **options)
    except InvalidArgumentError:
        assert len(stripe.sent) == before
        return True
    [request] = stripe.sent[before:]
    assert (request.form if request.body else request.query) == unwise.sent
    return False


# --- on and off -----------------------------------------------------------------------------


def test_every_opinion_is_tried_here() -> None:
    assert UNWISE.keys() | REACTIONS == DEFAULTS.keys()
    bound = {
        b.opinion for o in lattice_stripe.operations(removed=True) for b in (*o.before, *o.after)
    }
    assert bound == DEFAULTS.keys()


def test_only_strict_proration_waits_to_be_asked() -> None:
    assert [name for name, on in DEFAULTS.items() if not on] == ["explicit_proration"]


@pytest.mark.parametrize("name", UNWISE)
def test_it_is_as_it_is_by_default(stripe: Recording, name: str) -> None:
    assert ask(stripe, name) is DEFAULTS[name]


@pytest.mark.parametrize("name", UNWISE)
@pytest.mark.parametrize("off", DEFAULTS)
def test_each_is_turned_off_alone(stripe: Recording, name: str, off: str) -> None:
    assert ask(stripe, name, opinions={**ALL_ON, off: False}) is (name != off)


@pytest.mark.parametrize("name", UNWISE)
def test_one_that_is_on_may_be_said_to_be(stripe: Recording, name: str) -> None:
    assert ask(stripe, name, opinions={name: True}) is True


@pytest.mark.parametrize("name", UNWISE)
def test_all_may_be_off(stripe: Recording, name: str) -> None:
    assert ask(stripe, name, opinions=dict.fromkeys(DEFAULTS, False)) is False


@pytest.mark.parametrize("name", UNWISE)
def test_a_refusal_says_which_opinion_it_is(stripe: Recording, name: str) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(UNWISE[name].use, opinions=ALL_ON)
    [note] = caught.value.__notes__
    assert repr(name) in note
    assert (f"opinions={{{name!r}: False}}" in note) is DEFAULTS[name]


@pytest.mark.parametrize(("opinions", "heard"), [({"auto_advance": False}, 0), (None, 1), ({}, 1)])
def test_a_warning_is_turned_off(
    stripe: Recording,
    warnings: list[OpinionWarning],
    caplog: pytest.LogCaptureFixture,
    opinions: dict[str, bool] | None,
    heard: int,
) -> None:
    stripe.reply({"object": "invoice", "id": "in_1", "auto_advance": True})
    assert stripe.run(lambda c: c.invoices.create(), opinions=opinions).id == "in_1"
    assert len(warnings) == heard
    assert len([r for r in caplog.records if r.name == "lattice_stripe"]) == heard


@pytest.mark.parametrize("off", sorted(DEFAULTS.keys() - REACTIONS))
def test_the_warning_stays_where_others_are_off(
    stripe: Recording, warnings: list[OpinionWarning], off: str
) -> None:
    stripe.reply({"object": "invoice", "id": "in_1", "auto_advance": True})
    stripe.run(lambda c: c.invoices.create(), opinions={off: False})
    assert len(warnings) == 1


def test_the_switches_are_the_clients_own(stripe: Recording) -> None:
    switches = {"due_date": False}
    client = stripe.client(opinions=switches)
    switches["due_date"] = True
    assert "due_date" not in client._config.opinions
    assert "due_date" in stripe.client()._config.opinions


def test_any_mapping_will_do(stripe: Recording) -> None:
    assert ask(stripe, "due_date", opinions=MappingProxyType({"due_date": False})) is False


# --- strict proration, by either name --------------------------------------------------------


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
def test_both_names_turn_it_on(stripe: Recording, options: dict[str, Any], refused: bool) -> None:
    assert ask(stripe, "explicit_proration", **options) is refused


def test_to_say_both_yes_and_no_is_an_error(stripe: Recording) -> None:
    with pytest.raises(InvalidArgumentError, match="'explicit_proration' is off") as caught:
        stripe.client(require_explicit_proration=True, opinions={"explicit_proration": False})
    assert caught.value.param == "require_explicit_proration"


# --- what cannot be a switch ----------------------------------------------------------------


def test_an_unknown_name_is_answered_with_all_there_are(stripe: Recording) -> None:
    with pytest.raises(InvalidArgumentError, match="no opinion 'punctuality'") as caught:
        stripe.client(opinions={"punctuality": False})
    assert isinstance(caught.value, StripeError)
    assert caught.value.param == "opinions"
    assert caught.value.message.endswith(f"There are: {', '.join(DEFAULTS)}.")
    assert "Did you mean" not in caught.value.message


def test_a_near_name_is_suggested(stripe: Recording) -> None:
    with pytest.raises(InvalidArgumentError, match=r"Did you mean auto_advance\?") as caught:
        stripe.client(opinions={"due_date": False, "auto_advanced": False})
    for name in DEFAULTS:
        assert name in caught.value.message


@pytest.mark.parametrize("name", [1, None, ("due_date",), "", "DUE_DATE"])
def test_what_is_no_name_is_refused(stripe: Recording, name: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="There is no opinion") as caught:
        stripe.client(opinions={name: False})
    assert caught.value.param == "opinions"


@pytest.mark.parametrize("value", [0, 1, None, "off", "", [], {}])
def test_a_switch_is_true_or_false(stripe: Recording, value: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"opinions\['due_date'\] is .* True or False"):
        stripe.client(opinions={"due_date": value})


@pytest.mark.parametrize("opinions", ["due_date", ["due_date"], {"due_date"}, True, False, 0])
def test_switches_are_a_dict(stripe: Recording, opinions: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=r"opinions is a \w+: pass a dict"):
        stripe.client(opinions=opinions)


@pytest.mark.parametrize("value", [0, 1, None, "yes"])
def test_strict_is_true_or_false(stripe: Recording, value: Any) -> None:
    with pytest.raises(
        InvalidArgumentError, match=r"require_explicit_proration is .* True or False"
    ):
        stripe.client(require_explicit_proration=value)


# --- another client of the same settings -----------------------------------------------------

SETTINGS: list[tuple[dict[str, Any], frozenset[str]]] = [
    ({}, frozenset(DEFAULTS) - {"explicit_proration"}),
    ({"require_explicit_proration": True}, frozenset(DEFAULTS)),
    (
        {"opinions": {"due_date": False, "auto_advance": False}},
        frozenset(DEFAULTS) - {"explicit_proration", "due_date", "auto_advance"},
    ),
]
TWINS: dict[str, Callable[[Any], Any]] = {
    "with_key": lambda client: client.with_key("sk_test_other"),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda client: pickle.loads(pickle.dumps(client)),
    "pickle, then with_key": lambda client: pickle.loads(pickle.dumps(client)).with_key(KEY),
}


@pytest.mark.parametrize("twin", TWINS.values(), ids=TWINS)
@pytest.mark.parametrize(("settings", "on"), SETTINGS, ids=["default", "strict", "some off"])
@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_it_keeps_the_switches(
    kind: Any, settings: dict[str, Any], on: frozenset[str], twin: Callable[[Any], Any]
) -> None:
    assert twin(kind(KEY, **settings))._config.opinions == on


def _twin_of(twin: str, **settings: Any) -> Client:
    return TWINS[twin](Client(KEY, base_url=NOWHERE, max_retries=0, pickle_key=True, **settings))


@pytest.mark.parametrize("twin", TWINS)
def test_it_refuses_what_the_first_would_have(twin: str) -> None:
    with (
        _twin_of(twin, require_explicit_proration=True) as client,
        pytest.raises(ProrationRequiredError),
    ):
        client.subscriptions.resume("sub_1", billing_cycle_anchor="now")


@pytest.mark.parametrize("twin", TWINS)
def test_it_sends_what_the_first_would_have(twin: str) -> None:
    with (
        _twin_of(twin, opinions={"due_date": False}) as client,
        pytest.raises(APIConnectionError),
    ):
        client.invoices.create(collection_method="send_invoice")


def test_through_an_http_client_of_ones_own_too(stripe: Recording) -> None:
    def other(client: Any) -> Any:
        return UNWISE["due_date"].use(client.with_key("sk_test_other"))

    stripe.reply({})
    stripe.run(other, opinions={"due_date": False})
    assert stripe.sent[0].headers["authorization"] == "Bearer sk_test_other"
    with pytest.raises(InvalidArgumentError):
        stripe.run(other)
    assert len(stripe.sent) == 1
