# Generated. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .._enums import CustomersPaymentMethodsTypeValue
from .shared import (
    AcssDebitParam,
    AuBecsDebitParam,
    BacsDebitParam,
    BillingDetailsParam,
    BoletoParam,
    CardNetworksParam,
    EpsParam,
    FpxParam,
    IdealParam,
    KlarnaParam,
    NaverPayParam,
    NzBankAccountParam,
    P24Param,
    PaytoParam,
    RadarOptionsParam,
    SepaDebitParam,
    SofortParam,
    UpiParam,
    UsBankAccountParam,
)


class PaymentMethodsAttachParams(ExpandParams, total=False):
    """Parameters of ``client.payment_methods.attach``."""

    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None


class PaymentMethodsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_methods.create``."""

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
    card: PaymentMethodsCreateCardParam2 | PaymentMethodsCreateCardParam3 | None
    cashapp: Mapping[str, Any] | None
    crypto: Mapping[str, Any] | None
    custom: PaymentMethodsCustomParam | None
    customer: str | HasId[Literal["customer"]] | None
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
    payment_method: str | HasId[Literal["payment_method"]] | None
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
    type: CustomersPaymentMethodsTypeValue | None
    upi: UpiParam | None
    us_bank_account: UsBankAccountParam | None
    wechat_pay: Mapping[str, Any] | None
    zip: Mapping[str, Any] | None


class PaymentMethodsDetachParams(ExpandParams, total=False):
    """Parameters of ``client.payment_methods.detach``."""


class PaymentMethodsListParams(ListParams, total=False):
    """Parameters of ``client.payment_methods.list``."""

    allow_redisplay: Literal["always", "limited", "unspecified"] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    type: CustomersPaymentMethodsTypeValue | None


class PaymentMethodsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payment_methods.retrieve``."""


class PaymentMethodsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.payment_methods.update``."""

    allow_redisplay: Literal["always", "limited", "unspecified"] | None
    billing_details: BillingDetailsParam | None
    card: PaymentMethodsUpdateCardParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payto: PaytoParam | None
    us_bank_account: PaymentMethodsUsBankAccountParam | None


class PaymentMethodsCreateCardParam2(TypedDict, total=False):
    cvc: str | None
    exp_month: Required[int]
    exp_year: Required[int]
    networks: CardNetworksParam | None
    number: Required[str]


class PaymentMethodsCreateCardParam3(TypedDict, total=False):
    token: Required[str | HasId[Literal["issuing.token"]]]


class PaymentMethodsCustomParam(TypedDict, total=False):
    type: Required[str]


class PaymentMethodsNetworksParam(TypedDict, total=False):
    preferred: Literal["", "cartes_bancaires", "mastercard", "visa"] | None


class PaymentMethodsUpdateCardParam(TypedDict, total=False):
    exp_month: int | None
    exp_year: int | None
    networks: PaymentMethodsNetworksParam | None


class PaymentMethodsUsBankAccountParam(TypedDict, total=False):
    account_holder_type: Literal["company", "individual"] | None
    account_type: Literal["checking", "savings"] | None
