# Copied from overlays/portal.py. Edit it there.
"""The customer portal: a flow that leads somewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext


def require_parts(call: CallContext) -> None:
    """Refuse a flow that lacks a part its type needs, and name the part."""
    flow = call.params.get("flow_data")
    kind = flow.get("type") if isinstance(flow, Mapping) else None
    for place in call.parameter_paths:
        if place.split(".")[1] == kind and not call.states(place):
            raise InvalidArgumentError(
                f'{call.operation.name}: a flow of type "{kind}" needs {place}. Nothing was sent.',
                param=place,
            )
