# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import ConfirmationTokenPaymentMethodPreviewTypeValue
from .address import Address
from .billing_details import BillingDetails
from .payment_method_acss_debit import PaymentMethodAcssDebit
from .payment_method_affirm import PaymentMethodAffirm
from .payment_method_afterpay_clearpay import PaymentMethodAfterpayClearpay
from .payment_method_alipay import PaymentMethodAlipay
from .payment_method_alma import PaymentMethodAlma
from .payment_method_amazon_pay import PaymentMethodAmazonPay
from .payment_method_au_becs_debit import PaymentMethodAuBecsDebit
from .payment_method_bacs_debit import PaymentMethodBacsDebit
from .payment_method_bancontact import PaymentMethodBancontact
from .payment_method_billie import PaymentMethodBillie
from .payment_method_bizum import PaymentMethodBizum
from .payment_method_blik import PaymentMethodBlik
from .payment_method_boleto import PaymentMethodBoleto
from .payment_method_card import PaymentMethodCard
from .payment_method_card_present import PaymentMethodCardPresent
from .payment_method_cashapp import PaymentMethodCashapp
from .payment_method_crypto import PaymentMethodCrypto
from .payment_method_customer_balance import PaymentMethodCustomerBalance
from .payment_method_details_card_installments_plan import PaymentMethodDetailsCardInstallmentsPlan
from .payment_method_eps import PaymentMethodEps
from .payment_method_fpx import PaymentMethodFpx
from .payment_method_giropay import PaymentMethodGiropay
from .payment_method_grabpay import PaymentMethodGrabpay
from .payment_method_ideal import PaymentMethodIdeal
from .payment_method_interac_present import PaymentMethodInteracPresent
from .payment_method_kakao_pay import PaymentMethodKakaoPay
from .payment_method_klarna import PaymentMethodKlarna
from .payment_method_konbini import PaymentMethodKonbini
from .payment_method_kr_card import PaymentMethodKrCard
from .payment_method_link import PaymentMethodLink
from .payment_method_mb_way import PaymentMethodMbWay
from .payment_method_mobilepay import PaymentMethodMobilepay
from .payment_method_multibanco import PaymentMethodMultibanco
from .payment_method_naver_pay import PaymentMethodNaverPay
from .payment_method_nz_bank_account import PaymentMethodNzBankAccount
from .payment_method_oxxo import PaymentMethodOxxo
from .payment_method_p24 import PaymentMethodP24
from .payment_method_pay_by_bank import PaymentMethodPayByBank
from .payment_method_payco import PaymentMethodPayco
from .payment_method_paynow import PaymentMethodPaynow
from .payment_method_paypal import PaymentMethodPaypal
from .payment_method_payto import PaymentMethodPayto
from .payment_method_pix import PaymentMethodPix
from .payment_method_promptpay import PaymentMethodPromptpay
from .payment_method_revolut_pay import PaymentMethodRevolutPay
from .payment_method_samsung_pay import PaymentMethodSamsungPay
from .payment_method_satispay import PaymentMethodSatispay
from .payment_method_scalapay import PaymentMethodScalapay
from .payment_method_sepa_debit import PaymentMethodSepaDebit
from .payment_method_sofort import PaymentMethodSofort
from .payment_method_sunbit import PaymentMethodSunbit
from .payment_method_swish import PaymentMethodSwish
from .payment_method_twint import PaymentMethodTwint
from .payment_method_upi import PaymentMethodUpi
from .payment_method_us_bank_account import PaymentMethodUsBankAccount
from .payment_method_wechat_pay import PaymentMethodWechatPay
from .payment_method_zip import PaymentMethodZip

if TYPE_CHECKING:
    from .customer import Customer


class ConfirmationToken(Resource, kw_only=True):
    """Schema ``confirmation_token``."""

    id: str = MISSING
    object: Literal["confirmation_token"] = "confirmation_token"
    created: int = MISSING
    """Unix seconds."""
    expires_at: int | None = None
    """Unix seconds."""
    livemode: bool = MISSING
    mandate_data: "ConfirmationTokenMandateData | None" = None
    payment_intent: str | None = None
    payment_method_options: "ConfirmationTokenPaymentMethodOptions | None" = None
    payment_method_preview: "ConfirmationTokenPaymentMethodPreview | None" = None
    return_url: str | None = None
    setup_future_usage: Literal["off_session", "on_session"] | None = None
    setup_intent: str | None = None
    shipping: "ConfirmationTokenShipping | None" = None
    use_stripe_sdk: bool = MISSING


