# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import (
    AccountFutureRequirementsDisabledReasonValue,
    MinorityOwnedBusinessDesignationValue,
    OwnershipExemptionReasonValue,
)
from .account_requirements_alternative import AccountRequirementsAlternative
from .account_requirements_error import AccountRequirementsError
from .address import Address
from .legal_entity_japan_address import LegalEntityJapanAddress
from .person import Person

if TYPE_CHECKING:
    from .bank_account import BankAccount
    from .card import Card
    from .file import File
    from .tax_id import TaxId


class Account(Resource, kw_only=True):
    """Schema ``account``."""

    id: str = MISSING
    object: Literal["account"] = "account"
    business_profile: "AccountBusinessProfile | None" = None
    business_type: Literal["company", "government_entity", "individual", "non_profit"] | None = None
    capabilities: "AccountCapabilities | None" = None
    charges_enabled: bool | None = None
    company: "AccountCompany | None" = None
    controller: "AccountController | None" = None
    country: str | None = None
    created: int | None = None
    """Unix seconds."""
    default_currency: str | None = None
    details_submitted: bool | None = None
    email: str | None = None
    external_accounts: ListObject[Deferred["BankAccount | Card"]] | None = None
    """Only if expanded."""
    future_requirements: "AccountFutureRequirements | None" = None
    groups: "AccountGroups | None" = None
    individual: Person | None = None
    metadata: dict[str, str] | None = None
    payouts_enabled: bool | None = None
    requirements: "AccountRequirements | None" = None
    settings: "AccountSettings | None" = None
    tos_acceptance: "AccountTosAcceptance | None" = None
    type: Literal["custom", "express", "none", "standard"] | None = None
    deleted: ClassVar[Literal[False]] = False


class AccountAnnualRevenue(StripeObject, kw_only=True):
    """Schema ``account_annual_revenue``."""

    amount: int | None = None
    """In the smallest currency unit."""
    currency: str | None = None
    fiscal_year_end: str | None = None


class AccountBacsDebitPayments(StripeObject, kw_only=True):
    """Schema ``account_bacs_debit_payments_settings``."""

    display_name: str | None = None
    service_user_number: str | None = None


class AccountBranding(StripeObject, kw_only=True):
    """Schema ``account_branding_settings``."""

    icon: Expandable["File"] | None = None
    """Expandable."""
    logo: Expandable["File"] | None = None
    """Expandable."""
    primary_color: str | None = None
    secondary_color: str | None = None


class AccountBusinessProfile(StripeObject, kw_only=True):
    """Schema ``account_business_profile``."""

    annual_revenue: AccountAnnualRevenue | None = None
    estimated_worker_count: int | None = None
    mcc: str | None = None
    minority_owned_business_designation: list[MinorityOwnedBusinessDesignationValue] | None = None
    monthly_estimated_revenue: "AccountMonthlyEstimatedRevenue | None" = None
    name: str | None = None
    product_description: str | None = None
    support_address: Address | None = None
    support_email: str | None = None
    support_phone: str | None = None
    support_url: str | None = None
    url: str | None = None


