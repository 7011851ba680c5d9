# Copied from overlays/meters.py. Edit it there.
"""Meters: shapes that Stripe accepts and ignores, or rejects without saying why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext

_SECONDS = {None: (60, "minute"), "hour": (3600, "hour"), "day": (86_400, "day in UTC")}
"""What the times of a summary have to be multiples of, by ``value_grouping_window``."""
_DIGITS = 20
"""More than any time has; Python reads no number of thousands."""


def check_values(call: CallContext) -> None:
    """Refuse a meter whose values would all be dropped; warn of settings that do nothing."""
    formula = _mapping(call.params.get("default_aggregation")).get("formula")
    if "value_settings" not in call.params:
        return
    if formula == "count" and call.states("value_settings"):
        call.warn(
            "A meter that counts ignores value_settings: leave it out, or use the formula "
            '"sum" or "last".'
        )
    elif formula in ("sum", "last") and not any(
        call.states(place) for place in call.parameter_paths
    ):
        raise InvalidArgumentError(
            f'{call.operation.name}: the formula "{formula}" takes each value from the event, and '
            "value_settings does not say by which key: values would be lost without an error. Pass "
            'value_settings={"event_payload_key": "..."}, or leave it out for the key "value". '
            "Nothing was sent.",
            param=call.parameter_paths[0],
        )


def check_cancel(call: CallContext) -> None:
    """Refuse a cancellation that does not name its event in the one way Stripe reads."""
    if call.params.get("type", "cancel") != "cancel":
        return
    identifier = _mapping(call.params.get("cancel")).get("identifier")
    if identifier == "" or identifier.__class__ not in _identifiers(call):
        raise InvalidArgumentError(
            f"{call.operation.name}: cancel has to name the event by the identifier it was sent "
            'with: pass cancel={"identifier": "..."}, not an id, and not at the top level. '
            "Nothing was sent.",
            param=call.parameter_paths[0],
        )


def _identifiers(call: CallContext) -> tuple[type, ...]:
    """In a form, a number is text like any other; in JSON it is not."""
    return (str,) if call.operation.v2 else (str, int)


def check_windows(call: CallContext) -> None:
    """Refuse times that are not on the boundaries of their window."""
    window = call.params.get("value_grouping_window")
    if not (window is None or isinstance(window, str)) or window not in _SECONDS:
        return
    size, name = _SECONDS[window]
    for place in call.parameter_paths:
        moment = _seconds(call.params.get(place))
        if moment is not None and moment % size:
            past = moment % size
            before = round(moment - past)
            raise InvalidArgumentError(
                f"{call.operation.name}: {place}={moment} ({_shown(moment)}) is {past:g} s past a "
                f"whole {name} ({moment} % {size} = {past:g}), and Stripe takes whole ones only: "
                f"pass {before} ({_shown(before)}) or {before + size} ({_shown(before + size)}). "
                "Nothing was sent.",
                param=place,
            )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _seconds(value: Any) -> float | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < _DIGITS:
        return int(value)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _shown(moment: float) -> str:
    try:
        return datetime.fromtimestamp(moment, UTC).isoformat().replace("+00:00", "Z")
    except (OverflowError, OSError, ValueError):
        return "no date"
