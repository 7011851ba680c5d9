# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.entitlements_features import *
    from ..types.entitlements_feature import EntitlementsFeature


class EntitlementsFeaturesService(Service):
    """Methods of ``client.entitlements.features``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesCreateParams]
    ) -> EntitlementsFeature:
        """``POST /v1/entitlements/features``

        Args:
            lookup_key: str, required
            name: str, required
            expand: list[str]
            metadata: dict[str, str]

        Returns EntitlementsFeature. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesListParams]
    ) -> Page[EntitlementsFeature]:
        """``GET /v1/entitlements/features``

        Args:
            archived: bool
            ending_before: str
            expand: list[str]
            limit: int
            lookup_key: str
            starting_after: str

        Returns a page of EntitlementsFeature. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesListParams]
    ) -> Iterator[EntitlementsFeature]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesRetrieveParams]
    ) -> EntitlementsFeature:
        """``GET /v1/entitlements/features/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns EntitlementsFeature. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesUpdateParams]
    ) -> EntitlementsFeature:
        """``POST /v1/entitlements/features/{id}``

        Args:
            id: str (path)
            active: bool
            expand: list[str]
            metadata: dict[str, str], or "" to clear
            name: str

        Returns EntitlementsFeature. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncEntitlementsFeaturesService(AsyncService):
    """Methods of ``client.entitlements.features``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesCreateParams]
    ) -> EntitlementsFeature:
        """``POST /v1/entitlements/features``: see ``EntitlementsFeaturesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesListParams]
    ) -> AsyncPage[EntitlementsFeature]:
        """``GET /v1/entitlements/features``: see ``EntitlementsFeaturesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesListParams]
    ) -> AsyncIterator[EntitlementsFeature]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesRetrieveParams]
    ) -> EntitlementsFeature:
        """``GET /v1/entitlements/features/{id}``: see ``EntitlementsFeaturesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[EntitlementsFeaturesUpdateParams]
    ) -> EntitlementsFeature:
        """``POST /v1/entitlements/features/{id}``: see ``EntitlementsFeaturesService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_CREATE = Operation(
    "entitlements.features.create",
    "POST",
    "/v1/entitlements/features",
    "EntitlementsFeature",
    "lookup_key name expand metadata",
)
_LIST = Operation(
    "entitlements.features.list",
    "GET",
    "/v1/entitlements/features",
    "EntitlementsFeature",
    "archived ending_before expand limit lookup_key starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "entitlements.features.retrieve", "GET", "/v1/entitlements/features/{id}", "EntitlementsFeature", "expand"
)
_UPDATE = Operation(
    "entitlements.features.update",
    "POST",
    "/v1/entitlements/features/{id}",
    "EntitlementsFeature",
    "active expand metadata name",
)
