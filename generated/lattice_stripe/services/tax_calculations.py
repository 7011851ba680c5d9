# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.tax_calculations import *
    from ..types.tax_calculation import TaxCalculation
    from .tax_calculations_line_items import AsyncTaxCalculationsLineItemsService, TaxCalculationsLineItemsService


class TaxCalculationsService(Service):
    """Methods of ``client.tax.calculations``."""

    line_items: TaxCalculationsLineItemsService = _lazy.service()

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxCalculationsCreateParams]
    ) -> TaxCalculation:
        """``POST /v1/tax/calculations``

        Args:
            currency: str (three-letter currency code), required
            line_items: list[TaxCalculationsLineItemsParam], required
            customer: str
            customer_details: TaxCalculationsCustomerDetailsParam
            expand: list of line_items
            ship_from_details: TaxCalculationsShipFromDetailsParam
            shipping_cost: TaxCalculationsShippingCostParam
            tax_date: int

        Returns TaxCalculation. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def retrieve(
        self,
        calculation: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxCalculationsRetrieveParams],
    ) -> TaxCalculation:
        """``GET /v1/tax/calculations/{calculation}``

        Args:
            calculation: str (path)
            expand: list of line_items

        Returns TaxCalculation. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, calculation)


class AsyncTaxCalculationsService(AsyncService):
    """Methods of ``client.tax.calculations``."""

    line_items: AsyncTaxCalculationsLineItemsService = _lazy.service()

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxCalculationsCreateParams]
    ) -> TaxCalculation:
        """``POST /v1/tax/calculations``: see ``TaxCalculationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def retrieve(
        self,
        calculation: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxCalculationsRetrieveParams],
    ) -> TaxCalculation:
        """``GET /v1/tax/calculations/{calculation}``: see ``TaxCalculationsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, calculation)


_CREATE = Operation(
    "tax.calculations.create",
    "POST",
    "/v1/tax/calculations",
    "TaxCalculation",
    "currency line_items customer customer_details expand ship_from_details shipping_cost tax_date",
)
_RETRIEVE = Operation(
    "tax.calculations.retrieve", "GET", "/v1/tax/calculations/{calculation}", "TaxCalculation", "expand"
)
