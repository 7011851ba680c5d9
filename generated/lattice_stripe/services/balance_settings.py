# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.balance_settings import *
    from ..types.balance_settings import BalanceSettings


class BalanceSettingsService(Service):
    """Methods of ``client.balance_settings``."""

    def retrieve(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceSettingsRetrieveParams]
    ) -> BalanceSettings:
        """``GET /v1/balance_settings``

        Args:
            expand: list[str]

        Returns BalanceSettings. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts)

    def update(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceSettingsUpdateParams]
    ) -> BalanceSettings:
        """``POST /v1/balance_settings``

        Args:
            expand: list[str]
            payments: BalanceSettingsPaymentsParam

        Returns BalanceSettings. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts)


class AsyncBalanceSettingsService(AsyncService):
    """Methods of ``client.balance_settings``."""

    async def retrieve(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceSettingsRetrieveParams]
    ) -> BalanceSettings:
        """``GET /v1/balance_settings``: see ``BalanceSettingsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts)

    async def update(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceSettingsUpdateParams]
    ) -> BalanceSettings:
        """``POST /v1/balance_settings``: see ``BalanceSettingsService.update``."""
        return await self._call(_UPDATE, params, opts)


_RETRIEVE = Operation("balance_settings.retrieve", "GET", "/v1/balance_settings", "BalanceSettings", "expand")
_UPDATE = Operation("balance_settings.update", "POST", "/v1/balance_settings", "BalanceSettings", "expand payments")
