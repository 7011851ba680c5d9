"""The Python that overlays name: what it holds, read without running it.

A function of ours runs inside somebody's payment. So what can be known of it beforehand is checked
beforehand: that it is there, that it can be called as it will be, and that what it raises is an
error of the client's own tree.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from codegen.errors import CodegenError

ERRORS = Path(__file__).parent / "runtime" / "errors.py"
_ROOT = "StripeError"

Def = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Signature:
    """What a function can be called with, without its first argument."""

    positional: tuple[str, ...]
    required: tuple[str, ...]
    keywords: tuple[str, ...]
    rest: tuple[str | None, str | None]
    """The names behind ``*`` and ``**``."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function at the top of a module of ``overlays/``; ``name`` is ``module:function``."""

    name: str
    takes_first: bool
    signature: Signature
    waits: bool
    """Whether what it gives is awaited, or entered with ``async with``."""
    raises: tuple[str, ...]
    """What it raises, or a function or class of its module that it uses, as written."""
    stray: tuple[str, ...]
    """What it raises that is not under ``StripeError``."""


def read_functions(folder: Path | None) -> Mapping[str, Function]:
    """The functions of every module in ``folder``, by ``module:function``.

    Raises CodegenError for what is not Python.
    """
    found: dict[str, Function] = {}
    for path in sorted(folder.glob("*.py")) if folder else ():
        tree = _parsed(path)
        ours = _errors_of(tree)
        defined = {n.name: n for n in tree.body if isinstance(n, Def | ast.ClassDef)}
        for name, node in defined.items():
            if isinstance(node, ast.ClassDef):
                continue
            raises = tuple(dict.fromkeys(_raised(node, defined, {name})))
            found[f"{path.stem}:{name}"] = Function(
                name=f"{path.stem}:{name}",
                takes_first=bool([*node.args.posonlyargs, *node.args.args]),
                signature=_signature(node.args),
                waits=_waits(node),
                raises=raises,
                stray=tuple(raised for raised in raises if raised not in ours),
            )
    return found


def _parsed(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_text("utf-8"), filename=path.name)
    except (SyntaxError, ValueError) as error:  # a null byte, or not UTF-8
        raise CodegenError(f"overlays/{path.name} is not Python: {error}") from None


@cache
def _tree() -> frozenset[str]:
    """The classes under ``StripeError``."""
    known = {_ROOT}
    for node in _parsed(ERRORS).body:
        if isinstance(node, ast.ClassDef) and known & {ast.unparse(base) for base in node.bases}:
            known.add(node.name)
    return frozenset(known)


def _errors_of(tree: ast.Module) -> set[str]:
    """The names by which a module knows errors of ours."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.level, node.module) == (2, "errors")
        for alias in node.names
        if alias.name in _tree()
    }


def _signature(arguments: ast.arguments) -> Signature:
    names = tuple(a.arg for a in [*arguments.posonlyargs, *arguments.args])
    optional = len(arguments.defaults)
    keywords = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    needed = tuple(a.arg for a, default in keywords if default is None)
    return Signature(
        positional=names[1:],
        required=(*names[1 : len(names) - optional], *needed),
        keywords=tuple(a.arg for a in arguments.kwonlyargs),
        rest=(
            arguments.vararg.arg if arguments.vararg else None,
            arguments.kwarg.arg if arguments.kwarg else None,
        ),
    )


def _waits(node: Def) -> bool:
    decorators = {ast.unparse(decorator) for decorator in node.decorator_list}
    if decorators & {"asynccontextmanager", "contextlib.asynccontextmanager"}:
        return True
    return isinstance(node, ast.AsyncFunctionDef)


def _raised(
    node: ast.AST, defined: Mapping[str, Def | ast.ClassDef], seen: set[str]
) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Raise) and inner.exc is not None:
            yield ast.unparse(inner.exc.func if isinstance(inner.exc, ast.Call) else inner.exc)
        elif isinstance(inner, ast.Assert):
            yield AssertionError.__name__
        elif isinstance(inner, ast.Name) and inner.id in defined and inner.id not in seen:
            seen.add(inner.id)
            yield from _raised(defined[inner.id], defined, seen)
