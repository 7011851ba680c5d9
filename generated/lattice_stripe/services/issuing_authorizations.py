# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_authorizations import *
    from ..types.issuing_authorization import IssuingAuthorization


class IssuingAuthorizationsService(Service):
    """Methods of ``client.issuing.authorizations``."""

    def approve(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsApproveParams],
    ) -> IssuingAuthorization:
        """``POST /v1/issuing/authorizations/{authorization}/approve``

        Deprecated by Stripe.

        Args:
            authorization: str (path)
            amount: int (smallest currency unit)
            expand: list of cardholder, token
            metadata: dict[str, str], or "" to clear

        Returns IssuingAuthorization. Raises StripeError.

        See: https://docs.stripe.com/api/issuing/authorizations/approve
        """
        return self._call(_APPROVE, params, opts, authorization)

    def decline(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsDeclineParams],
    ) -> IssuingAuthorization:
        """``POST /v1/issuing/authorizations/{authorization}/decline``

        Deprecated by Stripe.

        Args:
            authorization: str (path)
            expand: list of cardholder, token
            metadata: dict[str, str], or "" to clear

        Returns IssuingAuthorization. Raises StripeError.

        See: https://docs.stripe.com/api/issuing/authorizations/decline
        """
        return self._call(_DECLINE, params, opts, authorization)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingAuthorizationsListParams]
    ) -> Page[IssuingAuthorization]:
        """``GET /v1/issuing/authorizations``

        Args:
            card: str
            cardholder: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.cardholder, data.token
            limit: int
            starting_after: str
            status: "closed" | "expired" | "pending" | "reversed"

        Returns a page of IssuingAuthorization. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingAuthorizationsListParams]
    ) -> Iterator[IssuingAuthorization]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsRetrieveParams],
    ) -> IssuingAuthorization:
        """``GET /v1/issuing/authorizations/{authorization}``

        Args:
            authorization: str (path)
            expand: list of cardholder, token

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, authorization)

    def update(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsUpdateParams],
    ) -> IssuingAuthorization:
        """``POST /v1/issuing/authorizations/{authorization}``

        Args:
            authorization: str (path)
            expand: list of cardholder, token
            metadata: dict[str, str], or "" to clear

        Returns IssuingAuthorization. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, authorization)


class AsyncIssuingAuthorizationsService(AsyncService):
    """Methods of ``client.issuing.authorizations``."""

    async def approve(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsApproveParams],
    ) -> IssuingAuthorization:
        """``POST /v1/issuing/authorizations/{authorization}/approve``: see
        ``IssuingAuthorizationsService.approve``.

        Deprecated by Stripe.
        """
        return await self._call(_APPROVE, params, opts, authorization)

    async def decline(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsDeclineParams],
    ) -> IssuingAuthorization:
        """``POST /v1/issuing/authorizations/{authorization}/decline``: see
        ``IssuingAuthorizationsService.decline``.

        Deprecated by Stripe.
        """
        return await self._call(_DECLINE, params, opts, authorization)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingAuthorizationsListParams]
    ) -> AsyncPage[IssuingAuthorization]:
        """``GET /v1/issuing/authorizations``: see ``IssuingAuthorizationsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingAuthorizationsListParams]
    ) -> AsyncIterator[IssuingAuthorization]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsRetrieveParams],
    ) -> IssuingAuthorization:
        """``GET /v1/issuing/authorizations/{authorization}``: see ``IssuingAuthorizationsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, authorization)

    async def update(
        self,
        authorization: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingAuthorizationsUpdateParams],
    ) -> IssuingAuthorization:
        """``POST /v1/issuing/authorizations/{authorization}``: see ``IssuingAuthorizationsService.update``."""
        return await self._call(_UPDATE, params, opts, authorization)


_APPROVE = Operation(
    "issuing.authorizations.approve",
    "POST",
    "/v1/issuing/authorizations/{authorization}/approve",
    "IssuingAuthorization",
    "amount expand metadata",
    deprecated=True,
)
_DECLINE = Operation(
    "issuing.authorizations.decline",
    "POST",
    "/v1/issuing/authorizations/{authorization}/decline",
    "IssuingAuthorization",
    "expand metadata",
    deprecated=True,
)
_LIST = Operation(
    "issuing.authorizations.list",
    "GET",
    "/v1/issuing/authorizations",
    "IssuingAuthorization",
    "card cardholder created ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "issuing.authorizations.retrieve",
    "GET",
    "/v1/issuing/authorizations/{authorization}",
    "IssuingAuthorization",
    "expand",
)
_UPDATE = Operation(
    "issuing.authorizations.update",
    "POST",
    "/v1/issuing/authorizations/{authorization}",
    "IssuingAuthorization",
    "expand metadata",
)
