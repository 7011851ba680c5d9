# Copied from codegen/runtime/_pages.py. Edit it there.
"""Pages of a list, and iteration over all of them.

Stripe has three kinds of pagination: v1 lists use the id of the last object (or the first,
backwards), searches use a token, and v2 lists use a URL. ``next_step`` handles all three.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol
from urllib.parse import urlsplit

import msgspec

from ._decode.types import ABSENT_OBJECT, AbsentList, ListObject, T
from ._redact import redacts_errors
from .errors import APIError, InvalidArgumentError

if TYPE_CHECKING:
    from ._core.call import Call, Step


class PageClient(Protocol):
    """What pages need of a client."""

    def _fetch(self, call: Call) -> Any: ...

    def _next_call(self, call: Call, step: Step) -> Call: ...


class AnyPage(ListObject[T], Generic[T], kw_only=True, gc=False):
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

    @redacts_errors
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

    @redacts_errors
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
        del item  # a traceback would show it


def _iterate(page: Page[T]) -> Iterator[T]:
    pages = [page]
    del page
    while pages:
        yield from _in_order(pages[0])
        _advance(pages)


@redacts_errors
def _advance(pages: list[Page[Any]]) -> None:
    """Replace the one page by the next, or remove it. It is freed before the next is fetched."""
    following = _next_call(pages.pop())
    if following is not None:
        client, call = following
        pages.append(client._fetch(call))


async def _iterate_async(page: AsyncPage[T]) -> AsyncIterator[T]:
    pages = [page]
    del page
    while pages:
        for item in _in_order(pages[0]):
            yield item
            del item  # a traceback would show it
        await _advance_async(pages)


@redacts_errors
async def _advance_async(pages: list[AsyncPage[Any]]) -> None:
    """Replace the one page by the next, or remove it. It is freed before the next is fetched."""
    following = _next_call(pages.pop())
    if following is not None:
        client, call = following
        pages.append(await client._fetch(call))


def attach(page: Any, client: PageClient, call: Call) -> None:
    """Store where a page came from. Raises APIError if its next page is the page itself."""
    page._pager = (client, call)
    if call.step is not None and next_step(page, call.params) == call.step:
        raise APIError(
            f"{call.operation.name}: the next page is the same page again, because the server "
            "ignores the cursor. If you set base_url or a proxy, check that it leads to Stripe.",
        )


def _next_call(page: Any) -> tuple[Any, Call] | None:
    client, call = getattr(page, "_pager", None) or (None, None)
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
    _, call = getattr(page, "_pager", None) or (None, None)
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
        raise APIError(
            "The next page's URL is not one of Stripe's, so it was not requested. If you set "
            "base_url or a proxy, check that it leads to Stripe."
        )
    return path
