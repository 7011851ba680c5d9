"""Results as data: to_dict, to_json and decode lose nothing that Stripe sent."""

from __future__ import annotations

import copy
import io
import json
import pickle
import pprint
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import msgspec
import pytest
from lattice_stripe import AsyncPage, InvalidArgumentError, Page, StripeObject, decode
from lattice_stripe.types import Customer, Event, Invoice, Price, V2CoreAccount

from tests.shared import stripe_examples

EXAMPLES = stripe_examples()
needs_examples = pytest.mark.skipif(not EXAMPLES, reason="needs Stripe's fixtures (../shared/spec)")

INVOICE: dict[str, Any] = {
    "id": "in_1",
    "object": "invoice",
    "charge": "ch_1",  # of an older version
    "number": None,
    "amount_due": 1500,
    "customer": {"id": "cus_1", "object": "customer", "email": "a@b.co", "beta": {"x": [1]}},
    "metadata": {"a": "b"},
    "lines": {
        "object": "list",
        "data": [
            {"id": "il_1", "object": "line_item", "plan": {"id": "gold", "object": "plan"}},
            {"id": "il_2", "object": "line_item", "quantity_decimal": "1.50", "proration": False},
        ],
        "has_more": True,
        "url": "/v1/invoices/in_1/lines",
    },
    "automatic_tax": {"enabled": False, "status": None, "new_key": 7},
}


def text(value: Any) -> bytes:
    return json.dumps(value).encode()


def _duplicates() -> dict[str, Callable[[Any], Any]]:
    return {
        "itself": lambda value: value,
        "pickle": lambda value: pickle.loads(pickle.dumps(value)),
        "pickle, protocol 0": lambda value: pickle.loads(pickle.dumps(value, 0)),
        "deepcopy": copy.deepcopy,
        "copy": copy.copy,
    }


DUPLICATES = pytest.mark.parametrize("duplicate", _duplicates().values(), ids=_duplicates())


# --- round trips ------------------------------------------------------------------------------


@needs_examples
@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_both_round_trips_of_an_example_are_exact(name: str) -> None:
    example = EXAMPLES[name]
    found = decode(text(example))
    if not isinstance(found, StripeObject):
        assert found == example
        return
    assert found.to_dict() == example
    assert json.loads(found.to_json()) == example
    for again in (decode(found.to_dict()), decode(found.to_json())):
        assert again == found
        assert again.to_dict() == example


@needs_examples
def test_the_round_trip_is_exact_after_every_nested_object_was_read() -> None:
    """Reading a nested object gives it a location, after which it is exported by its own."""

    def read(value: Any) -> None:
        if isinstance(value, msgspec.Struct):
            for name in value.__struct_fields__:
                read(getattr(value, name))
        elif isinstance(value, list | dict):
            for item in value.values() if isinstance(value, dict) else value:
                read(item)

    for example in EXAMPLES.values():
        found = decode(text(example))
        if isinstance(found, StripeObject):
            read(found)
            assert found.to_dict() == example


@needs_examples
@pytest.mark.parametrize("kind", [Page, AsyncPage])
def test_both_round_trips_of_a_page_are_exact(kind: Any) -> None:
    for example in EXAMPLES.values():
        page = {"object": "list", "data": [example, example], "has_more": True, "url": "/v1/x"}
        found = decode(text(page), kind[Any])
        assert found.to_dict() == page
        assert decode(found.to_dict(), kind[Any]) == found
        typed = decode(text(page))
        assert typed.to_dict() == page
        assert [item.to_dict() for item in typed if isinstance(item, StripeObject)] in (
            [],
            [example, example],
        )


@DUPLICATES
@pytest.mark.parametrize("nested", [False, True], ids=["whole", "nested first"])
def test_to_dict_is_what_stripe_sent(duplicate: Callable[[Any], Any], nested: bool) -> None:
    invoice = decode(text(INVOICE))
    if nested:
        assert invoice.lines.data[0].to_dict() == INVOICE["lines"]["data"][0]
        assert invoice.customer.to_dict() == INVOICE["customer"]
    found = duplicate(invoice)
    assert found == invoice
    assert found.to_dict() == INVOICE
    assert found.lines.to_dict() == INVOICE["lines"]
    assert [line.to_dict() for line in found.lines] == INVOICE["lines"]["data"]
    assert found.automatic_tax.to_dict() == INVOICE["automatic_tax"]
    assert invoice.to_dict() == INVOICE


