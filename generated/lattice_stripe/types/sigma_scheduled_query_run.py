# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .file import File


class SigmaScheduledQueryRun(Resource, kw_only=True):
    """Schema ``scheduled_query_run``."""

    id: str = MISSING
    object: Literal["scheduled_query_run"] = "scheduled_query_run"
    created: int = MISSING
    """Unix seconds."""
    data_load_time: int = MISSING
    """Unix seconds."""
    error: "SigmaScheduledQueryRunError | None" = None
    file: File | None = None
    livemode: bool = MISSING
    result_available_until: int = MISSING
    """Unix seconds."""
    sql: str = MISSING
    status: str = MISSING
    title: str = MISSING


class SigmaScheduledQueryRunError(StripeObject, kw_only=True):
    """Schema ``sigma_scheduled_query_run_error``."""

    message: str = MISSING
