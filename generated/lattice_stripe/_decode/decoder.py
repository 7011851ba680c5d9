# Copied from codegen/runtime/_decode/decoder.py. Edit it there.
"""From JSON text to typed objects, without ever refusing a JSON object that Stripe sent.

Three looks, each paid for only when the one before asks for it:

1. msgspec decodes straight into structs. What an expandable field holds when it was expanded is
   let through as plain data under a marker (see ``_types``), and noticed.
2. Only where that was noticed: a walk over just the fields that can hold such data makes structs
   of it, importing the classes it needs now.
3. Only where msgspec refused (a null, a wrong type): the same text is read as plain data and built
   up field by field. What does not fit is kept as it came, and its JSON path is reported.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from .. import _registry
from .._forks import Lock
from .types import Deferred, ListObject, _Marker

Settle = Callable[[Any, str, list[str]], Any]


class NotJSON(ValueError):
    """The text is not a JSON value."""


_UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class _Seen(threading.local):
    deferred = False


_seen = _Seen()


def _on_deferred(kind: Any, value: Any) -> Any:
    _seen.deferred = True
    return value


def decode(raw: bytes | bytearray | str, type: Any = None) -> Any:
    """Turn JSON text into the typed object that its ``object`` key names.

    Args:
        raw: JSON text, e.g. a stored response, an event, or an object saved from Stripe.
        type: a struct to decode as, where the text does not say or you know better.

    Returns:
        An instance of the struct; plain ``dict``, ``list`` or value where no struct fits.

    Raises:
        ValueError: ``raw`` is not JSON.
    """
    return decode_reporting(raw, type)[0]


def decode_reporting(raw: bytes | bytearray | str, type: Any = None) -> tuple[Any, tuple[str, ...]]:
    """Like ``decode``, with the JSON paths of what did not fit the types."""
    text = raw.encode() if isinstance(raw, str) else raw
    if type is None:
        type = _named(_peek(text))
    return _decode(text, type)


def decode_result(result: str, raw: bytes, page: Any = None) -> tuple[Any, tuple[str, ...]]:
    """The answer of an operation whose result is ``result`` ("Invoice", "Customer | ...").

    ``page`` is the page class to put it in, for operations that answer with pages.
    Returns the object and the JSON paths that did not fit.
    """
    if page is None and " | " in result:
        return _decode(raw, _among(result.split(" | "), _peek(raw)))
    return _decode(raw, _result_type(result, page))


@cache
def _result_type(result: str, page: Any) -> Any:
    if page is None:
        return load(result) if result else Any
    if not result:
        return page[Any]
    one = result != "Any" and " | " not in result
    return page[load(result) if one else _deferred(result)]


def _deferred(expression: str) -> Any:
    runtime: Any = Deferred  # a checker sees an alias here, see _types
    return runtime[expression]


# --- which class ----------------------------------------------------------------------------


class _Peek(msgspec.Struct):
    """The two keys that say what an object is."""

    object: Any = None
    deleted: Any = None


_peeker = msgspec.json.Decoder(_Peek)


def _peek(raw: bytes | bytearray) -> _Peek:
    try:
        return _peeker.decode(raw)
    except msgspec.ValidationError:  # JSON, but not an object
        return _Peek()
    except _UNREADABLE as error:
        raise NotJSON(str(error)) from None


@cache
def load(name: str) -> Any:
    """The struct class called ``name``, imported now if it was not before."""
    from importlib import import_module

    module = import_module(f"..types.{_registry.FILES[name]}", __package__)
    return getattr(module, name)


def _named(tag: _Peek) -> Any:
    """The class for an object that says what it is."""
    if isinstance(tag.object, str):
        if tag.object in ("list", "search_result"):
            return _result_type("Any", ListObject)
        names = _registry.OBJECTS.get(tag.object, ())
        if names:
            return _pick(names, tag.deleted is True)
    return Any


def _pick(names: tuple[str, ...], deleted: bool) -> Any:
    for name in names:
        if (name in _registry.DELETED) is deleted:
            return load(name)
    return load(names[0])


def _among(members: Sequence[str], tag: _Peek) -> Any:
    """The member that an object's own words name; the first where they name none."""
    if isinstance(tag.object, str):
        known = _registry.OBJECTS.get(tag.object, ())
        fitting = tuple(name for name in members if name in known)
        if fitting:
            return _pick(fitting, tag.deleted is True)
    return load(members[0])


# --- the first look -------------------------------------------------------------------------


@cache
def _decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind, dec_hook=_on_deferred)


def _decode(raw: bytes | bytearray, kind: Any) -> tuple[Any, tuple[str, ...]]:
    _seen.deferred = False
    drift: list[str] = []
    try:
        found = _decoder(kind).decode(raw)
    except msgspec.ValidationError:
        found = _build(kind, _untyped(raw), "$", drift)
        return found, tuple(drift)
    except _UNREADABLE as error:
        raise NotJSON(str(error)) from None
    if _seen.deferred:
        settle = _settler(kind)
        if settle is not None:
            found = settle(found, "$", drift)
    return found, tuple(drift)


def _untyped(raw: bytes | bytearray) -> Any:
    try:
        return msgspec.json.decode(raw)
    except _UNREADABLE as error:
        raise NotJSON(str(error)) from None


# --- the second look ------------------------------------------------------------------------


def _struct_of(kind: Any) -> Any:
    """The struct class behind a type (a generic one is known by its origin), or None."""
    cls = get_origin(kind) or kind
    return cls if isinstance(cls, type) and issubclass(cls, msgspec.Struct) else None


