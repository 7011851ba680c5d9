"""A test clock is waited for until it is there, and deleted whatever happens."""

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

from .conftest import KEY, Recording

CLOCKS = "/v1/test_helpers/test_clocks"
ADVANCE = ("POST", f"{CLOCKS}/clock_1/advance")
LOOK = ("GET", f"{CLOCKS}/clock_1")
CREATE = ("POST", CLOCKS)
DELETE = ("DELETE", f"{CLOCKS}/clock_1")
THEN = 1_769_904_000
GONE = {"object": "test_helpers.test_clock", "id": "clock_1", "deleted": True}


def clock(status: str, **more: Any) -> dict[str, Any]:
    return {"object": "test_helpers.test_clock", "id": "clock_1", "status": status, **more}


@dataclass
class Time:
    """A time that passes only while somebody waits."""

    now: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += seconds

    async def pause(self, seconds: float) -> None:
        self.sleep(seconds)


@pytest.fixture(autouse=True)
def passing(monkeypatch: pytest.MonkeyPatch) -> Time:
    passing = Time()
    monkeypatch.setattr(time, "monotonic", lambda: passing.now)
    monkeypatch.setattr(time, "sleep", passing.sleep)
    monkeypatch.setattr(clocks, "pause", passing.pause)
    return passing


def advance(clock: Any = "clock_1", **given: Any) -> Callable[[Any], Any]:
    return lambda c: c.test_helpers.test_clocks.advance_and_wait(clock, **{"to": THEN, **given})


def went(stripe: Recording) -> list[tuple[str, str]]:
    return [(request.method, request.path) for request in stripe.sent]


# --- advance_and_wait -----------------------------------------------------------------------


def test_a_clock_that_is_ready_at_once_is_not_looked_at(stripe: Recording, passing: Time) -> None:
    stripe.reply(clock("ready", frozen_time=THEN))
    found = stripe.run(advance())
    assert isinstance(found, Clock)
    assert (found.id, found.status, found.frozen_time) == ("clock_1", "ready", THEN)
    assert went(stripe) == [ADVANCE]
    assert stripe.sent[0].form == [("frozen_time", str(THEN))]
    assert passing.waits == []


def test_a_clock_is_looked_at_until_it_is_ready(stripe: Recording, passing: Time) -> None:
    for _ in range(4):
        stripe.reply(clock("advancing"))
    stripe.reply(clock("ready", name="the last answer"))
    found = stripe.run(advance())
    assert (found.status, found.name) == ("ready", "the last answer")
    assert went(stripe) == [ADVANCE, *[LOOK] * 4]
    assert [(s.query, s.body) for s in stripe.sent[1:]] == [([], b"")] * 4
    assert passing.waits == [0.5, 0.75, 1.125, 1.6875]


def test_waits_grow_to_ten_times_the_first(stripe: Recording, passing: Time) -> None:
    for _ in range(12):
        stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    stripe.run(advance(interval=2, timeout=1000))
    assert passing.waits[:3] == [2.0, 3.0, 4.5]
    assert passing.waits == sorted(passing.waits)
    assert passing.waits[-3:] == [20.0, 20.0, 20.0]


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
        pytest.param(THEN, id="int"),
        pytest.param(datetime.fromtimestamp(THEN, UTC), id="UTC"),
        pytest.param(datetime.fromtimestamp(THEN, timezone(timedelta(hours=-3))), id="-03:00"),
    ],
)
def test_clock_and_time_may_be_given_either_way(stripe: Recording, given: Any, to: Any) -> None:
    stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance(given, to=to)).status == "ready"
    assert went(stripe) == [ADVANCE, LOOK]
    assert stripe.sent[0].form == [("frozen_time", str(THEN))]


@pytest.mark.parametrize("looks", [0, 1, 3])
def test_a_failure_inside_stripe_is_an_error(stripe: Recording, looks: int) -> None:
    for _ in range(looks):
        stripe.reply(clock("advancing"))
    stripe.reply(clock("internal_failure"))
    with pytest.raises(ClockAdvanceError, match="clock_1") as caught:
        stripe.run(advance())
    assert type(caught.value) is ClockAdvanceError
    assert isinstance(caught.value, StripeError)
    assert not isinstance(caught.value, builtins.TimeoutError)
    assert caught.value.clock == "clock_1"
    assert went(stripe) == [ADVANCE, *[LOOK] * looks]


