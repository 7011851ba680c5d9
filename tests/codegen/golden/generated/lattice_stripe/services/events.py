# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.events import *
    from ..types.event import Event


class EventsService(Service):
    """Methods of ``client.events``."""

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EventsRetrieveParams]
    ) -> Event:
        """``GET /v1/events/{id}``

        Args:
            id: str (path)

        Returns Event. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncEventsService(AsyncService):
    """Methods of ``client.events``."""

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EventsRetrieveParams]
    ) -> Event:
        """``GET /v1/events/{id}``: see ``EventsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_RETRIEVE = Operation("events.retrieve", "GET", "/v1/events/{id}", "Event")
