# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class FinancialConnectionsTransaction(Resource, kw_only=True):
    """Schema ``financial_connections.transaction``."""

    id: str = MISSING
    object: Literal["financial_connections.transaction"] = "financial_connections.transaction"
    account: str = MISSING
    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    description: str = MISSING
    livemode: bool = MISSING
    status: Literal["pending", "posted", "void"] = MISSING
    status_transitions: "FinancialConnectionsTransactionStatusTransitions" = MISSING
    transacted_at: int = MISSING
    """Unix seconds."""
    transaction_refresh: str = MISSING
    updated: int = MISSING
    """Unix seconds."""


class FinancialConnectionsTransactionStatusTransitions(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_transaction_resource_status_transitions``."""

    posted_at: int | None = None
    """Unix seconds."""
    void_at: int | None = None
    """Unix seconds."""
