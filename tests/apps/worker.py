"""A worker: threads, or tasks, take orders from a queue and create their subscriptions.

An order may be in the queue twice. Its idempotency key makes Stripe create one subscription.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from lattice_stripe import AsyncClient, Backoff, Client, ClientOptions, StripeError
from lattice_stripe.params import ItemsParam

OPTIONS: ClientOptions = {"max_retries": 3, "retry_policy": Backoff(initial=0.01), "deadline": 30}


@dataclass(frozen=True)
class Order:
    number: int
    customer: str
    prices: tuple[str, ...]
    connected_account: str | None = None

    @property
    def key(self) -> str:
        return f"order-{self.number}"

    def items(self) -> list[ItemsParam]:
        return [{"price": price, "quantity": 1} for price in self.prices]


@dataclass
class Results:
    subscriptions: dict[int, str] = field(default_factory=dict[int, str])
    failures: dict[int, StripeError] = field(default_factory=dict[int, StripeError])


def work(client: Client, orders: Iterable[Order], threads: int) -> Results:
    waiting: queue.SimpleQueue[Order] = queue.SimpleQueue()
    for order in orders:
        waiting.put(order)
    results = Results()

    def run() -> None:
        while True:
            try:
                order = waiting.get_nowait()
            except queue.Empty:
                return
            try:
                subscription = client.subscriptions.create(
                    customer=order.customer,
                    items=order.items(),
                    metadata={"order": str(order.number)},
                    opts={"idempotency_key": order.key, "stripe_account": order.connected_account},
                )
            except StripeError as error:
                results.failures[order.number] = error
            else:
                results.subscriptions[order.number] = subscription.id

    workers = [threading.Thread(target=run) for _ in range(threads)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return results


async def work_async(client: AsyncClient, orders: Iterable[Order], tasks: int) -> Results:
    waiting = iter(orders)
    results = Results()

    async def run() -> None:
        for order in waiting:
            try:
                subscription = await client.subscriptions.create(
                    customer=order.customer,
                    items=order.items(),
                    metadata={"order": str(order.number)},
                    opts={"idempotency_key": order.key, "stripe_account": order.connected_account},
                )
            except StripeError as error:
                results.failures[order.number] = error
            else:
                results.subscriptions[order.number] = subscription.id

    await asyncio.gather(*(run() for _ in range(tasks)))
    return results
