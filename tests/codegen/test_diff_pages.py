"""The pages of the documentation that a report of changes names."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.bump import bump
from codegen.diff.pages import read_usage
from codegen.document.importing import import_document
from codegen.generate import generate
from codegen.parse import names_lock
from tests.codegen.pipeline import LENDING, LENDING_OVERLAYS, lending

Node = dict[str, Any]
_PAGE = """\
# Readers

```python
reader = client.readers.create(name="Ada", deposit_amount=500)
print(reader.paid_amount)
```
"""


def test_usage_has_calls_keywords_and_names() -> None:
    text = (
        "Use `client.quotes.accept(...)` and `invoices.pay`, with `auto_advance`.\n\n"
        "```python\nawait client.invoices.create(customer=c.id)\n```\n"
        "```text\nclient.prices.create\n`prices.update`\n```\n"
    )
    usage = read_usage(text)
    assert usage.calls["invoices.create"] == {"customer"}
    assert {"quotes.accept", "invoices.pay"} <= usage.calls.keys()
    assert usage.calls.keys().isdisjoint({"prices.create", "prices.update"})
    assert {"auto_advance", "customer"} <= usage.names


def test_a_block_that_is_no_python_uses_nothing() -> None:
    assert read_usage("```python\nclient.invoices.(\n```\n").calls == {}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    import_document(str(LENDING), root / "spec")
    shutil.copytree(LENDING_OVERLAYS, root / "overlays")
    lock = root / "overlays" / names_lock.FILE
    generate(root / "spec", root / "overlays", root / "generated", lock=lock, update_lock=True)
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
