"""Test clocks: advance_and_wait, and temporary clocks for a with block."""

from __future__ import annotations

import asyncio
import builtins
import inspect
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from anyio import create_task_group
from lattice_stripe import AsyncClient, StripeError
from lattice_stripe.errors import (
    APIConnectionError,
    APIError,
    AuthenticationError,
    ClockAdvanceError,
    ClockTimeoutError,
    InvalidArgumentError,
    InvalidRequestError,
    TimeoutError,
)
from lattice_stripe.opinions import clocks
from lattice_stripe.types import TestHelpersTestClock as Clock

from .conftest import KEY, MockStripe

CLOCKS = "/v1/test_helpers/test_clocks"
ADVANCE = ("POST", f"{CLOCKS}/clock_1/advance")
RETRIEVE = ("GET", f"{CLOCKS}/clock_1")
CREATE = ("POST", CLOCKS)
DELETE = ("DELETE", f"{CLOCKS}/clock_1")
TARGET_TIME = 1_769_904_000
DELETED = {"object": "test_helpers.test_clock", "id": "clock_1", "deleted": True}


def clock(status: str, **more: Any) -> dict[str, Any]:
    return {"object": "test_helpers.test_clock", "id": "clock_1", "status": status, **more}


@dataclass
class FakeTime:
    """A clock that advances only while the code sleeps."""

    now: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    async def pause(self, seconds: float) -> None:
        self.sleep(seconds)


@pytest.fixture(autouse=True)
def fake_time(monkeypatch: pytest.MonkeyPatch) -> FakeTime:
    fake_time = FakeTime()
    monkeypatch.setattr(time, "monotonic", lambda: fake_time.now)
    monkeypatch.setattr(time, "sleep", fake_time.sleep)
    monkeypatch.setattr("anyio.sleep", fake_time.pause)
    return fake_time


def advance(clock: Any = "clock_1", **given: Any) -> Callable[[Any], Any]:
    return lambda c: c.test_helpers.test_clocks.advance_and_wait(
        clock, **{"to": TARGET_TIME, **given}
    )


def requests(stripe: MockStripe) -> list[tuple[str, str]]:
    return [(request.method, request.path) for request in stripe.sent]


# --- advance_and_wait -----------------------------------------------------------------------


def test_a_clock_that_is_ready_after_advance_is_not_polled(
    stripe: MockStripe, fake_time: FakeTime
) -> None:
    stripe.reply(clock("ready", frozen_time=TARGET_TIME))
    found = stripe.run(advance())
    assert isinstance(found, Clock)
    assert (found.id, found.status, found.frozen_time) == ("clock_1", "ready", TARGET_TIME)
    assert requests(stripe) == [ADVANCE]
    assert stripe.sent[0].form == [("frozen_time", str(TARGET_TIME))]
    assert fake_time.waits == []


def test_a_clock_is_polled_until_it_is_ready(stripe: MockStripe, fake_time: FakeTime) -> None:
    for _ in range(4):
        stripe.reply(clock("advancing"))
    stripe.reply(clock("ready", name="last poll"))
    found = stripe.run(advance())
    assert (found.status, found.name) == ("ready", "last poll")
    assert requests(stripe) == [ADVANCE, *[RETRIEVE] * 4]
    assert [(s.query, s.body) for s in stripe.sent[1:]] == [([], b"")] * 4
    assert fake_time.waits == [0.5, 0.75, 1.125, 1.6875]


def test_poll_interval_grows_to_ten_times_the_first(
    stripe: MockStripe, fake_time: FakeTime
) -> None:
    for _ in range(12):
        stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    stripe.run(advance(interval=2, timeout=1000))
    assert fake_time.waits[:3] == [2.0, 3.0, 4.5]
    assert fake_time.waits == sorted(fake_time.waits)
    assert fake_time.waits[-3:] == [20.0, 20.0, 20.0]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param("clock_1", id="id"),
        pytest.param(Clock(id="clock_1"), id="object"),
        pytest.param(Clock(id="clock_1", status="advancing"), id="busy object"),
    ],
)
@pytest.mark.parametrize(
    "to",
    [
        pytest.param(TARGET_TIME, id="int"),
        pytest.param(datetime.fromtimestamp(TARGET_TIME, UTC), id="UTC"),
        pytest.param(
            datetime.fromtimestamp(TARGET_TIME, timezone(timedelta(hours=-3))), id="-03:00"
        ),
    ],
)
def test_clock_is_an_id_or_object_and_time_an_int_or_datetime(
    stripe: MockStripe, given: Any, to: Any
) -> None:
    stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance(given, to=to)).status == "ready"
    assert requests(stripe) == [ADVANCE, RETRIEVE]
    assert stripe.sent[0].form == [("frozen_time", str(TARGET_TIME))]


