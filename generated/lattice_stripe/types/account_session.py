# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class AccountSession(Resource, kw_only=True):
    """Schema ``account_session``."""

    object: Literal["account_session"] = "account_session"
    account: str = MISSING
    client_secret: str = MISSING
    """Secret: masked in repr."""
    components: "AccountSessionComponents" = MISSING
    expires_at: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    __secrets__ = ("client_secret",)


class AccountSessionAccountConfigClaim(StripeObject, kw_only=True):
    """Schema ``connect_embedded_account_config_claim``."""

    enabled: bool = MISSING
    features: "AccountSessionAccountManagementFeatures" = MISSING


class AccountSessionAccountManagementFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_account_features_claim``."""

    disable_stripe_user_authentication: bool = MISSING
    external_account_collection: bool = MISSING


class AccountSessionBalanceReportFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_base_features``."""


class AccountSessionBalancesFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_payouts_features``."""

    disable_stripe_user_authentication: bool = MISSING
    edit_payout_schedule: bool = MISSING
    external_account_collection: bool = MISSING
    instant_payouts: bool = MISSING
    standard_payouts: bool = MISSING


class AccountSessionBaseConfigClaim(StripeObject, kw_only=True):
    """Schema ``connect_embedded_base_config_claim``."""

    enabled: bool = MISSING
    features: AccountSessionBalanceReportFeatures = MISSING


class AccountSessionComponents(StripeObject, kw_only=True):
    """Schema ``connect_embedded_account_session_create_components``."""

    account_management: AccountSessionAccountConfigClaim = MISSING
    account_onboarding: AccountSessionAccountConfigClaim = MISSING
    balance_report: AccountSessionBaseConfigClaim = MISSING
    balances: "AccountSessionConfig" = MISSING
    disputes_list: "AccountSessionDisputesList" = MISSING
    documents: AccountSessionBaseConfigClaim = MISSING
    financial_account: "AccountSessionFinancialAccount" = MISSING
    financial_account_transactions: "AccountSessionFinancialAccountTransactions" = MISSING
    instant_payouts_promotion: "AccountSessionInstantPayoutsPromotion" = MISSING
    issuing_card: "AccountSessionIssuingCard" = MISSING
    issuing_cards_list: "AccountSessionIssuingCardsList" = MISSING
    notification_banner: AccountSessionAccountConfigClaim = MISSING
    payment_details: "AccountSessionPaymentsConfigClaim" = MISSING
    payment_disputes: "AccountSessionPaymentDisputes" = MISSING
    payments: "AccountSessionPaymentsConfigClaim" = MISSING
    payout_details: AccountSessionBaseConfigClaim = MISSING
    payout_reconciliation_report: AccountSessionBaseConfigClaim = MISSING
    payouts: "AccountSessionConfig" = MISSING
    payouts_list: AccountSessionBaseConfigClaim = MISSING
    tax_registrations: AccountSessionBaseConfigClaim = MISSING
    tax_settings: AccountSessionBaseConfigClaim = MISSING


class AccountSessionConfig(StripeObject, kw_only=True):
    """Schema ``connect_embedded_payouts_config``."""

    enabled: bool = MISSING
    features: AccountSessionBalancesFeatures = MISSING


class AccountSessionDisputesList(StripeObject, kw_only=True):
    """Schema ``connect_embedded_disputes_list_config``."""

    enabled: bool = MISSING
    features: "AccountSessionDisputesListFeatures" = MISSING


class AccountSessionDisputesListFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_disputes_list_features``."""

    capture_payments: bool = MISSING
    destination_on_behalf_of_charge_management: bool = MISSING
    dispute_management: bool = MISSING
    refund_management: bool = MISSING


class AccountSessionFinancialAccount(StripeObject, kw_only=True):
    """Schema ``connect_embedded_financial_account_config_claim``."""

    enabled: bool = MISSING
    features: "AccountSessionFinancialAccountFeatures" = MISSING


class AccountSessionFinancialAccountFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_financial_account_features``."""

    disable_stripe_user_authentication: bool = MISSING
    external_account_collection: bool = MISSING
    send_money: bool = MISSING
    transfer_balance: bool = MISSING


class AccountSessionFinancialAccountTransactions(StripeObject, kw_only=True):
    """Schema ``connect_embedded_financial_account_transactions_config_claim``."""

    enabled: bool = MISSING
    features: "AccountSessionFinancialAccountTransactionsFeatures" = MISSING


class AccountSessionFinancialAccountTransactionsFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_financial_account_transactions_features``."""

    card_spend_dispute_management: bool = MISSING


class AccountSessionInstantPayoutsPromotion(StripeObject, kw_only=True):
    """Schema ``connect_embedded_instant_payouts_promotion_config``."""

    enabled: bool = MISSING
    features: "AccountSessionInstantPayoutsPromotionFeatures" = MISSING


class AccountSessionInstantPayoutsPromotionFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_instant_payouts_promotion_features``."""

    disable_stripe_user_authentication: bool = MISSING
    external_account_collection: bool = MISSING
    instant_payouts: bool = MISSING


class AccountSessionIssuingCard(StripeObject, kw_only=True):
    """Schema ``connect_embedded_issuing_card_config_claim``."""

    enabled: bool = MISSING
    features: "AccountSessionIssuingCardFeatures" = MISSING


class AccountSessionIssuingCardFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_issuing_card_features``."""

    card_management: bool = MISSING
    card_spend_dispute_management: bool = MISSING
    cardholder_management: bool = MISSING
    spend_control_management: bool = MISSING


class AccountSessionIssuingCardsList(StripeObject, kw_only=True):
    """Schema ``connect_embedded_issuing_cards_list_config_claim``."""

    enabled: bool = MISSING
    features: "AccountSessionIssuingCardsListFeatures" = MISSING


class AccountSessionIssuingCardsListFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_issuing_cards_list_features``."""

    card_management: bool = MISSING
    card_spend_dispute_management: bool = MISSING
    cardholder_management: bool = MISSING
    disable_stripe_user_authentication: bool = MISSING
    spend_control_management: bool = MISSING


class AccountSessionPaymentDetailsFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_payments_features``."""

    capture_payments: bool = MISSING
    destination_on_behalf_of_charge_management: bool = MISSING
    dispute_management: bool = MISSING
    refund_management: bool = MISSING


class AccountSessionPaymentDisputes(StripeObject, kw_only=True):
    """Schema ``connect_embedded_payment_disputes_config``."""

    enabled: bool = MISSING
    features: "AccountSessionPaymentDisputesFeatures" = MISSING


class AccountSessionPaymentDisputesFeatures(StripeObject, kw_only=True):
    """Schema ``connect_embedded_payment_disputes_features``."""

    destination_on_behalf_of_charge_management: bool = MISSING
    dispute_management: bool = MISSING
    refund_management: bool = MISSING


class AccountSessionPaymentsConfigClaim(StripeObject, kw_only=True):
    """Schema ``connect_embedded_payments_config_claim``."""

    enabled: bool = MISSING
    features: AccountSessionPaymentDetailsFeatures = MISSING
