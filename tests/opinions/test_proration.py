"""Strict proration: a call says how to prorate, or is refused before anything is sent."""

from __future__ import annotations

import copy
import pickle
from collections import OrderedDict
from collections.abc import Callable, Iterator
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import Any

import lattice_stripe
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lattice_stripe import StripeError
from lattice_stripe.errors import InvalidArgumentError, ProrationRequiredError
from lattice_stripe.opinions import proration

from codegen.document.openapi import Document, Node
from codegen.document.spec_folder import read_spec
from codegen.overlay.actions import apply, load_overlays
from codegen.overlay.parameter_paths import elements, members
from tests.codegen.pipeline import ROOT, form, operation

from .conftest import Recording

OPINION = "explicit_proration"
WORD = "proration_behavior"
VALUES = ("create_prorations", "always_invoice", "none")
BEFORE_BASIL = "2025-02-24.acacia"

PLACES = {
    "customers.subscriptions.create": (WORD,),
    "customers.subscriptions.update": (WORD,),
    "invoices.create_preview": (
        "subscription_details.proration_behavior",
        "schedule_details.proration_behavior",
        "schedule_details.phases[].proration_behavior",
    ),
    "invoices.upcoming": (
        "subscription_proration_behavior",
        "subscription_details.proration_behavior",
        "schedule_details.proration_behavior",
        "schedule_details.phases[].proration_behavior",
    ),
    "subscription_items.create": (WORD,),
    "subscription_items.delete": (WORD,),
    "subscription_items.update": (WORD,),
    "subscription_schedules.update": (WORD, "phases[].proration_behavior"),
    "subscriptions.create": (WORD,),
    "subscriptions.resume": (WORD,),
    "subscriptions.update": (WORD,),
}
EACH_PLACE = [(name, place) for name, places in PLACES.items() for place in places]
OPERATIONS = {o.name: o for o in lattice_stripe.operations(removed=True)}

pytestmark = pytest.mark.filterwarnings("ignore:invoices.upcoming is gone:DeprecationWarning")


def calling(name: str, **params: Any) -> Callable[[Any], Any]:
    """A use of a client: the operation of that name, with some id wherever it takes one."""
    known = OPERATIONS[name]
    opts = {"stripe_version": BEFORE_BASIL} if known.removed else None

    def use(client: Any) -> Any:
        for part in name.split("."):
            client = getattr(client, part)
        return client(*["id_1"] * len(known.path_params), opts=opts, **params)

    return use


def stating(place: str, value: Any) -> dict[str, Any]:
    """Parameters with ``value`` at ``place``, a list being of one entry."""
    for part in reversed(place.split(".")):
        name = part.removesuffix("[]")
        value = {name: [value] if part.endswith("[]") else value}
    return value


def wire(place: str) -> str:
    """``a.b[].c`` as a form writes it for the first entry: ``a[b][0][c]``."""
    first, *rest = place.replace("[]", ".0").split(".")
    return first + "".join(f"[{part}]" for part in rest)


def sent(stripe: Recording) -> list[tuple[str, str]]:
    [request] = stripe.sent
    return request.form if request.body else request.query


# --- where --------------------------------------------------------------------------------


def test_every_place_that_is_guarded() -> None:
    found = {
        name: bound.parameter_paths
        for name, known in OPERATIONS.items()
        for bound in known.before
        if bound.opinion == OPINION
    }
    assert found == PLACES


@pytest.mark.parametrize("name", PLACES)
def test_a_call_that_says_nothing_is_refused(stripe: Recording, name: str) -> None:
    with pytest.raises(ProrationRequiredError) as caught:
        stripe.run(calling(name), require_explicit_proration=True)
    assert stripe.sent == []
    error = caught.value
    assert (error.operation, error.parameter_paths, error.values) == (name, PLACES[name], VALUES)
    assert error.param == PLACES[name][0]
    for part in (name, *PLACES[name], *VALUES):
        assert part in error.message


@pytest.mark.parametrize(("name", "place"), EACH_PLACE)
def test_each_place_alone_lets_the_call_through(stripe: Recording, name: str, place: str) -> None:
    stripe.reply({})
    stripe.run(calling(name, **stating(place, "none")), require_explicit_proration=True)
    assert stripe.sent[0].method == OPERATIONS[name].method
    assert stripe.sent[0].path == OPERATIONS[name].path.format_map(_Ids())
    assert sent(stripe) == [(wire(place), "none")]


