"""Deadlines, and how long each step of an attempt may take.

``Attempts`` starts no attempt after the deadline. During an attempt, each step has at most the time
that is left. A body or an upload checks the deadline between chunks, and the ``NetworkStream`` of a
sync client at each read and write. An async client cancels the attempt.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

from .._core.checked_options import CONNECT_TIMEOUT

if TYPE_CHECKING:
    from typing import Self

    import httpx

    from .._core.httpx_protocols import Timeout

StepTimeouts = dict[str, float | None]
"""Seconds by step, as the ``timeout`` extension of httpx takes them."""

MIN_TIMEOUT = 0.001
"""The timeout of a step for which no time is left: to a socket, 0 is not a timeout."""


class DeadlineExceededError(Exception):
    """The deadline of the call passed during an attempt."""


def check_deadline(deadline_at: float | None) -> None:
    """Raise DeadlineExceededError when the monotonic clock is past ``deadline_at``."""
    if deadline_at is not None and time.monotonic() > deadline_at:
        raise DeadlineExceededError("deadline")


def step_timeouts(timeout: float | Timeout, deadline_at: float | None) -> StepTimeouts:
    """Return the timeouts of the steps; with a deadline, each is limited to the time left."""
    if isinstance(timeout, int | float):
        timeouts: StepTimeouts = dict.fromkeys(("connect", "read", "write", "pool"), timeout)
        timeouts["connect"] = min(timeout, CONNECT_TIMEOUT)
    else:
        timeouts = cast("httpx.Timeout", timeout).as_dict()
    return timeouts if deadline_at is None else _LimitedTimeouts(timeouts, deadline_at)


def seconds_left(timeout: float | None, error: type[Exception]) -> float | None:
    """Return a timeout as of now: one with a deadline shrinks between two reads or writes.

    Raises ``error`` once the deadline has passed. A socket that always has data never times out by
    itself.
    """
    if not isinstance(timeout, _LimitedTimeout):
        return timeout
    if time.monotonic() >= timeout.deadline_at:
        raise error("deadline")
    return _LimitedTimeout(timeout.timeout, timeout.deadline_at)


class _LimitedTimeouts(StepTimeouts):
    """Timeouts that shrink: httpcore calls ``get`` once, when a step begins."""

    def __init__(self, timeouts: StepTimeouts, deadline_at: float) -> None:
        super().__init__(timeouts)
        self._deadline_at = deadline_at

    def get(self, step: str, default: Any = None) -> float:
        return _LimitedTimeout(super().get(step), self._deadline_at)


class _LimitedTimeout(float):
    """A timeout that is limited to the time left; it keeps the deadline for ``seconds_left``."""

    timeout: float | None
    deadline_at: float

    def __new__(cls, timeout: float | None, deadline_at: float) -> Self:
        left = max(deadline_at - time.monotonic(), MIN_TIMEOUT)
        found = super().__new__(cls, left if timeout is None else min(timeout, left))
        found.timeout, found.deadline_at = timeout, deadline_at
        return found
