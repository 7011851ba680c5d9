# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class BalanceRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.balance.retrieve``."""
