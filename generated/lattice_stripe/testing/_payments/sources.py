# Copied from codegen/runtime/.
"""Card tokens, and the cards that customers keep as payment sources."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid
from .._state.operations import Call, Served, serve, serves
from .._state.session import Session
from .cards import (
    CARDS,
    DECLINES_WHEN_CHARGED,
    card_fields,
    card_number,
    declined,
    entered_expiry,
    entered_number,
)


@serves("tokens.create")
def _create_token(session: Session, call: Call) -> Served:
    given = call.args.get("card")
    if not isinstance(given, dict):
        return serve(session, call)
    kept = _kept(given)
    expiry, number = entered_expiry(session, kept), entered_number(given)
    card = {**kept, **expiry, **card_fields(number), "object": "card"}
    return Served(session.create("token", {"type": "card", "card": card}, silent=True).data)


@serves("customers.payment_sources.create")
def _create_source(session: Session, call: Call) -> Served:
    source = call.args.get("source")
    number = card_number(session, source) if isinstance(source, str) else None
    if number is None or call.route.operation.name in session.world.settings.variants:
        return serve(session, call)
    customer = session.get(call.path["customer"], ("customer",), "customer")
    card = CARDS[number]
    if card.decline is not None and card is not DECLINES_WHEN_CHARGED:
        raise declined(card)
    token = session.find(str(source), ("token",))
    details = _kept(token.data["card"]) if token is not None else {}
    given = {**details, **entered_expiry(session, details), **card_fields(number)}
    parents = {"customer": customer.id}
    made = session.create("card", {**given, "customer": customer.id}, parents)
    if not customer.data.get("default_source"):
        session.assign(customer, "updated", default_source=made.id)
    return Served(made.data)


def _kept(given: dict[str, Any]) -> dict[str, Any]:
    """The details of a card that its holder enters, without the number and the code."""
    found = {k: v for k, v in given.items() if k == "name" or k.startswith("address_")}
    for name in ("exp_month", "exp_year"):
        value = str(given[name])
        if not value.isdecimal():
            raise invalid(f"card[{name}]", f"The parameter card[{name}] is not a number.")
        found[name] = int(value)
    return found
