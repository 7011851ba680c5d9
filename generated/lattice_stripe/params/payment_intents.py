# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import (
    ExcludedPaymentMethodTypesValue,
    NetworkValue,
    PaymentIntentsPaytoMandateOptionsPurposeValue,
    PreferredLocaleValue,
)
from ..types.shipping import Shipping
from .shared import (
    AutomaticPaymentMethodsParam,
    BacsDebitMandateOptionsParam,
    ChargesCaptureTransferDataParam,
    CreatedParam,
    DemoPayParam,
    ExpiresAfterDaysSetupFutureUsageParam,
    InstallmentsParam,
    MandateDataParam,
    NetworkOptionsParam,
    NetworksParam,
    NextBillingParam,
    OnDemandParam,
    PaymentIntentsMandateDataParam,
    PaymentIntentsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam,
    PaymentMethodDataParam,
    PaymentMethodOptionsCustomerBalanceParam,
    PaymentMethodOptionsP24Param,
    PaymentMethodOptionsUpiParam,
    PaypalParam,
    PixMandateOptionsParam,
    RadarOptionsParam,
    SetupFutureUsageParam,
    ShippingParam,
    UsBankAccountMandateOptionsParam,
)


class PaymentIntentsApplyCustomerBalanceParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.apply_customer_balance``."""

    amount: int | None
    """In the smallest currency unit."""
    currency: str | None


class PaymentIntentsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.cancel``."""

    cancellation_reason: Literal["abandoned", "duplicate", "fraudulent", "requested_by_customer"] | None


class PaymentIntentsCaptureParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.capture``."""

    amount_details: PaymentIntentsAmountDetailsParam | None
    amount_to_capture: int | None
    """In the smallest currency unit."""
    application_fee_amount: int | None
    """In the smallest currency unit."""
    final_capture: bool | None
    hooks: PaymentIntentsHooksParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payment_details: PaymentIntentsPaymentDetailsParam | Literal[""] | None
    """Clear with ""."""
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: ChargesCaptureTransferDataParam | None


class PaymentIntentsConfirmParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.confirm``."""

    amount_details: PaymentIntentsAmountDetailsParam | Literal[""] | None
    """Clear with ""."""
    amount_to_confirm: int | None
    """In the smallest currency unit."""
    capture_method: Literal["automatic", "automatic_async", "manual"] | None
    client_secret: str | None
    confirmation_token: str | None
    error_on_requires_action: bool | None
    excluded_payment_method_types: Sequence[ExcludedPaymentMethodTypesValue] | Literal[""] | None
    """Clear with ""."""
    hooks: PaymentIntentsHooksParam | None
    mandate: str | HasId[Literal["mandate"]] | None
    mandate_data: MandateDataParam | Literal[""] | PaymentIntentsMandateDataParam | None
    """Clear with ""."""
    off_session: bool | Literal["one_off", "recurring"] | None
    payment_details: PaymentIntentsPaymentDetailsParam | Literal[""] | None
    """Clear with ""."""
    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_data: PaymentMethodDataParam | None
    payment_method_options: PaymentIntentsConfirmPaymentMethodOptionsParam | None
    payment_method_types: Array[str] | None
    radar_options: RadarOptionsParam | None
    receipt_email: str | Literal[""] | None
    """Clear with ""."""
    return_url: str | None
    setup_future_usage: Literal["", "off_session", "on_session"] | None
    shipping: ShippingParam | Literal[""] | Shipping | None
    """Clear with ""."""
    use_stripe_sdk: bool | None


class PaymentIntentsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    amount_details: PaymentIntentsAmountDetailsParam | None
    application_fee_amount: int | None
    """In the smallest currency unit."""
    automatic_payment_methods: AutomaticPaymentMethodsParam | None
    capture_method: Literal["automatic", "automatic_async", "manual"] | None
    confirm: bool | None
    confirmation_method: Literal["automatic", "manual"] | None
    confirmation_token: str | None
    currency: Required[str]
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    description: str | None
    error_on_requires_action: bool | None
    excluded_payment_method_types: Sequence[ExcludedPaymentMethodTypesValue] | None
    hooks: PaymentIntentsHooksParam | None
    mandate: str | HasId[Literal["mandate"]] | None
    mandate_data: MandateDataParam | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | None
    off_session: bool | Literal["one_off", "recurring"] | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    payment_details: PaymentIntentsPaymentDetailsParam | None
    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_configuration: str | None
    payment_method_data: PaymentMethodDataParam | None
    payment_method_options: PaymentIntentsConfirmPaymentMethodOptionsParam | None
    payment_method_types: Array[str] | None
    radar_options: RadarOptionsParam | None
    receipt_email: str | None
    return_url: str | None
    setup_future_usage: Literal["off_session", "on_session"] | None
    shipping: ShippingParam | Shipping | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: PaymentIntentsCreateTransferDataParam | None
    transfer_group: str | None
    use_stripe_sdk: bool | None


class PaymentIntentsIncrementAuthorizationParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.increment_authorization``."""

    amount: Required[int]
    """In the smallest currency unit."""
    amount_details: PaymentIntentsAmountDetailsParam | None
    application_fee_amount: int | None
    """In the smallest currency unit."""
    description: str | None
    hooks: PaymentIntentsHooksParam | None
    metadata: Mapping[str, str] | None
    payment_details: PaymentIntentsPaymentDetailsParam | None
    statement_descriptor: str | None
    transfer_data: ChargesCaptureTransferDataParam | None


class PaymentIntentsListParams(ListParams, total=False):
    """Parameters of ``client.payment_intents.list``."""

    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None


class PaymentIntentsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.retrieve``."""

    client_secret: str | None


class PaymentIntentsSearchParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.search``."""

    limit: int | None
    page: str | None
    query: Required[str]


class PaymentIntentsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.update``."""

    amount: int | None
    """In the smallest currency unit."""
    amount_details: PaymentIntentsAmountDetailsParam | Literal[""] | None
    """Clear with ""."""
    application_fee_amount: int | Literal[""] | None
    """In the smallest currency unit; clear with ""."""
    capture_method: Literal["automatic", "automatic_async", "manual"] | None
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: Sequence[ExcludedPaymentMethodTypesValue] | Literal[""] | None
    """Clear with ""."""
    hooks: PaymentIntentsHooksParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payment_details: PaymentIntentsPaymentDetailsParam | Literal[""] | None
    """Clear with ""."""
    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_configuration: str | None
    payment_method_data: PaymentMethodDataParam | None
    payment_method_options: PaymentIntentsConfirmPaymentMethodOptionsParam | None
    payment_method_types: Array[str] | None
    receipt_email: str | Literal[""] | None
    """Clear with ""."""
    setup_future_usage: Literal["", "off_session", "on_session"] | None
    shipping: ShippingParam | Literal[""] | Shipping | None
    """Clear with ""."""
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: PaymentIntentsUpdateTransferDataParam | None
    transfer_group: str | None


class PaymentIntentsVerifyMicrodepositsParams(ExpandParams, total=False):
    """Parameters of ``client.payment_intents.verify_microdeposits``."""

    amounts: Sequence[int] | None
    client_secret: str | None
    descriptor_code: str | None


class PaymentIntentsAcssDebitMandateOptionsParam(TypedDict, total=False):
    custom_mandate_url: str | Literal[""] | None
    """Clear with ""."""
    interval_description: str | None
    payment_schedule: Literal["combined", "interval", "sporadic"] | None
    transaction_type: Literal["business", "personal"] | None


class PaymentIntentsAcssDebitParam(TypedDict, total=False):
    mandate_options: PaymentIntentsAcssDebitMandateOptionsParam | None
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None
    target_date: str | None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None


class PaymentIntentsAffirmParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    preferred_locale: str | None
    setup_future_usage: Literal["none"] | None


class PaymentIntentsAfterpayClearpayParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    reference: str | None
    setup_future_usage: Literal["none"] | None


class PaymentIntentsAmountDetailsParam(TypedDict, total=False):
    discount_amount: int | Literal[""] | None
    """In the smallest currency unit; clear with ""."""
    enforce_arithmetic_validation: bool | None
    line_items: Sequence[PaymentIntentsLineItemsParam] | Literal[""] | None
    """Clear with ""."""
    shipping: PaymentIntentsShippingParam | Literal[""] | None
    """Clear with ""."""
    tax: PaymentIntentsTaxParam | Literal[""] | None
    """Clear with ""."""


class PaymentIntentsBancontactParam(TypedDict, total=False):
    preferred_language: Literal["de", "en", "fr", "nl"] | None
    setup_future_usage: Literal["", "none", "off_session"] | None


class PaymentIntentsBlikParam(TypedDict, total=False):
    code: str | None
    setup_future_usage: Literal["", "none"] | None


