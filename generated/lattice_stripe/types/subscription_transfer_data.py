# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, StripeObject

if TYPE_CHECKING:
    from .account import Account


class SubscriptionTransferData(StripeObject, kw_only=True):
    """Schema ``subscription_transfer_data``."""

    amount_percent: float | None = None
    destination: Expandable["Account"] = MISSING
    """Expandable."""
