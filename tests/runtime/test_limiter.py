"""Rate limiting: the token bucket on a clock of the test, then both clients with a limiter."""

from __future__ import annotations

import asyncio
import copy
import pickle
import threading
import time
from functools import partial
from typing import Any

import pytest
from lattice_stripe import (
    APIError,
    AsyncClient,
    Client,
    InvalidArgumentError,
    RateLimiter,
    RateLimitError,
    TimeoutError,
    operations,
)

from tests.runtime.conftest import LoopbackStripe, Sdk


class Clock:
    """A clock that stands still until a test advances ``now``."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _limiter(**settings: Any) -> tuple[RateLimiter, Clock]:
    clock = Clock()
    return RateLimiter(clock=clock, **settings), clock


def test_a_burst_is_sent_at_once_and_the_rest_at_the_rate() -> None:
    limiter, _ = _limiter(live=10, burst=3)
    waits = [limiter.reserve(live=True) for _ in range(6)]
    assert waits == pytest.approx([0, 0, 0, 0.1, 0.2, 0.3])


def test_tokens_refill_with_time_up_to_the_burst() -> None:
    limiter, clock = _limiter(live=10, burst=2)
    for _ in range(5):
        limiter.reserve(live=True)
    clock.now += 0.3  # the three reservations are used
    assert limiter.reserve(live=True) == pytest.approx(0.1)
    clock.now += 1_000
    assert [limiter.reserve(live=True) for _ in range(3)] == pytest.approx([0, 0, 0.1])


def test_live_and_test_keys_have_separate_buckets() -> None:
    limiter, _ = _limiter(live=100, test=10, burst=1)
    assert [limiter.reserve(live=True) for _ in range(2)] == pytest.approx([0, 0.01])
    assert [limiter.reserve(live=False) for _ in range(2)] == pytest.approx([0, 0.1])


def test_the_default_rates_stay_below_stripes_limits() -> None:
    limiter, clock = _limiter()
    for live, limit in ((True, 100), (False, 25)):
        for _ in range(50):
            limiter.reserve(live=live)
        before = limiter.reserve(live=live)
        step = limiter.reserve(live=live) - before
        assert 1 / limit < step < 2 / limit
    assert clock.now == 100.0


def test_a_wait_of_at_least_the_timeout_makes_no_reservation() -> None:
    limiter, _ = _limiter(live=10, burst=1)
    assert limiter.reserve(live=True, timeout=1) == 0
    for _ in range(100):
        assert limiter.reserve(live=True, timeout=0.05) == pytest.approx(0.1)
    assert limiter.reserve(live=True, timeout=1) == pytest.approx(0.1)


def test_a_429_halves_the_rate_once_and_the_rate_recovers() -> None:
    limiter, clock = _limiter(live=10, burst=5)
    for _ in range(8):  # responses to requests that were sent together
        limiter.slow_down(live=True)
    first, second = (limiter.reserve(live=True) for _ in range(2))
    assert (first, second - first) == (pytest.approx(0.2), pytest.approx(0.2))
    assert limiter.reserve(live=False) == 0
    clock.now += 60
    assert [limiter.reserve(live=True) for _ in range(6)] == pytest.approx([0] * 5 + [0.1])


def test_repeated_429s_never_stop_the_limiter() -> None:
    limiter, clock = _limiter(live=10, burst=1)
    for _ in range(100):
        clock.now += 1.1
        limiter.slow_down(live=True)
    assert limiter.reserve(live=True) <= 1.0


def test_a_wait_as_long_as_the_timeout_makes_no_reservation() -> None:
    limiter, _ = _limiter(live=10, burst=1)
    assert limiter.reserve(live=True, timeout=0) == 0  # no wait, so it is reserved
    for _ in range(3):
        assert limiter.reserve(live=True, timeout=0.1) == pytest.approx(0.1)


def test_429s_a_second_apart_each_halve_the_pace() -> None:
    limiter, clock = _limiter(live=10, burst=1)
    clock.now = 0.0  # a clock may start at zero
    limiter.slow_down(live=True)
    clock.now = 0.5
    limiter.slow_down(live=True)  # belongs to the same pace
    clock.now = 1.0
    limiter.slow_down(live=True)  # the pace grew from 5 to 6 in this second
    assert limiter.reserve(live=True) == pytest.approx(1 / 3)
    for clock.now in range(2, 100):
        limiter.slow_down(live=True)
    assert limiter.reserve(live=True) == pytest.approx(1)  # a tenth of the rate


def test_a_clock_that_runs_backwards_takes_no_tokens() -> None:
    limiter, clock = _limiter(live=10, burst=1)
    limiter.reserve(live=True)
    clock.now -= 50
    assert limiter.reserve(live=True) == pytest.approx(0.1)


def test_the_settings_have_the_documented_defaults() -> None:
    assert repr(RateLimiter()) == "RateLimiter(live=80.0, test=20.0, endpoint=20.0, burst=10)"


def test_concurrent_threads_get_distinct_waits() -> None:
    limiter, _ = _limiter(live=1_000, burst=1)
    waits: list[float] = []

    def reserve() -> None:
        waits.extend(limiter.reserve(live=True) for _ in range(500))

    threads = [threading.Thread(target=reserve) for _ in range(8)]
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
def test_invalid_settings_are_refused(settings: Any) -> None:
    with pytest.raises(InvalidArgumentError, match=next(iter(settings))):
        RateLimiter(**settings)


@pytest.mark.parametrize("duplicate", [copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))])
def test_a_copy_has_the_settings_and_full_buckets(duplicate: Any) -> None:
    limiter = RateLimiter(live=5, test=3, endpoint=2, burst=1)
    limiter.reserve(live=True)
    twin = duplicate(limiter)
    assert repr(twin) == repr(limiter) == "RateLimiter(live=5, test=3, endpoint=2, burst=1)"
    assert twin.reserve(live=True) == 0


class RecordingLimiter:
    """A limiter that always returns the same wait and records the calls of its methods."""

    def __init__(self, wait: float = 0.0) -> None:
        self.wait = wait
        self.calls: list[Any] = []

    def reserve(self, *, live: bool, timeout: float | None = None) -> float:
        self.calls.append(("reserve", live))
        return self.wait

    def slow_down(self, *, live: bool) -> None:
        self.calls.append(("slow_down", live))


def test_every_attempt_makes_a_reservation_and_a_429_slows_down(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    limiter = RecordingLimiter()
    stripe.reply({"error": {}}, 429)
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(
        lambda c: c.customers.retrieve("cus_1"),
        rate_limiter=limiter,
        max_retries=1,
        retry_policy=RetryAtOnce(),
    )
    assert limiter.calls == [("reserve", False), ("slow_down", False), ("reserve", False)]


def test_a_call_waits_as_long_as_its_limiter_says(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({"id": "cus_1", "object": "customer"})
    started = time.monotonic()
    sdk.run(lambda c: c.customers.retrieve("cus_1"), rate_limiter=RecordingLimiter(0.05))
    assert time.monotonic() - started >= 0.05


class RetryAtOnce:
    """A retry policy without waits."""

    def decide(self, attempt: Any, max_retries: int) -> float | None:
        return 0.0 if attempt.number <= max_retries else None


def test_the_reservation_of_a_sent_attempt_is_kept_when_the_next_one_is_refused(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    class OneAttempt(RecordingLimiter):
        def reserve(self, *, live: bool, timeout: float | None = None) -> float:
            wait = super().reserve(live=live, timeout=timeout)
            if len(self.calls) > 1:
                raise RateLimitError("No reservation.")
            return wait

        def release(self, *, live: bool) -> None:
            self.calls.append(("release", live))

    limiter = OneAttempt()
    stripe.reply({"error": {}}, 500)
    with pytest.raises(APIError):
        sdk.run(
            lambda c: c.customers.retrieve("cus_1"),
            rate_limiter=limiter,
            max_retries=1,
            retry_policy=RetryAtOnce(),
        )
    assert limiter.calls == [("reserve", False)] * 2


def test_a_reservation_after_the_deadline_sends_nothing(sdk: Sdk, stripe: LoopbackStripe) -> None:
    limiter = RateLimiter(test=0.001, burst=1)
    limiter.reserve(live=False)
    with pytest.raises(TimeoutError, match="Nothing was sent") as caught:
        sdk.run(lambda c: c.customers.retrieve("cus_1"), rate_limiter=limiter, deadline=5)
    assert caught.value.attempts == 0
    assert stripe.asked == []


def test_a_reservation_at_the_deadline_sends_nothing(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lattice_stripe._core.attempts.time.monotonic", lambda: 100.0)
    with pytest.raises(TimeoutError, match="Nothing was sent"):
        sdk.run(
            lambda c: c.customers.retrieve("cus_1"), rate_limiter=RecordingLimiter(5.0), deadline=5
        )
    assert stripe.asked == []


def test_an_unused_reservation_can_be_released() -> None:
    limiter = RateLimiter(test=1, burst=1, clock=lambda: 0.0)
    assert [limiter.reserve(live=False) for _ in range(3)] == [0, 1, 2]
    for _ in range(2):
        limiter.release(live=False)
    assert limiter.reserve(live=False) == 1
    for _ in range(5):
        limiter.release(live=False)
    assert [limiter.reserve(live=False) for _ in range(2)] == [0, 1]  # no more than the burst


def test_a_retry_makes_its_reservation_after_its_wait(sdk: Sdk, stripe: LoopbackStripe) -> None:
    """Otherwise, requests that failed together would be repeated together."""
    order: list[str] = []

    class Policy:
        def decide(self, attempt: Any, max_retries: int) -> float | None:
            order.append("wait")
            return 0.01 if attempt.number <= max_retries else None

    class Limiter(RecordingLimiter):
        def reserve(self, *, live: bool, timeout: float | None = None) -> float:
            order.append(f"reserve after {len(stripe.asked)} requests")
            assert timeout is not None
            timeouts.append(timeout)
            return 0.0

    timeouts: list[float] = []
    stripe.reply({"error": {}}, 503)
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(
        lambda c: c.customers.retrieve("cus_1", opts={"deadline": 30}),
        rate_limiter=Limiter(),
        max_retries=1,
        retry_policy=Policy(),
    )
    assert order == ["reserve after 0 requests", "wait", "reserve after 1 requests"]
    assert timeouts[0] - timeouts[1] >= 0.01  # the retry wait is over


def test_an_attempt_that_sends_nothing_returns_its_reservations(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    limiter = RateLimiter(test=0.01, endpoint=0.01, burst=1)

    def use(client: Any) -> Any:
        return client.files.create(purpose="dispute_evidence", file="/no/such/file")

    with pytest.raises(InvalidArgumentError, match="file cannot be read"):
        sdk.run(use, rate_limiter=limiter)
    assert stripe.asked == []
    assert limiter.reserve_endpoint("files.create", live=False) == 0
    assert limiter.reserve(live=False) == 0


def test_a_call_cancelled_during_its_attempt_keeps_its_reservation(stripe: LoopbackStripe) -> None:
    limiter = RateLimiter(test=0.01, burst=1)
    stripe.silent.set()

    async def main() -> None:
        async with AsyncClient("sk_test_1", base_url=stripe.url, rate_limiter=limiter) as client:
            call = asyncio.create_task(client.customers.create())
            while not stripe.asked:
                await asyncio.sleep(0.001)
            call.cancel()
            await asyncio.wait([call])

    asyncio.run(main())
    assert limiter.reserve(live=False) > 90


@pytest.mark.parametrize("wait", [None, -1, float("nan"), "soon", True])
def test_an_invalid_wait_of_a_limiter_is_refused(
    sdk: Sdk, stripe: LoopbackStripe, wait: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="rate_limiter"):
        sdk.run(lambda c: c.customers.create(), rate_limiter=RecordingLimiter(wait))
    assert stripe.asked == []


def test_a_call_cancelled_while_it_waits_releases_its_reservation() -> None:
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


@pytest.mark.parametrize(
    ("reason", "method"), [("global-rate", "slow_down"), ("endpoint-rate", "slow_down_endpoint")]
)
def test_a_limiter_whose_slow_down_raises_does_not_fail_the_call(
    sdk: Sdk, stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture, reason: str, method: str
) -> None:
    class Broken(RecordingEndpointLimiter):
        def slow_down(self, *, live: bool) -> None:
            raise RuntimeError

        def slow_down_endpoint(self, operation: str, *, live: bool) -> None:
            raise RuntimeError

    stripe.reply({"error": {}}, 429, headers={"stripe-rate-limited-reason": reason})
    stripe.reply({"id": "cus_1", "object": "customer"})
    found = sdk.run(
        lambda c: c.customers.create(),
        rate_limiter=Broken(),
        max_retries=1,
        retry_policy=RetryAtOnce(),
    )
    assert found.id == "cus_1"
    assert f"rate_limiter.{method}() raised RuntimeError" in caplog.text


def test_a_limiter_without_a_rate_for_operations_is_slowed_down_as_a_whole(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    class Whole(RecordingLimiter):
        slow_down_endpoint = None

    limiter = Whole()
    headers = {"stripe-rate-limited-reason": "endpoint-rate"}
    stripe.reply({"error": {}}, 429, headers=headers)
    with pytest.raises(RateLimitError):
        sdk.run(lambda c: c.customers.create(), rate_limiter=limiter, max_retries=0)
    assert limiter.calls[-1] == ("slow_down", False)


def test_a_limiter_that_refuses_a_retry_raises_the_error_of_the_attempt(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    class Once(RecordingLimiter):
        def reserve(self, *, live: bool, timeout: float | None = None) -> float:
            if self.calls:
                raise RateLimitError("enough")
            return super().reserve(live=live, timeout=timeout)

    stripe.reply({"error": {"message": "down"}}, 503)
    with pytest.raises(APIError, match="down") as caught:
        sdk.run(
            lambda c: c.customers.create(),
            rate_limiter=Once(),
            max_retries=1,
            retry_policy=RetryAtOnce(),
        )
    assert caught.value.attempts == 1
    assert caught.value.idempotency_key == stripe.last.headers["idempotency-key"]


# --- limits of operations -------------------------------------------------------------------


def test_each_operation_has_a_bucket_of_its_own() -> None:
    limiter, _ = _limiter(endpoint=10, burst=1)

    def reserve(operation: str, live: bool) -> float:
        return limiter.reserve_endpoint(operation, live=live)

    assert [reserve("invoices.create", True) for _ in range(3)] == pytest.approx([0, 0.1, 0.2])
    assert reserve("invoices.list", True) == 0
    assert reserve("invoices.create", False) == 0


def test_an_operation_with_a_limit_of_its_own_gets_the_same_fraction_of_it() -> None:
    limiter, _ = _limiter(endpoint=20, burst=1)
    waits = {}
    for operation in ("invoices.create", "invoices.search", "payouts.create"):
        limiter.reserve_endpoint(operation, live=True)
        waits[operation] = limiter.reserve_endpoint(operation, live=True)
    assert waits == pytest.approx(
        {"invoices.create": 1 / 20, "invoices.search": 1 / 16, "payouts.create": 1 / 12}
    )


def test_the_burst_of_test_keys_and_operations_is_a_quarter_of_the_rate() -> None:
    limiter, _ = _limiter(live=100, test=16, endpoint=12, burst=10)

    def waits(reserve: Any, live: bool) -> list[bool]:
        return [reserve(live=live) > 0 for _ in range(20)]

    assert waits(limiter.reserve, True).index(True) == 10
    assert waits(limiter.reserve, False).index(True) == 4
    endpoint = partial(limiter.reserve_endpoint, "invoices.create")
    assert waits(endpoint, True).index(True) == 3


def test_endpoint_none_limits_no_operation() -> None:
    limiter, _ = _limiter(endpoint=None, burst=1)
    assert [limiter.reserve_endpoint("invoices.create", live=True) for _ in range(3)] == [0, 0, 0]
    limiter.slow_down_endpoint("invoices.create", live=True)
    limiter.release_endpoint("invoices.create", live=True)


def test_every_operation_with_a_limit_of_its_own_exists() -> None:
    from lattice_stripe._endpoint_limits import LIMITS

    assert LIMITS["files.create"] == 20
    assert set(LIMITS) <= {operation.name for operation in operations()}
    searches = {o.name for o in operations() if o.name.endswith(".search")}
    assert searches <= set(LIMITS)


class RecordingEndpointLimiter(RecordingLimiter):
    """A limiter with the optional methods for operations."""

    def reserve_endpoint(
        self, operation: str, *, live: bool, timeout: float | None = None
    ) -> float:
        self.calls.append(("reserve_endpoint", operation))
        return 0.0

    def slow_down_endpoint(self, operation: str, *, live: bool) -> None:
        self.calls.append(("slow_down_endpoint", operation))


@pytest.mark.parametrize(
    ("reason", "slowed"),
    [
        ("endpoint-rate", ("slow_down_endpoint", "customers.retrieve")),
        ("endpoint-concurrency", ("slow_down_endpoint", "customers.retrieve")),
        ("global-rate", ("slow_down", False)),
        (None, ("slow_down", False)),
    ],
)
def test_the_limit_that_a_429_names_is_slowed_down(
    sdk: Sdk, stripe: LoopbackStripe, reason: str | None, slowed: tuple[str, Any]
) -> None:
    limiter = RecordingEndpointLimiter()
    headers = {"stripe-rate-limited-reason": reason} if reason else {}
    stripe.reply({"error": {}}, 429, headers=headers)
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(
        lambda c: c.customers.retrieve("cus_1"),
        rate_limiter=limiter,
        max_retries=1,
        retry_policy=RetryAtOnce(),
    )
    reservation = [("reserve_endpoint", "customers.retrieve"), ("reserve", False)]
    assert limiter.calls == [*reservation, slowed, *reservation]


def test_a_call_of_any_path_reserves_at_the_account_only(sdk: Sdk, stripe: LoopbackStripe) -> None:
    limiter = RecordingEndpointLimiter()
    stripe.reply({"id": "cus_1", "object": "customer"})
    sdk.run(lambda c: c.request("GET", "/v1/customers/cus_1"), rate_limiter=limiter)
    assert limiter.calls == [("reserve", False)]


@pytest.mark.parametrize(
    ("kind", "use"),
    [
        (RecordingEndpointLimiter, lambda c: c.request("GET", "/v1/customers/cus_1")),
        (RecordingLimiter, lambda c: c.customers.retrieve("cus_1")),
    ],
    ids=["any path", "limiter without endpoints"],
)
def test_an_endpoint_limit_slows_down_the_account_where_no_operation_can_be(
    sdk: Sdk, stripe: LoopbackStripe, kind: type[RecordingLimiter], use: Any
) -> None:
    limiter = kind()
    stripe.reply({"error": {}}, 429, headers={"stripe-rate-limited-reason": "endpoint-rate"})
    with pytest.raises(RateLimitError):
        sdk.run(use, rate_limiter=limiter)
    assert limiter.calls == [("reserve", False), ("slow_down", False)]


def test_a_call_cancelled_while_it_waits_for_its_operation_releases_both() -> None:
    limiter = RateLimiter(endpoint=0.01, burst=1)
    limiter.reserve_endpoint("customers.create", live=False)

    async def main() -> None:
        async with AsyncClient("sk_test_1", rate_limiter=limiter) as client:
            tasks = [asyncio.create_task(client.customers.create()) for _ in range(5)]
            await asyncio.sleep(0.01)
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    asyncio.run(main())
    assert limiter.reserve_endpoint("customers.create", live=False) <= 100
    assert limiter.reserve(live=False) == 0


def test_pages_and_batches_reserve_for_their_operation(stripe: LoopbackStripe) -> None:
    limiter = RecordingEndpointLimiter()
    page = {"object": "list", "url": "/v1/customers", "has_more": True}
    stripe.reply({**page, "data": [{"object": "customer", "id": "cus_1"}]})
    stripe.reply({**page, "data": [{"object": "customer", "id": "cus_2"}], "has_more": False})
    with Client("sk_test_1", base_url=stripe.url, rate_limiter=limiter) as client:
        assert len(list(client.customers.list().auto_paging_iter())) == 2
        for _ in range(3):
            stripe.reply({"id": "cus_1", "object": "customer"})
        client.batch([lambda: client.customers.retrieve("cus_1")] * 3)
    names = [name for method, name in limiter.calls if method == "reserve_endpoint"]
    assert names == ["customers.list"] * 2 + ["customers.retrieve"] * 3


def test_an_operation_that_waits_holds_no_reservation_of_the_account() -> None:
    """Two clients share the limiter. 20 calls of one operation wait; another is sent at once."""
    limiter = RateLimiter(test=100, endpoint=1, burst=1)
    limiter.reserve_endpoint("customers.create", live=False)

    async def main() -> None:
        async with (
            AsyncClient("sk_test_1", rate_limiter=limiter) as client,
            AsyncClient("sk_test_1", rate_limiter=limiter) as other,
        ):
            tasks = [asyncio.create_task(client.customers.create()) for _ in range(10)]
            tasks += [asyncio.create_task(other.customers.create()) for _ in range(10)]
            await asyncio.sleep(0.01)
            assert limiter.reserve(live=False) == 0
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)

    asyncio.run(main())
