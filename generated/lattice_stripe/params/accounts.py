# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, ListParams, Mapping, Sequence
from .._enums import (
    AccountsCompanyOwnershipExemptionReasonValue,
    AccountsCompanyStructureValue,
    MinorityOwnedBusinessDesignationValue,
)
from ..types.address import Address
from .shared import (
    AccountParam,
    AccountsBankAccountParam,
    AddressKanaParam,
    AddressParam,
    AmountCurrencyParam,
    BacsDebitPaymentsParam,
    BrandingParam,
    CompanyVerificationParam,
    CreatedParam,
    DayMonthYearParam,
    DeclineOnParam,
    DirectorshipDeclarationParam,
    FilesParam,
    IndividualParam,
    RequestedParam,
)


class AccountsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.create``."""

    account_token: str | None
    bank_account: AccountsBankAccountParam | str | None
    business_profile: AccountsBusinessProfileParam | None
    business_type: Literal["company", "government_entity", "individual", "non_profit"] | None
    capabilities: AccountsCapabilitiesParam | None
    company: AccountsCompanyParam | None
    controller: AccountsControllerParam | None
    country: str | None
    default_currency: str | None
    documents: AccountsDocumentsParam | None
    email: str | None
    external_account: str | None
    groups: AccountsGroupsParam | None
    individual: IndividualParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    settings: AccountsCreateSettingsParam | None
    tos_acceptance: AccountsCreateTosAcceptanceParam | None
    type: Literal["custom", "express", "standard"] | None


class AccountsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.accounts.delete``."""


class AccountsListParams(ListParams, total=False):
    """Parameters of ``client.accounts.list``."""

    created: CreatedParam | int | datetime | None


class AccountsRejectParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.reject``."""

    reason: Required[str]


class AccountsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.retrieve``."""


class AccountsRetrieveCurrentParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.retrieve_current``."""


class AccountsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.update``."""

    account_token: str | None
    business_profile: AccountsBusinessProfileParam | None
    business_type: Literal["company", "government_entity", "individual", "non_profit"] | None
    capabilities: AccountsCapabilitiesParam | None
    company: AccountsCompanyParam | None
    default_currency: str | None
    documents: AccountsDocumentsParam | None
    email: str | None
    external_account: str | None
    groups: AccountsGroupsParam | None
    individual: IndividualParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    settings: AccountsUpdateSettingsParam | None
    tos_acceptance: AccountsCreateTosAcceptanceParam | None


class AccountsAnnualRevenueParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    fiscal_year_end: Required[str]


class AccountsBusinessProfileParam(TypedDict, total=False):
    annual_revenue: AccountsAnnualRevenueParam | None
    estimated_worker_count: int | None
    mcc: str | None
    minority_owned_business_designation: Sequence[MinorityOwnedBusinessDesignationValue] | None
    monthly_estimated_revenue: AmountCurrencyParam | None
    name: str | None
    product_description: str | None
    support_address: AddressParam | Address | None
    support_email: str | None
    support_phone: str | None
    support_url: str | Literal[""] | None
    """Clear with ""."""
    url: str | None


class AccountsCapabilitiesParam(TypedDict, total=False):
    acss_debit_payments: RequestedParam | None
    affirm_payments: RequestedParam | None
    afterpay_clearpay_payments: RequestedParam | None
    alma_payments: RequestedParam | None
    amazon_pay_payments: RequestedParam | None
    app_distribution: RequestedParam | None
    au_becs_debit_payments: RequestedParam | None
    bacs_debit_payments: RequestedParam | None
    bancontact_payments: RequestedParam | None
    bank_transfer_payments: RequestedParam | None
    billie_payments: RequestedParam | None
    bizum_payments: RequestedParam | None
    blik_payments: RequestedParam | None
    boleto_payments: RequestedParam | None
    card_issuing: RequestedParam | None
    card_payments: RequestedParam | None
    cartes_bancaires_payments: RequestedParam | None
    cashapp_payments: RequestedParam | None
    crypto_payments: RequestedParam | None
    eps_payments: RequestedParam | None
    fpx_payments: RequestedParam | None
    gb_bank_transfer_payments: RequestedParam | None
    giropay_payments: RequestedParam | None
    grabpay_payments: RequestedParam | None
    ideal_payments: RequestedParam | None
    india_international_payments: RequestedParam | None
    jcb_payments: RequestedParam | None
    jp_bank_transfer_payments: RequestedParam | None
    kakao_pay_payments: RequestedParam | None
    klarna_payments: RequestedParam | None
    konbini_payments: RequestedParam | None
    kr_card_payments: RequestedParam | None
    legacy_payments: RequestedParam | None
    link_payments: RequestedParam | None
    mb_way_payments: RequestedParam | None
    mobilepay_payments: RequestedParam | None
    multibanco_payments: RequestedParam | None
    mx_bank_transfer_payments: RequestedParam | None
    naver_pay_payments: RequestedParam | None
    nz_bank_account_becs_debit_payments: RequestedParam | None
    oxxo_payments: RequestedParam | None
    p24_payments: RequestedParam | None
    pay_by_bank_payments: RequestedParam | None
    payco_payments: RequestedParam | None
    paynow_payments: RequestedParam | None
    payto_payments: RequestedParam | None
    pix_payments: RequestedParam | None
    promptpay_payments: RequestedParam | None
    revolut_pay_payments: RequestedParam | None
    samsung_pay_payments: RequestedParam | None
    satispay_payments: RequestedParam | None
    scalapay_payments: RequestedParam | None
    sepa_bank_transfer_payments: RequestedParam | None
    sepa_debit_payments: RequestedParam | None
    sofort_payments: RequestedParam | None
    sunbit_payments: RequestedParam | None
    swish_payments: RequestedParam | None
    tax_reporting_us_1099_k: RequestedParam | None
    tax_reporting_us_1099_misc: RequestedParam | None
    transfers: RequestedParam | None
    treasury: RequestedParam | None
    twint_payments: RequestedParam | None
    upi_payments: RequestedParam | None
    us_bank_account_ach_payments: RequestedParam | None
    us_bank_transfer_payments: RequestedParam | None
    zip_payments: RequestedParam | None


