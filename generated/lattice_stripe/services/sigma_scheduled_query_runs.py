# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.sigma_scheduled_query_runs import *
    from ..types.sigma_scheduled_query_run import SigmaScheduledQueryRun


class SigmaScheduledQueryRunsService(Service):
    """Methods of ``client.sigma.scheduled_query_runs``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SigmaScheduledQueryRunsListParams]
    ) -> Page[SigmaScheduledQueryRun]:
        """``GET /v1/sigma/scheduled_query_runs``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of SigmaScheduledQueryRun. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SigmaScheduledQueryRunsListParams]
    ) -> Iterator[SigmaScheduledQueryRun]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        scheduled_query_run: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SigmaScheduledQueryRunsRetrieveParams],
    ) -> SigmaScheduledQueryRun:
        """``GET /v1/sigma/scheduled_query_runs/{scheduled_query_run}``

        Args:
            scheduled_query_run: str (path)
            expand: list[str]

        Returns SigmaScheduledQueryRun. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, scheduled_query_run)


class AsyncSigmaScheduledQueryRunsService(AsyncService):
    """Methods of ``client.sigma.scheduled_query_runs``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SigmaScheduledQueryRunsListParams]
    ) -> AsyncPage[SigmaScheduledQueryRun]:
        """``GET /v1/sigma/scheduled_query_runs``: see ``SigmaScheduledQueryRunsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SigmaScheduledQueryRunsListParams]
    ) -> AsyncIterator[SigmaScheduledQueryRun]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        scheduled_query_run: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SigmaScheduledQueryRunsRetrieveParams],
    ) -> SigmaScheduledQueryRun:
        """``GET /v1/sigma/scheduled_query_runs/{scheduled_query_run}``: see
        ``SigmaScheduledQueryRunsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, scheduled_query_run)


_LIST = Operation(
    "sigma.scheduled_query_runs.list",
    "GET",
    "/v1/sigma/scheduled_query_runs",
    "SigmaScheduledQueryRun",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "sigma.scheduled_query_runs.retrieve",
    "GET",
    "/v1/sigma/scheduled_query_runs/{scheduled_query_run}",
    "SigmaScheduledQueryRun",
    "expand",
)
