"""docs/design/guide-coverage.md names locations and tests that exist."""

from __future__ import annotations

import ast
import hashlib
import importlib
import re
from functools import cache
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import types

from tests.shared import ROOT, STRIPE_FILES

PAGE = ROOT / "docs" / "design" / "guide-coverage.md"
GUIDES = STRIPE_FILES.parent / "guides"
NO_TEST = "documented only"
_SAYS = "; says: "
ROWS = [
    [cell.strip() for cell in line.strip("|\n").split(" | ")]
    for line in PAGE.read_text("utf-8").splitlines()
    if re.match(r"\| [A-Z]\d+ ", line)
]
quoted = re.compile(r"`([^`]+)`").findall


@cache
def functions_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return frozenset(n.name for n in tree.body if isinstance(n, ast.FunctionDef))


def exists(name: str) -> bool:
    """Whether the client, the package or the repository has the location that a row names."""
    if "/" in name:
        return (ROOT / name).is_file()
    first, *rest = name.split(".")
    if first == "client":
        found: Any = lattice_stripe.Client("sk_test_coverage")
    elif first == "lattice_stripe":
        found = importlib.import_module(name) if rest == ["webhooks"] else lattice_stripe
        rest = [] if rest == ["webhooks"] else rest
    else:
        found = getattr(types, first, None)
    for part in rest:
        found = getattr(found, part, None)
    return found is not None


def test_every_row_has_four_cells() -> None:
    assert len(ROWS) > 70
    assert [row for row in ROWS if len(row) != 4 or not all(row)] == []


def test_rows_are_numbered_without_gaps_and_have_distinct_statements() -> None:
    for guide in "UQI":
        numbers = [int(row[0][1:]) for row in ROWS if row[0][0] == guide]
        assert numbers == list(range(1, len(numbers) + 1))
    statements = [row[1] for row in ROWS]
    assert len(set(statements)) == len(statements)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_named_location_exists(row: list[str]) -> None:
    names = quoted(row[2])
    assert names
    assert [name for name in names if not exists(name)] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_named_test_exists(row: list[str]) -> None:
    tests = row[3].partition(_SAYS)[0]
    if tests == NO_TEST:
        return
    assert quoted(tests)
    for reference in quoted(tests):
        path, _, name = reference.partition("::")
        assert name in functions_in(path if "/" in path else f"tests/opinions/{path}")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_page_says_the_words_that_its_row_quotes(row: list[str]) -> None:
    pages = [name for name in quoted(row[2]) if name.endswith(".md")]
    words = quoted(row[3].partition(_SAYS)[2])
    assert bool(words) == bool(pages), "a row that names a page quotes what the page says"
    text = " ".join(" ".join((ROOT / page).read_text("utf-8").split()) for page in pages)
    assert [phrase for phrase in words if phrase not in text] == []


def test_missing_locations_and_tests_are_detected() -> None:
    assert not exists("client.invoices.burn")
    assert not exists("Invoice.colour")
    assert not exists("overlays/nothing.yaml")
    assert "test_nothing" not in functions_in("tests/opinions/test_guides.py")


def test_the_fingerprints_match_the_guides() -> None:
    if not GUIDES.is_dir():
        pytest.skip("the guides are not available")
    found = {hashlib.sha256(path.read_bytes()).hexdigest()[:12] for path in GUIDES.iterdir()}
    assert found == set(re.findall(r"\| `([0-9a-f]{12})` \|", PAGE.read_text("utf-8")))
