# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource


class Application(Resource, kw_only=True):
    """Schema ``application``."""

    id: str = MISSING
    object: Literal["application"] = "application"
    name: str | None = None
    deleted: ClassVar[Literal[False]] = False
