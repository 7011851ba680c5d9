"""Stored objects: create, read, update, delete, list, search, expand and echo."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import (
    APIError,
    CardError,
    Client,
    InvalidArgumentError,
    InvalidRequestError,
)
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._state.store import Store
from lattice_stripe.types import DeletedCustomer


def test_nested_parameters_are_echoed_and_updates_merge(client: Client) -> None:
    made = client.customers.create(
        email="ada@example.com",
        address={"city": "London", "line1": "St James's Square"},
        invoice_settings={"custom_fields": [{"name": "PO", "value": "1"}]},
        metadata={"a": "1", "b": "2"},
        preferred_locales=["en", "fr"],
    )
    assert made.address is not None
    assert made.invoice_settings is not None
    assert made.invoice_settings.custom_fields is not None
    assert made.address.city == "London"
    assert made.invoice_settings.custom_fields[0].name == "PO"
    client.customers.update(made.id, address={"city": "Paris"}, metadata={"a": "", "c": "3"})
    found: Any = client.customers.retrieve(made.id)
    assert (found.address.city, found.address.line1) == ("Paris", "St James's Square")
    assert found.metadata == {"b": "2", "c": "3"}
    assert found.preferred_locales == ["en", "fr"]


def test_an_empty_value_clears(client: Client) -> None:
    made = client.customers.create(name="Ada", address={"city": "London"})
    cleared = client.customers.update(made.id, name="", address="")
    assert (cleared.name, cleared.address) == (None, None)


def test_a_deleted_object_is_retrieved_as_deleted_and_not_listed(client: Client) -> None:
    made = client.customers.create()
    assert client.customers.delete(made.id).deleted is True
    found: Any = client.customers.retrieve(made.id)
    assert (type(found).__name__, found.deleted) == ("DeletedCustomer", True)
    assert client.customers.list().data == []
    with pytest.raises(InvalidRequestError, match="No customer has the id"):
        client.customers.update(made.id, name="x")


def test_the_id_of_a_deleted_object_can_be_used_again(client: Client) -> None:
    client.plans.create(id="gold", currency="usd", interval="month", amount=900)
    client.plans.delete("gold")
    made = client.plans.create(id="gold", currency="usd", interval="month", amount=700)
    assert (made.amount, client.plans.retrieve("gold").amount) == (700, 700)
    assert [plan.amount for plan in client.plans.list().data] == [700]


def test_a_new_object_with_the_id_of_a_deleted_one_can_fail(
    client: Client, emulator: StripeEmulator
) -> None:
    client.products.create(id="gold", name="Gold", url="https://example.com")
    client.products.delete("gold")
    price: Any = {"currency": "usd", "unit_amount": 1, "unit_amount_decimal": "1"}
    before = emulator.dump()
    with pytest.raises(InvalidRequestError):
        client.products.create(id="gold", name="Gold", default_price_data=price)
    assert emulator.dump() == before
    assert client.products.list(url="https://example.com").data == []


def test_pages_follow_cursors_in_both_directions(client: Client) -> None:
    ids = [client.customers.create(name=str(n)).id for n in range(25)][::-1]
    first = client.customers.list()
    assert [c.id for c in first.data] == ids[:10]
    assert first.has_more is True
    second = client.customers.list(starting_after=ids[9], limit=10)
    assert [c.id for c in second.data] == ids[10:20]
    back = client.customers.list(ending_before=ids[10], limit=4)
    assert [c.id for c in back.data] == ids[6:10]
    assert [c.id for c in client.customers.list(limit=7).auto_paging_iter()] == ids


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({"limit": 0}, "limit"),
        ({"limit": 101}, "limit"),
        ({"starting_after": "cus_missing"}, "starting_after"),
        ({"starting_after": "a", "ending_before": "b"}, "ending_before"),
    ],
)
def test_a_bad_page_parameter_is_refused(
    params: dict[str, Any], param: str, client: Client
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.customers.list(**params)
    assert caught.value.param == param


def test_lists_are_filtered_by_their_parameters(client: Client, emulator: StripeEmulator) -> None:
    client.customers.create(email="ada@example.com")
    client.customers.create(email="bob@example.com")
    assert [c.email for c in client.customers.list(email="bob@example.com")] == ["bob@example.com"]
    product = client.products.create(name="Gold")
    client.prices.create(product=product.id, currency="usd", unit_amount=500, lookup_key="gold")
    client.prices.create(product=product.id, currency="eur", unit_amount=400)
    assert [p.currency for p in client.prices.list(lookup_keys=["gold"])] == ["usd"]
    assert [p.currency for p in client.prices.list(currency="eur")] == ["eur"]
    assert client.prices.list(created={"gt": emulator.now}).data == []
    assert len(client.prices.list(created={"gte": emulator.now}).data) == 2


def test_a_filter_follows_changes(client: Client) -> None:
    first, second = client.customers.create(), client.customers.create()
    made = [client.payment_intents.create(amount=900, currency="usd") for _ in "abc"]

    def ids(customer: Any) -> list[str | None]:
        return [intent.id for intent in client.payment_intents.list(customer=customer.id)]

    assert ids(first) == []
    for intent in made:
        client.payment_intents.update(intent.id, customer=first.id)
    assert ids(first) == [intent.id for intent in made][::-1]
    client.payment_intents.update(made[1].id, customer=second.id)
    assert (ids(first), ids(second)) == ([made[2].id, made[0].id], [made[1].id])
    client.payment_intents.update(made[1].id, customer=first.id)
    assert ids(first) == [intent.id for intent in made][::-1]


def test_a_search_by_one_field_visits_few_records() -> None:
    store = Store()
    for number in range(100):
        data = {"customer": f"cus_{number % 10}", "labels": [f"l{number}"], "payment": {"id": "p"}}
        store.add("", f"in_{number}", "invoice", data)

    def visited(**where: str) -> list[str]:
        return [record.id for record in store.walk("", ("invoice",), where=where)]

    assert visited(customer="cus_3") == [f"in_{n}" for n in range(93, 0, -10)]
    assert visited(customer="cus_3", labels="l13") == ["in_13"]
    assert visited(customer="cus_x") == []
    assert len(visited(payment="p")) == len(visited()) == 100
    store.begin()
    record = store.get("", "in_13")
    assert record is not None
    store.replace(record, {"customer": "cus_4"})
    store.add("", "in_100", "invoice", {"customer": "cus_3"})
    assert visited(customer="cus_3")[0] == "in_100"
    assert "in_13" in visited(customer="cus_4")
    store.undo()
    assert visited(customer="cus_3") == [f"in_{n}" for n in range(93, 0, -10)]
    store.add("", "in_100", "invoice", {"customer": "cus_3"})
    assert visited(customer="cus_3")[:2] == ["in_100", "in_93"]


def test_a_field_that_changed_before_its_index_was_read_is_found_after_an_undo() -> None:
    store = Store()
    record = store.add("", "in_1", "invoice", {"customer": "cus_1"})
    store.begin()
    store.replace(record, {"customer": "cus_2"})
    assert list(store.walk("", ("invoice",), where={"customer": "cus_1"})) == []
    store.undo()
    assert list(store.walk("", ("invoice",), where={"customer": "cus_1"})) == [record]


def test_children_are_listed_under_their_parent(client: Client) -> None:
    ada, bob = client.customers.create(), client.customers.create()
    made = client.customers.tax_ids.create(ada.id, type="eu_vat", value="DE123456789")
    assert [t.id for t in client.customers.tax_ids.list(ada.id)] == [made.id]
    assert client.customers.tax_ids.list(bob.id).data == []


def test_search_reads_clauses_and_follows_tokens(client: Client) -> None:
    for number in range(12):
        client.customers.create(name=f"Ada {number}", metadata={"plan": "gold"})
    client.customers.create(name="Bob", metadata={"plan": "free"})
    found = client.customers.search(query='metadata["plan"]:"gold" AND -name:"ada 3"', limit=5)
    assert [c.name for c in found.auto_paging_iter()] == [
        f"Ada {n}" for n in range(11, -1, -1) if n != 3
    ]
    assert [c.name for c in client.customers.search(query='name~"bob"')] == ["Bob"]
    for query in ("", "name", 'name:"a" AND', 'name:"a" AND email:"b" OR phone:"c"'):
        with pytest.raises(InvalidRequestError):
            client.customers.search(query=query)


def test_v2_pages_follow_tokens_and_times_are_rfc_3339(
    client: Client, emulator: StripeEmulator
) -> None:
    made = [client.v2.core.accounts.create(display_name=str(n)).id for n in range(5)]
    assert [a.id for a in client.v2.core.accounts.list(limit=2).auto_paging_iter()] == made[::-1]
    account = client.v2.core.accounts.retrieve(made[0])
    assert account.created == datetime.fromtimestamp(emulator.now, UTC)
    with pytest.raises(InvalidRequestError):
        client.v2.core.accounts.list(page="nonsense")


def test_v2_pages_keep_the_filters_in_both_directions(client: Client) -> None:
    made = [client.v2.core.accounts.create(display_name=str(n)).id for n in range(7)]
    for account in made[:5]:
        client.v2.core.accounts.close(account)
    pages = [client.v2.core.accounts.list(closed=True, limit=2)]
    while (page := pages[-1].next_page()) is not None:
        pages.append(page)
    found = [[account.id for account in page] for page in pages]
    assert found == [made[4:2:-1], made[2:0:-1], made[:1]]

    backwards = [pages[-1]]
    while (page := backwards[-1].previous_page()) is not None:
        backwards.append(page)
    assert [[account.id for account in page] for page in backwards] == found[::-1]


def test_expand_reaches_into_lists(client: Client) -> None:
    customer = client.customers.create(name="Ada")
    product = client.products.create(name="Gold")
    price = client.prices.create(product=product.id, currency="usd", unit_amount=5)
    client.products.update(product.id, default_price=price.id)
    listed: Any = client.products.list(expand=["data.default_price.product"]).data[0]
    assert listed.default_price.id == price.id
    assert listed.default_price.product.name == "Gold"
    assert client.products.retrieve(product.id).default_price == price.id
    client.customers.tax_ids.create(customer.id, type="eu_vat", value="DE123456789")
    found: Any = client.customers.retrieve(customer.id, expand=["tax_ids"])
    assert [t.value for t in found.tax_ids.data] == ["DE123456789"]


def test_fields_that_stripe_shows_only_expanded_can_be_expanded(client: Client) -> None:
    product = client.products.create(name="Gold").id
    tiers: Any = [{"up_to": 10, "unit_amount": 5}, {"up_to": "inf", "unit_amount": 3}]
    price = client.prices.create(
        product=product,
        currency="usd",
        recurring={"interval": "month"},
        billing_scheme="tiered",
        tiers_mode="volume",
        tiers=tiers,
    )
    found = client.prices.retrieve(price.id, expand=["tiers", "currency_options"])
    assert found.tiers is not None
    assert [(tier.up_to, tier.unit_amount) for tier in found.tiers] == [(10, 5), (None, 3)]
    assert client.prices.list(expand=["data.tiers", "data.product"]).data[0].tiers == found.tiers

    item = client.subscriptions.create(
        customer=client.customers.create(payment_method="pm_card_visa").id,
        items=[{"price": price.id, "quantity": 2}],
        payment_behavior="default_incomplete",
        expand=["items.data.price.tiers"],
    ).items.data[0]
    assert item.price.tiers == found.tiers

    options: Any = {"eur": {"amount_off": 90}}
    coupon = client.coupons.create(
        amount_off=100,
        currency="usd",
        currency_options=options,
        applies_to={"products": [product]},
        expand=["applies_to", "currency_options"],
    )
    assert coupon.applies_to is not None
    assert coupon.currency_options is not None
    assert coupon.applies_to.products == [product]
    assert coupon.currency_options["eur"].amount_off == 90
    other = client.coupons.create(percent_off=5, duration="once", expand=["applies_to"])
    assert other.applies_to is None
    with pytest.raises(InvalidRequestError, match="The property tier cannot be expanded"):
        client.prices.retrieve(price.id, expand=["tier"])


def test_a_list_is_null_until_it_is_expanded(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=5_000, currency="usd", payment_method="pm_card_visa", confirm=True
    )
    for amount in (100, 200):
        client.refunds.create(payment_intent=intent.id, amount=amount)
    charge = str(intent.latest_charge)
    assert client.charges.retrieve(charge).refunds is None
    refunds = client.charges.retrieve(charge, expand=["refunds"]).refunds
    assert refunds is not None
    assert [refund.amount for refund in refunds.data] == [200, 100]
    assert refunds.url == f"/v1/charges/{charge}/refunds"


def test_expanded_lists_are_paged(client: Client) -> None:
    customer = client.customers.create().id
    for number in range(12):
        client.customers.tax_ids.create(customer, type="eu_vat", value=f"DE1234567{number:02d}")
    listed = client.customers.retrieve(customer, expand=["tax_ids"]).tax_ids
    assert listed is not None
    assert (len(listed.data), listed.has_more) == (10, True)
    values = [tax_id.value for tax_id in listed.auto_paging_iter()]
    assert values == [f"DE1234567{number:02d}" for number in reversed(range(12))]

    price = client.prices.create(currency="usd", unit_amount=500, product_data={"name": "Gold"})
    given: Any = {"line_items": [{"price": price.id, "quantity": 1}], "expand": ["line_items"]}
    quote: Any = client.quotes.create(**given)
    link: Any = client.payment_links.create(**given)
    session: Any = client.checkout.sessions.create(
        mode="payment", success_url="https://example.com", **given
    )
    assert quote.line_items.url == f"/v1/quotes/{quote.id}/line_items"
    assert link.line_items.url == f"/v1/payment_links/{link.id}/line_items"
    assert session.line_items.url == f"/v1/checkout/sessions/{session.id}/line_items"


def test_a_deleted_object_can_be_expanded(client: Client) -> None:
    customer = client.customers.create(name="Ada")
    invoice = client.invoices.create(customer=customer.id, auto_advance=False)
    client.customers.delete(customer.id)
    found = client.invoices.retrieve(invoice.id, expand=["customer"])
    assert found.customer == DeletedCustomer(id=customer.id, deleted=True)


def test_an_id_in_a_result_can_be_expanded_and_retrieved(
    client: Client, emulator: StripeEmulator
) -> None:
    fee = client.application_fees.retrieve(emulator.put("application_fee")["id"])
    assert isinstance(fee.charge, str)
    expanded: Any = client.application_fees.retrieve(fee.id, expand=["charge"])
    assert expanded.charge.id == fee.charge
    assert client.charges.retrieve(fee.charge).id == fee.charge


def test_a_member_of_a_union_is_chosen_on_request(client: Client, emulator: StripeEmulator) -> None:
    customer = client.customers.create()
    for member in ("card", "bank_account", "source"):
        emulator.choose("customers.payment_sources.create", member)
        made: Any = client.customers.payment_sources.create(customer.id, source="tok_visa")
        assert made.object == member


def test_put_refuses_unknown_schemas_and_fields(emulator: StripeEmulator) -> None:
    with pytest.raises(InvalidArgumentError, match="not a schema"):
        emulator.put("nothing")
    with pytest.raises(InvalidArgumentError, match="no field 'colour'"):
        emulator.put("invoice", colour="red")


def test_put_refuses_more_metadata_than_stripe_has(emulator: StripeEmulator) -> None:
    with pytest.raises(InvalidArgumentError, match="at most 50"):
        emulator.put("customer", metadata={str(n): "x" for n in range(51)})
    assert emulator.objects("customer") == []


def test_equal_calls_make_equal_ids() -> None:
    def ids(seed: int) -> list[str | None]:
        client = StripeEmulator(seed=seed).client()
        return [client.customers.create().id, client.products.create(name="Gold").id]

    assert ids(1) == ids(1)
    assert ids(1) != ids(2)


def test_async_clients_see_the_same_objects(emulator: StripeEmulator, client: Client) -> None:
    async def main() -> list[str | None]:
        async with emulator.async_client() as asynchronous:
            made = [await asynchronous.customers.create(name="Ada") for _ in range(3)]
            page = await asynchronous.customers.list(limit=2)
            found = [c.id async for c in page.auto_paging_iter()]
            assert found == [m.id for m in made][::-1]
            return found

    assert asyncio.run(main()) == [c.id for c in client.customers.list()]


def test_a_dump_is_readable_and_loads(client: Client, emulator: StripeEmulator) -> None:
    made = client.customers.create(name="Ada")
    text = emulator.dump()
    assert json.loads(text)["records"][0]["data"]["name"] == "Ada"
    other = StripeEmulator()
    other.load(text)
    assert other.client().customers.retrieve(made.id) == made
    assert other.dump() == text
    assert other.client().customers.create().id != made.id


@pytest.mark.parametrize(
    ("file", "filename", "size", "kind"),
    [
        (b"hello", "file", 5, None),
        (("Receipt.JPEG", b"a receipt\r\n"), "Receipt.JPEG", 11, "jpg"),
        (("scan.pdf", b""), "scan.pdf", 0, "pdf"),
    ],
)
def test_a_file_has_the_name_and_the_size_of_its_upload(
    file: Any, filename: str, size: int, kind: str | None, client: Client, emulator: StripeEmulator
) -> None:
    made = client.files.create(purpose="dispute_evidence", file=file)
    assert (made.filename, made.size, made.type) == (filename, size, kind)
    assert client.files.retrieve(made.id).to_dict() == made.to_dict()
    [event] = emulator.events("file.created")
    assert event["data"]["object"]["size"] == size


def test_idempotency_keys_survive_a_dump(client: Client, emulator: StripeEmulator) -> None:
    opts = {"idempotency_key": "k"}
    made = client.customers.create(name="Ada", opts=opts)
    with pytest.raises(CardError):
        client.payment_intents.create(
            amount=900,
            currency="usd",
            payment_method="pm_card_chargeDeclined",
            confirm=True,
            opts={"idempotency_key": "declined"},
        )
    text = emulator.dump()
    replies = json.loads(text)["replies"]
    assert [(reply["key"], reply["status"]) for reply in replies] == [("k", 200), ("declined", 402)]
    assert replies[0]["body"]["name"] == "Ada"
    other = StripeEmulator()
    other.load(text)
    assert other.dump() == text
    again = other.client(max_retries=0).customers.create(name="Ada", opts=opts)
    assert again == made
    assert again.last_response.headers["idempotent-replayed"] == "true"
    assert len(other.objects("customer")) == 1
    with pytest.raises(lattice_stripe.IdempotencyError):
        other.client(max_retries=0).customers.create(name="Bob", opts=opts)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda dump: dump.update(version="2020-08-27"), "API version 2020-08-27"),
        (lambda dump: dump.update(format=2), "format 2"),
        (lambda dump: dump.update(more=1), "not a dump"),
        (lambda dump: dump["records"].append(dump["records"][0]), "one id"),
        (lambda dump: dump["records"][0].update(sequence=2), "one sequence number"),
        (lambda dump: dump["records"][0].update(schema="spaceship"), "unknown schema 'spaceship'"),
        (lambda dump: dump["records"][0].update(schema="invoice"), "of another object"),
        (lambda dump: dump["records"][0]["data"].update(id="cus_2"), "of another object"),
        (lambda dump: dump["replies"].append(dump["replies"][0]), "one idempotency key"),
        (lambda dump: dump["replies"][0].pop("body"), "not a dump"),
        (lambda dump: dump["records"][-1]["data"].pop("status"), "do not fit the schema quote"),
        (
            lambda dump: dump["records"][-1]["data"].update(test_clock=[7]),
            "do not fit the schema quote",
        ),
    ],
)
def test_a_foreign_dump_is_refused_and_the_state_stays(
    change: Any, message: str, client: Client, emulator: StripeEmulator
) -> None:
    client.customers.create(name="Ada")
    emulator.put("quote", expires_at=1, status="open")
    text = emulator.dump()
    dump = json.loads(text)
    change(dump)
    with pytest.raises(InvalidArgumentError, match=message):
        emulator.load(json.dumps(dump))
    assert emulator.dump() == text


def test_a_request_in_flight_is_not_in_a_dump(emulator: StripeEmulator) -> None:
    async def main() -> list[Any]:
        emulator.set_faults(latency=0.2)
        async with emulator.async_client(max_retries=0) as client:
            first = asyncio.create_task(client.customers.create(opts={"idempotency_key": "k"}))
            await asyncio.sleep(0.05)
            found: list[Any] = json.loads(emulator.dump())["replies"]
            await first
        return found

    assert asyncio.run(main()) == []


def test_a_snapshot_keeps_no_key_busy(emulator: StripeEmulator) -> None:
    async def main() -> tuple[Any, Any]:
        emulator.set_faults(latency=0.2)
        async with emulator.async_client(max_retries=0) as client:
            first = asyncio.create_task(client.customers.create(opts={"idempotency_key": "k"}))
            await asyncio.sleep(0.05)
            snapshot = emulator.snapshot()
            made = await first
            emulator.rollback(snapshot)
            return made, await client.customers.create(opts={"idempotency_key": "k"})

    made, repeated = asyncio.run(main())
    assert made == repeated


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": 9}', b"\xff", '{"records": 1}'])
def test_a_corrupt_dump_is_refused_and_the_state_stays(
    text: str | bytes, client: Client, emulator: StripeEmulator
) -> None:
    made = client.customers.create()
    with pytest.raises(InvalidArgumentError, match="dump"):
        emulator.load(text)
    assert client.customers.retrieve(made.id).id == made.id


def test_a_rollback_takes_back_objects_ids_and_keys(
    client: Client, emulator: StripeEmulator
) -> None:
    kept = client.customers.create()
    with emulator.isolated():
        first = client.customers.create(opts={"idempotency_key": "k"})
        client.customers.update(kept.id, name="Ada")
    again = client.customers.create(opts={"idempotency_key": "k"})
    assert first.id == again.id
    assert again.last_response.headers.get("idempotent-replayed") is None
    assert [c.name for c in client.customers.list()] == [None, None]


def test_ids_go_on_after_a_rollback_of_a_load(client: Client, emulator: StripeEmulator) -> None:
    other = StripeEmulator()
    other.client().customers.create()
    expected = StripeEmulator().client().customers.create().id
    with emulator.isolated():
        emulator.load(other.dump())
    assert client.customers.create().id == expected


def test_a_reset_repeats_random_faults(client: Client, emulator: StripeEmulator) -> None:
    def outcomes() -> list[bool]:
        emulator.reset()
        emulator.set_faults(rate=0.5)
        return [attempt() for _ in range(20)]

    def attempt() -> bool:
        try:
            client.balance.retrieve()
        except APIError:
            return False
        return True

    assert outcomes() == outcomes()


def test_a_rollback_takes_back_settings_faults_requests_and_subscriptions(
    client: Client, emulator: StripeEmulator
) -> None:
    received: list[bytes] = []

    def pay() -> int:
        intent = client.payment_intents.create(
            amount=1_000, currency="usd", payment_method="pm_card_visa", confirm=True
        )
        [entry] = client.balance_transactions.list(source=str(intent.latest_charge)).data
        client.customers.create()
        return int(entry.fee)

    with emulator.isolated():
        emulator.set_stripe_fee(percent=2.9, fixed=30)
        emulator.set_settlement_delay(days=2)
        emulator.choose("subscription.retries_exhausted", "unpaid")
        emulator.webhooks.subscribe(lambda payload, _: received.append(payload), secret="whsec_x")
        emulator.webhooks.hosts.add("example.com")
        assert pay() == 59
        emulator.webhooks.hold()
        client.customers.create()
        emulator.fail_next("customers.create", status=400)
        emulator.set_faults(rate=1.0, rate_limits={"customers.*": 0})
    emitted = len(received)

    assert emulator.requests == []
    assert pay() == 0
    assert client.balance.retrieve().available[0].amount == 1_000
    assert len(received) == emitted
    assert emulator.webhooks.held == []
    assert emulator.webhooks.hosts == set()
    assert "unpaid" not in emulator.dump()


def test_a_rollback_restores_faults_that_were_taken(
    client: Client, emulator: StripeEmulator
) -> None:
    emulator.fail_next("customers.*", status=400, times=2)
    for _ in range(2):
        with emulator.isolated():
            for _ in range(2):
                with pytest.raises(lattice_stripe.StripeError):
                    client.customers.create()
            client.customers.create()


def test_settings_are_in_a_dump(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_stripe_fee(percent="2.9", fixed=30)
    emulator.set_settlement_delay(days=2)
    emulator.choose("customers.payment_sources.create", "bank_account")
    text = emulator.dump()
    other = StripeEmulator()
    other.load(text)
    assert other.dump() == text
    assert json.loads(text)["settings"] == {
        "variants": {"customers.payment_sources.create": "bank_account"},
        "fee_percent": "2.9",
        "fee_fixed": 30,
        "settlement_delay": 172_800,
    }
    other.choose("customers.payment_sources.create", "card")
    assert emulator.dump() == text


def test_a_reset_restores_the_clock_and_the_settings(
    client: Client, emulator: StripeEmulator
) -> None:
    new = emulator.dump()
    emulator.set_stripe_fee(fixed=30)
    emulator.choose("subscription.retries_exhausted", "unpaid")
    client.customers.create()
    emulator.advance(days=2)
    emulator.reset()
    assert emulator.dump() == new


def test_events_hold_previous_attributes(client: Client, emulator: StripeEmulator) -> None:
    made = client.customers.create(name="Ada", metadata={"a": "1"})
    client.customers.update(made.id, name="Bob", metadata={"a": "2"})
    client.customers.update(made.id, name="Bob")
    client.customers.delete(made.id)
    found = list(client.events.list())[::-1]
    assert [e.type for e in found] == ["customer.created", "customer.updated", "customer.deleted"]
    assert found[1].data is not None
    assert found[1].data.previous_attributes == {"name": "Ada", "metadata": {"a": "1"}}
    assert found[1].data.object.name == "Bob"
    assert [e.type for e in client.events.list(type="customer.updated")] == ["customer.updated"]
    assert len(client.events.list(type="customer.*").data) == 3
    assert client.events.retrieve(found[0].id).id == found[0].id


def test_objects_belong_to_their_account(client: Client) -> None:
    account = client.accounts.create(type="custom")
    other = {"stripe_account": account.id}
    made = client.customers.create(name="Ada", opts=other)
    assert client.customers.list().data == []
    assert [c.id for c in client.customers.list(opts=other)] == [made.id]
    with pytest.raises(InvalidRequestError):
        client.customers.retrieve(made.id)
    with pytest.raises(lattice_stripe.PermissionError):
        client.customers.list(opts={"stripe_account": "acct_missing"})
