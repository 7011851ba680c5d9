# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_tokens import *
    from ..types.issuing_token import IssuingToken


class IssuingTokensService(Service):
    """Methods of ``client.issuing.tokens``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensListParams]
    ) -> Page[IssuingToken]:
        """``GET /v1/issuing/tokens``

        Args:
            card: str, required
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.card
            limit: int
            starting_after: str
            status: "active" | "deleted" | "requested" | "suspended"

        Returns a page of IssuingToken. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensListParams]
    ) -> Iterator[IssuingToken]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, token: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensRetrieveParams]
    ) -> IssuingToken:
        """``GET /v1/issuing/tokens/{token}``

        Args:
            token: str (path)
            expand: list of card

        Returns IssuingToken. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, token)

    def update(
        self, token: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensUpdateParams]
    ) -> IssuingToken:
        """``POST /v1/issuing/tokens/{token}``

        Args:
            token: str (path)
            status: "active" | "deleted" | "suspended", required
            expand: list of card

        Returns IssuingToken. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, token)


class AsyncIssuingTokensService(AsyncService):
    """Methods of ``client.issuing.tokens``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensListParams]
    ) -> AsyncPage[IssuingToken]:
        """``GET /v1/issuing/tokens``: see ``IssuingTokensService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensListParams]
    ) -> AsyncIterator[IssuingToken]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, token: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensRetrieveParams]
    ) -> IssuingToken:
        """``GET /v1/issuing/tokens/{token}``: see ``IssuingTokensService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, token)

    async def update(
        self, token: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTokensUpdateParams]
    ) -> IssuingToken:
        """``POST /v1/issuing/tokens/{token}``: see ``IssuingTokensService.update``."""
        return await self._call(_UPDATE, params, opts, token)


_LIST = Operation(
    "issuing.tokens.list",
    "GET",
    "/v1/issuing/tokens",
    "IssuingToken",
    "card created ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation("issuing.tokens.retrieve", "GET", "/v1/issuing/tokens/{token}", "IssuingToken", "expand")
_UPDATE = Operation("issuing.tokens.update", "POST", "/v1/issuing/tokens/{token}", "IssuingToken", "status expand")
