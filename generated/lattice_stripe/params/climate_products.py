# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class ClimateProductsListParams(ListParams, total=False):
    """Parameters of ``client.climate.products.list``."""


class ClimateProductsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.climate.products.retrieve``."""
