# Copied from codegen/runtime/testing/_billing/invoices.py.
"""Invoices and invoice items: lines, totals, finalization and payment."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .._payments import connect, payment_intents, payment_methods
from .._payments.money import MINIMUM_CHARGES, Discount, Line, TaxRate, Totals, read_rate, totals
from .._requests.messages import StripeFailure, invalid, not_modeled, required
from .._state.intervals import DAY
from .._state.lists import filters
from .._state.operations import (
    OPTIONAL_FIELDS,
    Call,
    Served,
    changes,
    checks,
    creates,
    page_of,
    serve,
    serves,
    target,
)
from .._state.session import Session
from .._state.states import change_state, delays, require_transition, transition
from .._state.store import Resource
from .discounts import Purchase, create_discount, find_offer, offer_of, reduction
from .prices import price_amount, unit_amount

_MAX_CUSTOM_FIELDS = 4
_QUANTITIES = ("quantity", "quantity_decimal")
"""Parameters that multiply a price. ``amount`` is the total of an item."""
_AMOUNTS = frozenset(
    {
        "amount",
        "quantity",
        "quantity_decimal",
        "price",
        "pricing",
        "price_data",
        "unit_amount_decimal",
    }
)
"""Parameters that change the amount of an item."""
_DRAFT_ONLY = frozenset(
    {
        "account_tax_ids",
        "collection_method",
        "currency",
        "customer",
        "days_until_due",
        "default_tax_rates",
        "discounts",
        "due_date",
        "shipping_cost",
    }
)
"""Parameters that only a draft can change."""
REQUIRES_ACTION = "invoice_payment_intent_requires_action"
"""The code of the error for a payment that the customer has to authenticate."""
SUBSCRIPTION = "parent.subscription_details.subscription"
"""The field that holds the subscription of an invoice."""


# --- invoices -----------------------------------------------------------------------------------


@creates("invoices.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    _check_custom_fields(args)
    refuse_both(args, "days_until_due", "due_date")
    if args.get("collection_method") == "send_invoice":
        if "days_until_due" not in args and "due_date" not in args:
            raise invalid(
                "days_until_due",
                "An invoice with collection_method=send_invoice needs days_until_due or due_date.",
                "parameter_missing",
            )
    elif "days_until_due" in args or "due_date" in args:
        name = "days_until_due" if "days_until_due" in args else "due_date"
        raise invalid(name, f"The parameter {name} needs collection_method=send_invoice.")
    customer = args.get("customer")
    if "from_invoice" in args:
        raise not_modeled("revisions of invoices", "from_invoice")
    if customer is None:
        raise required("customer")
    if args.get("collection_method") == "send_invoice" and customer is not None:
        check_email(session, customer)
    payment_methods.check_attached(
        session, args.get("default_payment_method"), args["customer"], "default_payment_method"
    )
    invoice = create_invoice(session, args)
    connect.keep_invoice_params(session, invoice.id, args)
    return invoice


def create_invoice(session: Session, args: dict[str, Any], *, silent: bool = False) -> Resource:
    """A draft invoice. Pending items are added if ``pending_invoice_items_behavior`` says so.

    ``silent``: append no event.
    """
    customer = clocked_customer(session, args, status=400)
    if (args.get("due_date") or session.now) < session.now:
        raise invalid("due_date", "The parameter due_date is in the past.")
    args, subscription = dict(args), args.get("subscription")
    if subscription:
        args.pop("subscription")
        args["parent"] = subscription_parent(session, subscription)
        args.setdefault("pending_invoice_items_behavior", "include")
    subscription = subscription_of(args)
    items = pending_items(session, customer.id, subscription)
    include = args.get("pending_invoice_items_behavior") == "include"
    first = items[0].data["currency"] if include and items else None
    account = session.world.store.get("", session.account)
    default = account.data.get("default_currency") if account else None
    currency = args.get("currency") or first or customer.data.get("currency") or default or "usd"
    given = {
        "billing_reason": "manual",
        "currency": currency,
        "customer_email": customer.data.get("email"),
        "customer_name": customer.data.get("name"),
        "customer_phone": customer.data.get("phone"),
        "customer_address": customer.data.get("address"),
        "customer_shipping": customer.data.get("shipping"),
        "customer_tax_exempt": customer.data.get("tax_exempt", "none"),
        "attempt_count": 0,
        "test_clock": customer.data.get("test_clock"),
        **args,
    }
    if "days_until_due" in args:
        given["due_date"] = session.now + args["days_until_due"] * DAY
    if given.get("auto_advance") and not given.get("automatically_finalizes_at"):
        given["automatically_finalizes_at"] = session.now + _finalization_delay(session)
    given["discounts"] = discounts_of(session, args, customer.id)
    given["default_tax_rates"] = []
    given["lines"] = []
    invoice = session.create("invoice", given, silent=True)
    rates = tax_rates(session, args.get("default_tax_rates"), "default_tax_rates")
    lines = {**invoice.data["lines"], "url": f"/v1/invoices/{invoice.id}/lines"}
    invoice = session.assign(invoice, None, default_tax_rates=rates, lines=lines)
    for item in items if include else ():
        if item.data["currency"] == currency:
            invoice = _add_item(session, invoice, item)
    invoice = recompute(session, invoice, None)
    if not silent:
        session.emit("created", invoice)
    return invoice


def _finalization_delay(session: Session) -> int:
    return delays(session, "invoice.automatic_finalization")[0]


def tax_rates(session: Session, ids: Any, param: str) -> list[dict[str, Any]]:
    return [session.get(identity, ("tax_rate",), param, status=400).data for identity in ids or ()]


def subscription_parent(session: Session, identity: str) -> dict[str, Any]:
    """The parent of an invoice that a subscription creates."""
    metadata = session.get(identity, ("subscription",), "subscription", status=400).data["metadata"]
    details = {"subscription": identity, "metadata": metadata}
    return {"type": "subscription_details", "subscription_details": details}


def subscription_of(data: dict[str, Any]) -> str:
    """The subscription of an invoice or an invoice item, "" if it has none."""
    details = (data.get("parent") or {}).get("subscription_details") or {}
    return str(details.get("subscription") or "")


def clock_of(session: Session, customer: Resource) -> int:
    """The time of a customer's test clock, or the time of the emulator."""
    clock = session.find(customer.data.get("test_clock") or "", ("test_helpers.test_clock",))
    if clock is not None and session.clock is None:
        return int(clock.data["frozen_time"])
    return session.now


