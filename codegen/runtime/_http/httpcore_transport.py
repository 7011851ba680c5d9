"""Requests and responses of httpcore, without httpx.

Importing httpx takes a third of the time until the first response of a process, and its requests
and responses a fifth of the time of a call. httpx still encodes files and unusual URLs, and sends
all requests of a client with ``http_client``, HTTP/2, ``mounts`` or a proxy of the environment.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack
from functools import lru_cache
from ipaddress import AddressValueError, IPv4Address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpcore

from .._response import Headers
from .httpx_request import to_httpx
from .unread_bytes import AsyncCheckedStream, CheckedStream
from .url_log import is_logged, log_response

if TYPE_CHECKING:
    from .._core.request import Request
    from .timeouts import StepTimeouts

_UNCHANGED = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?&=%+[]:@,"
"""The bytes that httpx does not encode in the path and the query of a URL."""
_BROKEN_ESCAPE = rb"%(?![0-9A-Fa-f]{2})"
_MAX_TARGET = 60_000
"""httpx refuses a URL of more than 65,536 characters, and says so."""


def to_httpcore(
    request: Request,
    user_client: None,
    timeouts: StepTimeouts,
    deadline_at: float | None,
    open_files: ExitStack,
) -> httpcore.Request:
    """Build the ``httpcore.Request``, as httpx would.

    Raises:
        NotSentError: a file cannot be read, or the URL is not valid.
    """
    server = _Server.of(request.address)
    target = None if server is None else server.target(request.url)
    if server is None or target is None or request.files is not None:
        message = to_httpx(request, user_client, timeouts, deadline_at, open_files)
        url = message.url
        return httpcore.Request(
            message.method,
            httpcore.URL(
                scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
            ),
            headers=message.headers.raw,
            content=message.stream,
            extensions=message.extensions,
        )
    headers = [(b"Host", server.netloc), *request.headers.items()]
    if request.content:
        headers.append((b"Content-Length", b"%d" % len(request.content)))
    elif request.method in ("POST", "PUT", "PATCH"):
        headers.insert(1, (b"Content-Length", b"0"))
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=server.scheme, host=server.host, port=server.port, target=target),
        headers=headers,
        content=request.content,
        extensions={"timeout": timeouts},
    )


class _Server:
    """The parts of a base URL that httpx would not change."""

    __slots__ = ("_origin", "host", "netloc", "port", "scheme")

    def __init__(self, scheme: str, netloc: str, host: str, port: int | None) -> None:
        self._origin = f"{scheme}://{netloc}"
        self.scheme, self.netloc = scheme.encode(), netloc.encode()
        self.host, self.port = host.encode(), port

    @staticmethod
    @lru_cache(maxsize=64)
    def of(address: str) -> _Server | None:
        """Return the server of a base URL; None if its host needs httpx's care."""
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        is_plain = host.isascii() and host.replace(".", "").replace("-", "").isalnum()
        written = host if port is None else f"{host}:{port}"
        if not is_plain or parts.netloc != written or port in (80, 443):
            return None
        if host.replace(".", "").isdigit():
            try:
                IPv4Address(host)
            except AddressValueError:  # the system reads a leading zero as octal; httpx refuses it
                return None
        return _Server(parts.scheme, written, host, port)

    def target(self, url: str) -> bytes | None:
        """Return the path and query of a URL; None if httpx would change or refuse them."""
        origin, target = url[: len(self._origin)], url[len(self._origin) :]
        if origin != self._origin or not target.isascii() or len(target) > _MAX_TARGET:
            return None
        raw = target.encode()
        if not raw.startswith(b"/") or b"/." in raw or raw.translate(None, _UNCHANGED):
            return None
        return None if b"%" in raw and re.search(_BROKEN_ESCAPE, raw) else raw


class HTTPCoreResponse:
    """A response of httpcore, with the attributes of ``httpx.Response`` that are used here."""

    is_stream_consumed = False

    def __init__(self, response: httpcore.Response) -> None:
        self.status_code = response.status
        self.headers = Headers(response.headers)
        self.stream: Any = response.stream
        self.extensions: Any = response.extensions
        self.num_bytes_downloaded = 0

    @property
    def http_version(self) -> str:
        return self.extensions["http_version"].decode("ascii", "ignore")

    @property
    def reason_phrase(self) -> str:
        return self.extensions["reason_phrase"].decode("ascii", "ignore")

    @property
    def is_success(self) -> bool:
        return 200 <= self.status_code < 300

    def iter_raw(self) -> Iterator[bytes]:
        for chunk in self.stream:
            self.num_bytes_downloaded += len(chunk)
            yield chunk

    def iter_bytes(self) -> Iterator[bytes]:
        """Yield the chunks, decompressed by httpx if they are compressed."""
        if self.headers.first(b"content-encoding") is None:
            return self.iter_raw()
        return self._decompressed(self.iter_raw()).iter_bytes()

    async def aiter_raw(self) -> AsyncIterator[bytes]:
        async for chunk in self.stream:
            self.num_bytes_downloaded += len(chunk)
            yield chunk

    def aiter_bytes(self) -> AsyncIterator[bytes]:
        if self.headers.first(b"content-encoding") is None:
            return self.aiter_raw()
        return self._decompressed(self.aiter_raw()).aiter_bytes()

    def _decompressed(self, chunks: Any) -> Any:
        import httpx

        return httpx.Response(self.status_code, headers=self.headers.raw, content=chunks)

    def close(self) -> None:
        self.stream.close()

    async def aclose(self) -> None:
        await self.stream.aclose()


def sender(pool: httpcore.ConnectionPool) -> Callable[[httpcore.Request], HTTPCoreResponse]:
    """Return a function that sends a request over one of the connections of ``pool``."""

    def send(message: httpcore.Request) -> HTTPCoreResponse:
        response = HTTPCoreResponse(pool.handle_request(message))
        response.stream = CheckedStream(response)
        _log(message, response)
        return response

    return send


def async_sender(pool: httpcore.AsyncConnectionPool) -> Callable[[httpcore.Request], Any]:
    async def send(message: httpcore.Request) -> HTTPCoreResponse:
        response = HTTPCoreResponse(await pool.handle_async_request(message))
        response.stream = AsyncCheckedStream(response)
        _log(message, response)
        return response

    return send


def _log(message: httpcore.Request, response: HTTPCoreResponse) -> None:
    if is_logged():
        (_, netloc), url = message.headers[0], message.url  # the first header is Host
        logged = url.scheme + b"://" + netloc + url.target
        log_response(message.method.decode(), logged.decode(), response)
