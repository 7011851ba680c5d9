# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.accounts_login_links import *
    from ..types.login_link import LoginLink


class AccountsLoginLinksService(Service):
    """Methods of ``client.accounts.login_links``."""

    def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsLoginLinksCreateParams]
    ) -> LoginLink:
        """``POST /v1/accounts/{account}/login_links``

        Args:
            account: str (path)
            expand: list[str]

        Returns LoginLink. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, account)


class AsyncAccountsLoginLinksService(AsyncService):
    """Methods of ``client.accounts.login_links``."""

    async def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsLoginLinksCreateParams]
    ) -> LoginLink:
        """``POST /v1/accounts/{account}/login_links``: see ``AccountsLoginLinksService.create``."""
        return await self._call(_CREATE, params, opts, account)


_CREATE = Operation(
    "accounts.login_links.create",
    "POST",
    "/v1/accounts/{account}/login_links",
    "LoginLink",
    "expand",
    overlays=("names.yaml",),
)
