# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.prices import *
    from ..types.price import Price


class PricesService(Service):
    """Methods of ``client.prices``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[PricesCreateParams]) -> Price:
        """``POST /v1/prices``

        Args:
            currency: str (three-letter currency code), required
            active: bool
            billing_scheme: "per_unit" | "tiered"
            currency_options: dict[str, PricesCurrencyOptionsParam]
            custom_unit_amount: CustomUnitAmountParam
            expand: list of product
            lookup_key: str
            metadata: dict[str, str]
            nickname: str
            product: str
            product_data: ProductParam
            recurring: PricesCreateRecurringParam
            tax_behavior: "exclusive" | "inclusive" | "unspecified"
            tiers: list[TiersParam]
            tiers_mode: "graduated" | "volume"
            transfer_lookup_key: bool
            transform_quantity: DivideByRoundParam
            unit_amount: int (smallest currency unit)
            unit_amount_decimal: Decimal | str

        Returns Price. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[PricesListParams]) -> Page[Price]:
        """``GET /v1/prices``

        Args:
            active: bool
            created: CreatedParam | int | datetime
            currency: str (three-letter currency code)
            ending_before: str
            expand: list of data.product
            limit: int
            lookup_keys: list[str]
            product: str
            recurring: PricesListRecurringParam
            starting_after: str
            type: "one_time" | "recurring"

        Returns a page of Price. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[PricesListParams]) -> Iterator[Price]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, price: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PricesRetrieveParams]
    ) -> Price:
        """``GET /v1/prices/{price}``

        Args:
            price: str (path)
            expand: list of product

        Returns Price. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, price)

    def search(self, *, opts: RequestOptions | None = None, **params: Unpack[PricesSearchParams]) -> Page[Price]:
        """``GET /v1/prices/search``

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.

        Args:
            query: str, required
            expand: list of data.product
            limit: int
            page: str

        Returns a page of Price. Raises StripeError.

        See: https://docs.stripe.com/docs/search#search-query-language
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PricesSearchParams]
    ) -> Iterator[Price]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def update(
        self, price: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PricesUpdateParams]
    ) -> Price:
        """``POST /v1/prices/{price}``

        Args:
            price: str (path)
            active: bool
            currency_options: dict[str, PricesCurrencyOptionsParam], or "" to clear
            expand: list of product
            lookup_key: str
            metadata: dict[str, str], or "" to clear
            nickname: str
            tax_behavior: "exclusive" | "inclusive" | "unspecified"
            transfer_lookup_key: bool

        Returns Price. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, price)


class AsyncPricesService(AsyncService):
    """Methods of ``client.prices``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[PricesCreateParams]) -> Price:
        """``POST /v1/prices``: see ``PricesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(self, *, opts: RequestOptions | None = None, **params: Unpack[PricesListParams]) -> AsyncPage[Price]:
        """``GET /v1/prices``: see ``PricesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[PricesListParams]) -> AsyncIterator[Price]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, price: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PricesRetrieveParams]
    ) -> Price:
        """``GET /v1/prices/{price}``: see ``PricesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, price)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PricesSearchParams]
    ) -> AsyncPage[Price]:
        """``GET /v1/prices/search``: see ``PricesService.search``.

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.
        """
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PricesSearchParams]
    ) -> AsyncIterator[Price]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def update(
        self, price: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PricesUpdateParams]
    ) -> Price:
        """``POST /v1/prices/{price}``: see ``PricesService.update``."""
        return await self._call(_UPDATE, params, opts, price)


_CREATE = Operation(
    "prices.create",
    "POST",
    "/v1/prices",
    "Price",
    """
currency
active
billing_scheme
currency_options
custom_unit_amount
expand
lookup_key
metadata
nickname
product
product_data
recurring
tax_behavior
tiers
tiers_mode
transfer_lookup_key
transform_quantity
unit_amount
unit_amount_decimal
""",
)
_LIST = Operation(
    "prices.list",
    "GET",
    "/v1/prices",
    "Price",
    """
active
created
currency
ending_before
expand
limit
lookup_keys
product
recurring
starting_after
type
""",
    page=True,
)
_RETRIEVE = Operation("prices.retrieve", "GET", "/v1/prices/{price}", "Price", "expand")
_SEARCH = Operation(
    "prices.search",
    "GET",
    "/v1/prices/search",
    "Price",
    "query expand limit page",
    page=True,
    overlays=("invoices.yaml", "rate_limits.yaml"),
)
_UPDATE = Operation(
    "prices.update",
    "POST",
    "/v1/prices/{price}",
    "Price",
    "active currency_options expand lookup_key metadata nickname tax_behavior transfer_lookup_key",
)
