# Copied from codegen/runtime/.
"""Signed events for tests of webhook handlers."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
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
from .payloads import sign


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
        timestamp: When the event is created and signed, in Unix seconds. Now by default.

    Raises:
        InvalidArgumentError: Stripe has no such event.
    """
    facts = load_facts()
    check_event_type(facts, type)
    if object is None:
        from ...webhooks._event_class_by_type import object_classes  # imports the struct of events

        names = object_classes(type)
        if not names:
            message = f"The document does not say which object {type!r} has. Pass object."
            raise InvalidArgumentError(message, param="object")
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
    if type in known:
        return
    message = f"Stripe has no event {type!r}.{advice_for(type, known)}"
    if type.startswith(("v1.", "v2.")):
        message = (
            f"{type!r} is a thin event. Pass the type of a snapshot event. "
            "client.v2.core.events.list() lists thin events."
        )
    raise InvalidArgumentError(message, param="type")


def check_event_patterns(facts: Facts, patterns: Iterable[str]) -> None:
    """Check that each pattern such as ``invoice.*`` matches an event. Thin ones are not checked."""
    if isinstance(patterns, str):
        message = f"events is {patterns!r}. Pass a tuple: ({patterns!r},)."
        raise InvalidArgumentError(message, param="events")
    known = event_types(facts) - {"*"}
    for pattern in patterns:
        if not pattern.startswith(("v1.", "v2.")) and not any(
            fnmatchcase(name, pattern) for name in known
        ):
            advice = advice_for(pattern, known)
            raise InvalidArgumentError(f"No event matches {pattern!r}.{advice}", param="events")
