# Generated. Do not edit.
from msgspec import field

from .._decode.base import MISSING, Literal, Resource


class Film(Resource, kw_only=True):
    """Schema ``film``."""

    id: str = MISSING
    object: Literal["film"] = "film"
    length: int | None = field(default=None, name="minutes")
