"""Compare two documents: ``make_report(old, new)`` returns the report."""

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
    PythonEffects,
    RenamedClass,
    Report,
    Size,
)
from codegen.diff.sources import Source, check_pair
from codegen.diff.surface import read_surface
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


def make_report(
    old: Source,
    new: Source,
    *,
    overlays: Path | None = None,
    names: NamesLock | None = None,
    current_version: str | None = None,
) -> Report:
    """The report on what changes from ``old`` to ``new``.

    Both packages have the overlays in ``overlays`` and the names in ``names``. Without ``names``,
    the new package keeps the names of the old one. ``current_version`` is the package's version.
    If a document needs the overlays, both are compared with them. Raises CodegenError if the
    documents cannot be compared.
    """
    check_pair(old, new)
    names = names or NamesLock()
    loaded = actions.load_overlays(overlays) if overlays else ()
    patched = [actions.apply(s.document, loaded, allow_unmatched=True) for s in (old, new)]
    differ = new.document != old.document
    if old.needs_overlays or new.needs_overlays:
        old = replace(old, document=patched[0].document)
        new = replace(new, document=patched[1].document)
    before = read_surface(old.document, other=new.document)
    after = read_surface(new.document, other=old.document)
    renames = find_renames(before, after)
    former_names = _with_former_schemas(names, renames)
    old_package = new_package = _package(old.label, patched[0], overlays, former_names)
    if differ:
        if old_package.model:
            names, _ = names_lock.including(names, old_package.model)
        new_package = _package(new.label, patched[1], overlays, names)
    python = PythonEffects(problem=old_package.problem or new_package.problem)
    emulator = EmulatorEffects()
    if old_package.model and new_package.model:
        if new_package is not old_package:
            python = compare_packages(old_package.model, new_package.model)
        if overlays is not None:
            emulator = compare_emulators(old_package.model, new_package.model, overlays)
    changes = compare(before, after, renames)
    former = {renames.get(schema, schema): name for schema, name in old_package.classes.items()}
    named = {location.owner for change in changes for location in change.locations}
    unmatched = (old_package.patched.unmatched, new_package.patched.unmatched)
    overlay_effects = replace(
        compare_overlays(
            before, after, renames, unmatched, new_package.model, new_package.patched.document
        ),
        renamed=tuple(_renamed_classes(old_package, new_package, renames)),
    )
    return Report(
        old=_summary(old),
        new=_summary(new),
        changes=changes,
        python=python,
        overlays=overlay_effects,
        size=_size(old.document, new.document, changes),
        emulator=emulator,
        methods={
            operation.key: (operation.name, *operation.aliases)
            for package in (new_package, old_package)
            for operation in (package.model.operations if package.model else ())
            if operation.key in named
        },
        classes={
            schema: name
            for schema, name in (new_package.classes | old_package.classes | former).items()
            if schema in named
        },
        current_version=current_version,
        notes=_notes(old, new),
    )


def _with_former_schemas(names: NamesLock, renames: dict[str, str]) -> NamesLock:
    """The lock, with an entry for the former name of each renamed schema: the class of the new."""
    former = {one: names.schemas[other] for one, other in renames.items() if other in names.schemas}
    return replace(names, schemas={**former, **names.schemas})


def _renamed_classes(
    old: _Package, new: _Package, renames: dict[str, str]
) -> Iterator[RenamedClass]:
    before, after = old.classes, new.classes
    for one, other in sorted(renames.items()):
        if one in before and other in after and before[one] != after[other]:
            yield RenamedClass(one, other, before[one], after[other])


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

    @property
    def classes(self) -> dict[str, str]:
        """The class of each schema."""
        structs = self.model.component_structs if self.model else {}
        return {schema: struct.name for schema, struct in structs.items()}


def _package(
    label: str, patched: actions.PatchedDocument, overlays: Path | None, names: NamesLock
) -> _Package:
    try:
        patched = check_patched(patched, overlays, allow_unmatched=True)
        model = parse(patched.document, opinions=patched.opinions, lock=names)
    except CodegenError as error:
        return _Package(patched, None, f"{label}: {error.message}")
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
