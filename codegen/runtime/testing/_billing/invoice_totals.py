"""Totals of invoices: amounts, discounts and taxes of each line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._payments.money import MINIMUM_CHARGES
from .._state.session import Session
from .._state.store import Resource
from .customer_balances import applied_balance
from .discounts import Purchase, discounts_of, read_discounts
from .line_totals import Line, LineTotals, TaxRate, read_rate, totals


def tax_rates(session: Session, ids: Any, param: str) -> list[dict[str, Any]]:
    return [session.get(identity, ("tax_rate",), param, status=400).data for identity in ids or ()]


def resolve(session: Session, args: dict[str, Any], customer: str) -> dict[str, Any]:
    """Parameters with the data of tax rates and the ids of discounts, if they have any."""
    found = dict(args)
    for name in ("tax_rates", "default_tax_rates"):
        if name in args:
            found[name] = tax_rates(session, args[name], name)
    if "discounts" in args:
        found["discounts"] = discounts_of(session, args, Purchase(customer))
    return found


def recompute(
    session: Session,
    invoice: Resource,
    action: str | None = "updated",
    *,
    use_balance: bool = True,
) -> Resource:
    """Store the totals of a draft's lines."""
    data = with_totals(session, invoice.data, use_balance=use_balance)
    return session.change(invoice, data, action)


def with_totals(
    session: Session, data: dict[str, Any], *, use_balance: bool = True
) -> dict[str, Any]:
    """The data of an invoice with the totals of its lines."""
    lines = data["lines"]["data"]
    read = [_read_line(session, line, data) for line in lines]
    discounts = data["discounts"] if lines else ()
    found = totals(read, read_discounts(session, discounts, data["currency"]))
    built = [
        _line_with_totals(line, data["discounts"], rates, mine)
        for line, rates, mine in zip(lines, [one.rates for one in read], found.lines, strict=True)
    ]
    customer = session.find(data["customer"])
    balance = applied_balance(customer.data, data["currency"]) if customer and use_balance else 0
    due = max(found.total + balance, 0) if found.total > 0 else 0
    if due < MINIMUM_CHARGES.get(data["currency"], 1):
        due = 0  # the customer's balance takes it to the next invoice
    return {
        **data,
        "lines": {**data["lines"], "data": built},
        "subtotal": found.subtotal,
        "subtotal_excluding_tax": found.subtotal_excluding_tax,
        "total": found.total,
        "total_excluding_tax": found.total_excluding_tax,
        "total_discount_amounts": merged_discounts(data["discounts"], built),
        "total_taxes": merged_taxes([tax for line in built for tax in line["taxes"]]),
        "starting_balance": balance,
        "amount_due": due,
        "amount_remaining": due,
    }


def merged_discounts(ids: list[str], lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    amounts = dict.fromkeys(ids, 0)
    for line in lines:
        for entry in line["discount_amounts"]:
            amounts[entry["discount"]] = amounts.get(entry["discount"], 0) + entry["amount"]
    return [{"amount": amount, "discount": identity} for identity, amount in amounts.items()]


def tax_entry(rate: TaxRate, amount: int, taxable: int) -> dict[str, Any]:
    """The tax of one rate on the amount of a line, for the field ``taxes``."""
    return {
        "amount": amount,
        "tax_behavior": "inclusive" if rate.inclusive else "exclusive",
        "tax_rate_details": {"tax_rate": rate.id},
        "taxability_reason": "not_available",
        "taxable_amount": taxable - (amount if rate.inclusive else 0),
        "type": "tax_rate_details",
    }


def merged_taxes(taxes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    merged: dict[str, dict[str, Any]] = {}
    for tax in taxes:
        rate = tax["tax_rate_details"]["tax_rate"]
        total = merged.setdefault(rate, {**tax, "amount": 0, "taxable_amount": 0})
        total["amount"] += tax["amount"]
        total["taxable_amount"] += tax["taxable_amount"]
    return list(merged.values())


def line_details(line: dict[str, Any]) -> dict[str, Any]:
    """What a line bills: an invoice item, a subscription item or both."""
    parent = line.get("parent") or {}
    return parent.get(parent.get("type")) or {}


def invoice_item_id(line: dict[str, Any]) -> str:
    """The invoice item of a line, "" if it has none."""
    return str(line_details(line).get("invoice_item") or "")


def _read_line(session: Session, line: dict[str, Any], invoice: dict[str, Any]) -> Line:
    details = (line.get("pricing") or {}).get("price_details") or {}
    known = line_details(line)
    item = session.find(known.get("invoice_item") or known.get("subscription_item") or "")
    own_rates = item.data.get("tax_rates") if item else None
    return Line(
        line["amount"],
        line["discountable"],
        tuple(read_rate(rate) for rate in own_rates or invoice["default_tax_rates"]),
        tuple(read_discounts(session, line.get("discounts"), line["currency"])),
        str(details.get("product") or ""),
    )


def _line_with_totals(
    line: dict[str, Any], discounts: list[str], rates: Sequence[TaxRate], mine: LineTotals
) -> dict[str, Any]:
    """A line with its taxes, and with its part of its own discounts and of the invoice's."""
    ids = [*(line.get("discounts") or ()), *discounts]
    return {
        **line,
        "taxes": [
            tax_entry(rate, amount, mine.taxable)
            for rate, amount in zip(rates, mine.taxes, strict=True)
        ],
        "discount_amounts": [
            {"amount": amount, "discount": identity}
            for amount, identity in zip(mine.discounts, ids, strict=True)
        ],
    }
