"""The report: the changes between two documents, with their impact on callers and readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

Impact = Literal["breaking", "look", "additive"]
IMPACTS: tuple[Impact, ...] = ("breaking", "look", "additive")
"""From the worst to the best. "look" is a change that breaks some programs only."""

Kind: TypeAlias = str
"""A key of ``KINDS``."""


class KindInfo(NamedTuple):
    """A kind in words, and its impact on programs that pass parameters or read results."""

    title: str
    for_callers: Impact | None
    for_readers: Impact | None


KINDS: Mapping[Kind, KindInfo] = {
    "operation_added": KindInfo("operation added", "additive", None),
    "operation_removed": KindInfo("operation removed", "breaking", None),
    "operation_deprecated": KindInfo("operation deprecated", "look", None),
    "operation_undeprecated": KindInfo("operation no longer deprecated", "additive", None),
    "path_parameter_renamed": KindInfo("path parameter renamed", "look", None),
    "server_changed": KindInfo("server changed", "look", None),
    "body_media_changed": KindInfo("encoding of the body changed", "breaking", None),
    "parameter_added": KindInfo("parameter added", "additive", None),
    "required_parameter_added": KindInfo("required parameter added", "breaking", None),
    "parameter_removed": KindInfo("parameter removed", "breaking", None),
    "parameter_required": KindInfo("parameter is now required", "breaking", None),
    "parameter_optional": KindInfo("parameter is now optional", "additive", None),
    "parameter_type_changed": KindInfo("type of a parameter changed", "breaking", None),
    "parameter_format_changed": KindInfo("format of a parameter changed", "look", None),
    "parameter_values_added": KindInfo("request enum value added", "additive", None),
    "parameter_values_removed": KindInfo("request enum value removed", "breaking", None),
    "parameter_clearable": KindInfo('parameter accepts "" now', "additive", None),
    "parameter_not_clearable": KindInfo('parameter no longer accepts ""', "breaking", None),
    "parameter_nullable": KindInfo("parameter accepts null now", "additive", None),
    "parameter_not_nullable": KindInfo("parameter no longer accepts null", "breaking", None),
    "parameter_deprecated": KindInfo("parameter deprecated", "look", None),
    "parameter_undeprecated": KindInfo("parameter no longer deprecated", "additive", None),
    "response_media_changed": KindInfo("media type of the response changed", None, "breaking"),
    "field_added": KindInfo("field added", None, "additive"),
    "field_removed": KindInfo("field removed", None, "breaking"),
    "field_required": KindInfo("field is always present now", None, "additive"),
    "field_optional": KindInfo("field can be absent now", None, "breaking"),
    "field_type_changed": KindInfo("type of a field changed", None, "breaking"),
    "field_format_changed": KindInfo("format of a field changed", None, "look"),
    "field_values_added": KindInfo("result enum value added", None, "look"),
    "field_values_removed": KindInfo("result enum value removed", None, "look"),
    "field_expandable": KindInfo("field is expandable now", None, "look"),
    "field_not_expandable": KindInfo("field is no longer expandable", None, "breaking"),
    "field_expands_to": KindInfo("field expands to other schemas", None, "look"),
    "field_nullable": KindInfo("field can be null now", None, "breaking"),
    "field_not_nullable": KindInfo("field is never null now", None, "additive"),
    "field_deprecated": KindInfo("field deprecated", None, "look"),
    "field_undeprecated": KindInfo("field no longer deprecated", None, "additive"),
    "schema_added": KindInfo("schema added", None, "additive"),
    "schema_removed": KindInfo("schema removed", None, "breaking"),
    "schema_renamed": KindInfo("schema renamed", None, "look"),
    "event_added": KindInfo("event added", "additive", "additive"),
    "event_removed": KindInfo("event removed", "breaking", "look"),
}


@dataclass(frozen=True, slots=True, order=True)
class ChangedPart:
    """An operation, a parameter or result of it, a schema, or a field of a schema.

    ``owner`` is "METHOD path" or the schema's name. ``path`` is a parameter path, as in overlays.
    """

    part: Literal["operation", "parameter", "result", "schema"]
    owner: str
    path: str = ""

    def __str__(self) -> str:
        middle = " result" if self.part == "result" else ""
        return f"{self.owner}{middle} {self.path}".rstrip()


@dataclass(frozen=True, slots=True)
class Change:
    """One change, with every location that it happens at.

    ``subject`` is the name of the operation, parameter, field, schema or event. ``old`` and ``new``
    are types or names, ``values`` those of an enum. ``contains`` lists what an added or removed
    object consists of.
    """

    kind: Kind
    subject: str
    locations: tuple[ChangedPart, ...]
    for_callers: Impact | None = None
    for_readers: Impact | None = None
    old: str | None = None
    new: str | None = None
    values: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()

    @property
    def impact(self) -> Impact:
        """The worst of both."""
        return next(i for i in IMPACTS if i in (self.for_callers, self.for_readers))


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One of the two documents. ``label`` is what the user passed."""

    label: str
    version: str
    operations: int
    schemas: int


