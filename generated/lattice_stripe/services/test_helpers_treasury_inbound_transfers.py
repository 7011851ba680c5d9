# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_treasury_inbound_transfers import *
    from ..types.treasury_inbound_transfer import TreasuryInboundTransfer


class TestHelpersTreasuryInboundTransfersService(Service):
    """Methods of ``client.test_helpers.treasury.inbound_transfers``."""

    def fail(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryInboundTransfersFailParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/test_helpers/treasury/inbound_transfers/{id}/fail``

        Args:
            id: str (path)
            expand: list of transaction
            failure_details: TestHelpersTreasuryInboundTransfersFailureDetailsParam

        Returns TreasuryInboundTransfer. Raises StripeError.
        """
        return self._call(_FAIL, params, opts, id)

    def return_inbound_transfer(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryInboundTransfersReturnInboundTransferParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/test_helpers/treasury/inbound_transfers/{id}/return``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryInboundTransfer. Raises StripeError.
        """
        return self._call(_RETURN_INBOUND_TRANSFER, params, opts, id)

    def succeed(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryInboundTransfersSucceedParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/test_helpers/treasury/inbound_transfers/{id}/succeed``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryInboundTransfer. Raises StripeError.
        """
        return self._call(_SUCCEED, params, opts, id)


class AsyncTestHelpersTreasuryInboundTransfersService(AsyncService):
    """Methods of ``client.test_helpers.treasury.inbound_transfers``."""

    async def fail(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryInboundTransfersFailParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/test_helpers/treasury/inbound_transfers/{id}/fail``: see
        ``TestHelpersTreasuryInboundTransfersService.fail``.
        """
        return await self._call(_FAIL, params, opts, id)

    async def return_inbound_transfer(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryInboundTransfersReturnInboundTransferParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/test_helpers/treasury/inbound_transfers/{id}/return``: see
        ``TestHelpersTreasuryInboundTransfersService.return_inbound_transfer``.
        """
        return await self._call(_RETURN_INBOUND_TRANSFER, params, opts, id)

    async def succeed(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTreasuryInboundTransfersSucceedParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/test_helpers/treasury/inbound_transfers/{id}/succeed``: see
        ``TestHelpersTreasuryInboundTransfersService.succeed``.
        """
        return await self._call(_SUCCEED, params, opts, id)


_FAIL = Operation(
    "test_helpers.treasury.inbound_transfers.fail",
    "POST",
    "/v1/test_helpers/treasury/inbound_transfers/{id}/fail",
    "TreasuryInboundTransfer",
    "expand failure_details",
)
_RETURN_INBOUND_TRANSFER = Operation(
    "test_helpers.treasury.inbound_transfers.return_inbound_transfer",
    "POST",
    "/v1/test_helpers/treasury/inbound_transfers/{id}/return",
    "TreasuryInboundTransfer",
    "expand",
    overlays=("names.yaml",),
)
_SUCCEED = Operation(
    "test_helpers.treasury.inbound_transfers.succeed",
    "POST",
    "/v1/test_helpers/treasury/inbound_transfers/{id}/succeed",
    "TreasuryInboundTransfer",
    "expand",
)
