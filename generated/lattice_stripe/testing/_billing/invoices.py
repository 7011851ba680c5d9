# Copied from codegen/runtime/.
"""Invoices: creation, changes, finalization, voiding and sending."""

from __future__ import annotations

from typing import Any

from .._payments import connect_params, payment_methods
from .._requests.messages import invalid, not_modeled, refuse_both, require
from .._state.clocks import use_clock, use_customer_clock
from .._state.intervals import DAY
from .._state.operations import changes, checks, creates
from .._state.session import Session
from .._state.state_changes import change_state, delays, transition
from .._state.store import Resource
from . import meters
from .customer_balances import add_transaction, change_balance, check_balance
from .invoice_items import add_item, pending_items
from .invoice_payments import set_delinquent, set_paid
from .invoice_subscriptions import subscription_of, subscription_parent
from .invoice_totals import invoice_item_id, recompute, resolve, with_totals
from .prices import describe, price_amount

_MAX_CUSTOM_FIELDS = 4
_OF_CUSTOMER = ("email", "name", "phone", "address", "shipping")
"""Fields of a customer that its invoices show as ``customer_email`` and so on."""
_DRAFT_ONLY = frozenset(
    {"account_tax_ids", "collection_method", "currency", "customer", "days_until_due",
     "default_tax_rates", "discounts", "due_date", "shipping_cost"}
)  # fmt: skip
"""Parameters that only a draft can change."""


