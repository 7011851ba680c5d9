"""Idempotency keys, planned failures, latency, rate limits, threads and forks."""

from __future__ import annotations

import asyncio
import json
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import (
    APIError,
    AuthenticationError,
    Backoff,
    Client,
    IdempotencyError,
    InvalidRequestError,
    RateLimitError,
    ReadError,
    StripeError,
)
from lattice_stripe.testing import StripeEmulator

DAY = 86_400
START = 1_767_225_600


def test_a_repeated_key_replays_the_response(client: Client) -> None:
    first = client.customers.create(name="Ada", opts={"idempotency_key": "k"})
    second = client.customers.create(name="Ada", opts={"idempotency_key": "k"})
    assert first == second
    assert len(client.customers.list().data) == 1
    headers = second.last_response.headers
    assert headers["idempotent-replayed"] == "true"
    assert headers["original-request"] == first.last_response.headers["request-id"]
    assert headers["request-id"] == headers["original-request"]


def test_a_key_with_other_parameters_is_refused(client: Client) -> None:
    client.customers.create(name="Ada", opts={"idempotency_key": "k"})
    with pytest.raises(IdempotencyError) as caught:
        client.customers.create(name="Bob", opts={"idempotency_key": "k"})
    assert caught.value.http_status == 400
    with pytest.raises(IdempotencyError):
        client.products.create(name="Ada", opts={"idempotency_key": "k"})


def test_a_key_of_a_refused_request_can_be_used_again(client: Client) -> None:
    with pytest.raises(lattice_stripe.InvalidRequestError):
        client.invoices.create(customer="cus_missing", opts={"idempotency_key": "k"})
    made = client.customers.create(opts={"idempotency_key": "k"})
    assert made.id is not None


def test_a_reused_key_is_refused_with_advice_that_charges_once(client: Client) -> None:
    opts: Any = {"idempotency_key": "k"}
    intent: Any = {"currency": "usd", "payment_method": "pm_card_visa", "confirm": True}
    client.payment_intents.create(amount=900, **intent, opts=opts)
    with pytest.raises(IdempotencyError) as caught:
        client.payment_intents.create(amount=901, **intent, opts=opts)
    assert "To retry that request, send the same parameters" in str(caught.value)
    assert "new key" not in str(caught.value)


@pytest.mark.parametrize("age", [0, DAY - 1])
def test_a_v1_key_replays_for_a_day(age: int, client: Client, emulator: StripeEmulator) -> None:
    opts: Any = {"idempotency_key": "order-1"}
    first = client.payment_intents.create(amount=500, currency="usd", opts=opts)
    if age:
        emulator.advance(seconds=age)
    again = client.payment_intents.create(amount=500, currency="usd", opts=opts)
    assert again.id == first.id


def test_a_v1_key_that_is_a_day_old_makes_a_new_request(
    client: Client, emulator: StripeEmulator
) -> None:
    opts: Any = {"idempotency_key": "order-1"}
    first = client.payment_intents.create(amount=500, currency="usd", opts=opts)
    emulator.advance(days=1)
    second = client.payment_intents.create(amount=500, currency="usd", opts=opts)
    assert second.id != first.id
    assert "idempotent-replayed" not in second.last_response.headers
    again = client.payment_intents.create(amount=500, currency="usd", opts=opts)
    assert again.id == second.id


def test_an_expired_key_takes_other_parameters(client: Client, emulator: StripeEmulator) -> None:
    opts: Any = {"idempotency_key": "k"}
    client.customers.create(name="Ada", opts=opts)
    emulator.advance(hours=24)
    assert client.customers.create(name="Bob", opts=opts).name == "Bob"


def test_a_v2_key_replays_for_thirty_days(client: Client, emulator: StripeEmulator) -> None:
    def create() -> str:
        made = client.v2.core.accounts.create(
            contact_email="a@example.com", opts={"idempotency_key": "account-1"}
        )
        return str(made.id)

    first = create()
    emulator.advance(days=29, hours=23)
    assert create() == first
    emulator.advance(hours=1)
    assert create() != first


def test_a_test_clock_expires_no_key(client: Client) -> None:
    opts: Any = {"idempotency_key": "k"}
    first = client.customers.create(name="Ada", opts=opts)
    clock = client.test_helpers.test_clocks.create(frozen_time=START)
    client.test_helpers.test_clocks.advance(str(clock.id), frozen_time=START + 40 * DAY)
    assert client.customers.create(name="Ada", opts=opts).id == first.id


def test_expired_keys_take_no_memory(client: Client, emulator: StripeEmulator) -> None:
    for _ in range(5):
        client.customers.create(opts={"idempotency_key": "k" * 200})
        emulator.advance(days=1)
    assert "k" * 200 not in [reply["key"] for reply in json.loads(emulator.dump())["replies"]]


def test_a_key_keeps_its_age_in_a_dump_and_a_snapshot(
    client: Client, emulator: StripeEmulator
) -> None:
    opts: Any = {"idempotency_key": "k"}
    first = client.customers.create(name="Ada", opts=opts)
    emulator.advance(hours=23)
    dump, snapshot = emulator.dump(), emulator.snapshot()
    for restore in (lambda: emulator.load(dump), lambda: emulator.rollback(snapshot)):
        restore()
        assert client.customers.create(name="Ada", opts=opts).id == first.id
        emulator.advance(hours=1)
        assert client.customers.create(name="Ada", opts=opts).id != first.id


