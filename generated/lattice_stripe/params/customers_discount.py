# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class CustomersDiscountRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.discount.retrieve``."""
