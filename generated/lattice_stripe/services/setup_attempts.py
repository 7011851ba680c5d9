# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.setup_attempts import *
    from ..types.setup_attempt import SetupAttempt


class SetupAttemptsService(Service):
    """Methods of ``client.setup_attempts``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupAttemptsListParams]
    ) -> Page[SetupAttempt]:
        """``GET /v1/setup_attempts``

        Args:
            setup_intent: str, required
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.application, data.customer, data.on_behalf_of, data.payment_method,
                data.setup_intent
            limit: int
            starting_after: str

        Returns a page of SetupAttempt. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupAttemptsListParams]
    ) -> Iterator[SetupAttempt]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


class AsyncSetupAttemptsService(AsyncService):
    """Methods of ``client.setup_attempts``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupAttemptsListParams]
    ) -> AsyncPage[SetupAttempt]:
        """``GET /v1/setup_attempts``: see ``SetupAttemptsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[SetupAttemptsListParams]
    ) -> AsyncIterator[SetupAttempt]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


_LIST = Operation(
    "setup_attempts.list",
    "GET",
    "/v1/setup_attempts",
    "SetupAttempt",
    "setup_intent created ending_before expand limit starting_after",
    page=True,
)
