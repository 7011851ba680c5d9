"""Fields that let whoever reads them act: masked where they are shown, and there to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

import lattice_stripe
import msgspec
import pytest
from lattice_stripe import _registry

from codegen.document.openapi import Node
from codegen.document.spec_folder import read_spec
from codegen.model import Map, Model
from codegen.overlay import bindings
from codegen.overlay.actions import PatchedDocument, apply, load_overlays
from codegen.parse.parser import parse
from tests.codegen.pipeline import ROOT, operation, struct

from .conftest import Recording

OVERLAYS = ROOT / "overlays"
CANARY = "canary"
HIDDEN = "'***'"


class Marked(NamedTuple):
    """A field that an overlay marks: of the schema, and of the generated struct."""

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
    checked = bindings.check(_applied(), OVERLAYS)
    return parse(_applied().document, opinions=checked.opinions)


@cache
def _marked() -> tuple[Marked, ...]:
    """Every secret field, as the generator understands the overlays."""
    return tuple(
        Marked(known.schema, f.wire, known.name, f.name, known.object, isinstance(f.type, Map))
        for known in _model().structs
        for f in known.fields
        if f.secret
    )


def _class(name: str) -> Any:
    return getattr(import_module(f"lattice_stripe.types.{_registry.FILES[name]}"), name)


def _made(marked: Marked) -> Any:
    return _class(marked.struct)(**{marked.field: marked.value})


MARKED = pytest.mark.parametrize("marked", _marked(), ids=str)
RESOURCES = pytest.mark.parametrize("marked", [m for m in _marked() if m.object], ids=str)


# --- the overlay, and what became of it ------------------------------------------------------


def test_every_action_of_the_overlay_became_a_secret_field() -> None:
    [overlay] = [o for o in load_overlays(OVERLAYS) if o.file == "secrets.yaml"]
    places = [p for a in _applied().applied if a.action.file == overlay.file for p in a.locations]
    assert len(places) == len(overlay.actions) == len(set(places))
    assert {a.value["x-lattice-secret"] for a in overlay.actions} == {True}
    said = {(*(str(part) for part in p[2:-1] if part != "properties"), str(p[-1])) for p in places}
    assert {".".join(names) for names in said} == {str(m) for m in _marked()}
    assert len(said) == len(_marked())


def test_no_struct_hides_more_or_less_than_that() -> None:
    as_secret = {(name, field) for name in _registry.FILES for field in _class(name).__secrets__}
    assert as_secret == {(m.struct, m.field) for m in _marked()}


@MARKED
def test_it_is_masked_and_can_be_read(marked: Marked) -> None:
    made = _made(marked)
    for shown in (repr(made), str(made), f"{made}", repr(list(made.__rich_repr__()))):
        assert CANARY not in shown
        assert HIDDEN in shown
    assert f"{marked.field}={HIDDEN}" in repr(made)
    assert getattr(made, marked.field) == marked.value


@MARKED
def test_it_is_stored_as_it_is(marked: Marked) -> None:
    stored = msgspec.json.decode(msgspec.json.encode(_made(marked)))
    assert stored[marked.wire] == marked.value


@MARKED
def test_it_does_not_show_where_it_is_not(marked: Marked) -> None:
    assert HIDDEN not in repr(_class(marked.struct)())


# --- inside something else --------------------------------------------------------------------


def listed(*objects: Any) -> dict[str, Any]:
    return {"object": "list", "url": "/v1/things", "has_more": False, "data": list(objects)}


@RESOURCES
def test_in_a_list(marked: Marked) -> None:
    found = lattice_stripe.decode(
        msgspec.json.encode(listed({"object": marked.object, marked.wire: marked.value}))
    )
    assert CANARY not in repr(found)
    assert f"{marked.field}={HIDDEN}" in repr(found)
    assert getattr(found.data[0], marked.field) == marked.value


@RESOURCES
def test_in_an_event(marked: Marked) -> None:
    inner = {"object": marked.object, marked.wire: marked.value}
    found = lattice_stripe.decode(
        msgspec.json.encode({"object": "event", "id": "evt_1", "data": {"object": inner}})
    )
    assert CANARY not in repr(found)
    assert HIDDEN in repr(found)
    assert getattr(found.data.object, marked.field) == marked.value


@pytest.mark.parametrize(
    ("use", "object", "field"),
    [
        (lambda c: c.payment_intents.list(), "payment_intent", "client_secret"),
        (lambda c: c.webhook_endpoints.list(), "webhook_endpoint", "secret"),
        (lambda c: c.checkout.sessions.list(), "checkout.session", "url"),
        (lambda c: c.issuing.cards.list(), "issuing.card", "number"),
        (lambda c: c.request("GET", "/v1/file_links"), "file_link", "url"),
    ],
    ids=["payment intents", "webhook endpoints", "checkouts", "cards", "by request"],
)
def test_in_a_page(stripe: Recording, use: Callable[[Any], Any], object: str, field: str) -> None:
    stripe.reply(listed({"object": object, "id": "x_1", field: CANARY}))
    page = stripe.run(use)
    assert CANARY not in repr(page)
    assert f"{field}={HIDDEN}" in repr(page.data)
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
            {"object": "customer", "sources": listed({"object": "source",
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
    ids=["expanded", "in an invoice", "in a customer's list", "in a setting", "in an array"],
)  # fmt: skip
def test_in_an_object(
    stripe: Recording,
    use: Callable[[Any], Any],
    reply: dict[str, Any],
    read: Callable[[Any], Any],
) -> None:
    stripe.reply(reply)
    found = stripe.run(use)
    assert CANARY not in repr(found)
    assert HIDDEN in repr(found)
    assert read(found) == CANARY


# --- Stripe's document ----------------------------------------------------------------------

HAVE_TO_BE = {
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
"""Secrets of clients, keys and webhooks; addresses that let one in; what customers did."""


def unmarked(raw: Node) -> list[str]:
    """The fields of answers whose names say that they are secret, and that no overlay marks."""
    document = apply(raw, load_overlays(OVERLAYS)).document
    return sorted(".".join(place) for place in _unmarked(document, ()))


def _unmarked(node: Any, place: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if isinstance(node, list):
        for index, value in enumerate(node):
            yield from _unmarked(value, (*place, str(index)))
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("requestBody", "parameters"):  # what is sent is the caller's own
                continue
            yield from _unmarked(value, (*place, key))
            if place[-1:] == ("properties",) and _secret(key, value):
                yield (*place[2:-1], key)


def _secret(name: str, schema: Node) -> bool:
    if schema.get("x-lattice-secret"):
        return False
    text = schema.get("type") == "string" and name.endswith(("secret", "password"))
    return text or name == "client_secret"


@pytest.fixture
def document() -> Node:
    """Stripe's, to be changed at will."""
    return read_spec(ROOT / "spec")


