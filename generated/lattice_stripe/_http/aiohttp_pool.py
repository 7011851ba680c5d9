# Copied from codegen/runtime/.
"""The connection pool over aiohttp, for ``http_options={"transport": "aiohttp"}``.

httpx builds the requests and responses, and aiohttp sends them. The exceptions are httpx's, so that
both transports have the same errors. docs/design/connection-pool.md says why it does not use
httpx-aiohttp.
"""

from __future__ import annotations

import asyncio
import select
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import cache, partial
from operator import itemgetter
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import aiohttp
import anyio
import httpx
from aiohttp.client_proto import ResponseHandler
from yarl import URL

from ..errors import InvalidArgumentError
from .httpx_request import content_length, to_httpx
from .not_sent_error import NotSentError, invalid_options
from .pool import MAX_CHECKED, AsyncLimit, OnUnreadBytes, PoolLimits
from .url_log import log_response

if TYPE_CHECKING:
    import ssl

_MAX_BYTES_AT_ONCE = 64 * 1024
"""aiohttp writes larger bodies without waiting for the server, unless they come from a stream."""
_ERRORS: tuple[tuple[type[BaseException], type[httpx.RequestError]], ...] = (
    (aiohttp.ConnectionTimeoutError, httpx.ConnectTimeout),
    (asyncio.TimeoutError, httpx.ReadTimeout),
    (aiohttp.ClientHttpProxyError, httpx.ProxyError),
    (aiohttp.ClientConnectorError, httpx.ConnectError),
    (aiohttp.ServerDisconnectedError, httpx.RemoteProtocolError),
    (aiohttp.ClientConnectionError, httpx.ReadError),
    (aiohttp.ClientError, httpx.RemoteProtocolError),
    (OSError, httpx.ReadError),
)
"""The httpx exception for each exception of aiohttp. The first match applies."""

_ERRORS_WITH_RESPONSE = (
    aiohttp.ClientPayloadError,
    aiohttp.ClientResponseError,
    aiohttp.ServerDisconnectedError,
)
"""Exceptions whose text has parts of the response."""
_UNLIMITED_SECONDS = 365 * 86_400.0
"""aiohttp 3.11 raises TypeError for connections that stay open without a time limit."""


class _ClosedTransport(asyncio.Transport):
    """Drops the request on a connection that the server closed after an early response."""

    def write(self, data: Any) -> None: ...

    def writelines(self, list_of_data: Any) -> None: ...

    def is_closing(self) -> bool:
        return False

    def close(self) -> None: ...

    abort = close


class _Protocol(ResponseHandler):
    """A connection whose read timeout applies until the response begins.

    After a status from 100 to 199, aiohttp has no timeout for the response that follows. aiohttp
    also keeps connections that have unread bytes. This one is closed.
    """

    _url: URL | None = None
    """The URL of the last request."""
    _body: Any = None
    """The body of the response to the last request."""
    _is_complete = False
    """Whether the response to the last request is complete."""
    _has_unread_bytes = False
    """Whether another response followed."""
    _is_request_sent = False

    def __init__(
        self,
        connections: WeakSet[_Protocol],
        on_unread_bytes: OnUnreadBytes,
        loop: asyncio.AbstractEventLoop,
    ) -> None:
        super().__init__(loop)
        self._on_unread_bytes = on_unread_bytes
        connections.add(self)

    async def is_usable(self) -> bool:
        """Return whether the connection is new, or still open and without unread bytes."""
        if self._url is None:
            return True
        if _is_readable(self.transport):
            for _ in range(2):  # so that the event loop reads it
                await anyio.sleep(0)
        return self.is_connected() and not self.should_close

    def begin_request(self, url: URL) -> None:
        self._url = url
        self._body = None
        self._is_complete = False

    def set_response_params(self, *args: Any, **params: Any) -> None:
        self._is_request_sent = False
        super().set_response_params(*args, **params)  # parses what a new connection received
        if self._buffer:  # the response to this request may follow
            self._should_close = True
            if not self.is_connected():
                if self.transport is None:
                    super().connection_lost(None)  # ends the body
                self.transport = _ClosedTransport()

    def start_timeout(self) -> None:
        self._is_request_sent = True
        super().start_timeout()

    def feed_data(self, data: Any, *size: Any) -> None:
        super().feed_data(data, *size)
        message, body = data
        if self._body is not None:
            self._has_unread_bytes = True
        elif message.code >= 200:
            self._body = body

    def data_received(self, data: bytes) -> None:
        if self._is_complete:
            if data and not self._should_close:
                self._close_with_unread_bytes()
            return
        super().data_received(data)
        if self._body is not None and self._body.is_eof():
            self._is_complete = True
            if self._has_unread_bytes or _is_in_message(self._parser):
                self._close_with_unread_bytes()

    def _close_with_unread_bytes(self) -> None:
        self._parser = None  # otherwise connection_lost sets an error on the complete response
        self._should_close = True
        if self.transport is not None:
            self.transport.close()
        if self._url is not None:
            self._on_unread_bytes(str(self._url.origin()))

    async def read(self) -> Any:
        message, body = await super().read()
        if message.code < 200 and not self._buffer and self._payload is not None:
            self._payload.on_eof(self._await_response)  # where aiohttp stops its timeout
        return message, body

    def _await_response(self) -> None:
        if self._is_request_sent:
            self.start_timeout()

    def interrupt(self) -> None:
        """Close the connection at once, and end the reading of a body.

        aiohttp waits for unsent data when it closes a connection, and does not end the reading.
        """
        if self._payload is not None and not self._payload.is_eof():
            self._payload.set_exception(aiohttp.ClientConnectionError("the client was closed"))
        if self.transport is not None:
            self.transport.abort()


