"""Replaces ids by objects where a request asks for it with ``expand``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._facts import Array, Expandable, Nullable, Object, Ref, Type, Union
from .._requests.messages import invalid
from .session import Session
from .store import PARENT, Resource, belongs, object_name

_MAX_LEVELS = 4
_INCLUDED = frozenset({"confirmation_secret", "tax"})
"""Fields that Stripe includes only if they are expanded, and that are not resources."""
_ALWAYS_SHOWN = frozenset({"applies_to", "currency_options", "tiers"})
"""Fields that Stripe includes if they are expanded, and that the emulator always includes."""
OPTIONAL_FIELDS: dict[tuple[str, str], Callable[[Session, Resource], dict[str, Any] | None]] = {}
"""Functions that make a field which is null unless it is expanded, by schema and field."""


class Expander:
    def __init__(self, session: Session) -> None:
        self._session = session
        self._facts = session.facts

    def check(self, index: int, paths: list[str]) -> None:
        """Raise StripeFailure for a path that Stripe would not expand in this type."""
        for path in paths:
            names = path.split(".")
            if len(names) > _MAX_LEVELS + (names[0] == "data"):
                message = f"{path} cannot be expanded: it has more than {_MAX_LEVELS} levels."
                raise invalid("expand", message)
            if not self._allows(self._facts.type(index), names):
                raise invalid("expand", f"The property {path} cannot be expanded.")

    def _allows(self, kind: Type, names: list[str]) -> bool:
        name, rest = names[0], names[1:]
        for target in self._objects(kind):
            if name in target.fields:
                field = self._facts.type(target.fields[name])
                if rest:
                    found = self._allows(field, rest)
                else:
                    found = self._is_expandable(target, name, field)
                if found:
                    return True
        return False

    def _is_expandable(self, target: Object, name: str, kind: Type) -> bool:
        if name in _ALWAYS_SHOWN and name in target.expandable:
            return True
        match kind:
            case Nullable(inner) | Array(inner):
                return self._is_expandable(target, name, self._facts.type(inner))
            case Expandable():
                return True
            case Object() | Ref() | Union():
                return (
                    name in target.expandable
                    and name not in target.required
                    and name not in self._facts.enum_values(target, "type")
                    and (name in _INCLUDED or self._is_resource(kind))
                )
        return False

    def _is_resource(self, kind: Type) -> bool:
        """Whether a field that may be left out holds a list or an object of its own."""
        return any(target.is_list or "object" in target.fields for target in self._objects(kind))

    def _is_list(self, kind: Type) -> bool:
        return any(target.is_list for target in self._objects(kind))

    def _objects(self, kind: Type) -> list[Object]:
        match kind:
            case Object():
                return [kind]
            case Nullable(inner) | Array(inner):
                return self._objects(self._facts.type(inner))
            case Ref(name):
                return self._objects(self._facts.type(self._facts.schemas[name]))
            case Expandable(names):
                return [o for n in names for o in self._objects(Ref(n))]
            case Union(options):
                return [o for i in options for o in self._objects(self._facts.type(i))]
        return []

    def apply(self, index: int, value: Any, paths: list[str]) -> Any:
        """A copy of a response with the objects at ``paths``."""
        for path in paths:
            value = self._apply(self._facts.type(index), value, path.split("."))
        return value

    def _apply(self, kind: Type, value: Any, names: list[str]) -> Any:
        if isinstance(value, list):
            return [self._apply(kind, item, names) for item in value]
        if not isinstance(value, dict):
            return value
        name, rest = names[0], names[1:]
        for target in self._objects(kind):
            if name not in target.fields or not self._same_object(target, value):
                continue
            field = self._facts.type(target.fields[name])
            found = value.get(name)
            optional = name in _INCLUDED or self._is_list(field)
            absent = name not in value or (optional and found is None)
            if absent and name not in target.required:
                found = self._left_out(value, name)
                if found is None:
                    return value
            found = self._expanded(field, found)
            if rest:
                found = self._apply(field, found, rest)
            return {**value, name: found}
        return value

    def _expanded(self, kind: Type, value: Any) -> Any:
        match kind:
            case Nullable(inner):
                return self._expanded(self._facts.type(inner), value)
            case Array(item) if isinstance(value, list):
                return [self._expanded(self._facts.type(item), one) for one in value]
            case Expandable(schemas) if isinstance(value, str):
                session = self._session
                record = session.find(value, schemas) or session.find_linked(value, schemas)
                if record is None or not record.deleted:
                    return value if record is None else record.data
                deleted = f"deleted_{record.schema}"
                return session.tombstone(deleted, record) if deleted in schemas else value
        return value

    def _same_object(self, target: Object, value: dict[str, Any]) -> bool:
        names = self._facts.enum_values(target, "object")
        return not names or value.get("object", names[0]) in names

    def _left_out(self, owner: dict[str, Any], name: str) -> dict[str, Any] | None:
        """A field that is left out unless it is expanded: a list of children, or an object."""
        session = self._session
        identity = owner.get("id")
        record = session.find(identity) if isinstance(identity, str) else None
        if record is None or name in _ALWAYS_SHOWN:
            return None
        if (record.schema, name) in OPTIONAL_FIELDS:
            return OPTIONAL_FIELDS[record.schema, name](session, record)
        index = self._facts.schema(record.schema).fields[name]
        kind = self._facts.object_type(self._facts.type(index))
        if kind is not None and kind.is_list:
            array = self._facts.type(kind.fields["data"])
            assert isinstance(array, Array)
            names = (object_name(record),)
            where: dict[str | tuple[str, ...], str] = {(PARENT, *names): record.id}
            children = self._facts.schema_names(array.item)
            found = session.world.store.walk(session.account, children, where=where)
            data = [child.data for child in found if belongs(child, record.id, names)]
            built: dict[str, Any] = session.builder().any(index, {})
            url = self._facts.list_url(record.schema, record.id, name) or built["url"]
            return {**built, "data": data, "url": url}
        schemas = self._facts.schema_names(index)
        if not schemas:
            return None
        parent = str(record.data.get("object", record.schema))
        given = {parent: record.id} if parent in self._facts.schema(schemas[0]).fields else {}
        return session.builder().object(schemas[0], given)
