# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.reporting_report_runs import *
    from ..types.reporting_report_run import ReportingReportRun


class ReportingReportRunsService(Service):
    """Methods of ``client.reporting.report_runs``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportRunsCreateParams]
    ) -> ReportingReportRun:
        """``POST /v1/reporting/report_runs``

        Args:
            report_type: str, required
            expand: list[str]
            parameters: ReportingReportRunsParametersParam

        Returns ReportingReportRun. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportRunsListParams]
    ) -> Page[ReportingReportRun]:
        """``GET /v1/reporting/report_runs``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of ReportingReportRun. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportRunsListParams]
    ) -> Iterator[ReportingReportRun]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        report_run: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ReportingReportRunsRetrieveParams],
    ) -> ReportingReportRun:
        """``GET /v1/reporting/report_runs/{report_run}``

        Args:
            report_run: str (path)
            expand: list[str]

        Returns ReportingReportRun. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, report_run)


class AsyncReportingReportRunsService(AsyncService):
    """Methods of ``client.reporting.report_runs``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportRunsCreateParams]
    ) -> ReportingReportRun:
        """``POST /v1/reporting/report_runs``: see ``ReportingReportRunsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportRunsListParams]
    ) -> AsyncPage[ReportingReportRun]:
        """``GET /v1/reporting/report_runs``: see ``ReportingReportRunsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportRunsListParams]
    ) -> AsyncIterator[ReportingReportRun]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        report_run: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ReportingReportRunsRetrieveParams],
    ) -> ReportingReportRun:
        """``GET /v1/reporting/report_runs/{report_run}``: see ``ReportingReportRunsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, report_run)


_CREATE = Operation(
    "reporting.report_runs.create",
    "POST",
    "/v1/reporting/report_runs",
    "ReportingReportRun",
    "report_type expand parameters",
)
_LIST = Operation(
    "reporting.report_runs.list",
    "GET",
    "/v1/reporting/report_runs",
    "ReportingReportRun",
    "created ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "reporting.report_runs.retrieve", "GET", "/v1/reporting/report_runs/{report_run}", "ReportingReportRun", "expand"
)
