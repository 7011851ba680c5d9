# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, ListParams, Mapping


class TransfersReversalsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.transfers.reversals.create``."""

    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    refund_application_fee: bool | None


class TransfersReversalsListParams(ListParams, total=False):
    """Parameters of ``client.transfers.reversals.list``."""


class TransfersReversalsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.transfers.reversals.retrieve``."""


class TransfersReversalsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.transfers.reversals.update``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
