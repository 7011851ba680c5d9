"""The tables and diagrams of README.md and docs/ that other files define.

``python -m tests.docs_tables`` writes them, between ``<!-- name -->`` and ``<!-- end -->``.
``<!-- states invoice -->`` can be on any page: the states of an object, by the name of its schema.
tests/test_docs.py compares each with its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lattice_stripe._decode.attribute_errors import MOVED_KEYS

from benchmarks import report
from codegen.commands.bump import version_line
from codegen.document.spec_folder import read_lock
from docs.site import diagrams
from tests import rate_limit_day
from tests.shared import ROOT

_TARGET = re.compile(r"^([a-z]+):.*?## (.+)$", re.MULTILINE)


def commands() -> str:
    """The targets of the Makefile, as ``make help`` lists them."""
    targets = _TARGET.findall((ROOT / "Makefile").read_text("utf-8"))
    return _table(("command", "does"), [(f"`make {name}`", text) for name, text in targets])


def version() -> str:
    """The document that the package is generated from."""
    lock = read_lock(ROOT / "spec")
    assert lock is not None
    return version_line(lock)


def performance() -> str:
    """The benchmarks of the last ``make bench``."""
    return report.table(report.read().benchmarks)


def scaling() -> str:
    """The cost of a call by concurrency in the last ``make bench``."""
    return report.scaling_table(report.read().scaling)


def rate_limits() -> str:
    """The simulated day of tests/rate_limit_day.py."""
    head = ("configuration", "requests", "refused with 429", "calls that failed", "longest job")
    return _table(
        head,
        [
            (
                name,
                f"{day.requests:,}",
                f"{day.refused:,}",
                f"{day.failed:,}",
                f"{day.busy / 60:.0f} minutes",
            )
            for name, day in rate_limit_day.rows()
        ],
    )


def moved_keys() -> str:
    """The keys of older API versions, with what the errors for them say."""
    rows: list[tuple[str, ...]] = [
        (f"`{cls}`", f"`{key}`", f"`{where.replace(', with ', '`, with `')}`")
        for cls, moved in MOVED_KEYS.items()
        for key, where in moved.items()
    ]
    return _table(("class", "key", "use"), rows)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


TABLES: dict[str, tuple[Path, Callable[[], str]]] = {
    "version": (ROOT / "README.md", version),
    "commands": (ROOT / "README.md", commands),
    "moved-keys": (ROOT / "docs" / "versions.md", moved_keys),
    "performance": (ROOT / "docs" / "performance.md", performance),
    "rate-limits": (ROOT / "docs" / "rate-limiting.md", rate_limits),
    "scaling": (ROOT / "docs" / "performance.md", scaling),
    "states": (ROOT / "docs" / "states.md", diagrams.all_states),
}
_STATES = re.compile(r"^<!-- states (\S+) -->$", re.MULTILINE)


def tables() -> Iterator[tuple[str, Path, Callable[[], str]]]:
    """(name, page, source) of each table and diagram."""
    for name, (page, table) in TABLES.items():
        yield name, page, table
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for schema in _STATES.findall(page.read_text("utf-8")):
            yield f"states {schema}", page, partial(diagrams.states, schema)


def location(name: str) -> re.Pattern[str]:
    """Finds the table ``name`` on its page, as group 2."""
    return re.compile(rf"(<!-- {name} -->\n)(.*?)(\n<!-- end -->)", re.DOTALL)


def main() -> None:
    for name, page, table in tables():
        made = table()
        text = location(name).sub(lambda m, made=made: m[1] + made + m[3], page.read_text("utf-8"))
        page.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