def _is_in_message(parser: Any) -> bool:
    """Return whether aiohttp's parser has received a part of a message. Ends the parser."""
    message: Any = True
    with suppress(Exception):
        message = parser.feed_eof()
    # Without C extensions, the parser has the lines of a part that has no valid status line.
    return message is not None or bool(getattr(parser, "_lines", None))


class _Connector(aiohttp.TCPConnector):
    """Checks idle connections before a request uses them, and keeps the limit of the pool."""

    max_connections: int | None = None

    async def connect(self, req: Any, *args: Any, **params: Any) -> Any:
        for _ in range(MAX_CHECKED):
            connection: Any = await super().connect(req, *args, **params)
            is_usable = False
            try:
                is_usable = await connection.protocol.is_usable()
            finally:
                if not is_usable:
                    connection.close()
            if is_usable:
                break
        else:
            idle: Any = self._conns.get(req.connection_key, ())
            for protocol, _since in idle:
                protocol.interrupt()
            connection = await super().connect(req, *args, **params)
        connection.protocol.begin_request(req.url)
        return connection

    async def _create_connection(self, *args: Any, **params: Any) -> Any:
        if self.max_connections is not None:
            idle: list[Any] = [each for conns in self._conns.values() for each in conns]
            idle = [each for each in idle if each[0].is_connected()]
            if idle and len(idle) + len(self._acquired) > self.max_connections:
                min(idle, key=itemgetter(1))[0].interrupt()
                await anyio.sleep(0)  # until the event loop closed the socket
        return await super()._create_connection(*args, **params)


def _is_readable(transport: Any) -> bool:
    sock = transport and transport.get_extra_info("socket")
    if sock is None or not hasattr(select, "poll"):
        return True
    poll = select.poll()
    poll.register(sock.fileno(), select.POLLIN)
    return bool(poll.poll(0))


