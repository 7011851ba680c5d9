"""The generated files of one small document, compared with the golden files byte for byte.

After an intended change, update them with ``python -m tests.codegen.refresh`` and review the diff.
"""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import Any

import lattice_stripe
import pytest
import stripe
from lattice_stripe import AsyncClient, Client, ClientOptions

from codegen.commands.generate import FACTS_FILE
from codegen.emit.code import Code, docstring, finalize, identifier, literal
from codegen.emit.docstrings import DOCS_LINKS, MONEY
from codegen.emit.package_files import package_files
from codegen.errors import CodegenError
from codegen.parse.parser import parse
from tests.codegen.pipeline import ROOT, document, form, generated, operation, struct, tree
from tests.codegen.refresh import GOLDEN, lending_package
from tests.shared import stripe_document


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lending_package(tmp_path_factory.mktemp("lending"))


def test_generated_files_equal_the_golden_files(package: Path) -> None:
    fresh = {name: text.encode() for name, text in generated(package).items()}
    golden = tree(GOLDEN)
    assert fresh.keys() == golden.keys(), "python -m tests.codegen.refresh"
    differing = [name for name in fresh if fresh[name] != golden[name]]
    assert differing == [], "python -m tests.codegen.refresh"


def test_output_does_not_depend_on_the_hash_seed(package: Path, tmp_path: Path) -> None:
    expected = tree(package)
    runs = []
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        code = (
            "import sys, pathlib; from tests.codegen.refresh import lending_package; "
            "lending_package(pathlib.Path(sys.argv[1]))"
        )
        command = [sys.executable, "-c", code, str(tmp_path / seed)]
        env = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        runs.append(subprocess.Popen(command, cwd=ROOT, env=env))
    assert [run.wait() for run in runs] == [0, 0]
    assert tree(tmp_path / "1" / package.name) == expected
    assert tree(tmp_path / "2" / package.name) == expected


def test_copied_files_name_their_source(package: Path) -> None:
    texts = tree(package)
    copied = texts.keys() - generated(package).keys() - {"py.typed", FACTS_FILE}
    for name in copied:
        first = texts[name].decode().partition("\n")[0]
        where = "overlays/" if name.startswith("opinions/") else "codegen/runtime/"
        assert first == f"# Copied from {where}."
    assert "opinions/lending.py" in copied
    assert texts["py.typed"] == b""


def test_service_modules_begin_with_the_classes_and_end_with_the_operations(package: Path) -> None:
    for path in (package / "services").glob("*.py"):
        body = ast.parse(path.read_text("utf-8")).body
        classes = [n for n, node in enumerate(body) if isinstance(node, ast.ClassDef)]
        tables = [n for n, node in enumerate(body) if isinstance(node, ast.Assign)]
        assert sorted(classes + tables) == classes + tables, path.name


# Units


def test_docstrings_name_the_unit_of_amounts() -> None:
    doc = inspect.getdoc(lattice_stripe.Client("sk_test_123").payment_intents.capture) or ""
    lines = [line.strip() for line in doc.splitlines()]
    assert "amount_to_capture: int (smallest currency unit)" in lines
    assert "final_capture: bool" in lines


@pytest.mark.skipif(not stripe_document(), reason="needs Stripe's document in ../shared/spec")
def test_every_integer_that_stripe_describes_as_money_has_its_unit() -> None:
    """Except ``value`` and ``tax``, which are also the names of other integers."""
    names = {
        name
        for schema in _dicts(stripe_document())
        for name, node in schema.get("properties", {}).items()
        if isinstance(node, dict) and node.get("type") == "integer"
        if re.search(r"smallest (currency )?unit|in cents", str(node.get("description")))
    }
    assert len(names) > 30
    assert {name for name in names if not MONEY.search(name)} == {"value", "tax"}


def _dicts(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for child in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from _dicts(child)


# Links to Stripe's documentation


def test_see_lines_are_those_of_docs_links() -> None:
    client = lattice_stripe.Client("sk_test_123")
    operations = {f"{o.method} {o.path}": o for o in lattice_stripe.operations(removed=True)}
    assert DOCS_LINKS.keys() <= operations.keys()
    for endpoint, found in operations.items():
        doc = inspect.getdoc(attrgetter(found.name)(client)) or ""
        links = re.findall(r"^See: https://docs\.stripe\.com/(.+)$", doc, re.MULTILINE)
        assert links == ([DOCS_LINKS[endpoint]] if endpoint in DOCS_LINKS else []), endpoint


def test_docs_links_are_in_docstrings_of_stripe_python() -> None:
    """Links to the API reference in any docstring, others in that of the operation's method."""
    anywhere: set[str] = set()
    of_endpoint: dict[str, set[str]] = defaultdict(set)
    for path in Path(stripe.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Expr(ast.Constant(str(text))):
                    anywhere.update(link.partition("#")[0] for link in DOCS_LINK.findall(text))
                case ast.FunctionDef():
                    links = DOCS_LINK.findall(ast.get_docstring(node) or "")
                    of_endpoint[_endpoint(node)].update(links)
    for endpoint, link in DOCS_LINKS.items():
        if link.removeprefix("docs/").startswith("api/"):
            assert link in anywhere
        else:
            assert link in of_endpoint[re.sub(r"\{\w+\}", "{}", endpoint)]


DOCS_LINK = re.compile(r"https://docs\.stripe\.com/([\w/#.?=&%+-]*\w)")


def _endpoint(function: ast.FunctionDef) -> str:
    """``"POST /v1/invoices/{}"`` for a method of stripe-python that sends this request."""
    texts = [n.value for n in ast.walk(function) if isinstance(n, ast.Constant)]
    methods = [text.upper() for text in texts if text in ("get", "post", "delete")]
    paths = [t for t in texts if isinstance(t, str) and re.match(r"/v[12]/", t)]
    return f"{methods[0]} {re.sub(r'{[^}]*}', '{}', paths[0])}" if methods and paths else ""


# Escaping and validation


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        'ends with "',
        'ends with """',
        'ends with """"""',
        '"""',
        '"',
        '\\"',
        '\\"""',
        "ends with \\",
        "a\nb",
        '"""\n"""',
        "{{ x }} {% y %}",
        "\x00\x1b[31m\u202e\u2028\ud800é",
    ],
)
@pytest.mark.parametrize("indent", [0, 4, 8])
def test_any_text_becomes_one_docstring(text: str, indent: int) -> None:
    code = docstring(text, indent)
    assert code.isascii()
    assert code.replace("\n", "").isprintable()
    (statement,) = ast.parse(code).body
    assert isinstance(statement, ast.Expr)
    found = ast.literal_eval(statement.value)
    if text.isascii() and text.isprintable():
        assert found == text


