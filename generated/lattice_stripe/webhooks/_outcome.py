# Copied from codegen/runtime/.
"""The result of a delivery."""

from __future__ import annotations

from typing import Literal, NamedTuple

Status = Literal[
    "handled", "duplicate", "skipped", "ignored", "stored", "dead", "failed", "busy", "unavailable"
]

_NOT_SUCCESSFUL = {"failed": 500, "busy": 503, "unavailable": 503}


class Outcome(NamedTuple):
    """The result of a delivery or of ``process``. ``error`` is the exception, if there is one.

    ``handled``: the handlers ran. ``duplicate``: the event was handled before. ``skipped``: it is
    older than what was handled for its object. ``ignored``: no handler is registered, or no event
    is due. ``stored``: a worker will handle it. ``dead``: it failed too often. ``failed``: a
    handler raised an exception or took too long. ``busy``: another event of the object is being
    handled. ``unavailable``: the inbox or the function ``later`` raised an exception, the lease
    ended before the handlers, or the inbox does not have the event.
    """

    status: Status
    event_id: str = ""
    event_type: str = ""
    error: BaseException | None = None

    @property
    def http_status(self) -> int:
        """The status of the response: 200, or 5xx so that Stripe delivers the event again."""
        return _NOT_SUCCESSFUL.get(self.status, 200)
