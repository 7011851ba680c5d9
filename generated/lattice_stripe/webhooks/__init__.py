# Copied from codegen/runtime/.
"""Webhooks: verify the events that Stripe sends, decode them, and route them to handlers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..errors import SignatureVerificationError as SignatureVerificationError
    from ._envelopes import from_event_grid as from_event_grid, from_eventbridge as from_eventbridge
    from ._event_class_by_type import SnapshotEvent as SnapshotEvent
    from ._event_class_names import event_class as event_class
    from ._event_classes import *  # noqa: F403
    from ._notifications import (
        EventNotification as EventNotification,
        UnknownEventNotification as UnknownEventNotification,
        parse_event_notification as parse_event_notification,
    )
    from ._outcome import Outcome as Outcome
    from ._signing import generate_header as generate_header
    from ._snapshots import (
        EventVersionError as EventVersionError,
        EventVersionMismatch as EventVersionMismatch,
        construct_event as construct_event,
        previous_object as previous_object,
    )
    from ._verification import TOLERANCE as TOLERANCE, verify as verify
    from .inbox.async_sql import AsyncSQLInbox as AsyncSQLInbox
    from .inbox.django import DjangoInbox as DjangoInbox
    from .inbox.memory import MemoryInbox as MemoryInbox
    from .inbox.protocol import (
        AsyncInbox as AsyncInbox,
        Claim as Claim,
        Inbox as Inbox,
        Record as Record,
    )
    from .inbox.redis import RedisInbox as RedisInbox
    from .inbox.sql import SQLInbox as SQLInbox
    from .router import WebhookRouter as WebhookRouter
else:
    from .._lazy import files_by_name, lazy
    from ._event_class_names import public_names

    __getattr__, __dir__ = lazy(
        __name__,
        files_by_name(
            {
                ".errors": "SignatureVerificationError",
                "_envelopes": "from_event_grid from_eventbridge",
                "_event_class_by_type": "SnapshotEvent",
                "_event_class_names": f"event_class {' '.join(public_names())}",
                "_notifications": "EventNotification UnknownEventNotification "
                "parse_event_notification",
                "_outcome": "Outcome",
                "_signing": "generate_header",
                "_snapshots": "EventVersionError EventVersionMismatch construct_event "
                "previous_object",
                "_verification": "TOLERANCE verify",
                "inbox.async_sql": "AsyncSQLInbox",
                "inbox.django": "DjangoInbox",
                "inbox.memory": "MemoryInbox",
                "inbox.protocol": "AsyncInbox Claim Inbox Record",
                "inbox.redis": "RedisInbox",
                "inbox.sql": "SQLInbox",
                "router": "WebhookRouter",
            }
        ),
        hints="_event_class_names",
    )
