"""Keys that this library's types do not have: older and newer API versions, and previews."""

from __future__ import annotations

import copy
import json
import pickle
import re
import threading
from collections.abc import Callable
from itertools import chain
from typing import Any, get_args

import msgspec
import pytest
from lattice_stripe import (
    API_VERSION,
    DecodeDrift,
    InvalidArgumentError,
    Page,
    StripeError,
    StripeNotice,
    StripeObject,
    decode,
    on,
    types,
)
from lattice_stripe._decode.annotations import DeferredType
from lattice_stripe._decode.attribute_errors import MOVED_KEYS
from lattice_stripe._telemetry.listeners import GLOBAL_EVENTS
from lattice_stripe.types import Charge, Customer, Invoice, PaymentIntent
from lattice_stripe.webhooks import construct_event

from tests.runtime.conftest import LoopbackStripe, Sdk
from tests.runtime.test_webhooks import SECRET, sign

OLD = "2022-11-15"
INVOICE: dict[str, Any] = {
    "id": "in_1",
    "object": "invoice",
    "amount_due": 5,
    "charge": "ch_1",
    "payment_intent": {
        "id": "pi_1",
        "object": "payment_intent",
        "charges": {"object": "list", "data": [{"id": "ch_1", "object": "charge"}]},
    },
    "tax_amounts": [{"amount": 1}],
    "lines": {
        "object": "list",
        "data": [
            {"id": "il_1", "object": "line_item", "plan": {"id": "gold", "object": "plan"}},
            {"id": "il_2", "object": "line_item", "plan": None},
        ],
    },
}


def text(value: Any) -> bytes:
    return json.dumps(value).encode()


# --- extra ------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["keys", "get", "extra", "to_dict"])
def test_unknown_keys_that_are_names_of_methods_are_items(
    sdk: Sdk, stripe: LoopbackStripe, key: str
) -> None:
    sent = {"id": "cus_1", "object": "customer", key: [1]}
    stripe.reply(sent)
    customer = sdk.run(lambda c: c.customers.retrieve("cus_1"))
    assert customer[key] == [1]
    assert dict(customer) == customer.to_dict() == sent


def test_unknown_keys_of_an_error_are_in_its_extra(sdk: Sdk, stripe: LoopbackStripe) -> None:
    intent = {"id": "pi_1", "object": "payment_intent", "client_secret": "pi_1_secret_a", "new": 1}
    new = {"text": "sk_test_1234567890 failed", "list": ["whsec_1234567890"]}
    stripe.refuse(402, type="card_error", message="No.", payment_intent=intent, new=new, code=None)
    with pytest.raises(StripeError) as caught:
        sdk.run(lambda c: c.customers.retrieve("cus_1"))
    found: Any = caught.value.error
    assert found.new == found.extra["new"] == {"text": "sk_*** failed", "list": ["whsec_***"]}
    assert type(found.payment_intent) is PaymentIntent
    assert found.payment_intent.to_dict() == intent
    assert found.to_dict() == {
        "type": "card_error",
        "message": "No.",
        "payment_intent": intent,
        "new": {"text": "sk_*** failed", "list": ["whsec_***"]},
        "code": None,
    }


