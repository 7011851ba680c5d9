# Copied from codegen/runtime/.
"""Deliveries of events to endpoints over HTTP."""

from __future__ import annotations

import ipaddress
from collections import deque
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from .._state.store import Resource, Store
from .endpoints import Endpoint, endpoints, is_enabled, payload_changes
from .payloads import encode_event, sign

if TYPE_CHECKING:
    import httpx
TIMEOUT = 5.0
"""Seconds until a delivery fails."""
_KEPT = 1_000


class Delivery(msgspec.Struct):
    """A delivery of an event to an endpoint.

    ``status`` is the HTTP status of the last attempt, None without a response. ``error`` says why
    the last attempt failed; it is None if it succeeded.
    """

    event_id: str
    event_type: str
    endpoint: str
    url: str
    attempts: int = 0
    status: int | None = None
    error: str | None = None

    @property
    def succeeded(self) -> bool:
        return self.attempts > 0 and self.error is None


class _Waiting(msgspec.Struct):
    delivery: Delivery
    payload: bytes
    endpoint: Endpoint


class HTTPDeliveries:
    """Posts events to the endpoints of the emulator. It makes no thread and posts only on a call.

    ``hosts`` are the hosts that may receive events besides loopback addresses.
    """

    def __init__(self) -> None:
        self.hosts: set[str] = set()
        self.log: deque[Delivery] = deque(maxlen=_KEPT)
        self._queue: deque[_Waiting] = deque()
        self._failed: list[_Waiting] = []

    def add(self, store: Store, event: Resource) -> int:
        """Queue an event for each endpoint that receives it. Returns their number."""
        found = list(endpoints(store, event))
        for endpoint in found:
            payload = encode_event(event, **payload_changes(event, endpoint))
            delivery = Delivery(event.id, event.data["type"], endpoint.id, endpoint.url)
            self.log.append(delivery)
            self._queue.append(_Waiting(delivery, payload, endpoint))
        return len(found)

    @property
    def waiting(self) -> bool:
        return bool(self._queue)

    def undelivered(self) -> set[str]:
        """The ids of the events of which a delivery is queued or failed."""
        return {waiting.delivery.event_id for waiting in (*self._queue, *self._failed)}

    def retry(self, store: Store) -> int:
        """Queue the failed deliveries to enabled endpoints again. Returns their number."""
        failed, self._failed = self._failed, []
        due = [waiting for waiting in failed if is_enabled(store, waiting.endpoint)]
        self._queue.extend(due)
        return len(due)

    def clear(self) -> None:
        self.log.clear()
        self._queue.clear()
        self._failed.clear()

    def state(self) -> object:
        return set(self.hosts), self.log.copy(), self._queue.copy(), self._failed.copy()

    def restore(self, state: Any) -> None:
        self.hosts, self.log, self._queue, self._failed = (part.copy() for part in state)

    def flush(self) -> None:
        """Post what is queued, each with one attempt of at most ``TIMEOUT`` seconds."""
        if not self._queue:
            return
        import httpx

        with httpx.Client(timeout=TIMEOUT, trust_env=False) as client:
            while self._queue:
                try:
                    waiting = self._queue.popleft()
                except IndexError:  # another thread took the last one
                    break
                self._post(client, waiting)

    def _post(self, client: httpx.Client, waiting: _Waiting) -> None:
        import httpx

        delivery = waiting.delivery
        delivery.attempts += 1
        delivery.status, delivery.error = None, self._refusal(delivery.url)
        if delivery.error is None:
            headers = {
                "content-type": "application/json; charset=utf-8",
                "stripe-signature": sign(waiting.payload, waiting.endpoint.secret),
            }
            try:
                response = client.post(delivery.url, content=waiting.payload, headers=headers)
                delivery.status = response.status_code
                if not response.is_success:
                    delivery.error = f"The endpoint responded with status {response.status_code}."
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                delivery.error = f"The endpoint is not reachable ({error or type(error).__name__})."
        if delivery.error is not None:
            self._failed.append(waiting)

    def _refusal(self, url: str) -> str | None:
        host = urlsplit(url).hostname or ""
        if host in self.hosts or host == "localhost" or _is_loopback(host):
            return None
        return (
            "The emulator posts to loopback addresses only. Add the host to "
            f"emulator.webhooks.hosts: {host!r}."
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
