# Copied from overlays/.
"""Test clocks: advance one and wait until it is ready, or create one for a ``with`` block."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING, Any

from .._redact import RedactedRepr
from .._validation import check_seconds
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

_TRANSIENT_ERRORS = (APIConnectionError, APIError, RateLimitError)
"""Errors of a poll after which polling continues."""
_BACKOFF = 1.5
_MAX_BACKOFF = 10
"""The longest wait between two polls, as a multiple of the first."""


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
    """Advance a test clock and wait until its status is ``ready``.

    Args:
        clock: the clock or its id
        to: the new ``frozen_time``, in Unix seconds or as an aware datetime
        timeout: seconds to wait until the clock is ready
        interval: seconds before the first poll; each further wait is longer, up to ten times this
        opts: options of every request; the idempotency key is used for the advance only

    Returns:
        TestHelpersTestClock, with the status ``ready``

    Raises:
        ClockAdvanceError: Stripe cannot advance the clock.
        ClockTimeoutError: The clock is not ready in time.
        StripeError: A request failed.
    """
    poll = _Poll(_id(clock), timeout, interval)
    current = clocks.advance(poll.clock, frozen_time=to, opts=opts)
    while (delay := poll.next_delay(current)) is not None:
        time.sleep(delay)
        try:
            current = clocks.retrieve(poll.clock, opts=poll.options(opts))
        except _TRANSIENT_ERRORS as error:
            if not poll.remaining:
                raise ClockTimeoutError(poll.timeout_message, clock=poll.clock) from error
    return current


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
    """Advance a test clock and wait until its status is ``ready``.

    Args:
        clock: the clock or its id
        to: the new ``frozen_time``, in Unix seconds or as an aware datetime
        timeout: seconds to wait until the clock is ready
        interval: seconds before the first poll; each further wait is longer, up to ten times this
        opts: options of every request; the idempotency key is used for the advance only

    Returns:
        TestHelpersTestClock, with the status ``ready``

    Raises:
        ClockAdvanceError: Stripe cannot advance the clock.
        ClockTimeoutError: The clock is not ready in time.
        StripeError: A request failed.
    """
    from anyio import sleep

    poll = _Poll(_id(clock), timeout, interval)
    current = await clocks.advance(poll.clock, frozen_time=to, opts=opts)
    while (delay := poll.next_delay(current)) is not None:
        await sleep(delay)
        try:
            current = await clocks.retrieve(poll.clock, opts=poll.options(opts))
        except _TRANSIENT_ERRORS as error:
            if not poll.remaining:
                raise ClockTimeoutError(poll.timeout_message, clock=poll.clock) from error
    return current


@contextmanager
def temporary(
    clocks: TestHelpersTestClocksService,
    /,
    *,
    opts: RequestOptions | None = None,
    **params: Unpack[TestHelpersTestClocksCreateParams],
) -> Iterator[TestHelpersTestClock]:
    """Create a test clock for a ``with`` block, and delete it and its customers afterwards.

    The block may delete the clock itself. If both the block and the deletion fail, raises the error
    of the block, with a note that names the clock.

    Args:
        params: the parameters of ``create``, such as ``frozen_time``
        opts: options of both requests; the idempotency key is used for the creation only

    Raises:
        StripeError: The clock cannot be created or deleted.
    """
    given = _Arguments(opts, params)
    del opts, params
    clock = clocks.create(opts=given.opts, **given.params)
    try:
        yield clock
    except BaseException as error:
        try:
            _delete(clocks, clock, given.opts)
        except StripeError as failure:
            error.add_note(_not_deleted(clock, failure))
        raise
    _delete(clocks, clock, given.opts)


@asynccontextmanager
async def temporary_async(
    clocks: AsyncTestHelpersTestClocksService,
    /,
    *,
    opts: RequestOptions | None = None,
    **params: Unpack[TestHelpersTestClocksCreateParams],
) -> AsyncIterator[TestHelpersTestClock]:
    """Create a test clock for an ``async with`` block, and delete it and its customers afterwards.

    The block may delete the clock itself. If both the block and the deletion fail, raises the error
    of the block, with a note that names the clock.

    Args:
        params: the parameters of ``create``, such as ``frozen_time``
        opts: options of both requests; the idempotency key is used for the creation only

    Raises:
        StripeError: The clock cannot be created or deleted.
    """
    given = _Arguments(opts, params)
    del opts, params
    clock = await clocks.create(opts=given.opts, **given.params)
    try:
        yield clock
    except BaseException as error:
        try:
            await _delete_async(clocks, clock, given.opts)
        except StripeError as failure:
            error.add_note(_not_deleted(clock, failure))
        raise
    await _delete_async(clocks, clock, given.opts)


class _Arguments(RedactedRepr, frozen=True, eq=False):
    """Arguments that are kept during a ``with`` block. A traceback must not show their API key."""

    opts: Any
    params: Any

    def __repr__(self) -> str:
        return "_Arguments()"


class _Poll:
    """When to poll a clock again, and when to give up. Does no I/O, so both clients share it."""

    def __init__(self, clock: str, timeout: float, interval: float) -> None:
        self.clock = clock
        self._timeout = check_seconds("timeout", timeout, above_zero=True)
        self._delay = check_seconds("interval", interval, above_zero=True)
        self._max_delay = self._delay * _MAX_BACKOFF
        self._deadline_at = time.monotonic() + self._timeout

    def next_delay(self, current: TestHelpersTestClock) -> float | None:
        """Seconds until the next poll, or None if the clock is ready.

        Raises ClockAdvanceError or ClockTimeoutError if there is no next poll.
        """
        if current.status == "ready":
            return None
        if current.status == "internal_failure":
            raise ClockAdvanceError(
                f"Stripe could not advance the test clock {self.clock}. Delete it, and create "
                "another clock with its customers.",
                clock=self.clock,
            )
        if not self.remaining:
            raise ClockTimeoutError(self.timeout_message, clock=self.clock)
        delay, self._delay = self._delay, min(self._delay * _BACKOFF, self._max_delay)
        return min(delay, self.remaining)

    @property
    def remaining(self) -> float:
        """Seconds until the timeout, at least 0."""
        return max(self._deadline_at - time.monotonic(), 0.0)

    @property
    def timeout_message(self) -> str:
        return (
            f"The test clock {self.clock} was still advancing after {self._timeout:g} s. It keeps "
            "advancing: retrieve it later, or pass a longer timeout."
        )

    def options(self, opts: RequestOptions | None) -> RequestOptions:
        """The options of one poll, whose deadline is at most the remaining time."""
        remaining = max(self.remaining, 0.001)
        options = _without_key(opts)
        deadline = options.get("deadline")
        options["deadline"] = remaining if deadline is None else min(deadline, remaining)
        return options


def _id(clock: str | TestHelpersTestClock) -> str:
    ref = clock if isinstance(clock, str) else getattr(clock, "id", None)
    if not isinstance(ref, str):
        raise InvalidArgumentError(
            f"clock is of type {type(clock).__name__}. Pass a test clock or its id. Nothing was "
            "sent.",
            param="clock",
        )
    return ref


def _without_key(opts: RequestOptions | None) -> RequestOptions:
    """A copy of ``opts`` without the idempotency key, which belongs to the first request only."""
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
        with CancelScope(shield=True):  # delete the clock even if the block was cancelled
            await clocks.delete(clock.id, opts=_without_key(opts))
    except InvalidRequestError as error:
        if error.http_status != 404:  # the block may have deleted it
            raise


def _not_deleted(clock: TestHelpersTestClock, failure: StripeError) -> str:
    return f"The test clock {clock.id} could not be deleted: {failure}"
