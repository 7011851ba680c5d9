"""Pagination: forwards, backwards, searches, v2, and servers that ignore the cursor."""

from __future__ import annotations

import asyncio
import copy
import inspect
import sys
from collections.abc import Callable
from typing import Any

import pytest
from lattice_stripe import AsyncPage, ListObject, Page, decode
from lattice_stripe.errors import APIError, InvalidArgumentError, RateLimitError

from .conftest import LoopbackStripe, Sdk


def _customers(*numbers: int) -> list[dict[str, Any]]:
    return [{"id": f"cus_{n}", "object": "customer"} for n in numbers]


def _list(*numbers: int, more: bool = False) -> dict[str, Any]:
    return {
        "object": "list",
        "data": _customers(*numbers),
        "has_more": more,
        "url": "/v1/customers",
    }


def _ids(items: list[Any]) -> list[str]:
    return [item.id for item in items]


def test_a_page_is_a_sequence_of_its_objects(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_list(1, 2, more=True))
    page = sdk.run(lambda c: c.customers.list(limit=2))
    assert type(page) is (AsyncPage if sdk.asynchronous else Page)
    assert (len(page), page[0].id, page[-1].id, page.has_more) == (2, "cus_1", "cus_2", True)
    assert _ids(list(page)) == ["cus_1", "cus_2"]
    assert type(page.data[0]).__name__ == "Customer"
    assert page.last_response.status == 200
    assert len(stripe.asked) == 1


def test_expanded_objects_in_a_page_are_typed(sdk: Sdk, stripe: LoopbackStripe) -> None:
    expanded = {"id": "in_1", "object": "invoice", "customer": _customers(1)[0]}
    stripe.reply({"object": "list", "data": [expanded], "has_more": False})
    page = sdk.run(lambda c: c.invoices.list(expand=["data.customer"]))
    assert type(page[0].customer).__name__ == "Customer"


@pytest.mark.parametrize("how", ["list", "stream"])
def test_auto_paging_goes_forwards(sdk: Sdk, stripe: LoopbackStripe, how: str) -> None:
    stripe.reply(_list(1, 2, more=True))
    stripe.reply(_list(3, 4, more=True))
    stripe.reply(_list(5))
    opts = {"stripe_account": "acct_1"}
    found = sdk.walk(lambda c: getattr(c.customers, how)(limit=2, email="a", opts=opts))
    assert _ids(found) == ["cus_1", "cus_2", "cus_3", "cus_4", "cus_5"]
    queries = [dict(asked.query) for asked in stripe.asked]
    assert queries == [
        {"limit": "2", "email": "a"},
        {"limit": "2", "email": "a", "starting_after": "cus_2"},
        {"limit": "2", "email": "a", "starting_after": "cus_4"},
    ]
    assert [asked.headers["stripe-account"] for asked in stripe.asked] == ["acct_1"] * 3


def _then(result: Any, change: Callable[[], None]) -> Any:
    """The result of a call, which may be awaitable; calls ``change`` after the call."""
    if inspect.isawaitable(result):

        async def main() -> Any:
            found = await result
            change()
            return found

        return main()
    change()
    return result


@pytest.mark.parametrize("how", ["list", "stream", "request"])
def test_later_pages_ignore_changes_of_the_arguments(
    sdk: Sdk, stripe: LoopbackStripe, how: str
) -> None:
    stripe.reply(_list(1, more=True))
    stripe.reply(_list(2))

    def use(client: Any) -> Any:
        created, expand = {"gte": 1}, ["data.sources"]
        opts: dict[str, Any] = {"stripe_account": "acct_1", "headers": {"X-Team": "a"}}

        def change() -> None:
            created["gte"] = 2
            expand.append("data.tax_ids")
            opts["stripe_account"] = "acct_2"
            opts["headers"]["X-Team"] = "b"

        params = {"created": created, "expand": expand}
        if how == "request":
            call = client.request("GET", "/v1/customers", params, opts=opts)
        else:
            call = getattr(client.customers, how)(**params, opts=opts)
        return _then(call, change)

    assert _ids(sdk.walk(use)) == ["cus_1", "cus_2"]
    query = {"created[gte]": "1", "expand[0]": "data.sources"}
    assert [dict(asked.query) for asked in stripe.asked] == [
        query,
        {**query, "starting_after": "cus_1"},
    ]
    for asked in stripe.asked:
        assert (asked.headers["stripe-account"], asked.headers["x-team"]) == ("acct_1", "a")


