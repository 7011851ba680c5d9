# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .reporting_report_runs import AsyncReportingReportRunsService, ReportingReportRunsService
    from .reporting_report_types import AsyncReportingReportTypesService, ReportingReportTypesService


class ReportingService(Service):
    """Methods of ``client.reporting``."""

    report_runs: ReportingReportRunsService = _lazy.service()
    report_types: ReportingReportTypesService = _lazy.service()


class AsyncReportingService(AsyncService):
    """Methods of ``client.reporting``."""

    report_runs: AsyncReportingReportRunsService = _lazy.service()
    report_types: AsyncReportingReportTypesService = _lazy.service()
