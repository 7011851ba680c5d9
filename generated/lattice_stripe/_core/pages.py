# Copied from codegen/runtime/.
"""Lists inside other objects, pages of a list, and iteration over all items.

Stripe has three kinds of pagination: v1 lists use the id of the last object (or the first,
backwards), searches use a token, and v2 lists use a URL. ``next_step`` handles all three.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, overload
from urllib.parse import parse_qsl, urlsplit

import msgspec

from .._decode.annotations import T
from .._decode.base import ABSENT_OBJECT, AbsentList, HasResponse, StripeObject, register_pprint
from .._decode.location import location_of
from .._redact import redacts_errors
from ..errors import APIError, InvalidArgumentError

if TYPE_CHECKING:
    from .call import Call, MadeBy, Step


_Fetch: TypeAlias = Callable[[], Any]
"""Fetches a page. That of an async client returns a coroutine."""


class PageClient(Protocol):
    """What pages need of a client."""

    def _fetch(self, call: Call) -> Any: ...

    def _next_call(self, call: Call, step: Step) -> Call: ...

    def _list_call(self, path: str, result: str, params: Mapping[str, Any], opts: Any) -> Call: ...


class ListObject(StripeObject, HasResponse, Generic[T], kw_only=True, gc=False):
    """A list inside another object, such as an invoice's ``lines``: its first page.

    Iteration, ``len()`` and indexing work on ``data``, which is not all if ``has_more`` is True.
    ``auto_paging_iter()`` has all items.
    """

    __is_list__ = True

    object: str = "list"
    data: list[T] = msgspec.field(default_factory=list)
    has_more: bool = False
    url: str | None = None
    total_count: int | None = None

    def __repr__(self) -> str:
        register_pprint(ListObject)
        if sys._getframe(1).f_globals.get("__name__") == "pprint":
            return super().__repr__()  # pprint splits over lines only what is long
        parts = [
            f"data=<{len(value)} items>"
            if name == "data" and isinstance(value, list)
            else f"{name}={value!r}"
            for name, value in self.__rich_repr__()
        ]
        return f"{type(self).__name__}({', '.join(parts)})"

    def auto_paging_iter(self) -> AllItems[T]:
        """Iterate over all items: ``for``, or ``async for`` with an ``AsyncClient``.

        Fetches each page when it is needed, with the client and the ``opts`` of the call that this
        list came from.

        Raises:
            StripeError: a page cannot be fetched.
        """
        return AllItems(self)

    def __iter__(self) -> Iterator[T]:
        return iter(self.data)

    def __len__(self) -> int:
        return len(self.data)

    @overload
    def __getitem__(self, key: int) -> T: ...
    @overload
    def __getitem__(self, key: slice) -> list[T]: ...
    @overload
    def __getitem__(self, key: str) -> Any: ...
    def __getitem__(self, key: int | slice | str) -> Any:
        """An item of ``data``, or the value of a key of Stripe's JSON: ``page["has_more"]``."""
        return super().__getitem__(key) if isinstance(key, str) else self.data[key]

    def __contains__(self, item: Any) -> bool:
        """Whether ``data`` has an item, or Stripe sent a key."""
        return item in self.data or (isinstance(item, str) and super().__contains__(item))

    def keys(self) -> list[str]:
        """The keys that Stripe sent, so that ``dict(page)`` works."""
        return list(self.to_dict())

    def __bool__(self) -> bool:
        return True


class AnyPage(ListObject[T], Generic[T], kw_only=True, gc=False):
    __is_page__ = True

    object: str = ABSENT_OBJECT
    data: list[T] = msgspec.field(default_factory=AbsentList)
    next_page_token: str | None = msgspec.field(default=None, name="next_page")
    """Of a search: where its next page begins."""
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
        step = neighbour_step(self, forwards=True)
        return None if step is None else _fetch_page(self, step)

    @redacts_errors
    def previous_page(self) -> Page[T] | None:
        """Fetch the page before this one in the list's order, or return None before the first.

        Raises:
            InvalidArgumentError: this page does not come from a call, or is of a search.
            StripeError: the page cannot be fetched.
        """
        step = neighbour_step(self, forwards=False)
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
        step = neighbour_step(self, forwards=True)
        return None if step is None else await _fetch_page(self, step)

    @redacts_errors
    async def previous_page(self) -> AsyncPage[T] | None:
        """Fetch the page before this one in the list's order, or return None before the first.

        Raises:
            InvalidArgumentError: this page does not come from a call, or is of a search.
            StripeError: the page cannot be fetched.
        """
        step = neighbour_step(self, forwards=False)
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


