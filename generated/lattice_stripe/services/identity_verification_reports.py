# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.identity_verification_reports import *
    from ..types.identity_verification_report import IdentityVerificationReport


class IdentityVerificationReportsService(Service):
    """Methods of ``client.identity.verification_reports``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationReportsListParams]
    ) -> Page[IdentityVerificationReport]:
        """``GET /v1/identity/verification_reports``

        Args:
            client_reference_id: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            type: "document" | "id_number"
            verification_session: str

        Returns a page of IdentityVerificationReport. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationReportsListParams]
    ) -> Iterator[IdentityVerificationReport]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        report: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationReportsRetrieveParams],
    ) -> IdentityVerificationReport:
        """``GET /v1/identity/verification_reports/{report}``

        Args:
            report: str (path)
            expand: list[str]

        Returns IdentityVerificationReport. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, report)


class AsyncIdentityVerificationReportsService(AsyncService):
    """Methods of ``client.identity.verification_reports``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationReportsListParams]
    ) -> AsyncPage[IdentityVerificationReport]:
        """``GET /v1/identity/verification_reports``: see ``IdentityVerificationReportsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationReportsListParams]
    ) -> AsyncIterator[IdentityVerificationReport]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        report: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationReportsRetrieveParams],
    ) -> IdentityVerificationReport:
        """``GET /v1/identity/verification_reports/{report}``: see ``IdentityVerificationReportsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, report)


_LIST = Operation(
    "identity.verification_reports.list",
    "GET",
    "/v1/identity/verification_reports",
    "IdentityVerificationReport",
    """
client_reference_id
created
ending_before
expand
limit
starting_after
type
verification_session
""",
    page=True,
)
_RETRIEVE = Operation(
    "identity.verification_reports.retrieve",
    "GET",
    "/v1/identity/verification_reports/{report}",
    "IdentityVerificationReport",
    "expand",
)
