# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.sources_mandate_notifications import *
    from ..types.source_mandate_notification import SourceMandateNotification


class SourcesMandateNotificationsService(Service):
    """Methods of ``client.sources.mandate_notifications``."""

    def retrieve(
        self,
        source: str,
        mandate_notification: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SourcesMandateNotificationsRetrieveParams],
    ) -> SourceMandateNotification:
        """``GET /v1/sources/{source}/mandate_notifications/{mandate_notification}``

        Args:
            source: str (path)
            mandate_notification: str (path)
            expand: list[str]

        Returns SourceMandateNotification. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, source, mandate_notification)


class AsyncSourcesMandateNotificationsService(AsyncService):
    """Methods of ``client.sources.mandate_notifications``."""

    async def retrieve(
        self,
        source: str,
        mandate_notification: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SourcesMandateNotificationsRetrieveParams],
    ) -> SourceMandateNotification:
        """``GET /v1/sources/{source}/mandate_notifications/{mandate_notification}``: see
        ``SourcesMandateNotificationsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, source, mandate_notification)


_RETRIEVE = Operation(
    "sources.mandate_notifications.retrieve",
    "GET",
    "/v1/sources/{source}/mandate_notifications/{mandate_notification}",
    "SourceMandateNotification",
    "expand",
)
