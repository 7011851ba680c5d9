# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.events import *
    from ..types.event import Event


class EventsService(Service):
    """Methods of ``client.events``."""

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[EventsListParams]) -> Page[Event]:
        """``GET /v1/events``

        Args:
            created: CreatedParam | int | datetime
            delivery_success: bool
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            type: str
            types: list[str]

        Returns a page of Event. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[EventsListParams]) -> Iterator[Event]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EventsRetrieveParams]
    ) -> Event:
        """``GET /v1/events/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns Event. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncEventsService(AsyncService):
    """Methods of ``client.events``."""

    async def list(self, *, opts: RequestOptions | None = None, **params: Unpack[EventsListParams]) -> AsyncPage[Event]:
        """``GET /v1/events``: see ``EventsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[EventsListParams]) -> AsyncIterator[Event]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EventsRetrieveParams]
    ) -> Event:
        """``GET /v1/events/{id}``: see ``EventsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "events.list",
    "GET",
    "/v1/events",
    "Event",
    "created delivery_success ending_before expand limit starting_after type types",
    page=True,
)
_RETRIEVE = Operation("events.retrieve", "GET", "/v1/events/{id}", "Event", "expand")
