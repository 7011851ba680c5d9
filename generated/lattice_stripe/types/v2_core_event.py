# Generated. Do not edit.
from datetime import datetime
from typing import Any

from .._decode.base import MISSING, Literal, Resource, StripeObject


class V2CoreEvent(Resource, kw_only=True):
    """Schema ``v2.core.event``."""

    id: str = MISSING
    object: Literal["v2.core.event"] = "v2.core.event"
    changes: dict[str, Any] | None = None
    context: str | None = None
    created: datetime = MISSING
    data: dict[str, Any] | None = None
    livemode: bool = MISSING
    reason: "V2CoreEventReason | None" = None
    related_object: "V2CoreEventRelatedObject | None" = None
    type: str = MISSING


class V2CoreEventReason(StripeObject, kw_only=True):
    """Schema ``v2.core.event.reason``."""

    request: "V2CoreEventRequest | None" = None
    type: Literal["request"] = MISSING


class V2CoreEventRelatedObject(StripeObject, kw_only=True):
    """Schema ``v2.core.event.related_object``."""

    id: str = MISSING
    type: str = MISSING
    url: str = MISSING


class V2CoreEventRequest(StripeObject, kw_only=True):
    """Schema ``v2.core.event.reason.request``."""

    id: str = MISSING
    idempotency_key: str = MISSING
