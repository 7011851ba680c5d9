# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class PaymentMethodNaverPay(StripeObject, kw_only=True):
    """Schema ``payment_method_naver_pay``."""

    buyer_id: str | None = None
    funding: Literal["card", "points"] = MISSING
