# Copied from codegen/runtime/.
"""JSON text as plain data."""

from __future__ import annotations

import re
from typing import Any

import msgspec

NOT_JSON_ERRORS = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
"""What msgspec raises for text that is not JSON, or not JSON of the given type."""
_SURROGATE = "[\ud800-\udfff]"
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class NotJSON(ValueError):
    """The text is not a JSON value."""

    problem = "is not JSON or was cut short"
    """What to say about a response with this text."""


class TooDeepJSON(NotJSON):
    """The text has more levels of objects and arrays than can be decoded."""

    problem = "is nested too deeply to decode"


def plain_data(raw: bytes | bytearray, drift: list[str] | None = None) -> Any:
    """Plain JSON data. A lone surrogate in a string becomes U+FFFD, and ``drift`` gets its path.

    Raises:
        NotJSON: ``raw`` is not JSON, or is nested too deeply.
    """
    try:
        return msgspec.json.decode(raw)
    except NOT_JSON_ERRORS as error:
        paths: list[str] = [] if drift is None else drift
        known = len(paths)
        try:
            import json  # accepts lone surrogates

            text = raw.decode("utf-8", "surrogateescape")
            # ``int`` refuses NaN and Infinity with a ValueError.
            data = _without_surrogates(json.loads(text, parse_constant=int), "$", paths)
        except (ValueError, RecursionError):
            raise _unreadable(error) from None
        if len(paths) == known:  # no lone surrogate: msgspec has another reason
            raise _unreadable(error) from None
        return data


def _unreadable(error: Exception) -> NotJSON:
    if isinstance(error, RecursionError):
        return TooDeepJSON(f"The text {TooDeepJSON.problem}. Pass text with fewer levels.")
    return NotJSON(f"The text is not JSON: {error}. Pass all of the text.")


def _without_surrogates(value: Any, path: str, drift: list[str]) -> Any:
    if isinstance(value, dict):
        return {
            _without_surrogates(key, path, drift): _without_surrogates(item, f"{path}.{key}", drift)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_without_surrogates(item, f"{path}[{i}]", drift) for i, item in enumerate(value)]
    if not isinstance(value, str) or not re.search(_SURROGATE, value):
        return value
    drift.append(re.sub(_SURROGATE, _REPLACEMENT, path))
    return re.sub(_SURROGATE, _REPLACEMENT, value)
