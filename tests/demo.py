"""``make demo``: bill a customer over real HTTP, synchronously and then asynchronously.

The other side is localstripe, a stateful Stripe written by others, started for the demo and
stopped after it. localstripe bills by plans, the older name of prices.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from lattice_stripe import AsyncClient, CardError, Client, DecodeDrift
from lattice_stripe.types import Card, Customer, Invoice
from rich.console import Console

from tests.localstripe import localstripe

KEY = "sk_test_demo_key"
GOOD_CARD, DECLINED_CARD = "4242424242424242", "4000000000000002"
console = Console(highlight=False, soft_wrap=True)


def main() -> int:
    """Run the demo; 0 when every step went as it should."""
    started = time.perf_counter()
    console.print("[bold]Lattice Stripe[/] bills a customer over HTTP, against localstripe\n")
    with localstripe() as base_url:
        with section("Client"), Client(KEY, base_url=base_url) as client:
            synchronous(client)
        with section("AsyncClient"):
            asyncio.run(asynchronous(base_url))
    console.print(f"localstripe is stopped. {time.perf_counter() - started:.1f} s in all.")
    return 0


def synchronous(client: Client) -> None:
    client.on(DecodeDrift, drifted)
    customer = client.customers.create(
        name="Ada Lovelace", email="ada@example.com", metadata={"engine": "analytical"}
    )
    said("client.customers.create", f"{customer.id}  {customer.name} <{customer.email}>")

    token = client.tokens.create(card=card_details(GOOD_CARD))
    card = client.customers.payment_sources.create(customer.id, source=token.id)
    assert isinstance(card, Card)
    said("... customers.payment_sources.create", f"{card.id}  {card.brand} ending in {card.last4}")

    product = client.products.create(name="Difference Engine")
    said("client.products.create", f"{product.id}  {product.name}")
    plan = client.plans.create(
        product=product.id, amount=2_900, currency="usd", interval="month", nickname="Monthly"
    )
    said("client.plans.create", f"{plan.id}  {money(plan.amount, plan.currency)} a {plan.interval}")

    subscription = client.subscriptions.create(customer=customer.id, items=[{"plan": plan.id}])
    said("client.subscriptions.create", f"{subscription.id}  {subscription.status}")

    invoice = client.invoices.list(customer=customer.id).data[0]
    said("client.invoices.list", describe(invoice))
    invoice = client.invoices.retrieve(invoice.id, expand=["customer"])
    assert isinstance(invoice.customer, Customer)
    said("... expand=['customer']", f"invoice.customer.email is {invoice.customer.email}")

    for number in range(1, 8):
        client.customers.create(name=f"Customer {number}")
    page = client.customers.list(limit=3)
    names = [found.name for found in page.auto_paging_iter()]
    said("client.customers.list", f"{len(page)} on the first page, {len(names)} page by page")
    assert len(names) == 8

    try:
        declined = client.tokens.create(card=card_details(DECLINED_CARD))
        client.customers.payment_sources.create(customer.id, source=declined.id)
    except CardError as error:
        said("CardError", f"{error.code}: {error.user_message} (HTTP {error.http_status})")
    else:
        raise AssertionError("the card was not declined")


async def asynchronous(base_url: str) -> None:
    async with AsyncClient(KEY, base_url=base_url) as client:
        client.on(DecodeDrift, drifted)
        customer = await client.customers.create(name="Grace Hopper", email="grace@example.com")
        said("await client.customers.create", f"{customer.id}  {customer.name}")

        token = await client.tokens.create(card=card_details(GOOD_CARD))
        card = await client.customers.payment_sources.create(customer.id, source=token.id)
        assert isinstance(card, Card)
        said(
            "... customers.payment_sources.create",
            f"{card.id}  {card.brand} ending in {card.last4}",
        )

        product = await client.products.create(name="Compiler")
        said("await client.products.create", f"{product.id}  {product.name}")
        plan = await client.plans.create(
            product=product.id, amount=2_900, currency="usd", interval="month", nickname="Monthly"
        )
        price = money(plan.amount, plan.currency)
        said("await client.plans.create", f"{plan.id}  {price} a {plan.interval}")

        subscription = await client.subscriptions.create(
            customer=customer.id, items=[{"plan": plan.id}]
        )
        said("await client.subscriptions.create", f"{subscription.id}  {subscription.status}")

        invoice = (await client.invoices.list(customer=customer.id)).data[0]
        said("await client.invoices.list", describe(invoice))

        names = [found.name async for found in client.customers.stream(limit=3)]
        said("client.customers.stream", f"{len(names)} customers, three at a time")
        assert len(names) == 9

        together = await asyncio.gather(
            *(client.customers.create(name=f"Together {number}") for number in range(10))
        )
        said("asyncio.gather", f"{len({found.id for found in together})} customers created at once")

        try:
            declined = await client.tokens.create(card=card_details(DECLINED_CARD))
            await client.customers.payment_sources.create(customer.id, source=declined.id)
        except CardError as error:
            said("CardError", f"{error.code}: {error.user_message} (HTTP {error.http_status})")
        else:
            raise AssertionError("the card was not declined")


def drifted(event: DecodeDrift) -> None:
    """localstripe speaks an older API in places: everything decodes, and what differs is named."""
    console.print(f"  [dim]{'(drift)':<36} {event.type} {', '.join(event.paths)}[/]")


def card_details(number: str) -> dict[str, object]:
    return {"number": number, "exp_month": 12, "exp_year": 2034, "cvc": "123"}


def describe(invoice: Invoice) -> str:
    lines = ", ".join(line.description or "a line" for line in invoice.lines)
    return f"{invoice.id}  {invoice.status}, {money(invoice.total, invoice.currency)}: {lines}"


def money(cents: int | None, currency: str) -> str:
    return f"{(cents or 0) / 100:.2f} {currency.upper()}"


def said(call: str, reply: str) -> None:
    console.print(f"  [cyan]{call:<36}[/] {reply}")


@contextmanager
def section(title: str) -> Iterator[None]:
    console.print(f"[bold]{title}[/]")
    yield
    console.print()


if __name__ == "__main__":
    sys.exit(main())
