# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .._enums import AllowedCategoriesValue
from ..types.address import Address
from .shared import BillingAddressParam, CreatedParam, SpendingLimitsParam


class IssuingCardsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.cards.create``."""

    cardholder: str | HasId[Literal["issuing.cardholder"]] | None
    currency: Required[str]
    exp_month: int | None
    exp_year: int | None
    financial_account: str | None
    lifecycle_controls: IssuingCardsLifecycleControlsParam | None
    metadata: Mapping[str, str] | None
    personalization_design: str | HasId[Literal["issuing.personalization_design"]] | None
    pin: IssuingCardsPinParam | None
    replacement_for: str | HasId[Literal["issuing.card"]] | None
    replacement_reason: Literal["damaged", "expired", "lost", "stolen"] | None
    second_line: str | Literal[""] | None
    """Clear with ""."""
    shipping: IssuingCardsShippingParam | None
    spending_controls: IssuingCardsSpendingControlsParam | None
    status: Literal["active", "inactive"] | None
    type: Required[Literal["physical", "virtual"]]


class IssuingCardsListParams(ListParams, total=False):
    """Parameters of ``client.issuing.cards.list``."""

    cardholder: str | HasId[Literal["issuing.cardholder"]] | None
    created: CreatedParam | int | datetime | None
    exp_month: int | None
    exp_year: int | None
    last4: str | None
    personalization_design: str | HasId[Literal["issuing.personalization_design"]] | None
    status: Literal["active", "canceled", "inactive"] | None
    type: Literal["physical", "virtual"] | None


class IssuingCardsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.cards.retrieve``."""


class IssuingCardsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.cards.update``."""

    cancellation_reason: Literal["lost", "stolen"] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    personalization_design: str | HasId[Literal["issuing.personalization_design"]] | None
    pin: IssuingCardsPinParam | None
    shipping: IssuingCardsShippingParam | None
    spending_controls: IssuingCardsSpendingControlsParam | None
    status: Literal["active", "canceled", "inactive"] | None


class IssuingCardsAddressValidationParam(TypedDict, total=False):
    mode: Required[Literal["disabled", "normalization_only", "validation_and_normalization"]]


class IssuingCardsCancelAfterParam(TypedDict, total=False):
    payment_count: Required[int]


class IssuingCardsCustomsParam(TypedDict, total=False):
    eori_number: str | None


class IssuingCardsLifecycleControlsParam(TypedDict, total=False):
    cancel_after: Required[IssuingCardsCancelAfterParam]


class IssuingCardsPinParam(TypedDict, total=False):
    encrypted_number: str | None


class IssuingCardsShippingParam(TypedDict, total=False):
    address: Required[BillingAddressParam | Address]
    address_validation: IssuingCardsAddressValidationParam | None
    customs: IssuingCardsCustomsParam | None
    name: Required[str]
    phone_number: str | None
    require_signature: bool | None
    service: Literal["express", "priority", "standard"] | None
    type: Literal["bulk", "individual"] | None


class IssuingCardsSpendingControlsParam(TypedDict, total=False):
    allowed_card_presences: Sequence[Literal["not_present", "present"]] | None
    allowed_categories: Sequence[AllowedCategoriesValue] | None
    allowed_merchant_countries: Array[str] | None
    blocked_card_presences: Sequence[Literal["not_present", "present"]] | None
    blocked_categories: Sequence[AllowedCategoriesValue] | None
    blocked_merchant_countries: Array[str] | None
    spending_limits: Sequence[SpendingLimitsParam] | None
