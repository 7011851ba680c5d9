"""Payment methods: creation from cards and test tokens, and the customers that they belong to."""

from __future__ import annotations

from typing import Any

from .._arguments import advice_for
from .._requests.messages import invalid, missing, noun, require
from .._state.operations import Call, Served, changes, serve, serves
from .._state.session import Session
from .._state.store import Resource
from .cards import (
    DECLINES_WHEN_CHARGED,
    TOKENS,
    card_fields,
    card_number,
    card_of,
    declined,
    entered_expiry,
    entered_number,
)

AUTHENTICATED = "@authenticated/"
"""The prefix of records that mark what a customer authenticated."""
SPENT = "@spent/"
"""The prefix of records that mark payment methods that no payment can use again."""
_METHODS = ("payment_method", "card", "bank_account", "source")


@serves("payment_methods.create")
def _create_payment_method(session: Session, call: Call) -> Served:
    given = call.args.get("card")
    if call.args.get("type") != "card" or not isinstance(given, dict):
        return serve(session, call)
    token = str(given.get("token", ""))
    number = card_number(session, token) if token else entered_number(given)
    if number is None:
        raise missing("token", token, "card[token]", status=400)
    rest = {key: value for key, value in given.items() if key in ("exp_month", "exp_year")}
    return Served(_new_card(session, number, {**call.args, "card": rest}).data)


@changes("payment_methods.update")
def _update_method(session: Session, method: Resource, args: dict[str, Any]) -> Resource:
    session.check_references((method.schema,), args)
    given = args.get("card") or {}
    if given.keys() & {"exp_month", "exp_year"}:
        card = method.data.get("card") or {}
        args["card"] = given | entered_expiry(session, {**card, **given})
    return session.update(method, args)


@serves("payment_methods.attach")
def _attach(session: Session, call: Call) -> Served:
    record = payment_method(session, call.path["payment_method"])
    if record.schema != "payment_method":
        raise missing("payment_method", record.id, "payment_method")
    require(call.args, "customer")
    customer = call.args["customer"]
    session.get(customer, ("customer",), "customer", status=400)
    return Served(attach_method(session, record, customer).data)


@changes("payment_methods.detach")
def _detach(session: Session, method: Resource, args: dict[str, Any]) -> Resource:
    """Detach a payment method from its customer. Nothing can use it again."""
    customer = session.find(method.data.get("customer") or "", ("customer",))
    if customer is None:
        message = f"The payment method {method.id} is not attached to a customer."
        raise invalid("payment_method", message)
    settings = customer.data.get("invoice_settings") or {}
    if settings.get("default_payment_method") == method.id:
        settings = {**settings, "default_payment_method": None}
        session.assign(customer, "updated", invoice_settings=settings)
    mark(session, method.id, SPENT)
    return session.assign(method, "detached", customer=None)


def payment_method(
    session: Session, value: str, param: str = "payment_method", customer: str | None = None
) -> Resource:
    """The payment method with an id, or a new one for a test token such as ``pm_card_visa``."""
    for start in ("pm_card_", "tok_"):
        name = value.removeprefix(start)
        if name != value and name in TOKENS:
            made = _new_card(session, TOKENS[name], {})
            return session.assign(made, None, customer=customer) if customer else made
    if value.startswith("pm_card_") and session.find(value) is None:
        advice = advice_for(value, [f"pm_card_{name}" for name in TOKENS])
        raise invalid(param, f"The emulator has no test card {value}.{advice}", "resource_missing")
    return session.get(value, _METHODS, param, status=400)


def use_method(session: Session, args: dict[str, Any]) -> None:
    """Replace a test token in the parameter ``payment_method`` by a new payment method."""
    if args.get("payment_method"):
        method = payment_method(session, args["payment_method"])
        args["payment_method"] = method.id


def attach_method(session: Session, method: Resource, customer: str) -> Resource:
    """Attach a payment method to a customer. Raises StripeFailure if its card declines."""
    _check_owner(session, method, customer)
    card = card_of(method, session.now)
    if card.decline is not None and not card.authenticate and card is not DECLINES_WHEN_CHARGED:
        raise declined(card)
    return session.assign(method, "attached", customer=customer)


def method_of(session: Session, intent: Resource) -> Resource:
    """The payment method of an intent. Raises StripeFailure if the intent cannot use one."""
    if not intent.data.get("payment_method"):
        message = f"The {noun(intent.schema)} has no payment method. Pass payment_method."
        raise invalid("payment_method", message, f"{intent.schema}_unexpected_state")
    method = session.get(intent.data["payment_method"], (), "payment_method", status=400)
    _check_owner(session, method, intent.data.get("customer"))
    return method


def check_attached(session: Session, identity: Any, customer: str, param: str) -> None:
    """Raise StripeFailure if a default payment method is not attached to its customer."""
    if not isinstance(identity, str) or not identity:
        return
    record = session.find(identity, _METHODS)
    if record is None or record.deleted or record.data.get("customer") != customer:
        raise invalid(
            param,
            f"The customer {customer} has no payment method {identity!r}. Attach it to the "
            "customer first.",
            "resource_missing",
        )


def mark(session: Session, identity: str, prefix: str) -> None:
    """Add the mark ``AUTHENTICATED`` or ``SPENT`` to a payment method or an intent."""
    session.keep(prefix + identity, "payment_method", {"id": identity})


def is_marked(session: Session, identity: str, prefix: str) -> bool:
    return session.kept(prefix + identity) is not None


def _new_card(session: Session, number: str, given: dict[str, Any]) -> Resource:
    card = {**entered_expiry(session, given.get("card") or {}), **card_fields(number)}
    return session.create("payment_method", {**given, "type": "card", "card": card}, silent=True)


def _check_owner(session: Session, method: Resource, customer: Any) -> None:
    """Raise StripeFailure if a customer, or none, cannot use a payment method."""
    if method.schema != "payment_method":
        return
    owner = method.data.get("customer")
    if owner and owner != customer:
        message = f"The payment method {method.id} belongs to another customer."
        raise invalid("payment_method", message)
    if is_marked(session, method.id, SPENT):
        raise invalid(
            "payment_method",
            f"The payment method {method.id} was detached, or used without being attached to a "
            "customer: nothing can use it again. Create another one.",
        )