def test_characters_that_are_not_printable_ascii_are_escaped_in_a_docstring() -> None:
    code = docstring("\x00\x1b\u202e\ud800\u00e9\n\tb")
    assert ast.literal_eval(code) == "\\x00\\x1b\\u202e\\ud800\\xe9\n    \\tb\n    "


@pytest.mark.parametrize(
    "value",
    [
        "",
        "'",
        '"',
        "'\"",
        "\\",
        "\n",
        "\x00",
        "\u202e",
        "\ud800",
        "é",
        0,
        True,
        None,
        (),
        ("a", (1,)),
    ],
)
def test_a_literal_is_ascii_and_evaluates_to_its_value(value: object) -> None:
    code = literal(value)
    assert code.isascii()
    assert code.isprintable()
    assert ast.literal_eval(code) == value


@pytest.mark.parametrize("value", [1.5, [1], {"a": 1}, object(), (1.5,)])
def test_values_without_a_literal_are_refused(value: object) -> None:
    with pytest.raises(CodegenError, match="cannot be written as a literal"):
        literal(value)


@pytest.mark.parametrize("name", ["", "a b", "class", "None", "1a", "é", "a.b", "a\n", "a#"])
def test_invalid_identifiers_are_refused(name: str) -> None:
    with pytest.raises(CodegenError, match="is not a Python identifier"):
        identifier(name)


def test_a_template_refuses_values_that_are_not_code() -> None:
    assert finalize(Code("x")) == "x"
    with pytest.raises(CodegenError, match=r"not Code: 'x'"):
        finalize("x")


def files_with(schema: dict[str, Any]) -> dict[str, str]:
    """The files of a package with one operation, which has the parameter ``x``."""
    path = {"post": operation(requestBody=form(x=schema))}
    return package_files(parse(document({"/v1/a": path})))


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("b", "class AXParam(TypedDict, total=False):"),
        ("str", "AXParam = TypedDict("),
        ("__b", "AXParam = TypedDict("),
        ("b-c", "AXParam = TypedDict("),
        ("class", "AXParam = TypedDict("),
    ],
)
def test_keys_that_no_class_body_can_have_are_keys_of_a_dict(key: str, code: str) -> None:
    schema = {"type": "object", "properties": {key: {"type": "string"}}}
    assert code in re.sub(r"\s+", " ", files_with(schema)["params/a.py"])


def test_added_method_is_only_beside_the_operation_and_not_beside_its_aliases() -> None:
    pair = {"again": {"sync": "trial:one", "async": "trial:two"}}
    extensions = {"x-lattice-aliases": ["make", "b.create"], "x-lattice-methods": pair}
    files = package_files(parse(document({"/v1/a": {"post": operation(**extensions)}})))
    assert files["services/a.py"].count("again = ") == 2  # sync and async
    assert "again" not in files["services/b.py"]


def test_parameter_that_may_be_null_has_none_once() -> None:
    text = files_with({"type": "string", "nullable": True})["params/a.py"]
    assert "    x: str | None\n" in text


@pytest.mark.parametrize(("number", "is_accepted"), [(1, True), (3, True), (4, False)])
def test_parameter_accepts_the_objects_that_a_field_of_its_name_expands_to(
    number: int, is_accepted: bool
) -> None:
    kinds = [f"kind_{letter}" for letter in "abcd"[:number]]
    options = [{"$ref": f"#/components/schemas/{kind}"} for kind in kinds]
    holder = struct("holder", x={"anyOf": [{"type": "string"}, *options]})
    schemas = {"holder": holder, **{kind: struct(kind) for kind in kinds}}
    reference = {"$ref": "#/components/schemas/holder"}
    path = {"post": operation(reference, requestBody=form(x={"type": "string"}))}
    text = package_files(parse(document({"/v1/a": path}, schemas)))["params/a.py"]
    literals = ", ".join(f'"{kind}"' for kind in kinds)
    accepted = f"str | HasId[Literal[{literals}]]" if is_accepted else "str"
    assert f"    x: {accepted} | None\n" in text


@pytest.mark.parametrize(("number", "more"), [(6, ""), (7, " | ...")])
def test_docstring_of_an_operation_has_the_first_values_of_a_parameter(
    number: int, more: str
) -> None:
    text = files_with({"type": "string", "enum": list("abcdefgh"[:number])})["services/a.py"]
    assert f'x: "a" | "b" | "c" | "d" | "e" | "f"{more}\n' in text


def test_the_docstring_of_each_client_lists_every_option() -> None:
    for client in (Client, AsyncClient):
        documented = set(re.findall(r"^        (\w+): ", client.__doc__ or "", re.MULTILINE))
        assert {"api_key", "http_client", *ClientOptions.__annotations__} <= documented
