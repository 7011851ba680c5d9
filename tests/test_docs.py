"""The pages of README.md and docs/: their code blocks, tables, links, titles, and what they cover.

Every Python block runs, as tests/docs_blocks.py describes.
"""

from __future__ import annotations

import ast
import bz2
import inspect
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from operator import attrgetter
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
from tests.docs_blocks import read_blocks, run_page, undefined_names
from tests.shared import ROOT

DOCS = ROOT / "docs"
README = ROOT / "README.md"
OVERLAYS = ROOT / "overlays" / "README.md"
COMPARISON = DOCS / "comparison.md"
STARTED = DOCS / "getting-started.md"
GUIDES = sorted(DOCS.glob("*.md"))
OPINIONS = sorted((DOCS / "opinions").glob("*.md"))
DESIGN = sorted((DOCS / "design").glob("*.md"))
OTHERS = [ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")]
ALL_PAGES = [README, OVERLAYS, *OTHERS, *GUIDES, *OPINIONS, *DESIGN]
INDEX = DOCS / "opinions" / "README.md"
COVERAGE = DOCS / "design" / "guide-coverage.md"
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


_MODULES = ("errors", "otel", "testing", "throttling", "webhooks")


@pytest.mark.parametrize("module", _MODULES)
def test_every_public_name_of_a_module_is_documented_as_code(module: str) -> None:
    found = import_module(f"lattice_stripe.{module}")
    names = [
        name
        for name in dir(found)
        if not name.startswith("_")
        and not inspect.ismodule(getattr(found, name))
        and getattr(getattr(found, name), "__module__", "lattice_stripe").startswith("lattice")
        and not name.endswith(("Event", "EventNotification"))  # one for each type of event
    ]
    text = "\n".join(read(page) for page in (README, *GUIDES, *OPINIONS))
    assert names
    assert undocumented(names, text) == []


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


# --- names on the pages -------------------------------------------------------------------------

_FOREIGN = frozenset(
    {
        *("BASE_URL", "HTTPStatusError", "raise_for_status", "JsonResponse", "rate_limit_day"),
        *("data__metadata__order", "create_async", "create_tax_id", "check_same_thread"),
        *("before_request", "request.get_data"),
    }
)
"""Names on the pages that belong to other libraries, to older code, or to the tests."""
_ID = re.compile(r"[a-z]+(?:_[a-z]+)?_[0-9]+\w*|test_\w+|pm_card_\w+")
_COMPOUND = re.compile(
    r"\b(?:[a-z0-9]+(?:_[a-z0-9]+)+|[A-Z][a-z]+[A-Z]\w*|[A-Z]\w+(?:Error|Warning))\b"
)


@cache
def package_words() -> frozenset[str]:
    """Every word in the package, and every name and value in Stripe's document."""
    package = ROOT / "generated" / "lattice_stripe"
    texts = [f"{file.stem} {file.read_text('utf-8')}" for file in package.rglob("*.py")]
    texts.append(bz2.decompress((package / "testing" / "facts.json.bz2").read_bytes()).decode())
    return frozenset(word for text in texts for word in re.findall(r"\w+", text))


@cache
def methods() -> dict[str, lattice_stripe.Operation]:
    """The operation of each method, by its dotted name and its aliases."""
    return {
        name: operation
        for operation in lattice_stripe.operations(removed=True)
        for name in (operation.name, *operation.aliases)
    }


def unknown_names(text: str) -> list[str]:
    """The names in the inline code of a page that the package does not have.

    These are compound names (``auto_advance``, ``CardError``), keywords (``expand=``), methods of
    the client, and parameters in calls.
    """
    known = package_words() | _FOREIGN | {*re.findall(r"\w+", "".join(_FENCE.findall(text)))}
    unknown = []
    for span in _CODE.findall(_FENCE.sub("", text)):
        words = [*_COMPOUND.findall(span), *re.findall(r"\b([a-z]\w*)=(?!=)", span)]
        unknown += [w for w in words if w not in known and not _ID.fullmatch(w)]
        unknown += unknown_methods(span)
    return unknown


def unknown_methods(span: str) -> list[str]:
    """The method, or the parameters, of a call in code that the client does not have."""
    found = re.fullmatch(r"(client\.)?([a-z]\w*(?:\.\w+)+)(\(.*\))?", span)
    if not found or not (found[1] or found[3]):
        return []
    name, call = found[2], found[3]
    client = lattice_stripe.Client("sk_test_docs")
    if name.partition(".")[0] not in dir(client):
        return []
    if name.startswith("v1.") or name in _FOREIGN:  # v1 is of the official SDK
        return []
    try:
        attrgetter(name)(client)
    except AttributeError:
        return [name]
    operation = methods().get(name)
    if operation is None or call is None:
        return []
    try:
        tree = ast.parse(f"f{call}", mode="eval").body
    except SyntaxError:  # "invoices.create(...)" is no error, "create(customer=)" is one
        return []
    assert isinstance(tree, ast.Call)
    keywords = {word.arg for word in tree.keywords if word.arg}
    return sorted(keywords - {*operation.params, "opts", "to"})


@pytest.mark.parametrize(
    "page",
    [README, COVERAGE, *(g for g in GUIDES if g.stem != "maintaining"), *OPINIONS],
    ids=page_id,
)
def test_a_page_names_only_what_exists(page: Path) -> None:
    assert unknown_names(read(page)) == []


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("`client.invoices.finalise`", ["invoices.finalise"]),
        ("`client.invoices.finalize`", []),
        ("`invoices.create(custmer=1)`", ["custmer", "custmer"]),
        ("`invoices.pay(auto_advance=True)`", ["auto_advance"]),
        ("`invoices.create(auto_advance=True)`", []),
        ("`CardErorr`", ["CardErorr"]),
        ("`CardError`", []),
        ("`max_retrys`", ["max_retrys"]),
        ("`max_retries`", []),
        ("`deadlin=5`", ["deadlin"]),
        ("`deadline=5`", []),
        ("custmer_id and CardErorr are words here", []),
    ],
)
def test_an_unknown_name_is_found(text: str, unknown: list[str]) -> None:
    assert unknown_names(text) == unknown


