# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource

if TYPE_CHECKING:
    from .file import File


class FileLink(Resource, kw_only=True):
    """Schema ``file_link``."""

    id: str = MISSING
    object: Literal["file_link"] = "file_link"
    created: int = MISSING
    """Unix seconds."""
    expired: bool = MISSING
    expires_at: int | None = None
    """Unix seconds."""
    file: Expandable["File"] = MISSING
    """Expandable."""
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    url: str | None = None
    """Secret: masked in repr."""
    __secrets__ = ("url",)
