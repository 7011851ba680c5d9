# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class PayoutsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.payouts.cancel``."""


class PayoutsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.payouts.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    destination: str | HasId[Literal["account", "bank_account", "card"]] | None
    metadata: Mapping[str, str] | None
    method: Literal["instant", "standard"] | None
    payout_method: str | None
    source_type: Literal["bank_account", "card", "fpx"] | None
    statement_descriptor: str | None


class PayoutsListParams(ListParams, total=False):
    """Parameters of ``client.payouts.list``."""

    arrival_date: CreatedParam | int | datetime | None
    created: CreatedParam | int | datetime | None
    destination: str | HasId[Literal["account", "bank_account", "card"]] | None
    status: str | None


class PayoutsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.payouts.retrieve``."""


class PayoutsReverseParams(ExpandParams, total=False):
    """Parameters of ``client.payouts.reverse``."""

    metadata: Mapping[str, str] | None


class PayoutsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.payouts.update``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