@cache
def _fields(kind: Any) -> tuple[tuple[str, str, Any], ...]:
    """(attribute, key on the wire, type) of a struct's fields, as msgspec sees them."""
    found = msgspec.structs.fields(kind)
    return tuple((field.name, field.encode_name, field.type) for field in found)


def _options(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _marker_of(kind: Any) -> _Marker | None:
    for option in _options(kind):
        found = get_args(option)[1] if get_origin(option) is dict else option
        if isinstance(found, _Marker):
            return found
    return None


_settlers: dict[Any, Settle | None] = {}
_plans: dict[Any, Settle | None] = {}
_planning = Lock(threading.RLock)


def _settler(kind: Any) -> Settle | None:
    """A function that makes structs of the plain data in a value, or None where none can be."""
    if kind not in _settlers:
        with _planning:
            _plan(kind)
            _settlers.update(_plans)  # only now: a plan in the making skips fields
    return _settlers[kind]


def _plan(kind: Any) -> Settle | None:
    if kind not in _plans:
        _plans[kind] = _make_settler(kind)
    return _plans[kind]


def _make_settler(kind: Any) -> Settle | None:
    marker = _marker_of(kind)
    if marker is not None:
        return lambda value, path, drift: _convert(marker, value, path, drift)
    for option in _options(kind):
        if _struct_of(option) is not None:
            return _struct_settler(option) if option is kind else _plan(option)
        origin, arguments = get_origin(option), get_args(option)
        if origin is list and (inner := _plan(arguments[0])) is not None:
            return _list_settler(inner)
        if origin is dict and (inner := _plan(arguments[1])) is not None:
            return _dict_settler(inner)
    return None


def _struct_settler(kind: Any) -> Settle | None:
    steps: list[tuple[str, str, Settle]] = []

    def settle(value: Any, path: str, drift: list[str]) -> Any:
        for name, wire, step in steps:
            held = getattr(value, name, None)
            if held is not None and held.__class__ is not str:
                new = step(held, f"{path}.{wire}", drift)
                if new is not held:
                    setattr(value, name, new)
        return value

    _plans[kind] = settle  # a struct may hold itself
    for name, wire, hint in _fields(kind):
        step = _plan(hint)
        if step is not None:
            steps.append((name, wire, step))
    return settle if steps else None


def _list_settler(inner: Settle) -> Settle:
    def settle(value: Any, path: str, drift: list[str]) -> Any:
        if isinstance(value, list):
            value[:] = [inner(item, f"{path}[{i}]", drift) for i, item in enumerate(value)]
        return value

    return settle


def _dict_settler(inner: Settle) -> Settle:
    def settle(value: Any, path: str, drift: list[str]) -> Any:
        if isinstance(value, dict):
            for key, item in value.items():
                value[key] = inner(item, f"{path}.{key}", drift)
        return value

    return settle


def _convert(marker: _Marker, value: Any, path: str, drift: list[str]) -> Any:
    """Plain data under a marker, as the struct it names itself to be."""
    if value.__class__ is not dict:
        return value
    cls = _member(marker, value, path, drift)
    return value if cls is None else _build(cls, value, path, drift)


def _member(marker: _Marker, value: dict[str, Any], path: str, drift: list[str]) -> Any:
    tag = value.get("object")
    known = _registry.OBJECTS.get(tag, ()) if isinstance(tag, str) else ()
    if not marker.members:
        if known:
            return _pick(known, value.get("deleted") is True)
        drift.append(path)
        return None
    fitting = tuple(name for name in marker.members if name in known)
    if fitting:
        return _pick(fitting, value.get("deleted") is True)
    if known:  # an object Stripe's document does not expect here
        drift.append(path)
        return _pick(known, value.get("deleted") is True)
    unnamed = [name for name in marker.members if name not in _registry.TAGGED]
    if tag is not None and not unnamed:
        drift.append(path)
        return None
    # Nothing but its keys tells what it is: the member that knows most of them.
    return max(
        map(load, unnamed or marker.members),
        key=lambda cls: len(value.keys() & set(cls.__struct_encode_fields__)),
    )


# --- the third look -------------------------------------------------------------------------


def _build(kind: Any, value: Any, path: str, drift: list[str]) -> Any:
    """``value`` as ``type`` as far as it goes; the paths of what does not fit go to ``drift``."""
    try:
        found = msgspec.convert(value, kind, dec_hook=_on_deferred)
    except msgspec.ValidationError:
        return _piecewise(kind, value, path, drift)
    settle = _settler(kind)
    return found if settle is None else settle(found, path, drift)


def _piecewise(kind: Any, value: Any, path: str, drift: list[str]) -> Any:
    for option in _options(kind):
        cls = _struct_of(option)
        if cls is not None and isinstance(value, dict):
            return cls(
                **{
                    name: _build(hint, value[wire], f"{path}.{wire}", drift)
                    for name, wire, hint in _fields(option)
                    if wire in value
                }
            )
        origin, arguments = get_origin(option), get_args(option)
        if origin is list and isinstance(value, list):
            return [
                _build(arguments[0], item, f"{path}[{i}]", drift) for i, item in enumerate(value)
            ]
        if origin is dict and isinstance(value, dict) and not isinstance(arguments[1], _Marker):
            return {
                key: _build(arguments[1], item, f"{path}.{key}", drift)
                for key, item in value.items()
            }
    drift.append(path)
    return value
