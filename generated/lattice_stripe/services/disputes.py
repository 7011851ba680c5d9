# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service
from ..opinions import disputes as _disputes

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.disputes import *
    from ..types.dispute import Dispute


class DisputesService(Service):
    """Methods of ``client.disputes``."""

    def close(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[DisputesCloseParams]
    ) -> Dispute:
        """``POST /v1/disputes/{dispute}/close``

        Args:
            dispute: str (path)
            expand: list of charge, payment_intent

        Returns Dispute. Raises StripeError.
        """
        return self._call(_CLOSE, params, opts, dispute)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[DisputesListParams]) -> Page[Dispute]:
        """``GET /v1/disputes``

        Args:
            charge: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.charge, data.payment_intent
            limit: int
            payment_intent: str
            starting_after: str

        Returns a page of Dispute. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[DisputesListParams]) -> Iterator[Dispute]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[DisputesRetrieveParams]
    ) -> Dispute:
        """``GET /v1/disputes/{dispute}``

        Args:
            dispute: str (path)
            expand: list of charge, payment_intent

        Returns Dispute. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, dispute)

    def update(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[DisputesUpdateParams]
    ) -> Dispute:
        """``POST /v1/disputes/{dispute}``

        Submits evidence to the bank unless ``submit=False`` is passed, and evidence can be submitted
        only once. To stage it first, use ``update_evidence``, then ``submit_evidence``.

        Args:
            dispute: str (path)
            evidence: EvidenceParam
            expand: list of charge, payment_intent
            metadata: dict[str, str], or "" to clear
            submit: bool

        Returns Dispute. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, dispute)

    update_evidence = _disputes.update_evidence
    submit_evidence = _disputes.submit_evidence


class AsyncDisputesService(AsyncService):
    """Methods of ``client.disputes``."""

    async def close(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[DisputesCloseParams]
    ) -> Dispute:
        """``POST /v1/disputes/{dispute}/close``: see ``DisputesService.close``."""
        return await self._call(_CLOSE, params, opts, dispute)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[DisputesListParams]
    ) -> AsyncPage[Dispute]:
        """``GET /v1/disputes``: see ``DisputesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[DisputesListParams]
    ) -> AsyncIterator[Dispute]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[DisputesRetrieveParams]
    ) -> Dispute:
        """``GET /v1/disputes/{dispute}``: see ``DisputesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, dispute)

    async def update(
        self, dispute: str, /, *, opts: RequestOptions | None = None, **params: Unpack[DisputesUpdateParams]
    ) -> Dispute:
        """``POST /v1/disputes/{dispute}``: see ``DisputesService.update``.

        Submits evidence to the bank unless ``submit=False`` is passed, and evidence can be submitted
        only once. To stage it first, use ``update_evidence``, then ``submit_evidence``.
        """
        return await self._call(_UPDATE, params, opts, dispute)

    update_evidence = _disputes.update_evidence_async
    submit_evidence = _disputes.submit_evidence_async


_CLOSE = Operation("disputes.close", "POST", "/v1/disputes/{dispute}/close", "Dispute", "expand")
_LIST = Operation(
    "disputes.list",
    "GET",
    "/v1/disputes",
    "Dispute",
    "charge created ending_before expand limit payment_intent starting_after",
    page=True,
)
_RETRIEVE = Operation("disputes.retrieve", "GET", "/v1/disputes/{dispute}", "Dispute", "expand")
_UPDATE = Operation(
    "disputes.update",
    "POST",
    "/v1/disputes/{dispute}",
    "Dispute",
    "evidence expand metadata submit",
    methods=("update_evidence", "submit_evidence"),
    overlays=("disputes.yaml",),
)