def test_the_keys_of_an_older_dump_last_a_day(client: Client, emulator: StripeEmulator) -> None:
    opts: Any = {"idempotency_key": "k"}
    first = client.customers.create(name="Ada", opts=opts)
    dump = json.loads(emulator.dump())
    del dump["replies"][0]["expires"]
    emulator.load(json.dumps(dump))
    assert client.customers.create(name="Ada", opts=opts).id == first.id


def test_a_v1_delete_ignores_its_key(client: Client) -> None:
    opts: Any = {"idempotency_key": "k"}
    customer = str(client.customers.create().id)
    assert client.customers.delete(customer, opts=opts).deleted
    with pytest.raises(InvalidRequestError) as caught:
        client.customers.delete(customer, opts=opts)
    assert (caught.value.http_status, caught.value.code) == (404, "resource_missing")
    assert client.customers.create(opts=opts).id  # the key belongs to no request


def test_a_v2_delete_replays_its_response(client: Client) -> None:
    opts: Any = {"idempotency_key": "k"}
    made = client.v2.core.event_destinations.create(
        name="d",
        type="webhook_endpoint",
        event_payload="thin",
        enabled_events=["v2.core.account.updated"],
        webhook_endpoint={"url": "http://127.0.0.1:9/"},
    )
    client.v2.core.event_destinations.delete(str(made.id), opts=opts)
    again = client.v2.core.event_destinations.delete(str(made.id), opts=opts)
    assert again.last_response.headers["idempotent-replayed"] == "true"


def test_a_retry_of_a_cancellation_whose_response_was_lost_finds_it_canceled(
    emulator: StripeEmulator,
) -> None:
    client = emulator.client(max_retries=1, retry_policy=Backoff(initial=0.0))
    customer = client.customers.create(
        payment_method="pm_card_visa",
        invoice_settings={"default_payment_method": "pm_card_visa"},
    )
    price = client.prices.create(
        currency="usd",
        unit_amount=900,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )
    made = client.subscriptions.create(customer=customer.id, items=[{"price": price.id}])
    emulator.fail_next("subscriptions.cancel", connection=True, after=True)
    with pytest.raises(InvalidRequestError) as caught:
        client.subscriptions.cancel(made.id)
    error = caught.value
    assert (error.http_status, error.code, error.attempts) == (404, "resource_missing", 2)
    assert client.subscriptions.retrieve(made.id).status == "canceled"
    assert len(emulator.events("customer.subscription.deleted")) == 1


LATIN_1 = "bestellung-\u00fc"


def test_a_key_in_latin_1_replays(client: Client) -> None:
    opts: Any = {"idempotency_key": LATIN_1}
    made = client.customers.create(opts=opts)
    assert made.last_response.headers["idempotency-key"] == LATIN_1
    assert client.customers.create(opts=opts).id == made.id


def test_an_async_client_sends_a_key_in_latin_1(emulator: StripeEmulator) -> None:
    async def main() -> None:
        async with emulator.async_client(max_retries=0) as client:
            made = await client.customers.create(opts={"idempotency_key": LATIN_1})
            assert made.last_response.headers["idempotency-key"] == LATIN_1

    asyncio.run(main())


def test_the_error_of_a_live_key_says_which_keys_work(emulator: StripeEmulator) -> None:
    with pytest.raises(AuthenticationError) as caught:
        emulator.client(api_key="sk_live_abcdefghijklmnop").customers.create()
    assert "lattice_stripe.testing.API_KEY" in str(caught.value)
    assert "*" not in str(caught.value)


def test_a_key_in_flight_conflicts(emulator: StripeEmulator) -> None:
    async def main() -> None:
        emulator.set_faults(latency=0.2)
        async with emulator.async_client(max_retries=0) as client:
            opts = {"idempotency_key": "k"}
            first = asyncio.create_task(client.customers.create(opts=opts))
            await asyncio.sleep(0.05)
            with pytest.raises(IdempotencyError) as caught:
                await client.customers.create(opts=opts)
            assert caught.value.http_status == 409
            made = await first
            assert (await client.customers.create(opts=opts)).id == made.id

    asyncio.run(main())


def test_the_next_calls_fail_as_planned(client: Client, emulator: StripeEmulator) -> None:
    emulator.fail_next("invoices.*", status=402, code="card_declined", times=2)
    client.customers.create()
    for _ in range(2):
        with pytest.raises(lattice_stripe.CardError) as caught:
            client.invoices.list()
        assert caught.value.code == "card_declined"
    assert client.invoices.list().data == []


