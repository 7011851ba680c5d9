# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class SigmaSavedQueriesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.sigma.saved_queries.update``."""

    name: str | None
    sql: str | None
