"""Lists the lines of a program that a new version of Stripe's API affects.

Run ``python -m lattice_stripe.upgrade_check --to REPORT PATH...``.
"""

from __future__ import annotations

import argparse
import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import msgspec

from . import types
from ._core.operation import operations
from ._decode.annotations import DeferredType
from .migrate.__main__ import PATHS_HELP, python_files, show

_SERVICE = "."
_ALIASES = {"stream": "list", "stream_search": "search"}
_PAGE_MEMBERS = ("auto_paging_iter", "data", "next_page", "previous_page")
_STRUCTS = frozenset(dir(types))

ReportedChange = dict[str, Any]
Origin = tuple[str, str]
"""(class, path of a field in it), or (_SERVICE, dotted name). A list counts as its items."""


def _structs(annotation: Any) -> list[Origin]:
    return [(name, "") for name in _class_names(annotation) if name in _STRUCTS]


def _class_names(annotation: Any) -> list[str]:
    if isinstance(annotation, str):
        return re.findall(r"[A-Z]\w+", annotation)
    if isinstance(annotation, DeferredType):
        return list(annotation.class_names)
    arguments = get_args(annotation)
    if not arguments:
        return [getattr(annotation, "__name__", "")]
    return [name for argument in arguments for name in _class_names(argument)]


@cache
def _fields(struct: str) -> dict[str, list[Origin]]:
    """The structs in each field of a struct."""
    annotations = getattr(getattr(types, struct, None), "__annotations__", {})
    return {name: _structs(annotation) for name, annotation in annotations.items()}


class Changes:
    """The changes of a report, by what a program uses."""

    def __init__(self, content: bytes) -> None:
        report = msgspec.json.decode(content)
        if not isinstance(report, dict) or report.get("format") != "lattice-stripe-diff":
            raise ValueError("not a report of: python -m codegen diff OLD NEW --json FILE")
        if (version := report.get("format_version")) != 1:
            raise ValueError(f"format version {version!r:.20}, not 1")
        self.methods = {name: key for key, names in report["methods"].items() for name in names}
        self.results: dict[str, list[Origin]] = {}
        for operation in operations(removed=True):
            for name in (operation.name, *operation.aliases):
                self.methods.setdefault(name, f"{operation.method} {operation.path}")
                self.results[name] = _structs(operation.result)
        self.services = {n[: m.start()] for n in self.methods for m in re.finditer(r"\.", n)}
        self.names = self.services | self.methods.keys()
        self.events: dict[str, ReportedChange] = {}
        self.by_operation: dict[str, list[tuple[ReportedChange, str]]] = defaultdict(list)
        self.field_names = {
            c["subject"] for c in report["changes"] if c["for_readers"] in ("breaking", "look")
        }
        self.by_field: dict[Origin, list[ReportedChange]] = defaultdict(list)
        for change in report["changes"]:
            if change["kind"] in ("event_added", "event_removed"):
                self.events[change["subject"]] = change
                continue
            for at in change["locations"]:
                if "operation" in at:
                    self.by_operation[at["operation"]].append((change, at.get("parameter", "")))
                elif cls := report["classes"].get(at["schema"]):
                    self.by_field[cls, at["field"].replace("[]", "")].append(change)


