"""Validates parameters against the facts, and converts them to their types."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from .. import _facts as kinds
from .._facts import Facts, OperationFacts
from .messages import StripeFailure, invalid, required
from .parameters import Upload

_INTEGER = re.compile(r"[+-]?\d{1,40}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)
_CURRENCY_CODES = (
    "aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd btn bwp "
    "byn byr bzd cad cdf chf clf clp cny cop crc cuc cup cve czk djf dkk dop dzd eek egp ern etb "
    "eur fjd fkp gbp gel ghs gip gmd gnf gtq gyd hkd hnl hrk htg huf idr ils inr iqd irr isk jmd "
    "jod jpy kes kgs khr kmf kpw krw kwd kyd kzt lak lbp lkr lrd lsl ltl lvl lyd mad mdl mga mkd "
    "mmk mnt mop mro mru mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr "
    "pln pyg qar ron rsd rub rwf sar sbd scr sdg sek sgd shp skk sle sll sos srd ssp std stn svc "
    "syp szl thb tjs tmt tnd top try ttd twd tzs uah ugx usd uyu uzs vef ves vnd vuv wst xaf xcd "
    "xcg xof xpf yer zar zmk zmw"
)
_CURRENCIES = frozenset(_CURRENCY_CODES.split())
_EXCERPT = 40
_MAX_LENGTH = 150_000
"""For strings without a limit in the document: the highest limit that it has."""
_MAX_INTEGER = 2**63 - 1
_METADATA = re.compile(r"metadata|.*\[metadata\]", re.DOTALL)
MAX_METADATA_KEYS, _MAX_METADATA_KEY, _MAX_METADATA_VALUE = 50, 40, 500
_BOOLEANS = {"true": True, "false": False}
_NEVER_EMPTY = (kinds.Array, kinds.Boolean, kinds.Integer, kinds.Map, kinds.Number, kinds.Object)


def read_arguments(facts: Facts, operation: OperationFacts, raw: dict[str, Any]) -> dict[str, Any]:
    """The typed parameters of a request.

    Raises StripeFailure for the first parameter that Stripe would refuse.
    """
    kind = facts.type(operation.params)
    assert isinstance(kind, kinds.Object)
    return _Validator(facts, text=operation.body != "json").object(kind, raw, "")


class _Validator:
    """``text``: every value of the request is text, as in a form."""

    def __init__(self, facts: Facts, *, text: bool) -> None:
        self._facts = facts
        self._text = text

    def object(self, kind: kinds.Object, raw: dict[str, Any], path: str) -> dict[str, Any]:
        fields = kind.fields
        for name in raw:
            if name not in fields:
                raise _wrong(_join(path, name), "is unknown.", "parameter_unknown")
        for name in sorted(kind.required - raw.keys()):
            raise required(_join(path, name))
        return {
            name: self.value(self._facts.type(fields[name]), value, _join(path, name))
            for name, value in raw.items()
        }

    def value(self, kind: kinds.Type, raw: Any, path: str) -> Any:
        if raw == "" and isinstance(kind, _NEVER_EMPTY):
            raise _empty(path)
        match kind:
            case kinds.Nullable(inner):
                return None if raw is None else self.value(self._facts.type(inner), raw, path)
            case kinds.Union(options):
                return self._union([self._facts.type(option) for option in options], raw, path)
            case kinds.Enum(values):
                return self._enum(values, raw, path)
            case kinds.Object():
                return self.object(kind, self._mapping(raw, path), path)
            case kinds.Array(item):
                return self._array(self._facts.type(item), raw, path)
            case kinds.Map(inner):
                element = self._facts.type(inner)
                entries = self._mapping(raw, path)
                if _METADATA.fullmatch(path):
                    _check_metadata(entries, path)
                return {
                    name: self.value(element, value, _join(path, name))
                    for name, value in entries.items()
                }
            case kinds.String():
                return self._string(kind, raw, path)
            case kinds.Integer():
                return self._integer(kind, raw, path)
            case kinds.Number():
                return self._number(raw, path)
            case kinds.Boolean():
                return self._boolean(raw, path)
            case kinds.File():
                if isinstance(raw, Upload):
                    return raw
                raise _wrong(path, "must be a file.")
        return raw

    def _union(self, options: list[kinds.Type], raw: Any, path: str) -> Any:
        """The value by the first option that accepts it, or the error of the closest option."""
        failures: list[tuple[tuple[int, int], StripeFailure]] = []
        for option in sorted(options, key=lambda option: _rank(option, raw)):
            try:
                return self.value(option, raw, path)
            except StripeFailure as failure:
                failures.append((_rank(option, raw), failure))
        raise max(failures, key=_closeness)[1]

    def _enum(self, values: tuple[Any, ...], raw: Any, path: str) -> Any:
        for value in values:
            if raw == value or (self._text and raw == _as_text(value)):
                return value
        if raw == "":
            raise _empty(path)
        choices = ", ".join(str(value) for value in values if value != "")
        raise _wrong(path, f"is {_show(raw)}. Use one of: {choices}.")

    def _mapping(self, raw: Any, path: str) -> dict[str, Any]:
        if isinstance(raw, dict):
            return raw
        raise _wrong(path, "must be an object.")

    def _array(self, element: kinds.Type, raw: Any, path: str) -> list[Any]:
        if self._text and isinstance(raw, dict):
            if not all(key.isdecimal() and key.isascii() and len(key) < 10 for key in raw):
                raise _not_an_array(path)
            raw = [raw[key] for key in sorted(raw, key=int)]
        if not isinstance(raw, list):
            raise _not_an_array(path)
        return [
            self.value(element, value, _join(path, str(index))) for index, value in enumerate(raw)
        ]

    def _string(self, kind: kinds.String, raw: Any, path: str) -> str:
        if not isinstance(raw, str):
            raise _wrong(path, f"must be a string, not {_show(raw)}.")
        limit = kind.max_length or _MAX_LENGTH
        if len(raw) > limit:
            raise _wrong(path, f"has {len(raw)} characters: at most {limit} are allowed.")
        if raw and kind.format == "decimal" and not _DECIMAL.fullmatch(raw):
            problem = f"is {_show(raw)}, which is not a decimal."
            raise _wrong(path, problem, "parameter_invalid_decimal")
        if raw and kind.format == "currency" and raw.lower() not in _CURRENCIES:
            raise _wrong(path, f"is {_show(raw)}, not a currency code.")
        if kind.format == "date-time" and not _is_date_time(raw):
            raise _wrong(path, f"is {_show(raw)}, not an RFC 3339 time.")
        return raw

    def _integer(self, kind: kinds.Integer, raw: Any, path: str) -> int:
        if isinstance(raw, str) and self._text and _INTEGER.fullmatch(raw):
            raw = int(raw)
        if isinstance(raw, int) and not isinstance(raw, bool):
            if raw < 0 and (path == "quantity" or path.endswith("[quantity]")):
                raise _wrong(path, "is negative.", "parameter_invalid_integer")
            if abs(raw) <= _MAX_INTEGER:
                return raw
            raise _wrong(path, "is too large.", "parameter_invalid_integer")
        noun = "a timestamp in Unix seconds" if kind.format == "unix-time" else "an integer"
        raise _wrong(path, f"is {_show(raw)}, which is not {noun}.", "parameter_invalid_integer")

    def _number(self, raw: Any, path: str) -> float:
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            return raw
        if isinstance(raw, str) and self._text and _NUMBER.fullmatch(raw):
            return float(raw)
        raise _wrong(path, f"is {_show(raw)}, which is not a number.", "parameter_invalid_decimal")

    def _boolean(self, raw: Any, path: str) -> bool:
        if isinstance(raw, bool):
            return raw
        if isinstance(raw, str) and self._text and raw in _BOOLEANS:
            return _BOOLEANS[raw]
        raise _wrong(path, f"is {_show(raw)}: use true or false.")


def _not_an_array(path: str) -> StripeFailure:
    return _wrong(path, "must be an array.", "parameter_invalid_array")


def _check_metadata(entries: dict[str, Any], path: str) -> None:
    if len(entries) > MAX_METADATA_KEYS:
        raise _wrong(path, f"has {len(entries)} keys: at most {MAX_METADATA_KEYS} are allowed.")
    for name, value in entries.items():
        if len(name) > _MAX_METADATA_KEY:
            problem = f"{len(name)} characters: at most {_MAX_METADATA_KEY} are allowed."
            raise invalid(path, f"A key in the parameter {path} has {problem}")
        if isinstance(value, str) and len(value) > _MAX_METADATA_VALUE:
            problem = f"{len(value)} characters: at most {_MAX_METADATA_VALUE} are allowed."
            raise _wrong(_join(path, name), f"has {problem}")


def _rank(option: kinds.Type, raw: Any) -> tuple[int, int]:
    """Sort the options of a union: those that can hold ``raw`` first, plain text last."""
    if isinstance(raw, dict):
        if isinstance(option, kinds.Array):
            return (0 if all(key.isdecimal() for key in raw) else 2), 0
        if isinstance(option, kinds.Object):
            return 1, len(raw.keys() - option.fields.keys()) + len(option.required - raw.keys())
        return (1 if isinstance(option, kinds.Map) else 3), 0
    if isinstance(option, kinds.Enum) and option.values == ("",):
        return 2, 0
    return int(isinstance(option, kinds.String)), 0


def _closeness(failed: tuple[tuple[int, int], StripeFailure]) -> tuple[bool, bool, int]:
    """How close an option of a union was. A deep error is closer than a missing key."""
    rank, failure = failed
    param = failure.error.get("param") or ""
    is_missing = failure.error.get("code") == "parameter_missing"
    return rank[0] < 2, not is_missing, param.count("[")


def _wrong(path: str, problem: str, code: str | None = None) -> StripeFailure:
    return invalid(path, f"The parameter {path} {problem}", code)


def _join(path: str, name: str) -> str:
    return f"{path}[{name}]" if path else name


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _show(raw: Any) -> str:
    text = repr(raw)
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}..."


def _empty(path: str) -> StripeFailure:
    return _wrong(
        path,
        "is empty and cannot be cleared: leave it out, or give it a value.",
        "parameter_invalid_empty",
    )


def _is_date_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
