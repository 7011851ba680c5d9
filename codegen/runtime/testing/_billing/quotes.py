"""Quotes: totals, revisions, and the invoice, subscription or schedule that they become."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import msgspec

from .._requests.messages import invalid, not_modeled
from .._state.clocks import STEPS, Step, use_clock
from .._state.inner_operations import run
from .._state.intervals import DAY
from .._state.operations import Call, Served, changes, creates, page_of, serves, target
from .._state.session import Session
from .._state.state_changes import change_state, require_transition
from .._state.store import Resource
from . import line_items, schedules
from .billing_modes import billing_mode
from .discounts import count_redemption, discounts_of, load_discounts, offer_of
from .invoice_totals import tax_rates
from .line_items import LineItem
from .pdf import make_pdf
from .prices import interval_of

_DAYS_OPEN = 30
_COPIED = ("application_fee_amount", "application_fee_percent", "automatic_tax",
           "collection_method", "customer", "default_tax_rates", "description", "discounts",
           "footer", "header", "invoice_settings", "metadata", "on_behalf_of",
           "subscription_data", "test_clock", "transfer_data")  # fmt: skip
"""What a quote takes from the one that it is made from."""
_FIXED_WHEN_OPEN = frozenset(
    {"line_items", "discounts", "default_tax_rates", "subscription_data", "customer", "expires_at"}
)


# --- creating and changing ----------------------------------------------------------------------


@creates("quotes.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    if "from_quote" in args:
        return _create_from_quote(session, args)
    items = line_items.read_line_items(session, args.pop("line_items", None) or ())
    purchase = line_items.purchase_of(items, args.get("customer"))
    args["discounts"] = discounts_of(session, args, purchase, redeem=False)
    return _store(session, args, items)


def _create_from_quote(session: Session, args: dict[str, Any]) -> Resource:
    others = sorted(args.keys() - {"from_quote", "expires_at"})
    if others:
        raise invalid(others[0], f"The parameter {others[0]} cannot be used with from_quote.")
    origin = session.get(args["from_quote"]["quote"], ("quote",), "from_quote[quote]", status=400)
    revision = bool(args["from_quote"].get("is_revision"))
    if revision and origin.data["status"] != "open":
        raise invalid(
            "from_quote[quote]",
            f"The quote {origin.id} is {origin.data['status']}. A revision needs one that is open.",
        )
    given = {name: origin.data[name] for name in _COPIED if origin.data.get(name) is not None}
    given |= {**args, "from_quote": {"quote": origin.id, "is_revision": revision}}
    return _store(session, given, line_items.load_line_items(session, origin))


def _store(session: Session, args: dict[str, Any], items: Sequence[LineItem]) -> Resource:
    customer = session.find(args.get("customer") or "", ("customer",))
    if customer is not None:
        args.setdefault("test_clock", customer.data.get("test_clock"))
    use_clock(session, args)
    expires_at = args.get("expires_at", session.now + _DAYS_OPEN * DAY)
    session.check_future(expires_at, "expires_at")
    given = {
        "collection_method": "charge_automatically",
        "default_tax_rates": [],
        "discounts": [],
        **args,
        "expires_at": expires_at,
    }
    settings = given.get("subscription_data") or {}
    given["subscription_data"] = {**settings, "billing_mode": billing_mode(settings)}
    _check_days(given)
    quote = session.create("quote", given, silent=True)
    quote = _with_totals(session, quote, quote.data, items)
    session.emit("created", quote)
    return quote


def _check_days(data: dict[str, Any]) -> None:
    days = (data.get("invoice_settings") or {}).get("days_until_due")
    if data["collection_method"] == "charge_automatically" and days is not None:
        raise invalid(
            "invoice_settings[days_until_due]",
            "The parameter days_until_due needs collection_method=send_invoice.",
        )


@changes("quotes.update")
def _update(session: Session, quote: Resource, args: dict[str, Any]) -> Resource:
    session.check_references(("quote",), args)
    fixed = sorted(_FIXED_WHEN_OPEN & args.keys())
    if quote.data["status"] != "draft" and fixed:
        raise invalid(
            fixed[0],
            f"The quote {quote.id} is {quote.data['status']}: {fixed[0]} cannot change. Create a "
            "revision with from_quote.",
        )
    use_clock(session, quote.data)
    session.check_future(args.get("expires_at"), "expires_at")
    old_rates = set(quote.data.get("default_tax_rates") or ())
    items = [
        msgspec.structs.replace(item, rates=()) if _rate_ids(item) == old_rates else item
        for item in line_items.load_line_items(session, quote)
    ]
    if "line_items" in args:
        items = line_items.read_changed_items(session, quote, args.pop("line_items"))
    if "discounts" in args:
        customer = args.get("customer", quote.data.get("customer"))
        purchase = line_items.purchase_of(items, customer)
        args["discounts"] = discounts_of(session, args, purchase, redeem=False)
    data = session.builder().update("quote", quote.data, args)
    _check_days(data)
    return _with_totals(session, quote, data, items, "updated")


def _rate_ids(item: LineItem) -> set[str]:
    return {rate["id"] for rate in item.rates}


def _with_totals(
    session: Session,
    quote: Resource,
    data: dict[str, Any],
    items: Sequence[LineItem],
    action: str | None = None,
) -> Resource:
    """Store the line items of a quote and their totals."""
    rates = tax_rates(session, data.get("default_tax_rates"), "default_tax_rates")
    discounts = load_discounts(session, data["discounts"])
    recurring = [item for item in items if item.recurring]
    later = _effective_date(session, data) is not None
    trial = bool(data["subscription_data"].get("trial_period_days"))
    upfront = [item for item in items if not (later and item.recurring)]
    cost = (lambda amount: 0) if trial else None
    now, _ = line_items.add_up(
        session, upfront, discounts=discounts, default_rates=rates, cost=cost
    )
    lasting = [d for d in discounts if offer_of(session, d).coupon.data["duration"] != "once"]
    then, _ = line_items.add_up(session, recurring, discounts=lasting, default_rates=rates)
    _, listed = line_items.add_up(session, items, discounts=discounts, default_rates=rates)
    computed: dict[str, Any] = {"upfront": now, "recurring": None}
    if recurring:
        unit, count = interval_of(recurring[0].price["recurring"])
        computed["recurring"] = {**then, "interval": unit, "interval_count": count}
    data = {
        **data,
        **now,
        "currency": items[0].price["currency"] if items else data.get("currency"),
        "computed": computed,
    }
    line_items.store_items(session, quote, listed)
    return session.change(quote, data, action)


def _effective_date(session: Session, data: dict[str, Any]) -> int | None:
    """When the subscription of a quote starts, None if at once."""
    at = data["subscription_data"].get("effective_date")
    return at if isinstance(at, int) and at > session.now else None


# --- finalizing and accepting -------------------------------------------------------------------


@changes("quotes.finalize_quote")
def _finalize(session: Session, quote: Resource, args: dict[str, Any]) -> Resource:
    use_clock(session, quote.data)
    data = {**quote.data, **args}
    if not data.get("customer"):
        raise invalid("customer", f"The quote {quote.id} has no customer.", "parameter_missing")
    if not line_items.stored_items(session, quote):
        raise invalid("line_items", f"The quote {quote.id} has no line items.", "parameter_missing")
    days = data["invoice_settings"].get("days_until_due")
    if data["collection_method"] == "send_invoice" and days is None:
        raise invalid(
            "invoice_settings[days_until_due]",
            "A quote with collection_method=send_invoice needs days_until_due.",
            "parameter_missing",
        )
    session.check_future(data["expires_at"], "expires_at")
    data["number"] = data.get("number") or _number(session, data)
    origin = data.get("from_quote") or {}
    if origin.get("is_revision"):
        revised = session.get(origin["quote"], ("quote",), "from_quote", status=400)
        if revised.data["status"] == "open":
            change_state(session, revised, "quotes.cancel")
    return change_state(session, quote, "quotes.finalize_quote", data)


def _number(session: Session, data: dict[str, Any]) -> str:
    """``QT-<letters>-<sequence>-<revision>``. A revision keeps the sequence of its original."""
    origin = data.get("from_quote") or {}
    if origin.get("is_revision"):
        revised = session.get(origin["quote"], ("quote",), "from_quote", status=400)
        start, _, revision = str(revised.data["number"] or "").rpartition("-")
        if start:
            return f"{start}-{int(revision) + 1}"
    customer = session.get(data["customer"], ("customer",), "customer")
    prefix = customer.data.get("invoice_prefix") or session.world.ids.letters(8).upper()
    if customer.data.get("invoice_prefix") is None:
        session.assign(customer, None, invoice_prefix=prefix)
    start = f"QT-{prefix}-"
    stored = session.having("quote")
    used = {q.data["number"].rpartition("-")[0] for q in stored if q.data.get("number")}
    return f"{start}{sum(one.startswith(start) for one in used) + 1:04d}-1"


@changes("quotes.accept")
def _accept(session: Session, quote: Resource, args: dict[str, Any]) -> Resource:
    data = quote.data
    use_clock(session, data)
    if data["expires_at"] <= session.now:
        raise invalid(None, f"The quote {quote.id} is expired.")
    items = line_items.load_line_items(session, quote)
    for discount in load_discounts(session, data["discounts"]):
        count_redemption(session, offer_of(session, discount))
    start = _effective_date(session, data)
    if not any(item.recurring for item in items):
        made = {"invoice": _make_invoice(session, quote, items)}
    elif start is not None:
        made = {"subscription_schedule": _make_schedule(session, quote, items, start)}
    else:
        made = {"subscription": _make_subscription(session, quote, items)}
    quote = session.latest(quote)
    return change_state(session, quote, "quotes.accept", data, **made)


def _billing(data: dict[str, Any]) -> dict[str, Any]:
    """How the invoices of a quote are collected."""
    found: dict[str, Any] = {"collection_method": data["collection_method"]}
    if data["collection_method"] == "send_invoice":
        found["days_until_due"] = data["invoice_settings"]["days_until_due"]
    return found


def _transfer(data: dict[str, Any], amount: str) -> dict[str, Any] | None:
    """The parameter ``transfer_data``, with the field that names the amount."""
    given = data.get("transfer_data") or {}
    names = [name for name in ("destination", amount) if given.get(name) is not None]
    return {name: given[name] for name in names} or None


def _subscribed(data: dict[str, Any], items: Sequence[LineItem]) -> dict[str, Any]:
    """What a subscription and a phase take from a quote."""
    settings = data["subscription_data"]
    return {
        "items": [item.param for item in items if item.recurring],
        "application_fee_percent": data.get("application_fee_percent"),
        "default_tax_rates": data["default_tax_rates"],
        "description": settings.get("description"),
        "discounts": [{"discount": discount} for discount in data["discounts"]],
        "metadata": settings.get("metadata") or {},
        "on_behalf_of": data.get("on_behalf_of"),
        "transfer_data": _transfer(data, "amount_percent"),
    }


def _make_invoice(session: Session, quote: Resource, items: Sequence[LineItem]) -> str:
    """A draft invoice. It stays a draft until it is finalized."""
    data = quote.data
    invoice = run(
        session,
        "invoices.create",
        customer=data["customer"],
        currency=data["currency"],
        description=data.get("description"),
        footer=data.get("footer"),
        on_behalf_of=data.get("on_behalf_of"),
        application_fee_amount=data.get("application_fee_amount"),
        transfer_data=_transfer(data, "amount"),
        auto_advance=False,
        pending_invoice_items_behavior="exclude",
        discounts=[{"discount": discount} for discount in data["discounts"]],
        **_billing(data),
    )
    for item in items:
        line_items.add_invoice_item(session, data["customer"], item, invoice.id)
    invoice = session.latest(invoice)
    parent = {"type": "quote_details", "quote_details": {"quote": quote.id}}
    return session.assign(invoice, None, parent=parent).id


def _make_subscription(session: Session, quote: Resource, items: Sequence[LineItem]) -> str:
    """A subscription. One-time lines are on its first invoice."""
    data = quote.data
    for item in items:
        if not item.recurring:
            line_items.add_invoice_item(session, data["customer"], item)
    subscription = schedules.start_with_draft(
        session,
        customer=data["customer"],
        billing_mode=data["subscription_data"]["billing_mode"],
        trial_period_days=data["subscription_data"].get("trial_period_days"),
        **_subscribed(data, items),
        **_billing(data),
    )
    return subscription.id


def _make_schedule(session: Session, quote: Resource, items: Sequence[LineItem], start: int) -> str:
    data = quote.data
    if data["subscription_data"].get("trial_period_days"):
        raise not_modeled("a trial of a subscription that starts later")
    once = [item.param for item in items if not item.recurring]
    phase = {**_subscribed(data, items), "add_invoice_items": once}
    invoice_settings = _billing(data)
    method = invoice_settings.pop("collection_method")
    schedule = schedules.create_schedule(
        session,
        {
            "customer": data["customer"],
            "billing_mode": data["subscription_data"]["billing_mode"],
            "start_date": start,
            "end_behavior": "release",
            "phases": [phase],
            "default_settings": {
                "collection_method": method,
                "invoice_settings": invoice_settings,
            },
        },
    )
    return schedule.id


# --- reading ------------------------------------------------------------------------------------


@serves("quotes.computed_upfront_line_items.list")
def _upfront_items(session: Session, call: Call) -> Served:
    """The line items that the first invoice has."""
    quote = target(session, call)
    records = line_items.stored_items(session, quote)
    if quote.data["subscription_data"].get("trial_period_days"):
        raise not_modeled("the upfront line items of a quote with a trial")
    later = _effective_date(session, quote.data) is not None
    shown = [r.data for r in records if not (later and r.data["price"].get("recurring"))]
    return page_of(call, shown)


@serves("quotes.pdf")
def _pdf(session: Session, call: Call) -> Served:
    quote = target(session, call)
    data = quote.data
    lines = [data.get("header") or "Quote", str(data.get("number") or quote.id)]
    for record in line_items.stored_items(session, quote):
        item = record.data
        name = item.get("description") or item["price"]["id"]
        lines.append(f"{item['quantity']} x {name}: {item['amount_total']} {item['currency']}")
    lines.append(f"Total: {data['amount_total']} {data.get('currency') or ''}".rstrip())
    return Served(make_pdf([*lines, data.get("footer") or ""]))


# --- time ---------------------------------------------------------------------------------------


def _steps(session: Session, record: Resource) -> list[Step]:
    """The expiry of a quote."""
    if record.data["status"] not in ("draft", "open"):
        return []
    expire = partial(require_transition, session, record, "expire")
    return [Step(record.data["expires_at"], expire)]


STEPS["quote"] = _steps
