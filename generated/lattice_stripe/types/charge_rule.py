# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class ChargeRule(StripeObject, kw_only=True):
    """Schema ``rule``."""

    id: str = MISSING
    action: str = MISSING
    predicate: str = MISSING
