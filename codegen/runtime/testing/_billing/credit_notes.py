"""Credit notes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .._payments.money import proportional, rounded
from .._payments.refunds import refund_charge
from .._requests.messages import invalid
from .._state.clocks import use_clock
from .._state.operations import Call, Served, changes, creates, page_of, serves, target
from .._state.session import Session
from .._state.state_changes import change_state
from .._state.store import Resource
from .customer_balances import change_balance
from .invoice_payments import store_paid
from .invoice_totals import merged_discounts, merged_taxes, tax_entry, tax_rates
from .line_totals import read_rate, tax

_ECHOED = ("effective_at", "memo", "metadata", "reason")
"""Fields that a credit note has from its parameters."""
_SUMS = ("subtotal", "subtotal_excluding_tax", "total", "total_excluding_tax")


@serves("credit_notes.preview")
def _preview(session: Session, call: Call) -> Served:
    session.check_references(("credit_note",), call.args)
    _, data, _ = _note(session, call.args)
    return Served(session.builder().object("credit_note", data))


@creates("credit_notes.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    invoice, data, parts = _note(session, args)
    record = session.create("credit_note", data, silent=True)
    lines = {**record.data["lines"], "url": f"/v1/credit_notes/{record.id}/lines"}
    record = session.assign(record, None, lines=lines)
    if data["type"] == "pre_payment":
        _reduce(session, invoice, data["amount"])
    else:
        credited = invoice.data["post_payment_credit_notes_amount"] + data["amount"]
        session.assign(invoice, "updated", post_payment_credit_notes_amount=credited)
    if parts["credit_amount"]:
        customer = session.get(data["customer"], ("customer",), "customer")
        entry = {"amount": -parts["credit_amount"], "currency": data["currency"]}
        entry |= {"credit_note": record.id, "type": "credit_note"}
        made = change_balance(session, customer, entry)
        record = session.assign(record, None, customer_balance_transaction=made.id)
    if refund := parts["refund_amount"]:
        returned = _refund(session, invoice, refund)
        refunds = [{"amount_refunded": refund, "refund": returned.id, "type": "refund"}]
        record = session.update(record, {"refunds": refunds}, None)
    session.emit("created", record)
    return record


@changes("credit_notes.void_credit_note")
def _void(session: Session, note: Resource, args: dict[str, Any]) -> Resource:
    invoice = session.get(note.data["invoice"], ("invoice",), "invoice")
    use_clock(session, invoice.data)
    if note.data["type"] != "pre_payment" or invoice.data["status"] != "open":
        raise invalid("id", f"The credit note {note.id} belongs to an invoice that is not open.")
    _reduce(session, invoice, -note.data["amount"])
    return change_state(session, note, "credit_notes.void_credit_note")


@serves("credit_notes.line_items.list")
def _lines(session: Session, call: Call) -> Served:
    return page_of(call, target(session, call).data["lines"]["data"])


def _note(
    session: Session, args: dict[str, Any]
) -> tuple[Resource, dict[str, Any], dict[str, int]]:
    """The invoice and the data of a credit note, and where a paid amount goes."""
    invoice = session.get(args["invoice"], ("invoice",), "invoice", status=400)
    use_clock(session, invoice.data)
    paid = invoice.data["status"] == "paid"
    if invoice.data["status"] not in ("open", "paid"):
        raise invalid(
            "invoice",
            f"The invoice {invoice.id} is {invoice.data['status']}. A credit note needs one that "
            "is open or paid.",
        )
    lines = [_line(session, invoice, line, i) for i, line in enumerate(args.get("lines") or ())]
    sums = _sums(lines) if lines else dict.fromkeys(_SUMS, args.get("amount", 0))
    amount = sums["total"]
    if lines and args.get("amount", amount) != amount:
        raise invalid(
            "amount", f"The amount is {args['amount']}, but the lines add up to {amount}."
        )
    discounts = merged_discounts([], lines)
    left = invoice.data["amount_remaining"]
    if paid:
        names = ("pre_payment_credit_notes_amount", "post_payment_credit_notes_amount")
        left = invoice.data["total"] - sum(invoice.data[name] for name in names)
    if not 0 < amount <= left:
        raise invalid("amount", f"The amount is {amount}: use 1 to {left}.")
    parts = {
        name: args.get(name) or 0
        for name in ("credit_amount", "refund_amount", "out_of_band_amount")
    }
    if sum(parts.values()) != (amount if paid else 0):
        raise invalid(
            "credit_amount",
            "The credit, refund and out-of-band amounts of a credit note for a paid invoice add up "
            f"to {amount}."
            if paid
            else "Nothing is paid yet, so nothing can be credited, refunded or paid out of band.",
        )
    sequence = len(list(session.having("credit_note", invoice=invoice.id))) + 1
    data: dict[str, Any] = {
        **{name: args[name] for name in _ECHOED if name in args},
        "amount": amount,
        "currency": invoice.data["currency"],
        "customer": invoice.data["customer"],
        "discount_amount": sum(discount["amount"] for discount in discounts),
        "discount_amounts": discounts,
        "invoice": invoice.id,
        "lines": lines,
        "number": f"{invoice.data['number']}-CN-{sequence:02d}",
        "out_of_band_amount": parts["out_of_band_amount"] or None,
        "pdf": f"{invoice.data['invoice_pdf']}/credit_note",
        "post_payment_amount": amount if paid else 0,
        "pre_payment_amount": 0 if paid else amount,
        "status": "issued",
        "total_taxes": merged_taxes([entry for line in lines for entry in line["taxes"]]),
        **sums,
        "type": "post_payment" if paid else "pre_payment",
    }
    return invoice, data, parts


def _sums(lines: list[dict[str, Any]]) -> dict[str, int]:
    subtotal = sum(line["amount"] for line in lines)
    inclusive = sum(_taxes(line, "inclusive") for line in lines)
    before_tax = subtotal - sum(line["discount_amount"] for line in lines)
    total = before_tax + sum(_taxes(line, "exclusive") for line in lines)
    return dict(
        zip(_SUMS, (subtotal, subtotal - inclusive, total, before_tax - inclusive), strict=True)
    )


def _taxes(line: dict[str, Any], behavior: str) -> int:
    return sum(one["amount"] for one in line["taxes"] if one["tax_behavior"] == behavior)


def _line(session: Session, invoice: Resource, line: dict[str, Any], index: int) -> dict[str, Any]:
    """A line with its share of the discounts of the invoice line, and with its taxes."""
    where = f"lines[{index}]"
    discounts: list[dict[str, Any]] = []
    rates: list[dict[str, Any]] = []
    amount, quantity = line.get("amount"), line.get("quantity")
    unit = line.get("unit_amount_decimal") or line.get("unit_amount")
    if amount is None and unit is not None:
        amount = rounded(Decimal(str(unit)) * (quantity or 1))
    given = {k: v for k, v in line.items() if k not in ("amount", "tax_amounts", "tax_rates")}
    if line["type"] == "invoice_line_item":
        known = {one["id"]: one for one in invoice.data["lines"]["data"]}
        found = known.get(line.get("invoice_line_item", ""))
        if found is None:
            raise invalid(
                f"{where}[invoice_line_item]",
                f"The invoice {invoice.id} has no such line.",
                "resource_missing",
            )
        if line.get("tax_rates"):
            raise invalid(f"{where}[tax_rates]", "A line of an invoice has its own tax rates.")
        whole = found["amount"]
        if amount is None:
            count = found.get("quantity") or 1
            amount = proportional(whole, quantity, count) if quantity else whole
        given.setdefault("description", found["description"])
        discounts = [
            {**one, "amount": proportional(one["amount"], amount, whole)}
            for one in found["discount_amounts"]
        ]
        ids = [one["tax_rate_details"]["tax_rate"] for one in found["taxes"]]
        rates = tax_rates(session, ids, where)
    if amount is None:
        raise invalid(f"{where}[unit_amount]", "A line needs an amount.", "parameter_missing")
    if line.get("tax_rates") and line.get("tax_amounts"):
        raise invalid(f"{where}[tax_amounts]", "Pass tax_rates or tax_amounts, not both.")
    off = sum(discount["amount"] for discount in discounts)
    own = tax_rates(session, line.get("tax_rates"), f"{where}[tax_rates]")
    taxes = [
        tax_entry(rate, tax(amount - off, rate), amount - off)
        for rate in map(read_rate, own or rates)
    ]
    if line.get("tax_amounts"):
        taxes = [_given_tax(session, one, where) for one in line["tax_amounts"]]
    return {
        **given,
        "amount": amount,
        "discount_amount": off,
        "discount_amounts": discounts,
        "tax_rates": own,
        "taxes": taxes,
    }


def _given_tax(session: Session, given: dict[str, Any], where: str) -> dict[str, Any]:
    [rate] = tax_rates(session, [given["tax_rate"]], f"{where}[tax_amounts][tax_rate]")
    entry = tax_entry(read_rate(rate), given["amount"], 0)
    return {**entry, "taxable_amount": given["taxable_amount"]}


def _reduce(session: Session, invoice: Resource, amount: int) -> Resource:
    """Take an amount from what is due. An open invoice with nothing due is paid."""
    data = invoice.data
    changed = {
        **data,
        "amount_due": data["amount_due"] - amount,
        "amount_remaining": data["amount_remaining"] - amount,
        "pre_payment_credit_notes_amount": data["pre_payment_credit_notes_amount"] + amount,
    }
    if not changed["amount_remaining"]:
        return store_paid(session, invoice, changed)
    return session.change(invoice, changed, "updated")


def _refund(session: Session, invoice: Resource, amount: int) -> Resource:
    payment = next(session.having("invoice_payment", invoice=invoice.id, status="paid"), None)
    if payment is None:
        raise invalid("refund_amount", f"No charge paid the invoice {invoice.id}.")
    identity = payment.data["payment"]["payment_intent"]
    intent = session.get(identity, ("payment_intent",), "refund_amount")
    charge = session.get(intent.data["latest_charge"], ("charge",), "refund_amount")
    return refund_charge(session, charge, amount, {})
