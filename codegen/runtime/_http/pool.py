"""The connection pool: slots with one connection each, the most recently used one first.

httpcore's own pool compares every connection with every other one for each request. Here, an idle
connection costs a request nothing. docs/design/connection-pool.md describes the design.
"""

from __future__ import annotations

import sys
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, ClassVar

import msgspec

from .httpx_request import to_httpx

if TYPE_CHECKING:
    import anyio
    import httpx

    from .network_backend import NetworkBackend

MAX_CHECKED = 2
"""How many idle connections a request checks, so that its time does not depend on their number."""


OnUnreadBytes = Callable[[str], object]
"""Receives the base URL of a connection that was closed because it had unread bytes."""


class Sender(msgspec.Struct, frozen=True):
    """What sends requests: a connection of httpcore, or an httpx client."""

    send: Callable[[Any], Any]
    close: Callable[[], Any]
    to_message: Callable[..., Any] = to_httpx
    """Builds what is sent, from the arguments of ``to_httpx``."""
    backends: Sequence[NetworkBackend] = ()
    """The network backends to close with it; empty in an async client."""
    is_outdated: Callable[[], bool] = bool
    """Whether a new sender has to replace it."""


class PoolLimits(msgspec.Struct, frozen=True):
    """The limits of a pool, as in ``httpx.Limits``; None is no limit."""

    max_connections: int | None = None
    max_keepalive_connections: int | None = None
    keepalive_expiry: float | None = None


class _Permit:
    """The right to use one of the connections of a pool.

    A signal handler can raise at any moment, also between two instructions of the code that passes
    a permit on. Such a permit is not lost: when nothing refers to it, another replaces it.
    """

    __slots__ = ("__weakref__", "_permits")

    def __init__(self, permits: weakref.ref[_Permits]) -> None:
        self._permits = permits

    def __del__(self) -> None:
        permits = self._permits()
        if permits is not None:
            permits.create()


