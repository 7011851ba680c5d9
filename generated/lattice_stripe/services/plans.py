# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.plans import *
    from ..types.deleted_plan import DeletedPlan
    from ..types.plan import Plan


class PlansService(Service):
    """Methods of ``client.plans``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[PlansCreateParams]) -> Plan:
        """``POST /v1/plans``

        Args:
            currency: str (three-letter currency code), required
            interval: "day" | "month" | "week" | "year", required
            active: bool
            amount: int (smallest currency unit)
            amount_decimal: Decimal | str
            billing_scheme: "per_unit" | "tiered"
            expand: list of product
            id: str
            interval_count: int
            metadata: dict[str, str], or "" to clear
            meter: str
            nickname: str
            product: ProductParam | str
            tiers: list[TiersParam]
            tiers_mode: "graduated" | "volume"
            transform_usage: DivideByRoundParam
            trial_period_days: int
            usage_type: "licensed" | "metered"

        Returns Plan. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, plan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PlansDeleteParams]
    ) -> DeletedPlan:
        """``DELETE /v1/plans/{plan}``

        Args:
            plan: str (path)

        Returns DeletedPlan. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, plan)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[PlansListParams]) -> Page[Plan]:
        """``GET /v1/plans``

        Args:
            active: bool
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.product
            limit: int
            product: str
            starting_after: str

        Returns a page of Plan. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[PlansListParams]) -> Iterator[Plan]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, plan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PlansRetrieveParams]
    ) -> Plan:
        """``GET /v1/plans/{plan}``

        Args:
            plan: str (path)
            expand: list of product

        Returns Plan. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, plan)

    def update(self, plan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PlansUpdateParams]) -> Plan:
        """``POST /v1/plans/{plan}``

        Args:
            plan: str (path)
            active: bool
            expand: list of product
            metadata: dict[str, str], or "" to clear
            nickname: str
            product: str
            trial_period_days: int

        Returns Plan. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, plan)


class AsyncPlansService(AsyncService):
    """Methods of ``client.plans``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[PlansCreateParams]) -> Plan:
        """``POST /v1/plans``: see ``PlansService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, plan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PlansDeleteParams]
    ) -> DeletedPlan:
        """``DELETE /v1/plans/{plan}``: see ``PlansService.delete``."""
        return await self._call(_DELETE, params, opts, plan)

    async def list(self, *, opts: RequestOptions | None = None, **params: Unpack[PlansListParams]) -> AsyncPage[Plan]:
        """``GET /v1/plans``: see ``PlansService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[PlansListParams]) -> AsyncIterator[Plan]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, plan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PlansRetrieveParams]
    ) -> Plan:
        """``GET /v1/plans/{plan}``: see ``PlansService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, plan)

    async def update(
        self, plan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PlansUpdateParams]
    ) -> Plan:
        """``POST /v1/plans/{plan}``: see ``PlansService.update``."""
        return await self._call(_UPDATE, params, opts, plan)


_CREATE = Operation(
    "plans.create",
    "POST",
    "/v1/plans",
    "Plan",
    """
currency
interval
active
amount
amount_decimal
billing_scheme
expand
id
interval_count
metadata
meter
nickname
product
tiers
tiers_mode
transform_usage
trial_period_days
usage_type
""",
)
_DELETE = Operation("plans.delete", "DELETE", "/v1/plans/{plan}", "DeletedPlan")
_LIST = Operation(
    "plans.list",
    "GET",
    "/v1/plans",
    "Plan",
    "active created ending_before expand limit product starting_after",
    page=True,
)
_RETRIEVE = Operation("plans.retrieve", "GET", "/v1/plans/{plan}", "Plan", "expand")
_UPDATE = Operation(
    "plans.update", "POST", "/v1/plans/{plan}", "Plan", "active expand metadata nickname product trial_period_days"
)
