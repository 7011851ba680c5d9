# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, ListParams, Mapping
from .shared import CreatedParam


class CouponsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.coupons.create``."""

    amount_off: int | None
    """In the smallest currency unit."""
    applies_to: CouponsAppliesToParam | None
    currency: str | None
    currency_options: Mapping[str, CouponsCurrencyOptionsParam] | None
    duration: Literal["forever", "once", "repeating"] | None
    duration_in_months: int | None
    id: str | None
    max_redemptions: int | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
    percent_off: float | Decimal | None
    redeem_by: int | datetime | None
    """Unix seconds, or an aware datetime."""


class CouponsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.coupons.delete``."""


class CouponsListParams(ListParams, total=False):
    """Parameters of ``client.coupons.list``."""

    created: CreatedParam | int | datetime | None


class CouponsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.coupons.retrieve``."""


class CouponsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.coupons.update``."""

    currency_options: Mapping[str, CouponsCurrencyOptionsParam] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None


class CouponsAppliesToParam(TypedDict, total=False):
    products: Array[str] | None


class CouponsCurrencyOptionsParam(TypedDict, total=False):
    amount_off: Required[int]
    """In the smallest currency unit."""
