# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_cardholders import *
    from ..types.issuing_cardholder import IssuingCardholder


class IssuingCardholdersService(Service):
    """Methods of ``client.issuing.cardholders``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardholdersCreateParams]
    ) -> IssuingCardholder:
        """``POST /v1/issuing/cardholders``

        Args:
            billing: IssuingCardholdersBillingParam, required
            name: str, required
            company: IssuingCardholdersCompanyParam
            email: str
            expand: list[str]
            individual: IssuingCardholdersIndividualParam
            metadata: dict[str, str]
            phone_number: str
            preferred_locales: list["de" | "en" | "es" | "fr" | "it"]
            spending_controls: IssuingCardholdersSpendingControlsParam
            status: "active" | "inactive"
            type: "company" | "individual"

        Returns IssuingCardholder. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardholdersListParams]
    ) -> Page[IssuingCardholder]:
        """``GET /v1/issuing/cardholders``

        Args:
            created: CreatedParam | int | datetime
            email: str
            ending_before: str
            expand: list[str]
            limit: int
            phone_number: str
            starting_after: str
            status: "active" | "blocked" | "inactive"
            type: "company" | "individual"

        Returns a page of IssuingCardholder. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardholdersListParams]
    ) -> Iterator[IssuingCardholder]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        cardholder: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingCardholdersRetrieveParams],
    ) -> IssuingCardholder:
        """``GET /v1/issuing/cardholders/{cardholder}``

        Args:
            cardholder: str (path)
            expand: list[str]

        Returns IssuingCardholder. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, cardholder)

    def update(
        self,
        cardholder: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingCardholdersUpdateParams],
    ) -> IssuingCardholder:
        """``POST /v1/issuing/cardholders/{cardholder}``

        Args:
            cardholder: str (path)
            billing: IssuingCardholdersBillingParam
            company: IssuingCardholdersCompanyParam
            email: str
            expand: list[str]
            individual: IssuingCardholdersIndividualParam
            metadata: dict[str, str]
            phone_number: str
            preferred_locales: list["de" | "en" | "es" | "fr" | "it"]
            spending_controls: IssuingCardholdersSpendingControlsParam
            status: "active" | "inactive"

        Returns IssuingCardholder. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, cardholder)


class AsyncIssuingCardholdersService(AsyncService):
    """Methods of ``client.issuing.cardholders``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardholdersCreateParams]
    ) -> IssuingCardholder:
        """``POST /v1/issuing/cardholders``: see ``IssuingCardholdersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardholdersListParams]
    ) -> AsyncPage[IssuingCardholder]:
        """``GET /v1/issuing/cardholders``: see ``IssuingCardholdersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardholdersListParams]
    ) -> AsyncIterator[IssuingCardholder]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        cardholder: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingCardholdersRetrieveParams],
    ) -> IssuingCardholder:
        """``GET /v1/issuing/cardholders/{cardholder}``: see ``IssuingCardholdersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, cardholder)

    async def update(
        self,
        cardholder: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingCardholdersUpdateParams],
    ) -> IssuingCardholder:
        """``POST /v1/issuing/cardholders/{cardholder}``: see ``IssuingCardholdersService.update``."""
        return await self._call(_UPDATE, params, opts, cardholder)


_CREATE = Operation(
    "issuing.cardholders.create",
    "POST",
    "/v1/issuing/cardholders",
    "IssuingCardholder",
    """
billing
name
company
email
expand
individual
metadata
phone_number
preferred_locales
spending_controls
status
type
""",
)
_LIST = Operation(
    "issuing.cardholders.list",
    "GET",
    "/v1/issuing/cardholders",
    "IssuingCardholder",
    "created email ending_before expand limit phone_number starting_after status type",
    page=True,
)
_RETRIEVE = Operation(
    "issuing.cardholders.retrieve", "GET", "/v1/issuing/cardholders/{cardholder}", "IssuingCardholder", "expand"
)
_UPDATE = Operation(
    "issuing.cardholders.update",
    "POST",
    "/v1/issuing/cardholders/{cardholder}",
    "IssuingCardholder",
    """
billing
company
email
expand
individual
metadata
phone_number
preferred_locales
spending_controls
status
""",
)
