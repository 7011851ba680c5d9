# Copied from codegen/runtime/testing/_webhooks/deliveries.py.
"""Webhook deliveries: to functions of this process and over HTTP, signed as Stripe signs them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

import msgspec

from ..._decode.base import StripeObject
from ..._decode.classes import load_class
from ...errors import InvalidArgumentError
from .._arguments import advice_for
from .._facts import Facts, load_facts
from .._objects import make, new_id
from .._state.session import event_types
from .._state.store import Resource, Store
from .endpoints import Delivery, HTTPDeliveries
from .explore import Exploration, MakeApp, Replayed, explore, failure_of
from .payloads import encode_event, is_thin, sign

Receiver = Callable[[bytes, str], Any]


# --- signed events ------------------------------------------------------------------------------


class SignedEvent(NamedTuple):
    """``construct_event(event.payload, event.header, secret)`` accepts it."""

    payload: bytes
    header: str


def signed_event(
    type: str,
    /,
    *,
    object: StripeObject | Mapping[str, Any] | None = None,
    secret: str = "whsec_test",
    previous_attributes: Mapping[str, Any] | None = None,
    account: str | None = None,
    api_version: str | None = None,
    timestamp: int | None = None,
    id: str | None = None,
) -> SignedEvent:
    """A signed webhook, e.g. ``signed_event("invoice.paid", object=make(Invoice, status="paid"))``.

    Args:
        object: The object of the event: a struct or plain JSON data. Neutral values by default.
        previous_attributes: The old values of the fields that changed.
        account: The connected account that the event belongs to.
        timestamp: When the event is created and signed, in unix seconds. Now by default.

    Raises:
        InvalidArgumentError: Stripe has no such event.
    """
    facts = load_facts()
    check_event_type(facts, type)
    if object is None:
        from ...webhooks._event_class_by_type import object_classes  # imports the struct of events

        names = object_classes(type)
        if not names:
            raise InvalidArgumentError(
                f"The document does not say which object {type!r} has. Pass object.", param="object"
            )
        object = make(load_class(names[0]))
    data = object.to_dict() if isinstance(object, StripeObject) else dict(object)
    moment = int(time.time()) if timestamp is None else timestamp
    body: dict[str, Any] = {
        "id": id or new_id("event"),
        "object": "event",
        "api_version": api_version or facts.version,
        "created": moment,
        "data": {"object": data},
        "livemode": False,
        "pending_webhooks": 1,
        "request": {"id": None, "idempotency_key": None},
        "type": type,
    }
    if previous_attributes is not None:
        body["data"]["previous_attributes"] = dict(previous_attributes)
    if account is not None:
        body["account"] = account
    payload = msgspec.json.encode(body)
    return SignedEvent(payload, sign(payload, secret, timestamp=moment))


def check_event_type(facts: Facts, type: str) -> None:
    known = event_types(facts) - {"*"}
    if type not in known:
        advice = advice_for(type, known)
        raise InvalidArgumentError(f"Stripe has no event {type!r}.{advice}", param="type")


# --- deliveries ---------------------------------------------------------------------------------


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


class Webhooks:
    """Delivers each event after the request that caused it, or when ``deliver`` is called.

    Functions receive events by ``subscribe``. Webhook endpoints and event destinations that were
    created with a client receive them over HTTP.
    """

    def __init__(
        self,
        store: Store,
        lock: AbstractContextManager[object],
        isolated: Callable[[], AbstractContextManager[object]],
    ) -> None:
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

    def subscribe(
        self, receiver: Receiver, *, secret: str, events: tuple[str, ...] = ("*",)
    ) -> Callable[[], None]:
        """Call ``receiver(payload, signature)`` for events that match, e.g. ``"invoice.*"``.

        The receiver runs in the thread of the request. A delivery fails if the receiver raises an
        exception, or returns an ``Outcome`` or a response (``status_code``) whose status is not
        2xx. ``deliver`` and ``advance`` repeat it. The exception reaches the caller of the request.
        Only patterns that begin with ``v2.`` match thin events. Returns a function that ends the
        subscription.
        """
        subscription = Subscription(receiver, secret, events)
        self._subscriptions.append(subscription)

        def unsubscribe() -> None:
            if subscription in self._subscriptions:
                self._subscriptions.remove(subscription)

        return unsubscribe

    @property
    def hosts(self) -> set[str]:
        """Hosts that may receive events over HTTP, beside loopback addresses. Empty at first."""
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
        for name, number in {"copies": copies, "limit": limit}.items():
            if number < 1:
                raise InvalidArgumentError(f"{name} is less than 1.", param=name)
        wanted = Subscription(lambda payload, signature: None, secret, events)
        with self._recording() as recorded:
            flow()
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
        else:
            self._send(records, retry=retry)

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
        """Drop what waits and what was delivered. Subscriptions stay."""
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
    def _recording(self) -> Iterator[list[Resource]]:
        """Collect the events of the block."""
        found: list[Resource] = []
        self._recorded = found
        try:
            yield found
        finally:
            self._recorded = None

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
                    self._call(subscription, event, errors)
        for event in events:
            with self._lock:
                made += self._http.add(self._store, event)
            for subscription in list(self._subscriptions):
                if subscription.receives(event):
                    made += 1
                    self._call(subscription, event, errors)
        if errors:
            raise errors[0]
        return made

    def _call(self, subscription: Subscription, event: Resource, errors: list[Exception]) -> None:
        payload = encode_event(event)
        try:
            result = subscription.receiver(payload, sign(payload, subscription.secret))
        except Exception as error:  # noqa: BLE001  # raised after all deliveries
            errors.append(error)
        else:
            if failure_of(result) is None:
                return
        self._failed.append((subscription, event))
