# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class PromotionCodesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.promotion_codes.create``."""

    active: bool | None
    code: str | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    max_redemptions: int | None
    metadata: Mapping[str, str] | None
    promotion: Required[PromotionCodesPromotionParam]
    restrictions: PromotionCodesCreateRestrictionsParam | None


class PromotionCodesListParams(ListParams, total=False):
    """Parameters of ``client.promotion_codes.list``."""

    active: bool | None
    code: str | None
    coupon: str | HasId[Literal["coupon"]] | None
    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None


class PromotionCodesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.promotion_codes.retrieve``."""


class PromotionCodesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.promotion_codes.update``."""

    active: bool | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    restrictions: PromotionCodesUpdateRestrictionsParam | None


class PromotionCodesCreateRestrictionsParam(TypedDict, total=False):
    currency_options: Mapping[str, PromotionCodesCurrencyOptionsParam] | None
    first_time_transaction: bool | None
    minimum_amount: int | None
    """In the smallest currency unit."""
    minimum_amount_currency: str | None


class PromotionCodesCurrencyOptionsParam(TypedDict, total=False):
    minimum_amount: int | None
    """In the smallest currency unit."""


class PromotionCodesPromotionParam(TypedDict, total=False):
    coupon: str | HasId[Literal["coupon"]] | None
    type: Required[Literal["coupon"]]


class PromotionCodesUpdateRestrictionsParam(TypedDict, total=False):
    currency_options: Mapping[str, PromotionCodesCurrencyOptionsParam] | None
