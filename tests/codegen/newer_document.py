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

VERSION = "2026-08-01.next"
NEW_OPERATIONS = (
    "GET /v1/loyalty_programs",
    "POST /v1/loyalty_programs",
    "GET /v1/loyalty_programs/{loyalty_program}",
    "POST /v1/loyalty_programs/{loyalty_program}/close",
)
_SCHEMA = "loyalty_program"
_REFERENCE = {"$ref": f"#/components/schemas/{_SCHEMA}"}


def newer(document: Node) -> Node:
    """A copy of Stripe's document with changes of each common kind."""
    made = copy.deepcopy(document)
    made["info"]["version"] = VERSION
    _add_schema(made)
    _add_operations(made)
    _add_parameters(made)
    _add_fields_and_values(made)
    _add_events(made)
    _break(made)
    return made


def _add_schema(document: Node) -> None:
    document["components"]["schemas"][_SCHEMA] = {
        "title": "LoyaltyProgram",
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
            "object": {"type": "string", "enum": [_SCHEMA]},
            "points": {"type": "integer", "nullable": True},
            "status": {"type": "string", "enum": ["active", "closed"]},
        },
        "x-expandableFields": ["customer"],
        "x-resourceId": _SCHEMA,
    }


def _add_operations(document: Node) -> None:
    item = {"name": _SCHEMA, "in": "path", "required": True, "schema": {"type": "string"}}
    page = {
        "type": "object",
        "required": ["data", "has_more", "object", "url"],
        "properties": {
            "data": {"type": "array", "items": _REFERENCE},
            "has_more": {"type": "boolean"},
            "object": {"type": "string", "enum": ["list"]},
            "url": {"type": "string", "maxLength": 5000},
        },
    }
    cursors = [_query(name, "string") for name in ("ending_before", "starting_after")]
    strings = {"type": "string", "maxLength": 5000}
    document["paths"] |= {
        "/v1/loyalty_programs": {
            "get": _operation("GetLoyaltyPrograms", page, [*cursors, _query("limit", "integer")]),
            "post": _operation(
                "PostLoyaltyPrograms",
                _REFERENCE,
                body={"customer": strings, "points": {"type": "integer"}},
                required=["customer"],
            ),
        },
        "/v1/loyalty_programs/{loyalty_program}": {
            "get": _operation("GetLoyaltyProgramsLoyaltyProgram", _REFERENCE, [item]),
        },
        "/v1/loyalty_programs/{loyalty_program}/close": {
            "post": _operation(
                "PostLoyaltyProgramsLoyaltyProgramClose",
                _REFERENCE,
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


def _add_parameters(document: Node) -> None:
    for path, name in (("/v1/customers", "loyalty_tier"), ("/v1/invoices", "loyalty_note")):
        _form(document, path)["properties"][name] = {"type": "string", "maxLength": 5000}
    phase = {"type": "object", "properties": {"points": {"type": "integer"}}}
    _form(document, "/v1/subscriptions")["properties"]["loyalty"] = phase
    document["paths"]["/v1/products"]["get"]["parameters"].append(_query("loyalty", "boolean"))
    # The guard of explicit proration does not check it.
    behavior = {"type": "string", "enum": ["always_invoice", "create_prorations", "none"]}
    form = _form(document, "/v1/loyalty_programs/{loyalty_program}/close")
    form["properties"]["proration_behavior"] = behavior


def _form(document: Node, path: str) -> Node:
    content = document["paths"][path]["post"]["requestBody"]["content"]
    schema: Node = content["application/x-www-form-urlencoded"]["schema"]
    return schema


def _add_fields_and_values(document: Node) -> None:
    schemas = document["components"]["schemas"]
    schemas["customer"]["properties"]["loyalty_tier"] = {"type": "string", "nullable": True}
    schemas["invoice"]["properties"]["loyalty_points"] = {"type": "integer", "nullable": True}
    schemas["refund"]["properties"]["loyalty_program"] = {**_REFERENCE, "nullable": True}
    schemas["invoice"]["properties"]["billing_reason"]["enum"].append("loyalty_program")
    _form(document, "/v1/refunds")["properties"]["reason"]["enum"].append("loyalty_program")
    # It has the name of a secret, and no overlay masks it.
    schemas["customer"]["properties"]["loyalty_secret"] = {"type": "string", "nullable": True}


def _add_events(document: Node) -> None:
    for path in ("/v1/webhook_endpoints", "/v1/webhook_endpoints/{webhook_endpoint}"):
        values = _form(document, path)["properties"]["enabled_events"]["items"]["enum"]
        values += ["loyalty_program.closed", "loyalty_program.created"]


def _break(document: Node) -> None:
    orders = _form(document, "/v1/climate/orders")
    orders["required"].append("metric_tons")
    del orders["properties"]["beneficiary"]
    del document["components"]["schemas"]["climate.order"]["properties"]["product_substituted_at"]
    del document["paths"]["/v1/exchange_rates/{rate_id}"]


def main(target: str, source: str | None = None) -> None:
    found = Path(source) if source else next(STRIPE_FILES.glob("20*.json"))
    Path(target).write_text(json.dumps(newer(json.loads(found.read_bytes()))), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
