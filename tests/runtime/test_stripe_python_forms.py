"""Calls that are written as with Stripe's own library: each works, or the error has the line."""

from __future__ import annotations

import asyncio
import copy
import pickle
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import AsyncClient, Client, InvalidArgumentError, StripeError
from lattice_stripe.types.event import Event

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk

CUSTOMER = {"id": "cus_1", "object": "customer"}


def _refusal(sdk: Sdk, use: Any) -> str:
    """The message of the InvalidArgumentError that a call raises."""
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.run(use)
    return str(caught.value)


def test_v1_is_the_client(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    assert sdk.run(lambda c: c.v1.customers.retrieve("cus_1")).id == "cus_1"
    client = sdk.client()
    assert client.v1 is client


@pytest.mark.parametrize(
    ("call", "line"),
    [
        (
            lambda c: c.customers.create({"email": "ada@example.com"}),
            "client.customers.create(email=...)",
        ),
        (
            lambda c: c.customers.create(
                {"email": "ada@example.com"}, {"idempotency_key": "k", "max_network_retries": 2}
            ),
            "client.customers.create(email=..., opts={'idempotency_key': ..., 'max_retries': ...})",
        ),
        (
            lambda c: c.customers.create(params={"email": "ada@example.com"}),
            "client.customers.create(email=...)",
        ),
        (
            lambda c: c.customers.create(
                params={"email": "ada@example.com"}, options={"stripe_account": "acct_1"}
            ),
            "client.customers.create(email=..., opts={'stripe_account': ...})",
        ),
        (
            lambda c: c.customers.create(email="ada@example.com", options={"stripe_account": "a"}),
            "client.customers.create(email=..., opts={'stripe_account': ...})",
        ),
        (
            lambda c: c.invoices.retrieve("in_1", {"expand": ["customer"]}),
            "client.invoices.retrieve(invoice, expand=...)",
        ),
        (
            lambda c: c.invoices.retrieve("in_1", {"stripe_account": "acct_1"}),
            "client.invoices.retrieve(invoice, opts={'stripe_account': ...})",
        ),
        (
            lambda c: c.invoices.retrieve("in_1", options={"stripe_account": "acct_1"}),
            "client.invoices.retrieve(invoice, opts={'stripe_account': ...})",
        ),
        (lambda c: c.invoices.retrieve(id="in_1"), "client.invoices.retrieve(invoice)"),
        (lambda c: c.invoices.retrieve(invoice="in_1"), "client.invoices.retrieve(invoice)"),
        (
            lambda c: c.invoices.finalize({"auto_advance": False}, "in_1"),
            "client.invoices.finalize_invoice(invoice, auto_advance=...)",
        ),
        (
            lambda c: c.invoices.finalize(id="in_1", auto_advance=False),
            "client.invoices.finalize_invoice(invoice, auto_advance=...)",
        ),
        (lambda c: c.customers.create("ada@example.com"), "client.customers.create(parameter=...)"),
        (
            lambda c: c.invoices.pay("in_1", "pm_1"),
            "client.invoices.pay(invoice, parameter=...)",
        ),
        (
            lambda c: c.invoices.list(dict.fromkeys("abcdefgh", 1)),
            "client.invoices.list(a=..., b=..., c=..., d=..., e=..., f=..., ...)",
        ),
        (
            lambda c: c.invoices.list(dict.fromkeys("abcdef", 1)),
            "client.invoices.list(a=..., b=..., c=..., d=..., e=..., f=...)",
        ),
        (
            lambda c: c.invoices.retrieve(id="in_1", params={"expand": ["customer"]}),
            "client.invoices.retrieve(invoice, expand=...)",
        ),
        (
            lambda c: c.invoices.retrieve(
                params={"expand": []}, options={"stripe_account": "acct_1"}, opts={}
            ),
            "client.invoices.retrieve(invoice, expand=..., opts={'stripe_account': ...})",
        ),
    ],
)
def test_a_call_with_dicts_is_refused_with_the_line_to_write(
    sdk: Sdk, stripe: LoopbackStripe, call: Any, line: str
) -> None:
    message = _refusal(sdk, call)
    assert message.endswith(f"Write {line}.")
    assert "ada@example.com" not in message
    assert stripe.asked == []


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (
            lambda c: c.invoices.retrieve(id="in_1"),
            "invoices.retrieve takes invoice as a positional argument. ",
        ),
        (
            lambda c: c.customers.tax_ids.retrieve("cus_1", id="txi_1"),
            "customers.tax_ids.retrieve takes customer and id as positional arguments. ",
        ),
        (
            lambda c: c.invoices.retrieve("in_1", {"expand": []}),
            "invoices.retrieve takes parameters as keyword arguments. ",
        ),
        (
            lambda c: c.invoices.list({"limit": 1}),
            "invoices.list takes parameters as keyword arguments. ",
        ),
    ],
)
def test_a_refused_call_says_which_arguments_are_positional(
    sdk: Sdk, call: Any, problem: str
) -> None:
    assert _refusal(sdk, call).startswith(problem)


