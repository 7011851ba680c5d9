# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_issuing_settlements import *
    from ..types.issuing_settlement import IssuingSettlement


class TestHelpersIssuingSettlementsService(Service):
    """Methods of ``client.test_helpers.issuing.settlements``."""

    def complete(
        self,
        settlement: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingSettlementsCompleteParams],
    ) -> IssuingSettlement:
        """``POST /v1/test_helpers/issuing/settlements/{settlement}/complete``

        Args:
            settlement: str (path)
            expand: list[str]

        Returns IssuingSettlement. Raises StripeError.
        """
        return self._call(_COMPLETE, params, opts, settlement)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersIssuingSettlementsCreateParams]
    ) -> IssuingSettlement:
        """``POST /v1/test_helpers/issuing/settlements``

        Args:
            bin: str, required
            clearing_date: int, required
            currency: str (three-letter currency code), required
            net_total_amount: int (smallest currency unit), required
            expand: list[str]
            interchange_fees_amount: int (smallest currency unit)
            network: "maestro" | "visa"
            network_settlement_identifier: str
            transaction_amount: int (smallest currency unit)
            transaction_count: int

        Returns IssuingSettlement. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncTestHelpersIssuingSettlementsService(AsyncService):
    """Methods of ``client.test_helpers.issuing.settlements``."""

    async def complete(
        self,
        settlement: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingSettlementsCompleteParams],
    ) -> IssuingSettlement:
        """``POST /v1/test_helpers/issuing/settlements/{settlement}/complete``: see
        ``TestHelpersIssuingSettlementsService.complete``.
        """
        return await self._call(_COMPLETE, params, opts, settlement)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersIssuingSettlementsCreateParams]
    ) -> IssuingSettlement:
        """``POST /v1/test_helpers/issuing/settlements``: see ``TestHelpersIssuingSettlementsService.create``."""
        return await self._call(_CREATE, params, opts)


_COMPLETE = Operation(
    "test_helpers.issuing.settlements.complete",
    "POST",
    "/v1/test_helpers/issuing/settlements/{settlement}/complete",
    "IssuingSettlement",
    "expand",
)
_CREATE = Operation(
    "test_helpers.issuing.settlements.create",
    "POST",
    "/v1/test_helpers/issuing/settlements",
    "IssuingSettlement",
    """
bin
clearing_date
currency
net_total_amount
expand
interchange_fees_amount
network
network_settlement_identifier
transaction_amount
transaction_count
""",
)
