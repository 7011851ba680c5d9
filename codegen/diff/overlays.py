"""Effects of a new document on the overlays: their targets, guards and masked fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from codegen.diff.report import ChangedPart, OverlayEffects
from codegen.diff.surface import ANY_KEY, ITEM, Entries, Path, Surface, text
from codegen.document.openapi import Document, Node
from codegen.model import Model
from codegen.overlay.actions import UnmatchedAction

_SECRET = re.compile(
    r"(^|_)(secret|password|passphrase|token|private_key|api_key|credential|cvc)s?$"
)
"""Names of fields whose value gives access to something."""


def compare_overlays(
    old: Surface,
    new: Surface,
    renames: Mapping[str, str],
    unmatched: tuple[Iterable[UnmatchedAction], Iterable[UnmatchedAction]],
    model: Model | None,
    patched: Node,
) -> OverlayEffects:
    """``unmatched`` are the actions without a target in either document.

    ``model`` and ``patched`` are the new document, as a model and with its overlays.
    """
    before, after = (tuple(map(str, actions)) for actions in unmatched)
    return OverlayEffects(
        lost=tuple(action for action in after if action not in before),
        found=tuple(action for action in before if action not in after),
        unguarded=tuple(sorted(_unguarded(old, new, model, patched))) if model else (),
        secrets=tuple(sorted(_secrets(old, new, renames, patched))),
    )


# --- guards ---------------------------------------------------------------------------------


def _unguarded(
    old: Surface, new: Surface, model: Model, patched: Node
) -> Iterator[tuple[str, ChangedPart]]:
    """New parameters that a guard may have to read, each with the guard's opinion.

    Such a parameter has the name of one that the guard reads in another place. If an overlay
    excuses operations from a guard, it covers all others. Otherwise it covers the resources of the
    operations that it is bound to.
    """
    bound: dict[str, dict[str, set[str]]] = {}
    for operation in model.current_operations:
        for binding in (*operation.before, *operation.after):
            paths = set(binding.parameter_paths)
            if paths:
                bound.setdefault(binding.opinion, {})[operation.key] = paths
    excused = dict(_excused(patched))
    for opinion, operations in bound.items():
        guarded = {_keys(path) for paths in operations.values() for path in paths}
        resources = {_resource(key) for key in operations}
        exhaustive = any(opinion in opinions for opinions in excused.values())
        for key, path in _new_parameters(old, new):
            if (
                any(_keys(text(path))[-len(keys) :] == keys for keys in guarded)
                and text(path) not in operations.get(key, ())
                and opinion not in excused.get(key, ())
                and (exhaustive or _resource(key) in resources)
            ):
                yield opinion, ChangedPart("parameter", key, text(path))


def _keys(path: str) -> tuple[str, ...]:
    return tuple(path.replace(ITEM, "").split("."))


def _excused(patched: Node) -> Iterator[tuple[str, set[str]]]:
    """The opinions that an overlay excuses an operation from, by operation."""
    for operation in Document(patched).operations():
        if "x-lattice-excused" in operation.node:
            yield operation.key, set(operation.node["x-lattice-excused"])


def _resource(key: str) -> str:
    """The beginning of an operation's path: ``/v1/invoices``."""
    return "/".join(key.partition(" ")[2].split("/")[:3])


def _new_parameters(old: Surface, new: Surface) -> Iterator[tuple[str, Path]]:
    for key, operation in new.operations.items():
        known = old.operations[key].parameters if key in old.operations else {}
        yield from ((key, path) for path in operation.parameters if path not in known)


# --- secrets --------------------------------------------------------------------------------


def _secrets(
    old: Surface, new: Surface, renames: Mapping[str, str], patched: Node
) -> Iterator[ChangedPart]:
    """New fields that hold text under the name of a secret, and that no overlay masks."""
    schemas = patched["components"].get("schemas", {})
    former = {renames.get(name, name): entries for name, entries in old.schemas.items()}
    for name, entries in new.schemas.items():
        for path in _new_secrets(former.get(name, {}), entries):
            if not _is_masked(schemas.get(name, {}), path):
                yield ChangedPart("schema", name, text(path))
    for key, operation in new.operations.items():
        known = old.operations[key].result if key in old.operations else {}
        for path in _new_secrets(known, operation.result):
            yield ChangedPart("result", key, text(path))


def _new_secrets(old: Entries, new: Entries) -> Iterator[Path]:
    for path, entry in new.items():
        if path and path not in old and "string" in entry.types and _SECRET.search(path[-1]):
            yield path


def _is_masked(node: Any, path: Path) -> bool:
    for key in path:
        if key == ITEM:
            node = node.get("items", {})
        elif key == ANY_KEY:
            node = node.get("additionalProperties", {})
        else:
            node = node.get("properties", {}).get(key, {})
    return bool(node.get("x-lattice-secret"))
