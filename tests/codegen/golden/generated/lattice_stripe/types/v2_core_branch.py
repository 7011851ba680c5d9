# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource


class V2CoreBranch(Resource, kw_only=True):
    """Schema ``v2.core.branch``."""

    id: str = MISSING
    object: Literal["v2.core.branch"] = "v2.core.branch"
    created: datetime | None = None
    metadata: dict[str, str] | None = None
    seats: str | None = None
    """Integer as a string."""
