# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import BankValue, BicValue, ResultReasonValue, ResultValue
from .api_errors import ApiErrors
from .payment_method_details_card_present_offline import PaymentMethodDetailsCardPresentOffline
from .payment_method_details_card_wallet_apple_pay import PaymentMethodDetailsCardWalletApplePay
from .payment_method_details_card_wallet_google_pay import PaymentMethodDetailsCardWalletGooglePay

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .mandate import Mandate
    from .payment_method import PaymentMethod
    from .setup_intent import SetupIntent


class SetupAttempt(Resource, kw_only=True):
    """Schema ``setup_attempt``."""

    id: str = MISSING
    object: Literal["setup_attempt"] = "setup_attempt"
    application: Expandable["Application"] | None = None
    """Expandable."""
    attach_to_self: bool | None = None
    created: int = MISSING
    """Unix seconds."""
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    flow_directions: list[Literal["inbound", "outbound"]] | None = None
    livemode: bool = MISSING
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    payment_method: Expandable["PaymentMethod"] = MISSING
    """Expandable."""
    payment_method_details: "SetupAttemptPaymentMethodDetails" = MISSING
    setup_error: ApiErrors | None = None
    setup_intent: Expandable["SetupIntent"] = MISSING
    """Expandable."""
    status: str = MISSING
    usage: str = MISSING


class SetupAttemptAcssDebit(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_acss_debit``."""


class SetupAttemptAmazonPay(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_amazon_pay``."""


class SetupAttemptAuBecsDebit(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_au_becs_debit``."""


class SetupAttemptBacsDebit(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_bacs_debit``."""


class SetupAttemptBancontact(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_bancontact``."""

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


class SetupAttemptBoleto(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_boleto``."""


class SetupAttemptCard(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_card``."""

    brand: str | None = None
    checks: "SetupAttemptChecks | None" = None
    country: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    fingerprint: str | None = None
    funding: str | None = None
    last4: str | None = None
    network: str | None = None
    three_d_secure: "SetupAttemptThreeDSecure | None" = None
    wallet: "SetupAttemptWallet | None" = None


class SetupAttemptCardPresent(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_card_present``."""

    generated_card: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    offline: PaymentMethodDetailsCardPresentOffline | None = None


class SetupAttemptCashapp(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_cashapp``."""


class SetupAttemptChecks(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_card_checks``."""

    address_line1_check: str | None = None
    address_postal_code_check: str | None = None
    cvc_check: str | None = None


class SetupAttemptIdeal(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_ideal``."""

    bank: BankValue | None = None
    bic: BicValue | None = None
    generated_sepa_debit: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    generated_sepa_debit_mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    iban_last4: str | None = None
    verified_name: str | None = None


class SetupAttemptKakaoPay(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_kakao_pay``."""


class SetupAttemptKlarna(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_klarna``."""


class SetupAttemptKrCard(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_kr_card``."""


class SetupAttemptLink(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_link``."""


class SetupAttemptNaverPay(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_naver_pay``."""

    buyer_id: str | None = None


class SetupAttemptNzBankAccount(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_nz_bank_account``."""


class SetupAttemptPaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details``."""

    acss_debit: SetupAttemptAcssDebit | None = None
    amazon_pay: SetupAttemptAmazonPay | None = None
    au_becs_debit: SetupAttemptAuBecsDebit | None = None
    bacs_debit: SetupAttemptBacsDebit | None = None
    bancontact: SetupAttemptBancontact | None = None
    boleto: SetupAttemptBoleto | None = None
    card: SetupAttemptCard | None = None
    card_present: SetupAttemptCardPresent | None = None
    cashapp: SetupAttemptCashapp | None = None
    ideal: SetupAttemptIdeal | None = None
    kakao_pay: SetupAttemptKakaoPay | None = None
    klarna: SetupAttemptKlarna | None = None
    kr_card: SetupAttemptKrCard | None = None
    link: SetupAttemptLink | None = None
    naver_pay: SetupAttemptNaverPay | None = None
    nz_bank_account: SetupAttemptNzBankAccount | None = None
    paypal: "SetupAttemptPaypal | None" = None
    payto: "SetupAttemptPayto | None" = None
    pix: "SetupAttemptPix | None" = None
    revolut_pay: "SetupAttemptRevolutPay | None" = None
    satispay: "SetupAttemptSatispay | None" = None
    sepa_debit: "SetupAttemptSepaDebit | None" = None
    sofort: "SetupAttemptSofort | None" = None
    twint: "SetupAttemptTwint | None" = None
    type: str = MISSING
    upi: "SetupAttemptUpi | None" = None
    us_bank_account: "SetupAttemptUsBankAccount | None" = None


class SetupAttemptPaypal(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_paypal``."""


class SetupAttemptPayto(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_payto``."""


class SetupAttemptPix(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_pix``."""

    fingerprint: str | None = None


class SetupAttemptRevolutPay(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_revolut_pay``."""


class SetupAttemptSatispay(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_satispay_setup_attempt_details``."""


class SetupAttemptSepaDebit(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_sepa_debit``."""


class SetupAttemptSofort(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_sofort``."""

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


class SetupAttemptThreeDSecure(StripeObject, kw_only=True):
    """Schema ``three_d_secure_details``."""

    authentication_flow: Literal["challenge", "frictionless"] | None = None
    electronic_commerce_indicator: Literal["01", "02", "05", "06", "07"] | None = None
    result: ResultValue | None = None
    result_reason: ResultReasonValue | None = None
    transaction_id: str | None = None
    version: Literal["1.0.2", "2.1.0", "2.2.0", "2.3.0", "2.3.1"] | None = None


class SetupAttemptTwint(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_twint``."""


class SetupAttemptUpi(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_upi``."""


class SetupAttemptUsBankAccount(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_us_bank_account``."""


class SetupAttemptWallet(StripeObject, kw_only=True):
    """Schema ``setup_attempt_payment_method_details_card_wallet``."""

    apple_pay: PaymentMethodDetailsCardWalletApplePay | None = None
    google_pay: PaymentMethodDetailsCardWalletGooglePay | None = None
    type: Literal["apple_pay", "google_pay", "link"] = MISSING
