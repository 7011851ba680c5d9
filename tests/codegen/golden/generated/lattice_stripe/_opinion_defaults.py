# Generated. Do not edit.
"""Opinions by name, and whether each is on by default."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typing import Literal

    OpinionName: TypeAlias = Literal["endless_loans", "reminders"]

DEFAULTS = {
    "endless_loans": True,
    "reminders": False,
}
