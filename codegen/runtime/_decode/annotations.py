"""The annotations of the fields of generated structs.

Type checkers and msgspec read the same annotations and see different types. A checker sees the
exact type (``Literal[...]``, ``str | Customer``). msgspec sees one that is fast to decode and
accepts values that Stripe may add later (``str``, ``str | dict``).
"""

from __future__ import annotations

from enum import EnumMeta
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

T = TypeVar("T")

MISSING: Any = None
"""The default of a field that Stripe's document requires: older API versions may lack it."""


class DeferredType(type):
    """A type whose values the fast pass leaves as plain JSON data.

    msgspec calls the decoder's hook for each such value. That is how the decoder learns that an
    expanded pass is needed. An absent value costs nothing.
    """

    class_names: tuple[str, ...]
    """The structs that a value may be; empty for any struct."""

    def __instancecheck__(cls, instance: object) -> bool:
        return True


@cache
def deferred_type(expression: str) -> DeferredType:
    """The one deferred type for ``"Customer"``, ``"Card | BankAccount"`` or ``"Any"``."""
    names = () if expression == "Any" else tuple(expression.split(" | "))
    return DeferredType("Deferred", (), {"class_names": names})


@cache
def open_enum(values: tuple[str, ...]) -> Any:
    """A type for any string, of which each of ``values`` is in memory once.

    msgspec sees an enum whose members are the strings themselves, and which has a member for
    every other string. ``Enum`` cannot make one: its members are objects around the values.
    """
    return type.__new__(
        EnumMeta,
        "OpenEnum",
        (),
        {
            "__slots__": (),
            "_value2member_map_": {value: value for value in values},
            "_missing_": staticmethod(lambda value: value),
        },
    )


if TYPE_CHECKING:
    from typing import Literal as Literal

    Expandable: TypeAlias = str | T
    """An id, or the object itself where the call requested it with ``expand``."""
    Deferred: TypeAlias = Annotated[T, "deferred"]
    """A struct that is imported and decoded only when Stripe sends one."""

else:

    class Literal:
        """An open enum: a checker knows the current values, any value of the same type decodes."""

        def __class_getitem__(cls, values: Any) -> Any:
            values = values if isinstance(values, tuple) else (values,)
            return open_enum(values) if isinstance(values[0], str) else type(values[0])

    class Deferred:
        def __class_getitem__(cls, expression: str) -> Any:
            return deferred_type(expression)

    class Expandable:
        def __class_getitem__(cls, expression: str) -> Any:
            # msgspec allows no custom type in a union with str, but allows one inside a dict.
            return str | dict[str, deferred_type(expression)]
