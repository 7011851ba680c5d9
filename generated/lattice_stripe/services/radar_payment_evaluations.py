# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.radar_payment_evaluations import *
    from ..types.radar_payment_evaluation import RadarPaymentEvaluation


class RadarPaymentEvaluationsService(Service):
    """Methods of ``client.radar.payment_evaluations``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarPaymentEvaluationsCreateParams]
    ) -> RadarPaymentEvaluation:
        """``POST /v1/radar/payment_evaluations``

        Args:
            customer_details: RadarPaymentEvaluationsCustomerDetailsParam, required
            payment_details: RadarPaymentEvaluationsPaymentDetailsParam, required
            client_device_metadata_details: RadarPaymentEvaluationsClientDeviceMetadataDetailsParam
            expand: list[str]
            metadata: dict[str, str]

        Returns RadarPaymentEvaluation. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncRadarPaymentEvaluationsService(AsyncService):
    """Methods of ``client.radar.payment_evaluations``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarPaymentEvaluationsCreateParams]
    ) -> RadarPaymentEvaluation:
        """``POST /v1/radar/payment_evaluations``: see ``RadarPaymentEvaluationsService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "radar.payment_evaluations.create",
    "POST",
    "/v1/radar/payment_evaluations",
    "RadarPaymentEvaluation",
    "customer_details payment_details client_device_metadata_details expand metadata",
)
