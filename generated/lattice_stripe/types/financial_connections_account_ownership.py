# Generated. Do not edit.
from .._core.lists import ListObject
from .._decode.base import MISSING, Literal, Resource
from .financial_connections_account_owner import FinancialConnectionsAccountOwner


class FinancialConnectionsAccountOwnership(Resource, kw_only=True):
    """Schema ``financial_connections.account_ownership``."""

    id: str = MISSING
    object: Literal["financial_connections.account_ownership"] = "financial_connections.account_ownership"
    created: int = MISSING
    """Unix seconds."""
    owners: ListObject[FinancialConnectionsAccountOwner] = MISSING
