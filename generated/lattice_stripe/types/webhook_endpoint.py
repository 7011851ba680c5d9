# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource


class WebhookEndpoint(Resource, kw_only=True):
    """Schema ``webhook_endpoint``."""

    id: str = MISSING
    object: Literal["webhook_endpoint"] = "webhook_endpoint"
    api_version: str | None = None
    application: str | None = None
    created: int = MISSING
    """Unix seconds."""
    description: str | None = None
    enabled_events: list[str] = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    secret: str | None = None
    """Secret: masked in repr."""
    status: str = MISSING
    url: str = MISSING
    deleted: ClassVar[Literal[False]] = False
    __secrets__ = ("secret",)
