# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.account_sessions import *
    from ..types.account_session import AccountSession


class AccountSessionsService(Service):
    """Methods of ``client.account_sessions``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AccountSessionsCreateParams]
    ) -> AccountSession:
        """``POST /v1/account_sessions``

        Args:
            account: str, required
            components: AccountSessionsComponentsParam, required
            expand: list[str]

        Returns AccountSession. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncAccountSessionsService(AsyncService):
    """Methods of ``client.account_sessions``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AccountSessionsCreateParams]
    ) -> AccountSession:
        """``POST /v1/account_sessions``: see ``AccountSessionsService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "account_sessions.create", "POST", "/v1/account_sessions", "AccountSession", "account components expand"
)
