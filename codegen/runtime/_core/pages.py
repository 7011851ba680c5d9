"""Pages of a list, and iteration over all of them.

Stripe has three kinds of pagination: v1 lists use the id of the last object (or the first,
backwards), searches use a token, and v2 lists use a URL. ``next_step`` handles all three.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol

import msgspec

from .._decode.annotations import T
from .._decode.base import ABSENT_OBJECT, AbsentList
from .._decode.location import location_of
from .._redact import redacts_errors
from ..errors import APIError, InvalidArgumentError
from .lists import Fetch, ListObject, cursor_of, path_and_query

if TYPE_CHECKING:
    from .call import Call, MadeBy, Step


class PageClient(Protocol):
    """What pages need of a client."""

    def _fetch(self, call: Call) -> Any: ...

    def _next_call(self, call: Call, step: Step) -> Call: ...


class AnyPage(ListObject[T], Generic[T], kw_only=True, gc=False):
    __is_page__ = True

    object: str = ABSENT_OBJECT
    data: list[T] = msgspec.field(default_factory=AbsentList)
    next_page_token: str | None = msgspec.field(default=None, name="next_page")
    """In a search result, the token of the next page."""
    next_page_url: str | None = None
    previous_page_url: str | None = None


class _HasMore(property):
    """``has_more`` of a page. v2 lists do not send it: theirs is whether there is a next page."""

    def __init__(self, slot: Any) -> None:
        self.slot = slot
        read = slot.__get__
        super().__init__(lambda page: True if page.next_page_url else read(page), slot.__set__)


AnyPage.has_more = _HasMore(ListObject.has_more)  # type: ignore[assignment]


class Page(AnyPage[T], Generic[T], kw_only=True, gc=False):
    """One page of a list or search. Iteration, ``len()`` and indexing are about this page."""

    def auto_paging_iter(self) -> Iterator[T]:  # type: ignore[override]
        """Iterate over this page and all that follow; fetches each page when it is needed.

        Goes backwards if the call has ``ending_before``. Holds one page in memory.

        Raises:
            StripeError: a page cannot be fetched.
        """
        return _iterate(self)

    @redacts_errors
    def next_page(self) -> Page[T] | None:
        """Fetch the page after this one in the list's order, or return None after the last.

        Raises:
            InvalidArgumentError: this page does not come from a call.
            StripeError: the page cannot be fetched.
        """
        step = adjacent_step(self, forwards=True)
        return None if step is None else _fetch_page(self, step)

    @redacts_errors
    def previous_page(self) -> Page[T] | None:
        """Fetch the page before this one in the list's order, or return None before the first.

        Raises:
            InvalidArgumentError: this page does not come from a call, or is of a search.
            StripeError: the page cannot be fetched.
        """
        step = adjacent_step(self, forwards=False)
        return None if step is None else _fetch_page(self, step)

    @redacts_errors
    def fetch_next(self) -> Page[T] | None:
        """Fetch the page that ``auto_paging_iter`` continues with, or return None after the last.

        Raises:
            StripeError: the page cannot be fetched.
        """
        fetch = _next_fetch(self)
        return None if fetch is None else fetch()


class AsyncPage(AnyPage[T], Generic[T], kw_only=True, gc=False):
    """One page of a list or search. Iteration, ``len()`` and indexing are about this page."""

    def auto_paging_iter(self) -> AsyncIterator[T]:  # type: ignore[override]
        """Iterate over this page and all that follow; fetches each page when it is needed.

        Goes backwards if the call has ``ending_before``. Holds one page in memory.

        Raises:
            StripeError: a page cannot be fetched.
        """
        return _iterate_async(self)

    @redacts_errors
    async def next_page(self) -> AsyncPage[T] | None:
        """Fetch the page after this one in the list's order, or return None after the last.

        Raises:
            InvalidArgumentError: this page does not come from a call.
            StripeError: the page cannot be fetched.
        """
        step = adjacent_step(self, forwards=True)
        return None if step is None else await _fetch_page(self, step)

    @redacts_errors
    async def previous_page(self) -> AsyncPage[T] | None:
        """Fetch the page before this one in the list's order, or return None before the first.

        Raises:
            InvalidArgumentError: this page does not come from a call, or is of a search.
            StripeError: the page cannot be fetched.
        """
        step = adjacent_step(self, forwards=False)
        return None if step is None else await _fetch_page(self, step)

    @redacts_errors
    async def fetch_next(self) -> AsyncPage[T] | None:
        """Fetch the page that ``auto_paging_iter`` continues with, or return None after the last.

        Raises:
            StripeError: the page cannot be fetched.
        """
        fetch = _next_fetch(self)
        return None if fetch is None else await fetch()


def stream(client: PageClient, call: Call) -> Iterator[Any]:
    """Iterate over all pages of a call. Sends nothing before the first step."""
    yield from _iterate(client._fetch(call))


async def stream_async(client: PageClient, call: Call) -> AsyncIterator[Any]:
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
    fetch = _next_fetch(pages.pop())
    if fetch is not None:
        pages.append(fetch())


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
    fetch = _next_fetch(pages.pop())
    if fetch is not None:
        pages.append(await fetch())


def check_progress(page: Any, call: Call) -> None:
    """Raise APIError if a page's next page is the page itself."""
    if call.step is not None and next_step(page, call.params) == call.step:
        raise APIError(
            f"{call.operation.name}: the next page is the same page again, because the server "
            "ignores the cursor. If you set base_url or a proxy, check that it leads to Stripe.",
        )


