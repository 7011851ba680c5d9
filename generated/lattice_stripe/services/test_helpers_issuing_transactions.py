# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_issuing_transactions import *
    from ..types.issuing_transaction import IssuingTransaction


class TestHelpersIssuingTransactionsService(Service):
    """Methods of ``client.test_helpers.issuing.transactions``."""

    def create_force_capture(
        self,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingTransactionsCreateForceCaptureParams],
    ) -> IssuingTransaction:
        """``POST /v1/test_helpers/issuing/transactions/create_force_capture``

        Args:
            amount: int (smallest currency unit), required
            card: str, required
            currency: str (three-letter currency code)
            expand: list of authorization, balance_transaction, card, cardholder, dispute, token
            merchant_data: MerchantDataParam
            purchase_details: PurchaseDetailsParam

        Returns IssuingTransaction. Raises StripeError.
        """
        return self._call(_CREATE_FORCE_CAPTURE, params, opts)

    def create_unlinked_refund(
        self,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingTransactionsCreateUnlinkedRefundParams],
    ) -> IssuingTransaction:
        """``POST /v1/test_helpers/issuing/transactions/create_unlinked_refund``

        Args:
            amount: int (smallest currency unit), required
            card: str, required
            currency: str (three-letter currency code)
            expand: list of authorization, balance_transaction, card, cardholder, dispute, token
            merchant_data: MerchantDataParam
            purchase_details: PurchaseDetailsParam

        Returns IssuingTransaction. Raises StripeError.
        """
        return self._call(_CREATE_UNLINKED_REFUND, params, opts)

    def refund(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingTransactionsRefundParams],
    ) -> IssuingTransaction:
        """``POST /v1/test_helpers/issuing/transactions/{transaction}/refund``

        Args:
            transaction: str (path)
            expand: list of authorization, balance_transaction, card, cardholder, dispute, token
            refund_amount: int (smallest currency unit)

        Returns IssuingTransaction. Raises StripeError.
        """
        return self._call(_REFUND, params, opts, transaction)


class AsyncTestHelpersIssuingTransactionsService(AsyncService):
    """Methods of ``client.test_helpers.issuing.transactions``."""

    async def create_force_capture(
        self,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingTransactionsCreateForceCaptureParams],
    ) -> IssuingTransaction:
        """``POST /v1/test_helpers/issuing/transactions/create_force_capture``: see
        ``TestHelpersIssuingTransactionsService.create_force_capture``.
        """
        return await self._call(_CREATE_FORCE_CAPTURE, params, opts)

    async def create_unlinked_refund(
        self,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingTransactionsCreateUnlinkedRefundParams],
    ) -> IssuingTransaction:
        """``POST /v1/test_helpers/issuing/transactions/create_unlinked_refund``: see
        ``TestHelpersIssuingTransactionsService.create_unlinked_refund``.
        """
        return await self._call(_CREATE_UNLINKED_REFUND, params, opts)

    async def refund(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingTransactionsRefundParams],
    ) -> IssuingTransaction:
        """``POST /v1/test_helpers/issuing/transactions/{transaction}/refund``: see
        ``TestHelpersIssuingTransactionsService.refund``.
        """
        return await self._call(_REFUND, params, opts, transaction)


_CREATE_FORCE_CAPTURE = Operation(
    "test_helpers.issuing.transactions.create_force_capture",
    "POST",
    "/v1/test_helpers/issuing/transactions/create_force_capture",
    "IssuingTransaction",
    "amount card currency expand merchant_data purchase_details",
    overlays=("names.yaml",),
)
_CREATE_UNLINKED_REFUND = Operation(
    "test_helpers.issuing.transactions.create_unlinked_refund",
    "POST",
    "/v1/test_helpers/issuing/transactions/create_unlinked_refund",
    "IssuingTransaction",
    "amount card currency expand merchant_data purchase_details",
    overlays=("names.yaml",),
)
_REFUND = Operation(
    "test_helpers.issuing.transactions.refund",
    "POST",
    "/v1/test_helpers/issuing/transactions/{transaction}/refund",
    "IssuingTransaction",
    "expand refund_amount",
)
