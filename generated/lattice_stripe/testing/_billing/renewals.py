# Copied from codegen/runtime/.
"""Renewals of subscriptions, the ends of trials, and retries of payments, as time passes."""

from __future__ import annotations

from functools import partial
from typing import Any

from .._requests.messages import StripeFailure
from .._state.clocks import STEPS, Step
from .._state.inner_operations import run
from .._state.session import Session, previous_attributes
from .._state.state_changes import change_state, delays, target_state, transition
from .._state.store import Resource
from . import invoices, subscription_periods as periods
from .invoice_payments import count_attempt, default_method, pay_invoice, set_delinquent
from .invoice_subscriptions import subscription_of
from .subscription_invoices import make_invoice
from .subscriptions import end_at_requested_time, end_subscription

# --- subscriptions ------------------------------------------------------------------------------


def _subscription_steps(session: Session, record: Resource) -> list[Step]:
    data = record.data
    steps: list[Step] = []
    if data["status"] == "incomplete":
        expires = data["created"] + delays(session, "subscription.first_payment_expired")[0]
        steps.append(Step(expires, partial(_expire, session, record)))
    if data["status"] in periods.RENEWING and data["items"]["data"]:
        steps.append(Step(periods.period_end(data), partial(renew, session, record)))
    if data["status"] == "trialing" and data.get("trial_end") is not None:
        notice = partial(session.emit, "trial_will_end", record)
        steps.append(Step(data["trial_end"] - periods.TRIAL_NOTICE, notice, notice=True))
    if data["status"] in (*periods.RENEWING, "paused") and data.get("cancel_at"):
        steps.append(Step(data["cancel_at"], partial(end_at_requested_time, session, record)))
    paused = data.get("pause_collection") or {}
    if paused.get("resumes_at"):
        resume = partial(session.assign, record, "updated", pause_collection=None)
        steps.append(Step(paused["resumes_at"], resume))
    return steps


def _expire(session: Session, record: Resource) -> None:
    """End a subscription whose first payment did not succeed in time."""
    invoice = session.find(record.data.get("latest_invoice") or "", ("invoice",))
    if invoice is not None and invoice.data["status"] == "open":
        run(session, "invoices.void_invoice", invoice.id)
    transition(session, record, "first_payment_expired")


def renew(session: Session, record: Resource) -> Resource | None:
    """Begin the next period of a subscription. Returns the draft of its invoice."""
    data = record.data
    ends = periods.period_end(data)
    if data.get("cancel_at") and data["cancel_at"] <= ends:
        end_at_requested_time(session, record)
        return None
    trialing = data["status"] == "trialing"
    sent = data["collection_method"] == "send_invoice"
    if trialing and not sent and not default_method(session, data):
        settings = (data.get("trial_settings") or {}).get("end_behavior") or {}
        match settings.get("missing_payment_method", "create_invoice"):
            case "cancel":
                end_subscription(session, record, {"reason": "payment_failed"})
                return None
            case "pause":
                transition(session, record, "trial_ended_without_payment_method")
                return None
    since = periods.period_start(data, ends)
    usage = [] if trialing else periods.usage_until(data, data["items"]["data"], ends)
    anchor = data["billing_cycle_anchor"]
    items = [
        periods.with_period(item, periods.next_period(anchor, item["price"]["recurring"], ends))
        for item in data["items"]["data"]
    ]
    invoice_id = session.world.ids.new("invoice")
    data = {**periods.with_items(session, data, items), "latest_invoice": invoice_id}
    record = transition(session, record, "trial_ended", data)
    return make_invoice(
        session, record, "subscription_cycle", usage=usage, identity=invoice_id, since=since
    )


# --- invoices -----------------------------------------------------------------------------------


def _invoice_steps(session: Session, record: Resource) -> list[Step]:
    data = record.data
    customer = session.find(data["customer"] or "")
    if customer is not None and customer.deleted:
        return []
    if data["status"] == "draft" and data["auto_advance"]:
        at = data.get("automatically_finalizes_at")
        return [] if at is None else [Step(at, partial(_finalize_draft, session, record))]
    if data["status"] != "open":
        return []
    if data["auto_advance"] and data.get("next_payment_attempt") is not None:
        return [Step(data["next_payment_attempt"], partial(_collect, session, record))]
    if data.get("due_date") is not None:
        return [Step(data["due_date"], partial(_overdue, session, record), notice=True)]
    return []


def _finalize_draft(session: Session, invoice: Resource) -> None:
    """Finalize a draft when its ``automatically_finalizes_at`` is reached.

    Then collect or send it, or do what ``pause_collection`` says.
    """
    subscription = session.find(subscription_of(invoice.data), ("subscription",))
    invoice = invoices.finalize(session, invoice, automatic=True)
    if invoice.data["status"] == "paid":
        return
    paused = subscription.data.get("pause_collection") if subscription else None
    if paused and paused["behavior"] == "void":
        run(session, "invoices.void_invoice", invoice.id)
    elif paused and paused["behavior"] != "keep_as_draft":
        change_state(session, invoice, "invoices.mark_uncollectible")
    elif invoice.data["collection_method"] == "send_invoice":
        session.emit("sent", invoice)
    else:
        _collect(session, invoice)


def _collect(session: Session, invoice: Resource) -> None:
    """Charge an open invoice.

    ``invoice.payment_retry`` in ``overlays/states/`` has the delays of its retries.
    """
    before = invoice.data
    invoice = session.assign(invoice, None, next_payment_attempt=None)
    try:
        pay_invoice(session, invoice, automatic=True)
    except StripeFailure as failure:
        invoice = session.latest(invoice)
        if not failure.keep:
            invoice = count_attempt(session, invoice, automatic=True)
        _retry_later(session, invoice, before)


def _retry_later(session: Session, invoice: Resource, before: dict[str, Any]) -> None:
    """Wait for the next attempt, or end the subscription after the last one."""
    subscription = session.find(subscription_of(invoice.data), ("subscription",))
    if subscription is not None:
        subscription = transition(session, subscription, "payment_failed")
    if invoice.data["next_payment_attempt"] is not None:
        session.emit("updated", invoice, previous_attributes(before, invoice.data))
        return
    session.assign(invoice, "updated", auto_advance=False)
    if subscription is None or subscription.data["status"] != "past_due":
        return
    if target_state(session, "subscription.retries_exhausted") == "canceled":
        end_subscription(session, subscription, {"reason": "payment_failed"})
    else:
        transition(session, subscription, "retries_exhausted")


def _overdue(session: Session, invoice: Resource) -> None:
    session.emit("overdue", invoice)
    set_delinquent(session, invoice, True)
    subscription = session.find(subscription_of(invoice.data), ("subscription",))
    if subscription is not None:
        transition(session, subscription, "payment_failed")


STEPS["invoice"] = _invoice_steps
STEPS["subscription"] = _subscription_steps
