# Copied from codegen/runtime/.
"""Builds objects that fit a schema, from the values that a request gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from .. import _facts as kinds
from .._facts import Facts
from .._requests.messages import invalid
from .._requests.parameters import Upload
from .._requests.validation import MAX_METADATA_KEYS

ABSENT: Any = type("Absent", (), {"__repr__": lambda self: "ABSENT"})()
_MAX_DEPTH = 24
_FIRST_STATES = (
    "none",
    "not_required",
    "draft",
    "requires_payment_method",
    "not_started",
    "new",
    "pending",
    "open",
    "unset",
    "unspecified",
    "unknown",
    "inactive",
    "other",
)
"""Values that new objects prefer, in this order, so that a default approves nothing."""
_TEXTS = {
    "country": "US",
    "currency": "usd",
    "time_zone": "Etc/UTC",
    "timezone": "Etc/UTC",
    "last4": "4242",
}
_URL = "https://emulator.invalid/"
_SCALARS = frozenset({kinds.Boolean, kinds.Integer, kinds.Number, kinds.String})


class _Plan(NamedTuple):
    """The fields of new objects of a type.

    ``constants`` are neutral values that depend on nothing, and ``built`` the other required
    fields. ``resource`` are ``constants`` and the empty fields that only a resource has. ``enums``
    are fields of ``constants`` whose value a test can choose.
    """

    constants: dict[str, Any]
    resource: dict[str, Any]
    built: tuple[tuple[str, kinds.Type], ...]
    enums: tuple[tuple[str, kinds.Enum], ...]


def _plan(facts: Facts, kind: kinds.Object) -> _Plan:
    found = _plans.get(kind)
    if found is None:
        constants: dict[str, Any] = {}
        resource: dict[str, Any] = {}
        built: list[tuple[str, kinds.Type]] = []
        enums: list[tuple[str, kinds.Enum]] = []
        for name, index in kind.fields.items():
            target = facts.type(index)
            is_nullable = isinstance(target, kinds.Nullable)
            if name not in kind.required:
                if is_nullable:
                    resource[name] = None
                continue
            if isinstance(target, kinds.Enum):
                enums.append((name, target))
            neutral = _neutral(target, name)
            if kind.is_list and neutral == _URL:
                neutral = "/v1/"
            if neutral is ABSENT:
                built.append((name, target))
            else:
                constants[name] = resource[name] = neutral
        found = _plans[kind] = _Plan(constants, resource, tuple(built), tuple(enums))
    return found


def _neutral(kind: kinds.Type, name: str) -> Any:
    """The value of a field that is not given, if it is the same for every object."""
    match kind:
        case kinds.Nullable():
            return None
        case kinds.Integer(form) if form != "unix-time":
            return 0
        case kinds.Number():
            return 0.0
        case kinds.Boolean():
            return False
        case kinds.Enum(values):
            return _first_state(values)
        case kinds.String(_, form, pattern) if name != "id" and form != "date-time":
            return _neutral_text(form, pattern, name)
    return ABSENT


def _first_state(values: tuple[Any, ...]) -> Any:
    return next((state for state in _FIRST_STATES if state in values), values[0])


def _neutral_text(form: str, pattern: str, name: str) -> str:
    if form == "decimal":
        return "0"
    if form == "currency" or name in _TEXTS:
        return _TEXTS.get(name, "usd")
    if name == "url" or name.endswith("_url"):
        return pattern.removeprefix("^").replace("[^/]+", "-") or _URL
    return ""


_plans: WeakKeyDictionary[kinds.Object, _Plan] = WeakKeyDictionary()


class Builder:
    """Builds values of one object. ``variants`` choose members of unions, by ``schema.field``.

    ``keep_objects``: an object that is given where an id is possible stays an object.
    """

    def __init__(
        self,
        facts: Facts,
        new_id: Callable[[str], str],
        now: int,
        *,
        variants: dict[str, str] | None = None,
        placeholder: Callable[[str, tuple[str, ...]], None] = lambda identity, schemas: None,
        keep_objects: bool = False,
    ) -> None:
        self._facts = facts
        self._new_id = new_id
        self._now = now
        self._variants = variants or {}
        self._placeholder = placeholder
        self._keep_objects = keep_objects

    def object(self, schema: str, given: dict[str, Any]) -> dict[str, Any]:
        """A new object of a schema, with the ``given`` values that fit it."""
        return self._object(self._facts.schema(schema), given, schema, 0)

    def update(self, schema: str, old: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
        """A copy of ``old`` with the ``given`` values that fit the schema."""
        return self._merged(self._facts.schema(schema), old, given, schema)

    def any(self, index: int, given: dict[str, Any], where: str = "") -> Any:
        """A new value of a type. ``where`` is the name of its schema, if it has one."""
        return self._value(self._facts.type(index), given, "", where, 0)

    # --- objects --------------------------------------------------------------------------------

    def _object(
        self, kind: kinds.Object, given: dict[str, Any], where: str, depth: int
    ) -> dict[str, Any]:
        plan = _plan(self._facts, kind)
        # Stripe sends null fields of a resource, and leaves them out of nested objects.
        found = dict(plan.constants if depth else plan.resource)
        if not depth and "metadata" in kind.fields:
            found["metadata"] = {}
        for name, target in plan.built:
            if name not in given and name not in found:
                found[name] = self._value(target, ABSENT, name, where, depth + 1)
        for name, enum in plan.enums if self._variants else ():
            found[name] = self._enum(enum.values, ABSENT, f"{where}.{name}")
        for name, value in given.items():
            index = kind.fields.get(name)
            if index is None:
                continue
            target = self._facts.type(index)
            made = self._value(target, value, name, where, depth + 1)
            if made is not ABSENT:
                found[name] = made
            elif name in kind.required:
                found[name] = self._value(target, ABSENT, name, where, depth + 1)
            else:
                found.pop(name, None)
        member = found.get("type")
        if isinstance(member, str) and member in kind.fields and member not in found:
            target = self._facts.type(kind.fields[member])
            if isinstance(target, kinds.Nullable):
                target = self._facts.type(target.type)
            found[member] = self._value(target, ABSENT, member, where, depth + 1)
        return found

    def _merged(
        self, kind: kinds.Object, old: dict[str, Any], given: dict[str, Any], where: str
    ) -> dict[str, Any]:
        found = dict(old)
        for name, value in given.items():
            index = kind.fields.get(name)
            if index is None or name in ("id", "object"):
                continue
            target = self._facts.object_type(self._facts.type(index))
            before = old.get(name)
            if name == "metadata" and isinstance(value, dict):
                found[name] = merge_metadata(before, value)
            elif (
                target is not None
                and not target.is_list
                and isinstance(before, dict)
                and isinstance(value, dict)
            ):
                found[name] = self._merged(target, before, value, f"{where}.{name}")
            else:
                made = self._value(self._facts.type(index), value, name, where, 1)
                if made is not ABSENT:
                    found[name] = made
        return found

    # --- values ---------------------------------------------------------------------------------

    def _value(self, kind: kinds.Type, given: Any, name: str, where: str, depth: int) -> Any:
        """A value of a type; ABSENT if ``given`` does not fit it."""
        if depth > _MAX_DEPTH:
            return ABSENT
        if kind.__class__ in _SCALARS:
            return self._scalar(kind, given, name, where)
        match kind:
            case kinds.Nullable(inner):
                if given is ABSENT or given is None or given == "":
                    return None
                return self._value(self._facts.type(inner), given, name, where, depth)
            case kinds.Ref(schema):
                target = self._facts.type(self._facts.schemas[schema])
                if isinstance(target, kinds.Object):
                    name, where = "", schema
                return self._value(target, given, name, where, depth)
            case kinds.Object():
                if kind.is_list and isinstance(given, list):
                    given = {"data": given}
                if given is not ABSENT and not isinstance(given, dict):
                    return ABSENT
                value = {} if given is ABSENT else given
                return self._object(kind, value, f"{where}.{name}" if name else where, depth)
            case kinds.Expandable(schemas):
                return self._link(schemas, given)
            case kinds.Union(options):
                return self._union(options, given, name, where, depth)
            case kinds.Array(item):
                return self._array(item, given, name, where, depth)
            case kinds.Map(inner):
                return self._map(inner, given, name, where, depth)
            case kinds.AnyResource() if given is ABSENT:
                return self.object("customer", {})
            case kinds.Anything() | kinds.AnyResource():
                return {} if given is ABSENT else plain(given)
            case kinds.Enum(values):
                return self._enum(values, given, f"{where}.{name}")
        return ABSENT

    def _link(self, schemas: tuple[str, ...], given: Any) -> Any:
        if isinstance(given, str) and given:
            return given
        if isinstance(given, dict) and self._keep_objects:
            return self._expanded(schemas, given)
        if isinstance(given, dict) and isinstance(given.get("id"), str):
            return given["id"]
        if given is not ABSENT:
            return ABSENT
        current = next((s for s in schemas if not self._facts.is_deleted(s)), schemas[0])
        identity = self._new_id(self._facts.object_name(current))
        self._placeholder(identity, schemas)
        return identity

    def _expanded(self, schemas: tuple[str, ...], given: dict[str, Any]) -> dict[str, Any]:
        deleted = given.get("deleted") is True
        best = max(
            schemas,
            key=lambda name: (
                self._likeness(kinds.Ref(name), given) + (self._facts.is_deleted(name) is deleted)
            ),
        )
        return self.object(best, given)

    def _union(
        self, options: tuple[int, ...], given: Any, name: str, where: str, depth: int
    ) -> Any:
        members = [self._facts.type(index) for index in options]
        chosen = self._variants.get(f"{where}.{name}") or self._variants.get(name)
        if chosen is not None:
            members = [member for member in members if _fits(member, chosen)] or members
        elif isinstance(given, dict):
            members.sort(key=lambda member: -self._likeness(member, given))
        for member in members:
            made = self._value(member, given, name, where, depth)
            if made is not ABSENT:
                return made
        return ABSENT

    def _likeness(self, kind: kinds.Type, given: dict[str, Any]) -> int:
        target = self._facts.object_type(kind)
        if target is None:
            return -1
        names = self._facts.enum_values(target, "object")
        if names and "object" in given:
            return 1000 if given["object"] in names else 0
        return len(given.keys() & target.fields.keys())

    def _array(self, item: int, given: Any, name: str, where: str, depth: int) -> Any:
        if given is ABSENT or given == "":
            return []
        if not isinstance(given, list):
            return ABSENT
        kind = self._facts.type(item)
        made = [self._value(kind, value, name, where, depth + 1) for value in given]
        return [value for value in made if value is not ABSENT]

    def _map(self, inner: int, given: Any, name: str, where: str, depth: int) -> Any:
        if given is ABSENT or given == "":
            return {}
        if not isinstance(given, dict):
            return ABSENT
        if name == "metadata":
            return merge_metadata({}, given)
        kind = self._facts.type(inner)
        made = {
            key: self._value(kind, value, key, where, depth + 1) for key, value in given.items()
        }
        return {key: value for key, value in made.items() if value is not ABSENT}

    def _enum(self, values: tuple[Any, ...], given: Any, where: str) -> Any:
        if given is not ABSENT:
            return given if given in values else ABSENT
        chosen = self._variants.get(where)
        if chosen in values:
            return chosen
        return _first_state(values)

    def _scalar(self, kind: kinds.Type, given: Any, name: str, where: str) -> Any:
        if given is ABSENT:
            neutral = _neutral(kind, name)
            return self._time_or_id(kind, where) if neutral is ABSENT else neutral
        match kind:
            case kinds.Boolean():
                fits = isinstance(given, bool)
            case kinds.Integer():
                fits = isinstance(given, int) and not isinstance(given, bool)
            case kinds.Number():
                fits = isinstance(given, int | float) and not isinstance(given, bool)
            case kinds.String(_, form):
                fits = isinstance(given, str)
                if fits and form == "currency":
                    return given.lower()
        return given if fits else ABSENT

    def _time_or_id(self, kind: kinds.Type, where: str) -> Any:
        match kind:
            case kinds.Integer():
                return self._now
            case kinds.String(_, "date-time"):
                return datetime.fromtimestamp(self._now, UTC).isoformat().replace("+00:00", "Z")
        schema = where if where in self._facts.schemas else where.rpartition(".")[2]
        known = schema in self._facts.schemas
        return self._new_id(self._facts.object_name(schema) if known else schema)


def merge_metadata(old: Any, given: dict[str, Any]) -> dict[str, Any]:
    """Metadata with new values. An empty value or None removes its key."""
    merged = {**(old or {}), **given}
    kept = {key: value for key, value in merged.items() if value not in ("", None)}
    if len(kept) > MAX_METADATA_KEYS:
        message = f"An object has at most {MAX_METADATA_KEYS} metadata keys, not {len(kept)}."
        raise invalid("metadata", message)
    return kept


def plain(value: Any) -> Any:
    """A copy of a value that JSON can hold."""
    match value:
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case list():
            return [plain(inner) for inner in value]
        case Upload(filename):
            return filename
    return value


def _fits(kind: kinds.Type, chosen: str) -> bool:
    """Whether ``chosen`` names a schema or a value of an enum."""
    is_schema = isinstance(kind, kinds.Ref) and kind.schema == chosen
    return is_schema or (isinstance(kind, kinds.Enum) and chosen in kind.values)
