# Copied from codegen/runtime/.
"""The exception of an attempt that sent nothing."""

from __future__ import annotations

from ..errors import ClientClosedError, StripeError


class NotSentError(Exception):
    """Nothing of this attempt was sent; ``error`` is the reason."""

    def __init__(self, error: StripeError) -> None:
        super().__init__(error)
        self.error = error


def client_closed() -> ClientClosedError:
    return ClientClosedError("This client was closed: create another, or close it later.")
