# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource
from .._enums import FlowTypeValue
from .treasury_transactions_balance_impact import TreasuryTransactionsBalanceImpact
from .treasury_transactions_flow_details import TreasuryTransactionsFlowDetails

if TYPE_CHECKING:
    from .treasury_transaction import TreasuryTransaction


class TreasuryTransactionEntry(Resource, kw_only=True):
    """Schema ``treasury.transaction_entry``."""

    id: str = MISSING
    object: Literal["treasury.transaction_entry"] = "treasury.transaction_entry"
    balance_impact: TreasuryTransactionsBalanceImpact = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    effective_at: int = MISSING
    """Unix seconds."""
    financial_account: str = MISSING
    flow: str | None = None
    flow_details: TreasuryTransactionsFlowDetails | None = None
    flow_type: FlowTypeValue = MISSING
    livemode: bool = MISSING
    transaction: Expandable["TreasuryTransaction"] = MISSING
    """Expandable."""
    type: Literal[
        "credit_reversal",
        "credit_reversal_posting",
        "debit_reversal",
        "inbound_transfer",
        "inbound_transfer_return",
        "issuing_authorization_hold",
        "issuing_authorization_release",
        "other",
        "outbound_payment",
        "outbound_payment_cancellation",
        "outbound_payment_failure",
        "outbound_payment_posting",
        "outbound_payment_return",
        "outbound_transfer",
        "outbound_transfer_cancellation",
        "outbound_transfer_failure",
        "outbound_transfer_posting",
        "outbound_transfer_return",
        "received_credit",
        "received_debit",
    ] = MISSING
