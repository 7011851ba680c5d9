# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import (
    BankValue,
    BicValue,
    ChargeEpsBankValue,
    ChargeP24BankValue,
    ChargeWalletTypeValue,
    ResultReasonValue,
    ResultValue,
)
from .address import Address
from .billing_details import BillingDetails
from .payment_method_details_ach_credit_transfer import PaymentMethodDetailsAchCreditTransfer
from .payment_method_details_ach_debit import PaymentMethodDetailsAchDebit
from .payment_method_details_alipay import PaymentMethodDetailsAlipay
from .payment_method_details_au_becs_debit import PaymentMethodDetailsAuBecsDebit
from .payment_method_details_bacs_debit import PaymentMethodDetailsBacsDebit
from .payment_method_details_card_installments_plan import PaymentMethodDetailsCardInstallmentsPlan
from .payment_method_details_card_present import PaymentMethodDetailsCardPresent
from .payment_method_details_card_wallet_apple_pay import PaymentMethodDetailsCardWalletApplePay
from .payment_method_details_card_wallet_google_pay import PaymentMethodDetailsCardWalletGooglePay
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
from .payment_presentment_details import PaymentPresentmentDetails
from .radar_options import RadarOptions
from .shipping import Shipping

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .application_fee import ApplicationFee
    from .balance_transaction import BalanceTransaction
    from .charge_rule import ChargeRule
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .mandate import Mandate
    from .payment_intent import PaymentIntent
    from .payment_method import PaymentMethod
    from .refund import Refund
    from .review import Review
    from .transfer import Transfer


class Charge(Resource, kw_only=True):
    """Schema ``charge``."""

    id: str = MISSING
    object: Literal["charge"] = "charge"
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_captured: int = MISSING
    """In the smallest currency unit."""
    amount_refunded: int = MISSING
    """In the smallest currency unit."""
    application: Expandable["Application"] | None = None
    """Expandable."""
    application_fee: Expandable["ApplicationFee"] | None = None
    """Expandable."""
    application_fee_amount: int | None = None
    """In the smallest currency unit."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    billing_details: BillingDetails = MISSING
    calculated_statement_descriptor: str | None = None
    captured: bool = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    description: str | None = None
    disputed: bool = MISSING
    failure_balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    failure_code: str | None = None
    failure_message: str | None = None
    fraud_details: "ChargeFraudDetails | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    outcome: "ChargeOutcome | None" = None
    paid: bool = MISSING
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
    payment_method: str | None = None
    payment_method_details: "ChargePaymentMethodDetails | None" = None
    presentment_details: PaymentPresentmentDetails | None = None
    radar_options: RadarOptions | None = None
    receipt_email: str | None = None
    receipt_number: str | None = None
    receipt_url: str | None = None
    refunded: bool = MISSING
    refunds: ListObject[Deferred["Refund"]] | None = None
    """Only if expanded."""
    review: Expandable["Review"] | None = None
    """Expandable."""
    shipping: Shipping | None = None
    source_transfer: Expandable["Transfer"] | None = None
    """Expandable."""
    statement_descriptor: str | None = None
    statement_descriptor_suffix: str | None = None
    status: Literal["failed", "pending", "succeeded"] = MISSING
    transfer: Expandable["Transfer"] | None = None
    """Expandable."""
    transfer_data: "ChargeTransferData | None" = None
    transfer_group: str | None = None


class ChargeAcssDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_acss_debit``."""

    bank_name: str | None = None
    expected_debit_date: str | None = None
    fingerprint: str | None = None
    institution_number: str | None = None
    last4: str | None = None
    mandate: str | None = None
    transit_number: str | None = None


class ChargeAddress(StripeObject, kw_only=True):
    """Schema ``klarna_address``."""

    country: str | None = None


class ChargeAffirm(StripeObject, kw_only=True):
    """Schema ``payment_method_details_affirm``."""

    location: str | None = None
    reader: str | None = None
    transaction_id: str | None = None


