# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, Sequence
from .._enums import BillingPortalSessionFlowTypeValue, BillingPortalSessionLocaleValue
from .shared import CheckoutSessionsDiscountsParam, HostedConfirmationParam, RedirectParam


class BillingPortalSessionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.billing_portal.sessions.create``."""

    configuration: str | HasId[Literal["billing_portal.configuration"]] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    flow_data: BillingPortalSessionsFlowDataParam | None
    locale: BillingPortalSessionLocaleValue | None
    on_behalf_of: str | HasId[Literal["account"]] | None
    return_url: str | None


class BillingPortalSessionsAfterCompletionParam(TypedDict, total=False):
    hosted_confirmation: HostedConfirmationParam | None
    redirect: RedirectParam | None
    type: Required[Literal["hosted_confirmation", "portal_homepage", "redirect"]]


class BillingPortalSessionsCouponOfferParam(TypedDict, total=False):
    coupon: Required[str | HasId[Literal["coupon"]]]


class BillingPortalSessionsFlowDataParam(TypedDict, total=False):
    after_completion: BillingPortalSessionsAfterCompletionParam | None
    subscription_cancel: BillingPortalSessionsSubscriptionCancelParam | None
    subscription_update: BillingPortalSessionsSubscriptionUpdateParam | None
    subscription_update_confirm: BillingPortalSessionsSubscriptionUpdateConfirmParam | None
    type: Required[BillingPortalSessionFlowTypeValue]


class BillingPortalSessionsItemsParam(TypedDict, total=False):
    id: Required[str]
    price: str | HasId[Literal["price"]] | None
    quantity: int | None


class BillingPortalSessionsRetentionParam(TypedDict, total=False):
    coupon_offer: Required[BillingPortalSessionsCouponOfferParam]
    type: Required[Literal["coupon_offer"]]


class BillingPortalSessionsSubscriptionCancelParam(TypedDict, total=False):
    retention: BillingPortalSessionsRetentionParam | None
    subscription: Required[str | HasId[Literal["subscription"]]]


class BillingPortalSessionsSubscriptionUpdateConfirmParam(TypedDict, total=False):
    discounts: Sequence[CheckoutSessionsDiscountsParam] | None
    items: Required[Sequence[BillingPortalSessionsItemsParam]]
    subscription: Required[str | HasId[Literal["subscription"]]]


class BillingPortalSessionsSubscriptionUpdateParam(TypedDict, total=False):
    subscription: Required[str | HasId[Literal["subscription"]]]