def test_unknown_keys_are_attributes_and_in_extra(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(INVOICE)
    invoice = sdk.run(lambda c: c.invoices.retrieve("in_1", opts={"stripe_version": OLD}))
    assert stripe.last.headers["stripe-version"] == OLD
    assert invoice.charge == "ch_1"
    assert invoice.extra.keys() == {"charge", "payment_intent", "tax_amounts"}
    assert invoice.extra["charge"] == "ch_1"
    assert [line.extra["plan"] and line.plan.id for line in invoice.lines] == ["gold", None]
    assert invoice.to_dict() == INVOICE


def test_a_known_object_below_an_unknown_key_is_typed() -> None:
    invoice = decode(INVOICE)
    assert type(invoice.payment_intent) is PaymentIntent
    assert type(invoice.payment_intent.charges.data[0]) is Charge
    assert invoice.payment_intent.to_dict() == INVOICE["payment_intent"]
    assert invoice.payment_intent is invoice.extra["payment_intent"]
    assert invoice.tax_amounts == [{"amount": 1}]


def test_changes_below_an_unknown_key_are_in_to_dict() -> None:
    invoice = decode(INVOICE)
    invoice.payment_intent.description = "new"
    invoice.tax_amounts.append({"amount": 2})
    for same in (invoice, copy.deepcopy(invoice), pickle.loads(pickle.dumps(invoice))):
        found = same.to_dict()
        assert found["payment_intent"] == {**INVOICE["payment_intent"], "description": "new"}
        assert found["tax_amounts"] == [{"amount": 1}, {"amount": 2}]


def test_extra_is_read_only() -> None:
    with pytest.raises(TypeError):
        decode(INVOICE).extra["charge"] = "ch_2"


def test_extra_of_a_new_object_is_empty() -> None:
    assert Customer(id="cus_1").extra == {}


def test_items_of_pages_have_their_own_extra(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"object": "list", "data": [{"id": "in_0", "object": "invoice"}, INVOICE]})
    first, second = sdk.walk(lambda c: c.invoices.stream())
    assert dict(first.extra) == {}
    assert second.charge == "ch_1"
    assert second.last_response is None


@pytest.mark.parametrize("name", ["subscription", "_private", "__array__"])
def test_a_key_that_stripe_did_not_send_is_no_attribute(name: str) -> None:
    invoice = decode({"id": "in_1", "object": "invoice"})
    assert not hasattr(invoice, name)


def test_an_unknown_attribute_names_the_nearest() -> None:
    invoice = decode(INVOICE)
    with pytest.raises(
        AttributeError, match=r"^Invoice has no field 'amount_dew' to set.*amount_due"
    ):
        invoice.amount_dew = 1
    with pytest.raises(AttributeError, match=r"^Invoice has no field 'xyz' to set.*to_dict\(\)"):
        invoice.xyz = 1
    invoice.amount_due = 7
    assert invoice.amount_due == 7
    with pytest.raises(AttributeError, match=r"Invoice has no attribute 'amount_dew'.*amount_due"):
        _ = decode(INVOICE).amount_dew
    with pytest.raises(AttributeError, match=r"Use charge\."):
        _ = decode(INVOICE).charg
    with pytest.raises(AttributeError, match=r"use to_dict\(\)"):
        decode(INVOICE).items()


@pytest.mark.parametrize(
    ("object", "key", "advice"),
    [
        ("subscription", "current_period_end", "Use items[0].current_period_end."),
        ("subscription", "plan", "Use items[0].price."),
        ("subscription", "discount", "Use discounts."),
        ("invoice", "subscription", "Use parent.subscription_details.subscription."),
        ("invoice", "charge", "Use payments[0].payment.charge, with expand=['payments']."),
        ("invoice", "paid", "Use status == 'paid'."),
        ("line_item", "price", "Use pricing.price_details.price."),
        ("payment_intent", "charges", "Use latest_charge."),
        ("discount", "coupon", "Use source.coupon."),
    ],
)
def test_an_attribute_that_stripe_moved_says_where_it_is(
    object: str, key: str, advice: str
) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(decode({"object": object, "id": "x_1"}), key)
    assert str(caught.value).endswith(f"and Stripe sent no such key. {advice}")
    sent = decode({"object": object, "id": "x_1", key: "old"})
    assert getattr(sent, key) == "old"


@pytest.mark.parametrize("name", ["subscribtion", "date", "current_period", "tax_number"])
def test_an_unknown_attribute_suggests_no_name_of_another_meaning(name: str) -> None:
    with pytest.raises(AttributeError, match=r"no such key\. See its to_dict\(\)\."):
        getattr(decode({"id": "in_1", "object": "invoice"}), name)


def _classes(kind: Any) -> set[Any]:
    """The classes in a type as msgspec sees it."""
    names = kind.class_names if isinstance(kind, DeferredType) else ()
    inner = [getattr(types, name) for name in names] or get_args(kind)
    return {cls for part in inner for cls in _classes(part)} if inner else {kind}


