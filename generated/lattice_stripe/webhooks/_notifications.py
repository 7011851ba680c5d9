# Copied from codegen/runtime/webhooks/_notifications.py. Edit it there.
"""Thin events: notifications that name an object and do not contain it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from .._redact import redacts_errors
from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from datetime import datetime

    from .._base_client import BaseAsyncClient, BaseClient
    from .._core.options import RequestOptions
    from .._decode.types import StripeObject
    from ..types.v2_core_event import (
        V2CoreEvent,
        V2CoreEventReason,
        V2CoreEventRelatedObject,
    )

TypeT = TypeVar("TypeT", bound=str)
ObjectT = TypeVar("ObjectT", bound="StripeObject")


class EventNotification(Generic[TypeT]):
    """A thin event, bound to the client that parsed it.

    ``fetch_event`` and ``fetch_related_object`` need a ``Client``. With an ``AsyncClient``, await
    ``fetch_event_async`` and ``fetch_related_object_async``.
    """

    event_type: ClassVar[str | None] = None
    """The type of event that this class is for."""

    def __init__(self, event: V2CoreEvent, client: BaseClient | BaseAsyncClient) -> None:
        self._event = event
        self._client = client

    @staticmethod
    @redacts_errors
    def from_json(
        payload: bytes | bytearray | str | Mapping[str, Any], client: BaseClient | BaseAsyncClient
    ) -> EventNotification[Any]:
        """Read a notification without a signature: from a queue, an event bus, or a test.

        Raises:
            InvalidArgumentError: the payload is not a thin event.
        """
        return read_notification(payload, client)

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
        about = f", related_object={related.id!r}" if related else ""
        return f"{type(self).__name__}(id={self.id!r}, type={self.type!r}{about})"

    def fetch_event(self) -> V2CoreEvent:
        """Fetch the whole event, with its ``data``."""
        found: V2CoreEvent = self._sync("fetch_event").v2.core.events.retrieve(
            self.id, opts=self._opts()
        )
        return found

    async def fetch_event_async(self) -> V2CoreEvent:
        """Fetch the whole event with an ``AsyncClient``."""
        client = self._async("fetch_event")
        found: V2CoreEvent = await client.v2.core.events.retrieve(self.id, opts=self._opts())
        return found

    def fetch_related_object(self) -> StripeObject | None:
        """Fetch the object that the event is about, as it is now; None if there is none."""
        client, related = self._sync("fetch_related_object"), self.related_object
        return client.request("GET", related.url, opts=self._opts()) if related else None

    async def fetch_related_object_async(self) -> StripeObject | None:
        """Fetch the object that the event is about with an ``AsyncClient``."""
        client, related = self._async("fetch_related_object"), self.related_object
        return await client.request("GET", related.url, opts=self._opts()) if related else None

    def _opts(self) -> RequestOptions:
        opts: RequestOptions = {"headers": {"Stripe-Request-Trigger": f"event={self.id}"}}
        if self.context:
            opts["stripe_context"] = self.context
        return opts

    def _sync(self, method: str) -> Any:
        return self._checked(method, is_async=False)

    def _async(self, method: str) -> Any:
        return self._checked(method, is_async=True)

    def _checked(self, method: str, *, is_async: bool) -> Any:
        if hasattr(type(self._client), "aclose") is is_async:
            return self._client
        if is_async:
            message = f"This notification has a Client, which is sync: call {method}()."
        else:
            message = f"This notification has an AsyncClient: await {method}_async()."
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


def read_notification(payload: Any, client: Any) -> EventNotification[Any]:
    """Read a thin event whose signature was checked."""
    raise NotImplementedError
