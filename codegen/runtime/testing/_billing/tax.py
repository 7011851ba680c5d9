"""Tax calculations and transactions, from the rates that a test sets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import msgspec

from .._requests.messages import invalid, require
from .._state.intervals import DAY
from .._state.operations import Call, Served, creates, page_of, serves, target
from .._state.session import Session
from .._state.store import PARENT, Resource
from .line_totals import TaxRate, tax

_DAYS_VALID = 90


class Rate(msgspec.Struct, frozen=True):
    """A rate that a test set for a country, or for a state of it."""

    country: str
    state: str | None
    percentage: str
    tax_type: str
    display_name: str


class _Applied(msgspec.Struct, frozen=True):
    """The rate of an address, and why it applies."""

    rate: Rate | None
    reason: str
    country: str


def set_rate(session: Session, rate: Rate) -> None:
    """Store a rate. It replaces the rate of the same country and state."""
    key = _key(rate.country, rate.state or "")
    session.within("").keep(key, "tax_rate", msgspec.to_builtins(rate))


def _key(country: str, state: str) -> str:
    return f"@tax/{country}/{state}"


def _find_rate(session: Session, address: dict[str, Any]) -> Rate | None:
    for state in (address.get("state") or "", ""):
        found = session.within("").kept(_key(address["country"], state))
        if found is not None:
            return msgspec.convert(found, Rate)
    return None


# --- calculations -------------------------------------------------------------------------------


@creates("tax.calculations.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    require(args, "line_items")
    details = _customer_details(session, args)
    override = details["taxability_override"]
    if override == "none":
        rate = _find_rate(session, details["address"])
        reason = "standard_rated" if rate else "not_collecting"
    else:
        rate, reason = None, override
    applied = _Applied(rate, reason, details["address"]["country"])
    items = [
        {"quantity": 1, "reference": f"L{number}", **_taxed(one, applied)}
        for number, one in enumerate(args["line_items"], 1)
    ]
    cost = args.get("shipping_cost") or {}
    shipping = _taxed(cost, applied) if cost.get("amount") is not None else None
    parts = [*items, *([shipping] if shipping else [])]
    exclusive = sum(p["amount_tax"] for p in parts if p["tax_behavior"] == "exclusive")
    record = session.create(
        "tax.calculation",
        {
            **{k: v for k, v in args.items() if k not in ("line_items", "shipping_cost")},
            "customer_details": details,
            "shipping_cost": shipping,
            "amount_total": sum(part["amount"] for part in parts) + exclusive,
            "tax_amount_exclusive": exclusive,
            "tax_amount_inclusive": sum(p["amount_tax"] for p in parts) - exclusive,
            "tax_breakdown": _merged(parts, applied),
            "tax_date": args.get("tax_date", session.now),
            "expires_at": session.now + _DAYS_VALID * DAY,
        },
    )
    record = _without_items(session, record)
    for item in reversed(items):
        session.create("tax.calculation_line_item", item, {"calculation": record.id}, silent=True)
    return record


def _customer_details(session: Session, args: dict[str, Any]) -> dict[str, Any]:
    given = args.get("customer_details")
    customer = session.find(args.get("customer") or "", ("customer",))
    if given is None and customer is not None:
        shipping = customer.data.get("shipping") or {}
        source = "shipping" if shipping.get("address") else "billing"
        address = shipping.get("address") or customer.data.get("address")
        given = {"address": address, "address_source": source}
    if not (given or {}).get("address"):
        raise invalid(
            "customer_details[address]",
            "The calculation needs the customer's address.",
            "parameter_missing",
        )
    found: dict[str, Any] = {"taxability_override": "none", "tax_ids": [], **(given or {})}
    if not found["address"].get("country"):
        raise invalid("customer_details[address][country]", "The address has no country.")
    return found


def _taxed(given: dict[str, Any], applied: _Applied) -> dict[str, Any]:
    """A line item, or the shipping cost, with its tax."""
    behavior, rate = given.get("tax_behavior", "exclusive"), applied.rate
    state, details, amount, taxable = None, None, 0, 0
    if rate is not None:
        inclusive = behavior == "inclusive"
        amount = tax(given["amount"], TaxRate("", Decimal(rate.percentage), inclusive))
        taxable = given["amount"] - (amount if inclusive else 0)
        state = rate.state
        details = {
            "display_name": rate.display_name,
            "percentage_decimal": rate.percentage,
            "tax_type": rate.tax_type,
        }
    breakdown = {
        "amount": amount,
        "jurisdiction": {
            "country": applied.country,
            "display_name": state or applied.country,
            "level": "state" if state else "country",
            "state": state,
        },
        "sourcing": "destination",
        "tax_rate_details": details,
        "taxability_reason": applied.reason,
        "taxable_amount": taxable,
    }
    more = {"tax_behavior": behavior, "amount_tax": amount, "tax_breakdown": [breakdown]}
    return {"tax_code": "", **given, **more}


def _merged(parts: Sequence[dict[str, Any]], applied: _Applied) -> list[dict[str, Any]]:
    """One entry for the taxes on top of amounts, and one for those within them."""
    rate = applied.rate
    found = []
    for behavior in ("exclusive", "inclusive"):
        chosen = [part for part in parts if part["tax_behavior"] == behavior]
        if chosen:
            found.append(
                {
                    "amount": sum(part["amount_tax"] for part in chosen),
                    "inclusive": behavior == "inclusive",
                    "tax_rate_details": {
                        "country": applied.country,
                        "state": rate.state if rate else None,
                        "percentage_decimal": rate.percentage if rate else "0.0",
                        "rate_type": "percentage" if rate else None,
                        "tax_type": rate.tax_type if rate else None,
                    },
                    "taxability_reason": applied.reason,
                    "taxable_amount": sum(
                        part["tax_breakdown"][0]["taxable_amount"] for part in chosen
                    ),
                }
            )
    return found


def _without_items(session: Session, record: Resource) -> Resource:
    """Leave out the line items, which a response has only if they are expanded."""
    data = {name: value for name, value in record.data.items() if name != "line_items"}
    return session.change(record, data, None)


def _items(session: Session, owner: Resource, schema: str) -> list[Resource]:
    return list(session.having(schema, {PARENT: owner.id}))


# --- transactions -------------------------------------------------------------------------------


@serves("tax.transactions.create_from_calculation")
def _create_transaction(session: Session, call: Call) -> Served:
    args = call.args
    calculation = session.get(args["calculation"], ("tax.calculation",), "calculation", status=400)
    data = calculation.data
    if (data.get("expires_at") or session.now) < session.now:
        raise invalid("calculation", f"The calculation {calculation.id} is expired.")
    if any(session.having("tax.transaction", reference=args["reference"])):
        raise invalid("reference", f"A transaction has the reference {args['reference']!r}.")
    names = ("currency", "customer", "customer_details", "ship_from_details", "shipping_cost")
    given = {name: data[name] for name in names if data.get(name) is not None}
    given |= {"tax_date": data["tax_date"], "posted_at": session.now, "type": "transaction", **args}
    record = _without_items(session, session.create("tax.transaction", given))
    for item in reversed(_items(session, calculation, "tax.calculation_line_item")):
        line = {name: value for name, value in item.data.items() if name not in ("id", "object")}
        line["type"] = "transaction"
        session.create("tax.transaction_line_item", line, {"transaction": record.id}, silent=True)
    return Served(record.data)


# --- line items ---------------------------------------------------------------------------------


@serves("tax.calculations.line_items.list", "tax.transactions.line_items.list")
def _list(session: Session, call: Call) -> Served:
    found = _items(session, target(session, call), call.route.schemas[0])
    return page_of(call, [record.data for record in found])
