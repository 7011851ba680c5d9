# Copied from codegen/runtime/.
"""Webhooks: verify the events that Stripe sends, decode them, and route them to handlers."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .._lazy import directory_of
from .._validation import close_names
from ..errors import SignatureVerificationError as SignatureVerificationError
from ._envelopes import from_event_grid as from_event_grid, from_eventbridge as from_eventbridge
from ._event_class_by_type import SnapshotEvent as SnapshotEvent
from ._event_class_names import event_class as event_class, named, public_names
from ._notifications import (
    EventNotification as EventNotification,
    UnknownEventNotification as UnknownEventNotification,
    parse_event_notification as parse_event_notification,
)
from ._signing import generate_header as generate_header
from ._snapshots import (
    EventVersionError as EventVersionError,
    EventVersionMismatch as EventVersionMismatch,
    construct_event as construct_event,
    previous_object as previous_object,
)
from ._verification import TOLERANCE as TOLERANCE, verify as verify

_ROUTER = {
    "AsyncInbox": "inbox.protocol",
    "AsyncSQLInbox": "inbox.async_sql",
    "Claim": "inbox.protocol",
    "DjangoInbox": "inbox.django",
    "Inbox": "inbox.protocol",
    "MemoryInbox": "inbox.memory",
    "Outcome": "_outcome",
    "Record": "inbox.protocol",
    "RedisInbox": "inbox.redis",
    "SQLInbox": "inbox.sql",
    "WebhookRouter": "router",
}
"""The modules of the names that only routers need."""

if TYPE_CHECKING:
    from ._event_classes import *  # noqa: F403
    from ._outcome import Outcome as Outcome
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
    __all__ = [
        "TOLERANCE",
        "EventNotification",
        "EventVersionError",
        "EventVersionMismatch",
        "SignatureVerificationError",
        "SnapshotEvent",
        "UnknownEventNotification",
        "construct_event",
        "event_class",
        "from_event_grid",
        "from_eventbridge",
        "generate_header",
        "parse_event_notification",
        "previous_object",
        "verify",
        *_ROUTER,
        *public_names(),
    ]
    __dir__ = directory_of(__all__)

    def __getattr__(name: str) -> Any:
        if name in _ROUTER:
            found = getattr(import_module(f".{_ROUTER[name]}", __name__), name)
        else:
            found = named(name)
        if found is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}{_advice(name)}")
        globals()[name] = found
        return found

    def _advice(name: str) -> str:
        package = import_module("..", __name__)
        if name.startswith("_"):
            return ""
        if name in dir(package):
            return f". Use {package.__name__}.{name}."
        close = close_names(name, __all__)
        return f". Use {' or '.join(close)}." if close else ""