class Program:
    """The lines of a file that changes affect: ``findings``, with impact and text."""

    def __init__(self, source: bytes, changes: Changes) -> None:
        self._all = changes
        self._scopes: dict[ast.AST, tuple[str, ...]] = {}
        self._bound: dict[tuple[str, ...], list[ast.AST]] = defaultdict(list)
        self._origins: dict[ast.AST, set[Origin]] = {}
        self.findings: set[tuple[int, str, str]] = set()
        self.unknown = 0
        tree = ast.parse(source)
        self._bind(tree, ())
        for node in ast.walk(tree):
            self._check(node)

    def _bind(self, node: ast.AST, scope: tuple[str, ...]) -> None:
        self._scopes[node] = scope
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                scope = (*scope, f"{node.name}:{node.lineno}")
            case ast.arg(annotation=ast.expr() as note):
                self._assign(ast.Name(node.arg), ast.Expression(note), scope)
            case ast.AnnAssign():
                self._assign(node.target, ast.Expression(node.annotation), scope)
            case ast.Assign():
                for target in node.targets:
                    self._assign(target, node.value, scope)
            case ast.For() | ast.AsyncFor() | ast.comprehension():
                self._assign(node.target, node.iter, scope)
        for child in ast.iter_child_nodes(node):
            self._bind(child, scope)

    def _assign(self, target: ast.expr, value: ast.AST, scope: tuple[str, ...]) -> None:
        scope = scope if isinstance(target, ast.Name) else ()
        self._bound[*scope, ast.unparse(target)].append(value)

    def _infer(self, node: ast.AST) -> set[Origin]:
        if node not in self._origins:
            self._origins[node] = set()  # ends the recursion of x = x.next
            self._origins[node] = set(self._found(node))
        return self._origins[node]

    def _found(self, node: ast.AST) -> Iterator[Origin]:
        match node:
            case ast.Expression():  # an annotation
                yield from _structs(ast.unparse(node))
            case ast.Name() | ast.Attribute():
                scope, name = self._scopes[node], ast.unparse(node)
                keys = ((*scope[:end], name) for end in range(len(scope), -1, -1))
                key = next((key for key in keys if key in self._bound), ())
                for value in self._bound.get(key, ()):
                    yield from self._infer(value)
                if isinstance(node, ast.Attribute):
                    yield from self._member(self._infer(node.value), node.attr)
            case ast.Subscript(slice=ast.Constant(value=str(key))):
                yield from self._member(self._infer(node.value), key)
            case ast.Await() | ast.Subscript():
                yield from self._infer(node.value)
            case ast.Call(func=ast.Name(id="next" | "list"), args=[first, *_]):
                yield from self._infer(first)
            case ast.Call(func=ast.Attribute(attr="construct_event")):
                yield "Event", ""
            case ast.Call():
                for origin in self._infer(node.func):
                    is_method = origin[0] == _SERVICE
                    yield from self._all.results.get(origin[1], ()) if is_method else [origin]

    def _member(self, base: set[Origin], name: str) -> Iterator[Origin]:
        if not base and name in self._all.services:
            yield _SERVICE, name
        for owner, path in base:
            if owner != _SERVICE:
                yield owner, f"{path}.{name}".lstrip(".")
                if not path:
                    yield from _fields(owner).get(name, ())
                    if name in _PAGE_MEMBERS:  # a page counts as its items, too
                        yield owner, ""
            elif (dotted := f"{path}.{_ALIASES.get(name, name)}") in self._all.names:
                yield _SERVICE, dotted

    def _check(self, node: ast.AST) -> None:
        match node:
            case ast.Call():
                for owner, name in self._infer(node.func):
                    if owner == _SERVICE and name in self._all.methods:
                        self._check_call(node, name)
            case (
                ast.Attribute(ctx=ast.Load(), attr=name)
                | ast.Subscript(slice=ast.Constant(value=str(name)), ctx=ast.Load())
            ):
                self._check_fields(node.lineno, {o for o in self._infer(node) if o[1]})
                if ast.unparse(node.value).endswith("types"):
                    self._check_fields(node.lineno, {(name, "")})
                self.unknown += not self._infer(node.value) and name in self._all.field_names
            case ast.Constant(value=str(text)) if change := self._all.events.get(text):
                self._add(node.lineno, change["for_callers"], change, "event")
            case ast.ImportFrom(module=str(module)) if module.startswith("lattice_stripe"):
                self._check_fields(node.lineno, {(alias.name, "") for alias in node.names})

    def _check_fields(self, line: int, origins: set[Origin]) -> None:
        for origin in origins & self._all.by_field.keys():
            for change in self._all.by_field[origin]:
                self._add(line, change["for_readers"], change, origin[0])

    def _check_call(self, call: ast.Call, method: str) -> None:
        keys: Any = [ast.Constant(k.arg) if k.arg else None for k in call.keywords]
        arguments, hidden = ast.Dict(keys, [k.value for k in call.keywords]), set()
        for change, parameter in self._all.by_operation[self._all.methods[method]]:
            impact = change["for_callers"] or change["for_readers"]
            path = parameter.replace("[]", ".[]").split(".")
            for node in _touched(change, arguments, path) if parameter else [call]:
                if node:
                    self._add(getattr(node, "lineno", call.lineno), impact, change, method)
                elif impact != "additive":
                    hidden.add(parameter)
        if hidden:
            text = f"{method}: the call does not show the values of {', '.join(sorted(hidden))}"
            self.findings.add((call.lineno, "not checked", text))

    def _add(self, line: int, impact: str, change: ReportedChange, where: str) -> None:
        parts = [f"{change['kind'].replace('_', ' ')}: {change['subject']}", *change["values"]]
        if change["old"] and change["new"]:
            parts.append(f"{change['old']} -> {change['new']}")
        self.findings.add((line, impact, f"{', '.join(parts)} ({where})"))


