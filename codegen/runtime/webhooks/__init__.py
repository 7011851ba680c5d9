"""Webhooks: verify the events that Stripe posts, decode them, and route them to handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy
from ._classes import named, public_names

if TYPE_CHECKING:
    from ._classes import SnapshotEvent as SnapshotEvent
    from ._classes import event_class as event_class
    from ._event_classes import *  # noqa: F403
    from ._notifications import EventNotification as EventNotification
    from ._notifications import UnknownEventNotification as UnknownEventNotification
    from ._outcome import Outcome as Outcome
    from ._verification import TOLERANCE as TOLERANCE
    from ._verification import construct_event as construct_event
    from ._verification import verify as verify
    from .inbox.django import DjangoInbox as DjangoInbox
    from .inbox.memory import MemoryInbox as MemoryInbox
    from .inbox.protocol import Claim as Claim
    from .inbox.protocol import Inbox as Inbox
    from .inbox.protocol import Record as Record
    from .inbox.redis import RedisInbox as RedisInbox
    from .inbox.sql import SQLInbox as SQLInbox
    from .router import WebhookRouter as WebhookRouter
else:
    _find, _list = lazy(
        __name__,
        {
            "SnapshotEvent": "_classes",
            "event_class": "_classes",
            "EventNotification": "_notifications",
            "UnknownEventNotification": "_notifications",
            "TOLERANCE": "_verification",
            "construct_event": "_verification",
            "verify": "_verification",
            "DjangoInbox": "inbox.django",
            "MemoryInbox": "inbox.memory",
            "Claim": "inbox.protocol",
            "Inbox": "inbox.protocol",
            "Record": "inbox.protocol",
            "RedisInbox": "inbox.redis",
            "SQLInbox": "inbox.sql",
            "Outcome": "_outcome",
            "WebhookRouter": "router",
        },
        (),
    )

    def __getattr__(name: str):
        found = named(name)
        if found is None:
            return _find(name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return [*_list(), *public_names()]