def _next_fetch(page: Any) -> _Fetch | None:
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


def neighbour_step(page: Any, *, forwards: bool) -> Step | None:
    """How to request the page after or before ``page``; None if there is none.

    Raises InvalidArgumentError if the page does not say where its neighbour is.
    """
    which = "next" if forwards else "previous"
    _, call = _pager(page)
    if call is None:
        raise _no_client(which)
    if page.object is ABSENT_OBJECT:  # v2
        url = page.next_page_url if forwards else page.previous_page_url
        return _path_and_query(url) if url else None
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
    return {**params, cursors[0 if forwards else 1]: _cursor(item)}


class AllItems(Generic[T]):
    """All items of a list inside another object, for ``for`` and ``async for``."""

    def __init__(self, nested: ListObject[T]) -> None:
        self._nested = nested

    def __iter__(self) -> Iterator[T]:
        yield from self._nested.data
        if following := _second_page(self._nested):
            yield from _iterate(following.pop())

    async def __aiter__(self) -> AsyncIterator[T]:
        for item in self._nested.data:
            yield item
            del item  # a traceback would show it
        if following := await _second_page_async(self._nested):
            async for item in _iterate_async(following.pop()):
                yield item
                del item


@redacts_errors
def _second_page(nested: ListObject[Any]) -> list[Page[Any]]:
    """A list of the page after the items of a nested list; empty if there is none."""
    fetch = _nested_fetch(nested, is_async=False)
    return [] if fetch is None else [fetch()]


@redacts_errors
async def _second_page_async(nested: ListObject[Any]) -> list[AsyncPage[Any]]:
    fetch = _nested_fetch(nested, is_async=True)
    return [] if fetch is None else [await fetch()]


_LIMIT = 100
"""How many items of a nested list to request at once: the most that Stripe allows."""


def _nested_fetch(nested: ListObject[Any], *, is_async: bool) -> _Fetch | None:
    """What fetches the second page of a nested list; None if it has no more."""
    if not nested.has_more or not nested.data:
        return None
    location = location_of(nested)
    made_by: MadeBy | None = None if location is None else location.origin.made_by
    if location is None or made_by is None or not nested.url:
        missing = "has no url" if made_by is not None else "does not come from a call"
        example = f'client.request("GET", {nested.url!r})' if nested.url else "the list method"
        raise InvalidArgumentError(
            f"This list has more items but {missing}, so they cannot be fetched: use {example}."
        )
    if is_async is not made_by.client._is_async:
        loop = "for" if is_async else "async for"
        raise InvalidArgumentError(
            f"This list has more items and comes from "
            f"{'a Client' if is_async else 'an AsyncClient'}: iterate with {loop!r}."
        )
    path, _, query = _path_and_query(nested.url).partition("?")
    params: dict[str, Any] = {**dict(parse_qsl(query)), "limit": _LIMIT}
    prefix = ".".join(key for key in location.path if isinstance(key, str)) + ".data."
    if expand := [
        f"data.{item[len(start) :]}"
        for item in _texts(made_by.expand)
        for start in (prefix, f"data.{prefix}")
        if item.startswith(start)
    ]:
        params["expand"] = expand
    params["starting_after"] = _cursor(nested.data[-1])
    kinds = {type(item) for item in nested.data}
    names = sorted(kind.__name__ for kind in kinds if issubclass(kind, StripeObject))
    result = " | ".join(names) if len(names) == len(kinds) else "Any"
    call = made_by.client._list_call(path, result, params, made_by.opts)
    return partial(made_by.client._fetch, call)


def _texts(value: Any) -> list[str]:
    found = value if isinstance(value, list | tuple) else ()
    return [item for item in found if isinstance(item, str)]


def _cursor(item: Any) -> str:
    cursor = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    if isinstance(cursor, str) and cursor:
        return cursor
    raise APIError(
        "The list has more pages, but its objects have no id to continue from: fetch all of it "
        "in one page with a higher limit."
    )


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
    if not page.has_more:
        return None
    if page.next_page_token:
        return {**params, "page": page.next_page_token}
    if not page.data or page.object == "search_result":
        return None
    backwards = _is_backwards(params)
    item = page.data[0 if backwards else -1]
    return {**params, "ending_before" if backwards else "starting_after": _cursor(item)}


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
