"""HTTP/2: invalid statuses, abandoned requests, threads and cancellation."""

from __future__ import annotations

import contextlib
import functools
import json
import random
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import h2.config
import h2.connection
import h2.errors
import h2.events
import h2.exceptions
import hpack
import httpx
import lattice_stripe
import pytest
import trustme

from tests.runtime.conftest import Sdk

CUSTOMER = {"id": "cus_1", "object": "customer"}
QUICK = lattice_stripe.Backoff(initial=0.001, max_delay=0.002)


def _frame(kind: int, flags: int, stream: int, payload: bytes) -> bytes:
    head = len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big")
    return head + payload


@contextlib.contextmanager
def http2_server(status: bytes | None) -> Iterator[tuple[str, ssl.SSLContext, list[int]]]:
    """A server whose responses have any ``:status``, or none; and the streams of its requests."""
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_alpn_protocols(["h2"])
    client_context = ssl.create_default_context()
    authority.configure_trust(client_context)
    requests: list[int] = []

    def serve(plain: socket.socket) -> None:
        with contextlib.suppress(OSError):
            respond(plain)

    def respond(plain: socket.socket) -> None:
        connection = context.wrap_socket(plain, server_side=True)
        state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        state.initiate_connection()
        connection.sendall(state.data_to_send())
        pseudo = [] if status is None else [(b":status", status)]
        while data := connection.recv(65_536):
            for event in state.receive_data(data):
                if isinstance(event, h2.events.StreamEnded):
                    stream = event.stream_id or 0
                    requests.append(stream)
                    headers = [*pseudo, (b"content-type", b"application/json")]
                    block = hpack.Encoder().encode(headers)
                    body = json.dumps(CUSTOMER).encode()
                    connection.sendall(_frame(1, 4, stream, block) + _frame(0, 1, stream, body))
            connection.sendall(state.data_to_send())

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=serve, args=server.accept()[:1], daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=accept, daemon=True).start()
        yield f"https://127.0.0.1:{server.getsockname()[1]}", client_context, requests
        server.shutdown(socket.SHUT_RDWR)


def create_customers(sdk: Sdk, owner: str, url: str, context: ssl.SSLContext, number: int) -> Any:
    """Create customers one after the other, through the connections of a client or the user's."""
    options: dict[str, Any] = {"verify": context, "http2": True}

    def use(client: Any) -> Any:
        return [client.customers.create() for _ in range(number)]

    async def use_async(client: Any) -> Any:
        async with client._transport.user_client or contextlib.nullcontext():
            return [await client.customers.create() for _ in range(number)]

    cls: Any = httpx.AsyncClient if sdk.asynchronous else httpx.Client
    own = {"http_options": options} if owner == "client" else {"http_client": cls(**options)}
    return sdk.run(
        use_async if sdk.asynchronous else use,
        base_addresses={"api": url},
        max_retries=1,
        retry_policy=QUICK,
        **own,
    )


owners = pytest.mark.parametrize("owner", ["client", "user"])


@owners
@pytest.mark.parametrize("status", [None, b"", b"abc", b"20", b"2_00", b" 200", b"200\xff", b"-1"])
def test_http2_response_without_a_valid_status_is_a_read_error_with_the_key(
    sdk: Sdk, status: bytes | None, owner: str
) -> None:
    with (
        http2_server(status) as (url, context, requests),
        pytest.raises(lattice_stripe.ReadError) as caught,
    ):
        create_customers(sdk, owner, url, context, 1)
    error = caught.value
    assert error.idempotency_key
    assert error.idempotency_key not in str(error)
    assert error.idempotency_key in error.__notes__[0]
    assert (error.attempts, len(requests)) == (2, 2)


@owners
def test_http2_connection_with_valid_statuses_is_used_again(sdk: Sdk, owner: str) -> None:
    with http2_server(b"200") as (url, context, requests):
        found = create_customers(sdk, owner, url, context, 3)
    assert [customer.id for customer in found] == ["cus_1"] * 3
    assert requests == [1, 3, 5]


RESET_BY_CLIENT = (h2.exceptions.StreamClosedError, h2.exceptions.StreamIDTooLowError)
"""What h2 raises for a response on a stream that the client has reset."""


@contextlib.contextmanager
def checking_server(
    respond: Callable[[h2.connection.H2Connection, int], None],
) -> Iterator[tuple[dict[str, Any], dict[int, dict[str, str]], list[Any]]]:
    """The client options for a server; the headers of its requests; its resets."""
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    context.set_alpn_protocols(["h2"])
    client_context = ssl.create_default_context()
    authority.configure_trust(client_context)
    requests: dict[int, dict[str, str]] = {}
    resets: list[tuple[int | None, int | None]] = []

    def serve(plain: socket.socket) -> None:
        config = h2.config.H2Configuration(client_side=False, header_encoding="utf-8")
        state = h2.connection.H2Connection(config)
        with contextlib.suppress(OSError), context.wrap_socket(plain, server_side=True) as tls:
            state.initiate_connection()
            tls.sendall(state.data_to_send())
            while data := tls.recv(65_536):
                for event in state.receive_data(data):
                    if isinstance(event, h2.events.RequestReceived):
                        requests[len(requests)] = dict(event.headers)
                    elif isinstance(event, h2.events.StreamReset):
                        resets.append((event.stream_id, event.error_code))
                    elif isinstance(event, h2.events.StreamEnded):
                        with contextlib.suppress(*RESET_BY_CLIENT):
                            state.send_headers(event.stream_id, [(":status", "200")])
                            respond(state, event.stream_id)
                tls.sendall(state.data_to_send())

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=serve, args=server.accept()[:1], daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=accept, daemon=True).start()
        url = f"https://127.0.0.1:{server.getsockname()[1]}"
        options = {"verify": client_context, "http2": True}
        yield {"base_addresses": {"api": url}, "http_options": options}, requests, resets
        server.shutdown(socket.SHUT_RDWR)