class AiohttpPool:
    """Sends the requests of an async client through an ``aiohttp.ClientSession``."""

    defers_cancellation = False
    to_message = staticmethod(to_httpx)

    def __init__(
        self,
        limits: PoolLimits,
        ssl_context: ssl.SSLContext,
        proxy: httpx.Proxy | None,
        on_unread_bytes: OnUnreadBytes,
        *,
        trust_env: bool,
    ) -> None:
        self.limits = limits
        self._on_unread_bytes = on_unread_bytes
        self.is_closed = False
        self._ssl_context = ssl_context
        self._proxy = proxy
        self._trust_env = trust_env and proxy is None
        self._environment_proxy = cache(_environment_proxy)
        self._free = AsyncLimit(limits.max_connections)
        self._session: aiohttp.ClientSession | None = None
        self._connections: WeakSet[_Protocol] = WeakSet()

    async def acquire(self, address: str, timeout: float | None) -> AiohttpPool | None:
        """Reserve a connection; return None if none is free within ``timeout`` seconds."""
        return self if await self._free.acquire(timeout) else None

    async def send(self, message: httpx.Request) -> httpx.Response:
        session = self._session or self._open_session()
        timeouts = message.extensions["timeout"]
        limits = aiohttp.ClientTimeout(
            connect=timeouts.get("connect"), sock_read=timeouts.get("read")
        )
        failure: Exception | None = None
        with anyio.CancelScope() as scope:
            upload = _Upload(message, scope, timeouts.get("write"))
            data = upload.body()
            headers = _headers(message)
            try:
                response = await session.request(
                    message.method,
                    URL(str(message.url), encoded=True),
                    headers=headers,
                    data=data,
                    allow_redirects=False,
                    timeout=limits,
                    **self._proxy_arguments(message.url, headers),
                )
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if not self.is_closed or task is None or task.cancelling():
                    raise
                # aiohttp cancels connecting when its session is closed, but the call goes on.
                raise httpx.ReadError("the client was closed") from None
            except Exception as error:
                # aiohttp replaces the error of an upload.
                failure = upload.error or _as_httpx_error(error)
                if failure is error:
                    raise
            finally:
                upload.stop_timer()
        if scope.cancelled_caught:
            raise httpx.WriteTimeout("")
        if failure is not None:
            raise failure
        found = httpx.Response(
            response.status,
            headers=list(response.raw_headers),
            stream=_ResponseStream(response, timeouts.get("read")),
            extensions={
                "http_version": b"HTTP/1.1",
                "reason_phrase": (response.reason or "").encode("ascii", "ignore"),
            },
        )
        log_response(message.method, message.url, found)
        return found

    async def release(self, slot: object, *, reusable: bool) -> None:
        self._free.release()

    async def aclose(self) -> None:
        self.is_closed = True
        for connection in self._connections:
            connection.interrupt()
        if self._session is not None:
            await self._session.close()

    def abandon(self) -> None:
        """Drop the connections of an event loop that has ended, without a call into that loop.

        aiohttp would log an error about the session and about its connector.
        """
        if self._session is not None and not self._session.closed:
            connector: Any = self._session.connector
            self._session.detach()
            connector._conns.clear()

    def _open_session(self) -> aiohttp.ClientSession:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            raise NotSentError(
                InvalidArgumentError(
                    "The aiohttp transport needs asyncio. Under trio, create a client without it.",
                    param="http_options",
                )
            ) from None
        idle_seconds = self.limits.keepalive_expiry
        if idle_seconds is None:
            idle_seconds = _UNLIMITED_SECONDS
        closes = self.limits.max_keepalive_connections == 0 or idle_seconds == 0
        connector: Any = _Connector(
            limit=0,  # this pool has the limit, so nothing queues in aiohttp
            ssl=self._ssl_context,
            force_close=closes,
            keepalive_timeout=None if closes else idle_seconds,
        )
        connector.max_connections = self.limits.max_connections
        connector._factory = partial(_Protocol, self._connections, self._on_unread_bytes, loop)
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            auto_decompress=False,
        )
        # aiohttp would send a GET or DELETE again that may have reached the server.
        self._session._retry_connection = False
        return self._session

    def _proxy_arguments(self, url: httpx.URL, headers: list[tuple[str, str]]) -> dict[str, Any]:
        proxy = self._proxy
        if self._trust_env:
            proxy = self._environment_proxy(url.scheme, url.netloc.decode())
        if proxy is None:
            return {}
        proxy_headers = dict(proxy.headers)
        if proxy.auth is not None:
            credentials = b64encode(":".join(proxy.auth).encode()).decode()
            authorization = {"Proxy-Authorization": f"Basic {credentials}"}
            if url.scheme == "https":
                proxy_headers |= authorization  # sent with CONNECT only
            else:
                headers += authorization.items()
        return {"proxy": str(proxy.url), "proxy_headers": proxy_headers}


def _environment_proxy(scheme: str, host: str) -> httpx.Proxy | None:
    from urllib.request import proxy_bypass

    named = environment_proxies()
    return None if proxy_bypass(host) else named.get(scheme) or named.get("all")


