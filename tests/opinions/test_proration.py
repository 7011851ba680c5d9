"""Explicit proration: a call without proration_behavior is refused before anything is sent."""

from __future__ import annotations

import copy
import pickle
from collections import OrderedDict
from collections.abc import Callable, Iterator
from enum import Enum, StrEnum
from functools import cache
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
from tests.shared import is_document_of_official_sdk

from .conftest import MockStripe

OPINION = "explicit_proration"
PARAM = "proration_behavior"
VALUES = ("create_prorations", "always_invoice", "none")
BEFORE_BASIL = "2025-02-24.acacia"

PATHS = {
    "customers.subscriptions.create": (PARAM,),
    "customers.subscriptions.update": (PARAM,),
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
    "subscription_items.create": (PARAM,),
    "subscription_items.delete": (PARAM,),
    "subscription_items.update": (PARAM,),
    "subscription_schedules.update": (PARAM, "phases[].proration_behavior"),
    "subscriptions.create": (PARAM,),
    "subscriptions.resume": (PARAM,),
    "subscriptions.update": (PARAM,),
}
EACH_PATH = [(name, path) for name, paths in PATHS.items() for path in paths]
OPERATIONS = {o.name: o for o in lattice_stripe.operations(removed=True)}

pytestmark = pytest.mark.filterwarnings("ignore:invoices.upcoming was removed:DeprecationWarning")


def call_operation(name: str, **params: Any) -> Callable[[Any], Any]:
    """A use of a client that calls the operation, with an id for each path parameter."""
    op = OPERATIONS[name]
    opts = {"stripe_version": BEFORE_BASIL} if op.removed else None

    def use(client: Any) -> Any:
        for part in name.split("."):
            client = getattr(client, part)
        return client(*["id_1"] * len(op.path_params), opts=opts, **params)

    return use


def params_with(path: str, value: Any) -> dict[str, Any]:
    """Parameters with ``value`` at ``path``. A list has one element."""
    for part in reversed(path.split(".")):
        name = part.removesuffix("[]")
        value = {name: [value] if part.endswith("[]") else value}
    return value


def form_key(path: str) -> str:
    """The form key of the first element: ``a.b[].c`` becomes ``a[b][0][c]``."""
    first, *rest = path.replace("[]", ".0").split(".")
    return first + "".join(f"[{part}]" for part in rest)


def sent_pairs(stripe: MockStripe) -> list[tuple[str, str]]:
    [request] = stripe.sent
    return request.form if request.body else request.query


# --- parameter paths ------------------------------------------------------------------------


def test_each_operation_is_bound_to_its_parameter_paths() -> None:
    found = {
        name: bound.parameter_paths
        for name, op in OPERATIONS.items()
        for bound in op.before
        if bound.opinion == OPINION
    }
    assert found == PATHS


@pytest.mark.parametrize("name", PATHS)
def test_a_call_without_proration_behavior_is_refused(stripe: MockStripe, name: str) -> None:
    with pytest.raises(ProrationRequiredError) as caught:
        stripe.run(call_operation(name), require_explicit_proration=True)
    assert stripe.sent == []
    error = caught.value
    assert (error.operation, error.parameter_paths, error.values) == (name, PATHS[name], VALUES)
    assert error.param == PATHS[name][0]
    for part in (name, *PATHS[name], *VALUES):
        assert part in error.message


@pytest.mark.parametrize(
    ("params", "first", "last"),
    [
        ({"customer": "cus_1"}, 0, 3),
        ({"subscription_details": {"items": []}}, 0, 3),
        ({"subscription_details": {"items": [{"price": "price_1"}]}}, 0, 1),
        ({"schedule_details": {"end_behavior": "release"}}, 1, 2),
        ({"schedule_details": {"phases": [{"iterations": 1}]}}, 1, 3),
    ],
)
def test_the_error_names_the_parameters_of_the_objects_that_are_passed(
    stripe: MockStripe, params: dict[str, Any], first: int, last: int
) -> None:
    preview = call_operation("invoices.create_preview", **params)
    with pytest.raises(ProrationRequiredError) as caught:
        stripe.run(preview, require_explicit_proration=True)
    paths = PATHS["invoices.create_preview"]
    assert caught.value.param == paths[first]
    assert caught.value.parameter_paths == paths
    named = [path for path in paths if path in caught.value.message]
    assert named == [*paths[first:last]]