def _pager(page: Any) -> tuple[Any, Call | None]:
    """The client and the call that a page came from."""
    location = location_of(page)
    made_by: MadeBy | None = None if location is None else location.origin.made_by
    return (None, None) if made_by is None else (made_by.client, made_by.call)


def _next_fetch(page: Any) -> Fetch | None:
    """What fetches the page that ``auto_paging_iter`` continues with; None after the last."""
    client, call = _pager(page)
    step = next_step(page, call.params if call else {})
    if step is None:
        return None
    if call is None:
        raise _no_client("next")
    return partial(client._fetch, client._next_call(call, step))


def _no_client(which: str) -> InvalidArgumentError:
    cursor = "starting_after" if which == "next" else "ending_before"
    return InvalidArgumentError(
        f"This page does not come from a call, so its {which} page cannot be fetched: "
        f"call list() again with {cursor}."
    )


def _fetch_page(page: Any, step: Step) -> Any:
    client, call = _pager(page)
    return client._fetch(client._next_call(call, step))


def adjacent_step(page: Any, *, forwards: bool) -> Step | None:
    """How to request the page after or before ``page``; None if there is none.

    Raises InvalidArgumentError if the page does not say where that page is.
    """
    which = "next" if forwards else "previous"
    _, call = _pager(page)
    if call is None:
        raise _no_client(which)
    if page.object is ABSENT_OBJECT:  # v2
        url = page.next_page_url if forwards else page.previous_page_url
        return path_and_query(url) if url else None
    if page.object == "search_result":
        if forwards:
            return next_step(page, call.params)
        raise InvalidArgumentError(
            "Stripe's searches have no previous page: keep the pages that you fetched, or search "
            "again."
        )
    came_backwards = _is_backwards(call.params)
    if forwards != came_backwards and not page.has_more:
        return None  # has_more is about the direction in which the page was fetched
    if not forwards and not came_backwards and call.params.get("starting_after") is None:
        return None  # this is the first page
    if not page.data:
        if forwards and not came_backwards:
            return None
        raise InvalidArgumentError(
            f"This page is empty, so it has no id to find its {which} page with: call list() again."
        )
    cursors = ("starting_after", "ending_before")
    params = {name: value for name, value in call.params.items() if name not in cursors}
    item = page.data[-1 if forwards else 0]
    return {**params, cursors[0 if forwards else 1]: cursor_of(item)}


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
        return path_and_query(page.next_page_url)
    if not page.has_more:
        return None
    if page.next_page_token:
        return {**params, "page": page.next_page_token}
    if not page.data or page.object == "search_result":
        return None
    backwards = _is_backwards(params)
    item = page.data[0 if backwards else -1]
    return {**params, "ending_before" if backwards else "starting_after": cursor_of(item)}
