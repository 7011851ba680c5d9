# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class ClimateSuppliersListParams(ListParams, total=False):
    """Parameters of ``client.climate.suppliers.list``."""


class ClimateSuppliersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.climate.suppliers.retrieve``."""
