"""Strict proration: what a change of subscription costs is said, never left to a default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ProrationRequiredError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext

VALUES = ("create_prorations", "always_invoice", "none")
"""What Stripe documents; any other value is a statement too, and Stripe's to judge."""


def require(call: CallContext) -> None:
    """Refuse a call that states proration at none of the places Stripe reads for it."""
    if any(call.states(place) for place in call.parameter_paths):
        return
    *others, last = map(_worded, call.parameter_paths)
    where = f"{', '.join(others)} or {last}" if others else last
    raise ProrationRequiredError(
        f"{call.operation.name} does not say how to prorate, and this client requires it: pass "
        f"{where}, as one of {', '.join(map(repr, VALUES))}. Nothing was sent.",
        operation=call.operation.name,
        parameter_paths=call.parameter_paths,
        values=VALUES,
        param=call.parameter_paths[0],
    )


def _worded(place: str) -> str:
    return f"{place} (in every element)" if "[]" in place else place
