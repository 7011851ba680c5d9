# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class ReportingReportType(Resource, kw_only=True):
    """Schema ``reporting.report_type``."""

    id: str = MISSING
    object: Literal["reporting.report_type"] = "reporting.report_type"
    data_available_end: int = MISSING
    """Unix seconds."""
    data_available_start: int = MISSING
    """Unix seconds."""
    default_columns: list[str] | None = None
    livemode: bool = MISSING
    name: str = MISSING
    updated: int = MISSING
    """Unix seconds."""
    version: int = MISSING
