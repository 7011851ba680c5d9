"""What a client takes of ``httpx``, by its shape, for type checkers only.

Naming the classes themselves would have every checker and editor read all of httpx for every call.
"""

from __future__ import annotations

from typing import Any, Protocol


class HTTPClient(Protocol):
    """An ``httpx.Client``."""

    def build_request(self, method: str, url: Any) -> Any: ...

    def send(self, request: Any, *, stream: bool = ..., follow_redirects: bool = ...) -> Any: ...

    def close(self) -> None: ...


class AsyncHTTPClient(Protocol):
    """An ``httpx.AsyncClient``."""

    def build_request(self, method: str, url: Any) -> Any: ...

    async def send(
        self, request: Any, *, stream: bool = ..., follow_redirects: bool = ...
    ) -> Any: ...

    async def aclose(self) -> None: ...


class Timeout(Protocol):
    """An ``httpx.Timeout``: seconds for each step, or None for as long as it takes."""

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None


class Limits(Protocol):
    """An ``httpx.Limits``: how many connections there may be."""

    max_connections: int | None
    max_keepalive_connections: int | None
    keepalive_expiry: float | None


class Proxy(Protocol):
    """An ``httpx.Proxy``."""

    url: Any
    headers: Any
