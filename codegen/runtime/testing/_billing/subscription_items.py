"""Operations on single items of subscriptions."""

from __future__ import annotations

from typing import Any

from .._state.operations import Call, Served, changes, creates, serves, target
from .._state.session import Session
from .._state.store import Resource
from .subscriptions import check_params, current_prices, update_subscription


@creates("subscription_items.create")
def _create_item(session: Session, args: dict[str, Any]) -> Resource:
    record = session.get(args.pop("subscription"), ("subscription",), "subscription", status=400)
    before = {item["id"] for item in record.data["items"]["data"]}
    record = _change_item(session, record, args, {})
    [made] = {item["id"] for item in record.data["items"]["data"]} - before
    return session.get(made, ("subscription_item",), "id")


@changes("subscription_items.update")
def _update_item(session: Session, item: Resource, args: dict[str, Any]) -> Resource:
    record = session.get(item.data["subscription"], ("subscription",), "subscription")
    _change_item(session, record, args, {"id": item.id})
    return session.latest(item)


@serves("subscription_items.delete")
def _delete_item(session: Session, call: Call) -> Served:
    item = target(session, call)
    record = session.get(item.data["subscription"], ("subscription",), "subscription")
    _change_item(session, record, call.args, {"id": item.id, "deleted": True})
    schema = next(name for name in call.route.schemas if session.facts.is_deleted(name))
    return Served(session.builder().object(schema, {"id": item.id, "deleted": True}))


def _change_item(
    session: Session, record: Resource, args: dict[str, Any], more: dict[str, Any]
) -> Resource:
    billing = {"off_session", "payment_behavior", "proration_behavior", "proration_date"}
    item = {name: value for name, value in args.items() if name not in billing}
    rest = {name: value for name, value in args.items() if name in billing}
    session.check_references((), item)
    args = {**rest, "items": [{**item, **more}]}
    check_params(session, args, None, current_prices(record))
    return update_subscription(session, record, args)
