# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import OptionsValue

if TYPE_CHECKING:
    from .application import Application
    from .deleted_application import DeletedApplication


class BillingPortalConfiguration(Resource, kw_only=True):
    """Schema ``billing_portal.configuration``."""

    id: str = MISSING
    object: Literal["billing_portal.configuration"] = "billing_portal.configuration"
    active: bool = MISSING
    application: Expandable["Application | DeletedApplication"] | None = None
    """Expandable."""
    business_profile: "BillingPortalConfigurationBusinessProfile" = MISSING
    created: int = MISSING
    """Unix seconds."""
    default_return_url: str | None = None
    features: "BillingPortalConfigurationFeatures" = MISSING
    is_default: bool = MISSING
    livemode: bool = MISSING
    login_page: "BillingPortalConfigurationLoginPage" = MISSING
    metadata: dict[str, str] | None = None
    name: str | None = None
    updated: int = MISSING
    """Unix seconds."""


class BillingPortalConfigurationAdjustableQuantity(StripeObject, kw_only=True):
    """Schema ``portal_subscription_update_product_adjustable_quantity``."""

    enabled: bool = MISSING
    maximum: int | None = None
    minimum: int = MISSING


class BillingPortalConfigurationBusinessProfile(StripeObject, kw_only=True):
    """Schema ``portal_business_profile``."""

    headline: str | None = None
    privacy_policy_url: str | None = None
    terms_of_service_url: str | None = None


class BillingPortalConfigurationCancellationReason(StripeObject, kw_only=True):
    """Schema ``portal_subscription_cancellation_reason``."""

    enabled: bool = MISSING
    options: list[OptionsValue] = MISSING


class BillingPortalConfigurationCondition(StripeObject, kw_only=True):
    """Schema ``portal_resource_schedule_update_at_period_end_condition``."""

    type: Literal["decreasing_item_amount", "shortening_interval"] = MISSING


class BillingPortalConfigurationCustomerUpdate(StripeObject, kw_only=True):
    """Schema ``portal_customer_update``."""

    allowed_updates: list[Literal["address", "email", "name", "phone", "shipping", "tax_id"]] = MISSING
    enabled: bool = MISSING


class BillingPortalConfigurationFeatures(StripeObject, kw_only=True):
    """Schema ``portal_features``."""

    customer_update: BillingPortalConfigurationCustomerUpdate = MISSING
    invoice_history: "BillingPortalConfigurationInvoiceHistory" = MISSING
    payment_method_update: "BillingPortalConfigurationPaymentMethodUpdate" = MISSING
    subscription_cancel: "BillingPortalConfigurationSubscriptionCancel" = MISSING
    subscription_update: "BillingPortalConfigurationSubscriptionUpdate" = MISSING


class BillingPortalConfigurationInvoiceHistory(StripeObject, kw_only=True):
    """Schema ``portal_invoice_list``."""

    enabled: bool = MISSING


class BillingPortalConfigurationLoginPage(StripeObject, kw_only=True):
    """Schema ``portal_login_page``."""

    enabled: bool = MISSING
    url: str | None = None
    """Secret: masked in repr."""
    __secrets__ = ("url",)


class BillingPortalConfigurationPaymentMethodUpdate(StripeObject, kw_only=True):
    """Schema ``portal_payment_method_update``."""

    enabled: bool = MISSING
    payment_method_configuration: str | None = None


class BillingPortalConfigurationProduct(StripeObject, kw_only=True):
    """Schema ``portal_subscription_update_product``."""

    adjustable_quantity: BillingPortalConfigurationAdjustableQuantity = MISSING
    prices: list[str] = MISSING
    product: str = MISSING


class BillingPortalConfigurationScheduleAtPeriodEnd(StripeObject, kw_only=True):
    """Schema ``portal_resource_schedule_update_at_period_end``."""

    conditions: list[BillingPortalConfigurationCondition] = MISSING


class BillingPortalConfigurationSubscriptionCancel(StripeObject, kw_only=True):
    """Schema ``portal_subscription_cancel``."""

    cancellation_reason: BillingPortalConfigurationCancellationReason = MISSING
    enabled: bool = MISSING
    mode: Literal["at_period_end", "immediately"] = MISSING
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] = MISSING


class BillingPortalConfigurationSubscriptionUpdate(StripeObject, kw_only=True):
    """Schema ``portal_subscription_update``."""

    billing_cycle_anchor: Literal["now", "unchanged"] | None = None
    default_allowed_updates: list[Literal["price", "promotion_code", "quantity"]] = MISSING
    enabled: bool = MISSING
    products: list[BillingPortalConfigurationProduct] | None = None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] = MISSING
    schedule_at_period_end: BillingPortalConfigurationScheduleAtPeriodEnd = MISSING
    trial_update_behavior: Literal["continue_trial", "end_trial"] = MISSING