class AccountCapabilities(StripeObject, kw_only=True):
    """Schema ``account_capabilities``."""

    acss_debit_payments: Literal["active", "inactive", "pending"] | None = None
    affirm_payments: Literal["active", "inactive", "pending"] | None = None
    afterpay_clearpay_payments: Literal["active", "inactive", "pending"] | None = None
    alma_payments: Literal["active", "inactive", "pending"] | None = None
    amazon_pay_payments: Literal["active", "inactive", "pending"] | None = None
    app_distribution: Literal["active", "inactive", "pending"] | None = None
    au_becs_debit_payments: Literal["active", "inactive", "pending"] | None = None
    bacs_debit_payments: Literal["active", "inactive", "pending"] | None = None
    bancontact_payments: Literal["active", "inactive", "pending"] | None = None
    bank_transfer_payments: Literal["active", "inactive", "pending"] | None = None
    billie_payments: Literal["active", "inactive", "pending"] | None = None
    bizum_payments: Literal["active", "inactive", "pending"] | None = None
    blik_payments: Literal["active", "inactive", "pending"] | None = None
    boleto_payments: Literal["active", "inactive", "pending"] | None = None
    card_issuing: Literal["active", "inactive", "pending"] | None = None
    card_payments: Literal["active", "inactive", "pending"] | None = None
    cartes_bancaires_payments: Literal["active", "inactive", "pending"] | None = None
    cashapp_payments: Literal["active", "inactive", "pending"] | None = None
    crypto_payments: Literal["active", "inactive", "pending"] | None = None
    eps_payments: Literal["active", "inactive", "pending"] | None = None
    fpx_payments: Literal["active", "inactive", "pending"] | None = None
    gb_bank_transfer_payments: Literal["active", "inactive", "pending"] | None = None
    giropay_payments: Literal["active", "inactive", "pending"] | None = None
    grabpay_payments: Literal["active", "inactive", "pending"] | None = None
    ideal_payments: Literal["active", "inactive", "pending"] | None = None
    india_international_payments: Literal["active", "inactive", "pending"] | None = None
    jcb_payments: Literal["active", "inactive", "pending"] | None = None
    jp_bank_transfer_payments: Literal["active", "inactive", "pending"] | None = None
    kakao_pay_payments: Literal["active", "inactive", "pending"] | None = None
    klarna_payments: Literal["active", "inactive", "pending"] | None = None
    konbini_payments: Literal["active", "inactive", "pending"] | None = None
    kr_card_payments: Literal["active", "inactive", "pending"] | None = None
    legacy_payments: Literal["active", "inactive", "pending"] | None = None
    link_payments: Literal["active", "inactive", "pending"] | None = None
    mb_way_payments: Literal["active", "inactive", "pending"] | None = None
    mobilepay_payments: Literal["active", "inactive", "pending"] | None = None
    multibanco_payments: Literal["active", "inactive", "pending"] | None = None
    mx_bank_transfer_payments: Literal["active", "inactive", "pending"] | None = None
    naver_pay_payments: Literal["active", "inactive", "pending"] | None = None
    nz_bank_account_becs_debit_payments: Literal["active", "inactive", "pending"] | None = None
    oxxo_payments: Literal["active", "inactive", "pending"] | None = None
    p24_payments: Literal["active", "inactive", "pending"] | None = None
    pay_by_bank_payments: Literal["active", "inactive", "pending"] | None = None
    payco_payments: Literal["active", "inactive", "pending"] | None = None
    paynow_payments: Literal["active", "inactive", "pending"] | None = None
    payto_payments: Literal["active", "inactive", "pending"] | None = None
    pix_payments: Literal["active", "inactive", "pending"] | None = None
    promptpay_payments: Literal["active", "inactive", "pending"] | None = None
    revolut_pay_payments: Literal["active", "inactive", "pending"] | None = None
    samsung_pay_payments: Literal["active", "inactive", "pending"] | None = None
    satispay_payments: Literal["active", "inactive", "pending"] | None = None
    scalapay_payments: Literal["active", "inactive", "pending"] | None = None
    sepa_bank_transfer_payments: Literal["active", "inactive", "pending"] | None = None
    sepa_debit_payments: Literal["active", "inactive", "pending"] | None = None
    sofort_payments: Literal["active", "inactive", "pending"] | None = None
    sunbit_payments: Literal["active", "inactive", "pending"] | None = None
    swish_payments: Literal["active", "inactive", "pending"] | None = None
    tax_reporting_us_1099_k: Literal["active", "inactive", "pending"] | None = None
    tax_reporting_us_1099_misc: Literal["active", "inactive", "pending"] | None = None
    transfers: Literal["active", "inactive", "pending"] | None = None
    treasury: Literal["active", "inactive", "pending"] | None = None
    twint_payments: Literal["active", "inactive", "pending"] | None = None
    upi_payments: Literal["active", "inactive", "pending"] | None = None
    us_bank_account_ach_payments: Literal["active", "inactive", "pending"] | None = None
    us_bank_transfer_payments: Literal["active", "inactive", "pending"] | None = None
    zip_payments: Literal["active", "inactive", "pending"] | None = None


class AccountCardIssuing(StripeObject, kw_only=True):
    """Schema ``account_card_issuing_settings``."""

    tos_acceptance: "AccountCardIssuingTosAcceptance | None" = None


class AccountCardIssuingTosAcceptance(StripeObject, kw_only=True):
    """Schema ``card_issuing_account_terms_of_service``."""

    date: int | None = None
    ip: str | None = None
    user_agent: str | None = None


