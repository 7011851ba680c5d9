"""Events and signed deliveries for tests."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from typing import Any

import httpx
from lattice_stripe import Client
from lattice_stripe.testing import sign

SECRET = "whsec_test"


def event(
    number: int, *, created: int | None = None, type: str = "invoice.paid", **fields: Any
) -> dict[str, Any]:
    """An event about the invoice ``in_1``; ``fields`` are those of the invoice."""
    return {
        "object": "event",
        "id": f"evt_{number}",
        "type": type,
        "created": number if created is None else created,
        "data": {"object": {"object": "invoice", "id": "in_1", "status": "paid", **fields}},
    }


def delivery(data: Any) -> tuple[bytes, str]:
    """The body of a delivery and its signature."""
    body = json.dumps(data, indent=2).encode()
    return body, sign(body, SECRET)


@dataclass(frozen=True)
class Plan:
    """The events of several customers, and the deliveries of them."""

    events: list[dict[str, Any]]
    """In the order in which they happened."""
    deliveries: list[dict[str, Any]]
    """With duplicates, in another order."""

    def current(self) -> dict[str, str]:
        """The name that each customer has now."""
        objects = (event["data"]["object"] for event in self.events)
        return {found["id"]: found["name"] for found in objects}

    def client(self) -> Client:
        """A client of a Stripe that has the customers as they are now."""
        current = self.current()

        def respond(request: httpx.Request) -> httpx.Response:
            name = request.url.path.rpartition("/")[2]
            customer = {"object": "customer", "id": name, "name": current[name]}
            return httpx.Response(200, json=customer)

        http_client = httpx.Client(transport=httpx.MockTransport(respond))
        return Client("sk_test_1", http_client=http_client)


def plan(deliveries: int, *, seed: int) -> Plan:
    """Events of which a third is delivered twice or more often. Many happen in the same second."""
    chance = random.Random(seed)
    events, second = [], 1_700_000_000
    for number in range(deliveries * 3 // 4):
        second += chance.random() < 0.3
        customer = f"cus_{chance.randrange(max(4, deliveries // 40))}"
        data = event(number, created=second, type="customer.updated")
        data["data"] = {"object": {"object": "customer", "id": customer, "name": f"n{number}"}}
        events.append(data)
    duplicates = chance.choices(events, k=deliveries - len(events))
    order = {id(e): i + chance.uniform(0, 60) for i, e in enumerate(events)}
    late = [(order[id(e)] + chance.uniform(0, 200), i, e) for i, e in enumerate(duplicates)]
    sent = [(order[id(e)], i, e) for i, e in enumerate(events)]
    return Plan(events, [e for _, _, e in sorted([*sent, *late], key=lambda found: found[:2])])
