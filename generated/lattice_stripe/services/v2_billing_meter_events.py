# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.v2_billing_meter_events import *
    from ..types.v2_billing_meter_event import V2BillingMeterEvent


class V2BillingMeterEventsService(Service):
    """Methods of ``client.v2.billing.meter_events``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventsCreateParams]
    ) -> V2BillingMeterEvent:
        """``POST /v2/billing/meter_events``

        Args:
            event_name: str, required
            payload: dict[str, str], required
            identifier: str
            timestamp: str (RFC 3339) | datetime

        Returns V2BillingMeterEvent. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncV2BillingMeterEventsService(AsyncService):
    """Methods of ``client.v2.billing.meter_events``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventsCreateParams]
    ) -> V2BillingMeterEvent:
        """``POST /v2/billing/meter_events``: see ``V2BillingMeterEventsService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "v2.billing.meter_events.create",
    "POST",
    "/v2/billing/meter_events",
    "V2BillingMeterEvent",
    "event_name payload identifier timestamp",
    body_format="json",
)
