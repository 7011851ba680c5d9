# Copied from codegen/runtime/.
"""Integer amounts: rounding, proration, and the charges that a currency allows."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

MINIMUM_CHARGES = {
    "aed": 200, "aud": 50, "brl": 50, "cad": 50, "chf": 50, "czk": 1_500, "dkk": 250, "eur": 50,
    "gbp": 30, "hkd": 400, "huf": 17_500, "inr": 50, "jpy": 50, "mxn": 1_000, "myr": 200,
    "nok": 300, "nzd": 50, "pln": 200, "ron": 200, "sek": 300, "sgd": 50, "thb": 1_000, "usd": 50,
}  # fmt: skip
"""The smallest charge by currency."""
CHARGE_STEPS = {"bhd": 10, "jod": 10, "kwd": 10, "omr": 10, "tnd": 10, "isk": 100, "ugx": 100}
"""By currency: every charge is a multiple of this number."""


def rounded(value: Decimal) -> int:
    """The nearest integer. A half is rounded away from zero."""
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def prorated(amount: int, period: tuple[int, int], at: int) -> int:
    """The part of an amount for the time of a period from ``at`` on, by the second."""
    start, end = period
    if end <= start:
        return 0
    return rounded(Decimal(amount) * (end - min(max(at, start), end)) / (end - start))


def proportional(amount: int, part: int, whole: int) -> int:
    """The share of ``amount`` that ``part`` is of ``whole``."""
    return rounded(Decimal(amount) * part / whole) if whole else 0
