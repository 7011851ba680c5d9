"""Compare two documents: ``diff(old, new)`` returns the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from codegen.diff.compare import compare
from codegen.diff.emulator import compare_emulators
from codegen.diff.overlays import compare_overlays
from codegen.diff.package import compare_packages
from codegen.diff.renames import find_renames
from codegen.diff.report import (
    Change,
    DocumentSummary,
    EmulatorEffects,
    OverlayEffects,
    PythonEffects,
    RenamedClass,
    Report,
    Size,
)
from codegen.diff.sources import Source, check_pair
from codegen.diff.surface import Surface, read_surface
from codegen.diff.versions import is_older
from codegen.diff.wording import code
from codegen.document.openapi import count_operations
from codegen.errors import CodegenError
from codegen.model import Model
from codegen.overlay import actions
from codegen.overlay.patching import check_patched
from codegen.parse import names_lock
from codegen.parse.names_lock import NamesLock
from codegen.parse.parser import parse


def diff(
    old: Source,
    new: Source,
    *,
    overlays: Path | None = None,
    names: NamesLock | None = None,
    current_version: str | None = None,
    compare_patched: bool = False,
) -> Report:
    """The report on what changes from ``old`` to ``new``.

    Both packages have the overlays in ``overlays`` and the names in ``names``. Without those, the
    new package keeps the names of the old one. ``current_version`` is the package's version.
    ``compare_patched`` compares the documents with the overlays, for one that is invalid without.
    Raises CodegenError if the documents cannot be compared.
    """
    check_pair(old, new)
    effects = _Effects.of(old, new, overlays, names)
    if compare_patched:
        old = replace(old, document=effects.old.patched.document)
        new = replace(new, document=effects.new.patched.document)
    before = read_surface(old.document, other=new.document)
    after = read_surface(new.document, other=old.document)
    renames = find_renames(before, after)
    changes = compare(before, after, renames)
    return Report(
        old=_summary(old),
        new=_summary(new),
        changes=changes,
        python=effects.python,
        overlays=effects.overlays(before, after, renames),
        size=_size(old.document, new.document, changes),
        emulator=effects.emulator(overlays),
        methods=effects.methods(changes),
        classes=effects.classes(changes),
        current_version=current_version,
        notes=_notes(old, new),
    )


def _notes(old: Source, new: Source) -> tuple[str, ...]:
    if not is_older(new.version, old.version):
        return ()
    return (
        f"{code(new.label)} ({code(new.version)}) is older than {code(old.label)} "
        f"({code(old.version)}): pass the older document first.",
    )


def _summary(source: Source) -> DocumentSummary:
    return DocumentSummary(
        label=source.label,
        version=source.version,
        operations=count_operations(source.document),
        schemas=len(source.document["components"].get("schemas", {})),
    )


@dataclass(frozen=True, slots=True)
class _Package:
    """A document with its overlays, and the model of both if there is one."""

    patched: actions.PatchedDocument
    model: Model | None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class _Effects:
    old: _Package
    new: _Package
    python: PythonEffects

    @classmethod
    def of(
        cls, old: Source, new: Source, overlays: Path | None, names: NamesLock | None
    ) -> _Effects:
        names = names or NamesLock()
        loaded = actions.load_overlays(overlays) if overlays else ()
        before = _package(old, overlays, loaded, names)
        if new.document == old.document:
            return cls(before, before, PythonEffects(problem=before.problem))
        if before.model:
            names, _ = names_lock.including(names, before.model)
        after = _package(new, overlays, loaded, names)
        if before.model and after.model:
            return cls(before, after, compare_packages(before.model, after.model))
        return cls(before, after, PythonEffects(problem=before.problem or after.problem))

    def overlays(self, old: Surface, new: Surface, renames: dict[str, str]) -> OverlayEffects:
        found = compare_overlays(
            old,
            new,
            renames,
            (self.old.patched.unmatched, self.new.patched.unmatched),
            self.new.model,
            self.new.patched.document,
        )
        return replace(found, renamed=tuple(self._renamed(renames)))

    def emulator(self, overlays: Path | None) -> EmulatorEffects:
        if overlays is None or self.old.model is None or self.new.model is None:
            return EmulatorEffects()
        return compare_emulators(self.old.model, self.new.model, overlays)

    def _renamed(self, renames: dict[str, str]) -> Iterator[RenamedClass]:
        before, after = _classes(self.old.model), _classes(self.new.model)
        for old, new in sorted(renames.items()):
            if old in before and new in after and before[old] != after[new]:
                yield RenamedClass(old, new, before[old], after[new])

    def methods(self, changes: tuple[Change, ...]) -> dict[str, tuple[str, ...]]:
        """The Python names of every operation that a change names."""
        named = {location.owner for change in changes for location in change.locations}
        return {
            operation.key: (operation.name, *operation.aliases)
            for model in (self.new.model, self.old.model)
            if model is not None
            for operation in model.operations
            if operation.key in named
        }

    def classes(self, changes: tuple[Change, ...]) -> dict[str, str]:
        """The class of every schema that a change names."""
        named = {location.owner for change in changes for location in change.locations}
        found = _classes(self.new.model) | _classes(self.old.model)
        return {schema: name for schema, name in found.items() if schema in named}


def _classes(model: Model | None) -> dict[str, str]:
    """The class of each schema."""
    structs = model.component_structs if model else {}
    return {schema: struct.name for schema, struct in structs.items()}


def _package(
    source: Source,
    overlays: Path | None,
    loaded: tuple[actions.Overlay, ...],
    names: NamesLock,
) -> _Package:
    patched = actions.apply(source.document, loaded, allow_unmatched=True)
    try:
        patched = check_patched(patched, overlays, allow_unmatched=True)
        model = parse(patched.document, opinions=patched.opinions, lock=names)
    except CodegenError as error:
        return _Package(patched, None, f"{source.label}: {error.message}")
    return _Package(patched, model)


def _size(old: dict[str, Any], new: dict[str, Any], changes: tuple[Change, ...]) -> Size:
    before, after = _lines(old, new), _lines(new, old)
    return Size(
        added=(after - before).total(),
        removed=(before - after).total(),
        locations=sum(len(change.locations) for change in changes),
    )


def _lines(document: dict[str, Any], other: dict[str, Any]) -> Counter[bytes]:
    """The lines of the paths and schemas that the other document does not have like this."""
    found: Counter[bytes] = Counter()
    for named, others in (
        (document["paths"], other["paths"]),
        (document["components"].get("schemas", {}), other["components"].get("schemas", {})),
    ):
        for name, value in named.items():
            if others.get(name) != value:
                text = msgspec.json.format(msgspec.json.encode(value), indent=1)
                found.update(line.strip(b" ,") for line in text.split(b"\n"))
    return found
