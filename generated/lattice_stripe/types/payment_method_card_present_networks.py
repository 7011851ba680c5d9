# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentMethodCardPresentNetworks(StripeObject, kw_only=True):
    """Schema ``payment_method_card_present_networks``."""

    available: list[str] = MISSING
    preferred: str | None = None
