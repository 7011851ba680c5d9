"""OpenAPI Overlay 1.1: load the overlays of a folder and apply them to a copy of the document.

Overlays apply in the order of their file names. Version 1.0 is accepted; ``extends`` is ignored.
"""

# Our own engine because oas-patch is not RFC 9535, ignores unmatched targets and lets values of
# different kinds overwrite each other: see docs/design/overlay-engine.md.

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jsonpath import CompoundJSONPath, JSONPath, JSONPathEnvironment
from jsonpath.exceptions import JSONPathError

from codegen.document import loading
from codegen.document.refs import Location, jsonpath
from codegen.errors import CodegenError, listed, os_errors
from codegen.model import Opinion
from codegen.overlay import extensions

_JSONPATH = JSONPathEnvironment(strict=True)  # RFC 9535 without the library's additions
_OVERLAY_KEYS = frozenset({"overlay", "info", "extends", "actions"})
_INFO_KEYS = frozenset({"title", "version", "description"})
_ACTION_KEYS = frozenset({"target", "description", "update", "copy", "remove"})


@dataclass(frozen=True, slots=True)
class Action:
    """One change. ``file`` is the overlay's file name, ``index`` the action's number, from 1.

    ``modifier`` is "update", "copy" or "remove". ``value`` is what ``update`` merges; ``source`` is
    the JSONPath of ``copy``.
    """

    file: str
    index: int
    target: str
    modifier: str
    value: Any = None
    source: str | None = None

    @property
    def label(self) -> str:
        return f"{self.file}, action {self.index}"

    def __str__(self) -> str:
        return f"{self.label}: {self.target}"


@dataclass(frozen=True, slots=True)
class Overlay:
    """One overlay document. ``file`` is its file name, without the folder.

    ``extensions`` are the ``x-`` keys beside ``actions``.
    """

    file: str
    actions: tuple[Action, ...]
    extensions: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class UnmatchedAction:
    """An action whose target, source or parameter path the document does not have."""

    action: Action
    path: str

    def __str__(self) -> str:
        return f"{self.action.label}: {self.path}"


@dataclass(frozen=True, slots=True)
class AppliedAction:
    """An action, the nodes it changed, and the value it merged into them."""

    action: Action
    locations: tuple[Location, ...]
    value: Any = None

    def __str__(self) -> str:
        return str(self.action)


