# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class CountrySpecsListParams(ListParams, total=False):
    """Parameters of ``client.country_specs.list``."""


class CountrySpecsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.country_specs.retrieve``."""
