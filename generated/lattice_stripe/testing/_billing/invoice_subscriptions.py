# Copied from codegen/runtime/.
"""The subscription that an invoice or an invoice item belongs to."""

from __future__ import annotations

from typing import Any

from .._state.session import Session

SUBSCRIPTION = "parent.subscription_details.subscription"
"""The field that holds the subscription of an invoice."""


def subscription_parent(session: Session, identity: str) -> dict[str, Any]:
    """The parent of an invoice that a subscription creates."""
    metadata = session.get(identity, ("subscription",), "subscription", status=400).data["metadata"]
    details = {"subscription": identity, "metadata": metadata}
    return {"type": "subscription_details", "subscription_details": details}


def subscription_of(data: dict[str, Any]) -> str:
    """The subscription of an invoice or an invoice item, "" if it has none."""
    details = (data.get("parent") or {}).get("subscription_details") or {}
    return str(details.get("subscription") or "")
