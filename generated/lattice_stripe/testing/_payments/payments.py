# Copied from codegen/runtime/testing/_payments/payments.py.
"""Cards, payment intents, charges and refunds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import msgspec

from .._requests.messages import StripeFailure, invalid, missing, not_modeled, required
from .._state.operations import Call, Served, changes, serve, serves, target
from .._state.session import Session
from .._state.states import change_state, require_transition
from .._state.store import Resource
from . import connect, disputes
from .balance import add_entry, check_amount, settle
from .money import CHARGE_STEPS, MINIMUM_CHARGES


class Card(msgspec.Struct, frozen=True):
    """A test card. ``decline`` is the code of its failure, with an optional decline code.

    ``authenticate`` is when the card needs authentication: ``always``, ``on_session``, or
    ``until_set_up`` and on session.
    """

    brand: str = "visa"
    decline: str | None = None
    reason: str | None = None
    authenticate: str = ""
    dispute: str | None = None
    inquiry: bool = False
    funding: str = "credit"
    risk: str = "normal"
    pending: bool = True


CARDS = {
    "4242424242424242": Card(),
    "4000056655665556": Card(funding="debit"),
    "5555555555554444": Card("mastercard"),
    "2223003122003222": Card("mastercard"),
    "5200828282828210": Card("mastercard", funding="debit"),
    "5105105105105100": Card("mastercard", funding="prepaid"),
    "378282246310005": Card("amex"),
    "371449635398431": Card("amex"),
    "6011111111111117": Card("discover"),
    "3056930009020004": Card("diners"),
    "3566002020360505": Card("jcb"),
    "6200000000000005": Card("unionpay"),
    "4000000000000002": Card(decline="card_declined", reason="generic_decline"),
    "4000000000009995": Card(decline="card_declined", reason="insufficient_funds"),
    "4000000000009987": Card(decline="card_declined", reason="lost_card"),
    "4000000000009979": Card(decline="card_declined", reason="stolen_card"),
    "4000000000006975": Card(decline="card_declined", reason="card_velocity_exceeded"),
    "4000000000000069": Card(decline="expired_card", reason="expired_card"),
    "4000000000000127": Card(decline="incorrect_cvc", reason="incorrect_cvc"),
    "4000000000000119": Card(decline="processing_error", reason="processing_error"),
    "4242424242424241": Card(decline="incorrect_number", reason="incorrect_number"),
    "4000000000000341": Card(decline="card_declined", reason="generic_decline"),
    "4100000000000019": Card(decline="card_declined", reason="fraudulent", risk="highest"),
    "4000000000009235": Card(risk="elevated"),
    "4000000000000077": Card(pending=False),
    "4000000000003220": Card(authenticate="always"),
    "4000002500003155": Card(authenticate="until_set_up"),
    "4000002760003184": Card(authenticate="always"),
    "4000003800000446": Card(authenticate="on_session"),
    "4000008260003178": Card(
        authenticate="always", decline="card_declined", reason="insufficient_funds"
    ),
    "4000000000000259": Card(dispute="fraudulent"),
    "4000000000002685": Card(dispute="product_not_received"),
    "4000000000001976": Card(dispute="fraudulent", inquiry=True),
}
DECLINES_WHEN_CHARGED = CARDS["4000000000000341"]
"""The card that a customer can keep, and that declines each charge."""
TOKENS = {
    "visa": "4242424242424242",
    "visa_debit": "4000056655665556",
    "mastercard": "5555555555554444",
    "mastercard_debit": "5200828282828210",
    "mastercard_prepaid": "5105105105105100",
    "amex": "378282246310005",
    "discover": "6011111111111117",
    "diners": "3056930009020004",
    "jcb": "3566002020360505",
    "unionpay": "6200000000000005",
    "bypassPending": "4000000000000077",
    "chargeDeclined": "4000000000000002",
    "visa_chargeDeclined": "4000000000000002",
    "chargeDeclinedInsufficientFunds": "4000000000009995",
    "visa_chargeDeclinedInsufficientFunds": "4000000000009995",
    "visa_chargeDeclinedLostCard": "4000000000009987",
    "visa_chargeDeclinedStolenCard": "4000000000009979",
    "visa_chargeDeclinedVelocityLimitExceeded": "4000000000006975",
    "chargeDeclinedExpiredCard": "4000000000000069",
    "chargeDeclinedIncorrectCvc": "4000000000000127",
    "chargeDeclinedProcessingError": "4000000000000119",
    "chargeDeclinedFraudulent": "4100000000000019",
    "radarBlock": "4100000000000019",
    "chargeCustomerFail": "4000000000000341",
    "riskLevelElevated": "4000000000009235",
    "authenticationRequired": "4000002760003184",
    "authenticationRequiredOnSetup": "4000002500003155",
    "authenticationRequiredSetupForOffSession": "4000003800000446",
    "authenticationRequiredChargeDeclinedInsufficientFunds": "4000008260003178",
    "threeDSecure2Required": "4000000000003220",
    "threeDSecureRequired": "4000000000003220",
    "createDispute": "4000000000000259",
    "createDisputeProductNotReceived": "4000000000002685",
    "createDisputeInquiry": "4000000000001976",
}
"""What follows ``pm_card_`` and ``tok_``."""
_HOLDER = "emulator"
_MARKS = "@authenticated/"
"""The prefix of records that mark what a customer authenticated."""
_SPENT = "@spent/"
"""The prefix of records that mark payment methods that no payment can use again."""
_UNCONFIRMED = ("requires_payment_method", "requires_confirmation", "requires_action")
_BEFORE_CONFIRMATION = {"amount", "currency", "payment_method", "customer"}
"""Parameters that only an unconfirmed payment intent can change."""


def payment_method(
    session: Session, value: str, param: str, customer: str | None = None
) -> Resource:
    """The payment method with an id, or a new one for a test token such as ``pm_card_visa``."""
    for start in ("pm_card_", "tok_"):
        name = value.removeprefix(start)
        if name != value and name in TOKENS:
            return _new_card(session, TOKENS[name], customer=customer)
    record = session.find(value)
    if record is None or record.deleted:
        raise missing("payment_method", value, param, status=400)
    return record


def card_of(record: Resource, now: int | None = None) -> Card:
    """The test card of a payment method or source. Others succeed, unless they expired by then."""
    details = record.data.get("card")
    holder = details if isinstance(details, dict) else record.data
    fingerprint = str(holder.get("fingerprint") or "")
    card = CARDS.get(fingerprint.removeprefix(_HOLDER), Card())
    year = holder.get("exp_year")
    if now is not None and year and (year, holder["exp_month"]) < _month(now):
        return msgspec.structs.replace(card, decline="expired_card", reason="expired_card")
    return card


def _month(now: int) -> tuple[int, int]:
    day = datetime.fromtimestamp(now, UTC)
    return day.year, day.month


def entered_expiry(session: Session, given: dict[str, Any]) -> dict[str, int]:
    """The expiry in the details of a card. Raises StripeFailure if it has passed."""
    today = _month(session.now)
    year, month = given.get("exp_year", today[0] + 8), given.get("exp_month", 12)
    year += 2_000 if year < 100 else 0
    wrong = "year" if year < today[0] else "month"
    if wrong == "month" and 1 <= month <= 12 and (year, month) >= today:
        return {"exp_month": month, "exp_year": year}
    raise StripeFailure(
        402,
        f"The expiration {wrong} of the card is not valid.",
        type="card_error",
        code=f"invalid_expiry_{wrong}",
        param=f"exp_{wrong}",
    )


def _new_card(
    session: Session,
    number: str,
    *,
    customer: str | None = None,
    given: dict[str, Any] | None = None,
) -> Resource:
    card = {
        **entered_expiry(session, (given or {}).get("card") or {}),
        **card_fields(number),
    }
    record = session.create(
        "payment_method", {**(given or {}), "type": "card", "card": card}, silent=True
    )
    if customer:
        record = session.assign(record, None, customer=customer)
    return record


@serves("payment_methods.create")
def _create_payment_method(session: Session, call: Call) -> Served:
    given = call.args.get("card")
    if call.args.get("type") != "card" or not isinstance(given, dict):
        return serve(session, call)
    token = str(given.get("token", ""))
    number = card_number(session, token) or entered_number(given)
    rest = {key: value for key, value in given.items() if key in ("exp_month", "exp_year")}
    return Served(_new_card(session, number, given={**call.args, "card": rest}).data)


@serves("payment_methods.update")
def _update_payment_method(session: Session, call: Call) -> Served:
    given = call.args.get("card")
    if isinstance(given, dict) and given.keys() & {"exp_month", "exp_year"}:
        card = target(session, call).data.get("card") or {}
        card = given | entered_expiry(session, {**card, **given})
        call = msgspec.structs.replace(call, args={**call.args, "card": card})
    return serve(session, call)


def card_number(session: Session, token: str) -> str | None:
    """The number of a test token, or of a token that a call created."""
    record = session.find(token, ("token",))
    card = record.data.get("card") if record is not None else None
    if isinstance(card, dict):
        return str(card.get("fingerprint")).removeprefix(_HOLDER)
    return TOKENS.get(token.removeprefix("tok_"))


def entered_number(given: dict[str, Any]) -> str:
    """The number of the details of a card. Raises StripeFailure for a number of no test card."""
    number = "".join(str(given.get("number", "")).split())
    if number not in CARDS:
        raise StripeFailure(
            402,
            "The number is not one of the emulator's test cards.",
            type="card_error",
            code="card_declined",
            decline_code="test_mode_live_card",
        )
    if CARDS[number].decline == "incorrect_number":
        raise StripeFailure(
            402, "The card number is incorrect.", type="card_error", code="incorrect_number"
        )
    return number


def card_fields(number: str) -> dict[str, Any]:
    """The fields of a card that depend on its number."""
    card = CARDS[number]
    return {
        "brand": card.brand,
        "last4": number[-4:],
        "fingerprint": f"{_HOLDER}{number}",
        "funding": card.funding,
    }


@serves("payment_methods.attach")
def _attach(session: Session, call: Call) -> Served:
    record = payment_method(session, call.path["payment_method"], "payment_method")
    customer = call.args.get("customer")
    if customer is None:
        raise required("customer")
    session.get(customer, ("customer",), "customer", status=400)
    return Served(attach(session, record, customer).data)


def attach(session: Session, method: Resource, customer: str) -> Resource:
    """Attach a payment method to a customer. Raises StripeFailure if its card declines."""
    check_owner(session, method, customer)
    card = card_of(method, session.now)
    if card.decline is not None and not card.authenticate and card is not DECLINES_WHEN_CHARGED:
        raise declined(card)
    return session.assign(method, "attached", customer=customer)


def declined(card: Card) -> StripeFailure:
    """The error of a card that a customer cannot keep."""
    return StripeFailure(
        402,
        "The card was declined.",
        type="card_error",
        code=card.decline,
        decline_code=card.reason,
    )


@serves("payment_methods.detach")
def _detach(session: Session, call: Call) -> Served:
    return Served(detach(session, target(session, call)).data)


def detach(session: Session, method: Resource) -> Resource:
    """Detach a payment method from its customer. Nothing can use it again."""
    customer = session.find(method.data.get("customer") or "", ("customer",))
    if customer is None:
        raise invalid(
            "payment_method", f"The payment method {method.id} is attached to no customer."
        )
    settings = customer.data.get("invoice_settings") or {}
    if settings.get("default_payment_method") == method.id:
        settings = {**settings, "default_payment_method": None}
        session.assign(customer, "updated", invoice_settings=settings)
    _mark(session, method.id, _SPENT)
    return session.assign(method, "detached", customer=None)


def check_owner(session: Session, method: Resource, customer: Any) -> None:
    """Raise StripeFailure if a customer, or none, cannot use a payment method."""
    if method.schema != "payment_method":
        return
    owner = method.data.get("customer")
    if owner and owner != customer:
        raise invalid(
            "payment_method", f"The payment method {method.id} belongs to another customer."
        )
    if _is_marked(session, method.id, _SPENT):
        raise invalid(
            "payment_method",
            f"The payment method {method.id} was detached, or used without being attached to a "
            "customer: nothing can use it again. Create another one.",
        )


def check_attached(session: Session, identity: Any, customer: str, param: str) -> None:
    """Raise StripeFailure if a default payment method is not attached to its customer."""
    if not isinstance(identity, str) or not identity:
        return
    record = session.find(identity)
    if record is None or record.deleted or record.data.get("customer") != customer:
        raise invalid(
            param,
            f"The customer {customer} has no payment method {identity!r}. Attach it to the "
            "customer first.",
            "resource_missing",
        )


def set_up(session: Session, method: Resource) -> None:
    """Mark a payment method as set up: its card needs no authentication off session."""
    _mark(session, method.id)


def _mark(session: Session, identity: str, prefix: str = _MARKS) -> None:
    if not _is_marked(session, identity, prefix):
        key = prefix + identity
        session.world.store.add(session.account, key, "@payment_method", {"id": identity})


def _is_marked(session: Session, identity: str, prefix: str = _MARKS) -> bool:
    return session.world.store.get(session.account, prefix + identity) is not None


_MAX_AMOUNT = 99_999_999
"""What Stripe charges at most, in the smallest unit of a currency."""

# --- payment intents ----------------------------------------------------------------------------


@serves("payment_intents.create")
def _create_intent(session: Session, call: Call) -> Served:
    args = {k: v for k, v in call.args.items() if k != "confirm"}
    check_charge(args["amount"], args["currency"])
    session.check_references(("payment_intent",), args)
    connect.check_params(session, args, args["amount"])
    if args.get("off_session") and not call.args.get("confirm"):
        raise invalid("off_session", "The parameter off_session needs confirm=true.")
    if isinstance(args.get("payment_method"), str):
        method = payment_method(session, args["payment_method"], "payment_method")
        args["payment_method"] = method.id
    record = create_intent(session, args)
    if call.args.get("confirm"):
        record = _confirm_call(session, record, call.args)
    return Served(record.data)


def use_method(session: Session, args: dict[str, Any]) -> None:
    """Replace a test token in the parameter ``payment_method`` by a new payment method."""
    if args.get("payment_method"):
        method = payment_method(session, args["payment_method"], "payment_method")
        args["payment_method"] = method.id


def check_charge(amount: int, currency: str, param: str = "amount") -> None:
    """Raise StripeFailure for an amount that cannot be charged in a currency."""
    currency = currency.lower()
    if amount < 1:
        raise invalid(param, "The amount is less than 1.", "parameter_invalid_integer")
    if amount > _MAX_AMOUNT:
        raise invalid(param, f"The amount is more than {_MAX_AMOUNT}.", "amount_too_large")
    least, step = MINIMUM_CHARGES.get(currency, 1), CHARGE_STEPS.get(currency, 1)
    if amount < least:
        raise invalid(
            param, f"The amount is {amount} {currency}: use at least {least}.", "amount_too_small"
        )
    if amount % step:
        raise invalid(
            param,
            f"The amount is {amount} {currency}: use a multiple of {step}.",
            "parameter_invalid_integer",
        )


def create_intent(session: Session, given: dict[str, Any]) -> Resource:
    """A payment intent. ``given`` may have the parameters of ``connect.payment_params``."""
    fields = {"confirmation_method": "automatic", **given}
    if session.account:
        fields["application"] = connect.APPLICATION
    return store_intent(session, "payment_intent", fields)


def store_intent(session: Session, schema: str, given: dict[str, Any]) -> Resource:
    """A payment or setup intent, with its first state and its secret."""
    status = "requires_confirmation" if given.get("payment_method") else "requires_payment_method"
    record = session.create(schema, {**given, "status": status}, silent=True)
    secret = f"{record.id}_secret_{session.world.ids.letters(20)}"
    record = session.assign(record, None, client_secret=secret)
    session.emit("created", record)
    return record


@changes("payment_intents.update")
def _update_intent(session: Session, record: Resource, given: dict[str, Any]) -> Resource:
    session.check_references((record.schema,), given)
    status = record.data["status"]
    fixed = given.keys() & _BEFORE_CONFIRMATION if status not in _UNCONFIRMED else set()
    if status in ("succeeded", "canceled"):
        fixed = given.keys() - {"description", "metadata"}
    if fixed:
        name = sorted(fixed)[0]
        raise invalid(
            name,
            f"The payment intent {record.id} is {status}: {name} cannot change.",
            "payment_intent_unexpected_state",
        )
    if given.keys() & {"amount", "currency"}:
        new = {**record.data, **given}
        check_charge(new["amount"], new["currency"])
    use_method(session, given)
    data = session.builder().update(record.schema, record.data, given)
    connect.check_params(session, data, data["amount"])
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


def _confirm_call(session: Session, intent: Resource, args: dict[str, Any]) -> Resource:
    return confirm(
        session,
        intent,
        off_session=bool(args.get("off_session")),
        error_on_action=bool(args.get("error_on_requires_action")),
    )


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


def _notify(session: Session, intent: Resource) -> None:
    for call in ON_CONFIRMED:
        call(session, session.get(intent.id, ("payment_intent",), "intent"))


ON_CONFIRMED: list[Callable[[Session, Resource], None]] = []
"""Called with a payment intent after it was confirmed, also if its card declined."""


def _confirm(
    session: Session,
    intent: Resource,
    off_session: bool,
    authenticated: bool,
    error_on_action: bool,
) -> Resource:
    if not intent.data.get("payment_method"):
        raise StripeFailure(
            400,
            "The payment intent has no payment method. Pass payment_method.",
            code="payment_intent_unexpected_state",
            param="payment_method",
        )
    method = session.get(intent.data["payment_method"], (), "payment_method", status=400)
    check_owner(session, method, intent.data.get("customer"))
    _check_type(method, intent)
    connect.check_params(session, intent.data, intent.data["amount"])
    card = card_of(method, session.now)
    authenticated = authenticated or _is_marked(session, intent.id)
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
    fields = {name: intent.data.get(name) for name in _COPIED}
    charge = _charge(session, {**fields, "payment_intent": intent.id}, method, captured=not manual)
    amount = intent.data["amount"]
    changed = {"latest_charge": charge.id, "next_action": None, "last_payment_error": None}
    if charge.data.get("transfer_group"):
        changed["transfer_group"] = charge.data["transfer_group"]
    if manual:
        changed["amount_capturable"] = amount
        intent = require_transition(session, intent, "authorize", **changed)
    else:
        changed["amount_received"] = amount
        intent = require_transition(session, intent, "succeed", **changed)
    if intent.data.get("setup_future_usage") and intent.data.get("customer"):
        _save_method(session, method, intent)
    elif method.schema == "payment_method" and not method.data.get("customer"):
        _mark(session, method.id, _SPENT)
    if not manual:
        _dispute(session, charge, card)
    return intent


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


def _must_authenticate(session: Session, method: Resource, card: Card, off_session: bool) -> bool:
    match card.authenticate:
        case "always":
            return True
        case "on_session":
            return not off_session
        case "until_set_up":
            return not (off_session and _is_marked(session, method.id))
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
    set_up(session, method)
    method = session.get(method.id, (), "payment_method")
    if method.schema == "payment_method" and not method.data.get("customer"):
        session.assign(method, "attached", customer=intent.data["customer"])


def authenticate(session: Session, intent: Resource, *, succeed: bool) -> Resource:
    """Complete the authentication of an intent."""
    if succeed and intent.data.get("confirmation_method") == "manual":
        _mark(session, intent.id)
        return require_transition(session, intent, "prepare", next_action=None)
    if succeed:
        try:
            return confirm(session, intent, authenticated=True)
        except StripeFailure as failure:
            if not failure.keep:
                raise
            return session.get(intent.id, ("payment_intent",), "intent")
    error = {
        "type": "invalid_request_error",
        "code": "payment_intent_authentication_failure",
        "message": "The customer did not authenticate the payment.",
    }
    failed = {"payment_method": None, "next_action": None, "last_payment_error": error}
    return require_transition(session, intent, "fail", **failed)


def _declined(
    session: Session, intent: Resource, method: Resource, code: str, reason: str | None
) -> StripeFailure:
    """The error of a declined payment, after its failed charge."""
    fields = {name: intent.data.get(name) for name in _COPIED}
    failure = _failed_charge(session, {**fields, "payment_intent": intent.id}, method, code, reason)
    charge = failure.error["charge"]
    intent = require_transition(
        session,
        intent,
        "fail",
        payment_method=None,
        next_action=None,
        latest_charge=charge,
        last_payment_error=dict(failure.error),
    )
    failure.error["payment_intent"] = intent.data
    return failure


@changes("payment_intents.capture")
def _capture_intent(session: Session, intent: Resource, args: dict[str, Any]) -> Resource:
    if args.get("final_capture") is False:
        raise not_modeled("several captures of one payment", "final_capture")
    capturable = intent.data["amount_capturable"]
    amount = args.get("amount_to_capture", capturable)
    if not 0 < amount <= capturable:
        raise invalid(
            "amount_to_capture",
            f"The amount is {amount}: at most {capturable} can be captured.",
            "amount_too_large",
        )
    charge = session.get(intent.data["latest_charge"], ("charge",), "intent")
    charge = _capture(session, charge, amount, args)
    names = ("application_fee_amount", "transfer_group")
    changed = {name: charge.data.get(name) for name in names if charge.data.get(name) is not None}
    changed |= {"amount_received": amount, "amount_capturable": 0}
    intent = require_transition(session, intent, "succeed", **changed)
    _dispute_captured(session, charge)
    return intent


def _capture(session: Session, charge: Resource, amount: int, args: dict[str, Any]) -> Resource:
    """Capture a part of a charge, and release the rest."""
    before = charge.data
    names = (
        "application_fee_amount",
        "receipt_email",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_data",
        "transfer_group",
    )
    given = {name: args[name] for name in names if name in args}
    data = session.builder().update("charge", charge.data, given)
    connect.check_params(session, data, amount)
    data |= {
        "captured": True,
        "amount_captured": amount,
        "amount_refunded": charge.data["amount"] - amount,
    }
    charge = session.change(charge, data, None)
    method = session.find(charge.data.get("payment_method") or "")
    pending = method is None or card_of(method).pending
    return connect.collect(session, charge, amount, "captured", before, pending=pending)


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
    given = dict(args)
    data = session.builder().update("payment_intent", intent.data, given)
    connect.check_params(session, data, amount)
    charge = session.get(intent.data["latest_charge"], ("charge",), "intent")
    session.assign(charge, "updated", amount=amount)
    data["amount_capturable"] = amount
    return change_state(session, intent, "payment_intents.increment_authorization", data)


@changes("payment_intents.cancel")
def _cancel_intent(session: Session, intent: Resource, args: dict[str, Any]) -> Resource:
    charge = session.find(intent.data.get("latest_charge") or "", ("charge",))
    if intent.data["status"] == "requires_capture" and charge is not None:
        released = {"amount_refunded": charge.data["amount"], "refunded": True}
        session.assign(charge, "refunded", **released)
    return change_state(
        session,
        intent,
        "payment_intents.cancel",
        cancellation_reason=args.get("cancellation_reason"),
        amount_capturable=0,
        next_action=None,
    )


# --- charges ------------------------------------------------------------------------------------


def _charge(
    session: Session, given: dict[str, Any], method: Resource, *, captured: bool
) -> Resource:
    """A charge that succeeds."""
    amount = given["amount"]
    charge = _new_charge(
        session,
        {
            **given,
            "status": "succeeded",
            "paid": True,
            "captured": captured,
            "amount_captured": amount if captured else 0,
            "outcome": {
                "type": "authorized",
                "network_status": "approved_by_network",
                "risk_level": card_of(method).risk,
            },
        },
        method,
    )
    if not captured:
        session.emit("charge.succeeded", charge)
        return charge
    pending = card_of(method).pending
    return connect.collect(session, charge, amount, "charge.succeeded", pending=pending)


def _new_charge(session: Session, given: dict[str, Any], method: Resource) -> Resource:
    given = {name: value for name, value in given.items() if value is not None}
    if (given.get("transfer_data") or {}).get("destination"):
        given.setdefault("transfer_group", f"group_{given.get('payment_intent') or 'charge'}")
    if session.account:
        given["application"] = connect.APPLICATION
    details = method.data.get("card")
    if isinstance(details, dict):
        given["payment_method_details"] = {"type": "card", "card": details}
    if method.data.get("billing_details"):
        given["billing_details"] = method.data["billing_details"]
    return session.create("charge", {**given, "payment_method": method.id}, silent=True)


def _failed_charge(
    session: Session, given: dict[str, Any], method: Resource, code: str, reason: str | None
) -> StripeFailure:
    """The error of a declined card, after the failed charge is stored."""
    message = "The card was declined."
    blocked = card_of(method).risk == "highest"
    charge = _new_charge(
        session,
        {
            **given,
            "status": "failed",
            "failure_code": code,
            "failure_message": message,
            "outcome": {
                "type": "blocked" if blocked else "issuer_declined",
                "network_status": "not_sent_to_network" if blocked else "declined_by_network",
                "reason": reason or code,
                "risk_level": card_of(method).risk,
            },
        },
        method,
    )
    session.emit("charge.failed", charge)
    failure = StripeFailure(
        402, message, type="card_error", code=code, decline_code=reason, charge=charge.id
    )
    failure.keep = True
    return failure


@serves("charges.create")
def _create_charge(session: Session, call: Call) -> Served:
    """A charge without a payment intent, from a token or a customer's default source."""
    args = {k: v for k, v in call.args.items() if k not in ("source", "card", "capture")}
    session.check_references(("charge",), args)
    for name in ("amount", "currency"):
        if not args.get(name):
            raise required(name)
    source = call.args.get("source")
    if not source and args.get("customer"):
        customer = session.get(args["customer"], ("customer",), "customer", status=400)
        source = customer.data.get("default_source")
    if not source:
        raise invalid("source", "Pass source, or a customer with one.", "parameter_missing")
    destination = args.pop("destination", None)
    if isinstance(destination, dict):
        amount = {"amount": destination["amount"]} if "amount" in destination else {}
        args["transfer_data"] = {"destination": destination["account"], **amount}
    elif destination:
        args["transfer_data"] = {"destination": destination}
    if "application_fee" in args:
        args["application_fee_amount"] = args.pop("application_fee")
    check_charge(args["amount"], args["currency"])
    connect.check_params(session, args, args["amount"])
    method = payment_method(session, source, "source")
    card = card_of(method, session.now)
    if card.decline is not None:
        raise _failed_charge(session, args, method, card.decline, card.reason)
    captured = call.args.get("capture", True)
    charge = _charge(session, args, method, captured=captured)
    if captured:
        _dispute(session, charge, card)
    return Served(charge.data)


