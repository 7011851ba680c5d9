# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, Mapping, Sequence
from ..types.address import Address
from .shared import TypeValueParam


class TaxCalculationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.tax.calculations.create``."""

    currency: Required[str]
    customer: str | HasId[Literal["customer"]] | None
    customer_details: TaxCalculationsCustomerDetailsParam | None
    line_items: Required[Sequence[TaxCalculationsLineItemsParam]]
    ship_from_details: TaxCalculationsShipFromDetailsParam | None
    shipping_cost: TaxCalculationsShippingCostParam | None
    tax_date: int | None


class TaxCalculationsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tax.calculations.retrieve``."""


class TaxCalculationsAddressParam(TypedDict, total=False):
    city: str | Literal[""] | None
    """Clear with ""."""
    country: Required[str]
    line1: str | Literal[""] | None
    """Clear with ""."""
    line2: str | Literal[""] | None
    """Clear with ""."""
    postal_code: str | Literal[""] | None
    """Clear with ""."""
    state: str | Literal[""] | None
    """Clear with ""."""


class TaxCalculationsCustomerDetailsParam(TypedDict, total=False):
    address: TaxCalculationsAddressParam | Address | None
    address_source: Literal["billing", "shipping"] | None
    ip_address: str | None
    tax_ids: Sequence[TypeValueParam] | None
    taxability_override: Literal["customer_exempt", "none", "reverse_charge"] | None


class TaxCalculationsLineItemsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    metadata: Mapping[str, str] | None
    product: str | HasId[Literal["climate.product", "product"]] | None
    quantity: int | None
    reference: str | None
    tax_behavior: Literal["exclusive", "inclusive"] | None
    tax_code: str | HasId[Literal["tax_code"]] | None


class TaxCalculationsShipFromDetailsParam(TypedDict, total=False):
    address: Required[TaxCalculationsAddressParam | Address]


class TaxCalculationsShippingCostParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    shipping_rate: str | HasId[Literal["shipping_rate"]] | None
    tax_behavior: Literal["exclusive", "inclusive"] | None
    tax_code: str | HasId[Literal["tax_code"]] | None
