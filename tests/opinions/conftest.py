"""A mock Stripe for both clients, and fixtures for testing an opinion's function directly."""

from __future__ import annotations

import asyncio
import inspect
import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import httpx
import lattice_stripe
import pytest
from lattice_stripe import AsyncClient, Client, OpinionWarning

KEY = "sk_test_mock"
_PAGE = {"object": "list", "data": [], "has_more": False}


@dataclass(frozen=True)
class SentRequest:
    """A request that a client handed to its transport."""

    method: str
    path: str
    query: list[tuple[str, str]]
    body: bytes
    headers: dict[str, str]

    @property
    def form(self) -> list[tuple[str, str]]:
        return parse_qsl(self.body.decode(), keep_blank_values=True)

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class MockStripe:
    """Records the requests of a sync or async client, and plays back replies in order."""

    def __init__(self, kind: str) -> None:
        self.is_async = kind == "async"
        self.sent: list[SentRequest] = []
        self._replies: deque[httpx.Response | Exception] = deque()

    def reply(
        self, body: Any = None, status: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        """Without a body, the reply is an object or a page that any operation accepts."""
        self._replies.append(httpx.Response(status, json=body or {}, headers=headers))

    def fail_with(self, error: Exception) -> None:
        """Raise ``error`` from the transport instead of replying."""
        self._replies.append(error)

    def reply_error(self, status: int, **error: Any) -> None:
        self.reply({"error": error}, status)

    def client(self, **options: Any) -> Any:
        transport = httpx.MockTransport(self._handle)
        options = {"max_retries": 0, **options}
        if self.is_async:
            return AsyncClient(KEY, http_client=httpx.AsyncClient(transport=transport), **options)
        return Client(KEY, http_client=httpx.Client(transport=transport), **options)

    def run(self, use: Callable[[Any], Any], **options: Any) -> Any:
        """The result of ``use(client)``, awaited for an async client."""
        client = self.client(**options)
        if not self.is_async:
            with client:
                return use(client)

        async def main() -> Any:
            async with client:
                value = use(client)
                return await value if inspect.isawaitable(value) else value

        return asyncio.run(main())

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(
            SentRequest(
                request.method,
                request.url.path,
                parse_qsl(request.url.query.decode(), keep_blank_values=True),
                request.content,
                dict(request.headers),
            )
        )
        assert self._replies, f"{request.method} {request.url.path} has no reply"
        reply = self._replies.popleft()
        if isinstance(reply, Exception):
            raise reply
        if reply.content == b"{}":
            is_list = request.url.path.endswith("/event_summaries")
            return httpx.Response(200, json=_PAGE if is_list else {"id": "obj_1"})
        return reply


@pytest.fixture(params=["sync", "async"])
def stripe(request: pytest.FixtureRequest) -> MockStripe:
    return MockStripe(request.param)


@pytest.fixture
def opinion_warnings() -> Iterator[list[OpinionWarning]]:
    """The OpinionWarnings of every client in the process."""
    received: list[OpinionWarning] = []
    unsubscribe = lattice_stripe.on(OpinionWarning, received.append)
    yield received
    unsubscribe()


@pytest.fixture
def make_context() -> Callable[..., Any]:
    """Build the CallContext of an operation, to pass to the function of an opinion."""
    from lattice_stripe._opinions.hooks import CallContext
    from lattice_stripe._telemetry.listeners import Events

    operations = {o.name: o for o in lattice_stripe.operations(removed=True)}

    def make(name: str, opinion: str, params: dict[str, Any], **more: Any) -> Any:
        operation = operations[name]
        bound = {b.opinion: b for b in (*operation.before, *operation.after)}[opinion]
        return CallContext(
            operation=operation,
            opinion=opinion,
            parameter_paths=bound.parameter_paths,
            ids=(),
            params=params,
            stripe_version=more.get("stripe_version", lattice_stripe.API_VERSION),
            events=more.get("events") or Events(),
        )

    return make
