"""The pages of README.md and docs/: their code blocks, tables, links, titles, and what they cover.

Every Python block runs, in order, in one namespace for each page. A page finds ``BASE_URL`` set: in
docs/ to a localstripe, in docs/opinions/ to a ``FakeStripe``, whose requests are in ``sent``.
README.md and docs/comparison.md name no address; their clients are pointed at a ``FakeStripe``.
``await`` may be used at the top level.
"""

from __future__ import annotations

import ast
import asyncio
import inspect
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from math import inf
from pathlib import Path
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe._opinion_defaults import DEFAULTS
from lattice_stripe.testing._facts import load_facts
from ruamel.yaml import YAML

from codegen.overlay.extensions import KEYS
from docs.site import diagrams
from tests import docs_tables
from tests.fake_stripe import FakeStripe, run_fake_stripe
from tests.shared import ROOT

DOCS = ROOT / "docs"
README = ROOT / "README.md"
OVERLAYS = ROOT / "overlays" / "README.md"
COMPARISON = DOCS / "comparison.md"
GUIDES = sorted(DOCS.glob("*.md"))
OPINIONS = sorted((DOCS / "opinions").glob("*.md"))
DESIGN = sorted((DOCS / "design").glob("*.md"))
OTHERS = [ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")]
ALL_PAGES = [README, OVERLAYS, *OTHERS, *GUIDES, *OPINIONS, *DESIGN]
INDEX = DOCS / "opinions" / "README.md"
_NOTHING_RAISED = "raise AssertionError('no error was raised')"
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)")
_KEY = re.compile(r"^\| `(x-lattice-[a-z-]+)` \|", re.MULTILINE)
_ROW = re.compile(r"^\| `(\w+)` \| \w+ \| (on|off) \|", re.MULTILINE)


