# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class EphemeralKey(Resource, kw_only=True):
    """Schema ``ephemeral_key``."""

    id: str = MISSING
    object: Literal["ephemeral_key"] = "ephemeral_key"
    created: int = MISSING
    """Unix seconds."""
    expires: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    secret: str | None = None
    """Secret: masked in repr."""
    __secrets__ = ("secret",)