@pytest.mark.parametrize("given", ["clock_1", Clock(id="clock_1")])
def test_a_clock_that_takes_too_long_is_an_error(
    stripe: Recording, passing: Time, given: Any
) -> None:
    for _ in range(5):
        stripe.reply(clock("advancing"))
    with pytest.raises(ClockTimeoutError, match=r"clock_1 was still advancing after 3 s") as caught:
        stripe.run(advance(given, timeout=3))
    for kind in (StripeError, builtins.TimeoutError):
        assert isinstance(caught.value, kind)
    for kind in (ClockAdvanceError, APIConnectionError):  # nothing to delete, nothing to repeat
        assert not isinstance(caught.value, kind)
    assert caught.value.clock == "clock_1"
    assert passing.waits == [0.5, 0.75, 1.125, 0.625]
    assert went(stripe) == [ADVANCE, *[LOOK] * 4]


def test_a_last_look_is_taken_when_the_time_is_over(stripe: Recording, passing: Time) -> None:
    stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance(timeout=0.25, interval=10)).status == "ready"
    assert passing.waits == [0.25]


def test_a_last_look_that_takes_too_long_is_that_error_too(stripe: Recording) -> None:
    stripe.reply(clock("advancing"))
    stripe.fail(httpx.ReadTimeout("slow"))
    with pytest.raises(ClockTimeoutError) as caught:
        stripe.run(advance(timeout=0.25))
    assert isinstance(caught.value.__cause__, TimeoutError)
    assert caught.value.clock == "clock_1"
    assert went(stripe) == [ADVANCE, LOOK]


