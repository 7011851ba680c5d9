# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.parameter_encoding import FileInput


class ScansCreateParams(TypedDict, total=False):
    """Parameters of ``client.scans.create``."""

    file: Required[FileInput]
    link: ScansLinkParam | None
    purpose: Required[Literal["cover", "damage"]]


class ScansLinkParam(TypedDict, total=False):
    expires: int | datetime | None
    """Unix seconds, or an aware datetime."""
