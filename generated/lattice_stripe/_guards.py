# Copied from codegen/runtime/_guards.py. Edit it there.
"""What may stand between a client and the network, as the client sees it.

``lattice_stripe`` has one of each to pass in; anything with these methods will do. They are
called from many threads and tasks, and must not wait: they say how long to.
"""

from __future__ import annotations

from typing import Any, Protocol


class RateLimiterLike(Protocol):
    """Spreads requests over time.

    Where it has a method ``give_back(*, live)``, that is called for a turn that was taken and is
    not used.
    """

    def reserve(self, *, live: bool, patience: float | None = None) -> float:
        """Take the next turn; returns the seconds until it comes, 0 for now.

        One that would come in ``patience`` seconds or later is not taken.
        """
        ...

    def slow_down(self, *, live: bool) -> None:
        """Stripe answered 429: be slower for a while."""
        ...


class CircuitBreakerLike(Protocol):
    """Refuses requests to a server that has been failing."""

    def check(self, address: str) -> Any:
        """Raise a StripeError where the circuit of this base address is open.

        It is asked just before an attempt goes out. What it returns is handed to ``record`` as
        ``token``, unless it is None.
        """
        ...

    def record(self, address: str, *, ok: bool) -> None:
        """An attempt came to an answer of the server (``ok``), or to a 5xx or none at all."""
        ...
