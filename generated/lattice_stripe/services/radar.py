# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .radar_early_fraud_warnings import AsyncRadarEarlyFraudWarningsService, RadarEarlyFraudWarningsService
    from .radar_payment_evaluations import AsyncRadarPaymentEvaluationsService, RadarPaymentEvaluationsService
    from .radar_value_list_items import AsyncRadarValueListItemsService, RadarValueListItemsService
    from .radar_value_lists import AsyncRadarValueListsService, RadarValueListsService


class RadarService(Service):
    """Methods of ``client.radar``."""

    early_fraud_warnings: RadarEarlyFraudWarningsService = _lazy.service()
    payment_evaluations: RadarPaymentEvaluationsService = _lazy.service()
    value_list_items: RadarValueListItemsService = _lazy.service()
    value_lists: RadarValueListsService = _lazy.service()


class AsyncRadarService(AsyncService):
    """Methods of ``client.radar``."""

    early_fraud_warnings: AsyncRadarEarlyFraudWarningsService = _lazy.service()
    payment_evaluations: AsyncRadarPaymentEvaluationsService = _lazy.service()
    value_list_items: AsyncRadarValueListItemsService = _lazy.service()
    value_lists: AsyncRadarValueListsService = _lazy.service()
