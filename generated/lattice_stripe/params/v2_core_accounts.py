# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import Array, HasId, Mapping, Sequence
from .._enums import LocalesValue, StructureValue, V2CoreAccountsIncludeValue
from .shared import (
    AdditionalNamesParam,
    AdditionalTermsOfServiceAccountParam,
    AddressKanaParam,
    AddressNamePhoneParam,
    AnnualRevenueParam,
    BacsDebitPaymentsParam,
    BrandingParam,
    BusinessDetailsIdNumbersParam,
    BusinessDetailsParam,
    BusinessDetailsScriptNamesParam,
    CardIssuingParam,
    DayMonthYearParam,
    DeclineOnParam,
    FilesSignerTypeParam,
    FilesTypeParam,
    IdentityIndividualParam,
    IdentityIndividualRelationshipParam,
    IdNumbersParam,
    MonthlyEstimatedRevenueParam,
    NameValueParam,
    PersonsProvidedParam,
    PrimaryVerificationParam,
    RequestedParam,
    ScriptNamesParam,
    V2CoreAccountsPersonsAdditionalAddressesParam,
    V2CoreAccountsPersonsAddressParam,
    V2CoreAccountsPersonsCreateAdditionalTermsOfServiceParam,
    V2CoreAccountsPersonsDocumentsParam,
    V2CoreAccountsPersonsScriptAddressesParam,
)


class V2CoreAccountsCloseParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.close``."""

    applied_configurations: Sequence[Literal["customer", "merchant", "recipient"]] | None


class V2CoreAccountsCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.create``."""

    account_token: str | None
    configuration: V2CoreAccountsCreateConfigurationParam | None
    contact_email: str | None
    contact_phone: str | None
    dashboard: Literal["express", "full", "none"] | None
    defaults: V2CoreAccountsDefaultsParam | None
    display_name: str | None
    identity: V2CoreAccountsCreateIdentityParam | None
    include: Sequence[V2CoreAccountsIncludeValue] | None
    metadata: Mapping[str, str] | None


class V2CoreAccountsListParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.list``."""

    applied_configurations: Sequence[Literal["customer", "merchant", "recipient"]] | None
    closed: bool | None
    limit: int | None
    page: str | None


class V2CoreAccountsRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.retrieve``."""

    include: Sequence[V2CoreAccountsIncludeValue] | None


