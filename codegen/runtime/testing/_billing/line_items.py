"""Line items of quotes, checkout sessions and payment links, and their totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Any

import msgspec

from .._requests.messages import invalid, not_modeled
from .._state.inner_operations import run
from .._state.operations import Call, Served, page_of, serves, target
from .._state.session import Session
from .._state.store import PARENT, Resource
from .discounts import Purchase, read_discounts
from .invoice_totals import tax_rates
from .line_totals import Line, LineTotals, read_rate, totals
from .prices import advance_amount, check_active, interval_of, is_metered, price_of

_SHOWN = ("adjustable_quantity", "metadata")
"""Fields that a stored ``item`` takes from the parameter."""


class LineItem(msgspec.Struct, frozen=True):
    """A price, how many of it, and the tax rates of its own."""

    price: dict[str, Any]
    quantity: int = 1
    rates: tuple[dict[str, Any], ...] = ()
    more: dict[str, Any] = {}
    """Further fields of the ``item``."""

    @property
    def recurring(self) -> dict[str, Any] | None:
        return self.price.get("recurring")

    @property
    def amount(self) -> int:
        """The amount of one period. Metered usage is billed later."""
        return advance_amount(self.price, self.quantity)

    @property
    def param(self) -> dict[str, Any]:
        """The item as a parameter of a subscription or of a phase."""
        item = {"price": self.price["id"], "tax_rates": [rate["id"] for rate in self.rates]}
        return item if is_metered(self.price) else {**item, "quantity": self.quantity}


def _read_line_item(session: Session, given: dict[str, Any], where: str) -> LineItem:
    """The line item of a parameter. Raises StripeFailure if its price cannot be sold."""
    for name in ("discounts", "dynamic_tax_rates"):
        if given.get(name):
            raise not_modeled(f"{name} of one line item", f"{where}[{name}]")
    price = price_of(session, given, where, "A line item").data
    check_active(price, f"{where}[price]")
    product = session.find(str(price["product"]), ("product",))
    if product is not None and not product.data["active"]:
        raise invalid(f"{where}[price]", f"The product {product.id} is not active.")
    if price.get("unit_amount_decimal") is None and price.get("unit_amount") is None:
        what = "tiered prices and custom_unit_amount in line items"
        raise not_modeled(what, f"{where}[price]")
    more = {name: given[name] for name in _SHOWN if name in given}
    rates = tuple(tax_rates(session, given.get("tax_rates"), f"{where}[tax_rates]"))
    return LineItem(price, given.get("quantity", 1), rates, more)


def read_line_items(session: Session, given: Sequence[dict[str, Any]]) -> list[LineItem]:
    """Line items with one currency and at most one billing interval."""
    items = [_read_line_item(session, one, f"line_items[{n}]") for n, one in enumerate(given)]
    for index, item in enumerate(items):
        first = items[0].price["currency"]
        if item.price["currency"] != first:
            raise invalid(
                f"line_items[{index}][price]",
                f"The price {item.price['id']} is in {item.price['currency']}, not in {first}.",
            )
    if len({interval_of(item.recurring) for item in items if item.recurring}) > 1:
        raise invalid("line_items", "The recurring prices have different billing intervals.")
    return items


def read_changed_items(
    session: Session, owner: Resource, given: Sequence[dict[str, Any]]
) -> list[LineItem]:
    """Line items that replace those of ``owner``. One with an id keeps what is not given."""
    stored = {record.id: record for record in stored_items(session, owner)}
    wanted = []
    for index, one in enumerate(given):
        old = stored.get(one.get("id", ""))
        if one.get("id") and old is None:
            raise invalid(f"line_items[{index}][id]", f"No line item has the id {one['id']!r}.")
        if old is not None:
            item = _load(old)
            base = {"quantity": item.quantity, "tax_rates": [r["id"] for r in item.rates]}
            if "price_data" not in one:
                base["price"] = item.price["id"]
            one = base | {name: value for name, value in one.items() if name != "id"}
        wanted.append(one)
    return read_line_items(session, wanted)


def purchase_of(items: Sequence[LineItem], customer: str | None) -> Purchase:
    """The purchase that discounts are checked against."""
    currency = items[0].price["currency"] if items else None
    return Purchase(customer, sum(item.amount for item in items), currency)


def add_up(
    session: Session,
    items: Sequence[LineItem],
    *,
    discounts: Sequence[Resource] = (),
    default_rates: Sequence[dict[str, Any]] = (),
    cost: Callable[[int], int] | None = None,
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The totals of line items as fields of their owner, and ``item`` objects without ids.

    ``cost``: what a recurring item of an amount costs now, if not the amount.
    """
    rates = [item.rates or tuple(default_rates) for item in items]
    lines = [
        Line(
            cost(item.amount) if cost and item.recurring else item.amount,
            rates=tuple(map(read_rate, own)),
            product=item.price.get("product") or "",
        )
        for item, own in zip(items, rates, strict=True)
    ]
    currency = items[0].price["currency"] if items else None
    ids = [discount.id for discount in discounts]
    found = totals(lines, read_discounts(session, ids, currency))
    made = [
        _item(session, item, mine, own, discounts)
        for item, mine, own in zip(items, found.lines, rates, strict=True)
    ]
    fields = {
        "amount_subtotal": found.subtotal,
        "amount_total": found.total,
        "total_details": {
            "amount_discount": sum(item["amount_discount"] for item in made),
            "amount_shipping": 0,
            "amount_tax": sum(item["amount_tax"] for item in made),
        },
    }
    return fields, made