class _Permits:
    """The permits of a pool, ``number`` of them."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._existing: set[weakref.ref[_Permit]] = set()
        self._lock = threading.Lock()
        self._free: SimpleQueue[_Permit] = SimpleQueue()
        # Its methods are not Python code: a signal handler cannot leave it locked.
        self.put = self._free.put
        self._replace_lost()

    def get(self, timeout: float | None) -> _Permit | None:
        self._replace_lost()
        try:
            return self._free.get(timeout=timeout)
        except Empty:
            return None

    def _replace_lost(self) -> None:
        """Create the permits that are missing because a signal handler raised in ``__del__``."""
        if len(self._existing) < self._number:
            with self._lock:
                while len(self._existing) < self._number:
                    self.create()

    def create(self) -> None:
        permit = _Permit(weakref.ref(self))
        # The callback is not Python code: a signal handler cannot raise in it.
        self._existing.add(weakref.ref(permit, self._existing.discard))
        self._free.put(permit)


class Slot:
    """A sender that opens one connection, for requests to one server."""

    __slots__ = (
        "__weakref__",
        "_is_readable",
        "_sender",
        "_stream",
        "address",
        "idle_since",
        "permit",
        "to_message",
    )

    def __init__(self, sender: Sender, address: str) -> None:
        self._sender = sender
        self.to_message = sender.to_message
        self._stream: Any = None
        self._is_readable = False
        self.address = address
        self.idle_since = 0.0
        self.permit: _Permit | None = None
        """The permit of the request that uses the slot, in the pool of a sync client."""

    def send(self, message: Any) -> Any:
        response = self._sender.send(message)
        self._stream = response.extensions.get("network_stream")
        return response

    def has_expired(self, seconds: float | None) -> bool:
        if self._sender.is_outdated():
            return True
        return seconds is not None and time.monotonic() - self.idle_since > seconds

    def is_readable(self) -> bool:
        """Return whether an idle connection has bytes to read, or the server closed it."""
        stream = self._stream
        self._is_readable = bool(stream and stream.get_extra_info("is_readable"))
        return self._is_readable

    def has_unread_bytes(self) -> bool:
        """Return whether a readable connection has bytes to read; reads some of them."""
        from .unread_bytes import has_bytes

        return self._is_readable and has_bytes(self._stream)

    def interrupt(self) -> None:
        """Connect no more, and end a read in another thread."""
        for backend in self._sender.backends:
            backend.close()

    def close(self) -> None:
        self._sender.close()


class AsyncSlot(Slot):
    """A slot of an async client."""

    __slots__ = ("_is_closed",)

    def __init__(self, sender: Sender, address: str) -> None:
        super().__init__(sender, address)
        self._is_closed = False

    async def send(self, message: Any) -> Any:
        if self._stream is None:
            message.extensions["trace"] = self._keep_stream
        response = await self._sender.send(message)
        self._stream = response.extensions.get("network_stream")
        return response

    async def _keep_stream(self, event: str, info: dict[str, Any]) -> None:
        """Keep the stream of a new connection. httpcore drops it if TLS is cancelled."""
        if event == "connection.connect_tcp.complete":
            self._stream = info["return_value"]
            if self._is_closed:
                await self._stream.aclose()

    async def has_unread_bytes(self) -> bool:  # type: ignore[override]
        from .unread_bytes import has_bytes_async

        return self._is_readable and await has_bytes_async(self._stream)

    async def close(self) -> None:  # type: ignore[override]
        self._is_closed = True
        try:
            await self._sender.close()
        finally:
            if self._stream is not None:
                await self._stream.aclose()


class _Slots:
    """The slots of a pool: which are idle, in use, and to be closed."""

    _slot_class: ClassVar[type[Slot]]
    defers_cancellation: ClassVar[bool] = False

    def __init__(
        self, create: Callable[[], Sender], limits: PoolLimits, on_unread_bytes: OnUnreadBytes
    ) -> None:
        self.limits = limits
        self._on_unread_bytes = on_unread_bytes
        self.is_closed = False
        self._create = create
        self._idle: dict[str, deque[Any]] = {}
        """By base URL, the most recently used slot last."""
        self._in_use: set[weakref.ref[Any]] = set()
        """Weak references, so that a slot that an interrupted call lost does not count."""
        self._to_close: deque[Any] = deque()
        self._lock = threading.Lock()

    def _take(self, address: str) -> Any:
        """Return the most recently used slot of a base URL, or a new one."""
        with self._lock:
            slot = self._take_idle(address)
            if slot is None:
                number, idle = self.limits.max_connections, self._count_idle()
                if number is not None and idle and idle + len(self._in_use) >= number:
                    self._discard_least_recent()
                slot = self._slot_class(self._create(), address)
            # The callback is not Python code: a signal handler cannot raise in it.
            self._in_use.add(weakref.ref(slot, self._in_use.discard))
            return slot

    def _take_idle(self, address: str) -> Any:
        slots = self._idle.get(address) or deque()
        for _ in range(min(len(slots), MAX_CHECKED)):
            slot = slots.pop()
            if not slot.has_expired(self.limits.keepalive_expiry) and not slot.is_readable():
                return slot
            self._to_close.append(slot)
        return None

    def _put(self, slot: Any, *, reusable: bool) -> None:
        """Keep a slot that is ``reusable`` for later requests, within the limits."""
        most_idle, seconds = self.limits.max_keepalive_connections, self.limits.keepalive_expiry
        with self._lock:
            self._in_use.discard(weakref.ref(slot))
            if not reusable or self.is_closed or 0 in (most_idle, seconds):
                self._to_close.append(slot)
                return
            slot.idle_since = time.monotonic()
            self._idle.setdefault(slot.address, deque()).append(slot)
            for _ in range(MAX_CHECKED):
                too_many = most_idle is not None and self._count_idle() > most_idle
                oldest = self._least_recent()[0]
                if not too_many and not oldest.has_expired(seconds):
                    break
                self._discard_least_recent()

    def _count_idle(self) -> int:
        return sum(map(len, self._idle.values()))

    def _least_recent(self) -> deque[Any]:
        """Return the slots of the base URL whose first slot has been idle for the longest time."""
        return min(filter(None, self._idle.values()), key=lambda slots: slots[0].idle_since)

    def _discard_least_recent(self) -> None:
        self._to_close.append(self._least_recent().popleft())

    def _begin_close(self) -> list[Any]:
        """Open no more connections; return the slots in use."""
        with self._lock:
            self.is_closed = True
            in_use = [slot for found in list(self._in_use) if (slot := found()) is not None]
            for slots in (*self._idle.values(), in_use):
                self._to_close.extend(slots)
            self._idle.clear()
            return in_use

    def _unused(self) -> Iterator[Any]:
        """Yield each slot that is to be closed, once."""
        while self._to_close:
            try:
                slot = self._to_close.popleft()
            except IndexError:  # another thread took the last one
                return
            yield slot


class ConnectionPool(_Slots):
    """The pool of a sync client, shared by its threads."""

    _slot_class = Slot

    def __init__(
        self, create: Callable[[], Sender], limits: PoolLimits, on_unread_bytes: OnUnreadBytes
    ) -> None:
        super().__init__(create, limits, on_unread_bytes)
        self._permits = None if limits.max_connections is None else _Permits(limits.max_connections)

    def acquire(self, address: str, timeout: float | None) -> Slot | None:
        """Return a slot, or None if no connection is free within ``timeout`` seconds."""
        permit: _Permit | None = None
        if self._permits is not None:
            permit = self._permits.get(timeout)
            if permit is None:
                return None
        slot: Slot | None = None
        try:
            slot = self._take(address)
            self._close_unused()
        except BaseException:
            self._release(slot, permit, reusable=False)
            raise
        slot.permit = permit
        return slot

    def release(self, slot: Slot, *, reusable: bool) -> None:
        """Take a slot back; close it unless it is ``reusable``."""
        permit, slot.permit = slot.permit, None
        self._release(slot, permit, reusable=reusable)

    def _release(self, slot: Slot | None, permit: _Permit | None, *, reusable: bool) -> None:
        try:
            if slot is not None:
                self._put(slot, reusable=reusable)
                self._close_unused()
        finally:
            if self._permits is not None and permit is not None:
                self._permits.put(permit)

    def close(self) -> None:
        for slot in self._begin_close():
            slot.interrupt()
        self._close_unused()

    def _close_unused(self) -> None:
        if self._to_close:
            for slot in self._unused():
                has_unread_bytes = slot.has_unread_bytes()
                slot.close()
                if has_unread_bytes:
                    self._on_unread_bytes(slot.address)


class AsyncConnectionPool(_Slots):
    """The pool of an async client, shared by its tasks."""

    _slot_class = AsyncSlot

    def __init__(
        self, create: Callable[[], Sender], limits: PoolLimits, on_unread_bytes: OnUnreadBytes
    ) -> None:
        super().__init__(create, limits, on_unread_bytes)
        self._free = AsyncLimit(limits.max_connections)

    async def acquire(self, address: str, timeout: float | None) -> AsyncSlot | None:
        if not await self._free.acquire(timeout):
            return None
        slot: AsyncSlot | None = None
        try:
            slot = self._take(address)
            if self._to_close:
                await self._close_unused()
        except BaseException:
            await self.release(slot, reusable=False)
            raise
        return slot

    async def release(self, slot: Slot | None, *, reusable: bool) -> None:
        try:
            if slot is not None:
                self._put(slot, reusable=reusable)
            if self._to_close:
                await self._close_unused()
        finally:
            self._free.release()

    async def aclose(self) -> None:
        self._begin_close()
        await self._close_unused()

    async def _close_unused(self) -> None:
        from anyio import CancelScope

        with CancelScope(shield=True):
            for slot in self._unused():
                has_unread_bytes = await slot.has_unread_bytes()
                await slot.close()
                if has_unread_bytes:
                    self._on_unread_bytes(slot.address)


class AsyncLimit:
    """A limit on concurrent requests; ``None`` is no limit."""

    def __init__(self, number: int | None) -> None:
        self._number = number
        self._free: anyio.Semaphore | None = None

    async def acquire(self, timeout: float | None) -> bool:
        """Reserve one request; return False if none is free within ``timeout`` seconds."""
        if self._number is None:
            return True
        from anyio import Semaphore, WouldBlock, move_on_after

        if self._free is None:
            self._free = Semaphore(self._number, fast_acquire=True)
        try:
            self._free.acquire_nowait()
        except WouldBlock:
            with move_on_after(timeout) as scope:
                await self._free.acquire()
            return not scope.cancelled_caught
        return True

    def release(self) -> None:
        if self._free is not None:
            self._free.release()


class _AnyClientPool:
    """The pool inside an httpx client: the user's, or our own with HTTP/2 or ``mounts``."""

    limits = PoolLimits()
    to_message = staticmethod(to_httpx)

    def __init__(self, client: Any, backends: Sequence[NetworkBackend] = ()) -> None:
        self._client = client
        self._backends = backends

    @property
    def is_closed(self) -> bool:
        return bool(self._client.is_closed)

    def _correct_http2(self, message: httpx.Request, *, is_async: bool) -> None:
        if "h2" in sys.modules:
            from .http2 import prepare_connections

            prepare_connections(self._client, message, is_async=is_async)


class ClientPool(_AnyClientPool):
    """The pool inside an ``httpx.Client``."""

    def acquire(self, address: str, timeout: float | None) -> ClientPool:
        """Return the pool itself: the client chooses the connection when it sends the request."""
        return self

    def send(self, message: httpx.Request) -> httpx.Response:
        from .httpx_streams import send

        self._correct_http2(message, is_async=False)
        return send(self._client, message)

    def release(self, slot: object, *, reusable: bool) -> None:
        """Do nothing: the client takes its connection back when a response is closed."""

    def close(self) -> None:
        for backend in self._backends:
            backend.close()
        self._client.close()


class AsyncClientPool(_AnyClientPool):
    """The pool inside an ``httpx.AsyncClient``."""

    defers_cancellation = True

    async def acquire(self, address: str, timeout: float | None) -> AsyncClientPool:
        """Return the pool itself, as in ``ClientPool``."""
        return self

    async def send(self, message: httpx.Request) -> httpx.Response:
        from .httpx_streams import send_async

        self._correct_http2(message, is_async=True)
        return await send_async(self._client, message)

    async def release(self, slot: object, *, reusable: bool) -> None:
        """Do nothing, as in ``ClientPool``."""

    async def aclose(self) -> None:
        await self._client.aclose()
