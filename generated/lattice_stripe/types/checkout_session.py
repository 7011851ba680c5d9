# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import (
    AllowedCountriesValue,
    CheckoutSessionLocaleValue,
    CheckoutSessionTaxIdTypeValue,
    PurposeValue,
    TypeValue,
)
from .address import Address
from .checkout_session_managed_payments import CheckoutSessionManagedPayments
from .connect_account_reference import ConnectAccountReference
from .customer_balance_eu_bank_transfer import CustomerBalanceEuBankTransfer
from .invoice_setting_checkout_rendering_options import InvoiceSettingCheckoutRenderingOptions
from .invoice_setting_custom_field import InvoiceSettingCustomField
from .line_items_discount_amount import LineItemsDiscountAmount
from .line_items_tax_amount import LineItemsTaxAmount
from .linked_account_options_common import LinkedAccountOptionsCommon
from .payment_method_configuration_details import PaymentMethodConfigurationDetails
from .payment_method_options_mandate_options_pix import PaymentMethodOptionsMandateOptionsPix
from .payment_presentment_details import PaymentPresentmentDetails

if TYPE_CHECKING:
    from .coupon import Coupon
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .deleted_tax_id import DeletedTaxId
    from .invoice import Invoice
    from .line_item import LineItem
    from .payment_intent import PaymentIntent
    from .payment_link import PaymentLink
    from .promotion_code import PromotionCode
    from .setup_intent import SetupIntent
    from .shipping_rate import ShippingRate
    from .subscription import Subscription
    from .tax_id import TaxId


class CheckoutSession(Resource, kw_only=True):
    """Schema ``checkout.session``."""

    id: str = MISSING
    object: Literal["checkout.session"] = "checkout.session"
    adaptive_pricing: "CheckoutSessionAdaptivePricing | None" = None
    after_expiration: "CheckoutSessionAfterExpiration | None" = None
    allow_promotion_codes: bool | None = None
    amount_subtotal: int | None = None
    """In the smallest currency unit."""
    amount_total: int | None = None
    """In the smallest currency unit."""
    automatic_tax: "CheckoutSessionAutomaticTax" = MISSING
    billing_address_collection: Literal["auto", "required"] | None = None
    branding_settings: "CheckoutSessionBrandingSettings | None" = None
    cancel_url: str | None = None
    client_reference_id: str | None = None
    client_secret: str | None = None
    """Secret: masked in repr."""
    collected_information: "CheckoutSessionCollectedInformation | None" = None
    consent: "CheckoutSessionConsent | None" = None
    consent_collection: "CheckoutSessionConsentCollection | None" = None
    created: int = MISSING
    """Unix seconds."""
    currency: str | None = None
    currency_conversion: "CheckoutSessionCurrencyConversion | None" = None
    custom_fields: "list[CheckoutSessionCustomField]" = MISSING
    custom_text: "CheckoutSessionCustomText" = MISSING
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    customer_creation: Literal["always", "if_required"] | None = None
    customer_details: "CheckoutSessionCustomerDetails | None" = None
    customer_email: str | None = None
    discounts: "list[CheckoutSessionDiscount] | None" = None
    excluded_payment_method_types: list[str] | None = None
    expires_at: int = MISSING
    """Unix seconds."""
    integration_identifier: str | None = None
    invoice: Expandable["Invoice"] | None = None
    """Expandable."""
    invoice_creation: "CheckoutSessionInvoiceCreation | None" = None
    line_items: ListObject[Deferred["LineItem"]] | None = None
    """Only if expanded."""
    livemode: bool = MISSING
    locale: CheckoutSessionLocaleValue | None = None
    managed_payments: CheckoutSessionManagedPayments | None = None
    metadata: dict[str, str] | None = None
    mode: Literal["payment", "setup", "subscription"] = MISSING
    name_collection: "CheckoutSessionNameCollection | None" = None
    optional_items: "list[CheckoutSessionOptionalItem] | None" = None
    origin_context: Literal["mobile_app", "web"] | None = None
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
    payment_link: Expandable["PaymentLink"] | None = None
    """Expandable."""
    payment_method_collection: Literal["always", "if_required"] | None = None
    payment_method_configuration_details: PaymentMethodConfigurationDetails | None = None
    payment_method_options: "CheckoutSessionPaymentMethodOptions | None" = None
    payment_method_types: list[str] = MISSING
    payment_status: Literal["no_payment_required", "paid", "unpaid"] = MISSING
    permissions: "CheckoutSessionPermissions | None" = None
    phone_number_collection: "CheckoutSessionPhoneNumberCollection | None" = None
    presentment_details: PaymentPresentmentDetails | None = None
    recovered_from: str | None = None
    redirect_on_completion: Literal["always", "if_required", "never"] | None = None
    return_url: str | None = None
    saved_payment_method_options: "CheckoutSessionSavedPaymentMethodOptions | None" = None
    setup_intent: Expandable["SetupIntent"] | None = None
    """Expandable."""
    shipping_address_collection: "CheckoutSessionShippingAddressCollection | None" = None
    shipping_cost: "CheckoutSessionShippingCost | None" = None
    shipping_options: "list[CheckoutSessionShippingOption]" = MISSING
    status: Literal["complete", "expired", "open"] | None = None
    submit_type: Literal["auto", "book", "donate", "pay", "subscribe"] | None = None
    subscription: Expandable["Subscription"] | None = None
    """Expandable."""
    success_url: str | None = None
    tax_id_collection: "CheckoutSessionTaxIdCollection | None" = None
    total_details: "CheckoutSessionTotalDetails | None" = None
    ui_mode: Literal["elements", "embedded_page", "hosted_page"] | None = None
    url: str | None = None
    """Secret: masked in repr."""
    wallet_options: "CheckoutSessionWalletOptions | None" = None
    __secrets__ = ("client_secret", "url")


