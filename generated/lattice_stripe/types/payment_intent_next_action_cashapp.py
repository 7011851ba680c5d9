# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentIntentNextActionCashapp(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_cashapp_handle_redirect_or_display_qr_code``."""

    hosted_instructions_url: str = MISSING
    mobile_auth_url: str = MISSING
    """Secret: masked in repr."""
    qr_code: "PaymentIntentNextActionCashappQrCode" = MISSING
    __secrets__ = ("mobile_auth_url",)


class PaymentIntentNextActionCashappQrCode(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_cashapp_qr_code``."""

    expires_at: int = MISSING
    """Unix seconds."""
    image_url_png: str = MISSING
    image_url_svg: str = MISSING
