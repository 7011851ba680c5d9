"""The flows of the guides: what each call sends and returns."""

from __future__ import annotations

import ast
import inspect
from datetime import UTC, datetime
from functools import reduce
from itertools import pairwise
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import InvalidRequestError
from lattice_stripe.types import DeletedInvoice, DeletedInvoiceItem, Invoice, InvoiceLineItem, Quote

from .conftest import MockStripe

DRAFT = {"object": "invoice", "id": "in_1", "status": "draft", "auto_advance": False}
LINES = [{"type": "custom_line_item", "description": "Goodwill", "quantity": 1, "unit_amount": 500}]
LINES_FORM = [
    ("lines[0][type]", "custom_line_item"),
    ("lines[0][description]", "Goodwill"),
    ("lines[0][quantity]", "1"),
    ("lines[0][unit_amount]", "500"),
]


def method(client: Any, name: str) -> Any:
    return reduce(getattr, name.split("."), client)


# --- invoices: create, finalize, pay --------------------------------------------------------


def test_a_draft_is_created_without_auto_advance(
    stripe: MockStripe, opinion_warnings: list[Any]
) -> None:
    stripe.reply(DRAFT)
    invoice = stripe.run(
        lambda c: c.invoices.create(
            customer="cus_1",
            auto_advance=False,
            collection_method="charge_automatically",
            description="Consulting",
        )
    )
    assert isinstance(invoice, Invoice)
    assert invoice.status == "draft"
    assert stripe.sent[0].form == [
        ("customer", "cus_1"),
        ("auto_advance", "false"),
        ("collection_method", "charge_automatically"),
        ("description", "Consulting"),
    ]
    assert opinion_warnings == []


def test_an_invoice_item_is_created_with_an_amount(stripe: MockStripe) -> None:
    stripe.reply({"object": "invoiceitem", "id": "ii_1"})
    item = stripe.run(
        lambda c: c.invoice_items.create(
            customer="cus_1", invoice="in_1", amount=15_000, currency="usd"
        )
    )
    assert item.id == "ii_1"
    sent = stripe.sent[0]
    assert (sent.method, sent.path) == ("POST", "/v1/invoiceitems")
    assert sent.form == [
        ("customer", "cus_1"),
        ("invoice", "in_1"),
        ("amount", "15000"),
        ("currency", "usd"),
    ]


@pytest.mark.parametrize(
    ("pricing", "form"),
    [
        ({"pricing": {"price": "price_1"}}, [("pricing[price]", "price_1")]),
        (
            {"price_data": {"currency": "usd", "product": "prod_1", "unit_amount": 2500}},
            [
                ("price_data[currency]", "usd"),
                ("price_data[product]", "prod_1"),
                ("price_data[unit_amount]", "2500"),
            ],
        ),
    ],
)
def test_an_invoice_item_is_created_with_a_price_or_price_data(
    stripe: MockStripe, pricing: dict[str, Any], form: list[tuple[str, str]]
) -> None:
    stripe.reply({"object": "invoiceitem", "id": "ii_1"})
    stripe.run(lambda c: c.invoice_items.create(customer="cus_1", invoice="in_1", **pricing))
    assert stripe.sent[0].form == [("customer", "cus_1"), ("invoice", "in_1"), *form]


@pytest.mark.parametrize(
    ("name", "params", "path", "status"),
    [
        ("invoices.finalize", {}, "finalize", "open"),
        ("invoices.finalize_invoice", {}, "finalize", "open"),
        ("invoices.pay", {}, "pay", "paid"),
        ("invoices.pay", {"paid_out_of_band": True}, "pay", "paid"),
        ("invoices.pay", {"payment_method": "pm_card_visa"}, "pay", "paid"),
        ("invoices.void", {}, "void", "void"),
        ("invoices.void_invoice", {}, "void", "void"),
        ("invoices.mark_uncollectible", {}, "mark_uncollectible", "uncollectible"),
        ("invoices.send_invoice", {}, "send", "open"),
        ("invoices.send", {}, "send", "open"),
    ],
)
def test_invoice_actions_post_and_return_the_invoice(
    stripe: MockStripe, name: str, params: dict[str, Any], path: str, status: str
) -> None:
    url = "https://invoice.stripe.com/i/1"
    stripe.reply({**DRAFT, "status": status, "hosted_invoice_url": url, "amount_due": 50_000})
    invoice = stripe.run(lambda c: method(c, name)("in_1", **params))
    assert (invoice.status, invoice.hosted_invoice_url) == (status, url)
    assert (stripe.sent[0].method, stripe.sent[0].path) == ("POST", f"/v1/invoices/in_1/{path}")
    expected = [(k, "true" if v is True else v) for k, v in params.items()]
    assert stripe.sent[0].form == expected


