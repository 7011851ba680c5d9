"""The report: the changes between two documents, with their impact on callers and readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from codegen.diff.impacts import IMPACTS, Impact, Kind
from codegen.diff.versions import suggest


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
    """One of the two documents. ``label`` is what the user passed, or its version."""

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

    ``lost`` are actions and parameter paths without a target in the new document, ``found`` those
    that have one again. ``unguarded`` are (opinion, parameter) that no guard checks. ``secrets``
    are fields to mask. ``renamed`` are classes with another name: Stripe renamed their schema.
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
    serves them from their schemas alone. Of all ``operations``, ``stateful`` are modeled: the
    numbers of the old and the new package.
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

    ``methods`` and ``classes`` are the Python names of the operations and schemas in ``changes``.
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

    @property
    def suggested_version(self) -> str | None:
        """The version of the package to release after this change."""
        return suggest(self.current_version, self.impact) if self.current_version else None

    def of(self, impact: Impact) -> tuple[Change, ...]:
        """The changes of which this is the worst impact."""
        return tuple(change for change in self.changes if change.impact == impact)

    def events(self, kind: Literal["event_added", "event_removed"]) -> tuple[str, ...]:
        return tuple(change.subject for change in self.changes if change.kind == kind)
