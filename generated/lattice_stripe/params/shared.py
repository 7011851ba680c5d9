# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, Required, TypedDict

from .._core.params import Array, HasId, Mapping, Sequence
from .._enums import (
    AllowedCategoriesValue,
    AllowedCountriesValue,
    BankValue,
    BusinessDetailsIdNumbersTypeValue,
    ChargeEpsBankValue,
    ChargeP24BankValue,
    CodeValue,
    EthnicityValue,
    FpxBankValue,
    IdNumbersTypeValue,
    NetworkValue,
    OwnershipExemptionReasonValue,
    PaymentIntentsPaytoMandateOptionsPurposeValue,
    PaymentMethodTypesValue,
    PurposeValue,
    RaceValue,
    StructureValue,
    TaxabilityReasonValue,
    TaxTypeValue,
    TypeValue,
    TypeValueTypeValue,
    UnitValue,
)
from ..types.address import Address
from ..types.connect_account_reference import ConnectAccountReference


class AccountParam(TypedDict, total=False):
    date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    ip: str | None
    user_agent: str | Literal[""] | None
    """Clear with ""."""


class AccountTypeParam(TypedDict, total=False):
    account: str | HasId[Literal["account"]] | None
    type: Required[Literal["account", "self"]]


class AccountsBankAccountParam(TypedDict, total=False):
    account_holder_name: str | None
    account_holder_type: Literal["company", "individual"] | None
    account_number: Required[str]
    account_type: Literal["checking", "futsu", "savings", "toza"] | None
    country: Required[str]
    currency: str | None
    documents: DocumentsParam | None
    object: Literal["bank_account"] | None
    routing_number: str | None


class AccountsIndividualRelationshipParam(TypedDict, total=False):
    director: bool | None
    executive: bool | None
    owner: bool | None
    percent_ownership: float | Decimal | Literal[""] | None
    """Clear with ""."""
    title: str | None


class AccountsPeopleDocumentsParam(TypedDict, total=False):
    company_authorization: CompanyAuthorizationParam | None
    passport: CompanyAuthorizationParam | None
    visa: CompanyAuthorizationParam | None


class AccountsPeopleRelationshipParam(TypedDict, total=False):
    authorizer: bool | None
    director: bool | None
    executive: bool | None
    legal_guardian: bool | None
    owner: bool | None
    representative: bool | None


class AchParam(TypedDict, total=False):
    trace_id: Required[str]


class AchUsDomesticWireParam(TypedDict, total=False):
    ach: CardIssuingParam | None
    us_domestic_wire: CardIssuingParam | None


class AcssDebitMandateOptionsParam(TypedDict, total=False):
    transaction_type: Literal["business", "personal"] | None


class AcssDebitParam(TypedDict, total=False):
    account_number: Required[str]
    institution_number: Required[str]
    transit_number: Required[str]


class AdaptivePricingParam(TypedDict, total=False):
    enabled: bool | None


class AddInvoiceItemsParam(TypedDict, total=False):
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | None
    metadata: Mapping[str, str] | None
    period: AddInvoiceItemsPeriodParam | None
    price: str | HasId[Literal["price"]] | None
    price_data: InvoiceItemsPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class AddInvoiceItemsPeriodParam(TypedDict, total=False):
    end: Required[EndParam]
    start: Required[StartParam]


