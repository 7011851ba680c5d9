# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class FileLinksCreateParams(ExpandParams, total=False):
    """Parameters of ``client.file_links.create``."""

    expires_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    file: Required[str | HasId[Literal["file"]]]
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class FileLinksListParams(ListParams, total=False):
    """Parameters of ``client.file_links.list``."""

    created: CreatedParam | int | datetime | None
    expired: bool | None
    file: str | HasId[Literal["file"]] | None


class FileLinksRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.file_links.retrieve``."""


class FileLinksUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.file_links.update``."""

    expires_at: Literal["now"] | int | datetime | Literal[""] | None
    """Unix seconds, or an aware datetime; clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
