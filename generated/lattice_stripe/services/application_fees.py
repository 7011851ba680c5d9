# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.application_fees import *
    from ..types.application_fee import ApplicationFee
    from .application_fees_refunds import ApplicationFeesRefundsService, AsyncApplicationFeesRefundsService


class ApplicationFeesService(Service):
    """Methods of ``client.application_fees``."""

    refunds: ApplicationFeesRefundsService = _lazy.service()

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesListParams]
    ) -> Page[ApplicationFee]:
        """``GET /v1/application_fees``

        Args:
            charge: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.account, data.application, data.balance_transaction, data.charge,
                data.originating_transaction
            limit: int
            starting_after: str

        Returns a page of ApplicationFee. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesListParams]
    ) -> Iterator[ApplicationFee]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def refund(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundParams]
    ) -> ApplicationFee:
        """``POST /v1/application_fees/{id}/refund``

        Args:
            id: str (path)
            amount: int (smallest currency unit)
            directive: str
            expand: list of account, application, balance_transaction, charge, originating_transaction

        Returns ApplicationFee. Raises StripeError.
        """
        return self._call(_REFUND, params, opts, id)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRetrieveParams]
    ) -> ApplicationFee:
        """``GET /v1/application_fees/{id}``

        Args:
            id: str (path)
            expand: list of account, application, balance_transaction, charge, originating_transaction

        Returns ApplicationFee. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncApplicationFeesService(AsyncService):
    """Methods of ``client.application_fees``."""

    refunds: AsyncApplicationFeesRefundsService = _lazy.service()

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesListParams]
    ) -> AsyncPage[ApplicationFee]:
        """``GET /v1/application_fees``: see ``ApplicationFeesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesListParams]
    ) -> AsyncIterator[ApplicationFee]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def refund(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRefundParams]
    ) -> ApplicationFee:
        """``POST /v1/application_fees/{id}/refund``: see ``ApplicationFeesService.refund``."""
        return await self._call(_REFUND, params, opts, id)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplicationFeesRetrieveParams]
    ) -> ApplicationFee:
        """``GET /v1/application_fees/{id}``: see ``ApplicationFeesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "application_fees.list",
    "GET",
    "/v1/application_fees",
    "ApplicationFee",
    "charge created ending_before expand limit starting_after",
    page=True,
)
_REFUND = Operation(
    "application_fees.refund", "POST", "/v1/application_fees/{id}/refund", "ApplicationFee", "amount directive expand"
)
_RETRIEVE = Operation("application_fees.retrieve", "GET", "/v1/application_fees/{id}", "ApplicationFee", "expand")
