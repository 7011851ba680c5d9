# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .treasury_transaction import TreasuryTransaction


class TreasuryCreditReversal(Resource, kw_only=True):
    """Schema ``treasury.credit_reversal``."""

    id: str = MISSING
    object: Literal["treasury.credit_reversal"] = "treasury.credit_reversal"
    amount: int = MISSING
    """In the smallest currency unit."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    financial_account: str = MISSING
    hosted_regulatory_receipt_url: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    network: Literal["ach", "stripe"] = MISSING
    received_credit: str = MISSING
    status: Literal["canceled", "posted", "processing"] = MISSING
    status_transitions: "TreasuryCreditReversalStatusTransitions" = MISSING
    transaction: Expandable["TreasuryTransaction"] | None = None
    """Expandable."""


class TreasuryCreditReversalStatusTransitions(StripeObject, kw_only=True):
    """Schema ``treasury_received_credits_resource_status_transitions``."""

    posted_at: int | None = None
    """Unix seconds."""
