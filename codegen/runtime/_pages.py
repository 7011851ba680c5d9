"""Pages of a list, and iteration over all of them.

Stripe has three kinds of pagination: v1 lists use the id of the last object (or the first,
backwards), searches use a token, and v2 lists use a URL. ``next_step`` handles all three.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol
from urllib.parse import urlsplit

import msgspec

from ._decode.located import location_of
from ._decode.types import ABSENT_OBJECT, AbsentList, ListObject, T
from .errors import APIError, InvalidArgumentError

if TYPE_CHECKING:
    from ._core.call import Call, Step
    from ._core.options import RequestOptions
    from ._decode.origin import Origin


class PageClient(Protocol):
    """What pages need of a client."""

    def _fetch(self, call: Call) -> Any: ...

    def _next_call(self, call: Call, step: Step) -> Call: ...


class AnyPage(ListObject[T], Generic[T], kw_only=True, gc=False):
    __is_page__ = True

    object: str = ABSENT_OBJECT
    data: list[T] = msgspec.field(default_factory=AbsentList)
    next_page: str | None = None
    next_page_url: str | None = None
    previous_page_url: str | None = None


class Page(AnyPage[T], Generic[T], kw_only=True, gc=False):
    """One page of a list or search. Iteration, ``len()`` and indexing are about this page."""

    def auto_paging_iter(self) -> Iterator[T]:
        """Iterate over this page and all that follow; fetches each page when it is needed.

        Goes backwards if the call has ``ending_before``. Holds one page in memory.

        Raises:
            StripeError: a page cannot be fetched.
        """
        return _iterate(self)

    def fetch_next(self) -> Page[T] | None:
        """Fetch the next page, or return None after the last.

        Raises:
            StripeError: the page cannot be fetched.
        """
        following = _next_call(self)
        if following is None:
            return None
        client, call = following
        page: Page[T] = client._fetch(call)
        return page


class AsyncPage(AnyPage[T], Generic[T], kw_only=True, gc=False):
    """One page of a list or search. Iteration, ``len()`` and indexing are about this page."""

    def auto_paging_iter(self) -> AsyncIterator[T]:
        """Iterate over this page and all that follow; fetches each page when it is needed.

        Goes backwards if the call has ``ending_before``. Holds one page in memory.

        Raises:
            StripeError: a page cannot be fetched.
        """
        return _iterate_async(self)

    async def fetch_next(self) -> AsyncPage[T] | None:
        """Fetch the next page, or return None after the last.

        Raises:
            StripeError: the page cannot be fetched.
        """
        following = _next_call(self)
        if following is None:
            return None
        client, call = following
        page: AsyncPage[T] = await client._fetch(call)
        return page


def stream(client: PageClient, call: Call) -> Iterator[Any]:
    """Iterate over all pages of a call. Sends nothing before the first step."""
    yield from _iterate(client._fetch(call))


async def stream_async(client: PageClient, call: Call) -> AsyncIterator[Any]:
    """Iterate over all pages of a call. Sends nothing before the first step."""
    async for item in _iterate_async(await client._fetch(call)):
        yield item


def _iterate(page: Page[T] | None) -> Iterator[T]:
    while page is not None:
        yield from _in_order(page)
        following = _next_call(page)
        page = None  # free this page before the next one is fetched
        if following is not None:
            client, call = following
            page = client._fetch(call)


async def _iterate_async(page: AsyncPage[T] | None) -> AsyncIterator[T]:
    while page is not None:
        for item in _in_order(page):
            yield item
        following = _next_call(page)
        page = None  # free this page before the next one is fetched
        if following is not None:
            client, call = following
            page = await client._fetch(call)


class Caller(NamedTuple):
    """What a result needs for further calls."""

    client: Any
    call: Call | None
    """The call that a page came from."""
    opts: RequestOptions | None
    expand: Any = None
    """The ``expand`` parameter of the call."""


def attach(result: Any, origin: Origin[Caller], client: PageClient, call: Call) -> None:
    """Store where a result came from. Raises APIError if a page's next page is the page itself."""
    is_page = isinstance(result, AnyPage)
    origin.caller = Caller(client, call if is_page else None, call.opts, call.params.get("expand"))
    if is_page and call.step is not None and next_step(result, call.params) == call.step:
        raise APIError(
            f"{call.operation.name}: the next page is the same page again, because the server "
            "ignores the cursor. Iteration stops here.",
        )


def _pager(page: Any) -> tuple[Any, Call | None]:
    """The client and the call that a page came from."""
    location = location_of(page)
    caller: Caller | None = None if location is None else location.origin.caller
    return (None, None) if caller is None else (caller.client, caller.call)


def _next_call(page: Any) -> tuple[Any, Call] | None:
    client, call = _pager(page)
    step = next_step(page, call.params if call else {})
    if step is None:
        return None
    if client is None or call is None:
        raise InvalidArgumentError(
            "This page does not come from a call, so its next page cannot be fetched: "
            "call list() again with starting_after."
        )
    return client, client._next_call(call, step)


def _is_backwards(params: Mapping[str, Any]) -> bool:
    return params.get("ending_before") is not None and params.get("starting_after") is None


def _in_order(page: AnyPage[T]) -> Iterator[T]:
    _, call = _pager(page)
    return reversed(page.data) if call and _is_backwards(call.params) else iter(page.data)


def next_step(page: Any, params: Mapping[str, Any]) -> Step | None:
    """How to request the page after ``page``, which was requested with ``params``.

    Returns None after the last page, and for a page that has more but names no cursor.
    Raises APIError if the last object has no id to use as a cursor.
    """
    if page.next_page_url:
        return _path_and_query(page.next_page_url)
    if not page.data or not page.has_more:
        return None
    if page.next_page:
        return {**params, "page": page.next_page}
    if page.object == "search_result":
        return None
    backwards = _is_backwards(params)
    item = page.data[0 if backwards else -1]
    cursor = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    if not isinstance(cursor, str) or not cursor:
        raise APIError(
            "The list has more pages, but its objects have no id to continue from: fetch all of it "
            "in one page with a higher limit."
        )
    return {**params, "ending_before" if backwards else "starting_after": cursor}


def _path_and_query(url: str) -> str:
    """The path and query of a URL. Its server is ignored: the API key stays on the client's."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if not path.startswith("/"):
        raise APIError("The next page's URL is not one of Stripe's, so it was not requested.")
    return path
