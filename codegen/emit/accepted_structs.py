"""Structs that parameters accept. The encoder sends the id of such a struct, or its fields."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from codegen.emit.code import Code, identifier, literal
from codegen.model import Expandable, Model, Parameter, Ref, Scalar, names_in, union_items

_MAX_TARGETS = 3
"""A parameter accepts objects only if the field of its name expands to at most this many kinds.
``source`` has more."""
_MIN_USERS = 5
"""A struct is accepted only if at least this many structs use it, such as ``Address``: each one in
an annotation costs an import."""


class AcceptedStructs:
    """The structs that parameters accept.

    A parameter that takes an id accepts the objects that the expandable field of the same name
    holds. A parameter with keys accepts the struct that the field of the same name holds, if it has
    the same keys.
    """

    def __init__(
        self, model: Model, files: Mapping[str, tuple[str, ...]], results: Collection[str]
    ) -> None:
        by_name = {struct.name: struct for struct in model.structs}
        users: dict[str, set[str]] = defaultdict(set)
        self._tags: dict[str, set[str]] = defaultdict(set)
        self._values: dict[str, set[str]] = defaultdict(set)
        for struct in model.structs:
            for field in struct.fields:
                for name in names_in(field.type, Expandable):
                    self._tags[field.wire].add(by_name[name].object or "")
                for name in names_in(field.type, Ref):
                    self._values[field.wire].add(name)
                    users[name].add(struct.name)
        self._keys = {
            name: {field.wire for field in by_name[name].fields}
            for name in (names[0] for names in files.values())
            if len(users[name]) >= _MIN_USERS
            and not (by_name[name].resource or by_name[name].inline or name in results)
        }
        self._keys_of_type = {
            found.name: {p.wire for p in found.params} for found in model.parameter_types
        }

    def annotations(self, parameter: Parameter) -> list[Code]:
        return [*self._identified(parameter), *map(identifier, self.struct_names(parameter))]

    def _identified(self, parameter: Parameter) -> list[Code]:
        tags = self._tags.get(parameter.wire, set())
        takes_id = Scalar("str") in union_items(parameter.type)
        if not takes_id or "" in tags or not 0 < len(tags) <= _MAX_TARGETS:
            return []
        return [Code(f"HasId[Literal[{', '.join(map(literal, sorted(tags)))}]]")]

    def struct_names(self, parameter: Parameter) -> list[str]:
        """The names of the structs whose fields are the keys of the parameter."""
        keys = [
            self._keys_of_type[kind.name]
            for kind in union_items(parameter.type)
            if isinstance(kind, Ref)
        ]
        structs = self._values.get(parameter.wire, set())
        return sorted(name for name in structs if self._keys.get(name) in keys)
