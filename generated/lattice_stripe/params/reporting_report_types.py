# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams


class ReportingReportTypesListParams(ExpandParams, total=False):
    """Parameters of ``client.reporting.report_types.list``."""


class ReportingReportTypesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.reporting.report_types.retrieve``."""
