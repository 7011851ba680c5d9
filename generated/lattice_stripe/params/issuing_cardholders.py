# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, ListParams, Mapping, Sequence
from .._enums import AllowedCategoriesValue
from ..types.address import Address
from .shared import (
    AccountParam,
    BillingAddressParam,
    CompanyVerificationParam,
    CreatedParam,
    DayMonthYearParam,
    SpendingLimitsParam,
)


class IssuingCardholdersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.cardholders.create``."""

    billing: Required[IssuingCardholdersBillingParam]
    company: IssuingCardholdersCompanyParam | None
    email: str | None
    individual: IssuingCardholdersIndividualParam | None
    metadata: Mapping[str, str] | None
    name: Required[str]
    phone_number: str | None
    preferred_locales: Sequence[Literal["de", "en", "es", "fr", "it"]] | None
    spending_controls: IssuingCardholdersSpendingControlsParam | None
    status: Literal["active", "inactive"] | None
    type: Literal["company", "individual"] | None


class IssuingCardholdersListParams(ListParams, total=False):
    """Parameters of ``client.issuing.cardholders.list``."""

    created: CreatedParam | int | datetime | None
    email: str | None
    phone_number: str | None
    status: Literal["active", "blocked", "inactive"] | None
    type: Literal["company", "individual"] | None


class IssuingCardholdersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.cardholders.retrieve``."""


class IssuingCardholdersUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.cardholders.update``."""

    billing: IssuingCardholdersBillingParam | None
    company: IssuingCardholdersCompanyParam | None
    email: str | None
    individual: IssuingCardholdersIndividualParam | None
    metadata: Mapping[str, str] | None
    phone_number: str | None
    preferred_locales: Sequence[Literal["de", "en", "es", "fr", "it"]] | None
    spending_controls: IssuingCardholdersSpendingControlsParam | None
    status: Literal["active", "inactive"] | None


class IssuingCardholdersBillingParam(TypedDict, total=False):
    address: Required[BillingAddressParam | Address]


class IssuingCardholdersCardIssuingParam(TypedDict, total=False):
    user_terms_acceptance: AccountParam | None


class IssuingCardholdersCompanyParam(TypedDict, total=False):
    tax_id: str | None


class IssuingCardholdersIndividualParam(TypedDict, total=False):
    card_issuing: IssuingCardholdersCardIssuingParam | None
    dob: DayMonthYearParam | None
    first_name: str | None
    last_name: str | None
    verification: CompanyVerificationParam | None


class IssuingCardholdersSpendingControlsParam(TypedDict, total=False):
    allowed_card_presences: Sequence[Literal["not_present", "present"]] | None
    allowed_categories: Sequence[AllowedCategoriesValue] | None
    allowed_merchant_countries: Array[str] | None
    blocked_card_presences: Sequence[Literal["not_present", "present"]] | None
    blocked_categories: Sequence[AllowedCategoriesValue] | None
    blocked_merchant_countries: Array[str] | None
    spending_limits: Sequence[SpendingLimitsParam] | None
    spending_limits_currency: str | None
