# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_treasury_outbound_transfers import *
    from ..types.treasury_outbound_transfer import TreasuryOutboundTransfer


class TestHelpersTreasuryOutboundTransfersService(Service):
    """Methods of ``client.test_helpers.treasury.outbound_transfers``."""

    def fail(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersFailParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/fail``

        Args:
            outbound_transfer: str (path)
            expand: list of transaction

        Returns TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_FAIL, params, opts, outbound_transfer)

    def post(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersPostParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/post``

        Args:
            outbound_transfer: str (path)
            expand: list of transaction

        Returns TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_POST, params, opts, outbound_transfer)

    def return_outbound_transfer(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersReturnOutboundTransferParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/return``

        Args:
            outbound_transfer: str (path)
            expand: list of transaction
            returned_details: ReturnedDetailsParam

        Returns TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_RETURN_OUTBOUND_TRANSFER, params, opts, outbound_transfer)

    def update(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersUpdateParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}``

        Args:
            outbound_transfer: str (path)
            tracking_details: TrackingDetailsParam, required
            expand: list of transaction

        Returns TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, outbound_transfer)


class AsyncTestHelpersTreasuryOutboundTransfersService(AsyncService):
    """Methods of ``client.test_helpers.treasury.outbound_transfers``."""

    async def fail(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersFailParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/fail``: see
        ``TestHelpersTreasuryOutboundTransfersService.fail``.
        """
        return await self._call(_FAIL, params, opts, outbound_transfer)

    async def post(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersPostParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/post``: see
        ``TestHelpersTreasuryOutboundTransfersService.post``.
        """
        return await self._call(_POST, params, opts, outbound_transfer)

    async def return_outbound_transfer(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersReturnOutboundTransferParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/return``: see
        ``TestHelpersTreasuryOutboundTransfersService.return_outbound_transfer``.
        """
        return await self._call(_RETURN_OUTBOUND_TRANSFER, params, opts, outbound_transfer)

    async def update(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryOutboundTransfersUpdateParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}``: see
        ``TestHelpersTreasuryOutboundTransfersService.update``.
        """
        return await self._call(_UPDATE, params, opts, outbound_transfer)


_FAIL = Operation(
    "test_helpers.treasury.outbound_transfers.fail",
    "POST",
    "/v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/fail",
    "TreasuryOutboundTransfer",
    "expand",
)
_POST = Operation(
    "test_helpers.treasury.outbound_transfers.post",
    "POST",
    "/v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/post",
    "TreasuryOutboundTransfer",
    "expand",
)
_RETURN_OUTBOUND_TRANSFER = Operation(
    "test_helpers.treasury.outbound_transfers.return_outbound_transfer",
    "POST",
    "/v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/return",
    "TreasuryOutboundTransfer",
    "expand returned_details",
    overlays=("names.yaml",),
)
_UPDATE = Operation(
    "test_helpers.treasury.outbound_transfers.update",
    "POST",
    "/v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}",
    "TreasuryOutboundTransfer",
    "tracking_details expand",
)
