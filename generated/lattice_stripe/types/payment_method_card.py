# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject
from .._enums import ChargeWalletTypeValue
from .address import Address
from .payment_method_details_card_present import PaymentMethodDetailsCardPresent

if TYPE_CHECKING:
    from .setup_attempt import SetupAttempt


class PaymentMethodCard(StripeObject, kw_only=True):
    """Schema ``payment_method_card``."""

    brand: str = MISSING
    checks: "PaymentMethodCardChecks | None" = None
    country: str | None = None
    display_brand: str | None = None
    exp_month: int = MISSING
    exp_year: int = MISSING
    fingerprint: str | None = None
    funding: str = MISSING
    generated_from: "PaymentMethodCardGeneratedFrom | None" = None
    last4: str = MISSING
    networks: "PaymentMethodCardNetworks | None" = None
    regulated_status: Literal["regulated", "unregulated"] | None = None
    three_d_secure_usage: "PaymentMethodCardThreeDSecureUsage | None" = None
    wallet: "PaymentMethodCardWallet | None" = None


class PaymentMethodCardAmexExpressCheckout(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet_amex_express_checkout``."""


class PaymentMethodCardApplePay(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet_apple_pay``."""


class PaymentMethodCardChecks(StripeObject, kw_only=True):
    """Schema ``payment_method_card_checks``."""

    address_line1_check: str | None = None
    address_postal_code_check: str | None = None
    cvc_check: str | None = None


class PaymentMethodCardGeneratedFrom(StripeObject, kw_only=True):
    """Schema ``payment_method_card_generated_card``."""

    charge: str | None = None
    payment_method_details: "PaymentMethodCardPaymentMethodDetails | None" = None
    setup_attempt: Expandable["SetupAttempt"] | None = None
    """Expandable."""


class PaymentMethodCardGooglePay(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet_google_pay``."""


class PaymentMethodCardLink(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet_link``."""


class PaymentMethodCardMasterpass(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet_masterpass``."""

    billing_address: Address | None = None
    email: str | None = None
    name: str | None = None
    shipping_address: Address | None = None


class PaymentMethodCardNetworks(StripeObject, kw_only=True):
    """Schema ``networks``."""

    available: list[str] = MISSING
    preferred: str | None = None


class PaymentMethodCardPaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``card_generated_from_payment_method_details``."""

    card_present: PaymentMethodDetailsCardPresent | None = None
    type: str = MISSING


class PaymentMethodCardSamsungPay(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet_samsung_pay``."""


class PaymentMethodCardThreeDSecureUsage(StripeObject, kw_only=True):
    """Schema ``three_d_secure_usage``."""

    supported: bool = MISSING


class PaymentMethodCardVisaCheckout(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet_visa_checkout``."""

    billing_address: Address | None = None
    email: str | None = None
    name: str | None = None
    shipping_address: Address | None = None


class PaymentMethodCardWallet(StripeObject, kw_only=True):
    """Schema ``payment_method_card_wallet``."""

    amex_express_checkout: PaymentMethodCardAmexExpressCheckout | None = None
    apple_pay: PaymentMethodCardApplePay | None = None
    dynamic_last4: str | None = None
    google_pay: PaymentMethodCardGooglePay | None = None
    link: PaymentMethodCardLink | None = None
    masterpass: PaymentMethodCardMasterpass | None = None
    samsung_pay: PaymentMethodCardSamsungPay | None = None
    type: ChargeWalletTypeValue = MISSING
    visa_checkout: PaymentMethodCardVisaCheckout | None = None
