# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.forwarding_requests import *
    from ..types.forwarding_request import ForwardingRequest


class ForwardingRequestsService(Service):
    """Methods of ``client.forwarding.requests``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsCreateParams]
    ) -> ForwardingRequest:
        """``POST /v1/forwarding/requests``

        Args:
            payment_method: str, required
            replacements: list["card_cvc" | "card_expiry" | "card_number" | "cardholder_name" |
                "request_signature"], required
            url: str, required
            expand: list[str]
            metadata: dict[str, str]
            request: ForwardingRequestsRequestParam

        Returns ForwardingRequest. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsListParams]
    ) -> Page[ForwardingRequest]:
        """``GET /v1/forwarding/requests``

        Args:
            created: CreatedParam
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of ForwardingRequest. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsListParams]
    ) -> Iterator[ForwardingRequest]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsRetrieveParams]
    ) -> ForwardingRequest:
        """``GET /v1/forwarding/requests/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns ForwardingRequest. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncForwardingRequestsService(AsyncService):
    """Methods of ``client.forwarding.requests``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsCreateParams]
    ) -> ForwardingRequest:
        """``POST /v1/forwarding/requests``: see ``ForwardingRequestsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsListParams]
    ) -> AsyncPage[ForwardingRequest]:
        """``GET /v1/forwarding/requests``: see ``ForwardingRequestsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsListParams]
    ) -> AsyncIterator[ForwardingRequest]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ForwardingRequestsRetrieveParams]
    ) -> ForwardingRequest:
        """``GET /v1/forwarding/requests/{id}``: see ``ForwardingRequestsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_CREATE = Operation(
    "forwarding.requests.create",
    "POST",
    "/v1/forwarding/requests",
    "ForwardingRequest",
    "payment_method replacements url expand metadata request",
)
_LIST = Operation(
    "forwarding.requests.list",
    "GET",
    "/v1/forwarding/requests",
    "ForwardingRequest",
    "created ending_before expand limit starting_after",
    page=True,
    overlays=("times.yaml",),
)
_RETRIEVE = Operation(
    "forwarding.requests.retrieve", "GET", "/v1/forwarding/requests/{id}", "ForwardingRequest", "expand"
)
