# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource

if TYPE_CHECKING:
    from .application_fee import ApplicationFee
    from .balance_transaction import BalanceTransaction


class ApplicationFeeRefund(Resource, kw_only=True):
    """Schema ``fee_refund``."""

    id: str = MISSING
    object: Literal["fee_refund"] = "fee_refund"
    amount: int = MISSING
    """In the smallest currency unit."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    fee: Expandable["ApplicationFee"] = MISSING
    """Expandable."""
    metadata: dict[str, str] | None = None
