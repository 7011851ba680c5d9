# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.link_account_sessions import *
    from ..types.financial_connections_session import FinancialConnectionsSession


class LinkAccountSessionsService(Service):
    """Methods of ``client.link_account_sessions``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[LinkAccountSessionsCreateParams]
    ) -> FinancialConnectionsSession:
        """``POST /v1/link_account_sessions``

        Args:
            account_holder: FinancialConnectionsSessionsAccountHolderParam, required
            permissions: list["balances" | "ownership" | "payment_method" | "transactions"], required
            expand: list[str]
            filters: FinancialConnectionsSessionsFiltersParam
            prefetch: list["balances" | "ownership" | "transactions"]
            return_url: str

        Returns FinancialConnectionsSession. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def retrieve(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[LinkAccountSessionsRetrieveParams],
    ) -> FinancialConnectionsSession:
        """``GET /v1/link_account_sessions/{session}``

        Args:
            session: str (path)
            expand: list[str]

        Returns FinancialConnectionsSession. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, session)


class AsyncLinkAccountSessionsService(AsyncService):
    """Methods of ``client.link_account_sessions``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[LinkAccountSessionsCreateParams]
    ) -> FinancialConnectionsSession:
        """``POST /v1/link_account_sessions``: see ``LinkAccountSessionsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def retrieve(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[LinkAccountSessionsRetrieveParams],
    ) -> FinancialConnectionsSession:
        """``GET /v1/link_account_sessions/{session}``: see ``LinkAccountSessionsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, session)


_CREATE = Operation(
    "link_account_sessions.create",
    "POST",
    "/v1/link_account_sessions",
    "FinancialConnectionsSession",
    "account_holder permissions expand filters prefetch return_url",
)
_RETRIEVE = Operation(
    "link_account_sessions.retrieve",
    "GET",
    "/v1/link_account_sessions/{session}",
    "FinancialConnectionsSession",
    "expand",
)