def test_other_wrong_arguments_stay_a_type_error(sdk: Sdk) -> None:
    with pytest.raises(TypeError):
        sdk.run(lambda c: c.request())
    with pytest.raises(TypeError):
        sdk.run(lambda c: c.quotes.retrieve_downstream())


@pytest.mark.parametrize(
    ("option", "advice"),
    [
        ({"max_network_retries": 2}, "Use max_retries."),
        ({"proxy": "http://localhost:1"}, 'Use http_options={"proxy": ...}.'),
        ({"verify_ssl_certs": False}, 'Use http_options={"verify": ...}.'),
        ({"client_id": "ca_1"}, "Use client.oauth.authorize_url(client_id=...)."),
    ],
)
def test_an_option_of_stripe_python_is_refused_with_its_name_here(
    sdk: Sdk, option: dict[str, Any], advice: str
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        sdk.client(**option)
    assert str(caught.value).endswith(advice)


def test_max_network_retries_in_opts_is_refused_with_its_name_here(sdk: Sdk) -> None:
    message = _refusal(sdk, lambda c: c.customers.list(opts={"max_network_retries": 2}))
    assert message.endswith("Use max_retries.")


@pytest.mark.parametrize("cls", [Client, AsyncClient])
@pytest.mark.parametrize("arguments", [(), (None,)])
def test_a_missing_api_key_is_refused_with_the_line_to_write(
    cls: Any, arguments: tuple[Any, ...]
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        cls(*arguments)
    assert str(caught.value) == (
        "api_key is missing. Pass a secret key: api_key=os.environ['STRIPE_API_KEY']."
    )


def test_an_async_client_can_be_closed_with_close(stripe: LoopbackStripe) -> None:
    async def main() -> None:
        client = AsyncClient(KEY, base_url=stripe.url)
        stripe.reply(CUSTOMER)
        assert (await client.customers.retrieve("cus_1")).id == "cus_1"
        await client.close()
        with pytest.raises(lattice_stripe.ClientClosedError):
            await client.customers.retrieve("cus_1")

    asyncio.run(main())


def test_close_without_await_gives_a_warning_that_names_it() -> None:
    client = AsyncClient(KEY)
    with pytest.warns(RuntimeWarning, match=r"close' was never awaited"):
        client.close()  # type: ignore[unused-coroutine]


@pytest.mark.parametrize(
    ("use", "message"),
    [
        (lambda c: c.subscriptons, "client has no attribute 'subscriptons'. Use subscriptions"),
        (lambda c: c.customers.creat, "client.customers has no attribute 'creat'. Use create"),
        (lambda c: c.invoices.modify, "client.invoices has no attribute 'modify'. Use update."),
        (lambda c: c.customers.get, "Use retrieve."),
        (lambda c: c.customers.all, "Use list."),
        (lambda c: c.subscriptions.delete, "has no attribute 'delete'. Use cancel."),
        (lambda c: c.balance.modify, "has no attribute 'modify'. See dir(client.balance)."),
        (lambda c: c.v2.billing.meter_evnts, "Use meter_events"),
        (lambda c: c.customers.zzzzzz, "See dir(client.customers)."),
        (lambda c: c.checkout.Session, "client.checkout has no attribute 'Session'. Use sessions"),
        (lambda c: c.v2.cor, "client.v2 has no attribute 'cor'. Use core"),
        (lambda c: c.raw_request, "Write client.request(method, path, params)."),
        (lambda c: c.construct_event, "Write lattice_stripe.webhooks.construct_event("),
    ],
)
def test_an_unknown_attribute_names_the_nearest_ones(sdk: Sdk, use: Any, message: str) -> None:
    client = sdk.client()
    with pytest.raises(AttributeError) as caught:
        use(client)
    assert message in str(caught.value)


def test_a_method_with_the_async_suffix_is_refused_with_the_line_to_write(sdk: Sdk) -> None:
    with pytest.raises(AttributeError) as caught:
        _ = sdk.client().customers.create_async
    assert "await client.customers.create(...)." in str(caught.value)
    assert ("With AsyncClient" in str(caught.value)) is not sdk.asynchronous


def test_unknown_attributes_keep_clients_and_services_usable(sdk: Sdk) -> None:
    client = sdk.client()
    assert not hasattr(client, "nothing")
    assert getattr(client.customers, "nothing", None) is None
    assert not hasattr(client, "__nothing__")
    copy.copy(client)
    copy.deepcopy(client)
    pickle.dumps(client)


def test_an_unknown_name_of_the_package_names_the_nearest_ones() -> None:
    with pytest.raises(AttributeError, match=r"Use .*Client"):
        _ = lattice_stripe.StripeClient  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="Use Customer"):
        _ = lattice_stripe.types.Custmer
    assert not hasattr(lattice_stripe, "__nothing__")


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("Customer", "The class is lattice_stripe.types.Customer. Calls are methods of client.cus"),
        ("InvoiceItem", "types.InvoiceItem. Calls are methods of client.invoice_items."),
        ("TaxRate", "types.TaxRate. Calls are methods of client.tax_rates."),
        ("Balance", "types.Balance. Calls are methods of client.balance."),
        ("checkout", "Calls are methods of client.checkout."),
        ("api_key", "Pass api_key=... to Client or AsyncClient."),
        ("max_network_retries", "Pass max_retries=... to Client or AsyncClient."),
        ("StripeClient", "Use lattice_stripe.Client or lattice_stripe.AsyncClient."),
        ("Webhook", "Use lattice_stripe.webhooks."),
        ("OAuth", "Use client.oauth."),
        ("error", "Use lattice_stripe.errors."),
    ],
)
def test_a_name_of_the_module_stripe_says_what_to_write(name: str, advice: str) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(lattice_stripe, name)
    assert advice in str(caught.value)