@changes("charges.capture")
def _capture_charge(session: Session, charge: Resource, args: dict[str, Any]) -> Resource:
    if charge.data["captured"] or charge.data["refunded"]:
        raise invalid(
            "charge",
            f"The charge {charge.id} is captured or released already.",
            "charge_already_captured",
        )
    amount = args.get("amount", charge.data["amount"])
    check_amount(amount, charge.data["amount"])
    if "application_fee" in args:
        args["application_fee_amount"] = args.pop("application_fee")
    intent = session.find(charge.data.get("payment_intent") or "", ("payment_intent",))
    if intent is not None:
        raise invalid("charge", f"Capture the payment intent {intent.id} instead.")
    charge = _capture(session, charge, amount, args)
    _dispute_captured(session, charge)
    return charge


def _dispute_captured(session: Session, charge: Resource) -> None:
    method = session.find(charge.data.get("payment_method") or "")
    if method is not None:
        _dispute(session, charge, card_of(method))


def _dispute(session: Session, charge: Resource, card: Card) -> None:
    if card.dispute:
        charge = session.get(charge.id, ("charge",), "charge")
        disputes.create(session, charge, reason=card.dispute, inquiry=card.inquiry)


# --- refunds ------------------------------------------------------------------------------------


@serves("charges.refund", "charges.refunds.create", "refunds.create")
def _create_refund(session: Session, call: Call) -> Served:
    args = dict(call.args)
    session.check_references(("refund",), args)
    charge_id = call.path.get("charge") or args.get("charge")
    if args.get("payment_intent"):
        intent = session.get(args["payment_intent"], ("payment_intent",), "payment_intent")
        charge_id = charge_id or intent.data.get("latest_charge")
    if not isinstance(charge_id, str):
        if "customer" in args:
            return serve(session, call)
        raise invalid("charge", "Pass charge or payment_intent.", "parameter_missing")
    charge = session.get(charge_id, ("charge",), "charge", status=400)
    left = charge.data["amount"] - charge.data["amount_refunded"]
    made = refund(session, charge, args.get("amount", left), args)
    if call.operation.name == "charges.refund":
        return Served(session.get(charge.id, ("charge",), "charge").data)
    return Served(made.data)


