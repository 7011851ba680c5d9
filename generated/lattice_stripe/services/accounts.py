# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.accounts import *
    from ..types.account import Account
    from ..types.deleted_account import DeletedAccount
    from .accounts_bank_accounts import AccountsBankAccountsService, AsyncAccountsBankAccountsService
    from .accounts_capabilities import AccountsCapabilitiesService, AsyncAccountsCapabilitiesService
    from .accounts_external_accounts import AccountsExternalAccountsService, AsyncAccountsExternalAccountsService
    from .accounts_login_links import AccountsLoginLinksService, AsyncAccountsLoginLinksService
    from .accounts_people import AccountsPeopleService, AsyncAccountsPeopleService
    from .accounts_persons import AccountsPersonsService, AsyncAccountsPersonsService


class AccountsService(Service):
    """Methods of ``client.accounts``."""

    bank_accounts: AccountsBankAccountsService = _lazy.service()
    capabilities: AccountsCapabilitiesService = _lazy.service()
    external_accounts: AccountsExternalAccountsService = _lazy.service()
    login_links: AccountsLoginLinksService = _lazy.service()
    people: AccountsPeopleService = _lazy.service()
    persons: AccountsPersonsService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsCreateParams]) -> Account:
        """``POST /v1/accounts``

        Args:
            account_token: str
            bank_account: AccountsBankAccountParam | str
            business_profile: AccountsBusinessProfileParam
            business_type: "company" | "government_entity" | "individual" | "non_profit"
            capabilities: AccountsCapabilitiesParam
            company: AccountsCompanyParam
            controller: AccountsControllerParam
            country: str
            default_currency: str (three-letter currency code)
            documents: AccountsDocumentsParam
            email: str
            expand: list of external_accounts
            external_account: str
            groups: AccountsGroupsParam
            individual: IndividualParam
            metadata: dict[str, str], or "" to clear
            settings: AccountsCreateSettingsParam
            tos_acceptance: AccountsCreateTosAcceptanceParam
            type: "custom" | "express" | "standard"

        Returns Account. Raises StripeError.

        See: https://docs.stripe.com/api/accounts/create
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsDeleteParams]
    ) -> DeletedAccount:
        """``DELETE /v1/accounts/{account}``

        Args:
            account: str (path)

        Returns DeletedAccount. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, account)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsListParams]) -> Page[Account]:
        """``GET /v1/accounts``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.external_accounts
            limit: int
            starting_after: str

        Returns a page of Account. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsListParams]) -> Iterator[Account]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def reject(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsRejectParams]
    ) -> Account:
        """``POST /v1/accounts/{account}/reject``

        Args:
            account: str (path)
            reason: str, required
            expand: list of external_accounts

        Returns Account. Raises StripeError.
        """
        return self._call(_REJECT, params, opts, account)

    def retrieve(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsRetrieveParams]
    ) -> Account:
        """``GET /v1/accounts/{account}``

        Args:
            account: str (path)
            expand: list of external_accounts

        Returns Account. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account)

    def retrieve_current(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsRetrieveCurrentParams]
    ) -> Account:
        """``GET /v1/account``

        Args:
            expand: list of external_accounts

        Returns Account. Raises StripeError.
        """
        return self._call(_RETRIEVE_CURRENT, params, opts)

    def update(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsUpdateParams]
    ) -> Account:
        """``POST /v1/accounts/{account}``

        Args:
            account: str (path)
            account_token: str
            business_profile: AccountsBusinessProfileParam
            business_type: "company" | "government_entity" | "individual" | "non_profit"
            capabilities: AccountsCapabilitiesParam
            company: AccountsCompanyParam
            default_currency: str (three-letter currency code)
            documents: AccountsDocumentsParam
            email: str
            expand: list of external_accounts
            external_account: str
            groups: AccountsGroupsParam
            individual: IndividualParam
            metadata: dict[str, str], or "" to clear
            settings: AccountsUpdateSettingsParam
            tos_acceptance: AccountsCreateTosAcceptanceParam

        Returns Account. Raises StripeError.

        See: https://docs.stripe.com/api/accounts/update
        """
        return self._call(_UPDATE, params, opts, account)


class AsyncAccountsService(AsyncService):
    """Methods of ``client.accounts``."""

    bank_accounts: AsyncAccountsBankAccountsService = _lazy.service()
    capabilities: AsyncAccountsCapabilitiesService = _lazy.service()
    external_accounts: AsyncAccountsExternalAccountsService = _lazy.service()
    login_links: AsyncAccountsLoginLinksService = _lazy.service()
    people: AsyncAccountsPeopleService = _lazy.service()
    persons: AsyncAccountsPersonsService = _lazy.service()

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsCreateParams]) -> Account:
        """``POST /v1/accounts``: see ``AccountsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsDeleteParams]
    ) -> DeletedAccount:
        """``DELETE /v1/accounts/{account}``: see ``AccountsService.delete``."""
        return await self._call(_DELETE, params, opts, account)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsListParams]
    ) -> AsyncPage[Account]:
        """``GET /v1/accounts``: see ``AccountsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsListParams]
    ) -> AsyncIterator[Account]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def reject(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsRejectParams]
    ) -> Account:
        """``POST /v1/accounts/{account}/reject``: see ``AccountsService.reject``."""
        return await self._call(_REJECT, params, opts, account)

    async def retrieve(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsRetrieveParams]
    ) -> Account:
        """``GET /v1/accounts/{account}``: see ``AccountsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account)

    async def retrieve_current(
        self, *, opts: RequestOptions | None = None, **params: Unpack[AccountsRetrieveCurrentParams]
    ) -> Account:
        """``GET /v1/account``: see ``AccountsService.retrieve_current``."""
        return await self._call(_RETRIEVE_CURRENT, params, opts)

    async def update(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsUpdateParams]
    ) -> Account:
        """``POST /v1/accounts/{account}``: see ``AccountsService.update``."""
        return await self._call(_UPDATE, params, opts, account)


_CREATE = Operation(
    "accounts.create",
    "POST",
    "/v1/accounts",
    "Account",
    """
account_token
bank_account
business_profile
business_type
capabilities
company
controller
country
default_currency
documents
email
expand
external_account
groups
individual
metadata
settings
tos_acceptance
type
""",
)
_DELETE = Operation("accounts.delete", "DELETE", "/v1/accounts/{account}", "DeletedAccount")
_LIST = Operation(
    "accounts.list", "GET", "/v1/accounts", "Account", "created ending_before expand limit starting_after", page=True
)
_REJECT = Operation("accounts.reject", "POST", "/v1/accounts/{account}/reject", "Account", "reason expand")
_RETRIEVE = Operation("accounts.retrieve", "GET", "/v1/accounts/{account}", "Account", "expand")
_RETRIEVE_CURRENT = Operation(
    "accounts.retrieve_current", "GET", "/v1/account", "Account", "expand", overlays=("names.yaml",)
)
_UPDATE = Operation(
    "accounts.update",
    "POST",
    "/v1/accounts/{account}",
    "Account",
    """
account_token
business_profile
business_type
capabilities
company
default_currency
documents
email
expand
external_account
groups
individual
metadata
settings
tos_acceptance
""",
)