def test_pay_is_sent_whatever_status_was_read_before(stripe: MockStripe) -> None:
    """No guard decides from a status that was read earlier."""
    stripe.reply({**DRAFT, "status": "void"})
    stripe.reply_error(400, type="invalid_request_error", message="This invoice is void.")

    def pay(client: Any) -> Any:
        if stripe.is_async:
            return pay_async(client)
        return client.invoices.pay(client.invoices.retrieve("in_1").id)

    async def pay_async(client: Any) -> Any:
        return await client.invoices.pay((await client.invoices.retrieve("in_1")).id)

    with pytest.raises(InvalidRequestError, match="This invoice is void"):
        stripe.run(pay)
    assert [sent.path for sent in stripe.sent] == ["/v1/invoices/in_1", "/v1/invoices/in_1/pay"]


def test_an_invoice_to_send_is_created_with_its_days_until_due(stripe: MockStripe) -> None:
    stripe.reply(DRAFT)
    stripe.run(
        lambda c: c.invoices.create(
            customer="cus_1", collection_method="send_invoice", days_until_due=30
        )
    )
    assert ("days_until_due", "30") in stripe.sent[0].form


def test_a_draft_is_updated_and_deleted(stripe: MockStripe) -> None:
    stripe.reply(DRAFT)
    stripe.run(lambda c: c.invoices.update("in_1", description="R", metadata={"project": "p"}))
    assert stripe.sent[-1].form == [("description", "R"), ("metadata[project]", "p")]
    stripe.reply({"object": "invoice", "id": "in_1", "deleted": True})
    deleted = stripe.run(lambda c: c.invoices.delete("in_1"))
    assert isinstance(deleted, DeletedInvoice)
    assert deleted.deleted is True
    assert (stripe.sent[-1].method, stripe.sent[-1].path) == ("DELETE", "/v1/invoices/in_1")


def test_an_invoice_item_is_updated_and_deleted(stripe: MockStripe) -> None:
    stripe.reply({"object": "invoiceitem", "id": "ii_1"})
    stripe.run(lambda c: c.invoice_items.update("ii_1", amount=6000))
    assert (stripe.sent[-1].path, stripe.sent[-1].form) == (
        "/v1/invoiceitems/ii_1",
        [("amount", "6000")],
    )
    stripe.reply({"object": "invoiceitem", "id": "ii_1", "deleted": True})
    deleted = stripe.run(lambda c: c.invoice_items.delete("ii_1"))
    assert isinstance(deleted, DeletedInvoiceItem)
    assert stripe.sent[-1].method == "DELETE"


def test_the_lines_of_an_invoice_are_listed(stripe: MockStripe) -> None:
    line = {"object": "line_item", "id": "il_1", "description": "A line", "amount": 5}
    stripe.reply({"object": "list", "data": [line], "has_more": False})
    page = stripe.run(lambda c: c.invoices.list_line_items("in_1"))
    assert (stripe.sent[0].method, stripe.sent[0].path) == ("GET", "/v1/invoices/in_1/lines")
    (found,) = page
    assert isinstance(found, InvoiceLineItem)
    assert (found.id, found.description, found.amount) == ("il_1", "A line", 5)


