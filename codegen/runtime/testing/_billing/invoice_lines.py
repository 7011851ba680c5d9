"""Operations on the lines of draft invoices."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid, refuse_both
from .._state.clocks import use_customer_clock
from .._state.operations import Call, Served, changes, page_of, serves, target
from .._state.session import Session
from .._state.store import Resource
from . import invoice_items
from .invoice_totals import invoice_item_id, recompute, resolve


@serves("invoices.line_items.list")
def _lines(session: Session, call: Call) -> Served:
    return page_of(call, target(session, call).data["lines"]["data"])


@changes("invoices.add_lines")
def _add_lines(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    invoice = _with_metadata(session, invoice, args)
    for index, line in enumerate(args["lines"]):
        where = f"lines[{index}]"
        for quantity in invoice_items.QUANTITIES:
            refuse_both(line, "amount", quantity, where)
        invoice_items.check_item(session, line, where)
        given = {name: value for name, value in line.items() if name != "invoice_item"}
        if line.get("invoice_item"):
            known = session.get(
                line["invoice_item"], ("invoiceitem",), f"{where}[invoice_item]", status=400
            )
            if known.data.get("invoice") or known.data["customer"] != invoice.data["customer"]:
                raise invalid(
                    f"{where}[invoice_item]", f"The invoice item {known.id} is not pending."
                )
            item = invoice_items.change_item(session, known, given) if given else known
        else:
            given |= {name: invoice.data[name] for name in ("customer", "currency")}
            item = invoice_items.create_item(session, given)
        if item.data["currency"] != invoice.data["currency"]:
            raise invalid(
                where, f"The invoice {invoice.id} is in {invoice.data['currency']}.", "currency"
            )
        invoice = invoice_items.add_item(session, invoice, item)
    return recompute(session, invoice)


@changes("invoices.update_lines")
def _update_lines(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    invoice = _with_metadata(session, invoice, args)
    for index, line in enumerate(args["lines"]):
        given = {name: value for name, value in line.items() if name != "id"}
        invoice = _change_line(session, invoice, line["id"], given, f"lines[{index}]")
    return recompute(session, invoice)


@serves("invoices.line_items.update")
def _update_line(session: Session, call: Call) -> Served:
    invoice = session.get(call.path["invoice"], ("invoice",), "invoice")
    identity = call.path["line_item_id"]
    invoice = recompute(session, _change_line(session, invoice, identity, dict(call.args), ""))
    return Served(_find_line(invoice, identity, "line_item_id"))


@changes("invoices.remove_lines")
def _remove_lines(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    invoice = _with_metadata(session, invoice, args)
    for index, line in enumerate(args["lines"]):
        found = _find_line(invoice, line["id"], f"lines[{index}][id]")
        item = session.find(invoice_item_id(found))
        if item is not None and line["behavior"] == "delete":
            session.delete(item)
        elif item is not None:
            session.assign(item, None, invoice=None)
        elif line["behavior"] == "unassign":
            raise invalid(f"lines[{index}][behavior]", "The line has no invoice item to unassign.")
        kept = [one for one in invoice.data["lines"]["data"] if one["id"] != line["id"]]
        invoice = invoice_items.set_lines(session, invoice, kept)
    return recompute(session, invoice)


def _with_metadata(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    """An invoice with the metadata of a call that changes its lines."""
    use_customer_clock(session, invoice.data)
    if "invoice_metadata" in args:
        invoice = session.update(invoice, {"metadata": args["invoice_metadata"] or {}}, None)
    return invoice


def _find_line(invoice: Resource, identity: str, param: str) -> dict[str, Any]:
    for line in invoice.data["lines"]["data"]:
        if line["id"] == identity:
            return dict(line)
    raise invalid(param, f"The invoice {invoice.id} has no line {identity!r}.", "resource_missing")


def _change_line(
    session: Session, invoice: Resource, identity: str, given: dict[str, Any], where: str
) -> Resource:
    """Change a line of a draft and its invoice item, without new totals."""
    invoice_items.check_item(session, given, where)
    found = _find_line(invoice, identity, f"{where}[id]" if where else "line_item_id")
    item = session.find(invoice_item_id(found))
    if item is not None:
        changed = invoice_items.change_item(session, item, given)
        line = invoice_items.line_of(session, invoice.id, changed, identity)
    else:
        fixed = sorted((invoice_items.AMOUNTS | {"tax_rates"}) & given.keys())
        if fixed:
            raise invalid(
                invoice_items.nested(where, fixed[0]),
                f"The line {identity} bills a subscription: its {fixed[0]} cannot change. Change "
                "the subscription.",
            )
        given = resolve(session, given, invoice.data["customer"])
        line = session.builder().update("line_item", found, given)
    lines = [line if one["id"] == identity else one for one in invoice.data["lines"]["data"]]
    return invoice_items.set_lines(session, invoice, lines)
