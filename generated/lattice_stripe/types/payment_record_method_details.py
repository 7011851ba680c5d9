# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject
from .._enums import (
    BankValue,
    BicValue,
    ChargeEpsBankValue,
    ChargeP24BankValue,
    PaymentRecordMethodDetailsCardBrandValue,
    ResultReasonValue,
    ResultValue,
)
from .payment_method_details_ach_credit_transfer import PaymentMethodDetailsAchCreditTransfer
from .payment_method_details_ach_debit import PaymentMethodDetailsAchDebit
from .payment_method_details_alipay import PaymentMethodDetailsAlipay
from .payment_method_details_au_becs_debit import PaymentMethodDetailsAuBecsDebit
from .payment_method_details_bacs_debit import PaymentMethodDetailsBacsDebit
from .payment_method_details_card_present import PaymentMethodDetailsCardPresent
from .payment_method_details_crypto import PaymentMethodDetailsCrypto
from .payment_method_details_customer_balance import PaymentMethodDetailsCustomerBalance
from .payment_method_details_fpx import PaymentMethodDetailsFpx
from .payment_method_details_grabpay import PaymentMethodDetailsGrabpay
from .payment_method_details_interac_present import PaymentMethodDetailsInteracPresent
from .payment_method_details_kr_card import PaymentMethodDetailsKrCard
from .payment_method_details_nz_bank_account import PaymentMethodDetailsNzBankAccount
from .payment_method_details_paypal import PaymentMethodDetailsPaypal
from .payment_method_details_stripe_account import PaymentMethodDetailsStripeAccount
from .payment_method_details_wechat import PaymentMethodDetailsWechat
from .payment_record_address import PaymentRecordAddress

if TYPE_CHECKING:
    from .mandate import Mandate
    from .payment_method import PaymentMethod


