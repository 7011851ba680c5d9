# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class TaxCodesListParams(ListParams, total=False):
    """Parameters of ``client.tax_codes.list``."""


class TaxCodesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tax_codes.retrieve``."""
