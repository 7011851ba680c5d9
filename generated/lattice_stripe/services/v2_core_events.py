# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.v2_core_events import *
    from ..types.v2_core_event import V2CoreEvent


class V2CoreEventsService(Service):
    """Methods of ``client.v2.core.events``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventsListParams]
    ) -> Page[V2CoreEvent]:
        """``GET /v2/core/events``

        Args:
            created: V2CoreEventsCreatedParam
            limit: int
            object_id: str
            page: str
            types: list[str]

        Returns a page of V2CoreEvent. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventsListParams]
    ) -> Iterator[V2CoreEvent]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventsRetrieveParams]
    ) -> V2CoreEvent:
        """``GET /v2/core/events/{id}``

        Args:
            id: str (path)

        Returns V2CoreEvent. Raises StripeError.

        See: https://docs.stripe.com/api/v2/core/events/retrieve
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncV2CoreEventsService(AsyncService):
    """Methods of ``client.v2.core.events``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventsListParams]
    ) -> AsyncPage[V2CoreEvent]:
        """``GET /v2/core/events``: see ``V2CoreEventsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventsListParams]
    ) -> AsyncIterator[V2CoreEvent]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventsRetrieveParams]
    ) -> V2CoreEvent:
        """``GET /v2/core/events/{id}``: see ``V2CoreEventsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "v2.core.events.list", "GET", "/v2/core/events", "V2CoreEvent", "created limit object_id page types", page=True
)
_RETRIEVE = Operation("v2.core.events.retrieve", "GET", "/v2/core/events/{id}", "V2CoreEvent")
