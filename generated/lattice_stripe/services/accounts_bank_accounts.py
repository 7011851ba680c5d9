# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.accounts_bank_accounts import *
    from ..types.bank_account import BankAccount
    from ..types.card import Card
    from ..types.deleted_bank_account import DeletedBankAccount
    from ..types.deleted_card import DeletedCard


class AccountsBankAccountsService(Service):
    """Methods of ``client.accounts.bank_accounts``."""

    def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsBankAccountsCreateParams]
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/bank_accounts``

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
        **params: Unpack[AccountsBankAccountsDeleteParams],
    ) -> DeletedBankAccount | DeletedCard:
        """``DELETE /v1/accounts/{account}/bank_accounts/{id}``

        Args:
            account: str (path)
            id: str (path)

        Returns DeletedBankAccount | DeletedCard. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, account, id)

    def retrieve(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsBankAccountsRetrieveParams],
    ) -> BankAccount | Card:
        """``GET /v1/accounts/{account}/bank_accounts/{id}``

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
        **params: Unpack[AccountsBankAccountsUpdateParams],
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/bank_accounts/{id}``

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


class AsyncAccountsBankAccountsService(AsyncService):
    """Methods of ``client.accounts.bank_accounts``."""

    async def create(
        self, account: str, /, *, opts: RequestOptions | None = None, **params: Unpack[AccountsBankAccountsCreateParams]
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/bank_accounts``: see ``AccountsBankAccountsService.create``."""
        return await self._call(_CREATE, params, opts, account)

    async def delete(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsBankAccountsDeleteParams],
    ) -> DeletedBankAccount | DeletedCard:
        """``DELETE /v1/accounts/{account}/bank_accounts/{id}``: see ``AccountsBankAccountsService.delete``."""
        return await self._call(_DELETE, params, opts, account, id)

    async def retrieve(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsBankAccountsRetrieveParams],
    ) -> BankAccount | Card:
        """``GET /v1/accounts/{account}/bank_accounts/{id}``: see ``AccountsBankAccountsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, account, id)

    async def update(
        self,
        account: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[AccountsBankAccountsUpdateParams],
    ) -> BankAccount | Card:
        """``POST /v1/accounts/{account}/bank_accounts/{id}``: see ``AccountsBankAccountsService.update``."""
        return await self._call(_UPDATE, params, opts, account, id)


_CREATE = Operation(
    "accounts.bank_accounts.create",
    "POST",
    "/v1/accounts/{account}/bank_accounts",
    "BankAccount | Card",
    "bank_account default_for_currency expand external_account metadata",
)
_DELETE = Operation(
    "accounts.bank_accounts.delete",
    "DELETE",
    "/v1/accounts/{account}/bank_accounts/{id}",
    "DeletedBankAccount | DeletedCard",
)
_RETRIEVE = Operation(
    "accounts.bank_accounts.retrieve",
    "GET",
    "/v1/accounts/{account}/bank_accounts/{id}",
    "BankAccount | Card",
    "expand",
)
_UPDATE = Operation(
    "accounts.bank_accounts.update",
    "POST",
    "/v1/accounts/{account}/bank_accounts/{id}",
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
