# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_disputes import *
    from ..types.issuing_dispute import IssuingDispute


class IssuingDisputesService(Service):
    """Methods of ``client.issuing.disputes``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesCreateParams]
    ) -> IssuingDispute:
        """``POST /v1/issuing/disputes``

        Args:
            amount: int (smallest currency unit)
            evidence: IssuingDisputesEvidenceParam
            expand: list of transaction
            metadata: dict[str, str]
            transaction: str
            treasury: IssuingDisputesTreasuryParam

        Returns IssuingDispute. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesListParams]
    ) -> Page[IssuingDispute]:
        """``GET /v1/issuing/disputes``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.transaction
            limit: int
            starting_after: str
            status: "expired" | "lost" | "submitted" | "unsubmitted" | "won"
            transaction: str

        Returns a page of IssuingDispute. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesListParams]
    ) -> Iterator[IssuingDispute]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesRetrieveParams]
    ) -> IssuingDispute:
        """``GET /v1/issuing/disputes/{dispute}``

        Args:
            dispute: str (path)
            expand: list of transaction

        Returns IssuingDispute. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, dispute)

    def submit(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesSubmitParams]
    ) -> IssuingDispute:
        """``POST /v1/issuing/disputes/{dispute}/submit``

        Args:
            dispute: str (path)
            expand: list of transaction
            metadata: dict[str, str], or "" to clear

        Returns IssuingDispute. Raises StripeError.
        """
        return self._call(_SUBMIT, params, opts, dispute)

    def update(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesUpdateParams]
    ) -> IssuingDispute:
        """``POST /v1/issuing/disputes/{dispute}``

        Args:
            dispute: str (path)
            amount: int (smallest currency unit)
            evidence: IssuingDisputesEvidenceParam
            expand: list of transaction
            metadata: dict[str, str], or "" to clear

        Returns IssuingDispute. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, dispute)


class AsyncIssuingDisputesService(AsyncService):
    """Methods of ``client.issuing.disputes``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesCreateParams]
    ) -> IssuingDispute:
        """``POST /v1/issuing/disputes``: see ``IssuingDisputesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesListParams]
    ) -> AsyncPage[IssuingDispute]:
        """``GET /v1/issuing/disputes``: see ``IssuingDisputesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesListParams]
    ) -> AsyncIterator[IssuingDispute]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesRetrieveParams]
    ) -> IssuingDispute:
        """``GET /v1/issuing/disputes/{dispute}``: see ``IssuingDisputesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, dispute)

    async def submit(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesSubmitParams]
    ) -> IssuingDispute:
        """``POST /v1/issuing/disputes/{dispute}/submit``: see ``IssuingDisputesService.submit``."""
        return await self._call(_SUBMIT, params, opts, dispute)

    async def update(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingDisputesUpdateParams]
    ) -> IssuingDispute:
        """``POST /v1/issuing/disputes/{dispute}``: see ``IssuingDisputesService.update``."""
        return await self._call(_UPDATE, params, opts, dispute)


_CREATE = Operation(
    "issuing.disputes.create",
    "POST",
    "/v1/issuing/disputes",
    "IssuingDispute",
    "amount evidence expand metadata transaction treasury",
)
_LIST = Operation(
    "issuing.disputes.list",
    "GET",
    "/v1/issuing/disputes",
    "IssuingDispute",
    "created ending_before expand limit starting_after status transaction",
    page=True,
)
_RETRIEVE = Operation("issuing.disputes.retrieve", "GET", "/v1/issuing/disputes/{dispute}", "IssuingDispute", "expand")
_SUBMIT = Operation(
    "issuing.disputes.submit", "POST", "/v1/issuing/disputes/{dispute}/submit", "IssuingDispute", "expand metadata"
)
_UPDATE = Operation(
    "issuing.disputes.update",
    "POST",
    "/v1/issuing/disputes/{dispute}",
    "IssuingDispute",
    "amount evidence expand metadata",
)
