# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.billing_meter_event_adjustments import *
    from ..types.billing_meter_event_adjustment import BillingMeterEventAdjustment


class BillingMeterEventAdjustmentsService(Service):
    """Methods of ``client.billing.meter_event_adjustments``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMeterEventAdjustmentsCreateParams]
    ) -> BillingMeterEventAdjustment:
        """``POST /v1/billing/meter_event_adjustments``

        Raises InvalidArgumentError, before anything is sent, unless ``cancel`` is
        ``{"identifier": ...}`` with the identifier that the event was sent with.
        Opinion ``meter_adjustments``. Checks cancel.identifier.

        Args:
            event_name: str, required
            type: "cancel", required
            cancel: BillingMeterEventAdjustmentsCancelParam
            expand: list[str]

        Returns BillingMeterEventAdjustment. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncBillingMeterEventAdjustmentsService(AsyncService):
    """Methods of ``client.billing.meter_event_adjustments``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMeterEventAdjustmentsCreateParams]
    ) -> BillingMeterEventAdjustment:
        """``POST /v1/billing/meter_event_adjustments``: see ``BillingMeterEventAdjustmentsService.create``.

        Raises InvalidArgumentError, before anything is sent, unless ``cancel`` is
        ``{"identifier": ...}`` with the identifier that the event was sent with.
        Opinion ``meter_adjustments``. Checks cancel.identifier.
        """
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "billing.meter_event_adjustments.create",
    "POST",
    "/v1/billing/meter_event_adjustments",
    "BillingMeterEventAdjustment",
    "event_name type cancel expand",
    overlays=("meters.yaml",),
    before=(OpinionBinding("meter_adjustments", "meters:check_cancel_identifier", ("cancel.identifier",)),),
)
