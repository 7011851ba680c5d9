"""The names lock: every public name of the package, and the locations of what it names.

The lock is in ``overlays/`` because this project decides on names, and because an import replaces
``spec/`` as a whole. The generator only adds names. It never gives a locked name to anything else,
even after Stripe has removed what the name was for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from codegen.document.openapi import same_but_for_path_parameters
from codegen.document.replacing import replace_file
from codegen.errors import CodegenError, listed
from codegen.identifiers import RESERVED_CLASSES
from codegen.model import Model

FILE = "names.lock"
"""JSON, but without that suffix: ``overlays/*.json`` are overlays."""
_PART = re.compile(r"[A-Za-z][A-Za-z0-9_]*")

Entries = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class NamesLock:
    """The names of a lock file.

    ``operations`` holds dotted name and aliases by "METHOD path", ``schemas`` the class name by
    schema. ``structs`` (inline ones), ``parameter_types`` and ``enums`` (value lists) hold
    locations by class name. ``struct_keys``, ``parameter_type_keys`` and ``enum_values`` hold keys
    or values by class name. ``renamed`` holds the present name by former name. The other sections
    have present names.
    """

    operations: Entries = field(default_factory=dict)
    schemas: Entries = field(default_factory=dict)
    structs: Entries = field(default_factory=dict)
    parameter_types: Entries = field(default_factory=dict)
    enums: Entries = field(default_factory=dict)
    struct_keys: Entries = field(default_factory=dict)
    parameter_type_keys: Entries = field(default_factory=dict)
    enum_values: Entries = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def class_names(self) -> set[str]:
        """The names that structs and lists of values share."""
        names = {n for names in self.schemas.values() for n in names}
        return {*names, *self.structs, *self.enums, *self.renamed}

    @property
    def parameter_type_names(self) -> set[str]:
        """The names that no new parameter type gets."""
        return {*self.parameter_types, *self.renamed}


_LOCATED = ("structs", "parameter_types", "enums")
"""The sections that hold locations by name."""
_CONTENTS = ("struct_keys", "parameter_type_keys", "enum_values")
"""The sections that hold keys or values by name."""
_SECTIONS = ("operations", "schemas", *_LOCATED, *_CONTENTS)


def read(path: Path) -> NamesLock:
    """The lock in ``path``; an empty one if there is no such file.

    Raises CodegenError for a file that is not a names lock or that has a name twice.
    """
    if not path.exists():
        return NamesLock()
    try:
        data = json.loads(path.read_text("utf-8"), object_pairs_hook=_without_duplicates)
    except (ValueError, RecursionError) as error:
        raise CodegenError(
            f"{path} is not a names lock: {error}",
            hint="Resolve the merge conflict if there is one, or restore the committed file.",
        ) from None
    data = data if isinstance(data, dict) else {}
    renamed = data.pop("renamed", {})
    data = {**{name: {} for name in _CONTENTS}, **data}  # an older lock lacks them
    if set(data) != set(_SECTIONS):
        raise CodegenError(
            f"{path} is not a names lock: its keys are not {', '.join(_SECTIONS)}",
            hint="Restore the committed file.",
        )
    sections = {name: _entries(path, name, data[name]) for name in _SECTIONS}
    lock = _with_present_names(path, sections, renamed)
    _refuse_duplicates(path, lock)
    return lock


def _with_present_names(path: Path, sections: dict[str, Entries], renamed: Any) -> NamesLock:
    """The lock of ``sections``, with present names in each of them."""
    if not isinstance(renamed, dict) or not all(isinstance(new, str) for new in renamed.values()):
        raise CodegenError(
            f"{path}: renamed is not an object of names",
            hint='Write "renamed": {"FormerName": "PresentName"}.',
        )

    def present(name: str) -> str:
        seen = {name}
        while name in renamed:
            name = renamed[name]
            if name in seen:
                raise CodegenError(
                    f"{path}: renamed leads from {name!r} back to it", hint="Remove one entry."
                )
            seen.add(name)
        return name

    for section, entries in sections.items():
        if section in ("operations", "schemas"):
            found = {key: tuple(dict.fromkeys(map(present, n))) for key, n in entries.items()}
        else:
            found = {present(name): values for name, values in entries.items()}
        if len(found) < len(entries):
            raise CodegenError(
                f"{path}: renamed gives two entries of {section} one name",
                hint="Choose another name.",
            )
        sections[section] = found
    lock = NamesLock(**sections, renamed={name: present(name) for name in sorted(renamed)})
    names = {name for _, name, _ in _names(lock)}
    missing = [f"{old} -> {new}" for old, new in lock.renamed.items() if new not in names]
    if missing:
        raise CodegenError(
            f"{path}: renamed has names that are not in the lock:\n{listed(missing)}",
            hint="Correct them, or remove them.",
        )
    return lock


def _without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} occurs twice")
        found[key] = value
    return found


def _entries(path: Path, section: str, value: Any) -> Entries:
    if not isinstance(value, dict):
        raise CodegenError(
            f"{path} is not a names lock: {section} is not an object",
            hint="Restore the committed file.",
        )
    for key, given in value.items():
        texts = isinstance(given, list) and all(isinstance(text, str) and text for text in given)
        if section == "schemas" and (not texts or len(given) != 1):
            expected = "one name"
        elif not texts or not given:
            expected = "one or more strings"
        elif section in _LOCATED and not all(" " in location for location in given):
            expected = 'locations such as "GET /v1/invoices created" or "invoice lines"'
        else:
            continue
        raise CodegenError(
            f"{path}: {section}: {key!r} is {given!r:.80}, not a list of {expected}",
            hint="Restore the committed entry, or correct it.",
        )
    return {key: tuple(given) for key, given in value.items()}


def _refuse_duplicates(path: Path, lock: NamesLock) -> None:
    problems = []
    holders: dict[tuple[str, str], str] = {}
    for namespace, name, holder in _names(lock):
        parts = name.split(".")
        if not all(_PART.fullmatch(part) for part in parts) or name in RESERVED_CLASSES:
            problems.append(f"{holder} has the name {name!r}, which is not valid")
        if (namespace, name) in holders:
            problems.append(f"both {holders[namespace, name]} and {holder} have the name {name!r}")
        holders[namespace, name] = holder
    if problems:
        raise CodegenError(
            f"{path} has invalid names:\n{listed(problems)}",
            hint="Give each entry a name of its own.",
        )


def _names(lock: NamesLock) -> Iterable[tuple[str, str, str]]:
    """Every name, as (namespace, name, what it names)."""
    for key, names in lock.operations.items():
        yield from (("operation", name, key) for name in names)
    for schema, names in lock.schemas.items():
        yield from (("class", name, f"schema {schema!r}") for name in names)
    for section in (lock.structs, lock.enums):
        yield from (("class", name, repr(locations[0])) for name, locations in section.items())
    yield from (
        ("parameter type", name, repr(locations[0]))
        for name, locations in lock.parameter_types.items()
    )


def write(path: Path, lock: NamesLock) -> None:
    """Write the lock if the file differs."""
    if not is_written(path, lock):
        replace_file(path, _encode(lock))


def is_written(path: Path, lock: NamesLock) -> bool:
    """Whether the file holds exactly this lock."""
    return path.is_file() and path.read_bytes() == _encode(lock).encode()


def _encode(lock: NamesLock) -> str:
    """The lock, sorted, with one entry in a line, or one location if there are several."""
    sections = []
    for name in (*_SECTIONS, "renamed"):
        entries = sorted(getattr(lock, name).items())
        lines = [
            f"    {json.dumps(key)}: {_list(value, name in _LOCATED)}" for key, value in entries
        ]
        if lines:
            sections.append(f'  "{name}": {{\n' + ",\n".join(lines) + "\n  }")
        elif name != "renamed":
            sections.append(f'  "{name}": {{}}')
    return "{\n" + ",\n".join(sections) + "\n}\n"


def _list(values: Sequence[str], located: bool) -> str:
    if len(values) == 1 or not located:
        return json.dumps(values)
    return "[\n" + ",\n".join(f"      {json.dumps(value)}" for value in values) + "\n    ]"


def with_present_paths(lock: NamesLock, keys: Iterable[str]) -> NamesLock:
    """The lock with the present "METHOD path" of operations.

    ``keys`` are those of a document. It can have other names for the parameters of a path.
    """
    present, locked = set(keys), lock.operations.keys()
    moved = same_but_for_path_parameters(locked - present, present - locked)

    def at(location: str) -> str:
        method, path, *below = location.split(" ", 2)
        key = moved.get(f"{method} {path}")
        return " ".join((key, *below)) if key else location

    located: dict[str, Any] = {
        section: {name: tuple(map(at, found)) for name, found in getattr(lock, section).items()}
        for section in _LOCATED
    }
    operations = {moved.get(key, key): names for key, names in lock.operations.items()}
    return replace(lock, operations=operations, **located) if moved else lock


def including(lock: NamesLock, model: Model) -> tuple[NamesLock, tuple[str, ...]]:
    """The lock with the names and locations of ``model`` added, and a list of the additions."""
    lock = with_present_paths(lock, (operation.key for operation in model.operations))
    fresh = NamesLock(
        operations={o.key: (o.name, *o.aliases) for o in model.operations},
        schemas={key: (s.name,) for key, s in model.component_structs.items()},
        structs={s.name: s.locations for s in model.structs if s.inline},
        parameter_types={s.name: s.locations for s in model.parameter_types},
        enums={e.name: e.locations for e in model.value_lists},
        struct_keys={
            s.name: sorted_contents(f.wire for f in s.fields) for s in model.structs if s.inline
        },
        parameter_type_keys={
            s.name: sorted_contents(p.wire for p in s.params) for s in model.parameter_types
        },
        enum_values={e.name: sorted_contents(e.values) for e in model.value_lists},
    )
    merged = {
        "operations": _extended(lock.operations, fresh.operations),
        "schemas": {**fresh.schemas, **lock.schemas},
        **{
            section: _relocated(getattr(lock, section), getattr(fresh, section))
            for section in _LOCATED
        },
        **{section: {**getattr(lock, section), **getattr(fresh, section)} for section in _CONTENTS},
    }
    added = []
    for section in _SECTIONS:
        old, new = getattr(lock, section), merged[section]
        added += [f"{section}: {key}" for key in sorted(new.keys() - old.keys())]
        for key in sorted(new.keys() & old.keys()):
            added += [f"{section}: {key}: {text}" for text in new[key] if text not in old[key]]
    return NamesLock(**merged, renamed=lock.renamed), tuple(added)


def sorted_contents(contents: Iterable[Any]) -> tuple[str, ...]:
    """Keys or values as the lock has them."""
    return tuple(sorted(filter(None, map(str, contents))))


def _extended(old: Entries, new: Entries) -> Entries:
    """The old entries with the new ones, and with the further names of those that are in both."""
    return {
        key: tuple(dict.fromkeys((*old.get(key, ()), *new.get(key, ())))) for key in {**old, **new}
    }


def _relocated(old: Entries, new: Entries) -> Entries:
    """Each name with its locations in the document, and with those that the document lost."""
    names = {location: name for name, found in new.items() for location in found}
    kept = {
        name: tuple(loc for loc in found if names.get(loc, name) == name)
        for name, found in old.items()
    }
    return {
        name: tuple(dict.fromkeys((*(kept.get(name) or old.get(name, ())), *new.get(name, ()))))
        for name in {**old, **new}
    }
