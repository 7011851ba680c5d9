# Copied from overlays/.
"""Meter validation: arguments that Stripe would ignore, or reject without naming the parameter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext

_WINDOWS = {
    None: (60, "a whole minute"),
    "hour": (3600, "a whole hour"),
    "day": (86_400, "midnight UTC"),
}
"""By ``value_grouping_window``: the number of seconds that a time must be a multiple of, and the
name of such a time in errors."""
_MAX_DIGITS = 20
"""No timestamp has as many digits. ``int`` raises for text of thousands of digits."""


def check_value_settings(call: CallContext) -> None:
    """Refuse ``value_settings`` without a payload key; warn if the formula ignores the settings."""
    formula = _mapping(call.params.get("default_aggregation")).get("formula")
    if "value_settings" not in call.params:
        return
    if formula == "count" and call.has_value("value_settings"):
        call.warn(
            'A meter with the formula "count" ignores value_settings. Leave it out, or use the '
            'formula "sum" or "last".'
        )
    elif formula in ("sum", "last") and not any(map(call.has_value, call.parameter_paths)):
        raise InvalidArgumentError(
            f'{call.operation.name}: the formula "{formula}" reads a value from each event, but '
            "value_settings has no event_payload_key, so Stripe would drop every value. Pass "
            'value_settings={"event_payload_key": "..."}, or leave value_settings out to use the '
            'key "value". Nothing was sent.',
            param=call.parameter_paths[0],
        )


def check_cancel_identifier(call: CallContext) -> None:
    """Refuse a cancellation without ``cancel={"identifier": ...}``."""
    if call.params.get("type", "cancel") != "cancel":
        return
    identifier = _mapping(call.params.get("cancel")).get("identifier")
    if identifier == "" or identifier.__class__ not in _identifier_types(call):
        raise InvalidArgumentError(
            f"{call.operation.name}: cancel has no identifier of an event. Pass "
            'cancel={"identifier": "..."}, with the identifier that the event was sent with. '
            "Nothing was sent.",
            param=call.parameter_paths[0],
        )


def _identifier_types(call: CallContext) -> tuple[type, ...]:
    """In a v1 form, numbers and text look the same. In v2 JSON they differ."""
    return (str,) if call.operation.v2 else (str, int)


def check_window_boundaries(call: CallContext) -> None:
    """Refuse times that are not on a boundary of the ``value_grouping_window``."""
    window = call.params.get("value_grouping_window")
    if not (window is None or isinstance(window, str)) or window not in _WINDOWS:
        return
    size, name = _WINDOWS[window]
    for path in call.parameter_paths:
        time = _timestamp(call.params.get(path))
        if time is not None and time % size:
            past = time % size
            before = round(time - past)
            raise InvalidArgumentError(
                f"{call.operation.name}: {path}={time} ({_iso(time)}) is {past:g} s past {name}. "
                f"Stripe requires {name}. Pass {before} ({_iso(before)}) or {before + size} "
                f"({_iso(before + size)}). Nothing was sent.",
                param=path,
            )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _timestamp(value: Any) -> float | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < _MAX_DIGITS:
        return int(value)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _iso(time: float) -> str:
    try:
        return datetime.fromtimestamp(time, UTC).isoformat().replace("+00:00", "Z")
    except (OverflowError, OSError, ValueError):
        return "no date"