def _touched(
    change: ReportedChange, arguments: ast.expr, path: list[str]
) -> Iterator[ast.expr | None]:
    """The nodes that a change of a parameter touches, and None for hidden ones."""
    if change["kind"] in ("required_parameter_added", "parameter_required"):
        for parent in _values(arguments, path[:-1]):
            passed = list(_values(parent, path[-1:])) if parent else [None]
            if not all(passed) or not passed:
                yield None if passed else parent
        return
    for node in _values(arguments, path):
        if not isinstance(node, ast.Constant):
            yield None if change["values"] else node
        elif not change["values"] or str(node.value) in change["values"]:
            yield node


def _values(node: ast.expr, path: list[str]) -> Iterator[ast.expr | None]:
    """What a literal has at a path, and None for what is hidden."""
    if not path:
        yield node
        return
    match node:
        case ast.Dict():
            for key, value in zip(node.keys, node.values, strict=True):
                if key is None:
                    yield from _values(value, path)
                elif not isinstance(key, ast.Constant):
                    yield None
                elif path[0] in ("*", key.value):
                    yield from _values(value, path[1:])
        case ast.List() | ast.Tuple() if path[0] == "[]":
            for element in node.elts:
                yield from _values(element, path[1:])
        case _ if not isinstance(node, ast.Constant):
            yield None


def main(arguments: list[str] | None = None) -> int:
    """Exit codes: 0 nothing breaking, 2 wrong arguments, 3 a breaking change."""
    parser = argparse.ArgumentParser(
        "python -m lattice_stripe.upgrade_check",
        description="List the lines of a program that a new version of Stripe's API affects.",
        epilog="Exits with 3 if a change breaks one of them.",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=PATHS_HELP)
    parser.add_argument(
        "--to",
        type=Path,
        required=True,
        metavar="REPORT",
        help="the file written by: python -m codegen diff OLD NEW --json REPORT",
    )
    options = parser.parse_args(arguments)
    try:
        for path in options.paths:
            path.stat()
        changes = Changes(options.to.read_bytes())
    except OSError as error:
        parser.error(str(error))
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        parser.error(f"{options.to}: {type(error).__name__}: {error}")
    is_breaking, unknown = False, 0
    for path in python_files(options.paths):
        try:
            program = Program(path.read_bytes(), changes)
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError) as error:
            print(f"{path}: {type(error).__name__}: not checked", file=sys.stderr)
            continue
        unknown += program.unknown
        for line, impact, text in sorted(program.findings):
            show([f"{path}:{line}: {impact}: {text}\n"])
            is_breaking |= impact == "breaking"
    if unknown:
        text = f"not checked: {unknown} fields of values of unknown type. Annotate these variables."
        print(text, file=sys.stderr)
    return 3 if is_breaking else 0


if __name__ == "__main__":
    sys.exit(main())
