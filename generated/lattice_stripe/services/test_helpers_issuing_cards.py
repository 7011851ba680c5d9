# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_issuing_cards import *
    from ..types.issuing_card import IssuingCard


class TestHelpersIssuingCardsService(Service):
    """Methods of ``client.test_helpers.issuing.cards``."""

    def deliver_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsDeliverCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/deliver``

        Args:
            card: str (path)
            expand: list of personalization_design, replaced_by, replacement_for

        Returns IssuingCard. Raises StripeError.
        """
        return self._call(_DELIVER_CARD, params, opts, card)

    def fail_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsFailCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/fail``

        Args:
            card: str (path)
            expand: list of personalization_design, replaced_by, replacement_for

        Returns IssuingCard. Raises StripeError.
        """
        return self._call(_FAIL_CARD, params, opts, card)

    def return_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsReturnCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/return``

        Args:
            card: str (path)
            expand: list of personalization_design, replaced_by, replacement_for

        Returns IssuingCard. Raises StripeError.
        """
        return self._call(_RETURN_CARD, params, opts, card)

    def ship_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsShipCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/ship``

        Args:
            card: str (path)
            expand: list of personalization_design, replaced_by, replacement_for

        Returns IssuingCard. Raises StripeError.
        """
        return self._call(_SHIP_CARD, params, opts, card)

    def submit_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsSubmitCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/submit``

        Args:
            card: str (path)
            expand: list of personalization_design, replaced_by, replacement_for

        Returns IssuingCard. Raises StripeError.
        """
        return self._call(_SUBMIT_CARD, params, opts, card)


class AsyncTestHelpersIssuingCardsService(AsyncService):
    """Methods of ``client.test_helpers.issuing.cards``."""

    async def deliver_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsDeliverCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/deliver``: see
        ``TestHelpersIssuingCardsService.deliver_card``.
        """
        return await self._call(_DELIVER_CARD, params, opts, card)

    async def fail_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsFailCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/fail``: see
        ``TestHelpersIssuingCardsService.fail_card``.
        """
        return await self._call(_FAIL_CARD, params, opts, card)

    async def return_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsReturnCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/return``: see
        ``TestHelpersIssuingCardsService.return_card``.
        """
        return await self._call(_RETURN_CARD, params, opts, card)

    async def ship_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsShipCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/ship``: see
        ``TestHelpersIssuingCardsService.ship_card``.
        """
        return await self._call(_SHIP_CARD, params, opts, card)

    async def submit_card(
        self,
        card: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersIssuingCardsSubmitCardParams],
    ) -> IssuingCard:
        """``POST /v1/test_helpers/issuing/cards/{card}/shipping/submit``: see
        ``TestHelpersIssuingCardsService.submit_card``.
        """
        return await self._call(_SUBMIT_CARD, params, opts, card)


_DELIVER_CARD = Operation(
    "test_helpers.issuing.cards.deliver_card",
    "POST",
    "/v1/test_helpers/issuing/cards/{card}/shipping/deliver",
    "IssuingCard",
    "expand",
    overlays=("names.yaml",),
)
_FAIL_CARD = Operation(
    "test_helpers.issuing.cards.fail_card",
    "POST",
    "/v1/test_helpers/issuing/cards/{card}/shipping/fail",
    "IssuingCard",
    "expand",
    overlays=("names.yaml",),
)
_RETURN_CARD = Operation(
    "test_helpers.issuing.cards.return_card",
    "POST",
    "/v1/test_helpers/issuing/cards/{card}/shipping/return",
    "IssuingCard",
    "expand",
    overlays=("names.yaml",),
)
_SHIP_CARD = Operation(
    "test_helpers.issuing.cards.ship_card",
    "POST",
    "/v1/test_helpers/issuing/cards/{card}/shipping/ship",
    "IssuingCard",
    "expand",
    overlays=("names.yaml",),
)
_SUBMIT_CARD = Operation(
    "test_helpers.issuing.cards.submit_card",
    "POST",
    "/v1/test_helpers/issuing/cards/{card}/shipping/submit",
    "IssuingCard",
    "expand",
    overlays=("names.yaml",),
)
