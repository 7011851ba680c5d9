# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentIntentNextActionUpi(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_upi_handle_redirect_or_display_qr_code``."""

    hosted_instructions_url: str = MISSING
    qr_code: "PaymentIntentNextActionUpiQrCode" = MISSING


class PaymentIntentNextActionUpiQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_upiqr_code``."""

    expires_at: int = MISSING
    """Unix seconds."""
    image_url_png: str = MISSING
    image_url_svg: str = MISSING
