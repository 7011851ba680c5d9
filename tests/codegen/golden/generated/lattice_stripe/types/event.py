# Generated. Do not edit.
from typing import Any

from .._decode.base import MISSING, Deferred, Literal, Resource, StripeObject


class Event(Resource, kw_only=True):
    """Schema ``event``."""

    id: str = MISSING
    object: Literal["event"] = "event"
    data: "EventData" = MISSING


class EventData(StripeObject, kw_only=True):
    """Schema ``event_data``."""

    object: Deferred["Any"] = MISSING
    previous: dict[str, Any] | None = None
