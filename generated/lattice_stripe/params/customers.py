# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from ..types.address import Address
from .shared import (
    AddressParam,
    BankAccountParam,
    CardParam,
    CreatedParam,
    CustomersShippingParam,
    NameValueParam,
    RenderingOptionsParam,
    SettingsParam,
    TypeValueParam,
)


class CustomersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.create``."""

    address: AddressParam | Literal[""] | Address | None
    """Clear with ""."""
    balance: int | None
    """In the smallest currency unit."""
    business_name: str | Literal[""] | None
    """Clear with ""."""
    cash_balance: CustomersCashBalanceParam | None
    description: str | None
    email: str | None
    individual_name: str | Literal[""] | None
    """Clear with ""."""
    invoice_prefix: str | None
    invoice_settings: CustomersInvoiceSettingsParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
    next_invoice_sequence: int | None
    payment_method: str | HasId[Literal["payment_method"]] | None
    phone: str | None
    preferred_locales: Array[str] | None
    shipping: CustomersShippingParam | Literal[""] | None
    """Clear with ""."""
    source: str | None
    tax: CustomersCreateTaxParam | None
    tax_exempt: Literal["", "exempt", "none", "reverse"] | None
    tax_id_data: Sequence[TypeValueParam] | None
    test_clock: str | HasId[Literal["test_helpers.test_clock"]] | None


class CustomersDeleteParams(TypedDict, total=False):
    """Parameters of ``client.customers.delete``."""


class CustomersDeleteDiscountParams(TypedDict, total=False):
    """Parameters of ``client.customers.delete_discount``."""


class CustomersListParams(ListParams, total=False):
    """Parameters of ``client.customers.list``."""

    created: CreatedParam | int | datetime | None
    email: str | None
    test_clock: str | HasId[Literal["test_helpers.test_clock"]] | None


class CustomersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.retrieve``."""


class CustomersSearchParams(ExpandParams, total=False):
    """Parameters of ``client.customers.search``."""

    limit: int | None
    page: str | None
    query: Required[str]


class CustomersUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.update``."""

    address: AddressParam | Literal[""] | Address | None
    """Clear with ""."""
    balance: int | None
    """In the smallest currency unit."""
    bank_account: BankAccountParam | str | None
    business_name: str | Literal[""] | None
    """Clear with ""."""
    card: CardParam | str | HasId[Literal["issuing.card"]] | None
    cash_balance: CustomersCashBalanceParam | None
    default_alipay_account: str | None
    default_bank_account: str | None
    default_card: str | None
    default_source: str | HasId[Literal["bank_account", "card", "source"]] | None
    description: str | None
    email: str | None
    individual_name: str | Literal[""] | None
    """Clear with ""."""
    invoice_prefix: str | None
    invoice_settings: CustomersInvoiceSettingsParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
    next_invoice_sequence: int | None
    phone: str | None
    preferred_locales: Array[str] | None
    shipping: CustomersShippingParam | Literal[""] | None
    """Clear with ""."""
    source: str | None
    tax: CustomersUpdateTaxParam | None
    tax_exempt: Literal["", "exempt", "none", "reverse"] | None


class CustomersCashBalanceParam(TypedDict, total=False):
    settings: SettingsParam | None


class CustomersCreateTaxParam(TypedDict, total=False):
    ip_address: str | Literal[""] | None
    """Clear with ""."""
    validate_location: Literal["deferred", "immediately"] | None


class CustomersInvoiceSettingsParam(TypedDict, total=False):
    custom_fields: Sequence[NameValueParam] | Literal[""] | None
    """Clear with ""."""
    default_payment_method: str | HasId[Literal["payment_method"]] | None
    footer: str | None
    rendering_options: RenderingOptionsParam | Literal[""] | None
    """Clear with ""."""


class CustomersUpdateTaxParam(TypedDict, total=False):
    ip_address: str | Literal[""] | None
    """Clear with ""."""
    validate_location: Literal["auto", "deferred", "immediately"] | None
