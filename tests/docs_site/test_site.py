"""The built site: every page without a browser, and a sample of pages in headless Chromium."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lattice_stripe import __version__

from tests.docs_site.conftest import PAGES, SEARCHES

pytestmark = pytest.mark.timeout(300)  # the first test builds the site
_TAG = re.compile(r"<(\w+)(\s[^<>]*)>")  # Zensical escapes < and > in attributes
_ATTRIBUTE = re.compile(r"""([\w-]+)=["']([^"']*)["']""")
_LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src"}


@dataclass(frozen=True, slots=True)
class _Page:
    """The ids of a page, its links, and the files that a browser loads for it."""

    ids: frozenset[str]
    links: list[str]
    loaded: list[str]


@cache
def _read(file: Path) -> _Page:
    ids, links, loaded = set(), [], []
    for tag, text in _TAG.findall(file.read_text("utf-8")):
        values = {name: unescape(value) for name, value in _ATTRIBUTE.findall(text)}
        ids.update(values[name] for name in ("id", "name") if name in values)
        if tag == "a" and "href" in values:
            links.append(values["href"])
        if _LOADED.get(tag) in values and values.get("rel") not in ("canonical", "prev", "next"):
            loaded.append(values[_LOADED[tag]])
    return _Page(frozenset(ids), links, loaded)


def _pages(site: Path) -> list[Path]:
    return sorted(file for file in site.rglob("*.html") if file.name != "404.html")


def dead_links(site: Path, file: Path) -> list[str]:
    """The relative links of a page that lead to no file, or to no id of it."""
    dead = []
    base = f"/{file.relative_to(site).as_posix()}"
    for link in _read(file).links:
        if urlsplit(link).scheme:
            continue
        parts = urlsplit(urljoin(base, link))
        target = site / unquote(parts.path).lstrip("/")
        target = target / "index.html" if target.is_dir() else target
        anchor = unquote(parts.fragment)
        if not target.is_file() or (anchor and anchor not in _read(target).ids):
            dead.append(link)
    return dead


# --- every page ---------------------------------------------------------------------------------


def test_the_site_has_a_page_for_each_guide_and_service(site: Path) -> None:
    assert len(_pages(site)) > 200
    assert (site / "reference" / "invoices" / "index.html").is_file()
    assert (site / "states" / "index.html").is_file()


def test_no_link_and_no_anchor_is_dead(site: Path) -> None:
    found = {file.parent.name: dead_links(site, file) for file in _pages(site)}
    assert {name: links for name, links in found.items() if links} == {}
    assert sum(len(_read(file).links) for file in _pages(site)) > 10_000


def test_a_dead_link_and_a_dead_anchor_are_found(tmp_path: Path) -> None:
    page = tmp_path / "a" / "index.html"
    page.parent.mkdir()
    page.write_text('<p id="x"><a href="#x"><a href="#y"><a href="../b/"><a href="./#x">', "utf-8")
    assert dead_links(tmp_path, page) == ["#y", "../b/"]


def test_no_page_loads_a_file_from_another_host(site: Path) -> None:
    loaded = {url for file in _pages(site) for url in _read(file).loaded}
    assert [url for url in loaded if urlsplit(url).netloc] == []
    assert len(loaded) > 5


def test_no_page_is_larger_than_half_a_megabyte(site: Path) -> None:
    sizes = {file.parent.name: file.stat().st_size for file in _pages(site)}
    assert {name: size for name, size in sizes.items() if size > 500_000} == {}


def test_a_guide_and_the_reference_link_each_other(site: Path) -> None:
    guide = _read(site / "opinions" / "proration" / "index.html")
    assert "../../reference/subscriptions/#update" in guide.links
    reference = _read(site / "reference" / "subscriptions" / "index.html")
    assert "../../opinions/proration/" in reference.links


def test_a_method_links_the_guides_that_call_it_most_often(site: Path) -> None:
    page = (site.parent / ".source" / "reference" / "invoices.md").read_text("utf-8")
    guides = [re.findall(r"\]\(([^)]+)", line) for line in re.findall(r"^- Guides: .*", page, re.M)]
    create = guides[2]
    assert create[0] == "../invoices.md"
    assert max(map(len, guides)) == len(create) == 6


def test_each_page_is_listed_once_in_the_navigation(site: Path) -> None:
    config = tomllib.loads((site.parent / "zensical.toml").read_text("utf-8"))
    listed = re.findall(r"[\w./-]+\.md", str(config["project"]["nav"]))
    built = {file.parent.relative_to(site).as_posix() for file in _pages(site)}
    assert len(listed) == len(set(listed))
    assert {re.sub(r"/?(index)?\.md$", "", path) or "." for path in listed} == built


def test_the_name_of_a_test_can_be_broken_into_lines(site: Path) -> None:
    text = (site / "reliability" / "index.html").read_text("utf-8")
    names = re.findall(r"<code>(tests/.*?)</code>", text)
    assert len(names) > 100
    assert [name for name in names if "::<wbr>test_<wbr>" not in name] == []


def test_versions_are_listed(site: Path) -> None:
    assert f'"{__version__}"' in (site.parent / "versions.json").read_text("utf-8")
    assert f"url={__version__}/" in (site.parent / "index.html").read_text("utf-8")


# --- in Chromium --------------------------------------------------------------------------------


def test_pages_print_no_error_and_no_warning_to_the_console(browser: dict[str, Any]) -> None:
    assert browser["messages"] == []


def test_pages_request_nothing_from_another_host(browser: dict[str, Any]) -> None:
    hosts = {urlsplit(url).hostname for url in browser["requests"] if url.startswith("http")}
    assert hosts == {"127.0.0.1"}


@pytest.mark.parametrize("query", SEARCHES)
def test_search_finds_a_parameter(browser: dict[str, Any], query: str) -> None:
    results = browser["results"][query]
    assert results
    assert query in results[0]["text"]


def test_diagrams_are_drawn(browser: dict[str, Any]) -> None:
    page = browser["seen"][PAGES[0]]
    assert page["svgs"] == page["diagrams"] >= 4


def test_code_is_highlighted_and_can_be_copied(browser: dict[str, Any]) -> None:
    page = browser["seen"]["calls/"]
    assert page["tokens"] > 100
    assert page["copy"] >= 5
    assert browser["copied"]["text"].strip() == browser["copied"]["code"].strip()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_a_light_and_a_dark_scheme(browser: dict[str, Any], page: str) -> None:
    seen = browser["seen"][page]
    assert seen["light"] == "rgb(255, 255, 255)"
    assert seen["dark"] not in (seen["light"], "rgba(0, 0, 0, 0)")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_its_version(browser: dict[str, Any], page: str) -> None:
    assert __version__ in browser["seen"][page]["header"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_does_not_scroll_sideways_at_400_pixels(browser: dict[str, Any], page: str) -> None:
    assert browser["seen"][page]["width"] <= 400


@pytest.mark.parametrize("page", PAGES)
def test_axe_finds_no_serious_violation(browser: dict[str, Any], page: str) -> None:
    assert browser["seen"][page]["violations"] == []
