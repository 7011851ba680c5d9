# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.apple_pay_domains import *
    from ..types.apple_pay_domain import ApplePayDomain
    from ..types.deleted_apple_pay_domain import DeletedApplePayDomain


class ApplePayDomainsService(Service):
    """Methods of ``client.apple_pay_domains``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsCreateParams]
    ) -> ApplePayDomain:
        """``POST /v1/apple_pay/domains``

        Args:
            domain_name: str, required
            expand: list[str]

        Returns ApplePayDomain. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, domain: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsDeleteParams]
    ) -> DeletedApplePayDomain:
        """``DELETE /v1/apple_pay/domains/{domain}``

        Args:
            domain: str (path)

        Returns DeletedApplePayDomain. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, domain)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsListParams]
    ) -> Page[ApplePayDomain]:
        """``GET /v1/apple_pay/domains``

        Args:
            domain_name: str
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of ApplePayDomain. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsListParams]
    ) -> Iterator[ApplePayDomain]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, domain: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsRetrieveParams]
    ) -> ApplePayDomain:
        """``GET /v1/apple_pay/domains/{domain}``

        Args:
            domain: str (path)
            expand: list[str]

        Returns ApplePayDomain. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, domain)


class AsyncApplePayDomainsService(AsyncService):
    """Methods of ``client.apple_pay_domains``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsCreateParams]
    ) -> ApplePayDomain:
        """``POST /v1/apple_pay/domains``: see ``ApplePayDomainsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, domain: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsDeleteParams]
    ) -> DeletedApplePayDomain:
        """``DELETE /v1/apple_pay/domains/{domain}``: see ``ApplePayDomainsService.delete``."""
        return await self._call(_DELETE, params, opts, domain)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsListParams]
    ) -> AsyncPage[ApplePayDomain]:
        """``GET /v1/apple_pay/domains``: see ``ApplePayDomainsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsListParams]
    ) -> AsyncIterator[ApplePayDomain]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, domain: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ApplePayDomainsRetrieveParams]
    ) -> ApplePayDomain:
        """``GET /v1/apple_pay/domains/{domain}``: see ``ApplePayDomainsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, domain)


_CREATE = Operation(
    "apple_pay_domains.create",
    "POST",
    "/v1/apple_pay/domains",
    "ApplePayDomain",
    "domain_name expand",
    overlays=("names.yaml",),
)
_DELETE = Operation("apple_pay_domains.delete", "DELETE", "/v1/apple_pay/domains/{domain}", "DeletedApplePayDomain")
_LIST = Operation(
    "apple_pay_domains.list",
    "GET",
    "/v1/apple_pay/domains",
    "ApplePayDomain",
    "domain_name ending_before expand limit starting_after",
    page=True,
    overlays=("names.yaml",),
)
_RETRIEVE = Operation("apple_pay_domains.retrieve", "GET", "/v1/apple_pay/domains/{domain}", "ApplePayDomain", "expand")
