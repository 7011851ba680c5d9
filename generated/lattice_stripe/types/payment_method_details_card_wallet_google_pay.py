# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsCardWalletGooglePay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet_google_pay``."""
