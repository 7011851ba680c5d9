# Copied from codegen/runtime/_pages.py. Edit it there.
"""Pages of a list, and walking from one to the next.

Stripe pages in three ways: v1 lists by the id of the last object (or the first, backwards),
searches by a token, v2 lists by an address. ``next_step`` is all there is to know of them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic
from urllib.parse import urlsplit

from ._decode.types import ListObject, T
from .errors import APIError, InvalidArgumentError

if TYPE_CHECKING:
    from ._base_client import BaseAsyncClient, BaseClient, Call

Step = Mapping[str, Any] | str
"""How to ask for the page that follows: with these parameters, or at this path and query."""


class AnyPage(ListObject[T], Generic[T], kw_only=True, gc=False):
    next_page: str | None = None
    next_page_url: str | None = None
    previous_page_url: str | None = None


class Page(AnyPage[T], Generic[T], kw_only=True, gc=False):
    """One page of a list or search. Iterating, ``len()`` and indexing work on this page."""

    def auto_paging_iter(self) -> Iterator[T]:
        """Everything from this page on, fetching further pages as they are needed.

        Backwards where the call was made with ``ending_before``. Holds one page in memory.
        Raises StripeError where a page cannot be fetched.
        """
        return _walk(self)

    def fetch_next(self) -> Page[T] | None:
        """The page that follows in the walking direction, or None where this is the last."""
        following = _following(self)
        if following is None:
            return None
        client, call = following
        page: Page[T] = client._run(call)
        return page


class AsyncPage(AnyPage[T], Generic[T], kw_only=True, gc=False):
    """One page of a list or search. Iterating, ``len()`` and indexing work on this page."""

    def auto_paging_iter(self) -> AsyncIterator[T]:
        """Everything from this page on, fetching further pages as they are needed.

        Backwards where the call was made with ``ending_before``. Holds one page in memory.
        Raises StripeError where a page cannot be fetched.
        """
        return _walk_async(self)

    async def fetch_next(self) -> AsyncPage[T] | None:
        """The page that follows in the walking direction, or None where this is the last."""
        following = _following(self)
        if following is None:
            return None
        client, call = following
        page: AsyncPage[T] = await client._run(call)
        return page


def stream(client: BaseClient, call: Call) -> Iterator[Any]:
    """Everything that a call's pages hold; nothing is sent before the first step."""
    yield from _walk(client._run(call))


async def stream_async(client: BaseAsyncClient, call: Call) -> AsyncIterator[Any]:
    """Everything that a call's pages hold; nothing is sent before the first step."""
    async for item in _walk_async(await client._run(call)):
        yield item


def _walk(page: Page[T] | None) -> Iterator[T]:
    while page is not None:
        yield from _in_order(page)
        following = _following(page)
        page = None  # let go of it before the next one comes
        if following is not None:
            client, call = following
            page = client._run(call)


async def _walk_async(page: AsyncPage[T] | None) -> AsyncIterator[T]:
    while page is not None:
        for item in _in_order(page):
            yield item
        following = _following(page)
        page = None
        if following is not None:
            client, call = following
            page = await client._run(call)


def attach(page: Any, client: Any, call: Call) -> None:
    """Tell a page where it came from; refuses one that would lead to itself."""
    page._pager = (client, call)
    if call.step is not None and next_step(page, call.params) == call.step:
        raise APIError(
            f"{call.operation.name}: the page that follows is the same page again. The server does "
            "not heed the cursor, so the walk was stopped.",
        )


def _following(page: Any) -> tuple[Any, Call] | None:
    client, call = getattr(page, "_pager", None) or (None, None)
    step = next_step(page, call.params if call else {})
    if step is None:
        return None
    if client is None or call is None:
        raise InvalidArgumentError(
            "This page did not come from a call, so its next one cannot be fetched: "
            "make the list call again with starting_after."
        )
    return client, client._again(call, step)


def _backwards(params: Mapping[str, Any]) -> bool:
    return params.get("ending_before") is not None and params.get("starting_after") is None


def _in_order(page: AnyPage[T]) -> Iterator[T]:
    _, call = getattr(page, "_pager", None) or (None, None)
    return reversed(page.data) if call and _backwards(call.params) else iter(page.data)


def next_step(page: Any, params: Mapping[str, Any]) -> Step | None:
    """How to ask for the page that follows ``page``, itself asked for with ``params``.

    None where there is none: nothing more, or a page that says there is and gives nothing to go
    on from. Raises APIError where the last object has no id to go on from.
    """
    if page.next_page_url:
        return _local(page.next_page_url)
    if not page.data or not page.has_more:
        return None
    if page.next_page:
        return {**params, "page": page.next_page}
    if page.object == "search_result":
        return None
    backwards = _backwards(params)
    item = page.data[0 if backwards else -1]
    cursor = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    if not isinstance(cursor, str) or not cursor:
        raise APIError(
            "The list goes on, but its objects have no id to go on from: fetch all of it in one "
            "page with a higher limit."
        )
    return {**params, "ending_before" if backwards else "starting_after": cursor}


def _local(url: str) -> str:
    """Path and query of an address, whatever server it names: keys go to no other."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    path = f"{parts.path}?{parts.query}" if parts.query else parts.path
    if not path.startswith("/"):
        raise APIError("The next page's address is not one of Stripe's, so it was not followed.")
    return path
