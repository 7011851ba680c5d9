# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.billing_portal_configurations import *
    from ..types.billing_portal_configuration import BillingPortalConfiguration


class BillingPortalConfigurationsService(Service):
    """Methods of ``client.billing_portal.configurations``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalConfigurationsCreateParams]
    ) -> BillingPortalConfiguration:
        """``POST /v1/billing_portal/configurations``

        Args:
            features: BillingPortalConfigurationsCreateFeaturesParam, required
            business_profile: BillingPortalConfigurationsCreateBusinessProfileParam
            default_return_url: str, or "" to clear
            expand: list of application
            login_page: EnabledParam
            metadata: dict[str, str]
            name: str, or "" to clear

        Returns BillingPortalConfiguration. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalConfigurationsListParams]
    ) -> Page[BillingPortalConfiguration]:
        """``GET /v1/billing_portal/configurations``

        Args:
            active: bool
            ending_before: str
            expand: list of data.application
            is_default: bool
            limit: int
            starting_after: str

        Returns a page of BillingPortalConfiguration. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalConfigurationsListParams]
    ) -> Iterator[BillingPortalConfiguration]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[BillingPortalConfigurationsRetrieveParams],
    ) -> BillingPortalConfiguration:
        """``GET /v1/billing_portal/configurations/{configuration}``

        Args:
            configuration: str (path)
            expand: list of application

        Returns BillingPortalConfiguration. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, configuration)

    def update(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[BillingPortalConfigurationsUpdateParams],
    ) -> BillingPortalConfiguration:
        """``POST /v1/billing_portal/configurations/{configuration}``

        Args:
            configuration: str (path)
            active: bool
            business_profile: BillingPortalConfigurationsUpdateBusinessProfileParam
            default_return_url: str, or "" to clear
            expand: list of application
            features: BillingPortalConfigurationsUpdateFeaturesParam
            login_page: EnabledParam
            metadata: dict[str, str], or "" to clear
            name: str, or "" to clear

        Returns BillingPortalConfiguration. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, configuration)


class AsyncBillingPortalConfigurationsService(AsyncService):
    """Methods of ``client.billing_portal.configurations``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalConfigurationsCreateParams]
    ) -> BillingPortalConfiguration:
        """``POST /v1/billing_portal/configurations``: see ``BillingPortalConfigurationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalConfigurationsListParams]
    ) -> AsyncPage[BillingPortalConfiguration]:
        """``GET /v1/billing_portal/configurations``: see ``BillingPortalConfigurationsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingPortalConfigurationsListParams]
    ) -> AsyncIterator[BillingPortalConfiguration]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[BillingPortalConfigurationsRetrieveParams],
    ) -> BillingPortalConfiguration:
        """``GET /v1/billing_portal/configurations/{configuration}``: see
        ``BillingPortalConfigurationsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, configuration)

    async def update(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[BillingPortalConfigurationsUpdateParams],
    ) -> BillingPortalConfiguration:
        """``POST /v1/billing_portal/configurations/{configuration}``: see
        ``BillingPortalConfigurationsService.update``.
        """
        return await self._call(_UPDATE, params, opts, configuration)


_CREATE = Operation(
    "billing_portal.configurations.create",
    "POST",
    "/v1/billing_portal/configurations",
    "BillingPortalConfiguration",
    "features business_profile default_return_url expand login_page metadata name",
    overlays=("proration.yaml",),
)
_LIST = Operation(
    "billing_portal.configurations.list",
    "GET",
    "/v1/billing_portal/configurations",
    "BillingPortalConfiguration",
    "active ending_before expand is_default limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "billing_portal.configurations.retrieve",
    "GET",
    "/v1/billing_portal/configurations/{configuration}",
    "BillingPortalConfiguration",
    "expand",
)
_UPDATE = Operation(
    "billing_portal.configurations.update",
    "POST",
    "/v1/billing_portal/configurations/{configuration}",
    "BillingPortalConfiguration",
    "active business_profile default_return_url expand features login_page metadata name",
    overlays=("proration.yaml",),
)