# --- code blocks --------------------------------------------------------------------------------

PAGES_WITH_CODE = [page for page in ALL_PAGES if read_blocks(read(page))]
FLOWS = (
    *("jobs", "payments", "invoices", "subscriptions", "quote-to-billing", "checkout", "tax"),
    *("customer-portal", "metering", "connect", "connect-accounts", "connect-money-movement"),
)
"""The guides that walk through calls of the API."""


def blocks(page: Path) -> list[tuple[int, str]]:
    """(line, source) of each Python block on a page."""
    return [(block.line, block.source) for block in read_blocks(read(page))]


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to resolve the names of other hosts."""
    resolve = socket.getaddrinfo

    def resolve_locally(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host not in ("127.0.0.1", "localhost"):
            raise socket.gaierror(f"this page sends a request to {host}")
        return resolve(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", resolve_locally)


def test_the_guides_cover_each_topic() -> None:
    names = {page.stem for page in GUIDES}
    assert names >= {"calls", "comparison", "configuration", "errors", "performance"}
    assert names >= {"rate-limiting", "retries", "telemetry", "webhooks"}
    assert names >= {"versions", "results", "migrating", "pagination", "expanding"}
    assert names >= {"connect", "connect-accounts", "connect-money-movement", "frameworks"}
    assert names >= {"getting-started", "jobs", "invoices", "subscriptions", "checkout", "tax"}
    assert names >= {"customer-portal", "metering", "payments", "quote-to-billing", "states"}
    assert names >= {"testing", "reliability", "production-checklist"}


RECIPES = {
    "Answer a dispute": (8, ("client.disputes.",)),
    "Credit a customer": (24, ("client.credit_notes.", "credit: CreditNotesCreateParams = {")),
    "Turn a quote into an invoice": (17, ("client.quotes.", "quote.downstream_ref")),
    "Onboard a seller and charge a buyer": (
        23,
        ("client.accounts.create", "client.account_links.", "client.payment_intents."),
    ),
}
"""The lines of each recipe in the guide that it implements, and the calls that belong to it."""


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_is_no_longer_than_the_one_it_implements(title: str) -> None:
    """Neither objects that must exist, nor ``print``, nor what a test does for people count."""
    section = read(DOCS / "jobs.md").partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    limit, markers = RECIPES[title]
    statements = [
        ast.get_source_segment(block.source, node) or ""
        for block in read_blocks(section)
        for node in ast.parse(block.source).body
    ]
    used = {marker for marker in markers if any(marker in text for text in statements)}
    assert used == set(markers)
    recipe = [
        text
        for text in statements
        if any(marker in text for marker in markers)
        and "createDispute" not in text
        and not text.startswith("print")
    ]
    assert sum(len(text.splitlines()) for text in recipe) <= limit


@pytest.mark.parametrize("page", PAGES_WITH_CODE, ids=page_id)
def test_every_block_of_a_page_runs(
    page: Path,
    no_network: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No name is given to a page, and it may open no connection to another host."""
    monkeypatch.chdir(tmp_path)
    run_page(page)


