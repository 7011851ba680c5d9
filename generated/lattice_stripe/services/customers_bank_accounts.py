# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_bank_accounts import *
    from ..types.account import Account
    from ..types.bank_account import BankAccount
    from ..types.card import Card
    from ..types.deleted_bank_account import DeletedBankAccount
    from ..types.deleted_card import DeletedCard
    from ..types.source import Source


class CustomersBankAccountsService(Service):
    """Methods of ``client.customers.bank_accounts``."""

    def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsCreateParams],
    ) -> Account | BankAccount | Card | Source:
        """``POST /v1/customers/{customer}/bank_accounts``

        Args:
            customer: str (path)
            alipay_account: str
            bank_account: BankAccountParam | str
            card: CardParam | str
            expand: list of account, customer, external_accounts
            metadata: dict[str, str]
            source: str

        Returns Account | BankAccount | Card | Source. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, customer)

    def delete(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsDeleteParams],
    ) -> Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard:
        """``DELETE /v1/customers/{customer}/bank_accounts/{id}``

        Args:
            customer: str (path)
            id: str (path)
            expand: list of account, customer, external_accounts

        Returns Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard. Raises
        StripeError.
        """
        return self._call(_DELETE, params, opts, customer, id)

    def list(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersBankAccountsListParams]
    ) -> Page[BankAccount]:
        """``GET /v1/customers/{customer}/bank_accounts``

        Deprecated by Stripe.

        Args:
            customer: str (path)
            ending_before: str
            expand: list of data.account, data.customer
            limit: int
            starting_after: str

        Returns a page of BankAccount. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersBankAccountsListParams]
    ) -> Iterator[BankAccount]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsRetrieveParams],
    ) -> BankAccount:
        """``GET /v1/customers/{customer}/bank_accounts/{id}``

        Deprecated by Stripe.

        Args:
            customer: str (path)
            id: str (path)
            expand: list of account, customer

        Returns BankAccount. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, id)

    def update(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsUpdateParams],
    ) -> Card | BankAccount | Source:
        """``POST /v1/customers/{customer}/bank_accounts/{id}``

        Args:
            customer: str (path)
            id: str (path)
            account_holder_name: str
            account_holder_type: "company" | "individual"
            address_city: str
            address_country: str
            address_line1: str
            address_line2: str
            address_state: str
            address_zip: str
            exp_month: str
            exp_year: str
            expand: list of account, customer
            metadata: dict[str, str], or "" to clear
            name: str
            owner: OwnerParam

        Returns Card | BankAccount | Source. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, customer, id)

    def verify(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsVerifyParams],
    ) -> BankAccount:
        """``POST /v1/customers/{customer}/bank_accounts/{id}/verify``

        Args:
            customer: str (path)
            id: str (path)
            amounts: list[int (smallest currency unit)]
            expand: list of account, customer

        Returns BankAccount. Raises StripeError.
        """
        return self._call(_VERIFY, params, opts, customer, id)


class AsyncCustomersBankAccountsService(AsyncService):
    """Methods of ``client.customers.bank_accounts``."""

    async def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsCreateParams],
    ) -> Account | BankAccount | Card | Source:
        """``POST /v1/customers/{customer}/bank_accounts``: see ``CustomersBankAccountsService.create``."""
        return await self._call(_CREATE, params, opts, customer)

    async def delete(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsDeleteParams],
    ) -> Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard:
        """``DELETE /v1/customers/{customer}/bank_accounts/{id}``: see ``CustomersBankAccountsService.delete``."""
        return await self._call(_DELETE, params, opts, customer, id)

    async def list(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersBankAccountsListParams]
    ) -> AsyncPage[BankAccount]:
        """``GET /v1/customers/{customer}/bank_accounts``: see ``CustomersBankAccountsService.list``.

        Deprecated by Stripe.
        """
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersBankAccountsListParams]
    ) -> AsyncIterator[BankAccount]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsRetrieveParams],
    ) -> BankAccount:
        """``GET /v1/customers/{customer}/bank_accounts/{id}``: see ``CustomersBankAccountsService.retrieve``.

        Deprecated by Stripe.
        """
        return await self._call(_RETRIEVE, params, opts, customer, id)

    async def update(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsUpdateParams],
    ) -> Card | BankAccount | Source:
        """``POST /v1/customers/{customer}/bank_accounts/{id}``: see ``CustomersBankAccountsService.update``."""
        return await self._call(_UPDATE, params, opts, customer, id)

    async def verify(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBankAccountsVerifyParams],
    ) -> BankAccount:
        """``POST /v1/customers/{customer}/bank_accounts/{id}/verify``: see ``CustomersBankAccountsService.verify``."""
        return await self._call(_VERIFY, params, opts, customer, id)


_CREATE = Operation(
    "customers.bank_accounts.create",
    "POST",
    "/v1/customers/{customer}/bank_accounts",
    "Account | BankAccount | Card | Source",
    "alipay_account bank_account card expand metadata source",
)
_DELETE = Operation(
    "customers.bank_accounts.delete",
    "DELETE",
    "/v1/customers/{customer}/bank_accounts/{id}",
    "Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard",
    "expand",
)
_LIST = Operation(
    "customers.bank_accounts.list",
    "GET",
    "/v1/customers/{customer}/bank_accounts",
    "BankAccount",
    "ending_before expand limit starting_after",
    page=True,
    deprecated=True,
)
_RETRIEVE = Operation(
    "customers.bank_accounts.retrieve",
    "GET",
    "/v1/customers/{customer}/bank_accounts/{id}",
    "BankAccount",
    "expand",
    deprecated=True,
)
_UPDATE = Operation(
    "customers.bank_accounts.update",
    "POST",
    "/v1/customers/{customer}/bank_accounts/{id}",
    "Card | BankAccount | Source",
    """
account_holder_name
account_holder_type
address_city
address_country
address_line1
address_line2
address_state
address_zip
exp_month
exp_year
expand
metadata
name
owner
""",
)
_VERIFY = Operation(
    "customers.bank_accounts.verify",
    "POST",
    "/v1/customers/{customer}/bank_accounts/{id}/verify",
    "BankAccount",
    "amounts expand",
)
