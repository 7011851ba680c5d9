# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.tax_calculations_line_items import *
    from ..types.tax_calculation_line_item import TaxCalculationLineItem


class TaxCalculationsLineItemsService(Service):
    """Methods of ``client.tax.calculations.line_items``."""

    def list(
        self,
        calculation: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxCalculationsLineItemsListParams],
    ) -> Page[TaxCalculationLineItem]:
        """``GET /v1/tax/calculations/{calculation}/line_items``

        Args:
            calculation: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of TaxCalculationLineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts, calculation)

    def stream(
        self,
        calculation: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxCalculationsLineItemsListParams],
    ) -> Iterator[TaxCalculationLineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, calculation)


class AsyncTaxCalculationsLineItemsService(AsyncService):
    """Methods of ``client.tax.calculations.line_items``."""

    async def list(
        self,
        calculation: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxCalculationsLineItemsListParams],
    ) -> AsyncPage[TaxCalculationLineItem]:
        """``GET /v1/tax/calculations/{calculation}/line_items``: see ``TaxCalculationsLineItemsService.list``."""
        return await self._call(_LIST, params, opts, calculation)

    def stream(
        self,
        calculation: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxCalculationsLineItemsListParams],
    ) -> AsyncIterator[TaxCalculationLineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, calculation)


_LIST = Operation(
    "tax.calculations.line_items.list",
    "GET",
    "/v1/tax/calculations/{calculation}/line_items",
    "TaxCalculationLineItem",
    "ending_before expand limit starting_after",
    page=True,
)
