# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.v2_billing_meter_event_session import *
    from ..types.v2_billing_meter_event_session import V2BillingMeterEventSession


class V2BillingMeterEventSessionService(Service):
    """Methods of ``client.v2.billing.meter_event_session``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventSessionCreateParams]
    ) -> V2BillingMeterEventSession:
        """``POST /v2/billing/meter_event_session``

        Returns V2BillingMeterEventSession. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncV2BillingMeterEventSessionService(AsyncService):
    """Methods of ``client.v2.billing.meter_event_session``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventSessionCreateParams]
    ) -> V2BillingMeterEventSession:
        """``POST /v2/billing/meter_event_session``: see ``V2BillingMeterEventSessionService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "v2.billing.meter_event_session.create", "POST", "/v2/billing/meter_event_session", "V2BillingMeterEventSession"
)
