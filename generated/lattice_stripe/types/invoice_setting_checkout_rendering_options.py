# Generated. Do not edit.
from .._decode.base import StripeObject


class InvoiceSettingCheckoutRenderingOptions(StripeObject, kw_only=True):
    """Schema ``invoice_setting_checkout_rendering_options``."""

    amount_tax_display: str | None = None
    template: str | None = None
