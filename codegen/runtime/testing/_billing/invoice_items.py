"""Invoice items: their amounts, and the lines that they become."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from .._requests.messages import invalid, not_modeled, refuse_both, required
from .._state.clocks import use_customer_clock
from .._state.operations import changes, checks, creates
from .._state.session import Session
from .._state.store import Resource
from .invoice_subscriptions import subscription_of
from .invoice_totals import invoice_item_id, recompute, resolve
from .prices import check_active, price_amount, pricing

QUANTITIES = ("quantity", "quantity_decimal")
"""Parameters that multiply a price. ``amount`` is the total of an item."""
AMOUNTS = frozenset(
    {"amount", "price", "price_data", "pricing", "unit_amount", "unit_amount_decimal", *QUANTITIES}
)
"""Parameters that change the amount of an item."""


@creates("invoice_items.create")
def _create_item(session: Session, args: dict[str, Any]) -> Resource:
    for quantity in QUANTITIES:
        refuse_both(args, "amount", quantity)
    invoice = _draft(session, args)
    customer = args.get("customer") or (invoice.data["customer"] if invoice else None)
    if customer is None:
        raise required("customer")
    if invoice is not None and invoice.data["customer"] != customer:
        raise invalid("invoice", f"The invoice {invoice.id} belongs to another customer.")
    check_item(session, args)
    return create_item(session, {**args, "customer": customer}, invoice)


@changes("invoice_items.update")
def _update_item(session: Session, item: Resource, args: dict[str, Any]) -> Resource:
    invoice = _draft(session, item.data)
    session.check_references(("invoiceitem",), args)
    check_item(session, args)
    item = change_item(session, item, args)
    if invoice is not None:
        _replace_lines(session, invoice, item.id, item)
    return item


@checks("invoice_items.delete")
def _delete_item(session: Session, item: Resource, args: dict[str, Any]) -> None:
    invoice = _draft(session, item.data)
    if invoice is not None:
        _replace_lines(session, invoice, item.id, None)


def check_item(session: Session, args: dict[str, Any], where: str = "") -> None:
    """Raise StripeFailure for a price, or taxes, that an invoice item or a line cannot have."""
    if args.get("tax_amounts"):
        raise not_modeled("tax_amounts of lines (use tax_rates)", nested(where, "tax_amounts"))
    name = "pricing" if "pricing" in args else "price"
    given = args.get("price") or (args.get("pricing") or {}).get("price")
    if not given:
        return
    param = nested(where, name)
    param = f"{param}[price]" if name == "pricing" else param
    price = session.get(given, ("price",), param, status=400).data
    if price["type"] == "recurring":
        raise invalid(param, f"The price {price['id']} is recurring. An item needs a one-time one.")
    check_active(price, param)


def nested(where: str, name: str) -> str:
    """The name of a parameter, within ``where`` if it is not empty."""
    return f"{where}[{name}]" if where else name


def create_item(
    session: Session, args: dict[str, Any], invoice: Resource | None = None
) -> Resource:
    """An invoice item, on a draft or for the next invoice of its customer."""
    priced = _priced(session, args)
    if invoice is not None and priced["currency"] != invoice.data["currency"]:
        raise invalid(
            "currency",
            f"The invoice {invoice.id} is in {invoice.data['currency']}, not in "
            f"{priced['currency']}. Pass currency={invoice.data['currency']} for the item, or "
            f"create the invoice with currency={priced['currency']}.",
        )
    customer = use_customer_clock(session, args, status=400)
    given = {
        "date": session.now,
        "description": _product_name(session, priced),
        "discountable": priced["amount"] >= 0,
        "discounts": [],
        "period": {"start": session.now, "end": session.now},
        "tax_rates": [],
        "test_clock": customer.data.get("test_clock"),
        **resolve(session, args, customer.id),
        **priced,
    }
    if args.get("subscription"):
        session.get(args["subscription"], ("subscription",), "subscription", status=400)
        details = {"subscription": args["subscription"]}
        given["parent"] = {"type": "subscription_details", "subscription_details": details}
    record = session.create("invoiceitem", given)
    if invoice is not None:
        recompute(session, add_item(session, invoice, record))
    return record


def add_item(session: Session, invoice: Resource, item: Resource) -> Resource:
    """Add the line of an item to a draft, without new totals."""
    session.assign(item, None, invoice=invoice.id)
    line = line_of(session, invoice.id, item, session.world.ids.new("line_item"))
    return set_lines(session, invoice, [*invoice.data["lines"]["data"], line])


def set_lines(session: Session, invoice: Resource, lines: list[dict[str, Any]]) -> Resource:
    """Replace the lines of a draft, without new totals."""
    return session.assign(invoice, None, lines={**invoice.data["lines"], "data": lines})


def line_of(session: Session, invoice: str, item: Resource, identity: str) -> dict[str, Any]:
    names = ("amount", "currency", "description", "discountable", "discounts", "metadata",
             "period", "quantity", "quantity_decimal", "pricing")  # fmt: skip
    given = {name: item.data[name] for name in names if item.data.get(name) is not None}
    given["id"] = identity
    subscription = subscription_of(item.data)
    details: dict[str, Any] = {
        "invoice_item": item.id,
        "proration": bool(item.data.get("proration")),
        "proration_details": {"credited_items": _credited_lines(item.data)},
    }
    kind = "invoice_item_details"
    if subscription:
        details["subscription"] = subscription
        known = item.data["parent"]["subscription_details"].get("subscription_item")
        if known:
            kind = "subscription_item_details"
            details["subscription_item"] = known
    return new_line(session, invoice, given, kind, details)


def new_line(
    session: Session, invoice: str, given: dict[str, Any], kind: str, details: dict[str, Any]
) -> dict[str, Any]:
    """A line of an invoice. ``details`` say what it bills, and belong to this kind of parent."""
    fields = {
        **given,
        "invoice": invoice,
        "subscription": details.get("subscription"),
        "subtotal": given["amount"],
        "taxes": [],
        "parent": {"type": kind, kind: details},
    }
    return session.builder().object("line_item", fields)


def change_item(session: Session, item: Resource, args: dict[str, Any]) -> Resource:
    """Change an invoice item, without new totals of its invoice."""
    if AMOUNTS & args.keys():
        details = (item.data.get("pricing") or {}).get("price_details") or {}
        base: dict[str, Any] = {name: item.data[name] for name in ("currency", "quantity")}
        if details.get("price") and not {"price", "price_data", "pricing"} & args.keys():
            base["price"] = details["price"]
        elif AMOUNTS & args.keys() <= {*QUANTITIES}:
            each = Decimal(item.data["amount"]) / max(item.data["quantity"], 1)
            base["unit_amount_decimal"] = str(each)
        args = args | _priced(session, base | args)
    return session.update(item, resolve(session, args, item.data["customer"]))


def pending_items(session: Session, customer: str, *subscriptions: str) -> list[Resource]:
    """The items that wait for an invoice of a customer, oldest first.

    ``subscriptions`` limits them to items of these, with "" for items of none.
    """
    return [
        record
        for record in session.having("invoiceitem", customer=customer)
        if not record.data.get("invoice")
        and (not subscriptions or subscription_of(record.data) in subscriptions)
    ][::-1]


def _priced(session: Session, args: dict[str, Any]) -> dict[str, Any]:
    """The amount, currency, quantity and pricing of an item."""
    quantity = Decimal(str(args.get("quantity_decimal") or args.get("quantity", 1)))
    counted = {"quantity": int(quantity), "quantity_decimal": str(quantity)}
    if args.get("amount") is not None:
        currency = args.get("currency")
        if not currency:
            raise required("currency")
        return {"amount": args["amount"], "currency": currency.lower(), **counted}
    price_id = args.get("price") or (args.get("pricing") or {}).get("price")
    if price_id:
        price = session.get(price_id, ("price",), "pricing[price]", status=400).data
    else:
        price = {"currency": args.get("currency"), **(args.get("price_data") or {})}
    for name in ("unit_amount", "unit_amount_decimal"):
        if args.get(name) is not None:
            exact = str(args[name])
            price = {**price, "billing_scheme": "per_unit", "unit_amount_decimal": exact}
    unpriced = not {"unit_amount", "unit_amount_decimal", "tiers"} & price.keys()
    if unpriced or not price.get("currency"):
        raise invalid(
            "amount", "An item needs amount, pricing[price] or price_data.", "parameter_missing"
        )
    priced: dict[str, Any] = {
        "amount": price_amount(price, quantity),
        "currency": price["currency"].lower(),
        **counted,
    }
    if price.get("id"):
        priced["pricing"] = pricing(price)
    return priced


def _product_name(session: Session, priced: dict[str, Any]) -> str | None:
    """The name of the product of a priced item, which describes it."""
    details = (priced.get("pricing") or {}).get("price_details") or {}
    product = session.find(details.get("product") or "", ("product",))
    return product.data["name"] if product else None


def _credited_lines(item: dict[str, Any]) -> dict[str, Any] | None:
    """The lines that a proration credits."""
    credited = (item.get("proration_details") or {}).get("credited_items") or {}
    return credited.get("invoice_line_item_details")


def _replace_lines(session: Session, invoice: Resource, item: str, new: Resource | None) -> None:
    lines = []
    for line in invoice.data["lines"]["data"]:
        if invoice_item_id(line) != item:
            lines.append(line)
        elif new is not None:
            lines.append(line_of(session, invoice.id, new, line["id"]))
    recompute(session, set_lines(session, invoice, lines))


def _draft(session: Session, item: dict[str, Any]) -> Resource | None:
    """The draft that an invoice item is on, None if it waits for its invoice."""
    if not item.get("invoice"):
        return None
    invoice = session.get(item["invoice"], ("invoice",), "invoice", status=400)
    if invoice.data["status"] != "draft":
        raise invalid(
            "invoice",
            f"The invoice {invoice.id} is {invoice.data['status']}: its items cannot change.",
            "invoice_not_editable",
        )
    return invoice
