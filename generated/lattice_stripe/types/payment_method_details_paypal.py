# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class PaymentMethodDetailsPaypal(StripeObject, kw_only=True):
    """Schema ``payment_method_details_paypal``."""

    country: str | None = None
    payer_email: str | None = None
    payer_id: str | None = None
    payer_name: str | None = None
    seller_protection: "PaymentMethodDetailsPaypalSellerProtection | None" = None
    transaction_id: str | None = None


class PaymentMethodDetailsPaypalSellerProtection(StripeObject, kw_only=True):
    """Schema ``paypal_seller_protection``."""

    dispute_categories: list[Literal["fraudulent", "product_not_received"]] | None = None
    status: Literal["eligible", "not_eligible", "partially_eligible"] = MISSING
