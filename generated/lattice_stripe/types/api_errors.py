# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Deferred, Literal, StripeObject
from .payment_method import PaymentMethod

if TYPE_CHECKING:
    from .bank_account import BankAccount
    from .card import Card
    from .source import Source


class ApiErrors(StripeObject, kw_only=True):
    """Schema ``api_errors``."""

    advice_code: str | None = None
    charge: str | None = None
    code: str | None = None
    decline_code: str | None = None
    doc_url: str | None = None
    message: str | None = None
    network_advice_code: str | None = None
    network_decline_code: str | None = None
    param: str | None = None
    payment_intent: "PaymentIntent | None" = None
    payment_method: PaymentMethod | None = None
    payment_method_type: str | None = None
    request_log_url: str | None = None
    setup_intent: "SetupIntent | None" = None
    source: Deferred["BankAccount | Card | Source"] | None = None
    type: Literal["api_error", "card_error", "idempotency_error", "invalid_request_error"] = MISSING


# These modules import this one, so they are imported last.
from .payment_intent import PaymentIntent
from .setup_intent import SetupIntent
