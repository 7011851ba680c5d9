"""Typed events about calls and webhooks."""

from __future__ import annotations

from typing import ClassVar

import msgspec

LOGGER = "lattice_stripe"
DEBUG, INFO, WARNING = 10, 20, 30
"""The levels of ``logging``, which is imported only when a log is requested."""


class TelemetryEvent(msgspec.Struct, frozen=True):
    """The base of all events. Subscribe to it to receive every event."""

    level: ClassVar[int] = INFO
    """The level in the log ``lattice_stripe``."""


class DecodeDrift(TelemetryEvent, frozen=True):
    """A response did not match this library's types. It was decoded nevertheless.

    ``paths`` are the JSON paths of the values that do not match. They are kept as Stripe sent them.
    ``unknown`` are the JSON paths of keys that the types do not have, for a response of another API
    version. They are in the ``extra`` of their object.
    """

    operation: str
    type: str
    paths: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    stripe_version: str | None = None
    """The API version of the response, if it is not the version of this library's types."""

    def __str__(self) -> str:
        parts = []
        if self.paths:
            parts.append(
                f"does not match this library's types at {', '.join(self.paths)}; these values are "
                "kept as Stripe sent them"
            )
        if self.unknown:
            parts.append(
                f"of version {self.stripe_version} has keys that this library's types do not have; "
                f"they are in extra: {', '.join(self.unknown)}"
            )
        return f"{self.operation}: {self.type} {'; it '.join(parts)}"


class OpinionWarning(TelemetryEvent, frozen=True):
    """A warning of an opinion, about a result or about arguments before they are sent.

    ``object_id`` is the id of the object that the warning is about, if there is one. An opinion
    warns once about each object.
    """

    level: ClassVar[int] = WARNING

    operation: str
    opinion: str
    message: str
    object_id: str | None = None

    def __str__(self) -> str:
        subject = f" ({self.object_id})" if self.object_id else ""
        return f"{self.operation}{subject}: {self.message}"


class OpinionRefusal(TelemetryEvent, frozen=True):
    """A guard refused a call before it was sent. ``error`` is the name of the error's class."""

    operation: str
    opinion: str
    error: str
    message: str

    def __str__(self) -> str:
        return f"{self.operation} refused by the opinion {self.opinion}: {self.message}"


class RequestEvent(TelemetryEvent, frozen=True, kw_only=True):
    """An event of a call. ``path`` contains ids and no query string."""

    call_id: int
    operation: str
    method: str
    path: str


class RequestStart(RequestEvent, frozen=True, kw_only=True):
    """A call starts. One RequestStop or RequestError with the same ``call_id`` ends it.

    ``template`` is the path with parameter names instead of ids; empty for ``client.request``.
    """

    level: ClassVar[int] = DEBUG

    address: str
    template: str = ""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class RequestRetry(RequestEvent, frozen=True, kw_only=True):
    """An attempt failed after ``attempt_seconds``. The next one starts in ``wait`` seconds.

    ``status`` is None without a complete response.
    """

    level: ClassVar[int] = DEBUG
    """The line at the end of a call contains the number of attempts."""

    attempt: int
    status: int | None
    error: str
    wait: float
    attempt_seconds: float
    request_id: str | None

    def __str__(self) -> str:
        reason = self.error if self.status is None else f"{self.status} {self.error}"
        return (
            f"{self.method} {self.path}: attempt {self.attempt} failed with {reason}, "
            f"next attempt in {self.wait:.2f} s"
        )


class RequestStop(RequestEvent, frozen=True, kw_only=True):
    """A call succeeded.

    ``seconds`` is the duration of the call with all attempts and waits. ``attempt_seconds`` is
    the duration of its last attempt.
    """

    status: int
    attempts: int
    seconds: float
    attempt_seconds: float
    request_id: str | None

    def __str__(self) -> str:
        return _line(self, str(self.status))


class RequestError(RequestEvent, frozen=True, kw_only=True):
    """A call failed. ``status`` is None without a response, and if its body came too late.

    ``error`` is the name of the error's class; ``CancelledError`` for a cancelled call.
    ``idempotency_key`` repeats a POST safely within 24 hours, even after a cancellation.
    ``attempt_seconds`` is None if no attempt was in progress: the call was refused before it was
    sent, or ended while it waited for its next attempt.
    """

    status: int | None
    attempts: int
    seconds: float
    attempt_seconds: float | None
    request_id: str | None
    error: str
    code: str | None
    idempotency_key: str | None = None

    def __str__(self) -> str:
        outcome = " ".join(str(part) for part in (self.status, self.error, self.code) if part)
        return _line(self, outcome)


class StripeNotice(TelemetryEvent, frozen=True):
    """A response has a ``Stripe-Notice`` header. Each client emits a notice once."""

    level: ClassVar[int] = WARNING

    operation: str
    message: str

    def __str__(self) -> str:
        return f"{self.operation}: notice from Stripe: {self.message}"


class UnreadBytes(TelemetryEvent, frozen=True):
    """A server sent more than its response, so its connection was closed and not used again.

    On that connection, the next call would have read these bytes as its response. A proxy or a
    gateway that sends them is broken.
    """

    level: ClassVar[int] = WARNING

    address: str

    def __str__(self) -> str:
        return (
            f"{self.address} sent more than its response; the connection was closed. Check any "
            "proxy between this client and Stripe."
        )


class WebhookVerification(TelemetryEvent, frozen=True, kw_only=True):
    """The signature of a webhook was checked. ``reason`` says why it was rejected."""

    ok: bool
    reason: str | None = None
    event_id: str | None = None
    event_type: str | None = None

    def __str__(self) -> str:
        if not self.ok:
            return f"webhook rejected: {self.reason}"
        return f"webhook {self.event_id} ({self.event_type}) verified"


def _line(event: RequestStop | RequestError, outcome: str) -> str:
    """The log line for a finished call."""
    attempts = f"{event.attempts} attempt{'' if event.attempts == 1 else 's'}"
    return (
        f"{event.method} {event.path} {outcome} in {event.seconds * 1000:.0f} ms, {attempts}, "
        f"{event.request_id or 'no request id'}"
    )
