"""Thin events: notifications that name an object and do not contain it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from .._redact import redacts_errors
from .._telemetry.events import DecodeDrift, WebhookVerification
from .._telemetry.listeners import GLOBAL_EVENTS
from ..errors import InvalidArgumentError
from ..types.v2_core_event import V2CoreEvent
from ._bodies import Payload, as_bytes, decode_body, wrong_body
from ._event_class_by_type import PACKAGE, thin_names
from ._verification import TOLERANCE, check_signature

if TYPE_CHECKING:
    from datetime import datetime

    from .._base_client import BaseAsyncClient, BaseClient
    from .._core.options import RequestOptions
    from .._decode.base import StripeObject
    from ..types.v2_core_event import V2CoreEventReason, V2CoreEventRelatedObject
    from ._event_classes import AnyEventNotification

TypeT = TypeVar("TypeT", bound=str)
ObjectT = TypeVar("ObjectT", bound="StripeObject")


class EventNotification(Generic[TypeT]):
    """A thin event, bound to the client that parsed it.

    ``fetch_event`` and ``fetch_related_object`` need a ``Client``. With an ``AsyncClient``, await
    ``fetch_event_async`` and ``fetch_related_object_async``.
    """

    event_type: ClassVar[str | None] = None
    """The type of event that this class is for."""

    def __init__(self, event: V2CoreEvent, client: BaseClient | BaseAsyncClient | None) -> None:
        self._event = event
        self._client = client

    @staticmethod
    @redacts_errors
    def from_json(
        payload: Payload | Mapping[str, Any], client: BaseClient | BaseAsyncClient
    ) -> AnyEventNotification:
        """Read a notification without a signature: from a queue, an event bus, or a test.

        Raises:
            InvalidArgumentError: the payload is not a thin event.
        """
        raw = payload if isinstance(payload, Mapping) else as_bytes(payload)
        return read_notification(raw, client)

    @property
    def id(self) -> str:
        return self._event.id

    if TYPE_CHECKING:
        type: TypeT
    else:

        @property
        def type(self) -> str:
            return self._event.type

    @property
    def created(self) -> datetime:
        return self._event.created

    @property
    def livemode(self) -> bool:
        return self._event.livemode

    @property
    def context(self) -> str | None:
        """The account that the event is about, as the option ``stripe_context`` takes it."""
        return self._event.context

    @property
    def reason(self) -> V2CoreEventReason | None:
        return self._event.reason

    @property
    def related_object(self) -> V2CoreEventRelatedObject | None:
        """The id, the type and the URL of the object that the event is about."""
        return self._event.related_object

    @property
    def extra(self) -> Mapping[str, Any]:
        """The keys that Stripe sent and that this class has no attribute for."""
        return self._event.extra

    def to_dict(self) -> dict[str, Any]:
        """Return a copy in plain JSON types, as Stripe sent it."""
        return self._event.to_dict()

    def __repr__(self) -> str:
        related = self.related_object
        about = f", related_object={getattr(related, 'id', related)!r}" if related else ""
        return f"{type(self).__name__}(id={self.id!r}, type={self.type!r}{about})"

    def fetch_event(self) -> V2CoreEvent:
        """Fetch the whole event, with its ``data``."""
        client = self._checked("fetch_event", is_async=False)
        return client.v2.core.events.retrieve(self.id, opts=self._opts())

    async def fetch_event_async(self) -> V2CoreEvent:
        """Fetch the whole event with an ``AsyncClient``."""
        client = self._checked("fetch_event", is_async=True)
        return await client.v2.core.events.retrieve(self.id, opts=self._opts())

    def fetch_related_object(self) -> StripeObject | None:
        """Fetch the object that the event is about, as it is now; None if there is none."""
        client = self._checked("fetch_related_object", is_async=False)
        related = self.related_object
        return client.request("GET", related.url, opts=self._opts()) if related else None

    async def fetch_related_object_async(self) -> StripeObject | None:
        """Fetch the object that the event is about with an ``AsyncClient``."""
        client = self._checked("fetch_related_object", is_async=True)
        related = self.related_object
        return await client.request("GET", related.url, opts=self._opts()) if related else None

    def _opts(self) -> RequestOptions:
        opts: RequestOptions = {"headers": {"Stripe-Request-Trigger": f"event={self.id}"}}
        if self.context:
            opts["stripe_context"] = self.context
        return opts

    def _checked(self, method: str, *, is_async: bool) -> Any:
        """The client, after a check that it fits the method."""
        if self._client is None:
            message = (
                "This notification has no client. Pass one where it is read, e.g. to the router."
            )
        elif hasattr(type(self._client), "aclose") is is_async:
            return self._client
        elif is_async:
            message = f"This notification has a Client, which is sync. Call {method}()."
        else:
            message = f"This notification has an AsyncClient. Await {method}_async()."
        raise InvalidArgumentError(message, param="client")


class UnknownEventNotification(EventNotification[str]):
    """A thin event whose type this version of the library does not know."""


class RelatedEventNotification(EventNotification[TypeT], Generic[TypeT, ObjectT]):
    """A thin event that is about an object of a known class."""

    if TYPE_CHECKING:

        @property
        def related_object(self) -> V2CoreEventRelatedObject: ...

        def fetch_related_object(self) -> ObjectT: ...

        async def fetch_related_object_async(self) -> ObjectT: ...


def thin_class(event_type: Any) -> Any:
    """The class of a type of thin events."""
    name = thin_names().get(event_type) if isinstance(event_type, str) else None
    return _thin_class(name, event_type) if name else UnknownEventNotification


@cache
def _thin_class(name: str, event_type: str) -> Any:
    return type(name, (EventNotification,), {"__module__": PACKAGE, "event_type": event_type})


@redacts_errors
def parse_event_notification(
    payload: Payload,
    header: str | None,
    secret: str | Iterable[str],
    client: BaseClient | BaseAsyncClient,
    *,
    tolerance: float | None = TOLERANCE,
    now: float | None = None,
) -> AnyEventNotification:
    """Verify the signature of a webhook and return its thin event, bound to a client.

    The same as ``client.parse_event_notification(payload, header, secret)``. The arguments are
    those of ``construct_event``.

    Raises:
        SignatureVerificationError: the webhook is not from Stripe, or is too old.
        InvalidArgumentError: an argument is invalid, or the webhook is from Stripe but is not a
            thin event. Read a snapshot event with ``construct_event``.
    """
    raw, _ = check_signature(payload, header, secret, tolerance, now)
    return read_signed_notification(raw, client)


def read_signed_notification(raw: bytes, client: Any) -> AnyEventNotification:
    """Decode a thin event whose signature was verified."""
    found = read_notification(raw, client)
    if GLOBAL_EVENTS.wants(WebhookVerification):
        GLOBAL_EVENTS.emit(WebhookVerification(ok=True, event_id=found.id, event_type=found.type))
    return found


def read_notification(raw: bytes | Mapping[str, Any], client: Any) -> Any:
    """Decode a thin event.

    Raises:
        InvalidArgumentError: ``raw`` is not a thin event.
    """
    event, drift = decode_body(raw)
    if not isinstance(event, V2CoreEvent) or event.object != "v2.core.event":
        advice = (
            "a snapshot event. Read it with "
            "lattice_stripe.webhooks.construct_event(payload, header, secret)."
        )
        raise wrong_body(event, "a thin event", "event", advice)
    cls = thin_class(event.type)
    if cls is UnknownEventNotification:
        drift = (*drift, "$.type")
    if drift:
        GLOBAL_EVENTS.emit(DecodeDrift("webhook", str(event.type), drift))
    return cls(event, client)