@pytest.mark.parametrize("polls", [0, 1, 3])
def test_internal_failure_raises_clock_advance_error(stripe: MockStripe, polls: int) -> None:
    for _ in range(polls):
        stripe.reply(clock("advancing"))
    stripe.reply(clock("internal_failure"))
    with pytest.raises(ClockAdvanceError, match="clock_1") as caught:
        stripe.run(advance())
    assert type(caught.value) is ClockAdvanceError
    assert isinstance(caught.value, StripeError)
    assert not isinstance(caught.value, builtins.TimeoutError)
    assert caught.value.clock == "clock_1"
    assert requests(stripe) == [ADVANCE, *[RETRIEVE] * polls]


@pytest.mark.parametrize("given", ["clock_1", Clock(id="clock_1")])
def test_a_timeout_raises_clock_timeout_error(
    stripe: MockStripe, fake_time: FakeTime, given: Any
) -> None:
    for _ in range(5):
        stripe.reply(clock("advancing"))
    with pytest.raises(ClockTimeoutError, match=r"clock_1 was still advancing after 3 s") as caught:
        stripe.run(advance(given, timeout=3))
    for kind in (StripeError, builtins.TimeoutError):
        assert isinstance(caught.value, kind)
    for kind in (ClockAdvanceError, APIConnectionError):
        assert not isinstance(caught.value, kind)
    assert caught.value.clock == "clock_1"
    assert fake_time.waits == [0.5, 0.75, 1.125, 0.625]
    assert requests(stripe) == [ADVANCE, *[RETRIEVE] * 4]


def test_the_clock_is_polled_once_more_at_the_timeout(
    stripe: MockStripe, fake_time: FakeTime
) -> None:
    stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance(timeout=0.25, interval=10)).status == "ready"
    assert fake_time.waits == [0.25]


def test_a_read_timeout_of_the_last_poll_raises_clock_timeout_error(stripe: MockStripe) -> None:
    stripe.reply(clock("advancing"))
    stripe.fail_with(httpx.ReadTimeout("slow"))
    with pytest.raises(ClockTimeoutError) as caught:
        stripe.run(advance(timeout=0.25))
    assert isinstance(caught.value.__cause__, TimeoutError)
    assert caught.value.clock == "clock_1"
    assert requests(stripe) == [ADVANCE, RETRIEVE]


def test_a_read_timeout_of_an_earlier_poll_is_followed_by_another_poll(
    stripe: MockStripe,
) -> None:
    stripe.reply(clock("advancing"))
    stripe.fail_with(httpx.ReadTimeout("slow"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance()).status == "ready"
    assert requests(stripe) == [ADVANCE, RETRIEVE, RETRIEVE]


@pytest.mark.parametrize("status", ["unknown_status", "", None])
def test_an_unknown_status_is_polled_again(
    stripe: MockStripe, fake_time: FakeTime, status: Any
) -> None:
    for _ in range(3):
        stripe.reply(clock(status))
    stripe.reply(clock("ready"))
    assert stripe.run(advance()).status == "ready"
    assert len(fake_time.waits) == 3


def test_an_unknown_status_ends_with_the_timeout(stripe: MockStripe) -> None:
    for _ in range(3):
        stripe.reply(clock("unknown_status"))
    with pytest.raises(ClockTimeoutError):
        stripe.run(advance(timeout=1))
    assert requests(stripe) == [ADVANCE, RETRIEVE, RETRIEVE]


def test_the_idempotency_key_is_sent_with_the_advance_only(stripe: MockStripe) -> None:
    opts = {"idempotency_key": "key-1", "stripe_account": "acct_1"}
    stripe.reply(clock("advancing"))
    stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    stripe.run(advance(opts=opts))
    assert [s.headers.get("idempotency-key") for s in stripe.sent] == ["key-1", None, None]
    assert [s.headers["stripe-account"] for s in stripe.sent] == ["acct_1"] * 3
    assert opts == {"idempotency_key": "key-1", "stripe_account": "acct_1"}


@pytest.mark.parametrize(
    "opts",
    [
        None,
        {},
        {"idempotency_key": None},
        pytest.param(
            {"deadline": None},
        ),
    ],
)
def test_empty_options_are_accepted(stripe: MockStripe, opts: Any) -> None:
    stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance(opts=opts)).status == "ready"
    assert requests(stripe) == [ADVANCE, RETRIEVE]


