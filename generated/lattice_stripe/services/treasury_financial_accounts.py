# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_financial_accounts import *
    from ..types.treasury_financial_account import TreasuryFinancialAccount
    from .treasury_financial_accounts_features import (
        AsyncTreasuryFinancialAccountsFeaturesService,
        TreasuryFinancialAccountsFeaturesService,
    )


class TreasuryFinancialAccountsService(Service):
    """Methods of ``client.treasury.financial_accounts``."""

    features: TreasuryFinancialAccountsFeaturesService = _lazy.service()

    def close(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsCloseParams],
    ) -> TreasuryFinancialAccount:
        """``POST /v1/treasury/financial_accounts/{financial_account}/close``

        Args:
            financial_account: str (path)
            expand: list[str]
            forwarding_settings: TreasuryFinancialAccountsForwardingSettingsParam

        Returns TreasuryFinancialAccount. Raises StripeError.
        """
        return self._call(_CLOSE, params, opts, financial_account)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryFinancialAccountsCreateParams]
    ) -> TreasuryFinancialAccount:
        """``POST /v1/treasury/financial_accounts``

        Args:
            supported_currencies: list[str], required
            expand: list[str]
            features: TreasuryFinancialAccountsFeaturesParam
            metadata: dict[str, str]
            nickname: str, or "" to clear
            platform_restrictions: TreasuryFinancialAccountsPlatformRestrictionsParam

        Returns TreasuryFinancialAccount. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryFinancialAccountsListParams]
    ) -> Page[TreasuryFinancialAccount]:
        """``GET /v1/treasury/financial_accounts``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            status: "closed" | "open"

        Returns a page of TreasuryFinancialAccount. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryFinancialAccountsListParams]
    ) -> Iterator[TreasuryFinancialAccount]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsRetrieveParams],
    ) -> TreasuryFinancialAccount:
        """``GET /v1/treasury/financial_accounts/{financial_account}``

        Args:
            financial_account: str (path)
            expand: list[str]

        Returns TreasuryFinancialAccount. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, financial_account)

    def update(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsUpdateParams],
    ) -> TreasuryFinancialAccount:
        """``POST /v1/treasury/financial_accounts/{financial_account}``

        Args:
            financial_account: str (path)
            expand: list[str]
            features: TreasuryFinancialAccountsFeaturesParam
            forwarding_settings: TreasuryFinancialAccountsForwardingSettingsParam
            metadata: dict[str, str]
            nickname: str, or "" to clear
            platform_restrictions: TreasuryFinancialAccountsPlatformRestrictionsParam

        Returns TreasuryFinancialAccount. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, financial_account)


class AsyncTreasuryFinancialAccountsService(AsyncService):
    """Methods of ``client.treasury.financial_accounts``."""

    features: AsyncTreasuryFinancialAccountsFeaturesService = _lazy.service()

    async def close(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsCloseParams],
    ) -> TreasuryFinancialAccount:
        """``POST /v1/treasury/financial_accounts/{financial_account}/close``: see
        ``TreasuryFinancialAccountsService.close``.
        """
        return await self._call(_CLOSE, params, opts, financial_account)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryFinancialAccountsCreateParams]
    ) -> TreasuryFinancialAccount:
        """``POST /v1/treasury/financial_accounts``: see ``TreasuryFinancialAccountsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryFinancialAccountsListParams]
    ) -> AsyncPage[TreasuryFinancialAccount]:
        """``GET /v1/treasury/financial_accounts``: see ``TreasuryFinancialAccountsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryFinancialAccountsListParams]
    ) -> AsyncIterator[TreasuryFinancialAccount]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsRetrieveParams],
    ) -> TreasuryFinancialAccount:
        """``GET /v1/treasury/financial_accounts/{financial_account}``: see
        ``TreasuryFinancialAccountsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, financial_account)

    async def update(
        self,
        financial_account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryFinancialAccountsUpdateParams],
    ) -> TreasuryFinancialAccount:
        """``POST /v1/treasury/financial_accounts/{financial_account}``: see
        ``TreasuryFinancialAccountsService.update``.
        """
        return await self._call(_UPDATE, params, opts, financial_account)


_CLOSE = Operation(
    "treasury.financial_accounts.close",
    "POST",
    "/v1/treasury/financial_accounts/{financial_account}/close",
    "TreasuryFinancialAccount",
    "expand forwarding_settings",
)
_CREATE = Operation(
    "treasury.financial_accounts.create",
    "POST",
    "/v1/treasury/financial_accounts",
    "TreasuryFinancialAccount",
    "supported_currencies expand features metadata nickname platform_restrictions",
)
_LIST = Operation(
    "treasury.financial_accounts.list",
    "GET",
    "/v1/treasury/financial_accounts",
    "TreasuryFinancialAccount",
    "created ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.financial_accounts.retrieve",
    "GET",
    "/v1/treasury/financial_accounts/{financial_account}",
    "TreasuryFinancialAccount",
    "expand",
)
_UPDATE = Operation(
    "treasury.financial_accounts.update",
    "POST",
    "/v1/treasury/financial_accounts/{financial_account}",
    "TreasuryFinancialAccount",
    "expand features forwarding_settings metadata nickname platform_restrictions",
)