def refund(session: Session, charge: Resource, amount: int, given: dict[str, Any]) -> Resource:
    """Refund a part of a charge. Raises StripeFailure if the charge has less left.

    ``reverse_transfer`` and ``refund_application_fee`` in ``given`` take the same share from the
    connected account and from the application fee.
    """
    _check_refund(session, charge, amount, given)
    fields = {
        **given,
        "amount": amount,
        "currency": charge.data["currency"],
        "charge": charge.id,
        "payment_intent": charge.data.get("payment_intent"),
        "status": "succeeded",
    }
    made = session.create("refund", fields, {"charge": charge.id}, silent=True)
    made = settle(session, made, "refund", -amount)
    if given.get("refund_application_fee"):
        connect.refund_charge_fee(session, charge, amount)
    if given.get("reverse_transfer"):
        reversal = connect.reverse_charge_transfer(session, charge, amount, made)
        if reversal is not None:
            made = session.assign(made, None, transfer_reversal=reversal.id)
    session.emit("created", made)
    refunded = charge.data["amount_refunded"] + amount
    session.assign(
        charge, "refunded", amount_refunded=refunded, refunded=refunded == charge.data["amount"]
    )
    return made


def _check_refund(session: Session, charge: Resource, amount: int, given: dict[str, Any]) -> None:
    left = charge.data["amount"] - charge.data["amount_refunded"]
    if charge.data["refunded"] or not left:
        raise StripeFailure(
            400, f"The charge {charge.id} is refunded already.", code="charge_already_refunded"
        )
    if charge.data["status"] != "succeeded" or not 0 < amount <= left:
        raise invalid(
            "amount", f"The amount is {amount}: at most {left} can be refunded.", "amount_too_large"
        )
    if not charge.data["captured"] and charge.data.get("payment_intent"):
        raise invalid(
            "charge", f"The charge {charge.id} is not captured. Cancel its payment intent."
        )
    if charge.data.get("source_transfer"):
        raise invalid(
            "charge", f"The charge {charge.id} comes from a transfer. Reverse the transfer."
        )
    disputes.check_refundable(session, charge)
    if given.get("reverse_transfer") and not charge.data.get("transfer"):
        raise invalid("reverse_transfer", f"The charge {charge.id} has no transfer.")


def fail_refund(session: Session, made: Resource, reason: str) -> Resource:
    """Return the money of a refund that the bank refuses to the balance."""
    entry = add_entry(session, made, "refund_failure", made.data["amount"])
    failed = {"failure_reason": reason, "failure_balance_transaction": entry.id}
    made = require_transition(session, made, "fail", **failed)
    charge = session.get(made.data["charge"], ("charge",), "charge")
    refunded = charge.data["amount_refunded"] - made.data["amount"]
    session.assign(charge, "updated", amount_refunded=refunded, refunded=False)
    return made
