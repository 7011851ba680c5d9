# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentIntentNextActionBlikAuthorize(StripeObject, kw_only=True):
    """Schema ``payment_intent_next_action_blik_authorize``."""
