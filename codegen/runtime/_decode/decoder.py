"""From JSON text to typed objects. A JSON object never fails to decode.

Decoding takes up to three passes. A later pass runs only when an earlier one requires it:

1. Fast pass: msgspec decodes the text straight into structs. An expanded object stays plain data
   and is noticed (see ``DeferredType``).
2. Expanded pass, if an expanded object was noticed: visits only the fields that can hold one,
   imports the classes and builds the structs.
3. Lenient pass, if msgspec refused the text because of a null, a wrong type or a lone surrogate:
   reads plain data and builds structs field by field. A value that does not fit is kept as it is,
   and its JSON path is reported.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import cache
from typing import Any

import msgspec

from .annotations import deferred_type
from .base import StripeObject
from .classes import choose_class, class_names, load_class
from .expanded_and_lenient import ANALYZING, build, expander
from .location import Location, Origin, Path, set_location
from .plain_data import NOT_JSON_ERRORS, NotJSON, plain_data
from .result_checks import check_object, check_page, has_tag, result_tags


def decode_reporting(
    raw: bytes | bytearray | str | Mapping[str, Any], type: Any = None
) -> tuple[Any, tuple[str, ...]]:
    """The object, and the JSON paths of values that did not fit their types.

    ``type`` is the struct to decode as; by default, the one that the ``object`` key names.

    Raises:
        NotJSON: ``raw`` is not JSON, or is neither text nor a dict.
    """
    text = _json_text(raw)
    if type is None:
        type = _named_type(_read_tag(text))
    return _decode(text, type)


def decode_result(
    result: str, raw: bytes, page: Any = None, *, v2: bool = False
) -> tuple[Any, tuple[str, ...]]:
    """Decode the response of an operation whose result is ``result``.

    ``result`` is one class name or several: ``"Customer | DeletedCustomer"``. ``page`` is the
    page class, for an operation that returns pages. Returns the object and the JSON paths of
    values that did not fit their types.

    Raises:
        NotJSON: ``raw`` is not JSON.
        UnexpectedJSON: ``raw`` is not an object that the operation can return.
    """
    if page is not None:
        found, drift = _decode(raw, _result_type(result, page))
        check_page(found, v2=v2)
        return found, drift
    kind = _result_type(result, None) if " | " not in result else _member_type(result, raw)
    found, drift = _decode(raw, kind)
    # The default of the ``object`` field is its tag, so only an id proves that a key was there.
    if not getattr(found, "id", None) or not has_tag(found, result):
        check_object(plain_data(raw), result)
    return found, drift


def decode_fast(raw: bytes | bytearray | memoryview, kind: Any) -> Any:
    """Run the fast pass only. None if ``raw`` does not fit, or contains an expanded object."""
    _noticed.expanded = False
    try:
        found = fast_decoder(kind).decode(raw)
    except NOT_JSON_ERRORS:
        return None
    return None if _noticed.expanded else found


def locate(found: StripeObject, raw: bytes) -> None:
    """Give an object the text that it was decoded from."""
    set_location(found, Location(_TypedOrigin(raw), ()))


def _json_text(raw: bytes | bytearray | str | Mapping[str, Any]) -> bytes:
    if isinstance(raw, bytes | bytearray | memoryview):
        return bytes(raw)
    if isinstance(raw, str):
        return raw.encode(errors="surrogatepass")
    if not isinstance(raw, Mapping | StripeObject):
        raise NotJSON(f"raw is of type {type(raw).__name__}: pass JSON text or a dict.")
    from .export import export

    data = export(dict(raw))
    try:
        return msgspec.json.encode(data)
    except (ValueError, OverflowError):  # a lone surrogate, or an integer of more than 64 bits
        import json

        return json.dumps(data).encode()


class _TypedOrigin(Origin):
    """An origin whose unknown keys are decoded by the ``object`` keys of their values."""

    __slots__ = ()

    def typed(self, value: Any, path: Path) -> Any:
        if isinstance(value, list):
            return [self.typed(item, (*path, index)) for index, item in enumerate(value)]
        if not isinstance(value, dict):
            return value
        kind = _named_type(_ObjectTag(value.get("object"), value.get("deleted")))
        if kind is Any:
            return {key: self.typed(item, (*path, key)) for key, item in value.items()}
        from copy import deepcopy

        found = build(kind, deepcopy(value), "$", [])
        if isinstance(found, StripeObject):
            set_location(found, Location(self, path))
        return found


# --- the type to decode as ------------------------------------------------------------------


class _ObjectTag(msgspec.Struct):
    """The two keys that name the class of an object."""

    object: Any = None
    deleted: Any = None


_tag_decoder = msgspec.json.Decoder(_ObjectTag)


def _read_tag(raw: bytes | bytearray) -> _ObjectTag:
    try:
        return _tag_decoder.decode(raw)
    except msgspec.ValidationError:  # JSON, but not an object
        return _ObjectTag()
    except NOT_JSON_ERRORS:
        data = plain_data(raw)
        if not isinstance(data, dict):
            return _ObjectTag()
        return _ObjectTag(data.get("object"), data.get("deleted"))


@cache
def _result_type(result: str, page: Any) -> Any:
    if page is None:
        return load_class(result) if result else Any
    if not result:
        return page[Any]
    one_class = result != "Any" and " | " not in result
    return page[load_class(result) if one_class else deferred_type(result)]


def _named_type(tag: _ObjectTag) -> Any:
    """The class that an object's own keys name."""
    if tag.object in ("list", "search_result"):
        return _result_type("Any", load_class("ListObject"))
    names = class_names(tag.object)
    return choose_class(names, deleted=tag.deleted is True) if names else Any


def _member_type(result: str, raw: bytes) -> Any:
    """The member of a union that an object's own keys name; without one, the first member."""
    members, tag = result.split(" | "), _read_tag(raw)
    known = class_names(tag.object)
    matching = tuple(name for name in members if name in known)
    if matching:
        return choose_class(matching, deleted=tag.deleted is True)
    if isinstance(tag.object, str) and tag.object in result_tags(result):
        # The type is of an older API version.
        return deferred_type("Any")
    return load_class(members[0])


# --- the passes -----------------------------------------------------------------------------


_noticed = threading.local()
"""Whether the fast pass of this thread noticed an expanded object."""


def _on_expanded(kind: Any, value: Any) -> Any:
    """The hook that msgspec calls for a value of a deferred type."""
    _noticed.expanded = True
    return value


_decoders: dict[Any, msgspec.json.Decoder[Any]] = {}


def fast_decoder(kind: Any) -> msgspec.json.Decoder[Any]:
    """The decoder of the fast pass. Raises TypeError if ``kind`` is not a type."""
    decoder = _decoders.get(kind)
    if decoder is None:
        with ANALYZING:
            decoder = _decoders.get(kind) or msgspec.json.Decoder(kind, dec_hook=_on_expanded)
            _decoders[kind] = decoder
    return decoder


def _decode(raw: bytes, kind: Any) -> tuple[Any, tuple[str, ...]]:
    _noticed.expanded = False
    drift: list[str] = []
    try:
        found = fast_decoder(kind).decode(raw)
    except NOT_JSON_ERRORS:  # a msgspec.ValidationError is a DecodeError
        found = build(kind, plain_data(raw, drift), "$", drift)
    else:
        if _noticed.expanded:
            expand = expander(kind)
            if expand is not None:
                found = expand(found, "$", drift)
    if isinstance(found, StripeObject):
        locate(found, raw)
    return found, tuple(drift)
