"""The ``x-lattice-*`` vocabulary: nothing misspelled, nothing bound to Python that is absent."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from codegen.errors import CodegenError

_PREFIX = "x-lattice-"
_WORDS = (
    "name",
    "aliases",
    "resource",
    "before",
    "after",
    "helpers",
    "doc",
    "secret",
    "object",
)
VOCABULARY = frozenset(_PREFIX + word for word in _WORDS)
_ONLY = {"x-lattice-secret": (True, False), "x-lattice-object": ("any",)}
_BINDING = ("x-lattice-before", "x-lattice-after", "x-lattice-helpers")


def check(document: Any, opinions: Path | None) -> None:
    """Raise CodegenError for an unknown ``x-lattice-*`` key, or one naming absent Python."""
    functions = _functions(opinions)
    for place, key, value in _extensions(document, ()):
        where = " -> ".join(place)
        if key not in VOCABULARY:
            near = difflib.get_close_matches(key[len(_PREFIX) :], _WORDS, n=1)
            raise CodegenError(
                f"{where}: {key} is not in the overlay vocabulary",
                hint=f"did you mean {_PREFIX}{near[0]}?" if near else "overlays/README.md lists it",
            )
        if key in _ONLY and value not in _ONLY[key]:
            raise CodegenError(f"{where}: {key} is {value!r}", hint="overlays/README.md lists it")
        if key in _BINDING:
            for name in value if isinstance(value, list) else [value]:
                if not isinstance(name, str) or name not in functions:
                    raise CodegenError(
                        f"{where}: {key} names {name!r}, and overlays/ holds no such function",
                        hint='"module:function" is a function at the top of overlays/module.py',
                    )


def _extensions(node: Any, place: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(key, str) and key.startswith(_PREFIX):
                yield place, key, value
            else:
                yield from _extensions(value, (*place, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _extensions(value, (*place, str(index)))


def _functions(opinions: Path | None) -> set[str]:
    found = set()
    for path in sorted(opinions.glob("*.py")) if opinions else ():
        try:
            tree = ast.parse(path.read_text("utf-8"), filename=path.name)
        except (SyntaxError, ValueError) as error:  # a null byte, or not UTF-8
            raise CodegenError(f"overlays/{path.name} is not Python: {error}") from None
        found |= {f"{path.stem}:{n.name}" for n in tree.body if isinstance(n, ast.FunctionDef)}
    return found
