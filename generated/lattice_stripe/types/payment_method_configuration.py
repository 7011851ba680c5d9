# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class PaymentMethodConfiguration(Resource, kw_only=True):
    """Schema ``payment_method_configuration``."""

    id: str = MISSING
    object: Literal["payment_method_configuration"] = "payment_method_configuration"
    acss_debit: "PaymentMethodConfigurationProperties | None" = None
    active: bool = MISSING
    affirm: "PaymentMethodConfigurationProperties | None" = None
    afterpay_clearpay: "PaymentMethodConfigurationProperties | None" = None
    alipay: "PaymentMethodConfigurationProperties | None" = None
    alma: "PaymentMethodConfigurationProperties | None" = None
    amazon_pay: "PaymentMethodConfigurationProperties | None" = None
    apple_pay: "PaymentMethodConfigurationProperties | None" = None
    application: str | None = None
    au_becs_debit: "PaymentMethodConfigurationProperties | None" = None
    bacs_debit: "PaymentMethodConfigurationProperties | None" = None
    bancontact: "PaymentMethodConfigurationProperties | None" = None
    billie: "PaymentMethodConfigurationProperties | None" = None
    bizum: "PaymentMethodConfigurationProperties | None" = None
    blik: "PaymentMethodConfigurationProperties | None" = None
    boleto: "PaymentMethodConfigurationProperties | None" = None
    card: "PaymentMethodConfigurationProperties | None" = None
    cartes_bancaires: "PaymentMethodConfigurationProperties | None" = None
    cashapp: "PaymentMethodConfigurationProperties | None" = None
    crypto: "PaymentMethodConfigurationProperties | None" = None
    customer_balance: "PaymentMethodConfigurationProperties | None" = None
    eps: "PaymentMethodConfigurationProperties | None" = None
    fpx: "PaymentMethodConfigurationProperties | None" = None
    giropay: "PaymentMethodConfigurationProperties | None" = None
    google_pay: "PaymentMethodConfigurationProperties | None" = None
    grabpay: "PaymentMethodConfigurationProperties | None" = None
    ideal: "PaymentMethodConfigurationProperties | None" = None
    is_default: bool = MISSING
    jcb: "PaymentMethodConfigurationProperties | None" = None
    kakao_pay: "PaymentMethodConfigurationProperties | None" = None
    klarna: "PaymentMethodConfigurationProperties | None" = None
    konbini: "PaymentMethodConfigurationProperties | None" = None
    kr_card: "PaymentMethodConfigurationProperties | None" = None
    link: "PaymentMethodConfigurationProperties | None" = None
    livemode: bool = MISSING
    mb_way: "PaymentMethodConfigurationProperties | None" = None
    mobilepay: "PaymentMethodConfigurationProperties | None" = None
    multibanco: "PaymentMethodConfigurationProperties | None" = None
    name: str = MISSING
    naver_pay: "PaymentMethodConfigurationProperties | None" = None
    nz_bank_account: "PaymentMethodConfigurationProperties | None" = None
    oxxo: "PaymentMethodConfigurationProperties | None" = None
    p24: "PaymentMethodConfigurationProperties | None" = None
    parent: str | None = None
    pay_by_bank: "PaymentMethodConfigurationProperties | None" = None
    payco: "PaymentMethodConfigurationProperties | None" = None
    paynow: "PaymentMethodConfigurationProperties | None" = None
    paypal: "PaymentMethodConfigurationProperties | None" = None
    payto: "PaymentMethodConfigurationProperties | None" = None
    pix: "PaymentMethodConfigurationProperties | None" = None
    promptpay: "PaymentMethodConfigurationProperties | None" = None
    revolut_pay: "PaymentMethodConfigurationProperties | None" = None
    samsung_pay: "PaymentMethodConfigurationProperties | None" = None
    satispay: "PaymentMethodConfigurationProperties | None" = None
    scalapay: "PaymentMethodConfigurationProperties | None" = None
    sepa_debit: "PaymentMethodConfigurationProperties | None" = None
    sofort: "PaymentMethodConfigurationProperties | None" = None
    sunbit: "PaymentMethodConfigurationProperties | None" = None
    swish: "PaymentMethodConfigurationProperties | None" = None
    twint: "PaymentMethodConfigurationProperties | None" = None
    upi: "PaymentMethodConfigurationProperties | None" = None
    us_bank_account: "PaymentMethodConfigurationProperties | None" = None
    wechat_pay: "PaymentMethodConfigurationProperties | None" = None
    zip: "PaymentMethodConfigurationProperties | None" = None


class PaymentMethodConfigurationDisplayPreference(StripeObject, kw_only=True):
    """Schema ``payment_method_config_resource_display_preference``."""

    overridable: bool | None = None
    preference: Literal["none", "off", "on"] = MISSING
    value: Literal["off", "on"] = MISSING


class PaymentMethodConfigurationProperties(StripeObject, kw_only=True):
    """Schema ``payment_method_config_resource_payment_method_properties``."""

    available: bool = MISSING
    display_preference: PaymentMethodConfigurationDisplayPreference = MISSING
