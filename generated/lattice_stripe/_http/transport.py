# Copied from codegen/runtime/.
"""One attempt of a request: sync and async.

The HTTP library is imported when the first request is sent, not before.
"""

from __future__ import annotations

import os
import time
from contextlib import ExitStack, aclosing, closing, suppress
from typing import TYPE_CHECKING, Any, ClassVar

from .._core.response_errors import TransportFailure
from .._forks import Lock, prepare_first_call
from .._telemetry.events import UnreadBytes
from ..errors import ClientClosedError, StripeError
from .body import ResponseBody
from .failures import is_transport_failure, pool_timeout, transport_failure
from .not_sent_error import NotSentError, client_closed
from .pool_factory import ClientClass, check_process, check_user_client, client_pool, create_pool
from .timeouts import DeadlineExceededError, step_timeouts

if TYPE_CHECKING:
    import asyncio

    import httpx

    from .._core.options import HTTPOptions
    from .._core.request import Request
    from .._response import Response
    from .._telemetry.listeners import Events
    from .download import Destination

_parent_pools: list[Any] = []
"""Pools of the parent process: garbage collection would close their sockets."""


class _Connections:
    """Creates the connection pool of a client, checks it, and replaces it after a fork."""

    _client_class: ClassVar[ClientClass]
    _pool: Any

    def __init__(self, http_client: Any, options: HTTPOptions | None, events: Events) -> None:
        check_user_client(http_client, self._client_class, options)
        self.user_client = http_client
        self._options = options
        self._events = events
        self._closed = False
        self._lock = Lock()
        self._reset()
        if options:  # an invalid option raises where it was passed
            prepare_first_call()
            self._create_pool()

    def _reset(self) -> None:
        """Start without connections."""
        self._process = os.getpid()
        self._pool = None
        self._checked_process = self._has_run = False

    def _reset_if_stale(self) -> None:
        """Start without connections in a forked process."""
        if self._process != os.getpid():
            # Closing the parent's sockets would end the parent's TLS sessions, and a thread of the
            # parent may have held a connection of the pool.
            _parent_pools.append(self._pool)
            self._reset()

    def _open(self, address: str) -> Any:
        """Return the pool for a request to ``address``.

        Raises:
            NotSentError: the client is closed or the pool cannot be created.
        """
        try:
            self._reset_if_stale()
            pool = self._pool or self._create_pool(address)
            if pool is None or self._closed or pool.is_closed:
                raise self._closed_error()
            if not self._checked_process:
                check_process(self.user_client, self._options)
                self._checked_process = True
        except StripeError as refused:
            raise NotSentError(refused) from None
        return pool

    def _check_open(self, pool: Any) -> None:
        """Check that the client was not closed while a request waited for a free connection."""
        if pool.is_closed:
            raise NotSentError(self._closed_error())

    def _create_pool(self, address: str = "") -> Any:
        with self._lock:
            if self._pool is None and not self._closed:
                if self.user_client is not None:
                    self._pool = client_pool(self._client_class, self.user_client)
                else:
                    self._pool = create_pool(
                        self._client_class, self._options, self._on_unread_bytes, address
                    )
            return self._pool

    def _on_unread_bytes(self, address: str) -> None:
        self._events.emit(UnreadBytes(address))

    def _is_reusable(self, request: Request, stream: Any) -> bool:
        """Return whether a connection can be used again after a complete response."""
        if stream.has_unread_bytes:
            self._on_unread_bytes(request.address)
        return bool(stream.is_checked and stream.is_reusable)

    def _closed_error(self) -> ClientClosedError:
        if self.user_client is not None and not self._closed:
            return ClientClosedError(
                "The http_client given to this client was closed: keep it open, or create another "
                "client."
            )
        return client_closed()

    def _begin_close(self) -> Any:
        """Refuse further requests; return our own pool, which is to be closed."""
        with suppress(ClientClosedError):  # in use in another event loop
            self._reset_if_stale()
        with self._lock:
            self._closed = True
        return self._pool if self.user_client is None else None


