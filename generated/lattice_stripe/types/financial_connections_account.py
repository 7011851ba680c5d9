# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .bank_connections_accountholder import BankConnectionsAccountholder

if TYPE_CHECKING:
    from .financial_connections_account_ownership import FinancialConnectionsAccountOwnership


class FinancialConnectionsAccount(Resource, kw_only=True):
    """Schema ``financial_connections.account``."""

    id: str = MISSING
    object: Literal["financial_connections.account"] = "financial_connections.account"
    account_holder: BankConnectionsAccountholder | None = None
    account_numbers: "list[FinancialConnectionsAccountAccountNumber] | None" = None
    balance: "FinancialConnectionsAccountBalance | None" = None
    balance_refresh: "FinancialConnectionsAccountBalanceRefresh | None" = None
    category: Literal["cash", "credit", "investment", "other"] = MISSING
    created: int = MISSING
    """Unix seconds."""
    display_name: str | None = None
    institution_name: str = MISSING
    last4: str | None = None
    livemode: bool = MISSING
    ownership: Expandable["FinancialConnectionsAccountOwnership"] | None = None
    """Expandable."""
    ownership_refresh: "FinancialConnectionsAccountOwnershipRefresh | None" = None
    permissions: list[Literal["balances", "ownership", "payment_method", "transactions"]] | None = None
    status: Literal["active", "disconnected", "inactive"] = MISSING
    status_details: "FinancialConnectionsAccountStatusDetails | None" = None
    subcategory: Literal["checking", "credit_card", "line_of_credit", "mortgage", "other", "savings"] = MISSING
    subscriptions: list[Literal["transactions"]] | None = None
    supported_payment_method_types: list[Literal["link", "us_bank_account"]] = MISSING
    transaction_refresh: "FinancialConnectionsAccountTransactionRefresh | None" = None


class FinancialConnectionsAccountAccountNumber(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_account_number_details``."""

    expected_expiry_date: int | None = None
    """Unix seconds."""
    identifier_type: Literal["account_number", "tokenized_account_number"] = MISSING
    status: Literal["deactivated", "transactable"] = MISSING
    supported_networks: list[Literal["ach"]] = MISSING


class FinancialConnectionsAccountActive(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_account_status_details_api_resource_active_status_details``."""

    action: Literal["none", "relink_required"] = MISSING
    cause: Literal["access_expired", "institution_requirement", "unspecified"] = MISSING
    expected_deactivation_date: int = MISSING
    """Unix seconds."""


class FinancialConnectionsAccountBalance(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_balance``."""

    as_of: int = MISSING
    """Unix seconds."""
    cash: "FinancialConnectionsAccountCash | None" = None
    credit: "FinancialConnectionsAccountCredit | None" = None
    current: dict[str, int] = MISSING
    type: Literal["cash", "credit"] = MISSING


class FinancialConnectionsAccountBalanceRefresh(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_balance_refresh``."""

    last_attempted_at: int = MISSING
    """Unix seconds."""
    next_refresh_available_at: int | None = None
    """Unix seconds."""
    status: Literal["failed", "pending", "succeeded"] = MISSING


class FinancialConnectionsAccountCash(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_balance_api_resource_cash_balance``."""

    available: dict[str, int] | None = None


class FinancialConnectionsAccountCredit(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_balance_api_resource_credit_balance``."""

    used: dict[str, int] | None = None


class FinancialConnectionsAccountOwnershipRefresh(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_ownership_refresh``."""

    last_attempted_at: int = MISSING
    """Unix seconds."""
    next_refresh_available_at: int | None = None
    """Unix seconds."""
    status: Literal["failed", "pending", "succeeded"] = MISSING


class FinancialConnectionsAccountStatusDetails(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_account_status_details``."""

    active: FinancialConnectionsAccountActive | None = None


class FinancialConnectionsAccountTransactionRefresh(StripeObject, kw_only=True):
    """Schema ``bank_connections_resource_transaction_refresh``."""

    id: str = MISSING
    last_attempted_at: int = MISSING
    """Unix seconds."""
    next_refresh_available_at: int | None = None
    """Unix seconds."""
    status: Literal["failed", "pending", "succeeded"] = MISSING
