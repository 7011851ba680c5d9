# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class BillingCreditGrantsAmount(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_amount``."""

    monetary: "BillingCreditGrantsAmountMonetary | None" = None
    type: Literal["monetary"] = MISSING


class BillingCreditGrantsAmountMonetary(StripeObject, kw_only=True):
    """Schema ``billing_credit_grants_resource_monetary_amount``."""

    currency: str = MISSING
    value: int = MISSING