@pytest.mark.parametrize(
    ("status", "kind", "raised"),
    [
        (404, "invalid_request_error", InvalidRequestError),
        (401, "invalid_request_error", AuthenticationError),
    ],
)
@pytest.mark.parametrize("polls", [0, 1])
def test_a_client_error_of_a_poll_is_raised(
    stripe: MockStripe, polls: int, status: int, kind: str, raised: type[StripeError]
) -> None:
    for _ in range(1 + polls):
        stripe.reply(clock("advancing"))
    stripe.reply_error(status, type=kind, message="Not now.")
    with pytest.raises(raised, match="Not now"):
        stripe.run(advance())
    assert requests(stripe) == [ADVANCE, *[RETRIEVE] * (1 + polls)]


@pytest.mark.parametrize(("status", "kind"), [(500, "api_error"), (429, "rate_limit")])
def test_a_server_error_or_rate_limit_of_a_poll_is_followed_by_another_poll(
    stripe: MockStripe, fake_time: FakeTime, status: int, kind: str
) -> None:
    stripe.reply(clock("advancing"))
    for _ in range(2):
        stripe.reply_error(status, type=kind, message="Not now.")
    stripe.reply(clock("ready"))
    assert stripe.run(advance()).status == "ready"
    assert requests(stripe) == [ADVANCE, RETRIEVE, RETRIEVE, RETRIEVE]
    assert fake_time.waits == [0.5, 0.75, 1.125]


def test_server_errors_until_the_timeout_raise_clock_timeout_error(
    stripe: MockStripe, fake_time: FakeTime
) -> None:
    stripe.reply(clock("advancing"))
    for _ in range(9):
        stripe.reply_error(500, type="api_error", message="Not now.")
    with pytest.raises(ClockTimeoutError, match="clock_1") as caught:
        stripe.run(advance(timeout=2))
    assert isinstance(caught.value.__cause__, APIError)
    assert sum(fake_time.waits) == 2


def test_an_error_of_the_advance_is_raised(stripe: MockStripe, fake_time: FakeTime) -> None:
    stripe.reply_error(400, type="invalid_request_error", message="It is later already.")
    with pytest.raises(InvalidRequestError, match="later already"):
        stripe.run(advance())
    assert requests(stripe) == [ADVANCE]
    assert fake_time.waits == []


@pytest.mark.parametrize("name", ["timeout", "interval"])
@pytest.mark.parametrize(
    "value", [0, -1, 0.0, float("nan"), float("inf"), 1e12, "1", None, True, timedelta(seconds=1)]
)
def test_an_invalid_timeout_or_interval_is_refused(
    stripe: MockStripe, name: str, value: Any
) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        stripe.run(advance(**{name: value}))
    assert caught.value.param == name
    assert stripe.sent == []


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"to": datetime(2026, 2, 1)}, id="naive time"),
        pytest.param({"clock": ""}, id="empty id"),
        pytest.param({"clock": "clock_1/advance"}, id="no id"),
        pytest.param({"clock": Clock()}, id="object without id"),
        pytest.param(
            {"clock": None},
            id="None",
        ),
        pytest.param({"opts": {"timeuot": 1}}, id="unknown option"),
        pytest.param({"opts": "fast"}, id="options as text"),
    ],
)
def test_invalid_arguments_of_advance_and_wait_are_refused(
    stripe: MockStripe, given: dict[str, Any]
) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(advance(**given))
    assert stripe.sent == []


# --- temporary ------------------------------------------------------------------------------


class BlockError(Exception):
    """Raised inside the block of a temporary clock."""


def temporary(block: Callable[..., Any] = lambda clocks, clock: None, **given: Any) -> Any:
    """A use of a client that runs ``block`` with a temporary clock and returns its result."""

    def use(client: Any) -> Any:
        clocks = client.test_helpers.test_clocks
        given.setdefault("frozen_time", TARGET_TIME)
        if not isinstance(client, AsyncClient):
            with clocks.temporary(**given) as made:
                return block(clocks, made)

        async def within() -> Any:
            async with clocks.temporary(**given) as made:
                value = block(clocks, made)
                return await value if inspect.isawaitable(value) else value

        return within()

    return use


def raising(error: BaseException) -> Callable[..., Any]:
    def block(clocks: Any, clock: Any) -> None:
        raise error

    return block


