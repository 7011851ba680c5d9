# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_cards import *
    from ..types.account import Account
    from ..types.bank_account import BankAccount
    from ..types.card import Card
    from ..types.deleted_bank_account import DeletedBankAccount
    from ..types.deleted_card import DeletedCard
    from ..types.source import Source


class CustomersCardsService(Service):
    """Methods of ``client.customers.cards``."""

    def create(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCardsCreateParams]
    ) -> Account | BankAccount | Card | Source:
        """``POST /v1/customers/{customer}/cards``

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
        **params: Unpack[CustomersCardsDeleteParams],
    ) -> Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard:
        """``DELETE /v1/customers/{customer}/cards/{id}``

        Args:
            customer: str (path)
            id: str (path)
            expand: list of account, customer, external_accounts

        Returns Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard. Raises
        StripeError.
        """
        return self._call(_DELETE, params, opts, customer, id)

    def list(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCardsListParams]
    ) -> Page[Card]:
        """``GET /v1/customers/{customer}/cards``

        Deprecated by Stripe.

        Args:
            customer: str (path)
            ending_before: str
            expand: list of data.account, data.customer
            limit: int
            starting_after: str

        Returns a page of Card. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCardsListParams]
    ) -> Iterator[Card]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCardsRetrieveParams],
    ) -> Card:
        """``GET /v1/customers/{customer}/cards/{id}``

        Deprecated by Stripe.

        Args:
            customer: str (path)
            id: str (path)
            expand: list of account, customer

        Returns Card. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, id)

    def update(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCardsUpdateParams],
    ) -> Card | BankAccount | Source:
        """``POST /v1/customers/{customer}/cards/{id}``

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


class AsyncCustomersCardsService(AsyncService):
    """Methods of ``client.customers.cards``."""

    async def create(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCardsCreateParams]
    ) -> Account | BankAccount | Card | Source:
        """``POST /v1/customers/{customer}/cards``: see ``CustomersCardsService.create``."""
        return await self._call(_CREATE, params, opts, customer)

    async def delete(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCardsDeleteParams],
    ) -> Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard:
        """``DELETE /v1/customers/{customer}/cards/{id}``: see ``CustomersCardsService.delete``."""
        return await self._call(_DELETE, params, opts, customer, id)

    async def list(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCardsListParams]
    ) -> AsyncPage[Card]:
        """``GET /v1/customers/{customer}/cards``: see ``CustomersCardsService.list``.

        Deprecated by Stripe.
        """
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersCardsListParams]
    ) -> AsyncIterator[Card]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCardsRetrieveParams],
    ) -> Card:
        """``GET /v1/customers/{customer}/cards/{id}``: see ``CustomersCardsService.retrieve``.

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
        **params: Unpack[CustomersCardsUpdateParams],
    ) -> Card | BankAccount | Source:
        """``POST /v1/customers/{customer}/cards/{id}``: see ``CustomersCardsService.update``."""
        return await self._call(_UPDATE, params, opts, customer, id)


_CREATE = Operation(
    "customers.cards.create",
    "POST",
    "/v1/customers/{customer}/cards",
    "Account | BankAccount | Card | Source",
    "alipay_account bank_account card expand metadata source",
)
_DELETE = Operation(
    "customers.cards.delete",
    "DELETE",
    "/v1/customers/{customer}/cards/{id}",
    "Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard",
    "expand",
)
_LIST = Operation(
    "customers.cards.list",
    "GET",
    "/v1/customers/{customer}/cards",
    "Card",
    "ending_before expand limit starting_after",
    page=True,
    deprecated=True,
)
_RETRIEVE = Operation(
    "customers.cards.retrieve", "GET", "/v1/customers/{customer}/cards/{id}", "Card", "expand", deprecated=True
)
_UPDATE = Operation(
    "customers.cards.update",
    "POST",
    "/v1/customers/{customer}/cards/{id}",
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
