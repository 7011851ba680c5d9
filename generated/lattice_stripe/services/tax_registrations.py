# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.tax_registrations import *
    from ..types.tax_registration import TaxRegistration


class TaxRegistrationsService(Service):
    """Methods of ``client.tax.registrations``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsCreateParams]
    ) -> TaxRegistration:
        """``POST /v1/tax/registrations``

        Args:
            active_from: "now" | int (Unix seconds) | datetime, required
            country: str, required
            country_options: TaxRegistrationsCountryOptionsParam, required
            expand: list[str]
            expires_at: int (Unix seconds) | datetime

        Returns TaxRegistration. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsListParams]
    ) -> Page[TaxRegistration]:
        """``GET /v1/tax/registrations``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            status: "active" | "all" | "expired" | "scheduled"

        Returns a page of TaxRegistration. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsListParams]
    ) -> Iterator[TaxRegistration]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsRetrieveParams]
    ) -> TaxRegistration:
        """``GET /v1/tax/registrations/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns TaxRegistration. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsUpdateParams]
    ) -> TaxRegistration:
        """``POST /v1/tax/registrations/{id}``

        Args:
            id: str (path)
            active_from: "now" | int (Unix seconds) | datetime
            expand: list[str]
            expires_at: "now" | int (Unix seconds) | datetime, or "" to clear

        Returns TaxRegistration. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncTaxRegistrationsService(AsyncService):
    """Methods of ``client.tax.registrations``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsCreateParams]
    ) -> TaxRegistration:
        """``POST /v1/tax/registrations``: see ``TaxRegistrationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsListParams]
    ) -> AsyncPage[TaxRegistration]:
        """``GET /v1/tax/registrations``: see ``TaxRegistrationsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsListParams]
    ) -> AsyncIterator[TaxRegistration]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsRetrieveParams]
    ) -> TaxRegistration:
        """``GET /v1/tax/registrations/{id}``: see ``TaxRegistrationsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxRegistrationsUpdateParams]
    ) -> TaxRegistration:
        """``POST /v1/tax/registrations/{id}``: see ``TaxRegistrationsService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_CREATE = Operation(
    "tax.registrations.create",
    "POST",
    "/v1/tax/registrations",
    "TaxRegistration",
    "active_from country country_options expand expires_at",
)
_LIST = Operation(
    "tax.registrations.list",
    "GET",
    "/v1/tax/registrations",
    "TaxRegistration",
    "ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation("tax.registrations.retrieve", "GET", "/v1/tax/registrations/{id}", "TaxRegistration", "expand")
_UPDATE = Operation(
    "tax.registrations.update", "POST", "/v1/tax/registrations/{id}", "TaxRegistration", "active_from expand expires_at"
)
