"""The event loop that async code runs in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio


async def pause(seconds: float) -> None:
    """Sleep, in asyncio and in trio."""
    from anyio import sleep

    await sleep(seconds)


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the running asyncio event loop; None under another async library."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
