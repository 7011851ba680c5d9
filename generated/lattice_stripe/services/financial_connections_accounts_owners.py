# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.financial_connections_accounts_owners import *
    from ..types.financial_connections_account_owner import FinancialConnectionsAccountOwner


class FinancialConnectionsAccountsOwnersService(Service):
    """Methods of ``client.financial_connections.accounts.owners``."""

    def list(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsOwnersListParams],
    ) -> Page[FinancialConnectionsAccountOwner]:
        """``GET /v1/financial_connections/accounts/{account}/owners``

        Args:
            account: str (path)
            ownership: str, required
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of FinancialConnectionsAccountOwner. Raises StripeError.
        """
        return self._call(_LIST, params, opts, account)

    def stream(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsOwnersListParams],
    ) -> Iterator[FinancialConnectionsAccountOwner]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)


class AsyncFinancialConnectionsAccountsOwnersService(AsyncService):
    """Methods of ``client.financial_connections.accounts.owners``."""

    async def list(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsOwnersListParams],
    ) -> AsyncPage[FinancialConnectionsAccountOwner]:
        """``GET /v1/financial_connections/accounts/{account}/owners``: see
        ``FinancialConnectionsAccountsOwnersService.list``.
        """
        return await self._call(_LIST, params, opts, account)

    def stream(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsAccountsOwnersListParams],
    ) -> AsyncIterator[FinancialConnectionsAccountOwner]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)


_LIST = Operation(
    "financial_connections.accounts.owners.list",
    "GET",
    "/v1/financial_connections/accounts/{account}/owners",
    "FinancialConnectionsAccountOwner",
    "ownership ending_before expand limit starting_after",
    page=True,
)
