"""Coupons, promotion codes and the discounts that they make."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple

import msgspec

from .._requests.messages import invalid, missing
from .._state.clocks import STEPS, Step
from .._state.intervals import add_interval
from .._state.operations import Call, Served, checks, creates, serve, serves
from .._state.session import Session
from .._state.store import Resource
from .line_totals import Discount

_CODE_LENGTH = 8


class Purchase(msgspec.Struct, frozen=True):
    """What a discount is asked for. Restrictions of promotion codes are checked against it."""

    customer: str | None = None
    amount: int | None = None
    currency: str | None = None


class Offer(NamedTuple):
    """A coupon, and the promotion code that names it, if one does."""

    coupon: Resource
    code: Resource | None = None


# --- redeeming ----------------------------------------------------------------------------------


def discounts_of(
    session: Session, args: dict[str, Any], purchase: Purchase, *, redeem: bool = True
) -> list[str]:
    """The ids of the discounts that the parameter ``discounts`` names. Coupons make new ones."""
    found = []
    for index, one in enumerate(args.get("discounts") or ()):
        if one.get("discount"):
            discount = session.get(one["discount"], ("discount",), "discounts", status=400)
        else:
            offer = find_offer(session, one, f"discounts[{index}]", purchase)
            discount = create_discount(session, offer, redeem=redeem, customer=purchase.customer)
        found.append(discount.id)
    return found


def find_offer(session: Session, given: dict[str, Any], where: str, purchase: Purchase) -> Offer:
    """The offer of a ``discounts`` parameter that names a coupon or a promotion code.

    Raises StripeFailure if it cannot be redeemed.
    """
    code = None
    coupon_id = given.get("coupon")
    if given.get("promotion_code"):
        param = f"{where}[promotion_code]"
        code = session.get(given["promotion_code"], ("promotion_code",), param, status=400)
        coupon_id = (code.data.get("promotion") or {}).get("coupon")
        _check_code(session, code.data, purchase, param)
    if not coupon_id:
        raise invalid(f"{where}[coupon]", "A discount needs a coupon.")
    coupon = session.get(coupon_id, ("coupon",), f"{where}[coupon]", status=400)
    _check_coupon(session, coupon.data, f"{where}[coupon]", purchase.currency)
    return Offer(coupon, code)


def find_code(session: Session, code: str, customer: str | None) -> Resource:
    """The active promotion code that a customer enters. Raises StripeFailure if none is."""
    found = _active_code(session, code, customer)
    if found is None:
        raise invalid("promotion_code", f"No active promotion code has the code {code!r}.")
    return found


def _check_coupon(
    session: Session, coupon: dict[str, Any], param: str, currency: str | None = None
) -> None:
    """Raise StripeFailure if a coupon is expired, used up, or in another currency."""
    if (coupon.get("redeem_by") or session.now + 1) <= session.now:
        raise invalid(param, f"The coupon {coupon['id']} is expired.", "coupon_expired")
    if not coupon["valid"] or _used_up(coupon):
        raise invalid(param, f"The coupon {coupon['id']} is used up.", "coupon_expired")
    own = coupon.get("currency")
    others = coupon.get("currency_options") or {}
    if own and currency and currency not in (own, *others):
        raise invalid(param, f"The coupon {coupon['id']} is in {own}, not in {currency}.")


def _check_code(session: Session, code: dict[str, Any], purchase: Purchase, param: str) -> None:
    name = code["code"]
    if (code.get("expires_at") or session.now + 1) <= session.now:
        raise invalid(param, f"The promotion code {name} is expired.")
    if not code["active"] or _used_up(code):
        raise invalid(param, f"The promotion code {name} is not active.")
    if code.get("customer") and code["customer"] != purchase.customer:
        raise invalid(param, f"The promotion code {name} belongs to another customer.")
    restrictions = code["restrictions"]
    if restrictions["first_time_transaction"] and _has_paid(session, purchase.customer):
        raise invalid(param, f"The promotion code {name} is for a first purchase only.")
    minimum = restrictions.get("minimum_amount")
    currency = restrictions.get("minimum_amount_currency")
    if minimum is None or purchase.amount is None:
        return
    options = restrictions.get("currency_options") or {}
    if purchase.currency in options:
        minimum, currency = options[purchase.currency]["minimum_amount"], purchase.currency
    if purchase.currency != currency:
        raise invalid(param, f"The promotion code {name} needs a purchase in {currency}.")
    if purchase.amount < minimum:
        raise invalid(param, f"The promotion code {name} needs a purchase of {minimum}.")


def _used_up(data: dict[str, Any]) -> bool:
    limit = data.get("max_redemptions")
    return limit is not None and data["times_redeemed"] >= limit


def _has_paid(session: Session, customer: str | None) -> bool:
    if customer is None:
        return False
    charges = session.having("charge", customer=customer)
    return any(charge.data["status"] == "succeeded" for charge in charges)


def create_discount(
    session: Session, offer: Offer, *, redeem: bool = True, **fields: Any
) -> Resource:
    """The discount of an offer. ``redeem``: count it as a redemption."""
    coupon = offer.coupon.data
    end = None
    if coupon["duration"] == "repeating":
        end = add_interval(session.now, "month", coupon["duration_in_months"] or 1)
    given = {
        **{name: value for name, value in fields.items() if value is not None},
        "start": session.now,
        "end": end,
        "promotion_code": offer.code.id if offer.code else None,
        "source": {"type": "coupon", "coupon": coupon["id"]},
    }
    if redeem:
        count_redemption(session, offer)
    return session.create("discount", given, silent=not redeem)


def count_redemption(session: Session, offer: Offer) -> None:
    """Count a redemption. The last one ends the coupon or the promotion code."""
    for record, flag in ((offer.coupon, "valid"), (offer.code, "active")):
        if record is None:
            continue
        current = session.get(record.id, (), "coupon")
        data = {**current.data, "times_redeemed": current.data["times_redeemed"] + 1}
        if _used_up(data):
            data[flag] = False
        session.change(current, data, "updated" if data[flag] != current.data[flag] else None)
    if not session.latest(offer.coupon).data["valid"]:
        _end_codes(session, offer.coupon.id)


def _end_codes(session: Session, coupon: str) -> None:
    """End the promotion codes of a coupon that is no longer valid."""
    for code in session.having("promotion_code"):
        if (code.data.get("promotion") or {}).get("coupon") == coupon:
            session.assign(code, "updated", active=False)


def offer_of(session: Session, discount: Resource) -> Offer:
    """The offer that a discount came from. Deleting a coupon leaves its discounts."""
    source = discount.data.get("source") or {}
    coupon_id = source.get("coupon") or ""
    coupon = session.find(coupon_id, ("coupon",))
    if coupon is None:
        raise missing("coupon", coupon_id, "discounts", status=400)
    code = session.find(discount.data.get("promotion_code") or "", ("promotion_code",))
    return Offer(coupon, code)


def load_discounts(session: Session, ids: Sequence[str]) -> list[Resource]:
    """The discounts with these ids."""
    return [session.get(identity, ("discount",), "discounts") for identity in ids]


def read_discounts(
    session: Session, ids: Sequence[str] | None, currency: str | None
) -> list[Discount]:
    """What stored discounts take off lines in a currency."""
    records = load_discounts(session, ids or ())
    return [_reduction(offer_of(session, record).coupon.data, currency) for record in records]


def _reduction(coupon: dict[str, Any], currency: str | None) -> Discount:
    products = frozenset((coupon.get("applies_to") or {}).get("products") or ())
    if coupon.get("percent_off") is not None:
        return Discount(percent_off=Decimal(str(coupon["percent_off"])), products=products)
    options = coupon.get("currency_options") or {}
    off = options[currency]["amount_off"] if currency in options else coupon.get("amount_off")
    if currency not in (None, coupon.get("currency"), *options):
        raise invalid("discounts", f"The coupon {coupon['id']} has no amount in {currency}.")
    return Discount(amount_off=off or 0, products=products)


# --- operations ---------------------------------------------------------------------------------


@serves("coupons.create")
def _create_coupon(session: Session, call: Call) -> Served:
    args = call.args
    percent, amount = args.get("percent_off"), args.get("amount_off")
    if (percent is None) == (amount is None):
        raise invalid("percent_off", "Pass percent_off or amount_off, and not both.")
    if percent is not None and not 0 < percent <= 100:
        message = f"The parameter percent_off is {percent}: use more than 0 and at most 100."
        raise invalid("percent_off", message)
    if amount is not None and "currency" not in args:
        raise invalid("currency", "The parameter amount_off needs currency.", "parameter_missing")
    if (args.get("duration") == "repeating") != ("duration_in_months" in args):
        raise invalid(
            "duration_in_months", "Pass duration_in_months with duration=repeating, and only then."
        )
    session.check_future(args.get("redeem_by"), "redeem_by")
    return serve(session, msgspec.structs.replace(call, args={"duration": "once", **args}))


@creates("promotion_codes.create")
def _create_code(session: Session, args: dict[str, Any]) -> Resource:
    coupon_id = args["promotion"].get("coupon")
    if not coupon_id:
        raise invalid("promotion[coupon]", "The parameter is required.", "parameter_missing")
    coupon = session.get(coupon_id, ("coupon",), "promotion[coupon]", status=400)
    _check_coupon(session, coupon.data, "promotion[coupon]")
    session.check_future(args.get("expires_at"), "expires_at")
    for name, of_coupon in (("expires_at", "redeem_by"), ("max_redemptions", "max_redemptions")):
        limit = coupon.data.get(of_coupon)
        if limit is not None and args.get(name, limit) > limit:
            raise invalid(name, f"The coupon {coupon.id} has {of_coupon}={limit}, which is less.")
    code = args.get("code") or session.world.ids.letters(_CODE_LENGTH).upper()
    if _active_code(session, code, args.get("customer")) is not None:
        raise invalid("code", f"An active promotion code already has the code {code!r}.")
    return session.create("promotion_code", {**args, "code": code})


@checks("promotion_codes.update")
def _update_code(session: Session, code: Resource, args: dict[str, Any]) -> None:
    if args.get("active") and not code.data["active"]:
        coupon = session.get(code.data["promotion"]["coupon"], ("coupon",), "active", status=400)
        _check_coupon(session, coupon.data, "active")
        if _used_up(code.data):
            raise invalid("active", f"The promotion code {code.id} is used up.")


def _active_code(session: Session, code: str, customer: str | None) -> Resource | None:
    for record in session.having("promotion_code"):
        data = record.data
        available = customer is None or data.get("customer") in (None, customer)
        if available and data["active"] and data["code"].lower() == code.lower():
            return record
    return None


def _steps(session: Session, coupon: Resource) -> list[Step]:
    """The end of a coupon at its ``redeem_by``."""
    if not coupon.data["valid"] or coupon.data.get("redeem_by") is None:
        return []
    return [Step(coupon.data["redeem_by"], partial(_expire, session, coupon))]


def _expire(session: Session, coupon: Resource) -> None:
    session.assign(coupon, None, valid=False)
    _end_codes(session, coupon.id)


STEPS["coupon"] = _steps
