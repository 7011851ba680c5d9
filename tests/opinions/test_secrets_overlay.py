"""Secret fields are masked in reprs and readable as attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

import lattice_stripe
import msgspec
import pytest
from lattice_stripe import _registry
from rich.pretty import pretty_repr

from codegen.document.openapi import Node
from codegen.document.spec_folder import read_spec
from codegen.model import Map, Model
from codegen.overlay import extension_checks
from codegen.overlay.actions import PatchedDocument, apply, load_overlays
from codegen.parse.parser import parse
from tests.codegen.pipeline import ROOT, operation, struct
from tests.shared import is_document_of_official_sdk

from .conftest import MockStripe

OVERLAYS = ROOT / "overlays"
CANARY = "canary"
MASK = "'***'"


class SecretField(NamedTuple):
    """A field that an overlay marks as secret, in the schema and in the generated struct."""

    schema: str
    wire: str
    struct: str
    field: str
    object: str | None
    many: bool

    @property
    def value(self) -> Any:
        return {"of": CANARY} if self.many else CANARY

    def __str__(self) -> str:
        return f"{self.schema}.{self.wire}"


@cache
def _applied() -> PatchedDocument:
    return apply(read_spec(ROOT / "spec"), load_overlays(OVERLAYS))


@cache
def _model() -> Model:
    checked = extension_checks.check_extensions(_applied(), OVERLAYS)
    return parse(_applied().document, opinions=checked.opinions)


@cache
def _secret_fields() -> tuple[SecretField, ...]:
    """Every secret field of the model."""
    return tuple(
        SecretField(known.schema, f.wire, known.name, f.name, known.object, isinstance(f.type, Map))
        for known in _model().structs
        for f in known.fields
        if f.secret
    )


def _class(name: str) -> Any:
    return getattr(import_module(f"lattice_stripe.types.{_registry.FILES[name]}"), name)


def _instance(secret_field: SecretField) -> Any:
    return _class(secret_field.struct)(**{secret_field.field: secret_field.value})


EACH_SECRET = pytest.mark.parametrize("secret_field", _secret_fields(), ids=str)
EACH_RESOURCE_SECRET = pytest.mark.parametrize(
    "secret_field", [m for m in _secret_fields() if m.object], ids=str
)


# --- the overlay and the structs ------------------------------------------------------------


def test_every_action_of_the_overlay_makes_one_secret_field() -> None:
    [overlay] = [o for o in load_overlays(OVERLAYS) if o.file == "secrets.yaml"]
    pointers = [p for a in _applied().applied if a.action.file == overlay.file for p in a.locations]
    assert len(pointers) == len(overlay.actions) == len(set(pointers))
    assert {a.value["x-lattice-secret"] for a in overlay.actions} == {True}
    targets = {
        (*(str(part) for part in p[2:-1] if part != "properties"), str(p[-1])) for p in pointers
    }
    assert {".".join(names) for names in targets} == {str(m) for m in _secret_fields()}
    assert len(targets) == len(_secret_fields())


def test_structs_mask_exactly_the_secret_fields() -> None:
    as_secret = {(name, field) for name in _registry.FILES for field in _class(name).__secrets__}
    assert as_secret == {(m.struct, m.field) for m in _secret_fields()}


@EACH_SECRET
def test_the_field_is_masked_in_reprs_and_readable(secret_field: SecretField) -> None:
    instance = _instance(secret_field)
    for text in (
        repr(instance),
        str(instance),
        f"{instance}",
        repr(list(instance.__rich_repr__())),
    ):
        assert CANARY not in text
        assert MASK in text
    assert f"{secret_field.field}={MASK}" in repr(instance)
    assert getattr(instance, secret_field.field) == secret_field.value


@EACH_SECRET
def test_the_field_is_encoded_unmasked(secret_field: SecretField) -> None:
    stored = msgspec.json.decode(msgspec.json.encode(_instance(secret_field)))
    assert stored[secret_field.wire] == secret_field.value


@EACH_SECRET
def test_an_unset_field_is_not_shown_as_masked(secret_field: SecretField) -> None:
    assert MASK not in repr(_class(secret_field.struct)())


# --- nested objects -------------------------------------------------------------------------


def list_of(*objects: Any) -> dict[str, Any]:
    return {"object": "list", "url": "/v1/things", "has_more": False, "data": list(objects)}


@EACH_RESOURCE_SECRET
def test_the_field_is_masked_in_a_list(secret_field: SecretField) -> None:
    found = lattice_stripe.decode(
        msgspec.json.encode(
            list_of({"object": secret_field.object, secret_field.wire: secret_field.value})
        )
    )
    assert CANARY not in repr(found)
    assert CANARY not in pretty_repr(found)
    assert CANARY not in repr(found.data)
    assert f"{secret_field.field}={MASK}" in repr(found.data)
    assert getattr(found.data[0], secret_field.field) == secret_field.value


@EACH_RESOURCE_SECRET
def test_the_field_is_masked_in_an_event(secret_field: SecretField) -> None:
    inner = {"object": secret_field.object, secret_field.wire: secret_field.value}
    found = lattice_stripe.decode(
        msgspec.json.encode({"object": "event", "id": "evt_1", "data": {"object": inner}})
    )
    assert CANARY not in repr(found)
    assert MASK in repr(found)
    assert getattr(found.data.object, secret_field.field) == secret_field.value


@pytest.mark.parametrize(
    ("use", "object", "field"),
    [
        (lambda c: c.payment_intents.list(), "payment_intent", "client_secret"),
        (lambda c: c.webhook_endpoints.list(), "webhook_endpoint", "secret"),
        (lambda c: c.checkout.sessions.list(), "checkout.session", "url"),
        (lambda c: c.issuing.cards.list(), "issuing.card", "number"),
        (lambda c: c.request("GET", "/v1/file_links"), "file_link", "url"),
    ],
    ids=["payment intents", "webhook endpoints", "checkouts", "cards", "client.request"],
)
def test_the_field_is_masked_in_a_page(
    stripe: MockStripe, use: Callable[[Any], Any], object: str, field: str
) -> None:
    stripe.reply(list_of({"object": object, "id": "x_1", field: CANARY}))
    page = stripe.run(use)
    assert CANARY not in repr(page)
    assert f"{field}={MASK}" in repr(page.data)
    assert getattr(page.data[0], field) == CANARY


@pytest.mark.parametrize(
    ("use", "reply", "read"),
    [
        (
            lambda c: c.charges.retrieve("ch_1", expand=["payment_intent"]),
            {"object": "charge", "payment_intent": {"object": "payment_intent",
             "client_secret": CANARY}},
            lambda charge: charge.payment_intent.client_secret,
        ),
        (
            lambda c: c.invoices.retrieve("in_1", expand=["confirmation_secret"]),
            {"object": "invoice", "confirmation_secret": {"client_secret": CANARY}},
            lambda invoice: invoice.confirmation_secret.client_secret,
        ),
        (
            lambda c: c.customers.retrieve("cus_1", expand=["sources"]),
            {"object": "customer", "sources": list_of({"object": "source",
             "client_secret": CANARY})},
            lambda customer: customer.sources.data[0].client_secret,
        ),
        (
            lambda c: c.terminal.configurations.retrieve("tmc_1"),
            {"object": "terminal.configuration",
             "wifi": {"type": "personal_psk", "personal_psk": {"password": CANARY}}},
            lambda configuration: configuration.wifi.personal_psk.password,
        ),
        (
            lambda c: c.treasury.financial_accounts.retrieve("fa_1"),
            {"object": "treasury.financial_account", "financial_addresses":
             [{"type": "aba", "aba": {"account_number": CANARY}}]},
            lambda account: account.financial_addresses[0].aba.account_number,
        ),
    ],
    ids=["expanded", "in an invoice", "in a customer's list", "in a nested object", "in an array"],
)  # fmt: skip
def test_the_field_is_masked_in_a_nested_object(
    stripe: MockStripe,
    use: Callable[[Any], Any],
    reply: dict[str, Any],
    read: Callable[[Any], Any],
) -> None:
    stripe.reply(reply)
    found = stripe.run(use)
    assert CANARY not in repr(found)
    assert CANARY not in pretty_repr(found)
    assert MASK in pretty_repr(found)  # the repr of a list does not show its items
    assert read(found) == CANARY


# --- Stripe's document ----------------------------------------------------------------------

REQUIRED = {
    *((schema, "client_secret") for schema in (
        "account_session", "checkout.session", "customer_session",
        "financial_connections.session", "identity.verification_session",
        "invoices_resource_confirmation_secret", "payment_intent", "setup_intent", "source",
    )),
    ("ephemeral_key", "secret"),
    ("webhook_endpoint", "secret"),
    ("billing_portal.session", "url"),
    ("account_link", "url"),
    ("v2.core.account_link", "url"),
    ("login_link", "url"),
    ("checkout.session", "url"),
    ("billing.meter_event", "payload"),
    ("v2.billing.meter_event", "payload"),
}  # fmt: skip
"""(schema, property) of fields that must be secret."""


def unmasked_fields(raw: Node) -> list[str]:
    """Response fields with a name of a secret that no overlay marks."""
    document = apply(raw, load_overlays(OVERLAYS)).document
    return sorted(".".join(path) for path in _unmasked_fields(document, ()))


def _unmasked_fields(node: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if isinstance(node, list):
        for index, value in enumerate(node):
            yield from _unmasked_fields(value, (*path, str(index)))
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("requestBody", "parameters"):  # only responses are shown
                continue
            yield from _unmasked_fields(value, (*path, key))
            if path[-1:] == ("properties",) and _looks_secret(key, value):
                yield (*path[2:-1], key)


def _looks_secret(name: str, schema: Node) -> bool:
    if schema.get("x-lattice-secret"):
        return False
    text = schema.get("type") == "string" and name.endswith(("secret", "password"))
    return text or name == "client_secret"


@pytest.fixture
def document() -> Node:
    """A copy of Stripe's document, to change in a test."""
    return read_spec(ROOT / "spec")


