# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource, StripeObject
from .._enums import BusinessDetailsIdNumbersTypeValue, LocalesValue, OwnershipExemptionReasonValue, StructureValue
from .additional_addresses import AdditionalAddresses
from .additional_names import AdditionalNames
from .additional_terms_of_service import AdditionalTermsOfService
from .additional_terms_of_service_account import AdditionalTermsOfServiceAccount
from .company_authorization import CompanyAuthorization
from .date_of_birth import DateOfBirth
from .documents import Documents
from .id_numbers import IdNumbers
from .primary_verification import PrimaryVerification
from .relationship import Relationship
from .script_addresses import ScriptAddresses
from .script_names import ScriptNames
from .v2_core_account_person_address import V2CoreAccountPersonAddress


class V2CoreAccount(Resource, kw_only=True):
    """Schema ``v2.core.account``."""

    id: str = MISSING
    object: Literal["v2.core.account"] = "v2.core.account"
    applied_configurations: list[Literal["customer", "merchant", "recipient"]] = MISSING
    closed: bool | None = None
    configuration: "V2CoreAccountConfiguration | None" = None
    contact_email: str | None = None
    contact_phone: str | None = None
    created: datetime = MISSING
    dashboard: Literal["express", "full", "none"] | None = None
    defaults: "V2CoreAccountDefaults | None" = None
    display_name: str | None = None
    future_requirements: "V2CoreAccountFutureRequirements | None" = None
    identity: "V2CoreAccountIdentity | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    requirements: "V2CoreAccountRequirements | None" = None


