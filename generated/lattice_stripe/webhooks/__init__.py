# Copied from codegen/runtime/webhooks/__init__.py. Edit it there.
"""Webhooks: verify the events that Stripe posts, decode them, and route them to handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy
from ._classes import named, public_names

if TYPE_CHECKING:
    from ._classes import SnapshotEvent as SnapshotEvent, event_class as event_class
    from ._event_classes import *  # noqa: F403
    from ._notifications import (
        EventNotification as EventNotification,
        UnknownEventNotification as UnknownEventNotification,
    )
    from ._outcome import Outcome as Outcome
    from ._verification import (
        TOLERANCE as TOLERANCE,
        construct_event as construct_event,
        verify as verify,
    )
    from .inbox.django import DjangoInbox as DjangoInbox
    from .inbox.memory import MemoryInbox as MemoryInbox
    from .inbox.protocol import Claim as Claim, Inbox as Inbox, Record as Record
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
