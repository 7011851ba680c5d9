"""A transport that records what would go out: what is true of one client is true of the other."""

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

KEY = "sk_test_recording"


@dataclass(frozen=True)
class Sent:
    """A request as it would have gone over the wire."""

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


class Recording:
    """A client of one kind, and what it sent. Answers come in the order they were given."""

    def __init__(self, kind: str) -> None:
        self.asynchronous = kind == "async"
        self.sent: list[Sent] = []
        self._answers: deque[httpx.Response | Exception] = deque()

    def reply(
        self, body: Any = None, status: int = 200, headers: dict[str, str] | None = None
    ) -> None:
        self._answers.append(httpx.Response(status, json=body or {}, headers=headers))

    def fail(self, error: Exception) -> None:
        """Have the next request come to nothing."""
        self._answers.append(error)

    def refuse(self, status: int, **error: Any) -> None:
        self.reply({"error": error}, status)

    def client(self, **options: Any) -> Any:
        transport = httpx.MockTransport(self._handle)
        given = {"max_retries": 0, **options}
        if self.asynchronous:
            return AsyncClient(KEY, http_client=httpx.AsyncClient(transport=transport), **given)
        return Client(KEY, http_client=httpx.Client(transport=transport), **given)

    def run(self, use: Callable[[Any], Any], **options: Any) -> Any:
        """What ``use(client)`` gives, awaited where that is needed."""
        client = self.client(**options)
        if not self.asynchronous:
            with client:
                return use(client)

        async def main() -> Any:
            async with client:
                value = use(client)
                return await value if inspect.isawaitable(value) else value

        return asyncio.run(main())

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(
            Sent(
                request.method,
                request.url.path,
                parse_qsl(request.url.query.decode(), keep_blank_values=True),
                request.content,
                dict(request.headers),
            )
        )
        assert self._answers, f"{request.method} {request.url.path} was not expected"
        reply = self._answers.popleft()
        if isinstance(reply, Exception):
            raise reply
        return reply


@pytest.fixture(params=["sync", "async"])
def stripe(request: pytest.FixtureRequest) -> Recording:
    return Recording(request.param)


@pytest.fixture
def warnings() -> Iterator[list[OpinionWarning]]:
    """Every warning of an opinion, of every client."""
    heard: list[OpinionWarning] = []
    stop = lattice_stripe.on(OpinionWarning, heard.append)
    yield heard
    stop()


@pytest.fixture
def call() -> Callable[..., Any]:
    """A CallContext to ask a function of an opinion about; ``warned`` is what it said."""
    from lattice_stripe._opinions.hooks import CallContext
    from lattice_stripe._telemetry.events import Events

    operations = {o.name: o for o in lattice_stripe.operations(removed=True)}

    def make(name: str, opinion: str, params: dict[str, Any], **more: Any) -> Any:
        operation = operations[name]
        bound = {b.opinion: b for b in (*operation.before, *operation.after)}[opinion]
        return CallContext(
            operation=operation,
            opinion=opinion,
            parameter_paths=bound.parameter_paths,
            arguments=(),
            params=params,
            stripe_version=more.get("stripe_version", lattice_stripe.API_VERSION),
            events=more.get("events") or Events(),
        )

    return make
