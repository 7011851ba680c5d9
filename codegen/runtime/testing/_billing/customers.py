"""Customers: their payment methods, and what ends with them."""

from __future__ import annotations

import re
from typing import Any

from .._payments.payment_methods import attach_method, check_attached, payment_method
from .._requests.messages import invalid
from .._state.inner_operations import run
from .._state.lists import ENDED
from .._state.operations import checks, creates
from .._state.session import Session
from .._state.store import Resource
from .customer_balances import add_transaction
from .subscriptions import end_subscription

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_DEFAULT = "invoice_settings[default_payment_method]"


@creates("customers.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    """Create a customer, and attach its ``payment_method``, which can be the default one too."""
    _check_email(args.get("email"))
    token = args.pop("payment_method", None)
    tax_ids = args.pop("tax_id_data", None) or ()
    settings = dict(args.get("invoice_settings") or {})
    default = settings.get("default_payment_method")
    customer = session.create("customer", args, silent=True)
    if token:
        method = attach_method(session, payment_method(session, token), customer.id)
        if default == token:
            settings["default_payment_method"] = default = method.id
            customer = session.update(customer, {"invoice_settings": settings}, None)
    check_attached(session, default, customer.id, _DEFAULT)
    session.emit("created", customer)
    for tax_id in tax_ids:
        run(session, "customers.tax_ids.create", customer.id, **tax_id)
    _set_balance(session, customer, 0, customer.data["balance"], "initial")
    return customer


@checks("customers.update")
def _update(session: Session, customer: Resource, args: dict[str, Any]) -> None:
    _check_email(args.get("email"))
    settings = args.get("invoice_settings") or {}
    check_attached(session, settings.get("default_payment_method"), customer.id, _DEFAULT)
    old = customer.data.get("balance", 0)
    _set_balance(session, customer, old, args.get("balance", old), "adjustment")


@checks("customers.delete")
def _delete(session: Session, customer: Resource, args: dict[str, Any]) -> None:
    """Delete a customer, end its subscriptions and schedules and detach its payment methods."""
    for subscription in session.having("subscription", customer=customer.id):
        if subscription.data["status"] not in ENDED:
            end_subscription(session, subscription, {"reason": "cancellation_requested"})
    for schedule in session.having("subscription_schedule", customer=customer.id):
        if schedule.data["status"] == "not_started":
            run(session, "subscription_schedules.cancel", schedule.id)
    for method in session.having("payment_method", customer=customer.id):
        run(session, "payment_methods.detach", method.id)


def _set_balance(session: Session, customer: Resource, old: int, new: int, kind: str) -> None:
    """Store the transaction of a balance that a call sets."""
    if new != old:
        given = {
            "amount": new - old,
            "currency": customer.data.get("currency") or "usd",
            "ending_balance": new,
            "type": kind,
        }
        add_transaction(session, customer.id, given)


def _check_email(email: Any) -> None:
    """Raise StripeFailure for text that is not an email address."""
    if email and not _EMAIL.fullmatch(email):
        raise invalid("email", f"The email address {email!r} is invalid.", "email_invalid")