def _classes_at(cls: Any, path: str) -> set[Any]:
    """The classes of the value that a path such as ``items[0].price`` leads to."""
    found = {cls}
    for name in re.findall(r"[a-z]\w*", path):
        fields = [msgspec.structs.fields(cls) for cls in found if issubclass(cls, StripeObject)]
        found = {cls for f in chain(*fields) if f.name == name for cls in _classes(f.type)}
    return found


@pytest.mark.parametrize(
    ("cls", "key", "where"),
    [(cls, key, where) for cls, moved in MOVED_KEYS.items() for key, where in moved.items()],
)
def test_a_moved_key_is_gone_and_its_place_exists(cls: str, key: str, where: str) -> None:
    kind = getattr(types, cls)
    assert key not in kind.__struct_fields__
    if not where.startswith("client."):
        assert _classes_at(kind, re.split(",| ==", where)[0])


def test_threads_that_read_extra_at_once_get_the_same_objects() -> None:
    for _ in range(50):
        page = decode({"object": "list", "data": [INVOICE]}, Page[Invoice])
        found: list[Any] = []
        barrier = threading.Barrier(4)

        def read(page: Any = page, found: Any = found, barrier: Any = barrier) -> None:
            barrier.wait()
            invoice = page.data[0]
            found.append((invoice.charge, invoice.lines.data[0].plan.id))

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert found == [("ch_1", "gold")] * 4


# --- drift ------------------------------------------------------------------------------------

UNKNOWN = (
    "$.charge",
    "$.payment_intent",
    "$.tax_amounts",
    "$.lines.data[].plan",
)


def _drifts(
    sdk: Sdk, use: Callable[[Any], Any], times: int = 1, **options: Any
) -> list[DecodeDrift]:
    received: list[DecodeDrift] = []
    stop = on(DecodeDrift, received.append)
    try:
        client = sdk.client(**options)
        for _ in range(times):
            _result_of(sdk, use(client))
    finally:
        stop()
    return received


def _result_of(sdk: Sdk, value: Any) -> Any:
    if not sdk.asynchronous:
        return value
    import asyncio

    async def main() -> Any:
        return await value

    return asyncio.run(main())


@pytest.mark.parametrize("how", ["pinned", "delivered"])
def test_unknown_keys_of_another_version_are_reported_once(
    sdk: Sdk, stripe: LoopbackStripe, how: str
) -> None:
    options = {"stripe_version": OLD} if how == "pinned" else {}
    for _ in range(2):
        stripe.reply(INVOICE, headers={"Stripe-Version": OLD} if how == "delivered" else {})
    (drift,) = _drifts(sdk, lambda c: c.invoices.retrieve("in_1"), 2, **options)
    assert (drift.operation, drift.type, drift.paths) == ("invoices.retrieve", "Invoice", ())
    assert (drift.unknown, drift.stripe_version) == (UNKNOWN, OLD)
    assert OLD in str(drift)
    assert "$.charge" in str(drift)


