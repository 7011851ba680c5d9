# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Literal, Resource, StripeObject
from .._enums import FlowTypeValue
from .treasury_transactions_balance_impact import TreasuryTransactionsBalanceImpact
from .treasury_transactions_flow_details import TreasuryTransactionsFlowDetails

if TYPE_CHECKING:
    from .treasury_transaction_entry import TreasuryTransactionEntry


class TreasuryTransaction(Resource, kw_only=True):
    """Schema ``treasury.transaction``."""

    id: str = MISSING
    object: Literal["treasury.transaction"] = "treasury.transaction"
    amount: int = MISSING
    """In the smallest currency unit."""
    balance_impact: TreasuryTransactionsBalanceImpact = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str = MISSING
    entries: ListObject[Deferred["TreasuryTransactionEntry"]] | None = None
    """Only if expanded."""
    financial_account: str = MISSING
    flow: str | None = None
    flow_details: TreasuryTransactionsFlowDetails | None = None
    flow_type: FlowTypeValue = MISSING
    livemode: bool = MISSING
    status: Literal["open", "posted", "void"] = MISSING
    status_transitions: "TreasuryTransactionStatusTransitions" = MISSING


class TreasuryTransactionStatusTransitions(StripeObject, kw_only=True):
    """Schema ``treasury_transactions_resource_abstract_transaction_resource_status_transitions``."""

    posted_at: int | None = None
    """Unix seconds."""
    void_at: int | None = None
    """Unix seconds."""
