"""HTTP/2: responses whose status is missing or invalid."""

from __future__ import annotations

import contextlib
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from typing import Any

import h2.config
import h2.connection
import h2.events
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
