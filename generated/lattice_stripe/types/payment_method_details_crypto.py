# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class PaymentMethodDetailsCrypto(StripeObject, kw_only=True):
    """Schema ``payment_method_details_crypto``."""

    buyer_address: str | None = None
    network: Literal["base", "ethereum", "polygon", "solana", "sui", "tempo"] | None = None
    token_currency: Literal["phantom_cash", "usdc", "usdg", "usdp", "usdsui", "usdt"] | None = None
    transaction_hash: str | None = None
