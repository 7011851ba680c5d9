# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams
from .._enums import TypeValueTypeValue


class TaxIdsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.tax_ids.create``."""

    owner: TaxIdsOwnerParam | None
    type: Required[TypeValueTypeValue]
    value: Required[str]


class TaxIdsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.tax_ids.delete``."""


class TaxIdsListParams(ListParams, total=False):
    """Parameters of ``client.tax_ids.list``."""

    owner: TaxIdsOwnerParam | None


class TaxIdsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tax_ids.retrieve``."""


class TaxIdsOwnerParam(TypedDict, total=False):
    account: str | HasId[Literal["account"]] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    type: Required[Literal["account", "application", "customer", "self"]]
