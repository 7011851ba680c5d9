"""The pages of the documentation that a report of changes names."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.commands.bump import bump
from codegen.commands.generate import generate
from codegen.diff.docs_pages import read_usage, with_pages
from codegen.diff.make_report import make_report
from codegen.diff.sources import Source
from codegen.document.importing import import_document
from codegen.parse import names_lock
from tests.codegen.pipeline import (
    LENDING,
    LENDING_OVERLAYS,
    document,
    form,
    lending,
    operation,
    struct,
)

Node = dict[str, Any]
_PAGE = """\
# Readers

```python
reader = client.readers.create(name="Ada", deposit_amount=500)
print(reader.paid_amount)
```
"""


def test_usage_has_calls_and_names() -> None:
    text = (
        "Use `client.quotes.accept(...)` and `invoices.pay`, with `auto_advance`.\n\n"
        "```python\nawait client.invoices.create(customer=c.id)\n```\n"
        "```text\nclient.prices.create\n`prices.update`\n```\n"
    )
    usage = read_usage(text)
    assert {"quotes.accept", "invoices.pay", "invoices.create"} <= usage.calls
    assert usage.calls.isdisjoint({"prices.create", "prices.update"})
    assert {"auto_advance", "customer"} <= usage.names


def test_a_block_that_is_no_python_uses_nothing() -> None:
    assert read_usage("```python\nclient.invoices.(\n```\n").calls == frozenset()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    import_document(str(LENDING), root / "spec")
    shutil.copytree(LENDING_OVERLAYS, root / "overlays")
    lock = root / "overlays" / names_lock.FILE
    generate(
        root / "spec", root / "overlays", root / "generated", names_file=lock, update_names=True
    )
    (root / "docs").mkdir()
    (root / "docs" / "readers.md").write_text(_PAGE, "utf-8")
    return root


def notes(repository: Path, change: Callable[[Node], object]) -> tuple[str, ...]:
    """The notes of a bump to the lending document after ``change``."""
    source = lending()
    change(source)
    spec = repository.parent / "next.json"
    spec.write_text(json.dumps(source), "utf-8")
    report = bump(str(spec), repository).report
    assert report is not None
    return report.notes


def parameters(document: Node) -> Node:
    body = document["paths"]["/v1/readers"]["post"]["requestBody"]["content"]
    found: Node = body["application/x-www-form-urlencoded"]["schema"]["properties"]
    return found


def fields(document: Node) -> Node:
    found: Node = document["components"]["schemas"]["reader"]["properties"]
    return found


def test_a_page_that_uses_a_removed_parameter_is_named(repository: Path) -> None:
    assert notes(repository, lambda d: parameters(d).pop("deposit_amount")) == (
        "docs/readers.md uses what changes: parameter removed: `readers.create deposit_amount`.",
    )


def test_a_page_that_reads_a_removed_field_is_named(repository: Path) -> None:
    assert notes(repository, lambda d: fields(d).pop("paid_amount")) == (
        "docs/readers.md uses what changes: field removed: `reader paid_amount`.",
    )


def test_a_page_that_calls_a_deprecated_method_is_named(repository: Path) -> None:
    def change(document: Node) -> None:
        document["paths"]["/v1/readers"]["post"]["deprecated"] = True

    assert notes(repository, change) == (
        "docs/readers.md uses what changes: operation deprecated: `readers.create`.",
    )


def test_a_page_that_uses_nothing_that_changes_is_not_named(repository: Path) -> None:
    def change(document: Node) -> None:
        del parameters(document)["pin"], fields(document)["old_number"]
        parameters(document)["age"] = {"type": "integer"}

    assert notes(repository, change) == ()


def test_the_last_name_of_a_path_and_all_names_of_a_method_are_looked_for(tmp_path: Path) -> None:
    inner: Node = {"type": "object", "properties": {"c": {"type": "string"}}}
    outer = {"type": "object", "properties": {"a": {"type": "object", "properties": {"b": inner}}}}

    def made(**more: Node) -> Node:
        fields = struct("loan", outer=outer if not more else {"type": "object", "properties": {
            "a": {"type": "object", "properties": {"b": {"type": "object", "properties": more}}}
        }})  # fmt: skip
        loan = {"$ref": "#/components/schemas/loan"}
        post = operation(loan, requestBody=form(outer=fields["properties"]["outer"]))
        paths = {"/v1/loans": {"post": post}, "/v1/others": {"get": operation()}}
        return document(paths, {"loan": fields})

    old, new = made(), made(d={"type": "string"})
    report = make_report(Source("old", old), Source("new", new))
    methods = {
        "POST /v1/loans": ("loans.create", "loans.borrow"),
        "GET /v1/others": ("others.all",),
    }
    (tmp_path / "docs").mkdir()
    found = {}
    for name, text in {
        "uses": "`client.loans.create(...)` with `c`",
        "alias": "`client.loans.borrow(...)` with `c`",
        "outer": "`client.loans.create(...)` with `outer`, `a` and `b`",
        "other": "`client.others.all()` with `c`",
    }.items():
        (tmp_path / "docs" / "page.md").write_text(text)
        found[name] = with_pages(report, old, methods, tmp_path / "docs").notes
    note = (
        "docs/page.md uses what changes: parameter removed: `loans.create outer.a.b.c`; "
        "field removed: `loan outer.a.b.c`."
    )
    assert found == {"uses": (note,), "alias": (note,), "outer": (), "other": ()}


def test_a_page_that_calls_a_removed_method_is_named_with_its_changes_once(tmp_path: Path) -> None:
    paths = {name: {"get": operation()} for name in ("/v1/a", "/v1/b")}
    old, new = document(paths), document({"/v1/a": paths["/v1/a"]})
    report = make_report(Source("old", old), Source("new", new))
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text("`client.b.list()`, `client.b.list(x=1)`")
    noted = with_pages(report, old, {"GET /v1/b": ("b.list",)}, tmp_path / "docs")
    assert noted.notes == ("docs/page.md uses what changes: operation removed: `b.list`.",)
    assert with_pages(noted, old, {}, tmp_path / "docs") == noted
