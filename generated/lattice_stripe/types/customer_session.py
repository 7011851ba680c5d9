# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .customer import Customer


class CustomerSession(Resource, kw_only=True):
    """Schema ``customer_session``."""

    object: Literal["customer_session"] = "customer_session"
    client_secret: str = MISSING
    """Secret: masked in repr."""
    components: "CustomerSessionComponents | None" = None
    created: int = MISSING
    """Unix seconds."""
    customer: Expandable["Customer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    expires_at: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    __secrets__ = ("client_secret",)


class CustomerSessionBuyButton(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_buy_button``."""

    enabled: bool = MISSING


class CustomerSessionComponents(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components``."""

    buy_button: CustomerSessionBuyButton = MISSING
    customer_sheet: "CustomerSessionCustomerSheet" = MISSING
    mobile_payment_element: "CustomerSessionMobilePaymentElement" = MISSING
    payment_element: "CustomerSessionPaymentElement" = MISSING
    pricing_table: "CustomerSessionPricingTable" = MISSING


class CustomerSessionCustomerSheet(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_customer_sheet``."""

    enabled: bool = MISSING
    features: "CustomerSessionCustomerSheetFeatures | None" = None


class CustomerSessionCustomerSheetFeatures(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_customer_sheet_resource_features``."""

    payment_method_allow_redisplay_filters: list[Literal["always", "limited", "unspecified"]] | None = None
    payment_method_remove: Literal["disabled", "enabled"] | None = None


class CustomerSessionMobilePaymentElement(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_mobile_payment_element``."""

    enabled: bool = MISSING
    features: "CustomerSessionMobilePaymentElementFeatures | None" = None


class CustomerSessionMobilePaymentElementFeatures(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_mobile_payment_element_resource_features``."""

    payment_method_allow_redisplay_filters: list[Literal["always", "limited", "unspecified"]] | None = None
    payment_method_redisplay: Literal["disabled", "enabled"] | None = None
    payment_method_remove: Literal["disabled", "enabled"] | None = None
    payment_method_save: Literal["disabled", "enabled"] | None = None
    payment_method_save_allow_redisplay_override: Literal["always", "limited", "unspecified"] | None = None


class CustomerSessionPaymentElement(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_payment_element``."""

    enabled: bool = MISSING
    features: "CustomerSessionPaymentElementFeatures | None" = None


class CustomerSessionPaymentElementFeatures(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_payment_element_resource_features``."""

    payment_method_allow_redisplay_filters: list[Literal["always", "limited", "unspecified"]] = MISSING
    payment_method_redisplay: Literal["disabled", "enabled"] = MISSING
    payment_method_redisplay_limit: int | None = None
    payment_method_remove: Literal["disabled", "enabled"] = MISSING
    payment_method_save: Literal["disabled", "enabled"] = MISSING
    payment_method_save_usage: Literal["off_session", "on_session"] | None = None


class CustomerSessionPricingTable(StripeObject, kw_only=True):
    """Schema ``customer_session_resource_components_resource_pricing_table``."""

    enabled: bool = MISSING
