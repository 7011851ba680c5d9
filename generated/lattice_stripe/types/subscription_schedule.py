# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .connect_account_reference import ConnectAccountReference
from .subscription_billing_thresholds import SubscriptionBillingThresholds
from .subscription_item_billing_thresholds import SubscriptionItemBillingThresholds
from .subscription_transfer_data import SubscriptionTransferData
from .subscriptions_billing_mode import SubscriptionsBillingMode
from .tax_rate import TaxRate

if TYPE_CHECKING:
    from .account import Account
    from .application import Application
    from .coupon import Coupon
    from .customer import Customer
    from .deleted_application import DeletedApplication
    from .deleted_customer import DeletedCustomer
    from .deleted_price import DeletedPrice
    from .deleted_tax_id import DeletedTaxId
    from .discount import Discount
    from .payment_method import PaymentMethod
    from .price import Price
    from .promotion_code import PromotionCode
    from .subscription import Subscription
    from .tax_id import TaxId
    from .test_helpers_test_clock import TestHelpersTestClock


class SubscriptionSchedule(Resource, kw_only=True):
    """Schema ``subscription_schedule``."""

    id: str = MISSING
    object: Literal["subscription_schedule"] = "subscription_schedule"
    application: Expandable["Application | DeletedApplication"] | None = None
    """Expandable."""
    billing_mode: SubscriptionsBillingMode = MISSING
    canceled_at: int | None = None
    """Unix seconds."""
    completed_at: int | None = None
    """Unix seconds."""
    created: int = MISSING
    """Unix seconds."""
    current_phase: "SubscriptionScheduleCurrentPhase | None" = None
    customer: Expandable["Customer | DeletedCustomer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    default_settings: "SubscriptionScheduleDefaultSettings" = MISSING
    end_behavior: Literal["cancel", "none", "release", "renew"] = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    phases: "list[SubscriptionSchedulePhase]" = MISSING
    released_at: int | None = None
    """Unix seconds."""
    released_subscription: str | None = None
    status: Literal["active", "canceled", "completed", "not_started", "released"] = MISSING
    subscription: Expandable["Subscription"] | None = None
    """Expandable."""
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""


class SubscriptionScheduleAddInvoiceItem(StripeObject, kw_only=True):
    """Schema ``subscription_schedule_add_invoice_item``."""

    discountable: bool | None = None
    discounts: "list[SubscriptionScheduleAddInvoiceItemDiscount]" = MISSING
    metadata: dict[str, str] | None = None
    period: "SubscriptionSchedulePeriod" = MISSING
    price: Expandable["Price | DeletedPrice"] = MISSING
    """Expandable."""
    quantity: int | None = None
    tax_rates: list[TaxRate] | None = None


class SubscriptionScheduleAddInvoiceItemDiscount(StripeObject, kw_only=True):
    """Schema ``discounts_resource_stackable_discount_with_discount_end``."""

    coupon: Expandable["Coupon"] | None = None
    """Expandable."""
    discount: Expandable["Discount"] | None = None
    """Expandable."""
    promotion_code: Expandable["PromotionCode"] | None = None
    """Expandable."""


class SubscriptionScheduleCurrentPhase(StripeObject, kw_only=True):
    """Schema ``subscription_schedule_current_phase``."""

    end_date: int = MISSING
    """Unix seconds."""
    start_date: int = MISSING
    """Unix seconds."""


class SubscriptionScheduleDefaultSettings(StripeObject, kw_only=True):
    """Schema ``subscription_schedules_resource_default_settings``."""

    application_fee_percent: float | None = None
    automatic_tax: "SubscriptionScheduleDefaultSettingsAutomaticTax | None" = None
    billing_cycle_anchor: Literal["automatic", "phase_start"] = MISSING
    billing_thresholds: SubscriptionBillingThresholds | None = None
    collection_method: Literal["charge_automatically", "send_invoice"] | None = None
    default_payment_method: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    description: str | None = None
    invoice_settings: "SubscriptionScheduleDefaultSettingsInvoiceSettings" = MISSING
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    transfer_data: SubscriptionTransferData | None = None


class SubscriptionScheduleDefaultSettingsAutomaticTax(StripeObject, kw_only=True):
    """Schema ``subscription_schedules_resource_default_settings_automatic_tax``."""

    disabled_reason: Literal["requires_location_inputs"] | None = None
    enabled: bool = MISSING
    liability: ConnectAccountReference | None = None


class SubscriptionScheduleDefaultSettingsInvoiceSettings(StripeObject, kw_only=True):
    """Schema ``invoice_setting_subscription_schedule_setting``."""

    account_tax_ids: list[Expandable["TaxId | DeletedTaxId"]] | None = None
    """Expandable."""
    days_until_due: int | None = None
    issuer: ConnectAccountReference = MISSING


class SubscriptionScheduleDiscount(StripeObject, kw_only=True):
    """Schema ``stackable_discount_with_discount_settings_and_discount_end``."""

    coupon: Expandable["Coupon"] | None = None
    """Expandable."""
    discount: Expandable["Discount"] | None = None
    """Expandable."""
    promotion_code: Expandable["PromotionCode"] | None = None
    """Expandable."""


class SubscriptionScheduleEnd(StripeObject, kw_only=True):
    """Schema ``subscription_schedules_resource_invoice_item_period_resource_period_end``."""

    timestamp: int | None = None
    """Unix seconds."""
    type: Literal["min_item_period_end", "phase_end", "timestamp"] = MISSING


class SubscriptionScheduleItem(StripeObject, kw_only=True):
    """Schema ``subscription_schedule_configuration_item``."""

    billing_thresholds: SubscriptionItemBillingThresholds | None = None
    discounts: "list[SubscriptionScheduleItemDiscount]" = MISSING
    metadata: dict[str, str] | None = None
    price: Expandable["Price | DeletedPrice"] = MISSING
    """Expandable."""
    quantity: int | None = None
    tax_rates: list[TaxRate] | None = None


class SubscriptionScheduleItemDiscount(StripeObject, kw_only=True):
    """Schema ``stackable_discount_with_discount_settings``."""

    coupon: Expandable["Coupon"] | None = None
    """Expandable."""
    discount: Expandable["Discount"] | None = None
    """Expandable."""
    promotion_code: Expandable["PromotionCode"] | None = None
    """Expandable."""


class SubscriptionSchedulePeriod(StripeObject, kw_only=True):
    """Schema ``subscription_schedule_add_invoice_item_period``."""

    end: SubscriptionScheduleEnd = MISSING
    start: "SubscriptionScheduleStart" = MISSING


class SubscriptionSchedulePhase(StripeObject, kw_only=True):
    """Schema ``subscription_schedule_phase_configuration``."""

    add_invoice_items: list[SubscriptionScheduleAddInvoiceItem] = MISSING
    application_fee_percent: float | None = None
    automatic_tax: "SubscriptionSchedulePhaseAutomaticTax | None" = None
    billing_cycle_anchor: Literal["automatic", "phase_start"] | None = None
    billing_thresholds: SubscriptionBillingThresholds | None = None
    collection_method: Literal["charge_automatically", "send_invoice"] | None = None
    currency: str = MISSING
    default_payment_method: Expandable["PaymentMethod"] | None = None
    """Expandable."""
    default_tax_rates: list[TaxRate] | None = None
    description: str | None = None
    discounts: list[SubscriptionScheduleDiscount] = MISSING
    end_date: int = MISSING
    """Unix seconds."""
    invoice_settings: "SubscriptionSchedulePhaseInvoiceSettings | None" = None
    items: list[SubscriptionScheduleItem] = MISSING
    metadata: dict[str, str] | None = None
    on_behalf_of: Expandable["Account"] | None = None
    """Expandable."""
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] = MISSING
    start_date: int = MISSING
    """Unix seconds."""
    transfer_data: SubscriptionTransferData | None = None
    trial_end: int | None = None
    """Unix seconds."""


class SubscriptionSchedulePhaseAutomaticTax(StripeObject, kw_only=True):
    """Schema ``schedules_phase_automatic_tax``."""

    disabled_reason: Literal["requires_location_inputs"] | None = None
    enabled: bool = MISSING
    liability: ConnectAccountReference | None = None


class SubscriptionSchedulePhaseInvoiceSettings(StripeObject, kw_only=True):
    """Schema ``invoice_setting_subscription_schedule_phase_setting``."""

    account_tax_ids: list[Expandable["TaxId | DeletedTaxId"]] | None = None
    """Expandable."""
    days_until_due: int | None = None
    issuer: ConnectAccountReference | None = None


class SubscriptionScheduleStart(StripeObject, kw_only=True):
    """Schema ``subscription_schedules_resource_invoice_item_period_resource_period_start``."""

    timestamp: int | None = None
    """Unix seconds."""
    type: Literal["max_item_period_start", "phase_start", "timestamp"] = MISSING
