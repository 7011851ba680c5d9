# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any, Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import CheckoutSessionLocaleValue, ExcludedPaymentMethodTypesValue
from ..types.address import Address
from ..types.connect_account_reference import ConnectAccountReference
from ..types.shipping import Shipping
from .shared import (
    AccountTypeParam,
    AdaptivePricingParam,
    AdjustableQuantityParam,
    AutomaticTaxParam,
    BacsDebitMandateOptionsParam,
    BillingCycleAnchorConfigParam,
    BillingModeParam,
    CheckoutSessionsDiscountsParam,
    ConsentCollectionParam,
    CreatedParam,
    CustomFieldsParam,
    CustomTextParam,
    DemoPayParam,
    EnabledParam,
    ExpiresAfterDaysSetupFutureUsageParam,
    IntervalIntervalCountParam,
    InvoicesTransferDataParam,
    LineItemsPriceDataParam,
    NameCollectionParam,
    NameValueParam,
    OptionalItemsParam,
    PaymentIntentDataShippingAddressParam,
    PaymentMethodOptionsAcssDebitMandateOptionsParam,
    PaymentMethodOptionsCustomerBalanceParam,
    PaymentMethodOptionsP24Param,
    PaymentMethodOptionsPaytoMandateOptionsParam,
    PaymentMethodOptionsUpiParam,
    PaypalParam,
    PixMandateOptionsParam,
    RenderingOptionsParam,
    RestrictionsParam,
    SetupFutureUsageParam,
    ShippingAddressCollectionParam,
    ShippingRateShippingRateDataParam,
    SubscriptionDataInvoiceSettingsParam,
    SubscriptionsParam,
    TaxIdCollectionParam,
    TransferDataParam,
    TrialSettingsParam,
)


class CheckoutSessionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.checkout.sessions.create``."""

    adaptive_pricing: AdaptivePricingParam | None
    after_expiration: CheckoutSessionsAfterExpirationParam | None
    allow_promotion_codes: bool | None
    automatic_tax: AutomaticTaxParam | None
    billing_address_collection: Literal["auto", "required"] | None
    branding_settings: CheckoutSessionsBrandingSettingsParam | None
    cancel_url: str | None
    client_reference_id: str | None
    consent_collection: ConsentCollectionParam | None
    currency: str | None
    custom_fields: Sequence[CustomFieldsParam] | None
    custom_text: CustomTextParam | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    customer_creation: Literal["always", "if_required"] | None
    customer_email: str | None
    customer_update: CheckoutSessionsCustomerUpdateParam | None
    discounts: Sequence[CheckoutSessionsDiscountsParam] | None
    excluded_payment_method_types: Sequence[ExcludedPaymentMethodTypesValue] | None
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    integration_identifier: str | None
    invoice_creation: CheckoutSessionsInvoiceCreationParam | None
    line_items: Sequence[CheckoutSessionsCreateLineItemsParam] | None
    locale: CheckoutSessionLocaleValue | None
    managed_payments: AdaptivePricingParam | None
    metadata: Mapping[str, str] | None
    mode: Literal["payment", "setup", "subscription"] | None
    name_collection: NameCollectionParam | None
    optional_items: Sequence[OptionalItemsParam] | None
    origin_context: Literal["mobile_app", "web"] | None
    payment_intent_data: CheckoutSessionsPaymentIntentDataParam | None
    payment_method_collection: Literal["always", "if_required"] | None
    payment_method_configuration: str | None
    payment_method_data: CheckoutSessionsPaymentMethodDataParam | None
    payment_method_options: CheckoutSessionsPaymentMethodOptionsParam | None
    payment_method_types: (
        Sequence[
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
                "card",
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
        | None
    )
    permissions: CheckoutSessionsPermissionsParam | None
    phone_number_collection: EnabledParam | None
    redirect_on_completion: Literal["always", "if_required", "never"] | None
    return_url: str | None
    saved_payment_method_options: CheckoutSessionsSavedPaymentMethodOptionsParam | None
    setup_intent_data: CheckoutSessionsSetupIntentDataParam | None
    shipping_address_collection: ShippingAddressCollectionParam | None
    shipping_options: Sequence[ShippingRateShippingRateDataParam] | None
    submit_type: Literal["auto", "book", "donate", "pay", "subscribe"] | None
    subscription_data: CheckoutSessionsSubscriptionDataParam | None
    success_url: str | None
    tax_id_collection: TaxIdCollectionParam | None
    ui_mode: Literal["elements", "embedded_page", "hosted_page"] | None
    wallet_options: CheckoutSessionsWalletOptionsParam | None


class CheckoutSessionsExpireParams(ExpandParams, total=False):
    """Parameters of ``client.checkout.sessions.expire``."""


class CheckoutSessionsListParams(ListParams, total=False):
    """Parameters of ``client.checkout.sessions.list``."""

    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    customer_details: CheckoutSessionsCustomerDetailsParam | None
    payment_intent: str | HasId[Literal["payment_intent"]] | None
    payment_link: str | HasId[Literal["payment_link"]] | None
    status: Literal["complete", "expired", "open"] | None
    subscription: str | HasId[Literal["subscription"]] | None


class CheckoutSessionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.checkout.sessions.retrieve``."""


class CheckoutSessionsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.checkout.sessions.update``."""

    collected_information: CheckoutSessionsCollectedInformationParam | None
    line_items: Sequence[CheckoutSessionsUpdateLineItemsParam] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    shipping_options: Sequence[ShippingRateShippingRateDataParam] | Literal[""] | None
    """Clear with ""."""


class CheckoutSessionsAcssDebitParam(TypedDict, total=False):
    currency: Literal["cad", "usd"] | None
    mandate_options: PaymentMethodOptionsAcssDebitMandateOptionsParam | None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None
    target_date: str | None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None


class CheckoutSessionsAddressParam(TypedDict, total=False):
    city: str | None
    country: Required[str]
    line1: Required[str]
    line2: str | None
    postal_code: str | None
    state: str | None


class CheckoutSessionsAffirmParam(TypedDict, total=False):
    capture_method: Literal["manual"] | None
    setup_future_usage: Literal["none"] | None


class CheckoutSessionsAfterExpirationParam(TypedDict, total=False):
    recovery: CheckoutSessionsRecoveryParam | None


class CheckoutSessionsAuBecsDebitParam(TypedDict, total=False):
    setup_future_usage: Literal["none"] | None
    target_date: str | None


class CheckoutSessionsBoletoParam(TypedDict, total=False):
    expires_after_days: int | None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None


class CheckoutSessionsBrandingSettingsParam(TypedDict, total=False):
    background_color: str | Literal[""] | None
    """Clear with ""."""
    border_style: Literal["", "pill", "rectangular", "rounded"] | None
    button_color: str | Literal[""] | None
    """Clear with ""."""
    display_name: str | None
    font_family: (
        Literal[
            "",
            "be_vietnam_pro",
            "bitter",
            "chakra_petch",
            "default",
            "hahmlet",
            "inconsolata",
            "inter",
            "lato",
            "lora",
            "m_plus_1_code",
            "montserrat",
            "noto_sans",
            "noto_sans_jp",
            "noto_serif",
            "nunito",
            "open_sans",
            "pridi",
            "pt_sans",
            "pt_serif",
            "raleway",
            "roboto",
            "roboto_slab",
            "source_sans_pro",
            "titillium_web",
            "ubuntu_mono",
            "zen_maru_gothic",
        ]
        | None
    )
    icon: CheckoutSessionsFileTypeUrlParam | None
    logo: CheckoutSessionsFileTypeUrlParam | None


class CheckoutSessionsCaptureMethodParam(TypedDict, total=False):
    capture_method: Literal["manual"] | None


class CheckoutSessionsCaptureMethodSetupFutureUsageParam(TypedDict, total=False):
    capture_method: Literal["manual"] | None
    setup_future_usage: Literal["none", "off_session"] | None


class CheckoutSessionsCardParam(TypedDict, total=False):
    capture_method: Literal["manual"] | None
    installments: AdaptivePricingParam | None
    request_extended_authorization: Literal["if_available", "never"] | None
    request_incremental_authorization: Literal["if_available", "never"] | None
    request_multicapture: Literal["if_available", "never"] | None
    request_overcapture: Literal["if_available", "never"] | None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None
    restrictions: RestrictionsParam | None
    setup_future_usage: Literal["off_session", "on_session"] | None
    statement_descriptor_suffix_kana: str | None
    statement_descriptor_suffix_kanji: str | None


class CheckoutSessionsCashappParam(TypedDict, total=False):
    capture_method: Literal["manual"] | None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None


class CheckoutSessionsCollectedInformationParam(TypedDict, total=False):
    shipping_details: CheckoutSessionsShippingDetailsParam | None


class CheckoutSessionsCreateLineItemsParam(TypedDict, total=False):
    adjustable_quantity: AdjustableQuantityParam | None
    dynamic_tax_rates: Array[str] | None
    metadata: Mapping[str, str] | None
    price: str | HasId[Literal["price"]] | None
    price_data: LineItemsPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | None


class CheckoutSessionsCustomerDetailsParam(TypedDict, total=False):
    email: Required[str]


class CheckoutSessionsCustomerUpdateParam(TypedDict, total=False):
    address: Literal["auto", "never"] | None
    name: Literal["auto", "never"] | None
    shipping: Literal["auto", "never"] | None


class CheckoutSessionsFileTypeUrlParam(TypedDict, total=False):
    file: str | HasId[Literal["file"]] | None
    type: Required[Literal["file", "url"]]
    url: str | None


class CheckoutSessionsFinancialConnectionsParam(TypedDict, total=False):
    permissions: Sequence[Literal["balances", "ownership", "payment_method", "transactions"]] | None
    prefetch: Sequence[Literal["balances", "ownership", "transactions"]] | None


class CheckoutSessionsInvoiceCreationParam(TypedDict, total=False):
    enabled: Required[bool]
    invoice_data: CheckoutSessionsInvoiceDataParam | None


class CheckoutSessionsInvoiceDataParam(TypedDict, total=False):
    account_tax_ids: Array[str] | Literal[""] | None
    """Clear with ""."""
    custom_fields: Sequence[NameValueParam] | Literal[""] | None
    """Clear with ""."""
    description: str | None
    footer: str | None
    issuer: AccountTypeParam | ConnectAccountReference | None
    metadata: Mapping[str, str] | None
    rendering_options: RenderingOptionsParam | Literal[""] | None
    """Clear with ""."""


class CheckoutSessionsKlarnaParam(TypedDict, total=False):
    capture_method: Literal["manual"] | None
    setup_future_usage: Literal["none"] | None
    subscriptions: Sequence[SubscriptionsParam] | Literal[""] | None
    """Clear with ""."""


class CheckoutSessionsLinkParam(TypedDict, total=False):
    display: Literal["auto", "never"] | None


class CheckoutSessionsMandateOptionsSetupFutureUsageTargetDateParam(TypedDict, total=False):
    mandate_options: BacsDebitMandateOptionsParam | None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None
    target_date: str | None


class CheckoutSessionsPaymentIntentDataParam(TypedDict, total=False):
    application_fee_amount: int | None
    """In the smallest currency unit."""
    capture_method: Literal["automatic", "automatic_async", "manual"] | None
    description: str | None
    metadata: Mapping[str, str] | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    receipt_email: str | None
    setup_future_usage: Literal["off_session", "on_session"] | None
    shipping: CheckoutSessionsShippingParam | Shipping | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: InvoicesTransferDataParam | None
    transfer_group: str | None


class CheckoutSessionsPaymentMethodDataParam(TypedDict, total=False):
    allow_redisplay: Literal["always", "limited", "unspecified"] | None


class CheckoutSessionsPaymentMethodOptionsParam(TypedDict, total=False):
    acss_debit: CheckoutSessionsAcssDebitParam | None
    affirm: CheckoutSessionsAffirmParam | None
    afterpay_clearpay: CheckoutSessionsAffirmParam | None
    alipay: SetupFutureUsageParam | None
    alma: CheckoutSessionsCaptureMethodParam | None
    amazon_pay: CheckoutSessionsCaptureMethodSetupFutureUsageParam | None
    au_becs_debit: CheckoutSessionsAuBecsDebitParam | None
    bacs_debit: CheckoutSessionsMandateOptionsSetupFutureUsageTargetDateParam | None
    bancontact: SetupFutureUsageParam | None
    billie: CheckoutSessionsCaptureMethodParam | None
    boleto: CheckoutSessionsBoletoParam | None
    card: CheckoutSessionsCardParam | None
    cashapp: CheckoutSessionsCashappParam | None
    crypto: SetupFutureUsageParam | None
    customer_balance: PaymentMethodOptionsCustomerBalanceParam | None
    demo_pay: DemoPayParam | None
    eps: SetupFutureUsageParam | None
    fpx: SetupFutureUsageParam | None
    giropay: SetupFutureUsageParam | None
    grabpay: SetupFutureUsageParam | None
    ideal: SetupFutureUsageParam | None
    kakao_pay: CheckoutSessionsCaptureMethodSetupFutureUsageParam | None
    klarna: CheckoutSessionsKlarnaParam | None
    konbini: ExpiresAfterDaysSetupFutureUsageParam | None
    kr_card: CheckoutSessionsCaptureMethodSetupFutureUsageParam | None
    link: CheckoutSessionsCaptureMethodSetupFutureUsageParam | None
    mobilepay: CheckoutSessionsAffirmParam | None
    multibanco: SetupFutureUsageParam | None
    naver_pay: CheckoutSessionsCaptureMethodSetupFutureUsageParam | None
    oxxo: ExpiresAfterDaysSetupFutureUsageParam | None
    p24: PaymentMethodOptionsP24Param | None
    pay_by_bank: Mapping[str, Any] | None
    payco: CheckoutSessionsCaptureMethodParam | None
    paynow: SetupFutureUsageParam | None
    paypal: PaypalParam | None
    payto: CheckoutSessionsPaytoParam | None
    pix: CheckoutSessionsPixParam | None
    revolut_pay: CheckoutSessionsCaptureMethodSetupFutureUsageParam | None
    samsung_pay: CheckoutSessionsCaptureMethodParam | None
    satispay: CheckoutSessionsCaptureMethodParam | None
    scalapay: CheckoutSessionsCaptureMethodParam | None
    sepa_debit: CheckoutSessionsMandateOptionsSetupFutureUsageTargetDateParam | None
    sofort: SetupFutureUsageParam | None
    sunbit: CheckoutSessionsAffirmParam | None
    swish: CheckoutSessionsSwishParam | None
    twint: DemoPayParam | None
    upi: PaymentMethodOptionsUpiParam | None
    us_bank_account: CheckoutSessionsUsBankAccountParam | None
    wechat_pay: CheckoutSessionsWechatPayParam | None


class CheckoutSessionsPaytoParam(TypedDict, total=False):
    mandate_options: PaymentMethodOptionsPaytoMandateOptionsParam | None
    setup_future_usage: Literal["none", "off_session"] | None


class CheckoutSessionsPermissionsParam(TypedDict, total=False):
    update_shipping_details: Literal["client_only", "server_only"] | None


class CheckoutSessionsPixParam(TypedDict, total=False):
    amount_includes_iof: Literal["always", "never"] | None
    expires_after_seconds: int | None
    mandate_options: PixMandateOptionsParam | None
    setup_future_usage: Literal["none", "off_session"] | None


class CheckoutSessionsRecoveryParam(TypedDict, total=False):
    allow_promotion_codes: bool | None
    enabled: Required[bool]


class CheckoutSessionsSavedPaymentMethodOptionsParam(TypedDict, total=False):
    allow_redisplay_filters: Sequence[Literal["always", "limited", "unspecified"]] | None
    payment_method_remove: Literal["disabled", "enabled"] | None
    payment_method_save: Literal["disabled", "enabled"] | None


class CheckoutSessionsSetupIntentDataParam(TypedDict, total=False):
    description: str | None
    metadata: Mapping[str, str] | None
    on_behalf_of: str | HasId[Literal["account"]] | None


class CheckoutSessionsShippingDetailsParam(TypedDict, total=False):
    address: Required[CheckoutSessionsAddressParam | Address]
    name: Required[str]


class CheckoutSessionsShippingParam(TypedDict, total=False):
    address: Required[PaymentIntentDataShippingAddressParam | Address]
    carrier: str | None
    name: Required[str]
    phone: str | None
    tracking_number: str | None


class CheckoutSessionsSubscriptionDataParam(TypedDict, total=False):
    application_fee_percent: float | Decimal | None
    billing_cycle_anchor: int | datetime | None
    """Unix seconds, or an aware datetime."""
    billing_cycle_anchor_config: BillingCycleAnchorConfigParam | None
    billing_mode: BillingModeParam | None
    default_tax_rates: Array[str] | None
    description: str | None
    invoice_settings: SubscriptionDataInvoiceSettingsParam | None
    metadata: Mapping[str, str] | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    pending_invoice_item_interval: IntervalIntervalCountParam | None
    proration_behavior: Literal["create_prorations", "none"] | None
    transfer_data: TransferDataParam | None
    trial_end: int | datetime | None
    """Unix seconds, or an aware datetime."""
    trial_period_days: int | None
    trial_settings: TrialSettingsParam | None


class CheckoutSessionsSwishParam(TypedDict, total=False):
    reference: str | None


class CheckoutSessionsUpdateLineItemsParam(TypedDict, total=False):
    adjustable_quantity: AdjustableQuantityParam | None
    id: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    price: str | HasId[Literal["price"]] | None
    price_data: LineItemsPriceDataParam | None
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class CheckoutSessionsUsBankAccountParam(TypedDict, total=False):
    financial_connections: CheckoutSessionsFinancialConnectionsParam | None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None
    target_date: str | None
    verification_method: Literal["automatic", "instant"] | None


class CheckoutSessionsWalletOptionsParam(TypedDict, total=False):
    link: CheckoutSessionsLinkParam | None


class CheckoutSessionsWechatPayParam(TypedDict, total=False):
    app_id: str | None
    client: Required[Literal["android", "ios", "web"]]
    setup_future_usage: Literal["none"] | None