def test_invoice_lines_have_no_create_or_delete() -> None:
    names = {o.name for o in lattice_stripe.operations()}
    assert not names & {f"invoices.line_items.{verb}" for verb in ("create", "delete")}


@pytest.mark.parametrize("id", ["upcoming_in_1", None], ids=["this version", "older versions"])
def test_create_preview_returns_lines_and_the_id_of_a_preview(
    stripe: MockStripe, id: str | None
) -> None:
    line = {"object": "line_item", "id": "il_1", "description": "Proration", "amount": -5}
    lines = {"object": "list", "data": [line], "has_more": False, "url": "/v1/x"}
    with_id = {"id": id} if id else {}
    stripe.reply({"object": "invoice", "lines": lines, "amount_due": 10, **with_id})
    details = {
        "items": [{"id": "si_1", "price": "price_new"}],
        "proration_behavior": "create_prorations",
    }
    preview = stripe.run(
        lambda c: c.invoices.create_preview(customer="cus_1", subscription_details=details)
    )
    assert preview.id == id
    assert [line.amount for line in preview.lines.data] == [-5]
    sent = stripe.sent[0]
    assert (sent.method, sent.path) == ("POST", "/v1/invoices/create_preview")
    assert sent.form == [
        ("customer", "cus_1"),
        ("subscription_details[items][0][id]", "si_1"),
        ("subscription_details[items][0][price]", "price_new"),
        ("subscription_details[proration_behavior]", "create_prorations"),
    ]


# --- invoices: list and search----------------------------------------------------------------


def page(*ids: str, more: bool = False, kind: str = "list") -> dict[str, Any]:
    data = [
        {"object": "invoice", "id": i, "amount_paid": 10, "billing_reason": "manual"} for i in ids
    ]
    return {"object": kind, "data": data, "has_more": more}


def test_invoices_are_listed_with_filters(stripe: MockStripe) -> None:
    stripe.reply(page("in_1"))
    (found,) = stripe.run(
        lambda c: c.invoices.list(customer="cus_1", status="open", limit=10, subscription="sub_1")
    )
    assert (found.id, found.billing_reason) == ("in_1", "manual")
    assert stripe.sent[0].query == [
        ("customer", "cus_1"),
        ("status", "open"),
        ("limit", "10"),
        ("subscription", "sub_1"),
    ]


def test_invoices_of_all_pages_are_streamed(stripe: MockStripe) -> None:
    stripe.reply(page("in_1", "in_2", more=True))
    stripe.reply(page("in_3"))
    since = datetime(2026, 1, 1, tzinfo=UTC)
    given: dict[str, Any] = {"status": "paid", "created": {"gte": since}}
    total: list[int] = []

    async def collect(client: Any) -> None:
        async for invoice in client.invoices.stream(**given):
            total.append(invoice.amount_paid)

    def use(client: Any) -> Any:
        if stripe.is_async:
            return collect(client)
        total.extend(invoice.amount_paid for invoice in client.invoices.stream(**given))
        return None

    stripe.run(use)
    assert sum(total) == 30
    first = [("status", "paid"), ("created[gte]", "1767225600")]
    assert [sent.query for sent in stripe.sent] == [first, [*first, ("starting_after", "in_2")]]


def test_invoices_are_searched(stripe: MockStripe) -> None:
    stripe.reply(page("in_1", kind="search_result"))
    query = "status:'open' AND customer:'cus_1'"
    assert len(stripe.run(lambda c: c.invoices.search(query=query))) == 1
    assert (stripe.sent[0].path, stripe.sent[0].query) == (
        "/v1/invoices/search",
        [("query", query)],
    )


@pytest.mark.parametrize(
    "reason",
    [
        "subscription_cycle",
        "subscription_create",
        "subscription_update",
        "manual",
        "unknown_reason",
    ],
)
def test_billing_reason_is_decoded(reason: str) -> None:
    invoice = lattice_stripe.decode(f'{{"object": "invoice", "billing_reason": "{reason}"}}')
    assert invoice.billing_reason == reason


