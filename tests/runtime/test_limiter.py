"""The rate limiter: a bucket that counts, on a clock the tests set."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
from typing import Any

import pytest
from lattice_stripe import (
    APIError,
    AsyncClient,
    InvalidArgumentError,
    RateLimiter,
    RateLimitError,
    TimeoutError,
)

from tests.runtime.conftest import LoopbackStripe, Sdk


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _limiter(**settings: Any) -> tuple[RateLimiter, Clock]:
    clock = Clock()
    return RateLimiter(clock=clock, **settings), clock


def test_a_burst_goes_out_at_once_and_the_rest_at_the_rate() -> None:
    limiter, _ = _limiter(live=10, burst=3)
    waits = [limiter.reserve(live=True) for _ in range(6)]
    assert waits == pytest.approx([0, 0, 0, 0.1, 0.2, 0.3])


def test_turns_come_back_with_time_up_to_the_burst() -> None:
    limiter, clock = _limiter(live=10, burst=2)
    for _ in range(5):
        limiter.reserve(live=True)
    clock.now += 0.3  # the three promised turns are over
    assert limiter.reserve(live=True) == pytest.approx(0.1)
    clock.now += 1_000
    assert [limiter.reserve(live=True) for _ in range(3)] == pytest.approx([0, 0, 0.1])


def test_live_and_test_have_buckets_of_their_own() -> None:
    limiter, _ = _limiter(live=100, test=10, burst=1)
    assert [limiter.reserve(live=True) for _ in range(2)] == pytest.approx([0, 0.01])
    assert [limiter.reserve(live=False) for _ in range(2)] == pytest.approx([0, 0.1])


def test_the_defaults_stay_below_stripes_limits() -> None:
    limiter, clock = _limiter()
    for live, limit in ((True, 100), (False, 25)):
        for _ in range(50):
            limiter.reserve(live=live)
        before = limiter.reserve(live=live)
        step = limiter.reserve(live=live) - before
        assert 1 / limit < step < 2 / limit
    assert clock.now == 100.0


def test_a_turn_nobody_waits_for_is_not_taken() -> None:
    limiter, _ = _limiter(live=10, burst=1)
    assert limiter.reserve(live=True, timeout=1) == 0
    for _ in range(100):
        assert limiter.reserve(live=True, timeout=0.05) == pytest.approx(0.1)
    assert limiter.reserve(live=True, timeout=1) == pytest.approx(0.1)


def test_a_429_halves_the_pace_once_and_it_grows_back() -> None:
    limiter, clock = _limiter(live=10, burst=5)
    for _ in range(8):  # answers to what went out together
        limiter.slow_down(live=True)
    first, second = (limiter.reserve(live=True) for _ in range(2))
    assert (first, second - first) == (pytest.approx(0.2), pytest.approx(0.2))
    assert limiter.reserve(live=False) == 0
    clock.now += 60
    assert [limiter.reserve(live=True) for _ in range(6)] == pytest.approx([0] * 5 + [0.1])


def test_it_never_slows_to_a_halt() -> None:
    limiter, clock = _limiter(live=10, burst=1)
    for _ in range(100):
        clock.now += 1.1
        limiter.slow_down(live=True)
    assert limiter.reserve(live=True) <= 1.0


def test_threads_get_turns_of_their_own() -> None:
    limiter, _ = _limiter(live=1_000, burst=1)
    waits: list[float] = []

    def take() -> None:
        waits.extend(limiter.reserve(live=True) for _ in range(500))

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(waits) == pytest.approx([n / 1_000 for n in range(4_000)])


@pytest.mark.parametrize(
    "settings",
    [
        {"live": 0},
        {"test": -1},
        {"live": float("nan")},
        {"live": float("inf")},
        {"test": "20"},
        {"live": True},
        {"burst": 0},
        {"burst": 0.5},
    ],
)
def test_settings_that_make_no_sense(settings: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=next(iter(settings))):
        RateLimiter(**settings)


@pytest.mark.parametrize("again", [copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_it_copies_as_its_settings(again: Any) -> None:
    limiter = RateLimiter(live=5, test=3, burst=1)
    limiter.reserve(live=True)
    twin = again(limiter)
    assert repr(twin) == repr(limiter) == "RateLimiter(live=5, test=3, burst=1)"
    assert twin.reserve(live=True) == 0


class Recording:
    """A limiter that remembers what it was told."""

    def __init__(self, wait: float = 0.0) -> None:
        self.wait = wait
        self.told: list[Any] = []

    def reserve(self, *, live: bool, timeout: float | None = None) -> float:
        self.told.append(("reserve", live))
        return self.wait

    def slow_down(self, *, live: bool) -> None:
        self.told.append(("slow_down", live))


def test_every_attempt_takes_a_turn_and_a_429_slows_down(sdk: Sdk, stripe: LoopbackStripe) -> None:
    limiter = Recording()
    stripe.reply({"error": {}}, 429)
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(
        lambda c: c.customers.retrieve("cus_1"),
        rate_limiter=limiter,
        max_retries=1,
        retry_policy=_AtOnce(),
    )
    assert limiter.told == [("reserve", False), ("slow_down", False), ("reserve", False)]


class _AtOnce:
    def decide(self, attempt: Any, max_retries: int) -> float | None:
        return 0.0 if attempt.number <= max_retries else None


def test_a_turn_after_the_deadline_sends_nothing(sdk: Sdk, stripe: LoopbackStripe) -> None:
    limiter = RateLimiter(test=0.001, burst=1)
    limiter.reserve(live=False)
    with pytest.raises(TimeoutError, match="Nothing was sent") as caught:
        sdk.run(lambda c: c.customers.retrieve("cus_1"), rate_limiter=limiter, deadline=5)
    assert caught.value.attempts == 0
    assert stripe.asked == []


def test_a_turn_that_is_not_used_can_be_given_back() -> None:
    limiter = RateLimiter(test=1, burst=1, clock=lambda: 0.0)
    assert [limiter.reserve(live=False) for _ in range(3)] == [0, 1, 2]
    for _ in range(2):
        limiter.release(live=False)
    assert limiter.reserve(live=False) == 1
    for _ in range(5):
        limiter.release(live=False)
    assert [limiter.reserve(live=False) for _ in range(2)] == [0, 1]  # no more than the burst


def test_retries_take_their_turn_after_their_wait(sdk: Sdk, stripe: LoopbackStripe) -> None:
    """Else those that failed together would come back together, in turns that are long over."""
    order: list[str] = []

    class Policy:
        def decide(self, attempt: Any, max_retries: int) -> float | None:
            order.append("wait")
            return 0.01 if attempt.number <= max_retries else None

    class Limiter(Recording):
        def reserve(self, *, live: bool, timeout: float | None = None) -> float:
            order.append(f"turn after {len(stripe.asked)}")
            assert timeout is not None
            left.append(timeout)
            return 0.0

    left: list[float] = []
    stripe.reply({"error": {}}, 503)
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(
        lambda c: c.customers.retrieve("cus_1", opts={"deadline": 30}),
        rate_limiter=Limiter(),
        max_retries=1,
        retry_policy=Policy(),
    )
    assert order == ["turn after 0", "wait", "turn after 1"]
    assert left[0] - left[1] >= 0.01  # the turn is asked for when the wait is over


@pytest.mark.parametrize("turn", [None, -1, float("nan"), "soon", True])
def test_a_limiter_that_answers_nonsense(sdk: Sdk, stripe: LoopbackStripe, turn: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="rate_limiter"):
        sdk.run(lambda c: c.customers.create(), rate_limiter=Recording(turn))
    assert stripe.asked == []


def test_a_call_that_is_cancelled_in_its_wait_gives_its_turn_back() -> None:
    limiter = RateLimiter(test=0.01, burst=1)
    limiter.reserve(live=False)

    async def main() -> None:
        async with AsyncClient("sk_test_1", rate_limiter=limiter) as client:
            tasks = [asyncio.create_task(client.customers.create()) for _ in range(5)]
            await asyncio.sleep(0.01)
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    asyncio.run(main())
    assert limiter.reserve(live=False) <= 100


def test_a_limiter_that_cannot_be_told_costs_no_answer(
    sdk: Sdk, stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Recording):
        def slow_down(self, *, live: bool) -> None:
            raise RuntimeError

    stripe.reply({"error": {}}, 429)
    stripe.reply({"id": "cus_1", "object": "customer"})
    found = sdk.run(
        lambda c: c.customers.create(),
        rate_limiter=Broken(),
        max_retries=1,
        retry_policy=_AtOnce(),
    )
    assert found.id == "cus_1"
    assert "rate_limiter.slow_down() raised RuntimeError" in caplog.text


def test_a_limiter_that_refuses_a_retry_hides_no_attempt(sdk: Sdk, stripe: LoopbackStripe) -> None:
    class Once(Recording):
        def reserve(self, *, live: bool, timeout: float | None = None) -> float:
            if self.told:
                raise RateLimitError("enough")
            return super().reserve(live=live, timeout=timeout)

    stripe.reply({"error": {"message": "down"}}, 503)
    with pytest.raises(APIError, match="down") as caught:
        sdk.run(
            lambda c: c.customers.create(),
            rate_limiter=Once(),
            max_retries=1,
            retry_policy=_AtOnce(),
        )
    assert caught.value.attempts == 1
    assert caught.value.idempotency_key == stripe.last.headers["idempotency-key"]
