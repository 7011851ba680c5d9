# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class InvoiceSettingCustomField(StripeObject, kw_only=True):
    """Schema ``invoice_setting_custom_field``."""

    name: str = MISSING
    value: str = MISSING
