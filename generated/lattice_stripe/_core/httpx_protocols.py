# Copied from codegen/runtime/.
"""The parts of ``httpx`` that appear in this package's signatures, for type checkers only.

With the real classes, a type checker would read all of httpx for every call.
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
    """An ``httpx.Timeout``: seconds for each step, or None for no limit."""

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None


class Limits(Protocol):
    """An ``httpx.Limits``: the limits of a connection pool."""

    max_connections: int | None
    max_keepalive_connections: int | None
    keepalive_expiry: float | None


class Proxy(Protocol):
    """An ``httpx.Proxy``."""

    url: Any
    headers: Any
