# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class TreasuryFinancialAccountFeatures(Resource, kw_only=True):
    """Schema ``treasury.financial_account_features``."""

    object: Literal["treasury.financial_account_features"] = "treasury.financial_account_features"
    card_issuing: "TreasuryFinancialAccountFeaturesSettings | None" = None
    deposit_insurance: "TreasuryFinancialAccountFeaturesSettings | None" = None
    financial_addresses: "TreasuryFinancialAccountFeaturesFinancialAddresses | None" = None
    inbound_transfers: "TreasuryFinancialAccountFeaturesInboundTransfers | None" = None
    intra_stripe_flows: "TreasuryFinancialAccountFeaturesSettings | None" = None
    outbound_payments: "TreasuryFinancialAccountFeaturesOutboundPayments | None" = None
    outbound_transfers: "TreasuryFinancialAccountFeaturesOutboundTransfers | None" = None


class TreasuryFinancialAccountFeaturesAba(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_aba_toggle_settings``."""

    requested: bool = MISSING
    status: Literal["active", "pending", "restricted"] = MISSING
    status_details: "list[TreasuryFinancialAccountFeaturesStatusDetail]" = MISSING


class TreasuryFinancialAccountFeaturesFinancialAddresses(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_financial_addresses_features``."""

    aba: TreasuryFinancialAccountFeaturesAba | None = None


class TreasuryFinancialAccountFeaturesInboundTransfers(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_inbound_transfers``."""

    ach: "TreasuryFinancialAccountFeaturesInboundTransfersAch | None" = None


class TreasuryFinancialAccountFeaturesInboundTransfersAch(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_inbound_ach_toggle_settings``."""

    requested: bool = MISSING
    status: Literal["active", "pending", "restricted"] = MISSING
    status_details: "list[TreasuryFinancialAccountFeaturesStatusDetail]" = MISSING


class TreasuryFinancialAccountFeaturesOutboundPayments(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_outbound_payments``."""

    ach: "TreasuryFinancialAccountFeaturesOutboundPaymentsAch | None" = None
    us_domestic_wire: "TreasuryFinancialAccountFeaturesSettings | None" = None


class TreasuryFinancialAccountFeaturesOutboundPaymentsAch(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_outbound_ach_toggle_settings``."""

    requested: bool = MISSING
    status: Literal["active", "pending", "restricted"] = MISSING
    status_details: "list[TreasuryFinancialAccountFeaturesStatusDetail]" = MISSING


class TreasuryFinancialAccountFeaturesOutboundTransfers(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_outbound_transfers``."""

    ach: TreasuryFinancialAccountFeaturesOutboundPaymentsAch | None = None
    us_domestic_wire: "TreasuryFinancialAccountFeaturesSettings | None" = None


class TreasuryFinancialAccountFeaturesSettings(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_toggle_settings``."""

    requested: bool = MISSING
    status: Literal["active", "pending", "restricted"] = MISSING
    status_details: "list[TreasuryFinancialAccountFeaturesStatusDetail]" = MISSING


class TreasuryFinancialAccountFeaturesStatusDetail(StripeObject, kw_only=True):
    """Schema ``treasury_financial_accounts_resource_toggles_setting_status_details``."""

    code: Literal[
        "activating",
        "capability_not_requested",
        "financial_account_closed",
        "rejected_other",
        "rejected_unsupported_business",
        "requirements_past_due",
        "requirements_pending_verification",
        "restricted_by_platform",
        "restricted_other",
    ] = MISSING
    resolution: Literal["contact_stripe", "provide_information", "remove_restriction"] | None = None
    restriction: Literal["inbound_flows", "outbound_flows"] | None = None
