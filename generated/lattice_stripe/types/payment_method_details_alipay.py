# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsAlipay(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_alipay_details``."""

    buyer_id: str | None = None
    fingerprint: str | None = None
    transaction_id: str | None = None