def test_to_dict_is_a_copy() -> None:
    invoice = decode(text(INVOICE))
    found = invoice.to_dict()
    found["metadata"]["a"] = found["customer"]["beta"]["x"] = None
    found["lines"]["data"].clear()
    assert invoice.to_dict() == INVOICE


def test_an_item_of_a_page_has_its_own_text() -> None:
    page = {"object": "list", "data": [INVOICE, {**INVOICE, "id": "in_2"}], "has_more": False}
    found = decode(text(page), Page[Invoice])
    first, second = found.data
    assert (first.to_dict(), second.to_dict()) == tuple(page["data"])
    assert len(second._location.origin.raw) < len(text(page)) / 1.5
    assert found.to_dict() == page
    assert found.data[::-1][0].lines.data[0].to_dict() == INVOICE["lines"]["data"][0]


def test_an_item_of_a_page_with_a_lone_surrogate_is_whole() -> None:
    raw = rb'{"object": "list", "data": [{"object": "customer", "name": "\ud800", "new": 1}]}'
    (customer,) = decode(raw, Page[Customer]).data
    assert customer.to_dict() == {"object": "customer", "name": "\ufffd", "new": 1}


def test_values_that_fit_no_type_are_in_to_dict() -> None:
    sent = {**INVOICE, "amount_due": "much", "lines": {"data": [7, None, {"id": 5, "x": 1}]}}
    found = decode(text(sent))
    assert found.to_dict() == sent
    assert found.lines.data[2].to_dict() == {"id": 5, "x": 1}


@pytest.mark.parametrize("amount", ["0.0000001", "12.50", "-3", "0", "100000000000000000000.5"])
def test_decimals_are_strings(amount: str) -> None:
    price = decode(text({"object": "price", "unit_amount_decimal": amount}))
    assert price.to_dict()["unit_amount_decimal"] == amount
    constructed = Price(unit_amount_decimal=Decimal(amount)).to_dict()
    assert constructed["unit_amount_decimal"] == amount


def test_times_of_v2_keep_their_precision() -> None:
    sent = {"object": "v2.core.account", "created": "2026-03-01T00:00:00.000Z"}
    account = decode(text(sent), V2CoreAccount)
    assert isinstance(account.created, datetime)
    assert account.to_dict() == sent
    account.created = datetime(2026, 4, 1, tzinfo=UTC)
    assert account.to_dict()["created"] == "2026-04-01T00:00:00Z"


def test_a_nested_object_is_whole_after_its_result_is_freed() -> None:
    line = decode(text(INVOICE)).lines.data[0]
    assert line.to_dict() == INVOICE["lines"]["data"][0]


# --- changes ----------------------------------------------------------------------------------


@DUPLICATES
def test_to_dict_shows_changes(duplicate: Callable[[Any], Any]) -> None:
    invoice = decode(text(INVOICE))
    invoice.amount_due = 7
    invoice.description = "new"
    invoice.metadata["c"] = "d"
    invoice.customer.email = None
    invoice.lines.data.pop(0)
    invoice.lines.data[0].quantity_decimal = Decimal("1E-7")
    invoice.automatic_tax.status = "complete"
    wanted = copy.deepcopy(INVOICE)
    wanted.update(amount_due=7, description="new", metadata={"a": "b", "c": "d"})
    wanted["customer"]["email"] = None
    del wanted["lines"]["data"][0]
    wanted["lines"]["data"][0]["quantity_decimal"] = "0.0000001"
    wanted["automatic_tax"]["status"] = "complete"
    assert duplicate(invoice).to_dict() == wanted
    assert decode(invoice.to_dict()).to_dict() == wanted


