# Generated. Do not edit.
from .._core.lists import ListObject
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .bank_connections_accountholder import BankConnectionsAccountholder
from .financial_connections_account import FinancialConnectionsAccount


class FinancialConnectionsSession(Resource, kw_only=True):
    """Schema ``financial_connections.session``."""

    id: str = MISSING
    object: Literal["financial_connections.session"] = "financial_connections.session"
    account_holder: BankConnectionsAccountholder | None = None
    accounts: ListObject[FinancialConnectionsAccount] = MISSING
    client_secret: str | None = None
    """Secret: masked in repr."""
    filters: "FinancialConnectionsSessionFilters | None" = None
    livemode: bool = MISSING
    permissions: list[Literal["balances", "ownership", "payment_method", "transactions"]] = MISSING
    prefetch: list[Literal["balances", "ownership", "transactions"]] | None = None
    return_url: str | None = None
    __secrets__ = ("client_secret",)


class FinancialConnectionsSessionFilters(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_link_account_session_filters``."""

    account_subcategories: list[Literal["checking", "credit_card", "line_of_credit", "mortgage", "savings"]] | None = (
        None
    )
    countries: list[str] | None = None
