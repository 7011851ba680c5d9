"""Objects with state: every declared change, invoices, payments and money that adds up."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._billing.line_totals import Discount, Line, TaxRate, allocate, totals
from lattice_stripe.testing._facts import ObjectStates, StateChange, load_facts

from tests.testing.arguments import Arguments, request

CHANGES = [(states, change) for states in load_facts().states.values() for change in states.changes]


def values(states: ObjectStates) -> list[str]:
    facts = load_facts()
    kind = facts.type(facts.schema(states.schema).fields[states.field])
    while hasattr(kind, "type"):
        kind = facts.type(kind.type)
    return list(getattr(kind, "values", ("pending", "paid", "canceled")))


@pytest.mark.parametrize(("states", "change"), CHANGES, ids=lambda c: getattr(c, "operation", ""))
def test_a_declared_change_needs_its_states(states: ObjectStates, change: StateChange) -> None:
    for state in values(states):
        emulator = StripeEmulator()
        arguments = Arguments(emulator)
        operation = next(o for o in arguments.facts.operations if o.name == change.operation)
        path = arguments.path(operation)
        # The path names an object in the first state; put another one in ``state``.
        if not operation.path.count("{") > 1 and state != change.sources[0]:
            path = [emulator.put(states.schema, **{states.field: state})["id"]]
        elif state != change.sources[0]:
            continue
        params = arguments.of(operation)
        before = emulator.events()
        response = emulator.handle(request(operation, path, params))
        if state not in change.sources:
            assert response.status == (404 if change.code == "resource_missing" else 400)
            assert f"is {state}".encode() in response.body
            assert emulator.events() == before
        elif not change.external and operation.name != "invoices.pay":
            assert response.status == 200, response.body
            if change.target:
                found = emulator.objects(states.schema)[0][states.field]
                assert found in (change.target, "paid")
                assert {*change.events} <= {e["type"] for e in emulator.events()}


# --- invoices -----------------------------------------------------------------------------------


def test_an_item_in_another_currency_than_the_invoice_is_refused(
    client: Client, customer: str
) -> None:
    draft = client.invoices.create(customer=customer, auto_advance=False)
    advice = "is in usd, not in eur. Pass currency=usd for the item, or create .* currency=eur"
    with pytest.raises(InvalidRequestError, match=advice) as caught:
        client.invoice_items.create(customer=customer, invoice=draft.id, amount=100, currency="eur")
    assert caught.value.param == "currency"
    draft = client.invoices.create(customer=customer, auto_advance=False, currency="eur")
    client.invoice_items.create(customer=customer, invoice=draft.id, amount=100, currency="eur")
    assert client.invoices.retrieve(draft.id).total == 100


def test_an_invoice_has_at_most_four_custom_fields(client: Client, customer: str) -> None:
    fields: Any = [{"name": f"Field {number}", "value": "1"} for number in range(5)]
    draft = client.invoices.create(customer=customer, custom_fields=fields[:4])
    with pytest.raises(InvalidRequestError, match="at most 4") as caught:
        client.invoices.update(draft.id, custom_fields=fields)
    assert caught.value.param == "custom_fields"
    with pytest.raises(InvalidRequestError, match="at most 4"):
        client.invoices.create(customer=customer, custom_fields=fields)


def test_due_date_and_days_until_due_exclude_each_other(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    due: Any = {"days_until_due": 30, "due_date": emulator.now + 86_400}
    with pytest.raises(InvalidRequestError, match="exclude each other") as caught:
        client.invoices.create(customer=customer, collection_method="send_invoice", **due)
    assert caught.value.param == "days_until_due"
    draft = client.invoices.create(
        customer=customer, collection_method="send_invoice", days_until_due=30
    )
    with pytest.raises(InvalidRequestError, match="exclude each other"):
        client.invoices.update(draft.id, **due)
    changed = client.invoices.update(draft.id, due_date=due["due_date"])
    assert changed.due_date == due["due_date"]


@pytest.mark.parametrize("quantity", [{"quantity": 12}, {"quantity_decimal": "12"}])
def test_amount_and_quantity_of_an_item_exclude_each_other(
    client: Client, customer: str, quantity: Any
) -> None:
    draft = client.invoices.create(customer=customer, auto_advance=False)
    with pytest.raises(InvalidRequestError, match="exclude each other") as caught:
        client.invoice_items.create(
            customer=customer, invoice=draft.id, amount=9_500, currency="usd", **quantity
        )
    assert caught.value.param == "amount"
    with pytest.raises(InvalidRequestError, match="exclude each other") as caught:
        client.invoices.add_lines(draft.id, lines=[{"amount": 9_500, **quantity}])
    assert caught.value.param == "lines[0][amount]"
    client.invoices.add_lines(draft.id, lines=[{"amount": 9_500}])
    assert client.invoices.retrieve(draft.id).total == 9_500


def test_an_invoice_is_not_sent_to_a_customer_without_an_email(
    client: Client, emulator: StripeEmulator
) -> None:
    customer = client.customers.create(name="Brandt").id
    send: Any = {"customer": customer, "collection_method": "send_invoice", "days_until_due": 30}
    with pytest.raises(InvalidRequestError, match="has no email") as caught:
        client.invoices.create(**send)
    assert caught.value.param == "customer"
    charged = client.invoices.create(customer=customer, auto_advance=False)
    with pytest.raises(InvalidRequestError, match="charged automatically"):
        client.invoices.send_invoice(charged.id)
    assert client.invoices.retrieve(charged.id).status == "draft"
    client.invoices.update(charged.id, collection_method="send_invoice", days_until_due=30)
    with pytest.raises(InvalidRequestError, match="has no email"):
        client.invoices.send_invoice(charged.id)
    client.customers.update(customer, email="ap@brandt.example")
    draft = client.invoices.create(**send)
    client.invoices.send_invoice(draft.id)
    assert len(emulator.events("invoice.sent")) == 1


def test_an_invoice_has_the_default_currency_of_its_account(client: Client) -> None:
    account = client.accounts.create(type="custom", default_currency="eur")
    opts = {"stripe_account": account.id}
    customer = client.customers.create(name="Ada", opts=opts)
    assert client.invoices.create(customer=customer.id, opts=opts).currency == "eur"


def test_days_until_due_counts_from_the_creation_of_the_invoice(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    draft = client.invoices.create(
        customer=customer,
        collection_method="send_invoice",
        days_until_due=30,
        auto_advance=False,
    )
    emulator.advance(days=2)
    changed = client.invoices.update(draft.id, days_until_due=14)
    assert changed.due_date == draft.created + 14 * 86_400
    client.invoice_items.create(customer=customer, invoice=draft.id, amount=100, currency="usd")
    opened = client.invoices.finalize(draft.id)
    assert opened.due_date == draft.created + 14 * 86_400
    with pytest.raises(InvalidRequestError, match="its due_date cannot change"):
        client.invoices.update(draft.id, due_date=draft.created)


def test_an_invoice_to_send_without_a_card_asks_for_a_payment_out_of_band(
    client: Client,
) -> None:
    firm = client.customers.create(name="Brandt", email="ap@brandt.example").id
    draft = client.invoices.create(
        customer=firm, collection_method="send_invoice", days_until_due=30, auto_advance=False
    )
    client.invoice_items.create(customer=firm, invoice=draft.id, amount=100, currency="usd")
    client.invoices.finalize(draft.id)
    with pytest.raises(InvalidRequestError, match="paid_out_of_band=true"):
        client.invoices.pay(draft.id)


def test_an_invoice_is_billed_by_hand(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = client.invoices.create(customer=customer, auto_advance=False)
    assert (invoice.status, invoice.total, invoice.number) == ("draft", 0, None)
    client.invoice_items.create(
        customer=customer, invoice=invoice.id, amount=15_000, currency="usd", description="Review"
    )
    client.invoice_items.create(
        customer=customer, invoice=invoice.id, amount=35_000, currency="usd"
    )
    draft = client.invoices.retrieve(invoice.id)
    assert (draft.subtotal, draft.total, draft.amount_due) == (50_000, 50_000, 50_000)
    assert [line.description for line in draft.lines.data] == ["Review", None]
    opened = client.invoices.finalize(invoice.id)
    assert (opened.status, opened.amount_remaining) == ("open", 50_000)
    assert opened.number.endswith("-0001")
    assert opened.status_transitions.finalized_at == emulator.now
    paid = client.invoices.pay(invoice.id)
    assert (paid.status, paid.amount_paid, paid.amount_remaining) == ("paid", 50_000, 0)
    [payment] = client.invoice_payments.list(invoice=invoice.id).data
    assert payment.amount_paid == 50_000
    [charge] = client.charges.list(customer=customer).data
    assert (charge.amount, charge.status, charge.paid) == (50_000, "succeeded", True)
    assert [t.net for t in client.balance_transactions.list()] == [50_000]
    types = [event["type"] for event in emulator.events()]
    assert [t for t in types if t.startswith("invoice.")] == [
        "invoice.created",
        "invoice.updated",
        "invoice.updated",
        "invoice.finalized",
        "invoice.paid",
        "invoice.payment_succeeded",
    ]
    assert paid.last_response.headers["emulator-state"] == "stateful"
    assert client.country_specs.list().last_response.headers["emulator-state"] == "schema"


def test_an_invoice_is_billed_by_hand_async(emulator: StripeEmulator, customer: str) -> None:
    async def flow() -> Any:
        async with emulator.async_client() as client:
            invoice = await client.invoices.create(customer=customer, auto_advance=False)
            for amount in (15_000, 35_000):
                await client.invoice_items.create(
                    customer=customer, invoice=invoice.id, amount=amount, currency="usd"
                )
            opened = await client.invoices.finalize(invoice.id)
            assert (opened.status, opened.amount_remaining) == ("open", 50_000)
            paid = await client.invoices.pay(invoice.id)
            [entry] = (await client.balance_transactions.list()).data
            assert entry.net == 50_000
            return paid

    paid = asyncio.run(flow())
    assert (paid.status, paid.amount_paid, paid.amount_remaining) == ("paid", 50_000, 0)
    types = [e["type"] for e in emulator.events() if e["type"].startswith("invoice.")]
    assert types == [
        "invoice.created",
        "invoice.updated",
        "invoice.updated",
        "invoice.finalized",
        "invoice.paid",
        "invoice.payment_succeeded",
    ]


def test_items_of_a_finalized_invoice_are_refused(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    item = client.invoice_items.create(
        customer=customer, invoice=invoice.id, amount=500, currency="usd"
    )
    client.invoices.finalize(invoice.id)
    calls: list[Any] = [
        lambda: client.invoice_items.create(
            customer=customer, invoice=invoice.id, amount=1, currency="usd"
        ),
        lambda: client.invoice_items.update(item.id, amount=1),
        lambda: client.invoice_items.delete(item.id),
        lambda: client.invoices.delete(invoice.id),
        lambda: client.invoices.update(invoice.id, default_tax_rates=""),
        lambda: client.invoices.finalize(invoice.id),
    ]
    for call in calls:
        with pytest.raises(InvalidRequestError) as caught:
            call()
        assert caught.value.http_status == 400
    assert client.invoices.retrieve(invoice.id).total == 500


def test_items_change_the_totals_of_a_draft(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    product = client.products.create(name="Gold")
    price = client.prices.create(product=product.id, currency="usd", unit_amount=700)
    item = client.invoice_items.create(
        customer=customer, invoice=invoice.id, pricing={"price": price.id}, quantity=3
    )
    assert client.invoices.retrieve(invoice.id).total == 2_100
    client.invoice_items.update(item.id, quantity=2)
    assert client.invoices.retrieve(invoice.id).total == 1_400
    other = client.prices.create(product=product.id, currency="usd", unit_amount=900).id
    client.invoice_items.update(item.id, pricing={"price": other})
    assert client.invoices.retrieve(invoice.id).total == 1_800
    client.invoice_items.delete(item.id)
    assert client.invoices.retrieve(invoice.id).total == 0
    assert client.invoices.delete(invoice.id).deleted is True


def test_pending_items_wait_for_an_invoice_that_includes_them(
    client: Client, customer: str
) -> None:
    client.invoice_items.create(customer=customer, amount=900, currency="eur")
    assert client.invoices.create(customer=customer).total == 0
    made = client.invoices.create(customer=customer, pending_invoice_items_behavior="include")
    assert (made.total, made.currency) == (900, "eur")
    again = client.invoices.create(customer=customer, pending_invoice_items_behavior="include")
    assert again.total == 0


def test_discounts_and_taxes_are_applied_to_the_lines(client: Client, customer: str) -> None:
    coupon = client.coupons.create(percent_off=10, duration="once")
    rate = client.tax_rates.create(display_name="VAT", percentage=19, inclusive=False)
    invoice = client.invoices.create(
        customer=customer, discounts=[{"coupon": coupon.id}], default_tax_rates=[rate.id]
    )
    for amount in (999, 1_001):
        client.invoice_items.create(
            customer=customer, invoice=invoice.id, amount=amount, currency="usd"
        )
    found: Any = client.invoices.retrieve(invoice.id)
    assert found.subtotal == 2_000
    assert [d.amount for d in found.total_discount_amounts] == [200]
    assert [t.amount for t in found.total_taxes] == [342]
    assert (found.total_excluding_tax, found.total) == (1_800, 2_142)


def test_the_customer_balance_pays_first(client: Client, customer: str) -> None:
    client.customers.update(customer, balance=-300)
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=1_000, currency="usd")
    opened = client.invoices.finalize(invoice.id)
    assert (opened.total, opened.amount_due, opened.starting_balance) == (1_000, 700, -300)
    assert client.customers.retrieve(customer).balance == 0
    [entry, _] = client.customers.balance_transactions.list(customer).data
    assert (entry.amount, entry.type) == (300, "applied_to_invoice")


def test_an_invoice_of_zero_is_paid_when_it_is_finalized(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    assert client.invoices.finalize(invoice.id).status == "paid"


def test_a_declined_card_leaves_the_invoice_open(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=500, currency="usd")
    client.invoices.finalize(invoice.id)
    with pytest.raises(CardError) as caught:
        client.invoices.pay(invoice.id, payment_method="pm_card_chargeDeclinedInsufficientFunds")
    assert caught.value.decline_code == "insufficient_funds"
    found = client.invoices.retrieve(invoice.id)
    assert (found.status, found.attempt_count, found.amount_remaining) == ("open", 1, 500)
    assert len(emulator.events("invoice.payment_failed")) == 1
    assert client.invoices.pay(invoice.id).status == "paid"


def test_an_invoice_to_send_needs_a_due_date(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    with pytest.raises(InvalidRequestError):
        emulator.client(opinions={"due_date": False}).invoices.create(
            customer=customer, collection_method="send_invoice"
        )
    invoice = client.invoices.create(
        customer=customer, collection_method="send_invoice", days_until_due=30
    )
    assert invoice.due_date == emulator.now + 30 * 86_400
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=500, currency="usd")
    assert client.invoices.send_invoice(invoice.id).status == "open"
    assert client.invoices.pay(invoice.id, paid_out_of_band=True).status == "paid"
    assert client.charges.list().data == []


def test_lines_of_an_invoice_are_paged(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    for number in range(7):
        client.invoice_items.create(
            customer=customer, invoice=invoice.id, amount=number, currency="usd"
        )
    page = client.invoices.line_items.list(invoice.id, limit=3)
    assert [line.amount for line in page.auto_paging_iter()] == list(range(7))


# --- credit notes and disputes ------------------------------------------------------------------


def test_a_date_that_an_invoice_is_in_effect_is_kept(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    now, found = emulator.now, []
    for params in ({}, {"effective_at": now - 86_400}):
        draft = client.invoices.create(customer=customer, auto_advance=False, **params)
        client.invoice_items.create(customer=customer, invoice=draft.id, amount=900, currency="usd")
        invoice = client.invoices.finalize(draft.id)
        note = client.credit_notes.create(invoice=invoice.id, amount=100, **params)
        found.append((invoice.effective_at, note.effective_at))
        assert invoice.status_transitions.finalized_at == now
    assert found == [(now, None), (now - 86_400, now - 86_400)]


def test_an_invoice_has_the_tax_ids_of_its_customer(
    client: Client, emulator: StripeEmulator
) -> None:
    def shown(invoice: Any) -> list[tuple[str, str]]:
        return [(tax_id.type, tax_id.value) for tax_id in invoice.customer_tax_ids]

    customer = client.customers.create(tax_id_data=[{"type": "eu_vat", "value": "DE123456789"}])
    [first] = client.customers.tax_ids.list(str(customer.id)).data
    assert (first.type, first.value) == ("eu_vat", "DE123456789")
    types = [event["type"] for event in emulator.events()]
    assert types == ["customer.created", "customer.tax_id.created"]

    invoice = client.invoices.create(customer=customer.id, auto_advance=False)
    assert shown(invoice) == [("eu_vat", "DE123456789")]
    client.customers.tax_ids.create(str(customer.id), type="gb_vat", value="GB123456789")
    client.customers.tax_ids.delete(str(customer.id), first.id)
    invoice = client.invoices.finalize(invoice.id)
    assert shown(invoice) == [("gb_vat", "GB123456789")]
    client.customers.tax_ids.create(str(customer.id), type="us_ein", value="12-3456789")
    assert shown(client.invoices.retrieve(invoice.id)) == [("gb_vat", "GB123456789")]


def test_an_item_with_a_price_has_the_name_of_the_product(client: Client, customer: str) -> None:
    price = client.prices.create(currency="usd", unit_amount=333, product_data={"name": "Setup"}).id
    item: Any = {"customer": customer, "pricing": {"price": price}}
    named = client.invoice_items.create(**item)
    own = client.invoice_items.create(**item, description="Mine")
    assert (named.amount, named.description, own.description) == (333, "Setup", "Mine")
    invoice = client.invoices.create(customer=customer, pending_invoice_items_behavior="include")
    assert sorted(str(line.description) for line in invoice.lines.data) == ["Mine", "Setup"]


def test_a_credit_note_reduces_an_open_invoice(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=2_000, currency="usd")
    client.invoices.finalize(invoice.id)
    line: Any = {
        "type": "custom_line_item",
        "description": "Goodwill",
        "quantity": 1,
        "unit_amount": 500,
    }
    preview = client.credit_notes.preview(invoice=invoice.id, lines=[line])
    assert (preview.amount, client.credit_notes.list().data) == (500, [])
    note = client.credit_notes.create(invoice=invoice.id, lines=[line])
    assert (note.amount, note.lines.data[0].description) == (500, "Goodwill")
    found = client.invoices.retrieve(invoice.id)
    assert (found.amount_remaining, found.pre_payment_credit_notes_amount) == (1_500, 500)
    assert client.credit_notes.void_credit_note(note.id).status == "void"
    assert client.invoices.retrieve(invoice.id).amount_remaining == 2_000
    with pytest.raises(InvalidRequestError):
        client.credit_notes.create(invoice=invoice.id, amount=2_001)
    client.credit_notes.create(invoice=invoice.id, amount=2_000)
    assert client.invoices.retrieve(invoice.id).status == "paid"


def test_a_credit_note_for_a_paid_invoice_is_credited_and_refunded(
    client: Client, customer: str
) -> None:
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=2_000, currency="usd")
    client.invoices.finalize(invoice.id)
    client.invoices.pay(invoice.id)
    with pytest.raises(InvalidRequestError):
        client.credit_notes.create(invoice=invoice.id, amount=900, credit_amount=1)
    client.credit_notes.create(invoice=invoice.id, amount=900, credit_amount=300, refund_amount=600)
    assert client.customers.retrieve(customer).balance == -300
    assert [r.amount for r in client.refunds.list()] == [600]
    assert sum(t.net for t in client.balance_transactions.list()) == 1_400
    assert client.invoices.retrieve(invoice.id).post_payment_credit_notes_amount == 900


def test_evidence_is_staged_and_submitted(client: Client, emulator: StripeEmulator) -> None:
    dispute = emulator.put("dispute", amount=900)["id"]
    staged = client.disputes.update_evidence(dispute, customer_name="Ada")
    assert (staged.status, staged.evidence_details.has_evidence) == ("needs_response", True)
    submitted = client.disputes.submit_evidence(dispute)
    assert (submitted.status, submitted.evidence_details.submission_count) == ("under_review", 1)
    with pytest.raises(InvalidRequestError):
        client.disputes.update_evidence(dispute, customer_name="Bob")


def check_credit_issuance(emulator: StripeEmulator, invoice: str, preview: Any, note: Any) -> None:
    assert (preview.amount, note.amount, note.status) == (500, 500, "issued")
    assert [line.description for line in note.lines.data] == ["Goodwill credit"]
    client = emulator.client()
    found = client.invoices.retrieve(invoice)
    assert (found.status, found.amount_remaining) == ("open", 1_500)
    client.invoices.pay(invoice)
    assert [one.amount for one in client.balance.retrieve().available] == [1_500]
    types = [event["type"] for event in emulator.events()]
    assert types.count("credit_note.created") == 1
    assert types.index("credit_note.created") < types.index("invoice.paid")


GOODWILL: Any = {
    "type": "custom_line_item",
    "description": "Goodwill credit",
    "quantity": 1,
    "unit_amount": 500,
}


def open_invoice(client: Client, customer: str) -> str:
    invoice = client.invoices.create(customer=customer, auto_advance=False)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=2_000, currency="usd")
    return str(client.invoices.finalize(invoice.id).id)


def test_a_credit_is_previewed_and_issued_sync(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = open_invoice(client, customer)
    preview = client.credit_notes.preview(invoice=invoice, lines=[GOODWILL])
    note = client.credit_notes.create(invoice=invoice, lines=[GOODWILL])
    check_credit_issuance(emulator, invoice, preview, note)


def test_a_credit_is_previewed_and_issued_async(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = open_invoice(client, customer)

    async def main() -> tuple[Any, Any]:
        async with emulator.async_client() as client:
            preview = await client.credit_notes.preview(invoice=invoice, lines=[GOODWILL])
            return preview, await client.credit_notes.create(invoice=invoice, lines=[GOODWILL])

    check_credit_issuance(emulator, invoice, *asyncio.run(main()))


# --- payments -----------------------------------------------------------------------------------


def test_a_payment_intent_is_authorized_captured_and_refunded(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
    )
    assert (intent.status, intent.amount_capturable) == ("requires_capture", 2_000)
    captured = client.payment_intents.capture(intent.id)
    assert (captured.status, captured.amount_received) == ("succeeded", 2_000)
    client.refunds.create(payment_intent=intent.id, amount=500)
    client.refunds.create(payment_intent=intent.id)
    with pytest.raises(InvalidRequestError) as caught:
        client.refunds.create(payment_intent=intent.id)
    assert caught.value.code == "charge_already_refunded"
    assert sum(t.net for t in client.balance_transactions.list()) == 0


def test_a_declined_payment_intent_can_be_paid_with_another_card(
    client: Client, emulator: StripeEmulator
) -> None:
    with pytest.raises(CardError) as caught:
        client.payment_intents.create(
            amount=900, currency="usd", payment_method="pm_card_chargeDeclined", confirm=True
        )
    assert caught.value.code == "card_declined"
    [intent] = client.payment_intents.list().data
    assert intent.status == "requires_payment_method"
    assert intent.last_payment_error.code == "card_declined"
    assert client.payment_intents.confirm(intent.id, payment_method="pm_card_visa").amount_received
    types = [e["type"] for e in emulator.events()]
    assert types.count("payment_intent.payment_failed") == 1
    assert types.count("payment_intent.succeeded") == 1


@pytest.mark.parametrize(
    ("number", "code", "decline_code"),
    [
        ("4000000000000002", "card_declined", "generic_decline"),
        ("4000 0000 0000 0069", "expired_card", "expired_card"),
        ("4000000000000127", "incorrect_cvc", "incorrect_cvc"),
    ],
)
def test_test_cards_decline_by_number(
    number: str, code: str, decline_code: str, client: Client
) -> None:
    method = client.payment_methods.create(
        type="card", card={"number": number, "exp_month": 1, "exp_year": 2035}
    )
    with pytest.raises(CardError) as caught:
        client.payment_intents.create(
            amount=900, currency="usd", payment_method=method.id, confirm=True
        )
    assert (caught.value.code, caught.value.decline_code) == (code, decline_code)


def test_a_real_card_number_is_refused(client: Client) -> None:
    with pytest.raises(CardError) as caught:
        client.payment_methods.create(
            type="card", card={"number": "4111111111111111", "exp_month": 1, "exp_year": 2035}
        )
    assert caught.value.decline_code == "test_mode_live_card"


def test_a_card_can_require_authentication_or_be_disputed(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_authenticationRequired", confirm=True
    )
    assert intent.status == "requires_action"
    assert emulator.authenticate(str(intent.id))["status"] == "succeeded"
    client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_createDispute", confirm=True
    )
    [dispute] = client.disputes.list().data
    assert (dispute.status, dispute.amount, dispute.reason) == ("needs_response", 900, "fraudulent")
    assert client.disputes.close(dispute.id).status == "lost"


DECLINES = [
    ("4000000000000002", "visa_chargeDeclined", "card_declined", "generic_decline"),
    (
        "4000000000009995",
        "visa_chargeDeclinedInsufficientFunds",
        "card_declined",
        "insufficient_funds",
    ),
    ("4000000000009987", "visa_chargeDeclinedLostCard", "card_declined", "lost_card"),
    ("4000000000009979", "visa_chargeDeclinedStolenCard", "card_declined", "stolen_card"),
    (
        "4000000000006975",
        "visa_chargeDeclinedVelocityLimitExceeded",
        "card_declined",
        "card_velocity_exceeded",
    ),
    ("4000000000000069", "chargeDeclinedExpiredCard", "expired_card", "expired_card"),
    ("4000000000000127", "chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc"),
    ("4000000000000119", "chargeDeclinedProcessingError", "processing_error", "processing_error"),
    ("4000000000000341", "chargeCustomerFail", "card_declined", "generic_decline"),
    ("4100000000000019", "chargeDeclinedFraudulent", "card_declined", "fraudulent"),
]


@pytest.mark.parametrize(("number", "name", "code", "decline_code"), DECLINES)
@pytest.mark.parametrize("how", ["number", "token", "payment method"])
def test_each_decline_code_has_a_test_card(
    how: str, number: str, name: str, code: str, decline_code: str, client: Client
) -> None:
    method = f"pm_card_{name}"
    card: Any = {"number": number, "exp_month": 1, "exp_year": 2035}
    if how != "payment method":
        card = {"token": f"tok_{name}"} if how == "token" else card
        method = str(client.payment_methods.create(type="card", card=card).id)
    with pytest.raises(CardError) as caught:
        client.payment_intents.create(
            amount=900, currency="usd", payment_method=method, confirm=True
        )
    assert (caught.value.code, caught.value.decline_code) == (code, decline_code)
    [charge] = client.charges.list().data
    assert (charge.status, charge.failure_code, charge.paid) == ("failed", code, False)
    assert charge.outcome is not None
    assert charge.outcome.reason == decline_code


def test_an_incorrect_number_is_refused_when_it_is_entered(client: Client) -> None:
    with pytest.raises(CardError) as caught:
        client.payment_methods.create(
            type="card", card={"number": "4242424242424241", "exp_month": 1, "exp_year": 2035}
        )
    assert caught.value.code == "incorrect_number"


EXPIRIES = [
    (12, 2025, "invalid_expiry_year", "exp_year"),
    (5, 2026, "invalid_expiry_month", "exp_month"),
    (13, 2027, "invalid_expiry_month", "exp_month"),
    (0, 2027, "invalid_expiry_month", "exp_month"),
]


@pytest.mark.parametrize(("month", "year", "code", "param"), EXPIRIES)
@pytest.mark.parametrize("how", ["payment method", "token", "update"])
def test_a_card_that_has_expired_is_refused_when_it_is_entered(
    how: str, month: int, year: int, code: str, param: str
) -> None:
    client = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC)).client(max_retries=0)
    method = client.payment_methods.create(type="card", card={"token": "tok_visa"})
    number: Any = {"number": "4242424242424242"}
    expiry: Any = {"exp_month": month, "exp_year": year}
    texts: Any = {"exp_month": str(month), "exp_year": str(year)}
    enter = {
        "payment method": lambda: client.payment_methods.create(type="card", card=number | expiry),
        "token": lambda: client.tokens.create(card=number | texts),
        "update": lambda: client.payment_methods.update(method.id, card=expiry),
    }
    with pytest.raises(CardError) as caught:
        enter[how]()
    assert (caught.value.code, caught.value.param) == (code, param)
    assert caught.value.user_message


def test_a_card_works_until_the_end_of_its_month() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 30, 23, 59, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 6, "exp_year": 2026}
    )
    customer = client.customers.create(payment_method=method.id)

    def pay() -> Any:
        return client.payment_intents.create(
            amount=900,
            currency="usd",
            customer=customer.id,
            payment_method=method.id,
            confirm=True,
        )

    assert pay().status == "succeeded"
    emulator.advance(minutes=1)
    with pytest.raises(CardError) as caught:
        pay()
    assert (caught.value.code, caught.value.decline_code) == ("expired_card", "expired_card")
    assert client.charges.list().data[0].failure_code == "expired_card"
    client.payment_methods.update(method.id, card={"exp_month": 6, "exp_year": 2030})
    assert pay().status == "succeeded"


def test_an_expired_card_is_not_set_up_or_attached() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 6, "exp_year": 2026}
    )
    customer = client.customers.create()
    emulator.advance(days=16)
    with pytest.raises(CardError, match="declined"):
        client.payment_methods.attach(method.id, customer=customer.id)
    with pytest.raises(CardError) as caught:
        client.setup_intents.create(
            customer=customer.id, payment_method=method.id, confirm=True, usage="off_session"
        )
    assert caught.value.code == "expired_card"


def test_a_charge_of_a_source_whose_card_has_expired_is_declined() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    token = client.tokens.create(
        card={"number": "4242424242424242", "exp_month": "6", "exp_year": "2026"}
    )
    customer = client.customers.create()
    client.customers.payment_sources.create(customer.id, source=token.id)
    emulator.advance(days=16)
    with pytest.raises(CardError) as caught:
        client.charges.create(amount=900, currency="usd", customer=customer.id)
    assert caught.value.code == "expired_card"


def test_a_renewal_with_an_expired_card_fails() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 6, "exp_year": 2026}
    )
    customer = client.customers.create(
        payment_method=method.id, invoice_settings={"default_payment_method": method.id}
    )
    price = client.prices.create(
        currency="usd",
        unit_amount=900,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )
    made = client.subscriptions.create(customer=customer.id, items=[{"price": price.id}])
    assert made.status == "active"
    emulator.advance(days=31)
    assert client.subscriptions.retrieve(made.id).status == "past_due"


def test_test_cards_are_valid_whatever_the_clock_says() -> None:
    client = StripeEmulator(now=datetime(2041, 3, 1, tzinfo=UTC)).client(max_retries=0)
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_visa", confirm=True
    )
    assert intent.status == "succeeded"


def test_a_year_of_two_digits_is_one_of_this_century(client: Client) -> None:
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 1, "exp_year": 34}
    )
    assert method.card is not None
    assert method.card.exp_year == 2034


def test_a_part_of_an_authorization_is_captured(client: Client, emulator: StripeEmulator) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
    )
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.capture(intent.id, amount_to_capture=2_001)
    assert caught.value.code == "amount_too_large"
    with pytest.raises(InvalidRequestError, match="does not model several captures"):
        client.payment_intents.capture(intent.id, amount_to_capture=1, final_capture=False)
    captured = client.payment_intents.capture(intent.id, amount_to_capture=1_500)
    assert (captured.status, captured.amount_received, captured.amount_capturable) == (
        "succeeded",
        1_500,
        0,
    )
    charge: Any = client.charges.retrieve(str(intent.latest_charge))
    assert (charge.amount_captured, charge.amount_refunded, charge.refunded) == (1_500, 500, False)
    with pytest.raises(InvalidRequestError) as caught:
        client.refunds.create(payment_intent=intent.id, amount=1_501)
    assert caught.value.code == "amount_too_large"
    client.refunds.create(payment_intent=intent.id)
    assert sum(t.net for t in client.balance_transactions.list()) == 0
    types = [e["type"] for e in emulator.events()]
    assert [t for t in types if t.startswith(("charge.", "payment_intent."))] == [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.amount_capturable_updated",
        "charge.captured",
        "payment_intent.succeeded",
        "charge.refunded",
    ]


def test_a_capture_changes_the_metadata_and_the_descriptors(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
        metadata={"order": "7", "state": "open"},
    )
    captured = client.payment_intents.capture(
        intent.id,
        metadata={"state": "", "shipped": "yes"},
        statement_descriptor="SHOP",
        statement_descriptor_suffix="ORDER 7",
    )
    assert (captured.status, captured.amount_received) == ("succeeded", 2_000)
    assert captured.metadata == {"order": "7", "shipped": "yes"}
    assert captured.statement_descriptor == "SHOP"
    assert captured.statement_descriptor_suffix == "ORDER 7"


def test_an_authorization_is_incremented(client: Client, emulator: StripeEmulator) -> None:
    params: Any = {
        "amount": 2_000,
        "currency": "usd",
        "payment_method": "pm_card_visa",
        "capture_method": "manual",
        "confirm": True,
    }
    plain = client.payment_intents.create(**params)
    with pytest.raises(InvalidRequestError, match="request_incremental_authorization"):
        client.payment_intents.increment_authorization(plain.id, amount=2_500)
    options: Any = {"card": {"request_incremental_authorization": "if_available"}}
    intent = client.payment_intents.create(**params, payment_method_options=options)
    with pytest.raises(InvalidRequestError):
        client.payment_intents.increment_authorization(intent.id, amount=2_000)
    more = client.payment_intents.increment_authorization(intent.id, amount=2_500)
    assert (more.amount, more.amount_capturable) == (2_500, 2_500)
    client.payment_intents.capture(intent.id)
    [charge] = client.charges.list(payment_intent=str(intent.id)).data
    assert (charge.amount, charge.amount_captured) == (2_500, 2_500)
    assert len(emulator.events("payment_intent.amount_capturable_updated")) == 3


def test_a_canceled_authorization_is_released(client: Client, emulator: StripeEmulator) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
    )
    canceled = client.payment_intents.cancel(intent.id, cancellation_reason="abandoned")
    assert (canceled.status, canceled.cancellation_reason) == ("canceled", "abandoned")
    assert (canceled.amount_capturable, canceled.canceled_at) == (0, emulator.now)
    charge = client.charges.retrieve(str(intent.latest_charge))
    assert (charge.captured, charge.refunded) == (False, True)
    assert client.balance_transactions.list().data == []
    for call in (client.payment_intents.confirm, client.payment_intents.capture):
        with pytest.raises(InvalidRequestError) as caught:
            call(intent.id)
        assert caught.value.code == "payment_intent_unexpected_state"


def test_confirming_twice_charges_once(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_visa"
    )
    assert intent.status == "requires_confirmation"
    opts: Any = {"idempotency_key": "confirm-1"}
    first = client.payment_intents.confirm(intent.id, opts=opts)
    again = client.payment_intents.confirm(intent.id, opts=opts)
    assert (first.status, again.latest_charge) == ("succeeded", first.latest_charge)
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.confirm(intent.id)
    assert caught.value.code == "payment_intent_unexpected_state"
    assert caught.value.error.payment_intent.id == intent.id
    assert len(client.charges.list().data) == 1
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.update(intent.id, amount=1_000)


def test_a_manual_confirmation_is_confirmed_again_after_authentication(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        payment_method="pm_card_authenticationRequired",
        confirmation_method="manual",
        confirm=True,
    )
    assert intent.status == "requires_action"
    assert emulator.authenticate(str(intent.id))["status"] == "requires_confirmation"
    assert client.charges.list().data == []
    assert client.payment_intents.confirm(intent.id).status == "succeeded"


def test_a_failed_authentication_needs_another_payment_method(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_authenticationRequired", confirm=True
    )
    failed = emulator.authenticate(str(intent.id), succeed=False)
    assert (failed["status"], failed["payment_method"]) == ("requires_payment_method", None)
    assert failed["last_payment_error"]["code"] == "payment_intent_authentication_failure"
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        payment_method="pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
        confirm=True,
    )
    declined = emulator.authenticate(str(intent.id))
    assert declined["status"] == "requires_payment_method"
    assert declined["last_payment_error"]["decline_code"] == "insufficient_funds"
    assert len(emulator.events("payment_intent.payment_failed")) == 2


def test_authentication_off_session_is_an_error(client: Client) -> None:
    for more in ({"off_session": True}, {"error_on_requires_action": True}):
        params: Any = more
        with pytest.raises(CardError) as caught:
            client.payment_intents.create(
                amount=900,
                currency="usd",
                payment_method="pm_card_authenticationRequired",
                confirm=True,
                **params,
            )
        assert caught.value.code == "authentication_required"
        intent = caught.value.error.payment_intent
        assert intent.status == "requires_payment_method"
    with pytest.raises(InvalidRequestError) as refused:
        client.payment_intents.create(amount=900, currency="usd", off_session=True)
    assert refused.value.param == "off_session"


def test_setup_future_usage_attaches_the_method_for_later_payments(
    client: Client, emulator: StripeEmulator
) -> None:
    customer = client.customers.create()
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        customer=customer.id or "",
        payment_method="pm_card_authenticationRequiredOnSetup",
        setup_future_usage="off_session",
        confirm=True,
    )
    assert client.customers.payment_methods.list(customer.id).data == []
    method = emulator.authenticate(str(intent.id))["payment_method"]
    assert [m.id for m in client.customers.payment_methods.list(customer.id)] == [method]
    assert len(emulator.events("payment_method.attached")) == 1
    params: Any = {"amount": 900, "currency": "usd", "payment_method": method, "confirm": True}
    again = client.payment_intents.create(**params, customer=customer.id, off_session=True)
    assert again.status == "succeeded"
    assert client.payment_intents.create(**params, customer=customer.id).status == "requires_action"
    with pytest.raises(InvalidRequestError, match="belongs to another customer"):
        client.payment_intents.create(**params, off_session=True)


def test_a_charge_without_a_payment_intent_is_captured_and_refunded(client: Client) -> None:
    charge = client.charges.create(amount=900, currency="usd", source="tok_visa", capture=False)
    assert (charge.status, charge.captured, charge.balance_transaction) == (
        "succeeded",
        False,
        None,
    )
    captured = client.charges.capture(charge.id, amount=700)
    assert (captured.amount_captured, captured.amount_refunded) == (700, 200)
    with pytest.raises(InvalidRequestError) as caught:
        client.charges.capture(charge.id)
    assert caught.value.code == "charge_already_captured"
    assert client.charges.refund(charge.id).refunded is True
    assert sum(t.net for t in client.balance_transactions.list()) == 0
    with pytest.raises(CardError):
        client.charges.create(amount=900, currency="usd", source="tok_chargeDeclined")
    with pytest.raises(InvalidRequestError) as refused:
        client.charges.create(amount=900, currency="usd")
    assert refused.value.param == "source"


def test_a_customer_keeps_cards_by_token(client: Client, emulator: StripeEmulator) -> None:
    customer = client.customers.create().id
    details: Any = {"exp_month": "11", "exp_year": "2033", "name": "Ada"}
    token = client.tokens.create(card={"number": "5555555555554444", **details})
    card: Any = client.customers.payment_sources.create(customer, source=token.id)
    assert (card.brand, card.last4, card.exp_month, card.exp_year, card.name) == (
        "mastercard",
        "4444",
        11,
        2033,
        "Ada",
    )
    client.customers.payment_sources.create(customer, source="tok_visa")
    assert client.customers.retrieve(customer).default_source == card.id
    assert len(client.customers.payment_sources.list(customer).data) == 2
    declined = client.tokens.create(card={"number": "4000000000000002", **details})
    before = len(emulator.events())
    for source in (declined.id, "tok_chargeDeclined"):
        with pytest.raises(CardError) as caught:
            client.customers.payment_sources.create(customer, source=source)
        assert caught.value.code == "card_declined"
    with pytest.raises(InvalidRequestError) as refused:
        client.tokens.create(
            card={"number": "4242424242424242", "exp_month": "x", "exp_year": "2033"}
        )
    assert refused.value.param == "card[exp_month]"
    assert len(emulator.events()) == before
    assert len(client.customers.payment_sources.list(customer).data) == 2
    charge = client.charges.create(amount=900, currency="usd", customer=customer)
    assert (charge.status, charge.paid) == ("succeeded", True)


# --- money --------------------------------------------------------------------------------------


def test_totals_add_up() -> None:
    from decimal import Decimal

    rate = TaxRate("txr_1", Decimal(20), True)
    found = totals([Line(1_200, rates=(rate,)), Line(-200)], [Discount(amount_off=100)])
    assert (found.subtotal, found.total) == (1_000, 900)
    assert found.total_excluding_tax == 900 - sum(found.lines[0].taxes)


@pytest.mark.parametrize("weights", [[1, 1, 1], [0, 5], [7, 11, 13], [0, 0]])
def test_an_allocation_adds_up(weights: list[int]) -> None:
    for amount in range(50):
        parts = allocate(amount, weights)
        assert sum(parts) == (amount if sum(weights) else 0)
        assert all(part >= 0 for part in parts)
