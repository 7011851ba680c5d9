# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.financial_connections_accounts import *
    from ..types.financial_connections_account import FinancialConnectionsAccount
    from .financial_connections_accounts_owners import (
        AsyncFinancialConnectionsAccountsOwnersService,
        FinancialConnectionsAccountsOwnersService,
    )


class FinancialConnectionsAccountsService(Service):
    """Methods of ``client.financial_connections.accounts``."""

    owners: FinancialConnectionsAccountsOwnersService = _lazy.service()

    def disconnect(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsDisconnectParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/disconnect``

        Args:
            account: str (path)
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_DISCONNECT, params, opts, account)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsAccountsListParams]
    ) -> Page[FinancialConnectionsAccount]:
        """``GET /v1/financial_connections/accounts``

        Args:
            account_holder: FinancialConnectionsAccountsAccountHolderParam
            ending_before: str
            expand: list of data.ownership
            limit: int
            session: str
            starting_after: str

        Returns a page of FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsAccountsListParams]
    ) -> Iterator[FinancialConnectionsAccount]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def refresh(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsRefreshParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/refresh``

        Args:
            account: str (path)
            features: list["balance" | "ownership" | "transactions"], required
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_REFRESH, params, opts, account)

    def retrieve(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsRetrieveParams],
    ) -> FinancialConnectionsAccount:
        """``GET /v1/financial_connections/accounts/{account}``

        Args:
            account: str (path)
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account)

    def subscribe(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsSubscribeParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/subscribe``

        Args:
            account: str (path)
            features: list["transactions"], required
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_SUBSCRIBE, params, opts, account)

    def unsubscribe(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsUnsubscribeParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/unsubscribe``

        Args:
            account: str (path)
            features: list["transactions"], required
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_UNSUBSCRIBE, params, opts, account)


class AsyncFinancialConnectionsAccountsService(AsyncService):
    """Methods of ``client.financial_connections.accounts``."""

    owners: AsyncFinancialConnectionsAccountsOwnersService = _lazy.service()

    async def disconnect(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsDisconnectParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/disconnect``: see
        ``FinancialConnectionsAccountsService.disconnect``.
        """
        return await self._call(_DISCONNECT, params, opts, account)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsAccountsListParams]
    ) -> AsyncPage[FinancialConnectionsAccount]:
        """``GET /v1/financial_connections/accounts``: see ``FinancialConnectionsAccountsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsAccountsListParams]
    ) -> AsyncIterator[FinancialConnectionsAccount]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def refresh(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsRefreshParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/refresh``: see
        ``FinancialConnectionsAccountsService.refresh``.
        """
        return await self._call(_REFRESH, params, opts, account)

    async def retrieve(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsRetrieveParams],
    ) -> FinancialConnectionsAccount:
        """``GET /v1/financial_connections/accounts/{account}``: see
        ``FinancialConnectionsAccountsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, account)

    async def subscribe(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsSubscribeParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/subscribe``: see
        ``FinancialConnectionsAccountsService.subscribe``.
        """
        return await self._call(_SUBSCRIBE, params, opts, account)

    async def unsubscribe(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsUnsubscribeParams],
    ) -> FinancialConnectionsAccount:
        """``POST /v1/financial_connections/accounts/{account}/unsubscribe``: see
        ``FinancialConnectionsAccountsService.unsubscribe``.
        """
        return await self._call(_UNSUBSCRIBE, params, opts, account)


_DISCONNECT = Operation(
    "financial_connections.accounts.disconnect",
    "POST",
    "/v1/financial_connections/accounts/{account}/disconnect",
    "FinancialConnectionsAccount",
    "expand",
)
_LIST = Operation(
    "financial_connections.accounts.list",
    "GET",
    "/v1/financial_connections/accounts",
    "FinancialConnectionsAccount",
    "account_holder ending_before expand limit session starting_after",
    page=True,
)
_REFRESH = Operation(
    "financial_connections.accounts.refresh",
    "POST",
    "/v1/financial_connections/accounts/{account}/refresh",
    "FinancialConnectionsAccount",
    "features expand",
)
_RETRIEVE = Operation(
    "financial_connections.accounts.retrieve",
    "GET",
    "/v1/financial_connections/accounts/{account}",
    "FinancialConnectionsAccount",
    "expand",
)
_SUBSCRIBE = Operation(
    "financial_connections.accounts.subscribe",
    "POST",
    "/v1/financial_connections/accounts/{account}/subscribe",
    "FinancialConnectionsAccount",
    "features expand",
)
_UNSUBSCRIBE = Operation(
    "financial_connections.accounts.unsubscribe",
    "POST",
    "/v1/financial_connections/accounts/{account}/unsubscribe",
    "FinancialConnectionsAccount",
    "features expand",
)