def test_a_temporary_clock_is_created_and_deleted(stripe: MockStripe) -> None:
    stripe.reply(clock("ready", name="billing"))
    stripe.reply(DELETED)
    seen: list[Any] = []

    def block(clocks: Any, clock: Clock) -> str:
        assert requests(stripe) == [CREATE]
        seen.append(clock)
        return "done"

    assert stripe.run(temporary(block, name="billing", expand=None)) == "done"
    [made] = seen
    assert isinstance(made, Clock)
    assert (made.id, made.name) == ("clock_1", "billing")
    assert requests(stripe) == [CREATE, DELETE]
    assert sorted(stripe.sent[0].form) == [("frozen_time", str(TARGET_TIME)), ("name", "billing")]
    assert (stripe.sent[1].query, stripe.sent[1].body) == ([], b"")


def test_a_temporary_clock_can_be_advanced(stripe: MockStripe) -> None:
    for reply in (
        clock("ready"),
        clock("advancing"),
        clock("ready", frozen_time=TARGET_TIME),
        DELETED,
    ):
        stripe.reply(reply)
    found = stripe.run(
        temporary(lambda clocks, made: clocks.advance_and_wait(made, to=TARGET_TIME), frozen_time=0)
    )
    assert found.frozen_time == TARGET_TIME
    assert requests(stripe) == [CREATE, ADVANCE, RETRIEVE, DELETE]


@pytest.mark.parametrize(
    "error", [BlockError("no"), KeyboardInterrupt(), InvalidArgumentError("no")]
)
def test_the_clock_is_deleted_if_the_block_raises(stripe: MockStripe, error: BaseException) -> None:
    stripe.reply(clock("ready"))
    stripe.reply(DELETED)
    with pytest.raises(type(error)) as caught:
        stripe.run(temporary(raising(error)))
    assert caught.value is error
    assert not hasattr(error, "__notes__")
    assert requests(stripe) == [CREATE, DELETE]


def test_the_blocks_error_is_raised_with_a_note_if_the_deletion_fails_too(
    stripe: MockStripe,
) -> None:
    stripe.reply(clock("ready"))
    stripe.reply_error(500, type="api_error", message="Not now.")
    error = BlockError("no")
    with pytest.raises(BlockError) as caught:
        stripe.run(temporary(raising(error)))
    assert caught.value is error
    [note] = error.__notes__
    assert "clock_1" in note
    assert "Not now." in note
    assert requests(stripe) == [CREATE, DELETE]


def test_the_note_is_added_if_the_deletion_cannot_connect(stripe: MockStripe) -> None:
    stripe.reply(clock("ready"))
    stripe.fail_with(httpx.ConnectError("no"))
    error = BlockError("no")
    with pytest.raises(BlockError):
        stripe.run(temporary(raising(error)))
    [note] = error.__notes__
    assert "clock_1" in note


def reply_not_found(stripe: MockStripe) -> None:
    stripe.reply_error(404, type="invalid_request_error", message="No such clock.")


def test_a_block_may_delete_the_clock(stripe: MockStripe) -> None:
    stripe.reply(clock("ready"))
    stripe.reply(DELETED)
    reply_not_found(stripe)
    found = stripe.run(temporary(lambda clocks, made: clocks.delete(made.id)))
    assert found.deleted is True
    assert requests(stripe) == [CREATE, DELETE, DELETE]


def test_a_block_that_raises_may_delete_the_clock(stripe: MockStripe) -> None:
    stripe.reply(clock("ready"))
    reply_not_found(stripe)
    error = BlockError("no")
    with pytest.raises(BlockError):
        stripe.run(temporary(raising(error)))
    assert not hasattr(error, "__notes__")


@pytest.mark.parametrize(
    ("status", "kind", "raised"),
    [(500, "api_error", APIError), (400, "invalid_request_error", InvalidRequestError)],
)
def test_a_failed_deletion_is_raised_if_the_block_succeeds(
    stripe: MockStripe, status: int, kind: str, raised: type[StripeError]
) -> None:
    stripe.reply(clock("ready"))
    stripe.reply_error(status, type=kind, message="Not now.")
    with pytest.raises(raised, match="Not now"):
        stripe.run(temporary())
    assert requests(stripe) == [CREATE, DELETE]


def test_a_clock_that_was_not_created_is_not_deleted(stripe: MockStripe) -> None:
    stripe.reply_error(400, type="invalid_request_error", message="Too many.")
    entered: list[Any] = []
    with pytest.raises(InvalidRequestError, match="Too many"):
        stripe.run(temporary(lambda clocks, made: entered.append(made)))
    assert entered == []
    assert requests(stripe) == [CREATE]


