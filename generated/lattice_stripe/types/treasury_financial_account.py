# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .._enums import TreasuryFinancialAccountActiveFeaturesValue
from .treasury_financial_account_features import TreasuryFinancialAccountFeatures


class TreasuryFinancialAccount(Resource, kw_only=True):
    """Schema ``treasury.financial_account``."""

    id: str = MISSING
    object: Literal["treasury.financial_account"] = "treasury.financial_account"
    active_features: list[TreasuryFinancialAccountActiveFeaturesValue] | None = None
    balance: "TreasuryFinancialAccountBalance" = MISSING
    country: str = MISSING
    created: int = MISSING
    """Unix seconds."""
    features: TreasuryFinancialAccountFeatures | None = None
    financial_addresses: "list[TreasuryFinancialAccountFinancialAddress]" = MISSING
    is_default: bool | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    nickname: str | None = None
    pending_features: list[TreasuryFinancialAccountActiveFeaturesValue] | None = None
    platform_restrictions: "TreasuryFinancialAccountPlatformRestrictions | None" = None
    restricted_features: list[TreasuryFinancialAccountActiveFeaturesValue] | None = None
    status: Literal["closed", "open"] = MISSING
    status_details: "TreasuryFinancialAccountStatusDetails" = MISSING
    supported_currencies: list[str] = MISSING


class TreasuryFinancialAccountAba(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_aba_record``."""

    account_holder_name: str = MISSING
    account_number: str | None = None
    """Secret: masked in repr."""
    account_number_last4: str = MISSING
    bank_name: str = MISSING
    routing_number: str = MISSING
    __secrets__ = ("account_number",)


class TreasuryFinancialAccountBalance(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_balance``."""

    cash: dict[str, int] = MISSING
    inbound_pending: dict[str, int] = MISSING
    outbound_pending: dict[str, int] = MISSING


class TreasuryFinancialAccountClosed(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_closed_status_details``."""

    reasons: list[Literal["account_rejected", "closed_by_platform", "other"]] = MISSING


class TreasuryFinancialAccountFinancialAddress(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_financial_address``."""

    aba: TreasuryFinancialAccountAba | None = None
    supported_networks: list[Literal["ach", "us_domestic_wire"]] | None = None
    type: Literal["aba"] = MISSING


class TreasuryFinancialAccountPlatformRestrictions(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_platform_restrictions``."""

    inbound_flows: Literal["restricted", "unrestricted"] | None = None
    outbound_flows: Literal["restricted", "unrestricted"] | None = None


class TreasuryFinancialAccountStatusDetails(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_status_details``."""

    closed: TreasuryFinancialAccountClosed | None = None
