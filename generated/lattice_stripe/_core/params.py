# Copied from codegen/runtime/.
"""What the parameter types in ``params/`` share. Only they import it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping as Mapping, Sequence as Sequence
from typing import Protocol, TypedDict, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Array(Protocol[T_co]):
    """A list, a tuple or another sequence, but not a str: a str is a ``Sequence[str]``."""

    def __contains__(self, value: object, /) -> bool: ...
    def __getitem__(self, index: int, /) -> T_co: ...
    def __iter__(self) -> Iterator[T_co]: ...
    def __len__(self) -> int: ...


class HasId(Protocol[T_co]):
    """An object with this ``object`` key. Its id is sent."""

    @property
    def id(self) -> str: ...
    @property
    def object(self) -> T_co: ...


class ExpandParams(TypedDict, total=False):
    """The parameter of most operations."""

    expand: Array[str] | None
    """The fields to expand. ``a.b`` is the field ``b`` of the object in ``a``."""


class ListParams(ExpandParams, total=False):
    """The parameters of most lists."""

    ending_before: str | None
    """The id of the object that follows the last one of the page."""
    limit: int | None
    """The number of objects on a page."""
    starting_after: str | None
    """The id of the object before the first one of the page."""
