# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.entitlements_active_entitlements import *
    from ..types.entitlements_active_entitlement import EntitlementsActiveEntitlement


class EntitlementsActiveEntitlementsService(Service):
    """Methods of ``client.entitlements.active_entitlements``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsActiveEntitlementsListParams]
    ) -> Page[EntitlementsActiveEntitlement]:
        """``GET /v1/entitlements/active_entitlements``

        Args:
            customer: str, required
            ending_before: str
            expand: list of data.feature
            limit: int
            starting_after: str

        Returns a page of EntitlementsActiveEntitlement. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsActiveEntitlementsListParams]
    ) -> Iterator[EntitlementsActiveEntitlement]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[EntitlementsActiveEntitlementsRetrieveParams],
    ) -> EntitlementsActiveEntitlement:
        """``GET /v1/entitlements/active_entitlements/{id}``

        Args:
            id: str (path)
            expand: list of feature

        Returns EntitlementsActiveEntitlement. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncEntitlementsActiveEntitlementsService(AsyncService):
    """Methods of ``client.entitlements.active_entitlements``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsActiveEntitlementsListParams]
    ) -> AsyncPage[EntitlementsActiveEntitlement]:
        """``GET /v1/entitlements/active_entitlements``: see ``EntitlementsActiveEntitlementsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsActiveEntitlementsListParams]
    ) -> AsyncIterator[EntitlementsActiveEntitlement]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[EntitlementsActiveEntitlementsRetrieveParams],
    ) -> EntitlementsActiveEntitlement:
        """``GET /v1/entitlements/active_entitlements/{id}``: see
        ``EntitlementsActiveEntitlementsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "entitlements.active_entitlements.list",
    "GET",
    "/v1/entitlements/active_entitlements",
    "EntitlementsActiveEntitlement",
    "customer ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "entitlements.active_entitlements.retrieve",
    "GET",
    "/v1/entitlements/active_entitlements/{id}",
    "EntitlementsActiveEntitlement",
    "expand",
)
