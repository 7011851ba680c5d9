# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Expandable, Literal, Resource, StripeObject
from .._enums import AllowedCountriesValue, PaymentLinkPaymentMethodTypesValue
from .checkout_session_managed_payments import CheckoutSessionManagedPayments
from .connect_account_reference import ConnectAccountReference
from .invoice_setting_checkout_rendering_options import InvoiceSettingCheckoutRenderingOptions
from .invoice_setting_custom_field import InvoiceSettingCustomField

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .deleted_application import DeletedApplication
    from .deleted_tax_id import DeletedTaxId
    from .line_item import LineItem
    from .shipping_rate import ShippingRate
    from .tax_id import TaxId


class PaymentLink(Resource, kw_only=True):
    """Schema ``payment_link``."""

    id: str = MISSING
    object: Literal["payment_link"] = "payment_link"
    active: bool = MISSING
    after_completion: "PaymentLinkAfterCompletion" = MISSING
    allow_promotion_codes: bool = MISSING
    application: Expandable["Application | DeletedApplication"] | None = None
    """Expandable."""
    application_fee_amount: int | None = None
    """In the smallest currency unit."""
    application_fee_percent: float | None = None
    automatic_tax: "PaymentLinkAutomaticTax" = MISSING
    billing_address_collection: Literal["auto", "required"] = MISSING
    consent_collection: "PaymentLinkConsentCollection | None" = None
    currency: str = MISSING
    custom_fields: "list[PaymentLinkCustomField]" = MISSING
    custom_text: "PaymentLinkCustomText" = MISSING
    customer_creation: Literal["always", "if_required"] = MISSING
    inactive_message: str | None = None
    invoice_creation: "PaymentLinkInvoiceCreation | None" = None
    line_items: ListObject[Deferred["LineItem"]] | None = None
    """Only if expanded."""
    livemode: bool = MISSING
    managed_payments: CheckoutSessionManagedPayments | None = None
    metadata: dict[str, str] = MISSING
    name_collection: "PaymentLinkNameCollection | None" = None
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    optional_items: "list[PaymentLinkOptionalItem] | None" = None
    payment_intent_data: "PaymentLinkPaymentIntentData | None" = None
    payment_method_collection: Literal["always", "if_required"] = MISSING
    payment_method_options: "PaymentLinkPaymentMethodOptions | None" = None
    payment_method_types: list[PaymentLinkPaymentMethodTypesValue] | None = None
    phone_number_collection: "PaymentLinkPhoneNumberCollection" = MISSING
    restrictions: "PaymentLinkRestrictions | None" = None
    shipping_address_collection: "PaymentLinkShippingAddressCollection | None" = None
    shipping_options: "list[PaymentLinkShippingOption]" = MISSING
    submit_type: Literal["auto", "book", "donate", "pay", "subscribe"] = MISSING
    subscription_data: "PaymentLinkSubscriptionData | None" = None
    tax_id_collection: "PaymentLinkTaxIdCollection" = MISSING
    transfer_data: "PaymentLinkTransferData | None" = None
    url: str = MISSING


