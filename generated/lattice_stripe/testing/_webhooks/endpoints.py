# Copied from codegen/runtime/testing/_webhooks/endpoints.py.
"""Webhook endpoints and event destinations: their operations, and deliveries to them over HTTP."""

from __future__ import annotations

import ipaddress
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from .._requests.messages import StripeFailure, invalid
from .._state import thin_events
from .._state.lists import matches, page_limit, token_page
from .._state.operations import Call, Served, serve_list, serves, target
from .._state.session import Session
from .._state.store import Resource, Store
from .payloads import encode_event, is_thin, sign

if TYPE_CHECKING:
    import httpx

TIMEOUT = 5.0
"""Seconds until a delivery fails."""
_KEPT = 1_000
_ENDPOINT = "webhook_endpoint"
_DESTINATION = "v2.core.event_destination"
_SECRET = "webhook_endpoint.signing_secret"


class Endpoint(msgspec.Struct, frozen=True):
    """Where an endpoint or a destination receives events, and which."""

    account: str
    id: str
    url: str
    secret: str
    events: tuple[str, ...]
    api_version: str | None
    thin: bool
    connect: bool


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

    ``hosts`` are the hosts that may receive events, beside loopback addresses.
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
            payload = encode_event(event, **_changes(event, endpoint))
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
        due = [waiting for waiting in failed if _is_enabled(store, waiting.endpoint)]
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


# --- which endpoints receive an event -----------------------------------------------------------


def endpoints(store: Store, event: Resource) -> Iterator[Endpoint]:
    """The enabled endpoints that receive an event."""
    for owner in dict.fromkeys(("", event.account)):
        found = store.oldest_first(owner, (_ENDPOINT, _DESTINATION), after=0)
        for record in found:
            if record.data["status"] == "enabled" and _is_webhook(record):
                endpoint = _endpoint(store, record)
                if _receives(endpoint, event, owner):
                    yield endpoint


def _is_enabled(store: Store, endpoint: Endpoint) -> bool:
    record = store.get(endpoint.account, endpoint.id)
    return record is not None and not record.deleted and record.data["status"] == "enabled"


def _is_webhook(record: Resource) -> bool:
    return record.schema == _ENDPOINT or record.data["type"] == _ENDPOINT


def _endpoint(store: Store, record: Resource) -> Endpoint:
    data = record.data
    hidden = store.get(record.account, _hidden_id(record.id))
    private: dict[str, Any] = {} if hidden is None else hidden.data
    events = tuple(data["enabled_events"])
    secret = private.get("secret", "whsec_emulator")
    if record.schema == _ENDPOINT:
        return Endpoint(
            record.account,
            record.id,
            data["url"],
            secret,
            events,
            data.get("api_version"),
            thin=False,
            connect=bool(private.get("connect")),
        )
    return Endpoint(
        record.account,
        record.id,
        (data.get("webhook_endpoint") or {}).get("url", ""),
        secret,
        events,
        data.get("snapshot_api_version"),
        thin=data["event_payload"] == "thin",
        connect=any("account" in source for source in data.get("events_from") or ()),
    )


def _receives(endpoint: Endpoint, event: Resource, owner: str) -> bool:
    kind = event.data["type"]
    if kind == thin_events.PING:
        return bool(event.data["related_object"]["id"] == endpoint.id)
    if endpoint.thin is not is_thin(event):
        return False
    if endpoint.connect is not (event.account != owner):
        return False
    return "*" in endpoint.events or kind in endpoint.events


def _changes(event: Resource, endpoint: Endpoint) -> dict[str, Any]:
    if is_thin(event):
        return {}
    changes: dict[str, Any] = {"api_version": endpoint.api_version or event.data["api_version"]}
    if not endpoint.connect:
        changes["account"] = None  # an account's own endpoint gets events without it
    return changes


# --- operations ---------------------------------------------------------------------------------


def _hidden_id(identity: str) -> str:
    return f"@{_ENDPOINT}/{identity}"


def _hide(session: Session, record: Resource, *, connect: bool) -> str:
    """Store what no response shows again, and return the secret."""
    secret = f"whsec_{session.world.ids.letters(32)}"
    hidden = {"secret": secret, "connect": connect}
    identity = _hidden_id(record.id)
    session.world.store.add(session.account, identity, f"@{_ENDPOINT}", hidden)
    return secret


def _check_url(url: str, param: str) -> None:
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid or not url.isascii() or any(c.isspace() for c in url):
        raise invalid(param, f"The parameter {param} is not an http or https URL.", "url_invalid")


