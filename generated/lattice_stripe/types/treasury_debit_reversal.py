# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .treasury_transaction import TreasuryTransaction


class TreasuryDebitReversal(Resource, kw_only=True):
    """Schema ``treasury.debit_reversal``."""

    id: str = MISSING
    object: Literal["treasury.debit_reversal"] = "treasury.debit_reversal"
    amount: int = MISSING
    """In the smallest currency unit."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    financial_account: str | None = None
    hosted_regulatory_receipt_url: str | None = None
    linked_flows: "TreasuryDebitReversalLinkedFlows | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    network: Literal["ach", "card"] = MISSING
    received_debit: str = MISSING
    status: Literal["failed", "processing", "succeeded"] = MISSING
    status_transitions: "TreasuryDebitReversalStatusTransitions" = MISSING
    transaction: Expandable["TreasuryTransaction"] | None = None
    """Expandable."""


class TreasuryDebitReversalLinkedFlows(StripeObject, kw_only=True):
    """Schema ``treasury_received_debits_resource_debit_reversal_linked_flows``."""

    issuing_dispute: str | None = None


class TreasuryDebitReversalStatusTransitions(StripeObject, kw_only=True):
    """Schema ``treasury_received_debits_resource_status_transitions``."""

    completed_at: int | None = None
    """Unix seconds."""
