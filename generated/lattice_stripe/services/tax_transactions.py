# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.tax_transactions import *
    from ..types.tax_transaction import TaxTransaction
    from .tax_transactions_line_items import AsyncTaxTransactionsLineItemsService, TaxTransactionsLineItemsService


class TaxTransactionsService(Service):
    """Methods of ``client.tax.transactions``."""

    line_items: TaxTransactionsLineItemsService = _lazy.service()

    def create_from_calculation(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxTransactionsCreateFromCalculationParams]
    ) -> TaxTransaction:
        """``POST /v1/tax/transactions/create_from_calculation``

        Args:
            calculation: str, required
            reference: str, required
            expand: list of line_items
            metadata: dict[str, str]
            posted_at: int (Unix seconds) | datetime

        Returns TaxTransaction. Raises StripeError.
        """
        return self._call(_CREATE_FROM_CALCULATION, params, opts)

    def create_reversal(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxTransactionsCreateReversalParams]
    ) -> TaxTransaction:
        """``POST /v1/tax/transactions/create_reversal``

        Args:
            mode: "full" | "partial", required
            original_transaction: str, required
            reference: str, required
            expand: list of line_items
            flat_amount: int (smallest currency unit)
            line_items: list[TaxTransactionsLineItemsParam]
            metadata: dict[str, str]
            shipping_cost: TaxTransactionsShippingCostParam

        Returns TaxTransaction. Raises StripeError.
        """
        return self._call(_CREATE_REVERSAL, params, opts)

    def retrieve(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxTransactionsRetrieveParams],
    ) -> TaxTransaction:
        """``GET /v1/tax/transactions/{transaction}``

        Args:
            transaction: str (path)
            expand: list of line_items

        Returns TaxTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, transaction)


class AsyncTaxTransactionsService(AsyncService):
    """Methods of ``client.tax.transactions``."""

    line_items: AsyncTaxTransactionsLineItemsService = _lazy.service()

    async def create_from_calculation(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxTransactionsCreateFromCalculationParams]
    ) -> TaxTransaction:
        """``POST /v1/tax/transactions/create_from_calculation``: see
        ``TaxTransactionsService.create_from_calculation``.
        """
        return await self._call(_CREATE_FROM_CALCULATION, params, opts)

    async def create_reversal(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxTransactionsCreateReversalParams]
    ) -> TaxTransaction:
        """``POST /v1/tax/transactions/create_reversal``: see ``TaxTransactionsService.create_reversal``."""
        return await self._call(_CREATE_REVERSAL, params, opts)

    async def retrieve(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxTransactionsRetrieveParams],
    ) -> TaxTransaction:
        """``GET /v1/tax/transactions/{transaction}``: see ``TaxTransactionsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, transaction)


_CREATE_FROM_CALCULATION = Operation(
    "tax.transactions.create_from_calculation",
    "POST",
    "/v1/tax/transactions/create_from_calculation",
    "TaxTransaction",
    "calculation reference expand metadata posted_at",
    overlays=("names.yaml",),
)
_CREATE_REVERSAL = Operation(
    "tax.transactions.create_reversal",
    "POST",
    "/v1/tax/transactions/create_reversal",
    "TaxTransaction",
    "mode original_transaction reference expand flat_amount line_items metadata shipping_cost",
    overlays=("names.yaml",),
)
_RETRIEVE = Operation(
    "tax.transactions.retrieve", "GET", "/v1/tax/transactions/{transaction}", "TaxTransaction", "expand"
)
