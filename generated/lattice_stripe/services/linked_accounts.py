# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.linked_accounts import *
    from ..types.financial_connections_account import FinancialConnectionsAccount
    from .linked_accounts_owners import AsyncLinkedAccountsOwnersService, LinkedAccountsOwnersService


class LinkedAccountsService(Service):
    """Methods of ``client.linked_accounts``."""

    owners: LinkedAccountsOwnersService = _lazy.service()

    def disconnect(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsDisconnectParams]
    ) -> FinancialConnectionsAccount:
        """``POST /v1/linked_accounts/{account}/disconnect``

        Args:
            account: str (path)
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_DISCONNECT, params, opts, account)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsListParams]
    ) -> Page[FinancialConnectionsAccount]:
        """``GET /v1/linked_accounts``

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
        self, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsListParams]
    ) -> Iterator[FinancialConnectionsAccount]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def refresh(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsRefreshParams]
    ) -> FinancialConnectionsAccount:
        """``POST /v1/linked_accounts/{account}/refresh``

        Args:
            account: str (path)
            features: list["balance" | "ownership" | "transactions"], required
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_REFRESH, params, opts, account)

    def retrieve(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsRetrieveParams]
    ) -> FinancialConnectionsAccount:
        """``GET /v1/linked_accounts/{account}``

        Args:
            account: str (path)
            expand: list of ownership

        Returns FinancialConnectionsAccount. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account)


class AsyncLinkedAccountsService(AsyncService):
    """Methods of ``client.linked_accounts``."""

    owners: AsyncLinkedAccountsOwnersService = _lazy.service()

    async def disconnect(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsDisconnectParams]
    ) -> FinancialConnectionsAccount:
        """``POST /v1/linked_accounts/{account}/disconnect``: see ``LinkedAccountsService.disconnect``."""
        return await self._call(_DISCONNECT, params, opts, account)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsListParams]
    ) -> AsyncPage[FinancialConnectionsAccount]:
        """``GET /v1/linked_accounts``: see ``LinkedAccountsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsListParams]
    ) -> AsyncIterator[FinancialConnectionsAccount]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def refresh(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsRefreshParams]
    ) -> FinancialConnectionsAccount:
        """``POST /v1/linked_accounts/{account}/refresh``: see ``LinkedAccountsService.refresh``."""
        return await self._call(_REFRESH, params, opts, account)

    async def retrieve(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsRetrieveParams]
    ) -> FinancialConnectionsAccount:
        """``GET /v1/linked_accounts/{account}``: see ``LinkedAccountsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account)


_DISCONNECT = Operation(
    "linked_accounts.disconnect",
    "POST",
    "/v1/linked_accounts/{account}/disconnect",
    "FinancialConnectionsAccount",
    "expand",
)
_LIST = Operation(
    "linked_accounts.list",
    "GET",
    "/v1/linked_accounts",
    "FinancialConnectionsAccount",
    "account_holder ending_before expand limit session starting_after",
    page=True,
)
_REFRESH = Operation(
    "linked_accounts.refresh",
    "POST",
    "/v1/linked_accounts/{account}/refresh",
    "FinancialConnectionsAccount",
    "features expand",
)
_RETRIEVE = Operation(
    "linked_accounts.retrieve", "GET", "/v1/linked_accounts/{account}", "FinancialConnectionsAccount", "expand"
)