def page_id(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@cache
def read(page: Path) -> str:
    return page.read_text("utf-8")


# --- public names -------------------------------------------------------------------------------


def undocumented(names: Iterable[str], text: str) -> list[str]:
    """The names that ``text`` never shows as code: `` `Name` ``, `` `Name(...)` ``.

    Code blocks do not count: a name that is only used there is not explained.
    """
    spans = {span.removeprefix("lattice_stripe.") for span in _CODE.findall(_FENCE.sub("", text))}
    documented = {span.partition("(")[0] for span in spans}
    return [name for name in names if name not in documented]


def public_names() -> list[str]:
    names = [n for n in dir(lattice_stripe) if not n.startswith("_")]
    return [name for name in names if not inspect.ismodule(getattr(lattice_stripe, name))]


def test_every_public_name_is_documented_as_code() -> None:
    assert len(public_names()) > 60
    text = "\n".join(read(page) for page in (README, *GUIDES, *OPINIONS))
    assert undocumented(public_names(), text) == []


@pytest.mark.parametrize("name", ["on", "batch", "Page", "Event", "RateLimiter"])
def test_a_name_that_is_only_a_word_is_undocumented(name: str) -> None:
    text = f"Read on: a batch of pages. {name} {name}() *{name}* [{name}]({name}.md)"
    assert undocumented([name], text) == [name]


def test_a_name_that_is_only_used_in_a_code_block_is_undocumented() -> None:
    assert undocumented(["Client"], "```python\nclient = Client('`Client`')\n```\n") == ["Client"]


def test_a_name_within_another_name_is_undocumented() -> None:
    assert undocumented(["Client"], "`AsyncClient` `Client.on` `client`") == ["Client"]


@pytest.mark.parametrize("span", ["`batch`", "`batch(calls)`", "`lattice_stripe.batch`"])
def test_a_name_shown_as_code_is_documented(span: str) -> None:
    assert undocumented(["batch"], f"Use {span} here.") == []


# --- code blocks --------------------------------------------------------------------------------


def blocks(page: Path) -> list[tuple[int, str]]:
    """(line, source) of each Python block on a page."""
    text = read(page)
    return [(text.count("\n", 0, m.start(1)) + 1, m.group(1)) for m in _BLOCK.finditer(text)]


def compiled(page: Path, line: int, source: str, *, must_raise: bool) -> Any:
    """``must_raise``: each ``try`` and ``suppress`` fails where its body raises nothing."""
    tree = ast.parse(source)
    for node in ast.walk(tree) if must_raise else ():
        if isinstance(node, ast.Try) and not node.orelse:
            node.orelse = ast.parse(_NOTHING_RAISED).body
        elif isinstance(node, ast.With) and "suppress(" in ast.unparse(node.items[0]):
            node.body += ast.parse(_NOTHING_RAISED).body
    ast.increment_lineno(tree, line - 1)
    return compile(tree, str(page), "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)


def run(page: Path, *, must_raise_from: float = inf, **namespace: Any) -> None:
    namespace["__name__"] = page.stem
    with asyncio.Runner() as runner:
        for line, source in blocks(page):
            code = compiled(page, line, source, must_raise=line >= must_raise_from)
            if code.co_flags & inspect.CO_COROUTINE:
                runner.run(eval(code, namespace))
            else:
                exec(code, namespace)


@pytest.fixture
def stripe_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeStripe]:
    """A ``FakeStripe``, and a working directory for the files that pages write."""
    monkeypatch.chdir(tmp_path)
    with run_fake_stripe() as stripe:
        yield stripe


@pytest.fixture
def stripe_address(stripe_server: FakeStripe, monkeypatch: pytest.MonkeyPatch) -> FakeStripe:
    """Point clients without ``base_url`` at ``stripe_server``."""
    for client in (lattice_stripe.Client, lattice_stripe.AsyncClient):
        servers = dict.fromkeys(client._servers, stripe_server.url)
        monkeypatch.setattr(client, "_servers", servers)
    return stripe_server


def test_the_guides_cover_each_topic() -> None:
    names = {page.stem for page in GUIDES}
    assert names >= {"calls", "comparison", "configuration", "errors", "performance"}
    assert names >= {"rate-limiting", "retries", "telemetry", "webhooks"}
    assert names >= {"versions", "results", "migrating", "pagination", "expanding"}
    assert names >= {"connect", "frameworks"}


@pytest.mark.parametrize("page", [g for g in GUIDES if g != COMPARISON], ids=page_id)
def test_every_block_of_a_guide_runs(
    page: Path, stripe_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(page, BASE_URL=stripe_url)


@pytest.mark.parametrize("page", OPINIONS, ids=page_id)
def test_every_block_about_opinions_runs(page: Path, stripe_server: FakeStripe) -> None:
    run(page, must_raise_from=0, BASE_URL=stripe_server.url, sent=stripe_server.sent)


def test_every_block_of_the_readme_runs(stripe_address: FakeStripe) -> None:
    assert blocks(README)
    run(README)
    assert stripe_address.sent


def test_every_block_of_the_comparison_runs_and_prints_what_it_shows(
    stripe_address: FakeStripe,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(COMPARISON, must_raise_from=0)
    assert "/v1/billing/meters" not in {request.path for request in stripe_address.sent}
    assert [r.levelname for r in caplog.records if "auto_advance on" in r.message] == ["WARNING"]
    quote, session = capsys.readouterr().out.splitlines()
    assert quote == "('invoice', 'in_123')"
    assert session.startswith("BillingPortalSession(id='bps_123', ")
    assert session.endswith("url='***')")


_POINT_CLIENTS_AT = """\
from lattice_stripe import AsyncClient, Client
for kind in (Client, AsyncClient):
    kind._servers = dict.fromkeys(kind._servers, "{url}")
"""


def test_each_block_of_the_comparison_runs_in_its_own_process(stripe_server: FakeStripe) -> None:
    """Each block runs with ``python -c``, after the first one, which makes the client."""
    first, *others = [source for _, source in blocks(COMPARISON)]
    for source in ("", *others):
        program = _POINT_CLIENTS_AT.format(url=stripe_server.url) + first + source
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_the_comparison_shows_each_feature_in_at_most_three_lines() -> None:
    sources = [source for _, source in blocks(COMPARISON)]
    assert len(sources) >= 7
    assert [s for s in sources if len([line for line in s.splitlines() if line]) > 3] == []


# --- tables, titles and links -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "page", "table"),
    list(docs_tables.tables()),
    ids=lambda value: page_id(value) if isinstance(value, Path) else None,
)
def test_a_table_agrees_with_its_source(name: str, page: Path, table: Callable[[], str]) -> None:
    found = docs_tables.location(name).search(read(page))
    assert found is not None
    assert found[2] == table(), "run python -m tests.docs_tables"


def test_a_diagram_has_each_declared_transition() -> None:
    invoice = load_facts().states["invoice"]
    lines = diagrams.diagram(invoice).splitlines()
    for change in invoice.changes:
        verb = change.operation.rpartition(".")[2]
        for source in change.sources if change.target else ():
            assert any(
                re.fullmatch(rf" *{source} --> {change.target}: (.*, )?{verb}(, .*)?", line)
                for line in lines
            )
    assert lines[1].split() == ["[*]", "-->", "draft"]
    assert [line.split()[0] for line in lines if line.endswith("--> [*]")] == ["paid", "void"]


def test_the_page_of_state_machines_draws_each_declared_object() -> None:
    declared = [name for name in diagrams.DRAWN if name in load_facts().states]
    assert {"invoice", "quote", "dispute", "payment_intent"} <= {*declared}
    drawn = re.findall(r"^```mermaid$", read(DOCS / "states.md"), re.MULTILINE)
    assert len(drawn) == len(declared)


def test_the_index_names_the_default_of_each_opinion() -> None:
    assert dict(_ROW.findall(read(INDEX))) == {
        name: "on" if default else "off" for name, default in DEFAULTS.items()
    }


def test_the_overlays_readme_lists_every_extension_key() -> None:
    assert {*_KEY.findall(read(OVERLAYS)), "x-lattice-opinions"} == KEYS.keys()


def test_the_index_links_every_page_about_an_opinion() -> None:
    linked = {target for target, _ in _LINK.findall(read(INDEX))}
    assert {page.name for page in OPINIONS if blocks(page)} - {INDEX.name} <= linked


@pytest.mark.parametrize("pages", [GUIDES, DESIGN], ids=["docs", "docs/design"])
def test_an_index_links_every_page_of_its_folder(pages: list[Path]) -> None:
    linked = {target for target, _ in _LINK.findall(read(pages[0].parent / "README.md"))}
    assert {page.name for page in pages} - {"README.md"} <= linked


def headings(text: str) -> list[tuple[int, str]]:
    """(level, title) of each heading outside of code blocks."""
    return [(len(marks), title) for marks, title in _HEADING.findall(_FENCE.sub("", text))]


@pytest.mark.parametrize("page", ALL_PAGES, ids=page_id)
def test_a_page_starts_with_its_only_title(page: Path) -> None:
    levels = [level for level, _ in headings(read(page))]
    assert read(page).startswith("# ")
    assert levels.count(1) == 1


def test_titles_are_unique() -> None:
    titles = [headings(read(page))[0][1] for page in ALL_PAGES]
    assert len(set(titles)) == len(titles)


def anchors(text: str) -> set[str]:
    """The anchors that GitHub gives to the headings of a page."""
    return {re.sub(r"[^\w\- ]", "", t.lower()).replace(" ", "-") for _, t in headings(text)}


def broken_links(text: str, page: Path) -> list[str]:
    """The relative links that name no file, or no heading of it."""
    broken = []
    for target, anchor in _LINK.findall(_FENCE.sub("", text)):
        file = page.parent / target if target else page
        if not file.exists() or (anchor and anchor not in anchors(file.read_text("utf-8"))):
            broken.append(f"{target}#{anchor}" if anchor else target)
    return broken


@pytest.mark.parametrize("page", ALL_PAGES, ids=page_id)
def test_links_resolve(page: Path) -> None:
    assert broken_links(read(page), page) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    text = "# One\n\n## Two words\n\n[a](other.md) [b](#two-words) [c](#three) [d](page.md#one)"
    page = tmp_path / "page.md"
    page.write_text(text, "utf-8")
    assert broken_links(text, page) == ["other.md", "#three"]


# --- workflows ----------------------------------------------------------------------------------

GITHUB = sorted((ROOT / ".github").rglob("*.yml"))


@pytest.mark.parametrize("file", GITHUB, ids=page_id)
def test_a_github_file_is_valid_yaml(file: Path) -> None:
    assert isinstance(YAML(typ="safe").load(read(file)), dict)


def test_the_workflow_tests_every_declared_python_version() -> None:
    workflow = YAML(typ="safe").load(read(ROOT / ".github" / "workflows" / "test.yml"))
    versions = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    classifier = r'"Programming Language :: Python :: (3\.\d+)"'
    assert versions == re.findall(classifier, read(ROOT / "pyproject.toml"))
