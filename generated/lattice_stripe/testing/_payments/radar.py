# Copied from codegen/runtime/.
"""Lists of values that Radar compares payments with."""

from __future__ import annotations

from typing import Any

from .._state.operations import Call, Served, serve_list, serves
from .._state.session import Session


@serves("radar.value_lists.list")
def _list(session: Session, call: Call) -> Served:
    """Value lists. The filter ``contains`` finds those that have an item of this value."""
    value = call.args.get("contains")
    if value is None:
        return serve_list(session, call)

    def contains(data: dict[str, Any]) -> bool:
        items = session.having("radar.value_list_item", value_list=data["id"])
        return value in {item.data["value"] for item in items}

    return serve_list(session, call, {"contains": contains})