def send_customer(state: h2.connection.H2Connection, stream: int) -> None:
    state.send_data(stream, json.dumps(CUSTOMER).encode(), end_stream=True)


def own_options(number: int) -> Any:
    """Options whose two headers belong together."""
    return {"idempotency_key": f"key-{number}", "stripe_account": f"acct_{number}"}


def assert_headers_belong_together(requests: dict[int, dict[str, str]]) -> None:
    for headers in requests.values():
        number = headers["idempotency-key"].removeprefix("key-")
        assert headers["stripe-account"] == f"acct_{number}"


def test_threads_share_an_http2_connection() -> None:
    def create(number: int) -> str:
        found: str = client.customers.create(opts=own_options(number)).id
        return found

    interval = sys.getswitchinterval()
    with checking_server(send_customer) as (options, requests, _):
        sys.setswitchinterval(1e-6)
        try:
            with (
                # OpenSSL may report an end of file while two threads use a connection.
                lattice_stripe.Client(
                    "sk_test_1", max_retries=5, retry_policy=QUICK, **options
                ) as client,
                ThreadPoolExecutor(16) as threads,
            ):
                assert list(threads.map(create, range(200))) == ["cus_1"] * 200
        finally:
            sys.setswitchinterval(interval)
    assert len(requests) >= 200
    assert_headers_belong_together(requests)


def test_call_that_a_signal_handler_ends_does_not_change_the_headers_of_later_calls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    encode = hpack.Encoder.encode

    def interrupt(*args: Any, **kwargs: Any) -> Any:
        encode(*args, **kwargs)
        raise KeyboardInterrupt

    with (
        checking_server(send_customer) as (options, requests, _),
        lattice_stripe.Client("sk_test_1", max_retries=0, **options) as client,
    ):
        client.customers.create(opts=own_options(1))
        monkeypatch.setattr(hpack.Encoder, "encode", interrupt)
        with pytest.raises(KeyboardInterrupt):
            client.customers.create(opts=own_options(2))
        monkeypatch.setattr(hpack.Encoder, "encode", encode)
        for number in range(3, 6):
            client.customers.create(opts=own_options(number))
    assert [headers["idempotency-key"] for headers in requests.values()] == [
        f"key-{number}" for number in (1, 3, 4, 5)
    ]
    assert_headers_belong_together(requests)


def test_http2_connection_is_used_again_after_the_server_reset_a_stream(sdk: Sdk) -> None:
    streams: list[int] = []

    def respond(state: h2.connection.H2Connection, stream: int) -> None:
        streams.append(stream)
        if stream == 1:
            state.reset_stream(stream)
        else:
            send_customer(state, stream)

    def use(client: Any) -> Any:
        with pytest.raises(lattice_stripe.StripeError):
            client.customers.create()
        return [client.customers.create().id for _ in range(2)]

    async def use_async(client: Any) -> Any:
        with pytest.raises(lattice_stripe.StripeError):
            await client.customers.create()
        return [(await client.customers.create()).id for _ in range(2)]

    with checking_server(respond) as (options, _, _):
        assert sdk.run(use_async if sdk.asynchronous else use, **options) == ["cus_1", "cus_1"]
    assert streams == [1, 3, 5]


def test_http2_stream_of_an_abandoned_response_is_reset(sdk: Sdk) -> None:
    streams: list[int] = []

    def respond(state: h2.connection.H2Connection, stream: int) -> None:
        streams.append(stream)
        if stream == 1:
            state.send_data(stream, b" " * 1000)  # without an end
        else:
            send_customer(state, stream)

    def use(client: Any) -> Any:
        with pytest.raises(lattice_stripe.ResponseTooLargeError):
            client.customers.create()
        return [client.customers.create().id for _ in range(2)]

    async def use_async(client: Any) -> Any:
        with pytest.raises(lattice_stripe.ResponseTooLargeError):
            await client.customers.create()
        return [(await client.customers.create()).id for _ in range(2)]

    with checking_server(respond) as (options, _, resets):
        use_client = use_async if sdk.asynchronous else use
        found = sdk.run(use_client, max_response_bytes=500, **options)
    assert found == ["cus_1", "cus_1"]
    assert resets == [(1, h2.errors.ErrorCodes.CANCEL)]
    assert streams == [1, 3, 5]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_cancelled_http2_calls_do_not_change_the_headers_of_others(backend: str) -> None:
    delays = random.Random(3)
    found: list[str] = []

    async def create(client: Any, number: int, limit: float | None) -> None:
        with anyio.move_on_after(limit):
            found.append((await client.customers.create(opts=own_options(number))).id)

    async def main(options: dict[str, Any]) -> None:
        async with lattice_stripe.AsyncClient("sk_test_1", max_retries=0, **options) as client:
            await create(client, 0, None)
            for start in range(1, 600, 40):
                async with anyio.create_task_group() as calls:
                    for number in range(start, start + 40):
                        limit = delays.random() * 0.03 if number % 2 else None
                        calls.start_soon(create, client, number, limit)

    with checking_server(send_customer) as (options, requests, _):
        anyio.run(functools.partial(main, options), backend=backend)
    assert len(found) >= 301
    assert_headers_belong_together(requests)
