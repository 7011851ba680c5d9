# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class ExchangeRatesListParams(ListParams, total=False):
    """Parameters of ``client.exchange_rates.list``."""


class ExchangeRatesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.exchange_rates.retrieve``."""
