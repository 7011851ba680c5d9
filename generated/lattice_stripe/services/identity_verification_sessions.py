# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.identity_verification_sessions import *
    from ..types.identity_verification_session import IdentityVerificationSession


class IdentityVerificationSessionsService(Service):
    """Methods of ``client.identity.verification_sessions``."""

    def cancel(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsCancelParams],
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions/{session}/cancel``

        Args:
            session: str (path)
            expand: list of last_verification_report

        Returns IdentityVerificationSession. Raises StripeError.

        See: https://docs.stripe.com/docs/identity/verification-sessions#cancel
        """
        return self._call(_CANCEL, params, opts, session)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationSessionsCreateParams]
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions``

        Args:
            client_reference_id: str
            expand: list of last_verification_report
            metadata: dict[str, str]
            options: IdentityVerificationSessionsOptionsParam
            provided_details: IdentityVerificationSessionsProvidedDetailsParam
            related_customer: str
            related_customer_account: str
            related_person: IdentityVerificationSessionsRelatedPersonParam
            return_url: str
            type: "document" | "id_number"
            verification_flow: str

        Returns IdentityVerificationSession. Raises StripeError.

        See: https://docs.stripe.com/docs/identity/verify-identity-documents
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationSessionsListParams]
    ) -> Page[IdentityVerificationSession]:
        """``GET /v1/identity/verification_sessions``

        Args:
            client_reference_id: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.last_verification_report
            limit: int
            related_customer: str
            related_customer_account: str
            starting_after: str
            status: "canceled" | "processing" | "requires_input" | "verified"

        Returns a page of IdentityVerificationSession. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationSessionsListParams]
    ) -> Iterator[IdentityVerificationSession]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def redact(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsRedactParams],
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions/{session}/redact``

        Args:
            session: str (path)
            expand: list of last_verification_report

        Returns IdentityVerificationSession. Raises StripeError.

        See: https://docs.stripe.com/docs/identity/verification-sessions#redact
        """
        return self._call(_REDACT, params, opts, session)

    def retrieve(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsRetrieveParams],
    ) -> IdentityVerificationSession:
        """``GET /v1/identity/verification_sessions/{session}``

        Args:
            session: str (path)
            expand: list of last_verification_report

        Returns IdentityVerificationSession. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, session)

    def update(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsUpdateParams],
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions/{session}``

        Args:
            session: str (path)
            expand: list of last_verification_report
            metadata: dict[str, str]
            options: IdentityVerificationSessionsOptionsParam
            provided_details: IdentityVerificationSessionsProvidedDetailsParam
            type: "document" | "id_number"

        Returns IdentityVerificationSession. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, session)


class AsyncIdentityVerificationSessionsService(AsyncService):
    """Methods of ``client.identity.verification_sessions``."""

    async def cancel(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsCancelParams],
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions/{session}/cancel``: see
        ``IdentityVerificationSessionsService.cancel``.
        """
        return await self._call(_CANCEL, params, opts, session)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationSessionsCreateParams]
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions``: see ``IdentityVerificationSessionsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationSessionsListParams]
    ) -> AsyncPage[IdentityVerificationSession]:
        """``GET /v1/identity/verification_sessions``: see ``IdentityVerificationSessionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IdentityVerificationSessionsListParams]
    ) -> AsyncIterator[IdentityVerificationSession]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def redact(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsRedactParams],
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions/{session}/redact``: see
        ``IdentityVerificationSessionsService.redact``.
        """
        return await self._call(_REDACT, params, opts, session)

    async def retrieve(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsRetrieveParams],
    ) -> IdentityVerificationSession:
        """``GET /v1/identity/verification_sessions/{session}``: see
        ``IdentityVerificationSessionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, session)

    async def update(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IdentityVerificationSessionsUpdateParams],
    ) -> IdentityVerificationSession:
        """``POST /v1/identity/verification_sessions/{session}``: see
        ``IdentityVerificationSessionsService.update``.
        """
        return await self._call(_UPDATE, params, opts, session)


_CANCEL = Operation(
    "identity.verification_sessions.cancel",
    "POST",
    "/v1/identity/verification_sessions/{session}/cancel",
    "IdentityVerificationSession",
    "expand",
)
_CREATE = Operation(
    "identity.verification_sessions.create",
    "POST",
    "/v1/identity/verification_sessions",
    "IdentityVerificationSession",
    """
client_reference_id
expand
metadata
options
provided_details
related_customer
related_customer_account
related_person
return_url
type
verification_flow
""",
)
_LIST = Operation(
    "identity.verification_sessions.list",
    "GET",
    "/v1/identity/verification_sessions",
    "IdentityVerificationSession",
    """
client_reference_id
created
ending_before
expand
limit
related_customer
related_customer_account
starting_after
status
""",
    page=True,
)
_REDACT = Operation(
    "identity.verification_sessions.redact",
    "POST",
    "/v1/identity/verification_sessions/{session}/redact",
    "IdentityVerificationSession",
    "expand",
)
_RETRIEVE = Operation(
    "identity.verification_sessions.retrieve",
    "GET",
    "/v1/identity/verification_sessions/{session}",
    "IdentityVerificationSession",
    "expand",
)
_UPDATE = Operation(
    "identity.verification_sessions.update",
    "POST",
    "/v1/identity/verification_sessions/{session}",
    "IdentityVerificationSession",
    "expand metadata options provided_details type",
)