class PaymentIntentsBoletoParam(TypedDict, total=False):
    expires_after_days: int | None
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None


class PaymentIntentsCaptureMethodParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None


class PaymentIntentsCaptureMethodSetupFutureUsageParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    setup_future_usage: Literal["", "none", "off_session"] | None


class PaymentIntentsCardMandateOptionsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    amount_type: Required[Literal["fixed", "maximum"]]
    description: str | None
    end_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    interval: Required[Literal["day", "month", "sporadic", "week", "year"]]
    interval_count: int | None
    reference: Required[str]
    start_date: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    supported_types: Sequence[Literal["india"]] | None


class PaymentIntentsCardParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    cvc_token: str | None
    installments: InstallmentsParam | None
    mandate_options: PaymentIntentsCardMandateOptionsParam | None
    network: NetworkValue | None
    request_extended_authorization: Literal["if_available", "never"] | None
    request_incremental_authorization: Literal["if_available", "never"] | None
    request_multicapture: Literal["if_available", "never"] | None
    request_overcapture: Literal["if_available", "never"] | None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None
    require_cvc_recollection: bool | None
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None
    statement_descriptor_suffix_kana: str | Literal[""] | None
    """Clear with ""."""
    statement_descriptor_suffix_kanji: str | Literal[""] | None
    """Clear with ""."""
    three_d_secure: PaymentIntentsThreeDSecureParam | None


class PaymentIntentsCardPresentParam(TypedDict, total=False):
    capture_method: Literal["manual", "manual_preferred"] | None
    request_extended_authorization: bool | None
    request_incremental_authorization_support: bool | None
    routing: PaymentIntentsRoutingParam | None


class PaymentIntentsCashappParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None


class PaymentIntentsCommodityCodeParam(TypedDict, total=False):
    commodity_code: str | None


class PaymentIntentsConfirmPaymentMethodOptionsParam(TypedDict, total=False):
    acss_debit: PaymentIntentsAcssDebitParam | Literal[""] | None
    """Clear with ""."""
    affirm: PaymentIntentsAffirmParam | Literal[""] | None
    """Clear with ""."""
    afterpay_clearpay: PaymentIntentsAfterpayClearpayParam | Literal[""] | None
    """Clear with ""."""
    alipay: PaymentIntentsSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    alma: PaymentIntentsCaptureMethodParam | Literal[""] | None
    """Clear with ""."""
    amazon_pay: PaymentIntentsCaptureMethodSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    au_becs_debit: PaymentIntentsSetupFutureUsageTargetDateParam | Literal[""] | None
    """Clear with ""."""
    bacs_debit: PaymentIntentsMandateOptionsSetupFutureUsageTargetDateParam | Literal[""] | None
    """Clear with ""."""
    bancontact: PaymentIntentsBancontactParam | Literal[""] | None
    """Clear with ""."""
    billie: PaymentIntentsCaptureMethodParam | Literal[""] | None
    """Clear with ""."""
    bizum: Mapping[str, Any] | Literal[""] | None
    """Clear with ""."""
    blik: PaymentIntentsBlikParam | Literal[""] | None
    """Clear with ""."""
    boleto: PaymentIntentsBoletoParam | Literal[""] | None
    """Clear with ""."""
    card: PaymentIntentsCardParam | Literal[""] | None
    """Clear with ""."""
    card_present: PaymentIntentsCardPresentParam | Literal[""] | None
    """Clear with ""."""
    cashapp: PaymentIntentsCashappParam | Literal[""] | None
    """Clear with ""."""
    crypto: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    customer_balance: PaymentMethodOptionsCustomerBalanceParam | Literal[""] | None
    """Clear with ""."""
    eps: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    fpx: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    giropay: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    grabpay: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    ideal: PaymentIntentsSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    interac_present: Mapping[str, Any] | Literal[""] | None
    """Clear with ""."""
    kakao_pay: PaymentIntentsCaptureMethodSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    klarna: PaymentIntentsPaymentMethodOptionsKlarnaParam | Literal[""] | None
    """Clear with ""."""
    konbini: PaymentIntentsKonbiniParam | Literal[""] | None
    """Clear with ""."""
    kr_card: PaymentIntentsCaptureMethodSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    link: PaymentIntentsCaptureMethodSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    mb_way: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    mobilepay: PaymentIntentsMobilepayParam | Literal[""] | None
    """Clear with ""."""
    multibanco: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    naver_pay: PaymentIntentsCaptureMethodSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    nz_bank_account: PaymentIntentsSetupFutureUsageTargetDateParam | Literal[""] | None
    """Clear with ""."""
    oxxo: ExpiresAfterDaysSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    p24: PaymentMethodOptionsP24Param | Literal[""] | None
    """Clear with ""."""
    pay_by_bank: Mapping[str, Any] | Literal[""] | None
    """Clear with ""."""
    payco: PaymentIntentsCaptureMethodParam | Literal[""] | None
    """Clear with ""."""
    paynow: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    paypal: PaypalParam | Literal[""] | None
    """Clear with ""."""
    payto: PaymentIntentsPaytoParam | Literal[""] | None
    """Clear with ""."""
    pix: PaymentIntentsPixParam | Literal[""] | None
    """Clear with ""."""
    promptpay: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    revolut_pay: PaymentIntentsCaptureMethodSetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""
    samsung_pay: PaymentIntentsCaptureMethodParam | Literal[""] | None
    """Clear with ""."""
    satispay: PaymentIntentsCashappParam | Literal[""] | None
    """Clear with ""."""
    scalapay: PaymentIntentsCaptureMethodParam | Literal[""] | None
    """Clear with ""."""
    sepa_debit: PaymentIntentsMandateOptionsSetupFutureUsageTargetDateParam | Literal[""] | None
    """Clear with ""."""
    sofort: PaymentIntentsSofortParam | Literal[""] | None
    """Clear with ""."""
    sunbit: PaymentIntentsMobilepayParam | Literal[""] | None
    """Clear with ""."""
    swish: PaymentIntentsSwishParam | Literal[""] | None
    """Clear with ""."""
    twint: DemoPayParam | Literal[""] | None
    """Clear with ""."""
    upi: PaymentMethodOptionsUpiParam | Literal[""] | None
    """Clear with ""."""
    us_bank_account: PaymentIntentsUsBankAccountParam | Literal[""] | None
    """Clear with ""."""
    wechat_pay: PaymentIntentsWechatPayParam | Literal[""] | None
    """Clear with ""."""
    zip: SetupFutureUsageParam | Literal[""] | None
    """Clear with ""."""


class PaymentIntentsCreateTransferDataParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    destination: Required[str | HasId[Literal["account", "bank_account", "card"]]]
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payment_data: PaymentIntentsPaymentDataParam | None


class PaymentIntentsHooksParam(TypedDict, total=False):
    inputs: PaymentIntentsInputsParam | None


class PaymentIntentsInputsParam(TypedDict, total=False):
    tax: PaymentIntentsInputsTaxParam | None


class PaymentIntentsInputsTaxParam(TypedDict, total=False):
    calculation: Required[str | Literal[""]]
    """Clear with ""."""


class PaymentIntentsKlarnaParam(TypedDict, total=False):
    image_url: str | None
    product_url: str | None
    reference: str | None
    subscription_reference: str | None


class PaymentIntentsKonbiniParam(TypedDict, total=False):
    confirmation_number: str | Literal[""] | None
    """Clear with ""."""
    expires_after_days: int | Literal[""] | None
    """Clear with ""."""
    expires_at: int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    product_description: str | Literal[""] | None
    """Clear with ""."""
    setup_future_usage: Literal["none"] | None


class PaymentIntentsLineItemsParam(TypedDict, total=False):
    discount_amount: int | None
    """In the smallest currency unit."""
    payment_method_options: PaymentIntentsPaymentMethodOptionsParam | None
    product_code: str | None
    product_name: Required[str]
    quantity: Required[int]
    tax: PaymentIntentsTaxParam | None
    unit_cost: Required[int]
    """In the smallest currency unit."""
    unit_of_measure: str | None


class PaymentIntentsMandateOptionsSetupFutureUsageTargetDateParam(TypedDict, total=False):
    mandate_options: BacsDebitMandateOptionsParam | None
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None
    target_date: str | None


class PaymentIntentsMobilepayParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    setup_future_usage: Literal["none"] | None


class PaymentIntentsPaymentDataParam(TypedDict, total=False):
    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class PaymentIntentsPaymentDetailsParam(TypedDict, total=False):
    customer_reference: str | Literal[""] | None
    """Clear with ""."""
    order_reference: str | Literal[""] | None
    """Clear with ""."""