def test_every_field_with_a_secret_name_is_masked(
    document: Node, measured: Callable[[str], None]
) -> None:
    found = unmasked_fields(document)
    measured(f"fields with the name of a secret and without a mask: {len(found)}")
    if is_document_of_official_sdk():  # else the report of the bump lists them
        assert found == []


def test_every_client_secret_is_masked(document: Node) -> None:
    assert [path for path in unmasked_fields(document) if path.endswith("client_secret")] == []


def test_unmasked_fields_are_found_without_the_overlay(document: Node) -> None:
    bare = apply(document, [o for o in load_overlays(OVERLAYS) if o.file != "secrets.yaml"])
    found = {".".join(path) for path in _unmasked_fields(bare.document, ())}
    assert "payment_intent.client_secret" in found
    assert "webhook_endpoint.secret" in found
    assert len([path for path in found if path.endswith("client_secret")]) == 9


def test_the_required_fields_are_masked() -> None:
    assert {(m.schema, m.wire) for m in _secret_fields()} >= REQUIRED


@pytest.mark.parametrize(
    ("change", "report"),
    [
        (
            lambda d: d["components"]["schemas"].update(
                rental=struct("rental", client_secret={"type": "string"})
            ),
            "rental.client_secret",
        ),
        (
            lambda d: d["components"]["schemas"]["charge"]["properties"].update(
                door={"type": "object", "properties": {"client_secret": {"nullable": True}}}
            ),
            "charge.properties.door.client_secret",
        ),
        (
            lambda d: d["components"]["schemas"]["refund"]["properties"].update(
                signing_secret={"type": "string"}
            ),
            "refund.signing_secret",
        ),
        (
            lambda d: d["paths"].update({
                "/v1/rentals": {"get": operation(
                    {"properties": {"client_secret": {"type": "string"}}},
                    operationId="GetRentals",
                )}
            }),
            "get.responses.200.content.application/json.schema.client_secret",
        ),
    ],
    ids=["a new object", "a nested object", "another secret name", "an inline response schema"],
)  # fmt: skip
def test_a_new_secret_field_is_reported(
    document: Node, change: Callable[[Node], None], report: str
) -> None:
    known = unmasked_fields(document)
    change(document)
    assert [path for path in unmasked_fields(document) if path not in known] == [report]


def test_a_secret_request_parameter_is_not_reported(document: Node) -> None:
    known = unmasked_fields(document)
    body = document["paths"]["/v1/refunds"]["post"]["requestBody"]["content"]
    schema = body["application/x-www-form-urlencoded"]["schema"]
    schema["properties"]["client_secret"] = {"type": "string"}
    assert unmasked_fields(document) == known
