# Copied from codegen/runtime/.
"""Webhook endpoints and event destinations: their operations, and the events that they receive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import msgspec

from .._requests.messages import invalid
from .._state import thin_events
from .._state.operations import Call, Served, changes, serve_list, serves
from .._state.session import Session
from .._state.store import Resource, Store
from .payloads import is_thin

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


def endpoints(store: Store, event: Resource) -> Iterator[Endpoint]:
    """The enabled endpoints that receive an event."""
    for owner in dict.fromkeys(("", event.account)):
        for record in store.walk(owner, (_ENDPOINT, _DESTINATION), after=0):
            is_webhook = record.data.get("type", _ENDPOINT) == _ENDPOINT
            if is_webhook and record.data["status"] == "enabled":
                endpoint = _endpoint(store, record)
                if _receives(endpoint, event):
                    yield endpoint


def is_enabled(store: Store, endpoint: Endpoint) -> bool:
    record = store.get(endpoint.account, endpoint.id)
    return record is not None and not record.deleted and record.data["status"] == "enabled"


def _endpoint(store: Store, record: Resource) -> Endpoint:
    data = record.data
    hidden = store.get(record.account, _hidden_id(record.id))
    private: dict[str, Any] = {} if hidden is None else hidden.data
    events = tuple(data["enabled_events"])
    secret = private.get("secret", "whsec_emulator")
    if record.schema == _ENDPOINT:
        url, version, thin = data["url"], data.get("api_version"), False
        connect = bool(private.get("connect"))
    else:
        url = (data.get("webhook_endpoint") or {}).get("url", "")
        version, thin = data.get("snapshot_api_version"), data["event_payload"] == "thin"
        connect = any("account" in source for source in data.get("events_from") or ())
    return Endpoint(record.account, record.id, url, secret, events, version, thin, connect)


def _receives(endpoint: Endpoint, event: Resource) -> bool:
    kind = event.data["type"]
    if kind == thin_events.PING:
        return bool(event.data["related_object"]["id"] == endpoint.id)
    if endpoint.thin is not is_thin(event):
        return False
    if endpoint.connect is not (event.account != endpoint.account):
        return False
    return "*" in endpoint.events or kind in endpoint.events


def payload_changes(event: Resource, endpoint: Endpoint) -> dict[str, Any]:
    if is_thin(event):
        return {}
    changes: dict[str, Any] = {"api_version": endpoint.api_version or event.data["api_version"]}
    if not endpoint.connect:
        changes["account"] = None  # an account's own endpoint gets events without it
    return changes


def _hidden_id(identity: str) -> str:
    return f"@{_ENDPOINT}/{identity}"


def _hide(session: Session, record: Resource, *, connect: bool) -> str:
    """Store what no response shows again, and return the secret."""
    secret = f"whsec_{session.world.ids.letters(32)}"
    session.keep(_hidden_id(record.id), _ENDPOINT, {"secret": secret, "connect": connect})
    return secret


def _check_url(url: str, param: str) -> None:
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid or not url.isascii() or any(c.isspace() for c in url):
        raise invalid(param, f"The parameter {param} is not an http or https URL.", "url_invalid")


@serves("webhook_endpoints.create")
def _create_endpoint(session: Session, call: Call) -> Served:
    _check_url(call.args["url"], "url")
    _check_events(call.args["enabled_events"], thin=False)
    record = session.create(_ENDPOINT, {**call.args, "status": "enabled"})
    secret = _hide(session, record, connect=bool(call.args.get("connect")))
    return Served({**record.data, "secret": secret})


@changes("webhook_endpoints.update")
def _update_endpoint(session: Session, record: Resource, given: dict[str, Any]) -> Resource:
    if "url" in given:
        _check_url(given["url"], "url")
    if "enabled_events" in given:
        _check_events(given["enabled_events"], thin=False)
    if "disabled" in given:
        given["status"] = "disabled" if given["disabled"] else "enabled"
    return session.update(record, given)


@serves("v2.core.event_destinations.create")
def _create_destination(session: Session, call: Call) -> Served:
    args = call.args
    included = args.get("include") or ()
    given = {"events_from": ["self"], **args, "status": "enabled"}
    if args["type"] == _ENDPOINT:
        endpoint = args.get(_ENDPOINT) or {}
        if "url" not in endpoint:
            message = "A destination of the type webhook_endpoint needs a URL."
            raise invalid("webhook_endpoint[url]", message, "parameter_missing")
        _check_url(endpoint["url"], "webhook_endpoint[url]")
    _check_events(args["enabled_events"], thin=args["event_payload"] == "thin")
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


@changes("v2.core.event_destinations.update")
def _update_destination(session: Session, record: Resource, given: dict[str, Any]) -> Resource:
    if url := (given.get(_ENDPOINT) or {}).get("url"):
        _check_url(url, "webhook_endpoint[url]")
    if "enabled_events" in given:
        _check_events(given["enabled_events"], thin=record.data["event_payload"] == "thin")
    return session.update(record, given)


def _check_events(events: list[str], *, thin: bool) -> None:
    if not events:
        raise invalid("enabled_events", "The parameter enabled_events is empty.")
    for index, kind in enumerate(events):
        if kind != "*" and kind.startswith(("v1.", "v2.")) is not thin:
            payload = "snapshot" if thin else "thin"
            message = (
                f"Events of the type {kind} need an event destination with event_payload={payload}."
            )
            raise invalid(f"enabled_events[{index}]", message)


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
    return serve_list(session, msgspec.structs.replace(call, args={"limit": 20, **call.args}))


@changes("v2.core.event_destinations.ping")
def _ping(session: Session, destination: Resource, args: dict[str, Any]) -> Resource:
    return session.emit_thin(thin_events.PING, destination)