@pytest.mark.parametrize(("name", "path"), EACH_PATH)
def test_each_parameter_path_alone_is_enough(stripe: MockStripe, name: str, path: str) -> None:
    stripe.reply({})
    stripe.run(call_operation(name, **params_with(path, "none")), require_explicit_proration=True)
    assert stripe.sent[0].method == OPERATIONS[name].method
    assert stripe.sent[0].path == OPERATIONS[name].path.format_map(_Ids())
    assert sent_pairs(stripe) == [(form_key(path), "none")]


class _Ids(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "id_1"


@pytest.mark.parametrize("value", [*VALUES, "unknown_value"])
def test_documented_and_unknown_values_are_accepted(stripe: MockStripe, value: str) -> None:
    stripe.reply({})
    stripe.run(
        call_operation("subscriptions.update", proration_behavior=value),
        require_explicit_proration=True,
    )
    assert sent_pairs(stripe) == [(PARAM, value)]


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(("name", "path"), EACH_PATH)
def test_none_and_empty_string_are_refused(
    stripe: MockStripe, name: str, path: str, nothing: str | None
) -> None:
    with pytest.raises(ProrationRequiredError):
        stripe.run(
            call_operation(name, **params_with(path, nothing)), require_explicit_proration=True
        )
    assert stripe.sent == []


@pytest.mark.parametrize("name", PATHS)
def test_explicit_proration_is_off_by_default(stripe: MockStripe, name: str) -> None:
    stripe.reply({})
    stripe.run(call_operation(name))
    assert sent_pairs(stripe) == []


# --- values that count ----------------------------------------------------------------------


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
    behavior: str = msgspec.field(name=PARAM)


class ObjectWithId(msgspec.Struct):
    """Encoded as its id, like every object of Stripe."""

    id: str
    proration_behavior: str = "none"


BEHAVIOR_SET = {"proration_behavior": "none"}
SUBSCRIPTION = "subscription_details[proration_behavior]"
SCHEDULE = "schedule_details[proration_behavior]"
FIRST_PHASE = "schedule_details[phases][0][proration_behavior]"
SECOND_PHASE = "schedule_details[phases][1][proration_behavior]"

SET_CASES: list[tuple[str, dict[str, Any], list[str]]] = [
    ("an enum", {"subscription_details": {PARAM: Behavior.NONE}}, [SUBSCRIPTION]),
    ("a text enum", {"subscription_details": {PARAM: TextBehavior.NONE}}, [SUBSCRIPTION]),
    ("a struct", {"subscription_details": Details("none")}, [SUBSCRIPTION]),
    ("a struct's wire name", {"schedule_details": Renamed("none")}, [SCHEDULE]),
    ("a mapping", {"schedule_details": MappingProxyType(BEHAVIOR_SET)}, [SCHEDULE]),
    ("an ordered dict", {"schedule_details": OrderedDict(BEHAVIOR_SET)}, [SCHEDULE]),
    ("a tuple of phases", {"schedule_details": {"phases": (BEHAVIOR_SET,)}}, [FIRST_PHASE]),
    ("structs as phases", {"schedule_details": {"phases": [Details("none")]}}, [FIRST_PHASE]),
    (
        "every phase",
        {"schedule_details": {"phases": [BEHAVIOR_SET, BEHAVIOR_SET]}},
        [FIRST_PHASE, SECOND_PHASE],
    ),
    (
        "None among the phases, which is left out",
        {"schedule_details": {"phases": [None, BEHAVIOR_SET]}},
        [FIRST_PHASE],
    ),
    (
        "the schedule, with an empty phase",
        {"schedule_details": {**BEHAVIOR_SET, "phases": [{}]}},
        [SCHEDULE],
    ),
    (
        "the subscription, with an empty value in the schedule",
        {"schedule_details": {PARAM: ""}, "subscription_details": BEHAVIOR_SET},
        [SCHEDULE, SUBSCRIPTION],
    ),
]
UNSET_CASES: dict[str, dict[str, Any]] = {
    "an empty enum": {"subscription_details": {PARAM: Behavior.EMPTY}},
    "an enum of None": {"subscription_details": {PARAM: Behavior.NOTHING}},
    "an empty text enum": {"subscription_details": {PARAM: TextBehavior.EMPTY}},
    "a struct without a value": {"subscription_details": Details()},
    "an object encoded as its id": {"subscription_details": ObjectWithId("sub_1")},
    "an empty mapping": {"subscription_details": MappingProxyType({})},
    "a string instead of a mapping": {"subscription_details": "none"},
    "None instead of a mapping": {"subscription_details": None, "schedule_details": None},
    "a mapping that holds None": {"subscription_details": {PARAM: {"of": None}}},
    "a list of None": {"subscription_details": {PARAM: [None]}},
    "an item": {"subscription_details": {"items": [BEHAVIOR_SET]}},
    "an invoice item": {"invoice_items": [BEHAVIOR_SET]},
    "a list instead of a mapping": {"subscription_details": [BEHAVIOR_SET]},
    "no phases": {"schedule_details": {"phases": []}},
    "phases of None": {"schedule_details": {"phases": [None]}},
    "a cleared list of phases": {"schedule_details": {"phases": ""}},
    "one phase of two": {"schedule_details": {"phases": [BEHAVIOR_SET, {"iterations": 1}]}},
    "the other phase of two": {"schedule_details": {"phases": [{"iterations": 1}, BEHAVIOR_SET]}},
    "an empty phase": {"schedule_details": {"phases": [BEHAVIOR_SET, {PARAM: ""}]}},
    "a phase's item": {"schedule_details": {"phases": [{"items": [BEHAVIOR_SET]}]}},
    "a string instead of a phase": {"schedule_details": {"phases": ["none"]}},
    "a mapping instead of a list of phases": {"schedule_details": {"phases": BEHAVIOR_SET}},
    "the name of another parameter": {
        "schedule_details": {"subscription_proration_behavior": "none"}
    },
}


@pytest.mark.parametrize(
    ("params", "keys"), [c[1:] for c in SET_CASES], ids=[c[0] for c in SET_CASES]
)
@pytest.mark.parametrize("name", ["invoices.create_preview", "invoices.upcoming"])
def test_a_call_with_a_value_that_counts_as_set_is_sent(
    stripe: MockStripe, name: str, params: dict[str, Any], keys: list[str]
) -> None:
    stripe.reply({})
    stripe.run(call_operation(name, **params), require_explicit_proration=True)
    assert [key for key, value in sent_pairs(stripe) if key.endswith(f"{PARAM}]")] == keys
    assert {value for key, value in sent_pairs(stripe) if key == keys[-1]} == {"none"}


@pytest.mark.parametrize("params", UNSET_CASES.values(), ids=UNSET_CASES)
@pytest.mark.parametrize("name", ["invoices.create_preview", "invoices.upcoming"])
def test_a_call_with_a_value_that_counts_as_unset_is_refused(
    stripe: MockStripe, name: str, params: dict[str, Any]
) -> None:
    with pytest.raises(ProrationRequiredError):
        stripe.run(call_operation(name, **params), require_explicit_proration=True)
    assert stripe.sent == []


@pytest.mark.parametrize(
    "params",
    [
        {"items": [{"price": "price_1", PARAM: "none"}]},
        {"metadata": {PARAM: "none"}},
        {"proration_date": 1},
    ],
    ids=["an item", "metadata", "another parameter"],
)
def test_a_proration_behavior_at_another_path_does_not_count(
    stripe: MockStripe, params: dict[str, Any]
) -> None:
    with pytest.raises(ProrationRequiredError):
        stripe.run(
            call_operation("subscriptions.update", **params), require_explicit_proration=True
        )
    assert stripe.sent == []


def test_other_parameters_are_sent_unchanged(stripe: MockStripe) -> None:
    stripe.reply({})
    params = {"items": [{"id": "si_1", "quantity": 2}], PARAM: "always_invoice"}
    stripe.run(call_operation("subscriptions.update", **params), require_explicit_proration=True)
    assert sent_pairs(stripe) == [
        ("items[0][id]", "si_1"),
        ("items[0][quantity]", "2"),
        (PARAM, "always_invoice"),
    ]


# --- the error ------------------------------------------------------------------------------


def proration_error() -> ProrationRequiredError:
    stripe = MockStripe("sync")
    with pytest.raises(ProrationRequiredError) as caught:
        stripe.run(call_operation("invoices.create_preview"), require_explicit_proration=True)
    return caught.value


def test_a_mapping_by_index_counts_as_a_list(stripe: MockStripe) -> None:
    """Both are sent as ``phases[0][proration_behavior]``."""
    given = [{PARAM: "none"}], {"0": {PARAM: "none"}}
    for phases in given:
        stripe.reply({})
        stripe.run(
            lambda c, phases=phases: c.subscription_schedules.update("s", phases=phases),
            require_explicit_proration=True,
        )
    assert stripe.sent[0].form == stripe.sent[1].form == [(f"phases[0][{PARAM}]", "none")]


def test_the_error_is_a_stripe_error_and_a_value_error() -> None:
    assert isinstance(proration_error(), StripeError)
    assert isinstance(proration_error(), InvalidArgumentError)
    assert isinstance(proration_error(), ValueError)
    assert lattice_stripe.ProrationRequiredError is ProrationRequiredError


def test_the_note_names_the_opinion_and_its_default() -> None:
    [note] = proration_error().__notes__
    assert OPINION in note
    assert "off by default" in note


@pytest.mark.parametrize("clone_error", [copy.copy, lambda e: pickle.loads(pickle.dumps(e))])
def test_the_error_survives_pickle_and_copy(clone_error: Callable[[Any], Any]) -> None:
    error = proration_error()
    clone = clone_error(error)
    assert type(clone) is ProrationRequiredError
    assert (str(clone), clone.operation, clone.parameter_paths, clone.values, clone.param) == (
        str(error),
        "invoices.create_preview",
        PATHS["invoices.create_preview"],
        VALUES,
        error.param,
    )


# --- the function itself --------------------------------------------------------------------


@pytest.mark.parametrize(("name", "path"), EACH_PATH)
def test_function_accepts_each_parameter_path(
    make_context: Callable[..., Any], name: str, path: str
) -> None:
    proration.require_behavior(make_context(name, OPINION, params_with(path, "none")))


@pytest.mark.parametrize("name", PATHS)
def test_function_refuses_empty_params(make_context: Callable[..., Any], name: str) -> None:
    with pytest.raises(ProrationRequiredError) as caught:
        proration.require_behavior(make_context(name, OPINION, {}))
    assert caught.value.parameter_paths == PATHS[name]


def test_function_names_a_single_parameter(make_context: Callable[..., Any]) -> None:
    with pytest.raises(ProrationRequiredError, match="Pass proration_behavior, as one of"):
        proration.require_behavior(make_context("subscriptions.update", OPINION, {}))


def test_function_names_alternatives_with_or(make_context: Callable[..., Any]) -> None:
    with pytest.raises(ProrationRequiredError, match=r"Pass proration_behavior or phases\[\]\."):
        proration.require_behavior(make_context("subscription_schedules.update", OPINION, {}))


# --- Stripe's document ----------------------------------------------------------------------


def proration_paths(document: Document, item: Node, operation: Node) -> list[str]:
    """The paths of an operation's parameters whose names end in ``proration_behavior``."""
    found: set[str] = set()

    def walk(schema: Node, path: str, above: frozenset[int]) -> None:
        if path.rpartition(".")[2].endswith(PARAM):
            found.add(path)
        identity = id(document.follow(schema))
        if identity in above:  # a recursive schema
            return
        above |= {identity}
        for name, inner in members(document, schema):
            walk(inner, f"{path}.{name}" if path else name, above)
        for inner in elements(document, schema):
            walk(inner, f"{path}[]", above)

    walk(document.request_schema(item, operation), "", frozenset())
    return sorted(found)


def unbound_operations(raw: Node) -> list[str]:
    """Operations with a ``proration_behavior`` that overlays neither bind nor excuse correctly."""
    document = Document(apply(raw, load_overlays(ROOT / "overlays")).document)
    return list(_unbound_operations(document))


def _unbound_operations(document: Document) -> Iterator[str]:
    for method, path, item, op in document.operations():
        taken = proration_paths(document, item, op)
        bound = op.get("x-lattice-before", {}).get(OPINION)
        reason = op.get("x-lattice-excused", {}).get(OPINION)
        if bound and reason:
            yield f"{method} {path} is bound and excused"
        elif bound:
            if sorted(bound["parameter_paths"]) != taken:
                bound_paths = sorted(bound["parameter_paths"])
                yield f"{method} {path} takes {taken} and is bound to {bound_paths}"
        elif bool(reason) != bool(taken):
            yield f"{method} {path} takes {taken} and is excused with reason {reason!r}"


@cache
def _undecided() -> tuple[str, ...]:
    """What ``spec/`` has and no overlay decides. It may have some if it is newer than the SDK."""
    return tuple(unbound_operations(read_spec(ROOT / "spec")))


def reported(document: Node) -> list[str]:
    """The findings in a changed document."""
    return [found for found in unbound_operations(document) if found not in _undecided()]


@pytest.fixture
def document() -> Node:
    """A copy of Stripe's document, to change in a test."""
    return read_spec(ROOT / "spec")


def form_properties(document: Node, path: str) -> Node:
    content = document["paths"][path]["post"]["requestBody"]["content"]
    properties: Node = content["application/x-www-form-urlencoded"]["schema"]["properties"]
    return properties


BEHAVIOR = {"type": "string", "enum": ["none"]}


def test_every_operation_with_proration_behavior_is_bound_or_excused(
    measured: Callable[[str], None],
) -> None:
    measured(f"proration_behavior without an overlay: {len(_undecided())} operations")
    if is_document_of_official_sdk():
        assert _undecided() == ()


def test_proration_paths_are_found_in_the_document(document: Node) -> None:
    found = Document(apply(document, load_overlays(ROOT / "overlays")).document)
    taking = [(m, p) for m, p, item, op in found.operations() if proration_paths(found, item, op)]
    assert len(taking) == 15 if is_document_of_official_sdk() else len(taking) >= 15
    assert ("POST", "/v1/checkout/sessions") in taking
    assert ("DELETE", "/v1/subscription_items/{item}") in taking


def test_a_new_operation_is_reported(document: Node) -> None:
    document["paths"]["/v1/rentals"] = {
        "post": operation(operationId="PostRentals", requestBody=form(proration_behavior=BEHAVIOR))
    }
    assert reported(document) == [
        "POST /v1/rentals takes ['proration_behavior'] and is excused with reason None"
    ]


def test_a_new_query_parameter_is_reported(document: Node) -> None:
    document["paths"]["/v1/balance"]["get"]["parameters"].append(
        {"in": "query", "name": "rental_proration_behavior", "schema": BEHAVIOR}
    )
    assert reported(document) == [
        "GET /v1/balance takes ['rental_proration_behavior'] and is excused with reason None"
    ]


def test_a_new_path_in_a_bound_operation_is_reported(document: Node) -> None:
    form_properties(document, "/v1/subscription_items/{item}")["parts"] = {
        "anyOf": [
            {"type": "string", "enum": [""]},
            {"type": "array", "items": {"properties": {PARAM: BEHAVIOR}}},
        ]
    }
    [report] = reported(document)
    assert report.startswith("POST /v1/subscription_items/{item} takes ")
    assert "parts[].proration_behavior" in report


def test_an_excused_operation_without_the_parameter_is_reported(document: Node) -> None:
    del form_properties(document, "/v1/checkout/sessions")["subscription_data"]
    [report] = reported(document)
    assert report.startswith("POST /v1/checkout/sessions takes [] and is excused with reason ")


def test_a_recursive_schema_is_walked_once(document: Node) -> None:
    document["components"]["schemas"]["rental"] = {
        "properties": {
            PARAM: BEHAVIOR,
            "parts": {"type": "array", "items": {"$ref": "#/components/schemas/rental"}},
            "next": {"anyOf": [{"$ref": "#/components/schemas/rental"}]},
        }
    }
    form_properties(document, "/v1/refunds")["rental"] = {"$ref": "#/components/schemas/rental"}
    [report] = reported(document)
    assert report.startswith("POST /v1/refunds takes ")
    assert "'rental.proration_behavior'" in report


# --- generated params -----------------------------------------------------------------------

GUARDED = sorted(name for name, op in OPERATIONS.items() if op.before)
TRIGGERS: dict[str, list[Any]] = {
    "cancel": [{"identifier": ""}, {"id": "id_1"}],
    "collection_method": ["send_invoice"],
    "default_aggregation": [{"formula": "sum"}, {"formula": "count"}],
    "flow_data": [{"type": "subscription_cancel"}, {"type": "subscription_update_confirm"}],
    "phases": [[], [{}], [BEHAVIOR_SET, {}], [BEHAVIOR_SET]],
    "schedule_details": [{"phases": [BEHAVIOR_SET]}, {"phases": [{}]}],
    "start_time": [60, 61, "61", -1, 10**30],
    "type": ["cancel"],
    "value_grouping_window": ["hour", "day", "year"],
    "value_settings": [{"event_payload_key": ""}],
}
"""Values of parameters that make a guard check further."""

_names = st.sampled_from(
    sorted(
        {"formula", "type", "id", "0"}
        | {
            part.removesuffix("[]")
            for op in OPERATIONS.values()
            for bound in op.before
            for path in bound.parameter_paths
            for part in path.split(".")
        }
    )
)
_scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | _names
    | st.sampled_from(Behavior)
)
_json = st.recursive(
    _scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=2).map(tuple)
        | st.dictionaries(_names | st.text(min_size=1, max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


@st.composite
def _calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    name = draw(st.sampled_from(GUARDED))
    op = OPERATIONS[name]
    params: dict[str, Any] = draw(st.dictionaries(st.sampled_from(op.params), _json, max_size=3))
    looked_at = [path for bound in op.before for path in bound.parameter_paths]
    for path in draw(st.lists(st.sampled_from(looked_at), max_size=2)):
        params |= params_with(path, draw(_json))
    for key in sorted(TRIGGERS.keys() & set(op.params)):
        if draw(st.booleans()):
            params[key] = draw(st.sampled_from(TRIGGERS[key]))
    return name, params


def sent_or_refused(name: str, params: dict[str, Any]) -> str:
    """Whether a client with explicit proration sent the call or refused it."""
    stripe = MockStripe("sync")
    stripe.reply({})
    try:
        stripe.run(call_operation(name, **params), require_explicit_proration=True)
    except StripeError:
        assert stripe.sent == []
        return "refused"
    assert len(stripe.sent) == 1
    return "sent"


@settings(max_examples=300, deadline=None)
@given(_calls())
def test_any_params_are_sent_or_refused_with_a_stripe_error(
    generated_call: tuple[str, dict[str, Any]],
) -> None:
    assert sent_or_refused(*generated_call) in ("sent", "refused")


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
def test_deep_params_are_sent_or_refused(depth: int, outcome: set[str], key: str | None) -> None:
    params = {"metadata": _nested(depth, key), PARAM: "none"}
    assert sent_or_refused("subscriptions.update", params) in outcome


def test_long_digit_strings_are_sent_or_refused() -> None:
    times = {"start_time": "6" * 5000, "end_time": 60}
    assert sent_or_refused("billing.meters.event_summaries.list", times)


@pytest.mark.parametrize("value", [{"of": {}}, [[]], [{}]])
def test_values_that_send_nothing_are_refused(value: Any) -> None:
    assert sent_or_refused("subscriptions.update", {PARAM: value}) == "refused"
