"""Make a newer document of Stripe, to try a bump with.

``python -m tests.codegen.newer_document OUT [IN]`` edits a document that Stripe published. It adds
operations, parameters, fields, enum values, events and a schema. It removes an operation, a
parameter and a field, and makes a parameter required.
"""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import Any

from tests.shared import STRIPE_FILES

Node = dict[str, Any]


def newer(document: Node, word: str = "loyalty", *, breaking: bool = True) -> Node:
    """A copy of Stripe's document with changes of each common kind.

    ``word`` is the beginning of every new name. The version is of the next year.
    """
    made = copy.deepcopy(document)
    made["info"]["version"] = f"{int(made['info']['version'][:4]) + 1}-01-01.next"
    _add_schema(made, word)
    _add_operations(made, word)
    _add_parameters(made, word)
    _add_fields_and_values(made, word)
    _add_events(made, word)
    if breaking:
        _break(made)
    return made


def _reference(word: str) -> Node:
    return {"$ref": f"#/components/schemas/{word}_program"}


def _add_schema(document: Node, word: str) -> None:
    name = f"{word}_program"
    document["components"]["schemas"][name] = {
        "title": f"{word.title()}Program",
        "type": "object",
        "required": ["created", "id", "livemode", "object", "status"],
        "properties": {
            "created": {"type": "integer", "format": "unix-time"},
            "customer": {
                "nullable": True,
                "anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/customer"}],
                "x-expansionResources": {"oneOf": [{"$ref": "#/components/schemas/customer"}]},
            },
            "id": {"type": "string", "maxLength": 5000},
            "livemode": {"type": "boolean"},
            "object": {"type": "string", "enum": [name]},
            "points": {"type": "integer", "nullable": True},
            "status": {"type": "string", "enum": ["active", "closed"]},
        },
        "x-expandableFields": ["customer"],
        "x-resourceId": name,
    }


def _add_operations(document: Node, word: str) -> None:
    reference = _reference(word)
    path, name = f"/v1/{word}_programs", f"{word.title()}Programs"
    item = {"name": f"{word}_program", "in": "path", "required": True, "schema": {"type": "string"}}
    page = {
        "type": "object",
        "required": ["data", "has_more", "object", "url"],
        "properties": {
            "data": {"type": "array", "items": reference},
            "has_more": {"type": "boolean"},
            "object": {"type": "string", "enum": ["list"]},
            "url": {"type": "string", "maxLength": 5000},
        },
    }
    cursors = [_query(name, "string") for name in ("ending_before", "starting_after")]
    strings = {"type": "string", "maxLength": 5000}
    document["paths"] |= {
        path: {
            "get": _operation(f"Get{name}", page, [*cursors, _query("limit", "integer")]),
            "post": _operation(
                f"Post{name}",
                reference,
                body={"customer": strings, "points": {"type": "integer"}},
                required=["customer"],
            ),
        },
        f"{path}/{{{word}_program}}": {
            "get": _operation(f"Get{name}Program", reference, [item]),
        },
        f"{path}/{{{word}_program}}/close": {
            "post": _operation(
                f"Post{name}ProgramClose",
                reference,
                [item],
                body={"reason": {"type": "string", "enum": ["duplicate", "expired"]}},
            ),
        },
    }


def _query(name: str, kind: str) -> Node:
    return {"name": name, "in": "query", "required": False, "schema": {"type": kind}}


def _operation(
    name: str,
    result: Node,
    parameters: list[Node] | None = None,
    *,
    body: Node | None = None,
    required: list[str] | None = None,
) -> Node:
    error = {"$ref": "#/components/schemas/error"}
    schema: Node = {"type": "object", "properties": body or {}}
    if required:
        schema["required"] = required
    return {
        "operationId": name,
        "parameters": parameters or [],
        "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": schema}}},
        "responses": {
            "200": _response(result),
            "default": _response(error),
        },
    }


def _response(schema: Node) -> Node:
    return {"description": "", "content": {"application/json": {"schema": schema}}}


def _add_parameters(document: Node, word: str) -> None:
    for path, name in (("/v1/customers", f"{word}_tier"), ("/v1/invoices", f"{word}_note")):
        _form(document, path)["properties"][name] = {"type": "string", "maxLength": 5000}
    phase = {"type": "object", "properties": {"points": {"type": "integer"}}}
    _form(document, "/v1/subscriptions")["properties"][word] = phase
    document["paths"]["/v1/products"]["get"]["parameters"].append(_query(word, "boolean"))
    # The guard of explicit proration does not check it.
    behavior = {"type": "string", "enum": ["always_invoice", "create_prorations", "none"]}
    form = _form(document, f"/v1/{word}_programs/{{{word}_program}}/close")
    form["properties"]["proration_behavior"] = behavior


def _form(document: Node, path: str) -> Node:
    content = document["paths"][path]["post"]["requestBody"]["content"]
    schema: Node = content["application/x-www-form-urlencoded"]["schema"]
    return schema


def _add_fields_and_values(document: Node, word: str) -> None:
    schemas = document["components"]["schemas"]
    schemas["customer"]["properties"][f"{word}_tier"] = {"type": "string", "nullable": True}
    schemas["invoice"]["properties"][f"{word}_points"] = {"type": "integer", "nullable": True}
    schemas["refund"]["properties"][f"{word}_program"] = {**_reference(word), "nullable": True}
    schemas["invoice"]["properties"]["billing_reason"]["enum"].append(f"{word}_program")
    _form(document, "/v1/refunds")["properties"]["reason"]["enum"].append(f"{word}_program")
    # It has the name of a secret, and no overlay masks it.
    schemas["customer"]["properties"][f"{word}_secret"] = {"type": "string", "nullable": True}


def _add_events(document: Node, word: str) -> None:
    for path in ("/v1/webhook_endpoints", "/v1/webhook_endpoints/{webhook_endpoint}"):
        values = _form(document, path)["properties"]["enabled_events"]["items"]["enum"]
        values += [f"{word}_program.closed", f"{word}_program.created"]


def _break(document: Node) -> None:
    orders = _form(document, "/v1/climate/orders")
    orders["required"] = ["metric_tons", "product"]
    orders["properties"].pop("beneficiary", None)
    order = document["components"]["schemas"]["climate.order"]
    order["properties"].pop("product_substituted_at", None)
    document["paths"].pop("/v1/exchange_rates/{rate_id}", None)


def main(target: str, source: str | None = None) -> None:
    found = Path(source) if source else next(STRIPE_FILES.glob("20*.json"))
    Path(target).write_text(json.dumps(newer(json.loads(found.read_bytes()))), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
