# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, Mapping, Sequence
from ..types.address import Address
from ..types.shipping import Shipping
from .shared import DirectorshipDeclarationParam, OwnerParam, PaymentIntentDataShippingAddressParam, RedirectParam


class SourcesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.sources.create``."""

    amount: int | None
    """In the smallest currency unit."""
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    flow: Literal["code_verification", "none", "receiver", "redirect"] | None
    mandate: SourcesMandateParam | None
    metadata: Mapping[str, str] | None
    original_source: str | None
    owner: OwnerParam | None
    receiver: SourcesReceiverParam | None
    redirect: RedirectParam | None
    source_order: SourcesSourceOrderParam | None
    statement_descriptor: str | None
    token: str | HasId[Literal["issuing.token"]] | None
    type: str | None
    usage: Literal["reusable", "single_use"] | None


class SourcesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.sources.retrieve``."""

    client_secret: str | None


class SourcesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.sources.update``."""

    amount: int | None
    """In the smallest currency unit."""
    mandate: SourcesMandateParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    owner: OwnerParam | None
    source_order: SourcesSourceOrderParam | None


class SourcesVerifyParams(ExpandParams, total=False):
    """Parameters of ``client.sources.verify``."""

    values: Required[Array[str]]


class SourcesAcceptanceParam(TypedDict, total=False):
    date: int | datetime | None
    """Unix seconds, or an aware datetime."""
    ip: str | None
    offline: SourcesOfflineParam | None
    online: DirectorshipDeclarationParam | None
    status: Required[Literal["accepted", "pending", "refused", "revoked"]]
    type: Literal["offline", "online"] | None
    user_agent: str | None


class SourcesItemsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    currency: str | None
    description: str | None
    parent: str | None
    quantity: int | None
    type: Literal["discount", "shipping", "sku", "tax"] | None


class SourcesMandateParam(TypedDict, total=False):
    acceptance: SourcesAcceptanceParam | None
    amount: int | Literal[""] | None
    """In the smallest currency unit; clear with ""."""
    currency: str | None
    interval: Literal["one_time", "scheduled", "variable"] | None
    notification_method: Literal["deprecated_none", "email", "manual", "none", "stripe_email"] | None


class SourcesOfflineParam(TypedDict, total=False):
    contact_email: Required[str]


class SourcesReceiverParam(TypedDict, total=False):
    refund_attributes_method: Literal["email", "manual", "none"] | None


class SourcesShippingParam(TypedDict, total=False):
    address: Required[PaymentIntentDataShippingAddressParam | Address]
    carrier: str | None
    name: str | None
    phone: str | None
    tracking_number: str | None


class SourcesSourceOrderParam(TypedDict, total=False):
    items: Sequence[SourcesItemsParam] | None
    shipping: SourcesShippingParam | Shipping | None
