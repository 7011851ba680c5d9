# Copied from overlays/clocks.py. Edit it there.
"""Test clocks: advanced until they are there, and deleted when the test is over."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

from .._core.retries import seconds
from .._http.event_loop import pause
from ..errors import (
    APIConnectionError,
    APIError,
    ClockAdvanceError,
    ClockTimeoutError,
    InvalidArgumentError,
    InvalidRequestError,
    RateLimitError,
    StripeError,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from datetime import datetime
    from typing import Unpack

    from .._core.options import RequestOptions
    from ..params import TestHelpersTestClocksCreateParams
    from ..services.test_helpers_test_clocks import (
        AsyncTestHelpersTestClocksService,
        TestHelpersTestClocksService,
    )
    from ..types.test_helpers_test_clock import TestHelpersTestClock

PASSING = (APIConnectionError, APIError, RateLimitError)
"""What a look at a clock may come to without a word on the clock: the next look may fare better."""
_SLOWEST = 10
"""The longest wait between two looks, in times of the first."""


def advance_and_wait(
    clocks: TestHelpersTestClocksService,
    clock: str | TestHelpersTestClock,
    /,
    *,
    to: int | datetime,
    timeout: float = 60.0,
    interval: float = 0.5,
    opts: RequestOptions | None = None,
) -> TestHelpersTestClock:
    """Advance a clock, and come back when everything that was due by then has happened.

    Args:
        clock: the clock or its id
        to: unix seconds, or an aware datetime, after the clock's ``frozen_time``
        timeout: seconds to wait for it
        interval: seconds until the first look; those after it are further and further apart

    Returns: TestHelpersTestClock, with the status ``ready``
    Raises: StripeError; ClockAdvanceError where Stripe could not do it, ClockTimeoutError where it
        was not done in time
    """
    waiting = _Waiting(_id(clock), timeout, interval)
    found = clocks.advance(waiting.clock, frozen_time=to, opts=opts)
    while (wait := waiting.after(found)) is not None:
        time.sleep(wait)
        try:
            found = clocks.retrieve(waiting.clock, opts=waiting.options(opts))
        except PASSING as error:
            if not waiting.left:
                raise ClockTimeoutError(waiting.overdue, clock=waiting.clock) from error
    return found


async def advance_and_wait_async(
    clocks: AsyncTestHelpersTestClocksService,
    clock: str | TestHelpersTestClock,
    /,
    *,
    to: int | datetime,
    timeout: float = 60.0,
    interval: float = 0.5,
    opts: RequestOptions | None = None,
) -> TestHelpersTestClock:
    """Advance a clock, and come back when everything that was due by then has happened.

    Args:
        clock: the clock or its id
        to: unix seconds, or an aware datetime, after the clock's ``frozen_time``
        timeout: seconds to wait for it
        interval: seconds until the first look; those after it are further and further apart

    Returns: TestHelpersTestClock, with the status ``ready``
    Raises: StripeError; ClockAdvanceError where Stripe could not do it, ClockTimeoutError where it
        was not done in time
    """
    waiting = _Waiting(_id(clock), timeout, interval)
    found = await clocks.advance(waiting.clock, frozen_time=to, opts=opts)
    while (wait := waiting.after(found)) is not None:
        await pause(wait)
        try:
            found = await clocks.retrieve(waiting.clock, opts=waiting.options(opts))
        except PASSING as error:
            if not waiting.left:
                raise ClockTimeoutError(waiting.overdue, clock=waiting.clock) from error
    return found


@contextmanager
def temporary(
    clocks: TestHelpersTestClocksService,
    /,
    *,
    opts: RequestOptions | None = None,
    **params: Unpack[TestHelpersTestClocksCreateParams],
) -> Iterator[TestHelpersTestClock]:
    """A new test clock for a ``with`` block; deleted after it, with the customers made under it.

    Takes what ``create`` takes. Where the block and the deletion both fail, the block's error is
    raised, with a note about the clock that is left.

    Raises: StripeError
    """
    clock = clocks.create(opts=opts, **params)
    try:
        yield clock
    except BaseException as error:
        try:
            _delete(clocks, clock, opts)
        except StripeError as failed:
            error.add_note(_left(clock, failed))
        raise
    _delete(clocks, clock, opts)


@asynccontextmanager
async def temporary_async(
    clocks: AsyncTestHelpersTestClocksService,
    /,
    *,
    opts: RequestOptions | None = None,
    **params: Unpack[TestHelpersTestClocksCreateParams],
) -> AsyncIterator[TestHelpersTestClock]:
    """A new test clock for an ``async with`` block; deleted after it, with its customers.

    Takes what ``create`` takes. Where the block and the deletion both fail, the block's error is
    raised, with a note about the clock that is left.

    Raises: StripeError
    """
    clock = await clocks.create(opts=opts, **params)
    try:
        yield clock
    except BaseException as error:
        try:
            await _delete_async(clocks, clock, opts)
        except StripeError as failed:
            error.add_note(_left(clock, failed))
        raise
    await _delete_async(clocks, clock, opts)


class _Waiting:
    """How long to wait for a clock; nothing here waits."""

    def __init__(self, clock: str, timeout: float, interval: float) -> None:
        self.clock = clock
        self._timeout = seconds("timeout", timeout, above_zero=True)
        self._wait = seconds("interval", interval, above_zero=True)
        self._longest = self._wait * _SLOWEST
        self._ends = time.monotonic() + self._timeout

    def after(self, found: TestHelpersTestClock) -> float | None:
        """Seconds until the next look; None where the clock is ready."""
        if found.status == "ready":
            return None
        if found.status == "internal_failure":
            raise ClockAdvanceError(
                f"Stripe could not advance the test clock {self.clock}: delete it, and make "
                "another with its customers.",
                clock=self.clock,
            )
        if not self.left:
            raise ClockTimeoutError(self.overdue, clock=self.clock)
        wait, self._wait = self._wait, min(self._wait * 1.5, self._longest)
        return min(wait, self.left)

    @property
    def left(self) -> float:
        """Seconds; 0 once the time is over."""
        return max(self._ends - time.monotonic(), 0.0)

    @property
    def overdue(self) -> str:
        return (
            f"The test clock {self.clock} was still advancing after {self._timeout:g} s: it goes "
            "on, so wait longer (timeout=...), or retrieve it later."
        )

    def options(self, opts: RequestOptions | None) -> RequestOptions:
        """The options of a look at the clock: no longer than there is time left."""
        left = max(self.left, 0.001)
        options = _without_key(opts)
        asked = options.get("deadline")
        options["deadline"] = left if asked is None else min(asked, left)
        return options


def _id(clock: str | TestHelpersTestClock) -> str:
    ref = clock if isinstance(clock, str) else getattr(clock, "id", None)
    if not isinstance(ref, str):
        raise InvalidArgumentError(
            f"clock is a {type(clock).__name__}: pass a test clock, or its id.", param="clock"
        )
    return ref


def _without_key(opts: RequestOptions | None) -> RequestOptions:
    """An idempotency key is for one request only."""
    options: RequestOptions = {}
    options.update(opts or {})
    options.pop("idempotency_key", None)
    return options


def _delete(
    clocks: TestHelpersTestClocksService, clock: TestHelpersTestClock, opts: RequestOptions | None
) -> None:
    try:
        clocks.delete(clock.id, opts=_without_key(opts))
    except InvalidRequestError as error:
        if error.http_status != 404:  # the block may have deleted it
            raise


async def _delete_async(
    clocks: AsyncTestHelpersTestClocksService,
    clock: TestHelpersTestClock,
    opts: RequestOptions | None,
) -> None:
    from anyio import CancelScope

    try:
        with CancelScope(shield=True):  # the block may have been cancelled: it is still over
            await clocks.delete(clock.id, opts=_without_key(opts))
    except InvalidRequestError as error:
        if error.http_status != 404:  # the block may have deleted it
            raise


def _left(clock: TestHelpersTestClock, failed: StripeError) -> str:
    return f"The test clock {clock.id} could not be deleted: {failed}"
