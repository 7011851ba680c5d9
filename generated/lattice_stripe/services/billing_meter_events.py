# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.billing_meter_events import *
    from ..types.billing_meter_event import BillingMeterEvent


class BillingMeterEventsService(Service):
    """Methods of ``client.billing.meter_events``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMeterEventsCreateParams]
    ) -> BillingMeterEvent:
        """``POST /v1/billing/meter_events``

        Args:
            event_name: str, required
            payload: dict[str, str], required
            expand: list[str]
            identifier: str
            timestamp: int (Unix seconds) | datetime

        Returns BillingMeterEvent. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncBillingMeterEventsService(AsyncService):
    """Methods of ``client.billing.meter_events``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMeterEventsCreateParams]
    ) -> BillingMeterEvent:
        """``POST /v1/billing/meter_events``: see ``BillingMeterEventsService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "billing.meter_events.create",
    "POST",
    "/v1/billing/meter_events",
    "BillingMeterEvent",
    "event_name payload expand identifier timestamp",
    overlays=("rate_limits.yaml",),
)
