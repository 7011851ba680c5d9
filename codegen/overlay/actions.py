"""OpenAPI Overlay 1.1: hand-written changes laid over the document.

Reads the overlay documents of a folder and applies them, in the order of their file names, to a
copy of a document. Version 1.0 documents are read as well. What ``extends`` says is ignored.
"""

# Why not oas-patch, the Python implementation there is: its JSONPath is jsonpath-ng's dialect and
# not RFC 9535, an action whose target matches nothing passes in silence, `copy` replaces where
# Overlay 1.1 merges, and values that do not fit each other overwrite instead of failing. The parts
# that are hard to get right, JSONPath and YAML, are libraries here too.

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

from jsonpath import CompoundJSONPath, JSONPath, JSONPathEnvironment
from jsonpath.exceptions import JSONPathError

from codegen.document import loading
from codegen.document.refs import Place
from codegen.errors import CodegenError, listed

_JSONPATH = JSONPathEnvironment(strict=True)  # RFC 9535 and nothing beyond it
_SUFFIXES = {".json", ".yaml", ".yml"}
_OVERLAY_KEYS = frozenset({"overlay", "info", "extends", "actions"})
_INFO_KEYS = frozenset({"title", "version", "description"})
_MERGING: tuple[Literal["update", "copy"], ...] = ("update", "copy")
_ACTION_KEYS = frozenset({"target", "description", "update", "copy", "remove"})

Query = JSONPath | CompoundJSONPath
Modifier = Literal["update", "copy", "remove"]


@dataclass(frozen=True, slots=True)
class Action:
    """One change. ``file`` is its overlay's file name, ``index`` its number there, from 1.

    ``value`` is what ``update`` merges; ``source`` the JSONPath ``copy`` takes it from.
    """

    file: str
    index: int
    target: str
    modifier: Modifier
    value: Any = None
    source: str | None = None
    _target: Query = field(kw_only=True, repr=False, compare=False)
    _source: Query | None = field(default=None, kw_only=True, repr=False, compare=False)

    @property
    def label(self) -> str:
        """How messages name the action, e.g. ``names.yaml, action 3``."""
        return f"{self.file}, action {self.index}"


@dataclass(frozen=True, slots=True)
class Overlay:
    """One overlay document. ``file`` is its file name, without the folder.

    ``extensions`` are its own ``x-`` keys, beside ``actions``; ``strays`` those in ``info`` and in
    actions, each with where it stands.
    """

    file: str
    title: str
    version: str
    actions: tuple[Action, ...]
    extensions: Mapping[str, Any] = field(default_factory=dict)
    strays: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Miss:
    """An action that did nothing: ``target`` is the JSONPath of it that matched nothing."""

    file: str
    index: int
    target: str

    def __str__(self) -> str:
        return f"{self.file}, action {self.index}: {self.target}"


@dataclass(frozen=True, slots=True)
class Touched:
    """Where an action applied: the same nodes as normalized JSONPaths and as keys from the root.

    ``value`` is what was merged into them, where it does not remove them.
    """

    file: str
    index: int
    target: str
    locations: tuple[str, ...]
    places: tuple[Place, ...]
    value: Any = None
    removes: bool = False

    def __str__(self) -> str:
        return f"{self.file}, action {self.index}: {self.target}"


@dataclass(frozen=True, slots=True)
class Applied:
    """A document with its overlays in it. ``laid`` are the overlays, in order of application."""

    document: dict[str, Any]
    misses: tuple[Miss, ...]
    touched: tuple[Touched, ...]
    laid: tuple[Overlay, ...] = ()

    def overlays(self, *place: str | int) -> tuple[str, ...]:
        """The overlay files with an action on the node at ``place``, in it, or on one around it.

        An action on the root or on one of its members is about no node in particular: it counts
        only where what it adds reaches down to the node. In order of application.
        """
        return tuple(
            dict.fromkeys(
                touch.file
                for touch in self.touched
                if any(
                    _concerns(changed, place) or _adds(touch.value, changed, place)
                    for changed in touch.places
                )
            )
        )


