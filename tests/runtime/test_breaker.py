"""The circuit breaker: closed, open, half-open, on a clock the tests set."""

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
    StripeError,
)

from tests.runtime.conftest import KEY, LoopbackStripe, Sdk
from tests.runtime.test_limiter import Clock, _AtOnce

API, FILES = "https://api.example", "https://files.example"


def _breaker(**settings: Any) -> tuple[CircuitBreaker, Clock]:
    clock = Clock()
    return CircuitBreaker(clock=clock, **settings), clock


def _open(breaker: CircuitBreaker, times: int) -> None:
    for _ in range(times):
        breaker.check(API)
        breaker.record(API, ok=False)


def test_it_opens_after_failures_in_a_row() -> None:
    breaker, _ = _breaker(failures=3, recovery=10)
    _open(breaker, 2)
    breaker.record(API, ok=True)
    _open(breaker, 2)
    assert breaker.state(API) == "closed"
    _open(breaker, 1)
    assert breaker.state(API) == "open"
    with pytest.raises(CircuitOpenError, match=r"3 times in a row.*in 10\.0 s") as caught:
        breaker.check(API)
    assert isinstance(caught.value, APIConnectionError)
    assert (caught.value.address, caught.value.retry_after) == (API, 10)


def test_each_address_has_a_circuit_of_its_own() -> None:
    breaker, _ = _breaker(failures=1)
    _open(breaker, 1)
    breaker.check(FILES)
    assert (breaker.state(API), breaker.state(FILES)) == ("open", "closed")


def test_half_open_lets_one_through_and_its_answer_closes() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _open(breaker, 1)
    clock.now += 10
    assert breaker.state(API) == "half-open"
    token = breaker.check(API)
    with pytest.raises(CircuitOpenError):
        breaker.check(API)
    breaker.record(API, ok=True, token=token)
    assert breaker.state(API) == "closed"
    breaker.check(API)


def test_half_open_opens_again_when_its_request_fails() -> None:
    breaker, clock = _breaker(failures=3, recovery=10)
    _open(breaker, 3)
    clock.now += 10
    breaker.record(API, ok=False, token=breaker.check(API))
    assert breaker.state(API) == "open"
    clock.now += 9.9
    with pytest.raises(CircuitOpenError):
        breaker.check(API)


def test_a_probe_that_tells_nothing_does_not_keep_it_open_for_ever() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _open(breaker, 1)
    clock.now += 10
    breaker.check(API)  # its call was cancelled
    clock.now += 10
    breaker.check(API)


def test_answers_from_before_it_opened_neither_close_nor_prolong_it() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _open(breaker, 1)
    clock.now += 5
    breaker.record(API, ok=True)
    assert breaker.state(API) == "open"
    breaker.record(API, ok=False)
    clock.now += 5
    breaker.check(API)


@pytest.mark.parametrize("late", [True, False])
def test_answers_from_before_it_was_half_open_decide_nothing(late: bool) -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    before = breaker.check(API)
    _open(breaker, 1)
    clock.now += 10
    probe = breaker.check(API)
    breaker.record(API, ok=late, token=before)
    assert breaker.state(API) == "half-open"
    breaker.record(API, ok=not late, token=probe)
    assert breaker.state(API) == ("open" if late else "closed")


def test_a_probe_that_comes_late_decides_no_more() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _open(breaker, 1)
    clock.now += 10
    first = breaker.check(API)
    clock.now += 10
    second = breaker.check(API)
    breaker.record(API, ok=True, token=first)
    assert breaker.state(API) == "half-open"
    breaker.record(API, ok=True, token=second)
    assert breaker.state(API) == "closed"


def test_of_many_threads_one_goes_through() -> None:
    breaker, clock = _breaker(failures=1, recovery=10)
    _open(breaker, 1)
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
def test_settings_that_make_no_sense(settings: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=next(iter(settings))):
        CircuitBreaker(**settings)


@pytest.mark.parametrize("again", [copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_it_copies_as_its_settings_closed(again: Any) -> None:
    breaker = CircuitBreaker(failures=1, recovery=5)
    _open(breaker, 1)
    twin = again(breaker)
    assert repr(twin) == repr(breaker) == "CircuitBreaker(failures=1, recovery=5)"
    twin.check(API)


def test_the_error_pickles() -> None:
    breaker, _ = _breaker(failures=1, recovery=10)
    _open(breaker, 1)
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


def test_refusals_are_answers(sdk: Sdk, stripe: LoopbackStripe) -> None:
    breaker, _ = _breaker(failures=1)
    for status in (400, 404, 429):
        stripe.reply({"error": {"message": "no"}}, status)
        with pytest.raises(Exception, match="no"):
            sdk.run(_retrieve, circuit_breaker=breaker)
    assert breaker.state(stripe.url) == "closed"


def test_a_circuit_that_opens_between_attempts_shows_what_opened_it(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    breaker, _ = _breaker(failures=2)
    for _ in range(3):
        stripe.reply({"error": {"message": "down"}}, 503)
    with pytest.raises(APIError, match="down") as caught:
        sdk.run(_retrieve, circuit_breaker=breaker, max_retries=5, retry_policy=_AtOnce())
    assert not isinstance(caught.value, CircuitOpenError)
    assert caught.value.attempts == len(stripe.asked) == 2


def test_no_server_opens_it(sdk: Sdk, stripe: LoopbackStripe) -> None:
    breaker, _ = _breaker(failures=1)
    stripe.stop()
    with pytest.raises(APIConnectionError):
        sdk.run(_retrieve, circuit_breaker=breaker)
    assert breaker.state(stripe.url) == "open"


def test_calls_that_wait_are_refused_when_it_opens_meanwhile(stripe: LoopbackStripe) -> None:
    """It is asked when an attempt goes out, not when it queues for that."""
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
        limiter = RateLimiter(test=500, burst=1)
        async with AsyncClient(
            KEY,
            base_url=stripe.url,
            max_retries=0,
            rate_limiter=limiter,
            circuit_breaker=breaker,
        ) as client:
            return await asyncio.gather(*(call(client) for _ in range(60)))

    ends = asyncio.run(main())
    assert len(stripe.asked) < 40
    assert ends.count("CircuitOpenError") == 60 - len(stripe.asked)


def test_a_breaker_that_cannot_be_told_costs_no_answer(sdk: Sdk, stripe: LoopbackStripe) -> None:
    class Broken:
        def check(self, address: str) -> None:
            pass

        def record(self, address: str, *, ok: bool) -> None:
            raise RuntimeError

    stripe.reply({"id": "cus_1", "object": "customer"})
    assert sdk.run(_retrieve, circuit_breaker=Broken()).id == "cus_1"


def test_what_check_returns_comes_back_with_the_answer(sdk: Sdk, stripe: LoopbackStripe) -> None:
    told: list[Any] = []

    class Mine:
        def check(self, address: str) -> str:
            return "token"

        def record(self, address: str, *, ok: bool, token: object = None) -> None:
            told.append((ok, token))

    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(_retrieve, circuit_breaker=Mine())
    assert told == [(True, "token")]
