# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class SourcesTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.sources.transactions.list``."""


class SourcesTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.sources.transactions.retrieve``."""