def test_auto_paging_goes_backwards_with_ending_before(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_list(4, 5, more=True))
    stripe.reply(_list(2, 3, more=True))
    stripe.reply(_list(1))
    found = sdk.walk(lambda c: c.customers.list(ending_before="cus_6", limit=2))
    assert _ids(found) == ["cus_5", "cus_4", "cus_3", "cus_2", "cus_1"]
    assert [dict(asked.query)["ending_before"] for asked in stripe.asked] == [
        "cus_6",
        "cus_4",
        "cus_2",
    ]


def test_fetch_next_returns_page_after_page(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_list(1, more=True))
    stripe.reply(_list(2))

    if sdk.asynchronous:

        async def use(client: Any) -> list[Any]:
            first = await client.customers.list()
            second = await first.fetch_next()
            return [first, second, await second.fetch_next()]
    else:

        def use(client: Any) -> list[Any]:
            first = client.customers.list()
            second = first.fetch_next()
            return [first, second, second.fetch_next()]

    first, second, third = sdk.run(use)
    assert (_ids(first), _ids(second), third) == (["cus_1"], ["cus_2"], None)


def test_searches_are_paged_by_token(sdk: Sdk, stripe: LoopbackStripe) -> None:
    result = {"object": "search_result", "url": "/v1/customers/search", "total_count": 3}
    stripe.reply({**result, "data": _customers(1, 2), "has_more": True, "next_page": "tok=2&"})
    stripe.reply({**result, "data": _customers(3), "has_more": False, "next_page": None})
    found = sdk.walk(lambda c: c.customers.search(query="email:'a'"))
    assert _ids(found) == ["cus_1", "cus_2", "cus_3"]
    assert stripe.asked[1].path == "/v1/customers/search"
    assert dict(stripe.asked[1].query) == {"query": "email:'a'", "page": "tok=2&"}


