# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentMethodNzBankAccount(StripeObject, kw_only=True):
    """Schema ``payment_method_nz_bank_account``."""

    account_holder_name: str | None = None
    bank_code: str = MISSING
    bank_name: str = MISSING
    branch_code: str = MISSING
    last4: str = MISSING
    suffix: str | None = None
