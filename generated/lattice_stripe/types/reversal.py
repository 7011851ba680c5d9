# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource

if TYPE_CHECKING:
    from .balance_transaction import BalanceTransaction
    from .refund import Refund
    from .transfer import Transfer


class Reversal(Resource, kw_only=True):
    """Schema ``transfer_reversal``."""

    id: str = MISSING
    object: Literal["transfer_reversal"] = "transfer_reversal"
    amount: int = MISSING
    """In the smallest currency unit."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    destination_payment_refund: Expandable["Refund"] | None = None
    """Expandable."""
    metadata: dict[str, str] | None = None
    source_refund: Expandable["Refund"] | None = None
    """Expandable."""
    transfer: Expandable["Transfer"] = MISSING
    """Expandable."""
