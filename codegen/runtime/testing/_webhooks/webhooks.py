"""Deliveries of events to functions of this process, and when they are made."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from fnmatch import fnmatchcase
from typing import Any

import msgspec

from ..._telemetry.listeners import is_async
from .._arguments import check_int
from .._facts import Facts
from .._state.store import Resource, Store
from .explore import Exploration, MakeApp, Replayed, async_receiver, explore, failure_of
from .http_deliveries import Delivery, HTTPDeliveries
from .payloads import encode_event, is_thin, sign
from .signed_events import check_event_patterns

Receiver = Callable[[bytes, str], Any]
_MAX_ROUNDS = 100
"""How often in a row the events that receivers cause are delivered."""


class Subscription(msgspec.Struct, frozen=True, eq=False):
    receiver: Receiver
    secret: str
    events: tuple[str, ...]

    def receives(self, event: Resource) -> bool:
        kind = event.data["type"]
        thin = is_thin(event)
        return any(
            kind == pattern or (fnmatchcase(kind, pattern) and pattern.startswith("v2.") is thin)
            for pattern in self.events
        )


class _Caused(msgspec.Struct):
    """The events that a receiver causes while it runs."""

    events: list[Resource] = []
    has_ended: bool = False


class Webhooks:
    """Delivers each event after the request that caused it, or when ``deliver`` is called.

    Functions receive events by ``subscribe``. Webhook endpoints and event destinations that were
    created with a client receive them over HTTP.
    """

    def __init__(
        self,
        facts: Facts,
        store: Store,
        lock: AbstractContextManager[object],
        isolated: Callable[[], AbstractContextManager[object]],
    ) -> None:
        self._facts = facts
        self._store = store
        self._lock = lock
        self._isolated = isolated
        self._subscriptions: list[Subscription] = []
        self._held: list[Resource] = []
        self._failed: list[tuple[Subscription, Resource]] = []
        self._holding = False
        self._recorded: list[Resource] | None = None
        self._muted = False
        self._http = HTTPDeliveries()
        self._caused: ContextVar[_Caused] = ContextVar("caused")
        """Set while a receiver runs, also in the threads of a router that it calls."""

    def subscribe(
        self, receiver: Receiver, *, secret: str, events: tuple[str, ...] = ("*",)
    ) -> Callable[[], None]:
        """Call ``receiver(payload, signature)`` for events that match, e.g. ``"invoice.*"``.

        The receiver runs in the thread of the request. Events that it causes are delivered after it
        returns, because a router locks the object of its event until then. A delivery fails if the
        receiver raises an exception, or returns an ``Outcome`` or a response (``status_code``)
        whose status is not 2xx. ``deliver`` and ``advance`` repeat it. The exception reaches the
        caller of the request.
        Only patterns that begin with ``v2.`` match thin events. Returns a function that ends the
        subscription.

        Raises:
            InvalidArgumentError: a pattern matches no event, or the receiver is async.
        """
        check_event_patterns(self._facts, events)
        if is_async(receiver):
            raise async_receiver()
        subscription = Subscription(receiver, secret, events)
        self._subscriptions.append(subscription)

        def unsubscribe() -> None:
            if subscription in self._subscriptions:
                self._subscriptions.remove(subscription)

        return unsubscribe

    @property
    def hosts(self) -> set[str]:
        """Hosts that may receive events over HTTP besides loopback addresses. Empty at first."""
        return self._http.hosts

    @property
    def deliveries(self) -> list[Delivery]:
        """The last 1,000 deliveries over HTTP, oldest first."""
        return list(self._http.log)

    def hold(self) -> None:
        """Keep events until ``deliver`` is called."""
        self._holding = True

    @property
    def held(self) -> list[str]:
        """The types of the events that wait."""
        return [event.data["type"] for event in self._held]

    def deliver(self, *, shuffle: int | None = None, copies: int = 1) -> int:
        """Deliver the events that wait, and repeat failed deliveries.

        An exception of a receiver is raised after all deliveries are made.

        Args:
            shuffle: The seed of another order.
            copies: How often each event is delivered.

        Returns:
            How many deliveries were made, repeated and failed ones included.
        """
        check_int(copies, "copies", least=1)
        waiting = self._held * copies
        self._held, self._holding = [], False
        if shuffle is not None:
            random.Random(shuffle).shuffle(waiting)
        made = self._send(waiting, retry=True)
        self.flush()
        return made

    def explore(
        self,
        flow: Callable[[], object],
        make_app: MakeApp,
        *,
        events: tuple[str, ...] = ("*",),
        secret: str = "whsec_test",
        copies: int = 2,
        limit: int = 2_000,
        seed: int = 0,
    ) -> Exploration:
        """Run ``flow`` once, and replay its deliveries in other orders and with duplicates.

        Each order goes to a new application. ``make_app()`` returns its handler, which gets
        ``(payload, signature)``, and its state: an object, or a function that returns it. A
        delivery whose handler raises an exception, or returns an ``Outcome`` or a response whose
        status is not 2xx, is repeated after the others, as by Stripe.
        During a replay the emulator has the state of the end of the flow, also in what a handler
        retrieves.

        Args:
            events: The types of events to replay, e.g. ``("invoice.*",)``.
            copies: How often an event is delivered at most.
            limit: How many orders are tried. If there are more, ``seed`` chooses some.
        """
        check_int(copies, "copies", least=1)
        check_int(limit, "limit", least=1)
        check_event_patterns(self._facts, events)
        wanted = Subscription(lambda payload, signature: None, secret, events)
        self._recorded = recorded = list[Resource]()
        try:
            flow()
        finally:
            self._recorded = None
        replayed = [
            Replayed(event.data["type"], event.id, encode_event(event))
            for event in recorded
            if wanted.receives(event)
        ]
        return explore(replayed, make_app, self._replaying, secret, copies, limit, seed)

    # --- used by the emulator -------------------------------------------------------------------

    def receive(self, records: list[Resource], *, retry: bool = False) -> None:
        """Take the events of a request, and repeat failed deliveries if ``retry``."""
        if self._muted:
            return
        if self._recorded is not None:
            self._recorded += records
        if self._holding:
            self._held += records
        elif not self._is_caused(records):
            self._send(records, retry=retry)

    def _is_caused(self, records: list[Resource]) -> bool:
        """Whether a receiver that runs causes these events. They are then kept until it ends."""
        caused = self._caused.get(None)
        if caused is None:
            return False
        with self._lock:
            if not caused.has_ended:
                caused.events += records
            return not caused.has_ended

    def undelivered(self) -> set[str]:
        """The ids of the events of which a delivery is due or failed."""
        failed = {event.id for _, event in self._failed}
        return {event.id for event in self._held} | failed | self._http.undelivered()

    def has_waiting(self) -> bool:
        """Whether deliveries over HTTP are due."""
        return self._http.waiting

    def flush(self) -> None:
        """Make the deliveries over HTTP that are due."""
        self._http.flush()

    def clear(self) -> None:
        """Drop events that wait, failed deliveries and the log. Subscriptions and hosts stay."""
        self._held.clear()
        self._failed.clear()
        self._http.clear()

    def state(self) -> object:
        """The subscriptions and deliveries, for ``restore``."""
        lists = list(self._subscriptions), list(self._held), list(self._failed)
        return lists, self._holding, self._http.state()

    def restore(self, state: Any) -> None:
        lists, self._holding, deliveries = state
        self._subscriptions, self._held, self._failed = map(list, lists)
        self._http.restore(deliveries)

    @contextmanager
    def _replaying(self) -> Iterator[None]:
        """Deliver no event of the block, and undo its changes at the end."""
        self._muted = True
        try:
            with self._isolated():
                yield
        finally:
            self._muted = False

    def _send(self, events: list[Resource], *, retry: bool) -> int:
        """Deliver events, after the deliveries that failed before if ``retry``."""
        made, errors = 0, list[Exception]()
        if retry:
            with self._lock:
                made = self._http.retry(self._store)
            failed, self._failed = self._failed, []
            for subscription, event in failed:
                if subscription in self._subscriptions:
                    made += 1
                    events = [*events, *self._call(subscription, event, errors)]
        for _ in range(_MAX_ROUNDS):
            if not events:
                break
            caused: list[Resource] = []
            for event in events:
                with self._lock:
                    made += self._http.add(self._store, event)
                for subscription in list(self._subscriptions):
                    if subscription.receives(event):
                        made += 1
                        caused += self._call(subscription, event, errors)
            events = caused
        if events:
            errors.append(
                RuntimeError(
                    f"Receivers caused further events {_MAX_ROUNDS} times in a row. In a handler, "
                    "change an object only if it needs the change."
                )
            )
        if errors:
            raise errors[0]
        return made

    def _call(
        self, subscription: Subscription, event: Resource, errors: list[Exception]
    ) -> list[Resource]:
        """Call a receiver. Returns the events that it caused."""
        payload, caused = encode_event(event), _Caused()
        token = self._caused.set(caused)
        try:
            result = subscription.receiver(payload, sign(payload, subscription.secret))
            failed = failure_of(result) is not None
        except Exception as error:  # noqa: BLE001  # raised after all deliveries
            errors.append(error)
            failed = True
        finally:
            self._caused.reset(token)
            with self._lock:
                caused.has_ended = True
        if failed:
            self._failed.append((subscription, event))
        return caused.events
