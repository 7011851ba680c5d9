# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.account_links import *
    from ..types.account_link import AccountLink


class AccountLinksService(Service):
    """Methods of ``client.account_links``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[AccountLinksCreateParams]) -> AccountLink:
        """``POST /v1/account_links``

        Returns a URL for one use by the account's owner. Do not log, mail or store it. A redirect to
        ``return_url`` proves nothing about the account: wait for ``account.updated``, or retrieve the
        account.

        Args:
            account: str, required
            type: "account_onboarding" | "account_update", required
            collect: "currently_due" | "eventually_due"
            collection_options: CollectionOptionsParam
            expand: list[str]
            refresh_url: str
            return_url: str

        Returns AccountLink. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncAccountLinksService(AsyncService):
    """Methods of ``client.account_links``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AccountLinksCreateParams]
    ) -> AccountLink:
        """``POST /v1/account_links``: see ``AccountLinksService.create``.

        Returns a URL for one use by the account's owner. Do not log, mail or store it. A redirect to
        ``return_url`` proves nothing about the account: wait for ``account.updated``, or retrieve the
        account.
        """
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "account_links.create",
    "POST",
    "/v1/account_links",
    "AccountLink",
    "account type collect collection_options expand refresh_url return_url",
    overlays=("confirmation.yaml",),
)
