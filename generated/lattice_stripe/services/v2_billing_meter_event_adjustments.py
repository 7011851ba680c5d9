# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.v2_billing_meter_event_adjustments import *
    from ..types.v2_billing_meter_event_adjustment import V2BillingMeterEventAdjustment


class V2BillingMeterEventAdjustmentsService(Service):
    """Methods of ``client.v2.billing.meter_event_adjustments``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventAdjustmentsCreateParams]
    ) -> V2BillingMeterEventAdjustment:
        """``POST /v2/billing/meter_event_adjustments``

        Raises InvalidArgumentError, before anything is sent, unless ``cancel`` is
        ``{"identifier": ...}`` with the identifier that the event was sent with.
        Opinion ``meter_adjustments``. Checks cancel.identifier.

        Args:
            cancel: V2BillingMeterEventAdjustmentsCancelParam, required
            event_name: str, required
            type: "cancel", required

        Returns V2BillingMeterEventAdjustment. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncV2BillingMeterEventAdjustmentsService(AsyncService):
    """Methods of ``client.v2.billing.meter_event_adjustments``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2BillingMeterEventAdjustmentsCreateParams]
    ) -> V2BillingMeterEventAdjustment:
        """``POST /v2/billing/meter_event_adjustments``: see ``V2BillingMeterEventAdjustmentsService.create``.

        Raises InvalidArgumentError, before anything is sent, unless ``cancel`` is
        ``{"identifier": ...}`` with the identifier that the event was sent with.
        Opinion ``meter_adjustments``. Checks cancel.identifier.
        """
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "v2.billing.meter_event_adjustments.create",
    "POST",
    "/v2/billing/meter_event_adjustments",
    "V2BillingMeterEventAdjustment",
    "cancel event_name type",
    body_format="json",
    overlays=("meters.yaml",),
    before=(OpinionBinding("meter_adjustments", "meters:check_cancel_identifier", ("cancel.identifier",)),),
)
