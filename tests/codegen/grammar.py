"""The syntax that a generated file may use, taken from the package of a clean document.

A syntax tree is reduced to its edges: (parent, field, child). A hostile document may change names
and texts. It must not add an edge that the clean package does not have, a name that the file does
not bind, or an import of another module.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

Edge = tuple[str, str, str]

BUILTINS = frozenset(
    {"bool", "bytes", "dict", "float", "frozenset", "int", "list", "str", "tuple", "__name__"}
)
MODULES = frozenset(
    {"__future__", "collections.abc", "datetime", "decimal", "msgspec", "os", "typing"}
)
IMPORTED = frozenset(
    [
        *("*", "annotations", "field", "overload"),
        *("AsyncIterator", "Iterator", "Mapping", "PathLike", "Sequence", "datetime", "Decimal"),
        *("Any", "BinaryIO", "Literal", "Required", "TYPE_CHECKING", "TypeAlias", "TypedDict"),
        *("ClassVar", "NoReturn", "Unpack"),
    ]
)
CALLED = frozenset(
    {"OpinionBinding", "Operation", "RemovedOperation", "TypedDict", "field", "files_by_name"}
    | {"frozenset", "lazy"}
)
CALLED_ON = frozenset(
    [
        "self._call",
        "self._download",
        "self._stream",
        "OBJECTS.values",
        "_lazy.service",
    ]
)


def edges(text: str) -> set[Edge]:
    """(parent, field, child) for every node of the syntax tree of ``text``."""
    return {
        (type(parent).__name__, field, _kind(child))
        for parent in ast.walk(ast.parse(text))
        for field, child in _children(parent)
    }


def problems(
    name: str, text: str, allowed: set[Edge], files: Mapping[str, str] = MappingProxyType({})
) -> list[str]:
    """Everything in a generated file that is not allowed.

    ``files`` has the text of each file from which a file may import ``*``.
    """
    found = []
    if not text.isascii() or not text.replace("\n", "").isprintable():
        found.append("a character that is not printable ASCII")
    try:
        tree = ast.parse(text)
    except SyntaxError as error:
        return [*found, f"it is not Python: {error}"]
    found += [f"new syntax: {edge}" for edge in sorted(edges(text) - allowed)]
    found += [problem for node in ast.walk(tree) for problem in _node_problems(node)]
    bound = set(_bound(tree, files)) | BUILTINS
    loaded = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)}
    found += [f"an unbound name: {name}" for name in sorted(loaded - bound)]
    return [f"{name}: {problem}" for problem in found]


def strings(text: str) -> set[str]:
    """Every string constant in ``text``."""
    return {
        node.value
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def words(text: str) -> set[str]:
    """Every string constant and every name in ``text``."""
    return strings(text) | {n.id for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Name)}


def _children(parent: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    for field, value in ast.iter_fields(parent):
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield field, child


def _kind(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return f"Constant[{type(node.value).__name__}]"
    return type(node).__name__


def _node_problems(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import():
            yield "a plain import"
        case ast.ImportFrom(module=module, names=names, level=level):
            if level == 0:
                if module not in MODULES or any(a.name not in IMPORTED for a in names):
                    yield f"an import of another module: {ast.unparse(node)}"
            elif not re.fullmatch(r"(_?[a-z][a-z0-9_.]*)?", module or ""):
                yield f"an import of {module!r}"
            own = "_" if (level, module) == (2, "opinions") else ""
            if any(alias.asname not in (None, own + alias.name) for alias in names):
                yield f"an import under another name: {ast.unparse(node)}"
        case ast.Call(func=ast.Name(id=name)):
            if name not in CALLED and not re.fullmatch(r"[A-Z][A-Za-z0-9]*Service", name):
                yield f"a call of {name}"
        case ast.Call(func=func):
            if ast.unparse(func) not in CALLED_ON:
                yield f"a call of {ast.unparse(func)}"
        case ast.Attribute(value=ast.Name(id=owner), attr=attribute):
            if attribute.startswith("__") or owner.startswith("__"):
                yield f"an attribute {owner}.{attribute}"
        case ast.Attribute():
            yield f"a chain of attributes: {ast.unparse(node)}"
        case ast.Subscript(value=ast.Name(id="Expandable" | "Deferred"), slice=held):
            text = ast.literal_eval(held)
            if not re.fullmatch(r"[A-Z][A-Za-z0-9]*( \| [A-Z][A-Za-z0-9]*)*", text):
                yield f"a forward reference to something other than classes: {text!r}"
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "TypedDict":
        yield from _keys_problems(node)


def _keys_problems(call: ast.Call) -> Iterator[str]:
    """Type checkers evaluate the types of a ``TypedDict(...)``, which are strings."""
    keys = call.args[1]
    assert isinstance(keys, ast.Dict)
    allowed = (ast.Name, ast.Subscript, ast.BinOp, ast.BitOr, ast.Constant, ast.Tuple, ast.Load)
    for value in keys.values:
        tree = ast.parse(ast.literal_eval(value), mode="eval").body
        for node in ast.walk(tree):
            if not isinstance(node, (*allowed, ast.UnaryOp, ast.USub)):
                yield f"{ast.literal_eval(value)!r} is not a type"


def _bound(tree: ast.AST, files: Mapping[str, str]) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module), names=[ast.alias(name="*")], level=2):
                path = f"{module.replace('.', '/')}.py"
                yield from _bound(ast.parse(files.get(path, "")), {})
            case ast.ImportFrom(names=names):
                yield from (alias.asname or alias.name for alias in names)
            case ast.ClassDef(name=name):
                yield name
            case ast.FunctionDef(name=name, args=args) | ast.AsyncFunctionDef(name=name, args=args):
                yield name
                every = [*args.posonlyargs, *args.args, *args.kwonlyargs, args.kwarg]
                yield from (arg.arg for arg in every if arg)
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
