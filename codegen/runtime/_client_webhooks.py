"""The methods of clients that read webhooks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ._redact import redacts_errors

if TYPE_CHECKING:
    from .webhooks._event_classes import AnyEventNotification


class ClientWebhooks:
    """A base class of ``Client`` and ``AsyncClient``, above the package ``webhooks``."""

    @redacts_errors
    def parse_event_notification(
        self,
        payload: bytes | bytearray | memoryview | str,
        header: str | None,
        secret: str | Iterable[str],
        *,
        tolerance: float | None = 300.0,
        now: float | None = None,
    ) -> AnyEventNotification:
        """Verify the signature of a webhook and return its thin event, bound to this client.

        The arguments are those of ``lattice_stripe.webhooks.construct_event``.

        Raises:
            SignatureVerificationError: the webhook is not from Stripe, or is too old.
            InvalidArgumentError: an argument is invalid, or the webhook is not a thin event.
        """
        from .webhooks._notifications import parse_event_notification

        client: Any = self
        return parse_event_notification(
            payload, header, secret, client, tolerance=tolerance, now=now
        )
