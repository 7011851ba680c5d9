"""Decoding: the best typed object for any JSON object, and one drift report."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from decimal import Decimal
from typing import Any

import pytest
from lattice_stripe import AsyncPage, InvalidArgumentError, ListObject, Page, decode
from lattice_stripe._decode import decoder, expanded_and_lenient
from lattice_stripe._decode.decoder import decode_reporting, decode_result
from lattice_stripe._decode.plain_data import NotJSON
from lattice_stripe.types import (
    BankAccount,
    Card,
    Charge,
    Coupon,
    Customer,
    DeletedCustomer,
    Discount,
    Event,
    Invoice,
    PaymentIntent,
    Price,
    Quote,
    Subscription,
)


def text(**keys: Any) -> bytes:
    return json.dumps(keys).encode()


def test_the_object_key_chooses_the_type() -> None:
    found = decode(text(object="invoice", id="in_1", amount_due=1500, customer="cus_1"))
    assert type(found) is Invoice
    assert (found.id, found.amount_due, found.customer) == ("in_1", 1500, "cus_1")


def test_the_deleted_key_chooses_the_type_where_there_are_two() -> None:
    assert type(decode(text(object="customer", id="cus_1", deleted=True))) is DeletedCustomer
    assert type(decode(text(object="charge", id="ch_1", deleted=True))) is Charge


def test_a_given_type_is_used_without_an_object_key() -> None:
    assert decode('{"id": "cus_1"}', Customer) == Customer(id="cus_1")


@pytest.mark.parametrize("given", ["Customer", 1, Customer()])
def test_a_given_type_that_is_not_a_type_is_an_invalid_argument(given: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="Pass a class of") as error:
        decode('{"id": "cus_1"}', given)
    assert error.value.param == "type"


def test_a_missing_key_is_none_and_not_drift() -> None:
    found, drift = decode_reporting(text(object="customer"))
    assert found.id is None
    assert drift == ()


def test_an_unknown_key_is_skipped_and_not_drift() -> None:
    found, drift = decode_reporting(text(object="customer", id="cus_1", tomorrow={"x": [1]}))
    assert found == Customer(id="cus_1")
    assert drift == ()


def test_an_unknown_enum_value_is_kept() -> None:
    found, drift = decode_reporting(text(object="invoice", status="reincarnated"))
    assert found.status == "reincarnated"
    assert drift == ()


def test_a_known_enum_value_is_one_plain_string_in_memory() -> None:
    first, second = (decode(text(object="invoice", status="draft")) for _ in range(2))
    assert type(first.status) is str
    assert first.status is second.status


def test_an_enum_value_of_a_wrong_type_is_kept_and_reported() -> None:
    found, drift = decode_reporting(text(object="invoice", id="in_1", status=5))
    assert (found.id, found.status) == ("in_1", 5)
    assert drift == ("$.status",)


def test_an_unexpected_null_is_none_and_reported() -> None:
    found, drift = decode_reporting(text(object="customer", id=None, created=5, livemode=False))
    assert type(found) is Customer
    assert (found.id, found.created) == (None, 5)
    assert drift == ("$.id",)


def test_a_value_of_a_wrong_type_is_kept_and_the_others_stay_typed() -> None:
    found, drift = decode_reporting(
        text(
            object="invoice",
            amount_due="much",
            automatic_tax={"enabled": "perhaps", "status": "complete"},
            lines={"object": "list", "data": [{"id": "il_1", "amount": {}}, 7], "has_more": False},
        )
    )
    assert found.amount_due == "much"
    assert found.automatic_tax.enabled == "perhaps"
    assert found.automatic_tax.status == "complete"
    assert found.lines.data[0].id == "il_1"
    assert found.lines.data[1] == 7
    assert sorted(drift) == [
        "$.amount_due",
        "$.automatic_tax.enabled",
        "$.lines.data[0].amount",
        "$.lines.data[1]",
    ]


def test_an_expandable_field_holds_the_id_or_the_object() -> None:
    plain = decode(text(object="invoice", customer="cus_1"))
    assert plain.customer == "cus_1"
    expanded = decode(text(object="invoice", customer={"object": "customer", "id": "cus_1"}))
    assert type(expanded.customer) is Customer
    deleted = decode(
        text(object="invoice", customer={"object": "customer", "id": "cus_1", "deleted": True})
    )
    assert type(deleted.customer) is DeletedCustomer


def test_nested_expanded_objects_are_typed() -> None:
    found = decode(
        text(
            object="invoice",
            customer={
                "object": "customer",
                "id": "cus_1",
                "default_source": {"object": "card", "id": "card_1", "customer": "cus_1"},
                "subscriptions": {
                    "object": "list",
                    "data": [{"object": "subscription", "id": "sub_1", "customer": "cus_1"}],
                    "has_more": False,
                },
            },
            discounts=["di_1", {"object": "discount", "id": "di_2"}],
        )
    )
    assert type(found.customer.default_source) is Card
    assert type(found.customer.subscriptions) is ListObject
    assert type(found.customer.subscriptions.data[0]) is Subscription
    assert found.discounts[0] == "di_1"
    assert type(found.discounts[1]) is Discount


def test_the_object_key_chooses_the_member_of_a_union() -> None:
    raw = text(
        object="customer",
        sources={
            "object": "list",
            "data": [{"object": "bank_account", "id": "ba_1"}, {"object": "card", "id": "card_1"}],
        },
    )
    found, drift = decode_reporting(raw)
    assert [type(source) for source in found.sources] == [BankAccount, Card]
    assert drift == ()


def test_the_keys_choose_the_member_of_a_union_without_object_keys() -> None:
    raw = text(
        object="payment_intent",
        payment_method_options={"card": {"request_three_d_secure": "automatic", "network": "visa"}},
    )
    found = decode(raw)
    assert type(found) is PaymentIntent
    assert (
        type(found.payment_method_options.card).__name__ == "PaymentIntentPaymentMethodOptionsCard"
    )
    assert found.payment_method_options.card.network == "visa"


def test_the_first_of_two_members_that_fit_as_well_is_chosen() -> None:
    options = {"alipay": {"setup_future_usage": "off_session"}}
    intent = decode(text(object="payment_intent", payment_method_options=options))
    assert type(intent.payment_method_options.alipay).__name__ == "PaymentIntentAlipay"


@pytest.mark.parametrize("tag", [{}, {"object": "tomorrow"}])
def test_an_object_key_is_ignored_where_no_member_of_a_union_has_one(tag: dict[str, str]) -> None:
    card = {**tag, "network": "visa", "request_three_d_secure": "any"}
    raw = text(object="payment_intent", payment_method_options={"card": card})
    found, drift = decode_reporting(raw)
    assert found.payment_method_options.card.network == "visa"
    assert drift == ()


def test_an_expanded_object_without_an_object_key_is_typed() -> None:
    customer = {"id": "cus_1", "email": "ada@example.com"}
    found, drift = decode_reporting(text(object="invoice", customer=customer))
    assert type(found.customer) is Customer
    assert found.customer.email == "ada@example.com"
    assert drift == ()


def test_an_unknown_member_of_a_union_is_kept_and_reported() -> None:
    raw = text(
        object="customer",
        default_source={"object": "wormhole", "id": "wh_1"},
        test_clock={"object": "coupon", "id": "co_1"},
    )
    found, drift = decode_reporting(raw)
    assert found.default_source == {"object": "wormhole", "id": "wh_1"}
    assert type(found.test_clock) is Coupon  # not allowed here, but known
    assert sorted(drift) == ["$.default_source", "$.test_clock"]


def test_drift_inside_an_expanded_object_is_reported_once_with_its_path() -> None:
    raw = text(object="invoice", customer={"object": "customer", "id": 5, "balance": None})
    found, drift = decode_reporting(raw)
    assert type(found.customer) is Customer
    assert found.customer.id == 5
    assert drift == ("$.customer.id",)


def test_an_older_version_of_an_object_decodes() -> None:
    """Before 2025, an invoice held its charge and subscription, and tax was an integer."""
    raw = text(
        object="invoice",
        id="in_1",
        charge="ch_1",
        subscription="sub_1",
        tax=100,
        total_tax_amounts=[{"amount": 100, "inclusive": False, "tax_rate": "txr_1"}],
        discount=None,
        lines={"object": "list", "data": [{"id": "il_1", "plan": {"id": "gold"}}]},
    )
    found, drift = decode_reporting(raw)
    assert type(found) is Invoice
    assert found.lines.data[0].id == "il_1"
    assert drift == ()


def test_the_object_of_an_event_is_typed() -> None:
    raw = text(
        object="event",
        id="evt_1",
        type="charge.succeeded",
        data={"object": {"object": "charge", "id": "ch_1", "customer": {"object": "customer"}}},
    )
    found, drift = decode_reporting(raw)
    assert type(found) is Event
    assert type(found.data.object) is Charge
    assert type(found.data.object.customer) is Customer
    assert drift == ()


def test_the_items_of_a_list_are_typed_by_their_object_keys() -> None:
    found = decode(
        text(object="list", data=[{"object": "coupon", "id": "a"}, {"object": "price", "id": "b"}])
    )
    assert type(found) is ListObject
    assert [type(item) for item in found] == [Coupon, Price]


def test_decimals_are_exact() -> None:
    found = decode(text(object="price", unit_amount_decimal="0.0000001"))
    assert found.unit_amount_decimal == Decimal("0.0000001")


def test_json_without_a_known_object_key_stays_plain() -> None:
    assert decode('{"a": 1}') == {"a": 1}
    assert decode('{"object": "tomorrow", "id": "x"}') == {"object": "tomorrow", "id": "x"}
    assert decode("[1, 2]") == [1, 2]


@pytest.mark.parametrize(
    "raw",
    ["", "<html>", '{"object": "customer"', b"\xff\xfe", '{"a": NaN}', '{"a": ' * 100_000],
    ids=["empty", "html", "cut", "utf-16", "nan", "deep"],
)
def test_text_that_is_not_json_is_refused(raw: Any) -> None:
    problem = r"^The text is (not JSON: .* Pass all of the text|nested too .* Pass text with fewer)"
    with pytest.raises(InvalidArgumentError, match=problem) as refused:
        decode(raw)
    assert refused.value.param == "raw"


def test_a_str_with_a_lone_surrogate_is_decoded() -> None:
    assert decode('{"object": "customer", "name": "a\ud800"}').name.startswith("a\ufffd")


def test_an_expanded_object_in_a_mapping_is_typed() -> None:
    raw = text(a={"id": "ch_1", "customer": {"object": "customer", "id": "cus_1"}})
    found = decode(raw, dict[str, Charge])
    assert type(found["a"].customer) is Customer


@pytest.mark.parametrize("key", ["object", "deleted"])
def test_a_lone_surrogate_in_a_key_that_names_the_type_is_replaced(key: str) -> None:
    raw = b'{"%s": "\\ud800", "id": "x"}' % key.encode()
    assert decode(raw) == {key: "\N{REPLACEMENT CHARACTER}", "id": "x"}


def test_a_wrong_value_in_a_mapping_is_kept_and_reported() -> None:
    found, drift = decode_reporting(
        text(object="customer", id="cus_1", metadata={"a": 5, "b": "c"})
    )
    assert found.metadata == {"a": 5, "b": "c"}
    assert drift == ("$.metadata.a",)


def test_objects_in_a_mapping_are_typed_despite_drift() -> None:
    raw = text(a={"id": "ch_1", "amount": "much"}, b={"id": "ch_2", "amount": 5})
    found, drift = decode_reporting(raw, dict[str, Charge])
    assert [type(value) for value in found.values()] == [Charge, Charge]
    assert (found["a"].amount, found["b"].amount) == ("much", 5)
    assert drift == ("$.a.amount",)


def test_the_deleted_key_chooses_between_two_results() -> None:
    result = "Customer | DeletedCustomer"
    current = decode_result(result, text(object="customer", id="cus_1"))[0]
    deleted = decode_result(result, text(object="customer", id="cus_1", deleted=True))[0]
    assert type(current) is Customer
    assert type(deleted) is DeletedCustomer


def test_downstream_ref_of_a_quote_is_its_invoice_or_subscription() -> None:
    quote = decode(text(object="quote", subscription={"object": "subscription", "id": "sub_1"}))
    assert type(quote) is Quote
    assert quote.downstream_ref() == ("subscription", "sub_1")
    both = decode(text(object="quote", invoice="in_1", subscription="sub_1"))
    assert both.downstream_ref() == ("invoice", "in_1")
    assert decode(text(object="quote")).downstream_ref() is None


def test_a_secret_field_is_masked_in_repr_and_nowhere_else() -> None:
    intent = decode(text(object="payment_intent", id="pi_1", client_secret="pi_1_secret_CANARY"))
    assert intent.client_secret == "pi_1_secret_CANARY"
    assert "CANARY" not in repr(intent)
    assert "pi_1" in repr(intent)


FIRST_DECODES = """
import sys, threading
import lattice_stripe

