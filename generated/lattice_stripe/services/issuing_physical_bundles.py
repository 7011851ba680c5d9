# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_physical_bundles import *
    from ..types.issuing_physical_bundle import IssuingPhysicalBundle


class IssuingPhysicalBundlesService(Service):
    """Methods of ``client.issuing.physical_bundles``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPhysicalBundlesListParams]
    ) -> Page[IssuingPhysicalBundle]:
        """``GET /v1/issuing/physical_bundles``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            status: "active" | "inactive" | "review"
            type: "custom" | "standard"

        Returns a page of IssuingPhysicalBundle. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPhysicalBundlesListParams]
    ) -> Iterator[IssuingPhysicalBundle]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        physical_bundle: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingPhysicalBundlesRetrieveParams],
    ) -> IssuingPhysicalBundle:
        """``GET /v1/issuing/physical_bundles/{physical_bundle}``

        Args:
            physical_bundle: str (path)
            expand: list[str]

        Returns IssuingPhysicalBundle. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, physical_bundle)


class AsyncIssuingPhysicalBundlesService(AsyncService):
    """Methods of ``client.issuing.physical_bundles``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPhysicalBundlesListParams]
    ) -> AsyncPage[IssuingPhysicalBundle]:
        """``GET /v1/issuing/physical_bundles``: see ``IssuingPhysicalBundlesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPhysicalBundlesListParams]
    ) -> AsyncIterator[IssuingPhysicalBundle]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        physical_bundle: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingPhysicalBundlesRetrieveParams],
    ) -> IssuingPhysicalBundle:
        """``GET /v1/issuing/physical_bundles/{physical_bundle}``: see ``IssuingPhysicalBundlesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, physical_bundle)


_LIST = Operation(
    "issuing.physical_bundles.list",
    "GET",
    "/v1/issuing/physical_bundles",
    "IssuingPhysicalBundle",
    "ending_before expand limit starting_after status type",
    page=True,
)
_RETRIEVE = Operation(
    "issuing.physical_bundles.retrieve",
    "GET",
    "/v1/issuing/physical_bundles/{physical_bundle}",
    "IssuingPhysicalBundle",
    "expand",
)
