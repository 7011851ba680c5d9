"""Every block of Python in docs/ runs: in order, one namespace a page, against localstripe.

A page finds ``BASE_URL`` set to a localstripe's address. ``await`` may stand at the top level.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
from pathlib import Path
from typing import Any

import pytest

from tests.shared import ROOT

PAGES = sorted((ROOT / "docs").glob("*.md"))
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> list[tuple[int, str]]:
    """(line, source) of each block of Python on a page."""
    text = page.read_text("utf-8")
    return [(text.count("\n", 0, m.start(1)) + 1, m.group(1)) for m in _BLOCK.finditer(text)]


def compiled(page: Path, line: int, source: str) -> Any:
    tree = ast.increment_lineno(ast.parse(source), line - 1)
    return compile(tree, str(page), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def test_there_are_pages() -> None:
    names = {page.stem for page in PAGES}
    assert {"configuration", "retries", "telemetry", "errors", "performance"} <= names


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_runs(
    page: Path, stripe_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, Any] = {"__name__": page.stem, "BASE_URL": stripe_url}
    with asyncio.Runner() as runner:
        for line, source in blocks(page):
            code = compiled(page, line, source)
            if code.co_flags & inspect.CO_COROUTINE:
                runner.run(eval(code, namespace))
            else:
                exec(code, namespace)


def test_the_readme_is_python_where_it_says_so() -> None:
    readme = ROOT / "README.md"
    found = blocks(readme)
    assert found
    for line, source in found:
        compiled(readme, line, source)
