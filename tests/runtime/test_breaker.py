"""Circuit breaking: the states on a clock of the test, then both clients with a breaker."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
from typing import Any

import pytest
from lattice_stripe import (
    APIConnectionError,
    APIError,
    AsyncClient,
    CircuitBreaker,
    CircuitOpenError,
    InvalidArgumentError,
    RateLimiter,
    ResponseDecodeError,
    StripeError,
)

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk
from tests.runtime.test_limiter import Clock, RetryAtOnce

API, FILES = "https://api.example", "https://files.example"


def _breaker(**settings: Any) -> tuple[CircuitBreaker, Clock]:
    clock = Clock()
    return CircuitBreaker(clock=clock, **settings), clock


def _fail(breaker: CircuitBreaker, times: int) -> None:
    for _ in range(times):
        breaker.check(API)
        breaker.record(API, ok=False)


def test_a_circuit_opens_after_failures_in_a_row() -> None:
    breaker, _ = _breaker(failures=3, recovery=10)
    _fail(breaker, 2)
    breaker.record(API, ok=True)
    _fail(breaker, 2)
    assert breaker.state(API) == "closed"
    _fail(breaker, 1)
    assert breaker.state(API) == "open"
    with pytest.raises(CircuitOpenError, match=r"3 times in a row.*in 10\.0 s") as caught:
        breaker.check(API)
    assert isinstance(caught.value, APIConnectionError)
    assert (caught.value.address, caught.value.retry_after) == (API, 10)


def test_each_address_has_its_own_circuit() -> None:
    breaker, _ = _breaker(failures=1)
    _fail(breaker, 1)
    breaker.check(FILES)
    assert (breaker.state(API), breaker.state(FILES)) == ("open", "closed")


def test_a_half_open_circuit_sends_one_probe_and_closes_on_its_response() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _fail(breaker, 1)
    clock.now += 10
    assert breaker.state(API) == "half-open"
    token = breaker.check(API)
    with pytest.raises(CircuitOpenError):
        breaker.check(API)
    breaker.record(API, ok=True, token=token)
    assert breaker.state(API) == "closed"
    breaker.check(API)


def test_a_half_open_circuit_opens_again_when_its_probe_fails() -> None:
    breaker, clock = _breaker(failures=3, recovery=10)
    _fail(breaker, 3)
    clock.now += 10
    breaker.record(API, ok=False, token=breaker.check(API))
    assert breaker.state(API) == "open"
    clock.now += 9.9
    with pytest.raises(CircuitOpenError):
        breaker.check(API)


def test_a_cancelled_probe_is_followed_by_another() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _fail(breaker, 1)
    clock.now += 10
    breaker.check(API)  # its call was cancelled
    clock.now += 10
    breaker.check(API)


def test_outcomes_from_before_the_circuit_opened_do_not_change_it() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _fail(breaker, 1)
    clock.now += 5
    breaker.record(API, ok=True)
    assert breaker.state(API) == "open"
    breaker.record(API, ok=False)
    clock.now += 5
    breaker.check(API)


def test_the_settings_have_the_documented_defaults() -> None:
    assert repr(CircuitBreaker()) == "CircuitBreaker(failures=10, recovery=30.0)"


@pytest.mark.parametrize("late", [True, False])
def test_outcomes_from_before_the_probe_do_not_change_the_circuit(late: bool) -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    before = breaker.check(API)
    _fail(breaker, 1)
    clock.now += 10
    probe = breaker.check(API)
    breaker.record(API, ok=late, token=before)
    assert breaker.state(API) == "half-open"
    breaker.record(API, ok=not late, token=probe)
    assert breaker.state(API) == ("open" if late else "closed")


def test_only_the_latest_probe_decides() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _fail(breaker, 1)
    clock.now += 10
    first = breaker.check(API)
    clock.now += 10
    second = breaker.check(API)
    breaker.record(API, ok=True, token=first)
    assert breaker.state(API) == "half-open"
    breaker.record(API, ok=True, token=second)
    assert breaker.state(API) == "closed"


def test_one_of_many_threads_sends_the_probe() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _fail(breaker, 1)
    clock.now += 10
    passed: list[int] = []
    together = threading.Barrier(16)

    def attempt(number: int) -> None:
        together.wait()
        try:
            breaker.check(API)
            passed.append(number)
        except CircuitOpenError:
            pass

    threads = [threading.Thread(target=attempt, args=(n,)) for n in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(passed) == 1


@pytest.mark.parametrize(
    "settings",
    [
        {"failures": 0},
        {"failures": True},
        {"failures": 2.5},
        {"recovery": 0},
        {"recovery": -1},
        {"recovery": float("nan")},
        {"recovery": "30"},
    ],
)
def test_invalid_settings_are_refused(settings: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=next(iter(settings))):
        CircuitBreaker(**settings)


@pytest.mark.parametrize("duplicate", [copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_a_copy_has_the_settings_and_closed_circuits(duplicate: Any) -> None:
    breaker = CircuitBreaker(failures=1, recovery=5)
    _fail(breaker, 1)
    twin = duplicate(breaker)
    assert repr(twin) == repr(breaker) == "CircuitBreaker(failures=1, recovery=5)"
    twin.check(API)


def test_a_circuit_open_error_can_be_pickled() -> None:
    breaker, _ = _breaker(failures=1, recovery=10)
    _fail(breaker, 1)
    with pytest.raises(CircuitOpenError) as caught:
        breaker.check(API)
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.retry_after) == (str(caught.value), 10)


# --- in a client ----------------------------------------------------------------------------


def _retrieve(client: Any) -> Any:
    return client.customers.retrieve("cus_1")


def test_an_open_circuit_sends_nothing(sdk: Sdk, stripe: LoopbackStripe) -> None:
    breaker, clock = _breaker(failures=2, recovery=10)
    for _ in range(2):
        stripe.reply({"error": {"message": "no"}}, 500)
        with pytest.raises(APIError):
            sdk.run(_retrieve, circuit_breaker=breaker)
    with pytest.raises(CircuitOpenError, match="nothing was sent") as caught:
        sdk.run(_retrieve, circuit_breaker=breaker)
    assert caught.value.attempts == 0
    assert len(stripe.asked) == 2
    clock.now += 10
    stripe.reply({"id": "cus_1", "object": "customer"})
    assert sdk.run(_retrieve, circuit_breaker=breaker).id == "cus_1"
    assert breaker.state(stripe.url) == "closed"


def test_a_4xx_does_not_open_the_circuit(sdk: Sdk, stripe: LoopbackStripe) -> None:
    breaker, _ = _breaker(failures=1)
    for status in (400, 404, 429, 499):
        stripe.reply({"error": {"message": "no"}}, status)
        with pytest.raises(Exception, match="no"):
            sdk.run(_retrieve, circuit_breaker=breaker)
    assert breaker.state(stripe.url) == "closed"


def test_a_circuit_that_opens_between_attempts_raises_the_error_of_the_attempt(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    breaker, _ = _breaker(failures=2)
    for _ in range(3):
        stripe.reply({"error": {"message": "down"}}, 503)
    with pytest.raises(APIError, match="down") as caught:
        sdk.run(_retrieve, circuit_breaker=breaker, max_retries=5, retry_policy=RetryAtOnce())
    assert not isinstance(caught.value, CircuitOpenError)
    assert caught.value.attempts == len(stripe.asked) == 2


def test_an_unreachable_server_opens_the_circuit(sdk: Sdk, stripe: LoopbackStripe) -> None:
    breaker, _ = _breaker(failures=1)
    stripe.stop()
    with pytest.raises(APIConnectionError):
        sdk.run(_retrieve, circuit_breaker=breaker)
    assert breaker.state(stripe.url) == "open"


def test_calls_waiting_at_the_limiter_are_refused_when_the_circuit_opens(
    stripe: LoopbackStripe,
) -> None:
    """The client checks the breaker when it sends an attempt, not when the attempt queues."""
    breaker, _ = _breaker(failures=3)
    for _ in range(100):
        stripe.reply({"error": {"message": "down"}}, 503)

    async def call(client: AsyncClient) -> str:
        try:
            await client.customers.create()
        except StripeError as error:
            return type(error).__name__
        return "done"

    async def main() -> list[str]:
        limiter = RateLimiter(test=200, burst=1)
        async with AsyncClient(
            KEY,
            base_url=stripe.url,
            max_retries=0,
            rate_limiter=limiter,
            circuit_breaker=breaker,
        ) as client:
            return await asyncio.gather(*(call(client) for _ in range(60)))

    outcomes = asyncio.run(main())
    assert len(stripe.asked) < 40
    assert outcomes.count("CircuitOpenError") == 60 - len(stripe.asked)


def test_a_breaker_whose_record_raises_does_not_fail_the_call(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    class Broken:
        def check(self, address: str) -> None:
            pass

        def record(self, address: str, *, ok: bool) -> None:
            raise RuntimeError

    stripe.reply({"id": "cus_1", "object": "customer"})
    assert sdk.run(_retrieve, circuit_breaker=Broken()).id == "cus_1"


def test_the_result_of_check_is_the_token_of_record(sdk: Sdk, stripe: LoopbackStripe) -> None:
    recorded: list[Any] = []

    class TokenBreaker:
        def check(self, address: str) -> str:
            return "token"

        def record(self, address: str, *, ok: bool, token: object = None) -> None:
            recorded.append((ok, token))

    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(_retrieve, circuit_breaker=TokenBreaker())
    assert recorded == [(True, "token")]


def test_a_response_that_is_cut_short_opens_the_circuit(sdk: Sdk, stripe: LoopbackStripe) -> None:
    breaker, _ = _breaker(failures=1)
    stripe.reply(b'{"id": "cus_1"', promised=500)
    with pytest.raises(ResponseDecodeError):
        sdk.run(_retrieve, circuit_breaker=breaker)
    assert breaker.state(stripe.url) == "open"
