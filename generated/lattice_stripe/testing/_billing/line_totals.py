# Copied from codegen/runtime/.
"""Totals of lines: amounts, discounts and taxes, in integers that add up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from .._payments.money import rounded


class TaxRate(msgspec.Struct, frozen=True):
    id: str
    percentage: Decimal
    inclusive: bool


def read_rate(rate: Mapping[str, Any]) -> TaxRate:
    """The rate of a ``tax_rate`` object."""
    return TaxRate(rate["id"], Decimal(str(rate["percentage"])), bool(rate["inclusive"]))


class Discount(msgspec.Struct, frozen=True):
    """One of a percentage and an amount. ``products`` limits it to lines of these products."""

    percent_off: Decimal | None = None
    amount_off: int = 0
    products: frozenset[str] = frozenset()


class Line(msgspec.Struct, frozen=True):
    """``amount`` before discounts and exclusive taxes. ``discounts`` apply to this line alone."""

    amount: int
    discountable: bool = True
    rates: tuple[TaxRate, ...] = ()
    discounts: tuple[Discount, ...] = ()
    product: str = ""


class LineTotals(msgspec.Struct, frozen=True):
    """The amount of each discount, of the line's own first, and the tax of each rate."""

    discounts: tuple[int, ...]
    taxes: tuple[int, ...]
    taxable: int


class Totals(msgspec.Struct, frozen=True):
    subtotal: int
    subtotal_excluding_tax: int
    total: int
    total_excluding_tax: int
    lines: tuple[LineTotals, ...]


def totals(lines: Sequence[Line], discounts: Sequence[Discount]) -> Totals:
    """Discounts apply one after the other, and taxes to what remains of each line."""
    remaining = [line.amount for line in lines]
    shares: list[list[int]] = [[] for _ in lines]
    for index, line in enumerate(lines):
        for discount in line.discounts:
            part = _off(discount, max(remaining[index], 0) if _applies(discount, line) else 0)
            remaining[index] -= part
            shares[index].append(part)
    for discount in discounts:
        open_amounts = [
            max(left, 0) if _applies(discount, line) else 0
            for line, left in zip(lines, remaining, strict=True)
        ]
        wanted = _off(discount, sum(open_amounts))
        for index, part in enumerate(allocate(wanted, open_amounts)):
            remaining[index] -= part
            shares[index].append(part)
    found = []
    exclusive = inclusive = 0
    for line, left, share in zip(lines, remaining, shares, strict=True):
        taxes = tuple(tax(left, rate) for rate in line.rates)
        for rate, amount in zip(line.rates, taxes, strict=True):
            inclusive += amount if rate.inclusive else 0
            exclusive += 0 if rate.inclusive else amount
        found.append(LineTotals(tuple(share), taxes, left))
    subtotal = sum(line.amount for line in lines)
    before_tax = sum(remaining)
    return Totals(
        subtotal=subtotal,
        subtotal_excluding_tax=subtotal - inclusive,
        total=before_tax + exclusive,
        total_excluding_tax=before_tax - inclusive,
        lines=tuple(found),
    )


def _applies(discount: Discount, line: Line) -> bool:
    return line.discountable and (not discount.products or line.product in discount.products)


def _off(discount: Discount, base: int) -> int:
    if discount.percent_off is not None:
        return rounded(base * discount.percent_off / 100)
    return min(discount.amount_off, base)


def tax(amount: int, rate: TaxRate) -> int:
    if rate.inclusive:
        return amount - rounded(Decimal(amount) * 100 / (100 + rate.percentage))
    return rounded(amount * rate.percentage / 100)


def allocate(amount: int, weights: Sequence[int]) -> list[int]:
    """Split an amount in proportion to the weights. The parts add up to it."""
    total = sum(weights)
    if not total:
        return [0] * len(weights)
    parts = [amount * weight // total for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: -(amount * weights[i] % total))
    for index in order[: amount - sum(parts)]:
        parts[index] += 1
    return parts
