# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, ListParams, Sequence
from .._enums import TaxRegistrationUsTypeValue


class TaxRegistrationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.tax.registrations.create``."""

    active_from: Required[Literal["now"] | int | datetime]
    """Unix seconds, or an aware datetime."""
    country: Required[str]
    country_options: Required[TaxRegistrationsCountryOptionsParam]
    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""


class TaxRegistrationsListParams(ListParams, total=False):
    """Parameters of ``client.tax.registrations.list``."""

    status: Literal["active", "all", "expired", "scheduled"] | None


class TaxRegistrationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tax.registrations.retrieve``."""


class TaxRegistrationsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.tax.registrations.update``."""

    active_from: Literal["now"] | int | datetime | None
    """Unix seconds, or an aware datetime."""
    expires_at: Literal["now"] | int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""


class TaxRegistrationsAtParam(TypedDict, total=False):
    standard: TaxRegistrationsCreateStandardParam | None
    type: Required[Literal["ioss", "oss_non_union", "oss_union", "standard"]]


class TaxRegistrationsCaParam(TypedDict, total=False):
    province_standard: TaxRegistrationsProvinceStandardParam | None
    type: Required[Literal["province_standard", "simplified", "standard"]]


TaxRegistrationsCountryOptionsParam = TypedDict(
    "TaxRegistrationsCountryOptionsParam",
    {
        "ae": "TaxRegistrationsStandardTypeParam | None",
        "al": "TaxRegistrationsStandardTypeParam | None",
        "am": "TaxRegistrationsTypeParam | None",
        "ao": "TaxRegistrationsStandardTypeParam | None",
        "at": "TaxRegistrationsAtParam | None",
        "au": "TaxRegistrationsStandardTypeParam | None",
        "aw": "TaxRegistrationsStandardTypeParam | None",
        "az": "TaxRegistrationsTypeParam | None",
        "ba": "TaxRegistrationsStandardTypeParam | None",
        "bb": "TaxRegistrationsStandardTypeParam | None",
        "bd": "TaxRegistrationsStandardTypeParam | None",
        "be": "TaxRegistrationsAtParam | None",
        "bf": "TaxRegistrationsStandardTypeParam | None",
        "bg": "TaxRegistrationsAtParam | None",
        "bh": "TaxRegistrationsStandardTypeParam | None",
        "bj": "TaxRegistrationsTypeParam | None",
        "bs": "TaxRegistrationsStandardTypeParam | None",
        "by": "TaxRegistrationsTypeParam | None",
        "ca": "TaxRegistrationsCaParam | None",
        "cd": "TaxRegistrationsStandardTypeParam | None",
        "ch": "TaxRegistrationsStandardTypeParam | None",
        "cl": "TaxRegistrationsTypeParam | None",
        "cm": "TaxRegistrationsTypeParam | None",
        "co": "TaxRegistrationsTypeParam | None",
        "cr": "TaxRegistrationsTypeParam | None",
        "cv": "TaxRegistrationsTypeParam | None",
        "cy": "TaxRegistrationsAtParam | None",
        "cz": "TaxRegistrationsAtParam | None",
        "de": "TaxRegistrationsAtParam | None",
        "dk": "TaxRegistrationsAtParam | None",
        "ec": "TaxRegistrationsTypeParam | None",
        "ee": "TaxRegistrationsAtParam | None",
        "eg": "TaxRegistrationsTypeParam | None",
        "es": "TaxRegistrationsAtParam | None",
        "et": "TaxRegistrationsStandardTypeParam | None",
        "fi": "TaxRegistrationsAtParam | None",
        "fr": "TaxRegistrationsAtParam | None",
        "gb": "TaxRegistrationsStandardTypeParam | None",
        "ge": "TaxRegistrationsTypeParam | None",
        "gn": "TaxRegistrationsStandardTypeParam | None",
        "gr": "TaxRegistrationsAtParam | None",
        "hr": "TaxRegistrationsAtParam | None",
        "hu": "TaxRegistrationsAtParam | None",
        "id": "TaxRegistrationsTypeParam | None",
        "ie": "TaxRegistrationsAtParam | None",
        "in": "TaxRegistrationsTypeParam | None",
        "is": "TaxRegistrationsStandardTypeParam | None",
        "it": "TaxRegistrationsAtParam | None",
        "jp": "TaxRegistrationsStandardTypeParam | None",
        "ke": "TaxRegistrationsTypeParam | None",
        "kg": "TaxRegistrationsTypeParam | None",
        "kh": "TaxRegistrationsTypeParam | None",
        "kr": "TaxRegistrationsTypeParam | None",
        "kz": "TaxRegistrationsTypeParam | None",
        "la": "TaxRegistrationsTypeParam | None",
        "lk": "TaxRegistrationsTypeParam | None",
        "lt": "TaxRegistrationsAtParam | None",
        "lu": "TaxRegistrationsAtParam | None",
        "lv": "TaxRegistrationsAtParam | None",
        "ma": "TaxRegistrationsTypeParam | None",
        "md": "TaxRegistrationsTypeParam | None",
        "me": "TaxRegistrationsStandardTypeParam | None",
        "mk": "TaxRegistrationsStandardTypeParam | None",
        "mr": "TaxRegistrationsStandardTypeParam | None",
        "mt": "TaxRegistrationsAtParam | None",
        "mx": "TaxRegistrationsTypeParam | None",
        "my": "TaxRegistrationsTypeParam | None",
        "ng": "TaxRegistrationsTypeParam | None",
        "nl": "TaxRegistrationsAtParam | None",
        "no": "TaxRegistrationsStandardTypeParam | None",
        "np": "TaxRegistrationsTypeParam | None",
        "nz": "TaxRegistrationsStandardTypeParam | None",
        "om": "TaxRegistrationsStandardTypeParam | None",
        "pe": "TaxRegistrationsTypeParam | None",
        "ph": "TaxRegistrationsTypeParam | None",
        "pl": "TaxRegistrationsAtParam | None",
        "pt": "TaxRegistrationsAtParam | None",
        "ro": "TaxRegistrationsAtParam | None",
        "rs": "TaxRegistrationsStandardTypeParam | None",
        "ru": "TaxRegistrationsTypeParam | None",
        "sa": "TaxRegistrationsTypeParam | None",
        "se": "TaxRegistrationsAtParam | None",
        "sg": "TaxRegistrationsStandardTypeParam | None",
        "si": "TaxRegistrationsAtParam | None",
        "sk": "TaxRegistrationsAtParam | None",
        "sn": "TaxRegistrationsTypeParam | None",
        "sr": "TaxRegistrationsStandardTypeParam | None",
        "th": "TaxRegistrationsTypeParam | None",
        "tj": "TaxRegistrationsTypeParam | None",
        "tr": "TaxRegistrationsTypeParam | None",
        "tw": "TaxRegistrationsTypeParam | None",
        "tz": "TaxRegistrationsTypeParam | None",
        "ua": "TaxRegistrationsTypeParam | None",
        "ug": "TaxRegistrationsTypeParam | None",
        "us": "TaxRegistrationsUsParam | None",
        "uy": "TaxRegistrationsStandardTypeParam | None",
        "uz": "TaxRegistrationsTypeParam | None",
        "vn": "TaxRegistrationsTypeParam | None",
        "za": "TaxRegistrationsStandardTypeParam | None",
        "zm": "TaxRegistrationsTypeParam | None",
        "zw": "TaxRegistrationsStandardTypeParam | None",
    },
    total=False,
)


class TaxRegistrationsCreateStandardParam(TypedDict, total=False):
    place_of_supply_scheme: Required[Literal["inbound_goods", "small_seller", "standard"]]


class TaxRegistrationsElectionsParam(TypedDict, total=False):
    jurisdiction: str | None
    type: Required[Literal["local_use_tax", "simplified_sellers_use_tax", "single_local_use_tax"]]


class TaxRegistrationsJurisdictionParam(TypedDict, total=False):
    jurisdiction: Required[str]


class TaxRegistrationsProvinceStandardParam(TypedDict, total=False):
    province: Required[str]


class TaxRegistrationsStandardParam(TypedDict, total=False):
    place_of_supply_scheme: Literal["inbound_goods", "standard"] | None


class TaxRegistrationsStandardTypeParam(TypedDict, total=False):
    standard: TaxRegistrationsStandardParam | None
    type: Required[Literal["standard"]]


class TaxRegistrationsStateSalesTaxParam(TypedDict, total=False):
    elections: Required[Sequence[TaxRegistrationsElectionsParam]]


class TaxRegistrationsTypeParam(TypedDict, total=False):
    type: Required[Literal["simplified"]]


class TaxRegistrationsUsParam(TypedDict, total=False):
    local_amusement_tax: TaxRegistrationsJurisdictionParam | None
    local_lease_tax: TaxRegistrationsJurisdictionParam | None
    state: Required[str]
    state_sales_tax: TaxRegistrationsStateSalesTaxParam | None
    type: Required[TaxRegistrationUsTypeValue]