class AccountsCardPaymentsParam(TypedDict, total=False):
    decline_on: DeclineOnParam | None
    statement_descriptor_prefix: str | None
    statement_descriptor_prefix_kana: str | Literal[""] | None
    """Clear with ""."""
    statement_descriptor_prefix_kanji: str | Literal[""] | None
    """Clear with ""."""


class AccountsCompanyParam(TypedDict, total=False):
    address: AddressParam | Address | None
    address_kana: AddressKanaParam | None
    address_kanji: AddressKanaParam | None
    directors_provided: bool | None
    directorship_declaration: DirectorshipDeclarationParam | None
    executives_provided: bool | None
    export_license_id: str | None
    export_purpose_code: str | None
    name: str | None
    name_kana: str | None
    name_kanji: str | None
    owners_provided: bool | None
    ownership_declaration: DirectorshipDeclarationParam | None
    ownership_exemption_reason: AccountsCompanyOwnershipExemptionReasonValue | None
    phone: str | None
    registration_date: DayMonthYearParam | Literal[""] | None
    """Clear with ""."""
    registration_number: str | None
    representative_declaration: DirectorshipDeclarationParam | None
    structure: AccountsCompanyStructureValue | None
    tax_id: str | None
    tax_id_registrar: str | None
    vat_id: str | None
    verification: CompanyVerificationParam | None


class AccountsControllerParam(TypedDict, total=False):
    fees: AccountsFeesParam | None
    losses: AccountsLossesParam | None
    requirement_collection: Literal["application", "stripe"] | None
    stripe_dashboard: AccountsStripeDashboardParam | None


class AccountsCreateInvoicesParam(TypedDict, total=False):
    hosted_payment_method_save: Literal["always", "never", "offer"] | None


class AccountsCreateSettingsParam(TypedDict, total=False):
    bacs_debit_payments: BacsDebitPaymentsParam | None
    branding: BrandingParam | None
    card_issuing: AccountsTosAcceptanceParam | None
    card_payments: AccountsCardPaymentsParam | None
    invoices: AccountsCreateInvoicesParam | None
    payments: AccountsPaymentsParam | None
    payouts: AccountsPayoutsParam | None
    treasury: AccountsTosAcceptanceParam | None


class AccountsCreateTosAcceptanceParam(TypedDict, total=False):
    date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    ip: str | None
    service_agreement: str | None
    user_agent: str | None


class AccountsDocumentsParam(TypedDict, total=False):
    bank_account_ownership_verification: FilesParam | None
    company_license: FilesParam | None
    company_memorandum_of_association: FilesParam | None
    company_ministerial_decree: FilesParam | None
    company_registration_verification: FilesParam | None
    company_tax_id_verification: FilesParam | None
    proof_of_address: FilesParam | None
    proof_of_registration: AccountsFilesSignerParam | None
    proof_of_ultimate_beneficial_ownership: AccountsFilesSignerParam | None


class AccountsFeesParam(TypedDict, total=False):
    payer: Literal["account", "application"] | None


class AccountsFilesSignerParam(TypedDict, total=False):
    files: Array[str] | None
    signer: AccountsSignerParam | None


class AccountsGroupsParam(TypedDict, total=False):
    payments_pricing: str | Literal[""] | None
    """Clear with ""."""


class AccountsLossesParam(TypedDict, total=False):
    payments: Literal["application", "stripe"] | None


class AccountsPaymentsParam(TypedDict, total=False):
    statement_descriptor: str | None
    statement_descriptor_kana: str | None
    statement_descriptor_kanji: str | None


class AccountsPayoutsParam(TypedDict, total=False):
    debit_negative_balances: bool | None
    schedule: AccountsScheduleParam | None
    statement_descriptor: str | None


class AccountsScheduleParam(TypedDict, total=False):
    delay_days: Literal["minimum"] | int | None
    interval: Literal["daily", "manual", "monthly", "weekly"] | None
    monthly_anchor: int | None
    monthly_payout_days: Sequence[int] | None
    weekly_anchor: Literal["friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"] | None
    weekly_payout_days: Sequence[Literal["friday", "monday", "thursday", "tuesday", "wednesday"]] | None


class AccountsSignerParam(TypedDict, total=False):
    person: str | None


class AccountsStripeDashboardParam(TypedDict, total=False):
    type: Literal["express", "full", "none"] | None


class AccountsTosAcceptanceParam(TypedDict, total=False):
    tos_acceptance: AccountParam | None


class AccountsUpdateInvoicesParam(TypedDict, total=False):
    default_account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    hosted_payment_method_save: Literal["always", "never", "offer"] | None


class AccountsUpdateSettingsParam(TypedDict, total=False):
    bacs_debit_payments: BacsDebitPaymentsParam | None
    branding: BrandingParam | None
    card_issuing: AccountsTosAcceptanceParam | None
    card_payments: AccountsCardPaymentsParam | None
    invoices: AccountsUpdateInvoicesParam | None
    payments: AccountsPaymentsParam | None
    payouts: AccountsPayoutsParam | None
    treasury: AccountsTosAcceptanceParam | None
