# Copied from codegen/runtime/_http/transport.py. Edit it there.
"""One attempt of a request, through httpx: sync and async.

httpx is imported when the first request is sent, not before.
"""

from __future__ import annotations

import os
import time
from contextlib import ExitStack, aclosing, closing
from typing import TYPE_CHECKING, Any, ClassVar

from .._core.outcome import TransportFailure
from .._forks import Lock
from ..errors import ClientClosedError, StripeError
from .body import ResponseBody
from .client_factory import (
    ClientClass,
    check_process,
    check_user_client,
    create_client,
    max_connections,
)
from .event_loop import running_loop
from .failures import is_transport_failure, pool_timeout, transport_failure
from .message import NotSentError, to_httpx
from .pool import AsyncConnectionPool, ConnectionPool
from .timeouts import DeadlineExceededError, step_timeouts

if TYPE_CHECKING:
    import asyncio

    import httpx

    from .._core.options import HTTPOptions
    from .._core.request import Request
    from .._response import Response
    from .download import Destination

_parent_clients: list[Any] = []
"""Clients of the parent process: garbage collection would close their sockets."""


class _Connections:
    """The httpx client, the user's or our own, and the pool that limits its connections."""

    _client_class: ClassVar[ClientClass]
    _pool_class: ClassVar[type[ConnectionPool | AsyncConnectionPool]]
    _own_client: Any

    def __init__(self, http_client: Any, options: HTTPOptions | None = None) -> None:
        check_user_client(http_client, self._client_class, options)
        self.user_client = http_client
        self._options = options
        # With options it is created now, so that an invalid one raises where it was passed.
        own_client = create_client(self._client_class, options) if options else None
        self._max_connections = None if http_client else max_connections(options)
        self._closed = False
        self._lock = Lock()
        self._reset()
        self._own_client = own_client

    def _reset(self) -> None:
        """Start without connections."""
        self._process = os.getpid()
        self._own_client = None
        self._pool: Any = self._pool_class(self._max_connections)
        self._checked_process = False

    def _reset_if_stale(self) -> None:
        """Start without connections in a forked process."""
        if self._process != os.getpid():
            # Closing the parent's sockets would end the parent's TLS sessions, and a thread of the
            # parent may have held a connection of the pool.
            _parent_clients.append(self._own_client)
            self._reset()

    def _open(self) -> tuple[Any, Any]:
        """Return the httpx client and the pool.

        Raises:
            NotSentError: the client is closed or cannot be created.
        """
        try:
            self._reset_if_stale()
            client = self.user_client or self._own_client or self._create_client()
            if client is None or self._closed or client.is_closed:
                raise self._closed_error()
            if not self._checked_process:
                check_process(self.user_client, self._options)
                self._checked_process = True
        except StripeError as refused:
            raise NotSentError(refused) from None
        return client, self._pool

    def _create_client(self) -> Any:
        with self._lock:
            if self._own_client is None and not self._closed:
                self._own_client = create_client(self._client_class, self._options)
            return self._own_client

    def _closed_error(self) -> ClientClosedError:
        if self.user_client is not None and not self._closed:
            return ClientClosedError(
                "The http_client given to this client was closed: keep it open, or create another "
                "client."
            )
        return ClientClosedError("This client was closed: create another, or close it later.")

    def _begin_close(self) -> Any:
        """Refuse further requests; return our own httpx client, which is to be closed."""
        self._reset_if_stale()
        with self._lock:
            self._closed = True
        return self._own_client


class Transport(_Connections):
    """Sends requests through an ``httpx.Client``."""

    _client_class = "Client"
    _pool_class = ConnectionPool
    user_client: httpx.Client | None

    def send(
        self,
        request: Request,
        destination: Destination | None = None,
        deadline_at: float | None = None,
    ) -> Response | TransportFailure:
        """Make one attempt; write the body of a successful response to ``destination``, if given.

        ``deadline_at``, on the monotonic clock, limits the timeout of each step (connect, write,
        read) to the time left when the step begins, and is checked between the chunks of a file
        upload and of the response body. httpcore applies a step's timeout to each read and write
        of the socket. So an attempt overruns its deadline by one read or write at most, except
        while a server sends the head of its response, or receives a request without files, a few
        bytes at a time: then until one read or write times out.

        Raises:
            NotSentError: nothing was sent.
        """
        client, pool = self._open()
        timeouts = step_timeouts(request.timeout, deadline_at)
        body: ResponseBody | None = None
        if not pool.acquire(timeouts.get("pool")):
            return pool_timeout(deadline_at)
        try:
            with ExitStack() as open_files:
                message = to_httpx(request, self.user_client, timeouts, deadline_at, open_files)
                response = client.send(message, stream=True, auth=None, follow_redirects=False)
            with closing(response):
                body = ResponseBody(response, request, destination, deadline_at)
                for chunk in response.iter_raw() if body.raw else response.iter_bytes():
                    body.feed(chunk)
                body.finish()
            return body.response()
        except Exception as error:
            if not is_transport_failure(error, client):
                raise
            return transport_failure(error, body)
        finally:
            pool.release()

    def close(self) -> None:
        own_client = self._begin_close()
        if own_client is not None:
            own_client.close()


class AsyncTransport(_Connections):
    """Sends requests through an ``httpx.AsyncClient``."""

    _client_class = "AsyncClient"
    _pool_class = AsyncConnectionPool
    user_client: httpx.AsyncClient | None
    _loop: asyncio.AbstractEventLoop | None = None

    def _reset_if_stale(self) -> None:
        """Start without connections in a forked process, and after the event loop was closed."""
        super()._reset_if_stale()
        loop = running_loop()
        if self._loop is not None and self._loop is not loop and self._loop.is_closed():
            self._reset()
        self._loop = loop

    async def send(
        self,
        request: Request,
        destination: Destination | None = None,
        deadline_at: float | None = None,
    ) -> Response | TransportFailure:
        """Make one attempt; write the body of a successful response to ``destination``, if given.

        The attempt ends when the monotonic clock reaches ``deadline_at``, whatever it waits for.

        Raises:
            NotSentError: nothing was sent.
        """
        from .cancellation import defer_cancellation

        if deadline_at is None:
            return await defer_cancellation(self._send(request, destination, None))
        from anyio import move_on_after

        with move_on_after(deadline_at - time.monotonic()):
            return await defer_cancellation(self._send(request, destination, deadline_at))
        return TransportFailure("timeout", DeadlineExceededError("deadline"), step="deadline")

    async def _send(
        self, request: Request, destination: Destination | None, deadline_at: float | None
    ) -> Response | TransportFailure:
        client, pool = self._open()
        timeouts = step_timeouts(request.timeout, deadline_at)
        body: ResponseBody | None = None
        if not await pool.acquire(timeouts.get("pool")):
            return pool_timeout(deadline_at)
        try:
            with ExitStack() as open_files:
                message = to_httpx(request, self.user_client, timeouts, deadline_at, open_files)
                response = await client.send(
                    message, stream=True, auth=None, follow_redirects=False
                )
            async with aclosing(response):
                body = ResponseBody(response, request, destination, deadline_at)
                async for chunk in response.aiter_raw() if body.raw else response.aiter_bytes():
                    body.feed(chunk)
                body.finish()
            return body.response()
        except Exception as error:
            if not is_transport_failure(error, client):
                raise
            return transport_failure(error, body)
        finally:
            pool.release()

    async def aclose(self) -> None:
        own_client = self._begin_close()
        if own_client is not None:
            await own_client.aclose()
