# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .sigma_saved_queries import AsyncSigmaSavedQueriesService, SigmaSavedQueriesService
    from .sigma_scheduled_query_runs import AsyncSigmaScheduledQueryRunsService, SigmaScheduledQueryRunsService


class SigmaService(Service):
    """Methods of ``client.sigma``."""

    saved_queries: SigmaSavedQueriesService = _lazy.service()
    scheduled_query_runs: SigmaScheduledQueryRunsService = _lazy.service()


class AsyncSigmaService(AsyncService):
    """Methods of ``client.sigma``."""

    saved_queries: AsyncSigmaSavedQueriesService = _lazy.service()
    scheduled_query_runs: AsyncSigmaScheduledQueryRunsService = _lazy.service()
