"""Idempotency keys, planned failures, latency, rate limits, threads and forks."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import lattice_stripe
import pytest
from lattice_stripe import APIError, Backoff, Client, IdempotencyError, RateLimitError
from lattice_stripe.testing import StripeEmulator


@pytest.fixture
def emulator() -> StripeEmulator:
    return StripeEmulator()


@pytest.fixture
def client(emulator: StripeEmulator) -> Client:
    return emulator.client(max_retries=0)


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
