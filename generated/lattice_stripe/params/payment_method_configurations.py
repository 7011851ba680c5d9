# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .._core.params import ExpandParams, HasId, ListParams


class PaymentMethodConfigurationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_method_configurations.create``."""

    acss_debit: PaymentMethodConfigurationsAcssDebitParam | None
    affirm: PaymentMethodConfigurationsAcssDebitParam | None
    afterpay_clearpay: PaymentMethodConfigurationsAcssDebitParam | None
    alipay: PaymentMethodConfigurationsAcssDebitParam | None
    alma: PaymentMethodConfigurationsAcssDebitParam | None
    amazon_pay: PaymentMethodConfigurationsAcssDebitParam | None
    apple_pay: PaymentMethodConfigurationsAcssDebitParam | None
    apple_pay_later: PaymentMethodConfigurationsAcssDebitParam | None
    au_becs_debit: PaymentMethodConfigurationsAcssDebitParam | None
    bacs_debit: PaymentMethodConfigurationsAcssDebitParam | None
    bancontact: PaymentMethodConfigurationsAcssDebitParam | None
    billie: PaymentMethodConfigurationsAcssDebitParam | None
    bizum: PaymentMethodConfigurationsAcssDebitParam | None
    blik: PaymentMethodConfigurationsAcssDebitParam | None
    boleto: PaymentMethodConfigurationsAcssDebitParam | None
    card: PaymentMethodConfigurationsAcssDebitParam | None
    cartes_bancaires: PaymentMethodConfigurationsAcssDebitParam | None
    cashapp: PaymentMethodConfigurationsAcssDebitParam | None
    crypto: PaymentMethodConfigurationsAcssDebitParam | None
    customer_balance: PaymentMethodConfigurationsAcssDebitParam | None
    eps: PaymentMethodConfigurationsAcssDebitParam | None
    fpx: PaymentMethodConfigurationsAcssDebitParam | None
    fr_meal_voucher_conecs: PaymentMethodConfigurationsAcssDebitParam | None
    giropay: PaymentMethodConfigurationsAcssDebitParam | None
    google_pay: PaymentMethodConfigurationsAcssDebitParam | None
    grabpay: PaymentMethodConfigurationsAcssDebitParam | None
    ideal: PaymentMethodConfigurationsAcssDebitParam | None
    jcb: PaymentMethodConfigurationsAcssDebitParam | None
    kakao_pay: PaymentMethodConfigurationsAcssDebitParam | None
    klarna: PaymentMethodConfigurationsAcssDebitParam | None
    konbini: PaymentMethodConfigurationsAcssDebitParam | None
    kr_card: PaymentMethodConfigurationsAcssDebitParam | None
    link: PaymentMethodConfigurationsAcssDebitParam | None
    mb_way: PaymentMethodConfigurationsAcssDebitParam | None
    mobilepay: PaymentMethodConfigurationsAcssDebitParam | None
    multibanco: PaymentMethodConfigurationsAcssDebitParam | None
    name: str | None
    naver_pay: PaymentMethodConfigurationsAcssDebitParam | None
    nz_bank_account: PaymentMethodConfigurationsAcssDebitParam | None
    oxxo: PaymentMethodConfigurationsAcssDebitParam | None
    p24: PaymentMethodConfigurationsAcssDebitParam | None
    parent: str | None
    pay_by_bank: PaymentMethodConfigurationsAcssDebitParam | None
    payco: PaymentMethodConfigurationsAcssDebitParam | None
    paynow: PaymentMethodConfigurationsAcssDebitParam | None
    paypal: PaymentMethodConfigurationsAcssDebitParam | None
    payto: PaymentMethodConfigurationsAcssDebitParam | None
    pix: PaymentMethodConfigurationsAcssDebitParam | None
    promptpay: PaymentMethodConfigurationsAcssDebitParam | None
    revolut_pay: PaymentMethodConfigurationsAcssDebitParam | None
    samsung_pay: PaymentMethodConfigurationsAcssDebitParam | None
    satispay: PaymentMethodConfigurationsAcssDebitParam | None
    scalapay: PaymentMethodConfigurationsAcssDebitParam | None
    sepa_debit: PaymentMethodConfigurationsAcssDebitParam | None
    sofort: PaymentMethodConfigurationsAcssDebitParam | None
    sunbit: PaymentMethodConfigurationsAcssDebitParam | None
    swish: PaymentMethodConfigurationsAcssDebitParam | None
    twint: PaymentMethodConfigurationsAcssDebitParam | None
    upi: PaymentMethodConfigurationsAcssDebitParam | None
    us_bank_account: PaymentMethodConfigurationsAcssDebitParam | None
    wechat_pay: PaymentMethodConfigurationsAcssDebitParam | None
    zip: PaymentMethodConfigurationsAcssDebitParam | None


class PaymentMethodConfigurationsListParams(ListParams, total=False):
    """Parameters of ``client.payment_method_configurations.list``."""

    active: bool | None
    application: str | Literal[""] | HasId[Literal["application"]] | None
    """Clear with ""."""


class PaymentMethodConfigurationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payment_method_configurations.retrieve``."""


class PaymentMethodConfigurationsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_method_configurations.update``."""

    acss_debit: PaymentMethodConfigurationsAcssDebitParam | None
    active: bool | None
    affirm: PaymentMethodConfigurationsAcssDebitParam | None
    afterpay_clearpay: PaymentMethodConfigurationsAcssDebitParam | None
    alipay: PaymentMethodConfigurationsAcssDebitParam | None
    alma: PaymentMethodConfigurationsAcssDebitParam | None
    amazon_pay: PaymentMethodConfigurationsAcssDebitParam | None
    apple_pay: PaymentMethodConfigurationsAcssDebitParam | None
    apple_pay_later: PaymentMethodConfigurationsAcssDebitParam | None
    au_becs_debit: PaymentMethodConfigurationsAcssDebitParam | None
    bacs_debit: PaymentMethodConfigurationsAcssDebitParam | None
    bancontact: PaymentMethodConfigurationsAcssDebitParam | None
    billie: PaymentMethodConfigurationsAcssDebitParam | None
    bizum: PaymentMethodConfigurationsAcssDebitParam | None
    blik: PaymentMethodConfigurationsAcssDebitParam | None
    boleto: PaymentMethodConfigurationsAcssDebitParam | None
    card: PaymentMethodConfigurationsAcssDebitParam | None
    cartes_bancaires: PaymentMethodConfigurationsAcssDebitParam | None
    cashapp: PaymentMethodConfigurationsAcssDebitParam | None
    crypto: PaymentMethodConfigurationsAcssDebitParam | None
    customer_balance: PaymentMethodConfigurationsAcssDebitParam | None
    eps: PaymentMethodConfigurationsAcssDebitParam | None
    fpx: PaymentMethodConfigurationsAcssDebitParam | None
    fr_meal_voucher_conecs: PaymentMethodConfigurationsAcssDebitParam | None
    giropay: PaymentMethodConfigurationsAcssDebitParam | None
    google_pay: PaymentMethodConfigurationsAcssDebitParam | None
    grabpay: PaymentMethodConfigurationsAcssDebitParam | None
    ideal: PaymentMethodConfigurationsAcssDebitParam | None
    jcb: PaymentMethodConfigurationsAcssDebitParam | None
    kakao_pay: PaymentMethodConfigurationsAcssDebitParam | None
    klarna: PaymentMethodConfigurationsAcssDebitParam | None
    konbini: PaymentMethodConfigurationsAcssDebitParam | None
    kr_card: PaymentMethodConfigurationsAcssDebitParam | None
    link: PaymentMethodConfigurationsAcssDebitParam | None
    mb_way: PaymentMethodConfigurationsAcssDebitParam | None
    mobilepay: PaymentMethodConfigurationsAcssDebitParam | None
    multibanco: PaymentMethodConfigurationsAcssDebitParam | None
    name: str | None
    naver_pay: PaymentMethodConfigurationsAcssDebitParam | None
    nz_bank_account: PaymentMethodConfigurationsAcssDebitParam | None
    oxxo: PaymentMethodConfigurationsAcssDebitParam | None
    p24: PaymentMethodConfigurationsAcssDebitParam | None
    pay_by_bank: PaymentMethodConfigurationsAcssDebitParam | None
    payco: PaymentMethodConfigurationsAcssDebitParam | None
    paynow: PaymentMethodConfigurationsAcssDebitParam | None
    paypal: PaymentMethodConfigurationsAcssDebitParam | None
    payto: PaymentMethodConfigurationsAcssDebitParam | None
    pix: PaymentMethodConfigurationsAcssDebitParam | None
    promptpay: PaymentMethodConfigurationsAcssDebitParam | None
    revolut_pay: PaymentMethodConfigurationsAcssDebitParam | None
    samsung_pay: PaymentMethodConfigurationsAcssDebitParam | None
    satispay: PaymentMethodConfigurationsAcssDebitParam | None
    scalapay: PaymentMethodConfigurationsAcssDebitParam | None
    sepa_debit: PaymentMethodConfigurationsAcssDebitParam | None
    sofort: PaymentMethodConfigurationsAcssDebitParam | None
    sunbit: PaymentMethodConfigurationsAcssDebitParam | None
    swish: PaymentMethodConfigurationsAcssDebitParam | None
    twint: PaymentMethodConfigurationsAcssDebitParam | None
    upi: PaymentMethodConfigurationsAcssDebitParam | None
    us_bank_account: PaymentMethodConfigurationsAcssDebitParam | None
    wechat_pay: PaymentMethodConfigurationsAcssDebitParam | None
    zip: PaymentMethodConfigurationsAcssDebitParam | None


class PaymentMethodConfigurationsAcssDebitDisplayPreferenceParam(TypedDict, total=False):
    preference: Literal["none", "off", "on"] | None


class PaymentMethodConfigurationsAcssDebitParam(TypedDict, total=False):
    display_preference: PaymentMethodConfigurationsAcssDebitDisplayPreferenceParam | None
