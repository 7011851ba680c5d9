# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.application_fees_refunds import *
    from ..types.application_fee_refund import ApplicationFeeRefund


class ApplicationFeesRefundsService(Service):
    """Methods of ``client.application_fees.refunds``."""

    def create(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundsCreateParams]
    ) -> ApplicationFeeRefund:
        """``POST /v1/application_fees/{id}/refunds``

        Args:
            id: str (path)
            amount: int (smallest currency unit)
            expand: list of balance_transaction, fee
            metadata: dict[str, str]

        Returns ApplicationFeeRefund. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, id)

    def list(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundsListParams]
    ) -> Page[ApplicationFeeRefund]:
        """``GET /v1/application_fees/{id}/refunds``

        Args:
            id: str (path)
            ending_before: str
            expand: list of data.balance_transaction, data.fee
            limit: int
            starting_after: str

        Returns a page of ApplicationFeeRefund. Raises StripeError.
        """
        return self._call(_LIST, params, opts, id)

    def stream(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundsListParams]
    ) -> Iterator[ApplicationFeeRefund]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, id)

    def retrieve(
        self,
        fee: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ApplicationFeesRefundsRetrieveParams],
    ) -> ApplicationFeeRefund:
        """``GET /v1/application_fees/{fee}/refunds/{id}``

        Args:
            fee: str (path)
            id: str (path)
            expand: list of balance_transaction, fee

        Returns ApplicationFeeRefund. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, fee, id)

    def update(
        self,
        fee: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ApplicationFeesRefundsUpdateParams],
    ) -> ApplicationFeeRefund:
        """``POST /v1/application_fees/{fee}/refunds/{id}``

        Args:
            fee: str (path)
            id: str (path)
            expand: list of balance_transaction, fee
            metadata: dict[str, str], or "" to clear

        Returns ApplicationFeeRefund. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, fee, id)


class AsyncApplicationFeesRefundsService(AsyncService):
    """Methods of ``client.application_fees.refunds``."""

    async def create(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundsCreateParams]
    ) -> ApplicationFeeRefund:
        """``POST /v1/application_fees/{id}/refunds``: see ``ApplicationFeesRefundsService.create``."""
        return await self._call(_CREATE, params, opts, id)

    async def list(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundsListParams]
    ) -> AsyncPage[ApplicationFeeRefund]:
        """``GET /v1/application_fees/{id}/refunds``: see ``ApplicationFeesRefundsService.list``."""
        return await self._call(_LIST, params, opts, id)

    def stream(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundsListParams]
    ) -> AsyncIterator[ApplicationFeeRefund]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, id)

    async def retrieve(
        self,
        fee: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ApplicationFeesRefundsRetrieveParams],
    ) -> ApplicationFeeRefund:
        """``GET /v1/application_fees/{fee}/refunds/{id}``: see ``ApplicationFeesRefundsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, fee, id)

    async def update(
        self,
        fee: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ApplicationFeesRefundsUpdateParams],
    ) -> ApplicationFeeRefund:
        """``POST /v1/application_fees/{fee}/refunds/{id}``: see ``ApplicationFeesRefundsService.update``."""
        return await self._call(_UPDATE, params, opts, fee, id)


_CREATE = Operation(
    "application_fees.refunds.create",
    "POST",
    "/v1/application_fees/{id}/refunds",
    "ApplicationFeeRefund",
    "amount expand metadata",
)
_LIST = Operation(
    "application_fees.refunds.list",
    "GET",
    "/v1/application_fees/{id}/refunds",
    "ApplicationFeeRefund",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "application_fees.refunds.retrieve",
    "GET",
    "/v1/application_fees/{fee}/refunds/{id}",
    "ApplicationFeeRefund",
    "expand",
)
_UPDATE = Operation(
    "application_fees.refunds.update",
    "POST",
    "/v1/application_fees/{fee}/refunds/{id}",
    "ApplicationFeeRefund",
    "expand metadata",
)
