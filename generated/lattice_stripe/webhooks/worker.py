# Copied from codegen/runtime/.
"""The loop that handles stored events."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import Any

from .._telemetry.events import LOGGER
from .._telemetry.listeners import is_async
from ._invoke import complete
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
    stop = stop or threading.Event()
    purge, wait = _as_async(inbox.purge), _as_async(partial(stop.wait, poll))
    return complete(_work(_as_async(process), purge, wait, stop, until_idle))


def _as_async(function: Callable[[], Any]) -> Callable[[], Awaitable[Any]]:
    async def call() -> Any:
        return function()

    return call


async def work_async(
    process: Callable[[], Awaitable[Outcome]],
    inbox: Inbox | AsyncInbox,
    stop: asyncio.Event | None,
    poll: float,
    until_idle: bool,
) -> int:
    """Handle stored events until ``stop`` is set; see ``WebhookRouter.work_async``."""
    stop = stop or asyncio.Event()
    purge: Any = inbox.purge if is_async(inbox.purge) else partial(asyncio.to_thread, inbox.purge)

    async def wait() -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), poll)

    return await _work(process, purge, wait, stop, until_idle)


async def _work(
    process: Callable[[], Awaitable[Outcome]],
    purge: Callable[[], Awaitable[Any]],
    wait: Callable[[], Awaitable[Any]],
    stop: threading.Event | asyncio.Event,
    until_idle: bool,
) -> int:
    attempts, purge_at = 0, 0.0
    while not stop.is_set():
        if time.monotonic() >= purge_at:
            purge_at = time.monotonic() + _PURGE_INTERVAL
            try:
                await purge()
            except Exception:  # the inbox is the user's
                logging.getLogger(LOGGER).exception("The inbox could not delete old events")
        outcome = await process()
        attempts += bool(outcome.event_id)
        if outcome.status in ("ignored", "unavailable", "busy"):  # no event is due
            if until_idle:
                break
            await wait()
    return attempts
