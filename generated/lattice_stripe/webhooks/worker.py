# Copied from codegen/runtime/.
"""The loop that handles stored events."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from .._telemetry.events import LOGGER
from .._telemetry.listeners import is_async
from ._outcome import Outcome
from .inbox.protocol import AsyncInbox, Inbox

_PURGE_INTERVAL = 3600.0


def work(
    process: Callable[[], Outcome],
    inbox: Inbox,
    stop: threading.Event | None,
    poll: float,
    until_idle: bool,
) -> int:
    """Handle stored events until ``stop`` is set; see ``WebhookRouter.work``."""
    stop, progress = stop or threading.Event(), _Progress()
    while not stop.is_set():
        if progress.purge_is_due():
            with _logged_errors():
                inbox.purge()
        if progress.is_idle(process()):
            if until_idle:
                break
            stop.wait(poll)
    return progress.attempts


async def work_async(
    process: Callable[[], Awaitable[Outcome]],
    inbox: Inbox | AsyncInbox,
    stop: asyncio.Event | None,
    poll: float,
    until_idle: bool,
) -> int:
    """Handle stored events until ``stop`` is set; see ``WebhookRouter.work_async``."""
    stop, progress = stop or asyncio.Event(), _Progress()
    purge: Any = inbox.purge if is_async(inbox.purge) else partial(asyncio.to_thread, inbox.purge)
    while not stop.is_set():
        if progress.purge_is_due():
            with _logged_errors():
                await purge()
        if progress.is_idle(await process()):
            if until_idle:
                break
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), poll)
    return progress.attempts


class _Progress:
    def __init__(self) -> None:
        self.attempts = 0
        self._purge_at = 0.0

    def is_idle(self, outcome: Outcome) -> bool:
        """Count the attempt, if any, and return whether to wait before the next event."""
        self.attempts += bool(outcome.event_id)
        return outcome.status in ("ignored", "unavailable", "busy")

    def purge_is_due(self) -> bool:
        """Whether to delete old events: once an hour."""
        if time.monotonic() < self._purge_at:
            return False
        self._purge_at = time.monotonic() + _PURGE_INTERVAL
        return True


@contextmanager
def _logged_errors() -> Iterator[None]:
    try:
        yield
    except Exception:  # the inbox is the user's
        logging.getLogger(LOGGER).exception("The inbox could not delete old events")
