# Copied from codegen/runtime/.
"""The payload of an event, and its signature."""

from __future__ import annotations

from typing import Any

import msgspec

from ...webhooks._signing import generate_header
from .._state import thin_events
from .._state.store import Resource


def sign(payload: bytes, secret: str, *, timestamp: int | None = None) -> str:
    """The same as ``lattice_stripe.webhooks.generate_header``."""
    return generate_header(payload, secret, timestamp)


def is_thin(event: Resource) -> bool:
    return event.schema == thin_events.SCHEMA


def encode_event(event: Resource, **changes: Any) -> bytes:
    """The body for an event. ``changes`` replaces values, and None removes one."""
    if is_thin(event):
        changes |= dict.fromkeys(thin_events.DATA)
    body = {key: changes.get(key, value) for key, value in event.data.items()}
    gone = [key for key, value in changes.items() if value is None]
    return msgspec.json.encode({key: value for key, value in body.items() if key not in gone})
