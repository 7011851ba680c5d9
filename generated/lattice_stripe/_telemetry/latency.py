# Copied from codegen/runtime/.
"""Latency telemetry: reports to Stripe how long earlier requests took."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import msgspec

from .events import RequestError, RequestStop

if TYPE_CHECKING:
    from .listeners import Events

HEADER = b"X-Stripe-Client-Telemetry"
_MAX_PENDING = 100
"""Concurrent calls may all end before the next one starts."""


class Latency:
    """The duration of each call's last attempt, reported once. Safe to share between threads."""

    def __init__(self, events: Events) -> None:
        self._pending: deque[bytes] = deque(maxlen=_MAX_PENDING)
        events.on(RequestStop, self._record)
        events.on(RequestError, self._record)

    def _record(self, event: RequestStop | RequestError) -> None:
        seconds = event.attempt_seconds
        if event.request_id is not None and seconds is not None:
            metrics = {"request_id": event.request_id, "request_duration_ms": round(seconds * 1000)}
            self._pending.append(msgspec.json.encode({"last_request_metrics": metrics}))

    def header(self) -> dict[bytes, bytes]:
        """The header that reports one earlier call; empty if there is nothing to report."""
        try:
            return {HEADER: self._pending.popleft()}
        except IndexError:
            return {}
