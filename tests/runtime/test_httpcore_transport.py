"""Requests over httpcore without httpx: the same as httpx sends, without its import."""

from __future__ import annotations

import logging
import subprocess
import sys
from contextlib import ExitStack
from functools import partial
from types import SimpleNamespace
from typing import Any

import httpcore
import httpx
import lattice_stripe
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lattice_stripe._core.checked_options import configure
from lattice_stripe._core.request import Request, call_settings
from lattice_stripe._http.httpcore_transport import sender, to_httpcore
from lattice_stripe._http.httpx_request import to_httpx
from lattice_stripe._http.not_sent_error import NotSentError

from .conftest import LoopbackStripe, Sdk

ADDRESSES = [
    "https://api.stripe.com",
    "http://127.0.0.1:8765",
    "https://proxy.example:8443/stripe/v1",
    "https://proxy.example/a b/%zz",
    "https://api.stripe.com:443",
    "http://localhost:80",
    "https://API.Stripe.com",
    "https://b\u00fccher.example",
    "https://under_score.example",
    "https://[::1]:8443",
    "https://user:password@proxy.example",
    "https://a..b",
    "https://10.1",
    "https://999.1.1.1",
    "https://0177.0.0.1",
]


def request_to(address: str, path: str, method: str = "GET", content: Any = None) -> Request:
    return Request(
        name="test",
        method=method,
        url=address + path,
        address=address,
        headers={b"Authorization": b"Bearer sk_test_1", b"Accept": b"*/*"},
        content=content,
        settings=call_settings(None, configure("sk_test_1", {}, {}, "")),
        idempotency_key=None,
        v2=False,
        data=None,
        files=None,
        raw=False,
    )


def parts(message: Any) -> tuple[Any, ...]:
    """What a request sends, for a request of either library."""
    if isinstance(message, httpx.Request):
        url = message.url
        where = (url.raw_scheme, url.raw_host, url.port, url.raw_path)
        return message.method.encode(), where, message.headers.raw, b"".join(message.stream)
    url = message.url
    where = (url.scheme, url.host, url.port, url.target)
    return message.method, where, message.headers, b"".join(message.stream)


@given(
    st.sampled_from(ADDRESSES),
    st.one_of(
        st.text("abcABC019-._~/?&=%+[]:@,", max_size=12),
        st.text(st.characters(max_codepoint=0x200), max_size=8),
    ),
    st.sampled_from(["GET", "POST", "DELETE"]),
    st.sampled_from([None, b"", b"name=value"]),
)
@example(ADDRESSES[0], "%4", "GET", None)
@example(ADDRESSES[0], "customers/../secret", "GET", None)
@example(ADDRESSES[0], "customers?created[gte]=1&expand[0]=data%2Ecustomer", "GET", None)
@example(ADDRESSES[0], "a" * 70_000, "GET", None)
@example(ADDRESSES[1], "customers", "POST", None)
@example("https://0177.0.0.1", "customers", "GET", None)
def test_requests_are_those_of_httpx(
    address: str, path: str, method: str, content: bytes | None
) -> None:
    request = request_to(address, f"/v1/{path}", method, content)
    expected = outcome(to_httpx, request)
    assert outcome(to_httpcore, request) == expected


def outcome(build: Any, request: Request) -> Any:
    """What is sent, or the text of the error."""
    with ExitStack() as files:
        try:
            message = build(request, None, {"read": 1.0}, None, files)
        except NotSentError as refused:
            return str(refused.error)
        return parts(message), message.extensions


