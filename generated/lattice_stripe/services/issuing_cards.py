# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_cards import *
    from ..types.issuing_card import IssuingCard


class IssuingCardsService(Service):
    """Methods of ``client.issuing.cards``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsCreateParams]) -> IssuingCard:
        """``POST /v1/issuing/cards``

        Args:
            currency: str, required
            type: "physical" | "virtual", required
            cardholder: str
            exp_month: int
            exp_year: int
            expand: list of personalization_design, replaced_by, replacement_for
            financial_account: str
            lifecycle_controls: IssuingCardsLifecycleControlsParam
            metadata: dict[str, str]
            personalization_design: str
            pin: IssuingCardsPinParam
            replacement_for: str
            replacement_reason: "damaged" | "expired" | "lost" | "stolen"
            second_line: str, or "" to clear
            shipping: IssuingCardsShippingParam
            spending_controls: IssuingCardsSpendingControlsParam
            status: "active" | "inactive"

        Returns IssuingCard. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsListParams]
    ) -> Page[IssuingCard]:
        """``GET /v1/issuing/cards``

        Args:
            cardholder: str
            created: CreatedParam | int | datetime
            ending_before: str
            exp_month: int
            exp_year: int
            expand: list of data.personalization_design, data.replaced_by, data.replacement_for
            last4: str
            limit: int
            personalization_design: str
            starting_after: str
            status: "active" | "canceled" | "inactive"
            type: "physical" | "virtual"

        Returns a page of IssuingCard. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsListParams]
    ) -> Iterator[IssuingCard]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, card: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsRetrieveParams]
    ) -> IssuingCard:
        """``GET /v1/issuing/cards/{card}``

        Args:
            card: str (path)
            expand: list of personalization_design, replaced_by, replacement_for

        Returns IssuingCard. Raises StripeError.

        See: https://docs.stripe.com/api/issuing/cards/retrieve
        """
        return self._call(_RETRIEVE, params, opts, card)

    def update(
        self, card: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsUpdateParams]
    ) -> IssuingCard:
        """``POST /v1/issuing/cards/{card}``

        Args:
            card: str (path)
            cancellation_reason: "lost" | "stolen"
            expand: list of personalization_design, replaced_by, replacement_for
            metadata: dict[str, str], or "" to clear
            personalization_design: str
            pin: IssuingCardsPinParam
            shipping: IssuingCardsShippingParam
            spending_controls: IssuingCardsSpendingControlsParam
            status: "active" | "canceled" | "inactive"

        Returns IssuingCard. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, card)


class AsyncIssuingCardsService(AsyncService):
    """Methods of ``client.issuing.cards``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsCreateParams]
    ) -> IssuingCard:
        """``POST /v1/issuing/cards``: see ``IssuingCardsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsListParams]
    ) -> AsyncPage[IssuingCard]:
        """``GET /v1/issuing/cards``: see ``IssuingCardsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsListParams]
    ) -> AsyncIterator[IssuingCard]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, card: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsRetrieveParams]
    ) -> IssuingCard:
        """``GET /v1/issuing/cards/{card}``: see ``IssuingCardsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, card)

    async def update(
        self, card: str, /, *, opts: RequestOptions | None = None, **params: Unpack[IssuingCardsUpdateParams]
    ) -> IssuingCard:
        """``POST /v1/issuing/cards/{card}``: see ``IssuingCardsService.update``."""
        return await self._call(_UPDATE, params, opts, card)


_CREATE = Operation(
    "issuing.cards.create",
    "POST",
    "/v1/issuing/cards",
    "IssuingCard",
    """
currency
type
cardholder
exp_month
exp_year
expand
financial_account
lifecycle_controls
metadata
personalization_design
pin
replacement_for
replacement_reason
second_line
shipping
spending_controls
status
""",
)
_LIST = Operation(
    "issuing.cards.list",
    "GET",
    "/v1/issuing/cards",
    "IssuingCard",
    """
cardholder
created
ending_before
exp_month
exp_year
expand
last4
limit
personalization_design
starting_after
status
type
""",
    page=True,
)
_RETRIEVE = Operation("issuing.cards.retrieve", "GET", "/v1/issuing/cards/{card}", "IssuingCard", "expand")
_UPDATE = Operation(
    "issuing.cards.update",
    "POST",
    "/v1/issuing/cards/{card}",
    "IssuingCard",
    """
cancellation_reason
expand
metadata
personalization_design
pin
shipping
spending_controls
status
""",
)