def use_clock(session: Session, data: dict[str, Any]) -> None:
    """Take the time from the test clock that the data of an object names, if it names one."""
    clock = session.find(data.get("test_clock") or "", ("test_helpers.test_clock",))
    if clock is not None and session.clock is None:
        session.clock = clock.data["frozen_time"]


def clocked_customer(session: Session, data: dict[str, Any], *, status: int = 404) -> Resource:
    """The customer that the data of an object names, after taking the time from its test clock."""
    customer = session.get(data["customer"], ("customer",), "customer", status=status)
    use_clock(session, customer.data)
    return customer


def discounts_of(session: Session, args: dict[str, Any], customer: str) -> list[str]:
    """The ids of the discounts that the parameter ``discounts`` names. Coupons make new ones."""
    found = []
    for index, one in enumerate(args.get("discounts") or ()):
        offer = find_offer(session, one, f"discounts[{index}]", Purchase(customer))
        discount = offer and create_discount(session, offer, customer=customer)
        found.append(discount.id if discount else one["discount"])
    return found


@changes("invoices.update")
def _update(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    session.check_references(("invoice",), args)
    _check_custom_fields(args)
    refuse_both(args, "days_until_due", "due_date")
    connect.keep_invoice_params(session, invoice.id, args)
    fixed = sorted(_DRAFT_ONLY & args.keys())
    if invoice.data["status"] != "draft" and fixed:
        raise invalid(
            fixed[0],
            f"The invoice {invoice.id} is {invoice.data['status']}: its {fixed[0]} cannot change.",
            "invoice_not_editable",
        )
    if args.get("days_until_due") is not None:
        args["due_date"] = invoice.data["created"] + args["days_until_due"] * DAY
    payment_methods.check_attached(
        session,
        args.get("default_payment_method"),
        invoice.data["customer"],
        "default_payment_method",
    )
    rates, discounts = args.pop("default_tax_rates", None), args.get("discounts")
    if isinstance(discounts, list):
        args["discounts"] = discounts_of(session, args, invoice.data["customer"])
    data = session.builder().update("invoice", invoice.data, args)
    if rates is not None:
        data["default_tax_rates"] = tax_rates(session, rates, "default_tax_rates")
    if "auto_advance" in args and "automatically_finalizes_at" not in args:
        clocked_customer(session, invoice.data)
        data |= _advancing(session, data)
    return _changed(session, invoice, data)


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


def _changed(session: Session, invoice: Resource, data: dict[str, Any]) -> Resource:
    if invoice.data["status"] == "draft":
        data = _with_totals(session, data)
    return session.change(invoice, data, "updated")


def recompute(session: Session, invoice: Resource, action: str | None = "updated") -> Resource:
    """Store the totals of a draft's lines."""
    return session.change(invoice, _with_totals(session, invoice.data), action)


def _with_totals(session: Session, data: dict[str, Any]) -> dict[str, Any]:
    lines = data["lines"]["data"]
    discounts = [session.get(d, ("discount",), "discounts") for d in data["discounts"]]
    found = totals(
        [_line(session, line, data) for line in lines],
        [read_discount(session, d, data["currency"]) for d in discounts if lines],
    )
    built = [
        _line_with_totals(session, line, data, discounts, index, found)
        for index, line in enumerate(lines)
    ]
    customer = session.find(data["customer"])
    balance = _balance(customer.data, data["currency"]) if customer else 0
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


def _balance(customer: dict[str, Any], currency: str) -> int:
    """The balance of a customer that invoices in a currency use."""
    same = customer.get("currency") in (None, currency)
    return customer.get("balance", 0) if same else 0


def check_balance(customer: dict[str, Any], currency: str) -> None:
    """Refuse to add to the balance of a customer whose balance is in another currency."""
    if customer.get("currency") not in (None, currency):
        raise not_modeled("balances of one customer in several currencies", "currency")


def change_balance(session: Session, customer: Resource, entry: dict[str, Any]) -> Resource:
    """Add a transaction, with an amount and a currency, to the balance of a customer."""
    currency = entry["currency"].lower()
    check_balance(customer.data, currency)
    balance = customer.data.get("balance", 0) + entry["amount"]
    session.assign(customer, "updated", balance=balance, currency=currency)
    given = {**entry, "customer": customer.id, "ending_balance": balance}
    parents = {"customer": customer.id}
    return session.create("customer_balance_transaction", given, parents)


def merged_discounts(ids: list[str], lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    amounts = dict.fromkeys(ids, 0)
    for line in lines:
        for entry in line["discount_amounts"]:
            amounts[entry["discount"]] = amounts.get(entry["discount"], 0) + entry["amount"]
    return [{"amount": amount, "discount": identity} for identity, amount in amounts.items()]


def _line(session: Session, line: dict[str, Any], invoice: dict[str, Any]) -> Line:
    details = (line.get("pricing") or {}).get("price_details") or {}
    own = [session.get(d, ("discount",), "discounts") for d in line.get("discounts") or ()]
    return Line(
        line["amount"],
        line["discountable"],
        tuple(_rates(session, line, invoice)),
        tuple(read_discount(session, one, line["currency"]) for one in own),
        str(details.get("product") or ""),
    )


def _rates(session: Session, line: dict[str, Any], invoice: dict[str, Any]) -> list[TaxRate]:
    item = session.find(_item_id(line) or _subscription_item_id(line))
    own = item.data.get("tax_rates") if item else None
    return [read_rate(rate) for rate in own or invoice["default_tax_rates"]]


def read_discount(session: Session, record: Resource, currency: str) -> Discount:
    """What a stored discount takes off amounts of a currency."""
    return reduction(offer_of(session, record).coupon.data, currency)


def _line_with_totals(
    session: Session,
    line: dict[str, Any],
    invoice: dict[str, Any],
    discounts: list[Resource],
    index: int,
    found: Totals,
) -> dict[str, Any]:
    mine = found.lines[index]
    taxes = [
        tax_entry(rate, amount, mine.taxable)
        for rate, amount in zip(_rates(session, line, invoice), mine.taxes, strict=True)
    ]
    ids = [*(line.get("discounts") or ()), *(discount.id for discount in discounts)]
    amounts = [
        {"amount": amount, "discount": identity}
        for amount, identity in zip(mine.discounts, ids, strict=True)
    ]
    return {**line, "taxes": taxes, "discount_amounts": amounts}


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


@changes("invoices.finalize_invoice")
def _finalize(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    clocked_customer(session, invoice.data)
    if "auto_advance" in args:
        invoice = session.assign(invoice, None, auto_advance=args["auto_advance"])
    return finalize(session, invoice)


def finalize(session: Session, invoice: Resource, *, automatic: bool = False) -> Resource:
    """Give a draft its number, apply the customer's balance, and open it. Zero is paid at once.

    ``automatic``: the emulator finalizes it and collects it now.
    """
    invoice = recompute(session, invoice, None)
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
        session.create(
            "customer_balance_transaction",
            {
                "amount": end - start,
                "currency": invoice.data["currency"],
                "customer": customer.id,
                "ending_balance": end,
                "invoice": invoice.id,
                "type": "applied_to_invoice",
            },
            {"customer": customer.id},
        )
    url = f"https://invoice.emulator.invalid/{invoice.id}"
    data = {
        **invoice.data,
        "number": invoice.data.get("number") or f"{prefix}-{sequence:04d}",
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
        invoice = change_state(session, invoice, "invoices.pay", _paid(invoice.data))
        session.settled(invoice)
    return invoice


@checks("invoices.delete")
def _delete(session: Session, invoice: Resource, args: dict[str, Any]) -> None:
    if subscription_of(invoice.data):
        raise invalid(
            None, f"The invoice {invoice.id} bills a subscription. Finalize it, and void it."
        )


@serves("invoices.void_invoice")
def _void(session: Session, call: Call) -> Served:
    return Served(void(session, target(session, call)).data)


def void(session: Session, invoice: Resource) -> Resource:
    """Void an invoice, and return to the customer the balance that it used."""
    data = invoice.data
    used = (data.get("ending_balance") or 0) - data["starting_balance"]
    customer = session.find(data["customer"] or "", ("customer",))
    if used and customer is not None and not customer.deleted:
        entry = {"amount": -used, "currency": data["currency"], "invoice": invoice.id}
        change_balance(session, customer, {**entry, "type": "unapplied_from_invoice"})
    return change_state(session, invoice, "invoices.void_invoice")


@changes("invoices.pay")
def _pay(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    if args.get("paid_out_of_band"):
        data = _paid(invoice.data)
        data["amount_paid_off_stripe"] = invoice.data["amount_remaining"]
        invoice = change_state(session, invoice, "invoices.pay", data)
        session.settled(invoice)
        return invoice
    method = args.get("payment_method") or args.get("source")
    clocked_customer(session, invoice.data)
    return pay(session, invoice, method, off_session=args.get("off_session", True))


def pay(
    session: Session, invoice: Resource, method: str | None = None, *, off_session: bool = True
) -> Resource:
    """Charge an open invoice. Raises StripeFailure if the card declines."""
    customer = session.get(invoice.data["customer"], ("customer",), "customer")
    settings = customer.data.get("invoice_settings") or {}
    method = (
        method
        or invoice.data.get("default_payment_method")
        or settings.get("default_payment_method")
        or customer.data.get("default_source")
    )
    if not method:
        sent = invoice.data["collection_method"] == "send_invoice"
        advice = (
            "The customer pays at the hosted_invoice_url of the invoice. To record a bank "
            "transfer, pass paid_out_of_band=true."
            if sent
            else "Pass payment_method, or set invoice_settings[default_payment_method]."
        )
        raise StripeFailure(
            400,
            f"The customer {customer.id} has no default payment method. {advice}",
            code="missing_payment_method",
        )
    card = payment_methods.payment_method(session, method, "payment_method", customer.id)
    if card.schema == "payment_method":
        payment_methods.check_attached(session, card.id, customer.id, "payment_method")
    intent = payment_intent_of(session, invoice, card.id)
    attempts = invoice.data["attempt_count"] + 1
    try:
        intent = payment_intents.confirm(session, intent, off_session=off_session, notify=False)
    except StripeFailure:
        session.assign(invoice, "payment_failed", attempted=True, attempt_count=attempts)
        raise
    if intent.data["status"] != "succeeded":
        session.assign(invoice, "payment_action_required", attempted=True, attempt_count=attempts)
        failure = StripeFailure(
            402,
            "The payment needs authentication by the customer.",
            type="card_error",
            code=REQUIRES_ACTION,
        )
        failure.keep = True
        raise failure
    return mark_paid(session, invoice, intent)


def mark_paid(session: Session, invoice: Resource, intent: Resource) -> Resource:
    """Mark an open invoice as paid by a payment intent that succeeded."""
    payment = _open_payment(session, {"payment.payment_intent": intent.id})
    if payment is None:
        payment = _request_payment(session, invoice, intent)
    paid = {
        "amount_paid": invoice.data["amount_remaining"],
        "status": "paid",
        "status_transitions": {"paid_at": session.now},
    }
    session.update(payment, paid, "paid")
    data = {**_paid(invoice.data), "attempt_count": invoice.data["attempt_count"] + 1}
    invoice = change_state(session, invoice, "invoices.pay", data)
    session.settled(invoice)
    subscription = _saves_method(session, invoice)
    if subscription is not None:
        session.assign(
            subscription, "updated", default_payment_method=intent.data["payment_method"]
        )
    return invoice


def _saves_method(session: Session, invoice: Resource) -> Resource | None:
    """The subscription of an invoice, if it keeps the payment method that pays."""
    subscription = session.find(subscription_of(invoice.data), ("subscription",))
    settings = (subscription and subscription.data.get("payment_settings")) or {}
    saves = settings.get("save_default_payment_method") == "on_subscription"
    return subscription if saves else None


def payment_intent_of(session: Session, invoice: Resource, method: str | None = None) -> Resource:
    """The payment intent of an open invoice, with the payment method ``method``."""
    amount = invoice.data["amount_remaining"]
    given = {"amount": amount} | ({"payment_method": method} if method else {})
    payment = _open_payment(session, {"invoice": invoice.id})
    if payment is not None:
        intent = session.get(payment.data["payment"]["payment_intent"], (), "invoice")
        if method and intent.data["status"] == "requires_payment_method":
            return require_transition(session, intent, "prepare", **given)
        if intent.data["status"] != "canceled":
            return session.assign(intent, None, **given)
        session.assign(payment, None, status="canceled")
    details = {"currency": invoice.data["currency"], "customer": invoice.data["customer"]}
    more = connect.invoice_params(session, invoice, amount)
    if _saves_method(session, invoice) is not None:
        more["setup_future_usage"] = "off_session"
    intent = payment_intents.create_intent(session, {**given, **details, **more})
    _request_payment(session, invoice, intent)
    return intent


@serves("invoices.attach_payment")
def _attach_payment(session: Session, call: Call) -> Served:
    """Attach a payment intent to an open invoice. One that succeeded pays it."""
    invoice = target(session, call)
    if not call.args.get("payment_intent"):
        return Served(serve(session, call).value, modeled=False)
    names = ("payment_intent",)
    intent = session.get(call.args["payment_intent"], names, "payment_intent", status=400)
    if intent.data["amount"] != invoice.data["amount_remaining"]:
        raise invalid(
            "payment_intent",
            f"The amount of the payment intent is {intent.data['amount']}, but "
            f"{invoice.data['amount_remaining']} remains to be paid.",
        )
    if intent.data["status"] == "succeeded":
        return Served(mark_paid(session, invoice, intent).data)
    _request_payment(session, invoice, intent)
    return Served(invoice.data)


def _request_payment(session: Session, invoice: Resource, intent: Resource) -> Resource:
    return session.create(
        "invoice_payment",
        {
            "amount_requested": invoice.data["amount_remaining"],
            "currency": invoice.data["currency"],
            "invoice": invoice.id,
            "is_default": True,
            "payment": {"type": "payment_intent", "payment_intent": intent.id},
            "status": "open",
        },
        {"invoice": invoice.id},
    )


def _open_payment(session: Session, where: dict[str, str]) -> Resource | None:
    """The open payment of an invoice or of a payment intent."""
    found = session.having("invoice_payment", where)
    return next((payment for payment in found if payment.data["status"] == "open"), None)


def _intent_confirmed(session: Session, intent: Resource) -> None:
    """Pay the invoice of a payment intent that a customer confirmed, or count the attempt."""
    payment = _open_payment(session, {"payment.payment_intent": intent.id})
    invoice = payment and session.get(payment.data["invoice"], ("invoice",), "invoice")
    if invoice is None or invoice.data["status"] != "open":
        return
    if intent.data["status"] == "succeeded":
        mark_paid(session, invoice, intent)
    elif intent.data["status"] == "requires_payment_method":
        attempts = invoice.data["attempt_count"] + 1
        session.assign(invoice, "payment_failed", attempted=True, attempt_count=attempts)


def _confirmation_secret(session: Session, invoice: Resource) -> dict[str, Any] | None:
    if invoice.data["status"] != "open" or not invoice.data["amount_remaining"]:
        return None
    secret = payment_intent_of(session, invoice).data["client_secret"]
    return {"client_secret": secret, "type": "payment_intent"}


payment_intents.ON_CONFIRMED.append(_intent_confirmed)
OPTIONAL_FIELDS["invoice", "confirmation_secret"] = _confirmation_secret


def _paid(data: dict[str, Any]) -> dict[str, Any]:
    return {
        **data,
        "attempted": True,
        "amount_paid": data["amount_due"],
        "amount_remaining": 0,
        "next_payment_attempt": None,
    }


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


# --- items --------------------------------------------------------------------------------------


@creates("invoice_items.create")
def _create_item(session: Session, args: dict[str, Any]) -> Resource:
    for quantity in _QUANTITIES:
        refuse_both(args, "amount", quantity)
    invoice = None
    if args.get("invoice"):
        invoice = _draft(session, args["invoice"])
    customer = args.get("customer") or (invoice.data["customer"] if invoice else None)
    if customer is None:
        raise required("customer")
    if invoice is not None and invoice.data["customer"] != customer:
        raise invalid("invoice", f"The invoice {invoice.id} belongs to another customer.")
    _check_price(session, args)
    record = create_item(session, {**args, "customer": customer}, invoice)
    return record


def _check_price(session: Session, args: dict[str, Any], where: str = "") -> None:
    """Raise StripeFailure for a price that an invoice item cannot have."""
    name = "pricing" if "pricing" in args else "price"
    given = args.get("price") or (args.get("pricing") or {}).get("price")
    if not given:
        return
    param = f"{where}[{name}]" if where else name
    param = f"{param}[price]" if name == "pricing" else param
    price = session.get(given, ("price",), param, status=400).data
    if price["type"] == "recurring":
        raise invalid(param, f"The price {price['id']} is recurring. An item needs a one-time one.")
    check_active(price, param)


def check_active(price: dict[str, Any], param: str) -> None:
    if not price["active"]:
        raise invalid(param, f"The price {price['id']} is not active.")


def create_item(session: Session, args: dict[str, Any], invoice: Resource | None) -> Resource:
    priced = _priced(session, args)
    if invoice is not None and priced["currency"] != invoice.data["currency"]:
        raise invalid(
            "currency",
            f"The invoice {invoice.id} is in {invoice.data['currency']}, not in "
            f"{priced['currency']}. Pass currency={invoice.data['currency']} for the item, or "
            f"create the invoice with currency={priced['currency']}.",
        )
    customer = clocked_customer(session, args, status=400)
    rates = tax_rates(session, args.get("tax_rates"), "tax_rates")
    period = {"start": session.now, "end": session.now}
    given = {
        "date": session.now,
        "discountable": True,
        "period": period,
        "test_clock": customer.data.get("test_clock"),
        **args,
        **priced,
        "tax_rates": [],
        "discounts": discounts_of(session, args, customer.id),
    }
    if args.get("subscription"):
        session.get(args["subscription"], ("subscription",), "subscription", status=400)
        details = {"subscription": args["subscription"]}
        given["parent"] = {"type": "subscription_details", "subscription_details": details}
    record = session.create("invoiceitem", given, silent=True)
    record = session.assign(record, None, tax_rates=rates)
    session.emit("created", record)
    if invoice is not None:
        recompute(session, _add_item(session, invoice, record))
    return record


def _priced(session: Session, args: dict[str, Any]) -> dict[str, Any]:
    """The amount, currency, quantity and pricing of an item."""
    quantity = Decimal(str(args.get("quantity_decimal") or args.get("quantity", 1)))
    counted = {"quantity": int(quantity), "quantity_decimal": str(quantity)}
    if args.get("amount") is not None:
        currency = args.get("currency")
        if not currency:
            raise required("currency")
        return {"amount": args["amount"], "currency": currency.lower(), **counted}
    price_id = args.get("price") or (args.get("pricing") or {}).get("price")
    data = args.get("price_data") or {}
    if price_id:
        price = session.get(price_id, ("price",), "pricing[price]", status=400).data
    elif data.get("unit_amount") is not None or data.get("unit_amount_decimal"):
        price = {**data, "currency": data.get("currency") or args.get("currency")}
    else:
        price = {"currency": data.get("currency") or args.get("currency")}
    if args.get("unit_amount_decimal") is not None or args.get("unit_amount") is not None:
        exact = args.get("unit_amount_decimal")
        exact = str(args["unit_amount"]) if exact is None else exact
        price = {**price, "billing_scheme": "per_unit", "unit_amount_decimal": exact}
    unpriced = not {"unit_amount", "unit_amount_decimal", "tiers"} & price.keys()
    if unpriced or not price.get("currency"):
        raise invalid(
            "amount", "An item needs amount, pricing[price] or price_data.", "parameter_missing"
        )
    priced: dict[str, Any] = {
        "amount": price_amount(price, quantity),
        "currency": price["currency"].lower(),
        **counted,
    }
    if price.get("id"):
        priced["pricing"] = pricing(price)
    return priced


def pricing(price: dict[str, Any]) -> dict[str, Any]:
    """The field ``pricing`` of an item or a line. A tiered price has no single unit amount."""
    tiered = price.get("billing_scheme") == "tiered"
    return {
        "type": "price_details",
        "price_details": {"price": price["id"], "product": price["product"]},
        "unit_amount_decimal": None if tiered else str(unit_amount(price)),
    }


def _add_item(session: Session, invoice: Resource, item: Resource) -> Resource:
    """Add the line of an item to a draft, without new totals."""
    session.assign(item, None, invoice=invoice.id)
    line = _line_of(session, invoice.id, item, session.world.ids.new("line_item"))
    lines = invoice.data["lines"]
    return session.assign(invoice, None, lines={**lines, "data": [*lines["data"], line]})


def _line_of(session: Session, invoice: str, item: Resource, identity: str) -> dict[str, Any]:
    names = ("amount", "currency", "description", "discountable", "discounts", "metadata",
             "period", "quantity", "quantity_decimal", "pricing")  # fmt: skip
    given = {name: item.data[name] for name in names if item.data.get(name) is not None}
    subscription = subscription_of(item.data)
    proration = bool(item.data.get("proration"))
    details: dict[str, Any] = {"invoice_item": item.id, "proration": proration}
    details["proration_details"] = {"credited_items": _credited_lines(item.data)}
    kind = "invoice_item_details"
    if subscription:
        details["subscription"] = subscription
        known = item.data["parent"]["subscription_details"].get("subscription_item")
        if known:
            kind = "subscription_item_details"
            details["subscription_item"] = known
    return session.builder().object(
        "line_item",
        {
            **given,
            "id": identity,
            "invoice": invoice,
            "subscription": subscription or None,
            "subtotal": item.data["amount"],
            "taxes": [],
            "parent": {"type": kind, kind: details},
        },
    )


def _credited_lines(item: dict[str, Any]) -> dict[str, Any] | None:
    """The lines that a proration credits."""
    credited = (item.get("proration_details") or {}).get("credited_items") or {}
    return credited.get("invoice_line_item_details")


@changes("invoice_items.update")
def _update_item(session: Session, item: Resource, args: dict[str, Any]) -> Resource:
    invoice = _draft(session, item.data["invoice"]) if item.data.get("invoice") else None
    session.check_references(("invoiceitem",), args)
    _check_price(session, args)
    item = change_item(session, item, args)
    if invoice is not None:
        _replace_lines(session, invoice, item.id, item)
    return item


def change_item(session: Session, item: Resource, args: dict[str, Any]) -> Resource:
    """Change an invoice item, without new totals of its invoice."""
    if _AMOUNTS & args.keys():
        details = (item.data.get("pricing") or {}).get("price_details") or {}
        base: dict[str, Any] = {
            "currency": item.data["currency"],
            "quantity": item.data["quantity"],
        }
        if details.get("price"):
            base["price"] = details["price"]
        elif "amount" not in args and "quantity" in args:
            each = Decimal(item.data["amount"]) / max(item.data["quantity"], 1)
            base["unit_amount_decimal"] = str(each)
        args = args | _priced(session, base | args)
    args = dict(args)
    rates = args.pop("tax_rates", None)
    if "discounts" in args:
        args["discounts"] = discounts_of(session, args, item.data["customer"])
    data = session.builder().update("invoiceitem", item.data, args)
    if rates is not None:
        data["tax_rates"] = tax_rates(session, rates, "tax_rates")
    return session.change(item, data, "updated")


@checks("invoice_items.delete")
def _delete_item(session: Session, item: Resource, args: dict[str, Any]) -> None:
    invoice = _draft(session, item.data["invoice"]) if item.data.get("invoice") else None
    if invoice is not None:
        _replace_lines(session, invoice, item.id, None)


def _replace_lines(session: Session, invoice: Resource, item: str, new: Resource | None) -> None:
    lines = []
    for line in invoice.data["lines"]["data"]:
        if _item_id(line) != item:
            lines.append(line)
        elif new is not None:
            lines.append(_line_of(session, invoice.id, new, line["id"]))
    recompute(
        session, session.assign(invoice, None, lines={**invoice.data["lines"], "data": lines})
    )


def _item_id(line: dict[str, Any]) -> str:
    """The invoice item of a line, "" if it has none."""
    parent = line.get("parent") or {}
    for kind in ("invoice_item_details", "subscription_item_details"):
        identity = (parent.get(kind) or {}).get("invoice_item")
        if identity:
            return str(identity)
    return ""


def _subscription_item_id(line: dict[str, Any]) -> str:
    details = (line.get("parent") or {}).get("subscription_item_details") or {}
    return str(details.get("subscription_item") or "")


def pending_items(session: Session, customer: str, subscription: str) -> list[Resource]:
    """The items that wait for an invoice of a customer, oldest first.

    Items of a subscription wait for an invoice of that subscription.
    """
    return [
        record
        for record in session.having("invoiceitem", customer=customer)
        if not record.data.get("invoice") and subscription_of(record.data) in ("", subscription)
    ][::-1]


def _draft(session: Session, identity: str) -> Resource:
    invoice = session.get(identity, ("invoice",), "invoice", status=400)
    if invoice.data["status"] != "draft":
        raise invalid(
            "invoice",
            f"The invoice {invoice.id} is {invoice.data['status']}: its items cannot change.",
            "invoice_not_editable",
        )
    return invoice


@serves("invoices.line_items.list")
def _lines(session: Session, call: Call) -> Served:
    invoice = session.get(call.path["invoice"], ("invoice",), "invoice")
    _, ignored = filters(call.args, ())
    return page_of(call, invoice.data["lines"]["data"], ignored)


@serves("invoices.add_lines")
def _add_lines(session: Session, call: Call) -> Served:
    invoice, args = _with_metadata(session, call)
    for index, line in enumerate(args["lines"]):
        where = f"lines[{index}]"
        _check_line(line, where)
        for quantity in _QUANTITIES:
            refuse_both(line, "amount", quantity, where)
        _check_price(session, line, where)
        given = {name: value for name, value in line.items() if name != "invoice_item"}
        if line.get("invoice_item"):
            known = session.get(
                line["invoice_item"], ("invoiceitem",), f"{where}[invoice_item]", status=400
            )
            if known.data.get("invoice") or known.data["customer"] != invoice.data["customer"]:
                raise invalid(
                    f"{where}[invoice_item]", f"The invoice item {known.id} is not pending."
                )
            item = change_item(session, known, given) if given else known
        else:
            given |= {
                "customer": invoice.data["customer"],
                "currency": invoice.data["currency"],
            }
            item = create_item(session, given, None)
        if item.data["currency"] != invoice.data["currency"]:
            raise invalid(
                where, f"The invoice {invoice.id} is in {invoice.data['currency']}.", "currency"
            )
        invoice = _add_item(session, invoice, item)
    return Served(recompute(session, invoice).data)


@serves("invoices.update_lines")
def _update_lines(session: Session, call: Call) -> Served:
    invoice, args = _with_metadata(session, call)
    for index, line in enumerate(args["lines"]):
        given = {name: value for name, value in line.items() if name != "id"}
        invoice = _change_line(session, invoice, line["id"], given, f"lines[{index}]")
    return Served(recompute(session, invoice).data)


@serves("invoices.line_items.update")
def _update_line(session: Session, call: Call) -> Served:
    invoice = session.get(call.path["invoice"], ("invoice",), "invoice")
    identity = call.path["line_item_id"]
    invoice = _change_line(session, invoice, identity, dict(call.args), "")
    invoice = recompute(session, invoice)
    return Served(_find_line(invoice, identity, "line_item_id"))


@serves("invoices.remove_lines")
def _remove_lines(session: Session, call: Call) -> Served:
    invoice, args = _with_metadata(session, call)
    for index, line in enumerate(args["lines"]):
        found = _find_line(invoice, line["id"], f"lines[{index}][id]")
        item = session.find(_item_id(found))
        if item is not None and line["behavior"] == "delete":
            session.delete(item)
        elif item is not None:
            session.assign(item, None, invoice=None)
        elif line["behavior"] == "unassign":
            raise invalid(f"lines[{index}][behavior]", "The line has no invoice item to unassign.")
        kept = [one for one in invoice.data["lines"]["data"] if one["id"] != line["id"]]
        invoice = session.assign(invoice, None, lines={**invoice.data["lines"], "data": kept})
    return Served(recompute(session, invoice).data)


def _with_metadata(session: Session, call: Call) -> tuple[Resource, dict[str, Any]]:
    """The invoice of a call that changes lines, with its new metadata, and the parameters."""
    invoice, args = target(session, call), dict(call.args)
    clocked_customer(session, invoice.data)
    if "invoice_metadata" in args:
        invoice = session.update(invoice, {"metadata": args["invoice_metadata"] or {}}, None)
    return invoice, args


def _find_line(invoice: Resource, identity: str, param: str) -> dict[str, Any]:
    for line in invoice.data["lines"]["data"]:
        if line["id"] == identity:
            return dict(line)
    raise invalid(param, f"The invoice {invoice.id} has no line {identity!r}.", "resource_missing")


def _check_line(line: dict[str, Any], where: str) -> None:
    if line.get("tax_amounts"):
        param = f"{where}[tax_amounts]" if where else "tax_amounts"
        raise not_modeled("tax_amounts of lines, only tax_rates", param)


def _change_line(
    session: Session, invoice: Resource, identity: str, given: dict[str, Any], where: str
) -> Resource:
    """Change a line of a draft and its invoice item, without new totals."""
    _check_line(given, where)
    _check_price(session, given, where)
    found = _find_line(invoice, identity, f"{where}[id]" if where else "line_item_id")
    item = session.find(_item_id(found))
    if item is not None:
        changed = change_item(session, item, given)
        line = _line_of(session, invoice.id, changed, identity)
    else:
        fixed = sorted((_AMOUNTS | {"tax_rates"}) & given.keys())
        if fixed:
            raise invalid(
                f"{where}[{fixed[0]}]" if where else fixed[0],
                f"The line {identity} bills a subscription: its {fixed[0]} cannot change. Change "
                "the subscription.",
            )
        if "discounts" in given:
            given = {**given, "discounts": discounts_of(session, given, invoice.data["customer"])}
        line = session.builder().update("line_item", found, given)
    lines = [line if one["id"] == identity else one for one in invoice.data["lines"]["data"]]
    return session.assign(invoice, None, lines={**invoice.data["lines"], "data": lines})


def _check_custom_fields(args: dict[str, Any]) -> None:
    if len(args.get("custom_fields") or ()) > _MAX_CUSTOM_FIELDS:
        raise invalid(
            "custom_fields", f"An invoice has at most {_MAX_CUSTOM_FIELDS} custom fields."
        )


def refuse_both(args: dict[str, Any], first: str, second: str, where: str = "") -> None:
    if args.get(first) not in (None, "") and args.get(second) not in (None, ""):
        raise invalid(
            f"{where}[{first}]" if where else first,
            f"The parameters {first} and {second} exclude each other. Pass one of them.",
        )


def check_email(session: Session, customer: str) -> None:
    """Refuse to send an invoice to a customer without an email address, as Stripe does."""
    if not session.get(customer, ("customer",), "customer", status=400).data.get("email"):
        raise invalid(
            "customer",
            f"The customer {customer} has no email, and the invoice is to be sent. Pass email to "
            "the customer first.",
        )
