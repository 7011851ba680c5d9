"""Products and prices: what a quantity costs, per unit, in tiers and in packages."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_UP, Decimal
from typing import Any

import msgspec

from .._payments.money import rounded
from .._requests.messages import invalid, not_modeled
from .._state.inner_operations import run
from .._state.operations import Call, Served, checks, creates, serve, serves
from .._state.session import Session
from .._state.store import Resource

_AMOUNTS = ("unit_amount", "unit_amount_decimal", "custom_unit_amount")
_LONGEST = {"day": 1095, "week": 156, "month": 36, "year": 3}


@creates("prices.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    if "product_data" in args:
        args = {**args, "product": session.create("product", args["product_data"]).id}
    if not args.get("product"):
        raise invalid("product", "Pass product or product_data.", "parameter_missing")
    _take_lookup_key(session, args)
    _check_amounts(args)
    given = {**args, "type": "recurring" if "recurring" in args else "one_time"}
    if "recurring" in args:
        recurring = {"interval_count": 1, "usage_type": "licensed", **args["recurring"]}
        _check_meter(session, recurring)
        given["recurring"] = recurring
    if args.get("billing_scheme") == "tiered":
        given["tiers"] = _tiers(args)
    elif not args.get("custom_unit_amount"):
        given |= _whole_and_exact(args, "unit_amount")
    return session.create("price", {"billing_scheme": "per_unit", **given})


@checks("prices.update")
def _update(session: Session, price: Resource, args: dict[str, Any]) -> None:
    _take_lookup_key(session, args, price.id)


@serves("products.create")
def _create_product(session: Session, call: Call) -> Served:
    """A product, and the price of ``default_price_data``."""
    args = dict(call.args)
    data = args.pop("default_price_data", None)
    served = serve(session, msgspec.structs.replace(call, args=args))
    if data is None:
        return served
    price = run(session, "prices.create", **data, product=served.value["id"])
    product = session.get(served.value["id"], ("product",), "product")
    return Served(session.assign(product, None, default_price=price.id).data)


@checks("products.delete")
def _delete_product(session: Session, product: Resource, args: dict[str, Any]) -> None:
    if next(session.having("price", product=product.id), None) is not None:
        raise invalid("id", f"The product {product.id} has prices: set active=False instead.")


def price_of(
    session: Session, given: dict[str, Any], where: str, noun: str = "An item"
) -> Resource:
    """The price that an item names, or a new one from its ``price_data``."""
    if given.get("price_data"):
        return run(session, "prices.create", **given["price_data"])
    if not given.get("price"):
        raise invalid(f"{where}[price]", f"{noun} needs a price.", "parameter_missing")
    return session.get(given["price"], ("price",), f"{where}[price]", status=400)


def check_currency(price: dict[str, Any], currency: Any) -> None:
    """Raise StripeFailure if a call asks for another currency than the one of a price."""
    if currency in (None, "") or currency.lower() == price["currency"]:
        return
    if currency.lower() in (price.get("currency_options") or {}):
        raise not_modeled("currency_options of prices", "currency")
    raise invalid(
        "currency", f"The price {price['id']} is in {price['currency']}, not in {currency}."
    )


def describe(session: Session, price: dict[str, Any], quantity: int | Decimal) -> str:
    """What a line bills: ``2 x Gold``."""
    product = session.find(str(price["product"]))
    name = (product and product.data.get("name")) or price["id"]
    return f"{quantity} \u00d7 {name}"


def price_amount(price: dict[str, Any], quantity: Decimal) -> int:
    """What a quantity of a price costs. The sum is rounded once."""
    packages = price.get("transform_quantity")
    if packages:
        mode = ROUND_UP if packages["round"] == "up" else ROUND_DOWN
        quantity = (quantity / packages["divide_by"]).quantize(Decimal(1), mode)
    if price.get("billing_scheme") == "tiered":
        return rounded(_tiered(price, quantity))
    return rounded(_unit_amount(price) * quantity)


def advance_amount(price: dict[str, Any], quantity: int) -> int:
    """What a quantity of a price costs before its period. Metered usage is billed after it."""
    return 0 if is_metered(price) else price_amount(price, Decimal(quantity))


def interval_of(recurring: dict[str, Any]) -> tuple[str, int]:
    """The unit of the billing interval of a price, and their number."""
    return recurring["interval"], recurring.get("interval_count") or 1


def is_metered(price: dict[str, Any]) -> bool:
    return (price.get("recurring") or {}).get("usage_type") == "metered"


def check_active(price: dict[str, Any], param: str) -> None:
    if not price["active"]:
        raise invalid(param, f"The price {price['id']} is not active.")


def pricing(price: dict[str, Any]) -> dict[str, Any]:
    """The field ``pricing`` of an item or a line. A tiered price has no single unit amount."""
    tiered = price.get("billing_scheme") == "tiered"
    return {
        "type": "price_details",
        "price_details": {"price": price["id"], "product": price["product"]},
        "unit_amount_decimal": None if tiered else str(_unit_amount(price)),
    }


def _unit_amount(price: dict[str, Any]) -> Decimal:
    return Decimal(price.get("unit_amount_decimal") or price.get("unit_amount") or 0)


def _check_amounts(args: dict[str, Any]) -> None:
    """Raise StripeFailure unless exactly one parameter has an amount of 0 or more."""
    names = [name for name in _AMOUNTS if args.get(name) not in (None, "")]
    if len(names) > 1:
        raise invalid(names[1], f"Use {names[0]} or {names[1]}, not both.", "parameters_exclusive")
    if names[:1] in (["unit_amount"], ["unit_amount_decimal"]) and Decimal(args[names[0]]) < 0:
        raise invalid(names[0], f"The parameter {names[0]} is negative.")
    if not names and args.get("billing_scheme") != "tiered":
        raise invalid(
            "unit_amount", "Pass unit_amount or unit_amount_decimal.", "parameter_missing"
        )
    recurring = args.get("recurring") or {}
    count = recurring.get("interval_count", 1)
    longest = _LONGEST[recurring["interval"]] if recurring else 0
    if recurring and not 1 <= count <= longest:
        message = f"The interval_count is {count}: use 1 to {longest}, which is 3 years."
        raise invalid("recurring[interval_count]", message)


def _take_lookup_key(session: Session, args: dict[str, Any], own: str = "") -> None:
    """Take a lookup key from the price that has it, or raise StripeFailure."""
    key = args.get("lookup_key")
    if not key:
        return
    for price in session.having("price", lookup_key=key):
        if price.id == own:
            continue
        if not args.get("transfer_lookup_key"):
            raise invalid(
                "lookup_key",
                f"The price {price.id} has the lookup key {key!r}. Pass transfer_lookup_key=True "
                "to take it.",
            )
        session.assign(price, "updated", lookup_key=None)


def _check_meter(session: Session, recurring: dict[str, Any]) -> None:
    meter = recurring.get("meter")
    if meter and recurring["usage_type"] != "metered":
        raise invalid("recurring[meter]", "A price with a meter needs usage_type=metered.")
    if not meter:
        return
    record = session.get(meter, ("billing.meter",), "recurring[meter]", status=400)
    if record.data["status"] != "active":
        raise invalid("recurring[meter]", f"The billing meter {meter} is not active.")


def _tiers(args: dict[str, Any]) -> list[dict[str, Any]]:
    tiers = args.get("tiers")
    if not tiers:
        raise invalid("tiers", "A tiered price needs tiers.", "parameter_missing")
    if not args.get("tiers_mode"):
        raise invalid("tiers_mode", "A tiered price needs tiers_mode.", "parameter_missing")
    found = []
    last = 0
    for index, tier in enumerate(tiers):
        final = index == len(tiers) - 1
        up_to = tier["up_to"]
        if (up_to == "inf") != final or (not final and up_to <= last):
            raise invalid(
                f"tiers[{index}][up_to]",
                "Pass tiers with rising up_to, and up_to=inf for the last one only.",
            )
        last = 0 if final else up_to
        unit, flat = (_whole_and_exact(tier, name) for name in ("unit_amount", "flat_amount"))
        found.append({"up_to": None if final else up_to, **unit, **flat})
    return found


def _whole_and_exact(given: dict[str, Any], name: str) -> dict[str, Any]:
    """An amount as an integer, None if it is a fraction, and as a decimal."""
    exact = given.get(f"{name}_decimal")
    if exact is None and given.get(name) is not None:
        exact = str(given[name])
    amount = Decimal(exact or 0)
    whole = exact is not None and amount == int(amount)
    return {name: int(amount) if whole else None, f"{name}_decimal": exact}


def _tiered(price: dict[str, Any], quantity: Decimal) -> Decimal:
    tiers = price.get("tiers") or ()
    volume = price.get("tiers_mode") == "volume"
    amount = lower = Decimal(0)
    for tier in tiers:
        upper = None if tier["up_to"] is None else Decimal(tier["up_to"])
        inside = quantity if upper is None else min(quantity, upper)
        unit = Decimal(tier["unit_amount_decimal"] or 0)
        flat = Decimal(tier["flat_amount_decimal"] or 0)
        if volume:
            if inside == quantity:
                return unit * quantity + flat
        elif inside > lower or (not lower and not quantity):
            amount += unit * (inside - lower) + flat
        lower = upper if upper is not None else lower
    return amount
