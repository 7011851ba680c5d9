# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsCardWalletApplePay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet_apple_pay``."""
