# Copied from overlays/.
"""Explicit proration: require a ``proration_behavior`` instead of Stripe's default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ProrationRequiredError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext

VALUES = ("create_prorations", "always_invoice", "none")
"""The values that Stripe documents. Other values are sent, and Stripe checks them."""


def require_behavior(call: CallContext) -> None:
    """Refuse a call that sets none of the parameters from which Stripe reads proration."""
    if any(call.has_value(path) for path in call.parameter_paths):
        return
    paths = _applicable(call)
    *others, last = map(_described, paths)
    names = f"{', '.join(others)} or {last}" if others else last
    raise ProrationRequiredError(
        f"{call.operation.name} sets no proration behavior, and this client requires one. Pass "
        f"{names}, as one of {', '.join(map(repr, VALUES))}. Nothing was sent.",
        operation=call.operation.name,
        parameter_paths=call.parameter_paths,
        values=VALUES,
        param=paths[0],
    )


def _applicable(call: CallContext) -> tuple[str, ...]:
    """The parameters of the objects that the call passes, or all if it passes none of them."""
    parents = {path: path.rpartition(".")[0] for path in call.parameter_paths}
    passed = {parent for parent in parents.values() if parent and call.has_value(parent)}
    if not passed:
        return call.parameter_paths
    return tuple(path for path, parent in parents.items() if not parent or parent in passed)


def _described(path: str) -> str:
    return f"{path} (in every element)" if "[]" in path else path
