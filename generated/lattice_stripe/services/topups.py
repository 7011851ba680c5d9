# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.topups import *
    from ..types.topup import Topup


class TopupsService(Service):
    """Methods of ``client.topups``."""

    def cancel(
        self, topup: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TopupsCancelParams]
    ) -> Topup:
        """``POST /v1/topups/{topup}/cancel``

        Args:
            topup: str (path)
            expand: list of balance_transaction

        Returns Topup. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, topup)

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TopupsCreateParams]) -> Topup:
        """``POST /v1/topups``

        Args:
            amount: int (smallest currency unit), required
            currency: str, required
            description: str
            expand: list of balance_transaction
            metadata: dict[str, str], or "" to clear
            payment_method: str
            payment_method_options: TopupsPaymentMethodOptionsParam
            source: str
            statement_descriptor: str
            transfer_group: str

        Returns Topup. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[TopupsListParams]) -> Page[Topup]:
        """``GET /v1/topups``

        Args:
            amount: TopupsAmountParam | int (smallest currency unit)
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.balance_transaction
            limit: int
            starting_after: str
            status: "canceled" | "failed" | "pending" | "succeeded"

        Returns a page of Topup. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[TopupsListParams]) -> Iterator[Topup]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, topup: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TopupsRetrieveParams]
    ) -> Topup:
        """``GET /v1/topups/{topup}``

        Args:
            topup: str (path)
            expand: list of balance_transaction

        Returns Topup. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, topup)

    def update(
        self, topup: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TopupsUpdateParams]
    ) -> Topup:
        """``POST /v1/topups/{topup}``

        Args:
            topup: str (path)
            description: str
            expand: list of balance_transaction
            metadata: dict[str, str], or "" to clear

        Returns Topup. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, topup)


class AsyncTopupsService(AsyncService):
    """Methods of ``client.topups``."""

    async def cancel(
        self, topup: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TopupsCancelParams]
    ) -> Topup:
        """``POST /v1/topups/{topup}/cancel``: see ``TopupsService.cancel``."""
        return await self._call(_CANCEL, params, opts, topup)

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TopupsCreateParams]) -> Topup:
        """``POST /v1/topups``: see ``TopupsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(self, *, opts: RequestOptions | None = None, **params: Unpack[TopupsListParams]) -> AsyncPage[Topup]:
        """``GET /v1/topups``: see ``TopupsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[TopupsListParams]) -> AsyncIterator[Topup]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, topup: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TopupsRetrieveParams]
    ) -> Topup:
        """``GET /v1/topups/{topup}``: see ``TopupsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, topup)

    async def update(
        self, topup: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TopupsUpdateParams]
    ) -> Topup:
        """``POST /v1/topups/{topup}``: see ``TopupsService.update``."""
        return await self._call(_UPDATE, params, opts, topup)


_CANCEL = Operation("topups.cancel", "POST", "/v1/topups/{topup}/cancel", "Topup", "expand")
_CREATE = Operation(
    "topups.create",
    "POST",
    "/v1/topups",
    "Topup",
    """
amount
currency
description
expand
metadata
payment_method
payment_method_options
source
statement_descriptor
transfer_group
""",
)
_LIST = Operation(
    "topups.list",
    "GET",
    "/v1/topups",
    "Topup",
    "amount created ending_before expand limit starting_after status",
    page=True,
    overlays=("times.yaml",),
)
_RETRIEVE = Operation("topups.retrieve", "GET", "/v1/topups/{topup}", "Topup", "expand")
_UPDATE = Operation("topups.update", "POST", "/v1/topups/{topup}", "Topup", "description expand metadata")
