"""``make demo``: bill a customer over HTTP with Client, then with AsyncClient.

The server is localstripe, which imitates Stripe and keeps state. The demo starts and stops it.
localstripe bills by plans, which the Stripe API has replaced with prices.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from lattice_stripe import AsyncClient, CardError, Client, DecodeDrift
from lattice_stripe.types import Card, Customer, Invoice, Plan
from rich.console import Console

from tests.localstripe import localstripe

KEY = "sk_test_demo_key"
GOOD_CARD, DECLINED_CARD = "4242424242424242", "4000000000000002"
NEXT_STEPS = {
    "README.md": "what the client can do, and how to install it",
    "docs/": "configuration, retries, errors, telemetry",
    "tests/demo.py": "the code of this demo",
    "make test": "run all checks",
}
console = Console(highlight=False, soft_wrap=True)


def main() -> int:
    """Run the demo. Returns 0 if every step succeeds."""
    started = time.perf_counter()
    console.print("[bold]lattice-stripe demo[/]: bill a customer over HTTP")
    console.print("The server is localstripe, a local imitation of Stripe.\n")
    with localstripe() as base_url:
        with section("Client"), Client(KEY, base_url=base_url) as client:
            bill(client)
        with section("AsyncClient"):
            asyncio.run(bill_async(base_url))
    console.print(f"Done in {time.perf_counter() - started:.1f} s. localstripe is stopped.\n")
    console.print("[bold]Next steps[/]")
    for name, purpose in NEXT_STEPS.items():
        show(name, purpose, width=14)
    return 0


def bill(client: Client) -> None:
    drifts: list[DecodeDrift] = []
    client.on(DecodeDrift, drifts.append)
    customer = client.customers.create(
        name="Ada Lovelace", email="ada@example.com", metadata={"engine": "analytical"}
    )
    show_object("customers.create", customer.id, f"{customer.name} <{customer.email}>")

    token = client.tokens.create(card=card_details(GOOD_CARD))
    card = client.customers.payment_sources.create(customer.id, source=token.id)
    assert isinstance(card, Card)
    show_object("customers.payment_sources.create", card.id, describe_card(card))

    product = client.products.create(name="Difference Engine")
    show_object("products.create", product.id, product.name)
    plan = client.plans.create(
        product=product.id, amount=2_900, currency="usd", interval="month", nickname="Monthly"
    )
    show_object("plans.create", plan.id, describe_plan(plan))

    subscription = client.subscriptions.create(customer=customer.id, items=[{"plan": plan.id}])
    show_object("subscriptions.create", subscription.id, subscription.status)

    invoice = client.invoices.list(customer=customer.id).data[0]
    show_object("invoices.list", invoice.id, describe_invoice(invoice))
    invoice = client.invoices.retrieve(invoice.id, expand=["customer"])
    assert isinstance(invoice.customer, Customer)
    show("invoices.retrieve", f"expand=['customer']: {invoice.customer.email}")

    for number in range(1, 8):
        client.customers.create(name=f"Customer {number}")
    page = client.customers.list(limit=3)
    names = [listed.name for listed in page.auto_paging_iter()]
    show("customers.list", f"{len(page)} customers on the first page, {len(names)} on all pages")
    assert len(names) == 8

    try:
        declined = client.tokens.create(card=card_details(DECLINED_CARD))
        client.customers.payment_sources.create(customer.id, source=declined.id)
    except CardError as error:
        show_error(error)
    else:
        raise AssertionError("the card was not declined")
    show_drifts(drifts)


async def bill_async(base_url: str) -> None:
    drifts: list[DecodeDrift] = []
    async with AsyncClient(KEY, base_url=base_url) as client:
        client.on(DecodeDrift, drifts.append)
        customer = await client.customers.create(name="Grace Hopper", email="grace@example.com")
        show_object("customers.create", customer.id, f"{customer.name} <{customer.email}>")

        token = await client.tokens.create(card=card_details(GOOD_CARD))
        card = await client.customers.payment_sources.create(customer.id, source=token.id)
        assert isinstance(card, Card)
        show_object("customers.payment_sources.create", card.id, describe_card(card))

        product = await client.products.create(name="Compiler")
        show_object("products.create", product.id, product.name)
        plan = await client.plans.create(
            product=product.id, amount=2_900, currency="usd", interval="month", nickname="Monthly"
        )
        show_object("plans.create", plan.id, describe_plan(plan))

        subscription = await client.subscriptions.create(
            customer=customer.id, items=[{"plan": plan.id}]
        )
        show_object("subscriptions.create", subscription.id, subscription.status)

        invoice = (await client.invoices.list(customer=customer.id)).data[0]
        show_object("invoices.list", invoice.id, describe_invoice(invoice))

        names = [listed.name async for listed in client.customers.stream(limit=3)]
        show("customers.stream", f"{len(names)} customers in pages of 3")
        assert len(names) == 9

        created = await asyncio.gather(
            *(client.customers.create(name=f"Customer {number}") for number in range(10))
        )
        count = len({customer.id for customer in created})
        show("asyncio.gather", f"{count} customers created concurrently")

        try:
            declined = await client.tokens.create(card=card_details(DECLINED_CARD))
            await client.customers.payment_sources.create(customer.id, source=declined.id)
        except CardError as error:
            show_error(error)
        else:
            raise AssertionError("the card was not declined")
    show_drifts(drifts)


def card_details(number: str) -> dict[str, object]:
    return {"number": number, "exp_month": 12, "exp_year": 2034, "cvc": "123"}


def describe_card(card: Card) -> str:
    return f"{card.brand} ending in {card.last4}"


def describe_plan(plan: Plan) -> str:
    return f"{money(plan.amount, plan.currency)} per {plan.interval}"


def describe_invoice(invoice: Invoice) -> str:
    lines = ", ".join(line.description or "no description" for line in invoice.lines)
    return f"{money(invoice.total, invoice.currency)} {invoice.status}, {lines}"


def money(cents: int | None, currency: str) -> str:
    return f"{(cents or 0) / 100:.2f} {currency.upper()}"


def show_object(operation: str, object_id: str, description: str | None) -> None:
    show(operation, f"{object_id:<20}  {description}")


def show_error(error: CardError) -> None:
    show("CardError", f"{error.code}: {error.message} (HTTP {error.http_status})")


def show_drifts(drifts: list[DecodeDrift]) -> None:
    """Explain the values that do not fit the types. They do not mean that the demo failed."""
    values = [f"{event.type} {path}" for event in drifts for path in event.paths]
    if values:
        shortest = min(values, key=len)
        show("DecodeDrift", "expected: localstripe imitates an older API version. For example,")
        show("", f"{shortest} has another type. The client keeps the value.")


def show(name: str, text: str, width: int = 32) -> None:
    console.print(f"  [cyan]{name:<{width}}[/]  {text}")


@contextmanager
def section(title: str) -> Iterator[None]:
    console.print(f"[bold]{title}[/]")
    yield
    console.print()


if __name__ == "__main__":
    sys.exit(main())
