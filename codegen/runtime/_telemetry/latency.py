"""What ``telemetry=True`` tells Stripe: how long the requests before this one took."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import msgspec

from .events import RequestError, RequestStop

if TYPE_CHECKING:
    from .events import Events

HEADER = b"X-Stripe-Client-Telemetry"
_KEPT = 100
"""As many as were under way at once may end before the next one starts."""


class Latency:
    """How long the last request of each call took, to be told once. Safe to share by threads."""

    def __init__(self, events: Events) -> None:
        self._measured: deque[bytes] = deque(maxlen=_KEPT)
        events.on(RequestStop, self._measure)
        events.on(RequestError, self._measure)

    def _measure(self, event: RequestStop | RequestError) -> None:
        took = event.attempt_seconds
        if event.request_id is not None and took is not None:
            about = {"request_id": event.request_id, "request_duration_ms": round(took * 1000)}
            self._measured.append(msgspec.json.encode({"last_request_metrics": about}))

    def header(self) -> dict[bytes, bytes]:
        """The header that tells of one earlier call, where there is one to tell of."""
        try:
            return {HEADER: self._measured.popleft()}
        except IndexError:
            return {}
