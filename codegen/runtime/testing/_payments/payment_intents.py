"""Payment intents: confirmation, authentication and capture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .._requests.messages import StripeFailure, invalid, not_modeled
from .._state.operations import changes, creates
from .._state.session import Session
from .._state.state_changes import change_state, require_transition
from .._state.store import Resource
from . import connect_params
from .cards import Card, card_of
from .charges import capture_charge, check_charge, dispute_charge, failed_charge, successful_charge
from .payment_methods import (
    AUTHENTICATED,
    SPENT,
    is_marked,
    mark,
    method_of,
    use_method,
)

_UNCONFIRMED = ("requires_payment_method", "requires_confirmation", "requires_action")
_BEFORE_CONFIRMATION = {"amount", "currency", "payment_method", "customer"}
"""Parameters that only an unconfirmed payment intent can change."""
ON_CONFIRMED: list[Callable[[Session, Resource], None]] = []
"""Called with a payment intent after it was confirmed, also if its card declined."""
_COPIED = (
    "amount",
    "application_fee_amount",
    "currency",
    "customer",
    "description",
    "metadata",
    "on_behalf_of",
    "receipt_email",
    "shipping",
    "statement_descriptor",
    "statement_descriptor_suffix",
    "transfer_data",
    "transfer_group",
)
"""Fields that a charge has from its payment intent."""


@creates("payment_intents.create")
def _create_intent(session: Session, args: dict[str, Any]) -> Resource:
    confirming = args.pop("confirm", False)
    check_charge(args["amount"], args["currency"])
    connect_params.check_params(session, args, args["amount"])
    if args.get("off_session") and not confirming:
        raise invalid("off_session", "The parameter off_session needs confirm=true.")
    use_method(session, args)
    record = create_intent(session, args)
    return _confirm_call(session, record, args) if confirming else record


@changes("payment_intents.update")
def _update_intent(session: Session, record: Resource, given: dict[str, Any]) -> Resource:
    session.check_references((record.schema,), given)
    status = record.data["status"]
    fixed = given.keys() & _BEFORE_CONFIRMATION if status not in _UNCONFIRMED else set()
    if status in ("succeeded", "canceled"):
        fixed = given.keys() - {"description", "metadata"}
    if fixed:
        name = sorted(fixed)[0]
        message = f"The payment intent {record.id} is {status}: {name} cannot change."
        raise invalid(name, message, "payment_intent_unexpected_state")
    use_method(session, given)
    data = session.builder().update(record.schema, record.data, given)
    if given.keys() & {"amount", "currency"}:
        check_charge(data["amount"], data["currency"])
    connect_params.check_params(session, data, data["amount"])
    if given.get("payment_method"):
        return require_transition(session, record, "prepare", data)
    return session.change(record, data, "updated")


@changes("payment_intents.confirm")
def _confirm_intent(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    names = ("capture_method", "receipt_email", "setup_future_usage", "shipping")
    given = {name: args[name] for name in names if name in args}
    if args.get("payment_method"):
        use_method(session, args)
        given["payment_method"] = args["payment_method"]
    return _confirm_call(session, session.update(record, given, None), args)


@changes("payment_intents.capture")
def _capture_intent(session: Session, intent: Resource, args: dict[str, Any]) -> Resource:
    if args.get("final_capture") is False:
        raise not_modeled("several captures of one payment", "final_capture")
    capturable = intent.data["amount_capturable"]
    amount = args.get("amount_to_capture", capturable)
    if not 0 < amount <= capturable:
        message = f"The amount is {amount}: at most {capturable} can be captured."
        raise invalid("amount_to_capture", message, "amount_too_large")
    charge = session.get(intent.data["latest_charge"], ("charge",), "intent")
    charge = capture_charge(session, charge, amount, args)
    names = ("application_fee_amount", "transfer_group")
    changed = {name: charge.data.get(name) for name in names if charge.data.get(name) is not None}
    changed |= {"amount_received": amount, "amount_capturable": 0}
    echoed = ("metadata", "statement_descriptor", "statement_descriptor_suffix")
    given = {name: args[name] for name in echoed if name in args}
    data = session.builder().update("payment_intent", intent.data, given)
    intent = require_transition(session, intent, "succeed", data, **changed)
    dispute_charge(session, charge)
    return intent


@changes("payment_intents.increment_authorization")
def _increment(session: Session, intent: Resource, args: dict[str, Any]) -> Resource:
    options = (intent.data.get("payment_method_options") or {}).get("card") or {}
    if options.get("request_incremental_authorization") != "if_available":
        raise invalid(
            "intent",
            "The payment intent needs payment_method_options[card]"
            "[request_incremental_authorization]=if_available.",
            "payment_intent_unexpected_state",
        )
    amount = args["amount"]
    if amount <= intent.data["amount"]:
        raise invalid("amount", f"The amount is {amount}: use more than {intent.data['amount']}.")
    data = session.builder().update("payment_intent", intent.data, args)
    connect_params.check_params(session, data, amount)
    charge = session.get(intent.data["latest_charge"], ("charge",), "intent")
    session.assign(charge, "updated", amount=amount)
    data["amount_capturable"] = amount
    return change_state(session, intent, "payment_intents.increment_authorization", data)


@changes("payment_intents.cancel")
def _cancel_intent(session: Session, intent: Resource, args: dict[str, Any]) -> Resource:
    charge = session.find(intent.data.get("latest_charge") or "", ("charge",))
    if intent.data["status"] == "requires_capture" and charge is not None:
        amount = charge.data["amount"]
        session.assign(charge, "refunded", amount_refunded=amount, refunded=True)
    fields = {"cancellation_reason": args.get("cancellation_reason"), "amount_capturable": 0}
    return change_state(session, intent, "payment_intents.cancel", next_action=None, **fields)


def create_intent(session: Session, given: dict[str, Any]) -> Resource:
    """A payment intent. ``given`` may have the parameters of ``connect_params.payment_params``."""
    fields = {"confirmation_method": "automatic", **given}
    if session.account:
        fields["application"] = connect_params.APPLICATION
    return store_intent(session, "payment_intent", fields)


def store_intent(session: Session, schema: str, given: dict[str, Any]) -> Resource:
    """A payment or setup intent, with its first state and its secret."""
    status = "requires_confirmation" if given.get("payment_method") else "requires_payment_method"
    record = session.create(schema, {**given, "status": status}, silent=True)
    secret = f"{record.id}_secret_{session.world.ids.letters(20)}"
    record = session.assign(record, None, client_secret=secret)
    session.emit("created", record)
    return record


def confirm(
    session: Session,
    intent: Resource,
    *,
    off_session: bool = False,
    authenticated: bool = False,
    error_on_action: bool = False,
    notify: bool = True,
) -> Resource:
    """Charge the payment method of an intent. Raises StripeFailure if its card declines.

    ``notify``: call the functions of ``ON_CONFIRMED``.
    """
    try:
        intent = _confirm(session, intent, off_session, authenticated, error_on_action)
    except StripeFailure as failure:
        if failure.keep and notify:
            _notify(session, intent)
        raise
    if notify:
        _notify(session, intent)
    return intent


def authenticate(session: Session, intent: Resource, *, succeed: bool) -> Resource:
    """Complete the authentication of an intent."""
    if succeed and intent.data.get("confirmation_method") == "manual":
        mark(session, intent.id, AUTHENTICATED)
        return require_transition(session, intent, "prepare", next_action=None)
    if succeed:
        try:
            return confirm(session, intent, authenticated=True)
        except StripeFailure as failure:
            if not failure.keep:
                raise
            return session.latest(intent)
    message = "The customer did not authenticate the payment."
    error = invalid(None, message, "payment_intent_authentication_failure").error
    return _fail(session, intent, error)


def _confirm_call(session: Session, intent: Resource, args: dict[str, Any]) -> Resource:
    off_session, strict = args.get("off_session"), args.get("error_on_requires_action")
    return confirm(session, intent, off_session=bool(off_session), error_on_action=bool(strict))


def _notify(session: Session, intent: Resource) -> None:
    for call in ON_CONFIRMED:
        call(session, session.latest(intent))


def _confirm(
    session: Session,
    intent: Resource,
    off_session: bool,
    authenticated: bool,
    error_on_action: bool,
) -> Resource:
    method = method_of(session, intent)
    _check_type(method, intent)
    connect_params.check_params(session, intent.data, intent.data["amount"])
    card = card_of(method, session.now)
    authenticated = authenticated or is_marked(session, intent.id, AUTHENTICATED)
    if not authenticated and _must_authenticate(session, method, card, off_session):
        if off_session or error_on_action:
            required = "authentication_required"
            raise _declined(session, intent, method, required, required)
        action = {"type": "use_stripe_sdk", "use_stripe_sdk": {}}
        return require_transition(session, intent, "require_action", next_action=action)
    if card.decline is not None:
        raise _declined(session, intent, method, card.decline, card.reason)
    options = (intent.data.get("payment_method_options") or {}).get("card") or {}
    manual = "manual" in (intent.data.get("capture_method"), options.get("capture_method"))
    charge = successful_charge(session, _charge_fields(intent), method, captured=not manual)
    changed = {"latest_charge": charge.id, "next_action": None, "last_payment_error": None}
    if charge.data.get("transfer_group"):
        changed["transfer_group"] = charge.data["transfer_group"]
    changed["amount_capturable" if manual else "amount_received"] = intent.data["amount"]
    intent = require_transition(session, intent, "authorize" if manual else "succeed", **changed)
    if intent.data.get("setup_future_usage") and intent.data.get("customer"):
        _save_method(session, method, intent)
    elif method.schema == "payment_method" and not method.data.get("customer"):
        mark(session, method.id, SPENT)
    if not manual:
        dispute_charge(session, charge)
    return intent


def _charge_fields(intent: Resource) -> dict[str, Any]:
    return {**{name: intent.data.get(name) for name in _COPIED}, "payment_intent": intent.id}


def _must_authenticate(session: Session, method: Resource, card: Card, off_session: bool) -> bool:
    match card.authenticate:
        case "always":
            return True
        case "on_session":
            return not off_session
        case "until_set_up":
            return not (off_session and is_marked(session, method.id, AUTHENTICATED))
    return False


def _check_type(method: Resource, intent: Resource) -> None:
    """Refuse a payment method that the intent does not accept, or whose payments take days."""
    kind, accepted = method.data.get("type"), intent.data["payment_method_types"]
    if method.schema != "payment_method" or kind == "card" in accepted:
        return
    if kind not in accepted:
        raise invalid(
            "payment_method",
            f"The payment method {method.id} is of type {kind}. The payment intent accepts "
            f"{', '.join(accepted)}.",
        )
    raise not_modeled(f"payments with methods of type {kind}", "payment_method")


def _save_method(session: Session, method: Resource, intent: Resource) -> None:
    """Attach a payment method to the customer for later payments."""
    mark(session, method.id, AUTHENTICATED)
    method = session.latest(method)
    if method.schema == "payment_method" and not method.data.get("customer"):
        session.assign(method, "attached", customer=intent.data["customer"])


def _declined(
    session: Session, intent: Resource, method: Resource, code: str, reason: str | None
) -> StripeFailure:
    """The error of a declined payment, after its failed charge."""
    failure = failed_charge(session, _charge_fields(intent), method, code, reason)
    error = dict(failure.error)
    intent = _fail(session, intent, error, latest_charge=error["charge"])
    failure.error["payment_intent"] = intent.data
    return failure


def _fail(session: Session, intent: Resource, error: dict[str, Any], **fields: Any) -> Resource:
    fields |= {"payment_method": None, "next_action": None, "last_payment_error": error}
    return require_transition(session, intent, "fail", **fields)