@pytest.mark.parametrize(
    ("data", "name", "advice"),
    [
        ({"object": "customer"}, "delete", "Write client.customers.delete(customer.id)."),
        ({"object": "customer"}, "save", "Write client.customers.update(customer.id)."),
        ({"object": "customer"}, "refresh", "Write client.customers.retrieve(customer.id)."),
        ({"object": "invoice"}, "pay", "Write client.invoices.pay(invoice.id)."),
        ({"object": "invoice"}, "void_invoice", "Write client.invoices.void_invoice(invoice.id)."),
        (
            {"object": "checkout.session"},
            "expire",
            "Write client.checkout.sessions.expire(session.id).",
        ),
        (
            {"object": "subscription"},
            "delete",
            "Write client.subscriptions.cancel(subscription_exposed_id).",
        ),
        ({"object": "customer"}, "emial", "Use email."),
    ],
)
def test_an_unknown_attribute_of_a_result_says_what_to_write(
    sdk: Sdk, stripe: LoopbackStripe, data: dict[str, Any], name: str, advice: str
) -> None:
    stripe.reply({"id": "x_1", **data})
    result = sdk.run(lambda c: c.request("GET", "/v1/x"))
    with pytest.raises(AttributeError) as caught:
        getattr(result, name)
    assert advice in str(caught.value)


def test_a_nested_list_says_how_to_get_all_items(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "in_1", "object": "invoice", "lines": {"object": "list", "data": []}})
    invoice = sdk.run(lambda c: c.invoices.retrieve("in_1"))
    with pytest.raises(AttributeError, match=r"Use auto_paging_iter\(\)"):
        _ = invoice.lines.next_page


@pytest.mark.parametrize("name", ["email", "is_empty"])
def test_an_unknown_attribute_of_a_list_names_its_items(
    sdk: Sdk, stripe: LoopbackStripe, name: str
) -> None:
    stripe.reply({"object": "list", "data": [], "has_more": False, "url": "/v1/customers"})
    page = sdk.run(lambda c: c.customers.list())
    with pytest.raises(AttributeError, match=r"Its items are in data\."):
        getattr(page, name)


def test_an_unknown_attribute_without_a_similar_one_names_to_dict() -> None:
    with pytest.raises(AttributeError, match=r"Stripe sent no such key\. See its to_dict\(\)\."):
        _ = lattice_stripe.types.Customer(id="cus_1").zzzzzz  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("use", "message"),
    [
        (lambda c, call: c.customers.retrieve(call), "customer is of type coroutine: await the"),
        (lambda c, call: c.invoices.create(customer=call), "customer is of type coroutine, which"),
    ],
)
def test_a_call_that_was_not_awaited_is_refused_as_an_argument(use: Any, message: str) -> None:
    async def main() -> None:
        async with AsyncClient(KEY) as client:
            call = client.customers.create()
            with pytest.raises(InvalidArgumentError) as caught:
                await use(client, call)
            call.close()
            assert message in str(caught.value)
            assert str(caught.value).endswith("await the call that returns it.")

    asyncio.run(main())


@pytest.mark.parametrize("cls", [Client, AsyncClient])
def test_a_positional_option_is_refused_with_the_line_to_write(cls: Any) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        cls(KEY, "acct_1")
    assert str(caught.value).endswith("Write Client(api_key, timeout=...).")
    assert "acct_1" not in str(caught.value)


def test_an_id_that_is_none_is_refused(sdk: Sdk) -> None:
    assert "customer is None: pass an id." in _refusal(sdk, lambda c: c.customers.retrieve(None))


def test_event_is_the_event_of_stripe() -> None:
    assert lattice_stripe.Event is Event
    assert issubclass(lattice_stripe.RequestStop, lattice_stripe.TelemetryEvent)
    assert not issubclass(Event, lattice_stripe.TelemetryEvent)


def test_refusals_of_call_forms_are_stripe_errors(sdk: Sdk) -> None:
    with pytest.raises(StripeError) as caught:
        sdk.run(lambda c: c.customers.create({"email": "ada@example.com"}))
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
