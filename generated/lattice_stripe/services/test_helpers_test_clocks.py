# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service
from ..opinions import clocks as _clocks

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.test_helpers_test_clocks import *
    from ..types.deleted_test_helpers_test_clock import DeletedTestHelpersTestClock
    from ..types.test_helpers_test_clock import TestHelpersTestClock


class TestHelpersTestClocksService(Service):
    """Methods of ``client.test_helpers.test_clocks``."""

    def advance(
        self,
        test_clock: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTestClocksAdvanceParams],
    ) -> TestHelpersTestClock:
        """``POST /v1/test_helpers/test_clocks/{test_clock}/advance``

        Returns while the clock is still ``advancing``. To wait until its ``status`` is ``ready``, use
        ``advance_and_wait``.

        Args:
            test_clock: str (path)
            frozen_time: int (Unix seconds) | datetime, required
            expand: list[str]

        Returns TestHelpersTestClock. Raises StripeError.
        """
        return self._call(_ADVANCE, params, opts, test_clock)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTestClocksCreateParams]
    ) -> TestHelpersTestClock:
        """``POST /v1/test_helpers/test_clocks``

        Args:
            frozen_time: int (Unix seconds) | datetime, required
            customer: str
            expand: list[str]
            name: str

        Returns TestHelpersTestClock. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self,
        test_clock: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTestClocksDeleteParams],
    ) -> DeletedTestHelpersTestClock:
        """``DELETE /v1/test_helpers/test_clocks/{test_clock}``

        Args:
            test_clock: str (path)

        Returns DeletedTestHelpersTestClock. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, test_clock)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTestClocksListParams]
    ) -> Page[TestHelpersTestClock]:
        """``GET /v1/test_helpers/test_clocks``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of TestHelpersTestClock. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTestClocksListParams]
    ) -> Iterator[TestHelpersTestClock]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        test_clock: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTestClocksRetrieveParams],
    ) -> TestHelpersTestClock:
        """``GET /v1/test_helpers/test_clocks/{test_clock}``

        Args:
            test_clock: str (path)
            expand: list[str]

        Returns TestHelpersTestClock. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, test_clock)

    advance_and_wait = _clocks.advance_and_wait
    temporary = _clocks.temporary


class AsyncTestHelpersTestClocksService(AsyncService):
    """Methods of ``client.test_helpers.test_clocks``."""

    async def advance(
        self,
        test_clock: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTestClocksAdvanceParams],
    ) -> TestHelpersTestClock:
        """``POST /v1/test_helpers/test_clocks/{test_clock}/advance``: see ``TestHelpersTestClocksService.advance``.

        Returns while the clock is still ``advancing``. To wait until its ``status`` is ``ready``, use
        ``advance_and_wait``.
        """
        return await self._call(_ADVANCE, params, opts, test_clock)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTestClocksCreateParams]
    ) -> TestHelpersTestClock:
        """``POST /v1/test_helpers/test_clocks``: see ``TestHelpersTestClocksService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self,
        test_clock: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTestClocksDeleteParams],
    ) -> DeletedTestHelpersTestClock:
        """``DELETE /v1/test_helpers/test_clocks/{test_clock}``: see ``TestHelpersTestClocksService.delete``."""
        return await self._call(_DELETE, params, opts, test_clock)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTestClocksListParams]
    ) -> AsyncPage[TestHelpersTestClock]:
        """``GET /v1/test_helpers/test_clocks``: see ``TestHelpersTestClocksService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TestHelpersTestClocksListParams]
    ) -> AsyncIterator[TestHelpersTestClock]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        test_clock: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersTestClocksRetrieveParams],
    ) -> TestHelpersTestClock:
        """``GET /v1/test_helpers/test_clocks/{test_clock}``: see ``TestHelpersTestClocksService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, test_clock)

    advance_and_wait = _clocks.advance_and_wait_async
    temporary = _clocks.temporary_async


_ADVANCE = Operation(
    "test_helpers.test_clocks.advance",
    "POST",
    "/v1/test_helpers/test_clocks/{test_clock}/advance",
    "TestHelpersTestClock",
    "frozen_time expand",
    methods=("advance_and_wait",),
    overlays=("clocks.yaml",),
)
_CREATE = Operation(
    "test_helpers.test_clocks.create",
    "POST",
    "/v1/test_helpers/test_clocks",
    "TestHelpersTestClock",
    "frozen_time customer expand name",
    methods=("temporary",),
    overlays=("clocks.yaml",),
)
_DELETE = Operation(
    "test_helpers.test_clocks.delete",
    "DELETE",
    "/v1/test_helpers/test_clocks/{test_clock}",
    "DeletedTestHelpersTestClock",
)
_LIST = Operation(
    "test_helpers.test_clocks.list",
    "GET",
    "/v1/test_helpers/test_clocks",
    "TestHelpersTestClock",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "test_helpers.test_clocks.retrieve",
    "GET",
    "/v1/test_helpers/test_clocks/{test_clock}",
    "TestHelpersTestClock",
    "expand",
)
