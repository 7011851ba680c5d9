"""Setup intents: confirmation, authentication, and the payment methods that they attach."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid, not_modeled
from .._state.operations import changes, creates
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from . import cards, payment_intents, payment_methods


@creates("setup_intents.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    confirming = args.pop("confirm", False)
    _check_modeled(args)
    payment_methods.use_method(session, args)
    record = create_setup_intent(session, args)
    return confirm(session, record) if confirming else record


@changes("setup_intents.update")
def _update(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    _check_modeled(args)
    session.check_references(("setup_intent",), args)
    if args.get("payment_method"):
        payment_methods.use_method(session, args)
        args["status"] = "requires_confirmation"
    return session.update(record, args, None)


@changes("setup_intents.confirm")
def _confirm(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    _check_modeled(args)
    if args.get("payment_method"):
        payment_methods.use_method(session, args)
        record = session.assign(record, None, payment_method=args["payment_method"])
    return confirm(session, record)


def create_setup_intent(session: Session, given: dict[str, Any]) -> Resource:
    defaults = {"usage": "off_session", "payment_method_types": ["card"]}
    return payment_intents.store_intent(session, "setup_intent", {**defaults, **given})


def confirm(session: Session, intent: Resource, *, authenticated: bool = False) -> Resource:
    """Set up the payment method of an intent. Raises StripeFailure if its card declines."""
    method = payment_methods.method_of(session, intent)
    intent = session.assign(intent, None, status="requires_confirmation")
    card = cards.card_of(method, session.now)
    if card.authenticate and not authenticated:
        attempt = _attempt(session, intent, method, "requires_action")
        action = {"type": "use_stripe_sdk", "use_stripe_sdk": {}}
        return require_transition(
            session, intent, "require_action", next_action=action, latest_attempt=attempt.id
        )
    if card.decline is not None and card is not cards.DECLINES_WHEN_CHARGED:
        failure = cards.declined(card)
        intent = _fail(session, intent, method, dict(failure.error))
        failure.error["setup_intent"] = intent.data
        failure.keep = True
        raise failure
    attempt = _attempt(session, intent, method, "succeeded")
    payment_methods.mark(session, method.id, payment_methods.AUTHENTICATED)
    customer = intent.data.get("customer")
    if customer and method.data.get("customer") != customer:
        payment_methods.attach_method(session, method, customer)
    more = {"next_action": None, "last_setup_error": None, "latest_attempt": attempt.id}
    return require_transition(session, intent, "succeed", **more)


def authenticate(session: Session, intent: Resource, *, succeed: bool) -> Resource:
    """Complete the authentication of a setup intent."""
    if succeed:
        return confirm(session, intent, authenticated=True)
    method = session.get(intent.data["payment_method"], (), "payment_method")
    message = "The customer did not authenticate the payment method."
    error = invalid(None, message, "setup_intent_authentication_failure").error
    return _fail(session, intent, method, error)


def _check_modeled(args: dict[str, Any]) -> None:
    for name in ("payment_method_data", "confirmation_token"):
        if name in args:
            raise not_modeled(f"{name} of setup intents", name)


def _fail(session: Session, intent: Resource, method: Resource, error: dict[str, Any]) -> Resource:
    attempt = _attempt(session, intent, method, "failed", error)
    failed = {"payment_method": None, "next_action": None, "last_setup_error": error}
    return require_transition(session, intent, "fail", latest_attempt=attempt.id, **failed)


def _attempt(
    session: Session,
    intent: Resource,
    method: Resource,
    status: str,
    error: dict[str, Any] | None = None,
) -> Resource:
    kind = method.data.get("type", "card")
    given = {
        "customer": intent.data.get("customer"),
        "payment_method": method.id,
        "payment_method_details": {"type": kind, kind: {}},
        "setup_error": error,
        "setup_intent": intent.id,
        "status": status,
        "usage": intent.data["usage"],
    }
    return session.create("setup_attempt", given, silent=True)