@dataclass(frozen=True, slots=True)
class Member:
    """A parameter of a method or a member of a class that changes, and all that have it.

    ``old`` and ``new`` are annotations; None for a member that is added or removed.
    """

    owners: tuple[str, ...]
    name: str
    old: str | None
    new: str | None
    impact: Impact


@dataclass(frozen=True, slots=True)
class PythonEffects:
    """Changes to the public names of the package, by "methods", "classes", ...

    ``problem`` is the reason if no package can be generated from one of the documents.
    """

    added: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    removed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    members: tuple[Member, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class RenamedClass:
    """A schema that was renamed, and its class in both packages."""

    old_schema: str
    new_schema: str
    old_class: str
    new_class: str


@dataclass(frozen=True, slots=True)
class OverlayEffects:
    """Changes to the overlays and the names lock.

    ``lost`` are actions and parameter paths without a target in the new document, ``unguarded``
    (opinion, location of the parameter) that no guard checks, ``secrets`` fields to mask.
    ``renamed`` are classes that get another name because Stripe renamed their schema.
    """

    lost: tuple[str, ...] = ()
    found: tuple[str, ...] = ()
    unguarded: tuple[tuple[str, ChangedPart], ...] = ()
    secrets: tuple[ChangedPart, ...] = ()
    renamed: tuple[RenamedClass, ...] = ()


@dataclass(frozen=True, slots=True)
class EmulatorEffects:
    """Changes to the emulator, ``lattice_stripe.testing``.

    ``lost`` are declarations in ``overlays/states/`` without a target in the new document.
    ``unmodeled`` are new operations on objects with states, and new states: the emulator
    serves them from their schemas alone. ``stateful`` of all ``operations`` are modeled, in the old
    and the new package.
    """

    lost: tuple[str, ...] = ()
    unmodeled: tuple[str, ...] = ()
    stateful: tuple[int, int] = (0, 0)
    operations: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Size:
    """Lines of the document that were added and removed, and the number of changed locations."""

    added: int
    removed: int
    locations: int


@dataclass(frozen=True, slots=True)
class Report:
    """The difference between two documents.

    ``methods`` and ``classes`` are the Python names of operations and schemas that changes name.
    ``notes`` are in Markdown.
    """

    old: DocumentSummary
    new: DocumentSummary
    changes: tuple[Change, ...]
    python: PythonEffects
    overlays: OverlayEffects
    size: Size
    emulator: EmulatorEffects = EmulatorEffects()
    methods: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)
    current_version: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def impact(self) -> Impact | None:
        """The worst impact of all changes, names, overlays and states; None without a change."""
        found: set[Impact] = {change.impact for change in self.changes}
        found |= {member.impact for member in self.python.members}
        if any(self.python.removed.values()):
            found.add("breaking")
        overlays = self.overlays
        if overlays.lost or overlays.unguarded or overlays.secrets or self.emulator.lost:
            found.add("look")
        if any(self.python.added.values()):
            found.add("additive")
        return next((impact for impact in IMPACTS if impact in found), None)

    def of(self, impact: Impact) -> tuple[Change, ...]:
        """The changes of which this is the worst impact."""
        return tuple(change for change in self.changes if change.impact == impact)

    def events(self, kind: Literal["event_added", "event_removed"]) -> tuple[str, ...]:
        return tuple(change.subject for change in self.changes if change.kind == kind)
