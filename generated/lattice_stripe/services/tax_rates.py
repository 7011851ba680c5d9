# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.tax_rates import *
    from ..types.tax_rate import TaxRate


class TaxRatesService(Service):
    """Methods of ``client.tax_rates``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesCreateParams]) -> TaxRate:
        """``POST /v1/tax_rates``

        Args:
            display_name: str, required
            inclusive: bool, required
            percentage: float, required
            active: bool
            country: str
            description: str
            expand: list[str]
            jurisdiction: str
            metadata: dict[str, str]
            state: str
            tax_type: "amusement_tax" | "communications_tax" | "gst" | "hst" | "igst" | "jct" | ...

        Returns TaxRate. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesListParams]) -> Page[TaxRate]:
        """``GET /v1/tax_rates``

        Args:
            active: bool
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list[str]
            inclusive: bool
            limit: int
            starting_after: str

        Returns a page of TaxRate. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesListParams]) -> Iterator[TaxRate]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, tax_rate: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesRetrieveParams]
    ) -> TaxRate:
        """``GET /v1/tax_rates/{tax_rate}``

        Args:
            tax_rate: str (path)
            expand: list[str]

        Returns TaxRate. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, tax_rate)

    def update(
        self, tax_rate: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesUpdateParams]
    ) -> TaxRate:
        """``POST /v1/tax_rates/{tax_rate}``

        Args:
            tax_rate: str (path)
            active: bool
            country: str
            description: str
            display_name: str
            expand: list[str]
            jurisdiction: str
            metadata: dict[str, str], or "" to clear
            state: str
            tax_type: "amusement_tax" | "communications_tax" | "gst" | "hst" | "igst" | "jct" | ...

        Returns TaxRate. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, tax_rate)


class AsyncTaxRatesService(AsyncService):
    """Methods of ``client.tax_rates``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesCreateParams]) -> TaxRate:
        """``POST /v1/tax_rates``: see ``TaxRatesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesListParams]
    ) -> AsyncPage[TaxRate]:
        """``GET /v1/tax_rates``: see ``TaxRatesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesListParams]
    ) -> AsyncIterator[TaxRate]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, tax_rate: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesRetrieveParams]
    ) -> TaxRate:
        """``GET /v1/tax_rates/{tax_rate}``: see ``TaxRatesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, tax_rate)

    async def update(
        self, tax_rate: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRatesUpdateParams]
    ) -> TaxRate:
        """``POST /v1/tax_rates/{tax_rate}``: see ``TaxRatesService.update``."""
        return await self._call(_UPDATE, params, opts, tax_rate)


_CREATE = Operation(
    "tax_rates.create",
    "POST",
    "/v1/tax_rates",
    "TaxRate",
    """
display_name
inclusive
percentage
active
country
description
expand
jurisdiction
metadata
state
tax_type
""",
)
_LIST = Operation(
    "tax_rates.list",
    "GET",
    "/v1/tax_rates",
    "TaxRate",
    "active created ending_before expand inclusive limit starting_after",
    page=True,
)
_RETRIEVE = Operation("tax_rates.retrieve", "GET", "/v1/tax_rates/{tax_rate}", "TaxRate", "expand")
_UPDATE = Operation(
    "tax_rates.update",
    "POST",
    "/v1/tax_rates/{tax_rate}",
    "TaxRate",
    "active country description display_name expand jurisdiction metadata state tax_type",
)
