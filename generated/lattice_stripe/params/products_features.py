# Generated. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from .._core.params import ExpandParams, ListParams


class ProductsFeaturesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.products.features.create``."""

    entitlement_feature: Required[str]


class ProductsFeaturesDeleteParams(TypedDict, total=False):
    """Parameters of ``client.products.features.delete``."""


class ProductsFeaturesListParams(ListParams, total=False):
    """Parameters of ``client.products.features.list``."""


class ProductsFeaturesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.products.features.retrieve``."""