@DUPLICATES
def test_a_nested_object_that_was_replaced_has_nothing_of_the_one_before(
    duplicate: Callable[[Any], Any],
) -> None:
    invoice = decode(text(INVOICE))
    invoice.automatic_tax = type(invoice.automatic_tax)(enabled=True)
    invoice.lines.data[0] = type(invoice.lines.data[0])(id="il_3")
    invoice.lines.data.reverse()
    found = duplicate(invoice).to_dict()
    assert found["automatic_tax"] == {"enabled": True}
    assert [line["id"] for line in found["lines"]["data"]] == ["il_2", "il_3"]
    assert found["lines"]["data"][1] == {"id": "il_3", "object": "line_item"}
    assert found["lines"]["data"][0] == INVOICE["lines"]["data"][1]


def test_to_dict_shows_items_that_were_added() -> None:
    lines = decode(text(INVOICE)).lines
    lines.data.append(type(lines.data[0])(id="il_3"))
    added = {"id": "il_3", "object": "line_item"}
    assert lines.to_dict()["data"] == [*INVOICE["lines"]["data"], added]


def test_to_dict_shows_the_value_of_an_enum() -> None:
    class Mixed(Enum):
        NUMBER = 1
        TEXT = "one"

    customer = decode(text({"object": "customer", "name": "Ada", "email": "a@b.co"}))
    customer.name, customer.email = Mixed.NUMBER, Mixed.TEXT
    assert customer.to_dict() == {"object": "customer", "name": 1, "email": "one"}


def test_a_new_nested_object_keeps_its_own_keys_when_another_field_is_set() -> None:
    invoice = decode(text(INVOICE))
    invoice.automatic_tax = type(invoice.automatic_tax)(enabled=True)
    invoice.customer = "cus_2"
    changed = {"automatic_tax": {"enabled": True}, "customer": "cus_2"}
    assert invoice.to_dict() == {**INVOICE, **changed}


def test_an_object_of_a_mapping_has_the_keys_that_are_no_fields() -> None:
    sent = {"object": "price", "currency_options": {"usd": {"unit_amount": 5, "beta": 1}}}
    price = decode(text(sent))
    assert price.currency_options["usd"].beta == 1
    assert price.to_dict() == sent


def test_a_nested_object_of_a_new_struct_can_be_set() -> None:
    invoice = Invoice(id="in_1")
    invoice.customer = Customer(id="cus_1")
    assert invoice.to_dict()["customer"] == {"id": "cus_1", "object": "customer"}


def test_a_replaced_copy_keeps_what_stripe_sent() -> None:
    invoice = decode(text(INVOICE))
    changed = invoice.__replace__(number="A-1", customer="cus_2")
    assert changed.to_dict() == {**INVOICE, "number": "A-1", "customer": "cus_2"}
    assert invoice.to_dict() == INVOICE
    if hasattr(copy, "replace"):
        assert copy.replace(invoice, number="A-1").to_dict() == {**INVOICE, "number": "A-1"}


def test_structs_replace_shows_the_changed_value() -> None:
    """It copies fields only: keys that are no fields and nulls are left out."""
    changed = msgspec.structs.replace(decode(text(INVOICE)), number="A-1").to_dict()
    assert changed["number"] == "A-1"
    assert changed["lines"]["data"][0]["id"] == "il_1"


def test_a_new_struct_has_only_what_it_was_given() -> None:
    assert Customer(id="cus_1").to_dict() == {"id": "cus_1", "object": "customer"}
    event = Event(id="evt_1", data=decode('{"object": {"object": "charge"}, "x": 1}'))
    assert event.to_dict()["data"] == {"object": {"object": "charge"}, "x": 1}


# --- decode -----------------------------------------------------------------------------------


def test_decode_reads_text_bytes_and_dicts() -> None:
    wanted = decode(text(INVOICE))
    for raw in (text(INVOICE).decode(), bytearray(text(INVOICE)), INVOICE, wanted):
        assert decode(raw) == wanted
        assert decode(raw).to_dict() == INVOICE