@dataclass(frozen=True, slots=True)
class PatchedDocument:
    """A document after its overlays. ``overlays`` are in order of application.

    ``opinions`` are those that operations use, once ``extension_checks`` has checked the document.
    """

    document: dict[str, Any]
    unmatched: tuple[UnmatchedAction, ...]
    applied: tuple[AppliedAction, ...]
    overlays: tuple[Overlay, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    def overlays_at(self, *location: str | int) -> tuple[str, ...]:
        """The files that change the node at ``location``, a node in it, or one around it.

        An action on the root or on one of its members counts only if its value reaches the node.
        """
        return tuple(
            dict.fromkeys(
                applied.action.file
                for applied in self.applied
                if any(
                    _overlaps(changed, location) or _reaches(applied.value, changed, location)
                    for changed in applied.locations
                )
            )
        )


def load_overlays(folder: Path) -> tuple[Overlay, ...]:
    """Every overlay document (``.yaml``, ``.yml``, ``.json``) of ``folder``, by file name.

    Raises ``CodegenError``, naming the file and the action, for an invalid overlay.
    """
    with os_errors(f"read the overlays in {folder}", hint="Pass a folder; it may be empty."):
        paths = sorted(path for path in folder.iterdir() if path.suffix in loading.SUFFIXES)
    return tuple(_overlay(path) for path in paths if not path.name.startswith("."))


def apply(
    document: dict[str, Any],
    overlays: Iterable[Overlay],
    *,
    allow_unmatched: bool = False,
) -> PatchedDocument:
    """Apply every action of ``overlays``, in order, to a copy of ``document``.

    Raises ``CodegenError`` for an action that does not fit the nodes it matches. Actions that match
    nothing are an error too, unless ``allow_unmatched``: then the result lists them.
    """
    changed = _copied(document)
    overlays = tuple(overlays)
    unmatched: list[UnmatchedAction] = []
    applied: list[AppliedAction] = []
    for overlay in overlays:
        for action in overlay.actions:
            outcome = _apply(changed, action)
            if isinstance(outcome, UnmatchedAction):
                unmatched.append(outcome)
            else:
                applied.append(outcome)
    if unmatched and not allow_unmatched:
        raise CodegenError(
            f"{len(unmatched)} of {len(unmatched) + len(applied)} overlay actions match nothing in "
            "this document:\n" + listed([str(action) for action in unmatched], limit=50),
            hint="Correct or delete these actions, or skip them with --overlay-misses warn.",
        )
    return PatchedDocument(changed, tuple(unmatched), tuple(applied), overlays)


def _copied(value: Any) -> Any:
    # Five times as fast as copy.deepcopy: a document is a tree of plain data.
    if isinstance(value, dict):
        return {key: _copied(item) for key, item in value.items()}
    return [_copied(item) for item in value] if isinstance(value, list) else value


# Reading


def _overlay(path: Path) -> Overlay:
    where = str(path)
    document = _mapping(loading.load_file(path), _OVERLAY_KEYS, where)
    extensions.check_positions(document, extensions.OVERLAY, path.name)
    version = document.get("overlay")
    if not (isinstance(version, str) and re.fullmatch(r"1\.[01]\.\d+", version)):
        raise CodegenError(
            f"{where} is not an Overlay 1.1 document: overlay is {version!r:.80}",
            hint="Begin the file with: overlay: 1.1.0",
        )
    info = _mapping(document.get("info"), _INFO_KEYS, f"{where}: info")
    extensions.check_positions(info, "info", f"{path.name}: info")
    for key in ("title", "version"):
        if not isinstance(info.get(key), str):
            raise CodegenError(
                f"{where}: info has no {key}, or it is not text", hint="Add it, in quotes."
            )
    actions = document.get("actions")
    if not (isinstance(actions, list) and actions):
        raise CodegenError(f"{where} has no actions", hint="Add one, or delete the file.")
    return Overlay(
        file=path.name,
        actions=tuple(
            _action(action, where, path.name, index, copies=not version.startswith("1.0."))
            for index, action in enumerate(actions, 1)
        ),
        extensions={key: value for key, value in document.items() if key.startswith("x-")},
    )


def _action(node: Any, path: str, file: str, index: int, *, copies: bool) -> Action:
    where = f"{path}, action {index}"
    action = _mapping(node, _ACTION_KEYS, where)
    extensions.check_positions(action, "action", f"{file}, action {index}")
    target = _query(action.get("target"), f"{where}: target")
    remove = action.get("remove", False)
    if not isinstance(remove, bool):
        raise CodegenError(
            f"{where}: remove is {remove!r:.80}, neither true nor false",
            hint="Write true, or delete it.",
        )
    modifiers: list[str] = [key for key in ("update", "copy") if key in action]
    if remove:
        modifiers.append("remove")
    if len(modifiers) != 1:
        raise CodegenError(
            f"{where} has {' and '.join(modifiers) or 'no update, copy or remove: true'}",
            hint="Use exactly one of update, copy and remove: true in an action; write several "
            "changes as several actions.",
        )
    if modifiers == ["copy"] and not copies:
        raise CodegenError(
            f"{where}: Overlay 1.0 has no copy", hint="Begin the file with: overlay: 1.1.0"
        )
    source = _query(action["copy"], f"{where}: copy") if "copy" in action else None
    return Action(file, index, target, modifiers[0], action.get("update"), source)


def _mapping(node: Any, known: frozenset[str], where: str) -> dict[str, Any]:
    if not isinstance(node, dict):
        raise CodegenError(f"{where} is missing or not a mapping", hint="Write a mapping there.")
    unknown = [key for key in node if key not in known and not key.startswith("x-")]
    if unknown:
        raise CodegenError(
            f"{where} has an unknown key {unknown[0]!r:.80}",
            hint=f"Use {', '.join(sorted(known))}, or a name that begins with x-.",
        )
    return node


def _query(text: object, where: str) -> str:
    """``text``, after a check that it is a JSONPath."""
    if not isinstance(text, str):
        raise CodegenError(f"{where} is not a JSONPath: {text!r:.80}", hint="Example: $.paths")
    try:
        _compiled(text)
    except (JSONPathError, RecursionError) as error:
        raise CodegenError(
            f"{where} is not an RFC 9535 JSONPath: {text!r:.200}: {_first_line(error)}",
            hint="Put a name with a dot or a slash in brackets: $.paths['/v1/invoices'].post",
        ) from None
    return text


@cache
def _compiled(text: str) -> JSONPath | CompoundJSONPath:
    return _JSONPATH.compile(text)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


# Applying


class _Node(NamedTuple):
    """A node that a query selected. ``parent`` holds it under the last key of ``location``."""

    location: Location
    value: Any
    parent: Any


def _apply(document: dict[str, Any], action: Action) -> AppliedAction | UnmatchedAction:
    value = action.value
    try:
        nodes = _find(action.target, document)
        if not nodes:
            return UnmatchedAction(action, action.target)
        if action.modifier == "remove":
            _remove(nodes, action)
        else:
            if action.source is not None:
                sources = _find(action.source, document)
                if not sources:
                    return UnmatchedAction(action, action.source)
                value = copy.deepcopy(_only(sources, action).value)
            _update(nodes, value, action)
    except JSONPathError as error:
        raise CodegenError(
            f"{action}: the target cannot be searched: {_first_line(error)}"
        ) from None
    return AppliedAction(action, tuple(node.location for node in nodes), value)


def _find(path: str, document: dict[str, Any]) -> list[_Node]:
    # Keyed by location: a query may select a node twice, and the node is changed once.
    found = {
        match.parts: _Node(match.parts, match.obj, match.parent and match.parent.obj)
        for match in _compiled(path).finditer(document)
    }
    return list(found.values())


def _only(sources: list[_Node], action: Action) -> _Node:
    if len(sources) > 1:
        raise CodegenError(
            f"{action.label}: copy {action.source} matches {len(sources)} nodes",
            hint="Narrow it to one node.",
        )
    return sources[0]


def _remove(nodes: list[_Node], action: Action) -> None:
    if any(not node.location for node in nodes):
        raise CodegenError(
            f"{action.label} would remove the whole document", hint="Narrow its target."
        )
    # Highest index first, so that the other indexes stay valid.
    for node in sorted(nodes, key=lambda node: node.location, reverse=True):
        del node.parent[node.location[-1]]


def _update(nodes: list[_Node], value: Any, action: Action) -> None:
    kinds = {_kind(node.value) for node in nodes}
    if len(kinds) > 1:
        raise CodegenError(
            f"{action.label}: {action.target} matches a mix of {', '.join(sorted(kinds))}",
            hint="Narrow it to one kind.",
        )
    for node in nodes:
        item = copy.deepcopy(value)  # a later action on one node must not change the others
        if isinstance(node.value, list) and not isinstance(item, list):
            item = [item]
        merged = _merged(node.value, item, node.location, action)
        if merged is not node.value:
            node.parent[node.location[-1]] = merged


def _merged(target: Any, value: Any, location: Location, action: Action) -> Any:
    """``value``, or ``target`` with ``value`` merged into it if both are objects or arrays."""
    if _kind(target) != _kind(value):
        raise CodegenError(
            f"{action.label}: {jsonpath(location)} ({_kind(target)}) cannot be updated with a value"
            f" of another kind ({_kind(value)})",
            hint="To replace it, remove it in one action and add it in the next.",
        )
    if isinstance(target, dict):
        for key, item in value.items():
            known = key in target
            target[key] = _merged(target[key], item, (*location, key), action) if known else item
        return target
    if isinstance(target, list):
        target.extend(value)
        return target
    return value


def _kind(value: object) -> str:
    if isinstance(value, dict):
        return "object"
    return "array" if isinstance(value, list) else "primitive"


def _overlaps(changed: Location, location: Location) -> bool:
    shorter = min(len(changed), len(location))
    same = changed[:shorter] == location[:shorter]
    return same and (len(changed) > 1 or changed == location)


def _reaches(value: Any, changed: Location, location: Location) -> bool:
    """Whether ``value``, merged into the node at ``changed``, holds the key at ``location``."""
    if location[: len(changed)] != changed:
        return False
    for key in location[len(changed) :]:
        if not (isinstance(value, dict) and key in value):
            return False
        value = value[key]
    return True
