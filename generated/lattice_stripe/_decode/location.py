# Copied from codegen/runtime/.
"""The JSON text of a result, and the position of each of its objects in it.

Decoding into structs drops keys that Stripe's document does not have. The text is kept with the
result, and is read again only for an object whose ``extra`` or ``to_dict()`` is asked for.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from .plain_data import NOT_JSON_ERRORS, plain_data

if TYPE_CHECKING:
    from .._response import Response

Path = tuple[str | int, ...]
"""The keys and indexes that lead to an object inside the JSON text."""


class Origin:
    """The JSON text that a result was decoded from. The objects inside the result share it."""

    __slots__ = ("made_by", "raw", "response")

    def __init__(self, raw: bytes, response: Response | None = None, made_by: Any = None) -> None:
        self.raw = raw
        self.response = response
        self.made_by = made_by
        """What the result needs for further calls: the client, and the options of the call."""

    def typed(self, value: Any, path: Path) -> Any:
        """Decode the value of a key that has no field, by its own ``object`` key."""
        raise NotImplementedError

    def items(self) -> list[Origin]:
        """The text of each object of a list, so that one object does not keep the whole list."""
        try:
            texts = [bytes(item) for item in _list_decoder.decode(self.raw).data]
        except NOT_JSON_ERRORS:  # a lone surrogate
            texts = [msgspec.json.encode(item) for item in plain_data(self.raw)["data"]]
        return [type(self)(text, None, self.made_by) for text in texts]

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.raw,)  # a response and a client are not part of a result


class _List(msgspec.Struct):
    data: list[msgspec.Raw]


_list_decoder = msgspec.json.Decoder(_List)


@lru_cache(maxsize=8)
def _plain(origin: Origin) -> Any:
    """The plain data of a text. Callers must not change it."""
    return plain_data(origin.raw)


class Location(msgspec.Struct, eq=False):
    """Where a struct is in the text of its result."""

    origin: Origin
    path: Path
    linked: bool = False
    """Whether the objects inside the struct have a location, too."""
    extra: dict[str, Any] | None = None
    """The values of unknown keys, once they were asked for."""

    def __repr__(self) -> str:
        return "Location()"  # a value may be a secret

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []  # rich would show the fields

    def plain(self) -> Any:
        """The plain data of the struct. Callers must not change it."""
        found = _plain(self.origin)
        for key in self.path:
            found = found[key]
        return found

    def copy(self) -> Location:
        origin = type(self.origin)(self.origin.raw, None, self.origin.made_by)  # no response
        return msgspec.structs.replace(self, origin=origin)


class Located:
    """A slot for the location of a struct, which is not part of its JSON."""

    # No annotation here: msgspec would treat it as a field.
    __slots__ = ("_location",)
    __is_list__ = False
    __is_page__ = False


get_location: Any = vars(Located)["_location"].__get__
set_location: Any = vars(Located)["_location"].__set__


def location_of(value: Any) -> Location | None:
    """Where a struct is in its text; None for a new struct, and for other values."""
    try:
        return get_location(value)
    except (AttributeError, TypeError):
        return None
