# Copied from codegen/runtime/webhooks/__init__.py. Edit it there.
"""Webhooks: verify the events that Stripe posts, decode them, and route them to handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy

if TYPE_CHECKING:
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
    __getattr__, __dir__ = lazy(
        __name__,
        {
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
