# Copied from codegen/runtime/.
"""The billing mode of subscriptions: flexible, unless a call asks for classic."""

from __future__ import annotations

from typing import Any


def billing_mode(given: dict[str, Any]) -> dict[str, Any]:
    """The billing mode that parameters or a subscription's origin choose."""
    chosen = given.get("billing_mode") or {}
    if chosen.get("type") == "classic":
        return {"type": "classic"}
    flexible = {"proration_discounts": "included", **(chosen.get("flexible") or {})}
    return {"type": "flexible", "flexible": flexible}


def is_flexible(subscription: dict[str, Any]) -> bool:
    return bool(subscription["billing_mode"]["type"] == "flexible")