def test_every_field_that_is_called_a_secret_is_marked(document: Node) -> None:
    assert unmarked(document) == []


def test_every_client_secret_is_marked(document: Node) -> None:
    assert [place for place in unmarked(document) if place.endswith("client_secret")] == []


def test_the_search_is_not_empty(document: Node) -> None:
    bare = apply(document, [o for o in load_overlays(OVERLAYS) if o.file != "secrets.yaml"])
    found = {".".join(place) for place in _unmarked(bare.document, ())}
    assert "payment_intent.client_secret" in found
    assert "webhook_endpoint.secret" in found
    assert len([place for place in found if place.endswith("client_secret")]) == 9


def test_what_has_to_be_marked_is() -> None:
    assert {(m.schema, m.wire) for m in _marked()} >= HAVE_TO_BE


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
    ids=["a new object", "inside another", "of another name", "an answer of its own"],
)  # fmt: skip
def test_a_new_one_is_reported(document: Node, change: Callable[[Node], None], report: str) -> None:
    known = unmarked(document)
    change(document)
    assert [place for place in unmarked(document) if place not in known] == [report]


def test_one_that_is_only_sent_is_not_shown(document: Node) -> None:
    known = unmarked(document)
    body = document["paths"]["/v1/refunds"]["post"]["requestBody"]["content"]
    schema = body["application/x-www-form-urlencoded"]["schema"]
    schema["properties"]["client_secret"] = {"type": "string"}
    assert unmarked(document) == known
