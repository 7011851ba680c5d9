# Copied from codegen/runtime/.
"""The base classes of generated structs, which also import their annotations from here."""

from __future__ import annotations

import sys
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import msgspec

from .._redact import SecretStr
from .annotations import (
    MISSING as MISSING,
    Deferred as Deferred,
    Expandable as Expandable,
    Literal as Literal,
)
from .location import Located, location_of, set_location
from .struct_fields import (
    NOT_SENT,
    extra_of,
    find_nested_fields,
    link,
    names_by_key,
    read_fields,
    value_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import ClassVar, Self

    from .._response import Response
    from .location import Location

    class _Struct:
        """What a type checker sees instead of ``msgspec.Struct``.

        For a class with a typed constructor, a checker resolves the type of each field, and from
        there most of Stripe's API. Only the decoder constructs structs, so the constructor is
        left untyped.
        """

        __struct_fields__: ClassVar[tuple[str, ...]]
        __secrets__: ClassVar[tuple[str, ...]]

        def __init__(self, **fields: Any) -> None: ...

        def __init_subclass__(cls, *, kw_only: bool = False, gc: bool = True) -> None: ...

else:
    _Struct = msgspec.Struct


class StripeObject(_Struct, Located, kw_only=True, gc=False):
    """The base of every object that Stripe sends.

    ``gc=False``: JSON data has no reference cycles, so the garbage collector can skip it.
    """

    if not TYPE_CHECKING:  # msgspec would evaluate an annotation for each subclass
        __secrets__ = ()

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        find_nested_fields(cls)

    # --- as a mapping ---

    def __getitem__(self, key: str) -> Any:
        """The value of a key of Stripe's JSON: ``customer["email"]``."""
        found = value_of(self, key)
        if found is NOT_SENT:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        """Whether Stripe sent a key."""
        return value_of(self, key) is not NOT_SENT

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key of Stripe's JSON, or ``default`` if Stripe did not send it."""
        found = value_of(self, key)
        return default if found is NOT_SENT else found

    def __iter__(self) -> Iterator[Any]:
        """Iterate over the pairs of ``to_dict()``, so that ``dict(result)`` is ``to_dict()``."""
        return iter(self.to_dict().items())

    # --- keys that are no fields ---

    @property
    def extra(self) -> Mapping[str, Any]:
        """The keys that Stripe sent and that this class has no field for, with their values."""
        return MappingProxyType(extra_of(self))

    if not TYPE_CHECKING:  # a type checker flags unknown attributes

        def __getattr__(self, name: str) -> Any:
            # With an attribute ``keys``, dict(result) would treat the result as a mapping.
            if not name.startswith("_") and name != "keys":
                extra = extra_of(self)
                if name in extra:
                    return extra[name]
            raise _attribute_error("no_attribute", self, name)

        def __setattr__(self, name: str, value: Any) -> None:
            try:
                msgspec.structs.force_setattr(self, name, value)
            except AttributeError:
                raise _attribute_error("not_settable", self, name) from None

        def __setitem__(self, key: Any, value: Any) -> None:
            name = names_by_key(type(self)).get(key)
            advice = f"set the attribute {name!r}" if name else "change its to_dict()"
            raise TypeError(f"{type(self).__name__} does not support item assignment: {advice}.")

        def __delitem__(self, key: Any) -> None:
            raise TypeError(
                f"{type(self).__name__} does not support item deletion: change its to_dict()."
            )

    # --- JSON ---

    def to_dict(self) -> dict[str, Any]:
        """Return a copy in plain JSON types, as Stripe sent it, with your changes.

        Keys that Stripe left out are absent. Decimals are strings.
        """
        from .export import export

        return export(self)

    def to_json(self) -> str:
        """Return ``to_dict()`` as JSON text. ``lattice_stripe.decode`` reads it back."""
        return msgspec.json.encode(self.to_dict()).decode()

    # --- pydantic ---

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        # By name, because it imports this module.
        return import_module(f"{__package__}.pydantic_schema").core_schema(source)

    @property
    def __pydantic_serializer__(self) -> Any:
        """The serializer for a result in a value that pydantic has no type for."""
        return import_module(f"{__package__}.pydantic_schema").serializer()

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"title": cls.__name__, "type": "object"}

    # --- copies ---

    def __copy__(self) -> Self:
        return self.__replace__()

    def __replace__(self, **changes: Any) -> Self:
        """Return a copy with other values: ``copy.replace(result, name="Ada")`` in Python 3.13."""
        location = location_of(self)
        if location is not None and not location.linked:
            link(self, location)  # the copy has the same objects inside
        copy = msgspec.structs.replace(self, **changes)  # type: ignore[type-var]
        if location is not None:
            set_location(copy, location.copy())
        return copy

    def __reduce__(self) -> tuple[Any, ...]:
        cls: Any = type(self)
        reads = read_fields(cls).values()
        names = self.__struct_fields__
        fields = {name: read(self) for name, read in zip(names, reads, strict=True)}
        return _restore, (cls, fields, location_of(self))

    # --- repr ---

    def __repr__(self) -> str:
        register_pprint(StripeObject)
        parts = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({parts})"

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value is not None:
                yield name, SecretStr() if name in self.__secrets__ else _masked(value)


def _attribute_error(problem: str, struct: Any, name: str) -> AttributeError:
    from . import attribute_errors

    message = getattr(attribute_errors, problem)
    return AttributeError(message(struct, name), name=name, obj=struct)


def register_pprint(cls: type) -> None:
    """Have ``pprint`` show the structs that have the ``__repr__`` of ``cls`` over several lines.

    It calls ``repr`` first and then looks for a printer by the class's ``__repr__``. The standard
    library has no public way to add one.
    """
    pprint = sys.modules.get("pprint")
    printers: Any = getattr(getattr(pprint, "PrettyPrinter", None), "_dispatch", None)
    if isinstance(printers, dict):
        printers.setdefault(cls.__repr__, _pprint)


def _pprint(
    printer: Any, struct: Any, stream: Any, indent: int, allowance: int, context: Any, level: int
) -> None:
    name = type(struct).__name__
    stream.write(f"{name}(")
    pairs = list(struct.__rich_repr__())
    printer._format_namespace_items(
        pairs, stream, indent + len(name) + 1, allowance + 1, context, level
    )
    stream.write(")")


def _restore(cls: Any, fields: dict[str, Any], location: Location | None) -> Any:
    """Unpickle a struct."""
    struct = cls(**fields)
    if location is not None:
        set_location(struct, location)
    return struct


def _masked(value: Any) -> Any:
    """``value`` with secrets masked in plain JSON data, which has no ``__secrets__``."""
    if isinstance(value, dict):
        return {
            key: SecretStr() if key in ("client_secret", "secret") else _masked(item)
            for key, item in value.items()
        }
    return [_masked(item) for item in value] if isinstance(value, list) else value


class HasResponse:
    __slots__ = ()

    @property
    def last_response(self) -> Response | None:
        """The response that this object came in: status, headers, request id, body.

        None for an object inside another one, and for one that did not come from a call.
        """
        location = location_of(self)
        return None if location is None or location.path else location.origin.response


class AbsentList(list[Any]):
    """The default of a page's ``data``: distinguishes an absent list from an empty one."""


class _AbsentStr(str):
    """A default that differs from every decoded string by its class."""


ABSENT_OBJECT = _AbsentStr("list")
"""The default of a page's ``object``: v2 lists have no such key."""


class Resource(StripeObject, HasResponse, kw_only=True, gc=False):
    """An API resource, such as a customer, an invoice or an event."""
