"""Errors leave with the lines they passed, and without the values: error reporters keep locals."""

from __future__ import annotations

_FORGETFUL = frozenset({"lattice_stripe", "httpx", "httpcore", "h11", "h2", "msgspec"})
"""Whose frames hold keys, headers and bodies on the way to an error. The caller's are theirs."""


def hush(error: BaseException) -> None:
    """Clear the locals of the frames that an error, and what caused it, has left behind."""
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
                try:
                    frame.clear()
                except RuntimeError:
                    pass  # still running: it clears what it holds itself
            step = step.tb_next
