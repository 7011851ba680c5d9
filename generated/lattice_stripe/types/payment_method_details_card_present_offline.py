# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class PaymentMethodDetailsCardPresentOffline(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_present_offline``."""

    stored_at: int | None = None
    """Unix seconds."""
    type: Literal["deferred"] | None = None
