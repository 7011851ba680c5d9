# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class Scan(Resource, kw_only=True):
    """Schema ``scan``."""

    id: str = MISSING
    object: Literal["scan"] = "scan"
