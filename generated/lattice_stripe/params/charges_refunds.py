# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping


class ChargesRefundsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.charges.refunds.create``."""

    amount: int | None
    """In the smallest currency unit."""
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


class ChargesRefundsListParams(ListParams, total=False):
    """Parameters of ``client.charges.refunds.list``."""


class ChargesRefundsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.charges.refunds.retrieve``."""


class ChargesRefundsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.charges.refunds.update``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
