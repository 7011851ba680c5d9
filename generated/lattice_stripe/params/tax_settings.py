# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId
from ..types.address import Address
from .shared import AddressParam


class TaxSettingsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tax.settings.retrieve``."""


class TaxSettingsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.tax.settings.update``."""

    defaults: TaxSettingsDefaultsParam | None
    head_office: TaxSettingsHeadOfficeParam | None


class TaxSettingsDefaultsParam(TypedDict, total=False):
    tax_behavior: Literal["exclusive", "inclusive", "inferred_by_currency"] | None
    tax_code: str | HasId[Literal["tax_code"]] | None


class TaxSettingsHeadOfficeParam(TypedDict, total=False):
    address: Required[AddressParam | Address]
