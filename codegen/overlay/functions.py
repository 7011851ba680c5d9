"""The Python that overlays name: what it holds, read without running it.

A function of ours runs inside somebody's payment. So what can be known of it beforehand is checked
beforehand: that it is there, that it can be called as it will be, and that what it raises is an
error of the client's own tree. For that, modules keep to what can be read: they stand alone, their
names are bound once, and errors are imported at the top, for run time.
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from codegen.errors import CodegenError

ERRORS = Path(__file__).parents[1] / "runtime" / "errors.py"
_ROOT = "StripeError"
_MANAGERS = {"contextmanager": False, "asynccontextmanager": True}
"""The decorators a function may have, and whether what it then gives is waited for."""
_EXITS = frozenset({"exit", "quit", "sys.exit", "os._exit", "os.abort"})

Def = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Signature:
    """What a function can be called with, without its first argument."""

    positional: tuple[str, ...]
    only_by_position: int
    required: tuple[str, ...]
    keywords: tuple[str, ...]
    rest: tuple[str | None, str | None]
    """The names behind ``*`` and ``**``."""
    defaults: tuple[str, ...]
    """As they are written."""


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
    odd: str | None
    """What is unusual about it, where it cannot be told from outside what a call of it does."""

    def runs_as_hook(self, results: int) -> bool:
        """Whether it can be called with a call, and with so many results after it."""
        takes = self.signature
        return (
            self.takes_first
            and not self.waits
            and len(takes.positional) >= results
            and takes.required == takes.positional[:results]
        )


def read_functions(folder: Path | None) -> Mapping[str, Function]:
    """The functions of every module in ``folder``, by ``module:function``.

    Raises CodegenError for what is not Python, and for a module that leans on another.
    """
    found: dict[str, Function] = {}
    for path in sorted(folder.glob("*.py")) if folder else ():
        tree = _parsed(path)
        _refuse_neighbours(tree, path.name)
        bound = Counter(_bound(tree))
        ours = {name for name in _errors_of(tree) if bound[name] == 1}
        defined = {n.name: n for n in tree.body if isinstance(n, Def | ast.ClassDef)}
        for name, node in defined.items():
            if not isinstance(node, ast.ClassDef):
                again = "bound twice" if bound[name] > 1 else None
                label = f"{path.stem}:{name}"
                found[label] = _function(label, node, defined, ours, again)
    return found


def _function(
    label: str,
    node: Def,
    defined: Mapping[str, Def | ast.ClassDef],
    ours: set[str],
    odd: str | None,
) -> Function:
    raises = tuple(dict.fromkeys(_raised(node, defined, {node.name})))
    manager, problem = _decorated(node)
    yields = any(isinstance(inner, ast.Yield | ast.YieldFrom) for inner in ast.walk(node))
    if yields and manager is None:
        problem = problem or "a generator, of which a call runs nothing"
    return Function(
        name=label,
        takes_first=bool([*node.args.posonlyargs, *node.args.args]),
        signature=_signature(node.args),
        waits=_MANAGERS[manager] if manager else isinstance(node, ast.AsyncFunctionDef),
        raises=raises,
        stray=tuple(raised for raised in raises if raised not in ours),
        odd=odd or problem,
    )


def _parsed(path: Path) -> ast.Module:
    try:
        return ast.parse(path.read_text("utf-8"), filename=path.name)
    except (SyntaxError, ValueError) as error:  # a null byte, or not UTF-8
        raise CodegenError(f"overlays/{path.name} is not Python: {error}") from None


def _refuse_neighbours(tree: ast.Module, name: str) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            raise CodegenError(
                f"overlays/{name}, line {node.lineno}: {ast.unparse(node)} leans on another module "
                "of overlays/",
                hint="put what they share in codegen/runtime/, and import it with from .._...",
            )


def _bound(tree: ast.Module) -> Iterator[str]:
    """The names bound at the top of a module, each as often as it is."""
    for node in tree.body:
        if isinstance(node, Def | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)
        else:
            for inner in ast.walk(node):
                if isinstance(inner, ast.Name) and not isinstance(inner.ctx, ast.Load):
                    yield inner.id


@cache
def _tree() -> frozenset[str]:
    """The classes under ``StripeError``."""
    known = {_ROOT}
    for node in _parsed(ERRORS).body:
        if isinstance(node, ast.ClassDef) and known & {ast.unparse(base) for base in node.bases}:
            known.add(node.name)
    return frozenset(known)


def _errors_of(tree: ast.Module) -> set[str]:
    """The names by which a module knows errors of ours when it runs, not only to type checkers."""
    return {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (node.level, node.module) == (2, "errors")
        for alias in node.names
        if alias.name in _tree()
    }


def _decorated(node: Def) -> tuple[str | None, str | None]:
    """(the decorator that makes it a context manager, what else is unusual)."""
    names = [
        ast.unparse(decorator).removeprefix("contextlib.") for decorator in node.decorator_list
    ]
    if not names:
        return None, None
    if len(names) == 1 and names[0] in _MANAGERS:
        return names[0], None
    return None, f"decorated with {', '.join(names)}"


def _signature(arguments: ast.arguments) -> Signature:
    names = tuple(a.arg for a in [*arguments.posonlyargs, *arguments.args])
    optional = len(arguments.defaults)
    keywords = list(zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True))
    needed = tuple(a.arg for a, default in keywords if default is None)
    defaults = [*arguments.defaults, *(default for _, default in keywords if default)]
    return Signature(
        positional=names[1:],
        only_by_position=max(len(arguments.posonlyargs) - 1, 0),
        required=(*names[1 : len(names) - optional], *needed),
        keywords=tuple(a.arg for a in arguments.kwonlyargs),
        rest=(
            arguments.vararg.arg if arguments.vararg else None,
            arguments.kwarg.arg if arguments.kwarg else None,
        ),
        defaults=tuple(ast.unparse(default) for default in defaults),
    )


def _raised(
    node: ast.AST, defined: Mapping[str, Def | ast.ClassDef], seen: set[str]
) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Raise) and inner.exc is not None:
            yield ast.unparse(inner.exc.func if isinstance(inner.exc, ast.Call) else inner.exc)
        elif isinstance(inner, ast.Assert):
            yield AssertionError.__name__
        elif isinstance(inner, ast.Call) and ast.unparse(inner.func) in _EXITS:
            yield SystemExit.__name__
        elif isinstance(inner, ast.Name) and inner.id in defined and inner.id not in seen:
            seen.add(inner.id)
            yield from _raised(defined[inner.id], defined, seen)
