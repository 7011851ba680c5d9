# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.billing_meters_event_summaries import *
    from ..types.billing_meter_event_summary import BillingMeterEventSummary


class BillingMetersEventSummariesService(Service):
    """Methods of ``client.billing.meters.event_summaries``."""

    def list(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersEventSummariesListParams]
    ) -> Page[BillingMeterEventSummary]:
        """``GET /v1/billing/meters/{id}/event_summaries``

        Raises InvalidArgumentError, before anything is sent, if a time is not a whole minute, a whole
        hour (``value_grouping_window="hour"``) or midnight UTC (``"day"``). Times are not rounded for
        you, because another window has another sum.
        Opinion ``meter_windows``. Checks start_time, end_time.

        Args:
            id: str (path)
            customer: str, required
            end_time: int (Unix seconds) | datetime, required
            start_time: int (Unix seconds) | datetime, required
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            value_grouping_window: "day" | "hour"

        Returns a page of BillingMeterEventSummary. Raises StripeError.
        """
        return self._call(_LIST, params, opts, id)

    def stream(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersEventSummariesListParams]
    ) -> Iterator[BillingMeterEventSummary]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, id)


class AsyncBillingMetersEventSummariesService(AsyncService):
    """Methods of ``client.billing.meters.event_summaries``."""

    async def list(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersEventSummariesListParams]
    ) -> AsyncPage[BillingMeterEventSummary]:
        """``GET /v1/billing/meters/{id}/event_summaries``: see ``BillingMetersEventSummariesService.list``.

        Raises InvalidArgumentError, before anything is sent, if a time is not a whole minute, a whole
        hour (``value_grouping_window="hour"``) or midnight UTC (``"day"``). Times are not rounded for
        you, because another window has another sum.
        Opinion ``meter_windows``. Checks start_time, end_time.
        """
        return await self._call(_LIST, params, opts, id)

    def stream(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersEventSummariesListParams]
    ) -> AsyncIterator[BillingMeterEventSummary]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, id)


_LIST = Operation(
    "billing.meters.event_summaries.list",
    "GET",
    "/v1/billing/meters/{id}/event_summaries",
    "BillingMeterEventSummary",
    "customer end_time start_time ending_before expand limit starting_after value_grouping_window",
    page=True,
    overlays=("meters.yaml",),
    before=(OpinionBinding("meter_windows", "meters:check_window_boundaries", ("start_time", "end_time")),),
)
