"""The ``x-lattice-*`` values of a node, once they are sure to be of their kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from codegen.document.openapi import Node
from codegen.errors import CodegenError
from codegen.model import AddedMethod, Binding, Opinion, RemovedOperation
from codegen.overlay.parameter_paths import well_formed

_FUNCTION = re.compile(r"[a-z][a-z0-9_]*:[a-z][a-z0-9_]*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_VERSION = re.compile(r"\d{4}-\d{2}-\d{2}(\.[a-z]+)?")


def functions(node: Node, name: str, where: object) -> tuple[str, ...]:
    """The ``module:function`` names that a node binds."""
    value: Any = node.get(f"x-lattice-{name}", [])
    if not isinstance(value, list) or not all(_is_function(v) for v in value):
        raise CodegenError(
            f"x-lattice-{name} of {where} is {value!r}",
            hint='it takes a list of "module:function" names',
        )
    return tuple(value)


def bindings(value: Any, where: str, key: str) -> tuple[Binding, ...]:
    """The functions bound to an operation, each under the name of its opinion."""
    found = []
    for opinion, bound in _mapping(value, f"{where}: {key}").items():
        entry = {"call": bound} if isinstance(bound, str) else bound
        given = _mapping(entry, f"{where}: {key} of {opinion}")
        call, parameter_paths = given.get("call"), given.get("parameter_paths", [])
        if not (
            set(given) <= {"call", "parameter_paths"}
            and isinstance(call, str)
            and _is_function(call)
            and isinstance(parameter_paths, list)
            and (parameter_paths or "parameter_paths" not in given)
            and all(map(well_formed, parameter_paths))
        ):
            raise CodegenError(
                f"{where}: {key} of {opinion} is {bound!r}",
                hint='it takes "module:function", or { call: "module:function", '
                "parameter_paths: [a.b] }",
            )
        found.append(Binding(opinion, call, tuple(parameter_paths)))
    return tuple(found)


def methods(value: Any, where: str) -> tuple[AddedMethod, ...]:
    """The methods of ours that stand beside an operation's."""
    found = []
    for name, bound in _mapping(value, f"{where}: x-lattice-methods").items():
        given = _mapping(bound, f"{where}: x-lattice-methods of {name}")
        if not (
            set(given) == {"sync", "async"}
            and all(_is_function(v) for v in given.values())
            and _NAME.fullmatch(name)
        ):
            raise CodegenError(
                f"{where}: x-lattice-methods of {name} is {bound!r}",
                hint='it takes { sync: "module:function", async: "module:function" }',
            )
        found.append(AddedMethod(name, given["sync"], given["async"]))
    return tuple(found)


def reasons(value: Any, where: str) -> dict[str, str]:
    """Why an operation is excused from an opinion, by the opinion's name."""
    given = _mapping(value, f"{where}: x-lattice-excused")
    for opinion, reason in given.items():
        if not (isinstance(reason, str) and reason.strip()):
            raise CodegenError(
                f"{where}: x-lattice-excused of {opinion} is {reason!r}", hint="say why, in words"
            )
    return given


def opinions(extensions: Mapping[str, Any], file: str) -> tuple[Opinion, ...]:
    """The opinions that an overlay declares beside its actions."""
    found = []
    declared = _mapping(extensions.get("x-lattice-opinions", {}), f"{file}: x-lattice-opinions")
    for name, given in declared.items():
        where = f"{file}: the opinion {name!r}"
        entry = _mapping(given, where)
        doc, default = entry.get("doc"), entry.get("default", True)
        if not (
            _NAME.fullmatch(name)
            and set(entry) <= {"doc", "default"}
            and isinstance(doc, str)
            and doc.strip()
            and isinstance(default, bool)
        ):
            raise CodegenError(
                f"{where} is {given!r}",
                hint="it takes { doc: what it does, in a sentence } and default: false where it "
                "is off unless asked for",
            )
        found.append(Opinion(name, doc.strip(), default, file))
    return tuple(found)


def removed(node: Node, where: str) -> RemovedOperation | None:
    """Since when an operation is gone from Stripe's API, and what to use instead."""
    if "x-lattice-removed" not in node:
        return None
    given = _mapping(node["x-lattice-removed"], f"x-lattice-removed of {where}")
    since, use = given.get("since"), given.get("use")
    if (
        set(given) == {"since", "use"}
        and isinstance(since, str)
        and _VERSION.fullmatch(since)
        and isinstance(use, str)
    ):
        return RemovedOperation(since, use)
    raise CodegenError(
        f"x-lattice-removed of {where} is {given!r}",
        hint="it takes { since: an API version, use: the dotted name of an operation }",
    )


def doc(node: Node, where: str) -> str | None:
    """The paragraph that an overlay adds to a docstring."""
    text = node.get("x-lattice-doc")
    if text is not None and not isinstance(text, str):
        raise CodegenError(f"x-lattice-doc of {where} is not text")
    return text


def _is_function(value: Any) -> bool:
    return isinstance(value, str) and _FUNCTION.fullmatch(value) is not None


def _mapping(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise CodegenError(f"{where} is {value!r}", hint="it takes a mapping by name")
    return value
