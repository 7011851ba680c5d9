# Copied from codegen/runtime/testing/_webhooks.py. Edit it there.
"""Webhook deliveries to functions of this process, signed as Stripe signs them."""

from __future__ import annotations

import hmac
import random
import time
from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any

import msgspec

from ._store import Record

Receiver = Callable[[bytes, str], Any]


def sign(payload: bytes, secret: str, *, timestamp: int | None = None) -> str:
    """The ``Stripe-Signature`` header of a payload. ``timestamp`` is the wall clock by default."""
    moment = int(time.time()) if timestamp is None else timestamp
    digest = hmac.digest(secret.encode(), f"{moment}.".encode() + payload, "sha256").hex()
    return f"t={moment},v1={digest}"


class Subscription(msgspec.Struct, frozen=True, eq=False):
    receiver: Receiver
    secret: str
    events: tuple[str, ...]


class Webhooks:
    """Delivers each event after the request that caused it, or when ``deliver`` is called."""

    def __init__(self) -> None:
        self._subscriptions: list[Subscription] = []
        self._held: list[dict[str, Any]] = []
        self._holding = False

    def subscribe(
        self, receiver: Receiver, *, secret: str, events: tuple[str, ...] = ("*",)
    ) -> Callable[[], None]:
        """Call ``receiver(payload, signature)`` for events that match, e.g. ``"invoice.*"``.

        The receiver runs in the thread of the request. Its exceptions reach the caller of the
        request. Returns a function that ends the subscription.
        """
        subscription = Subscription(receiver, secret, events)
        self._subscriptions.append(subscription)
        return lambda: self._subscriptions.remove(subscription)

    def hold(self) -> None:
        """Keep events until ``deliver`` is called."""
        self._holding = True

    @property
    def held(self) -> list[str]:
        """The types of the events that wait."""
        return [event["type"] for event in self._held]

    def deliver(self, *, shuffle: int | None = None, copies: int = 1) -> int:
        """Deliver the events that wait, and return how many deliveries were made.

        Args:
            shuffle: The seed of another order.
            copies: How often each event is delivered.
        """
        waiting = self._held * copies
        self._held, self._holding = [], False
        if shuffle is not None:
            random.Random(shuffle).shuffle(waiting)
        for event in waiting:
            self._send(event)
        return len(waiting)

    def receive(self, records: list[Record]) -> None:
        """Take the events of a request."""
        for record in records:
            if self._holding:
                self._held.append(record.data)
            else:
                self._send(record.data)

    def _send(self, event: dict[str, Any]) -> None:
        payload = msgspec.json.encode(event)
        for subscription in list(self._subscriptions):
            if any(fnmatchcase(event["type"], pattern) for pattern in subscription.events):
                subscription.receiver(payload, sign(payload, subscription.secret))