class _Ids(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "id_1"


@pytest.mark.parametrize("value", [*VALUES, "next_tuesday"])
def test_a_value_is_a_statement_whether_it_is_known_or_not(stripe: Recording, value: str) -> None:
    stripe.reply({})
    stripe.run(
        calling("subscriptions.update", proration_behavior=value), require_explicit_proration=True
    )
    assert sent(stripe) == [(WORD, value)]


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(("name", "place"), EACH_PLACE)
def test_none_and_empty_text_say_nothing(
    stripe: Recording, name: str, place: str, nothing: str | None
) -> None:
    with pytest.raises(ProrationRequiredError):
        stripe.run(calling(name, **stating(place, nothing)), require_explicit_proration=True)
    assert stripe.sent == []


@pytest.mark.parametrize("name", PLACES)
def test_it_is_off_unless_asked_for(stripe: Recording, name: str) -> None:
    stripe.reply({})
    stripe.run(calling(name))
    assert sent(stripe) == []


# --- what counts as said --------------------------------------------------------------------


class Behavior(Enum):
    NONE = "none"
    EMPTY = ""
    NOTHING = None


class TextBehavior(StrEnum):
    NONE = "none"
    EMPTY = ""


class Details(msgspec.Struct):
    proration_behavior: str | None = None


class Renamed(msgspec.Struct):
    behavior: str = msgspec.field(name=WORD)


class Known(msgspec.Struct):
    """Stands for its id, like every object of Stripe's."""

    id: str
    proration_behavior: str = "none"


SAID = {"proration_behavior": "none"}
SUBSCRIPTION = "subscription_details[proration_behavior]"
SCHEDULE = "schedule_details[proration_behavior]"
FIRST_PHASE = "schedule_details[phases][0][proration_behavior]"
SECOND_PHASE = "schedule_details[phases][1][proration_behavior]"

PREVIEWS: list[tuple[str, dict[str, Any], list[str]]] = [
    ("an enum", {"subscription_details": {WORD: Behavior.NONE}}, [SUBSCRIPTION]),
    ("a text enum", {"subscription_details": {WORD: TextBehavior.NONE}}, [SUBSCRIPTION]),
    ("a struct", {"subscription_details": Details("none")}, [SUBSCRIPTION]),
    ("a struct's wire name", {"schedule_details": Renamed("none")}, [SCHEDULE]),
    ("a mapping", {"schedule_details": MappingProxyType(SAID)}, [SCHEDULE]),
    ("an ordered dict", {"schedule_details": OrderedDict(SAID)}, [SCHEDULE]),
    ("a tuple of phases", {"schedule_details": {"phases": (SAID,)}}, [FIRST_PHASE]),
    ("structs as phases", {"schedule_details": {"phases": [Details("none")]}}, [FIRST_PHASE]),
    ("every phase", {"schedule_details": {"phases": [SAID, SAID]}}, [FIRST_PHASE, SECOND_PHASE]),
    (
        "None among the phases, which is left out",
        {"schedule_details": {"phases": [None, SAID]}},
        [FIRST_PHASE],
    ),
    (
        "the schedule, where phases say nothing",
        {"schedule_details": {**SAID, "phases": [{}]}},
        [SCHEDULE],
    ),
    (
        "the subscription, where the schedule says nothing",
        {"schedule_details": {WORD: ""}, "subscription_details": SAID},
        [SCHEDULE, SUBSCRIPTION],
    ),
]
UNSAID: dict[str, dict[str, Any]] = {
    "an empty enum": {"subscription_details": {WORD: Behavior.EMPTY}},
    "an enum of None": {"subscription_details": {WORD: Behavior.NOTHING}},
    "an empty text enum": {"subscription_details": {WORD: TextBehavior.EMPTY}},
    "a struct that says nothing": {"subscription_details": Details()},
    "an object that stands for its id": {"subscription_details": Known("sub_1")},
    "an empty mapping": {"subscription_details": MappingProxyType({})},
    "text for a mapping": {"subscription_details": "none"},
    "None for a mapping": {"subscription_details": None, "schedule_details": None},
    "a mapping of None": {"subscription_details": {WORD: {"of": None}}},
    "a list of nothing": {"subscription_details": {WORD: [None]}},
    "an item": {"subscription_details": {"items": [SAID]}},
    "an invoice item": {"invoice_items": [SAID]},
    "a list for a mapping": {"subscription_details": [SAID]},
    "no phases": {"schedule_details": {"phases": []}},
    "phases of None": {"schedule_details": {"phases": [None]}},
    "a cleared list of phases": {"schedule_details": {"phases": ""}},
    "one phase of two": {"schedule_details": {"phases": [SAID, {"iterations": 1}]}},
    "the other phase of two": {"schedule_details": {"phases": [{"iterations": 1}, SAID]}},
    "an empty phase": {"schedule_details": {"phases": [SAID, {WORD: ""}]}},
    "a phase's item": {"schedule_details": {"phases": [{"items": [SAID]}]}},
    "text for a phase": {"schedule_details": {"phases": ["none"]}},
    "the keys of a phase for phases": {"schedule_details": {"phases": SAID}},
    "another's name": {"schedule_details": {"subscription_proration_behavior": "none"}},
}


@pytest.mark.parametrize(("said", "keys"), [c[1:] for c in PREVIEWS], ids=[c[0] for c in PREVIEWS])
@pytest.mark.parametrize("name", ["invoices.create_preview", "invoices.upcoming"])
def test_what_is_said(stripe: Recording, name: str, said: dict[str, Any], keys: list[str]) -> None:
    stripe.reply({})
    stripe.run(calling(name, **said), require_explicit_proration=True)
    assert [key for key, value in sent(stripe) if key.endswith(f"{WORD}]")] == keys
    assert {value for key, value in sent(stripe) if key == keys[-1]} == {"none"}


@pytest.mark.parametrize("params", UNSAID.values(), ids=UNSAID)
@pytest.mark.parametrize("name", ["invoices.create_preview", "invoices.upcoming"])
def test_what_is_not_said(stripe: Recording, name: str, params: dict[str, Any]) -> None:
    with pytest.raises(ProrationRequiredError):
        stripe.run(calling(name, **params), require_explicit_proration=True)
    assert stripe.sent == []


@pytest.mark.parametrize(
    "params",
    [
        {"items": [{"price": "price_1", WORD: "none"}]},
        {"metadata": {WORD: "none"}},
        {"proration_date": 1},
    ],
    ids=["an item", "metadata", "another parameter"],
)
def test_a_statement_in_the_wrong_place_is_none(stripe: Recording, params: dict[str, Any]) -> None:
    with pytest.raises(ProrationRequiredError):
        stripe.run(calling("subscriptions.update", **params), require_explicit_proration=True)
    assert stripe.sent == []


def test_a_statement_beside_others_is_sent_as_it_is(stripe: Recording) -> None:
    stripe.reply({})
    said = {"items": [{"id": "si_1", "quantity": 2}], WORD: "always_invoice"}
    stripe.run(calling("subscriptions.update", **said), require_explicit_proration=True)
    assert sent(stripe) == [
        ("items[0][id]", "si_1"),
        ("items[0][quantity]", "2"),
        (WORD, "always_invoice"),
    ]


# --- the error ------------------------------------------------------------------------------


def refusal() -> ProrationRequiredError:
    stripe = Recording("sync")
    with pytest.raises(ProrationRequiredError) as caught:
        stripe.run(calling("invoices.create_preview"), require_explicit_proration=True)
    return caught.value


def test_a_list_by_index_is_a_list(stripe: Recording) -> None:
    """Both go out alike: ``phases[0][proration_behavior]``."""
    given = [{WORD: "none"}], {"0": {WORD: "none"}}
    for phases in given:
        stripe.reply({})
        stripe.run(
            lambda c, phases=phases: c.subscription_schedules.update("s", phases=phases),
            require_explicit_proration=True,
        )
    assert stripe.sent[0].form == stripe.sent[1].form == [(f"phases[0][{WORD}]", "none")]


def test_it_is_one_of_ours() -> None:
    assert isinstance(refusal(), StripeError)
    assert isinstance(refusal(), InvalidArgumentError)
    assert isinstance(refusal(), ValueError)
    assert lattice_stripe.ProrationRequiredError is ProrationRequiredError


def test_it_says_which_opinion_it_is() -> None:
    [note] = refusal().__notes__
    assert OPINION in note
    assert "off unless" in note


@pytest.mark.parametrize("again", [copy.copy, lambda e: pickle.loads(pickle.dumps(e))])
def test_it_survives_pickle_and_copy(again: Callable[[Any], Any]) -> None:
    error = refusal()
    twin = again(error)
    assert type(twin) is ProrationRequiredError
    assert (str(twin), twin.operation, twin.parameter_paths, twin.values, twin.param) == (
        str(error),
        "invoices.create_preview",
        PLACES["invoices.create_preview"],
        VALUES,
        error.param,
    )


# --- the function alone ---------------------------------------------------------------------


@pytest.mark.parametrize(("name", "place"), EACH_PLACE)
def test_the_function_accepts_each_place(call: Callable[..., Any], name: str, place: str) -> None:
    proration.require(call(name, OPINION, stating(place, "none")))


@pytest.mark.parametrize("name", PLACES)
def test_the_function_refuses_nothing_at_all(call: Callable[..., Any], name: str) -> None:
    with pytest.raises(ProrationRequiredError) as caught:
        proration.require(call(name, OPINION, {}))
    assert caught.value.parameter_paths == PLACES[name]


def test_one_place_is_named_without_or(call: Callable[..., Any]) -> None:
    with pytest.raises(ProrationRequiredError, match="pass proration_behavior, as one of"):
        proration.require(call("subscriptions.update", OPINION, {}))


def test_of_several_places_one_is_enough(call: Callable[..., Any]) -> None:
    with pytest.raises(ProrationRequiredError, match=r"pass proration_behavior or phases\[\]\."):
        proration.require(call("subscription_schedules.update", OPINION, {}))


# --- Stripe's document ----------------------------------------------------------------------


def places_of(document: Document, item: Node, operation: Node) -> list[str]:
    """Every place of an operation's parameters whose name ends in ``proration_behavior``."""
    found: set[str] = set()

    def walk(schema: Node, place: str, above: frozenset[int]) -> None:
        if place.rpartition(".")[2].endswith(WORD):
            found.add(place)
        here = id(document.follow(schema))
        if here in above:  # it holds itself: nothing below has a name of its own
            return
        above |= {here}
        for name, inner in members(document, schema):
            walk(inner, f"{place}.{name}" if place else name, above)
        for inner in elements(document, schema):
            walk(inner, f"{place}[]", above)

    walk(document.request_schema(item, operation), "", frozenset())
    return sorted(found)


def unguarded(raw: Node) -> list[str]:
    """What the overlays do not say of the operations that take a ``proration_behavior``."""
    document = Document(apply(raw, load_overlays(ROOT / "overlays")).document)
    return list(_unguarded(document))


def _unguarded(document: Document) -> Iterator[str]:
    for method, path, item, known in document.operations():
        taken = places_of(document, item, known)
        guard = known.get("x-lattice-before", {}).get(OPINION)
        excuse = known.get("x-lattice-excused", {}).get(OPINION)
        if guard and excuse:
            yield f"{method} {path} is guarded and excused"
        elif guard:
            if sorted(guard["parameter_paths"]) != taken:
                guarded = sorted(guard["parameter_paths"])
                yield f"{method} {path} takes {taken} and is guarded at {guarded}"
        elif bool(excuse) != bool(taken):
            yield f"{method} {path} takes {taken} and its excuse is {excuse!r}"


@pytest.fixture
def document() -> Node:
    """Stripe's, to be changed at will."""
    return read_spec(ROOT / "spec")


def body_of(document: Node, path: str) -> Node:
    content = document["paths"][path]["post"]["requestBody"]["content"]
    properties: Node = content["application/x-www-form-urlencoded"]["schema"]["properties"]
    return properties


BEHAVIOR = {"type": "string", "enum": ["none"]}


def test_every_operation_that_takes_one_is_guarded_or_excused(document: Node) -> None:
    assert unguarded(document) == []


def test_the_search_is_not_empty(document: Node) -> None:
    found = Document(apply(document, load_overlays(ROOT / "overlays")).document)
    taking = [(m, p) for m, p, item, known in found.operations() if places_of(found, item, known)]
    assert len(taking) == 15
    assert ("POST", "/v1/checkout/sessions") in taking
    assert ("DELETE", "/v1/subscription_items/{item}") in taking


def test_a_new_operation_is_reported(document: Node) -> None:
    document["paths"]["/v1/rentals"] = {
        "post": operation(operationId="PostRentals", requestBody=form(proration_behavior=BEHAVIOR))
    }
    assert unguarded(document) == [
        "POST /v1/rentals takes ['proration_behavior'] and its excuse is None"
    ]


def test_a_new_query_parameter_is_reported(document: Node) -> None:
    document["paths"]["/v1/balance"]["get"]["parameters"].append(
        {"in": "query", "name": "rental_proration_behavior", "schema": BEHAVIOR}
    )
    assert unguarded(document) == [
        "GET /v1/balance takes ['rental_proration_behavior'] and its excuse is None"
    ]


def test_a_new_place_in_a_guarded_operation_is_reported(document: Node) -> None:
    body_of(document, "/v1/subscription_items/{item}")["parts"] = {
        "anyOf": [
            {"type": "string", "enum": [""]},
            {"type": "array", "items": {"properties": {WORD: BEHAVIOR}}},
        ]
    }
    [report] = unguarded(document)
    assert report.startswith("POST /v1/subscription_items/{item} takes ")
    assert "parts[].proration_behavior" in report


def test_an_excuse_without_a_reason_left_is_reported(document: Node) -> None:
    del body_of(document, "/v1/checkout/sessions")["subscription_data"]
    [report] = unguarded(document)
    assert report.startswith("POST /v1/checkout/sessions takes [] and its excuse is ")


def test_a_parameter_that_holds_itself_is_walked_once(document: Node) -> None:
    document["components"]["schemas"]["rental"] = {
        "properties": {
            WORD: BEHAVIOR,
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/rental"}},
            "next": {"anyOf": [{"$ref": "#/components/schemas/rental"}]},
        }
    }
    body_of(document, "/v1/refunds")["rental"] = {"$ref": "#/components/schemas/rental"}
    [report] = unguarded(document)
    assert report.startswith("POST /v1/refunds takes ")
    assert "'rental.proration_behavior'" in report


# --- whatever is passed ---------------------------------------------------------------------

GUARDED = sorted(name for name, known in OPERATIONS.items() if known.before)
TEMPTING: dict[str, list[Any]] = {
    "cancel": [{"identifier": ""}, {"id": "id_1"}],
    "collection_method": ["send_invoice"],
    "default_aggregation": [{"formula": "sum"}, {"formula": "count"}],
    "flow_data": [{"type": "subscription_cancel"}, {"type": "subscription_update_confirm"}],
    "phases": [[], [{}], [SAID, {}], [SAID]],
    "schedule_details": [{"phases": [SAID]}, {"phases": [{}]}],
    "start_time": [60, 61, "61", -1, 10**30],
    "type": ["cancel"],
    "value_grouping_window": ["hour", "day", "year"],
    "value_settings": [{"event_payload_key": ""}],
}
"""What each parameter needs to hold for a guard to look closer."""

_words = st.sampled_from(
    sorted(
        {"formula", "type", "id", "0"}
        | {
            part.removesuffix("[]")
            for known in OPERATIONS.values()
            for bound in known.before
            for place in bound.parameter_paths
            for part in place.split(".")
        }
    )
)
_scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | _words
    | st.sampled_from(Behavior)
)
_json = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=2).map(tuple)
        | st.dictionaries(_words | st.text(min_size=1, max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@st.composite
def _calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    name = draw(st.sampled_from(GUARDED))
    known = OPERATIONS[name]
    params: dict[str, Any] = draw(st.dictionaries(st.sampled_from(known.params), _json, max_size=3))
    looked_at = [place for bound in known.before for place in bound.parameter_paths]
    for place in draw(st.lists(st.sampled_from(looked_at), max_size=2)):
        params |= stating(place, draw(_json))
    for key in sorted(TEMPTING.keys() & set(known.params)):
        if draw(st.booleans()):
            params[key] = draw(st.sampled_from(TEMPTING[key]))
    return name, params


def sent_or_refused(name: str, params: dict[str, Any]) -> str:
    """What a strict client made of a call: it is one or the other, and never both."""
    stripe = Recording("sync")
    stripe.reply({})
    try:
        stripe.run(calling(name, **params), require_explicit_proration=True)
    except StripeError:
        assert stripe.sent == []
        return "refused"
    assert len(stripe.sent) == 1
    return "sent"


@settings(max_examples=300, deadline=None)
@given(_calls())
def test_whatever_is_passed_is_sent_or_refused_by_an_error_of_ours(
    drawn: tuple[str, dict[str, Any]],
) -> None:
    assert sent_or_refused(*drawn) in ("sent", "refused")


def _nested(depth: int, key: str | None) -> Any:
    value: Any = "none"
    for _ in range(depth):
        value = [value] if key is None else {key: value}
    return value


@pytest.mark.parametrize("key", ["a", None], ids=["mappings", "lists"])
@pytest.mark.parametrize(
    ("depth", "outcome"),
    [(100, {"sent"}), (600, {"sent", "refused"}), (5000, {"refused"})],
)
def test_parameters_may_be_deep(depth: int, outcome: set[str], key: str | None) -> None:
    params = {"metadata": _nested(depth, key), WORD: "none"}
    assert sent_or_refused("subscriptions.update", params) in outcome


def test_digits_may_be_many() -> None:
    times = {"start_time": "6" * 5000, "end_time": 60}
    assert sent_or_refused("billing.meters.event_summaries.list", times)


@pytest.mark.parametrize("value", [{"of": {}}, [[]], [{}]])
def test_what_would_not_be_sent_is_no_statement(value: Any) -> None:
    assert sent_or_refused("subscriptions.update", {WORD: value}) == "refused"
