# Copied from codegen/runtime/.
"""The exception of an attempt that sent nothing, and errors of several modules."""

from __future__ import annotations

from ..errors import ClientClosedError, InvalidArgumentError, StripeError


class NotSentError(Exception):
    """Ends a call before this attempt sends anything. There is no retry. ``error`` says why."""

    def __init__(self, error: StripeError) -> None:
        super().__init__(error)
        self.error = error


def client_closed() -> ClientClosedError:
    return ClientClosedError("This client was closed: create another, or close it later.")


def invalid_options(problem: str) -> InvalidArgumentError:
    return InvalidArgumentError(f"http_options cannot be used: {problem}", param="http_options")
