# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentMethodConfigurationDetails(StripeObject, kw_only=True):
    """Schema ``payment_method_config_biz_payment_method_configuration_details``."""

    id: str = MISSING
    parent: str | None = None
