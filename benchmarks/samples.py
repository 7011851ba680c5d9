"""What the contenders decode: Stripe's own examples where they are at hand, else made from types.

Nothing of Stripe's is kept in this repository: a checkout may have the examples beside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from benchmarks.model import Samples

SHARED = Path(__file__).parents[2] / "shared" / "spec"
INVOICES = 100
_LINES = 2
_DEPTH = 3  # objects inside objects, so that an invoice is as large as Stripe's own example
_CREATED = 1_782_000_000


def document() -> Path | None:
    """Stripe's OpenAPI document beside the checkout, or None."""
    return next(iter(sorted(SHARED.glob("2*.json"))), None)


def load() -> Samples:
    """Stripe's examples, or objects of our own making where those are absent."""
    found = next(iter(sorted(SHARED.glob("fixtures-*.json"))), None)
    if found is None:
        return built()
    examples = json.loads(found.read_text("utf-8"))["resources"]
    return _samples("Stripe's own examples", examples["customer"], examples["invoice"])


def built() -> Samples:
    """Samples made from the package's own types; the same every time."""
    from lattice_stripe.types import Customer, Invoice

    invoice = _object(Invoice)
    lines = invoice["lines"]
    lines["data"] = [{**line, "id": f"il_{n:024d}"} for n, line in enumerate(lines["data"])]
    return _samples("made from the package's types", _object(Customer), invoice)


def _samples(source: str, customer: Mapping[str, Any], invoice: Mapping[str, Any]) -> Samples:
    page = {
        "object": "list",
        "url": "/v1/invoices",
        "has_more": True,
        "data": [{**invoice, "id": f"in_{number:024d}"} for number in range(INVOICES)],
    }
    event = {
        "id": "evt_1",
        "object": "event",
        "api_version": "2026-06-24.dahlia",
        "created": _CREATED,
        "data": {"object": invoice, "previous_attributes": {"status": "open"}},
        "livemode": False,
        "pending_webhooks": 1,
        "request": {"id": "req_1", "idempotency_key": None},
        "type": "invoice.paid",
    }
    return Samples(source, _text(customer), _text(page), INVOICES, _text(event))


def _text(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")


# --- objects from types ---------------------------------------------------------------------


def _object(kind: Any, depth: int = 0) -> dict[str, Any]:
    """A JSON object with every field of a struct, every other nullable one null."""
    found: dict[str, Any] = {}
    for position, field in enumerate(msgspec.structs.fields(kind)):
        name = field.encode_name
        empty = position % 2 == 1 and type(None) in _options(field.type)
        found[name] = None if empty else _value(name, field, kind, depth)
    return found


def _value(name: str, field: msgspec.structs.FieldInfo, owner: Any, depth: int) -> Any:
    if name == "object":  # a struct's default is the tag it answers to
        return field.default if isinstance(field.default, str) else "list"
    if name == "id":
        return f"{(getattr(owner, '__name__', 'id')[:2]).lower()}_{'0' * 23}1"
    return _of_type(name, field.type, depth)


def _of_type(name: str, hint: Any, depth: int) -> Any:
    options = [option for option in _options(hint) if option is not type(None)]
    option = str if str in options or not options else options[0]  # an expandable field is an id
    struct = get_origin(option) or option
    if isinstance(struct, type) and issubclass(struct, msgspec.Struct):
        return _object(option, depth + 1) if depth < _DEPTH else None
    if struct is list:
        if depth >= _DEPTH or ("lines" not in name and name != "data"):
            return []
        return [_of_type(name, get_args(option)[0], depth) for _ in range(_LINES)]
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
