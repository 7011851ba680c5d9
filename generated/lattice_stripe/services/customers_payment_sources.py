# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_payment_sources import *
    from ..types.account import Account
    from ..types.bank_account import BankAccount
    from ..types.card import Card
    from ..types.deleted_bank_account import DeletedBankAccount
    from ..types.deleted_card import DeletedCard
    from ..types.source import Source


class CustomersPaymentSourcesService(Service):
    """Methods of ``client.customers.payment_sources``."""

    def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesCreateParams],
    ) -> Account | BankAccount | Card | Source:
        """``POST /v1/customers/{customer}/sources``

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
        **params: Unpack[CustomersPaymentSourcesDeleteParams],
    ) -> Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard:
        """``DELETE /v1/customers/{customer}/sources/{id}``

        Args:
            customer: str (path)
            id: str (path)
            expand: list of account, customer, external_accounts

        Returns Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard. Raises
        StripeError.
        """
        return self._call(_DELETE, params, opts, customer, id)

    def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesListParams],
    ) -> Page[BankAccount | Card | Source]:
        """``GET /v1/customers/{customer}/sources``

        Args:
            customer: str (path)
            ending_before: str
            expand: list of data.account, data.customer
            limit: int
            object: str
            starting_after: str

        Returns a page of BankAccount | Card | Source. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesListParams],
    ) -> Iterator[BankAccount | Card | Source]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesRetrieveParams],
    ) -> Account | BankAccount | Card | Source:
        """``GET /v1/customers/{customer}/sources/{id}``

        Args:
            customer: str (path)
            id: str (path)
            expand: list of account, customer, external_accounts

        Returns Account | BankAccount | Card | Source. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, id)

    def update(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesUpdateParams],
    ) -> Card | BankAccount | Source:
        """``POST /v1/customers/{customer}/sources/{id}``

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
        **params: Unpack[CustomersPaymentSourcesVerifyParams],
    ) -> BankAccount:
        """``POST /v1/customers/{customer}/sources/{id}/verify``

        Args:
            customer: str (path)
            id: str (path)
            amounts: list[int (smallest currency unit)]
            expand: list of account, customer

        Returns BankAccount. Raises StripeError.
        """
        return self._call(_VERIFY, params, opts, customer, id)


class AsyncCustomersPaymentSourcesService(AsyncService):
    """Methods of ``client.customers.payment_sources``."""

    async def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesCreateParams],
    ) -> Account | BankAccount | Card | Source:
        """``POST /v1/customers/{customer}/sources``: see ``CustomersPaymentSourcesService.create``."""
        return await self._call(_CREATE, params, opts, customer)

    async def delete(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesDeleteParams],
    ) -> Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard:
        """``DELETE /v1/customers/{customer}/sources/{id}``: see ``CustomersPaymentSourcesService.delete``."""
        return await self._call(_DELETE, params, opts, customer, id)

    async def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesListParams],
    ) -> AsyncPage[BankAccount | Card | Source]:
        """``GET /v1/customers/{customer}/sources``: see ``CustomersPaymentSourcesService.list``."""
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesListParams],
    ) -> AsyncIterator[BankAccount | Card | Source]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesRetrieveParams],
    ) -> Account | BankAccount | Card | Source:
        """``GET /v1/customers/{customer}/sources/{id}``: see ``CustomersPaymentSourcesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, customer, id)

    async def update(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesUpdateParams],
    ) -> Card | BankAccount | Source:
        """``POST /v1/customers/{customer}/sources/{id}``: see ``CustomersPaymentSourcesService.update``."""
        return await self._call(_UPDATE, params, opts, customer, id)

    async def verify(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesVerifyParams],
    ) -> BankAccount:
        """``POST /v1/customers/{customer}/sources/{id}/verify``: see ``CustomersPaymentSourcesService.verify``."""
        return await self._call(_VERIFY, params, opts, customer, id)


_CREATE = Operation(
    "customers.payment_sources.create",
    "POST",
    "/v1/customers/{customer}/sources",
    "Account | BankAccount | Card | Source",
    "alipay_account bank_account card expand metadata source",
    overlays=("names.yaml",),
)
_DELETE = Operation(
    "customers.payment_sources.delete",
    "DELETE",
    "/v1/customers/{customer}/sources/{id}",
    "Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard",
    "expand",
    aliases=("sources.detach",),
    overlays=("names.yaml",),
)
_LIST = Operation(
    "customers.payment_sources.list",
    "GET",
    "/v1/customers/{customer}/sources",
    "BankAccount | Card | Source",
    "ending_before expand limit object starting_after",
    page=True,
    overlays=("names.yaml",),
)
_RETRIEVE = Operation(
    "customers.payment_sources.retrieve",
    "GET",
    "/v1/customers/{customer}/sources/{id}",
    "Account | BankAccount | Card | Source",
    "expand",
)
_UPDATE = Operation(
    "customers.payment_sources.update",
    "POST",
    "/v1/customers/{customer}/sources/{id}",
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
    "customers.payment_sources.verify",
    "POST",
    "/v1/customers/{customer}/sources/{id}/verify",
    "BankAccount",
    "amounts expand",
)
