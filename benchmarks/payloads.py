"""The sample data: Stripe's examples if available, else built from the package's types.

Stripe's examples are not in this repository. A checkout may have them in ``../shared/spec``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import EnumMeta
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from lattice_stripe import API_VERSION

STRIPE_FILES = Path(__file__).parents[2] / "shared" / "spec"
INVOICES = 100
_LINES = 2
_MAX_DEPTH = 3  # of nested objects: makes an invoice about as large as Stripe's example
_CREATED = 1_782_000_000


def document() -> Path | None:
    """Find Stripe's OpenAPI document beside the checkout; None if it is absent."""
    return next(iter(sorted(STRIPE_FILES.glob("2*.json"))), None)


def write(folder: Path) -> str:
    """Write the sample data to ``folder`` and return where it comes from."""
    file = next(iter(sorted(STRIPE_FILES.glob("fixtures-*.json"))), None)
    if file is None:
        source, files = "built from the package's types", built()
    else:
        examples = json.loads(file.read_text("utf-8"))["resources"]
        source = "Stripe's own examples"
        files = _files(examples["customer"], examples["invoice"])
    for name, value in files.items():
        text = json.dumps(value, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, "ascii")
    return source


def built() -> dict[str, Any]:
    """Build the sample data from the package's types. It is the same every time."""
    from lattice_stripe.types import Customer, Invoice

    invoice = _object(Invoice)
    lines = invoice["lines"]
    lines["data"] = [{**line, "id": f"il_{n:024d}"} for n, line in enumerate(lines["data"])]
    return _files(_object(Customer), invoice)


def _files(customer: Mapping[str, Any], invoice: Mapping[str, Any]) -> dict[str, Any]:
    page = {
        "object": "list",
        "url": "/v1/invoices",
        "has_more": True,
        # the server replaces all but the last two digits of an id with the number of the page
        "data": [{**invoice, "id": f"in_{number:024d}"} for number in range(INVOICES)],
    }
    event = {
        "id": "evt_1",
        "object": "event",
        "api_version": API_VERSION,
        "created": _CREATED,
        "data": {"object": invoice, "previous_attributes": {"status": "open"}},
        "livemode": False,
        "pending_webhooks": 1,
        "request": {"id": "req_1", "idempotency_key": None},
        "type": "invoice.paid",
    }
    return {"customers": customer, "invoices": page, "event": event, "create": _large_create()}


def _large_create() -> dict[str, Any]:
    """The parameters of a checkout session with twelve line items."""
    address = {"line1": "12 Analytical Street, 2 & 3", "city": "Zürich", "country": "CH"}
    line_items = [
        {
            "quantity": number,
            "adjustable_quantity": {"enabled": True, "minimum": 1, "maximum": 10},
            "price_data": {
                "currency": "usd",
                "unit_amount": 1_500 + number,
                "tax_behavior": "exclusive",
                "recurring": {"interval": "month", "interval_count": 1},
                "product_data": {
                    "name": f"Engine part, no. {number}",
                    "images": [f"https://example.com/parts/{number}.png"],
                    "metadata": {"sku": f"part-{number}"},
                },
            },
        }
        for number in range(1, 13)
    ]
    return {
        "mode": "subscription",
        "customer": "cus_000000000000001",
        "success_url": "https://example.com/done?session={CHECKOUT_SESSION_ID}",
        "line_items": line_items,
        "subscription_data": {"trial_period_days": 14, "metadata": {"plan": "large"}},
        "payment_intent_data": {"shipping": {"name": "Ada Lovelace", "address": address}},
        "payment_method_types": ["card", "sepa_debit"],
        "expand": ["customer", "line_items.data.price.product"],
    }


def _object(kind: Any, depth: int = 0) -> dict[str, Any]:
    """Build a JSON object with all fields of a struct. Every other nullable field is null."""
    built: dict[str, Any] = {}
    for position, field in enumerate(msgspec.structs.fields(kind)):
        name = field.encode_name
        null = position % 2 == 1 and type(None) in _options(field.type)
        built[name] = None if null else _value(name, field, kind, depth)
    return built


def _value(name: str, field: msgspec.structs.FieldInfo, owner: Any, depth: int) -> Any:
    if name == "object":  # the default is the struct's tag
        return field.default if isinstance(field.default, str) else "list"
    if name == "id":
        return f"{(getattr(owner, '__name__', 'id')[:2]).lower()}_{'0' * 23}1"
    return _of_type(name, field.type, depth)


def _of_type(name: str, hint: Any, depth: int) -> Any:
    options = [option for option in _options(hint) if option is not type(None)]
    option = str if str in options or not options else options[0]  # an expandable field is an id
    struct = get_origin(option) or option
    if isinstance(struct, type) and issubclass(struct, msgspec.Struct):
        return _object(option, depth + 1) if depth < _MAX_DEPTH else None
    if struct is list:
        if depth >= _MAX_DEPTH or ("lines" not in name and name != "data"):
            return []
        return [_of_type(name, get_args(option)[0], depth) for _ in range(_LINES)]
    if isinstance(struct, EnumMeta):
        return next(iter(struct._value2member_map_))
    scalars: dict[Any, Any] = {
        bool: False,
        int: _CREATED if name.endswith("_at") or name == "created" else 15_000,
        float: 0.25,
        str: "usd" if name == "currency" else f"{name.replace('_', ' ')} of an example",
        dict: {},
    }
    return scalars.get(struct)


def _options(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
