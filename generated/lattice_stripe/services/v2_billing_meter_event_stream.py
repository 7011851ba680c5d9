# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from typing import Any

    from ..params.v2_billing_meter_event_stream import *


class V2BillingMeterEventStreamService(Service):
    """Methods of ``client.v2.billing.meter_event_stream``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventStreamCreateParams]
    ) -> Any:
        """``POST /v2/billing/meter_event_stream``

        Args:
            events: list[V2BillingMeterEventStreamEventsParam], required

        Returns Any. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncV2BillingMeterEventStreamService(AsyncService):
    """Methods of ``client.v2.billing.meter_event_stream``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventStreamCreateParams]
    ) -> Any:
        """``POST /v2/billing/meter_event_stream``: see ``V2BillingMeterEventStreamService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "v2.billing.meter_event_stream.create",
    "POST",
    "/v2/billing/meter_event_stream",
    "",
    "events",
    body_format="json",
    server="meter_events",
)
