"""An entry for CHANGELOG.md, in terms of the package: methods, parameters, classes, fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.diff.impacts import Kind
from codegen.diff.report import Change, Report
from codegen.diff.wording import NAME_KINDS, code, counted, python_name

_SHOWN = 3
"""A line names at most this many owners."""
_NAMED = 12
"""Added names of one kind are listed if there are at most this many. Methods always are."""
_ADDED: dict[Kind, str] = {
    "parameter_added": "The parameter {subject} of {owners}.",
    "parameter_values_added": "{subject} of {owners} accepts {values}.",
    "parameter_clearable": '{subject} of {owners} accepts `""`, which clears it.',
    "parameter_nullable": "{subject} of {owners} accepts null.",
    "field_added": "The field {subject} of {owners}.",
    "field_values_added": "{subject} of {owners} can be {values}.",
    "event_added": "The event {subject}.",
}
_CHANGED: dict[Kind, str] = {
    "operation_deprecated": "{owners} is deprecated.",
    "path_parameter_renamed": "A path parameter of {owners} has another name.",
    "server_changed": "{owners} calls another server.",
    "body_media_changed": "{owners} sends its parameters in another encoding.",
    "response_media_changed": "{owners} returns another media type.",
    "required_parameter_added": "{owners} requires the new parameter {subject}.",
    "parameter_required": "{subject} of {owners} is required.",
    "parameter_optional": "{subject} of {owners} is optional.",
    "parameter_type_changed": "The type of {subject} of {owners}: {new} (was {old}).",
    "parameter_format_changed": "The type of {subject} of {owners}: {new} (was {old}).",
    "parameter_deprecated": "{subject} of {owners} is deprecated.",
    "field_type_changed": "The type of {subject} of {owners}: {new} (was {old}).",
    "field_format_changed": "The type of {subject} of {owners}: {new} (was {old}).",
    "field_expandable": "{subject} of {owners} is expandable.",
    "field_not_expandable": "{subject} of {owners} is no longer expandable.",
    "field_expands_to": "{subject} of {owners} expands to {new} (was {old}).",
    "field_nullable": "{subject} of {owners} can be None.",
    "field_not_nullable": "{subject} of {owners} is never None.",
    "field_optional": "{subject} of {owners} can be absent.",
    "field_required": "{subject} of {owners} is always present.",
    "field_deprecated": "{subject} of {owners} is deprecated.",
}
_REMOVED: dict[Kind, str] = {
    "parameter_removed": "The parameter {subject} of {owners}.",
    "parameter_values_removed": "{subject} of {owners} no longer accepts {values}.",
    "parameter_not_clearable": '{subject} of {owners} no longer accepts `""`.',
    "parameter_not_nullable": "{subject} of {owners} no longer accepts null.",
    "field_removed": "The field {subject} of {owners}.",
    "field_values_removed": "{subject} of {owners} is no longer {values}.",
    "event_removed": "The event {subject}.",
}


def changelog(report: Report) -> str:
    """The entry, as sections of a release in the format of Keep a Changelog."""
    added, removed = dict(_ADDED), dict(_REMOVED)
    if report.python.problem:  # there are no methods to name
        added["operation_added"] = removed["operation_removed"] = "The operation {subject}."
    sections = (
        ("Added", [*_names(report.python.added), *_lines(report, added)]),
        ("Changed", [*_version(report), *_lines(report, _CHANGED)]),
        ("Removed", [*_names(report.python.removed, complete=True), *_lines(report, removed)]),
    )
    return "\n\n".join(
        f"### {heading}\n\n" + "\n".join(f"- {line}" for line in lines)
        for heading, lines in sections
        if lines
    )


def _version(report: Report) -> list[str]:
    if report.old.version == report.new.version:
        return []
    return [f"The API version is {code(report.new.version)} (was {code(report.old.version)})."]


def _names(names: Mapping[str, tuple[str, ...]], *, complete: bool = False) -> Iterator[str]:
    for kind, noun in NAME_KINDS.items():
        if found := names.get(kind, ()):
            listed = complete or kind == "methods" or len(found) <= _NAMED
            shown = f": {', '.join(map(code, found))}" if listed else ""
            yield f"{counted(len(found), noun)}{shown}."


def _lines(report: Report, templates: dict[Kind, str]) -> Iterator[str]:
    lines = [
        templates[change.kind].format(
            subject=code(change.subject),
            owners=_owners(report, change),
            values=", ".join(map(code, change.values)),
            old=code(change.old or ""),
            new=code(change.new or ""),
        )
        for change in report.changes
        if change.kind in templates
    ]
    yield from dict.fromkeys(lines)


def _owners(report: Report, change: Change) -> str:
    names = dict.fromkeys(
        code(python_name(report, location) or location.owner) for location in change.locations
    )
    return _in_words(list(names))


def _in_words(names: list[str]) -> str:
    if len(names) <= _SHOWN:
        return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return f"{', '.join(names[:_SHOWN])} and {len(names) - _SHOWN} more"
