# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.financial_connections_sessions import *
    from ..types.financial_connections_session import FinancialConnectionsSession


class FinancialConnectionsSessionsService(Service):
    """Methods of ``client.financial_connections.sessions``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsSessionsCreateParams]
    ) -> FinancialConnectionsSession:
        """``POST /v1/financial_connections/sessions``

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
        **params: Unpack[FinancialConnectionsSessionsRetrieveParams],
    ) -> FinancialConnectionsSession:
        """``GET /v1/financial_connections/sessions/{session}``

        Args:
            session: str (path)
            expand: list[str]

        Returns FinancialConnectionsSession. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, session)


class AsyncFinancialConnectionsSessionsService(AsyncService):
    """Methods of ``client.financial_connections.sessions``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsSessionsCreateParams]
    ) -> FinancialConnectionsSession:
        """``POST /v1/financial_connections/sessions``: see ``FinancialConnectionsSessionsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def retrieve(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsSessionsRetrieveParams],
    ) -> FinancialConnectionsSession:
        """``GET /v1/financial_connections/sessions/{session}``: see
        ``FinancialConnectionsSessionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, session)


_CREATE = Operation(
    "financial_connections.sessions.create",
    "POST",
    "/v1/financial_connections/sessions",
    "FinancialConnectionsSession",
    "account_holder permissions expand filters prefetch return_url",
)
_RETRIEVE = Operation(
    "financial_connections.sessions.retrieve",
    "GET",
    "/v1/financial_connections/sessions/{session}",
    "FinancialConnectionsSession",
    "expand",
)
