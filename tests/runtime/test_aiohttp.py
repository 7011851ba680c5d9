"""The aiohttp transport: what it refuses, what it sends, and that it leaves nothing behind.

test_transport, test_tls and test_pool run their tests with it too.
"""

from __future__ import annotations

import asyncio
import json
import sys
from typing import Any

import httpx
import pytest
from lattice_stripe import AsyncClient, Client, InvalidArgumentError

from tests.runtime.conftest import KEY, LoopbackStripe

CUSTOMER = {"id": "cus_1", "object": "customer"}


def run(stripe: LoopbackStripe, use: Any, **options: Any) -> Any:
    async def main() -> Any:
        given: Any = {"transport": "aiohttp", **options.pop("http_options", {})}
        async with AsyncClient(
            KEY, base_url=stripe.url, max_retries=0, http_options=given, **options
        ) as client:
            return await use(client)

    return asyncio.run(main())


def test_sync_client_rejects_the_aiohttp_transport() -> None:
    with pytest.raises(InvalidArgumentError, match="use AsyncClient") as caught:
        Client(KEY, http_options={"transport": "aiohttp"})
    assert caught.value.param == "http_options"


@pytest.mark.parametrize("client", [Client, AsyncClient])
def test_unknown_transport_is_rejected(client: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="pass 'httpx' or 'aiohttp'"):
        client(KEY, http_options={"transport": "requests"})


def test_httpx_transport_is_the_default(stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    with Client(KEY, base_url=stripe.url, http_options={"transport": "httpx"}) as client:
        assert client.customers.retrieve("cus_1").id == "cus_1"


def test_user_agent_names_aiohttp(stripe: LoopbackStripe) -> None:
    stripe.reply(CUSTOMER)
    run(stripe, lambda client: client.customers.retrieve("cus_1"))
    assert json.loads(stripe.last.headers["x-stripe-client-user-agent"])["httplib"] == "aiohttp"


def test_missing_package_names_the_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "aiohttp", None)
    with pytest.raises(InvalidArgumentError, match=r'pip install "lattice-stripe\[aiohttp\]"'):
        AsyncClient(KEY, http_options={"transport": "aiohttp"})


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"http2": True}, "no HTTP/2"),
        ({"http1": False}, "no HTTP/2"),
        ({"mounts": {"all://": httpx.AsyncHTTPTransport()}}, "mounts are httpx transports"),
        ({"proxy": "socks5://127.0.0.1:1080"}, "no socks5 proxies"),
        (
            {"limits": httpx.Limits(max_connections=10, max_keepalive_connections=5)},
            "max_keepalive_connections is 5",
        ),
    ],
)
def test_options_that_aiohttp_does_not_have_are_rejected(options: Any, problem: str) -> None:
    with pytest.raises(InvalidArgumentError, match=problem) as caught:
        AsyncClient(KEY, http_options={"transport": "aiohttp", **options})
    assert caught.value.param == "http_options"


def test_same_request_is_sent_over_both_transports(stripe: LoopbackStripe) -> None:
    """The path and the query keep their encoding, and aiohttp adds no header."""

    def use(client: AsyncClient) -> Any:
        return client.request(
            "GET", "/v1/customers/a%2Fb", {"email": "a+b@c.de", "metadata": {"k": "é ~;"}}
        )

    async def over_httpx() -> None:
        async with AsyncClient(KEY, base_url=stripe.url) as client:
            await use(client)
            await client.customers.create(name="Ada", opts={"idempotency_key": "key_1"})

    for _ in range(4):
        stripe.reply(CUSTOMER)
    run(stripe, use)
    run(stripe, lambda c: c.customers.create(name="Ada", opts={"idempotency_key": "key_1"}))
    asyncio.run(over_httpx())
    over_aiohttp, expected = stripe.asked[:2], stripe.asked[2:]
    for request, same in zip(over_aiohttp, expected, strict=True):
        assert (request.method, request.target) == (same.method, same.target)
        user_agents = [r.headers.pop("x-stripe-client-user-agent") for r in (request, same)]
        assert user_agents[0].replace('"aiohttp"', '"httpx"') == user_agents[1]
        assert (request.headers, request.body) == (same.headers, same.body)


def test_cookies_are_not_kept(stripe: LoopbackStripe) -> None:
    async def use(client: AsyncClient) -> None:
        for _ in range(2):
            await client.customers.retrieve("cus_1")

    for _ in range(2):
        stripe.reply(CUSTOMER, headers={"Set-Cookie": "session=1"})
    run(stripe, use)
    assert "cookie" not in stripe.last.headers


def test_header_beyond_ascii_is_rejected(stripe: LoopbackStripe) -> None:
    with pytest.raises(InvalidArgumentError, match="beyond ASCII"):
        run(stripe, lambda c: c.customers.retrieve("cus_1", opts={"headers": {"X-Name": "é"}}))
    assert stripe.asked == []


@pytest.mark.parametrize("size", [1_000, 300_000])
def test_bodies_of_any_size_are_sent_whole(stripe: LoopbackStripe, size: int) -> None:
    stripe.reply(CUSTOMER)
    run(stripe, lambda c: c.customers.create(description="x" * size))
    assert dict(stripe.last.form)["description"] == "x" * size
    assert "transfer-encoding" not in stripe.last.headers


def test_client_works_in_several_event_loops(stripe: LoopbackStripe) -> None:
    client = AsyncClient(KEY, base_url=stripe.url, http_options={"transport": "aiohttp"})

    async def retrieve() -> Any:
        customer = await client.customers.retrieve("cus_1")
        await client._transport._pool._session.close()  # what a closed loop leaves open
        return customer

    for _ in range(2):
        stripe.reply(json.dumps(CUSTOMER).encode())
        assert asyncio.run(retrieve()).id == "cus_1"