class AdditionalAddressesParam(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    purpose: Required[Literal["registered"]]
    state: str | None
    town: str | None


class AdditionalNamesParam(TypedDict, total=False):
    full_name: str | None
    given_name: str | None
    purpose: Required[Literal["alias", "maiden"]]
    surname: str | None


class AdditionalTermsOfServiceAccountParam(TypedDict, total=False):
    date: datetime | str | None
    ip: str | None
    user_agent: str | None


class AdditionalTosAcceptancesParam(TypedDict, total=False):
    account: AccountParam | None


class AddressKanaParam(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None
    town: str | None


class AddressNamePhoneParam(TypedDict, total=False):
    address: AddressParam | Address | None
    name: str | None
    phone: str | None


class AddressParam(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None


class AdjustableQuantityParam(TypedDict, total=False):
    enabled: Required[bool]
    maximum: int | None
    minimum: int | None


class AmountCurrencyParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]


class AmountParam(TypedDict, total=False):
    currency: Required[str]
    value: Required[int]


class AnnualRevenueParam(TypedDict, total=False):
    amount: AmountParam | None
    fiscal_year_end: str | None


class AppliesToParam(TypedDict, total=False):
    price: str | HasId[Literal["price"]] | None
    type: Required[Literal["price"]]


class AuBecsDebitParam(TypedDict, total=False):
    account_number: Required[str]
    bsb_number: Required[str]


class AutomaticPaymentMethodsParam(TypedDict, total=False):
    allow_redirects: Literal["always", "never"] | None
    enabled: Required[bool]


class AutomaticTaxParam(TypedDict, total=False):
    enabled: Required[bool]
    liability: AccountTypeParam | ConnectAccountReference | None


class BackFrontParam(TypedDict, total=False):
    back: str | HasId[Literal["file"]] | None
    front: str | HasId[Literal["file"]] | None


class BacsDebitMandateOptionsParam(TypedDict, total=False):
    reference_prefix: str | Literal[""] | None
    """Clear with ""."""


class BacsDebitParam(TypedDict, total=False):
    account_number: str | None
    sort_code: str | None


class BacsDebitPaymentsParam(TypedDict, total=False):
    display_name: str | None


class BancontactParam(TypedDict, total=False):
    preferred_language: Literal["de", "en", "fr", "nl"] | None


class BankAccountParam(TypedDict, total=False):
    account_holder_name: str | None
    account_holder_type: Literal["company", "individual"] | None
    account_number: Required[str]
    country: Required[str]
    currency: str | None
    object: Literal["bank_account"] | None
    routing_number: str | None


class BankTransferParam(TypedDict, total=False):
    eu_bank_transfer: EuBankTransferParam | None
    type: str | None


class BillUntilParam(TypedDict, total=False):
    duration: IntervalIntervalCountParam | None
    timestamp: int | datetime | None
    """Unix seconds, or an aware datetime."""
    type: Required[Literal["duration", "timestamp"]]


class BillingAddressParam(TypedDict, total=False):
    city: Required[str]
    country: Required[str]
    line1: Required[str]
    line2: str | None
    postal_code: Required[str]
    state: str | None


class BillingCycleAnchorConfigParam(TypedDict, total=False):
    day_of_month: Required[int]
    hour: int | None
    minute: int | None
    month: int | None
    second: int | None


class BillingDetailsParam(TypedDict, total=False):
    address: AddressParam | Literal[""] | Address | None
    """Clear with ""."""
    email: str | Literal[""] | None
    """Clear with ""."""
    name: str | Literal[""] | None
    """Clear with ""."""
    phone: str | Literal[""] | None
    """Clear with ""."""
    tax_id: str | None


class BillingModeParam(TypedDict, total=False):
    flexible: FlexibleParam | None
    type: Required[Literal["classic", "flexible"]]


class BillingSchedulesParam(TypedDict, total=False):
    applies_to: Sequence[AppliesToParam] | None
    bill_until: BillUntilParam | None
    key: str | None


class BillingThresholdsParam(TypedDict, total=False):
    usage_gte: Required[int]


class BoletoParam(TypedDict, total=False):
    tax_id: Required[str]


class BrandingParam(TypedDict, total=False):
    icon: str | HasId[Literal["file"]] | None
    logo: str | HasId[Literal["file"]] | None
    primary_color: str | None
    secondary_color: str | None


class BusinessDetailsDocumentsParam(TypedDict, total=False):
    bank_account_ownership_verification: FilesTypeParam | None
    company_license: FilesTypeParam | None
    company_memorandum_of_association: FilesTypeParam | None
    company_ministerial_decree: FilesTypeParam | None
    company_registration_verification: FilesTypeParam | None
    company_tax_id_verification: FilesTypeParam | None
    primary_verification: FrontBackTypeParam | None
    proof_of_address: FilesTypeParam | None
    proof_of_registration: FilesSignerTypeParam | None
    proof_of_ultimate_beneficial_ownership: FilesSignerTypeParam | None


class BusinessDetailsIdNumbersParam(TypedDict, total=False):
    registrar: str | None
    type: Required[BusinessDetailsIdNumbersTypeValue]
    value: Required[str]


class BusinessDetailsParam(TypedDict, total=False):
    address: AddressKanaParam | None
    annual_revenue: AnnualRevenueParam | None
    documents: BusinessDetailsDocumentsParam | None
    estimated_worker_count: int | None
    id_numbers: Sequence[BusinessDetailsIdNumbersParam] | None
    monthly_estimated_revenue: MonthlyEstimatedRevenueParam | None
    phone: str | None
    registered_name: str | None
    registration_date: DayMonthYearParam | None
    script_addresses: ScriptAddressesParam | None
    script_names: BusinessDetailsScriptNamesParam | None
    structure: StructureValue | None


class BusinessDetailsScriptNamesParam(TypedDict, total=False):
    kana: RegisteredNameParam | None
    kanji: RegisteredNameParam | None


class CancellationDetailsParam(TypedDict, total=False):
    comment: str | Literal[""] | None
    """Clear with ""."""
    feedback: (
        Literal[
            "",
            "customer_service",
            "low_quality",
            "missing_features",
            "other",
            "switched_service",
            "too_complex",
            "too_expensive",
            "unused",
        ]
        | None
    )


class CardIssuingParam(TypedDict, total=False):
    requested: Required[bool]


class CardMandateOptionsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None
    description: str | None


class CardNetworksParam(TypedDict, total=False):
    preferred: Literal["cartes_bancaires", "mastercard", "visa"] | None


class CardParam(TypedDict, total=False):
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    cvc: str | None
    encrypted: str | None
    exp_month: Required[int]
    exp_year: Required[int]
    metadata: Mapping[str, str] | None
    name: str | None
    network_token: NumberParam | None
    number: Required[str]
    object: Literal["card"] | None
    swipe_data: str | None


class CardholderPromptDataParam(TypedDict, total=False):
    driver_id: str | None
    odometer: int | None
    unspecified_id: str | None
    user_id: str | None
    vehicle_number: str | None


class CartesBancairesParam(TypedDict, total=False):
    cb_avalgo: Required[Literal["0", "1", "2", "3", "4", "A"]]
    cb_exemption: str | None
    cb_score: int | None


class ChargesCaptureTransferDataParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""


class CheckoutSessionsDiscountsParam(TypedDict, total=False):
    coupon: str | HasId[Literal["coupon"]] | None
    promotion_code: str | HasId[Literal["promotion_code"]] | None


class CollectionOptionsParam(TypedDict, total=False):
    fields: Literal["currently_due", "eventually_due"] | None
    future_requirements: Literal["include", "omit"] | None


class CompanyAuthorizationParam(TypedDict, total=False):
    files: Array[str | Literal[""]] | None


class CompanyVerificationParam(TypedDict, total=False):
    document: BackFrontParam | None


class ConsentCollectionParam(TypedDict, total=False):
    payment_method_reuse_agreement: PaymentMethodReuseAgreementParam | None
    promotions: Literal["auto", "none"] | None
    terms_of_service: Literal["none", "required"] | None


class CreatedParam(TypedDict, total=False):
    gt: int | datetime | None
    """Unix seconds, or an aware datetime."""
    gte: int | datetime | None
    """Unix seconds, or an aware datetime."""
    lt: int | datetime | None
    """Unix seconds, or an aware datetime."""
    lte: int | datetime | None
    """Unix seconds, or an aware datetime."""


class CurrencyOptionsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None


class CurrencyValueParam(TypedDict, total=False):
    currency: Required[str]
    value: Required[int]


class CustomFieldsParam(TypedDict, total=False):
    dropdown: DropdownParam | None
    key: Required[str]
    label: Required[LabelParam]
    numeric: DefaultValueMaximumLengthMinimumLengthParam | None
    optional: bool | None
    text: DefaultValueMaximumLengthMinimumLengthParam | None
    type: Required[Literal["dropdown", "numeric", "text"]]


class CustomTextParam(TypedDict, total=False):
    after_submit: MessageParam | Literal[""] | None
    """Clear with ""."""
    shipping_address: MessageParam | Literal[""] | None
    """Clear with ""."""
    submit: MessageParam | Literal[""] | None
    """Clear with ""."""
    terms_of_service_acceptance: MessageParam | Literal[""] | None
    """Clear with ""."""


class CustomUnitAmountParam(TypedDict, total=False):
    enabled: Required[bool]
    maximum: int | None
    minimum: int | None
    preset: int | None


class CustomerAcceptanceOnlineParam(TypedDict, total=False):
    ip_address: str | None
    user_agent: str | None


class CustomerAcceptanceParam(TypedDict, total=False):
    accepted_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    offline: Mapping[str, Any] | None
    online: OnlineParam | None
    type: Required[Literal["offline", "online"]]


class CustomerBalanceBankTransferParam(TypedDict, total=False):
    eu_bank_transfer: EuBankTransferParam | None
    requested_address_types: Sequence[Literal["aba", "iban", "sepa", "sort_code", "spei", "swift", "zengin"]] | None
    type: Required[TypeValue]


class CustomerBalanceParam(TypedDict, total=False):
    bank_transfer: BankTransferParam | None
    funding_type: str | None


class CustomersShippingParam(TypedDict, total=False):
    address: Required[AddressParam | Address]
    name: Required[str]
    phone: str | None


class CustomersSubscriptionsBillingThresholdsParam(TypedDict, total=False):
    amount_gte: int | None
    """In the smallest currency unit."""
    reset_billing_cycle_anchor: bool | None


class CustomersSubscriptionsCreateInvoiceSettingsParam(TypedDict, total=False):
    account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    custom_fields: Sequence[NameValueParam] | Literal[""] | None
    """Clear with ""."""
    description: str | None
    footer: str | None
    issuer: AccountTypeParam | ConnectAccountReference | None


class CustomersSubscriptionsItemsParam(TypedDict, total=False):
    billing_thresholds: BillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    clear_usage: bool | None
    deleted: bool | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    id: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    price: str | HasId[Literal["price"]] | None
    price_data: SubscriptionItemsPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class CustomersSubscriptionsUpdateInvoiceSettingsParam(TypedDict, total=False):
    account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    custom_fields: Sequence[NameValueParam] | Literal[""] | None
    """Clear with ""."""
    description: str | Literal[""] | None
    """Clear with ""."""
    footer: str | Literal[""] | None
    """Clear with ""."""
    issuer: AccountTypeParam | ConnectAccountReference | None


class DayMonthYearParam(TypedDict, total=False):
    day: Required[int]
    month: Required[int]
    year: Required[int]


class DeclineOnParam(TypedDict, total=False):
    avs_failure: bool | None
    cvc_failure: bool | None


class DefaultValueMaximumLengthMinimumLengthParam(TypedDict, total=False):
    default_value: str | None
    maximum_length: int | None
    minimum_length: int | None


class DeliveryEstimateParam(TypedDict, total=False):
    maximum: UnitValueParam | None
    minimum: UnitValueParam | None


class DemoPayParam(TypedDict, total=False):
    setup_future_usage: Literal["none", "off_session"] | None


class DestinationPaymentMethodOptionsParam(TypedDict, total=False):
    us_bank_account: DestinationPaymentMethodOptionsUsBankAccountParam | Literal[""] | None
    """Clear with ""."""


class DestinationPaymentMethodOptionsUsBankAccountParam(TypedDict, total=False):
    network: Literal["ach", "us_domestic_wire"] | None


class DirectorshipDeclarationParam(TypedDict, total=False):
    date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    ip: str | None
    user_agent: str | None


class DiscountsParam(TypedDict, total=False):
    coupon: str | HasId[Literal["coupon"]] | None
    discount: str | HasId[Literal["discount"]] | None
    promotion_code: str | HasId[Literal["promotion_code"]] | None


class DisputedTransactionParam(TypedDict, total=False):
    customer_account_id: str | Literal[""] | None
    """Clear with ""."""
    customer_device_fingerprint: str | Literal[""] | None
    """Clear with ""."""
    customer_device_id: str | Literal[""] | None
    """Clear with ""."""
    customer_email_address: str | Literal[""] | None
    """Clear with ""."""
    customer_purchase_ip: str | Literal[""] | None
    """Clear with ""."""
    merchandise_or_services: Literal["merchandise", "services"] | None
    product_description: str | Literal[""] | None
    """Clear with ""."""
    shipping_address: ShippingAddressParam | Address | None


class DivideByRoundParam(TypedDict, total=False):
    divide_by: Required[int]
    round: Required[Literal["down", "up"]]


class DocumentsParam(TypedDict, total=False):
    bank_account_ownership_verification: FilesParam | None


class DropdownParam(TypedDict, total=False):
    default_value: str | None
    options: Required[Sequence[OptionsParam]]


class EnabledOptionalParam(TypedDict, total=False):
    enabled: Required[bool]
    optional: bool | None


class EnabledParam(TypedDict, total=False):
    enabled: Required[bool]


class EndBehaviorParam(TypedDict, total=False):
    missing_payment_method: Required[Literal["cancel", "create_invoice", "pause"]]


class EndParam(TypedDict, total=False):
    timestamp: int | datetime | None
    """Unix seconds, or an aware datetime."""
    type: Required[Literal["min_item_period_end", "timestamp"]]


class EnhancedEvidenceParam(TypedDict, total=False):
    mastercard_compliance: FeeAcknowledgedParam | None
    visa_compelling_evidence_3: VisaCompellingEvidence3Param | None
    visa_compliance: FeeAcknowledgedParam | None


class EpsParam(TypedDict, total=False):
    bank: ChargeEpsBankValue | None


class EthnicityDetailsParam(TypedDict, total=False):
    ethnicity: Sequence[EthnicityValue] | None
    ethnicity_other: str | None


class EuBankTransferParam(TypedDict, total=False):
    country: Required[str]


class EvidenceParam(TypedDict, total=False):
    access_activity_log: str | None
    billing_address: str | None
    cancellation_policy: str | HasId[Literal["file"]] | None
    cancellation_policy_disclosure: str | None
    cancellation_rebuttal: str | None
    customer_communication: str | HasId[Literal["file"]] | None
    customer_email_address: str | None
    customer_name: str | None
    customer_purchase_ip: str | None
    customer_signature: str | HasId[Literal["file"]] | None
    duplicate_charge_documentation: str | HasId[Literal["file"]] | None
    duplicate_charge_explanation: str | None
    duplicate_charge_id: str | None
    enhanced_evidence: EnhancedEvidenceParam | Literal[""] | None
    """Clear with ""."""
    product_description: str | None
    receipt: str | HasId[Literal["file"]] | None
    refund_policy: str | HasId[Literal["file"]] | None
    refund_policy_disclosure: str | None
    refund_refusal_explanation: str | None
    service_date: str | None
    service_documentation: str | HasId[Literal["file"]] | None
    shipping_address: str | None
    shipping_carrier: str | None
    shipping_date: str | None
    shipping_documentation: str | HasId[Literal["file"]] | None
    shipping_tracking_number: str | None
    uncategorized_file: str | HasId[Literal["file"]] | None
    uncategorized_text: str | None


class ExpiresAfterDaysSetupFutureUsageParam(TypedDict, total=False):
    expires_after_days: int | None
    setup_future_usage: Literal["none"] | None


class FeeAcknowledgedParam(TypedDict, total=False):
    fee_acknowledged: bool | None


class FilesParam(TypedDict, total=False):
    files: Array[str] | None


class FilesSignerTypeParam(TypedDict, total=False):
    files: Required[Array[str]]
    signer: SignerParam | None
    type: Required[Literal["files"]]


class FilesTypeParam(TypedDict, total=False):
    files: Required[Array[str]]
    type: Required[Literal["files"]]


class FiltersParam(TypedDict, total=False):
    account_subcategories: Sequence[Literal["checking", "savings"]] | None


class FinancialAddressesParam(TypedDict, total=False):
    aba: CardIssuingParam | None


class FinancialConnectionsAccountsAccountHolderParam(TypedDict, total=False):
    account: str | HasId[Literal["account"]] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None


class FinancialConnectionsSessionsAccountHolderParam(TypedDict, total=False):
    account: str | HasId[Literal["account"]] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    type: Required[Literal["account", "customer"]]


class FinancialConnectionsSessionsFiltersParam(TypedDict, total=False):
    account_subcategories: Sequence[Literal["checking", "credit_card", "line_of_credit", "mortgage", "savings"]] | None
    countries: Array[str] | None


class FixedAmountParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    currency_options: Mapping[str, CurrencyOptionsParam] | None


class FleetParam(TypedDict, total=False):
    cardholder_prompt_data: CardholderPromptDataParam | None
    purchase_type: Literal["fuel_and_non_fuel_purchase", "fuel_purchase", "non_fuel_purchase"] | None
    reported_breakdown: ReportedBreakdownParam | None
    service_type: Literal["full_service", "non_fuel_transaction", "self_service"] | None


class FlexibleParam(TypedDict, total=False):
    proration_discounts: Literal["included", "itemized"] | None


class FlightParam(TypedDict, total=False):
    departure_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    passenger_name: str | None
    refundable: bool | None
    segments: Sequence[SegmentsParam] | None
    travel_agency: str | None


class FpxParam(TypedDict, total=False):
    bank: Required[FpxBankValue]


class FrontBackParam(TypedDict, total=False):
    back: str | HasId[Literal["file"]] | None
    front: Required[str | HasId[Literal["file"]]]


class FrontBackTypeParam(TypedDict, total=False):
    front_back: Required[BackFrontParam]
    type: Required[Literal["front_back"]]


class FuelParam(TypedDict, total=False):
    industry_product_code: str | None
    quantity_decimal: Decimal | str | None
    type: Literal["diesel", "other", "unleaded_plus", "unleaded_regular", "unleaded_super"] | None
    unit: UnitValue | None
    unit_cost_decimal: Decimal | str | None


class GivenNameSurnameParam(TypedDict, total=False):
    given_name: str | None
    surname: str | None


class GrossAmountDecimalParam(TypedDict, total=False):
    gross_amount_decimal: Decimal | str | None


class HostedConfirmationParam(TypedDict, total=False):
    custom_message: str | None


class IdNumbersParam(TypedDict, total=False):
    type: Required[IdNumbersTypeValue]
    value: Required[str]


class IdealParam(TypedDict, total=False):
    bank: BankValue | None


class IdentityIndividualParam(TypedDict, total=False):
    additional_addresses: Sequence[AdditionalAddressesParam] | None
    additional_names: Sequence[AdditionalNamesParam] | None
    address: AddressKanaParam | None
    date_of_birth: DayMonthYearParam | None
    documents: V2CoreAccountsPersonTokensDocumentsParam | None
    email: str | None
    given_name: str | None
    id_numbers: Sequence[IdNumbersParam] | None
    legal_gender: Literal["female", "male"] | None
    metadata: Mapping[str, str | None] | None
    nationalities: Array[str] | None
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    relationship: IdentityIndividualRelationshipParam | None
    script_addresses: ScriptAddressesParam | None
    script_names: ScriptNamesParam | None
    surname: str | None


class IdentityIndividualRelationshipParam(TypedDict, total=False):
    director: bool | None
    executive: bool | None
    owner: bool | None
    percent_ownership: Decimal | str | None
    title: str | None


class InboundTransfersParam(TypedDict, total=False):
    ach: CardIssuingParam | None


class IndividualParam(TypedDict, total=False):
    address: AddressParam | Address | None
    address_kana: AddressKanaParam | None
    address_kanji: AddressKanaParam | None
    dob: DayMonthYearParam | Literal[""] | None
    """Clear with ""."""
    email: str | None
    first_name: str | None
    first_name_kana: str | None
    first_name_kanji: str | None
    full_name_aliases: Array[str] | Literal[""] | None
    """Clear with ""."""
    gender: str | None
    id_number: str | None
    id_number_secondary: str | None
    last_name: str | None
    last_name_kana: str | None
    last_name_kanji: str | None
    maiden_name: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    registered_address: AddressParam | Address | None
    relationship: AccountsIndividualRelationshipParam | None
    ssn_last_4: str | None
    verification: VerificationParam | None


class InitiatingPaymentMethodDetailsParam(TypedDict, total=False):
    type: Required[Literal["us_bank_account"]]
    us_bank_account: InitiatingPaymentMethodDetailsUsBankAccountParam | None


class InitiatingPaymentMethodDetailsUsBankAccountParam(TypedDict, total=False):
    account_holder_name: str | None
    account_number: str | None
    routing_number: str | None


class InstallmentsParam(TypedDict, total=False):
    enabled: bool | None
    plan: PlanParam | Literal[""] | None
    """Clear with ""."""


class IntervalIntervalCountParam(TypedDict, total=False):
    interval: Required[Literal["day", "month", "week", "year"]]
    interval_count: int | None


class InvoiceItemsPriceDataParam(TypedDict, total=False):
    currency: Required[str]
    product: Required[str | HasId[Literal["climate.product", "product"]]]
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class InvoiceSettingsParam(TypedDict, total=False):
    account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    days_until_due: int | None
    issuer: AccountTypeParam | ConnectAccountReference | None


class InvoicesLineItemsPriceDataParam(TypedDict, total=False):
    currency: Required[str]
    product: str | HasId[Literal["climate.product", "product"]] | None
    product_data: ProductDataParam | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class InvoicesLineItemsTaxAmountsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    tax_rate_data: Required[TaxRateDataParam]
    taxability_reason: TaxabilityReasonValue | None
    taxable_amount: Required[int]
    """In the smallest currency unit."""


class InvoicesTransferDataParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    destination: Required[str | HasId[Literal["account", "bank_account", "card"]]]


class ItemsParam(TypedDict, total=False):
    billing_thresholds: BillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | None
    price: str | HasId[Literal["price"]] | None
    price_data: SubscriptionItemsPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class KlarnaParam(TypedDict, total=False):
    dob: DayMonthYearParam | None


class LabelParam(TypedDict, total=False):
    custom: Required[str]
    type: Required[Literal["custom"]]


class LineItemsPriceDataParam(TypedDict, total=False):
    currency: Required[str]
    product: str | HasId[Literal["climate.product", "product"]] | None
    product_data: ProductDataParam | None
    recurring: IntervalIntervalCountParam | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class LinesParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    invoice_line_item: str | None
    metadata: Mapping[str, str] | None
    quantity: int | None
    tax_amounts: Sequence[LinesTaxAmountsParam] | Literal[""] | None
    """Clear with ""."""
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    type: Required[Literal["custom_line_item", "invoice_line_item"]]
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class LinesTaxAmountsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    tax_rate: Required[str | HasId[Literal["tax_rate"]]]
    taxable_amount: Required[int]
    """In the smallest currency unit."""


class LodgingParam(TypedDict, total=False):
    check_in_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    nights: int | None


class MandateDataCustomerAcceptanceParam(TypedDict, total=False):
    online: Required[CustomerAcceptanceOnlineParam]
    type: Required[Literal["online"]]


class MandateDataParam(TypedDict, total=False):
    customer_acceptance: Required[CustomerAcceptanceParam]


class MandateOptionsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None
    description: str | None
    end_date: int | datetime | None
    """Unix seconds, or an aware datetime."""


class MerchantDataParam(TypedDict, total=False):
    category: (
        Literal[
            "ac_refrigeration_repair",
            "accounting_bookkeeping_services",
            "advertising_services",
            "agricultural_cooperative",
            "airlines_air_carriers",
            "airports_flying_fields",
            "ambulance_services",
            "amusement_parks_carnivals",
            "antique_reproductions",
            "antique_shops",
            "aquariums",
            "architectural_surveying_services",
            "art_dealers_and_galleries",
            "artists_supply_and_craft_shops",
            "auto_and_home_supply_stores",
            "auto_body_repair_shops",
            "auto_paint_shops",
            "auto_service_shops",
            "automated_cash_disburse",
            "automated_fuel_dispensers",
            "automobile_associations",
            "automotive_parts_and_accessories_stores",
            "automotive_tire_stores",
            "bail_and_bond_payments",
            "bakeries",
            "bands_orchestras",
            "barber_and_beauty_shops",
            "betting_casino_gambling",
            "bicycle_shops",
            "billiard_pool_establishments",
            "boat_dealers",
            "boat_rentals_and_leases",
            "book_stores",
            "books_periodicals_and_newspapers",
            "bowling_alleys",
            "bus_lines",
            "business_secretarial_schools",
            "buying_shopping_services",
            "cable_satellite_and_other_pay_television_and_radio",
            "camera_and_photographic_supply_stores",
            "candy_nut_and_confectionery_stores",
            "car_and_truck_dealers_new_used",
            "car_and_truck_dealers_used_only",
            "car_rental_agencies",
            "car_washes",
            "carpentry_services",
            "carpet_upholstery_cleaning",
            "caterers",
            "charitable_and_social_service_organizations_fundraising",
            "chemicals_and_allied_products",
            "child_care_services",
            "childrens_and_infants_wear_stores",
            "chiropodists_podiatrists",
            "chiropractors",
            "cigar_stores_and_stands",
            "civic_social_fraternal_associations",
            "cleaning_and_maintenance",
            "clothing_rental",
            "colleges_universities",
            "commercial_equipment",
            "commercial_footwear",
            "commercial_photography_art_and_graphics",
            "commuter_transport_and_ferries",
            "computer_network_services",
            "computer_programming",
            "computer_repair",
            "computer_software_stores",
            "computers_peripherals_and_software",
            "concrete_work_services",
            "construction_materials",
            "consulting_public_relations",
            "correspondence_schools",
            "cosmetic_stores",
            "counseling_services",
            "country_clubs",
            "courier_services",
            "court_costs",
            "credit_reporting_agencies",
            "cruise_lines",
            "dairy_products_stores",
            "dance_hall_studios_schools",
            "dating_escort_services",
            "dentists_orthodontists",
            "department_stores",
            "detective_agencies",
            "digital_goods_applications",
            "digital_goods_games",
            "digital_goods_large_volume",
            "digital_goods_media",
            "direct_marketing_catalog_merchant",
            "direct_marketing_combination_catalog_and_retail_merchant",
            "direct_marketing_inbound_telemarketing",
            "direct_marketing_insurance_services",
            "direct_marketing_other",
            "direct_marketing_outbound_telemarketing",
            "direct_marketing_subscription",
            "direct_marketing_travel",
            "discount_stores",
            "doctors",
            "door_to_door_sales",
            "drapery_window_covering_and_upholstery_stores",
            "drinking_places",
            "drug_stores_and_pharmacies",
            "drugs_drug_proprietaries_and_druggist_sundries",
            "dry_cleaners",
            "durable_goods",
            "duty_free_stores",
            "eating_places_restaurants",
            "educational_services",
            "electric_razor_stores",
            "electric_vehicle_charging",
            "electrical_parts_and_equipment",
            "electrical_services",
            "electronics_repair_shops",
            "electronics_stores",
            "elementary_secondary_schools",
            "emergency_services_gcas_visa_use_only",
            "employment_temp_agencies",
            "equipment_rental",
            "exterminating_services",
            "family_clothing_stores",
            "fast_food_restaurants",
            "financial_institutions",
            "fines_government_administrative_entities",
            "fireplace_fireplace_screens_and_accessories_stores",
            "floor_covering_stores",
            "florists",
            "florists_supplies_nursery_stock_and_flowers",
            "freezer_and_locker_meat_provisioners",
            "fuel_dealers_non_automotive",
            "funeral_services_crematories",
            "furniture_home_furnishings_and_equipment_stores_except_appliances",
            "furniture_repair_refinishing",
            "furriers_and_fur_shops",
            "general_services",
            "gift_card_novelty_and_souvenir_shops",
            "glass_paint_and_wallpaper_stores",
            "glassware_crystal_stores",
            "golf_courses_public",
            "government_licensed_horse_dog_racing_us_region_only",
            "government_licensed_online_casions_online_gambling_us_region_only",
            "government_owned_lotteries_non_us_region",
            "government_owned_lotteries_us_region_only",
            "government_services",
            "grocery_stores_supermarkets",
            "hardware_equipment_and_supplies",
            "hardware_stores",
            "health_and_beauty_spas",
            "hearing_aids_sales_and_supplies",
            "heating_plumbing_a_c",
            "hobby_toy_and_game_shops",
            "home_supply_warehouse_stores",
            "hospitals",
            "hotels_motels_and_resorts",
            "household_appliance_stores",
            "industrial_supplies",
            "information_retrieval_services",
            "insurance_default",
            "insurance_underwriting_premiums",
            "intra_company_purchases",
            "jewelry_stores_watches_clocks_and_silverware_stores",
            "landscaping_services",
            "laundries",
            "laundry_cleaning_services",
            "legal_services_attorneys",
            "luggage_and_leather_goods_stores",
            "lumber_building_materials_stores",
            "manual_cash_disburse",
            "marinas_service_and_supplies",
            "marketplaces",
            "masonry_stonework_and_plaster",
            "massage_parlors",
            "medical_and_dental_labs",
            "medical_dental_ophthalmic_and_hospital_equipment_and_supplies",
            "medical_services",
            "membership_organizations",
            "mens_and_boys_clothing_and_accessories_stores",
            "mens_womens_clothing_stores",
            "metal_service_centers",
            "miscellaneous_apparel_and_accessory_shops",
            "miscellaneous_auto_dealers",
            "miscellaneous_business_services",
            "miscellaneous_food_stores",
            "miscellaneous_general_merchandise",
            "miscellaneous_general_services",
            "miscellaneous_home_furnishing_specialty_stores",
            "miscellaneous_publishing_and_printing",
            "miscellaneous_recreation_services",
            "miscellaneous_repair_shops",
            "miscellaneous_specialty_retail",
            "mobile_home_dealers",
            "motion_picture_theaters",
            "motor_freight_carriers_and_trucking",
            "motor_homes_dealers",
            "motor_vehicle_supplies_and_new_parts",
            "motorcycle_shops_and_dealers",
            "motorcycle_shops_dealers",
            "music_stores_musical_instruments_pianos_and_sheet_music",
            "news_dealers_and_newsstands",
            "non_fi_money_orders",
            "non_fi_stored_value_card_purchase_load",
            "nondurable_goods",
            "nurseries_lawn_and_garden_supply_stores",
            "nursing_personal_care",
            "office_and_commercial_furniture",
            "opticians_eyeglasses",
            "optometrists_ophthalmologist",
            "orthopedic_goods_prosthetic_devices",
            "osteopaths",
            "package_stores_beer_wine_and_liquor",
            "paints_varnishes_and_supplies",
            "parking_lots_garages",
            "passenger_railways",
            "pawn_shops",
            "pet_shops_pet_food_and_supplies",
            "petroleum_and_petroleum_products",
            "photo_developing",
            "photographic_photocopy_microfilm_equipment_and_supplies",
            "photographic_studios",
            "picture_video_production",
            "piece_goods_notions_and_other_dry_goods",
            "plumbing_heating_equipment_and_supplies",
            "political_organizations",
            "postal_services_government_only",
            "precious_stones_and_metals_watches_and_jewelry",
            "professional_services",
            "public_warehousing_and_storage",
            "quick_copy_repro_and_blueprint",
            "railroads",
            "real_estate_agents_and_managers_rentals",
            "record_stores",
            "recreational_vehicle_rentals",
            "religious_goods_stores",
            "religious_organizations",
            "roofing_siding_sheet_metal",
            "secretarial_support_services",
            "security_brokers_dealers",
            "service_stations",
            "sewing_needlework_fabric_and_piece_goods_stores",
            "shoe_repair_hat_cleaning",
            "shoe_stores",
            "small_appliance_repair",
            "snowmobile_dealers",
            "special_trade_services",
            "specialty_cleaning",
            "sporting_goods_stores",
            "sporting_recreation_camps",
            "sports_and_riding_apparel_stores",
            "sports_clubs_fields",
            "stamp_and_coin_stores",
            "stationary_office_supplies_printing_and_writing_paper",
            "stationery_stores_office_and_school_supply_stores",
            "swimming_pools_sales",
            "t_ui_travel_germany",
            "tailors_alterations",
            "tax_payments_government_agencies",
            "tax_preparation_services",
            "taxicabs_limousines",
            "telecommunication_equipment_and_telephone_sales",
            "telecommunication_services",
            "telegraph_services",
            "tent_and_awning_shops",
            "testing_laboratories",
            "theatrical_ticket_agencies",
            "timeshares",
            "tire_retreading_and_repair",
            "tolls_bridge_fees",
            "tourist_attractions_and_exhibits",
            "towing_services",
            "trailer_parks_campgrounds",
            "transportation_services",
            "travel_agencies_tour_operators",
            "truck_stop_iteration",
            "truck_utility_trailer_rentals",
            "typesetting_plate_making_and_related_services",
            "typewriter_stores",
            "u_s_federal_government_agencies_or_departments",
            "uniforms_commercial_clothing",
            "used_merchandise_and_secondhand_stores",
            "utilities",
            "variety_stores",
            "veterinary_services",
            "video_amusement_game_supplies",
            "video_game_arcades",
            "video_tape_rental_stores",
            "vocational_trade_schools",
            "watch_jewelry_repair",
            "welding_repair",
            "wholesale_clubs",
            "wig_and_toupee_stores",
            "wires_money_orders",
            "womens_accessory_and_specialty_shops",
            "womens_ready_to_wear_stores",
            "wrecking_and_salvage_yards",
        ]
        | None
    )
    city: str | None
    country: str | None
    name: str | None
    network_id: str | None
    postal_code: str | None
    state: str | None
    terminal_id: str | None
    url: str | None


class MessageParam(TypedDict, total=False):
    message: Required[str]


class MonthlyEstimatedRevenueParam(TypedDict, total=False):
    amount: AmountParam | None


class NameCollectionParam(TypedDict, total=False):
    business: EnabledOptionalParam | None
    individual: EnabledOptionalParam | None


class NameValueParam(TypedDict, total=False):
    name: Required[str]
    value: Required[str]


class NaverPayParam(TypedDict, total=False):
    funding: Literal["card", "points"] | None


class NetworkOptionsParam(TypedDict, total=False):
    cartes_bancaires: CartesBancairesParam | None


class NetworksParam(TypedDict, total=False):
    requested: Sequence[Literal["ach", "us_domestic_wire"]] | None


class NextBillingParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    date: Required[str]


class NumberParam(TypedDict, total=False):
    number: str | None


class NzBankAccountParam(TypedDict, total=False):
    account_holder_name: str | None
    account_number: Required[str]
    bank_code: Required[str]
    branch_code: Required[str]
    reference: str | None
    suffix: Required[str]


class OnDemandParam(TypedDict, total=False):
    average_amount: int | None
    """In the smallest currency unit."""
    maximum_amount: int | None
    """In the smallest currency unit."""
    minimum_amount: int | None
    """In the smallest currency unit."""
    purchase_interval: Literal["day", "month", "week", "year"] | None
    purchase_interval_count: int | None


class OnlineParam(TypedDict, total=False):
    ip_address: Required[str]
    user_agent: Required[str]


class OptionalItemsParam(TypedDict, total=False):
    adjustable_quantity: AdjustableQuantityParam | None
    price: Required[str | HasId[Literal["price"]]]
    quantity: Required[int]


class OptionsParam(TypedDict, total=False):
    label: Required[str]
    value: Required[str]


class OwnerParam(TypedDict, total=False):
    address: AddressParam | Address | None
    email: str | None
    name: str | None
    phone: str | None


class P24Param(TypedDict, total=False):
    bank: ChargeP24BankValue | None


class PauseCollectionParam(TypedDict, total=False):
    behavior: Required[Literal["keep_as_draft", "mark_uncollectible", "void"]]
    resumes_at: int | datetime | None
    """Unix seconds, or an aware datetime."""


class PaymentIntentDataShippingAddressParam(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: Required[str]
    line2: str | None
    postal_code: str | None
    state: str | None


class PaymentIntentsMandateDataParam(TypedDict, total=False):
    customer_acceptance: Required[MandateDataCustomerAcceptanceParam]


class PaymentIntentsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam(TypedDict, total=False):
    filters: FiltersParam | None
    permissions: Sequence[Literal["balances", "ownership", "payment_method", "transactions"]] | None
    prefetch: Sequence[Literal["balances", "ownership", "transactions"]] | None
    return_url: str | None


class PaymentMethodDataParam(TypedDict, total=False):
    acss_debit: AcssDebitParam | None
    affirm: Mapping[str, Any] | None
    afterpay_clearpay: Mapping[str, Any] | None
    alipay: Mapping[str, Any] | None
    allow_redisplay: Literal["always", "limited", "unspecified"] | None
    alma: Mapping[str, Any] | None
    amazon_pay: Mapping[str, Any] | None
    au_becs_debit: AuBecsDebitParam | None
    bacs_debit: BacsDebitParam | None
    bancontact: Mapping[str, Any] | None
    billie: Mapping[str, Any] | None
    billing_details: BillingDetailsParam | None
    bizum: Mapping[str, Any] | None
    blik: Mapping[str, Any] | None
    boleto: BoletoParam | None
    cashapp: Mapping[str, Any] | None
    crypto: Mapping[str, Any] | None
    customer_balance: Mapping[str, Any] | None
    eps: EpsParam | None
    fpx: FpxParam | None
    giropay: Mapping[str, Any] | None
    grabpay: Mapping[str, Any] | None
    ideal: IdealParam | None
    interac_present: Mapping[str, Any] | None
    kakao_pay: Mapping[str, Any] | None
    klarna: KlarnaParam | None
    konbini: Mapping[str, Any] | None
    kr_card: Mapping[str, Any] | None
    link: Mapping[str, Any] | None
    mb_way: Mapping[str, Any] | None
    metadata: Mapping[str, str] | None
    mobilepay: Mapping[str, Any] | None
    multibanco: Mapping[str, Any] | None
    naver_pay: NaverPayParam | None
    nz_bank_account: NzBankAccountParam | None
    oxxo: Mapping[str, Any] | None
    p24: P24Param | None
    pay_by_bank: Mapping[str, Any] | None
    payco: Mapping[str, Any] | None
    paynow: Mapping[str, Any] | None
    paypal: Mapping[str, Any] | None
    payto: PaytoParam | None
    pix: Mapping[str, Any] | None
    promptpay: Mapping[str, Any] | None
    radar_options: RadarOptionsParam | None
    revolut_pay: Mapping[str, Any] | None
    samsung_pay: Mapping[str, Any] | None
    satispay: Mapping[str, Any] | None
    scalapay: Mapping[str, Any] | None
    sepa_debit: SepaDebitParam | None
    sofort: SofortParam | None
    sunbit: Mapping[str, Any] | None
    swish: Mapping[str, Any] | None
    twint: Mapping[str, Any] | None
    type: Required[
        Literal[
            "acss_debit",
            "affirm",
            "afterpay_clearpay",
            "alipay",
            "alma",
            "amazon_pay",
            "au_becs_debit",
            "bacs_debit",
            "bancontact",
            "billie",
            "bizum",
            "blik",
            "boleto",
            "cashapp",
            "crypto",
            "customer_balance",
            "eps",
            "fpx",
            "giropay",
            "grabpay",
            "ideal",
            "kakao_pay",
            "klarna",
            "konbini",
            "kr_card",
            "link",
            "mb_way",
            "mobilepay",
            "multibanco",
            "naver_pay",
            "nz_bank_account",
            "oxxo",
            "p24",
            "pay_by_bank",
            "payco",
            "paynow",
            "paypal",
            "payto",
            "pix",
            "promptpay",
            "revolut_pay",
            "samsung_pay",
            "satispay",
            "scalapay",
            "sepa_debit",
            "sofort",
            "sunbit",
            "swish",
            "twint",
            "upi",
            "us_bank_account",
            "wechat_pay",
            "zip",
        ]
    ]
    upi: UpiParam | None
    us_bank_account: UsBankAccountParam | None
    wechat_pay: Mapping[str, Any] | None
    zip: Mapping[str, Any] | None


class PaymentMethodOptionsAcssDebitMandateOptionsParam(TypedDict, total=False):
    custom_mandate_url: str | Literal[""] | None
    """Clear with ""."""
    default_for: Sequence[Literal["invoice", "subscription"]] | None
    interval_description: str | None
    payment_schedule: Literal["combined", "interval", "sporadic"] | None
    transaction_type: Literal["business", "personal"] | None


class PaymentMethodOptionsAcssDebitParam(TypedDict, total=False):
    mandate_options: AcssDebitMandateOptionsParam | None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None


class PaymentMethodOptionsCardParam(TypedDict, total=False):
    mandate_options: CardMandateOptionsParam | None
    network: NetworkValue | None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None


class PaymentMethodOptionsCustomerBalanceParam(TypedDict, total=False):
    bank_transfer: CustomerBalanceBankTransferParam | None
    funding_type: Literal["bank_transfer"] | None
    setup_future_usage: Literal["none"] | None


class PaymentMethodOptionsP24Param(TypedDict, total=False):
    setup_future_usage: Literal["none"] | None
    tos_shown_and_accepted: bool | None


class PaymentMethodOptionsParam(TypedDict, total=False):
    acss_debit: PaymentMethodOptionsAcssDebitParam | Literal[""] | None
    """Clear with ""."""
    bancontact: BancontactParam | Literal[""] | None
    """Clear with ""."""
    card: PaymentMethodOptionsCardParam | Literal[""] | None
    """Clear with ""."""
    customer_balance: CustomerBalanceParam | Literal[""] | None
    """Clear with ""."""
    konbini: Mapping[str, Any] | Literal[""] | None
    """Clear with ""."""
    payto: PaymentMethodOptionsPaytoParam | Literal[""] | None
    """Clear with ""."""
    pix: PixParam | Literal[""] | None
    """Clear with ""."""
    sepa_debit: Mapping[str, Any] | Literal[""] | None
    """Clear with ""."""
    upi: UpiParam | Literal[""] | None
    """Clear with ""."""
    us_bank_account: PaymentMethodOptionsUsBankAccountParam | Literal[""] | None
    """Clear with ""."""


class PaymentMethodOptionsPaytoMandateOptionsParam(TypedDict, total=False):
    amount: int | Literal[""] | None
    """In the smallest currency unit; clear with ""."""
    amount_type: Literal["", "fixed", "maximum"] | None
    end_date: str | Literal[""] | None
    """Clear with ""."""
    payment_schedule: (
        Literal["", "adhoc", "annual", "daily", "fortnightly", "monthly", "quarterly", "semi_annual", "weekly"] | None
    )
    payments_per_period: int | Literal[""] | None
    """Clear with ""."""
    purpose: PaymentIntentsPaytoMandateOptionsPurposeValue | None
    start_date: str | Literal[""] | None
    """Clear with ""."""


class PaymentMethodOptionsPaytoParam(TypedDict, total=False):
    mandate_options: PaytoMandateOptionsParam | None


class PaymentMethodOptionsPixMandateOptionsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    amount_includes_iof: Literal["always", "never"] | None
    end_date: str | None
    payment_schedule: Literal["halfyearly", "monthly", "quarterly", "weekly", "yearly"] | None


class PaymentMethodOptionsUpiParam(TypedDict, total=False):
    mandate_options: MandateOptionsParam | None
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None


class PaymentMethodOptionsUsBankAccountParam(TypedDict, total=False):
    financial_connections: PaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam | None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None


class PaymentMethodReuseAgreementParam(TypedDict, total=False):
    position: Required[Literal["auto", "hidden"]]


class PaymentRecordRefundParam(TypedDict, total=False):
    payment_record: Required[str | HasId[Literal["payment_record"]]]
    refund_group: Required[str]


class PaymentSettingsParam(TypedDict, total=False):
    payment_method_options: PaymentMethodOptionsParam | None
    payment_method_types: Sequence[PaymentMethodTypesValue] | Literal[""] | None
    """Clear with ""."""
    save_default_payment_method: Literal["off", "on_subscription"] | None


class PaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam(TypedDict, total=False):
    filters: FiltersParam | None
    permissions: Sequence[Literal["balances", "ownership", "payment_method", "transactions"]] | None
    prefetch: Sequence[Literal["balances", "ownership", "transactions"]] | None


class PaypalParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    preferred_locale: (
        Literal[
            "cs-CZ",
            "da-DK",
            "de-AT",
            "de-DE",
            "de-LU",
            "el-GR",
            "en-GB",
            "en-US",
            "es-ES",
            "fi-FI",
            "fr-BE",
            "fr-FR",
            "fr-LU",
            "hu-HU",
            "it-IT",
            "nl-BE",
            "nl-NL",
            "pl-PL",
            "pt-PT",
            "sk-SK",
            "sv-SE",
        ]
        | None
    )
    reference: str | None
    risk_correlation_id: str | None
    setup_future_usage: Literal["", "none", "off_session"] | None


class PaytoMandateOptionsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    purpose: PurposeValue | None


class PaytoParam(TypedDict, total=False):
    account_number: str | None
    bsb_number: str | None
    pay_id: str | None


class PeriodEndParam(TypedDict, total=False):
    timestamp: int | datetime | None
    """Unix seconds, or an aware datetime."""
    type: Required[Literal["min_item_period_end", "phase_end", "timestamp"]]


class PeriodParam(TypedDict, total=False):
    end: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    start: Required[int | datetime]
    """Unix seconds, or an aware datetime."""


class PeriodStartParam(TypedDict, total=False):
    timestamp: int | datetime | None
    """Unix seconds, or an aware datetime."""
    type: Required[Literal["max_item_period_start", "phase_start", "timestamp"]]


class PersonsProvidedParam(TypedDict, total=False):
    directors: bool | None
    executives: bool | None
    owners: bool | None
    ownership_exemption_reason: OwnershipExemptionReasonValue | None


class PhasesAddInvoiceItemsParam(TypedDict, total=False):
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | None
    metadata: Mapping[str, str] | None
    period: PhasesAddInvoiceItemsPeriodParam | None
    price: str | HasId[Literal["price"]] | None
    price_data: InvoiceItemsPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class PhasesAddInvoiceItemsPeriodParam(TypedDict, total=False):
    end: Required[PeriodEndParam]
    start: Required[PeriodStartParam]


class PhasesParam(TypedDict, total=False):
    add_invoice_items: Sequence[PhasesAddInvoiceItemsParam] | None
    application_fee_percent: float | Decimal | None
    automatic_tax: AutomaticTaxParam | None
    billing_cycle_anchor: Literal["automatic", "phase_start"] | None
    billing_thresholds: CustomersSubscriptionsBillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    collection_method: Literal["charge_automatically", "send_invoice"] | None
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    default_tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    description: str | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    duration: IntervalIntervalCountParam | None
    end_date: int | datetime | Literal["now"] | None
    """Unix seconds, or an aware datetime."""
    invoice_settings: InvoiceSettingsParam | None
    items: Required[Sequence[ItemsParam]]
    metadata: Mapping[str, str] | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    start_date: int | datetime | Literal["now"] | None
    """Unix seconds, or an aware datetime."""
    transfer_data: TransferDataParam | None
    trial: bool | None
    trial_end: int | datetime | Literal["now"] | None
    """Unix seconds, or an aware datetime."""


class PixMandateOptionsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    amount_includes_iof: Literal["always", "never"] | None
    amount_type: Literal["fixed", "maximum"] | None
    currency: str | None
    end_date: str | None
    payment_schedule: Literal["halfyearly", "monthly", "quarterly", "weekly", "yearly"] | None
    reference: str | None
    start_date: str | None


class PixParam(TypedDict, total=False):
    expires_after_seconds: int | None
    mandate_options: PaymentMethodOptionsPixMandateOptionsParam | None


class PlanParam(TypedDict, total=False):
    count: int | None
    interval: Literal["month"] | None
    type: Required[Literal["bonus", "fixed_count", "revolving"]]


class PriceTypePricesParam(TypedDict, total=False):
    price_type: Literal["metered"] | None
    prices: Sequence[PricesParam] | None


class PricesCurrencyOptionsParam(TypedDict, total=False):
    custom_unit_amount: CustomUnitAmountParam | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    tiers: Sequence[TiersParam] | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class PricesParam(TypedDict, total=False):
    id: Required[str]


class PricingParam(TypedDict, total=False):
    price: str | HasId[Literal["price"]] | None


class PrimaryVerificationParam(TypedDict, total=False):
    front_back: Required[FrontBackParam]
    type: Required[Literal["front_back"]]


class PriorUndisputedTransactionsParam(TypedDict, total=False):
    charge: Required[str | HasId[Literal["charge"]]]
    customer_account_id: str | Literal[""] | None
    """Clear with ""."""
    customer_device_fingerprint: str | Literal[""] | None
    """Clear with ""."""
    customer_device_id: str | Literal[""] | None
    """Clear with ""."""
    customer_email_address: str | Literal[""] | None
    """Clear with ""."""
    customer_purchase_ip: str | Literal[""] | None
    """Clear with ""."""
    product_description: str | Literal[""] | None
    """Clear with ""."""
    shipping_address: ShippingAddressParam | Address | None


class ProductDataParam(TypedDict, total=False):
    description: str | None
    images: Array[str] | None
    metadata: Mapping[str, str] | None
    name: Required[str]
    tax_code: str | HasId[Literal["tax_code"]] | None
    unit_label: str | None


class ProductParam(TypedDict, total=False):
    active: bool | None
    id: str | None
    """Deprecated."""
    metadata: Mapping[str, str] | None
    name: Required[str]
    statement_descriptor: str | None
    tax_code: str | HasId[Literal["tax_code"]] | None
    unit_label: str | None


class PurchaseDetailsParam(TypedDict, total=False):
    fleet: FleetParam | None
    flight: FlightParam | None
    fuel: FuelParam | None
    lodging: LodgingParam | None
    receipt: Sequence[ReceiptParam] | None
    reference: str | None


class RaceDetailsParam(TypedDict, total=False):
    race: Sequence[RaceValue] | None
    race_other: str | None


class RadarOptionsParam(TypedDict, total=False):
    session: str | None


class ReceiptParam(TypedDict, total=False):
    description: str | None
    quantity: Decimal | str | None
    total: int | None
    """In the smallest currency unit."""
    unit_cost: int | None
    """In the smallest currency unit."""


class RedirectParam(TypedDict, total=False):
    return_url: Required[str]


class RefundsParam(TypedDict, total=False):
    amount_refunded: int | None
    """In the smallest currency unit."""
    payment_record_refund: PaymentRecordRefundParam | None
    refund: str | HasId[Literal["refund"]] | None
    type: Literal["payment_record_refund", "refund"] | None


class RegisteredNameParam(TypedDict, total=False):
    registered_name: str | None


class RelationshipParam(TypedDict, total=False):
    authorizer: bool | None
    director: bool | None
    executive: bool | None
    legal_guardian: bool | None
    owner: bool | None
    percent_ownership: float | Decimal | Literal[""] | None
    """Clear with ""."""
    representative: bool | None
    title: str | None


class RenderingOptionsParam(TypedDict, total=False):
    amount_tax_display: Literal["", "exclude_tax", "include_inclusive_tax"] | None
    template: str | None


class ReportedBreakdownParam(TypedDict, total=False):
    fuel: GrossAmountDecimalParam | None
    non_fuel: GrossAmountDecimalParam | None
    tax: TaxParam | None


class RequestedParam(TypedDict, total=False):
    requested: bool | None


class RestrictionsParam(TypedDict, total=False):
    brands_blocked: Sequence[Literal["american_express", "discover_global_network", "mastercard", "visa"]] | None


class ReturnedDetailsParam(TypedDict, total=False):
    code: CodeValue | None


class ScriptAddressesParam(TypedDict, total=False):
    kana: AddressKanaParam | None
    kanji: AddressKanaParam | None


class ScriptNamesParam(TypedDict, total=False):
    kana: GivenNameSurnameParam | None
    kanji: GivenNameSurnameParam | None


class SegmentsParam(TypedDict, total=False):
    arrival_airport_code: str | None
    carrier: str | None
    departure_airport_code: str | None
    flight_number: str | None
    service_class: str | None
    stopover_allowed: bool | None


class SepaDebitParam(TypedDict, total=False):
    iban: Required[str]


class SettingsParam(TypedDict, total=False):
    reconciliation_mode: Literal["automatic", "manual", "merchant_default"] | None


class SetupFutureUsageParam(TypedDict, total=False):
    setup_future_usage: Literal["none"] | None


class ShippingAddressCollectionParam(TypedDict, total=False):
    allowed_countries: Required[Sequence[AllowedCountriesValue]]


class ShippingAddressParam(TypedDict, total=False):
    city: str | Literal[""] | None
    """Clear with ""."""
    country: str | Literal[""] | None
    """Clear with ""."""
    line1: str | Literal[""] | None
    """Clear with ""."""
    line2: str | Literal[""] | None
    """Clear with ""."""
    postal_code: str | Literal[""] | None
    """Clear with ""."""
    state: str | Literal[""] | None
    """Clear with ""."""


class ShippingDetailsParam(TypedDict, total=False):
    address: Required[AddressParam | Address]
    name: Required[str]
    phone: str | Literal[""] | None
    """Clear with ""."""


class ShippingParam(TypedDict, total=False):
    address: Required[AddressParam | Address]
    carrier: str | None
    name: Required[str]
    phone: str | None
    tracking_number: str | None


class ShippingRateDataParam(TypedDict, total=False):
    delivery_estimate: DeliveryEstimateParam | None
    display_name: Required[str]
    fixed_amount: FixedAmountParam | None
    metadata: Mapping[str, str] | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    tax_code: str | HasId[Literal["tax_code"]] | None
    type: Literal["fixed_amount"] | None


class ShippingRateParam(TypedDict, total=False):
    shipping_rate: str | HasId[Literal["shipping_rate"]] | None


class ShippingRateShippingRateDataParam(TypedDict, total=False):
    shipping_rate: str | HasId[Literal["shipping_rate"]] | None
    shipping_rate_data: ShippingRateDataParam | None


class SignerParam(TypedDict, total=False):
    person: Required[str]


class SofortParam(TypedDict, total=False):
    country: Required[Literal["AT", "BE", "DE", "ES", "IT", "NL"]]


class SpendingLimitsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    categories: Sequence[AllowedCategoriesValue] | None
    interval: Required[Literal["all_time", "daily", "monthly", "per_authorization", "weekly", "yearly"]]


class StartParam(TypedDict, total=False):
    timestamp: int | datetime | None
    """Unix seconds, or an aware datetime."""
    type: Required[Literal["max_item_period_start", "now", "timestamp"]]


class SubscriptionDataInvoiceSettingsParam(TypedDict, total=False):
    issuer: AccountTypeParam | ConnectAccountReference | None


class SubscriptionItemsPriceDataParam(TypedDict, total=False):
    currency: Required[str]
    product: Required[str | HasId[Literal["climate.product", "product"]]]
    recurring: Required[IntervalIntervalCountParam]
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class SubscriptionsParam(TypedDict, total=False):
    interval: Required[Literal["day", "month", "week", "year"]]
    interval_count: int | None
    name: str | None
    next_billing: Required[NextBillingParam]
    reference: Required[str]


class TaxIdCollectionParam(TypedDict, total=False):
    enabled: Required[bool]
    required: Literal["if_supported", "never"] | None


class TaxParam(TypedDict, total=False):
    local_amount_decimal: Decimal | str | None
    national_amount_decimal: Decimal | str | None


class TaxRateDataParam(TypedDict, total=False):
    country: str | None
    description: str | None
    display_name: Required[str]
    inclusive: Required[bool]
    jurisdiction: str | None
    jurisdiction_level: Literal["city", "country", "county", "district", "multiple", "state"] | None
    percentage: Required[float | Decimal]
    state: str | None
    tax_type: TaxTypeValue | None


class TiersParam(TypedDict, total=False):
    flat_amount: int | None
    """In the smallest currency unit."""
    flat_amount_decimal: Decimal | str | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None
    up_to: Required[Literal["inf"] | int]


class TrackingDetailsParam(TypedDict, total=False):
    ach: AchParam | None
    type: Required[Literal["ach", "us_domestic_wire"]]
    us_domestic_wire: UsDomesticWireParam | None


class TransferDataParam(TypedDict, total=False):
    amount_percent: float | Decimal | None
    destination: Required[str | HasId[Literal["account", "bank_account", "card"]]]


class TrialSettingsParam(TypedDict, total=False):
    end_behavior: Required[EndBehaviorParam]


class TypeValueParam(TypedDict, total=False):
    type: Required[TypeValueTypeValue]
    value: Required[str]


class UnitValueParam(TypedDict, total=False):
    unit: Required[Literal["business_day", "day", "hour", "month", "week"]]
    value: Required[int]


class UpiParam(TypedDict, total=False):
    mandate_options: MandateOptionsParam | None


class UrlParam(TypedDict, total=False):
    url: Required[str]


class UsBankAccountMandateOptionsParam(TypedDict, total=False):
    collection_method: Literal["", "paper"] | None


class UsBankAccountParam(TypedDict, total=False):
    account_holder_type: Literal["company", "individual"] | None
    account_number: str | None
    account_type: Literal["checking", "savings"] | None
    financial_connections_account: str | None
    routing_number: str | None


class UsCfpbDataParam(TypedDict, total=False):
    ethnicity_details: EthnicityDetailsParam | None
    race_details: RaceDetailsParam | None
    self_identified_gender: str | None


class UsDomesticWireParam(TypedDict, total=False):
    chips: str | None
    imad: str | None
    omad: str | None


class V2CoreAccountsPersonTokensAdditionalTermsOfServiceAccountParam(TypedDict, total=False):
    shown_and_accepted: bool | None


class V2CoreAccountsPersonTokensAdditionalTermsOfServiceParam(TypedDict, total=False):
    account: V2CoreAccountsPersonTokensAdditionalTermsOfServiceAccountParam | None


class V2CoreAccountsPersonTokensDocumentsParam(TypedDict, total=False):
    company_authorization: FilesTypeParam | None
    passport: FilesTypeParam | None
    primary_verification: FrontBackTypeParam | None
    secondary_verification: FrontBackTypeParam | None
    visa: FilesTypeParam | None


class V2CoreAccountsPersonTokensRelationshipParam(TypedDict, total=False):
    authorizer: bool | None
    director: bool | None
    executive: bool | None
    legal_guardian: bool | None
    owner: bool | None
    percent_ownership: Decimal | str | None
    representative: bool | None
    title: str | None


class V2CoreAccountsPersonsAdditionalAddressesParam(TypedDict, total=False):
    city: str | None
    country: Required[str]
    line1: str | None
    line2: str | None
    postal_code: str | None
    purpose: Required[Literal["registered"]]
    state: str | None
    town: str | None


class V2CoreAccountsPersonsAdditionalTermsOfServiceAccountParam(TypedDict, total=False):
    date: Required[datetime | str]
    ip: Required[str]
    user_agent: str | None


class V2CoreAccountsPersonsAddressParam(TypedDict, total=False):
    city: str | None
    country: Required[str]
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None
    town: str | None


class V2CoreAccountsPersonsCreateAdditionalTermsOfServiceParam(TypedDict, total=False):
    account: V2CoreAccountsPersonsAdditionalTermsOfServiceAccountParam | None


class V2CoreAccountsPersonsDocumentsParam(TypedDict, total=False):
    company_authorization: FilesTypeParam | None
    passport: FilesTypeParam | None
    primary_verification: PrimaryVerificationParam | None
    secondary_verification: PrimaryVerificationParam | None
    visa: FilesTypeParam | None


class V2CoreAccountsPersonsScriptAddressesParam(TypedDict, total=False):
    kana: V2CoreAccountsPersonsAddressParam | None
    kanji: V2CoreAccountsPersonsAddressParam | None


class VerificationParam(TypedDict, total=False):
    additional_document: BackFrontParam | None
    document: BackFrontParam | None


class VisaCompellingEvidence3Param(TypedDict, total=False):
    disputed_transaction: DisputedTransactionParam | None
    prior_undisputed_transactions: Sequence[PriorUndisputedTransactionsParam] | None
