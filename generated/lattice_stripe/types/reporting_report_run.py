# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .file import File


class ReportingReportRun(Resource, kw_only=True):
    """Schema ``reporting.report_run``."""

    id: str = MISSING
    object: Literal["reporting.report_run"] = "reporting.report_run"
    created: int = MISSING
    """Unix seconds."""
    error: str | None = None
    livemode: bool = MISSING
    parameters: "ReportingReportRunParameters" = MISSING
    report_type: str = MISSING
    result: File | None = None
    status: str = MISSING
    succeeded_at: int | None = None
    """Unix seconds."""


class ReportingReportRunParameters(StripeObject, kw_only=True):
    """Schema ``financial_reporting_finance_report_run_run_parameters``."""

    columns: list[str] | None = None
    connected_account: str | None = None
    currency: str | None = None
    interval_end: int | None = None
    """Unix seconds."""
    interval_start: int | None = None
    """Unix seconds."""
    payout: str | None = None
    reporting_category: str | None = None
    timezone: str | None = None
