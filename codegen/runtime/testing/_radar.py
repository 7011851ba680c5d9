"""Lists of values that Radar compares payments with."""

from __future__ import annotations

from typing import Any

from ._operations import Call, Served, serve_list, serves
from ._session import Session

_ITEM = "radar.value_list_item"


@serves("radar.value_lists.list")
def _list(session: Session, call: Call) -> Served:
    """Value lists. The filter ``contains`` finds those that have an item of this value."""
    value = call.args.get("contains")
    if value is None:
        return serve_list(session, call, {})

    def contains(data: dict[str, Any]) -> bool:
        where: Any = {"value_list": data["id"]}
        items = session.world.store.newest_first(session.account, (_ITEM,), where=where)
        return (data["id"], value) in {(i.data["value_list"], i.data["value"]) for i in items}

    return serve_list(session, call, {"contains": contains})
