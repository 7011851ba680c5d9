# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import BillingPortalSessionFlowTypeValue, BillingPortalSessionLocaleValue

if TYPE_CHECKING:
    from .billing_portal_configuration import BillingPortalConfiguration


class BillingPortalSession(Resource, kw_only=True):
    """Schema ``billing_portal.session``."""

    id: str = MISSING
    object: Literal["billing_portal.session"] = "billing_portal.session"
    configuration: Expandable["BillingPortalConfiguration"] = MISSING
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    customer: str = MISSING
    customer_account: str | None = None
    flow: "BillingPortalSessionFlow | None" = None
    livemode: bool = MISSING
    locale: BillingPortalSessionLocaleValue | None = None
    on_behalf_of: str | None = None
    return_url: str | None = None
    url: str = MISSING
    """Secret: masked in repr."""
    __secrets__ = ("url",)


class BillingPortalSessionAfterCompletion(StripeObject, kw_only=True):
    """Schema ``portal_flows_flow_after_completion``."""

    hosted_confirmation: "BillingPortalSessionHostedConfirmation | None" = None
    redirect: "BillingPortalSessionRedirect | None" = None
    type: Literal["hosted_confirmation", "portal_homepage", "redirect"] = MISSING


class BillingPortalSessionCouponOffer(StripeObject, kw_only=True):
    """Schema ``portal_flows_coupon_offer``."""

    coupon: str = MISSING


class BillingPortalSessionDiscount(StripeObject, kw_only=True):
    """Schema ``portal_flows_subscription_update_confirm_discount``."""

    coupon: str | None = None
    promotion_code: str | None = None


class BillingPortalSessionFlow(StripeObject, kw_only=True):
    """Schema ``portal_flows_flow``."""

    after_completion: BillingPortalSessionAfterCompletion = MISSING
    subscription_cancel: "BillingPortalSessionSubscriptionCancel | None" = None
    subscription_update: "BillingPortalSessionSubscriptionUpdate | None" = None
    subscription_update_confirm: "BillingPortalSessionSubscriptionUpdateConfirm | None" = None
    type: BillingPortalSessionFlowTypeValue = MISSING


class BillingPortalSessionHostedConfirmation(StripeObject, kw_only=True):
    """Schema ``portal_flows_after_completion_hosted_confirmation``."""

    custom_message: str | None = None


class BillingPortalSessionItem(StripeObject, kw_only=True):
    """Schema ``portal_flows_subscription_update_confirm_item``."""

    id: str | None = None
    price: str | None = None
    quantity: int | None = None


class BillingPortalSessionRedirect(StripeObject, kw_only=True):
    """Schema ``portal_flows_after_completion_redirect``."""

    return_url: str = MISSING


class BillingPortalSessionRetention(StripeObject, kw_only=True):
    """Schema ``portal_flows_retention``."""

    coupon_offer: BillingPortalSessionCouponOffer | None = None
    type: Literal["coupon_offer"] = MISSING


class BillingPortalSessionSubscriptionCancel(StripeObject, kw_only=True):
    """Schema ``portal_flows_flow_subscription_cancel``."""

    retention: BillingPortalSessionRetention | None = None
    subscription: str = MISSING


class BillingPortalSessionSubscriptionUpdate(StripeObject, kw_only=True):
    """Schema ``portal_flows_flow_subscription_update``."""

    subscription: str = MISSING


class BillingPortalSessionSubscriptionUpdateConfirm(StripeObject, kw_only=True):
    """Schema ``portal_flows_flow_subscription_update_confirm``."""

    discounts: list[BillingPortalSessionDiscount] | None = None
    items: list[BillingPortalSessionItem] = MISSING
    subscription: str = MISSING