class PaymentIntentsPaymentMethodOptionsKlarnaParam(TypedDict, total=False):
    capture_method: Literal["", "manual"] | None
    on_demand: OnDemandParam | None
    preferred_locale: PreferredLocaleValue | None
    setup_future_usage: Literal["none", "off_session", "on_session"] | None
    subscriptions: Sequence[PaymentIntentsSubscriptionsParam] | Literal[""] | None
    """Clear with ""."""


class PaymentIntentsPaymentMethodOptionsParam(TypedDict, total=False):
    card: PaymentIntentsCommodityCodeParam | None
    card_present: PaymentIntentsCommodityCodeParam | None
    klarna: PaymentIntentsKlarnaParam | None
    paypal: PaymentIntentsPaypalParam | None


class PaymentIntentsPaypalParam(TypedDict, total=False):
    category: Literal["digital_goods", "donation", "physical_goods"] | None
    description: str | None
    sold_by: str | None


class PaymentIntentsPaytoMandateOptionsParam(TypedDict, total=False):
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


class PaymentIntentsPaytoParam(TypedDict, total=False):
    mandate_options: PaymentIntentsPaytoMandateOptionsParam | None
    setup_future_usage: Literal["", "none", "off_session"] | None


class PaymentIntentsPixParam(TypedDict, total=False):
    amount_includes_iof: Literal["always", "never"] | None
    expires_after_seconds: int | None
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    mandate_options: PixMandateOptionsParam | None
    setup_future_usage: Literal["none", "off_session"] | None


class PaymentIntentsRoutingParam(TypedDict, total=False):
    requested_priority: Literal["domestic", "international"] | None


class PaymentIntentsSetupFutureUsageParam(TypedDict, total=False):
    setup_future_usage: Literal["", "none", "off_session"] | None


class PaymentIntentsSetupFutureUsageTargetDateParam(TypedDict, total=False):
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None
    target_date: str | None


class PaymentIntentsShippingParam(TypedDict, total=False):
    amount: int | Literal[""] | None
    """In the smallest currency unit; clear with ""."""
    from_postal_code: str | Literal[""] | None
    """Clear with ""."""
    to_postal_code: str | Literal[""] | None
    """Clear with ""."""


class PaymentIntentsSofortParam(TypedDict, total=False):
    preferred_language: Literal["", "de", "en", "es", "fr", "it", "nl", "pl"] | None
    setup_future_usage: Literal["", "none", "off_session"] | None


class PaymentIntentsSubscriptionsParam(TypedDict, total=False):
    interval: Required[Literal["day", "month", "week", "year"]]
    interval_count: int | None
    name: str | None
    next_billing: NextBillingParam | None
    reference: Required[str]


class PaymentIntentsSwishParam(TypedDict, total=False):
    reference: str | Literal[""] | None
    """Clear with ""."""
    setup_future_usage: Literal["none"] | None


class PaymentIntentsTaxParam(TypedDict, total=False):
    total_tax_amount: Required[int]
    """In the smallest currency unit."""


class PaymentIntentsThreeDSecureParam(TypedDict, total=False):
    ares_trans_status: Literal["A", "C", "I", "N", "R", "U", "Y"] | None
    cryptogram: Required[str]
    electronic_commerce_indicator: Literal["01", "02", "05", "06", "07"] | None
    exemption_indicator: Literal["low_risk", "none"] | None
    network_options: NetworkOptionsParam | None
    requestor_challenge_indicator: str | None
    transaction_id: Required[str]
    version: Required[Literal["1.0.2", "2.1.0", "2.2.0", "2.3.0", "2.3.1"]]


class PaymentIntentsUpdateTransferDataParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payment_data: PaymentIntentsPaymentDataParam | None


class PaymentIntentsUsBankAccountParam(TypedDict, total=False):
    financial_connections: PaymentIntentsPaymentMethodOptionsUsBankAccountFinancialConnectionsParam | None
    mandate_options: UsBankAccountMandateOptionsParam | None
    networks: NetworksParam | None
    setup_future_usage: Literal["", "none", "off_session", "on_session"] | None
    target_date: str | None
    transaction_purpose: Literal["", "goods", "other", "services", "unspecified"] | None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None


class PaymentIntentsWechatPayParam(TypedDict, total=False):
    app_id: str | None
    client: Literal["android", "ios", "web"] | None
    setup_future_usage: Literal["none"] | None
