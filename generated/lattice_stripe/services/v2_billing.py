# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .v2_billing_meter_event_adjustments import (
        AsyncV2BillingMeterEventAdjustmentsService,
        V2BillingMeterEventAdjustmentsService,
    )
    from .v2_billing_meter_event_session import (
        AsyncV2BillingMeterEventSessionService,
        V2BillingMeterEventSessionService,
    )
    from .v2_billing_meter_event_stream import AsyncV2BillingMeterEventStreamService, V2BillingMeterEventStreamService
    from .v2_billing_meter_events import AsyncV2BillingMeterEventsService, V2BillingMeterEventsService


class V2BillingService(Service):
    """Methods of ``client.v2.billing``."""

    meter_event_adjustments: V2BillingMeterEventAdjustmentsService = _lazy.service()
    meter_event_session: V2BillingMeterEventSessionService = _lazy.service()
    meter_event_stream: V2BillingMeterEventStreamService = _lazy.service()
    meter_events: V2BillingMeterEventsService = _lazy.service()


class AsyncV2BillingService(AsyncService):
    """Methods of ``client.v2.billing``."""

    meter_event_adjustments: AsyncV2BillingMeterEventAdjustmentsService = _lazy.service()
    meter_event_session: AsyncV2BillingMeterEventSessionService = _lazy.service()
    meter_event_stream: AsyncV2BillingMeterEventStreamService = _lazy.service()
    meter_events: AsyncV2BillingMeterEventsService = _lazy.service()
