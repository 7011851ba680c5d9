# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import PaymentBehaviorValue
from .shared import BillingThresholdsParam, DiscountsParam, SubscriptionItemsPriceDataParam


class SubscriptionItemsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_items.create``."""

    billing_thresholds: BillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | None
    payment_behavior: PaymentBehaviorValue | None
    price: str | HasId[Literal["price"]] | None
    price_data: SubscriptionItemsPriceDataParam | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    proration_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    quantity: int | None
    subscription: Required[str | HasId[Literal["subscription"]]]
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""


class SubscriptionItemsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.subscription_items.delete``."""

    clear_usage: bool | None
    payment_behavior: PaymentBehaviorValue | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    proration_date: int | datetime | None
    """Unix seconds, or an aware datetime."""


class SubscriptionItemsListParams(ListParams, total=False):
    """Parameters of ``client.subscription_items.list``."""

    subscription: Required[str | HasId[Literal["subscription"]]]


class SubscriptionItemsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_items.retrieve``."""


class SubscriptionItemsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.subscription_items.update``."""

    billing_thresholds: BillingThresholdsParam | Literal[""] | None
    """Clear with ""."""
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    off_session: bool | None
    payment_behavior: PaymentBehaviorValue | None
    price: str | HasId[Literal["price"]] | None
    price_data: SubscriptionItemsPriceDataParam | None
    proration_behavior: Literal["always_invoice", "create_prorations", "none"] | None
    proration_date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    quantity: int | None
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
