# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.reporting_report_types import *
    from ..types.reporting_report_type import ReportingReportType


class ReportingReportTypesService(Service):
    """Methods of ``client.reporting.report_types``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportTypesListParams]
    ) -> Page[ReportingReportType]:
        """``GET /v1/reporting/report_types``

        Args:
            expand: list[str]

        Returns a page of ReportingReportType. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportTypesListParams]
    ) -> Iterator[ReportingReportType]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        report_type: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ReportingReportTypesRetrieveParams],
    ) -> ReportingReportType:
        """``GET /v1/reporting/report_types/{report_type}``

        Args:
            report_type: str (path)
            expand: list[str]

        Returns ReportingReportType. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, report_type)


class AsyncReportingReportTypesService(AsyncService):
    """Methods of ``client.reporting.report_types``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportTypesListParams]
    ) -> AsyncPage[ReportingReportType]:
        """``GET /v1/reporting/report_types``: see ``ReportingReportTypesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReportingReportTypesListParams]
    ) -> AsyncIterator[ReportingReportType]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        report_type: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ReportingReportTypesRetrieveParams],
    ) -> ReportingReportType:
        """``GET /v1/reporting/report_types/{report_type}``: see ``ReportingReportTypesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, report_type)


_LIST = Operation(
    "reporting.report_types.list", "GET", "/v1/reporting/report_types", "ReportingReportType", "expand", page=True
)
_RETRIEVE = Operation(
    "reporting.report_types.retrieve",
    "GET",
    "/v1/reporting/report_types/{report_type}",
    "ReportingReportType",
    "expand",
)
