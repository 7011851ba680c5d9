# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class SigmaScheduledQueryRunsListParams(ListParams, total=False):
    """Parameters of ``client.sigma.scheduled_query_runs.list``."""


class SigmaScheduledQueryRunsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.sigma.scheduled_query_runs.retrieve``."""