@creates("invoices.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    if "from_invoice" in args:
        raise not_modeled("revisions of invoices", "from_invoice")
    require(args, "customer")
    _check(session, args, args["customer"])
    due = [name for name in ("days_until_due", "due_date") if name in args]
    if args.get("collection_method") == "send_invoice":
        if not due:
            raise invalid(
                "days_until_due",
                "An invoice with collection_method=send_invoice needs days_until_due or due_date.",
                "parameter_missing",
            )
        check_email(session, args["customer"])
    elif due:
        raise invalid(due[0], f"The parameter {due[0]} needs collection_method=send_invoice.")
    invoice = create_invoice(session, args)
    connect_params.keep_invoice_params(session, invoice.id, args)
    return invoice


@changes("invoices.update")
def _update(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    session.check_references(("invoice",), args)
    _check(session, args, invoice.data["customer"])
    connect_params.keep_invoice_params(session, invoice.id, args)
    fixed = sorted(_DRAFT_ONLY & args.keys())
    if invoice.data["status"] != "draft" and fixed:
        raise invalid(
            fixed[0],
            f"The invoice {invoice.id} is {invoice.data['status']}: its {fixed[0]} cannot change.",
            "invoice_not_editable",
        )
    if args.get("days_until_due") is not None:
        args["due_date"] = invoice.data["created"] + args["days_until_due"] * DAY
    given = resolve(session, args, invoice.data["customer"])
    data = session.builder().update("invoice", invoice.data, given)
    if "auto_advance" in args and "automatically_finalizes_at" not in args:
        use_customer_clock(session, invoice.data)
        data |= _advancing(session, data)
    if invoice.data["status"] == "draft":
        data = with_totals(session, data)
    return session.change(invoice, data, "updated")


@changes("invoices.finalize_invoice")
def _finalize(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    use_customer_clock(session, invoice.data)
    if "auto_advance" in args:
        invoice = session.assign(invoice, None, auto_advance=args["auto_advance"])
    return finalize(session, invoice)


@checks("invoices.delete")
def _delete(session: Session, invoice: Resource, args: dict[str, Any]) -> None:
    if subscription_of(invoice.data):
        raise invalid(
            None, f"The invoice {invoice.id} bills a subscription. Finalize it, and void it."
        )


@changes("invoices.void_invoice")
def _void(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    """Void an invoice, and return to the customer the balance that it used."""
    use_clock(session, invoice.data)
    data = invoice.data
    used = (data.get("ending_balance") or 0) - data["starting_balance"]
    customer = session.find(data["customer"] or "", ("customer",))
    if used and customer is not None and not customer.deleted:
        entry = {"amount": -used, "currency": data["currency"], "invoice": invoice.id}
        change_balance(session, customer, {**entry, "type": "unapplied_from_invoice"})
    return change_state(session, invoice, "invoices.void_invoice")


@changes("invoices.mark_uncollectible")
def _mark_uncollectible(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    use_clock(session, invoice.data)
    set_delinquent(session, invoice, False)
    return change_state(session, invoice, "invoices.mark_uncollectible")


@changes("invoices.send_invoice")
def _send(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    if invoice.data["collection_method"] != "send_invoice":
        raise invalid(
            None, f"The invoice {invoice.id} is charged automatically. It cannot be sent."
        )
    check_email(session, invoice.data["customer"])
    if invoice.data["status"] == "draft":
        invoice = finalize(session, invoice)
    session.emit("sent", invoice)
    return invoice


def create_invoice(session: Session, args: dict[str, Any], *, silent: bool = False) -> Resource:
    """A draft invoice. Pending items are added if ``pending_invoice_items_behavior`` says so.

    ``silent``: append no event.
    """
    customer = use_customer_clock(session, args, status=400)
    if (args.get("due_date") or session.now) < session.now:
        raise invalid("due_date", "The parameter due_date is in the past.")
    args = dict(args)
    scheduled = subscription_of(args)
    if args.get("subscription"):
        subscription = args.pop("subscription")
        args["parent"] = subscription_parent(session, subscription)
        args.setdefault("pending_invoice_items_behavior", "include")
        items = pending_items(session, customer.id, subscription)
    elif scheduled:
        items = pending_items(session, customer.id, "", scheduled)
    else:
        items = pending_items(session, customer.id)
    include = args.get("pending_invoice_items_behavior") == "include"
    first = items[0].data["currency"] if include and items else None
    account = session.world.store.get("", session.account)
    default = account.data.get("default_currency") if account else None
    chosen = args.get("currency", "").lower()
    currency = chosen or first or customer.data.get("currency") or default or "usd"
    given = {
        "billing_reason": "manual",
        "currency": currency,
        **{f"customer_{name}": customer.data.get(name) for name in _OF_CUSTOMER},
        "customer_tax_exempt": customer.data.get("tax_exempt", "none"),
        "customer_tax_ids": _tax_ids(session, customer.id),
        "attempt_count": 0,
        "test_clock": customer.data.get("test_clock"),
        "default_tax_rates": [],
        "discounts": [],
        "lines": [],
        **resolve(session, args, customer.id),
    }
    if "days_until_due" in args:
        given["due_date"] = session.now + args["days_until_due"] * DAY
    if given.get("auto_advance") and not given.get("automatically_finalizes_at"):
        given["automatically_finalizes_at"] = session.now + _finalization_delay(session)
    invoice = session.create("invoice", given, silent=True)
    lines = {**invoice.data["lines"], "url": f"/v1/invoices/{invoice.id}/lines"}
    invoice = session.assign(invoice, None, lines=lines)
    for item in items if include else ():
        if item.data["currency"] == currency:
            invoice = add_item(session, invoice, item)
    invoice = recompute(session, invoice, None)
    if not silent:
        session.emit("created", invoice)
    return invoice


def finalize(
    session: Session, invoice: Resource, *, automatic: bool = False, use_balance: bool = True
) -> Resource:
    """Give a draft its number, apply the customer's balance, and open it. Zero is paid at once.

    ``automatic``: the emulator finalizes it and collects it now. ``use_balance``: the customer's
    balance pays a part of it.
    """
    invoice = _with_usage(session, invoice)
    invoice = recompute(session, invoice, None, use_balance=use_balance)
    customer = session.get(invoice.data["customer"], ("customer",), "customer")
    prefix = customer.data.get("invoice_prefix") or session.world.ids.letters(8).upper()
    sequence = customer.data.get("next_invoice_sequence") or 1
    start = invoice.data["starting_balance"]
    end = start + invoice.data["total"] - invoice.data["amount_due"]
    if end != start:
        check_balance(customer.data, invoice.data["currency"])
    session.assign(
        customer,
        "updated",
        invoice_prefix=prefix,
        next_invoice_sequence=sequence + 1,
        balance=customer.data.get("balance", 0) + end - start,
        currency=customer.data.get("currency") or invoice.data["currency"],
    )
    if end != start:
        small = end > 0 and invoice.data["total"] > 0
        entry = {
            "amount": end - start,
            "currency": invoice.data["currency"],
            "ending_balance": end,
            "invoice": invoice.id,
            "type": "invoice_too_small" if small else "applied_to_invoice",
        }
        add_transaction(session, customer.id, entry)
    url = f"https://invoice.emulator.invalid/{invoice.id}"
    data = {
        **invoice.data,
        "customer_tax_ids": _tax_ids(session, customer.id),
        "number": invoice.data.get("number") or f"{prefix}-{sequence:04d}",
        "effective_at": invoice.data.get("effective_at") or session.now,
        "ending_balance": end,
        "hosted_invoice_url": url,
        "invoice_pdf": f"{url}/pdf",
    }
    if automatic:
        data |= {"automatically_finalizes_at": None, "next_payment_attempt": None}
        invoice = transition(session, invoice, "automatic_finalization", data)
    else:
        data |= _advancing(session, {**data, "status": "open"})
        invoice = change_state(session, invoice, "invoices.finalize_invoice", data)
    if not invoice.data["amount_due"]:
        invoice = set_paid(session, invoice)
    return invoice


def _with_usage(session: Session, invoice: Resource) -> Resource:
    """Count usage that was reported or corrected since the draft was made."""
    held = invoice.data["lines"]
    lines = [_metered_line(session, invoice, line) for line in held["data"]]
    if lines == held["data"]:
        return invoice
    return session.assign(invoice, None, lines={**held, "data": lines})


def _metered_line(session: Session, invoice: Resource, line: dict[str, Any]) -> dict[str, Any]:
    """A line with the usage of its period, if it is one of a meter and the period has ended.

    The line of an invoice item keeps its amount.
    """
    if invoice_item_id(line):
        return line
    details = (line.get("pricing") or {}).get("price_details") or {}
    price = session.find(str(details.get("price") or ""), ("price",))
    if price is None:
        return line
    meter = (price.data.get("recurring") or {}).get("meter")
    start, end = line["period"]["start"], line["period"]["end"]
    if not meter or not start < end <= session.now:
        return line
    quantity = meters.usage(session, meter, invoice.data["customer"], start, end)
    return {
        **line,
        "amount": price_amount(price.data, quantity),
        "description": describe(session, price.data, quantity),
        "quantity": int(quantity),
        "quantity_decimal": str(quantity),
    }


def check_email(session: Session, customer: str) -> None:
    """Refuse to send an invoice to a customer without an email address, as Stripe does."""
    if not session.get(customer, ("customer",), "customer", status=400).data.get("email"):
        raise invalid(
            "customer",
            f"The customer {customer} has no email, and the invoice is to be sent. Pass email to "
            "the customer first.",
        )


def _tax_ids(session: Session, customer: str) -> list[dict[str, Any]]:
    """The tax ids of a customer, as an invoice shows them."""
    found = session.having("tax_id", customer=customer)
    return [{name: tax_id.data[name] for name in ("type", "value")} for tax_id in found]


def _finalization_delay(session: Session) -> int:
    return delays(session, "invoice.automatic_finalization")[0]


def _advancing(session: Session, data: dict[str, Any]) -> dict[str, Any]:
    """When an invoice advances by itself, after its ``auto_advance`` changed."""
    automatic = data["auto_advance"]
    charged = data["collection_method"] == "charge_automatically"
    finalizes = session.now + _finalization_delay(session) if automatic else None
    attempt = session.now + delays(session, "invoice.first_payment")[0]
    return {
        "automatically_finalizes_at": finalizes if data["status"] == "draft" else None,
        "next_payment_attempt": (
            attempt if automatic and charged and data["status"] == "open" else None
        ),
    }


def _check(session: Session, args: dict[str, Any], customer: str) -> None:
    """Raise StripeFailure for parameters that an invoice of a customer cannot have."""
    if len(args.get("custom_fields") or ()) > _MAX_CUSTOM_FIELDS:
        raise invalid(
            "custom_fields", f"An invoice has at most {_MAX_CUSTOM_FIELDS} custom fields."
        )
    refuse_both(args, "days_until_due", "due_date")
    if args.get("shipping_cost"):
        raise not_modeled("shipping costs of invoices", "shipping_cost")
    default = args.get("default_payment_method")
    payment_methods.check_attached(session, default, customer, "default_payment_method")
