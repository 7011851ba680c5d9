# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.billing_credit_grants import *
    from ..types.billing_credit_grant import BillingCreditGrant


class BillingCreditGrantsService(Service):
    """Methods of ``client.billing.credit_grants``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsCreateParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants``

        Args:
            amount: BillingCreditGrantsAmountParam, required
            applicability_config: BillingCreditGrantsApplicabilityConfigParam, required
            category: "paid" | "promotional"
            customer: str
            customer_account: str
            effective_at: int (Unix seconds) | datetime
            expand: list of customer, test_clock
            expires_at: int (Unix seconds) | datetime
            metadata: dict[str, str]
            name: str
            priority: int

        Returns BillingCreditGrant. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def expire(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsExpireParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants/{id}/expire``

        Args:
            id: str (path)
            expand: list of customer, test_clock

        Returns BillingCreditGrant. Raises StripeError.
        """
        return self._call(_EXPIRE, params, opts, id)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsListParams]
    ) -> Page[BillingCreditGrant]:
        """``GET /v1/billing/credit_grants``

        Args:
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.customer, data.test_clock
            limit: int
            starting_after: str

        Returns a page of BillingCreditGrant. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsListParams]
    ) -> Iterator[BillingCreditGrant]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsRetrieveParams]
    ) -> BillingCreditGrant:
        """``GET /v1/billing/credit_grants/{id}``

        Args:
            id: str (path)
            expand: list of customer, test_clock

        Returns BillingCreditGrant. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsUpdateParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants/{id}``

        Args:
            id: str (path)
            expand: list of customer, test_clock
            expires_at: int (Unix seconds) | datetime, or "" to clear
            metadata: dict[str, str]

        Returns BillingCreditGrant. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)

    def void_grant(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsVoidGrantParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants/{id}/void``

        Args:
            id: str (path)
            expand: list of customer, test_clock

        Returns BillingCreditGrant. Raises StripeError.
        """
        return self._call(_VOID_GRANT, params, opts, id)

    void = void_grant


class AsyncBillingCreditGrantsService(AsyncService):
    """Methods of ``client.billing.credit_grants``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsCreateParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants``: see ``BillingCreditGrantsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def expire(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsExpireParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants/{id}/expire``: see ``BillingCreditGrantsService.expire``."""
        return await self._call(_EXPIRE, params, opts, id)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsListParams]
    ) -> AsyncPage[BillingCreditGrant]:
        """``GET /v1/billing/credit_grants``: see ``BillingCreditGrantsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsListParams]
    ) -> AsyncIterator[BillingCreditGrant]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsRetrieveParams]
    ) -> BillingCreditGrant:
        """``GET /v1/billing/credit_grants/{id}``: see ``BillingCreditGrantsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsUpdateParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants/{id}``: see ``BillingCreditGrantsService.update``."""
        return await self._call(_UPDATE, params, opts, id)

    async def void_grant(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditGrantsVoidGrantParams]
    ) -> BillingCreditGrant:
        """``POST /v1/billing/credit_grants/{id}/void``: see ``BillingCreditGrantsService.void_grant``."""
        return await self._call(_VOID_GRANT, params, opts, id)

    void = void_grant


_CREATE = Operation(
    "billing.credit_grants.create",
    "POST",
    "/v1/billing/credit_grants",
    "BillingCreditGrant",
    """
amount
applicability_config
category
customer
customer_account
effective_at
expand
expires_at
metadata
name
priority
""",
)
_EXPIRE = Operation(
    "billing.credit_grants.expire", "POST", "/v1/billing/credit_grants/{id}/expire", "BillingCreditGrant", "expand"
)
_LIST = Operation(
    "billing.credit_grants.list",
    "GET",
    "/v1/billing/credit_grants",
    "BillingCreditGrant",
    "customer customer_account ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "billing.credit_grants.retrieve", "GET", "/v1/billing/credit_grants/{id}", "BillingCreditGrant", "expand"
)
_UPDATE = Operation(
    "billing.credit_grants.update",
    "POST",
    "/v1/billing/credit_grants/{id}",
    "BillingCreditGrant",
    "expand expires_at metadata",
)
_VOID_GRANT = Operation(
    "billing.credit_grants.void_grant",
    "POST",
    "/v1/billing/credit_grants/{id}/void",
    "BillingCreditGrant",
    "expand",
    aliases=("billing.credit_grants.void",),
    overlays=("names.yaml",),
)
