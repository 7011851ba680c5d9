# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from ..types.shipping import Shipping
from .shared import CardParam, ChargesCaptureTransferDataParam, CreatedParam, RadarOptionsParam, ShippingParam


class ChargesCaptureParams(ExpandParams, total=False):
    """Parameters of ``client.charges.capture``."""

    amount: int | None
    """In the smallest currency unit."""
    application_fee: int | None
    """In the smallest currency unit."""
    application_fee_amount: int | None
    """In the smallest currency unit."""
    receipt_email: str | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: ChargesCaptureTransferDataParam | None
    transfer_group: str | None


class ChargesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.charges.create``."""

    amount: int | None
    """In the smallest currency unit."""
    application_fee: int | None
    """In the smallest currency unit."""
    application_fee_amount: int | None
    """In the smallest currency unit."""
    capture: bool | None
    card: CardParam | str | HasId[Literal["issuing.card"]] | None
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    description: str | None
    destination: ChargesDestinationParam | str | HasId[Literal["account", "bank_account", "card"]] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    on_behalf_of: str | HasId[Literal["account"]] | None
    radar_options: RadarOptionsParam | None
    receipt_email: str | None
    shipping: ShippingParam | Shipping | None
    source: str | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: ChargesTransferDataParam | None
    transfer_group: str | None


class ChargesListParams(ListParams, total=False):
    """Parameters of ``client.charges.list``."""

    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    payment_intent: str | HasId[Literal["payment_intent"]] | None
    transfer_group: str | None


class ChargesRefundParams(ExpandParams, total=False):
    """Parameters of ``client.charges.refund``."""

    amount: int | None
    """In the smallest currency unit."""
    instructions_email: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payment_intent: str | HasId[Literal["payment_intent"]] | None
    reason: Literal["duplicate", "fraudulent", "requested_by_customer"] | None
    refund_application_fee: bool | None
    reverse_transfer: bool | None


class ChargesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.charges.retrieve``."""


class ChargesSearchParams(ExpandParams, total=False):
    """Parameters of ``client.charges.search``."""

    limit: int | None
    page: str | None
    query: Required[str]


class ChargesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.charges.update``."""

    customer: str | HasId[Literal["customer"]] | None
    description: str | None
    fraud_details: ChargesFraudDetailsParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    receipt_email: str | None
    shipping: ShippingParam | Shipping | None
    transfer_group: str | None


class ChargesDestinationParam(TypedDict, total=False):
    account: Required[str | HasId[Literal["account"]]]
    amount: int | None
    """In the smallest currency unit."""


class ChargesFraudDetailsParam(TypedDict, total=False):
    user_report: Required[Literal["", "fraudulent", "safe"]]


class ChargesTransferDataParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    destination: Required[str | HasId[Literal["account", "bank_account", "card"]]]