class PaymentRecordMethodDetails(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_details``."""

    ach_credit_transfer: PaymentMethodDetailsAchCreditTransfer | None = None
    ach_debit: PaymentMethodDetailsAchDebit | None = None
    acss_debit: "PaymentRecordMethodDetailsAcssDebit | None" = None
    affirm: "PaymentRecordMethodDetailsAffirm | None" = None
    afterpay_clearpay: "PaymentRecordMethodDetailsAfterpayClearpay | None" = None
    alipay: PaymentMethodDetailsAlipay | None = None
    alma: "PaymentRecordMethodDetailsAlma | None" = None
    amazon_pay: "PaymentRecordMethodDetailsAmazonPay | None" = None
    au_becs_debit: PaymentMethodDetailsAuBecsDebit | None = None
    bacs_debit: PaymentMethodDetailsBacsDebit | None = None
    bancontact: "PaymentRecordMethodDetailsBancontact | None" = None
    billie: "PaymentRecordMethodDetailsBillie | None" = None
    billing_details: "PaymentRecordMethodDetailsBillingDetails | None" = None
    bizum: "PaymentRecordMethodDetailsBizum | None" = None
    blik: "PaymentRecordMethodDetailsBlik | None" = None
    boleto: "PaymentRecordMethodDetailsBoleto | None" = None
    card: "PaymentRecordMethodDetailsCard | None" = None
    card_present: PaymentMethodDetailsCardPresent | None = None
    cashapp: "PaymentRecordMethodDetailsCashapp | None" = None
    crypto: PaymentMethodDetailsCrypto | None = None
    custom: "PaymentRecordMethodDetailsCustom | None" = None
    customer_balance: PaymentMethodDetailsCustomerBalance | None = None
    eps: "PaymentRecordMethodDetailsEps | None" = None
    fpx: PaymentMethodDetailsFpx | None = None
    giropay: "PaymentRecordMethodDetailsGiropay | None" = None
    grabpay: PaymentMethodDetailsGrabpay | None = None
    ideal: "PaymentRecordMethodDetailsIdeal | None" = None
    interac_present: PaymentMethodDetailsInteracPresent | None = None
    kakao_pay: "PaymentRecordMethodDetailsKakaoPay | None" = None
    klarna: "PaymentRecordMethodDetailsKlarna | None" = None
    konbini: "PaymentRecordMethodDetailsKonbini | None" = None
    kr_card: PaymentMethodDetailsKrCard | None = None
    link: "PaymentRecordMethodDetailsLink | None" = None
    mb_way: "PaymentRecordMethodDetailsMbWay | None" = None
    mobilepay: "PaymentRecordMethodDetailsMobilepay | None" = None
    multibanco: "PaymentRecordMethodDetailsMultibanco | None" = None
    naver_pay: "PaymentRecordMethodDetailsNaverPay | None" = None
    nz_bank_account: PaymentMethodDetailsNzBankAccount | None = None
    oxxo: "PaymentRecordMethodDetailsOxxo | None" = None
    p24: "PaymentRecordMethodDetailsP24 | None" = None
    pay_by_bank: "PaymentRecordMethodDetailsPayByBank | None" = None
    payco: "PaymentRecordMethodDetailsPayco | None" = None
    payment_method: str | None = None
    paynow: "PaymentRecordMethodDetailsPaynow | None" = None
    paypal: PaymentMethodDetailsPaypal | None = None
    payto: "PaymentRecordMethodDetailsPayto | None" = None
    pix: "PaymentRecordMethodDetailsPix | None" = None
    promptpay: "PaymentRecordMethodDetailsPromptpay | None" = None
    revolut_pay: "PaymentRecordMethodDetailsRevolutPay | None" = None
    samsung_pay: "PaymentRecordMethodDetailsSamsungPay | None" = None
    satispay: "PaymentRecordMethodDetailsSatispay | None" = None
    scalapay: "PaymentRecordMethodDetailsScalapay | None" = None
    sepa_debit: "PaymentRecordMethodDetailsSepaDebit | None" = None
    sofort: "PaymentRecordMethodDetailsSofort | None" = None
    stripe_account: PaymentMethodDetailsStripeAccount | None = None
    sunbit: "PaymentRecordMethodDetailsSunbit | None" = None
    swish: "PaymentRecordMethodDetailsSwish | None" = None
    twint: "PaymentRecordMethodDetailsTwint | None" = None
    type: str = MISSING
    upi: "PaymentRecordMethodDetailsUpi | None" = None
    us_bank_account: "PaymentRecordMethodDetailsUsBankAccount | None" = None
    wechat: PaymentMethodDetailsWechat | None = None
    wechat_pay: "PaymentRecordMethodDetailsWechatPay | None" = None
    zip: "PaymentRecordMethodDetailsZip | None" = None


class PaymentRecordMethodDetailsAcssDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_acss_debit``."""

    bank_name: str | None = None
    expected_debit_date: str | None = None
    fingerprint: str | None = None
    institution_number: str | None = None
    last4: str | None = None
    mandate: str | None = None
    transit_number: str | None = None


class PaymentRecordMethodDetailsAddress(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details_resource_payer_details_address``."""

    country: str | None = None


class PaymentRecordMethodDetailsAffirm(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_affirm``."""

    location: str | None = None
    reader: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsAfterpayClearpay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_afterpay_clearpay``."""

    order_id: str | None = None
    reference: str | None = None


class PaymentRecordMethodDetailsAlma(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_alma``."""

    installments: "PaymentRecordMethodDetailsAlmaInstallments | None" = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsAlmaInstallments(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_alma_details_resource_installments``."""

    count: int = MISSING


class PaymentRecordMethodDetailsAmazonPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_amazon_pay``."""

    funding: "PaymentRecordMethodDetailsAmazonPayFunding | None" = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsAmazonPayFunding(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding``."""

    card: "PaymentRecordMethodDetailsAmazonPayFundingCard | None" = None
    type: Literal["card"] | None = None


class PaymentRecordMethodDetailsAmazonPayFundingCard(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_amazon_pay_details_resource_funding_resource_funding_card``."""

    brand: str | None = None
    country: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    funding: str | None = None
    last4: str | None = None


class PaymentRecordMethodDetailsApplePay(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_apple_pay``."""

    type: str = MISSING


class PaymentRecordMethodDetailsBancontact(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_bancontact``."""

    bank_code: str | None = None
    bank_name: str | None = None
    bic: str | None = None
    generated_sepa_debit: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    generated_sepa_debit_mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    iban_last4: str | None = None
    preferred_language: Literal["de", "en", "fr", "nl"] | None = None
    verified_name: str | None = None


class PaymentRecordMethodDetailsBillie(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_billie``."""

    transaction_id: str | None = None


class PaymentRecordMethodDetailsBillingDetails(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_billing_details``."""

    address: PaymentRecordAddress = MISSING
    email: str | None = None
    name: str | None = None
    phone: str | None = None


class PaymentRecordMethodDetailsBizum(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_bizum``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsBlik(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_blik``."""

    buyer_id: str | None = None


class PaymentRecordMethodDetailsBoleto(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_boleto``."""

    tax_id: str | None = None


class PaymentRecordMethodDetailsCard(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details``."""

    authorization_code: str | None = None
    brand: PaymentRecordMethodDetailsCardBrandValue | None = None
    capture_before: int | None = None
    """Unix seconds."""
    checks: "PaymentRecordMethodDetailsChecks | None" = None
    country: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    fingerprint: str | None = None
    funding: Literal["credit", "debit", "prepaid", "unknown"] | None = None
    installments: "PaymentRecordMethodDetailsCardInstallments | None" = None
    last4: str | None = None
    network: PaymentRecordMethodDetailsCardBrandValue | None = None
    network_advice_code: str | None = None
    network_decline_code: str | None = None
    network_token: "PaymentRecordMethodDetailsNetworkToken | None" = None
    network_transaction_id: str | None = None
    three_d_secure: "PaymentRecordMethodDetailsThreeDSecure | None" = None
    wallet: "PaymentRecordMethodDetailsWallet | None" = None


class PaymentRecordMethodDetailsCardInstallments(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_installments``."""

    plan: "PaymentRecordMethodDetailsPlan | None" = None


class PaymentRecordMethodDetailsCashapp(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_cashapp``."""

    buyer_id: str | None = None
    cashtag: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsChecks(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_checks``."""

    address_line1_check: Literal["fail", "pass", "unavailable", "unchecked"] | None = None
    address_postal_code_check: Literal["fail", "pass", "unavailable", "unchecked"] | None = None
    cvc_check: Literal["fail", "pass", "unavailable", "unchecked"] | None = None


class PaymentRecordMethodDetailsCustom(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_custom_details``."""

    display_name: str = MISSING
    type: str | None = None


class PaymentRecordMethodDetailsEps(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_eps``."""

    bank: ChargeEpsBankValue | None = None
    verified_name: str | None = None


class PaymentRecordMethodDetailsGiropay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_giropay``."""

    bank_code: str | None = None
    bank_name: str | None = None
    bic: str | None = None
    verified_name: str | None = None


class PaymentRecordMethodDetailsGooglePay(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet_resource_google_pay``."""


class PaymentRecordMethodDetailsIdeal(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_ideal``."""

    bank: BankValue | None = None
    bic: BicValue | None = None
    generated_sepa_debit: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    generated_sepa_debit_mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    iban_last4: str | None = None
    transaction_id: str | None = None
    verified_name: str | None = None


class PaymentRecordMethodDetailsKakaoPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_kakao_pay``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsKlarna(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_klarna``."""

    location: str | None = None
    payer_details: "PaymentRecordMethodDetailsPayerDetails | None" = None
    payment_method_category: str | None = None
    preferred_locale: str | None = None
    reader: str | None = None


class PaymentRecordMethodDetailsKonbini(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_konbini``."""

    store: "PaymentRecordMethodDetailsStore | None" = None


class PaymentRecordMethodDetailsLink(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_link``."""

    country: str | None = None


class PaymentRecordMethodDetailsMbWay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_mb_way``."""


class PaymentRecordMethodDetailsMobilepay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_mobilepay``."""

    card: "PaymentRecordMethodDetailsMobilepayCard | None" = None


class PaymentRecordMethodDetailsMobilepayCard(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_mobilepay_details_resource_card``."""

    brand: str | None = None
    country: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    last4: str | None = None


class PaymentRecordMethodDetailsMultibanco(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_multibanco``."""

    entity: str | None = None
    reference: str | None = None


class PaymentRecordMethodDetailsNaverPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_naver_pay``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsNetworkToken(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_network_token``."""

    used: bool = MISSING


class PaymentRecordMethodDetailsOxxo(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_oxxo``."""

    number: str | None = None


class PaymentRecordMethodDetailsP24(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_p24``."""

    bank: ChargeP24BankValue | None = None
    reference: str | None = None
    verified_name: str | None = None


class PaymentRecordMethodDetailsPayByBank(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_pay_by_bank``."""


class PaymentRecordMethodDetailsPayco(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_payco``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsPayerDetails(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_klarna_details_resource_payer_details``."""

    address: PaymentRecordMethodDetailsAddress | None = None


class PaymentRecordMethodDetailsPaynow(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_paynow``."""

    location: str | None = None
    reader: str | None = None
    reference: str | None = None


class PaymentRecordMethodDetailsPayto(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_payto``."""

    bsb_number: str | None = None
    last4: str | None = None
    mandate: str | None = None
    pay_id: str | None = None


class PaymentRecordMethodDetailsPix(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_pix``."""

    bank_transaction_id: str | None = None
    mandate: str | None = None


class PaymentRecordMethodDetailsPlan(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_installment_plan``."""

    count: int | None = None
    interval: Literal["month"] | None = None
    type: Literal["bonus", "fixed_count", "revolving"] = MISSING


class PaymentRecordMethodDetailsPromptpay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_promptpay``."""

    reference: str | None = None


class PaymentRecordMethodDetailsRevolutPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_revolut_pay``."""

    funding: "PaymentRecordMethodDetailsRevolutPayFunding | None" = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsRevolutPayFunding(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_revolut_pay_details_resource_funding``."""

    card: "PaymentRecordMethodDetailsRevolutPayFundingCard | None" = None
    type: Literal["card"] | None = None


class PaymentRecordMethodDetailsRevolutPayFundingCard(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_revolut_pay_details_resource_funding_resource_funding_card``."""

    brand: str | None = None
    country: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    funding: str | None = None
    last4: str | None = None


class PaymentRecordMethodDetailsSamsungPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_samsung_pay``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsSatispay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_satispay``."""

    transaction_id: str | None = None


class PaymentRecordMethodDetailsScalapay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_scalapay``."""

    transaction_id: str | None = None


class PaymentRecordMethodDetailsSepaDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_sepa_debit``."""

    bank_code: str | None = None
    branch_code: str | None = None
    country: str | None = None
    expected_debit_date: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: str | None = None


class PaymentRecordMethodDetailsSofort(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_sofort``."""

    bank_code: str | None = None
    bank_name: str | None = None
    bic: str | None = None
    country: str | None = None
    generated_sepa_debit: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    generated_sepa_debit_mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    iban_last4: str | None = None
    preferred_language: Literal["de", "en", "es", "fr", "it", "nl", "pl"] | None = None
    verified_name: str | None = None


class PaymentRecordMethodDetailsStore(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_konbini_details_resource_store``."""

    chain: Literal["familymart", "lawson", "ministop", "seicomart"] | None = None


class PaymentRecordMethodDetailsSunbit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_sunbit``."""

    transaction_id: str | None = None


class PaymentRecordMethodDetailsSwish(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_swish``."""

    fingerprint: str | None = None
    payment_reference: str | None = None
    verified_phone_last4: str | None = None


class PaymentRecordMethodDetailsThreeDSecure(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_three_d_secure``."""

    authentication_flow: Literal["challenge", "frictionless"] | None = None
    cryptogram: str | None = None
    electronic_commerce_indicator: Literal["01", "02", "03", "04", "05", "06", "07"] | None = None
    exemption_indicator: Literal["low_risk", "none"] | None = None
    exemption_indicator_applied: bool | None = None
    result: ResultValue | None = None
    result_reason: ResultReasonValue | None = None
    version: Literal["1.0.2", "2.1.0", "2.2.0"] | None = None


class PaymentRecordMethodDetailsTwint(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_twint``."""

    mandate: str | None = None


class PaymentRecordMethodDetailsUpi(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_upi``."""

    vpa: str | None = None


class PaymentRecordMethodDetailsUsBankAccount(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_us_bank_account``."""

    account_holder_type: Literal["company", "individual"] | None = None
    account_type: Literal["checking", "savings"] | None = None
    bank_name: str | None = None
    expected_debit_date: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    payment_reference: str | None = None
    routing_number: str | None = None


class PaymentRecordMethodDetailsWallet(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_payment_method_card_details_resource_wallet``."""

    apple_pay: PaymentRecordMethodDetailsApplePay | None = None
    dynamic_last4: str | None = None
    google_pay: PaymentRecordMethodDetailsGooglePay | None = None
    type: str = MISSING


class PaymentRecordMethodDetailsWechatPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_wechat_pay``."""

    fingerprint: str | None = None
    location: str | None = None
    reader: str | None = None
    transaction_id: str | None = None


class PaymentRecordMethodDetailsZip(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payment_record_zip``."""
