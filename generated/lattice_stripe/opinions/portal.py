# Copied from overlays/.
"""Portal flows: require the parameters that each flow type needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext


def require_flow_parameters(call: CallContext) -> None:
    """Refuse a flow that lacks a parameter its type needs."""
    flow = call.params.get("flow_data")
    kind = flow.get("type") if isinstance(flow, Mapping) else None
    for path in call.parameter_paths:
        if path.split(".")[1] == kind and not call.has_value(path):
            raise InvalidArgumentError(
                f'{call.operation.name}: a flow of type "{kind}" needs {path}, which is '
                f"missing or empty. Pass {path}. Nothing was sent.",
                param=path,
            )
