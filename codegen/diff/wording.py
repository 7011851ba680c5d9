"""Words for changes and their locations, which all forms of the report share."""

from __future__ import annotations

from codegen.diff.impacts import IMPACTS, KINDS, Impact
from codegen.diff.report import (
    Change,
    ChangedPart,
    EmulatorEffects,
    OverlayEffects,
    PythonEffects,
    Report,
)

HEADINGS: dict[Impact | None, str] = {
    "breaking": "Breaking",
    "look": "To look at",
    "additive": "Additive",
    None: "No change",
}
NAME_KINDS = {
    "methods": "method",
    "services": "service",
    "classes": "class",
    "parameter_types": "parameter type",
    "enums": "enum type",
    "event_classes": "event class",
}
"""The kinds of public names, in the singular."""


def title(change: Change) -> str:
    return KINDS[change.kind].title


def details(change: Change) -> list[str]:
    """The values and types of a change."""
    found = [", ".join(change.values)] if change.values else []
    if change.old is not None and change.new is not None:
        found.append(f"{change.old} -> {change.new}")
    elif change.old or change.new:
        found.append(change.old or change.new or "")
    return found


def contents(change: Change) -> str:
    """How much an added or removed object consists of."""
    if not change.contains:
        return ""
    noun = {"operation": "parameter", "parameter": "key"}.get(change.kind.split("_")[0], "field")
    return f"with {counted(len(change.contains), noun)}"


def audiences(change: Change) -> str:
    """The impacts of a change in words: ``breaking for callers, additive for readers``."""
    words = {"callers": change.for_callers, "readers": change.for_readers}
    return ", ".join(
        f"{HEADINGS[impact].lower()} for {who}" for who, impact in words.items() if impact
    )


def python_name(report: Report, location: ChangedPart) -> str | None:
    """The method or class in our package that a location is part of."""
    if location.part == "schema":
        return report.classes.get(location.owner)
    return next(iter(report.methods.get(location.owner, ())), None)


def counted(number: int, noun: str) -> str:
    """``1 class``, ``2 classes``."""
    plural = f"{noun}es" if noun.endswith("s") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"


def name_sections(python: PythonEffects) -> list[tuple[str, str, tuple[str, ...]]]:
    """("removed" or "added", title, public names) for each kind of names."""
    return [
        (verb, f"{counted(len(names), NAME_KINDS[kind])} {verb}", names)
        for verb, found in (("removed", python.removed), ("added", python.added))
        for kind, names in found.items()
        if names
    ]


def verdict(report: Report) -> str:
    """The first sentence of a report."""
    if report.impact is None:
        return "The documents describe the same API."
    if not report.changes:
        return (
            f"{HEADINGS[report.impact]}: the documents describe the same API, the package changes."
        )
    return (
        f"{HEADINGS[report.impact]}: {counted(len(report.changes), 'change')} "
        f"at {counted(report.size.locations, 'location')}."
    )


def impacts(report: Report) -> dict[str, dict[Impact, int]]:
    """How many changes of each impact concern ``callers`` and ``readers``."""
    concerned = {
        "callers": [change.for_callers for change in report.changes],
        "readers": [change.for_readers for change in report.changes],
    }
    return {who: {i: found.count(i) for i in IMPACTS} for who, found in concerned.items()}


def heading(report: Report) -> str:
    old, new = report.old, report.new
    if old.version == new.version:
        return f"Stripe's API {new.version}: {old.label} to {new.label}"
    return f"Stripe's API: {old.version} to {new.version}"


def overlay_sections(overlays: OverlayEffects) -> list[tuple[str, list[str]]]:
    """Titles and lines on what to correct in ``overlays/``."""
    return _with_lines(
        ("Actions and parameter paths without a target", list(overlays.lost)),
        ("Actions and parameter paths that have a target again", list(overlays.found)),
        (
            "New parameters that a guard may have to check: add them to its parameter_paths, or "
            "excuse the operation",
            [f"{opinion}: {location}" for opinion, location in overlays.unguarded],
        ),
        (
            "New fields with the name of a secret: mask them with x-lattice-secret in secrets.yaml",
            [str(location) for location in overlays.secrets],
        ),
        (
            "Classes with another name, because Stripe renamed their schema: to keep the name, "
            "give the entry in names.lock the new schema, delete the entry that the bump added, "
            "and run make generate",
            [
                f"{c.old_schema} -> {c.new_schema}: {c.old_class} -> {c.new_class}"
                for c in overlays.renamed
            ],
        ),
    )


def emulator_sections(emulator: EmulatorEffects) -> list[tuple[str, list[str]]]:
    """Titles and lines on the changes to the emulator."""
    return _with_lines(
        (
            "Declarations in overlays/states/ without a target: correct or delete them",
            list(emulator.lost),
        ),
        (
            "New operations and states of objects with states, which are served from the schema "
            "alone until overlays/states/ declares them",
            list(emulator.unmodeled),
        ),
    )


def _with_lines(*sections: tuple[str, list[str]]) -> list[tuple[str, list[str]]]:
    return [section for section in sections if section[1]]


def emulator_coverage(emulator: EmulatorEffects) -> str:
    """How many operations keep state, before and after."""
    (old, new), (all_old, all_new) = emulator.stateful, emulator.operations
    return f"Operations with state: {old} of {all_old} -> {new} of {all_new}"


def code(text: str) -> str:
    """Text of a document as Markdown code on one line."""
    return f"`{one_line(text).replace('`', '')}`"


def one_line(text: str) -> str:
    """``text`` with escaped control characters."""
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
