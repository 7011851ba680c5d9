# Copied from codegen/runtime/.
"""The loop that handles stored events."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Awaitable, Callable
from typing import Any

from .._telemetry.events import LOGGER
from ._outcome import Outcome

_PURGE_INTERVAL = 3600.0


async def work(
    process: Callable[[], Awaitable[Outcome]],
    purge: Callable[[], Awaitable[Any]],
    wait: Callable[[], Awaitable[Any]],
    stop: threading.Event | asyncio.Event,
    until_idle: bool,
) -> int:
    """Handle stored events until ``stop`` is set; see ``WebhookRouter.work``."""
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
        if outcome.status in ("ignored", "unavailable", "busy"):
            if not until_idle:
                await wait()
            elif not outcome.event_id:  # no event is due; a claim that ended too early has an id
                break
    return attempts


def as_async(function: Callable[[], Any]) -> Callable[[], Awaitable[Any]]:
    """An async function that calls a sync one, without suspension."""

    async def call() -> Any:
        return function()

    return call