@pytest.mark.parametrize(
    ("status", "code"),
    [(402, "card_declined"), (409, "idempotency_key_in_use"), (429, "rate_limit"), (403, None)],
)
def test_a_planned_failure_has_the_code_of_its_status(
    status: int, code: str | None, client: Client, emulator: StripeEmulator
) -> None:
    emulator.fail_next(status=status)
    emulator.fail_next(status=status, type="invalid_request_error")
    emulator.fail_next(status=status, code="lock_timeout")
    found: list[str | None] = []
    for _ in range(3):
        with pytest.raises(StripeError) as caught:
            client.customers.create()
        found.append(caught.value.code)
    assert found == [code, None, "lock_timeout"]


def test_a_broken_connection_is_an_error_of_the_client() -> None:
    emulator = StripeEmulator()
    emulator.fail_next("balance.retrieve", connection=True)
    with pytest.raises(ReadError):
        emulator.client(max_retries=0).balance.retrieve()


def test_a_retry_gets_past_a_failure(emulator: StripeEmulator) -> None:
    client = emulator.client(max_retries=2, retry_policy=Backoff(initial=0.0))
    emulator.fail_next("customers.create", status=503)
    emulator.fail_next("customers.create", connection=True)
    client.customers.create(name="Ada")
    assert len(emulator.objects("customer")) == 1


@pytest.mark.parametrize("connection", [False, True])
def test_a_lost_response_is_replayed_to_the_retry(
    connection: bool, emulator: StripeEmulator
) -> None:
    client = emulator.client(max_retries=1, retry_policy=Backoff(initial=0.0))
    emulator.fail_next("customers.create", after=True, connection=connection)
    made = client.customers.create(name="Ada")
    assert [c["id"] for c in emulator.objects("customer")] == [made.id]
    assert made.last_response.headers["idempotent-replayed"] == "true"


@pytest.mark.parametrize("connection", [False, True])
def test_the_events_of_a_lost_response_are_delivered(
    connection: bool, emulator: StripeEmulator
) -> None:
    payloads: list[bytes] = []
    emulator.webhooks.subscribe(lambda payload, _: payloads.append(payload), secret="whsec_1")
    emulator.fail_next("customers.create", after=True, connection=connection)
    with pytest.raises((APIError, lattice_stripe.APIConnectionError)):
        emulator.client(max_retries=0).customers.create(name="Ada")
    assert [json.loads(payload)["type"] for payload in payloads] == ["customer.created"]


def test_a_call_whose_receiver_raises_can_be_repeated_with_its_key(
    emulator: StripeEmulator,
) -> None:
    def receive(payload: bytes, signature: str) -> None:
        raise ZeroDivisionError

    client, key = emulator.client(), "create-ada"
    unsubscribe = emulator.webhooks.subscribe(receive, secret="whsec_1")
    with pytest.raises(ZeroDivisionError):
        client.customers.create(name="Ada", opts={"idempotency_key": key})
    unsubscribe()
    made = client.customers.create(name="Ada", opts={"idempotency_key": key})
    assert [c["id"] for c in emulator.objects("customer")] == [made.id]


def test_a_fault_rate_is_deterministic() -> None:
    def outcomes(seed: int) -> list[bool]:
        emulator = StripeEmulator(seed=seed)
        emulator.set_faults(rate=0.5)
        client = emulator.client(max_retries=0)
        found = []
        for _ in range(40):
            try:
                client.balance.retrieve()
                found.append(True)
            except APIError:
                found.append(False)
        return found

    assert outcomes(1) == outcomes(1)
    assert outcomes(1) != outcomes(2)
    assert 5 < sum(outcomes(1)) < 35


def test_an_endpoint_has_a_rate_limit() -> None:
    now = [0.0]
    emulator = StripeEmulator(timer=lambda: now[0])
    emulator.set_faults(rate_limits={"customers.list": 2})
    client = emulator.client(max_retries=0)
    client.customers.list()
    client.customers.list()
    with pytest.raises(RateLimitError):
        client.customers.list()
    client.balance.retrieve()
    now[0] = 1.0
    client.customers.list()


def test_latency_meets_the_timeout(emulator: StripeEmulator) -> None:
    emulator.set_faults(latency=5.0)
    started = time.monotonic()
    with pytest.raises(lattice_stripe.TimeoutError):
        emulator.client(max_retries=0).balance.retrieve(opts={"timeout": 0.05})
    assert time.monotonic() - started < 3


def test_threads_share_an_emulator(client: Client, emulator: StripeEmulator) -> None:
    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(lambda n: client.customers.create(name=str(n)).id, range(200)))
    assert len(set(ids)) == 200
    assert len(list(client.customers.list(limit=100).auto_paging_iter())) == 200
    assert len(emulator.events("customer.created")) == 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the platform has no fork")
def test_a_forked_process_has_its_own_copy(client: Client, emulator: StripeEmulator) -> None:
    stop = threading.Event()

    def busy() -> None:
        while not stop.is_set():
            client.customers.create()

    thread = threading.Thread(target=busy)
    thread.start()
    try:
        for _ in range(10):
            child = os.fork()
            if not child:
                emulator.client(max_retries=0).products.create(name="Gold")
                os._exit(0 if len(emulator.objects("product")) == 1 else 1)
            assert os.waitpid(child, 0)[1] == 0
    finally:
        stop.set()
        thread.join()
    assert emulator.objects("product") == []
