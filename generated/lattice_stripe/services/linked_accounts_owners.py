# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.linked_accounts_owners import *
    from ..types.financial_connections_account_owner import FinancialConnectionsAccountOwner


class LinkedAccountsOwnersService(Service):
    """Methods of ``client.linked_accounts.owners``."""

    def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsOwnersListParams]
    ) -> Page[FinancialConnectionsAccountOwner]:
        """``GET /v1/linked_accounts/{account}/owners``

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
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsOwnersListParams]
    ) -> Iterator[FinancialConnectionsAccountOwner]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)


class AsyncLinkedAccountsOwnersService(AsyncService):
    """Methods of ``client.linked_accounts.owners``."""

    async def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsOwnersListParams]
    ) -> AsyncPage[FinancialConnectionsAccountOwner]:
        """``GET /v1/linked_accounts/{account}/owners``: see ``LinkedAccountsOwnersService.list``."""
        return await self._call(_LIST, params, opts, account)

    def stream(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LinkedAccountsOwnersListParams]
    ) -> AsyncIterator[FinancialConnectionsAccountOwner]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)


_LIST = Operation(
    "linked_accounts.owners.list",
    "GET",
    "/v1/linked_accounts/{account}/owners",
    "FinancialConnectionsAccountOwner",
    "ownership ending_before expand limit starting_after",
    page=True,
)
