# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_treasury_received_debits import *
    from ..types.treasury_received_debit import TreasuryReceivedDebit


class TestHelpersTreasuryReceivedDebitsService(Service):
    """Methods of ``client.test_helpers.treasury.received_debits``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTreasuryReceivedDebitsCreateParams]
    ) -> TreasuryReceivedDebit:
        """``POST /v1/test_helpers/treasury/received_debits``

        Args:
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            financial_account: str, required
            network: "ach", required
            description: str
            expand: list of transaction
            initiating_payment_method_details: InitiatingPaymentMethodDetailsParam

        Returns TreasuryReceivedDebit. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncTestHelpersTreasuryReceivedDebitsService(AsyncService):
    """Methods of ``client.test_helpers.treasury.received_debits``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTreasuryReceivedDebitsCreateParams]
    ) -> TreasuryReceivedDebit:
        """``POST /v1/test_helpers/treasury/received_debits``: see
        ``TestHelpersTreasuryReceivedDebitsService.create``.
        """
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "test_helpers.treasury.received_debits.create",
    "POST",
    "/v1/test_helpers/treasury/received_debits",
    "TreasuryReceivedDebit",
    """
amount
currency
financial_account
network
description
expand
initiating_payment_method_details
""",
)