@pytest.mark.parametrize("name", ["Client", "AsyncClient"])
def test_a_first_call_does_not_import_httpx(name: str, stripe: LoopbackStripe) -> None:
    """Its import, and that of ``urllib.request``, take a third of the time of a first call."""
    stripe.reply({"id": "cus_1", "object": "customer"})
    code = f"""
import asyncio, sys
from lattice_stripe import {name}

async def main():
    found = {name}("sk_test_1", base_url={stripe.url!r}).customers.retrieve("cus_1")
    print((await found if {name == "AsyncClient"} else found).id)

asyncio.run(main())
assert not {{"httpx", "urllib.request", "email.utils"}} & sys.modules.keys()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("cus_1", "")


def test_a_call_does_not_use_httpx_that_another_module_imported(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    for cls in (httpx.Client, httpx.AsyncClient):
        monkeypatch.setattr(cls, "__init__", fail)
    stripe.reply({"id": "cus_1", "object": "customer"})
    assert sdk.run(lambda c: c.customers.retrieve("cus_1")).id == "cus_1"


def test_cause_of_a_failed_connection_is_the_exception_of_httpx(sdk: Sdk) -> None:
    with pytest.raises(lattice_stripe.ConnectError) as caught:
        sdk.run(
            lambda c: c.customers.retrieve("cus_1"), base_addresses={"api": "http://127.0.0.1:9"}
        )
    cause: Any = caught.value.__cause__
    assert type(cause) is httpx.ConnectError
    assert isinstance(cause.__cause__, httpcore.ConnectError)
    chain = [cause]
    while (found := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(found)
    assert any(isinstance(found, ConnectionRefusedError) for found in chain)


def test_log_is_that_of_an_httpx_client(
    sdk: Sdk, stripe: LoopbackStripe, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "httpx")
    for _ in range(2):
        stripe.reply({"object": "list", "data": []})
    sdk.run(lambda c: c.customers.list(email="ada@example.com"))
    httpx.get(f"{stripe.url}/v1/customers", trust_env=False)
    logged, expected = (r.getMessage() for r in caplog.records if r.name == "httpx")
    assert logged == expected


@pytest.mark.parametrize("address", ["https://[::1]:8443", "https://API.Stripe.com:443/a b"])
def test_logged_url_is_that_of_httpx(address: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "httpx")
    extensions = {"http_version": b"HTTP/1.1", "reason_phrase": b"OK"}
    pool: Any = SimpleNamespace(
        handle_request=lambda _: httpcore.Response(200, extensions=extensions)
    )
    with ExitStack() as files:
        message = to_httpcore(request_to(address, "/v1/customers"), None, {}, None, files)
    sender(pool)(message)
    (logged,) = (r.getMessage() for r in caplog.records if r.name == "httpx")
    assert logged == f'HTTP Request: GET {httpx.URL(address)}/v1/customers "HTTP/1.1 200 OK"'


def fake_send(*args: Any) -> httpx.Response:
    return httpx.Response(200, json={"id": "cus_fake", "object": "customer"})


async def fake_async_send(*args: Any) -> httpx.Response:
    return fake_send()


def _replace_transports(monkeypatch: pytest.MonkeyPatch, wrap: Any) -> None:
    for cls, name, send in (
        (httpx.HTTPTransport, "handle_request", fake_send),
        (httpx.AsyncHTTPTransport, "handle_async_request", fake_async_send),
    ):
        monkeypatch.setattr(cls, name, wrap(vars(cls)[name], send))


class Wrapper:
    """A wrapper with the attributes of a function, as wrapt's."""

    def __init__(self, wrapped: Any, send: Any) -> None:
        self.__globals__ = wrapped.__globals__
        self._send = send

    def __get__(self, transport: Any, owner: type) -> Any:
        return self._send


@pytest.mark.parametrize("wrap", [lambda _, send: send, Wrapper])
@pytest.mark.parametrize("options", [None, {"proxy": "http://127.0.0.1:9"}])
def test_requests_go_to_what_replaced_the_transport_of_httpx(
    sdk: Sdk, options: Any, wrap: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Test tools such as pytest-httpx, and tracers, replace these methods."""
    _replace_transports(monkeypatch, wrap)
    addresses = {"api": "http://127.0.0.1:9"}  # nothing listens there
    customer = sdk.run(
        lambda c: c.customers.retrieve("cus_1"), base_addresses=addresses, http_options=options
    )
    assert customer.id == "cus_fake"


def test_requests_go_to_what_replaced_the_transport_of_httpx_also_after_a_call(
    sdk: Sdk, stripe: LoopbackStripe, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that is idle since the call before is not used."""
    stripe.reply({"id": "cus_1", "object": "customer"})

    def use(client: Any) -> Any:
        retrieve = partial(client.customers.retrieve, "cus_1")
        replace = partial(_replace_transports, monkeypatch, lambda _, send: send)
        return client.batch([retrieve, replace, retrieve], concurrency=1)

    results = sdk.run(use)
    assert [results[index].value.id for index in (0, 2)] == ["cus_1", "cus_fake"]
    assert len(stripe.asked) == 1
