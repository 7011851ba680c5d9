# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_treasury_outbound_payments import *
    from ..types.treasury_outbound_payment import TreasuryOutboundPayment


class TestHelpersTreasuryOutboundPaymentsService(Service):
    """Methods of ``client.test_helpers.treasury.outbound_payments``."""

    def fail(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsFailParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}/fail``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_FAIL, params, opts, id)

    def post(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsPostParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}/post``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_POST, params, opts, id)

    def return_outbound_payment(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsReturnOutboundPaymentParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}/return``

        Args:
            id: str (path)
            expand: list of transaction
            returned_details: ReturnedDetailsParam

        Returns TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_RETURN_OUTBOUND_PAYMENT, params, opts, id)

    def update(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsUpdateParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}``

        Args:
            id: str (path)
            tracking_details: TrackingDetailsParam, required
            expand: list of transaction

        Returns TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncTestHelpersTreasuryOutboundPaymentsService(AsyncService):
    """Methods of ``client.test_helpers.treasury.outbound_payments``."""

    async def fail(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsFailParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}/fail``: see
        ``TestHelpersTreasuryOutboundPaymentsService.fail``.
        """
        return await self._call(_FAIL, params, opts, id)

    async def post(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsPostParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}/post``: see
        ``TestHelpersTreasuryOutboundPaymentsService.post``.
        """
        return await self._call(_POST, params, opts, id)

    async def return_outbound_payment(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsReturnOutboundPaymentParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}/return``: see
        ``TestHelpersTreasuryOutboundPaymentsService.return_outbound_payment``.
        """
        return await self._call(_RETURN_OUTBOUND_PAYMENT, params, opts, id)

    async def update(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundPaymentsUpdateParams],
    ) -> TreasuryOutboundPayment:
        """``POST /v1/test_helpers/treasury/outbound_payments/{id}``: see
        ``TestHelpersTreasuryOutboundPaymentsService.update``.
        """
        return await self._call(_UPDATE, params, opts, id)


_FAIL = Operation(
    "test_helpers.treasury.outbound_payments.fail",
    "POST",
    "/v1/test_helpers/treasury/outbound_payments/{id}/fail",
    "TreasuryOutboundPayment",
    "expand",
)
_POST = Operation(
    "test_helpers.treasury.outbound_payments.post",
    "POST",
    "/v1/test_helpers/treasury/outbound_payments/{id}/post",
    "TreasuryOutboundPayment",
    "expand",
)
_RETURN_OUTBOUND_PAYMENT = Operation(
    "test_helpers.treasury.outbound_payments.return_outbound_payment",
    "POST",
    "/v1/test_helpers/treasury/outbound_payments/{id}/return",
    "TreasuryOutboundPayment",
    "expand returned_details",
    overlays=("names.yaml",),
)
_UPDATE = Operation(
    "test_helpers.treasury.outbound_payments.update",
    "POST",
    "/v1/test_helpers/treasury/outbound_payments/{id}",
    "TreasuryOutboundPayment",
    "tracking_details expand",
)