def test_a_look_that_takes_too_long_before_that_is_followed_by_another(
    stripe: Recording,
) -> None:
    stripe.reply(clock("advancing"))
    stripe.fail(httpx.ReadTimeout("slow"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance()).status == "ready"
    assert went(stripe) == [ADVANCE, LOOK, LOOK]


@pytest.mark.parametrize("status", ["a status to come", "", None])
def test_a_status_to_come_is_waited_for(stripe: Recording, passing: Time, status: Any) -> None:
    for _ in range(3):
        stripe.reply(clock(status))
    stripe.reply(clock("ready"))
    assert stripe.run(advance()).status == "ready"
    assert len(passing.waits) == 3


def test_a_status_to_come_is_not_waited_for_for_ever(stripe: Recording) -> None:
    for _ in range(3):
        stripe.reply(clock("a status to come"))
    with pytest.raises(ClockTimeoutError):
        stripe.run(advance(timeout=1))
    assert went(stripe) == [ADVANCE, LOOK, LOOK]


def test_an_idempotency_key_is_for_the_advance_only(stripe: Recording) -> None:
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
def test_options_may_be_none(stripe: Recording, opts: Any) -> None:
    stripe.reply(clock("advancing"))
    stripe.reply(clock("ready"))
    assert stripe.run(advance(opts=opts)).status == "ready"
    assert went(stripe) == [ADVANCE, LOOK]


@pytest.mark.parametrize(
    ("status", "kind", "raised"),
    [
        (404, "invalid_request_error", InvalidRequestError),
        (401, "invalid_request_error", AuthenticationError),
    ],
)
@pytest.mark.parametrize("looks", [0, 1])
def test_what_stripe_says_of_a_look_is_raised(
    stripe: Recording, looks: int, status: int, kind: str, raised: type[StripeError]
) -> None:
    for _ in range(1 + looks):
        stripe.reply(clock("advancing"))
    stripe.refuse(status, type=kind, message="Not now.")
    with pytest.raises(raised, match="Not now"):
        stripe.run(advance())
    assert went(stripe) == [ADVANCE, *[LOOK] * (1 + looks)]


@pytest.mark.parametrize(("status", "kind"), [(500, "api_error"), (429, "rate_limit")])
def test_a_look_that_came_to_nothing_is_followed_by_another(
    stripe: Recording, passing: Time, status: int, kind: str
) -> None:
    stripe.reply(clock("advancing"))
    for _ in range(2):
        stripe.refuse(status, type=kind, message="Not now.")
    stripe.reply(clock("ready"))
    assert stripe.run(advance()).status == "ready"
    assert went(stripe) == [ADVANCE, LOOK, LOOK, LOOK]
    assert passing.waits == [0.5, 0.75, 1.125]


def test_looks_that_come_to_nothing_end_with_the_time(stripe: Recording, passing: Time) -> None:
    stripe.reply(clock("advancing"))
    for _ in range(9):
        stripe.refuse(500, type="api_error", message="Not now.")
    with pytest.raises(ClockTimeoutError, match="clock_1") as caught:
        stripe.run(advance(timeout=2))
    assert isinstance(caught.value.__cause__, APIError)
    assert sum(passing.waits) == 2


def test_what_stripe_answers_to_the_advance_is_raised(stripe: Recording, passing: Time) -> None:
    stripe.refuse(400, type="invalid_request_error", message="It is later already.")
    with pytest.raises(InvalidRequestError, match="later already"):
        stripe.run(advance())
    assert went(stripe) == [ADVANCE]
    assert passing.waits == []


@pytest.mark.parametrize("name", ["timeout", "interval"])
@pytest.mark.parametrize(
    "value", [0, -1, 0.0, float("nan"), float("inf"), 1e12, "1", None, True, timedelta(seconds=1)]
)
def test_what_is_no_time_to_wait_is_refused(stripe: Recording, name: str, value: Any) -> None:
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
def test_what_cannot_be_sent_is_refused(stripe: Recording, given: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(advance(**given))
    assert stripe.sent == []


# --- temporary ------------------------------------------------------------------------------


class Failed(Exception):
    """Something that a test found."""


def temporary(block: Callable[..., Any] = lambda clocks, clock: None, **given: Any) -> Any:
    """Use a temporary clock: the block's error and value are those of the use."""

    def use(client: Any) -> Any:
        clocks = client.test_helpers.test_clocks
        given.setdefault("frozen_time", THEN)
        if not isinstance(client, AsyncClient):
            with clocks.temporary(**given) as made:
                return block(clocks, made)

        async def within() -> Any:
            async with clocks.temporary(**given) as made:
                value = block(clocks, made)
                return await value if inspect.isawaitable(value) else value

        return within()

    return use


def fail(error: BaseException) -> Callable[..., Any]:
    def block(clocks: Any, clock: Any) -> None:
        raise error

    return block


def test_a_clock_is_made_given_and_deleted(stripe: Recording) -> None:
    stripe.reply(clock("ready", name="billing"))
    stripe.reply(GONE)
    seen: list[Any] = []

    def block(clocks: Any, clock: Clock) -> str:
        assert went(stripe) == [CREATE]
        seen.append(clock)
        return "done"

    assert stripe.run(temporary(block, name="billing", expand=None)) == "done"
    [made] = seen
    assert isinstance(made, Clock)
    assert (made.id, made.name) == ("clock_1", "billing")
    assert went(stripe) == [CREATE, DELETE]
    assert sorted(stripe.sent[0].form) == [("frozen_time", str(THEN)), ("name", "billing")]
    assert (stripe.sent[1].query, stripe.sent[1].body) == ([], b"")


def test_the_clock_can_be_advanced_in_its_block(stripe: Recording) -> None:
    for reply in (clock("ready"), clock("advancing"), clock("ready", frozen_time=THEN), GONE):
        stripe.reply(reply)
    found = stripe.run(
        temporary(lambda clocks, made: clocks.advance_and_wait(made, to=THEN), frozen_time=0)
    )
    assert found.frozen_time == THEN
    assert went(stripe) == [CREATE, ADVANCE, LOOK, DELETE]


@pytest.mark.parametrize("error", [Failed("no"), KeyboardInterrupt(), InvalidArgumentError("no")])
def test_it_is_deleted_when_the_block_raises(stripe: Recording, error: BaseException) -> None:
    stripe.reply(clock("ready"))
    stripe.reply(GONE)
    with pytest.raises(type(error)) as caught:
        stripe.run(temporary(fail(error)))
    assert caught.value is error
    assert not hasattr(error, "__notes__")
    assert went(stripe) == [CREATE, DELETE]


def test_the_blocks_error_goes_before_a_failed_deletion(stripe: Recording) -> None:
    stripe.reply(clock("ready"))
    stripe.refuse(500, type="api_error", message="Not now.")
    error = Failed("no")
    with pytest.raises(Failed) as caught:
        stripe.run(temporary(fail(error)))
    assert caught.value is error
    [note] = error.__notes__
    assert "clock_1" in note
    assert "Not now." in note
    assert went(stripe) == [CREATE, DELETE]


def test_a_broken_connection_is_a_failed_deletion_too(stripe: Recording) -> None:
    stripe.reply(clock("ready"))
    stripe.fail(httpx.ConnectError("no"))
    error = Failed("no")
    with pytest.raises(Failed):
        stripe.run(temporary(fail(error)))
    [note] = error.__notes__
    assert "clock_1" in note


def missing(stripe: Recording) -> None:
    stripe.refuse(404, type="invalid_request_error", message="No such clock.")


def test_the_block_may_have_deleted_it(stripe: Recording) -> None:
    stripe.reply(clock("ready"))
    stripe.reply(GONE)
    missing(stripe)
    found = stripe.run(temporary(lambda clocks, made: clocks.delete(made.id)))
    assert found.deleted is True
    assert went(stripe) == [CREATE, DELETE, DELETE]


def test_a_block_that_raises_may_have_deleted_it(stripe: Recording) -> None:
    stripe.reply(clock("ready"))
    missing(stripe)
    error = Failed("no")
    with pytest.raises(Failed):
        stripe.run(temporary(fail(error)))
    assert not hasattr(error, "__notes__")


@pytest.mark.parametrize(
    ("status", "kind", "raised"),
    [(500, "api_error", APIError), (400, "invalid_request_error", InvalidRequestError)],
)
def test_a_failed_deletion_alone_is_raised(
    stripe: Recording, status: int, kind: str, raised: type[StripeError]
) -> None:
    stripe.reply(clock("ready"))
    stripe.refuse(status, type=kind, message="Not now.")
    with pytest.raises(raised, match="Not now"):
        stripe.run(temporary())
    assert went(stripe) == [CREATE, DELETE]


def test_what_could_not_be_made_is_not_deleted(stripe: Recording) -> None:
    stripe.refuse(400, type="invalid_request_error", message="Too many.")
    entered: list[Any] = []
    with pytest.raises(InvalidRequestError, match="Too many"):
        stripe.run(temporary(lambda clocks, made: entered.append(made)))
    assert entered == []
    assert went(stripe) == [CREATE]


@pytest.mark.parametrize(
    "given", [{"frozen_tiem": 1}, {"frozen_time": datetime(2026, 2, 1)}, {"opts": {"x": 1}}]
)
def test_what_cannot_be_made_is_refused(stripe: Recording, given: dict[str, Any]) -> None:
    with pytest.raises(InvalidArgumentError):
        stripe.run(temporary(**given))
    assert stripe.sent == []


def test_nothing_is_made_before_the_block(stripe: Recording) -> None:
    def use(client: Any) -> None:
        client.test_helpers.test_clocks.temporary(frozen_time=THEN)

    stripe.run(use)
    assert stripe.sent == []


def test_options_are_for_both_and_the_key_is_for_the_first(stripe: Recording) -> None:
    opts = {"idempotency_key": "key-1", "stripe_account": "acct_1"}
    stripe.reply(clock("ready"))
    stripe.reply(GONE)
    stripe.run(temporary(opts=opts))
    created, deleted = stripe.sent
    assert created.headers["idempotency-key"] == "key-1"
    assert deleted.headers["idempotency-key"] not in ("", "key-1")
    assert [s.headers["stripe-account"] for s in stripe.sent] == ["acct_1"] * 2
    assert opts == {"idempotency_key": "key-1", "stripe_account": "acct_1"}


async def cancelled_by_task(use: Any, entered: asyncio.Event) -> None:
    task = asyncio.ensure_future(use)
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def cancelled_by_scope(use: Any, entered: asyncio.Event) -> None:
    async with create_task_group() as tasks:
        tasks.start_soon(lambda: use)
        await entered.wait()
        tasks.cancel_scope.cancel()


@pytest.mark.parametrize(
    "cancelled",
    [
        cancelled_by_task,
        pytest.param(
            cancelled_by_scope,
        ),
    ],
)
def test_a_cancelled_block_deletes_it_still(cancelled: Callable[..., Any]) -> None:
    answered: list[str] = []

    async def handle(request: httpx.Request) -> httpx.Response:
        await asyncio.to_thread(threading.Event().wait, 0.01)  # real connections wait too
        answered.append(request.method)
        return httpx.Response(200, json=GONE if request.method == "DELETE" else clock("ready"))

    async def main() -> None:
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(handle))
        async with AsyncClient(KEY, http_client=http_client, max_retries=0) as client:
            entered = asyncio.Event()

            async def block(clocks: Any, made: Any) -> None:
                entered.set()
                await asyncio.Event().wait()

            await cancelled(temporary(block)(client), entered)

    asyncio.run(main())
    assert answered == ["POST", "DELETE"]


# --- the functions alone --------------------------------------------------------------------


class Looks:
    """A service that notes the options it is called with."""

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


class AsyncLooks(Looks):
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
@pytest.mark.parametrize("kind", [Looks, AsyncLooks])
def test_no_look_takes_longer_than_there_is_time(
    kind: type[Looks], given: Any, deadlines: list[float]
) -> None:
    looks: Any = kind("advancing", "advancing", "ready")
    if kind is AsyncLooks:
        asyncio.run(
            clocks.advance_and_wait_async(looks, "clock_1", to=THEN, timeout=4.0, opts=given)
        )
    else:
        clocks.advance_and_wait(looks, "clock_1", to=THEN, timeout=4.0, opts=given)
    assert looks.opts[0] == given
    assert [opts["deadline"] for opts in looks.opts[1:]] == deadlines
    rest = {name: value for name, value in (given or {}).items() if name != "deadline"}
    assert [{**opts, "deadline": 0} for opts in looks.opts[1:]] == [{**rest, "deadline": 0}] * 2
