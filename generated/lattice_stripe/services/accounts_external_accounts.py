# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.accounts_external_accounts import *
    from ..types.bank_account import BankAccount
    from ..types.card import Card
    from ..types.deleted_bank_account import DeletedBankAccount
    from ..types.deleted_card import DeletedCard


class AccountsExternalAccountsService(Service):
    """Methods of ``client.accounts.external_accounts``."""

    def create(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsCreateParams],
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/external_accounts``

        Args:
            account: str (path)
            bank_account: AccountsBankAccountParam | str
            default_for_currency: bool
            expand: list of account, customer
            external_account: str
            metadata: dict[str, str]

        Returns BankAccount | Card. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, account)

    def delete(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsDeleteParams],
    ) -> DeletedBankAccount | DeletedCard:
        """``DELETE /v1/accounts/{account}/external_accounts/{id}``

        Args:
            account: str (path)
            id: str (path)

        Returns DeletedBankAccount | DeletedCard. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, account, id)

    def list(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsListParams],
    ) -> Page[BankAccount | Card]:
        """``GET /v1/accounts/{account}/external_accounts``

        Args:
            account: str (path)
            ending_before: str
            expand: list of data.account, data.customer
            limit: int
            object: "bank_account" | "card"
            starting_after: str

        Returns a page of BankAccount | Card. Raises StripeError.
        """
        return self._call(_LIST, params, opts, account)

    def stream(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsListParams],
    ) -> Iterator[BankAccount | Card]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)

    def retrieve(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsRetrieveParams],
    ) -> BankAccount | Card:
        """``GET /v1/accounts/{account}/external_accounts/{id}``

        Args:
            account: str (path)
            id: str (path)
            expand: list of account, customer

        Returns BankAccount | Card. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, account, id)

    def update(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsUpdateParams],
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/external_accounts/{id}``

        Args:
            account: str (path)
            id: str (path)
            account_holder_name: str
            account_holder_type: "" | "company" | "individual"
            account_type: "checking" | "futsu" | "savings" | "toza"
            address_city: str
            address_country: str
            address_line1: str
            address_line2: str
            address_state: str
            address_zip: str
            default_for_currency: bool
            documents: DocumentsParam
            exp_month: str
            exp_year: str
            expand: list of account, customer
            metadata: dict[str, str], or "" to clear
            name: str

        Returns BankAccount | Card. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, account, id)


class AsyncAccountsExternalAccountsService(AsyncService):
    """Methods of ``client.accounts.external_accounts``."""

    async def create(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsCreateParams],
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/external_accounts``: see ``AccountsExternalAccountsService.create``."""
        return await self._call(_CREATE, params, opts, account)

    async def delete(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsDeleteParams],
    ) -> DeletedBankAccount | DeletedCard:
        """``DELETE /v1/accounts/{account}/external_accounts/{id}``: see ``AccountsExternalAccountsService.delete``."""
        return await self._call(_DELETE, params, opts, account, id)

    async def list(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsListParams],
    ) -> AsyncPage[BankAccount | Card]:
        """``GET /v1/accounts/{account}/external_accounts``: see ``AccountsExternalAccountsService.list``."""
        return await self._call(_LIST, params, opts, account)

    def stream(
        self,
        account: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsListParams],
    ) -> AsyncIterator[BankAccount | Card]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, account)

    async def retrieve(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsRetrieveParams],
    ) -> BankAccount | Card:
        """``GET /v1/accounts/{account}/external_accounts/{id}``: see ``AccountsExternalAccountsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account, id)

    async def update(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsExternalAccountsUpdateParams],
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/external_accounts/{id}``: see ``AccountsExternalAccountsService.update``."""
        return await self._call(_UPDATE, params, opts, account, id)


_CREATE = Operation(
    "accounts.external_accounts.create",
    "POST",
    "/v1/accounts/{account}/external_accounts",
    "BankAccount | Card",
    "bank_account default_for_currency expand external_account metadata",
)
_DELETE = Operation(
    "accounts.external_accounts.delete",
    "DELETE",
    "/v1/accounts/{account}/external_accounts/{id}",
    "DeletedBankAccount | DeletedCard",
)
_LIST = Operation(
    "accounts.external_accounts.list",
    "GET",
    "/v1/accounts/{account}/external_accounts",
    "BankAccount | Card",
    "ending_before expand limit object starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "accounts.external_accounts.retrieve",
    "GET",
    "/v1/accounts/{account}/external_accounts/{id}",
    "BankAccount | Card",
    "expand",
)
_UPDATE = Operation(
    "accounts.external_accounts.update",
    "POST",
    "/v1/accounts/{account}/external_accounts/{id}",
    "BankAccount | Card",
    """
account_holder_name
account_holder_type
account_type
address_city
address_country
address_line1
address_line2
address_state
address_zip
default_for_currency
documents
exp_month
exp_year
expand
metadata
name
""",
)
