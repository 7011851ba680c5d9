# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_refunds import *
    from ..types.refund import Refund


class TestHelpersRefundsService(Service):
    """Methods of ``client.test_helpers.refunds``."""

    def expire(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersRefundsExpireParams]
    ) -> Refund:
        """``POST /v1/test_helpers/refunds/{refund}/expire``

        Args:
            refund: str (path)
            expand: list of balance_transaction, charge, failure_balance_transaction, payment_intent,
                source_transfer_reversal, transfer_reversal

        Returns Refund. Raises StripeError.
        """
        return self._call(_EXPIRE, params, opts, refund)


class AsyncTestHelpersRefundsService(AsyncService):
    """Methods of ``client.test_helpers.refunds``."""

    async def expire(
        self, refund: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersRefundsExpireParams]
    ) -> Refund:
        """``POST /v1/test_helpers/refunds/{refund}/expire``: see ``TestHelpersRefundsService.expire``."""
        return await self._call(_EXPIRE, params, opts, refund)


_EXPIRE = Operation(
    "test_helpers.refunds.expire", "POST", "/v1/test_helpers/refunds/{refund}/expire", "Refund", "expand"
)
