"""The connection pool over aiohttp, for ``http_options={"transport": "aiohttp"}``.

httpx builds the requests and responses, and aiohttp sends them. The exceptions are httpx's, so that
both transports have the same errors. docs/design/connection-pool.md says why it does not use
httpx-aiohttp.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

import aiohttp
import anyio
import httpx
from yarl import URL

from ..errors import InvalidArgumentError
from .message import NotSentError
from .pool import AsyncLimit, PoolLimits
from .url_log import log_response

if TYPE_CHECKING:
    import ssl

_MAX_BYTES_AT_ONCE = 64 * 1024
"""aiohttp writes larger bodies without waiting for the server, unless they come from a stream."""
_IDLE_SECONDS = 0.1
"""After this time without a request, a closed connection may not have been noticed yet."""
_ERRORS: tuple[tuple[type[BaseException], type[httpx.RequestError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (asyncio.TimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ClientConnectorCertificateError, httpx.ConnectError),
    (aiohttp.ClientConnectorSSLError, httpx.ConnectError),
    (aiohttp.InvalidURL, httpx.UnsupportedProtocol),
    (aiohttp.ServerDisconnectedError, httpx.RemoteProtocolError),
    (aiohttp.ClientConnectionError, httpx.ReadError),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
    (OSError, httpx.ReadError),
)
"""Which httpx exception stands for an exception of aiohttp: the first that matches."""


class UnsupportedProxyError(Exception):
    """A proxy that httpx can use and aiohttp cannot."""


class AiohttpPool:
    """Sends the requests of an async client through an ``aiohttp.ClientSession``."""

    defers_cancellation = False

    def __init__(
        self,
        limits: PoolLimits,
        ssl_context: ssl.SSLContext,
        proxy: httpx.Proxy | None,
        *,
        trust_env: bool,
    ) -> None:
        self.limits = limits
        self.is_closed = False
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._trust_env = trust_env and proxy is None
        self._proxies: dict[str, httpx.Proxy | None] = {}
        """The proxy for each origin."""
        self._free = AsyncLimit(limits.connections)
        self._session: aiohttp.ClientSession | None = None
        self._used_at = 0.0

    async def acquire(self, origin: str, timeout: float | None) -> AiohttpPool | None:
        """Reserve a connection; return None if none is free within ``timeout`` seconds."""
        return self if await self._free.acquire(timeout) else None

    async def send(self, message: httpx.Request) -> httpx.Response:
        session = self._session or self._open_session()
        if time.monotonic() - self._used_at > _IDLE_SECONDS:
            # aiohttp learns from the event loop that the server closed an idle connection.
            for _ in range(2):
                await anyio.sleep(0)
        timeouts = message.extensions["timeout"]
        with anyio.CancelScope() as scope:
            data, upload = _body(message, scope, timeouts.get("write"))
            headers = _headers(message)
            try:
                response = await session.request(
                    message.method,
                    URL(str(message.url), encoded=True),
                    headers=headers,
                    data=data,
                    allow_redirects=False,
                    timeout=_timeout(timeouts),
                    **self._proxy_arguments(message.url),
                )
            except Exception as error:
                if upload is not None and upload.error is not None:
                    raise upload.error from None  # aiohttp replaces it
                raise _as_httpx_error(error) from error
            finally:
                if upload is not None:
                    upload.stop_timer()
        if scope.cancelled_caught:
            raise httpx.WriteTimeout("")
        found = httpx.Response(
            response.status,
            headers=list(response.raw_headers),
            stream=_ResponseStream(response),
            extensions={
                "http_version": b"HTTP/1.1",
                "reason_phrase": (response.reason or "").encode("ascii", "ignore"),
            },
        )
        log_response(message, found)
        return found

    async def release(self, slot: object, *, reusable: bool) -> None:
        self._used_at = time.monotonic()
        self._free.release()

    async def aclose(self) -> None:
        self.is_closed = True
        if self._session is not None:
            await self._session.close()

    def _open_session(self) -> aiohttp.ClientSession:
        if self.is_closed:
            raise RuntimeError("the pool is closed")
        idle_seconds = self.limits.idle_seconds
        closes = self.limits.idle == 0 or idle_seconds == 0
        connector = aiohttp.TCPConnector(
            limit=0,  # this pool has the limit, so nothing queues in aiohttp
            ssl=self._ssl_context,
            force_close=closes,
            keepalive_timeout=None if closes or idle_seconds is None else idle_seconds,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            auto_decompress=False,
        )
        # aiohttp would send a GET or DELETE again that may have reached the server.
        self._session._retry_connection = False
        return self._session

    def _proxy_arguments(self, url: httpx.URL) -> dict[str, Any]:
        proxy = self._environment_proxy(url) if self._trust_env else self._proxy
        if proxy is None:
            return {}
        arguments: dict[str, Any] = {"proxy": str(proxy.url), "proxy_headers": dict(proxy.headers)}
        if proxy.auth is not None:
            arguments["proxy_auth"] = aiohttp.BasicAuth(*proxy.auth)
        return arguments

    def _environment_proxy(self, url: httpx.URL) -> httpx.Proxy | None:
        from urllib.request import proxy_bypass

        host = url.netloc.decode("ascii")
        origin = f"{url.scheme}://{host}"
        if origin not in self._proxies:
            named = environment_proxies()
            proxy = named.get(url.scheme) or named.get("all")
            self._proxies[origin] = None if proxy_bypass(host) else proxy
        return self._proxies[origin]


def environment_proxies() -> dict[str, httpx.Proxy]:
    """Return the proxies that the environment names, by URL scheme; raises as ``as_proxy`` does."""
    from urllib.request import getproxies

    named = getproxies()
    return {name: as_proxy(named[name]) for name in ("http", "https", "all") if name in named}


def as_proxy(proxy: str | httpx.Proxy) -> httpx.Proxy:
    """Return an ``httpx.Proxy`` that aiohttp can use.

    Raises:
        UnsupportedProxyError: aiohttp has no such proxies.
        ValueError, httpx.InvalidURL: the URL is not valid.
    """
    if isinstance(proxy, str) and "://" not in proxy:
        proxy = f"http://{proxy}"
    found = proxy if isinstance(proxy, httpx.Proxy) else httpx.Proxy(proxy)
    if found.url.scheme not in ("http", "https"):
        raise UnsupportedProxyError(
            f"the transport 'aiohttp' has no {found.url.scheme} proxies: pass an http or https "
            "proxy, or leave transport out."
        )
    if found.ssl_context is not None:
        raise UnsupportedProxyError(
            "the transport 'aiohttp' ignores the ssl_context of a proxy: pass it as verify, or "
            "leave transport out."
        )
    return found


class _ResponseStream(httpx.AsyncByteStream):
    """The body of a response, as the server sent it."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._response.content.iter_any():
                yield chunk
        except (aiohttp.ClientError, OSError) as error:
            raise _as_httpx_error(error) from error

    async def aclose(self) -> None:
        self._response.close()  # the pool of aiohttp has a connection back when its body ended


