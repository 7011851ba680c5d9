# Generated. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, Mapping


class AccountSessionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.account_sessions.create``."""

    account: Required[str | HasId[Literal["account"]]]
    components: Required[AccountSessionsComponentsParam]


class AccountSessionsAccountManagementFeaturesParam(TypedDict, total=False):
    disable_stripe_user_authentication: bool | None
    external_account_collection: bool | None


class AccountSessionsAccountManagementParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsAccountManagementFeaturesParam | None


class AccountSessionsBalancesFeaturesParam(TypedDict, total=False):
    disable_stripe_user_authentication: bool | None
    edit_payout_schedule: bool | None
    external_account_collection: bool | None
    instant_payouts: bool | None
    standard_payouts: bool | None


class AccountSessionsBalancesParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsBalancesFeaturesParam | None


class AccountSessionsComponentsParam(TypedDict, total=False):
    account_management: AccountSessionsAccountManagementParam | None
    account_onboarding: AccountSessionsAccountManagementParam | None
    balance_report: AccountSessionsEnabledFeaturesParam | None
    balances: AccountSessionsBalancesParam | None
    disputes_list: AccountSessionsDisputesListParam | None
    documents: AccountSessionsEnabledFeaturesParam | None
    financial_account: AccountSessionsFinancialAccountParam | None
    financial_account_transactions: AccountSessionsFinancialAccountTransactionsParam | None
    instant_payouts_promotion: AccountSessionsInstantPayoutsPromotionParam | None
    issuing_card: AccountSessionsIssuingCardParam | None
    issuing_cards_list: AccountSessionsIssuingCardsListParam | None
    notification_banner: AccountSessionsAccountManagementParam | None
    payment_details: AccountSessionsDisputesListParam | None
    payment_disputes: AccountSessionsPaymentDisputesParam | None
    payments: AccountSessionsDisputesListParam | None
    payout_details: AccountSessionsEnabledFeaturesParam | None
    payout_reconciliation_report: AccountSessionsEnabledFeaturesParam | None
    payouts: AccountSessionsBalancesParam | None
    payouts_list: AccountSessionsEnabledFeaturesParam | None
    tax_registrations: AccountSessionsEnabledFeaturesParam | None
    tax_settings: AccountSessionsEnabledFeaturesParam | None


class AccountSessionsDisputesListFeaturesParam(TypedDict, total=False):
    capture_payments: bool | None
    destination_on_behalf_of_charge_management: bool | None
    dispute_management: bool | None
    refund_management: bool | None


class AccountSessionsDisputesListParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsDisputesListFeaturesParam | None


class AccountSessionsEnabledFeaturesParam(TypedDict, total=False):
    enabled: Required[bool]
    features: Mapping[str, Any] | None


class AccountSessionsFinancialAccountFeaturesParam(TypedDict, total=False):
    disable_stripe_user_authentication: bool | None
    external_account_collection: bool | None
    send_money: bool | None
    transfer_balance: bool | None


class AccountSessionsFinancialAccountParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsFinancialAccountFeaturesParam | None


class AccountSessionsFinancialAccountTransactionsFeaturesParam(TypedDict, total=False):
    card_spend_dispute_management: bool | None


class AccountSessionsFinancialAccountTransactionsParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsFinancialAccountTransactionsFeaturesParam | None


class AccountSessionsInstantPayoutsPromotionFeaturesParam(TypedDict, total=False):
    disable_stripe_user_authentication: bool | None
    external_account_collection: bool | None
    instant_payouts: bool | None


class AccountSessionsInstantPayoutsPromotionParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsInstantPayoutsPromotionFeaturesParam | None


class AccountSessionsIssuingCardFeaturesParam(TypedDict, total=False):
    card_management: bool | None
    card_spend_dispute_management: bool | None
    cardholder_management: bool | None
    spend_control_management: bool | None


class AccountSessionsIssuingCardParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsIssuingCardFeaturesParam | None


class AccountSessionsIssuingCardsListFeaturesParam(TypedDict, total=False):
    card_management: bool | None
    card_spend_dispute_management: bool | None
    cardholder_management: bool | None
    disable_stripe_user_authentication: bool | None
    spend_control_management: bool | None


class AccountSessionsIssuingCardsListParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsIssuingCardsListFeaturesParam | None


class AccountSessionsPaymentDisputesFeaturesParam(TypedDict, total=False):
    destination_on_behalf_of_charge_management: bool | None
    dispute_management: bool | None
    refund_management: bool | None


class AccountSessionsPaymentDisputesParam(TypedDict, total=False):
    enabled: Required[bool]
    features: AccountSessionsPaymentDisputesFeaturesParam | None