class PaymentLinkAdjustableQuantity(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_optional_item_adjustable_quantity``."""

    enabled: bool = MISSING
    maximum: int | None = None
    minimum: int | None = None


class PaymentLinkAfterCompletion(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_after_completion``."""

    hosted_confirmation: "PaymentLinkHostedConfirmation | None" = None
    redirect: "PaymentLinkRedirect | None" = None
    type: Literal["hosted_confirmation", "redirect"] = MISSING


class PaymentLinkAutomaticTax(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_automatic_tax``."""

    enabled: bool = MISSING
    liability: ConnectAccountReference | None = None


class PaymentLinkBusiness(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_business_name``."""

    enabled: bool = MISSING
    optional: bool = MISSING


class PaymentLinkCard(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_card_payment_method_options``."""

    restrictions: "PaymentLinkCardRestrictions | None" = None


class PaymentLinkCardRestrictions(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_card_restrictions``."""

    brands_blocked: list[Literal["american_express", "discover_global_network", "mastercard", "visa"]] = MISSING


class PaymentLinkCompletedSessions(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_completed_sessions``."""

    count: int = MISSING
    limit: int = MISSING


class PaymentLinkConsentCollection(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_consent_collection``."""

    payment_method_reuse_agreement: "PaymentLinkPaymentMethodReuseAgreement | None" = None
    promotions: Literal["auto", "none"] | None = None
    terms_of_service: Literal["none", "required"] | None = None


class PaymentLinkCustomField(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_fields``."""

    dropdown: "PaymentLinkDropdown | None" = None
    key: str = MISSING
    label: "PaymentLinkLabel" = MISSING
    numeric: "PaymentLinkNumeric | None" = None
    optional: bool = MISSING
    text: "PaymentLinkText | None" = None
    type: Literal["dropdown", "numeric", "text"] = MISSING


class PaymentLinkCustomText(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_text``."""

    after_submit: "PaymentLinkPosition | None" = None
    shipping_address: "PaymentLinkPosition | None" = None
    submit: "PaymentLinkPosition | None" = None
    terms_of_service_acceptance: "PaymentLinkPosition | None" = None


class PaymentLinkDropdown(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_fields_dropdown``."""

    default_value: str | None = None
    options: "list[PaymentLinkOption]" = MISSING


class PaymentLinkEndBehavior(StripeObject, kw_only=True):
    """Schema ``subscriptions_trials_resource_end_behavior``."""

    missing_payment_method: Literal["cancel", "create_invoice", "pause"] = MISSING


class PaymentLinkHostedConfirmation(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_completion_behavior_confirmation_page``."""

    custom_message: str | None = None


class PaymentLinkIndividual(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_individual_name``."""

    enabled: bool = MISSING
    optional: bool = MISSING


class PaymentLinkInvoiceCreation(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_invoice_creation``."""

    enabled: bool = MISSING
    invoice_data: "PaymentLinkInvoiceData | None" = None


class PaymentLinkInvoiceData(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_invoice_settings``."""

    account_tax_ids: list[Expandable["TaxId | DeletedTaxId"]] | None = None
    """Expandable."""
    custom_fields: list[InvoiceSettingCustomField] | None = None
    description: str | None = None
    footer: str | None = None
    issuer: ConnectAccountReference | None = None
    metadata: dict[str, str] | None = None
    rendering_options: InvoiceSettingCheckoutRenderingOptions | None = None


class PaymentLinkInvoiceSettings(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_subscription_data_invoice_settings``."""

    issuer: ConnectAccountReference = MISSING


class PaymentLinkLabel(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_fields_label``."""

    custom: str | None = None
    type: Literal["custom"] = MISSING


class PaymentLinkNameCollection(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_name_collection``."""

    business: PaymentLinkBusiness | None = None
    individual: PaymentLinkIndividual | None = None


class PaymentLinkNumeric(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_fields_numeric``."""

    default_value: str | None = None
    maximum_length: int | None = None
    minimum_length: int | None = None


class PaymentLinkOption(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_fields_dropdown_option``."""

    label: str = MISSING
    value: str = MISSING


class PaymentLinkOptionalItem(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_optional_item``."""

    adjustable_quantity: PaymentLinkAdjustableQuantity | None = None
    price: str = MISSING
    quantity: int = MISSING


class PaymentLinkPaymentIntentData(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_payment_intent_data``."""

    capture_method: Literal["automatic", "automatic_async", "manual"] | None = None
    description: str | None = None
    metadata: dict[str, str] = MISSING
    setup_future_usage: Literal["off_session", "on_session"] | None = None
    statement_descriptor: str | None = None
    statement_descriptor_suffix: str | None = None
    transfer_group: str | None = None


class PaymentLinkPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_payment_method_options``."""

    card: PaymentLinkCard | None = None


class PaymentLinkPaymentMethodReuseAgreement(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_payment_method_reuse_agreement``."""

    position: Literal["auto", "hidden"] = MISSING


class PaymentLinkPhoneNumberCollection(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_phone_number_collection``."""

    enabled: bool = MISSING


class PaymentLinkPosition(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_text_position``."""

    message: str = MISSING


class PaymentLinkRedirect(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_completion_behavior_redirect``."""

    url: str = MISSING


class PaymentLinkRestrictions(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_restrictions``."""

    completed_sessions: PaymentLinkCompletedSessions = MISSING


class PaymentLinkShippingAddressCollection(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_shipping_address_collection``."""

    allowed_countries: list[AllowedCountriesValue] = MISSING


class PaymentLinkShippingOption(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_shipping_option``."""

    shipping_amount: int = MISSING
    """In the smallest currency unit."""
    shipping_rate: Expandable["ShippingRate"] = MISSING
    """Expandable."""


class PaymentLinkSubscriptionData(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_subscription_data``."""

    description: str | None = None
    invoice_settings: PaymentLinkInvoiceSettings = MISSING
    metadata: dict[str, str] = MISSING
    trial_period_days: int | None = None
    trial_settings: "PaymentLinkTrialSettings | None" = None


class PaymentLinkTaxIdCollection(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_tax_id_collection``."""

    enabled: bool = MISSING
    required: Literal["if_supported", "never"] = MISSING


class PaymentLinkText(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_custom_fields_text``."""

    default_value: str | None = None
    maximum_length: int | None = None
    minimum_length: int | None = None


class PaymentLinkTransferData(StripeObject, kw_only=True):
    """Schema ``payment_links_resource_transfer_data``."""

    amount: int | None = None
    """In the smallest currency unit."""
    destination: Expandable["Account"] = MISSING
    """Expandable."""


class PaymentLinkTrialSettings(StripeObject, kw_only=True):
    """Schema ``subscriptions_trials_resource_trial_settings``."""

    end_behavior: PaymentLinkEndBehavior = MISSING
