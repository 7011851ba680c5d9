# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.subscription_items import *
    from ..types.deleted_subscription_item import DeletedSubscriptionItem
    from ..types.subscription_item import SubscriptionItem


class SubscriptionItemsService(Service):
    """Methods of ``client.subscription_items``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsCreateParams]
    ) -> SubscriptionItem:
        """``POST /v1/subscription_items``

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            subscription: str, required
            billing_thresholds: BillingThresholdsParam, or "" to clear
            discounts: list[DiscountsParam], or "" to clear
            expand: list of discounts
            metadata: dict[str, str]
            payment_behavior: "allow_incomplete" | "default_incomplete" | "error_if_incomplete" |
                "pending_if_incomplete"
            price: str
            price_data: SubscriptionItemsPriceDataParam
            proration_behavior: "always_invoice" | "create_prorations" | "none"
            proration_date: int (Unix seconds) | datetime
            quantity: int
            tax_rates: list[str], or "" to clear

        Returns SubscriptionItem. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsDeleteParams]
    ) -> DeletedSubscriptionItem:
        """``DELETE /v1/subscription_items/{item}``

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            item: str (path)
            clear_usage: bool
            payment_behavior: "allow_incomplete" | "default_incomplete" | "error_if_incomplete" |
                "pending_if_incomplete"
            proration_behavior: "always_invoice" | "create_prorations" | "none"
            proration_date: int (Unix seconds) | datetime

        Returns DeletedSubscriptionItem. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, item)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsListParams]
    ) -> Page[SubscriptionItem]:
        """``GET /v1/subscription_items``

        Args:
            subscription: str, required
            ending_before: str
            expand: list of data.discounts
            limit: int
            starting_after: str

        Returns a page of SubscriptionItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsListParams]
    ) -> Iterator[SubscriptionItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsRetrieveParams]
    ) -> SubscriptionItem:
        """``GET /v1/subscription_items/{item}``

        Args:
            item: str (path)
            expand: list of discounts

        Returns SubscriptionItem. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, item)

    def update(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsUpdateParams]
    ) -> SubscriptionItem:
        """``POST /v1/subscription_items/{item}``

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.

        Args:
            item: str (path)
            billing_thresholds: BillingThresholdsParam, or "" to clear
            discounts: list[DiscountsParam], or "" to clear
            expand: list of discounts
            metadata: dict[str, str], or "" to clear
            off_session: bool
            payment_behavior: "allow_incomplete" | "default_incomplete" | "error_if_incomplete" |
                "pending_if_incomplete"
            price: str
            price_data: SubscriptionItemsPriceDataParam
            proration_behavior: "always_invoice" | "create_prorations" | "none"
            proration_date: int (Unix seconds) | datetime
            quantity: int
            tax_rates: list[str], or "" to clear

        Returns SubscriptionItem. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, item)


class AsyncSubscriptionItemsService(AsyncService):
    """Methods of ``client.subscription_items``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsCreateParams]
    ) -> SubscriptionItem:
        """``POST /v1/subscription_items``: see ``SubscriptionItemsService.create``.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsDeleteParams]
    ) -> DeletedSubscriptionItem:
        """``DELETE /v1/subscription_items/{item}``: see ``SubscriptionItemsService.delete``.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_DELETE, params, opts, item)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsListParams]
    ) -> AsyncPage[SubscriptionItem]:
        """``GET /v1/subscription_items``: see ``SubscriptionItemsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsListParams]
    ) -> AsyncIterator[SubscriptionItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsRetrieveParams]
    ) -> SubscriptionItem:
        """``GET /v1/subscription_items/{item}``: see ``SubscriptionItemsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, item)

    async def update(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SubscriptionItemsUpdateParams]
    ) -> SubscriptionItem:
        """``POST /v1/subscription_items/{item}``: see ``SubscriptionItemsService.update``.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks proration_behavior.
        """
        return await self._call(_UPDATE, params, opts, item)


_CREATE = Operation(
    "subscription_items.create",
    "POST",
    "/v1/subscription_items",
    "SubscriptionItem",
    """
subscription
billing_thresholds
discounts
expand
metadata
payment_behavior
price
price_data
proration_behavior
proration_date
quantity
tax_rates
""",
    overlays=("proration.yaml",),
    before=(OpinionBinding("explicit_proration", "proration:require_behavior", ("proration_behavior",)),),
)
_DELETE = Operation(
    "subscription_items.delete",
    "DELETE",
    "/v1/subscription_items/{item}",
    "DeletedSubscriptionItem",
    "clear_usage payment_behavior proration_behavior proration_date",
    overlays=("proration.yaml",),
    before=(OpinionBinding("explicit_proration", "proration:require_behavior", ("proration_behavior",)),),
)
_LIST = Operation(
    "subscription_items.list",
    "GET",
    "/v1/subscription_items",
    "SubscriptionItem",
    "subscription ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "subscription_items.retrieve", "GET", "/v1/subscription_items/{item}", "SubscriptionItem", "expand"
)
_UPDATE = Operation(
    "subscription_items.update",
    "POST",
    "/v1/subscription_items/{item}",
    "SubscriptionItem",
    """
billing_thresholds
discounts
expand
metadata
off_session
payment_behavior
price
price_data
proration_behavior
proration_date
quantity
tax_rates
""",
    overlays=("proration.yaml",),
    before=(OpinionBinding("explicit_proration", "proration:require_behavior", ("proration_behavior",)),),
)