class _Upload:
    """A request body whose chunks each have the write timeout. aiohttp has none of its own."""

    def __init__(self, stream: Any, scope: anyio.CancelScope, seconds: float | None) -> None:
        self.error: Exception | None = None
        """What the stream raised: an exception of ``progress``, or of a file."""
        self._stream = stream
        self._scope = scope
        self._seconds = seconds
        self._timer: asyncio.TimerHandle | None = None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        try:
            async for chunk in self._stream:
                if self._seconds is not None:
                    self._timer = loop.call_later(self._seconds, self._scope.cancel)
                yield chunk
                self.stop_timer()
        except Exception as error:
            self.error = error
            raise

    def stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()


def _headers(message: httpx.Request) -> list[tuple[str, str]]:
    headers: list[tuple[str, str]] = []
    for name, value in message.headers.raw:
        if not value.isascii():  # aiohttp would send it as UTF-8
            raise NotSentError(
                InvalidArgumentError(
                    f"The header {name.decode('ascii')} contains characters beyond ASCII, which "
                    "the transport 'aiohttp' cannot send: use ASCII only.",
                    param="headers",
                )
            )
        headers.append((name.decode("ascii"), value.decode("ascii")))
    return headers


def _body(
    message: httpx.Request, scope: anyio.CancelScope, write_timeout: float | None
) -> tuple[Any, _Upload | None]:
    """Return the body for aiohttp."""
    try:
        content = message.content
    except httpx.RequestNotRead:
        message.headers.pop("Transfer-Encoding", None)  # aiohttp sets it
    else:
        if len(content) <= _MAX_BYTES_AT_ONCE:
            return content or None, None
    upload = _Upload(message.stream, scope, write_timeout)
    return upload, upload


def _timeout(timeouts: dict[str, float | None]) -> aiohttp.ClientTimeout:
    connect = timeouts.get("connect")
    return aiohttp.ClientTimeout(
        total=None, connect=connect, sock_connect=connect, sock_read=timeouts.get("read")
    )


def _as_httpx_error(error: Exception) -> Exception:
    for kind, httpx_kind in _ERRORS:
        if isinstance(error, kind):
            return httpx_kind(str(error))
    return error