def test_drift_of_request_has_the_type_of_the_result(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(INVOICE)
    path = "/v1/invoices/in_1"
    (drift,) = _drifts(sdk, lambda c: c.request("GET", path), stripe_version=OLD)
    assert (drift.operation, drift.type) == (f"GET {path}", "Invoice")


def test_unknown_keys_of_the_documents_version_are_not_reported(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(INVOICE, headers={"Stripe-Version": API_VERSION})
    assert _drifts(sdk, lambda c: c.invoices.retrieve("in_1")) == []


def test_unknown_keys_of_pages_have_one_path_for_all_items(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply({"object": "list", "data": [INVOICE, INVOICE], "has_more": False})
    (drift,) = _drifts(sdk, lambda c: c.invoices.list(), stripe_version=OLD)
    assert drift.unknown == tuple(path.replace("$", "$.data[]") for path in UNKNOWN)


def test_unknown_keys_of_objects_in_a_mapping_have_the_key_in_their_path(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    options = {"usd": {"unit_amount": 5, "beta": 1}, "eur": {"unit_amount": 5}}
    stripe.reply({"object": "price", "id": "price_1", "currency_options": options})
    (drift,) = _drifts(sdk, lambda c: c.prices.retrieve("price_1"), stripe_version=OLD)
    assert drift.unknown == ("$.currency_options.usd.beta",)


def test_unknown_keys_of_an_older_webhook_are_reported_and_kept() -> None:
    event = {
        "id": "evt_1",
        "object": "event",
        "type": "invoice.paid",
        "api_version": OLD,
        "data": {"object": INVOICE},
    }
    received: list[DecodeDrift] = []
    stop = on(DecodeDrift, received.append)
    GLOBAL_EVENTS._emitted.clear()
    try:
        for _ in range(2):
            found = construct_event(text(event), sign(text(event)), SECRET)
        current = text({**event, "api_version": API_VERSION})
        construct_event(current, sign(current), SECRET)
    finally:
        stop()
    (drift,) = received
    assert drift.unknown == tuple(path.replace("$", "$.data.object") for path in UNKNOWN)
    assert drift.stripe_version == OLD
    assert found.data.object.charge == "ch_1"
    assert found.to_dict() == event


def test_a_preview_version_is_sent_and_its_keys_are_kept(sdk: Sdk, stripe: LoopbackStripe) -> None:
    preview = "2026-06-24.preview"
    stripe.reply({"id": "cus_1", "object": "customer", "beta_field": {"on": True}})
    customer = sdk.run(lambda c: c.customers.retrieve("cus_1"), stripe_version=preview)
    assert stripe.last.headers["stripe-version"] == preview
    assert customer.beta_field == {"on": True}


def test_a_version_must_be_text(sdk: Sdk) -> None:
    with pytest.raises(InvalidArgumentError, match="stripe_version"):
        sdk.client(stripe_version=2022)


# --- parameters that a method does not have ---------------------------------------------------


def test_extra_params_are_merged_into_the_parameters(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "cus_1", "object": "customer"})
    extra = {"beta": {"on": True, "list": [1, {"a": 2}]}, "address": {"planet": "earth"}}
    given = {"city": "Bern"}
    sdk.run(
        lambda c: c.customers.create(
            name="Ada", address=given, opts={"extra_params": extra, "idempotency_key": "k"}
        )
    )
    assert stripe.last.form == [
        ("name", "Ada"),
        ("address[city]", "Bern"),
        ("address[planet]", "earth"),
        ("beta[on]", "true"),
        ("beta[list][0]", "1"),
        ("beta[list][1][a]", "2"),
    ]
    assert given == {"city": "Bern"}
    assert extra["address"] == {"planet": "earth"}


def test_extra_params_of_lists_are_on_every_page(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for number, more in ((1, True), (2, False)):
        data = [{"id": f"cus_{number}", "object": "customer"}]
        stripe.reply({"object": "list", "data": data, "has_more": more})
    opts = {"extra_params": {"created": {"near": 5}}}
    assert len(sdk.walk(lambda c: c.customers.stream(created={"gte": 1}, opts=opts))) == 2
    for asked in stripe.asked:
        assert {("created[gte]", "1"), ("created[near]", "5")} <= set(asked.query)


def test_extra_params_of_v2_are_json(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "acct_1", "object": "v2.core.account"})
    opts = {"extra_params": {"identity": {"beta": [True]}}}
    sdk.run(lambda c: c.v2.core.accounts.create(identity={"country": "us"}, opts=opts))
    assert json.loads(stripe.last.body) == {"identity": {"country": "us", "beta": [True]}}


def test_none_in_extra_params_is_null_in_v2(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "acct_1", "object": "v2.core.account"})
    extra = {"beta": None, "identity": {"beta": {"a.b": None}}, "list": [{"c": None}, None, 1]}
    opts = {"extra_params": extra}
    sdk.run(lambda c: c.v2.core.accounts.create(identity={"country": None}, opts=opts))
    assert json.loads(stripe.last.body) == extra


def test_none_in_extra_params_is_left_out_in_v1(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "cus_1", "object": "customer"})
    extra = {"beta": None, "address": {"planet": None}}
    sdk.run(lambda c: c.customers.create(name="Ada", opts={"extra_params": extra}))
    assert stripe.last.form == [("name", "Ada")]


def test_extra_params_that_contain_themselves_are_refused(sdk: Sdk, stripe: LoopbackStripe) -> None:
    endless: dict[str, Any] = {}
    endless["a"] = endless
    for use in (
        lambda c: c.v2.core.accounts.create(opts={"extra_params": endless}),
        lambda c: c.customers.create(opts={"extra_params": endless}),
    ):
        with pytest.raises(InvalidArgumentError, match="contains itself"):
            sdk.run(use)
    assert stripe.asked == []


def test_request_sends_extra_params(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(lambda c: c.request("GET", "/v1/x", {"a": 1}, opts={"extra_params": {"b": 2}}))
    assert stripe.last.query == [("a", "1"), ("b", "2")]


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ({"name": "Bob"}, "name is in extra_params and in the call"),
        ({"name": {"first": "Ada"}}, "name is in extra_params and in the call"),
        ({"address": "Rome"}, "address is in extra_params and in the call"),
        ({"address": {"city": "Rome"}}, r"address\[city\] is in extra_params and in the call"),
        ([("a", 1)], "extra_params is of type list"),
    ],
)
def test_extra_params_that_are_not_usable_are_refused(
    sdk: Sdk, stripe: LoopbackStripe, extra: Any, message: str
) -> None:
    with pytest.raises(InvalidArgumentError, match=message):
        sdk.run(
            lambda c: c.customers.create(
                name="Ada", address={"city": "Bern"}, opts={"extra_params": extra}
            )
        )
    assert stripe.asked == []


