"""The Python functions that overlays bind, read from their source without running it."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from codegen.errors import CodegenError

_IS_ASYNC = {"contextmanager": False, "asynccontextmanager": True}
"""The decorators whose effect on a call is known. Any other could change the signature."""

_NEIGHBOUR = re.compile(r"from (\.(?!\.)|\.\.opinions\b)")
"""An import of another module of ``overlays/``, which is ``opinions/`` in the package."""

Def = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Function:
    """A function at the top level of a module of ``overlays/``; ``name`` is ``module:function``."""

    name: str
    is_async: bool
    """Whether its result is awaited, or entered with ``async with``."""
    positional: int
    required_positional: int
    required_keywords: int
    arguments: str
    """The arguments after the first, without annotations."""
    problem: str | None
    """Why a call of it would not do what its signature says."""

    def accepts(self, arguments: int) -> bool:
        """Whether it takes ``arguments`` positional arguments and requires no others."""
        return (
            self.positional >= arguments
            and max(self.required_positional, 1) == arguments
            and not self.required_keywords
        )


def read_functions(folder: Path | None) -> Mapping[str, Function]:
    """The functions of every module in ``folder``, by ``module:function``.

    Raises CodegenError for a file that is not Python or that imports another module of the folder.
    """
    found: dict[str, Function] = {}
    for path in sorted(folder.glob("[!.]*.py")) if folder else ():
        for node in _module(path).body:
            if isinstance(node, Def):
                function = _function(f"{path.stem}:{node.name}", node)
                found[function.name] = function
    return found


def _module(path: Path) -> ast.Module:
    try:
        tree = ast.parse(path.read_text("utf-8"), filename=path.name)
    except (SyntaxError, ValueError) as error:  # a null byte, or not UTF-8
        raise CodegenError(f"overlays/{path.name} is not Python: {error}") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and _NEIGHBOUR.match(ast.unparse(node)):
            raise CodegenError(
                f"overlays/{path.name}, line {node.lineno}: {ast.unparse(node)} imports another "
                "module of overlays/",
                hint='Move shared code to codegen/runtime/, and import it with "from .._module '
                'import name".',
            )
    return tree


def _function(name: str, node: Def) -> Function:
    arguments = node.args
    positional = len(arguments.posonlyargs) + len(arguments.args)
    decorators = [ast.unparse(d).removeprefix("contextlib.") for d in node.decorator_list]
    manager = decorators[0] if len(decorators) == 1 and decorators[0] in _IS_ASYNC else None
    problem = None
    if decorators and not manager:
        problem = f"decorated with {', '.join(decorators)}"
    elif not manager and _yields(node):
        problem = "a generator, so a call of it runs nothing"
    return Function(
        name=name,
        is_async=_IS_ASYNC[manager] if manager else isinstance(node, ast.AsyncFunctionDef),
        positional=positional,
        required_positional=positional - len(arguments.defaults),
        required_keywords=arguments.kw_defaults.count(None),
        arguments=_after_first(arguments),
        problem=problem,
    )


def _yields(node: ast.AST) -> bool:
    """Whether ``node`` yields, without the functions inside it."""
    return any(
        isinstance(child, ast.Yield | ast.YieldFrom)
        or (not isinstance(child, Def | ast.Lambda) and _yields(child))
        for child in ast.iter_child_nodes(node)
    )


def _after_first(arguments: ast.arguments) -> str:
    rest = copy.deepcopy(arguments)
    del (rest.posonlyargs or rest.args)[:1]
    del rest.defaults[: max(len(rest.defaults) - len(rest.posonlyargs) - len(rest.args), 0)]
    for argument in ast.walk(rest):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    return ast.unparse(rest)