@pytest.mark.parametrize(
    "given", [{"frozen_tiem": 1}, {"frozen_time": datetime(2026, 2, 1)}, {"opts": {"x": 1}}]
)
def test_invalid_arguments_of_temporary_are_refused(
    stripe: MockStripe, given: dict[str, Any]
) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(temporary(**given))
    assert stripe.sent == []


def test_nothing_is_sent_before_the_block_is_entered(stripe: MockStripe) -> None:
    def use(client: Any) -> None:
        client.test_helpers.test_clocks.temporary(frozen_time=TARGET_TIME)

    stripe.run(use)
    assert stripe.sent == []


def test_options_apply_to_both_requests_and_the_idempotency_key_to_the_first(
    stripe: MockStripe,
) -> None:
    opts = {"idempotency_key": "key-1", "stripe_account": "acct_1"}
    stripe.reply(clock("ready"))
    stripe.reply(DELETED)
    stripe.run(temporary(opts=opts))
    created, deleted = stripe.sent
    assert created.headers["idempotency-key"] == "key-1"
    assert deleted.headers["idempotency-key"] not in ("", "key-1")
    assert [s.headers["stripe-account"] for s in stripe.sent] == ["acct_1"] * 2
    assert opts == {"idempotency_key": "key-1", "stripe_account": "acct_1"}


async def cancel_by_task(use: Any, entered: asyncio.Event) -> None:
    task = asyncio.ensure_future(use)
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def cancel_by_scope(use: Any, entered: asyncio.Event) -> None:
    async with create_task_group() as tasks:
        tasks.start_soon(lambda: use)
        await entered.wait()
        tasks.cancel_scope.cancel()


@pytest.mark.parametrize(
    "cancelled",
    [
        cancel_by_task,
        pytest.param(
            cancel_by_scope,
        ),
    ],
)
def test_the_clock_is_deleted_if_the_block_is_cancelled(cancelled: Callable[..., Any]) -> None:
    methods: list[str] = []

    async def handle(request: httpx.Request) -> httpx.Response:
        await asyncio.to_thread(threading.Event().wait, 0.01)  # suspend, as a real connection does
        methods.append(request.method)
        return httpx.Response(200, json=DELETED if request.method == "DELETE" else clock("ready"))

    async def main() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(handle))
        async with AsyncClient(KEY, http_client=http_client, max_retries=0) as client:
            entered = asyncio.Event()

            async def block(clocks: Any, made: Any) -> None:
                entered.set()
                await asyncio.Event().wait()

            await cancelled(temporary(block)(client), entered)

    asyncio.run(main())
    assert methods == ["POST", "DELETE"]


# --- the functions themselves-----------------------------------------------------------------


class StubClocks:
    """A test clock service that records the options of each call."""

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.opts: list[Any] = []

    def advance(self, clock: str, *, frozen_time: int, opts: Any = None) -> Any:
        return self._next(opts)

    def retrieve(self, clock: str, *, opts: Any = None) -> Any:
        return self._next(opts)

    def _next(self, opts: Any) -> Any:
        self.opts.append(opts)
        return SimpleNamespace(id="clock_1", status=self.replies.pop(0))


class AsyncStubClocks(StubClocks):
    async def advance(self, clock: str, *, frozen_time: int, opts: Any = None) -> Any:
        return self._next(opts)

    async def retrieve(self, clock: str, *, opts: Any = None) -> Any:
        return self._next(opts)


@pytest.mark.parametrize(
    ("given", "deadlines"),
    [
        (None, [3.5, 2.75]),
        ({"timeout": 9.0}, [3.5, 2.75]),
        ({"deadline": 100}, [3.5, 2.75]),
        ({"deadline": 3}, [3, 2.75]),
        ({"deadline": 0.125}, [0.125, 0.125]),
    ],
)
@pytest.mark.parametrize("kind", [StubClocks, AsyncStubClocks])
def test_the_deadline_of_a_poll_is_at_most_the_remaining_time(
    kind: type[StubClocks], given: Any, deadlines: list[float]
) -> None:
    polls: Any = kind("advancing", "advancing", "ready")
    if kind is AsyncStubClocks:
        asyncio.run(
            clocks.advance_and_wait_async(polls, "clock_1", to=TARGET_TIME, timeout=4.0, opts=given)
        )
    else:
        clocks.advance_and_wait(polls, "clock_1", to=TARGET_TIME, timeout=4.0, opts=given)
    assert polls.opts[0] == given
    assert [opts["deadline"] for opts in polls.opts[1:]] == deadlines
    rest = {name: value for name, value in (given or {}).items() if name != "deadline"}
    assert [{**opts, "deadline": 0} for opts in polls.opts[1:]] == [{**rest, "deadline": 0}] * 2
