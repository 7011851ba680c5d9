# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import NetworkValue, OptionsValue, PaymentMethodTypesValue
from .connect_account_reference import ConnectAccountReference
from .discount import Discount
from .invoice_payment_method_options_acss_debit import InvoicePaymentMethodOptionsAcssDebit
from .invoice_payment_method_options_bancontact import InvoicePaymentMethodOptionsBancontact
from .invoice_payment_method_options_customer_balance import InvoicePaymentMethodOptionsCustomerBalance
from .invoice_payment_method_options_konbini import InvoicePaymentMethodOptionsKonbini
from .invoice_payment_method_options_payto import InvoicePaymentMethodOptionsPayto
from .invoice_payment_method_options_sepa_debit import InvoicePaymentMethodOptionsSepaDebit
from .invoice_payment_method_options_upi import InvoicePaymentMethodOptionsUpi
from .invoice_payment_method_options_us_bank_account import InvoicePaymentMethodOptionsUsBankAccount
from .invoice_setting_custom_field import InvoiceSettingCustomField
from .smor_managed_payments import SmorManagedPayments
from .subscription_billing_thresholds import SubscriptionBillingThresholds
from .subscription_item import SubscriptionItem
from .subscription_transfer_data import SubscriptionTransferData
from .subscriptions_billing_mode import SubscriptionsBillingMode
from .tax_rate import TaxRate

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .bank_account import BankAccount
    from .card import Card
    from .customer import Customer
    from .deleted_application import DeletedApplication
    from .deleted_customer import DeletedCustomer
    from .deleted_tax_id import DeletedTaxId
    from .invoice import Invoice
    from .payment_method import PaymentMethod
    from .price import Price
    from .setup_intent import SetupIntent
    from .source import Source
    from .subscription_schedule import SubscriptionSchedule
    from .tax_id import TaxId
    from .test_helpers_test_clock import TestHelpersTestClock


