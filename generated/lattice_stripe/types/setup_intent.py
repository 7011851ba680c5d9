# Generated. Do not edit.
from typing import TYPE_CHECKING, Any

from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import ExcludedPaymentMethodTypesValue, NetworkValue, PurposeValue
from .linked_account_options_common import LinkedAccountOptionsCommon
from .payment_intent_next_action_blik_authorize import PaymentIntentNextActionBlikAuthorize
from .payment_intent_next_action_cashapp import PaymentIntentNextActionCashapp
from .payment_intent_next_action_upi import PaymentIntentNextActionUpi
from .payment_method_configuration_details import PaymentMethodConfigurationDetails
from .payment_method_options_mandate_options_pix import PaymentMethodOptionsMandateOptionsPix
from .smor_managed_payments import SmorManagedPayments
from .us_bank_account_mandate_options import UsBankAccountMandateOptions

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .mandate import Mandate
    from .payment_method import PaymentMethod
    from .setup_attempt import SetupAttempt


class SetupIntent(Resource, kw_only=True):
    """Schema ``setup_intent``."""

    id: str = MISSING
    object: Literal["setup_intent"] = "setup_intent"
    application: Expandable["Application"] | None = None
    """Expandable."""
    attach_to_self: bool | None = None
    automatic_payment_methods: "SetupIntentAutomaticPaymentMethods | None" = None
    cancellation_reason: Literal["abandoned", "duplicate", "requested_by_customer"] | None = None
    client_secret: str | None = None
    """Secret: masked in repr."""
    created: int = MISSING
    """Unix seconds."""
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    description: str | None = None
    excluded_payment_method_types: list[ExcludedPaymentMethodTypesValue] | None = None
    flow_directions: list[Literal["inbound", "outbound"]] | None = None
    last_setup_error: "ApiErrors | None" = None
    latest_attempt: Expandable["SetupAttempt"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    managed_payments: SmorManagedPayments | None = None
    mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    metadata: dict[str, str] | None = None
    next_action: "SetupIntentNextAction | None" = None
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    payment_method: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    payment_method_configuration_details: PaymentMethodConfigurationDetails | None = None
    payment_method_options: "SetupIntentPaymentMethodOptions | None" = None
    payment_method_types: list[str] = MISSING
    single_use_mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    status: Literal[
        "canceled", "processing", "requires_action", "requires_confirmation", "requires_payment_method", "succeeded"
    ] = MISSING
    usage: str = MISSING
    __secrets__ = ("client_secret",)


class SetupIntentAcssDebit(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_mandate_options_acss_debit``."""

    custom_mandate_url: str | None = None
    default_for: list[Literal["invoice", "subscription"]] | None = None
    interval_description: str | None = None
    payment_schedule: Literal["combined", "interval", "sporadic"] | None = None
    transaction_type: Literal["business", "personal"] | None = None


class SetupIntentAmazonPay(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_amazon_pay``."""


class SetupIntentAutomaticPaymentMethods(StripeObject, kw_only=True):
    """Schema ``payment_flows_automatic_payment_methods_setup_intent``."""

    allow_redirects: Literal["always", "never"] | None = None
    enabled: bool | None = None


class SetupIntentBacsDebit(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_bacs_debit``."""

    mandate_options: "SetupIntentBacsDebitMandateOptions | None" = None


class SetupIntentBacsDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_mandate_options_bacs_debit``."""

    reference_prefix: str | None = None


class SetupIntentBizum(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_bizum``."""


class SetupIntentCard(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_card``."""

    mandate_options: "SetupIntentCardMandateOptions | None" = None
    network: NetworkValue | None = None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None = None


class SetupIntentCardMandateOptions(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_card_mandate_options``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] = MISSING
    currency: str = MISSING
    description: str | None = None
    end_date: int | None = None
    """Unix seconds."""
    interval: Literal["day", "month", "sporadic", "week", "year"] = MISSING
    interval_count: int | None = None
    reference: str = MISSING
    start_date: int = MISSING
    """Unix seconds."""
    supported_types: list[Literal["india"]] | None = None


class SetupIntentCardPresent(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_card_present``."""


class SetupIntentClient(StripeObject, kw_only=True):
    """Schema ``setup_intent_type_specific_payment_method_options_client``."""

    mandate_options: "SetupIntentOptionsPayto | None" = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class SetupIntentDebit(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_acss_debit``."""

    currency: Literal["cad", "usd"] | None = None
    mandate_options: SetupIntentAcssDebit | None = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class SetupIntentKlarna(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_klarna``."""

    currency: str | None = None
    preferred_locale: str | None = None


class SetupIntentLink(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_link``."""


class SetupIntentNextAction(StripeObject, kw_only=True):
    """Schema ``setup_intent_next_action``."""

    blik_authorize: PaymentIntentNextActionBlikAuthorize | None = None
    cashapp_handle_redirect_or_display_qr_code: PaymentIntentNextActionCashapp | None = None
    pix_display_qr_code: "SetupIntentPixDisplayQrCode | None" = None
    redirect_to_url: "SetupIntentRedirectToUrl | None" = None
    type: str = MISSING
    upi_handle_redirect_or_display_qr_code: PaymentIntentNextActionUpi | None = None
    use_stripe_sdk: dict[str, Any] | None = None
    """Secret: masked in repr."""
    verify_with_microdeposits: "SetupIntentVerifyWithMicrodeposits | None" = None
    __secrets__ = ("use_stripe_sdk",)


class SetupIntentOptionsPayto(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_mandate_options_payto``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    end_date: str | None = None
    payment_schedule: (
        Literal["adhoc", "annual", "daily", "fortnightly", "monthly", "quarterly", "semi_annual", "weekly"] | None
    ) = None
    payments_per_period: int | None = None
    purpose: PurposeValue | None = None
    start_date: str | None = None


class SetupIntentPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options``."""

    acss_debit: Deferred["SetupIntentDebit | SetupIntentClient"] | None = None
    amazon_pay: Deferred["SetupIntentAmazonPay | SetupIntentClient"] | None = None
    bacs_debit: Deferred["SetupIntentBacsDebit | SetupIntentClient"] | None = None
    bizum: Deferred["SetupIntentBizum | SetupIntentClient"] | None = None
    card: Deferred["SetupIntentCard | SetupIntentClient"] | None = None
    card_present: Deferred["SetupIntentCardPresent | SetupIntentClient"] | None = None
    klarna: Deferred["SetupIntentKlarna | SetupIntentClient"] | None = None
    link: Deferred["SetupIntentLink | SetupIntentClient"] | None = None
    paypal: Deferred["SetupIntentPaypal | SetupIntentClient"] | None = None
    payto: Deferred["SetupIntentPayto | SetupIntentClient"] | None = None
    pix: Deferred["SetupIntentPix | SetupIntentClient"] | None = None
    sepa_debit: Deferred["SetupIntentSepaDebit | SetupIntentClient"] | None = None
    upi: Deferred["SetupIntentUpi | SetupIntentClient"] | None = None
    us_bank_account: Deferred["SetupIntentUsBankAccount | SetupIntentClient"] | None = None


class SetupIntentPaypal(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_paypal``."""

    billing_agreement_id: str | None = None


class SetupIntentPayto(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_payto``."""

    mandate_options: SetupIntentOptionsPayto | None = None


class SetupIntentPix(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_pix``."""

    mandate_options: PaymentMethodOptionsMandateOptionsPix | None = None


class SetupIntentPixDisplayQrCode(StripeObject, kw_only=True):
    """Schema ``setup_intent_next_action_pix_display_qr_code``."""

    data: str = MISSING
    expires_at: int = MISSING
    """Unix seconds."""
    hosted_instructions_url: str = MISSING
    image_url_png: str = MISSING
    image_url_svg: str = MISSING


class SetupIntentRedirectToUrl(StripeObject, kw_only=True):
    """Schema ``setup_intent_next_action_redirect_to_url``."""

    return_url: str | None = None
    url: str | None = None
    """Secret: masked in repr."""
    __secrets__ = ("url",)


class SetupIntentSepaDebit(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_sepa_debit``."""

    mandate_options: "SetupIntentSepaDebitMandateOptions | None" = None


class SetupIntentSepaDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_mandate_options_sepa_debit``."""

    reference_prefix: str | None = None


class SetupIntentUpi(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_upi``."""

    mandate_options: "SetupIntentUpiMandateOptions | None" = None


class SetupIntentUpiMandateOptions(StripeObject, kw_only=True):
    """Schema ``payment_method_options_mandate_options_upi``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    description: str | None = None
    end_date: int | None = None
    """Unix seconds."""


class SetupIntentUsBankAccount(StripeObject, kw_only=True):
    """Schema ``setup_intent_payment_method_options_us_bank_account``."""

    financial_connections: LinkedAccountOptionsCommon | None = None
    mandate_options: UsBankAccountMandateOptions | None = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class SetupIntentVerifyWithMicrodeposits(StripeObject, kw_only=True):
    """Schema ``setup_intent_next_action_verify_with_microdeposits``."""

    arrival_date: int = MISSING
    """Unix seconds."""
    hosted_verification_url: str = MISSING
    """Secret: masked in repr."""
    microdeposit_type: Literal["amounts", "descriptor_code"] | None = None
    __secrets__ = ("hosted_verification_url",)


# These modules import this one, so they are imported last.
from .api_errors import ApiErrors
