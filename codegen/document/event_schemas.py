"""Add the schemas of events that ``webhooks/`` needs and a document of v1 or v2 alone lacks."""

from __future__ import annotations

import copy
from typing import Any


def _object(*optional: str, **properties: Any) -> dict[str, Any]:
    """The schema of an object that has all ``properties`` but those of ``optional``."""
    required = sorted(properties.keys() - set(optional))
    return {"type": "object", "required": required, "properties": properties}


_TEXT: dict[str, Any] = {"type": "string"}
_EVENT = _object(
    "account",
    "api_version",
    account=_TEXT,
    api_version=_TEXT,
    created={"type": "integer", "format": "unix-time"},
    data=_object(
        "previous_attributes",
        object={"type": "object", "x-lattice-object": "any"},
        previous_attributes={"type": "object"},
    ),
    id=_TEXT,
    livemode={"type": "boolean"},
    object={"type": "string", "enum": ["event"]},
    type=_TEXT,
)
"""The event that the webhooks of every package return. A document of v2 alone has none."""
_THIN_EVENT = _object(
    "context",
    context=_TEXT,
    created={"type": "string", "format": "date-time"},
    id=_TEXT,
    livemode={"type": "boolean"},
    object={"type": "string", "enum": ["v2.core.event"]},
    type=_TEXT,
)
"""The thin event that the webhooks of every package return. A document of v1 alone has none."""
_THIN_EVENT_DETAILS = {
    "reason": _object(type=_TEXT),
    "related_object": _object(id=_TEXT, type=_TEXT, url=_TEXT),
}
"""Fields of a thin event that a document may leave out."""


def add_event_schemas(schemas: dict[str, Any]) -> None:
    """Add what the copied modules of ``webhooks/`` import and the document lacks."""
    schemas.setdefault("event", _EVENT)
    thin = schemas.setdefault("v2.core.event", copy.deepcopy(_THIN_EVENT))
    fields = thin.setdefault("properties", {})
    for name, schema in _THIN_EVENT_DETAILS.items():
        fields.setdefault(name, schema)
