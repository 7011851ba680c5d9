# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.promotion_codes import *
    from ..types.promotion_code import PromotionCode


class PromotionCodesService(Service):
    """Methods of ``client.promotion_codes``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PromotionCodesCreateParams]
    ) -> PromotionCode:
        """``POST /v1/promotion_codes``

        Args:
            promotion: PromotionCodesPromotionParam, required
            active: bool
            code: str
            customer: str
            customer_account: str
            expand: list of customer
            expires_at: int (Unix seconds) | datetime
            max_redemptions: int
            metadata: dict[str, str]
            restrictions: PromotionCodesCreateRestrictionsParam

        Returns PromotionCode. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PromotionCodesListParams]
    ) -> Page[PromotionCode]:
        """``GET /v1/promotion_codes``

        Args:
            active: bool
            code: str
            coupon: str
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.customer
            limit: int
            starting_after: str

        Returns a page of PromotionCode. Raises StripeError.

        See: https://docs.stripe.com/docs/api/promotion_codes/list
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PromotionCodesListParams]
    ) -> Iterator[PromotionCode]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        promotion_code: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PromotionCodesRetrieveParams],
    ) -> PromotionCode:
        """``GET /v1/promotion_codes/{promotion_code}``

        Args:
            promotion_code: str (path)
            expand: list of customer

        Returns PromotionCode. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, promotion_code)

    def update(
        self,
        promotion_code: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PromotionCodesUpdateParams],
    ) -> PromotionCode:
        """``POST /v1/promotion_codes/{promotion_code}``

        Args:
            promotion_code: str (path)
            active: bool
            expand: list of customer
            metadata: dict[str, str], or "" to clear
            restrictions: PromotionCodesUpdateRestrictionsParam

        Returns PromotionCode. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, promotion_code)


class AsyncPromotionCodesService(AsyncService):
    """Methods of ``client.promotion_codes``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PromotionCodesCreateParams]
    ) -> PromotionCode:
        """``POST /v1/promotion_codes``: see ``PromotionCodesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PromotionCodesListParams]
    ) -> AsyncPage[PromotionCode]:
        """``GET /v1/promotion_codes``: see ``PromotionCodesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PromotionCodesListParams]
    ) -> AsyncIterator[PromotionCode]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        promotion_code: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PromotionCodesRetrieveParams],
    ) -> PromotionCode:
        """``GET /v1/promotion_codes/{promotion_code}``: see ``PromotionCodesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, promotion_code)

    async def update(
        self,
        promotion_code: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PromotionCodesUpdateParams],
    ) -> PromotionCode:
        """``POST /v1/promotion_codes/{promotion_code}``: see ``PromotionCodesService.update``."""
        return await self._call(_UPDATE, params, opts, promotion_code)


_CREATE = Operation(
    "promotion_codes.create",
    "POST",
    "/v1/promotion_codes",
    "PromotionCode",
    """
promotion
active
code
customer
customer_account
expand
expires_at
max_redemptions
metadata
restrictions
""",
)
_LIST = Operation(
    "promotion_codes.list",
    "GET",
    "/v1/promotion_codes",
    "PromotionCode",
    """
active
code
coupon
created
customer
customer_account
ending_before
expand
limit
starting_after
""",
    page=True,
)
_RETRIEVE = Operation(
    "promotion_codes.retrieve", "GET", "/v1/promotion_codes/{promotion_code}", "PromotionCode", "expand"
)
_UPDATE = Operation(
    "promotion_codes.update",
    "POST",
    "/v1/promotion_codes/{promotion_code}",
    "PromotionCode",
    "active expand metadata restrictions",
)
