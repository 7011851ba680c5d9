"""Encodes parameters as Stripe reads them: form encoding for v1, JSON for v2.

In both, ``""`` clears, and None is left out, in lists too. In a JSON body, None is null where
Stripe's document allows it, and in ``extra_params``. An object with an ``id`` is encoded as its
id. Values in lists are encoded like all others; stripe-python sends their Python text (``True``).

A call encodes its parameters in one traversal. Opinions read single parameters by their paths,
through ``PlainParams``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import Any, BinaryIO, TypeAlias
from urllib.parse import quote, quote_plus, unquote_plus

import msgspec

from ..errors import InvalidArgumentError

FileContent: TypeAlias = bytes | BinaryIO
FileInput: TypeAlias = (
    FileContent | str | os.PathLike[str] | tuple[str, FileContent] | tuple[str, FileContent, str]
)
"""A file to upload: bytes, a path, an open binary file, or (name, content[, media type])."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECOND = timedelta(seconds=1)
_MAX_EXPONENT = 400
"""More than any float has."""
_ITEM = r"\[\d+\](?=\[)"
_ESCAPES = {code: quote_plus(chr(code)) for code in range(128)}


# --- form -----------------------------------------------------------------------------------


class _Pairs(list[str]):
    """The encoded parameters, and the keys of the empty lists, which a form cannot have."""

    empty: tuple[str, ...] = ()


def form(params: Mapping[str, Any], *, rfc3339: bool = False, is_update: bool = False) -> str:
    """Encode ``params`` as ``application/x-www-form-urlencoded``, nested keys in brackets.

    Args:
        rfc3339: encode datetimes as RFC 3339 text, for v2; as Unix seconds otherwise.
        is_update: refuse empty lists; they are left out otherwise.

    Raises:
        InvalidArgumentError: a value cannot be encoded; the message names it, as in
            ``items[0][price]``.
    """
    out = _Pairs()
    try:
        for key, value in params.items():
            _put(out, _key(key, ""), value, rfc3339)
    except (RecursionError, ValueError, OverflowError) as error:
        raise _refusal(error) from None
    if is_update and out.empty:
        _refuse_empty_lists(out)
    return "&".join(out)


def _refuse_empty_lists(out: _Pairs) -> None:
    for key in out.empty:
        # An object in a list is new or replaces another one, unless it has an id.
        ids = [f"{key[: item.end()]}[id]=" for item in re.finditer(_ITEM, key)]
        if key != "expand" and all(any(pair.startswith(id) for pair in out) for id in ids):
            problem = 'is an empty list, which sends nothing. Pass "" to clear it, or leave it out'
            raise _invalid(key, problem)


