# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_method_domains import *
    from ..types.payment_method_domain import PaymentMethodDomain


class PaymentMethodDomainsService(Service):
    """Methods of ``client.payment_method_domains``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodDomainsCreateParams]
    ) -> PaymentMethodDomain:
        """``POST /v1/payment_method_domains``

        Args:
            domain_name: str, required
            enabled: bool
            expand: list[str]

        Returns PaymentMethodDomain. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodDomainsListParams]
    ) -> Page[PaymentMethodDomain]:
        """``GET /v1/payment_method_domains``

        Args:
            domain_name: str
            enabled: bool
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of PaymentMethodDomain. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodDomainsListParams]
    ) -> Iterator[PaymentMethodDomain]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        payment_method_domain: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodDomainsRetrieveParams],
    ) -> PaymentMethodDomain:
        """``GET /v1/payment_method_domains/{payment_method_domain}``

        Args:
            payment_method_domain: str (path)
            expand: list[str]

        Returns PaymentMethodDomain. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, payment_method_domain)

    def update(
        self,
        payment_method_domain: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodDomainsUpdateParams],
    ) -> PaymentMethodDomain:
        """``POST /v1/payment_method_domains/{payment_method_domain}``

        Args:
            payment_method_domain: str (path)
            enabled: bool
            expand: list[str]

        Returns PaymentMethodDomain. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, payment_method_domain)

    def validate(
        self,
        payment_method_domain: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodDomainsValidateParams],
    ) -> PaymentMethodDomain:
        """``POST /v1/payment_method_domains/{payment_method_domain}/validate``

        Args:
            payment_method_domain: str (path)
            expand: list[str]

        Returns PaymentMethodDomain. Raises StripeError.

        See: https://docs.stripe.com/docs/payments/payment-methods/pmd-registration
        """
        return self._call(_VALIDATE, params, opts, payment_method_domain)


class AsyncPaymentMethodDomainsService(AsyncService):
    """Methods of ``client.payment_method_domains``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodDomainsCreateParams]
    ) -> PaymentMethodDomain:
        """``POST /v1/payment_method_domains``: see ``PaymentMethodDomainsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodDomainsListParams]
    ) -> AsyncPage[PaymentMethodDomain]:
        """``GET /v1/payment_method_domains``: see ``PaymentMethodDomainsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[PaymentMethodDomainsListParams]
    ) -> AsyncIterator[PaymentMethodDomain]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        payment_method_domain: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodDomainsRetrieveParams],
    ) -> PaymentMethodDomain:
        """``GET /v1/payment_method_domains/{payment_method_domain}``: see ``PaymentMethodDomainsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, payment_method_domain)

    async def update(
        self,
        payment_method_domain: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodDomainsUpdateParams],
    ) -> PaymentMethodDomain:
        """``POST /v1/payment_method_domains/{payment_method_domain}``: see ``PaymentMethodDomainsService.update``."""
        return await self._call(_UPDATE, params, opts, payment_method_domain)

    async def validate(
        self,
        payment_method_domain: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentMethodDomainsValidateParams],
    ) -> PaymentMethodDomain:
        """``POST /v1/payment_method_domains/{payment_method_domain}/validate``: see
        ``PaymentMethodDomainsService.validate``.
        """
        return await self._call(_VALIDATE, params, opts, payment_method_domain)


_CREATE = Operation(
    "payment_method_domains.create",
    "POST",
    "/v1/payment_method_domains",
    "PaymentMethodDomain",
    "domain_name enabled expand",
)
_LIST = Operation(
    "payment_method_domains.list",
    "GET",
    "/v1/payment_method_domains",
    "PaymentMethodDomain",
    "domain_name enabled ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "payment_method_domains.retrieve",
    "GET",
    "/v1/payment_method_domains/{payment_method_domain}",
    "PaymentMethodDomain",
    "expand",
)
_UPDATE = Operation(
    "payment_method_domains.update",
    "POST",
    "/v1/payment_method_domains/{payment_method_domain}",
    "PaymentMethodDomain",
    "enabled expand",
)
_VALIDATE = Operation(
    "payment_method_domains.validate",
    "POST",
    "/v1/payment_method_domains/{payment_method_domain}/validate",
    "PaymentMethodDomain",
    "expand",
)
