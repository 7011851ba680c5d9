# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.reviews import *
    from ..types.review import Review


class ReviewsService(Service):
    """Methods of ``client.reviews``."""

    def approve(
        self, review: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsApproveParams]
    ) -> Review:
        """``POST /v1/reviews/{review}/approve``

        Args:
            review: str (path)
            expand: list of charge, payment_intent

        Returns Review. Raises StripeError.
        """
        return self._call(_APPROVE, params, opts, review)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsListParams]) -> Page[Review]:
        """``GET /v1/reviews``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.charge, data.payment_intent
            limit: int
            starting_after: str

        Returns a page of Review. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsListParams]) -> Iterator[Review]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, review: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsRetrieveParams]
    ) -> Review:
        """``GET /v1/reviews/{review}``

        Args:
            review: str (path)
            expand: list of charge, payment_intent

        Returns Review. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, review)


class AsyncReviewsService(AsyncService):
    """Methods of ``client.reviews``."""

    async def approve(
        self, review: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsApproveParams]
    ) -> Review:
        """``POST /v1/reviews/{review}/approve``: see ``ReviewsService.approve``."""
        return await self._call(_APPROVE, params, opts, review)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsListParams]
    ) -> AsyncPage[Review]:
        """``GET /v1/reviews``: see ``ReviewsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsListParams]
    ) -> AsyncIterator[Review]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, review: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReviewsRetrieveParams]
    ) -> Review:
        """``GET /v1/reviews/{review}``: see ``ReviewsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, review)


_APPROVE = Operation("reviews.approve", "POST", "/v1/reviews/{review}/approve", "Review", "expand")
_LIST = Operation(
    "reviews.list", "GET", "/v1/reviews", "Review", "created ending_before expand limit starting_after", page=True
)
_RETRIEVE = Operation("reviews.retrieve", "GET", "/v1/reviews/{review}", "Review", "expand")