class ConfirmationTokenCard(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_payment_method_options_resource_card``."""

    cvc_token: str | None = None
    installments: "ConfirmationTokenInstallments | None" = None


class ConfirmationTokenCustomerAcceptance(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_mandate_data_resource_customer_acceptance``."""

    online: "ConfirmationTokenOnline | None" = None
    type: str = MISSING


class ConfirmationTokenInstallments(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_payment_method_options_resource_card_resource_installment``."""

    plan: PaymentMethodDetailsCardInstallmentsPlan | None = None


class ConfirmationTokenMandateData(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_mandate_data``."""

    customer_acceptance: ConfirmationTokenCustomerAcceptance = MISSING


class ConfirmationTokenOnline(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_mandate_data_resource_customer_acceptance_resource_online``."""

    ip_address: str | None = None
    user_agent: str | None = None


class ConfirmationTokenPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_payment_method_options``."""

    card: ConfirmationTokenCard | None = None


class ConfirmationTokenPaymentMethodPreview(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_payment_method_preview``."""

    acss_debit: PaymentMethodAcssDebit | None = None
    affirm: PaymentMethodAffirm | None = None
    afterpay_clearpay: PaymentMethodAfterpayClearpay | None = None
    alipay: PaymentMethodAlipay | None = None
    allow_redisplay: Literal["always", "limited", "unspecified"] | None = None
    alma: PaymentMethodAlma | None = None
    amazon_pay: PaymentMethodAmazonPay | None = None
    au_becs_debit: PaymentMethodAuBecsDebit | None = None
    bacs_debit: PaymentMethodBacsDebit | None = None
    bancontact: PaymentMethodBancontact | None = None
    billie: PaymentMethodBillie | None = None
    billing_details: BillingDetails = MISSING
    bizum: PaymentMethodBizum | None = None
    blik: PaymentMethodBlik | None = None
    boleto: PaymentMethodBoleto | None = None
    card: PaymentMethodCard | None = None
    card_present: PaymentMethodCardPresent | None = None
    cashapp: PaymentMethodCashapp | None = None
    crypto: PaymentMethodCrypto | None = None
    customer: Expandable["Customer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    customer_balance: PaymentMethodCustomerBalance | None = None
    eps: PaymentMethodEps | None = None
    fpx: PaymentMethodFpx | None = None
    giropay: PaymentMethodGiropay | None = None
    grabpay: PaymentMethodGrabpay | None = None
    ideal: PaymentMethodIdeal | None = None
    interac_present: PaymentMethodInteracPresent | None = None
    kakao_pay: PaymentMethodKakaoPay | None = None
    klarna: PaymentMethodKlarna | None = None
    konbini: PaymentMethodKonbini | None = None
    kr_card: PaymentMethodKrCard | None = None
    link: PaymentMethodLink | None = None
    mb_way: PaymentMethodMbWay | None = None
    mobilepay: PaymentMethodMobilepay | None = None
    multibanco: PaymentMethodMultibanco | None = None
    naver_pay: PaymentMethodNaverPay | None = None
    nz_bank_account: PaymentMethodNzBankAccount | None = None
    oxxo: PaymentMethodOxxo | None = None
    p24: PaymentMethodP24 | None = None
    pay_by_bank: PaymentMethodPayByBank | None = None
    payco: PaymentMethodPayco | None = None
    paynow: PaymentMethodPaynow | None = None
    paypal: PaymentMethodPaypal | None = None
    payto: PaymentMethodPayto | None = None
    pix: PaymentMethodPix | None = None
    promptpay: PaymentMethodPromptpay | None = None
    revolut_pay: PaymentMethodRevolutPay | None = None
    samsung_pay: PaymentMethodSamsungPay | None = None
    satispay: PaymentMethodSatispay | None = None
    scalapay: PaymentMethodScalapay | None = None
    sepa_debit: PaymentMethodSepaDebit | None = None
    sofort: PaymentMethodSofort | None = None
    sunbit: PaymentMethodSunbit | None = None
    swish: PaymentMethodSwish | None = None
    twint: PaymentMethodTwint | None = None
    type: ConfirmationTokenPaymentMethodPreviewTypeValue = MISSING
    upi: PaymentMethodUpi | None = None
    us_bank_account: PaymentMethodUsBankAccount | None = None
    wechat_pay: PaymentMethodWechatPay | None = None
    zip: PaymentMethodZip | None = None


class ConfirmationTokenShipping(StripeObject, kw_only=True):
    """Schema ``confirmation_tokens_resource_shipping``."""

    address: Address = MISSING
    name: str = MISSING
    phone: str | None = None