class AccountCardPayments(StripeObject, kw_only=True):
    """Schema ``account_card_payments_settings``."""

    decline_on: "AccountDeclineOn | None" = None
    statement_descriptor_prefix: str | None = None
    statement_descriptor_prefix_kana: str | None = None
    statement_descriptor_prefix_kanji: str | None = None


class AccountCompany(StripeObject, kw_only=True):
    """Schema ``legal_entity_company``."""

    address: Address | None = None
    address_kana: LegalEntityJapanAddress | None = None
    address_kanji: LegalEntityJapanAddress | None = None
    directors_provided: bool | None = None
    directorship_declaration: "AccountDirectorshipDeclaration | None" = None
    executives_provided: bool | None = None
    export_license_id: str | None = None
    export_purpose_code: str | None = None
    name: str | None = None
    name_kana: str | None = None
    name_kanji: str | None = None
    owners_provided: bool | None = None
    ownership_declaration: "AccountOwnershipDeclaration | None" = None
    ownership_exemption_reason: OwnershipExemptionReasonValue | None = None
    phone: str | None = None
    registration_date: "AccountRegistrationDate | None" = None
    representative_declaration: "AccountRepresentativeDeclaration | None" = None
    structure: (
        Literal[
            "free_zone_establishment",
            "free_zone_llc",
            "government_instrumentality",
            "governmental_unit",
            "incorporated_non_profit",
            "incorporated_partnership",
            "limited_liability_partnership",
            "llc",
            "multi_member_llc",
            "private_company",
            "private_corporation",
            "private_partnership",
            "public_company",
            "public_corporation",
            "public_partnership",
            "registered_charity",
            "single_member_llc",
            "sole_establishment",
            "sole_proprietorship",
            "tax_exempt_government_instrumentality",
            "unincorporated_association",
            "unincorporated_non_profit",
            "unincorporated_partnership",
        ]
        | None
    ) = None
    tax_id_provided: bool | None = None
    tax_id_registrar: str | None = None
    vat_id_provided: bool | None = None
    verification: "AccountVerification | None" = None


class AccountController(StripeObject, kw_only=True):
    """Schema ``account_unification_account_controller``."""

    fees: "AccountFees | None" = None
    is_controller: bool | None = None
    losses: "AccountLosses | None" = None
    requirement_collection: Literal["application", "stripe"] | None = None
    stripe_dashboard: "AccountStripeDashboard | None" = None
    type: Literal["account", "application"] = MISSING


class AccountDashboard(StripeObject, kw_only=True):
    """Schema ``account_dashboard_settings``."""

    display_name: str | None = None
    timezone: str | None = None


class AccountDeclineOn(StripeObject, kw_only=True):
    """Schema ``account_decline_charge_on``."""

    avs_failure: bool = MISSING
    cvc_failure: bool = MISSING


class AccountDirectorshipDeclaration(StripeObject, kw_only=True):
    """Schema ``legal_entity_directorship_declaration``."""

    date: int | None = None
    """Unix seconds."""
    ip: str | None = None
    user_agent: str | None = None


class AccountDocument(StripeObject, kw_only=True):
    """Schema ``legal_entity_company_verification_document``."""

    back: Expandable["File"] | None = None
    """Expandable."""
    details: str | None = None
    details_code: str | None = None
    front: Expandable["File"] | None = None
    """Expandable."""


class AccountFees(StripeObject, kw_only=True):
    """Schema ``account_unification_account_controller_fees``."""

    payer: Literal["account", "application", "application_custom", "application_express"] = MISSING


class AccountFutureRequirements(StripeObject, kw_only=True):
    """Schema ``account_future_requirements``."""

    alternatives: list[AccountRequirementsAlternative] | None = None
    current_deadline: int | None = None
    """Unix seconds."""
    currently_due: list[str] | None = None
    disabled_reason: AccountFutureRequirementsDisabledReasonValue | None = None
    errors: list[AccountRequirementsError] | None = None
    eventually_due: list[str] | None = None
    past_due: list[str] | None = None
    pending_verification: list[str] | None = None


class AccountGroups(StripeObject, kw_only=True):
    """Schema ``account_group_membership``."""

    payments_pricing: str | None = None


