# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class TopupsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.topups.cancel``."""


class TopupsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.topups.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    payment_method: str | HasId[Literal["payment_method"]] | None
    payment_method_options: TopupsPaymentMethodOptionsParam | None
    source: str | None
    statement_descriptor: str | None
    transfer_group: str | None


class TopupsListParams(ListParams, total=False):
    """Parameters of ``client.topups.list``."""

    amount: TopupsAmountParam | int | None
    """In the smallest currency unit."""
    created: CreatedParam | int | datetime | None
    status: Literal["canceled", "failed", "pending", "succeeded"] | None


class TopupsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.topups.retrieve``."""


class TopupsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.topups.update``."""

    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class TopupsAmountParam(TypedDict, total=False):
    gt: int | None
    gte: int | None
    lt: int | None
    lte: int | None


class TopupsPaymentMethodOptionsParam(TypedDict, total=False):
    us_bank_account: TopupsUsBankAccountParam | None


class TopupsUsBankAccountParam(TypedDict, total=False):
    network: Required[Literal["ach"]]