# --- docstrings -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("invoices.delete", ["Drafts only", "``void``"]),
        ("invoices.finalize", ["fixes the lines", "Stripe finalizes", "subscriptions by itself"]),
        ("invoices.send_invoice", ["Only for", "``send_invoice``"]),
        ("invoices.list_line_items", ["il_", "ii_", "invoice_items"]),
        (
            "invoice_items.create",
            ["at most 250 items", "ii_", "il_", "a finalized invoice none"],
        ),
        ("invoices.search", ["lag behind writes", "``list``", "``retrieve``"]),
        ("invoices.create", ["auto_advance=False", "about an hour", "due_date"]),
        ("quotes.accept", ["not that anything was billed", "webhooks", "downstream_ref"]),
        ("disputes.update", ["submit=False", "update_evidence", "submit_evidence"]),
        ("test_helpers.test_clocks.advance", ["advance_and_wait"]),
        ("invoices.update", ["Changes a draft", "Stripe refuses changes of amounts"]),
        ("invoices.pay", ["Charges the customer's default payment method", "``paid_out_of_band"]),
        ("invoices.void", ["permanently", "can still be read", "``delete``"]),
        ("invoices.mark_uncollectible", ["bad debt", "``uncollectible``"]),
        ("invoices.create_preview", ["does not store", "``upcoming_in``"]),
        ("credit_notes.preview", ["Nothing is stored"]),
        ("credit_notes.create", ["events of the invoice", "customer's balance"]),
        (
            "account_links.create",
            ["Do not log", "A redirect to ``return_url`` proves nothing", "``account.updated``"],
        ),
        (
            "payment_intents.create",
            ["not that money moved", "charge.*", "application_fee.*", "transfer.*", "payout.*"],
        ),
        ("refunds.create", ["Without ``amount``", "all that is not refunded yet"]),
        ("charges.refunds.create", ["Without ``amount``"]),
        ("charges.refund", ["Without ``amount``"]),
        ("invoice_items.create", ["one item with a ``quantity``", 'pricing={"price": ...}']),
    ],
)
def test_docstrings_state_what_no_guard_checks(where: str, words: list[str]) -> None:
    for cls in (lattice_stripe.Client, lattice_stripe.AsyncClient):
        doc = " ".join((method(cls("sk_test_doc"), where).__doc__ or "").split())
        assert [word for word in words if word not in doc] == []


def test_the_docstring_of_an_upload_says_what_a_file_is() -> None:
    doc = lattice_stripe.Client("sk_test_doc").files.create.__doc__ or ""
    assert "file: bytes, path, open binary file or (name, content), required" in doc


def test_invoice_docstring_says_that_status_is_a_snapshot() -> None:
    assert "the status at the time of the response" in " ".join((Invoice.__doc__ or "").split())


def test_every_search_docstring_says_that_results_lag() -> None:
    client = lattice_stripe.Client("sk_test_doc")
    searches = [o.name for o in lattice_stripe.operations() if o.name.endswith(".search")]
    assert len(searches) == 7
    assert [n for n in searches if "lag behind writes" not in method(client, n).__doc__] == []


# --- quotes, credit notes, disputes, Connect ------------------------------------------------


def test_a_quote_is_created_with_price_data(stripe: MockStripe) -> None:
    stripe.reply({"object": "quote", "id": "qt_1", "status": "draft"})
    item: Any = {
        "price_data": {
            "currency": "usd",
            "product": "prod_1",
            "unit_amount": 24_000,
            "recurring": {"interval": "year"},
        },
        "quantity": 1,
    }
    quote = stripe.run(lambda c: c.quotes.create(customer="cus_1", line_items=[item]))
    assert isinstance(quote, Quote)
    assert quote.downstream_ref() is None
    assert stripe.sent[0].form == [
        ("customer", "cus_1"),
        ("line_items[0][price_data][currency]", "usd"),
        ("line_items[0][price_data][product]", "prod_1"),
        ("line_items[0][price_data][unit_amount]", "24000"),
        ("line_items[0][price_data][recurring][interval]", "year"),
        ("line_items[0][quantity]", "1"),
    ]


