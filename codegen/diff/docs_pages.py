"""What a page of the documentation uses of the API, and the pages that changes touch."""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from codegen.diff.impacts import KINDS
from codegen.diff.report import Change, ChangedPart, Report
from codegen.diff.wording import code
from codegen.document import refs
from codegen.document.openapi import Document, Node

_BLOCK = re.compile(r"^```(?:python|py)\b[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PageUsage:
    """``calls`` has every dotted name that is shown as code, ``names`` every single word of it.

    ``client.invoices.create(customer=...)`` is the call ``invoices.create``.
    """

    calls: frozenset[str]
    names: frozenset[str]


def read_usage(text: str) -> PageUsage:
    """What a page of Markdown uses, in its Python blocks and its inline code."""
    calls: set[str] = set()
    names: set[str] = set()
    for block in _BLOCK.findall(text):
        names.update(_WORD.findall(block))
        nodes = ast.walk(_parsed(block))
        calls.update(_dotted(node) for node in nodes if isinstance(node, ast.Attribute))
    for span in _CODE.findall(_FENCE.sub("", text)):
        names.update(_WORD.findall(span))
        dotted = span.removeprefix("client.").partition("(")[0]
        if re.fullmatch(r"[a-z_0-9]+(\.[a-z_0-9]+)+", dotted):
            calls.add(dotted)
    return PageUsage(frozenset(calls), frozenset(names))


def _parsed(block: str) -> ast.Module:
    """The code of a block. It is empty if the block is not Python: the tests of the docs fail."""
    try:
        return ast.parse(block)
    except SyntaxError:
        return ast.Module([], [])


def _dotted(node: ast.expr) -> str:
    """``a.b.c`` as ``b.c``: the attributes, without what they are read from."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.append(node.attr)
        node = node.value
    return ".".join(reversed(names))


def with_pages(
    report: Report,
    document: Node,
    methods: Mapping[str, tuple[str, ...]],
    folder: Path,
) -> Report:
    """The report, with a note for each page of ``folder`` that uses what changes.

    ``document`` is the old one. ``methods`` has the dotted names of each "METHOD path".
    """
    notes = []
    schemas_of = cache(partial(_result_schemas, Document(document)))
    for page in sorted(folder.rglob("*.md")):
        usage = read_usage(page.read_text("utf-8"))
        used = {key for key, names in methods.items() if not usage.calls.isdisjoint(names)}
        schemas = {name for key in used for name in schemas_of(key)}
        changes = [
            _text(change, where, methods)
            for change in report.changes
            if not change.kind.endswith("_added")
            for where in change.locations
            if _is_used(where, usage, used, schemas)
        ]
        if changes:
            name = page.relative_to(folder.parent).as_posix()
            notes.append(f"{name} uses what changes: {'; '.join(dict.fromkeys(changes))}.")
    return replace(report, notes=(*report.notes, *notes))


def _is_used(
    location: ChangedPart, usage: PageUsage, used: Container[str], schemas: Container[str]
) -> bool:
    names = _WORD.findall(location.path)
    if location.part == "schema":
        return location.owner in schemas and bool(names) and names[-1] in usage.names
    return location.owner in used and (not names or names[-1] in usage.names)


def _text(change: Change, location: ChangedPart, methods: Mapping[str, tuple[str, ...]]) -> str:
    owner = methods.get(location.owner, (location.owner,))[0]
    return f"{KINDS[change.kind].title}: {code(f'{owner} {location.path}'.rstrip())}"


def _result_schemas(document: Document, owner: str) -> frozenset[str]:
    """The schemas in the response of the operation "METHOD path"."""
    method, _, path = owner.partition(" ")
    operation = document.root["paths"].get(path, {}).get(method.lower(), {})
    nodes = refs.nodes(document.success_schema(operation)[1])
    return frozenset(name for _, node in nodes if (name := document.schema_name(node)))
