# Copied from codegen/runtime/.
"""Payment links, and the checkout sessions that they open."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid, refuse_unmodeled
from .._state.operations import creates
from .._state.session import Session
from .._state.store import Resource
from .checkout import create_checkout
from .line_items import add_up, load_line_items, read_line_items, store_items

_LINK_HOST = "https://buy.emulator.invalid"
_CONNECT = ("application_fee_amount", "application_fee_percent", "on_behalf_of", "transfer_data")


@creates("payment_links.create")
def _create_link(session: Session, args: dict[str, Any]) -> Resource:
    refuse_unmodeled(args, ("shipping_options", "optional_items"), "payment links")
    items = read_line_items(session, args["line_items"])
    identity = session.world.ids.new("payment_link")
    given = {
        "active": True,
        "customer_creation": "if_required",
        "currency": items[0].price["currency"],
        **{name: value for name, value in args.items() if name != "line_items"},
        "id": identity,
        "url": f"{_LINK_HOST}/{identity}",
    }
    record = session.create("payment_link", given)
    store_items(session, record, add_up(session, items)[1])
    return record


def open_link(session: Session, record: Resource) -> Resource:
    """The checkout session of a customer who opens a payment link."""
    data = record.data
    if not data["active"]:
        raise invalid("payment_link", f"The payment link {record.id} is not active.")
    items = load_line_items(session, record)
    subscribes = any(item.recurring for item in items)
    after = (data.get("after_completion") or {}).get("redirect") or {}
    args: dict[str, Any] = {
        "mode": "subscription" if subscribes else "payment",
        "line_items": [{"price": item.price["id"], "quantity": item.quantity} for item in items],
        "success_url": after.get("url") or f"{_LINK_HOST}/{record.id}/done",
        "allow_promotion_codes": data["allow_promotion_codes"],
        "metadata": data["metadata"],
        "payment_link": record.id,
    }
    kind = "subscription_data" if subscribes else "payment_intent_data"
    settings = {**{name: data.get(name) for name in _CONNECT}, **(data.get(kind) or {})}
    args[kind] = {name: value for name, value in settings.items() if value}
    if not subscribes:
        args["customer_creation"] = data["customer_creation"]
        args["invoice_creation"] = data["invoice_creation"]
    return create_checkout(session, args)


def count_session(session: Session, link: Resource) -> None:
    """Count a completed session of a payment link. The last that it allows ends the link."""
    limited = (link.data.get("restrictions") or {}).get("completed_sessions")
    if limited:
        count = limited["count"] + 1
        given: dict[str, Any] = {"restrictions": {"completed_sessions": {"count": count}}}
        if count >= limited["limit"]:
            given["active"] = False
        session.update(link, given)
