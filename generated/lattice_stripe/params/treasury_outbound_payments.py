# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from ..types.address import Address
from .shared import AddressParam, CreatedParam, DestinationPaymentMethodOptionsParam, UsBankAccountParam


class TreasuryOutboundPaymentsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.outbound_payments.cancel``."""


class TreasuryOutboundPaymentsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.outbound_payments.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    customer: str | HasId[Literal["customer"]] | None
    description: str | None
    destination_payment_method: str | None
    destination_payment_method_data: TreasuryOutboundPaymentsDestinationPaymentMethodDataParam | None
    destination_payment_method_options: DestinationPaymentMethodOptionsParam | None
    end_user_details: TreasuryOutboundPaymentsEndUserDetailsParam | None
    financial_account: Required[str]
    metadata: Mapping[str, str] | None
    statement_descriptor: str | None


class TreasuryOutboundPaymentsListParams(ListParams, total=False):
    """Parameters of ``client.treasury.outbound_payments.list``."""

    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    financial_account: Required[str]
    status: Literal["canceled", "failed", "posted", "processing", "returned"] | None


class TreasuryOutboundPaymentsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.outbound_payments.retrieve``."""


class TreasuryOutboundPaymentsBillingDetailsParam(TypedDict, total=False):
    address: AddressParam | Literal[""] | Address | None
    """Clear with ""."""
    email: str | Literal[""] | None
    """Clear with ""."""
    name: str | Literal[""] | None
    """Clear with ""."""
    phone: str | Literal[""] | None
    """Clear with ""."""


class TreasuryOutboundPaymentsDestinationPaymentMethodDataParam(TypedDict, total=False):
    billing_details: TreasuryOutboundPaymentsBillingDetailsParam | None
    financial_account: str | None
    metadata: Mapping[str, str] | None
    type: Required[Literal["financial_account", "us_bank_account"]]
    us_bank_account: UsBankAccountParam | None


class TreasuryOutboundPaymentsEndUserDetailsParam(TypedDict, total=False):
    ip_address: str | None
    present: Required[bool]