def load_overlays(folder: Path) -> tuple[Overlay, ...]:
    """Every overlay document (``.yaml``, ``.yml``, ``.json``) of ``folder``, by file name.

    Raises ``CodegenError`` naming the file, and the action where it is one, for anything that is
    not an Overlay 1.0 or 1.1 document.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    except OSError as error:
        raise CodegenError(
            f"cannot read the overlays in {folder}: {error.strerror}",
            hint="Name a folder; an empty one applies nothing.",
        ) from None
    return tuple(_overlay(path) for path in paths if not path.name.startswith("."))


def apply(
    document: dict[str, Any],
    overlays: Iterable[Overlay],
    *,
    misses: Literal["error", "warn"] = "error",
) -> Applied:
    """A copy of ``document`` with every action of ``overlays`` applied in order.

    Raises ``CodegenError`` naming each action that matched nothing, unless ``misses`` is
    ``"warn"``: then they are listed in the result. Raises it as well when an action does not fit
    what it matched.
    """
    try:
        changed = copy.deepcopy(document)
    except RecursionError:
        raise CodegenError("the document is nested too deeply to lay overlays over it") from None
    laid = tuple(overlays)
    missed: list[Miss] = []
    touched: list[Touched] = []
    for overlay in laid:
        for action in overlay.actions:
            outcome = _apply(changed, action)
            if isinstance(outcome, Miss):
                missed.append(outcome)
            else:
                touched.append(outcome)
    if missed and misses == "error":
        raise CodegenError(
            f"{len(missed)} overlay actions match nothing in this document:\n"
            + listed([str(miss) for miss in missed], limit=50),
            hint="The document has changed under them: correct or delete these actions, or pass"
            " --overlay-misses warn to go on without them.",
        )
    return Applied(changed, tuple(missed), tuple(touched), laid)


# Reading


def _overlay(path: Path) -> Overlay:
    where = str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CodegenError(f"cannot read {where}: {error.strerror}") from None
    document = _mapping(loading.load(raw, where), _OVERLAY_KEYS, where)
    version = document.get("overlay")
    if not (isinstance(version, str) and re.fullmatch(r"1\.[01]\.\d+", version)):
        raise CodegenError(
            f"{where} is not an Overlay 1.1 document: overlay is {version!r:.80}",
            hint="Begin it with: overlay: 1.1.0",
        )
    info = _mapping(document.get("info"), _INFO_KEYS, f"{where}: info")
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
        title=info["title"],
        version=info["version"],
        actions=tuple(
            _action(action, where, path.name, index, copies=not version.startswith("1.0."))
            for index, action in enumerate(actions, 1)
        ),
        extensions={key: value for key, value in document.items() if key.startswith("x-")},
        strays=tuple(
            (where, key)
            for where, node in (
                (f"{path.name}: info", info),
                *((f"{path.name}, action {i}", action) for i, action in enumerate(actions, 1)),
            )
            for key in node
            if key.startswith("x-")
        ),
    )


def _action(node: Any, path: str, file: str, index: int, *, copies: bool) -> Action:
    where = f"{path}, action {index}"
    action = _mapping(node, _ACTION_KEYS, where)
    target = action.get("target")
    compiled = _query(target, f"{where}: target")
    remove = action.get("remove", False)
    if not isinstance(remove, bool):
        raise CodegenError(f"{where}: remove is {remove!r:.80}, neither true nor false")
    modifiers: list[Modifier] = [key for key in _MERGING if key in action]
    if remove:
        modifiers.append("remove")
    if len(modifiers) != 1:
        raise CodegenError(
            f"{where} has {' and '.join(modifiers) or 'none'} of update, copy and remove: true",
            hint="Give exactly one; several changes are several actions.",
        )
    if modifiers == ["copy"] and not copies:
        raise CodegenError(
            f"{where}: Overlay 1.0 has no copy", hint="Begin the file with: overlay: 1.1.0"
        )
    source = action.get("copy")
    return Action(
        file,
        index,
        str(target),
        modifiers[0],
        action.get("update"),
        source,
        _target=compiled,
        _source=_query(source, f"{where}: copy") if "copy" in action else None,
    )


def _mapping(node: Any, known: frozenset[str], where: str) -> dict[str, Any]:
    if not isinstance(node, dict):
        raise CodegenError(f"{where} is missing or not a mapping")
    unknown = [key for key in node if key not in known and not key.startswith("x-")]
    if unknown:
        raise CodegenError(
            f"{where} has an unknown key {unknown[0]!r:.80}",
            hint=f"Known are {', '.join(sorted(known))}, and names that begin with x-.",
        )
    return node


def _query(text: object, where: str) -> Query:
    if not isinstance(text, str):
        raise CodegenError(f"{where} is not a JSONPath: {text!r:.80}", hint="Example: $.paths")
    try:
        return _JSONPATH.compile(text)
    except (JSONPathError, RecursionError) as error:
        raise CodegenError(
            f"{where} is not an RFC 9535 JSONPath: {text!r:.200}: {_first_line(error)}",
            hint="Quote names that are not plain words: $.paths['/v1/invoices'].post",
        ) from None


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


# Applying


class _Node(NamedTuple):
    """A node a query selected. ``parent`` holds it under the last key of ``place``."""

    location: str
    place: Place
    value: Any
    parent: Any


def _apply(document: dict[str, Any], action: Action) -> Touched | Miss:
    value = action.value
    try:
        nodes = _find(action._target, document)
        if not nodes:
            return Miss(action.file, action.index, action.target)
        if action.modifier == "remove":
            _remove(nodes, action)
        else:
            if action._source is not None:
                sources = _find(action._source, document)
                if not sources:
                    return Miss(action.file, action.index, str(action.source))
                value = _only(sources, action).value
            _update(nodes, value, action)
    except JSONPathError as error:
        raise CodegenError(
            f"{action.label}: {action.target} cannot be searched for: {_first_line(error)}"
        ) from None
    except RecursionError:
        raise CodegenError(f"{action.label} is nested too deeply to apply") from None
    return Touched(
        action.file,
        action.index,
        action.target,
        tuple(node.location for node in nodes),
        tuple(node.place for node in nodes),
        value,
        removes=action.modifier == "remove",
    )


def _find(query: Query, document: dict[str, Any]) -> list[_Node]:
    # A query may name a node twice; it is changed once.
    found = {
        match.parts: _Node(
            match.path, match.parts, match.obj, None if match.parent is None else match.parent.obj
        )
        for match in query.finditer(document)
    }
    return list(found.values())


def _only(sources: list[_Node], action: Action) -> _Node:
    if len(sources) > 1:
        raise CodegenError(
            f"{action.label}: copy {action.source} matches {len(sources)} nodes",
            hint="Narrow it until it matches one.",
        )
    return sources[0]


def _remove(nodes: list[_Node], action: Action) -> None:
    if any(not node.place for node in nodes):
        raise CodegenError(
            f"{action.label} would remove the whole document", hint="Narrow its target."
        )
    # From the back, so that no index moves before its turn.
    for node in sorted(nodes, key=_index, reverse=True):
        del node.parent[node.place[-1]]


def _index(node: _Node) -> int:
    last = node.place[-1]
    return last if isinstance(last, int) else -1


def _update(nodes: list[_Node], value: Any, action: Action) -> None:
    kinds = {_kind(node.value) for node in nodes}
    if len(kinds) > 1:
        raise CodegenError(
            f"{action.label}: {action.target} matches a mix of {', '.join(sorted(kinds))}",
            hint="Narrow it to one kind.",
        )
    # Each gets a copy: a later action on one must not show in another, nor in a copy's source.
    fresh = [copy.deepcopy(value) for _ in nodes]
    for node, item in zip(nodes, fresh, strict=True):
        kind = _kind(node.value)
        if kind == "array":
            node.value.extend(item if isinstance(item, list) else [item])
        elif kind != _kind(item):
            raise _misfit(action, node.location, node.value, item)
        elif kind == "object":
            _merge(node.value, item, node.location, action)
        else:
            node.parent[node.place[-1]] = item


def _merge(target: dict[str, Any], value: dict[str, Any], location: str, action: Action) -> None:
    for key, item in value.items():
        if key not in target:
            target[key] = item
            continue
        kind = _kind(target[key])
        if kind != _kind(item):
            raise _misfit(action, f"{location}[{key!r}]", target[key], item)
        if kind == "object":
            _merge(target[key], item, f"{location}[{key!r}]", action)
        elif kind == "array":
            target[key].extend(item)
        else:
            target[key] = item


def _kind(value: object) -> str:
    if isinstance(value, dict):
        return "object"
    return "array" if isinstance(value, list) else "primitive"


def _misfit(action: Action, location: str, target: object, value: object) -> CodegenError:
    return CodegenError(
        f"{action.label}: {location} is {_kind(target)}, what it is updated with {_kind(value)}",
        hint="To replace it, remove it in one action and add it in the next.",
    )


def _concerns(changed: Place, place: Place) -> bool:
    shorter = min(len(changed), len(place))
    return changed[:shorter] == place[:shorter] and (len(changed) > 1 or changed == place)


def _adds(value: Any, changed: Place, place: Place) -> bool:
    """Whether ``value``, merged into ``changed``, has something to say of ``place``."""
    if place[: len(changed)] != changed:
        return False
    for key in place[len(changed) :]:
        if not (isinstance(value, dict) and key in value):
            return False
        value = value[key]
    return True