def test_an_empty_page_of_a_search_is_followed_by_the_next(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    result = {"object": "search_result", "url": "/v1/customers/search", "has_more": True}
    stripe.reply({**result, "data": _customers(1), "next_page": "two"})
    stripe.reply({**result, "data": [], "next_page": "three"})
    stripe.reply({**result, "data": _customers(2), "has_more": False})
    found = sdk.walk(lambda c: c.customers.search(query="email:'a'"))
    assert _ids(found) == ["cus_1", "cus_2"]


def test_a_tuple_of_expansions_holds_for_all_pages_of_a_nested_list(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    line = {"id": "il_1", "object": "line_item"}
    lines = {"object": "list", "data": [line], "has_more": True, "url": "/v1/invoices/in_1/lines"}
    stripe.reply({"id": "in_1", "object": "invoice", "lines": lines})
    stripe.reply({**lines, "has_more": False})

    async def read_async(client: Any) -> None:
        invoice = await client.invoices.retrieve("in_1", expand=("lines.data.pricing",))
        assert len([item async for item in invoice.lines.auto_paging_iter()]) == 2

    def read(client: Any) -> None:
        invoice = client.invoices.retrieve("in_1", expand=("lines.data.pricing",))
        assert len(list(invoice.lines.auto_paging_iter())) == 2

    sdk.run(read_async if sdk.asynchronous else read)
    assert ("expand[0]", "data.pricing") in stripe.last.query


def _accounts(*numbers: int, following: str | None = None) -> dict[str, Any]:
    data = [{"id": f"acct_{n}", "object": "v2.core.account"} for n in numbers]
    return {"data": data, "next_page_url": following, "previous_page_url": None}


@pytest.mark.parametrize("host", ["", "https://evil.example", "//evil.example"])
def test_v2_pages_use_path_and_query_on_the_same_server(
    sdk: Sdk, stripe: LoopbackStripe, host: str
) -> None:
    stripe.reply(_accounts(1, following=f"{host}/v2/core/accounts?limit=1&page=p%2B2"))
    stripe.reply(_accounts(following="/v2/core/accounts?limit=1&page=p3"))
    stripe.reply(_accounts(2))
    found = sdk.walk(lambda c: c.v2.core.accounts.list(limit=1))
    assert _ids(found) == ["acct_1", "acct_2"]
    assert [asked.target for asked in stripe.asked] == [
        "/v2/core/accounts?limit=1",
        "/v2/core/accounts?limit=1&page=p%2B2",
        "/v2/core/accounts?limit=1&page=p3",
    ]


@pytest.mark.parametrize("following", ["@evil.example/v2", ".evil.example/v2", "https://[bad"])
def test_v2_refuses_urls_that_could_change_the_server(
    sdk: Sdk, stripe: LoopbackStripe, following: str
) -> None:
    stripe.reply(_accounts(1, following=following))
    with pytest.raises(APIError, match="not requested"):
        sdk.walk(lambda c: c.v2.core.accounts.list())
    assert len(stripe.asked) == 1


def test_request_returns_pages(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_list(1, more=True))
    stripe.reply(_list(2))
    stripe.reply(_accounts(1, following="/v2/core/accounts?page=2"))
    last = _accounts(2)
    del last["previous_page_url"]
    stripe.reply(last)
    stripe.reply(last)
    found = sdk.walk(lambda c: c.request("GET", "/v1/customers", {"limit": 1}))
    assert _ids(found) == ["cus_1", "cus_2"]
    assert type(found[1]).__name__ == "Customer"
    assert dict(stripe.asked[1].query) == {"limit": "1", "starting_after": "cus_1"}
    assert _ids(sdk.walk(lambda c: c.request("GET", "/v2/core/accounts"))) == ["acct_1", "acct_2"]
    assert _ids(sdk.walk(lambda c: c.request("GET", "/v2/core/accounts"))) == ["acct_2"]


# --- where iteration must end ---------------------------------------------------------------


def test_an_empty_page_with_has_more_is_the_last(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_list(1, more=True))
    stripe.reply(_list(more=True))
    assert _ids(sdk.walk(lambda c: c.customers.stream())) == ["cus_1"]
    assert len(stripe.asked) == 2


def test_iteration_stops_when_the_server_ignores_the_cursor(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    for _ in range(3):
        stripe.reply(_list(1, 2, more=True))
    with pytest.raises(APIError, match="same page again"):
        sdk.walk(lambda c: c.customers.stream(), limit=50)
    assert len(stripe.asked) == 2


def test_iteration_stops_when_a_page_token_repeats(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for _ in range(3):
        stripe.reply(_accounts(1, following="/v2/core/accounts?page=1"))
    with pytest.raises(APIError, match="same page again"):
        sdk.walk(lambda c: c.v2.core.accounts.stream(), limit=50)
    assert len(stripe.asked) == 2


@pytest.mark.parametrize("found", [{}, {"id": ""}, {"id": 5}, {"id": None}])
def test_objects_without_ids_cannot_be_paged(
    sdk: Sdk, stripe: LoopbackStripe, found: dict[str, Any]
) -> None:
    stripe.reply({"object": "list", "data": [{"object": "customer", **found}], "has_more": True})
    with pytest.raises(APIError, match="no id"):
        sdk.walk(lambda c: c.customers.stream())


def test_an_error_on_a_later_page_is_raised_at_that_page(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_list(1, more=True))
    stripe.refuse(429, message="Slow down")
    with pytest.raises(RateLimitError, match="Slow down"):
        sdk.walk(lambda c: c.customers.stream())


def test_stream_sends_nothing_before_its_first_step(sdk: Sdk, stripe: LoopbackStripe) -> None:
    client = sdk.client()
    client.customers.stream(limit=1)
    assert stripe.asked == []


def test_stream_fetches_only_the_pages_that_are_used(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_list(1, 2, more=True))
    assert _ids(sdk.walk(lambda c: c.customers.stream(), limit=2)) == ["cus_1", "cus_2"]
    assert len(stripe.asked) == 1


def test_iteration_holds_one_page_in_memory(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for number in range(4):
        stripe.reply(_list(number, more=number < 3))
    replies: list[Any] = []

    def nobody_else_holds_an_answer() -> None:
        for reply in replies:
            assert sys.getrefcount(reply) == 3  # the list, the loop and the call itself

    def use(client: Any) -> Any:
        send = client._transport.send

        def sync(request: Any, *rest: Any) -> Any:
            nobody_else_holds_an_answer()
            replies.append(send(request, *rest))
            return replies[-1]

        async def asynchronous(request: Any, *rest: Any) -> Any:
            nobody_else_holds_an_answer()
            replies.append(await send(request, *rest))
            return replies[-1]

        client._transport.send = asynchronous if sdk.asynchronous else sync
        return client.customers.stream()

    assert len(sdk.walk(use)) == 4
    assert len(replies) == 4


def test_a_decoded_page_cannot_fetch_its_next_page(sdk: Sdk) -> None:
    page = decode(b'{"object": "list", "data": [{"id": "cus_1"}], "has_more": true}', Page[Any])
    with pytest.raises(InvalidArgumentError, match="does not come from a call"):
        page.fetch_next()
    done = decode(b'{"object": "list", "data": [{"id": "cus_1"}]}', Page[Any])
    assert list(done.auto_paging_iter()) == [{"id": "cus_1"}]


def test_a_search_without_a_next_page_ends(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for next_page in ({}, {"next_page": None}, {"next_page": ""}):
        stripe.asked.clear()
        found = {"object": "search_result", "data": _customers(1), "has_more": True, **next_page}
        stripe.reply(found)
        assert _ids(sdk.walk(lambda c: c.customers.search(query="x"), limit=5)) == ["cus_1"]
        assert len(stripe.asked) == 1


def test_a_search_result_decodes_to_a_list() -> None:
    raw = b'{"object": "search_result", "data": [{"object": "customer", "id": "cus_1"}]}'
    found: Any = decode(raw)
    assert type(found).__name__ == "ListObject"
    assert _ids(list(found)) == ["cus_1"]


# --- next and previous pages ------------------------------------------------------------------


def _pages_of(sdk: Sdk, start: Any, *steps: str) -> list[Any]:
    """The page that ``start(client)`` returns, and what each method of the page before returns."""
    if sdk.asynchronous:

        async def use(client: Any) -> list[Any]:
            pages = [await start(client)]
            for step in steps:
                pages.append(await getattr(pages[-1], step)())
            return pages
    else:

        def use(client: Any) -> list[Any]:
            pages = [start(client)]
            for step in steps:
                pages.append(getattr(pages[-1], step)())
            return pages

    found: list[Any] = sdk.run(use)
    return found


def test_next_and_previous_pages_follow_the_order_of_the_list(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    for reply in (_list(1, 2, 3, more=True), _list(4, 5, 6), _list(1, 2, 3), _list(4, 5, 6)):
        stripe.reply(reply)
    pages = _pages_of(
        sdk, lambda c: c.customers.list(limit=3), "next_page", "previous_page", "next_page"
    )
    first, second = ["cus_1", "cus_2", "cus_3"], ["cus_4", "cus_5", "cus_6"]
    assert [_ids(page) for page in pages] == [first, second, first, second]
    assert [dict(asked.query) for asked in stripe.asked] == [
        {"limit": "3"},
        {"limit": "3", "starting_after": "cus_3"},
        {"limit": "3", "ending_before": "cus_4"},
        {"limit": "3", "starting_after": "cus_3"},
    ]


@pytest.mark.parametrize(
    ("step", "params"),
    [
        ("next_page", {}),
        ("previous_page", {}),
        ("previous_page", {"ending_before": "cus_9"}),
    ],
)
def test_there_is_no_page_beyond_the_ends(
    sdk: Sdk, stripe: LoopbackStripe, step: str, params: dict[str, str]
) -> None:
    stripe.reply(_list(1))
    _, beyond = _pages_of(sdk, lambda c: c.customers.list(**params), step)
    assert beyond is None
    assert len(stripe.asked) == 1


def test_v2_pages_have_neighbours_by_url(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_accounts(1, following="/v2/core/accounts?page=p2"))
    stripe.reply({**_accounts(2), "previous_page_url": "/v2/core/accounts?page=p1"})
    stripe.reply(_accounts(1))
    pages = _pages_of(
        sdk, lambda c: c.v2.core.accounts.list(), "next_page", "previous_page", "previous_page"
    )
    assert [_ids(page) for page in pages[:3]] == [["acct_1"], ["acct_2"], ["acct_1"]]
    assert pages[3] is None
    assert [asked.target for asked in stripe.asked][1:] == [
        "/v2/core/accounts?page=p2",
        "/v2/core/accounts?page=p1",
    ]


def _search(*numbers: int, following: str | None = None) -> dict[str, Any]:
    found = {"object": "search_result", "data": _customers(*numbers), "next_page": following}
    return {**found, "has_more": following is not None}


@pytest.mark.parametrize(
    ("start", "replies"),
    [
        (lambda c: c.customers.list(), [_list(1, more=True), _list(2, more=True), _list(3)]),
        (
            lambda c: c.customers.search(query="x"),
            [_search(1, following="t2"), _search(2, following="t3"), _search(3)],
        ),
        (
            lambda c: c.v2.core.accounts.list(),
            [_accounts(1, following="/v2/a?page=2"), _accounts(2, following="/v2/a"), _accounts(3)],
        ),
    ],
    ids=["v1", "search", "v2"],
)
def test_has_more_is_true_until_the_last_page(
    sdk: Sdk, stripe: LoopbackStripe, start: Any, replies: list[dict[str, Any]]
) -> None:
    for reply in replies:
        stripe.reply(reply)
    pages = _pages_of(sdk, start, "next_page", "next_page")
    assert [page.has_more for page in pages] == [True, True, False]
    assert ["has_more=True" in repr(page) for page in pages] == [True, True, False]
    assert [page["has_more"] for page in pages] == [True, True, False]


def test_the_has_more_of_a_v2_page_is_no_key_of_its_json(sdk: Sdk, stripe: LoopbackStripe) -> None:
    sent = _accounts(1, following="/v2/core/accounts?page=p2")
    stripe.reply(sent)
    (page,) = _pages_of(sdk, lambda c: c.v2.core.accounts.list())
    assert page.has_more
    assert page.to_dict() == copy.deepcopy(page).to_dict() == sent
    page.next_page_url = None
    assert page.has_more is False
    page.has_more = True
    assert (page.has_more, page.to_dict()["has_more"]) == (True, True)


def test_a_search_has_a_next_page_and_no_previous_one(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for number, token in ((1, "t"), (2, None)):
        found = {"object": "search_result", "data": _customers(number), "has_more": bool(token)}
        stripe.reply({**found, "next_page": token})
    first, second = _pages_of(sdk, lambda c: c.customers.search(query="x"), "next_page")
    assert (first.next_page_token, _ids(second)) == ("t", ["cus_2"])
    stripe.reply({"object": "search_result", "data": _customers(1), "has_more": False})
    with pytest.raises(InvalidArgumentError, match="no previous page"):
        _pages_of(sdk, lambda c: c.customers.search(query="x"), "previous_page")


@pytest.mark.parametrize(
    ("step", "params"),
    [
        ("previous_page", {"starting_after": "cus_1"}),
        ("previous_page", {"ending_before": "cus_1"}),
        ("next_page", {"ending_before": "cus_1"}),
    ],
)
def test_an_empty_page_says_that_it_has_no_id(
    sdk: Sdk, stripe: LoopbackStripe, step: str, params: dict[str, str]
) -> None:
    stripe.reply(_list(more=True))
    which = step.partition("_")[0]
    with pytest.raises(InvalidArgumentError, match=f"empty, so it has no id to find its {which}"):
        _pages_of(sdk, lambda c: c.customers.list(**params), step)


@pytest.mark.parametrize("step", ["next_page", "fetch_next"])
def test_no_page_follows_an_empty_page_with_has_more(
    sdk: Sdk, stripe: LoopbackStripe, step: str
) -> None:
    stripe.reply(_list(more=True))
    assert _pages_of(sdk, lambda c: c.customers.list(), step)[1] is None
    assert len(stripe.asked) == 1


@pytest.mark.parametrize(
    ("step", "cursor"), [("next_page", "starting_after"), ("previous_page", "ending_before")]
)
def test_a_decoded_page_says_what_it_lacks(step: str, cursor: str) -> None:
    page = decode(b'{"object": "list", "data": [{"id": "cus_1"}], "has_more": true}', Page[Any])
    with pytest.raises(InvalidArgumentError, match=f"does not come from a call.*{cursor}"):
        getattr(page, step)()


def test_stream_search_walks_all_pages(sdk: Sdk, stripe: LoopbackStripe) -> None:
    for number, token in ((1, "t"), (2, None)):
        found = {"object": "search_result", "data": _customers(number), "has_more": bool(token)}
        stripe.reply({**found, "next_page": token})
    assert _ids(sdk.walk(lambda c: c.customers.stream_search(query="x"))) == ["cus_1", "cus_2"]
    assert dict(stripe.asked[1].query) == {"query": "x", "page": "t"}


# --- lists inside objects ---------------------------------------------------------------------

LINES_URL = "/v1/invoices/in_1/lines"


def _lines(*numbers: int, more: bool = False, url: str | None = LINES_URL) -> dict[str, Any]:
    data = [{"id": f"il_{n}", "object": "line_item", "plan": f"plan_{n}"} for n in numbers]
    return {"object": "list", "data": data, "has_more": more, "url": url}


def _invoice(**lines: Any) -> dict[str, Any]:
    return {"id": "in_1", "object": "invoice", "lines": _lines(1, 2, **lines)}


def _walk_lines(sdk: Sdk, get: Any, **options: Any) -> list[Any]:
    """All lines of the invoice that ``get(client)`` returns."""
    if sdk.asynchronous:

        async def use(client: Any) -> list[Any]:
            invoice = await get(client)
            return [line async for line in invoice.lines.auto_paging_iter()]
    else:

        def use(client: Any) -> list[Any]:
            return list(get(client).lines.auto_paging_iter())

    found: list[Any] = sdk.run(use, **options)
    return found


def test_a_nested_list_is_walked_to_its_end(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_invoice(more=True))
    stripe.reply(_lines(3, 4, more=True))
    stripe.reply(_lines(5))
    opts = {"stripe_account": "acct_1", "stripe_version": "2022-11-15"}
    expand = ["customer", "lines.data.price.product"]
    found = _walk_lines(sdk, lambda c: c.invoices.retrieve("in_1", expand=expand, opts=opts))
    assert _ids(found) == [f"il_{n}" for n in range(1, 6)]
    assert {type(line).__name__ for line in found} == {"InvoiceLineItem"}
    assert [line.plan for line in found] == [f"plan_{n}" for n in range(1, 6)]
    assert [asked.path for asked in stripe.asked] == ["/v1/invoices/in_1", LINES_URL, LINES_URL]
    assert [dict(asked.query) for asked in stripe.asked[1:]] == [
        {"limit": "100", "expand[0]": "data.price.product", "starting_after": "il_2"},
        {"limit": "100", "expand[0]": "data.price.product", "starting_after": "il_4"},
    ]
    for asked in stripe.asked:
        assert asked.headers["stripe-account"] == "acct_1"
        assert asked.headers["stripe-version"] == "2022-11-15"


def test_the_idempotency_key_of_a_call_is_not_sent_for_the_pages_of_its_nested_list(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(_invoice(more=True))
    stripe.reply(_lines(3))
    opts: Any = {"idempotency_key": "order-7"}
    _walk_lines(sdk, lambda c: c.invoices.create(customer="cus_1", opts=opts))
    keys = [asked.headers.get("idempotency-key") for asked in stripe.asked]
    assert keys == ["order-7", None]


@pytest.mark.parametrize("account", ["acct_1", None])
def test_pages_of_a_nested_list_ignore_changes_of_the_arguments(
    sdk: Sdk, stripe: LoopbackStripe, account: str | None
) -> None:
    stripe.reply(_invoice(more=True))
    stripe.reply(_lines(3))

    def get(client: Any) -> Any:
        expand = ["lines.data.price.product"]
        opts = {} if account is None else {"stripe_account": account}

        def change() -> None:
            expand.append("lines.data.discounts")
            opts["stripe_account"] = "acct_2"

        return _then(client.invoices.retrieve("in_1", expand=expand, opts=opts), change)

    assert _ids(_walk_lines(sdk, get)) == ["il_1", "il_2", "il_3"]
    query = {"limit": "100", "expand[0]": "data.price.product", "starting_after": "il_2"}
    assert dict(stripe.last.query) == query
    assert [asked.headers.get("stripe-account") for asked in stripe.asked] == [account] * 2


def test_the_nested_lists_of_the_items_of_a_page_are_walked(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply({"object": "list", "data": [_invoice(more=True)], "has_more": False})
    stripe.reply(_lines(3))
    expand = ["data.lines.data.discounts"]
    if sdk.asynchronous:

        async def first(client: Any) -> Any:
            return (await client.invoices.list(expand=expand))[0]
    else:

        def first(client: Any) -> Any:
            return client.invoices.list(expand=expand)[0]

    assert _ids(_walk_lines(sdk, first)) == ["il_1", "il_2", "il_3"]
    assert dict(stripe.last.query)["expand[0]"] == "data.discounts"


def test_the_url_of_a_nested_list_may_have_a_query(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_invoice(more=True, url=f"https://evil.example{LINES_URL}?object=card"))
    stripe.reply(_lines(3))
    assert len(_walk_lines(sdk, lambda c: c.invoices.retrieve("in_1"))) == 3
    assert stripe.last.path == LINES_URL
    assert dict(stripe.last.query)["object"] == "card"


def test_a_complete_nested_list_needs_no_call(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_invoice())
    assert _ids(_walk_lines(sdk, lambda c: c.invoices.retrieve("in_1"))) == ["il_1", "il_2"]
    assert len(stripe.asked) == 1
    assert _ids(list(decode(_invoice()).lines.auto_paging_iter())) == ["il_1", "il_2"]


def test_an_empty_nested_list_with_has_more_has_no_items(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply({**_invoice(), "lines": _lines(more=True)})
    assert _walk_lines(sdk, lambda c: c.invoices.retrieve("in_1")) == []
    assert len(stripe.asked) == 1


def test_items_of_a_nested_list_without_an_object_key_have_the_class_of_the_first_items(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    stripe.reply(_invoice(more=True))
    stripe.reply({**_lines(), "data": [{"id": "il_3"}]})
    found = _walk_lines(sdk, lambda c: c.invoices.retrieve("in_1"))
    assert [(type(line).__name__, line.id) for line in found] == [
        ("InvoiceLineItem", f"il_{n}") for n in (1, 2, 3)
    ]


def test_items_of_a_nested_list_with_unknown_objects_have_the_classes_of_their_object_keys(
    sdk: Sdk, stripe: LoopbackStripe
) -> None:
    items = [{"id": "ba_1", "object": "bank_account"}, {"id": "x_1", "object": "unknown"}]
    accounts = {"object": "list", "data": items, "url": "/v1/accounts/acct_1/external_accounts"}
    account = {"id": "acct_1", "object": "account"}
    stripe.reply({**account, "external_accounts": {**accounts, "has_more": True}})
    stripe.reply({**accounts, "has_more": False})
    if sdk.asynchronous:

        async def use(client: Any) -> list[Any]:
            found = await client.accounts.retrieve("acct_1")
            return [item async for item in found.external_accounts.auto_paging_iter()]
    else:

        def use(client: Any) -> list[Any]:
            return list(client.accounts.retrieve("acct_1").external_accounts.auto_paging_iter())

    kinds = [type(item).__name__ for item in sdk.run(use)]
    assert kinds == ["BankAccount", "dict"] * 2


def test_plain_iteration_of_a_nested_list_is_its_first_page() -> None:
    lines = decode(_invoice(more=True)).lines
    assert (_ids(list(lines)), lines.has_more) == (["il_1", "il_2"], True)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (LINES_URL, f'does not come from a call.*client.request."GET", {LINES_URL!r}'),
        (None, "does not come from a call.*use the list method"),
    ],
)
def test_a_nested_list_without_a_client_says_so(url: str | None, message: str) -> None:
    lines = decode(_invoice(more=True, url=url)).lines
    with pytest.raises(InvalidArgumentError, match=message):
        list(lines.auto_paging_iter())


def test_a_nested_list_without_a_url_says_so(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_invoice(more=True, url=None))
    with pytest.raises(InvalidArgumentError, match=r"has no url.*: use the list method"):
        _walk_lines(sdk, lambda c: c.invoices.retrieve("in_1"))


def test_a_list_that_was_not_decoded_says_that_it_does_not_come_from_a_call() -> None:
    lines = ListObject[Any](data=[{"id": "il_1"}], has_more=True, url=LINES_URL)
    with pytest.raises(InvalidArgumentError, match="does not come from a call"):
        list(lines.auto_paging_iter())


def test_a_nested_list_is_iterated_as_its_client_is(sdk: Sdk, stripe: LoopbackStripe) -> None:
    stripe.reply(_invoice(more=True))
    lines = sdk.run(lambda c: c.invoices.retrieve("in_1")).lines
    if sdk.asynchronous:
        with pytest.raises(InvalidArgumentError, match="AsyncClient: iterate with 'async for'"):
            list(lines.auto_paging_iter())
    else:

        async def walk() -> list[Any]:
            return [line async for line in lines.auto_paging_iter()]

        with pytest.raises(InvalidArgumentError, match="a Client: iterate with 'for'"):
            asyncio.run(walk())
    assert len(stripe.asked) == 1