class Transport(_Connections):
    """Sends requests of a sync client."""

    _client_class = "Client"
    user_client: httpx.Client | None

    def send(
        self,
        request: Request,
        destination: Destination | None = None,
        deadline_at: float | None = None,
    ) -> Response | TransportFailure:
        """Make one attempt; write the body of a successful response to ``destination``, if given.

        The attempt ends when the monotonic clock reaches ``deadline_at``. Two steps can overrun it:
        name resolution, and the steps of a user's httpx client, whose reads and writes each have
        the time that was left when the step began.

        Raises:
            NotSentError: nothing was sent; the call ends without a retry.
            Exception: of ``progress``, a file or an event hook of the caller. No retry.
        """
        pool = self._open(request.address)
        timeouts = step_timeouts(request.settings.timeout, deadline_at)
        body: ResponseBody | None = None
        slot = pool.acquire(request.address, timeouts.get("pool"))
        if slot is None:
            return pool_timeout(pool.limits.max_connections)
        is_reusable = False
        try:
            self._check_open(pool)
            with ExitStack() as open_files:
                message = slot.to_message(
                    request, self.user_client, timeouts, deadline_at, open_files
                )
                response = slot.send(message)
            with closing(response):
                body = ResponseBody(response, request, destination, deadline_at)
                for chunk in response.iter_raw() if body.raw else response.iter_bytes():
                    body.feed(chunk)
                body.finish()
            is_reusable = self._is_reusable(request, response.stream)
            return body.response()
        except Exception as error:
            if not is_transport_failure(error, pool):
                raise
            return transport_failure(error, body, deadline_at)
        finally:
            pool.release(slot, reusable=is_reusable)

    def close(self) -> None:
        pool = self._begin_close()
        if pool is not None:
            pool.close()


class AsyncTransport(_Connections):
    """Sends requests of an async client."""

    _client_class = "AsyncClient"
    user_client: httpx.AsyncClient | None
    _loop: asyncio.AbstractEventLoop | None = None

    def _reset_if_stale(self) -> None:
        """Start without connections in a forked process, and in another event loop.

        Raises:
            ClientClosedError: the other event loop is running.
        """
        super()._reset_if_stale()
        loop = _running_loop()
        if self._has_run and self._loop is loop:
            return
        with self._lock:
            last = self._loop  # None: the calls before were under trio
            if self._has_run and last is not loop:
                # The transport of a user's client may work in several event loops.
                if last is not None and last.is_running() and self.user_client is None:
                    raise ClientClosedError(
                        "This AsyncClient is in use in another event loop. Create a client for "
                        "each event loop."
                    )
                if last is not None and hasattr(self._pool, "abandon"):
                    self._pool.abandon()
                self._reset()
            self._loop, self._has_run = loop, True

    async def send(
        self,
        request: Request,
        destination: Destination | None = None,
        deadline_at: float | None = None,
    ) -> Response | TransportFailure:
        """Make one attempt, as ``Transport.send``. It ends at ``deadline_at`` at the latest."""
        pool = self._open(request.address)
        progress: list[ResponseBody | None] = []  # empty while the call waits for a connection
        attempt: Any = self._attempt(pool, request, destination, deadline_at, progress)
        if pool.defers_cancellation:
            from .cancellation import defer_cancellation

            attempt = defer_cancellation(attempt)
        if deadline_at is None:
            return await attempt
        from anyio import move_on_after

        with move_on_after(deadline_at - time.monotonic()):
            return await attempt
        if not progress:
            return pool_timeout(pool.limits.max_connections)
        return transport_failure(DeadlineExceededError("deadline"), progress[-1], deadline_at)

    async def _attempt(
        self,
        pool: Any,
        request: Request,
        destination: Destination | None,
        deadline_at: float | None,
        progress: list[ResponseBody | None],
    ) -> Response | TransportFailure:
        timeouts = step_timeouts(request.settings.timeout, deadline_at)
        body: ResponseBody | None = None
        slot = await pool.acquire(request.address, timeouts.get("pool"))
        if slot is None:
            return pool_timeout(pool.limits.max_connections)
        progress.append(None)
        is_reusable = False
        try:
            self._check_open(pool)
            with ExitStack() as open_files:
                message = slot.to_message(
                    request, self.user_client, timeouts, deadline_at, open_files
                )
                response = await slot.send(message)
            async with aclosing(response):
                body = ResponseBody(response, request, destination, deadline_at)
                progress.append(body)
                async for chunk in response.aiter_raw() if body.raw else response.aiter_bytes():
                    body.feed(chunk)
                body.finish()
            is_reusable = self._is_reusable(request, response.stream)
            return body.response()
        except Exception as error:
            if not is_transport_failure(error, pool):
                raise
            return transport_failure(error, body, deadline_at)
        finally:
            await pool.release(slot, reusable=is_reusable)

    async def aclose(self) -> None:
        pool = self._begin_close()
        if pool is not None:
            await pool.aclose()


def _running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the running asyncio event loop; None under another async library."""
    import asyncio

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
