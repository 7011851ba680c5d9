# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class CashBalance(Resource, kw_only=True):
    """Schema ``cash_balance``."""

    object: Literal["cash_balance"] = "cash_balance"
    available: dict[str, int] | None = None
    customer: str = MISSING
    customer_account: str | None = None
    livemode: bool = MISSING
    settings: "CashBalanceSettings" = MISSING


class CashBalanceSettings(StripeObject, kw_only=True):
    """Schema ``customer_balance_customer_balance_settings``."""

    reconciliation_mode: Literal["automatic", "manual"] = MISSING
    using_merchant_default: bool = MISSING