class ChargeAfterpayClearpay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_afterpay_clearpay``."""

    order_id: str | None = None
    reference: str | None = None


class ChargeAlma(StripeObject, kw_only=True):
    """Schema ``payment_method_details_alma``."""

    installments: "ChargeAlmaInstallments | None" = None
    transaction_id: str | None = None


class ChargeAlmaInstallments(StripeObject, kw_only=True):
    """Schema ``alma_installments``."""

    count: int = MISSING


class ChargeAmazonPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_amazon_pay``."""

    funding: "ChargeAmazonPayFunding | None" = None
    transaction_id: str | None = None


class ChargeAmazonPayFunding(StripeObject, kw_only=True):
    """Schema ``amazon_pay_underlying_payment_method_funding_details``."""

    card: "ChargeFundingCard | None" = None
    type: Literal["card"] | None = None


class ChargeAmexExpressCheckout(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet_amex_express_checkout``."""


class ChargeBancontact(StripeObject, kw_only=True):
    """Schema ``payment_method_details_bancontact``."""

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


class ChargeBillie(StripeObject, kw_only=True):
    """Schema ``payment_method_details_billie``."""

    transaction_id: str | None = None


class ChargeBizum(StripeObject, kw_only=True):
    """Schema ``payment_method_details_bizum``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class ChargeBlik(StripeObject, kw_only=True):
    """Schema ``payment_method_details_blik``."""

    buyer_id: str | None = None


class ChargeBoleto(StripeObject, kw_only=True):
    """Schema ``payment_method_details_boleto``."""

    tax_id: str = MISSING


class ChargeCard(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card``."""

    amount_authorized: int | None = None
    """In the smallest currency unit."""
    authorization_code: str | None = None
    brand: str | None = None
    capture_before: int | None = None
    """Unix seconds."""
    checks: "ChargeChecks | None" = None
    country: str | None = None
    exp_month: int = MISSING
    exp_year: int = MISSING
    extended_authorization: "ChargeExtendedAuthorization | None" = None
    fingerprint: str | None = None
    funding: str | None = None
    incremental_authorization: "ChargeIncrementalAuthorization | None" = None
    installments: "ChargeCardInstallments | None" = None
    last4: str | None = None
    mandate: str | None = None
    multicapture: "ChargeMulticapture | None" = None
    network: str | None = None
    network_token: "ChargeNetworkToken | None" = None
    network_transaction_id: str | None = None
    overcapture: "ChargeOvercapture | None" = None
    regulated_status: Literal["regulated", "unregulated"] | None = None
    three_d_secure: "ChargeThreeDSecure | None" = None
    transaction_link_id: str | None = None
    wallet: "ChargeWallet | None" = None


class ChargeCardInstallments(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_installments``."""

    plan: PaymentMethodDetailsCardInstallmentsPlan | None = None


class ChargeCashapp(StripeObject, kw_only=True):
    """Schema ``payment_method_details_cashapp``."""

    buyer_id: str | None = None
    cashtag: str | None = None
    transaction_id: str | None = None


class ChargeChecks(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_checks``."""

    address_line1_check: str | None = None
    address_postal_code_check: str | None = None
    cvc_check: str | None = None


class ChargeEps(StripeObject, kw_only=True):
    """Schema ``payment_method_details_eps``."""

    bank: ChargeEpsBankValue | None = None
    verified_name: str | None = None


class ChargeExtendedAuthorization(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_card_details_api_resource_enterprise_features_extended_authorization_extended_authorization``."""

    status: Literal["disabled", "enabled"] = MISSING


class ChargeFraudDetails(StripeObject, kw_only=True):
    """Schema ``charge_fraud_details``."""

    stripe_report: str | None = None
    user_report: str | None = None


class ChargeFundingCard(StripeObject, kw_only=True):
    """Schema ``payment_method_details_passthrough_card``."""

    brand: str | None = None
    country: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    funding: str | None = None
    last4: str | None = None


class ChargeGiropay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_giropay``."""

    bank_code: str | None = None
    bank_name: str | None = None
    bic: str | None = None
    verified_name: str | None = None


class ChargeIdeal(StripeObject, kw_only=True):
    """Schema ``payment_method_details_ideal``."""

    bank: BankValue | None = None
    bic: BicValue | None = None
    generated_sepa_debit: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    generated_sepa_debit_mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    iban_last4: str | None = None
    transaction_id: str | None = None
    verified_name: str | None = None


class ChargeIncrementalAuthorization(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_card_details_api_resource_enterprise_features_incremental_authorization_incremental_authorization``."""

    status: Literal["available", "unavailable"] = MISSING


class ChargeKakaoPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_kakao_pay``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class ChargeKlarna(StripeObject, kw_only=True):
    """Schema ``payment_method_details_klarna``."""

    location: str | None = None
    payer_details: "ChargePayerDetails | None" = None
    payment_method_category: str | None = None
    preferred_locale: str | None = None
    reader: str | None = None


class ChargeKonbini(StripeObject, kw_only=True):
    """Schema ``payment_method_details_konbini``."""

    store: "ChargeStore | None" = None


class ChargeLink(StripeObject, kw_only=True):
    """Schema ``payment_method_details_link``."""

    country: str | None = None


class ChargeMasterpass(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet_masterpass``."""

    billing_address: Address | None = None
    email: str | None = None
    name: str | None = None
    shipping_address: Address | None = None


class ChargeMbWay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_mb_way``."""


class ChargeMobilepay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_mobilepay``."""

    card: "ChargeMobilepayCard | None" = None


class ChargeMobilepayCard(StripeObject, kw_only=True):
    """Schema ``internal_card``."""

    brand: str | None = None
    country: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    last4: str | None = None


class ChargeMultibanco(StripeObject, kw_only=True):
    """Schema ``payment_method_details_multibanco``."""

    entity: str | None = None
    reference: str | None = None


class ChargeMulticapture(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_card_details_api_resource_multicapture``."""

    status: Literal["available", "unavailable"] = MISSING


class ChargeNaverPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_naver_pay``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class ChargeNetworkToken(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_network_token``."""

    used: bool = MISSING


class ChargeOutcome(StripeObject, kw_only=True):
    """Schema ``charge_outcome``."""

    advice_code: Literal["confirm_card_data", "do_not_try_again", "try_again_later"] | None = None
    network_advice_code: str | None = None
    network_decline_code: str | None = None
    network_status: str | None = None
    reason: str | None = None
    risk_level: str | None = None
    risk_score: int | None = None
    rule: Expandable["ChargeRule"] | None = None
    """Expandable."""
    seller_message: str | None = None
    type: str = MISSING


class ChargeOvercapture(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_card_details_api_resource_enterprise_features_overcapture_overcapture``."""

    maximum_amount_capturable: int = MISSING
    """In the smallest currency unit."""
    status: Literal["available", "unavailable"] = MISSING


class ChargeOxxo(StripeObject, kw_only=True):
    """Schema ``payment_method_details_oxxo``."""

    number: str | None = None


class ChargeP24(StripeObject, kw_only=True):
    """Schema ``payment_method_details_p24``."""

    bank: ChargeP24BankValue | None = None
    reference: str | None = None
    verified_name: str | None = None


class ChargePayByBank(StripeObject, kw_only=True):
    """Schema ``payment_method_details_pay_by_bank``."""


class ChargePayco(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payco``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class ChargePayerDetails(StripeObject, kw_only=True):
    """Schema ``klarna_payer_details``."""

    address: ChargeAddress | None = None


class ChargePaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``payment_method_details``."""

    ach_credit_transfer: PaymentMethodDetailsAchCreditTransfer | None = None
    ach_debit: PaymentMethodDetailsAchDebit | None = None
    acss_debit: ChargeAcssDebit | None = None
    affirm: ChargeAffirm | None = None
    afterpay_clearpay: ChargeAfterpayClearpay | None = None
    alipay: PaymentMethodDetailsAlipay | None = None
    alma: ChargeAlma | None = None
    amazon_pay: ChargeAmazonPay | None = None
    au_becs_debit: PaymentMethodDetailsAuBecsDebit | None = None
    bacs_debit: PaymentMethodDetailsBacsDebit | None = None
    bancontact: ChargeBancontact | None = None
    billie: ChargeBillie | None = None
    bizum: ChargeBizum | None = None
    blik: ChargeBlik | None = None
    boleto: ChargeBoleto | None = None
    card: ChargeCard | None = None
    card_present: PaymentMethodDetailsCardPresent | None = None
    cashapp: ChargeCashapp | None = None
    crypto: PaymentMethodDetailsCrypto | None = None
    customer_balance: PaymentMethodDetailsCustomerBalance | None = None
    eps: ChargeEps | None = None
    fpx: PaymentMethodDetailsFpx | None = None
    giropay: ChargeGiropay | None = None
    grabpay: PaymentMethodDetailsGrabpay | None = None
    ideal: ChargeIdeal | None = None
    interac_present: PaymentMethodDetailsInteracPresent | None = None
    kakao_pay: ChargeKakaoPay | None = None
    klarna: ChargeKlarna | None = None
    konbini: ChargeKonbini | None = None
    kr_card: PaymentMethodDetailsKrCard | None = None
    link: ChargeLink | None = None
    mb_way: ChargeMbWay | None = None
    mobilepay: ChargeMobilepay | None = None
    multibanco: ChargeMultibanco | None = None
    naver_pay: ChargeNaverPay | None = None
    nz_bank_account: PaymentMethodDetailsNzBankAccount | None = None
    oxxo: ChargeOxxo | None = None
    p24: ChargeP24 | None = None
    pay_by_bank: ChargePayByBank | None = None
    payco: ChargePayco | None = None
    paynow: "ChargePaynow | None" = None
    paypal: PaymentMethodDetailsPaypal | None = None
    payto: "ChargePayto | None" = None
    pix: "ChargePix | None" = None
    promptpay: "ChargePromptpay | None" = None
    revolut_pay: "ChargeRevolutPay | None" = None
    samsung_pay: "ChargeSamsungPay | None" = None
    satispay: "ChargeSatispay | None" = None
    scalapay: "ChargeScalapay | None" = None
    sepa_debit: "ChargeSepaDebit | None" = None
    sofort: "ChargeSofort | None" = None
    stripe_account: PaymentMethodDetailsStripeAccount | None = None
    sunbit: "ChargeSunbit | None" = None
    swish: "ChargeSwish | None" = None
    twint: "ChargeTwint | None" = None
    type: str = MISSING
    upi: "ChargeUpi | None" = None
    us_bank_account: "ChargeUsBankAccount | None" = None
    wechat: PaymentMethodDetailsWechat | None = None
    wechat_pay: "ChargeWechatPay | None" = None
    zip: "ChargeZip | None" = None


class ChargePaynow(StripeObject, kw_only=True):
    """Schema ``payment_method_details_paynow``."""

    location: str | None = None
    reader: str | None = None
    reference: str | None = None


class ChargePayto(StripeObject, kw_only=True):
    """Schema ``payment_method_details_payto``."""

    bsb_number: str | None = None
    last4: str | None = None
    mandate: str | None = None
    pay_id: str | None = None


class ChargePix(StripeObject, kw_only=True):
    """Schema ``payment_method_details_pix``."""

    bank_transaction_id: str | None = None
    fingerprint: str | None = None
    mandate: str | None = None


class ChargePromptpay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_promptpay``."""

    reference: str | None = None


class ChargeRevolutPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_revolut_pay``."""

    funding: "ChargeRevolutPayFunding | None" = None
    transaction_id: str | None = None


class ChargeRevolutPayFunding(StripeObject, kw_only=True):
    """Schema ``revolut_pay_underlying_payment_method_funding_details``."""

    card: ChargeFundingCard | None = None
    type: Literal["card"] | None = None


class ChargeSamsungPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_samsung_pay``."""

    buyer_id: str | None = None
    transaction_id: str | None = None


class ChargeSatispay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_satispay``."""

    transaction_id: str | None = None


class ChargeScalapay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_scalapay``."""

    transaction_id: str | None = None


class ChargeSepaDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_sepa_debit``."""

    bank_code: str | None = None
    branch_code: str | None = None
    country: str | None = None
    expected_debit_date: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: str | None = None


class ChargeSofort(StripeObject, kw_only=True):
    """Schema ``payment_method_details_sofort``."""

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


class ChargeStore(StripeObject, kw_only=True):
    """Schema ``payment_method_details_konbini_store``."""

    chain: Literal["familymart", "lawson", "ministop", "seicomart"] | None = None


class ChargeSunbit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_sunbit``."""

    transaction_id: str | None = None


class ChargeSwish(StripeObject, kw_only=True):
    """Schema ``payment_method_details_swish``."""

    fingerprint: str | None = None
    payment_reference: str | None = None
    verified_phone_last4: str | None = None


class ChargeThreeDSecure(StripeObject, kw_only=True):
    """Schema ``three_d_secure_details_charge``."""

    authentication_flow: Literal["challenge", "frictionless"] | None = None
    electronic_commerce_indicator: Literal["01", "02", "05", "06", "07"] | None = None
    exemption_indicator: Literal["low_risk", "none"] | None = None
    exemption_indicator_applied: bool | None = None
    result: ResultValue | None = None
    result_reason: ResultReasonValue | None = None
    transaction_id: str | None = None
    version: Literal["1.0.2", "2.1.0", "2.2.0", "2.3.0", "2.3.1"] | None = None


class ChargeTransferData(StripeObject, kw_only=True):
    """Schema ``charge_transfer_data``."""

    amount: int | None = None
    """In the smallest currency unit."""
    destination: Expandable["Account"] = MISSING
    """Expandable."""


class ChargeTwint(StripeObject, kw_only=True):
    """Schema ``payment_method_details_twint``."""

    mandate: str | None = None


class ChargeUpi(StripeObject, kw_only=True):
    """Schema ``payment_method_details_upi``."""

    vpa: str | None = None


class ChargeUsBankAccount(StripeObject, kw_only=True):
    """Schema ``payment_method_details_us_bank_account``."""

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


class ChargeVisaCheckout(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet_visa_checkout``."""

    billing_address: Address | None = None
    email: str | None = None
    name: str | None = None
    shipping_address: Address | None = None


class ChargeWallet(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet``."""

    amex_express_checkout: ChargeAmexExpressCheckout | None = None
    apple_pay: PaymentMethodDetailsCardWalletApplePay | None = None
    dynamic_last4: str | None = None
    google_pay: PaymentMethodDetailsCardWalletGooglePay | None = None
    link: "ChargeWalletLink | None" = None
    masterpass: ChargeMasterpass | None = None
    samsung_pay: "ChargeWalletSamsungPay | None" = None
    type: ChargeWalletTypeValue = MISSING
    visa_checkout: ChargeVisaCheckout | None = None


class ChargeWalletLink(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet_link``."""


class ChargeWalletSamsungPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_wallet_samsung_pay``."""


class ChargeWechatPay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_wechat_pay``."""

    fingerprint: str | None = None
    location: str | None = None
    reader: str | None = None
    transaction_id: str | None = None


class ChargeZip(StripeObject, kw_only=True):
    """Schema ``payment_method_details_zip``."""
