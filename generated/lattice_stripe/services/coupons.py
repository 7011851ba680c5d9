# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.coupons import *
    from ..types.coupon import Coupon
    from ..types.deleted_coupon import DeletedCoupon


class CouponsService(Service):
    """Methods of ``client.coupons``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[CouponsCreateParams]) -> Coupon:
        """``POST /v1/coupons``

        Args:
            amount_off: int (smallest currency unit)
            applies_to: CouponsAppliesToParam
            currency: str (three-letter currency code)
            currency_options: dict[str, CouponsCurrencyOptionsParam]
            duration: "forever" | "once" | "repeating"
            duration_in_months: int
            expand: list[str]
            id: str
            max_redemptions: int
            metadata: dict[str, str], or "" to clear
            name: str
            percent_off: float
            redeem_by: int (Unix seconds) | datetime

        Returns Coupon. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, coupon: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CouponsDeleteParams]
    ) -> DeletedCoupon:
        """``DELETE /v1/coupons/{coupon}``

        Args:
            coupon: str (path)

        Returns DeletedCoupon. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, coupon)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[CouponsListParams]) -> Page[Coupon]:
        """``GET /v1/coupons``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of Coupon. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[CouponsListParams]) -> Iterator[Coupon]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, coupon: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CouponsRetrieveParams]
    ) -> Coupon:
        """``GET /v1/coupons/{coupon}``

        Args:
            coupon: str (path)
            expand: list[str]

        Returns Coupon. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, coupon)

    def update(
        self, coupon: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CouponsUpdateParams]
    ) -> Coupon:
        """``POST /v1/coupons/{coupon}``

        Args:
            coupon: str (path)
            currency_options: dict[str, CouponsCurrencyOptionsParam]
            expand: list[str]
            metadata: dict[str, str], or "" to clear
            name: str

        Returns Coupon. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, coupon)


class AsyncCouponsService(AsyncService):
    """Methods of ``client.coupons``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[CouponsCreateParams]) -> Coupon:
        """``POST /v1/coupons``: see ``CouponsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, coupon: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CouponsDeleteParams]
    ) -> DeletedCoupon:
        """``DELETE /v1/coupons/{coupon}``: see ``CouponsService.delete``."""
        return await self._call(_DELETE, params, opts, coupon)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CouponsListParams]
    ) -> AsyncPage[Coupon]:
        """``GET /v1/coupons``: see ``CouponsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CouponsListParams]
    ) -> AsyncIterator[Coupon]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, coupon: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CouponsRetrieveParams]
    ) -> Coupon:
        """``GET /v1/coupons/{coupon}``: see ``CouponsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, coupon)

    async def update(
        self, coupon: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CouponsUpdateParams]
    ) -> Coupon:
        """``POST /v1/coupons/{coupon}``: see ``CouponsService.update``."""
        return await self._call(_UPDATE, params, opts, coupon)


_CREATE = Operation(
    "coupons.create",
    "POST",
    "/v1/coupons",
    "Coupon",
    """
amount_off
applies_to
currency
currency_options
duration
duration_in_months
expand
id
max_redemptions
metadata
name
percent_off
redeem_by
""",
)
_DELETE = Operation("coupons.delete", "DELETE", "/v1/coupons/{coupon}", "DeletedCoupon")
_LIST = Operation(
    "coupons.list", "GET", "/v1/coupons", "Coupon", "created ending_before expand limit starting_after", page=True
)
_RETRIEVE = Operation("coupons.retrieve", "GET", "/v1/coupons/{coupon}", "Coupon", "expand")
_UPDATE = Operation("coupons.update", "POST", "/v1/coupons/{coupon}", "Coupon", "currency_options expand metadata name")
