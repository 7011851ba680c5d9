# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class FinancialConnectionsAccountOwner(Resource, kw_only=True):
    """Schema ``financial_connections.account_owner``."""

    id: str = MISSING
    object: Literal["financial_connections.account_owner"] = "financial_connections.account_owner"
    email: str | None = None
    name: str = MISSING
    ownership: str = MISSING
    phone: str | None = None
    raw_address: str | None = None
    refreshed_at: int | None = None
    """Unix seconds."""
