# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams
from .shared import SettingsParam


class CustomersCashBalanceRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.cash_balance.retrieve``."""


class CustomersCashBalanceUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.cash_balance.update``."""

    settings: SettingsParam | None
