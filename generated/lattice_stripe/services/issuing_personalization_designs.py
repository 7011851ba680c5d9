# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_personalization_designs import *
    from ..types.issuing_personalization_design import IssuingPersonalizationDesign


class IssuingPersonalizationDesignsService(Service):
    """Methods of ``client.issuing.personalization_designs``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPersonalizationDesignsCreateParams]
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/issuing/personalization_designs``

        Args:
            physical_bundle: str, required
            card_logo: str
            carrier_text: IssuingPersonalizationDesignsCarrierTextParam
            expand: list of card_logo, physical_bundle
            lookup_key: str
            metadata: dict[str, str]
            name: str
            preferences: IssuingPersonalizationDesignsPreferencesParam
            transfer_lookup_key: bool

        Returns IssuingPersonalizationDesign. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPersonalizationDesignsListParams]
    ) -> Page[IssuingPersonalizationDesign]:
        """``GET /v1/issuing/personalization_designs``

        Args:
            ending_before: str
            expand: list of data.card_logo, data.physical_bundle
            limit: int
            lookup_keys: list[str]
            preferences: IssuingPersonalizationDesignsListPreferencesParam
            starting_after: str
            status: "active" | "inactive" | "rejected" | "review"

        Returns a page of IssuingPersonalizationDesign. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPersonalizationDesignsListParams]
    ) -> Iterator[IssuingPersonalizationDesign]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingPersonalizationDesignsRetrieveParams],
    ) -> IssuingPersonalizationDesign:
        """``GET /v1/issuing/personalization_designs/{personalization_design}``

        Args:
            personalization_design: str (path)
            expand: list of card_logo, physical_bundle

        Returns IssuingPersonalizationDesign. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, personalization_design)

    def update(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingPersonalizationDesignsUpdateParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/issuing/personalization_designs/{personalization_design}``

        Args:
            personalization_design: str (path)
            card_logo: str, or "" to clear
            carrier_text: IssuingPersonalizationDesignsCarrierTextParam, or "" to clear
            expand: list of card_logo, physical_bundle
            lookup_key: str, or "" to clear
            metadata: dict[str, str]
            name: str, or "" to clear
            physical_bundle: str
            preferences: IssuingPersonalizationDesignsPreferencesParam
            transfer_lookup_key: bool

        Returns IssuingPersonalizationDesign. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, personalization_design)


class AsyncIssuingPersonalizationDesignsService(AsyncService):
    """Methods of ``client.issuing.personalization_designs``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPersonalizationDesignsCreateParams]
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/issuing/personalization_designs``: see ``IssuingPersonalizationDesignsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPersonalizationDesignsListParams]
    ) -> AsyncPage[IssuingPersonalizationDesign]:
        """``GET /v1/issuing/personalization_designs``: see ``IssuingPersonalizationDesignsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingPersonalizationDesignsListParams]
    ) -> AsyncIterator[IssuingPersonalizationDesign]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingPersonalizationDesignsRetrieveParams],
    ) -> IssuingPersonalizationDesign:
        """``GET /v1/issuing/personalization_designs/{personalization_design}``: see
        ``IssuingPersonalizationDesignsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, personalization_design)

    async def update(
        self,
        personalization_design: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingPersonalizationDesignsUpdateParams],
    ) -> IssuingPersonalizationDesign:
        """``POST /v1/issuing/personalization_designs/{personalization_design}``: see
        ``IssuingPersonalizationDesignsService.update``.
        """
        return await self._call(_UPDATE, params, opts, personalization_design)


_CREATE = Operation(
    "issuing.personalization_designs.create",
    "POST",
    "/v1/issuing/personalization_designs",
    "IssuingPersonalizationDesign",
    """
physical_bundle
card_logo
carrier_text
expand
lookup_key
metadata
name
preferences
transfer_lookup_key
""",
)
_LIST = Operation(
    "issuing.personalization_designs.list",
    "GET",
    "/v1/issuing/personalization_designs",
    "IssuingPersonalizationDesign",
    "ending_before expand limit lookup_keys preferences starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "issuing.personalization_designs.retrieve",
    "GET",
    "/v1/issuing/personalization_designs/{personalization_design}",
    "IssuingPersonalizationDesign",
    "expand",
)
_UPDATE = Operation(
    "issuing.personalization_designs.update",
    "POST",
    "/v1/issuing/personalization_designs/{personalization_design}",
    "IssuingPersonalizationDesign",
    """
card_logo
carrier_text
expand
lookup_key
metadata
name
physical_bundle
preferences
transfer_lookup_key
""",
)
