# Copied from codegen/runtime/_hush.py. Edit it there.
"""What keeps keys and data out of what others write down: locals of frames, and httpx's own log."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    import httpx

_FORGETFUL = frozenset({"lattice_stripe", "httpx", "httpcore", "h11", "h2", "msgspec"})
"""Whose frames hold keys, headers and bodies on the way to an error. The caller's are theirs."""


class Reticent(msgspec.Struct, frozen=True, eq=False):
    """Shows no more than its repr: msgspec's structs show every field to rich."""

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


def hush(error: BaseException) -> None:
    """Clear the locals of the frames that an error, and what caused it, has left behind.

    The lines stay; error reporters that keep locals find none.
    """
    known: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        found = waiting.pop()
        if found is None or id(found) in known:
            continue
        known.add(id(found))
        waiting += (found.__cause__, found.__context__)
        step = found.__traceback__
        while step is not None:
            frame = step.tb_frame
            if str(frame.f_globals.get("__name__")).partition(".")[0] in _FORGETFUL:
                with suppress(RuntimeError):  # still running: it clears what it holds itself
                    frame.clear()
            step = step.tb_next


def hushed(request: httpx.Request) -> httpx.Request:
    """httpx logs the address of each request: keep a client secret in its query out of there."""
    if b"secret=" in request.url.query:
        request.url = _private()(request.url)
    return request


@cache
def _private() -> Any:
    import httpx

    class PrivateURL(httpx.URL):
        """An address that shows itself without its query."""

        def __str__(self) -> str:
            return str(httpx.URL(self, query=None))

        def __repr__(self) -> str:
            return f"URL({str(self)!r})"

    return PrivateURL
