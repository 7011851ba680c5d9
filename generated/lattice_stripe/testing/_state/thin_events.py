# Copied from codegen/runtime/.
"""Thin events: events of v2 objects, which name an object and do not contain it."""

from __future__ import annotations

from typing import Any

from .store import Resource

SCHEMA = "v2.core.event"
DATA = ("changes", "data")
"""Fields that a delivery leaves out. An application retrieves the event to get them."""
PING = "v2.core.event_destination.ping"
_ACCOUNT = "v2.core.account"
_PARTS = (
    "configuration.customer",
    "configuration.merchant",
    "configuration.recipient",
    "defaults",
    "future_requirements",
    "identity",
    "requirements",
)
"""The parts of an account that have events of their own."""
_ACTIONS = {
    _ACCOUNT: ("created", "updated", "closed"),
    "v2.core.account_person": ("created", "updated", "deleted"),
}
TYPES = frozenset(
    {
        PING,
        *(f"{schema}.{action}" for schema, actions in _ACTIONS.items() for action in actions),
        *(f"{_ACCOUNT}[{part}].updated" for part in _PARTS),
    }
)
"""The types that the emulator appends."""


def types_of(schema: str, action: str, data: dict[str, Any], previous: dict[str, Any]) -> list[str]:
    """The types of the events of a change. ``previous`` has the old values of changed fields."""
    if schema == _ACCOUNT and previous and data.get("closed") and "closed" in previous:
        return [f"{schema}.closed"]
    if action not in _ACTIONS.get(schema, ()):
        return []
    parts = [part for part in _PARTS if _has(previous, part.split("."))]
    return [f"{schema}.{action}", *(f"{schema}[{part}].updated" for part in parts)]


def _has(value: Any, names: list[str]) -> bool:
    for name in names:
        if not isinstance(value, dict) or name not in value:
            return False
        value = value[name]
    return True


def related_object(record: Resource) -> dict[str, str]:
    """How an event refers to its object."""
    if record.schema == "v2.core.account_person":
        account = next(iter(record.parents.values()), record.data.get("account", ""))
        url = f"/v2/core/accounts/{account}/persons/{record.id}"
    else:
        url = f"/{record.schema.replace('.', '/')}s/{record.id}"
    return {"id": record.id, "type": record.schema, "url": url}
