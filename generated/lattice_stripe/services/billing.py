# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .billing_alerts import AsyncBillingAlertsService, BillingAlertsService
    from .billing_credit_balance_summary import (
        AsyncBillingCreditBalanceSummaryService,
        BillingCreditBalanceSummaryService,
    )
    from .billing_credit_balance_transactions import (
        AsyncBillingCreditBalanceTransactionsService,
        BillingCreditBalanceTransactionsService,
    )
    from .billing_credit_grants import AsyncBillingCreditGrantsService, BillingCreditGrantsService
    from .billing_meter_event_adjustments import (
        AsyncBillingMeterEventAdjustmentsService,
        BillingMeterEventAdjustmentsService,
    )
    from .billing_meter_events import AsyncBillingMeterEventsService, BillingMeterEventsService
    from .billing_meters import AsyncBillingMetersService, BillingMetersService


class BillingService(Service):
    """Methods of ``client.billing``."""

    alerts: BillingAlertsService = _lazy.service()
    credit_balance_summary: BillingCreditBalanceSummaryService = _lazy.service()
    credit_balance_transactions: BillingCreditBalanceTransactionsService = _lazy.service()
    credit_grants: BillingCreditGrantsService = _lazy.service()
    meter_event_adjustments: BillingMeterEventAdjustmentsService = _lazy.service()
    meter_events: BillingMeterEventsService = _lazy.service()
    meters: BillingMetersService = _lazy.service()


class AsyncBillingService(AsyncService):
    """Methods of ``client.billing``."""

    alerts: AsyncBillingAlertsService = _lazy.service()
    credit_balance_summary: AsyncBillingCreditBalanceSummaryService = _lazy.service()
    credit_balance_transactions: AsyncBillingCreditBalanceTransactionsService = _lazy.service()
    credit_grants: AsyncBillingCreditGrantsService = _lazy.service()
    meter_event_adjustments: AsyncBillingMeterEventAdjustmentsService = _lazy.service()
    meter_events: AsyncBillingMeterEventsService = _lazy.service()
    meters: AsyncBillingMetersService = _lazy.service()
