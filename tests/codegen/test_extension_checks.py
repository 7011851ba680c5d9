"""Invalid ``x-lattice-*`` keys stop generation; the error names file, action and target."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from codegen.commands import generate
from codegen.document.importing import import_document
from codegen.document.openapi import Document
from codegen.emit.package_files import package_files
from codegen.errors import CodegenError
from codegen.model import Binding, Opinion, RemovedOperation
from codegen.overlay.extensions import KEYS
from codegen.overlay.functions import read_functions
from codegen.overlay.parameter_paths import path_problem
from codegen.parse.parser import parse
from tests.codegen.pipeline import (
    LENDING,
    LENDING_OVERLAYS,
    document,
    lending,
    model_of,
    operation,
    tree,
)

CREATE = "$.paths['/v1/loans'].post"
DECLARED = "more.json: x-lattice-opinions is"
EXTEND = "$.paths['/v1/loans/{loan}/extend'].post"
LOAN = "$.components.schemas.loan"
WEEKS = f"{CREATE}.requestBody.content[*].schema.properties.weeks"
READER = "$.components.schemas.reader.properties"
DOOR = f"{READER}.door_code"
TRIAL = {"trial": {"doc": "What it does."}}
Refusal = Callable[..., Any]


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lending") / "spec"
    import_document(str(LENDING), folder)
    return folder


@pytest.fixture
def overlays(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))


@pytest.fixture(scope="module")
def made(spec: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    generate.generate(spec, LENDING_OVERLAYS, folder)
    return folder


@pytest.fixture
def refusal(spec: Path, overlays: Path, made: Path) -> Refusal:
    """The error that one more overlay causes; the package of an earlier run stays unchanged."""

    def generate_with(
        *actions: Any, code: str = "", opinions: Any = TRIAL, file: str = "more"
    ) -> Any:
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

    return generate_with


def bound_before(function: str = "trial:check", **more: Any) -> tuple[str, Any]:
    return EXTEND, {"x-lattice-before": {"trial": {"call": function, **more}}}


def bound_after() -> tuple[str, Any]:
    return EXTEND, {"x-lattice-after": {"trial": "trial:check"}}


def added_method() -> tuple[str, Any]:
    pair = {"sync": "trial:check", "async": "trial:check_async"}
    return EXTEND, {"x-lattice-methods": {"again": pair}}


# Functions


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (bound_before(), "def check(): ..."),
        (bound_before(), "def check(call, result): ..."),
        (bound_before(), "def check(call, *, strict): ..."),
        (bound_before(), "async def check(call): ..."),
        (bound_after(), "def check(call): ..."),
        (bound_after(), "def check(call, result, more): ..."),
        (bound_after(), "async def check(call, result): ..."),
        (bound_after(), "def check(call, result=None): ..."),
    ],
)
def test_a_hook_with_another_signature_is_refused(refusal: Refusal, action: Any, code: str) -> None:
    error = refusal(action, code=code)
    problem = (
        "is async, but it is called without await" if "async" in code else "cannot be called with ("
    )
    assert error.message.startswith(f"more.json, action 1: {EXTEND}: trial:check {problem}")
    assert error.hint.startswith("Write it as def check(call")


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        ("def check(call): yield 1", "a generator"),
        ("def check(call):\n    yield from call", "a generator"),
        ("@wrapped\ndef check(call): ...", "decorated with wrapped"),
        ("@wrapped\n@contextmanager\ndef check(call): ...", "decorated with wrapped, context"),
    ],
)
def test_a_generator_or_a_decorated_function_is_refused(
    refusal: Refusal, code: str, problem: str
) -> None:
    error = refusal(bound_before(), code=code)
    assert error.message.startswith(f"more.json, action 1: {EXTEND}: trial:check is {problem}")


def test_a_function_with_a_generator_inside_is_no_generator(tmp_path: Path) -> None:
    (tmp_path / "trial.py").write_text("def check(call):\n    def each():\n        yield 1\n")
    assert read_functions(tmp_path)["trial:check"].problem is None


@pytest.mark.parametrize(
    "line",
    [
        "from .lending import is_late",
        "from . import lending",
        "from ..opinions import lending",
        "from ..opinions.lending import is_late",
    ],
)
def test_a_module_that_imports_its_neighbour_is_refused(refusal: Refusal, line: str) -> None:
    error = refusal(bound_before(), code=f"{line}\ndef check(call): ...")
    assert error.message == (
        f"overlays/trial.py, line 1: {line} imports another module of overlays/"
    )


@pytest.mark.parametrize(
    ("sync", "asynchronous", "text"),
    [
        ("def check(a, b): ...", "def check_async(a, b): ...", "trial:check_async is not async"),
        ("async def check(a, b): ...", "async def check_async(a, b): ...", "trial:check is async"),
        ("def check(): ...", "async def check_async(): ...", "trial:check takes no argument"),
        (
            "def check(a, b): ...",
            "async def check_async(a, c): ...",
            "trial:check and trial:check_async take different arguments",
        ),
        ("def check(a, *, b): ...", "async def check_async(a, b): ...", "different arguments"),
        ("def check(a, b=1): ...", "async def check_async(a, b): ...", "different arguments"),
        ("def check(a, b=1): ...", "async def check_async(a, b=2): ...", "different arguments"),
        (
            "def check(a, b, c=1, d=2): ...",
            "async def check_async(a, b, c=3, d=2): ...",
            "different",
        ),
        ("def check(a, *, b=1): ...", "async def check_async(a, *, b=2): ...", "different arg"),
        ("def check(a, b, /): ...", "async def check_async(a, b): ...", "different arguments"),
        ("def check(a): ...", "async def check_async(a): yield 1", "check_async is a generator"),
        ("def check(a, **b): ...", "async def check_async(a): ...", "different arguments"),
    ],
)
def test_a_pair_of_methods_that_differ_is_refused(
    refusal: Refusal, sync: str, asynchronous: str, text: str
) -> None:
    error = refusal(added_method(), code=f"{sync}\n{asynchronous}", opinions={})
    assert error.message.startswith(f"more.json, action 1: {EXTEND}: ")
    assert text in error.message


def test_an_async_function_cannot_serve_both_clients(refusal: Refusal) -> None:
    both = {"sync": "trial:check", "async": "trial:check"}
    action = (EXTEND, {"x-lattice-methods": {"again": both}})
    error = refusal(action, code="async def check(a): ...", opinions={})
    assert "trial:check is async" in error.message


def test_context_managers_are_a_pair_and_annotations_do_not_matter(
    tmp_path: Path,
) -> None:
    (tmp_path / "trial.py").write_text(
        "@contextmanager\ndef one(loans, *, b: int): ...\n"
        "@asynccontextmanager\nasync def two(self, *, b): ...\n"
    )
    found = read_functions(tmp_path)
    assert found["trial:one"].arguments == found["trial:two"].arguments == "*, b"
    assert (found["trial:one"].is_async, found["trial:two"].is_async) == (False, True)


@pytest.mark.parametrize(
    ("signature", "accepted"),
    [
        ("()", []),
        ("(call)", [1]),
        ("(call=None)", [1]),
        ("(call, /)", [1]),
        ("(call, result)", [2]),
        ("(call, /, result)", [2]),
        ("(call, result=None)", [1]),
        ("(call, *, strict=True)", [1]),
        ("(call, *, strict)", []),
        ("(call, result, *, strict)", []),
    ],
)
def test_a_function_accepts_as_many_arguments_as_it_requires(
    tmp_path: Path, signature: str, accepted: list[int]
) -> None:
    (tmp_path / "trial.py").write_text(f"def check{signature}: ...")
    found = read_functions(tmp_path)["trial:check"]
    assert [number for number in range(4) if found.accepts(number)] == accepted


@pytest.mark.parametrize(
    ("signature", "rest"),
    [
        ("(a)", ""),
        ("(a=0)", ""),
        ("(a=0, b=1)", "b=1"),
        ("(a, b=1, c=2)", "b=1, c=2"),
        ("(a, b, c=1, d=2)", "b, c=1, d=2"),
        ("(a=0, /, b=1)", "b=1"),
        ("(a=0, b=1, /, c=2)", "b=1, /, c=2"),
        ("(a, b: int, *c: int, d: str = 'x', **e: int)", "b, *c, d='x', **e"),
    ],
)
def test_arguments_of_an_added_method_are_those_after_the_first(
    tmp_path: Path, signature: str, rest: str
) -> None:
    (tmp_path / "trial.py").write_text(f"def check{signature}: ...")
    assert read_functions(tmp_path)["trial:check"].arguments == rest


def test_a_method_with_the_name_of_another_is_refused(refusal: Refusal) -> None:
    action = (EXTEND, {"x-lattice-methods": {"create": {"sync": "trial:a", "async": "trial:b"}}})
    code = "def a(loans): ...\nasync def b(loans): ..."
    assert refusal(action, code=code, opinions={}).message == (
        "lending.yaml, more.json: client.loans has 'create' twice"
    )


def test_hidden_modules_are_neither_read_nor_copied(tmp_path: Path) -> None:
    (tmp_path / ".#trial.py").write_text("def hidden(")
    (tmp_path / "trial.py").write_text("def check(call): ...")
    assert list(read_functions(tmp_path)) == ["trial:check"]
    model = model_of(lending(), tmp_path)
    bound = replace(model.operations[0], before=(Binding("trial", "trial:check"),))
    model = replace(
        model,
        operations=(bound,),
        opinions=(Opinion("trial", "Tries.", True, "trial.yaml"),),
        services=(),
    )
    copied = package_files(model, opinions=tmp_path)
    assert [name for name in copied if name.startswith("opinions/")] == ["opinions/trial.py"]


# Parameter paths


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("gone", "POST /v1/loans/{loan}/extend has no parameter gone"),
        ("weeks.gone", "POST /v1/loans/{loan}/extend has no parameter weeks.gone"),
        ("weeks[]", "weeks is not a list there"),
    ],
)
def test_a_parameter_path_that_the_operation_does_not_have_is_refused(
    refusal: Refusal, path: str, problem: str
) -> None:
    error = refusal(bound_before(parameter_paths=[path]), code="def check(call): ...")
    assert error.message == (
        f"more.json, action 1: {EXTEND}: trial uses the parameter {path}, but {problem}"
    )
    assert "may have renamed the parameter" in error.hint


def test_parameter_paths_that_are_missing_are_left_out_if_allowed(tmp_path: Path) -> None:
    def bound(*paths: str) -> dict[str, Any]:
        return {"call": "trial:check", "parameter_paths": paths}

    overlays = Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))
    bindings = {"without": bound("gone"), "some": bound("gone", "weeks"), "every": bound("weeks")}
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
    opinions = {name: {"doc": "What it does."} for name in bindings}
    action = {"target": EXTEND, "update": {"x-lattice-before": bindings}}
    whole = {**head, "x-lattice-opinions": opinions, "actions": [action]}
    (overlays / "more.json").write_text(json.dumps(whole))
    (overlays / "trial.py").write_text("def check(call): ...")
    model = model_of(lending(), tmp_path, overlays=overlays, allow_unmatched=True)
    (extend,) = [o for o in model.operations if o.name == "loans.extend"]
    assert extend.before == (
        Binding("some", "trial:check", ("weeks",)),
        Binding("every", "trial:check", ("weeks",)),
    )
    assert [o.name for o in model.opinions if o.overlay == "more.json"] == ["every", "some"]


def problem_of(path: str) -> str | None:
    """What is wrong with a parameter path in a body of lists and objects."""
    phase = {"type": "object", "properties": {"end": {"type": "string"}}}
    either = {"anyOf": [{"type": "array", "items": phase}, {"type": "string", "enum": [""]}]}
    schema = {"type": "object", "properties": {"phases": either, "one": phase}}
    content = {"application/x-www-form-urlencoded": {"schema": schema}}
    found = Document(document({"/v1/a": {"post": operation(requestBody={"content": content})}}))
    return path_problem(found, ("paths", "/v1/a", "post"), path)


def test_parameter_paths_lead_into_lists_and_objects() -> None:
    assert [problem_of(p) for p in ("phases[].end", "one.end", "phases", "phases[]")] == [None] * 4
    assert problem_of("phases.end") == "phases is a list there: write phases[]"
    assert problem_of("one[].end") == "one is not a list there"
    assert problem_of("phases[].start") == "POST /v1/a has no parameter phases.start"


# Provenance


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
            "x-lattice-before']['endless_loans",
        ),
        (
            CREATE,
            {"x-lattice-methods": {"borrow": {"sync": "lending:borrow", "async": "lending:x"}}},
            "x-lattice-methods']['borrow",
        ),
        ("$.paths['/v1/loans/{loan}/slip'].get", {"x-lattice-name": "x"}, "x-lattice-name"),
    ],
)
def test_a_key_that_two_overlays_set_is_refused(
    refusal: Refusal, target: str, update: Any, key: str
) -> None:
    error = refusal((target, update), opinions={})
    first, *named = error.message.splitlines()
    assert first.startswith("two overlay actions set $['")
    assert first.endswith(f"['{key}']:")
    assert named[0].startswith("  lending.yaml, action ")
    assert named[1] == f"  more.json, action 1: {target}"


def test_a_key_that_two_overlays_set_is_refused_after_a_removal(refusal: Refusal) -> None:
    removal = {"target": f"{EXTEND}.parameters", "remove": True}
    error = refusal(removal, (CREATE, {"x-lattice-doc": "Another."}), opinions={})
    assert error.message.startswith("two overlay actions set ")
    assert error.message.splitlines()[2] == f"  more.json, action 2: {CREATE}"


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
def test_a_key_that_another_overlay_changes_from_inside_is_refused(
    refusal: Refusal, target: str, update: Any
) -> None:
    error = refusal((target, update), opinions={}, code="def check(call): ...")
    assert error.message.startswith("two overlay actions set ")
    assert error.message.splitlines()[1].startswith("  lending.yaml, action ")
    assert error.message.splitlines()[2] == f"  more.json, action 1: {target}"


@pytest.mark.parametrize("target", [f"{DOOR}['x-lattice-secret']", DOOR, READER])
def test_a_key_that_another_overlay_removes_is_refused(refusal: Refusal, target: str) -> None:
    error = refusal({"target": target, "remove": True}, opinions={})
    assert error.message.startswith("an overlay removes $[")
    assert ", which another overlay sets:\n" in error.message
    assert error.message.splitlines()[1].startswith("  lending.yaml, action ")
    assert error.message.splitlines()[2] == f"  more.json, action 1: {target}"


@pytest.mark.parametrize(
    ("target", "key", "value"),
    [
        (CREATE, "aliases", "renew"),
        (EXTEND, "after", {"trial": "check"}),
        (EXTEND, "before", {"trial": {"call": "trial:check", "parameter_paths": ["a["]}}),
        (EXTEND, "doc", 1),
        (EXTEND, "excused", {"trial": " "}),
        (EXTEND, "methods", {"again": {"sync": "trial:check"}}),
        (EXTEND, "name", 1),
        (EXTEND, "removed", {"since": "yesterday", "use": "loans.create"}),
        ("$.components.schemas.book", "helpers", "trial:check"),
        (f"{LOAN}.properties.due", "object", "all"),
        ("$.paths['/v1/loans']", "resource", ["loans"]),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(
    refusal: Refusal, target: str, key: str, value: Any
) -> None:
    error = refusal((target, {f"x-lattice-{key}": value}), code="def check(call): ...")
    start = f"more.json, action 1: {target}: x-lattice-{key} is {value!r}: "
    assert error.message.startswith(start)
    assert error.hint == f"It takes {KEYS[f'x-lattice-{key}'].takes}."


@pytest.mark.parametrize(
    ("target", "key", "entry"),
    [
        (CREATE, "before", {"trial": "check"}),
        (CREATE, "methods", {"again": {"sync": "trial:check"}}),
        (LOAN, "helpers", ["is_late"]),
    ],
)
def test_the_action_that_adds_a_wrong_entry_to_the_key_of_another_is_named(
    refusal: Refusal, target: str, key: str, entry: Any
) -> None:
    error = refusal((target, {f"x-lattice-{key}": entry}))
    start = f"more.json, action 1: {target}: x-lattice-{key} is {entry!r}: "
    assert error.message.startswith(start)


def test_the_value_of_x_lattice_secret_is_true(refusal: Refusal) -> None:
    error = refusal((f"{LOAN}.properties.due", {"x-lattice-secret": False}), opinions={})
    assert error.message.endswith("x-lattice-secret is False: Expected `true`")


def model_with(tmp_path: Path, *actions: Any) -> Any:
    """The model with one more overlay."""
    overlays = Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": actions}
    (overlays / "more.json").write_text(json.dumps(head))
    return model_of(lending(), tmp_path, overlays=overlays)


def test_the_action_that_adds_a_wrong_function_to_a_list_of_the_document_is_named(
    tmp_path: Path,
) -> None:
    source = lending()
    source["components"]["schemas"]["book"]["x-lattice-helpers"] = []
    overlays = Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))
    target = "$.components.schemas.book['x-lattice-helpers']"
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
    actions = [{"target": target, "update": "trial:gone"}]
    (overlays / "more.json").write_text(json.dumps({**head, "actions": actions}))
    with pytest.raises(CodegenError, match="names 'trial:gone'") as caught:
        model_of(source, tmp_path, overlays=overlays)
    assert caught.value.message.startswith(f"more.json, action 1: {target}: ")


def test_two_overlays_may_add_to_one_list(tmp_path: Path) -> None:
    model = model_with(tmp_path, {"target": EXTEND, "update": {"x-lattice-aliases": ["prolong"]}})
    (extend,) = [o for o in model.operations if o.name == "loans.extend"]
    assert extend.aliases == ("loans.renew", "readers.renew", "loans.prolong")


def test_an_overlay_may_set_a_key_again_after_removing_it(tmp_path: Path) -> None:
    target = "$.paths[*].delete"
    model = model_with(
        tmp_path,
        {"target": target, "update": {"x-lattice-doc": "One."}},
        {"target": f"{target}['x-lattice-doc']", "remove": True},
        {"target": target, "update": {"x-lattice-doc": "Another."}},
    )
    docs = [o.doc for o in model.operations if o.method == "DELETE"]
    assert docs == ["Another."] * 2


def test_items_of_a_list_keep_their_keys_when_an_overlay_removes_others(tmp_path: Path) -> None:
    parameters = "$.paths['/v1/readers'].get.parameters"
    model = model_with(
        tmp_path,
        {"target": f"{parameters}[?@.name=='limit']", "update": {"x-lattice-name": "most"}},
        {"target": f"{parameters}[?@.name=='joined' || @.name=='email']", "remove": True},
        {"target": f"{parameters}[?@.name=='starting_after']", "update": {"x-lattice-name": "on"}},
    )
    (listed,) = [o for o in model.operations if o.name == "readers.list"]
    assert [p.name for p in listed.params] == ["ending_before", "expand", "most", "on"]


def test_an_overlay_may_remove_an_item_of_a_key(tmp_path: Path) -> None:
    model = model_with(
        tmp_path,
        {"target": f"{EXTEND}['x-lattice-aliases']", "update": ["prolong", "keep"]},
        {"target": f"{EXTEND}['x-lattice-aliases'][3]", "update": "hold"},
        {"target": f"{EXTEND}['x-lattice-aliases'][?@=='renew']", "remove": True},
    )
    (extend,) = [o for o in model.operations if o.name == "loans.extend"]
    assert extend.aliases == ("readers.renew", "loans.prolong", "loans.hold")


def test_a_key_with_a_wrong_position_is_named_after_an_item_before_it_is_removed(
    refusal: Refusal,
) -> None:
    parameters = "$.paths['/v1/readers'].get.parameters"
    error = refusal(
        (f"{parameters}[1]", {"x-lattice-aliases": ["a"]}),
        (f"{parameters}[1]['x-lattice-aliases'][0]", "b"),
        {"target": f"{parameters}[0]", "remove": True},
        opinions={},
    )
    assert "x-lattice-aliases has no meaning here" in error.message


def test_a_copy_sets_only_the_keys_that_its_source_had(tmp_path: Path) -> None:
    key = "x-lattice-rate-limit"
    model = model_with(
        tmp_path,
        {"target": EXTEND, "copy": "$.paths['/v1/loans/{loan}'].get"},
        {"target": "$.paths['/v1/loans/{loan}'].get", "update": {key: 5}},
        {"target": EXTEND, "update": {key: 7}},
    )
    limits = {o.name: o.rate_limit for o in model.operations}
    assert (limits["loans.retrieve"], limits["loans.extend"]) == (5, 7)


def test_two_helpers_with_one_name_are_refused(refusal: Refusal) -> None:
    error = refusal(
        (LOAN, {"x-lattice-helpers": ["trial:is_late"]}),
        code="def is_late(loan): ...",
        opinions={},
    )
    assert error.message == (
        "x-lattice-helpers of loan: 'lending:is_late' has the name of a field, of a method of "
        "every object or of another helper"
    )


# Opinions


@pytest.mark.parametrize(
    ("opinions", "message"),
    [
        (TRIAL, "more.json declares the opinion 'trial', but no operation uses it"),
        (
            {"reminders": {"doc": "Mine."}},
            "lending.yaml and more.json both declare the opinion 'reminders'",
        ),
        ({"trial": {}}, f"{DECLARED} {{'trial': {{}}}}: Object missing required field `doc`"),
        ({"trial": {"doc": " "}}, f"{DECLARED} {{'trial': {{'doc': ' '}}}}: Expected `str`"),
        ({"Trial": {"doc": "x"}}, f"{DECLARED} {{'Trial': {{'doc': 'x'}}}}: Expected `str`"),
        (
            {"trial": {"doc": "x", "default": 1}},
            f"{DECLARED} {{'trial': {{'doc': 'x', 'default': 1}}}}: Expected `bool`",
        ),
        (
            {"trial": {"doc": "x", "on": True}},
            f"{DECLARED} {{'trial': {{'doc': 'x', 'on': True}}}}: "
            "Object contains unknown field `on`",
        ),
        ({"trial": "x"}, f"{DECLARED} {{'trial': 'x'}}: Expected `object`"),
        (["trial"], f"{DECLARED} ['trial']: Expected `object`"),
    ],
)
def test_an_invalid_declaration_is_refused(refusal: Refusal, opinions: Any, message: str) -> None:
    assert refusal((CREATE, {}), opinions=opinions).message.startswith(message)


def test_an_opinion_that_no_overlay_declares_is_refused(refusal: Refusal) -> None:
    error = refusal(
        (EXTEND, {"x-lattice-before": {"endless_loan": "trial:check"}}),
        code="def check(call): ...",
        opinions={},
    )
    assert error.message == (
        f"more.json, action 1: {EXTEND}: x-lattice-before names the opinion 'endless_loan', "
        "which no overlay declares"
    )
    assert error.hint == "Use endless_loans."


def test_an_excuse_needs_a_reason_and_a_declared_opinion(refusal: Refusal) -> None:
    error = refusal((EXTEND, {"x-lattice-excused": {"endless_loans": ""}}), opinions={})
    assert "x-lattice-excused is {'endless_loans': ''}" in error.message
    assert error.hint == "It takes { opinion: reason }."
    error = refusal((EXTEND, {"x-lattice-excused": {"nothing": "It is late."}}), opinions={})
    assert "names the opinion 'nothing'" in error.message


@pytest.mark.parametrize(
    ("target", "key", "positions"),
    [
        (LOAN, "before", "operation"),
        (CREATE, "secret", "property of a schema"),
        (WEEKS, "secret", "property of a schema"),
        (CREATE, "resource", "path item"),
        ("$.components", "doc", "operation, schema, property of a schema"),
        ("$.info", "doc", "operation, schema, property of a schema"),
        ("$.components.schemas.loan", "opinions", "overlay, beside its actions"),
    ],
)
def test_a_key_in_a_position_where_it_has_no_meaning_is_refused(
    refusal: Refusal, target: str, key: str, positions: str
) -> None:
    error = refusal((target, {f"x-lattice-{key}": {}}), opinions={})
    assert error.message == (f"more.json, action 1: {target}: x-lattice-{key} has no meaning here")
    assert error.hint == f"It belongs on: {positions}."


def test_a_key_beside_the_actions_is_refused(refusal: Refusal, overlays: Path) -> None:
    head = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "x-lattice-secret": True}
    (overlays / "extra.json").write_text(
        json.dumps({**head, "actions": [{"target": "$", "update": {}}]})
    )
    error = refusal((CREATE, {}), opinions={})
    assert error.message == "extra.json: x-lattice-secret has no meaning here"
    assert error.hint == "It belongs on: property of a schema."


@pytest.mark.parametrize("where", ["info", "action"])
def test_a_key_outside_of_the_update_is_refused(
    refusal: Refusal, overlays: Path, where: str
) -> None:
    bound = {"x-lattice-before": {"trial": "nope:nope"}}
    head: Any = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}}
    action: Any = {"target": EXTEND, "update": {"deprecated": True}}
    (head["info"] if where == "info" else action).update(bound)
    (overlays / "extra.json").write_text(json.dumps({**head, "actions": [action]}))
    error = refusal((CREATE, {}), opinions={})
    named = "extra.json: info" if where == "info" else "extra.json, action 1"
    assert error.message == f"{named}: x-lattice-before has no meaning here"


def test_an_opinion_that_is_bound_and_excused_is_refused(refusal: Refusal) -> None:
    error = refusal((CREATE, {"x-lattice-excused": {"endless_loans": "Why not."}}), opinions={})
    assert error.message == (
        f"more.json, action 1: {CREATE}: the opinion 'endless_loans' is both bound and excused"
    )


def test_an_empty_binding_is_refused(refusal: Refusal) -> None:
    error = refusal((EXTEND, {"x-lattice-before": {}}), opinions={})
    assert error.message == f"more.json, action 1: {EXTEND}: x-lattice-before is empty"


# Removed operations


def with_removed_operation(use: str) -> dict[str, Any]:
    gone = operation(**{"x-lattice-removed": {"since": "2025-03-31.basil", "use": use}})
    return document({"/v1/a": {"get": operation()}, "/v1/b/old": {"get": gone}})


def test_a_removed_operation_names_its_replacement(tmp_path: Path) -> None:
    model = model_of(with_removed_operation("a.retrieve"), tmp_path)
    (gone,) = [o for o in model.operations if o.removed]
    assert gone.removed == RemovedOperation("2025-03-31.basil", "a.retrieve")


@pytest.mark.parametrize("use", ["a.gone", "b.old.retrieve"])
def test_a_removed_operation_whose_replacement_does_not_exist_is_refused(use: str) -> None:
    with pytest.raises(CodegenError, match=f"names '{use}', which is not an operation"):
        parse(with_removed_operation(use))