def test_guards_see_extra_params(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "sub_1", "object": "subscription"})
    opts = {"extra_params": {"proration_behavior": "none"}}
    sdk.run(
        lambda c: c.subscriptions.update("sub_1", items=[{"id": "si_1"}], opts=opts),
        require_explicit_proration=True,
    )
    assert ("proration_behavior", "none") in stripe.last.form


# --- context and notices ----------------------------------------------------------------------


def test_the_context_of_a_call_overrides_that_of_the_client(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    for opts, sent in ((None, "acct_1"), ({"stripe_context": "acct_2/acct_3"}, "acct_2/acct_3")):
        stripe.reply({"id": "cus_1", "object": "customer"})
        sdk.run(lambda c, o=opts: c.customers.retrieve("cus_1", opts=o), stripe_context="acct_1")
        assert stripe.last.headers["stripe-context"] == sent
    with pytest.raises(InvalidArgumentError, match="stripe_context"):
        sdk.client(stripe_context="a\nb")


def test_a_notice_is_a_warning_once(sdk: Sdk, stripe: LoopbackStripe) -> None:
    received: list[StripeNotice] = []
    stop = on(StripeNotice, received.append)
    client = sdk.client()
    try:
        for notice in ("a", "a", "b"):
            stripe.reply({"id": "cus_1", "object": "customer"}, headers={"Stripe-Notice": notice})
            _result_of(sdk, client.customers.retrieve("cus_1"))
        stripe.reply({"error": {"message": "No."}}, 404, {"Stripe-Notice": "c"})
        with pytest.raises(StripeError):
            _result_of(sdk, client.customers.retrieve("cus_1"))
    finally:
        stop()
    assert [(e.operation, e.message) for e in received] == [
        ("customers.retrieve", notice) for notice in "abc"
    ]
    assert StripeNotice.level == 30


def test_a_secret_in_a_notice_is_masked(sdk: Sdk, stripe: LoopbackStripe) -> None:
    received: list[StripeNotice] = []
    stop = on(StripeNotice, received.append)
    notice = "The key sk_live_51secret expires soon."
    stripe.reply({"id": "cus_1", "object": "customer"}, headers={"Stripe-Notice": notice})
    try:
        sdk.run(lambda c: c.customers.retrieve("cus_1"))
    finally:
        stop()
    assert [event.message for event in received] == ["The key sk_*** expires soon."]
