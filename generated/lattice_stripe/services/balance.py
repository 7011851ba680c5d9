# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.balance import *
    from ..types.balance import Balance
    from .balance_history import AsyncBalanceHistoryService, BalanceHistoryService


class BalanceService(Service):
    """Methods of ``client.balance``."""

    history: BalanceHistoryService = _lazy.service()

    def retrieve(self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceRetrieveParams]) -> Balance:
        """``GET /v1/balance``

        Args:
            expand: list[str]

        Returns Balance. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts)


class AsyncBalanceService(AsyncService):
    """Methods of ``client.balance``."""

    history: AsyncBalanceHistoryService = _lazy.service()

    async def retrieve(self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceRetrieveParams]) -> Balance:
        """``GET /v1/balance``: see ``BalanceService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts)


_RETRIEVE = Operation("balance.retrieve", "GET", "/v1/balance", "Balance", "expand")