class AccountInvoices(StripeObject, kw_only=True):
    """Schema ``account_invoices_settings``."""

    default_account_tax_ids: list[Expandable["TaxId"]] | None = None
    """Expandable."""
    hosted_payment_method_save: Literal["always", "never", "offer"] | None = None


class AccountLosses(StripeObject, kw_only=True):
    """Schema ``account_unification_account_controller_losses``."""

    payments: Literal["application", "stripe"] = MISSING


class AccountMonthlyEstimatedRevenue(StripeObject, kw_only=True):
    """Schema ``account_monthly_estimated_revenue``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING


class AccountOwnershipDeclaration(StripeObject, kw_only=True):
    """Schema ``legal_entity_ubo_declaration``."""

    date: int | None = None
    """Unix seconds."""
    ip: str | None = None
    user_agent: str | None = None


class AccountPayments(StripeObject, kw_only=True):
    """Schema ``account_payments_settings``."""

    statement_descriptor: str | None = None
    statement_descriptor_kana: str | None = None
    statement_descriptor_kanji: str | None = None


class AccountPayouts(StripeObject, kw_only=True):
    """Schema ``account_payout_settings``."""

    debit_negative_balances: bool = MISSING
    schedule: "AccountSchedule" = MISSING
    statement_descriptor: str | None = None


class AccountRegistrationDate(StripeObject, kw_only=True):
    """Schema ``legal_entity_registration_date``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class AccountRepresentativeDeclaration(StripeObject, kw_only=True):
    """Schema ``legal_entity_representative_declaration``."""

    date: int | None = None
    """Unix seconds."""
    ip: str | None = None
    user_agent: str | None = None


class AccountRequirements(StripeObject, kw_only=True):
    """Schema ``account_requirements``."""

    alternatives: list[AccountRequirementsAlternative] | None = None
    current_deadline: int | None = None
    """Unix seconds."""
    currently_due: list[str] | None = None
    disabled_reason: AccountFutureRequirementsDisabledReasonValue | None = None
    errors: list[AccountRequirementsError] | None = None
    eventually_due: list[str] | None = None
    past_due: list[str] | None = None
    pending_verification: list[str] | None = None


class AccountSchedule(StripeObject, kw_only=True):
    """Schema ``transfer_schedule``."""

    delay_days: int = MISSING
    interval: str = MISSING
    monthly_anchor: int | None = None
    monthly_payout_days: list[int] | None = None
    weekly_anchor: str | None = None
    weekly_payout_days: list[Literal["friday", "monday", "thursday", "tuesday", "wednesday"]] | None = None


class AccountSepaDebitPayments(StripeObject, kw_only=True):
    """Schema ``account_sepa_debit_payments_settings``."""

    creditor_id: str | None = None


class AccountSettings(StripeObject, kw_only=True):
    """Schema ``account_settings``."""

    bacs_debit_payments: AccountBacsDebitPayments | None = None
    branding: AccountBranding = MISSING
    card_issuing: AccountCardIssuing | None = None
    card_payments: AccountCardPayments = MISSING
    dashboard: AccountDashboard = MISSING
    invoices: AccountInvoices | None = None
    payments: AccountPayments = MISSING
    payouts: AccountPayouts | None = None
    sepa_debit_payments: AccountSepaDebitPayments | None = None
    treasury: "AccountTreasury | None" = None


class AccountStripeDashboard(StripeObject, kw_only=True):
    """Schema ``account_unification_account_controller_stripe_dashboard``."""

    type: Literal["express", "full", "none"] = MISSING


class AccountTosAcceptance(StripeObject, kw_only=True):
    """Schema ``account_tos_acceptance``."""

    date: int | None = None
    """Unix seconds."""
    ip: str | None = None
    service_agreement: str | None = None
    user_agent: str | None = None


class AccountTreasury(StripeObject, kw_only=True):
    """Schema ``account_treasury_settings``."""

    tos_acceptance: "AccountTreasuryTosAcceptance | None" = None


class AccountTreasuryTosAcceptance(StripeObject, kw_only=True):
    """Schema ``account_terms_of_service``."""

    date: int | None = None
    ip: str | None = None
    user_agent: str | None = None


class AccountVerification(StripeObject, kw_only=True):
    """Schema ``legal_entity_company_verification``."""

    document: AccountDocument = MISSING
