"""Every block of Python in docs/ and README.md runs: in order, one namespace a page.

A page finds ``BASE_URL`` set: in docs/ to a localstripe, in docs/opinions/ to a Stripe that answers
from a table, whose requests are in ``sent``. README.md names no address; its clients are led to the
latter. ``await`` may stand at the top level.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from math import inf
from pathlib import Path
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe._opinion_defaults import DEFAULTS

from codegen.overlay.extensions import KEYS
from tests.plausible import Plausible, plausible
from tests.shared import ROOT

README = ROOT / "README.md"
OVERLAYS = ROOT / "overlays" / "README.md"
PAGES = sorted((ROOT / "docs").glob("*.md"))
OPINIONS = sorted((ROOT / "docs" / "opinions").glob("*.md"))
INDEX = ROOT / "docs" / "opinions" / "README.md"
SPECIAL = "What it does that the official SDK does not"
_UNREFUSED = "raise AssertionError('nothing was refused')"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
_KEY = re.compile(r"^\| `(x-lattice-[a-z]+)` \|", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \| \w+ \| (on|off) \|", re.MULTILINE)


def test_every_public_name_is_documented() -> None:
    told = "".join(page.read_text("utf-8") for page in (README, *PAGES, *OPINIONS))
    ours = {"TYPE_CHECKING", "annotations", "lazy"}  # how the module is made
    public = [n for n in dir(lattice_stripe) if not n.startswith("_") and n not in ours]
    names = [name for name in public if not inspect.ismodule(getattr(lattice_stripe, name))]
    assert len(names) > 60
    assert [name for name in names if not re.search(rf"\b{name}\b", told)] == []


def blocks(page: Path) -> list[tuple[int, str]]:
    """(line, source) of each block of Python on a page."""
    text = page.read_text("utf-8")
    return [(text.count("\n", 0, m.start(1)) + 1, m.group(1)) for m in _BLOCK.finditer(text)]


def compiled(page: Path, line: int, source: str, *, refusing: bool) -> Any:
    """``refusing``: every ``try`` and ``suppress`` is there to show an error, and fails without."""
    tree = ast.parse(source)
    for node in ast.walk(tree) if refusing else ():
        if isinstance(node, ast.Try) and not node.orelse:
            node.orelse = ast.parse(_UNREFUSED).body
        elif isinstance(node, ast.With) and "suppress(" in ast.unparse(node.items[0]):
            node.body += ast.parse(_UNREFUSED).body
    ast.increment_lineno(tree, line - 1)
    return compile(tree, str(page), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def run(page: Path, *, refusing_from: float = inf, **namespace: Any) -> None:
    namespace["__name__"] = page.stem
    with asyncio.Runner() as runner:
        for line, source in blocks(page):
            code = compiled(page, line, source, refusing=line >= refusing_from)
            if code.co_flags & inspect.CO_COROUTINE:
                runner.run(eval(code, namespace))
            else:
                exec(code, namespace)


@pytest.fixture
def answering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plausible]:
    monkeypatch.chdir(tmp_path)
    with plausible() as stripe:
        yield stripe


def test_there_are_pages() -> None:
    names = {page.stem for page in PAGES}
    assert {"configuration", "retries", "telemetry", "errors", "performance"} <= names


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_runs(
    page: Path, stripe_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(page, BASE_URL=stripe_url)


@pytest.mark.parametrize("page", OPINIONS, ids=lambda page: page.stem)
def test_every_block_about_opinions_runs(page: Path, answering: Plausible) -> None:
    run(page, refusing_from=0, BASE_URL=answering.url, sent=answering.sent)


def test_every_block_of_the_readme_runs_and_prints_what_it_says(
    answering: Plausible,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for client in (lattice_stripe.Client, lattice_stripe.AsyncClient):
        monkeypatch.setattr(client, "_servers", dict.fromkeys(client._servers, answering.url))
    run(README, refusing_from=_screen()[0])
    assert "/v1/billing/meters" not in {request.path for request in answering.sent}
    assert [r.levelname for r in caplog.records if "auto_advance on" in r.message] == ["WARNING"]
    quote, session = capsys.readouterr().out.splitlines()
    assert quote == "('invoice', 'in_123')"
    assert session.startswith("BillingPortalSession(id='bps_123', ")
    assert session.endswith("url='***')")


def test_the_index_says_of_every_opinion_whether_it_is_on() -> None:
    assert dict(_ROW.findall(INDEX.read_text("utf-8"))) == {
        name: "on" if default else "off" for name, default in DEFAULTS.items()
    }


def test_every_page_about_an_opinion_is_in_the_index() -> None:
    linked = set(_LINK.findall(INDEX.read_text("utf-8")))
    assert {page.name for page in OPINIONS if blocks(page)} - {INDEX.name} <= linked


@pytest.mark.parametrize("page", [README, OVERLAYS, *PAGES, *OPINIONS], ids=lambda p: str(p.name))
def test_links_lead_to_files(page: Path) -> None:
    for link in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_the_overlays_readme_names_every_key_there_is() -> None:
    text = OVERLAYS.read_text("utf-8")
    assert {*_KEY.findall(text), "x-lattice-opinions"} == KEYS.keys()
    assert "\nx-lattice-opinions:\n" in text


_LED = """\
from lattice_stripe import AsyncClient, Client
for kind in (Client, AsyncClient):
    kind._servers = dict.fromkeys(kind._servers, "{url}")
"""


def test_each_block_of_what_is_special_runs_on_its_own(answering: Plausible) -> None:
    """With ``python -c``, each in its own process, after the block that makes the client."""
    first, last = _screen()
    makes, *others = [source for line, source in blocks(README) if first <= line < last]
    for source in ("", *others):
        program = _LED.format(url=answering.url) + makes + source
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_the_readme_shows_what_is_special_in_at_most_three_lines_each() -> None:
    first, last = _screen()
    shown = [source for line, source in blocks(README) if first <= line < last]
    assert len(shown) >= 7
    assert [s for s in shown if len([line for line in s.splitlines() if line]) > 3] == []


def _screen() -> tuple[int, int]:
    """The lines of README.md between the heading of what is special and the next."""
    text = README.read_text("utf-8")
    start = text.index(f"\n### {SPECIAL}\n")
    end = text.index("\n### ", start + 1)
    return text.count("\n", 0, start) + 2, text.count("\n", 0, end) + 2
