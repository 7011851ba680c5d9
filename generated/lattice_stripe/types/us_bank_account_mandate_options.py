# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class UsBankAccountMandateOptions(StripeObject, kw_only=True):
    """Schema ``payment_method_options_us_bank_account_mandate_options``."""

    collection_method: Literal["paper"] | None = None
