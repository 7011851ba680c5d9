"""The ``x-lattice-*`` values of a node, once they are sure to be of their kind."""

from __future__ import annotations

import re
from typing import Any

from codegen.errors import CodegenError
from codegen.openapi import Node


def functions(node: Node, name: str, where: object) -> tuple[str, ...]:
    """The ``module:function`` names that a node binds."""
    value: Any = node.get(f"x-lattice-{name}", [])
    if not isinstance(value, list) or not all(
        isinstance(v, str) and re.fullmatch(r"[a-z][a-z0-9_]*:[a-z][a-z0-9_]*", v) for v in value
    ):
        raise CodegenError(
            f"x-lattice-{name} of {where} is {value!r}",
            hint='it takes a list of "module:function" names',
        )
    return tuple(value)


def doc(node: Node, where: str) -> str | None:
    """The paragraph that an overlay adds to a docstring."""
    text = node.get("x-lattice-doc")
    if text is not None and not isinstance(text, str):
        raise CodegenError(f"x-lattice-doc of {where} is not text")
    return text
