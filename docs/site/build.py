"""Assembles the pages of the site in a folder, and builds it with Zensical."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lattice_stripe import __version__

from codegen.diff.docs_pages import read_usage
from docs.site import node
from docs.site.examples import make_examples
from docs.site.model import load_model
from docs.site.reference import Reference, method_addresses

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
OUTPUT = ROOT / ".site"
_ASSETS = Path(__file__).parent / "assets"
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?!https?:|#)([^)#\s]+)(#[^)]*)?\)")
_FENCES = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^## ([^{\n]+)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_TEST = re.compile(r"`([\w/]+\.py::\w+)`")
_NAME_PART = re.compile(r"(?<=[/_:])(?=\w)")
_MAX_GUIDES = 6
"""The reference of a method links at most this many guides: those that call it most often."""


def build(output: Path = OUTPUT) -> Path:
    """Build the site in ``output/<version>`` and return that folder.

    ``output`` also gets the list of versions and a page that leads to the newest one.
    """
    source = output / ".source"
    shutil.rmtree(source, ignore_errors=True)
    pages = _guides()
    usages = {path: read_usage(text) for path, text in pages.items()}
    model = load_model(ROOT)
    addresses = method_addresses(model)
    guides: dict[str, list[tuple[str, str]]] = {}
    for path in _in_order(pages):
        if path.startswith("design/"):
            continue
        used = {name: addresses[name] for name in usages[path].calls if name in addresses}
        for method in {method for method, _ in used.values()}:
            guides.setdefault(method, []).append((_title(pages[path]), path))
        pages[path] += _reference_section(path, {name: link for name, (_, link) in used.items()})
    for method, found in guides.items():
        found.sort(key=lambda guide: -pages[guide[1]].count(f"{method}("))
        del found[_MAX_GUIDES:]
    reference = Reference(model, make_examples(), guides)
    written = pages | reference.pages()
    for path, text in written.items():
        file = source / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for image in ROOT.glob("benchmarks/*.svg"):
        shutil.copy(image, source / image.name)
    shutil.copytree(_ASSETS, source / "assets")
    shutil.copy(node.modules() / "mermaid" / "dist" / "mermaid.min.js", source / "assets")
    target = output / __version__
    shutil.rmtree(target, ignore_errors=True)
    config = output / "zensical.toml"
    config.write_text(_config(source, target, _nav(pages, reference)), "utf-8")
    _run_zensical(config)
    _write_versions(output)
    return target


def _run_zensical(config: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    done = subprocess.run([*command, "-f", str(config)], check=False)
    if done.returncode:
        raise SystemExit("The site has errors or warnings. Correct the pages named above.")


# --- pages --------------------------------------------------------------------------------------


def _guides() -> dict[str, str]:
    """The pages of docs/ by their path on the site, with the links of the site."""
    return {_site_path(page): _with_site_links(page) for page in sorted(DOCS.rglob("*.md"))}


def _site_path(page: Path) -> str:
    path = page.relative_to(DOCS)
    return (path.with_name("index.md") if path.name == "README.md" else path).as_posix()


def _with_site_links(page: Path) -> str:
    """The text of a page. A link to a file outside of docs/ becomes its text."""

    def link(match: re.Match[str]) -> str:
        image, text, target, anchor = match[1], match[2], match[3], match[4] or ""
        file = (page.parent / target).resolve()
        if image and file.suffix == ".svg":
            return f"![{text}]({'../' * (len(page.relative_to(DOCS).parts) - 1)}{file.name})"
        if not file.is_relative_to(DOCS) or file.suffix != ".md":
            return text
        return f"[{text}]({target.replace('README.md', 'index.md')}{anchor})"

    parts = _FENCES.split(page.read_text("utf-8"))
    return "".join(
        part if part.startswith("```") else _TEST.sub(_breakable, _LINK.sub(link, part))
        for part in parts
    )


def _breakable(match: re.Match[str]) -> str:
    """The name of a test as code that can be broken. In one line it would be wider than a page."""
    return f"<code>{_NAME_PART.sub('<wbr>', match[1])}</code>"


def _title(text: str) -> str:
    found = _TITLE.search(text)
    assert found is not None
    return found[1]


def _in_order(pages: dict[str, str]) -> list[str]:
    """The paths of the pages, in the order of docs/README.md."""
    sections = pages["index.md"].partition("\n## ")[2]
    listed = [match[3] for match in _LINK.finditer(sections)]
    return sorted(pages, key=lambda path: (listed.index(path) if path in listed else 99, path))


def _reference_section(path: str, links: dict[str, str]) -> str:
    """Links from a page to the methods that it uses."""
    if not links:
        return ""
    up = "../" * path.count("/")
    listed = ", ".join(f"[`{name}`]({up}{links[name]})" for name in sorted(links))
    return f"\n## In the API reference {{ #api-reference }}\n\n{listed}\n"


# --- navigation and configuration ---------------------------------------------------------------


def _nav(pages: dict[str, str], reference: Reference) -> list[Any]:
    """The tabs of the site. docs/README.md has three sections: Guides, The client, The project."""
    guides, client, project = (
        {title: _entries(pages, [match[3] for match in _LINK.finditer(text)])}
        for title, text in _SECTION.findall(pages["index.md"])
    )
    guides["Guides"].insert(0, "index.md")
    project["The project"].append({"Design": _folder(pages, "design")})
    return [
        guides,
        client,
        {"Opinions": _folder(pages, "opinions")},
        {"API reference": _reference_entries(reference)},
        project,
    ]


def _entries(pages: dict[str, str], paths: Iterable[str]) -> list[Any]:
    """An entry for each page that is not in a folder."""
    return [{_title(pages[path]): path} for path in paths if path in pages and "/" not in path]


def _folder(pages: dict[str, str], folder: str) -> list[Any]:
    """An entry for each page of a folder, its index first."""
    found = [path for path in pages if path.startswith(f"{folder}/")]
    found.sort(key=lambda path: (not path.endswith("index.md"), path))
    return [{_title(pages[path]): path} for path in found]


def _reference_entries(reference: Reference) -> list[Any]:
    """An entry for each service, grouped by the first word of its name."""
    groups: dict[str, list[Any]] = {}
    for service in reference.services:
        groups.setdefault(service.path.partition(".")[0], []).append(
            {service.path: f"reference/{service.path}.md"}
        )
    return [
        "reference/index.md",
        *(entries[0] if len(entries) == 1 else {name: entries} for name, entries in groups.items()),
        {"shared objects": "reference/shared-objects.md"},
    ]


def _config(source: Path, target: Path, nav: list[Any]) -> str:
    settings = Path(__file__).with_name("zensical.toml").read_text("utf-8")
    tomllib.loads(settings)
    added = {
        "site_name": "Lattice Stripe",
        "docs_dir": source.name,
        "site_dir": target.name,
    }
    lines = [f"{name} = {json.dumps(value)}" for name, value in added.items()]
    lines.append(f"nav = {_toml(nav)}")
    return settings.replace("[project]\n", "[project]\n" + "\n".join(lines) + "\n", 1)


def _toml(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {_toml(inner)}" for key, inner in value.items())
        return f"{{ {', '.join(pairs)} }}"
    return json.dumps(value, ensure_ascii=False)


def _write_versions(output: Path) -> None:
    """Write what the version selector reads, and a page that leads to the newest version."""
    found = [folder.name for folder in output.iterdir() if (folder / "sitemap.xml").is_file()]
    found.sort(key=lambda name: [int(part) for part in re.findall(r"\d+", name)], reverse=True)
    versions = [{"version": name, "title": name, "aliases": []} for name in found]
    (output / "versions.json").write_text(json.dumps(versions), "utf-8")
    (output / "index.html").write_text(
        f'<!doctype html><html lang="en"><title>Lattice Stripe</title>'
        f'<meta http-equiv="refresh" content="0; url={found[0]}/">'
        f'<a href="{found[0]}/">Documentation of version {found[0]}</a></html>\n',
        "utf-8",
    )
