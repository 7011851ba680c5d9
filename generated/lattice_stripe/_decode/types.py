# Copied from codegen/runtime/_decode/types.py. Edit it there.
"""What every generated struct is made of.

Type checkers and msgspec read the same annotations and see different things: a checker sees the
whole truth (``Literal[...]``, ``str | Customer``), msgspec sees what is fast and never refuses a
value that Stripe may add tomorrow (``str``, ``str | dict``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, TypeAlias, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._core.response import Response

T = TypeVar("T")

MISSING: Any = None
"""The default of a field that Stripe's document requires: older API versions may lack it."""


class _Marker(type):
    """A class whose instances are whatever JSON holds: msgspec lets its values through unread.

    A value under a marker costs nothing while it is absent. When it is there, msgspec calls the
    decoder's hook, which is how decoding learns that a second, typed look is worth its time.
    """

    members: tuple[str, ...]

    def __instancecheck__(cls, instance: object) -> bool:
        return True


_markers: dict[str, _Marker] = {}


def _marker(expression: str) -> _Marker:
    found = _markers.get(expression)
    if found is None:
        members = () if expression == "Any" else tuple(expression.split(" | "))
        found = _markers[expression] = _Marker("Deferred", (), {"members": members})
    return found


if TYPE_CHECKING:
    from typing import Literal as Literal

    Expandable: TypeAlias = str | T
    """An id, or the object itself where the call asked for it with ``expand``."""
    Deferred: TypeAlias = Annotated[T, "deferred"]
    """A struct that is imported and decoded only when Stripe sends one."""

    class _Struct:
        """A ``msgspec.Struct``, as a checker need know it.

        Of a class that may be constructed by its fields, a checker looks into the type of each
        field, and from there into most of Stripe's API, whenever one is mentioned. Answers are
        not constructed by those who read them.
        """

        __struct_fields__: ClassVar[tuple[str, ...]]

        def __init__(self, **fields: Any) -> None: ...

        def __init_subclass__(cls, *, kw_only: bool = False, gc: bool = True) -> None: ...

else:
    _Struct = msgspec.Struct

    class Literal:
        """Stripe's enums are open: a checker knows today's values, any of their kind decodes."""

        def __class_getitem__(cls, values: Any) -> Any:
            return type(values[0] if isinstance(values, tuple) else values)

    class Deferred:
        def __class_getitem__(cls, expression: str) -> Any:
            return _marker(expression)

    class Expandable:
        def __class_getitem__(cls, expression: str) -> Any:
            # msgspec allows no class of ours beside str, but it allows one inside a dict.
            return str | dict[str, _marker(expression)]


class StripeObject(_Struct, kw_only=True, gc=False):
    """The base of everything Stripe answers with.

    ``gc=False``: what JSON holds has no cycles, so Python's collector need not look for them.
    """

    __secrets__: ClassVar[tuple[str, ...]] = ()

    def __repr__(self) -> str:
        parts = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({parts})"

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value is not None:
                yield name, Masked() if name in self.__secrets__ else _shown(value)


def _shown(value: Any) -> Any:
    """``value`` to be shown: JSON that was kept as it came has names, but no marks of ours."""
    if isinstance(value, dict):
        return {
            key: Masked() if key in ("client_secret", "secret") else _shown(item)
            for key, item in value.items()
        }
    return [_shown(item) for item in value] if isinstance(value, list) else value


class Masked:
    """Stands for a secret wherever an object is shown."""

    def __repr__(self) -> str:
        return "'***'"


class _Attached:
    """Room for what belongs to an answer but not to its JSON."""

    # No annotations here: msgspec would take them for fields.
    __slots__ = ("_last_response", "_pager")

    @property
    def last_response(self) -> Response | None:
        """The answer this object came in: status, headers, request id, body.

        None on objects inside another, and on those that did not come from a call.
        """
        return getattr(self, "_last_response", None)


class Resource(StripeObject, _Attached, kw_only=True, gc=False):
    """An object of Stripe's with a life of its own: a customer, an invoice, an event."""


class ListObject(StripeObject, _Attached, Generic[T], kw_only=True, gc=False):
    """A list inside another object, such as an invoice's ``lines``: the first page of it.

    Iterating, ``len()`` and indexing work on ``data``. Walk all of it with the list method of
    the service, e.g. ``client.invoices.line_items.list(invoice.id).auto_paging_iter()``.
    """

    object: str = "list"
    data: list[T] = msgspec.field(default_factory=list)
    has_more: bool = False
    url: str | None = None
    total_count: int | None = None

    def __iter__(self) -> Iterator[T]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, index: int) -> T:
        return self.data[index]

    def __bool__(self) -> bool:
        return True