def _given(call: Call, *names: str) -> dict[str, Any]:
    return {key: value for key, value in call.args.items() if key not in names}


@serves("webhook_endpoints.create")
def _create_endpoint(session: Session, call: Call) -> Served:
    _check_url(call.args["url"], "url")
    _check_events(call.args["enabled_events"])
    given = {**_given(call, "connect"), "status": "enabled"}
    record = session.create(_ENDPOINT, given)
    secret = _hide(session, record, connect=bool(call.args.get("connect")))
    return Served({**record.data, "secret": secret})


@serves("webhook_endpoints.update")
def _update_endpoint(session: Session, call: Call) -> Served:
    record = target(session, call)
    given = _given(call, "disabled")
    if "url" in given:
        _check_url(given["url"], "url")
    if "enabled_events" in given:
        _check_events(given["enabled_events"])
    if "disabled" in call.args:
        given["status"] = "disabled" if call.args["disabled"] else "enabled"
    return Served(session.update(record, given).data)


def _check_events(events: list[str]) -> None:
    if not events:
        raise invalid("enabled_events", "The parameter enabled_events has no event.")


@serves("v2.core.event_destinations.create")
def _create_destination(session: Session, call: Call) -> Served:
    args = call.args
    included = args.get("include") or ()
    given = {"events_from": ["self"], **_given(call, "include"), "status": "enabled"}
    if args["type"] == _ENDPOINT:
        endpoint = args.get(_ENDPOINT) or {}
        if "url" not in endpoint:
            raise invalid(
                "webhook_endpoint[url]",
                "A destination of the type webhook_endpoint needs a URL.",
                "parameter_missing",
            )
        _check_url(endpoint["url"], "webhook_endpoint[url]")
    _check_events(args["enabled_events"])
    _check_kinds(args["enabled_events"], thin=args["event_payload"] == "thin")
    if args["event_payload"] == "snapshot":
        given.setdefault("snapshot_api_version", session.facts.version)
    record = session.create(_DESTINATION, given)
    if args["type"] != _ENDPOINT:
        return Served(record.data)
    secret = _hide(session, record, connect=False)
    endpoint = record.data[_ENDPOINT]
    if _SECRET in included:
        endpoint = {**endpoint, "signing_secret": secret}
    return Served({**record.data, _ENDPOINT: endpoint})


@serves("v2.core.event_destinations.update")
def _update_destination(session: Session, call: Call) -> Served:
    record = target(session, call)
    given = _given(call, "include")
    if url := (given.get(_ENDPOINT) or {}).get("url"):
        _check_url(url, "webhook_endpoint[url]")
    if "enabled_events" in given:
        _check_events(given["enabled_events"])
        _check_kinds(given["enabled_events"], thin=record.data["event_payload"] == "thin")
    return Served(session.update(record, given).data)


def _check_kinds(events: list[str], *, thin: bool) -> None:
    for index, kind in enumerate(events):
        if kind != "*" and kind.startswith(("v1.", "v2.")) is not thin:
            payload = "snapshot" if thin else "thin"
            raise StripeFailure(
                400,
                f"Events of the type {kind} need event_payload={payload}.",
                param=f"enabled_events[{index}]",
            )


@serves("events.list")
def _list_events(session: Session, call: Call) -> Served:
    wanted = call.args.get("delivery_success")
    if wanted is None:
        return serve_list(session, call)
    undelivered = session.world.undelivered()
    test = {"delivery_success": lambda event: (event["id"] not in undelivered) is wanted}
    return serve_list(session, call, test)


@serves("v2.core.events.list")
def _list_thin_events(session: Session, call: Call) -> Served:
    args = call.args
    limit = page_limit(args, 20)

    def accept(event: dict[str, Any]) -> bool:
        related = event.get("related_object") or {}
        return (
            args.get("object_id") in (None, related.get("id"))
            and event["type"] in (args.get("types") or [event["type"]])
            and matches(event["created"], args.get("created") or event["created"])
        )

    records, token = token_page(
        session.world.store,
        session.account,
        (thin_events.SCHEMA,),
        limit,
        args.get("page"),
        accept,
    )
    following = f"{call.url}?limit={limit}&page={token}" if token else None
    data = [record.data for record in records]
    return Served({"data": data, "next_page_url": following, "previous_page_url": None})


@serves("v2.core.event_destinations.ping")
def _ping(session: Session, call: Call) -> Served:
    return Served(session.emit_thin(thin_events.PING, target(session, call)).data)
