"""An opinion that has lost its footing stops generation: with file, action and target."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen import generate
from codegen.document.spec_folder import import_document
from codegen.errors import CodegenError
from codegen.model import RemovedOperation
from codegen.overlay.functions import read_functions
from codegen.parse.parser import parse
from tests.codegen.pipeline import (
    LENDING,
    LENDING_OVERLAYS,
    document,
    lending,
    operation,
    tree,
    understood,
)

CREATE = "$.paths['/v1/loans'].post"
EXTEND = "$.paths['/v1/loans/{loan}/extend'].post"
LOAN = "$.components.schemas.loan"
WEEKS = f"{CREATE}.requestBody.content[*].schema.properties.weeks"
READER = "$.components.schemas.reader.properties"
DOOR = f"{READER}.door_code"
TRIAL = {"trial": {"doc": "What it does."}}
Lay = Callable[..., Any]


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lending") / "spec"
    import_document(str(LENDING), folder)
    return folder


@pytest.fixture
def overlays(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))


@pytest.fixture
def refusal(spec: Path, overlays: Path, tmp_path: Path) -> Lay:
    """What generation says to one more overlay; it leaves what was generated before as it was."""
    made = tmp_path / "out"
    generate.generate(spec, LENDING_OVERLAYS, made)

    def lay(*actions: Any, code: str = "", opinions: Any = TRIAL, file: str = "more") -> Any:
        head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
        body = [a if isinstance(a, dict) else {"target": a[0], "update": a[1]} for a in actions]
        whole = {**head, "x-lattice-opinions": opinions, "actions": body}
        (overlays / f"{file}.json").write_text(json.dumps(whole))
        (overlays / "trial.py").write_text(code)
        before = tree(made)
        with pytest.raises(CodegenError) as caught:
            generate.generate(spec, overlays, made)
        assert tree(made) == before
        return caught.value

    return lay


def guarded(function: str = "trial:check", **more: Any) -> tuple[str, Any]:
    return EXTEND, {"x-lattice-before": {"trial": {"call": function, **more}}}


def reacting() -> tuple[str, Any]:
    return EXTEND, {"x-lattice-after": {"trial": "trial:check"}}


def adding(sync: str = "trial:check", waiting: str = "trial:check_async") -> tuple[str, Any]:
    return EXTEND, {"x-lattice-methods": {"again": {"sync": sync, "async": waiting}}}


# Functions


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (guarded(), "def check(): ..."),
        (guarded(), "def check(call, result): ..."),
        (guarded(), "def check(call, *, strict): ..."),
        (guarded(), "async def check(call): ..."),
        (reacting(), "def check(call): ..."),
        (reacting(), "def check(call, result, more): ..."),
        (reacting(), "async def check(call, result): ..."),
    ],
)
def test_a_function_of_another_signature(refusal: Lay, action: Any, code: str) -> None:
    error = refusal(action, code=code)
    assert error.message.startswith(f"more.json, action 1: {EXTEND}: trial:check cannot be called")
    assert error.hint.startswith("def check(call")


@pytest.mark.parametrize(
    "code",
    [
        "def check(call): raise ValueError('no')",
        "def check(call): raise ValueError",
        "def check(call): assert call",
        "def check(call): raise call.refusal()",
        "def check(call): deeper(call)\ndef deeper(call): raise ValueError('no')",
        "def check(call): Deeper(call)\nclass Deeper:\n    def __init__(self): raise ValueError",
        "class CardError(Exception): ...\ndef check(call): raise CardError",
        "from elsewhere.errors import CardError\ndef check(call): raise CardError",
        "if TYPE_CHECKING:\n    from ..errors import CardError\ndef check(call): raise CardError",
        "def check(call):\n    from ..errors import CardError\n    raise CardError",
        "from ..errors import CardError\nclass CardError(Exception): ...\n"
        "def check(call): raise CardError",
        "from ..errors import CardError\nCardError = ValueError\ndef check(call): raise CardError",
        "import sys\ndef check(call): sys.exit(1)",
        "def check(call): exit()",
        "from ..errors import scrub\ndef check(call): raise scrub('no')",
    ],
)
def test_a_function_that_raises_what_is_no_error_of_ours(refusal: Lay, code: str) -> None:
    error = refusal(guarded(), code=code)
    assert error.message.startswith(f"more.json, action 1: {EXTEND}: trial:check raises ")
    assert error.message.endswith(", which is not an error of the client")
    assert "StripeError" in error.hint


@pytest.mark.parametrize(
    ("code", "odd"),
    [
        ("def check(call): yield 1", "a generator"),
        ("def check(call):\n    yield from call", "a generator"),
        ("def check(call): ...\ncheck = None", "bound twice"),
        ("def check(call): ...\ndef check(call): ...", "bound twice"),
        ("def check(call): ...\ndel check", "bound twice"),
        ("@wrapped\ndef check(call): ...", "decorated with wrapped"),
        ("@wrapped\n@contextmanager\ndef check(call): ...", "decorated with wrapped, context"),
    ],
)
def test_a_function_that_is_not_what_it_seems(refusal: Lay, code: str, odd: str) -> None:
    error = refusal(guarded(), code=code)
    assert error.message.startswith(f"more.json, action 1: {EXTEND}: trial:check is {odd}")


@pytest.mark.parametrize("line", ["from .lending import is_late", "from . import lending"])
def test_a_module_stands_alone(refusal: Lay, line: str) -> None:
    error = refusal(guarded(), code=f"{line}\ndef check(call): ...")
    assert error.message == (
        f"overlays/trial.py, line 1: {line} leans on another module of overlays/"
    )


def test_errors_of_ours_may_be_raised(tmp_path: Path) -> None:
    (tmp_path / "trial.py").write_text(
        "from ..errors import ClockTimeoutError, InvalidArgumentError as Wrong, StripeError\n"
        "def one(call): raise Wrong('no')\n"
        "def two(call):\n"
        "    try: one(call)\n"
        "    except StripeError: raise\n"
        "    raise ClockTimeoutError from None\n"
    )
    found = read_functions(tmp_path)
    assert found["trial:two"].raises == ("ClockTimeoutError", "Wrong")
    assert found["trial:two"].stray == ()


def test_a_reaction_raises_nothing_at_all(refusal: Lay) -> None:
    code = "from ..errors import StripeError\ndef check(call, result): raise StripeError('no')"
    error = refusal(reacting(), code=code)
    assert error.message.startswith(
        f"more.json, action 1: {EXTEND}: trial:check raises StripeError"
    )
    assert "whose result would be lost" in error.message


@pytest.mark.parametrize(
    ("sync", "waiting", "text"),
    [
        ("def check(a, b): ...", "def check_async(a, b): ...", "trial:check_async is not async"),
        ("async def check(a, b): ...", "async def check_async(a, b): ...", "trial:check is async"),
        ("def check(): ...", "async def check_async(): ...", "trial:check takes no argument"),
        ("def check(a, b): ...", "async def check_async(a, c): ...", "take different arguments"),
        ("def check(a, *, b): ...", "async def check_async(a, b): ...", "different arguments"),
        ("def check(a, b=1): ...", "async def check_async(a, b): ...", "different arguments"),
        ("def check(a, b=1): ...", "async def check_async(a, b=2): ...", "different arguments"),
        ("def check(a, *, b=1): ...", "async def check_async(a, *, b=2): ...", "different arg"),
        ("def check(a, b, /): ...", "async def check_async(a, b): ...", "different arguments"),
        ("def check(a): ...", "async def check_async(a): yield 1", "check_async is a generator"),
        ("def check(a, **b): ...", "async def check_async(a): ...", "different arguments"),
    ],
)
def test_methods_that_do_not_fit_each_other(
    refusal: Lay, sync: str, waiting: str, text: str
) -> None:
    error = refusal(adding(), code=f"{sync}\n{waiting}", opinions={})
    assert error.message.startswith(f"more.json, action 1: {EXTEND}: ")
    assert text in error.message


def test_the_first_argument_may_have_any_name_and_managers_wait_too(tmp_path: Path) -> None:
    (tmp_path / "trial.py").write_text(
        "@contextmanager\ndef one(loans, *, b): ...\n"
        "@asynccontextmanager\nasync def two(self, *, b): ...\n"
    )
    found = read_functions(tmp_path)
    assert found["trial:one"].signature == found["trial:two"].signature
    assert (found["trial:one"].waits, found["trial:two"].waits) == (False, True)


def test_a_method_that_hides_another(refusal: Lay) -> None:
    action = (EXTEND, {"x-lattice-methods": {"create": {"sync": "trial:a", "async": "trial:b"}}})
    code = "def a(loans): ...\nasync def b(loans): ..."
    assert refusal(action, code=code, opinions={}).message == (
        "lending.yaml, more.json: client.loans has 'create' twice"
    )


# Places


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("gone", "POST /v1/loans/{loan}/extend takes no gone"),
        ("weeks.gone", "POST /v1/loans/{loan}/extend takes no weeks.gone"),
        ("weeks[]", "weeks is no list there"),
    ],
)
def test_a_place_that_the_operation_does_not_take(refusal: Lay, place: str, text: str) -> None:
    error = refusal(guarded(parameter_paths=[place]), code="def check(call): ...")
    assert error.message == (f"more.json, action 1: {EXTEND}: trial looks at {place}, and {text}")
    assert "the document has changed under it" in error.hint


def nested(place: str) -> str | None:
    """What is wrong with a place of a body of lists and objects."""
    from codegen.document.openapi import Document
    from codegen.overlay.parameter_paths import find_place

    phase = {"type": "object", "properties": {"end": {"type": "string"}}}
    either = {"anyOf": [{"type": "array", "items": phase}, {"type": "string", "enum": [""]}]}
    schema = {"type": "object", "properties": {"phases": either, "one": phase}}
    content = {"application/x-www-form-urlencoded": {"schema": schema}}
    found = Document(document({"/v1/a": {"post": operation(requestBody={"content": content})}}))
    return find_place(found, ("paths", "/v1/a", "post"), place)


def test_places_in_lists_and_objects() -> None:
    assert [nested(p) for p in ("phases[].end", "one.end", "phases", "phases[]")] == [None] * 4
    assert nested("phases.end") == "phases is a list there, written phases[]"
    assert nested("one[].end") == "one is no list there"
    assert nested("phases[].start") == "POST /v1/a takes no phases.start"


# Claims


@pytest.mark.parametrize(
    ("target", "update", "key"),
    [
        (CREATE, {"x-lattice-doc": "Another."}, "x-lattice-doc"),
        (LOAN, {"x-lattice-doc": "Another."}, "x-lattice-doc"),
        (
            "$.components.schemas.reader.properties.door_code",
            {"x-lattice-secret": True},
            "x-lattice-secret",
        ),
        (
            CREATE,
            {"x-lattice-before": {"endless_loans": {"call": "lending:refuse_endless"}}},
            "x-lattice-before -> endless_loans",
        ),
        (
            CREATE,
            {"x-lattice-methods": {"borrow": {"sync": "lending:borrow", "async": "lending:x"}}},
            "x-lattice-methods -> borrow",
        ),
        ("$.paths['/v1/loans/{loan}/slip'].get", {"x-lattice-name": "x"}, "x-lattice-name"),
    ],
)
def test_two_overlays_that_claim_one_place(
    refusal: Lay, target: str, update: Any, key: str
) -> None:
    error = refusal((target, update), opinions={})
    first, *claimants = error.message.splitlines()
    assert first.startswith("two overlays claim ")
    assert first.endswith(f" -> {key}:")
    assert claimants[0].startswith("  lending.yaml, action ")
    assert claimants[1] == f"  more.json, action 1: {target}"


@pytest.mark.parametrize(
    ("target", "update"),
    [
        (f"{CREATE}['x-lattice-doc']", "Mine."),
        ("$.paths[*].post['x-lattice-doc']", "Mine."),
        (f"{DOOR}['x-lattice-secret']", False),
        (f"{CREATE}['x-lattice-before']", {"endless_loans": {"call": "trial:check"}}),
        (f"{CREATE}['x-lattice-before'].endless_loans", {"call": "trial:check"}),
        (f"{CREATE}['x-lattice-before'].endless_loans.parameter_paths", ["due"]),
        (f"{LOAN}['x-lattice-helpers']", ["lending:is_late"]),
    ],
)
def test_an_overlay_that_takes_over_from_inside(refusal: Lay, target: str, update: Any) -> None:
    error = refusal((target, update), opinions={}, code="def check(call): ...")
    assert error.message.startswith("two overlays claim ")
    assert error.message.splitlines()[1].startswith("  lending.yaml, action ")
    assert error.message.splitlines()[2] == f"  more.json, action 1: {target}"


@pytest.mark.parametrize("target", [f"{DOOR}['x-lattice-secret']", DOOR, READER])
def test_an_overlay_that_takes_away_what_another_said(refusal: Lay, target: str) -> None:
    error = refusal({"target": target, "remove": True}, opinions={})
    assert error.message.startswith("one overlay takes away what another said of ")
    assert error.message.splitlines()[1].startswith("  lending.yaml, action ")
    assert error.message.splitlines()[2] == f"  more.json, action 1: {target}"


def test_a_secret_is_a_secret(refusal: Lay) -> None:
    error = refusal((f"{LOAN}.properties.due", {"x-lattice-secret": False}), opinions={})
    assert error.message.endswith("x-lattice-secret is False")


def laid(tmp_path: Path, *actions: Any) -> Any:
    """The model with one more overlay."""
    overlays = Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    (overlays / "more.json").write_text(json.dumps(head))
    return understood(lending(), tmp_path, overlays=overlays)


def test_what_a_list_holds_is_added_to(tmp_path: Path) -> None:
    model = laid(tmp_path, {"target": EXTEND, "update": {"x-lattice-aliases": ["prolong"]}})
    (extend,) = [o for o in model.operations if o.name == "loans.extend"]
    assert extend.aliases == ("loans.renew", "readers.renew", "loans.prolong")


def test_what_an_overlay_removed_it_may_say_again(tmp_path: Path) -> None:
    model = laid(
        tmp_path,
        {"target": EXTEND, "update": {"x-lattice-doc": "One."}},
        {"target": f"{EXTEND}['x-lattice-doc']", "remove": True},
        {"target": EXTEND, "update": {"x-lattice-doc": "Another."}},
    )
    assert next(o.doc for o in model.operations if o.name == "loans.extend") == "Another."


def test_two_helpers_of_one_name(refusal: Lay) -> None:
    error = refusal(
        (LOAN, {"x-lattice-helpers": ["trial:is_late"]}),
        code="def is_late(loan): ...",
        opinions={},
    )
    assert error.message == f"more.json, action 1: {LOAN}: trial:is_late is a second 'is_late'"


# Declarations


@pytest.mark.parametrize(
    ("opinions", "message"),
    [
        (TRIAL, "more.json declares the opinion 'trial', and nothing is bound to it"),
        (
            {"reminders": {"doc": "Mine."}},
            "lending.yaml and more.json both declare the opinion 'reminders'",
        ),
        ({"trial": {}}, "more.json: the opinion 'trial' is {}"),
        ({"trial": {"doc": " "}}, "more.json: the opinion 'trial' is {'doc': ' '}"),
        ({"Trial": {"doc": "x"}}, "more.json: the opinion 'Trial' is {'doc': 'x'}"),
        ({"trial": {"doc": "x", "default": 1}}, "more.json: the opinion 'trial' is "),
        ({"trial": "x"}, "more.json: the opinion 'trial' is 'x'"),
        (["trial"], "more.json: x-lattice-opinions is ['trial']"),
    ],
)
def test_a_declaration_that_declares_nothing(refusal: Lay, opinions: Any, message: str) -> None:
    assert refusal((CREATE, {}), opinions=opinions).message.startswith(message)


def test_an_opinion_that_nobody_declared(refusal: Lay) -> None:
    error = refusal(
        (EXTEND, {"x-lattice-before": {"endless_loan": "trial:check"}}),
        code="def check(call): ...",
        opinions={},
    )
    assert error.message == (
        f"more.json, action 1: {EXTEND}: x-lattice-before names the opinion 'endless_loan', "
        "which no overlay declares"
    )
    assert error.hint == "did you mean endless_loans?"


def test_an_excuse_needs_a_reason_and_an_opinion(refusal: Lay) -> None:
    error = refusal((EXTEND, {"x-lattice-excused": {"endless_loans": ""}}), opinions={})
    assert error.hint == "say why, in words"
    error = refusal((EXTEND, {"x-lattice-excused": {"nothing": "It is late."}}), opinions={})
    assert "names the opinion 'nothing'" in error.message


@pytest.mark.parametrize(
    ("target", "key", "stands"),
    [
        (LOAN, "before", "operation"),
        (CREATE, "secret", "property of a schema"),
        (WEEKS, "secret", "property of a schema"),
        (CREATE, "resource", "path item"),
        ("$.components.schemas.loan.properties.due", "doc", "operation, schema"),
        ("$.info", "doc", "operation, schema"),
        ("$.components.schemas.loan", "opinions", None),
    ],
)
def test_a_key_that_means_nothing_where_it_stands(
    refusal: Lay, target: str, key: str, stands: str | None
) -> None:
    error = refusal((target, {f"x-lattice-{key}": {}}), opinions={})
    assert error.message.startswith(f"more.json, action 1: {target}: x-lattice-{key} ")
    if stands is not None:
        assert error.message.endswith("means nothing here")
        assert error.hint == f"it stands on: {stands}"


def test_a_key_beside_the_actions(refusal: Lay, overlays: Path) -> None:
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "x-lattice-secret": True}
    (overlays / "extra.json").write_text(
        json.dumps({**head, "actions": [{"target": "$", "update": {}}]})
    )
    error = refusal((CREATE, {}), opinions={})
    assert error.message == "extra.json: x-lattice-secret stands beside the actions"


@pytest.mark.parametrize("where", ["info", "action"])
def test_a_key_that_slipped_out_of_its_update(refusal: Lay, overlays: Path, where: str) -> None:
    bound = {"x-lattice-before": {"trial": "nope:nope"}}
    head: Any = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
    action: Any = {"target": EXTEND, "update": {"deprecated": True}}
    (head["info"] if where == "info" else action).update(bound)
    (overlays / "extra.json").write_text(json.dumps({**head, "actions": [action]}))
    error = refusal((CREATE, {}), opinions={})
    place = "extra.json: info" if where == "info" else "extra.json, action 1"
    assert error.message == f"{place}: x-lattice-before stands beside what the action does"


def test_an_opinion_is_asked_or_excused(refusal: Lay) -> None:
    error = refusal((CREATE, {"x-lattice-excused": {"endless_loans": "Why not."}}), opinions={})
    assert error.message == (
        f"more.json, action 1: {CREATE}: 'endless_loans' is asked here, and excused"
    )


def test_a_binding_that_binds_nothing(refusal: Lay) -> None:
    error = refusal((EXTEND, {"x-lattice-before": {}}), opinions={})
    assert error.message == f"more.json, action 1: {EXTEND}: x-lattice-before binds nothing"


# Operations that are gone


def retiring(use: str) -> dict[str, Any]:
    gone = operation(**{"x-lattice-removed": {"since": "2025-03-31.basil", "use": use}})
    return document({"/v1/a": {"get": operation()}, "/v1/b/old": {"get": gone}})


def test_a_retired_operation_knows_its_successor(tmp_path: Path) -> None:
    model = understood(retiring("a.retrieve"), tmp_path)
    (gone,) = [o for o in model.operations if o.removed]
    assert gone.removed == RemovedOperation("2025-03-31.basil", "a.retrieve")


@pytest.mark.parametrize("use", ["a.gone", "b.old.retrieve"])
def test_a_retired_operation_with_a_successor_that_is_not_there(use: str) -> None:
    with pytest.raises(CodegenError, match=f"names '{use}', and there is no such operation"):
        parse(retiring(use))
