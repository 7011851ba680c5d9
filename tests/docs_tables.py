"""The tables of README.md and docs/ that other files define: ``python -m tests.docs_tables``.

A table stands between ``<!-- name -->`` and ``<!-- end -->``. tests/test_docs.py compares each with
its source.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.shared import ROOT

_TARGET = re.compile(r"^([a-z]+):.*?## (.+)$", re.MULTILINE)


def commands() -> str:
    """The targets of the Makefile, as ``make help`` lists them."""
    targets = _TARGET.findall((ROOT / "Makefile").read_text("utf-8"))
    return _table(("command", "does"), [(f"`make {name}`", text) for name, text in targets])


def performance() -> str:
    """The benchmarks of the last ``make bench``."""
    results = json.loads((ROOT / "benchmarks" / "results.json").read_text("utf-8"))
    rows = [_result(benchmark) for benchmark in results["benchmarks"]]
    return _table(("measurement", "compared with", "ratio", "lowest to highest"), rows)


def _result(benchmark: dict[str, Any]) -> tuple[str, str, str, str]:
    ratio = benchmark["ratio"]
    spread = "one round" if ratio["rounds"] == 1 else f"{ratio['low']:.2g} to {ratio['high']:.2g}"
    return benchmark["label"], benchmark["goal"]["against"], f"{ratio['median']:.2g}", spread


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


TABLES: dict[str, tuple[Path, Callable[[], str]]] = {
    "commands": (ROOT / "README.md", commands),
    "performance": (ROOT / "docs" / "performance.md", performance),
}


def location(name: str) -> re.Pattern[str]:
    """Finds the table ``name`` on its page, as group 2."""
    return re.compile(rf"(<!-- {name} -->\n)(.*?)(\n<!-- end -->)", re.DOTALL)


def main() -> None:
    for name, (page, table) in TABLES.items():
        made = table()
        text = location(name).sub(lambda m, made=made: m[1] + made + m[3], page.read_text("utf-8"))
        page.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
