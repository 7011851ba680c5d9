# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class CustomerBalanceEuBankTransfer(StripeObject, kw_only=True):
    """Schema ``payment_method_options_customer_balance_eu_bank_account``."""

    country: Literal["BE", "DE", "ES", "FR", "IE", "NL"] = MISSING
