# Generated. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from .._core.params import ExpandParams, ListParams
from .._enums import TypeValueTypeValue


class CustomersTaxIdsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.tax_ids.create``."""

    type: Required[TypeValueTypeValue]
    value: Required[str]


class CustomersTaxIdsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.customers.tax_ids.delete``."""


class CustomersTaxIdsListParams(ListParams, total=False):
    """Parameters of ``client.customers.tax_ids.list``."""


class CustomersTaxIdsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.tax_ids.retrieve``."""
