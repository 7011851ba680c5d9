# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class CardPresentWallet(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_card_present_common_wallet``."""

    type: Literal["apple_pay", "google_pay", "samsung_pay", "unknown"] = MISSING
