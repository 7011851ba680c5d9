# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.subscription_schedules import *
    from ..types.subscription_schedule import SubscriptionSchedule


class SubscriptionSchedulesService(Service):
    """Methods of ``client.subscription_schedules``."""

    def cancel(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesCancelParams],
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules/{schedule}/cancel``

        Args:
            schedule: str (path)
            expand: list of application, customer, subscription, test_clock
            invoice_now: bool
            prorate: bool

        Returns SubscriptionSchedule. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, schedule)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionSchedulesCreateParams]
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules``

        Args:
            billing_mode: BillingModeParam
            customer: str
            customer_account: str
            default_settings: SubscriptionSchedulesDefaultSettingsParam
            end_behavior: "cancel" | "none" | "release" | "renew"
            expand: list of application, customer, subscription, test_clock
            from_subscription: str
            metadata: dict[str, str], or "" to clear
            phases: list[SubscriptionSchedulesPhasesParam]
            start_date: int (Unix seconds) | datetime | "now"

        Returns SubscriptionSchedule. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionSchedulesListParams]
    ) -> Page[SubscriptionSchedule]:
        """``GET /v1/subscription_schedules``

        Args:
            canceled_at: CreatedParam | int | datetime
            completed_at: CreatedParam | int | datetime
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.application, data.customer, data.subscription, data.test_clock
            limit: int
            released_at: CreatedParam | int | datetime
            scheduled: bool
            starting_after: str

        Returns a page of SubscriptionSchedule. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionSchedulesListParams]
    ) -> Iterator[SubscriptionSchedule]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def release(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesReleaseParams],
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules/{schedule}/release``

        Args:
            schedule: str (path)
            expand: list of application, customer, subscription, test_clock
            preserve_cancel_date: bool

        Returns SubscriptionSchedule. Raises StripeError.
        """
        return self._call(_RELEASE, params, opts, schedule)

    def retrieve(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesRetrieveParams],
    ) -> SubscriptionSchedule:
        """``GET /v1/subscription_schedules/{schedule}``

        Args:
            schedule: str (path)
            expand: list of application, customer, subscription, test_clock

        Returns SubscriptionSchedule. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, schedule)

    def update(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesUpdateParams],
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules/{schedule}``

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior,
            phases[].proration_behavior.

        Args:
            schedule: str (path)
            default_settings: SubscriptionSchedulesDefaultSettingsParam
            end_behavior: "cancel" | "none" | "release" | "renew"
            expand: list of application, customer, subscription, test_clock
            metadata: dict[str, str], or "" to clear
            phases: list[PhasesParam]
            proration_behavior: "always_invoice" | "create_prorations" | "none"

        Returns SubscriptionSchedule. Raises StripeError.

        See: https://docs.stripe.com/api/subscription_schedules/update
        """
        return self._call(_UPDATE, params, opts, schedule)


class AsyncSubscriptionSchedulesService(AsyncService):
    """Methods of ``client.subscription_schedules``."""

    async def cancel(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesCancelParams],
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules/{schedule}/cancel``: see ``SubscriptionSchedulesService.cancel``."""
        return await self._call(_CANCEL, params, opts, schedule)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionSchedulesCreateParams]
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules``: see ``SubscriptionSchedulesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionSchedulesListParams]
    ) -> AsyncPage[SubscriptionSchedule]:
        """``GET /v1/subscription_schedules``: see ``SubscriptionSchedulesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionSchedulesListParams]
    ) -> AsyncIterator[SubscriptionSchedule]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def release(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesReleaseParams],
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules/{schedule}/release``: see ``SubscriptionSchedulesService.release``."""
        return await self._call(_RELEASE, params, opts, schedule)

    async def retrieve(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesRetrieveParams],
    ) -> SubscriptionSchedule:
        """``GET /v1/subscription_schedules/{schedule}``: see ``SubscriptionSchedulesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, schedule)

    async def update(
        self,
        schedule: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SubscriptionSchedulesUpdateParams],
    ) -> SubscriptionSchedule:
        """``POST /v1/subscription_schedules/{schedule}``: see ``SubscriptionSchedulesService.update``.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior,
            phases[].proration_behavior.
        """
        return await self._call(_UPDATE, params, opts, schedule)


_CANCEL = Operation(
    "subscription_schedules.cancel",
    "POST",
    "/v1/subscription_schedules/{schedule}/cancel",
    "SubscriptionSchedule",
    "expand invoice_now prorate",
)
_CREATE = Operation(
    "subscription_schedules.create",
    "POST",
    "/v1/subscription_schedules",
    "SubscriptionSchedule",
    """
billing_mode
customer
customer_account
default_settings
end_behavior
expand
from_subscription
metadata
phases
start_date
""",
    overlays=("proration.yaml",),
)
_LIST = Operation(
    "subscription_schedules.list",
    "GET",
    "/v1/subscription_schedules",
    "SubscriptionSchedule",
    """
canceled_at
completed_at
created
customer
customer_account
ending_before
expand
limit
released_at
scheduled
starting_after
""",
    page=True,
)
_RELEASE = Operation(
    "subscription_schedules.release",
    "POST",
    "/v1/subscription_schedules/{schedule}/release",
    "SubscriptionSchedule",
    "expand preserve_cancel_date",
)
_RETRIEVE = Operation(
    "subscription_schedules.retrieve", "GET", "/v1/subscription_schedules/{schedule}", "SubscriptionSchedule", "expand"
)
_UPDATE = Operation(
    "subscription_schedules.update",
    "POST",
    "/v1/subscription_schedules/{schedule}",
    "SubscriptionSchedule",
    "default_settings end_behavior expand metadata phases proration_behavior",
    overlays=("proration.yaml",),
    before=(
        OpinionBinding(
            "explicit_proration", "proration:require_behavior", ("proration_behavior", "phases[].proration_behavior")
        ),
    ),
)
