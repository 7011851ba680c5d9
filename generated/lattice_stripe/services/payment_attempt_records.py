# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_attempt_records import *
    from ..types.payment_attempt_record import PaymentAttemptRecord


class PaymentAttemptRecordsService(Service):
    """Methods of ``client.payment_attempt_records``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentAttemptRecordsListParams]
    ) -> Page[PaymentAttemptRecord]:
        """``GET /v1/payment_attempt_records``

        Args:
            payment_record: str, required
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of PaymentAttemptRecord. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentAttemptRecordsListParams]
    ) -> Iterator[PaymentAttemptRecord]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentAttemptRecordsRetrieveParams]
    ) -> PaymentAttemptRecord:
        """``GET /v1/payment_attempt_records/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns PaymentAttemptRecord. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncPaymentAttemptRecordsService(AsyncService):
    """Methods of ``client.payment_attempt_records``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentAttemptRecordsListParams]
    ) -> AsyncPage[PaymentAttemptRecord]:
        """``GET /v1/payment_attempt_records``: see ``PaymentAttemptRecordsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentAttemptRecordsListParams]
    ) -> AsyncIterator[PaymentAttemptRecord]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[PaymentAttemptRecordsRetrieveParams]
    ) -> PaymentAttemptRecord:
        """``GET /v1/payment_attempt_records/{id}``: see ``PaymentAttemptRecordsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "payment_attempt_records.list",
    "GET",
    "/v1/payment_attempt_records",
    "PaymentAttemptRecord",
    "payment_record expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "payment_attempt_records.retrieve", "GET", "/v1/payment_attempt_records/{id}", "PaymentAttemptRecord", "expand"
)
