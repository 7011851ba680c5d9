# Copied from codegen/runtime/.
"""Previews of invoices: the change is made, its invoice is read, and everything is undone."""

from __future__ import annotations

from typing import Any

from .._requests.messages import StripeFailure
from .._state.clocks import use_customer_clock
from .._state.lists import PREVIEW_ID
from .._state.operations import Call, Served, serve, serves
from .._state.session import Session
from .._state.store import Resource
from . import invoices
from .invoice_items import change_item, create_item, pending_items
from .renewals import renew
from .subscription_periods import RENEWING, period_end
from .subscriptions import change_subscription, end_subscription, start_subscription

_FROM_DOCUMENT = ("schedule", "schedule_details")
"""Parameters that are not modeled: the preview follows the document alone."""
_ITEM_ONLY = frozenset({"invoiceitem"})
_STARTING = ("billing_cycle_anchor", "cancel_at", "cancel_at_period_end", "default_tax_rates",
             "items", "proration_behavior", "trial_end")  # fmt: skip
"""Parameters of ``subscription_details`` for a new subscription."""
_CHANGING = (*_STARTING, "proration_date")
"""Parameters of ``subscription_details`` for a change of a subscription."""


@serves("invoices.create_preview")
def _create_preview(session: Session, call: Call) -> Served:
    args = dict(call.args)
    if any(args.get(name) for name in _FROM_DOCUMENT):
        return Served(serve(session, call).value, modeled=False)
    ids = session.world.ids.state()
    try:
        invoice = _preview(session, args)
        data = _previewed(session, invoice.data)
    finally:
        session.world.store.undo()
        session.world.ids.restore(ids)
        session.events.clear()
    return Served(data)


def _previewed(session: Session, data: dict[str, Any]) -> dict[str, Any]:
    """The data of a draft under an id that names no invoice."""
    identity = f"{PREVIEW_ID}{data['id'].removeprefix('in_')}"
    lines = [
        {**line, "id": f"il_tmp_{line['id'].removeprefix('il_')}", "invoice": identity}
        for line in data["lines"]["data"]
    ]
    listed = {**data["lines"], "data": lines, "url": f"/v1/invoices/{identity}/lines"}
    waiting = {"automatically_finalizes_at": None, "next_payment_attempt": session.now + 3_600}
    return {**data, **waiting, "id": identity, "status": "draft", "lines": listed}


def _preview(session: Session, args: dict[str, Any]) -> Resource:
    """The draft that the parameters would make. The caller undoes it."""
    details = dict(args.get("subscription_details") or {})
    subscription = _subscription(session, args, details)
    if subscription is None:
        if not args.get("customer"):
            raise _no_invoice("Pass customer or subscription.")
        _invoice_items(session, args, args["customer"], "")
        given = {name: args[name] for name in ("customer", "discounts") if args.get(name)}
        if details.get("items"):
            given |= _known(details, (*_STARTING, "billing_mode"))
            invoice = start_subscription(session, given)[1]
            if invoice is None:
                raise _no_invoice("The subscription has nothing to invoice at its start.")
            return invoice
        return _pending(session, {**_known(args, ("currency",)), **given})
    customer = use_customer_clock(session, subscription.data)
    _invoice_items(session, args, customer.id, subscription.id)
    if "discounts" in args:
        given = {"discounts": args["discounts"]}
        changed, _ = change_subscription(session, subscription, given)
        subscription = session.latest(changed)
    if details.get("cancel_now"):
        prorate = details.get("proration_behavior", "create_prorations") != "none"
        _, invoice = end_subscription(session, subscription, {}, invoice_now=True, prorate=prorate)
        if invoice is None:
            raise _no_invoice("The subscription has nothing to invoice.")
        return invoice
    changes = _known(details, _CHANGING)
    recurring = args.get("preview_mode") == "recurring"
    if recurring:
        changes["proration_behavior"] = "none"
    if changes:
        subscription, invoice = change_subscription(session, subscription, changes)
        if invoice is not None and not recurring:
            return invoice
    return _next_invoice(session, subscription, pending=not recurring)


def _known(details: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: details[name] for name in names if name in details}


def _subscription(
    session: Session, args: dict[str, Any], details: dict[str, Any]
) -> Resource | None:
    """The subscription that the parameters name, directly, by its items or by its customer."""
    if args.get("subscription"):
        return session.get(args["subscription"], ("subscription",), "subscription", status=400)
    for index, item in enumerate(details.get("items") or ()):
        if item.get("id"):
            where = f"subscription_details[items][{index}][id]"
            known = session.get(item["id"], ("subscription_item",), where, status=400)
            return session.get(known.data["subscription"], ("subscription",), where, status=400)
    if details.get("items") or not args.get("customer"):
        return None
    found = [
        record
        for record in session.having("subscription", customer=args["customer"])
        if record.data["status"] in RENEWING and record.data["items"]["data"]
    ]
    return min(found, default=None, key=lambda record: period_end(record.data))


def _invoice_items(
    session: Session, args: dict[str, Any], customer: str, subscription: str
) -> None:
    """Make the pending items that the parameter ``invoice_items`` names."""
    for index, item in enumerate(args.get("invoice_items") or ()):
        given = {name: value for name, value in item.items() if name not in _ITEM_ONLY}
        if item.get("invoiceitem"):
            where = f"invoice_items[{index}][invoiceitem]"
            known = session.get(item["invoiceitem"], ("invoiceitem",), where, status=400)
            change_item(session, known, given)
        else:
            given["customer"] = customer
            if subscription:
                given["subscription"] = subscription
            create_item(session, given)


def _pending(session: Session, args: dict[str, Any]) -> Resource:
    """The draft of a customer without a subscription: the items that wait."""
    pending = {"pending_invoice_items_behavior": "include"}
    invoice = invoices.create_invoice(session, {**args, **pending})
    if not invoice.data["lines"]["data"]:
        raise _no_invoice(f"The customer {args['customer']} has nothing to invoice.")
    return invoice


def _next_invoice(session: Session, subscription: Resource, *, pending: bool) -> Resource:
    """The draft that the end of the current period makes."""
    if subscription.data["status"] not in RENEWING:
        raise _no_invoice(f"The subscription {subscription.id} is {subscription.data['status']}.")
    if not subscription.data["items"]["data"]:
        raise _no_invoice(f"The subscription {subscription.id} has no items.")
    if not pending:
        for item in pending_items(session, subscription.data["customer"]):
            session.delete(item)
    session.clock = period_end(subscription.data)
    invoice = renew(session, subscription)
    if invoice is None:
        raise _no_invoice(f"The subscription {subscription.id} ends before its next invoice.")
    return invoice


def _no_invoice(message: str) -> StripeFailure:
    return StripeFailure(404, message, code="invoice_upcoming_none")