def environment_proxies() -> dict[str, httpx.Proxy]:
    """Return the proxies that the environment names, by URL scheme; raises as ``as_proxy`` does."""
    from urllib.request import getproxies

    named = getproxies()
    return {name: as_proxy(named[name]) for name in ("http", "https", "all") if name in named}


def as_proxy(proxy: str | httpx.Proxy) -> httpx.Proxy:
    """Return an ``httpx.Proxy`` that aiohttp can use.

    Raises:
        InvalidArgumentError: aiohttp has no such proxies.
        ValueError, httpx.InvalidURL: the URL is not valid.
    """
    if isinstance(proxy, str) and "://" not in proxy:
        proxy = f"http://{proxy}"
    found = proxy if isinstance(proxy, httpx.Proxy) else httpx.Proxy(proxy)
    if found.url.scheme not in ("http", "https"):
        raise invalid_options(
            f"the transport 'aiohttp' has no {found.url.scheme} proxies: pass an http or https "
            "proxy, or leave transport out."
        )
    if found.ssl_context is not None:
        raise invalid_options(
            "the transport 'aiohttp' ignores the ssl_context of a proxy: pass it as verify, or "
            "leave transport out."
        )
    return found


class _ResponseStream(httpx.AsyncByteStream):
    """The body of a response, as the server sent it."""

    is_checked = is_reusable = True
    """aiohttp decides, and ``_Connector`` checks, whether a connection is used again."""
    has_unread_bytes = False
    """``_Protocol`` reports them."""

    def __init__(self, response: Any, read_timeout: float | None) -> None:
        self._response = response
        self._read_timeout = read_timeout

    async def __aiter__(self) -> AsyncIterator[bytes]:
        failure: Exception | None = None
        try:
            while True:
                # aiohttp does not end the body if chunked encoding is invalid.
                async with asyncio.timeout(self._read_timeout):
                    chunk = await self._response.content.readany()
                if not chunk:
                    return
                yield chunk
        except (aiohttp.ClientError, OSError) as error:
            failure = _as_httpx_error(error)
        if failure is not None:
            raise failure

    async def aclose(self) -> None:
        self._response.close()  # the pool of aiohttp has a connection back when its body ended


class _Upload:
    """The body of a request. Each chunk has the write timeout. aiohttp has none of its own."""

    def __init__(self, message: Any, scope: anyio.CancelScope, seconds: float | None) -> None:
        self.error: Exception | None = None
        """What the stream raised: an exception of ``progress``, or of a file."""
        self._message = message
        self._scope = scope
        self._seconds = seconds
        self._timer: asyncio.TimerHandle | None = None

    def body(self) -> Any:
        """Return the body for aiohttp: what it can write at once, or else the upload."""
        try:
            content = self._message.content
        except httpx.RequestNotRead:
            self._message.headers.pop("Transfer-Encoding", None)  # aiohttp sets it
        else:
            if len(content) <= _MAX_BYTES_AT_ONCE:
                return content or None
        return self

    async def __aiter__(self) -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        left = content_length(self._message.headers)
        try:
            async for chunk in self._message.stream:
                if left is not None and (left := left - len(chunk)) < 0:  # aiohttp drops the rest
                    raise httpx.LocalProtocolError("more than the Content-Length")
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
                    f"The header {name.decode()} contains characters beyond ASCII, which "
                    "the transport 'aiohttp' cannot send: use ASCII only.",
                    param="headers",
                )
            )
        headers.append((name.decode(), value.decode()))
    return headers


def _as_httpx_error(error: Exception) -> Exception:
    """Return the httpx exception for an exception of aiohttp.

    Raise it outside of the ``except`` block, so that ``error`` is not its ``__context__``:
    exceptions of aiohttp have the headers of the request, the password of the proxy and parts of
    the response.
    """
    httpx_kind = next((found for kind, found in _ERRORS if isinstance(error, kind)), None)
    if httpx_kind is None:
        return error
    if isinstance(error, aiohttp.ClientHttpProxyError):
        text = f"{error.status} {error.message}"
    elif isinstance(error, _ERRORS_WITH_RESPONSE):
        text = type(error).__name__
    else:
        text = str(error)
    found = httpx_kind(text)
    cause: BaseException | None = error
    while cause is not None and type(cause).__module__.startswith("aiohttp."):
        cause = cause.__cause__
    found.__cause__ = cause
    return found
