# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class RefundsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.refunds.cancel``."""


class RefundsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.refunds.create``."""

    amount: int | None
    """In the smallest currency unit."""
    charge: str | HasId[Literal["charge"]] | None
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    instructions_email: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    origin: Literal["customer_balance"] | None
    payment_intent: str | HasId[Literal["payment_intent"]] | None
    reason: Literal["duplicate", "fraudulent", "requested_by_customer"] | None
    refund_application_fee: bool | None
    reverse_transfer: bool | None


class RefundsListParams(ListParams, total=False):
    """Parameters of ``client.refunds.list``."""

    charge: str | HasId[Literal["charge"]] | None
    created: CreatedParam | int | datetime | None
    payment_intent: str | HasId[Literal["payment_intent"]] | None


class RefundsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.refunds.retrieve``."""


class RefundsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.refunds.update``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