class V2CoreAccountAddress(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.shipping.address``."""

    city: str | None = None
    country: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    state: str | None = None


class V2CoreAccountAmount(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.annual_revenue.amount``."""

    currency: str = MISSING
    value: int = MISSING


class V2CoreAccountAnnualRevenue(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.annual_revenue``."""

    amount: V2CoreAccountAmount | None = None
    fiscal_year_end: str | None = None


class V2CoreAccountAttestations(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.attestations``."""

    directorship_declaration: AdditionalTermsOfServiceAccount | None = None
    ownership_declaration: AdditionalTermsOfServiceAccount | None = None
    persons_provided: "V2CoreAccountPersonsProvided | None" = None
    representative_declaration: AdditionalTermsOfServiceAccount | None = None
    terms_of_service: AdditionalTermsOfService | None = None


class V2CoreAccountAutomaticIndirectTax(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.automatic_indirect_tax``."""

    exempt: Literal["exempt", "none", "reverse"] | None = None
    ip_address: str | None = None
    location: "V2CoreAccountLocation | None" = None
    location_source: Literal["identity_address", "ip_address", "payment_method", "shipping_address"] | None = None


class V2CoreAccountBacsDebitPayments(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.bacs_debit_payments``."""

    display_name: str | None = None
    service_user_number: str | None = None


class V2CoreAccountBilling(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.billing``."""

    default_payment_method: str | None = None
    invoice: "V2CoreAccountInvoice | None" = None


class V2CoreAccountBranding(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.branding``."""

    icon: str | None = None
    logo: str | None = None
    primary_color: str | None = None
    secondary_color: str | None = None


class V2CoreAccountBusinessDetails(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details``."""

    address: V2CoreAccountPersonAddress | None = None
    annual_revenue: V2CoreAccountAnnualRevenue | None = None
    documents: "V2CoreAccountDocuments | None" = None
    estimated_worker_count: int | None = None
    id_numbers: "list[V2CoreAccountIdNumber] | None" = None
    monthly_estimated_revenue: "V2CoreAccountMonthlyEstimatedRevenue | None" = None
    phone: str | None = None
    registered_name: str | None = None
    registration_date: DateOfBirth | None = None
    script_addresses: ScriptAddresses | None = None
    script_names: "V2CoreAccountScriptNames | None" = None
    structure: StructureValue | None = None


class V2CoreAccountCapabilitiesAutomaticIndirectTax(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.capabilities.automatic_indirect_tax``."""

    status: Literal["active", "pending", "restricted", "unsupported"] = MISSING
    status_details: "list[V2CoreAccountStatusDetail]" = MISSING


class V2CoreAccountCardPayments(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.card_payments``."""

    decline_on: "V2CoreAccountDeclineOn | None" = None


class V2CoreAccountConfiguration(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration``."""

    customer: "V2CoreAccountCustomer | None" = None
    merchant: "V2CoreAccountMerchant | None" = None
    recipient: "V2CoreAccountRecipient | None" = None


class V2CoreAccountCustomField(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.billing.invoice.custom_fields``."""

    name: str = MISSING
    value: str = MISSING


class V2CoreAccountCustomer(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer``."""

    applied: bool = MISSING
    automatic_indirect_tax: V2CoreAccountAutomaticIndirectTax | None = None
    billing: V2CoreAccountBilling | None = None
    capabilities: "V2CoreAccountCustomerCapabilities | None" = None
    shipping: "V2CoreAccountShipping | None" = None
    test_clock: str | None = None


class V2CoreAccountCustomerCapabilities(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.capabilities``."""

    automatic_indirect_tax: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None


class V2CoreAccountDeclineOn(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.card_payments.decline_on``."""

    avs_failure: bool | None = None
    cvc_failure: bool | None = None


class V2CoreAccountDefaults(StripeObject, kw_only=True):
    """Schema ``v2.core.account.defaults``."""

    currency: str | None = None
    locales: list[LocalesValue] | None = None
    profile: "V2CoreAccountProfile | None" = None
    responsibilities: "V2CoreAccountResponsibilities" = MISSING


class V2CoreAccountDocuments(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.documents``."""

    bank_account_ownership_verification: CompanyAuthorization | None = None
    company_license: CompanyAuthorization | None = None
    company_memorandum_of_association: CompanyAuthorization | None = None
    company_ministerial_decree: CompanyAuthorization | None = None
    company_registration_verification: CompanyAuthorization | None = None
    company_tax_id_verification: CompanyAuthorization | None = None
    primary_verification: PrimaryVerification | None = None
    proof_of_address: CompanyAuthorization | None = None
    proof_of_registration: "V2CoreAccountProofOfRegistration | None" = None
    proof_of_ultimate_beneficial_ownership: "V2CoreAccountProofOfRegistration | None" = None


class V2CoreAccountEntry(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.entries``."""

    awaiting_action_from: Literal["stripe", "user"] = MISSING
    description: str = MISSING
    errors: "list[V2CoreAccountError]" = MISSING
    impact: "V2CoreAccountImpact" = MISSING
    minimum_deadline: "V2CoreAccountEntryMinimumDeadline" = MISSING
    reference: "V2CoreAccountReference | None" = None
    requested_reasons: "list[V2CoreAccountRequestedReason]" = MISSING


class V2CoreAccountEntryMinimumDeadline(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.entries.impact.restricts_capabilities.deadline``."""

    status: Literal["currently_due", "eventually_due", "past_due"] = MISSING


class V2CoreAccountError(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.entries.errors``."""

    code: Literal[
        "invalid_address_city_state_postal_code",
        "invalid_address_highway_contract_box",
        "invalid_address_private_mailbox",
        "invalid_business_profile_name",
        "invalid_business_profile_name_denylisted",
        "invalid_company_name_denylisted",
        "invalid_dob_age_over_maximum",
        "invalid_dob_age_under_18",
        "invalid_dob_age_under_minimum",
        "invalid_product_description_length",
        "invalid_product_description_url_match",
        "invalid_representative_country",
        "invalid_statement_descriptor_business_mismatch",
        "invalid_statement_descriptor_denylisted",
        "invalid_statement_descriptor_length",
        "invalid_statement_descriptor_prefix_denylisted",
        "invalid_statement_descriptor_prefix_mismatch",
        "invalid_street_address",
        "invalid_tax_id",
        "invalid_tax_id_format",
        "invalid_tos_acceptance",
        "invalid_url_denylisted",
        "invalid_url_format",
        "invalid_url_website_business_information_mismatch",
        "invalid_url_website_empty",
        "invalid_url_website_inaccessible",
        "invalid_url_website_inaccessible_geoblocked",
        "invalid_url_website_inaccessible_password_protected",
        "invalid_url_website_incomplete",
        "invalid_url_website_incomplete_cancellation_policy",
        "invalid_url_website_incomplete_customer_service_details",
        "invalid_url_website_incomplete_legal_restrictions",
        "invalid_url_website_incomplete_refund_policy",
        "invalid_url_website_incomplete_return_policy",
        "invalid_url_website_incomplete_terms_and_conditions",
        "invalid_url_website_incomplete_under_construction",
        "invalid_url_website_other",
        "invalid_url_web_presence_detected",
        "invalid_value_other",
        "unresolvable_ip_address",
        "unresolvable_postal_code",
        "verification_directors_mismatch",
        "verification_document_address_mismatch",
        "verification_document_address_missing",
        "verification_document_corrupt",
        "verification_document_country_not_supported",
        "verification_document_directors_mismatch",
        "verification_document_dob_mismatch",
        "verification_document_duplicate_type",
        "verification_document_expired",
        "verification_document_failed_copy",
        "verification_document_failed_greyscale",
        "verification_document_failed_other",
        "verification_document_failed_test_mode",
        "verification_document_fraudulent",
        "verification_document_id_number_mismatch",
        "verification_document_id_number_missing",
        "verification_document_incomplete",
        "verification_document_invalid",
        "verification_document_issue_or_expiry_date_missing",
        "verification_document_manipulated",
        "verification_document_missing_back",
        "verification_document_missing_front",
        "verification_document_name_mismatch",
        "verification_document_name_missing",
        "verification_document_nationality_mismatch",
        "verification_document_not_readable",
        "verification_document_not_signed",
        "verification_document_not_uploaded",
        "verification_document_photo_mismatch",
        "verification_document_too_large",
        "verification_document_type_not_supported",
        "verification_extraneous_directors",
        "verification_failed_address_match",
        "verification_failed_business_iec_number",
        "verification_failed_document_match",
        "verification_failed_id_number_match",
        "verification_failed_keyed_identity",
        "verification_failed_keyed_match",
        "verification_failed_name_match",
        "verification_failed_other",
        "verification_failed_representative_authority",
        "verification_failed_residential_address",
        "verification_failed_tax_id_match",
        "verification_failed_tax_id_not_issued",
        "verification_missing_directors",
        "verification_missing_executives",
        "verification_missing_owners",
        "verification_requires_additional_memorandum_of_associations",
        "verification_requires_additional_proof_of_registration",
        "verification_selfie_document_missing_photo",
        "verification_selfie_face_mismatch",
        "verification_selfie_manipulated",
        "verification_selfie_unverified_other",
        "verification_supportability",
        "verification_token_stale",
    ] = MISSING
    description: str = MISSING


class V2CoreAccountFutureRequirements(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements``."""

    entries: list[V2CoreAccountEntry] | None = None
    minimum_transition_date: datetime | None = None
    summary: "V2CoreAccountSummary | None" = None


class V2CoreAccountHours(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.konbini_payments.support.hours``."""

    end_time: str | None = None
    start_time: str | None = None


class V2CoreAccountIdNumber(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.id_numbers``."""

    registrar: str | None = None
    type: BusinessDetailsIdNumbersTypeValue = MISSING


class V2CoreAccountIdentity(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity``."""

    attestations: V2CoreAccountAttestations | None = None
    business_details: V2CoreAccountBusinessDetails | None = None
    country: str | None = None
    entity_type: Literal["company", "government_entity", "individual", "non_profit"] | None = None
    individual: "V2CoreAccountIndividual | None" = None


class V2CoreAccountImpact(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.entries.impact``."""

    restricts_capabilities: "list[V2CoreAccountRestrictsCapability] | None" = None


class V2CoreAccountIndividual(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual``."""

    id: str = MISSING
    object: str = MISSING
    account: str = MISSING
    additional_addresses: list[AdditionalAddresses] | None = None
    additional_names: list[AdditionalNames] | None = None
    additional_terms_of_service: AdditionalTermsOfService | None = None
    address: V2CoreAccountPersonAddress | None = None
    created: datetime = MISSING
    date_of_birth: DateOfBirth | None = None
    documents: Documents | None = None
    email: str | None = None
    given_name: str | None = None
    id_numbers: list[IdNumbers] | None = None
    legal_gender: Literal["female", "male"] | None = None
    metadata: dict[str, str] | None = None
    nationalities: list[str] | None = None
    phone: str | None = None
    political_exposure: Literal["existing", "none"] | None = None
    relationship: Relationship | None = None
    script_addresses: ScriptAddresses | None = None
    script_names: ScriptNames | None = None
    surname: str | None = None
    updated: datetime = MISSING


class V2CoreAccountInvoice(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.billing.invoice``."""

    custom_fields: list[V2CoreAccountCustomField] = MISSING
    footer: str | None = None
    next_sequence: int | None = None
    prefix: str | None = None
    rendering: "V2CoreAccountRendering | None" = None


class V2CoreAccountKana(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.script_names.kana``."""

    registered_name: str | None = None


class V2CoreAccountKonbiniPayments(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.konbini_payments``."""

    support: "V2CoreAccountKonbiniPaymentsSupport | None" = None


class V2CoreAccountKonbiniPaymentsSupport(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.konbini_payments.support``."""

    email: str | None = None
    hours: V2CoreAccountHours | None = None
    phone: str | None = None


class V2CoreAccountLocation(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.automatic_indirect_tax.location``."""

    country: str | None = None
    state: str | None = None


class V2CoreAccountMerchant(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant``."""

    applied: bool = MISSING
    bacs_debit_payments: V2CoreAccountBacsDebitPayments | None = None
    branding: V2CoreAccountBranding | None = None
    capabilities: "V2CoreAccountMerchantCapabilities | None" = None
    card_payments: V2CoreAccountCardPayments | None = None
    konbini_payments: V2CoreAccountKonbiniPayments | None = None
    mcc: str | None = None
    script_statement_descriptor: "V2CoreAccountScriptStatementDescriptor | None" = None
    sepa_debit_payments: "V2CoreAccountSepaDebitPayments | None" = None
    statement_descriptor: "V2CoreAccountStatementDescriptor | None" = None
    support: "V2CoreAccountSupport | None" = None


class V2CoreAccountMerchantCapabilities(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.capabilities``."""

    ach_debit_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    acss_debit_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    affirm_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    afterpay_clearpay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    alma_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    amazon_pay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    au_becs_debit_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    bacs_debit_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    bancontact_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    blik_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    boleto_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    card_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    cartes_bancaires_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    cashapp_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    eps_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    fpx_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    gb_bank_transfer_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    grabpay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    ideal_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    jcb_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    jp_bank_transfer_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    kakao_pay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    klarna_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    konbini_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    kr_card_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    link_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    mobilepay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    multibanco_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    mx_bank_transfer_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    naver_pay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    oxxo_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    p24_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    pay_by_bank_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    payco_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    paynow_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    promptpay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    revolut_pay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    samsung_pay_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    sepa_bank_transfer_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    sepa_debit_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    stripe_balance: "V2CoreAccountMerchantCapabilitiesStripeBalance | None" = None
    sunbit_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    swish_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    twint_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    us_bank_transfer_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    zip_payments: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None


class V2CoreAccountMerchantCapabilitiesStripeBalance(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.capabilities.stripe_balance``."""

    payouts: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None


class V2CoreAccountMonthlyEstimatedRevenue(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.monthly_estimated_revenue``."""

    amount: V2CoreAccountAmount | None = None


class V2CoreAccountPersonsProvided(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.attestations.persons_provided``."""

    directors: bool | None = None
    executives: bool | None = None
    owners: bool | None = None
    ownership_exemption_reason: OwnershipExemptionReasonValue | None = None


class V2CoreAccountProfile(StripeObject, kw_only=True):
    """Schema ``v2.core.account.defaults.profile``."""

    business_url: str | None = None
    doing_business_as: str | None = None
    product_description: str | None = None


class V2CoreAccountProofOfRegistration(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.documents.proof_of_registration``."""

    files: list[str] = MISSING
    signer: "V2CoreAccountSigner | None" = None
    type: Literal["files"] = MISSING


class V2CoreAccountRecipient(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.recipient``."""

    applied: bool = MISSING
    capabilities: "V2CoreAccountRecipientCapabilities | None" = None


class V2CoreAccountRecipientCapabilities(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.recipient.capabilities``."""

    stripe_balance: "V2CoreAccountRecipientCapabilitiesStripeBalance | None" = None


class V2CoreAccountRecipientCapabilitiesStripeBalance(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.recipient.capabilities.stripe_balance``."""

    payouts: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None
    stripe_transfers: V2CoreAccountCapabilitiesAutomaticIndirectTax | None = None


class V2CoreAccountReference(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.entries.reference``."""

    inquiry: str | None = None
    resource: str | None = None
    type: Literal["inquiry", "payment_method", "person"] = MISSING


class V2CoreAccountRendering(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.billing.invoice.rendering``."""

    amount_tax_display: Literal["exclude_tax", "include_inclusive_tax"] | None = None
    template: str | None = None


class V2CoreAccountRequestedReason(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.entries.requested_reasons``."""

    code: Literal["routine_onboarding", "routine_verification"] = MISSING


class V2CoreAccountRequirements(StripeObject, kw_only=True):
    """Schema ``v2.core.account.requirements``."""

    entries: list[V2CoreAccountEntry] | None = None
    summary: "V2CoreAccountSummary | None" = None


class V2CoreAccountResponsibilities(StripeObject, kw_only=True):
    """Schema ``v2.core.account.defaults.responsibilities``."""

    fees_collector: Literal["application", "application_custom", "application_express", "stripe"] | None = None
    losses_collector: Literal["application", "stripe"] | None = None
    requirements_collector: Literal["application", "stripe"] = MISSING


class V2CoreAccountRestrictsCapability(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.entries.impact.restricts_capabilities``."""

    capability: Literal[
        "ach_debit_payments",
        "acss_debit_payments",
        "affirm_payments",
        "afterpay_clearpay_payments",
        "alma_payments",
        "amazon_pay_payments",
        "automatic_indirect_tax",
        "au_becs_debit_payments",
        "bacs_debit_payments",
        "bancontact_payments",
        "bank_accounts.local",
        "bank_accounts.wire",
        "blik_payments",
        "boleto_payments",
        "cards",
        "card_payments",
        "cartes_bancaires_payments",
        "cashapp_payments",
        "eps_payments",
        "fpx_payments",
        "gb_bank_transfer_payments",
        "grabpay_payments",
        "ideal_payments",
        "jcb_payments",
        "jp_bank_transfer_payments",
        "kakao_pay_payments",
        "klarna_payments",
        "konbini_payments",
        "kr_card_payments",
        "link_payments",
        "mobilepay_payments",
        "multibanco_payments",
        "mx_bank_transfer_payments",
        "naver_pay_payments",
        "oxxo_payments",
        "p24_payments",
        "payco_payments",
        "paynow_payments",
        "pay_by_bank_payments",
        "promptpay_payments",
        "revolut_pay_payments",
        "samsung_pay_payments",
        "sepa_bank_transfer_payments",
        "sepa_debit_payments",
        "stripe_balance.payouts",
        "stripe_balance.stripe_transfers",
        "swish_payments",
        "twint_payments",
        "us_bank_transfer_payments",
        "zip_payments",
    ] = MISSING
    configuration: Literal["customer", "merchant", "recipient"] = MISSING
    deadline: V2CoreAccountEntryMinimumDeadline = MISSING


class V2CoreAccountScriptNames(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.script_names``."""

    kana: V2CoreAccountKana | None = None
    kanji: V2CoreAccountKana | None = None


class V2CoreAccountScriptStatementDescriptor(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.script_statement_descriptor``."""

    kana: "V2CoreAccountStatementDescriptor | None" = None
    kanji: "V2CoreAccountStatementDescriptor | None" = None


class V2CoreAccountSepaDebitPayments(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.sepa_debit_payments``."""

    creditor_id: str | None = None


class V2CoreAccountShipping(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.shipping``."""

    address: V2CoreAccountAddress | None = None
    name: str | None = None
    phone: str | None = None


class V2CoreAccountSigner(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.documents.proof_of_registration.signer``."""

    person: str = MISSING


class V2CoreAccountStatementDescriptor(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.script_statement_descriptor.kana``."""

    descriptor: str | None = None
    prefix: str | None = None


class V2CoreAccountStatusDetail(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.customer.capabilities.automatic_indirect_tax.status_details``."""

    code: Literal[
        "determining_status",
        "requirements_past_due",
        "requirements_pending_verification",
        "restricted_other",
        "unsupported_business",
        "unsupported_country",
        "unsupported_entity_type",
    ] = MISSING
    resolution: Literal["contact_stripe", "no_resolution", "provide_info"] = MISSING


class V2CoreAccountSummary(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.summary``."""

    minimum_deadline: "V2CoreAccountSummaryMinimumDeadline | None" = None


class V2CoreAccountSummaryMinimumDeadline(StripeObject, kw_only=True):
    """Schema ``v2.core.account.future_requirements.summary.minimum_deadline``."""

    status: Literal["currently_due", "eventually_due", "past_due"] = MISSING
    time: datetime | None = None


class V2CoreAccountSupport(StripeObject, kw_only=True):
    """Schema ``v2.core.account.configuration.merchant.support``."""

    address: V2CoreAccountPersonAddress | None = None
    email: str | None = None
    phone: str | None = None
    url: str | None = None