class CheckoutSessionAcssDebit(StripeObject, kw_only=True):
    """Schema ``checkout_acss_debit_payment_method_options``."""

    currency: Literal["cad", "usd"] | None = None
    mandate_options: "CheckoutSessionAcssDebitMandateOptions | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class CheckoutSessionAcssDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``checkout_acss_debit_mandate_options``."""

    custom_mandate_url: str | None = None
    default_for: list[Literal["invoice", "subscription"]] | None = None
    interval_description: str | None = None
    payment_schedule: Literal["combined", "interval", "sporadic"] | None = None
    transaction_type: Literal["business", "personal"] | None = None


class CheckoutSessionAdaptivePricing(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_adaptive_pricing``."""

    enabled: bool = MISSING


class CheckoutSessionAdjustableQuantity(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_optional_item_adjustable_quantity``."""

    enabled: bool = MISSING
    maximum: int | None = None
    minimum: int | None = None


class CheckoutSessionAffirm(StripeObject, kw_only=True):
    """Schema ``checkout_affirm_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionAfterExpiration(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_after_expiration``."""

    recovery: "CheckoutSessionRecovery | None" = None


class CheckoutSessionAfterpayClearpay(StripeObject, kw_only=True):
    """Schema ``checkout_afterpay_clearpay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionAlipay(StripeObject, kw_only=True):
    """Schema ``checkout_alipay_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionAlma(StripeObject, kw_only=True):
    """Schema ``checkout_alma_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class CheckoutSessionAmazonPay(StripeObject, kw_only=True):
    """Schema ``checkout_amazon_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionAuBecsDebit(StripeObject, kw_only=True):
    """Schema ``checkout_au_becs_debit_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None
    target_date: str | None = None


class CheckoutSessionAutomaticTax(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_automatic_tax``."""

    enabled: bool = MISSING
    liability: ConnectAccountReference | None = None
    provider: str | None = None
    status: Literal["complete", "failed", "requires_location_inputs"] | None = None


class CheckoutSessionBacsDebit(StripeObject, kw_only=True):
    """Schema ``checkout_bacs_debit_payment_method_options``."""

    mandate_options: "CheckoutSessionBacsDebitMandateOptions | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None


class CheckoutSessionBacsDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``checkout_payment_method_options_mandate_options_bacs_debit``."""

    reference_prefix: str | None = None


class CheckoutSessionBancontact(StripeObject, kw_only=True):
    """Schema ``checkout_bancontact_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionBankTransfer(StripeObject, kw_only=True):
    """Schema ``checkout_customer_balance_bank_transfer_payment_method_options``."""

    eu_bank_transfer: CustomerBalanceEuBankTransfer | None = None
    requested_address_types: list[Literal["aba", "iban", "sepa", "sort_code", "spei", "swift", "zengin"]] | None = None
    type: TypeValue | None = None


class CheckoutSessionBillie(StripeObject, kw_only=True):
    """Schema ``checkout_billie_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class CheckoutSessionBoleto(StripeObject, kw_only=True):
    """Schema ``checkout_boleto_payment_method_options``."""

    expires_after_days: int = MISSING
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None


class CheckoutSessionBrandingSettings(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_branding_settings``."""

    background_color: str = MISSING
    border_style: Literal["pill", "rectangular", "rounded"] = MISSING
    button_color: str = MISSING
    display_name: str = MISSING
    font_family: str = MISSING
    icon: "CheckoutSessionIcon | None" = None
    logo: "CheckoutSessionLogo | None" = None


class CheckoutSessionBreakdown(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_total_details_resource_breakdown``."""

    discounts: list[LineItemsDiscountAmount] = MISSING
    taxes: list[LineItemsTaxAmount] = MISSING


class CheckoutSessionBusiness(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_business_name``."""

    enabled: bool = MISSING
    optional: bool = MISSING


class CheckoutSessionCard(StripeObject, kw_only=True):
    """Schema ``checkout_card_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    installments: "CheckoutSessionInstallments | None" = None
    request_extended_authorization: Literal["if_available", "never"] | None = None
    request_incremental_authorization: Literal["if_available", "never"] | None = None
    request_multicapture: Literal["if_available", "never"] | None = None
    request_overcapture: Literal["if_available", "never"] | None = None
    request_three_d_secure: Literal["any", "automatic", "challenge"] = MISSING
    restrictions: "CheckoutSessionRestrictions | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    statement_descriptor_suffix_kana: str | None = None
    statement_descriptor_suffix_kanji: str | None = None


class CheckoutSessionCashapp(StripeObject, kw_only=True):
    """Schema ``checkout_cashapp_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionCollectedInformation(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_collected_information``."""

    business_name: str | None = None
    individual_name: str | None = None
    shipping_details: "CheckoutSessionShippingDetails | None" = None


class CheckoutSessionConsent(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_consent``."""

    promotions: Literal["opt_in", "opt_out"] | None = None
    terms_of_service: Literal["accepted"] | None = None


class CheckoutSessionConsentCollection(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_consent_collection``."""

    payment_method_reuse_agreement: "CheckoutSessionPaymentMethodReuseAgreement | None" = None
    promotions: Literal["auto", "none"] | None = None
    terms_of_service: Literal["none", "required"] | None = None


class CheckoutSessionCurrencyConversion(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_currency_conversion``."""

    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    fx_rate: Decimal = MISSING
    source_currency: str = MISSING


class CheckoutSessionCustomField(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_fields``."""

    dropdown: "CheckoutSessionDropdown | None" = None
    key: str = MISSING
    label: "CheckoutSessionLabel" = MISSING
    numeric: "CheckoutSessionNumeric | None" = None
    optional: bool = MISSING
    text: "CheckoutSessionText | None" = None
    type: Literal["dropdown", "numeric", "text"] = MISSING


class CheckoutSessionCustomText(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_text``."""

    after_submit: "CheckoutSessionPosition | None" = None
    shipping_address: "CheckoutSessionPosition | None" = None
    submit: "CheckoutSessionPosition | None" = None
    terms_of_service_acceptance: "CheckoutSessionPosition | None" = None


class CheckoutSessionCustomerBalance(StripeObject, kw_only=True):
    """Schema ``checkout_customer_balance_payment_method_options``."""

    bank_transfer: CheckoutSessionBankTransfer | None = None
    funding_type: Literal["bank_transfer"] | None = None
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionCustomerDetails(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_customer_details``."""

    address: Address | None = None
    business_name: str | None = None
    email: str | None = None
    individual_name: str | None = None
    name: str | None = None
    phone: str | None = None
    tax_exempt: Literal["exempt", "none", "reverse"] | None = None
    tax_ids: "list[CheckoutSessionTaxId] | None" = None


class CheckoutSessionDiscount(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_discount``."""

    coupon: Expandable["Coupon"] | None = None
    """Expandable."""
    promotion_code: Expandable["PromotionCode"] | None = None
    """Expandable."""


class CheckoutSessionDropdown(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_fields_dropdown``."""

    default_value: str | None = None
    options: "list[CheckoutSessionOption]" = MISSING
    value: str | None = None


class CheckoutSessionEps(StripeObject, kw_only=True):
    """Schema ``checkout_eps_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionFpx(StripeObject, kw_only=True):
    """Schema ``checkout_fpx_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionGiropay(StripeObject, kw_only=True):
    """Schema ``checkout_giropay_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionGrabpay(StripeObject, kw_only=True):
    """Schema ``checkout_grab_pay_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionIcon(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_branding_settings_icon``."""

    file: str | None = None
    type: Literal["file", "url"] = MISSING
    url: str | None = None


class CheckoutSessionIdeal(StripeObject, kw_only=True):
    """Schema ``checkout_ideal_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionIndividual(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_individual_name``."""

    enabled: bool = MISSING
    optional: bool = MISSING


class CheckoutSessionInstallments(StripeObject, kw_only=True):
    """Schema ``checkout_card_installments_options``."""

    enabled: bool | None = None


class CheckoutSessionInvoiceCreation(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_invoice_creation``."""

    enabled: bool = MISSING
    invoice_data: "CheckoutSessionInvoiceData" = MISSING


class CheckoutSessionInvoiceData(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_invoice_settings``."""

    account_tax_ids: list[Expandable["TaxId | DeletedTaxId"]] | None = None
    """Expandable."""
    custom_fields: list[InvoiceSettingCustomField] | None = None
    description: str | None = None
    footer: str | None = None
    issuer: ConnectAccountReference | None = None
    metadata: dict[str, str] | None = None
    rendering_options: InvoiceSettingCheckoutRenderingOptions | None = None


class CheckoutSessionKakaoPay(StripeObject, kw_only=True):
    """Schema ``checkout_kakao_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionKlarna(StripeObject, kw_only=True):
    """Schema ``checkout_klarna_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None


class CheckoutSessionKonbini(StripeObject, kw_only=True):
    """Schema ``checkout_konbini_payment_method_options``."""

    expires_after_days: int | None = None
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionKrCard(StripeObject, kw_only=True):
    """Schema ``checkout_kr_card_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionLabel(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_fields_label``."""

    custom: str | None = None
    type: Literal["custom"] = MISSING


class CheckoutSessionLogo(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_branding_settings_logo``."""

    file: str | None = None
    type: Literal["file", "url"] = MISSING
    url: str | None = None


class CheckoutSessionMobilepay(StripeObject, kw_only=True):
    """Schema ``checkout_mobilepay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionMultibanco(StripeObject, kw_only=True):
    """Schema ``checkout_multibanco_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionNameCollection(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_name_collection``."""

    business: CheckoutSessionBusiness | None = None
    individual: CheckoutSessionIndividual | None = None


class CheckoutSessionNaverPay(StripeObject, kw_only=True):
    """Schema ``checkout_naver_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionNumeric(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_fields_numeric``."""

    default_value: str | None = None
    maximum_length: int | None = None
    minimum_length: int | None = None
    value: str | None = None


class CheckoutSessionOption(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_fields_option``."""

    label: str = MISSING
    value: str = MISSING


class CheckoutSessionOptionalItem(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_optional_item``."""

    adjustable_quantity: CheckoutSessionAdjustableQuantity | None = None
    price: str = MISSING
    quantity: int = MISSING


class CheckoutSessionOxxo(StripeObject, kw_only=True):
    """Schema ``checkout_oxxo_payment_method_options``."""

    expires_after_days: int = MISSING
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionP24(StripeObject, kw_only=True):
    """Schema ``checkout_p24_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionPayco(StripeObject, kw_only=True):
    """Schema ``checkout_payco_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class CheckoutSessionPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``checkout_session_payment_method_options``."""

    acss_debit: CheckoutSessionAcssDebit | None = None
    affirm: CheckoutSessionAffirm | None = None
    afterpay_clearpay: CheckoutSessionAfterpayClearpay | None = None
    alipay: CheckoutSessionAlipay | None = None
    alma: CheckoutSessionAlma | None = None
    amazon_pay: CheckoutSessionAmazonPay | None = None
    au_becs_debit: CheckoutSessionAuBecsDebit | None = None
    bacs_debit: CheckoutSessionBacsDebit | None = None
    bancontact: CheckoutSessionBancontact | None = None
    billie: CheckoutSessionBillie | None = None
    boleto: CheckoutSessionBoleto | None = None
    card: CheckoutSessionCard | None = None
    cashapp: CheckoutSessionCashapp | None = None
    customer_balance: CheckoutSessionCustomerBalance | None = None
    eps: CheckoutSessionEps | None = None
    fpx: CheckoutSessionFpx | None = None
    giropay: CheckoutSessionGiropay | None = None
    grabpay: CheckoutSessionGrabpay | None = None
    ideal: CheckoutSessionIdeal | None = None
    kakao_pay: CheckoutSessionKakaoPay | None = None
    klarna: CheckoutSessionKlarna | None = None
    konbini: CheckoutSessionKonbini | None = None
    kr_card: CheckoutSessionKrCard | None = None
    link: "CheckoutSessionPaymentMethodOptionsLink | None" = None
    mobilepay: CheckoutSessionMobilepay | None = None
    multibanco: CheckoutSessionMultibanco | None = None
    naver_pay: CheckoutSessionNaverPay | None = None
    oxxo: CheckoutSessionOxxo | None = None
    p24: CheckoutSessionP24 | None = None
    payco: CheckoutSessionPayco | None = None
    paynow: "CheckoutSessionPaynow | None" = None
    paypal: "CheckoutSessionPaypal | None" = None
    payto: "CheckoutSessionPayto | None" = None
    pix: "CheckoutSessionPix | None" = None
    revolut_pay: "CheckoutSessionRevolutPay | None" = None
    samsung_pay: "CheckoutSessionSamsungPay | None" = None
    satispay: "CheckoutSessionSatispay | None" = None
    scalapay: "CheckoutSessionScalapay | None" = None
    sepa_debit: "CheckoutSessionSepaDebit | None" = None
    sofort: "CheckoutSessionSofort | None" = None
    sunbit: "CheckoutSessionSunbit | None" = None
    swish: "CheckoutSessionSwish | None" = None
    twint: "CheckoutSessionTwint | None" = None
    upi: "CheckoutSessionUpi | None" = None
    us_bank_account: "CheckoutSessionUsBankAccount | None" = None
    wechat_pay: "CheckoutSessionWechatPay | None" = None


class CheckoutSessionPaymentMethodOptionsLink(StripeObject, kw_only=True):
    """Schema ``checkout_link_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionPaymentMethodReuseAgreement(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_payment_method_reuse_agreement``."""

    position: Literal["auto", "hidden"] = MISSING


class CheckoutSessionPaynow(StripeObject, kw_only=True):
    """Schema ``checkout_paynow_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionPaypal(StripeObject, kw_only=True):
    """Schema ``checkout_paypal_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    preferred_locale: str | None = None
    reference: str | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionPayto(StripeObject, kw_only=True):
    """Schema ``checkout_payto_payment_method_options``."""

    mandate_options: "CheckoutSessionPaytoMandateOptions | None" = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionPaytoMandateOptions(StripeObject, kw_only=True):
    """Schema ``mandate_options_payto``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    end_date: str | None = None
    payment_schedule: (
        Literal["adhoc", "annual", "daily", "fortnightly", "monthly", "quarterly", "semi_annual", "weekly"] | None
    ) = None
    payments_per_period: int | None = None
    purpose: PurposeValue | None = None
    start_date: str | None = None


class CheckoutSessionPermissions(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_permissions``."""

    update_shipping_details: Literal["client_only", "server_only"] | None = None


class CheckoutSessionPhoneNumberCollection(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_phone_number_collection``."""

    enabled: bool = MISSING


class CheckoutSessionPix(StripeObject, kw_only=True):
    """Schema ``checkout_pix_payment_method_options``."""

    amount_includes_iof: Literal["always", "never"] | None = None
    expires_after_seconds: int | None = None
    mandate_options: PaymentMethodOptionsMandateOptionsPix | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionPosition(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_text_position``."""

    message: str = MISSING


class CheckoutSessionRecovery(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_after_expiration_recovery``."""

    allow_promotion_codes: bool = MISSING
    enabled: bool = MISSING
    expires_at: int | None = None
    """Unix seconds."""
    url: str | None = None
    """Secret: masked in repr."""
    __secrets__ = ("url",)


class CheckoutSessionRestrictions(StripeObject, kw_only=True):
    """Schema ``payment_pages_private_card_payment_method_options_resource_restrictions``."""

    brands_blocked: list[Literal["american_express", "discover_global_network", "mastercard", "visa"]] | None = None


class CheckoutSessionRevolutPay(StripeObject, kw_only=True):
    """Schema ``checkout_revolut_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionSamsungPay(StripeObject, kw_only=True):
    """Schema ``checkout_samsung_pay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class CheckoutSessionSatispay(StripeObject, kw_only=True):
    """Schema ``checkout_satispay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class CheckoutSessionSavedPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_saved_payment_method_options``."""

    allow_redisplay_filters: list[Literal["always", "limited", "unspecified"]] | None = None
    payment_method_remove: Literal["disabled", "enabled"] | None = None
    payment_method_save: Literal["disabled", "enabled"] | None = None


class CheckoutSessionScalapay(StripeObject, kw_only=True):
    """Schema ``checkout_scalapay_payment_method_options``."""

    capture_method: Literal["manual"] | None = None


class CheckoutSessionSepaDebit(StripeObject, kw_only=True):
    """Schema ``checkout_sepa_debit_payment_method_options``."""

    mandate_options: "CheckoutSessionSepaDebitMandateOptions | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None


class CheckoutSessionSepaDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``checkout_payment_method_options_mandate_options_sepa_debit``."""

    reference_prefix: str | None = None


class CheckoutSessionShippingAddressCollection(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_shipping_address_collection``."""

    allowed_countries: list[AllowedCountriesValue] = MISSING


class CheckoutSessionShippingCost(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_shipping_cost``."""

    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    shipping_rate: Expandable["ShippingRate"] | None = None
    """Expandable."""
    taxes: list[LineItemsTaxAmount] | None = None


class CheckoutSessionShippingDetails(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_checkout_address_details``."""

    address: Address = MISSING
    name: str = MISSING


class CheckoutSessionShippingOption(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_shipping_option``."""

    shipping_amount: int = MISSING
    """In the smallest currency unit."""
    shipping_rate: Expandable["ShippingRate"] = MISSING
    """Expandable."""


class CheckoutSessionSofort(StripeObject, kw_only=True):
    """Schema ``checkout_sofort_payment_method_options``."""

    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionSunbit(StripeObject, kw_only=True):
    """Schema ``checkout_sunbit_payment_method_options``."""

    capture_method: Literal["manual"] | None = None
    setup_future_usage: Literal["none"] | None = None


class CheckoutSessionSwish(StripeObject, kw_only=True):
    """Schema ``checkout_swish_payment_method_options``."""

    reference: str | None = None


class CheckoutSessionTaxId(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_tax_id``."""

    type: CheckoutSessionTaxIdTypeValue = MISSING
    value: str | None = None


class CheckoutSessionTaxIdCollection(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_tax_id_collection``."""

    enabled: bool = MISSING
    required: Literal["if_supported", "never"] = MISSING


class CheckoutSessionText(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_custom_fields_text``."""

    default_value: str | None = None
    maximum_length: int | None = None
    minimum_length: int | None = None
    value: str | None = None


class CheckoutSessionTotalDetails(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_total_details``."""

    amount_discount: int = MISSING
    """In the smallest currency unit."""
    amount_shipping: int | None = None
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    breakdown: CheckoutSessionBreakdown | None = None


class CheckoutSessionTwint(StripeObject, kw_only=True):
    """Schema ``checkout_twint_payment_method_options``."""

    setup_future_usage: Literal["none", "off_session"] | None = None


class CheckoutSessionUpi(StripeObject, kw_only=True):
    """Schema ``checkout_upi_payment_method_options``."""

    mandate_options: "CheckoutSessionUpiMandateOptions | None" = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None


class CheckoutSessionUpiMandateOptions(StripeObject, kw_only=True):
    """Schema ``mandate_options_upi``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    description: str | None = None
    end_date: int | None = None
    """Unix seconds."""


class CheckoutSessionUsBankAccount(StripeObject, kw_only=True):
    """Schema ``checkout_us_bank_account_payment_method_options``."""

    financial_connections: LinkedAccountOptionsCommon | None = None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None = None
    target_date: str | None = None
    verification_method: Literal["automatic", "instant"] | None = None


class CheckoutSessionWalletOptions(StripeObject, kw_only=True):
    """Schema ``checkout_session_wallet_options``."""

    link: "CheckoutSessionWalletOptionsLink | None" = None


class CheckoutSessionWalletOptionsLink(StripeObject, kw_only=True):
    """Schema ``checkout_link_wallet_options``."""

    display: Literal["auto", "never"] | None = None


class CheckoutSessionWechatPay(StripeObject, kw_only=True):
    """Schema ``checkout_wechat_pay_payment_method_options``."""

    app_id: str | None = None
    client: Literal["android", "ios", "web"] | None = None
    setup_future_usage: Literal["none"] | None = None