@pytest.mark.parametrize("verb", ["finalize", "accept"])
def test_a_quote_is_finalized_and_accepted_without_parameters(
    stripe: MockStripe, verb: str
) -> None:
    stripe.reply({"object": "quote", "id": "qt_1", "status": "open"})
    stripe.run(lambda c: getattr(c.quotes, verb)("qt_1"))
    assert (stripe.sent[0].method, stripe.sent[0].path) == ("POST", f"/v1/quotes/qt_1/{verb}")
    assert stripe.sent[0].form == []


def test_a_credit_note_is_previewed_and_created_with_the_same_lines(stripe: MockStripe) -> None:
    reply = {"object": "credit_note", "id": "cn_1", "amount": 500}
    stripe.reply(reply)
    preview = stripe.run(lambda c: c.credit_notes.preview(invoice="in_1", lines=LINES))
    assert preview.amount == 500
    assert (stripe.sent[0].method, stripe.sent[0].path) == ("GET", "/v1/credit_notes/preview")
    assert stripe.sent[0].query == [("invoice", "in_1"), *LINES_FORM]
    stripe.reply(reply)
    stripe.run(lambda c: c.credit_notes.create(invoice="in_1", lines=LINES))
    assert (stripe.sent[1].method, stripe.sent[1].path) == ("POST", "/v1/credit_notes")
    assert stripe.sent[1].form == [("invoice", "in_1"), *LINES_FORM]


def test_the_evidence_of_a_dispute_is_staged_and_submitted(stripe: MockStripe) -> None:
    for _ in range(3):
        stripe.reply({"object": "dispute", "id": "dp_1", "status": "needs_response"})
    dispute = stripe.run(lambda c: c.disputes.retrieve("dp_1"))
    stripe.run(
        lambda c: c.disputes.update_evidence(
            dispute.id, customer_name="Ada", product_description="Annual plan", receipt="file_1"
        )
    )
    stripe.run(lambda c: c.disputes.submit_evidence(dispute.id))
    assert [sent.form for sent in stripe.sent] == [
        [],
        [
            ("evidence[customer_name]", "Ada"),
            ("evidence[product_description]", "Annual plan"),
            ("evidence[receipt]", "file_1"),
            ("submit", "false"),
        ],
        [("submit", "true")],
    ]


def test_a_connected_account_is_onboarded_and_gets_a_destination_charge(stripe: MockStripe) -> None:
    stripe.reply({"object": "account", "id": "acct_1"})
    account = stripe.run(
        lambda c: c.accounts.create(type="express", country="US", email="seller@example.test")
    )
    url = "https://connect.stripe.com/setup/canary"
    stripe.reply({"object": "account_link", "url": url})
    link = stripe.run(
        lambda c: c.account_links.create(
            account=account.id,
            type="account_onboarding",
            refresh_url="https://example.com/refresh",
            return_url="https://example.com/return",
        )
    )
    assert link.url == url
    assert "canary" not in repr(link)
    stripe.reply({"object": "payment_intent", "id": "pi_1"})
    stripe.run(
        lambda c: c.payment_intents.create(
            amount=5_000,
            currency="usd",
            application_fee_amount=500,
            transfer_data={"destination": account.id},
            on_behalf_of=account.id,
            transfer_group="ORDER_42",
        )
    )
    assert stripe.sent[-1].form == [
        ("amount", "5000"),
        ("currency", "usd"),
        ("application_fee_amount", "500"),
        ("transfer_data[destination]", "acct_1"),
        ("on_behalf_of", "acct_1"),
        ("transfer_group", "ORDER_42"),
    ]


# --- test clocks ----------------------------------------------------------------------------