@pytest.mark.parametrize("page", PAGES_WITH_CODE, ids=page_id)
def test_a_page_defines_the_names_that_it_uses(page: Path) -> None:
    assert undefined_names(read(page)) == set()


@pytest.mark.parametrize("name", FLOWS)
def test_a_guide_states_mistakes_tests_and_events(name: str) -> None:
    text = read(DOCS / f"{name}.md")
    first, *others = read_blocks(text)
    assert "# in production: " in first.source
    assert any(block.output for block in others), "the guide shows no output"
    titles = [title for _, title in headings(text)]
    assert {"Common mistakes", "Tests"} <= {*titles}
    assert "Webhook events" in titles or "**Confirmed by:**" in text


def test_every_python_block_is_one_that_runs() -> None:
    assert len(PAGES_WITH_CODE) > 25
    fences = re.compile(r"^ *(?:```|~~~) *(?:py|python|pycon|python3)\b[^\n]*$", re.MULTILINE)
    others = {
        page_id(page): {fence for fence in fences.findall(read(page)) if fence != "```python"}
        for page in ALL_PAGES
    }
    assert {page: found for page, found in others.items() if found} == {}


def test_the_comparison_does_what_it_shows(caplog: pytest.LogCaptureFixture) -> None:
    printed: list[object] = []
    names = run_page(COMPARISON, print=printed.append)
    sent = [(request.method, request.path) for request in names["emulator"].requests]
    assert sent.count(("POST", "/v1/billing_portal/sessions")) == 1  # the other one is refused
    assert ("POST", "/v1/subscriptions/sub_123") not in sent
    assert "/v1/billing/meters" not in {path for _, path in sent}
    evidence = [r.params for r in names["emulator"].requests if r.path == "/v1/disputes/du_123"]
    assert evidence == [
        {"evidence[customer_name]": "Ada Lovelace", "submit": "false"},
        {"submit": "true"},
    ]
    assert [r.levelname for r in caplog.records if "auto_advance on" in r.message] == ["WARNING"]
    quote, session = map(str, printed)
    assert quote == f"('invoice', '{names['billed'].id}')"
    assert session.startswith("BillingPortalSession(id='bps_")
    assert session.endswith("url='***')")
    assert names["url"].startswith("https://")


def test_each_block_of_the_comparison_runs_in_its_own_process() -> None:
    """Each block runs with ``python -c``, after the first one, which makes the client."""
    first, *others = [source for _, source in blocks(COMPARISON)]
    for source in ("", *others):
        done = subprocess.run(
            [sys.executable, "-c", first + source], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr


def test_the_comparison_shows_each_feature_in_at_most_three_lines() -> None:
    _, *features = [source for _, source in blocks(COMPARISON)]  # the first block is shared
    assert len(features) >= 7
    assert [s for s in features if len([line for line in s.splitlines() if line]) > 3] == []


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


def test_getting_started_lists_every_extra() -> None:
    project = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]
    extras = re.findall(r"^\| (`.*?) \|", read(STARTED), re.MULTILINE)
    assert sorted(_CODE.findall(" ".join(extras))) == sorted(project["optional-dependencies"])


# --- workflows ----------------------------------------------------------------------------------

GITHUB = sorted((ROOT / ".github").rglob("*.yml"))


@pytest.mark.parametrize("file", GITHUB, ids=page_id)
def test_a_github_file_is_valid_yaml(file: Path) -> None:
    assert isinstance(YAML(typ="safe").load(read(file)), dict)


WORKFLOWS = [file for file in GITHUB if file.parent.name == "workflows"]


@pytest.mark.parametrize("file", WORKFLOWS, ids=page_id)
def test_upload_artifact_does_not_skip_its_path(file: Path) -> None:
    """It skips names that begin with a dot, unless hidden files are included."""
    jobs = YAML(typ="safe").load(read(file))["jobs"].values()
    steps = [step for job in jobs for step in job.get("steps", ())]
    uploads = [s["with"] for s in steps if s.get("uses", "").startswith("actions/upload-artifact")]
    assert not [u for u in uploads if u["path"][0] == "." and not u.get("include-hidden-files")]


def test_the_workflow_tests_every_declared_python_version() -> None:
    workflow = YAML(typ="safe").load(read(ROOT / ".github" / "workflows" / "test.yml"))
    versions = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    classifier = r'"Programming Language :: Python :: (3\.\d+)"'
    assert versions == re.findall(classifier, read(ROOT / "pyproject.toml"))
