# Copied from codegen/runtime/.
"""Read snapshot events: those that contain their object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal, get_args, overload

import msgspec

from .._api_version import API_VERSION
from .._decode.annotations import MISSING, deferred_type
from .._decode.base import StripeObject
from .._decode.classes import class_names, load_class
from .._decode.decoder import decode_fast, decode_reporting, locate
from .._decode.expanded_and_lenient import build
from .._decode.struct_fields import read_fields
from .._redact import redacts_errors
from .._telemetry.events import WARNING, TelemetryEvent, WebhookVerification
from .._telemetry.listeners import GLOBAL_EVENTS
from ..errors import InvalidArgumentError
from ..types.event import Event, EventData
from ._bodies import Payload, decode_body, wrong_body
from ._event_class_by_type import object_classes, snapshot_names
from ._verification import TOLERANCE, check_signature

if TYPE_CHECKING:
    from ._event_class_by_type import ObjectT, SnapshotEvent
    from ._event_classes import AnyEvent

OnVersionMismatch = Literal["warn", "error", "ignore"]


class EventVersionMismatch(TelemetryEvent, frozen=True):
    """An event has another API version than this library's types, or than the caller expects.

    Emitted once for each event type and endpoint secret.
    """

    level = WARNING

    event_type: str
    event_version: str
    expected_version: str

    def __str__(self) -> str:
        return (
            f"the event {self.event_type} has the API version {self.event_version}, not "
            f"{self.expected_version}: create a webhook endpoint with the API version "
            f"{self.expected_version}"
        )


class EventVersionError(InvalidArgumentError):
    """An event has another API version than expected, with ``on_version_mismatch="error"``."""


@redacts_errors
def construct_event(
    payload: Payload,
    header: str | None,
    secret: str | Iterable[str],
    *,
    tolerance: float | None = TOLERANCE,
    now: float | None = None,
    stripe_version: str | None = None,
    on_version_mismatch: OnVersionMismatch = "warn",
) -> AnyEvent:
    """Verify the signature of a webhook and return its event.

    Args:
        payload: the raw request body, before a framework parses it.
        header: the value of the ``Stripe-Signature`` header.
        secret: the signing secret of the endpoint, ``whsec_...``; several while you roll it.
        tolerance: the maximum age of the signature in seconds; None for any age.
        now: the current time in Unix seconds, for tests; None for the time of the system.
        stripe_version: the API version that events must have; the library's by default.
        on_version_mismatch: ``"warn"`` emits ``EventVersionMismatch`` for an event of another API
            version, once for each event type and secret. ``"error"`` raises, ``"ignore"`` does
            neither.

    Raises:
        SignatureVerificationError: the webhook is not from Stripe, or is too old.
        EventVersionError: the event has another API version, with ``on_version_mismatch="error"``.
        InvalidArgumentError: an argument is not usable, or the webhook is from Stripe but is not
            a snapshot event. Read a thin event with ``parse_event_notification``.
    """
    check_mismatch_option(on_version_mismatch)
    raw, used_secret = check_signature(payload, header, secret, tolerance, now)
    return read_signed_event(raw, used_secret, stripe_version or API_VERSION, on_version_mismatch)


def read_signed_event(
    raw: bytes,
    secret: str,
    expected_version: str = API_VERSION,
    on_version_mismatch: OnVersionMismatch = "warn",
) -> AnyEvent:
    """Decode a snapshot event whose signature was verified, and check its API version."""
    event = read_event(raw)
    if GLOBAL_EVENTS.wants(WebhookVerification):
        GLOBAL_EVENTS.emit(WebhookVerification(ok=True, event_id=event.id, event_type=event.type))
    check_version(event, expected_version, on_version_mismatch, secret)
    return event


class _TextData(EventData, kw_only=True):
    object: msgspec.Raw = msgspec.Raw()


class _TextEvent(Event, kw_only=True):
    """An event whose object is still text."""

    object: Any = None
    data: _TextData = MISSING


def _read_usual(raw: bytes) -> Event | None:
    """Decode an event whose object is of the one class that its type names.

    The class is known before the object is decoded, so that the object is decoded straight into
    it, and not into plain data first. None for any other event.
    """
    found = decode_fast(raw, _TextEvent)
    if found is None or found.object != "event":
        return None
    fields = _fields(found)
    expected = object_classes(fields.get("type", ""))  # not every document has the field
    if len(expected) != 1 or fields["data"] is None or fields["type"].endswith(".deleted"):
        return None  # a deleted object has a class of its own
    data = _fields(fields["data"])
    inner = decode_fast(data["object"], load_class(expected[0]))
    if expected[0] not in class_names(getattr(inner, "object", None)):
        return None
    fields["data"] = EventData(**{**data, "object": inner})
    event = Event(**fields)
    locate(event, raw)
    return event


def _fields(struct: StripeObject) -> dict[str, Any]:
    cls: Any = struct.__class__
    return {key: read(struct) for key, read in read_fields(cls).items()}


def read_event(raw: bytes | Mapping[str, Any]) -> Any:
    """Decode a snapshot event, and report what does not match this library's types.

    Raises:
        InvalidArgumentError: ``raw`` is not a snapshot event.
    """
    event, drift = decode_body(raw, _read_usual)
    if not isinstance(event, Event) or event.object != "event":
        advice = (
            "a thin event. Read it with client.parse_event_notification(payload, header, secret)."
        )
        raise wrong_body(event, "an event", "v2.core.event", advice)
    paths = _decode_untagged_object(event, drift)
    version = event.api_version if event.api_version != API_VERSION else None
    if paths or version:
        from .._core.drift import report_drift

        report_drift(GLOBAL_EVENTS, "webhook", str(event.type), event, paths, version)
    return event


def _decode_untagged_object(event: Event, drift: tuple[str, ...]) -> tuple[str, ...]:
    """Decode an object by the type of its event, if it has no ``object`` key of its own.

    Returns the JSON paths of values that do not fit the class of the event.
    """
    if not isinstance(event.type, str) or event.type not in snapshot_names():
        return (*drift, "$.type")
    data = read_fields(Event)["data"](event)  # an attribute would be linked to the text too early
    if not isinstance(data, EventData):
        return drift
    expected, path = object_classes(event.type), "$.data.object"
    found = read_fields(EventData)["object"](data)
    if isinstance(found, StripeObject) and type(found).__name__ in expected:
        return drift
    others = tuple(other for other in drift if other != path)
    if isinstance(found, StripeObject):
        return (*others, path)
    if not expected:
        return others
    if not isinstance(found, dict) or "object" in found:
        return drift
    inside: list[str] = []
    data.object = build(deferred_type(" | ".join(expected)), found, path, inside)
    return (*others, *inside)


def check_version(
    event: Event, expected: str, on_version_mismatch: OnVersionMismatch, origin: str
) -> None:
    """Report or refuse an event of another API version.

    ``origin`` identifies the endpoint: its signing secret, or the source of an envelope.
    """
    version = event.api_version
    if version is None or version == expected or on_version_mismatch == "ignore":
        return
    report = EventVersionMismatch(str(event.type), str(version), expected)
    if on_version_mismatch == "error":
        raise EventVersionError(f"{str(report)[0].upper()}{str(report)[1:]}.", param="payload")
    if GLOBAL_EVENTS.wants(EventVersionMismatch):
        hashed = sha256(origin.encode()).digest()  # a secret itself must not be remembered
        key = (EventVersionMismatch, hashed, report.event_type, report.event_version)
        GLOBAL_EVENTS.emit_once(key, report)


def check_mismatch_option(value: Any) -> None:
    """Raise for an unknown value of ``on_version_mismatch``."""
    if value not in get_args(OnVersionMismatch):
        raise InvalidArgumentError(
            f"on_version_mismatch is {value!r}. Pass 'warn', 'error' or 'ignore'.",
            param="on_version_mismatch",
        )


@overload
def previous_object(event: SnapshotEvent[Any, ObjectT]) -> ObjectT | None: ...


@overload
def previous_object(event: Event) -> Any: ...


def previous_object(event: Event) -> Any:
    """The changed values of an event's object before the change, as the class of that object.

    It has only the keys of ``previous_attributes``; the others are None. ``"status" in previous``
    is True if Stripe sent the key. None if the event has no ``previous_attributes``.
    """
    previous = event.data.previous_attributes
    return None if previous is None else decode_reporting(previous, type(event.data.object))[0]