def test_a_customer_is_created_with_a_test_clock_that_is_advanced(stripe: MockStripe) -> None:
    clock = {"object": "test_helpers.test_clock", "id": "clock_1", "frozen_time": 1_767_225_600}
    stripe.reply({**clock, "status": "ready"})
    made = stripe.run(
        lambda c: c.test_helpers.test_clocks.create(frozen_time=datetime(2026, 1, 1, tzinfo=UTC))
    )
    stripe.reply({"object": "customer", "id": "cus_1", "test_clock": made.id})
    stripe.run(lambda c: c.customers.create(email="ada@example.com", test_clock=made.id))
    stripe.reply({**clock, "status": "advancing"})
    later = made.frozen_time + 31 * 86_400
    stripe.run(lambda c: c.test_helpers.test_clocks.advance(made.id, frozen_time=later))
    assert [sent.form for sent in stripe.sent] == [
        [("frozen_time", "1767225600")],
        [("email", "ada@example.com"), ("test_clock", "clock_1")],
        [("frozen_time", "1769904000")],
    ]


def test_docs_of_invoice_fields_state_their_values() -> None:
    source = inspect.getsource(inspect.getmodule(Invoice))  # type: ignore[arg-type]
    [cls] = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and node.name == "Invoice"
    ]
    docs = {
        field.target.id: " ".join(doc.value.value.split())
        for field, doc in pairwise(cls.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(doc, ast.Expr)
        and isinstance(doc.value, ast.Constant)
    }
    for reason in ("manual", "subscription_create", "subscription_cycle", "subscription_threshold"):
        assert f"``{reason}``" in docs["billing_reason"]
    assert "collects the invoices of subscriptions by itself" in docs["billing_reason"]
    assert "default payment method" in docs["collection_method"]
    assert "hosted page" in docs["collection_method"]
    assert "about an hour" in docs["auto_advance"]


# --- clients and jobs -----------------------------------------------------------------------


def test_a_client_is_made_from_a_key_and_options(stripe: MockStripe) -> None:
    stripe.reply({"object": "customer", "id": "cus_1"})
    options = {"stripe_account": "acct_1", "stripe_version": "2025-01-27.acacia"}
    stripe.run(lambda c: c.customers.retrieve("cus_1"), **options)
    headers = stripe.sent[0].headers
    assert headers["stripe-account"] == "acct_1"
    assert headers["stripe-version"] == "2025-01-27.acacia"
    assert headers["authorization"].startswith("Bearer sk_test_")


@pytest.mark.parametrize(
    ("name", "ids", "params", "path"),
    [
        ("checkout.sessions.create", (), {"mode": "subscription"}, "/v1/checkout/sessions"),
        ("subscriptions.update", ("sub_1",), {"description": "x"}, "/v1/subscriptions/sub_1"),
        (
            "billing_portal.sessions.create",
            (),
            {"customer": "cus_1"},
            "/v1/billing_portal/sessions",
        ),
        (
            "billing.meters.create",
            (),
            {
                "display_name": "Words",
                "event_name": "words",
                "default_aggregation": {"formula": "count"},
            },
            "/v1/billing/meters",
        ),
        (
            "billing.meter_events.create",
            (),
            {"event_name": "words", "payload": {"value": "25", "stripe_customer_id": "cus_1"}},
            "/v1/billing/meter_events",
        ),
        ("transfers.create", (), {"currency": "usd", "destination": "acct_1"}, "/v1/transfers"),
        ("payouts.create", (), {"amount": 5, "currency": "usd"}, "/v1/payouts"),
        ("quotes.accept", ("qt_1",), {}, "/v1/quotes/qt_1/accept"),
        (
            "tax.calculations.create",
            (),
            {"currency": "usd", "line_items": [{"amount": 5}]},
            "/v1/tax/calculations",
        ),
        (
            "tax.transactions.create_from_calculation",
            (),
            {"calculation": "taxcalc_1", "reference": "order_1"},
            "/v1/tax/transactions/create_from_calculation",
        ),
    ],
)
def test_each_job_of_the_guides_has_its_operations(
    stripe: MockStripe, name: str, ids: tuple[str, ...], params: dict[str, Any], path: str
) -> None:
    stripe.reply({"id": "obj_1"})
    stripe.run(lambda c: method(c, name)(*ids, **params))
    assert (stripe.sent[0].method, stripe.sent[0].path) == ("POST", path)
