# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class TransfersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.transfers.create``."""

    amount: int | None
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    destination: Required[str | HasId[Literal["account", "bank_account", "card"]]]
    metadata: Mapping[str, str] | None
    source_transaction: str | HasId[Literal["charge"]] | None
    source_type: Literal["bank_account", "card", "fpx"] | None
    transfer_group: str | None


class TransfersListParams(ListParams, total=False):
    """Parameters of ``client.transfers.list``."""

    created: CreatedParam | int | datetime | None
    destination: str | HasId[Literal["account", "bank_account", "card"]] | None
    transfer_group: str | None


class TransfersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.transfers.retrieve``."""


class TransfersUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.transfers.update``."""

    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