def test_decode_copies_a_dict() -> None:
    sent = copy.deepcopy(INVOICE)
    invoice = decode(sent)
    sent["charge"], sent["lines"]["data"][0]["plan"] = "other", None
    assert invoice.to_dict() == INVOICE


def test_decode_copies_a_bytearray() -> None:
    raw = bytearray(text(INVOICE))
    invoice = decode(raw)
    raw.clear()
    assert invoice.to_dict() == INVOICE


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"name": "\ud800"}, {"name": "\ufffd"}),
        ({"balance": 2**70}, {"balance": 2**70}),
        ({"name": "\ud800", "balance": 2**70}, {"name": "\ufffd", "balance": 2**70}),
    ],
)
def test_decode_of_a_dict_accepts_what_json_cannot_hold(
    changes: dict[str, Any], shown: dict[str, Any]
) -> None:
    customer = {"object": "customer", "id": "cus_1"}
    assert decode({**customer, **changes}).to_dict() == {**customer, **shown}


@pytest.mark.parametrize("raw", [None, 5, object()])
def test_decode_refuses_other_values(raw: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="pass JSON text or a dict"):
        decode(raw)


# --- as stripe-python's users write -----------------------------------------------------------


def test_keys_of_stripe_are_items() -> None:
    invoice = decode(text(INVOICE))
    assert (invoice["id"], invoice["charge"], invoice["number"]) == ("in_1", "ch_1", None)
    assert invoice["lines"]["data"][0]["plan"]["id"] == "gold"
    assert invoice["customer"] is invoice.customer
    for absent in ("footer", "footr", 5):
        with pytest.raises(KeyError):
            invoice[absent]


def test_in_and_get_know_what_stripe_sent() -> None:
    invoice = decode(text(INVOICE))
    assert "charge" in invoice
    assert "number" in invoice
    assert "footer" not in invoice
    assert (invoice.get("id"), invoice.get("number", 1), invoice.get("footer", 1)) == (
        "in_1",
        None,
        1,
    )
    assert (invoice.get("footr"), invoice.get("charge")) == (None, "ch_1")
    invoice.footer = "new"
    assert "footer" in invoice
    assert ("id" in Customer(id="cus_1"), "email" in Customer(id="cus_1")) == (True, False)


def test_private_names_and_keys_are_no_attributes() -> None:
    customer = decode(text({"object": "customer", "_beta": 1, "keys": 2}))
    assert (customer["_beta"], customer["keys"]) == (1, 2)
    assert not hasattr(customer, "_beta")
    assert not hasattr(customer, "keys")
    assert dict(customer) == {"object": "customer", "_beta": 1, "keys": 2}


def test_a_renamed_field_has_stripes_key() -> None:
    card = decode({"object": "payment_method", "type": "x", "klarna": {"dob": {"day": 1}}})
    assert card["klarna"]["dob"]["day"] == 1


@pytest.mark.parametrize(
    ("key", "advice"),
    [("email", "set the attribute 'email'"), ("zz", r"change its to_dict\(\)")],
)
def test_item_assignment_is_refused_with_the_line_to_write(key: str, advice: str) -> None:
    customer = decode({"id": "cus_1", "object": "customer", "zz": 1})
    with pytest.raises(TypeError, match=f"Customer does not support item assignment: {advice}"):
        customer[key] = "x"


def test_item_deletion_is_refused_with_what_to_do() -> None:
    customer = decode({"id": "cus_1", "object": "customer"})
    with pytest.raises(TypeError, match=r"does not support item deletion: change its to_dict\(\)"):
        del customer["id"]


def test_dict_of_a_result_is_to_dict() -> None:
    assert dict(decode(text(INVOICE))) == INVOICE


def test_a_list_has_items_by_index_and_keys() -> None:
    lines = decode(text(INVOICE)).lines
    assert (lines[0].id, lines[-1].id, [line.id for line in lines[:1]]) == (
        "il_1",
        "il_2",
        ["il_1"],
    )
    assert (lines["has_more"], lines.get("url"), "total_count" in lines) == (
        True,
        "/v1/invoices/in_1/lines",
        False,
    )
    assert lines[0] in lines
    assert "has_more" in lines
    assert "footer" not in lines
    assert dict(lines).keys() == INVOICE["lines"].keys()
    assert [line.id for line in lines] == ["il_1", "il_2"]


