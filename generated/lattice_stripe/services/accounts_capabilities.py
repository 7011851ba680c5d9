# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.accounts_capabilities import *
    from ..types.capability import Capability


class AccountsCapabilitiesService(Service):
    """Methods of ``client.accounts.capabilities``."""

    def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsCapabilitiesListParams]
    ) -> Page[Capability]:
        """``GET /v1/accounts/{account}/capabilities``

        Args:
            account: str (path)
            expand: list of data.account

        Returns a page of Capability. Raises StripeError.
        """
        return self._call(_LIST, params, opts, account)

    def stream(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsCapabilitiesListParams]
    ) -> Iterator[Capability]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)

    def retrieve(
        self,
        account: str,
        capability: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsCapabilitiesRetrieveParams],
    ) -> Capability:
        """``GET /v1/accounts/{account}/capabilities/{capability}``

        Args:
            account: str (path)
            capability: str (path)
            expand: list of account

        Returns Capability. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account, capability)

    def update(
        self,
        account: str,
        capability: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsCapabilitiesUpdateParams],
    ) -> Capability:
        """``POST /v1/accounts/{account}/capabilities/{capability}``

        Args:
            account: str (path)
            capability: str (path)
            expand: list of account
            requested: bool

        Returns Capability. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, account, capability)


class AsyncAccountsCapabilitiesService(AsyncService):
    """Methods of ``client.accounts.capabilities``."""

    async def list(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsCapabilitiesListParams]
    ) -> AsyncPage[Capability]:
        """``GET /v1/accounts/{account}/capabilities``: see ``AccountsCapabilitiesService.list``."""
        return await self._call(_LIST, params, opts, account)

    def stream(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsCapabilitiesListParams]
    ) -> AsyncIterator[Capability]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)

    async def retrieve(
        self,
        account: str,
        capability: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsCapabilitiesRetrieveParams],
    ) -> Capability:
        """``GET /v1/accounts/{account}/capabilities/{capability}``: see ``AccountsCapabilitiesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account, capability)

    async def update(
        self,
        account: str,
        capability: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsCapabilitiesUpdateParams],
    ) -> Capability:
        """``POST /v1/accounts/{account}/capabilities/{capability}``: see ``AccountsCapabilitiesService.update``."""
        return await self._call(_UPDATE, params, opts, account, capability)


_LIST = Operation(
    "accounts.capabilities.list", "GET", "/v1/accounts/{account}/capabilities", "Capability", "expand", page=True
)
_RETRIEVE = Operation(
    "accounts.capabilities.retrieve", "GET", "/v1/accounts/{account}/capabilities/{capability}", "Capability", "expand"
)
_UPDATE = Operation(
    "accounts.capabilities.update",
    "POST",
    "/v1/accounts/{account}/capabilities/{capability}",
    "Capability",
    "expand requested",
)
