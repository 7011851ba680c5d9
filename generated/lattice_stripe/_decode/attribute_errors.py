# Copied from codegen/runtime/.
"""Errors for attributes that a result does not have. Imported at the first of them."""

from __future__ import annotations

import re
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from .struct_fields import extra_of

_DICT_METHODS = frozenset(
    {
        *("clear", "copy", "dict", "items", "json", "keys", "model_dump", "pop", "serialize"),
        *("setdefault", "to_dict_recursive", "update", "values"),
    }
)
_CLOSE = 0.8
"""How similar a suggested name is, at least: less similar ones often have another meaning."""
_INVOICE_PAYMENTS = (
    "client.invoice_payments.list(payment={'type': 'payment_intent', 'payment_intent': ...})"
)
METHODS = {
    "all": "list",
    "auto_paging_iter": "list",
    "delete": "cancel",
    "get": "retrieve",
    "modify": "update",
    "refresh": "retrieve",
    "save": "update",
}
"""Methods of other libraries and their results, and those of a service that replace them."""
MOVED_KEYS = {
    "Charge": {"invoice": _INVOICE_PAYMENTS},
    "CheckoutSession": {"shipping_details": "collected_information.shipping_details"},
    "CreditNote": {"refund": "refunds[0].refund", "tax_amounts": "total_taxes"},
    "Discount": {"coupon": "source.coupon"},
    "Invoice": {
        "charge": "payments[0].payment.charge, with expand=['payments']",
        "discount": "discounts",
        "paid": "status == 'paid'",
        "payment_intent": "payments[0].payment.payment_intent, with expand=['payments']",
        "quote": "parent.quote_details.quote",
        "subscription": "parent.subscription_details.subscription",
        "tax": "total_taxes",
        "total_tax_amounts": "total_taxes",
    },
    "InvoiceItem": {
        "price": "pricing.price_details.price",
        "subscription": "parent.subscription_details.subscription",
        "unit_amount": "pricing.unit_amount_decimal",
    },
    "InvoiceLineItem": {
        "plan": "pricing.price_details.price",
        "price": "pricing.price_details.price",
        "proration": "parent",
        "subscription_item": "parent.subscription_item_details.subscription_item",
        "tax_amounts": "taxes",
    },
    "PaymentIntent": {"charges": "latest_charge", "invoice": _INVOICE_PAYMENTS},
    "PromotionCode": {"coupon": "promotion.coupon"},
    "Subscription": {
        "current_period_end": "items[0].current_period_end",
        "current_period_start": "items[0].current_period_start",
        "discount": "discounts",
        "plan": "items[0].price",
        "quantity": "items[0].quantity",
    },
}
"""Keys that older versions of Stripe's API have, and what to use now. Also in docs/versions.md."""


def no_attribute(struct: Any, name: str) -> str:
    problem = f"{type(struct).__name__} has no attribute {name!r}, and Stripe sent no such key."
    if name in _DICT_METHODS:
        return f"{problem} It is not a dict: use to_dict() or to_json()."
    if name.startswith("_"):
        return problem
    if struct.__is_list__:
        is_page = name in ("fetch_next", "next_page", "previous_page")
        return f"{problem} {'Use auto_paging_iter()' if is_page else 'Its items are in data'}."
    if moved := MOVED_KEYS.get(type(struct).__name__, {}).get(name):
        return f"{problem} Use {moved}."
    if call := _service_call(type(struct).__name__, name):
        return f"{problem} Results have no methods that send requests. Write {call}."
    close = get_close_matches(name, [*struct.__struct_fields__, *extra_of(struct)], cutoff=_CLOSE)
    return f"{problem} Use {' or '.join(close)}." if close else f"{problem} See its to_dict()."


def _service_call(class_name: str, name: str) -> str:
    """What replaces a method of a result of stripe-python; empty for another name."""
    module = service_module(class_name)
    if module is None:
        return ""
    for value in vars(import_module(f"..services.{module}", __package__)).values():
        if isinstance(getattr(value, "path_params", None), tuple):  # an operation
            names = [known.rpartition(".") for known in (value.name, *value.aliases)]
            for method in (name, METHODS.get(name)):
                if ("list" if method == "stream" else method) in [last for _, _, last in names]:
                    ids = (id if id.endswith("id") else f"{id}.id" for id in value.path_params)
                    return f"client.{names[0][0]}.{method}({', '.join(ids)})"
    return ""


def service_module(class_name: str) -> str | None:
    """The module of the service for a class: ``customers`` for ``Customer``."""
    snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", class_name).lower()
    modules = (f"{snake}s", f"{snake.removesuffix('y')}ies", snake)
    package = __name__.partition(".")[0]
    return next((name for name in modules if find_spec(f"{package}.services.{name}")), None)


def not_settable(struct: Any, name: str) -> str:
    problem = f"{type(struct).__name__} has no field {name!r} to set."
    close = get_close_matches(name, struct.__struct_fields__, cutoff=_CLOSE)
    if close:
        return f"{problem} Use {' or '.join(close)}."
    return f"{problem} To add a key, change its to_dict()."