def _item(
    session: Session,
    item: LineItem,
    mine: LineTotals,
    rates: Sequence[dict[str, Any]],
    discounts: Sequence[Resource],
) -> dict[str, Any]:
    taxes = list(zip(rates, mine.taxes, strict=True))
    product = session.find(item.price.get("product") or "", ("product",))
    return {
        **item.more,
        "amount_discount": sum(mine.discounts),
        "amount_subtotal": mine.taxable + sum(mine.discounts),
        "amount_tax": sum(mine.taxes),
        "amount_total": mine.taxable + sum(tax for rate, tax in taxes if not rate["inclusive"]),
        "currency": item.price["currency"],
        "description": product.data["name"] if product else None,
        "price": item.price,
        "quantity": item.quantity,
        "discounts": [
            {"amount": amount, "discount": discount.data}
            for amount, discount in zip(mine.discounts, discounts, strict=True)
            if amount
        ],
        "taxes": [
            {"amount": tax, "rate": rate, "taxable_amount": mine.taxable} for rate, tax in taxes
        ],
    }


# --- stored items -------------------------------------------------------------------------------


@serves(
    "checkout.sessions.line_items.list", "payment_links.line_items.list", "quotes.line_items.list"
)
def _list(session: Session, call: Call) -> Served:
    return page_of(call, [item.data for item in stored_items(session, target(session, call))])


def store_items(session: Session, owner: Resource, items: Sequence[dict[str, Any]]) -> None:
    """Replace the stored ``item`` objects of an owner. Equal positions keep their ids.

    The last is stored first, because lists begin with the newest object.
    """
    old = stored_items(session, owner)
    kept = len(items) == len(old)
    name = str(owner.data["object"]).rpartition(".")[2]
    for record in () if kept else old:
        session.world.store.replace(record, record.data, deleted=True)
    for index in reversed(range(len(items))):
        if kept:
            data = session.builder().object("item", {**items[index], "id": old[index].id})
            session.change(old[index], data, None)
        else:
            session.create("item", items[index], {name: owner.id}, silent=True)


def stored_items(session: Session, owner: Resource) -> list[Resource]:
    found = session.having("item", {PARENT: owner.id})
    return list(takewhile(lambda record: record.sequence > owner.sequence, found))


def load_line_items(session: Session, owner: Resource) -> list[LineItem]:
    return [_load(record) for record in stored_items(session, owner)]


def _load(record: Resource) -> LineItem:
    """The line item of a stored ``item``. Its tax rates are those that apply to it."""
    data = record.data
    more = {name: data[name] for name in _SHOWN if data.get(name)}
    rates = tuple(tax["rate"] for tax in data.get("taxes") or ())
    return LineItem(data["price"], data["quantity"], rates, more)


def add_invoice_item(
    session: Session, customer: str, item: LineItem, invoice: str | None = None
) -> None:
    """Add a line item to an invoice, or to the next invoice of the customer."""
    run(
        session,
        "invoice_items.create",
        customer=customer,
        invoice=invoice,
        pricing={"price": item.price["id"]},
        quantity=item.quantity,
        tax_rates=[rate["id"] for rate in item.rates] or None,
    )
