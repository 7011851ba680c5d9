# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.shipping_rates import *
    from ..types.shipping_rate import ShippingRate


class ShippingRatesService(Service):
    """Methods of ``client.shipping_rates``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ShippingRatesCreateParams]
    ) -> ShippingRate:
        """``POST /v1/shipping_rates``

        Args:
            display_name: str, required
            delivery_estimate: DeliveryEstimateParam
            expand: list of tax_code
            fixed_amount: FixedAmountParam
            metadata: dict[str, str]
            tax_behavior: "exclusive" | "inclusive" | "unspecified"
            tax_code: str
            type: "fixed_amount"

        Returns ShippingRate. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ShippingRatesListParams]
    ) -> Page[ShippingRate]:
        """``GET /v1/shipping_rates``

        Args:
            active: bool
            created: CreatedParam | int | datetime
            currency: str (three-letter currency code)
            ending_before: str
            expand: list of data.tax_code
            limit: int
            starting_after: str

        Returns a page of ShippingRate. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ShippingRatesListParams]
    ) -> Iterator[ShippingRate]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        shipping_rate_token: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ShippingRatesRetrieveParams],
    ) -> ShippingRate:
        """``GET /v1/shipping_rates/{shipping_rate_token}``

        Args:
            shipping_rate_token: str (path)
            expand: list of tax_code

        Returns ShippingRate. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, shipping_rate_token)

    def update(
        self,
        shipping_rate_token: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ShippingRatesUpdateParams],
    ) -> ShippingRate:
        """``POST /v1/shipping_rates/{shipping_rate_token}``

        Args:
            shipping_rate_token: str (path)
            active: bool
            expand: list of tax_code
            fixed_amount: ShippingRatesFixedAmountParam
            metadata: dict[str, str], or "" to clear
            tax_behavior: "exclusive" | "inclusive" | "unspecified"

        Returns ShippingRate. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, shipping_rate_token)


class AsyncShippingRatesService(AsyncService):
    """Methods of ``client.shipping_rates``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ShippingRatesCreateParams]
    ) -> ShippingRate:
        """``POST /v1/shipping_rates``: see ``ShippingRatesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ShippingRatesListParams]
    ) -> AsyncPage[ShippingRate]:
        """``GET /v1/shipping_rates``: see ``ShippingRatesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ShippingRatesListParams]
    ) -> AsyncIterator[ShippingRate]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        shipping_rate_token: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ShippingRatesRetrieveParams],
    ) -> ShippingRate:
        """``GET /v1/shipping_rates/{shipping_rate_token}``: see ``ShippingRatesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, shipping_rate_token)

    async def update(
        self,
        shipping_rate_token: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ShippingRatesUpdateParams],
    ) -> ShippingRate:
        """``POST /v1/shipping_rates/{shipping_rate_token}``: see ``ShippingRatesService.update``."""
        return await self._call(_UPDATE, params, opts, shipping_rate_token)


_CREATE = Operation(
    "shipping_rates.create",
    "POST",
    "/v1/shipping_rates",
    "ShippingRate",
    "display_name delivery_estimate expand fixed_amount metadata tax_behavior tax_code type",
)
_LIST = Operation(
    "shipping_rates.list",
    "GET",
    "/v1/shipping_rates",
    "ShippingRate",
    "active created currency ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "shipping_rates.retrieve", "GET", "/v1/shipping_rates/{shipping_rate_token}", "ShippingRate", "expand"
)
_UPDATE = Operation(
    "shipping_rates.update",
    "POST",
    "/v1/shipping_rates/{shipping_rate_token}",
    "ShippingRate",
    "active expand fixed_amount metadata tax_behavior",
)