# --- shown to people --------------------------------------------------------------------------


def test_the_repr_of_a_page_is_short() -> None:
    page = {"object": "list", "data": [INVOICE] * 100, "has_more": True, "url": "/v1/invoices"}
    shown = repr(decode(text(page), Page[Invoice]))
    assert shown == ("Page(object='list', data=<100 items>, has_more=True, url='/v1/invoices')")
    assert "lines=ListObject(object='list', data=<2 items>" in repr(decode(text(INVOICE)))


def test_the_repr_of_a_list_shows_data_that_is_no_list() -> None:
    shown = repr(decode(text({"object": "list", "data": 5})))
    assert shown == "ListObject(object='list', data=5, has_more=False)"


def test_a_list_in_the_repr_of_another_object_is_short() -> None:
    class Report:
        def __repr__(self) -> str:
            return f"Report({lines!r})"

    lines = decode(text(INVOICE)).lines
    assert "data=<2 items>" in pprint.pformat(Report())


def test_pprint_shows_a_result_over_several_lines() -> None:
    invoice = decode(text(INVOICE))
    lines = pprint.pformat(invoice).splitlines()
    assert lines[:2] == ["Invoice(id='in_1',", "        object='invoice',"]
    assert len(lines) > 10
    assert max(map(len, lines)) < 100
    shown = pprint.pformat(decode({"object": "list", "data": [INVOICE, INVOICE]}).data)
    assert shown.count("Invoice(id='in_1',") == 2
    assert len(shown.splitlines()) > 20
    intent = decode({"object": "payment_intent", "client_secret": "pi_1_secret_CANARY" * 9})
    assert "CANARY" not in pprint.pformat(intent, width=20)


@pytest.mark.parametrize("width", range(40, 50))
def test_pprint_obeys_the_width(width: int) -> None:
    invoice = Invoice(id="in_1", number=list(range(10)))
    lines = pprint.pformat(invoice, width=width).splitlines()
    assert max(map(len, lines)) <= width
    assert len(lines) == (3 if width >= 46 else 12)


@pytest.mark.parametrize("kind", [Page, AsyncPage])
@pytest.mark.parametrize("wrap", [lambda page: page, lambda page: {"pages": [page]}])
def test_pprint_shows_the_items_of_a_short_page(kind: Any, wrap: Any) -> None:
    customer = {"object": "customer", "id": "cus_1", "email": "a@b.co", "name": "Ada", "balance": 0}
    page = decode({"object": "list", "data": [customer], "has_more": False}, kind[Customer])
    lines = [line.strip(" {},[]") for line in pprint.pformat(wrap(page)).splitlines()]
    assert len(lines) > 5
    assert "email='a@b.co'" in lines
    assert "a@b.co" not in repr(page)


def test_rich_shows_a_result_over_several_lines() -> None:
    from rich.console import Console
    from rich.pretty import Pretty

    console = Console(width=80, record=True, file=io.StringIO())
    console.print(Pretty(decode({"object": "list", "data": [INVOICE]})))
    shown = console.export_text()
    assert "Invoice(" in shown
    assert len(shown.splitlines()) > 10
    assert max(map(len, shown.splitlines())) <= 80


def test_results_are_shown_without_importing_pprint() -> None:
    code = (
        "from lattice_stripe import decode; repr(decode({'object': 'price', 'id': 'p'})); "
        "import sys; assert 'pprint' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_reading_a_dict_of_numbers_does_not_change_to_dict() -> None:
    sent = {"id": "usd", "object": "exchange_rate", "rates": {"big": 9007199254740993, "jpy": 110}}
    found = decode(json.dumps(sent))
    assert found.rates["jpy"] == 110.0
    assert found.to_dict() == sent
    assert found.to_json() == json.dumps(sent, separators=(",", ":"))