sys.setswitchinterval(1e-6)
raw = sys.argv[1]
barrier = threading.Barrier(8)
found = []

def decode():
    barrier.wait()
    found.append(lattice_stripe.decode(raw))

threads = [threading.Thread(target=decode) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(found) == 8
assert {type(invoice).__name__ for invoice in found} == {"Invoice"}
"""


@pytest.mark.parametrize(
    "lines",
    [
        {"object": "list", "data": [{"object": "line_item", "id": "il_1"}], "has_more": False},
        {"object": "list", "data": [{"object": "line_item", "id": 1}], "has_more": "no"},
    ],
    ids=["fast pass", "lenient pass"],
)
def test_threads_that_decode_first_at_once_do_not_crash(lines: dict[str, Any]) -> None:
    raw = text(object="invoice", id="in_1", lines=lines, customer={"object": "customer"})
    for _ in range(5):
        subprocess.run([sys.executable, "-c", FIRST_DECODES, raw], check=True, timeout=60)


def test_threads_that_decode_a_type_first_at_once_all_expand_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No thread may use an expander that another thread is still building."""
    raw = text(
        object="invoice",
        customer={"object": "customer", "default_source": {"object": "card", "id": "card_1"}},
        discounts=[{"object": "discount", "id": "di_1"}],
    )
    found: list[Any] = []
    fields = expanded_and_lenient._fields

    def fields_while_another_thread_decodes(kind: Any) -> Any:
        if threading.current_thread() is threading.main_thread():
            other = threading.Thread(target=lambda: found.append(decode(raw)))
            other.start()
            other.join(10)
            assert not other.is_alive()
        return fields(kind)

    monkeypatch.setattr(expanded_and_lenient, "_expanders", {})
    monkeypatch.setattr(expanded_and_lenient, "_fields", fields_while_another_thread_decodes)
    found.append(decode(raw))
    assert len(found) >= 2
    for invoice in found:
        assert type(invoice.customer) is Customer
        assert type(invoice.customer.default_source) is Card
        assert type(invoice.discounts[0]) is Discount


def test_an_interrupted_first_decode_leaves_no_incomplete_expander(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt(kind: Any) -> Any:
        raise KeyboardInterrupt

    raw = text(object="invoice", customer={"object": "customer"})
    _fields = expanded_and_lenient._fields
    with monkeypatch.context() as patch:
        patch.setattr(expanded_and_lenient, "_expanders", {})
        patch.setattr(expanded_and_lenient, "_fields", interrupt)
        with pytest.raises(KeyboardInterrupt):
            decode(raw)
        patch.setattr(expanded_and_lenient, "_fields", _fields)
        assert type(decode(raw).customer) is Customer


def test_expanded_objects_of_one_thread_do_not_affect_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another thread decodes between the moment a decoder notices an object and its next pass."""
    expanded = text(object="invoice", customer={"object": "customer", "id": "cus_1"})
    plain = text(object="invoice", customer="cus_1")
    switched: list[Any] = []

    class Switching(type(decoder._noticed)):  # type: ignore[misc]
        def __setattr__(self, name: str, value: Any) -> None:
            super().__setattr__(name, value)
            if value is True:
                other = threading.Thread(target=lambda: switched.append(decode(plain)))
                other.start()
                other.join(10)

    monkeypatch.setattr(decoder, "_noticed", Switching())
    assert type(decode(expanded).customer) is Customer
    assert {invoice.customer for invoice in switched} == {"cus_1"}


def test_drift_in_an_expanded_list_has_its_index() -> None:
    discount = {"object": "discount"}
    raw = text(object="invoice", discounts=["di_1", discount, {**discount, "id": 5}])
    assert decode_reporting(raw)[1] == ("$.discounts[2].id",)


@pytest.mark.parametrize("page", [Page, AsyncPage])
def test_a_page_of_a_union_has_typed_items(page: Any) -> None:
    raw = text(
        object="list", data=[{"object": "card", "id": "a"}, {"object": "bank_account", "id": "b"}]
    )
    found, drift = decode_result("BankAccount | Card", raw, page)
    assert type(found) is page
    assert [type(item) for item in found] == [Card, BankAccount]
    assert drift == ()


@pytest.mark.parametrize(
    "lone", [b"\\ud83d", b"\\udc00", b"\\uDBFF\\ud800", b"\xed\xa0\x80", b"\xff"]
)
def test_a_lone_surrogate_is_replaced_and_reported(lone: bytes) -> None:
    raw = b'{"object": "invoice", "id": "in_1", "lines": {"data": [{"description": "a%sb"}]}, '
    raw = (
        raw % lone
        + b'"customer": {"object": "customer", "id": "cus_1"}, "footer": "\\ud83d\\ude00"}'
    )
    found, drift = decode_reporting(raw)
    assert type(found) is Invoice
    assert set(found.lines.data[0].description) == set("ab\ufffd")
    assert found.footer == "\U0001f600"
    assert type(found.customer) is Customer
    assert drift == ("$.lines.data[0].description",)
    assert decode_result("Invoice", raw) == (found, drift)
    assert decode_result("Invoice | DeletedInvoice", raw) == (found, drift)


def test_escaped_text_that_looks_like_a_surrogate_is_kept() -> None:
    raw = rb'{"object": "customer", "name": "\\ud83d", "email": "\ud83d"}'
    found, drift = decode_reporting(raw)
    assert (found.name, found.email, drift) == ("\\ud83d", "\ufffd", ("$.email",))


def test_a_lone_surrogate_in_a_key_is_replaced_and_reported() -> None:
    found, drift = decode_reporting(rb'{"object": "customer", "metadata": {"a\ud800": "b"}}')
    assert found.metadata == {"a\ufffd": "b"}
    assert drift == ("$.metadata",)


@pytest.mark.parametrize(
    "raw",
    [rb'{"a": "\ud800", "b": NaN}', rb'{"a": "\ud800"', b"\xff", rb'{"a": "\ud800", "b": 01}'],
)
def test_a_lone_surrogate_does_not_make_other_errors_lenient(raw: bytes) -> None:
    with pytest.raises(NotJSON):
        decode_reporting(raw)


# --- the results of operations ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("result", "body", "kind"),
    [
        ("Customer", {"id": "cus_1"}, "Customer"),
        ("Customer", {"id": "cus_1", "error": {"code": "x"}}, "Customer"),
        ("Customer", {"object": "customer"}, "Customer"),
        ("Customer", {"object": "customer", "error": {"code": "x"}}, "Customer"),
        ("Invoice", {"object": "invoice", "lines": {"object": "list"}}, "Invoice"),
        ("Customer | DeletedCustomer", {"id": "cus_1", "deleted": True}, "Customer"),
        ("DeletedCustomer", {"object": "customer", "id": "cus_1"}, "DeletedCustomer"),
        ("Balance", {"object": "balance", "livemode": False}, "Balance"),
        ("TerminalRefund", {}, "TerminalRefund"),
        ("TerminalRefund", {"object": "terminal.refund"}, "TerminalRefund"),
        ("V2DeletedObject", {"id": "x", "object": "v2.core.event_destination"}, "V2DeletedObject"),
        ("V2DeletedObject", {"id": "x"}, "V2DeletedObject"),
        ("File", {"object": "file_upload", "id": "file_1"}, "File"),
        ("BankAccount | Card | Source", {"object": "alipay_account", "id": "aliacc_1"}, "dict"),
    ],
    ids=lambda value: value if isinstance(value, str) else json.dumps(value),
)
def test_results_of_any_version_decode(result: str, body: dict[str, Any], kind: str) -> None:
    found = decode_result(result, text(**body))[0]
    assert type(found).__name__ == kind


def test_a_v2_page_has_no_object_key() -> None:
    page, drift = decode_result("V2CoreAccount", b'{"data": [{"id": "acct_1"}]}', Page, v2=True)
    assert (page.object, page.data[0].id, drift) == ("list", "acct_1", ())


def test_a_v1_page_needs_an_object_key() -> None:
    with pytest.raises(ValueError, match="is not a list"):
        decode_result("Customer", b'{"data": [{"id": "cus_1"}]}', Page)


def test_an_older_member_of_a_union_is_kept_and_reported() -> None:
    body = {"object": "bitcoin_receiver", "id": "btcrcv_1"}
    assert decode_result("Card | Source", text(**body)) == (body, ("$",))
