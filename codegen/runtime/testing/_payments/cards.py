"""Test cards: what they do, and what a cardholder enters."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from .._requests.messages import StripeFailure, card_error
from .._state.session import Session
from .._state.store import Resource


class Card(msgspec.Struct, frozen=True):
    """A test card. ``decline`` is the code of its failure, ``reason`` its decline code.

    ``authenticate`` is when a payment needs authentication: ``always``, ``on_session``, or
    ``until_set_up``: always, except off session after the card was authenticated once.
    ``pending``: the settlement delay applies to its charges.
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
"""The number of each test card, by what follows ``pm_card_`` or ``tok_``."""
_HOLDER = "emulator"


def card_of(record: Resource, now: int | None = None) -> Card:
    """The test card of a payment method or source; for another card, one that succeeds.

    With ``now``, an expired card declines.
    """
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
    message = f"The expiration {wrong} of the card is not valid."
    raise card_error(message, f"invalid_expiry_{wrong}", param=f"exp_{wrong}")


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
        message = "The number is not one of the emulator's test cards."
        raise card_error(message, "card_declined", decline_code="test_mode_live_card")
    if CARDS[number].decline == "incorrect_number":
        raise card_error("The card number is incorrect.", "incorrect_number")
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


def declined(card: Card) -> StripeFailure:
    """The error of a card that declines."""
    return card_error("The card was declined.", card.decline, decline_code=card.reason)
