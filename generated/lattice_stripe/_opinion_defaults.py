# Generated. Do not edit.
"""Opinions by name, and whether each is on by default."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Literal

    OpinionName: TypeAlias = Literal[
        "auto_advance",
        "due_date",
        "explicit_proration",
        "invoice_item_price",
        "meter_adjustments",
        "meter_values",
        "meter_windows",
        "portal_flow",
    ]

DEFAULTS = {
    "auto_advance": True,
    "due_date": True,
    "explicit_proration": False,
    "invoice_item_price": True,
    "meter_adjustments": True,
    "meter_values": True,
    "meter_windows": True,
    "portal_flow": True,
}
