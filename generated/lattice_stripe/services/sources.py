# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncService, Operation, RequestOptions, Service
from . import customers_payment_sources

if TYPE_CHECKING:
    from ..params.customers_payment_sources import *
    from ..params.sources import *
    from ..types.account import Account
    from ..types.bank_account import BankAccount
    from ..types.card import Card
    from ..types.deleted_bank_account import DeletedBankAccount
    from ..types.deleted_card import DeletedCard
    from ..types.source import Source
    from .sources_mandate_notifications import (
        AsyncSourcesMandateNotificationsService,
        SourcesMandateNotificationsService,
    )
    from .sources_transactions import AsyncSourcesTransactionsService, SourcesTransactionsService


class SourcesService(Service):
    """Methods of ``client.sources``."""

    mandate_notifications: SourcesMandateNotificationsService = _lazy.service()
    transactions: SourcesTransactionsService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[SourcesCreateParams]) -> Source:
        """``POST /v1/sources``

        Args:
            amount: int (smallest currency unit)
            currency: str (three-letter currency code)
            customer: str
            expand: list[str]
            flow: "code_verification" | "none" | "receiver" | "redirect"
            mandate: SourcesMandateParam
            metadata: dict[str, str]
            original_source: str
            owner: OwnerParam
            receiver: SourcesReceiverParam
            redirect: RedirectParam
            source_order: SourcesSourceOrderParam
            statement_descriptor: str
            token: str
            type: str
            usage: "reusable" | "single_use"

        Returns Source. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def retrieve(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesRetrieveParams]
    ) -> Source:
        """``GET /v1/sources/{source}``

        Args:
            source: str (path)
            client_secret: str
            expand: list[str]

        Returns Source. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, source)

    def update(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesUpdateParams]
    ) -> Source:
        """``POST /v1/sources/{source}``

        Args:
            source: str (path)
            amount: int (smallest currency unit)
            expand: list[str]
            mandate: SourcesMandateParam
            metadata: dict[str, str], or "" to clear
            owner: OwnerParam
            source_order: SourcesSourceOrderParam

        Returns Source. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, source)

    def verify(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesVerifyParams]
    ) -> Source:
        """``POST /v1/sources/{source}/verify``

        Args:
            source: str (path)
            values: list[str], required
            expand: list[str]

        Returns Source. Raises StripeError.
        """
        return self._call(_VERIFY, params, opts, source)

    def detach(
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
        return self._call(customers_payment_sources._DELETE, params, opts, customer, id)


class AsyncSourcesService(AsyncService):
    """Methods of ``client.sources``."""

    mandate_notifications: AsyncSourcesMandateNotificationsService = _lazy.service()
    transactions: AsyncSourcesTransactionsService = _lazy.service()

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[SourcesCreateParams]) -> Source:
        """``POST /v1/sources``: see ``SourcesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def retrieve(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesRetrieveParams]
    ) -> Source:
        """``GET /v1/sources/{source}``: see ``SourcesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, source)

    async def update(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesUpdateParams]
    ) -> Source:
        """``POST /v1/sources/{source}``: see ``SourcesService.update``."""
        return await self._call(_UPDATE, params, opts, source)

    async def verify(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesVerifyParams]
    ) -> Source:
        """``POST /v1/sources/{source}/verify``: see ``SourcesService.verify``."""
        return await self._call(_VERIFY, params, opts, source)

    async def detach(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentSourcesDeleteParams],
    ) -> Account | BankAccount | Card | Source | DeletedBankAccount | DeletedCard:
        """``DELETE /v1/customers/{customer}/sources/{id}``: see ``SourcesService.detach``."""
        return await self._call(customers_payment_sources._DELETE, params, opts, customer, id)


_CREATE = Operation(
    "sources.create",
    "POST",
    "/v1/sources",
    "Source",
    """
amount
currency
customer
expand
flow
mandate
metadata
original_source
owner
receiver
redirect
source_order
statement_descriptor
token
type
usage
""",
)
_RETRIEVE = Operation("sources.retrieve", "GET", "/v1/sources/{source}", "Source", "client_secret expand")
_UPDATE = Operation(
    "sources.update", "POST", "/v1/sources/{source}", "Source", "amount expand mandate metadata owner source_order"
)
_VERIFY = Operation("sources.verify", "POST", "/v1/sources/{source}/verify", "Source", "values expand")
