# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Literal, Resource
from .._enums import FilePurposeValue

if TYPE_CHECKING:
    from .file_link import FileLink


class File(Resource, kw_only=True):
    """Schema ``file``."""

    id: str = MISSING
    object: Literal["file"] = "file"
    created: int = MISSING
    """Unix seconds."""
    expires_at: int | None = None
    """Unix seconds."""
    filename: str | None = None
    links: ListObject[Deferred["FileLink"]] | None = None
    """Only if expanded."""
    purpose: FilePurposeValue = MISSING
    size: int = MISSING
    title: str | None = None
    type: str | None = None
    url: str | None = None
