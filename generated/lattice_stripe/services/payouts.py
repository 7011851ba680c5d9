# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payouts import *
    from ..types.payout import Payout


class PayoutsService(Service):
    """Methods of ``client.payouts``."""

    def cancel(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsCancelParams]
    ) -> Payout:
        """``POST /v1/payouts/{payout}/cancel``

        Args:
            payout: str (path)
            expand: list of application_fee, balance_transaction, destination,
                failure_balance_transaction, original_payout, reversed_by

        Returns Payout. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, payout)

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsCreateParams]) -> Payout:
        """``POST /v1/payouts``

        Args:
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            description: str
            destination: str
            expand: list of application_fee, balance_transaction, destination,
                failure_balance_transaction, original_payout, reversed_by
            metadata: dict[str, str]
            method: "instant" | "standard"
            payout_method: str
            source_type: "bank_account" | "card" | "fpx"
            statement_descriptor: str

        Returns Payout. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsListParams]) -> Page[Payout]:
        """``GET /v1/payouts``

        Args:
            arrival_date: CreatedParam | int | datetime
            created: CreatedParam | int | datetime
            destination: str
            ending_before: str
            expand: list of data.application_fee, data.balance_transaction, data.destination,
                data.failure_balance_transaction, data.original_payout, data.reversed_by
            limit: int
            starting_after: str
            status: str

        Returns a page of Payout. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsListParams]) -> Iterator[Payout]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsRetrieveParams]
    ) -> Payout:
        """``GET /v1/payouts/{payout}``

        Args:
            payout: str (path)
            expand: list of application_fee, balance_transaction, destination,
                failure_balance_transaction, original_payout, reversed_by

        Returns Payout. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, payout)

    def reverse(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsReverseParams]
    ) -> Payout:
        """``POST /v1/payouts/{payout}/reverse``

        Args:
            payout: str (path)
            expand: list of application_fee, balance_transaction, destination,
                failure_balance_transaction, original_payout, reversed_by
            metadata: dict[str, str]

        Returns Payout. Raises StripeError.
        """
        return self._call(_REVERSE, params, opts, payout)

    def update(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsUpdateParams]
    ) -> Payout:
        """``POST /v1/payouts/{payout}``

        Args:
            payout: str (path)
            expand: list of application_fee, balance_transaction, destination,
                failure_balance_transaction, original_payout, reversed_by
            metadata: dict[str, str], or "" to clear

        Returns Payout. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, payout)


class AsyncPayoutsService(AsyncService):
    """Methods of ``client.payouts``."""

    async def cancel(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsCancelParams]
    ) -> Payout:
        """``POST /v1/payouts/{payout}/cancel``: see ``PayoutsService.cancel``."""
        return await self._call(_CANCEL, params, opts, payout)

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsCreateParams]) -> Payout:
        """``POST /v1/payouts``: see ``PayoutsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsListParams]
    ) -> AsyncPage[Payout]:
        """``GET /v1/payouts``: see ``PayoutsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsListParams]
    ) -> AsyncIterator[Payout]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsRetrieveParams]
    ) -> Payout:
        """``GET /v1/payouts/{payout}``: see ``PayoutsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, payout)

    async def reverse(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsReverseParams]
    ) -> Payout:
        """``POST /v1/payouts/{payout}/reverse``: see ``PayoutsService.reverse``."""
        return await self._call(_REVERSE, params, opts, payout)

    async def update(
        self, payout: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PayoutsUpdateParams]
    ) -> Payout:
        """``POST /v1/payouts/{payout}``: see ``PayoutsService.update``."""
        return await self._call(_UPDATE, params, opts, payout)


_CANCEL = Operation("payouts.cancel", "POST", "/v1/payouts/{payout}/cancel", "Payout", "expand")
_CREATE = Operation(
    "payouts.create",
    "POST",
    "/v1/payouts",
    "Payout",
    """
amount
currency
description
destination
expand
metadata
method
payout_method
source_type
statement_descriptor
""",
    overlays=("rate_limits.yaml",),
)
_LIST = Operation(
    "payouts.list",
    "GET",
    "/v1/payouts",
    "Payout",
    "arrival_date created destination ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation("payouts.retrieve", "GET", "/v1/payouts/{payout}", "Payout", "expand")
_REVERSE = Operation("payouts.reverse", "POST", "/v1/payouts/{payout}/reverse", "Payout", "expand metadata")
_UPDATE = Operation("payouts.update", "POST", "/v1/payouts/{payout}", "Payout", "expand metadata")
