# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_treasury_received_credits import *
    from ..types.treasury_received_credit import TreasuryReceivedCredit


class TestHelpersTreasuryReceivedCreditsService(Service):
    """Methods of ``client.test_helpers.treasury.received_credits``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTreasuryReceivedCreditsCreateParams]
    ) -> TreasuryReceivedCredit:
        """``POST /v1/test_helpers/treasury/received_credits``

        Args:
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            financial_account: str, required
            network: "ach" | "us_domestic_wire", required
            description: str
            expand: list of transaction
            initiating_payment_method_details: InitiatingPaymentMethodDetailsParam

        Returns TreasuryReceivedCredit. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncTestHelpersTreasuryReceivedCreditsService(AsyncService):
    """Methods of ``client.test_helpers.treasury.received_credits``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTreasuryReceivedCreditsCreateParams]
    ) -> TreasuryReceivedCredit:
        """``POST /v1/test_helpers/treasury/received_credits``: see
        ``TestHelpersTreasuryReceivedCreditsService.create``.
        """
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "test_helpers.treasury.received_credits.create",
    "POST",
    "/v1/test_helpers/treasury/received_credits",
    "TreasuryReceivedCredit",
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