class V2CoreAccountsUpdateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.update``."""

    account_token: str | None
    configuration: V2CoreAccountsUpdateConfigurationParam | None
    contact_email: str | None
    contact_phone: str | None
    dashboard: Literal["express", "full", "none"] | None
    defaults: V2CoreAccountsDefaultsParam | None
    display_name: str | None
    identity: V2CoreAccountsUpdateIdentityParam | None
    include: Sequence[V2CoreAccountsIncludeValue] | None
    metadata: Mapping[str, str | None] | None


class V2CoreAccountsBusinessDetailsParam(TypedDict, total=False):
    address: V2CoreAccountsPersonsAddressParam | None
    annual_revenue: AnnualRevenueParam | None
    documents: V2CoreAccountsDocumentsParam | None
    estimated_worker_count: int | None
    id_numbers: Sequence[BusinessDetailsIdNumbersParam] | None
    monthly_estimated_revenue: MonthlyEstimatedRevenueParam | None
    phone: str | None
    registered_name: str | None
    registration_date: DayMonthYearParam | None
    script_addresses: V2CoreAccountsPersonsScriptAddressesParam | None
    script_names: BusinessDetailsScriptNamesParam | None
    structure: StructureValue | None


class V2CoreAccountsCardPaymentsParam(TypedDict, total=False):
    decline_on: DeclineOnParam | None


class V2CoreAccountsCreateAttestationsParam(TypedDict, total=False):
    directorship_declaration: AdditionalTermsOfServiceAccountParam | None
    ownership_declaration: AdditionalTermsOfServiceAccountParam | None
    persons_provided: PersonsProvidedParam | None
    representative_declaration: AdditionalTermsOfServiceAccountParam | None
    terms_of_service: V2CoreAccountsPersonsCreateAdditionalTermsOfServiceParam | None


class V2CoreAccountsCreateAutomaticIndirectTaxParam(TypedDict, total=False):
    exempt: Literal["exempt", "none", "reverse"] | None
    ip_address: str | None


class V2CoreAccountsCreateBillingParam(TypedDict, total=False):
    invoice: V2CoreAccountsInvoiceParam | None


class V2CoreAccountsCreateConfigurationParam(TypedDict, total=False):
    customer: V2CoreAccountsCreateCustomerParam | None
    merchant: V2CoreAccountsCreateMerchantParam | None
    recipient: V2CoreAccountsCreateRecipientParam | None


class V2CoreAccountsCreateCustomerCapabilitiesParam(TypedDict, total=False):
    automatic_indirect_tax: CardIssuingParam | None


class V2CoreAccountsCreateCustomerParam(TypedDict, total=False):
    automatic_indirect_tax: V2CoreAccountsCreateAutomaticIndirectTaxParam | None
    billing: V2CoreAccountsCreateBillingParam | None
    capabilities: V2CoreAccountsCreateCustomerCapabilitiesParam | None
    shipping: AddressNamePhoneParam | None
    test_clock: str | HasId[Literal["test_helpers.test_clock"]] | None


class V2CoreAccountsCreateIdentityParam(TypedDict, total=False):
    attestations: V2CoreAccountsCreateAttestationsParam | None
    business_details: V2CoreAccountsBusinessDetailsParam | None
    country: str | None
    entity_type: Literal["company", "government_entity", "individual", "non_profit"] | None
    individual: V2CoreAccountsIndividualParam | None


class V2CoreAccountsCreateMerchantCapabilitiesParam(TypedDict, total=False):
    ach_debit_payments: CardIssuingParam | None
    acss_debit_payments: CardIssuingParam | None
    affirm_payments: CardIssuingParam | None
    afterpay_clearpay_payments: CardIssuingParam | None
    alma_payments: CardIssuingParam | None
    amazon_pay_payments: CardIssuingParam | None
    au_becs_debit_payments: CardIssuingParam | None
    bacs_debit_payments: CardIssuingParam | None
    bancontact_payments: CardIssuingParam | None
    blik_payments: CardIssuingParam | None
    boleto_payments: CardIssuingParam | None
    card_payments: CardIssuingParam | None
    cartes_bancaires_payments: CardIssuingParam | None
    cashapp_payments: CardIssuingParam | None
    eps_payments: CardIssuingParam | None
    fpx_payments: CardIssuingParam | None
    gb_bank_transfer_payments: CardIssuingParam | None
    grabpay_payments: CardIssuingParam | None
    ideal_payments: CardIssuingParam | None
    jcb_payments: CardIssuingParam | None
    jp_bank_transfer_payments: CardIssuingParam | None
    kakao_pay_payments: CardIssuingParam | None
    klarna_payments: CardIssuingParam | None
    konbini_payments: CardIssuingParam | None
    kr_card_payments: CardIssuingParam | None
    link_payments: CardIssuingParam | None
    mobilepay_payments: CardIssuingParam | None
    multibanco_payments: CardIssuingParam | None
    mx_bank_transfer_payments: CardIssuingParam | None
    naver_pay_payments: CardIssuingParam | None
    oxxo_payments: CardIssuingParam | None
    p24_payments: CardIssuingParam | None
    pay_by_bank_payments: CardIssuingParam | None
    payco_payments: CardIssuingParam | None
    paynow_payments: CardIssuingParam | None
    promptpay_payments: CardIssuingParam | None
    revolut_pay_payments: CardIssuingParam | None
    samsung_pay_payments: CardIssuingParam | None
    sepa_bank_transfer_payments: CardIssuingParam | None
    sepa_debit_payments: CardIssuingParam | None
    sunbit_payments: CardIssuingParam | None
    swish_payments: CardIssuingParam | None
    twint_payments: CardIssuingParam | None
    us_bank_transfer_payments: CardIssuingParam | None
    zip_payments: CardIssuingParam | None


class V2CoreAccountsCreateMerchantParam(TypedDict, total=False):
    bacs_debit_payments: BacsDebitPaymentsParam | None
    branding: BrandingParam | None
    capabilities: V2CoreAccountsCreateMerchantCapabilitiesParam | None
    card_payments: V2CoreAccountsCardPaymentsParam | None
    konbini_payments: V2CoreAccountsKonbiniPaymentsParam | None
    mcc: str | None
    script_statement_descriptor: V2CoreAccountsScriptStatementDescriptorParam | None
    statement_descriptor: V2CoreAccountsDescriptorPrefixParam | None
    support: V2CoreAccountsCreateSupportParam | None


class V2CoreAccountsCreateRecipientCapabilitiesParam(TypedDict, total=False):
    stripe_balance: V2CoreAccountsCreateStripeBalanceParam | None


class V2CoreAccountsCreateRecipientParam(TypedDict, total=False):
    capabilities: V2CoreAccountsCreateRecipientCapabilitiesParam | None


class V2CoreAccountsCreateStripeBalanceParam(TypedDict, total=False):
    stripe_transfers: CardIssuingParam | None


class V2CoreAccountsCreateSupportParam(TypedDict, total=False):
    address: V2CoreAccountsPersonsAddressParam | None
    email: str | None
    phone: str | None
    url: str | None


class V2CoreAccountsDefaultsParam(TypedDict, total=False):
    currency: str | None
    locales: Sequence[LocalesValue] | None
    profile: V2CoreAccountsProfileParam | None
    responsibilities: V2CoreAccountsResponsibilitiesParam | None


class V2CoreAccountsDescriptorPrefixParam(TypedDict, total=False):
    descriptor: str | None
    prefix: str | None


class V2CoreAccountsDocumentsParam(TypedDict, total=False):
    bank_account_ownership_verification: FilesTypeParam | None
    company_license: FilesTypeParam | None
    company_memorandum_of_association: FilesTypeParam | None
    company_ministerial_decree: FilesTypeParam | None
    company_registration_verification: FilesTypeParam | None
    company_tax_id_verification: FilesTypeParam | None
    primary_verification: PrimaryVerificationParam | None
    proof_of_address: FilesTypeParam | None
    proof_of_registration: FilesSignerTypeParam | None
    proof_of_ultimate_beneficial_ownership: FilesSignerTypeParam | None


class V2CoreAccountsHoursParam(TypedDict, total=False):
    end_time: str | None
    start_time: str | None


class V2CoreAccountsIndividualParam(TypedDict, total=False):
    additional_addresses: Sequence[V2CoreAccountsPersonsAdditionalAddressesParam] | None
    additional_names: Sequence[AdditionalNamesParam] | None
    address: V2CoreAccountsPersonsAddressParam | None
    date_of_birth: DayMonthYearParam | None
    documents: V2CoreAccountsPersonsDocumentsParam | None
    email: str | None
    given_name: str | None
    id_numbers: Sequence[IdNumbersParam] | None
    legal_gender: Literal["female", "male"] | None
    metadata: Mapping[str, str] | None
    nationalities: Array[str] | None
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    relationship: IdentityIndividualRelationshipParam | None
    script_addresses: V2CoreAccountsPersonsScriptAddressesParam | None
    script_names: ScriptNamesParam | None
    surname: str | None


class V2CoreAccountsInvoiceParam(TypedDict, total=False):
    custom_fields: Sequence[NameValueParam] | None
    footer: str | None
    next_sequence: int | None
    prefix: str | None
    rendering: V2CoreAccountsRenderingParam | None


class V2CoreAccountsKonbiniPaymentsParam(TypedDict, total=False):
    support: V2CoreAccountsSupportParam | None


class V2CoreAccountsProfileParam(TypedDict, total=False):
    business_url: str | None
    doing_business_as: str | None
    product_description: str | None


class V2CoreAccountsRenderingParam(TypedDict, total=False):
    amount_tax_display: Literal["exclude_tax", "include_inclusive_tax"] | None
    template: str | None


class V2CoreAccountsResponsibilitiesParam(TypedDict, total=False):
    fees_collector: Required[Literal["application", "application_custom", "application_express", "stripe"]]
    losses_collector: Required[Literal["application", "stripe"]]


class V2CoreAccountsScriptStatementDescriptorParam(TypedDict, total=False):
    kana: V2CoreAccountsDescriptorPrefixParam | None
    kanji: V2CoreAccountsDescriptorPrefixParam | None


class V2CoreAccountsSupportParam(TypedDict, total=False):
    email: str | None
    hours: V2CoreAccountsHoursParam | None
    phone: str | None


class V2CoreAccountsTermsOfServiceParam(TypedDict, total=False):
    account: AdditionalTermsOfServiceAccountParam | None
    crypto_money_manager: AdditionalTermsOfServiceAccountParam | None
    money_manager: AdditionalTermsOfServiceAccountParam | None


class V2CoreAccountsUpdateAttestationsParam(TypedDict, total=False):
    directorship_declaration: AdditionalTermsOfServiceAccountParam | None
    ownership_declaration: AdditionalTermsOfServiceAccountParam | None
    persons_provided: PersonsProvidedParam | None
    representative_declaration: AdditionalTermsOfServiceAccountParam | None
    terms_of_service: V2CoreAccountsTermsOfServiceParam | None


class V2CoreAccountsUpdateAutomaticIndirectTaxParam(TypedDict, total=False):
    exempt: Literal["exempt", "none", "reverse"] | None
    ip_address: str | None
    validate_location: Literal["auto", "deferred", "immediately"] | None


class V2CoreAccountsUpdateBillingParam(TypedDict, total=False):
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    invoice: V2CoreAccountsInvoiceParam | None


class V2CoreAccountsUpdateConfigurationParam(TypedDict, total=False):
    customer: V2CoreAccountsUpdateCustomerParam | None
    merchant: V2CoreAccountsUpdateMerchantParam | None
    recipient: V2CoreAccountsUpdateRecipientParam | None


class V2CoreAccountsUpdateCustomerCapabilitiesParam(TypedDict, total=False):
    automatic_indirect_tax: RequestedParam | None


class V2CoreAccountsUpdateCustomerParam(TypedDict, total=False):
    applied: bool | None
    automatic_indirect_tax: V2CoreAccountsUpdateAutomaticIndirectTaxParam | None
    billing: V2CoreAccountsUpdateBillingParam | None
    capabilities: V2CoreAccountsUpdateCustomerCapabilitiesParam | None
    shipping: AddressNamePhoneParam | None
    test_clock: str | HasId[Literal["test_helpers.test_clock"]] | None


class V2CoreAccountsUpdateIdentityParam(TypedDict, total=False):
    attestations: V2CoreAccountsUpdateAttestationsParam | None
    business_details: BusinessDetailsParam | None
    country: str | None
    entity_type: Literal["company", "government_entity", "individual", "non_profit"] | None
    individual: IdentityIndividualParam | None


class V2CoreAccountsUpdateMerchantCapabilitiesParam(TypedDict, total=False):
    ach_debit_payments: RequestedParam | None
    acss_debit_payments: RequestedParam | None
    affirm_payments: RequestedParam | None
    afterpay_clearpay_payments: RequestedParam | None
    alma_payments: RequestedParam | None
    amazon_pay_payments: RequestedParam | None
    au_becs_debit_payments: RequestedParam | None
    bacs_debit_payments: RequestedParam | None
    bancontact_payments: RequestedParam | None
    blik_payments: RequestedParam | None
    boleto_payments: RequestedParam | None
    card_payments: RequestedParam | None
    cartes_bancaires_payments: RequestedParam | None
    cashapp_payments: RequestedParam | None
    eps_payments: RequestedParam | None
    fpx_payments: RequestedParam | None
    gb_bank_transfer_payments: RequestedParam | None
    grabpay_payments: RequestedParam | None
    ideal_payments: RequestedParam | None
    jcb_payments: RequestedParam | None
    jp_bank_transfer_payments: RequestedParam | None
    kakao_pay_payments: RequestedParam | None
    klarna_payments: RequestedParam | None
    konbini_payments: RequestedParam | None
    kr_card_payments: RequestedParam | None
    link_payments: RequestedParam | None
    mobilepay_payments: RequestedParam | None
    multibanco_payments: RequestedParam | None
    mx_bank_transfer_payments: RequestedParam | None
    naver_pay_payments: RequestedParam | None
    oxxo_payments: RequestedParam | None
    p24_payments: RequestedParam | None
    pay_by_bank_payments: RequestedParam | None
    payco_payments: RequestedParam | None
    paynow_payments: RequestedParam | None
    promptpay_payments: RequestedParam | None
    revolut_pay_payments: RequestedParam | None
    samsung_pay_payments: RequestedParam | None
    sepa_bank_transfer_payments: RequestedParam | None
    sepa_debit_payments: RequestedParam | None
    sunbit_payments: RequestedParam | None
    swish_payments: RequestedParam | None
    twint_payments: RequestedParam | None
    us_bank_transfer_payments: RequestedParam | None
    zip_payments: RequestedParam | None


class V2CoreAccountsUpdateMerchantParam(TypedDict, total=False):
    applied: bool | None
    bacs_debit_payments: BacsDebitPaymentsParam | None
    branding: BrandingParam | None
    capabilities: V2CoreAccountsUpdateMerchantCapabilitiesParam | None
    card_payments: V2CoreAccountsCardPaymentsParam | None
    konbini_payments: V2CoreAccountsKonbiniPaymentsParam | None
    mcc: str | None
    script_statement_descriptor: V2CoreAccountsScriptStatementDescriptorParam | None
    statement_descriptor: V2CoreAccountsDescriptorPrefixParam | None
    support: V2CoreAccountsUpdateSupportParam | None


class V2CoreAccountsUpdateRecipientCapabilitiesParam(TypedDict, total=False):
    stripe_balance: V2CoreAccountsUpdateStripeBalanceParam | None


class V2CoreAccountsUpdateRecipientParam(TypedDict, total=False):
    applied: bool | None
    capabilities: V2CoreAccountsUpdateRecipientCapabilitiesParam | None


class V2CoreAccountsUpdateStripeBalanceParam(TypedDict, total=False):
    stripe_transfers: RequestedParam | None


class V2CoreAccountsUpdateSupportParam(TypedDict, total=False):
    address: AddressKanaParam | None
    email: str | None
    phone: str | None
    url: str | None