class Subscription(Resource, kw_only=True):
    """Schema ``subscription``."""

    id: str = MISSING
    object: Literal["subscription"] = "subscription"
    application: Expandable["Application | DeletedApplication"] | None = None
    """Expandable."""
    application_fee_percent: float | None = None
    automatic_tax: "SubscriptionAutomaticTax" = MISSING
    billing_cycle_anchor: int = MISSING
    """Unix seconds."""
    billing_cycle_anchor_config: "SubscriptionBillingCycleAnchorConfig | None" = None
    billing_mode: SubscriptionsBillingMode = MISSING
    billing_schedules: "list[SubscriptionBillingSchedule]" = MISSING
    billing_thresholds: SubscriptionBillingThresholds | None = None
    cancel_at: int | None = None
    """Unix seconds."""
    cancel_at_period_end: bool = MISSING
    canceled_at: int | None = None
    """Unix seconds."""
    cancellation_details: "SubscriptionCancellationDetails | None" = None
    collection_method: Literal["charge_automatically", "send_invoice"] = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    customer: Expandable["Customer | DeletedCustomer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    days_until_due: int | None = None
    default_payment_method: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    default_source: Expandable["BankAccount | Card | Source"] | None = None
    """Expandable."""
    default_tax_rates: list[TaxRate] | None = None
    description: str | None = None
    discounts: list[Expandable["Discount"]] = MISSING
    """Expandable."""
    ended_at: int | None = None
    """Unix seconds."""
    invoice_settings: "SubscriptionInvoiceSettings" = MISSING
    items: ListObject[SubscriptionItem] = MISSING
    latest_invoice: Expandable["Invoice"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    managed_payments: SmorManagedPayments | None = None
    metadata: dict[str, str] = MISSING
    next_pending_invoice_item_invoice: int | None = None
    """Unix seconds."""
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    pause_collection: "SubscriptionPauseCollection | None" = None
    payment_settings: "SubscriptionPaymentSettings | None" = None
    pending_invoice_item_interval: "SubscriptionPendingInvoiceItemInterval | None" = None
    pending_setup_intent: Expandable["SetupIntent"] | None = None
    """Expandable."""
    pending_update: "SubscriptionPendingUpdate | None" = None
    presentment_details: "SubscriptionPresentmentDetails | None" = None
    schedule: Expandable["SubscriptionSchedule"] | None = None
    """Expandable."""
    start_date: int = MISSING
    """Unix seconds."""
    status: Literal[
        "active", "canceled", "incomplete", "incomplete_expired", "past_due", "paused", "trialing", "unpaid"
    ] = MISSING
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""
    transfer_data: SubscriptionTransferData | None = None
    trial_end: int | None = None
    """Unix seconds."""
    trial_settings: "SubscriptionTrialSettings | None" = None
    trial_start: int | None = None
    """Unix seconds."""


class SubscriptionAppliesTo(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_billing_schedules_applies_to``."""

    price: Expandable["Price"] | None = None
    """Expandable."""
    type: Literal["price"] = MISSING


class SubscriptionAutomaticTax(StripeObject, kw_only=True):
    """Schema ``subscription_automatic_tax``."""

    disabled_reason: Literal["requires_location_inputs"] | None = None
    enabled: bool = MISSING
    liability: ConnectAccountReference | None = None


class SubscriptionBillUntil(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_billing_schedules_bill_until``."""

    computed_timestamp: int = MISSING
    """Unix seconds."""
    duration: "SubscriptionDuration | None" = None
    timestamp: int | None = None
    """Unix seconds."""
    type: Literal["duration", "timestamp"] = MISSING


class SubscriptionBillingCycleAnchorConfig(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_billing_cycle_anchor_config``."""

    day_of_month: int = MISSING
    hour: int | None = None
    minute: int | None = None
    month: int | None = None
    second: int | None = None


class SubscriptionBillingSchedule(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_billing_schedules``."""

    applies_to: list[SubscriptionAppliesTo] | None = None
    bill_until: SubscriptionBillUntil = MISSING
    key: str = MISSING


class SubscriptionCancellationDetails(StripeObject, kw_only=True):
    """Schema ``cancellation_details``."""

    comment: str | None = None
    feedback: OptionsValue | None = None
    reason: (
        Literal["canceled_by_retention_policy", "cancellation_requested", "payment_disputed", "payment_failed"] | None
    ) = None


class SubscriptionCard(StripeObject, kw_only=True):
    """Schema ``subscription_payment_method_options_card``."""

    mandate_options: "SubscriptionCardMandateOptions | None" = None
    network: NetworkValue | None = None
    request_three_d_secure: Literal["any", "automatic", "challenge"] | None = None


class SubscriptionCardMandateOptions(StripeObject, kw_only=True):
    """Schema ``invoice_mandate_options_card``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    description: str | None = None


class SubscriptionDuration(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_billing_schedules_bill_until_duration``."""

    interval: Literal["day", "month", "week", "year"] = MISSING
    interval_count: int | None = None


class SubscriptionEndBehavior(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_trial_settings_end_behavior``."""

    missing_payment_method: Literal["cancel", "create_invoice", "pause"] = MISSING


class SubscriptionInvoiceSettings(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_subscription_invoice_settings``."""

    account_tax_ids: list[Expandable["TaxId | DeletedTaxId"]] | None = None
    """Expandable."""
    custom_fields: list[InvoiceSettingCustomField] | None = None
    description: str | None = None
    footer: str | None = None
    issuer: ConnectAccountReference = MISSING


class SubscriptionPauseCollection(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_pause_collection``."""

    behavior: Literal["keep_as_draft", "mark_uncollectible", "void"] = MISSING
    resumes_at: int | None = None
    """Unix seconds."""


class SubscriptionPaymentMethodOptions(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_payment_method_options``."""

    acss_debit: InvoicePaymentMethodOptionsAcssDebit | None = None
    bancontact: InvoicePaymentMethodOptionsBancontact | None = None
    card: SubscriptionCard | None = None
    customer_balance: InvoicePaymentMethodOptionsCustomerBalance | None = None
    konbini: InvoicePaymentMethodOptionsKonbini | None = None
    payto: InvoicePaymentMethodOptionsPayto | None = None
    pix: "SubscriptionPix | None" = None
    sepa_debit: InvoicePaymentMethodOptionsSepaDebit | None = None
    upi: InvoicePaymentMethodOptionsUpi | None = None
    us_bank_account: InvoicePaymentMethodOptionsUsBankAccount | None = None


class SubscriptionPaymentSettings(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_payment_settings``."""

    payment_method_options: SubscriptionPaymentMethodOptions | None = None
    payment_method_types: list[PaymentMethodTypesValue] | None = None
    save_default_payment_method: Literal["off", "on_subscription"] | None = None


class SubscriptionPendingInvoiceItemInterval(StripeObject, kw_only=True):
    """Schema ``subscription_pending_invoice_item_interval``."""

    interval: Literal["day", "month", "week", "year"] = MISSING
    interval_count: int = MISSING


class SubscriptionPendingUpdate(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_pending_update``."""

    billing_cycle_anchor: int | None = None
    """Unix seconds."""
    discount: Discount | None = None
    discounts: list[Expandable["Discount"]] | None = None
    """Expandable."""
    expires_at: int = MISSING
    """Unix seconds."""
    metadata: dict[str, str] | None = None
    subscription_items: list[SubscriptionItem] | None = None
    trial_end: int | None = None
    """Unix seconds."""
    trial_from_plan: bool | None = None


class SubscriptionPix(StripeObject, kw_only=True):
    """Schema ``subscription_payment_method_options_pix``."""

    expires_after_seconds: int | None = None
    mandate_options: "SubscriptionPixMandateOptions | None" = None


class SubscriptionPixMandateOptions(StripeObject, kw_only=True):
    """Schema ``subscription_payment_method_options_mandate_options_pix``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_includes_iof: Literal["always", "never"] | None = None
    end_date: str | None = None
    payment_schedule: Literal["halfyearly", "monthly", "quarterly", "weekly", "yearly"] | None = None


class SubscriptionPresentmentDetails(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_subscription_presentment_details``."""

    presentment_currency: str = MISSING


class SubscriptionTrialSettings(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_trial_settings_trial_settings``."""

    end_behavior: SubscriptionEndBehavior = MISSING
