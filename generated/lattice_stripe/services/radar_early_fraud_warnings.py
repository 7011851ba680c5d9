# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.radar_early_fraud_warnings import *
    from ..types.radar_early_fraud_warning import RadarEarlyFraudWarning


class RadarEarlyFraudWarningsService(Service):
    """Methods of ``client.radar.early_fraud_warnings``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarEarlyFraudWarningsListParams]
    ) -> Page[RadarEarlyFraudWarning]:
        """``GET /v1/radar/early_fraud_warnings``

        Args:
            charge: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.charge, data.payment_intent
            limit: int
            payment_intent: str
            starting_after: str

        Returns a page of RadarEarlyFraudWarning. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarEarlyFraudWarningsListParams]
    ) -> Iterator[RadarEarlyFraudWarning]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        early_fraud_warning: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[RadarEarlyFraudWarningsRetrieveParams],
    ) -> RadarEarlyFraudWarning:
        """``GET /v1/radar/early_fraud_warnings/{early_fraud_warning}``

        Args:
            early_fraud_warning: str (path)
            expand: list of charge, payment_intent

        Returns RadarEarlyFraudWarning. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, early_fraud_warning)


class AsyncRadarEarlyFraudWarningsService(AsyncService):
    """Methods of ``client.radar.early_fraud_warnings``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarEarlyFraudWarningsListParams]
    ) -> AsyncPage[RadarEarlyFraudWarning]:
        """``GET /v1/radar/early_fraud_warnings``: see ``RadarEarlyFraudWarningsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarEarlyFraudWarningsListParams]
    ) -> AsyncIterator[RadarEarlyFraudWarning]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        early_fraud_warning: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[RadarEarlyFraudWarningsRetrieveParams],
    ) -> RadarEarlyFraudWarning:
        """``GET /v1/radar/early_fraud_warnings/{early_fraud_warning}``: see
        ``RadarEarlyFraudWarningsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, early_fraud_warning)


_LIST = Operation(
    "radar.early_fraud_warnings.list",
    "GET",
    "/v1/radar/early_fraud_warnings",
    "RadarEarlyFraudWarning",
    "charge created ending_before expand limit payment_intent starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "radar.early_fraud_warnings.retrieve",
    "GET",
    "/v1/radar/early_fraud_warnings/{early_fraud_warning}",
    "RadarEarlyFraudWarning",
    "expand",
)
