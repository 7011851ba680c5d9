"""Lists inside other objects, and iteration over all their items."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, overload
from urllib.parse import parse_qsl, urlsplit

import msgspec

from .._decode.annotations import T
from .._decode.base import HasResponse, StripeObject, register_pprint
from .._decode.location import location_of
from .._redact import redacts_errors
from ..errors import APIError, InvalidArgumentError

if TYPE_CHECKING:
    from .call import MadeBy

Fetch: TypeAlias = Callable[[], Any]
"""Fetches a page. That of an async client returns a coroutine."""


class ListObject(StripeObject, HasResponse, Generic[T], kw_only=True, gc=False):
    """A list inside another object, such as an invoice's ``lines``: its first page.

    Iteration, ``len()`` and indexing work on ``data``. If ``has_more`` is True, ``data`` has only
    the first items: ``auto_paging_iter()`` iterates over all.
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


class AllItems(Generic[T]):
    """All items of a list inside another object, for ``for`` and ``async for``."""

    def __init__(self, nested: ListObject[T]) -> None:
        self._nested = nested

    def __iter__(self) -> Iterator[T]:
        yield from self._nested.data
        if following := _second_page(self._nested):
            yield from following.pop().auto_paging_iter()

    async def __aiter__(self) -> AsyncIterator[T]:
        for item in self._nested.data:
            yield item
            del item  # a traceback would show it
        if following := await _second_page_async(self._nested):
            async for item in following.pop().auto_paging_iter():
                yield item
                del item


@redacts_errors
def _second_page(nested: ListObject[Any]) -> list[Any]:
    """The second page, or nothing. The caller empties the list, to keep no page in memory."""
    fetch = _nested_fetch(nested, is_async=False)
    return [] if fetch is None else [fetch()]


@redacts_errors
async def _second_page_async(nested: ListObject[Any]) -> list[Any]:
    fetch = _nested_fetch(nested, is_async=True)
    return [] if fetch is None else [await fetch()]


_LIMIT = 100
"""How many items of a nested list to request at once: the most that Stripe allows."""


def _nested_fetch(nested: ListObject[Any], *, is_async: bool) -> Fetch | None:
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
    path, _, query = path_and_query(nested.url).partition("?")
    params: dict[str, Any] = {**dict(parse_qsl(query)), "limit": _LIMIT}
    prefix = ".".join(key for key in location.path if isinstance(key, str)) + ".data."
    if expand := [
        f"data.{item[len(start) :]}"
        for item in _texts(made_by.expand)
        for start in (prefix, f"data.{prefix}")
        if item.startswith(start)
    ]:
        params["expand"] = expand
    params["starting_after"] = cursor_of(nested.data[-1])
    kinds = {type(item) for item in nested.data}
    names = sorted(kind.__name__ for kind in kinds if issubclass(kind, StripeObject))
    result = " | ".join(names) if len(names) == len(kinds) else "Any"
    call = made_by.client._list_call(path, result, params, made_by.opts)
    return partial(made_by.client._fetch, call)


def _texts(value: Any) -> list[str]:
    found = value if isinstance(value, list | tuple) else ()
    return [item for item in found if isinstance(item, str)]


def cursor_of(item: Any) -> str:
    cursor = item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
    if isinstance(cursor, str) and cursor:
        return cursor
    raise APIError(
        "The list has more pages, but its objects have no id to continue from: fetch all of it "
        "in one page with a higher limit."
    )


def path_and_query(url: str) -> str:
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