def form_pairs(params: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Encode ``params`` as (name, text) pairs for a multipart body."""
    pairs = (pair.split("=", 1) for pair in form(params).split("&") if pair)
    return [(unquote_plus(key), unquote_plus(value)) for key, value in pairs]


def _put(out: _Pairs, key: str, value: Any, rfc3339: bool) -> None:
    # Exact classes first, the common ones before the rest: every create call runs this.
    kind = value.__class__
    if kind is str:
        if value.isidentifier() and value.isascii():  # needs no escaping: ids, currencies, enums
            out.append(f"{key}={value}")
        else:
            out.append(f"{key}={_escape(value, key)}")
    elif value is None:
        return
    elif kind is int:
        out.append(f"{key}={value}")
    elif kind is bool:
        out.append(f"{key}=true" if value else f"{key}=false")
    elif kind is dict:
        for name, inner in value.items():
            if inner is not None:
                if name.__class__ is not str or not (name.isidentifier() and name.isascii()):
                    name = _key(name, key)
                _put(out, f"{key}[{name}]", inner, rfc3339)
    elif kind is list or kind is tuple:
        index = 0
        for inner in value:
            if inner is not None:
                _put(out, f"{key}[{index}]", inner, rfc3339)
                index += 1
        if not index:
            out.empty += (key,)
    elif isinstance(value, Enum):  # an IntEnum, too
        _put(out, key, value.value, rfc3339)
    elif isinstance(value, datetime):
        moment = _aware(value, key)
        text = _rfc3339(moment, key) if rfc3339 else str(_unix(moment))
        out.append(f"{key}={_escape(text, key)}")
    elif isinstance(value, float | Decimal):
        out.append(f"{key}={_number_text(value, key)}")
    else:
        _put(out, key, _plain(value, key), rfc3339)


def _key(name: Any, prefix: str) -> str:
    if name.__class__ is not str:
        return _key(_key_text(name, prefix), prefix)
    if name.isidentifier() and name.isascii():
        return str(name)
    if not name:
        raise InvalidArgumentError(_at(prefix, "has an empty key: give it a name"))
    return _escape(name, prefix)


def _key_text(name: Any, prefix: str) -> str:
    text = name.value if isinstance(name, Enum) else name
    if isinstance(text, str):
        return "".join(text)  # a str, also for a subclass of str
    raise InvalidArgumentError(_at(prefix, f"has the key {name!r}: use strings as keys"))


def _escape(text: str, key: str) -> str:
    if text.isascii():
        return text.translate(_ESCAPES)
    try:
        return quote_plus(text)
    except UnicodeEncodeError:
        raise _invalid(key, _SURROGATE) from None


# --- JSON -----------------------------------------------------------------------------------


def json_body(
    params: Mapping[str, Any],
    nullable: tuple[str, ...] = (),
    extra_params: Mapping[str, Any] | None = None,
) -> bytes:
    """Encode ``params`` as a JSON object.

    None becomes null at ``nullable`` paths, and where ``extra_params``, which are a part of
    ``params``, have it. It is left out elsewhere.

    Raises:
        InvalidArgumentError: a value cannot be encoded; the message names it.
    """
    patterns = tuple(tuple(path.split(".")) for path in nullable)
    try:
        patterns += tuple(_null_paths(extra_params, ()))
        return msgspec.json.encode(_json_dict(params, (), patterns, for_opinions=False))
    except (RecursionError, ValueError, OverflowError) as error:
        raise _refusal(error) from None


_Path = tuple[str, ...]


class PlainParams(Mapping[str, Any]):
    """Parameters in plain types: dict, list, str, int, float and bool. None is left out.

    Datetimes are Unix seconds, with a fraction if they have one; decimals are text. A parameter is
    converted when it is read. Raises InvalidArgumentError for one that cannot be encoded.
    """

    def __init__(self, params: Mapping[str, Any], leave_out: tuple[str, ...] = ()) -> None:
        self._params = {
            name: value
            for name, value in params.items()
            if value is not None and name not in leave_out
        }

    def __getitem__(self, name: str) -> Any:
        try:
            return _json(self._params[name], (name,), (), for_opinions=True)
        except (RecursionError, ValueError, OverflowError) as error:
            raise _refusal(error) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._params)

    def __len__(self) -> int:
        return len(self._params)

    def __contains__(self, name: object) -> bool:
        return name in self._params


def _json_dict(
    value: Mapping[Any, Any], path: _Path, nullable: tuple[_Path, ...], *, for_opinions: bool
) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for name, inner in value.items():
        key = _key_text(name, _bracketed(path))
        below = (*path, key)
        if inner is not None or _allows_null(below, nullable):
            tree[key] = _json(inner, below, nullable, for_opinions=for_opinions)
    return tree


def _json(value: Any, path: _Path, nullable: tuple[_Path, ...], *, for_opinions: bool) -> Any:
    kind = value.__class__
    if value is None or kind in (str, int, bool):
        return value
    if kind is dict:
        return _json_dict(value, path, nullable, for_opinions=for_opinions)
    if kind is list or kind is tuple:
        paths = [(*path, str(index)) for index in range(len(value))]
        return [
            _json(inner, below, nullable, for_opinions=for_opinions)
            for inner, below in zip(value, paths, strict=True)
            if inner is not None or _allows_null(below, nullable)
        ]
    where = _bracketed(path)
    if isinstance(value, Enum):  # an IntEnum, too
        return _json(value.value, path, nullable, for_opinions=for_opinions)
    if isinstance(value, datetime):
        moment = _aware(value, where)
        return _unix_with_fraction(moment) if for_opinions else _rfc3339(moment, where)
    if isinstance(value, Decimal):
        return _number_text(value, where)
    if isinstance(value, float):
        text = _number_text(value, where)
        # msgspec would write an exponent.
        is_raw = not for_opinions and text != str(value)
        return msgspec.Raw(text.encode()) if is_raw else float(value)
    return _json(_plain(value, where), path, nullable, for_opinions=for_opinions)


def _allows_null(path: _Path, nullable: tuple[_Path, ...]) -> bool:
    return any(
        len(path) == len(pattern)
        and all(p in ("*", name) for p, name in zip(pattern, path, strict=True))
        for pattern in nullable
    )


def _null_paths(params: Any, path: _Path) -> Iterator[_Path]:
    """The paths of None in nested dicts and lists."""
    if isinstance(params, Mapping):
        values = ((str(name), value) for name, value in params.items())
    elif isinstance(params, list | tuple):
        values = ((str(index), value) for index, value in enumerate(params))
    else:
        return
    for name, value in values:
        below = (*path, name)
        if value is None:
            yield below
        else:
            yield from _null_paths(value, below)


def _bracketed(path: _Path) -> str:
    return path[0] + "".join(f"[{quote(name)}]" for name in path[1:]) if path else ""


# --- shared ---------------------------------------------------------------------------------

_SURROGATE = "contains a lone surrogate, which UTF-8 cannot encode"


def _refusal(error: Exception) -> InvalidArgumentError:
    """The error for an exception that stopped an encoder."""
    if isinstance(error, InvalidArgumentError):
        return error
    if isinstance(error, RecursionError):
        return InvalidArgumentError(
            "The parameters are nested too deeply, or one of them contains itself."
        )
    if isinstance(error, UnicodeEncodeError):
        return InvalidArgumentError(_at("", _SURROGATE))
    return InvalidArgumentError(_at("", f"cannot be encoded: {error}"))


def _aware(value: datetime, key: str) -> datetime:
    if value.utcoffset() is None:
        raise _invalid(
            key,
            "is a datetime without a time zone: pass an aware one, e.g. "
            "datetime.now(timezone.utc) or value.replace(tzinfo=timezone.utc)",
        )
    return value


def _unix_with_fraction(value: datetime) -> float:
    return value.timestamp() if value.microsecond else _unix(value)


def _unix(value: datetime) -> int:
    return (value - _EPOCH) // _SECOND


def _rfc3339(value: datetime, key: str) -> str:
    try:
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    except OverflowError:
        problem = "is before year 1 or after year 9999 in UTC: pass a datetime between them"
        raise _invalid(key, problem) from None


def _finite(value: Any, key: str) -> Any:
    if isfinite(value):
        return value
    raise _invalid(key, f"is {value}: pass a finite number")


def _number_text(value: float | Decimal, key: str) -> str:
    """A number in plain notation, because Stripe does not document exponents."""
    text = str(_finite(value, key))
    if "e" not in text and "E" not in text:
        return text
    number = Decimal(text)
    if abs(number.adjusted()) > _MAX_EXPONENT:
        raise _invalid(key, f"is {text}: pass a number of at most {_MAX_EXPONENT} digits")
    return format(number, "f")


def _plain(value: Any, key: str) -> Any:
    """Convert an uncommon type to str, int, bool, float, dict or list."""
    if isinstance(value, msgspec.Struct):
        return _struct(value, key)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return list(value)
    if isinstance(identity := getattr(value, "id", None), str):
        return identity
    if isinstance(value, Coroutine):
        advice = "await the call that returns it"
    elif isinstance(value, date):
        advice = "pass a datetime with a time zone, or Unix seconds"
    elif isinstance(value, bytes | bytearray | memoryview) or hasattr(value, "read"):
        advice = "pass a str; files go to client.files.create"
    elif isinstance(value, set | frozenset) or hasattr(value, "__iter__"):
        advice = "pass a list"
    else:
        advice = "pass a str, number, bool, datetime, dict, list or Stripe object"
    raise _invalid(key, f"is of type {type(value).__name__}, which cannot be sent: {advice}")


def _struct(value: msgspec.Struct, key: str) -> Any:
    """A Stripe object: its id, or its fields if its type has no id."""
    if "id" in value.__struct_fields__:
        identity = getattr(value, "id", None)
        if not identity:
            raise _invalid(key, f"is of type {type(value).__name__} without an id: pass the id")
        return identity
    names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
    return {wire: getattr(value, name) for name, wire in names}


def _invalid(key: str, problem: str) -> InvalidArgumentError:
    return InvalidArgumentError(_at(key, problem), param=unquote_plus(key))


def _at(key: str, problem: str) -> str:
    return f"{unquote_plus(key) or 'A parameter'} {problem}."
