# Generated. Do not edit.
from typing import Any

from .._decode.base import MISSING, Deferred, Literal, Resource, StripeObject


class Event(Resource, kw_only=True):
    """Schema ``event``."""

    id: str = MISSING
    object: Literal["event"] = "event"
    account: str | None = None
    api_version: str | None = None
    context: str | None = None
    created: int = MISSING
    """Unix seconds."""
    data: "EventData" = MISSING
    livemode: bool = MISSING
    pending_webhooks: int = MISSING
    request: "EventRequest | None" = None
    type: str = MISSING


class EventData(StripeObject, kw_only=True):
    """Schema ``notification_event_data``."""

    object: Deferred["Any"] = MISSING
    previous_attributes: dict[str, Any] | None = None


class EventRequest(StripeObject, kw_only=True):
    """Schema ``notification_event_request``."""

    id: str | None = None
    idempotency_key: str | None = None
