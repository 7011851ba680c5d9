"""Network I/O of a sync client, within the connect timeout and the deadline of a call.

httpcore gives each address of a server the whole connect timeout, and sets the timeouts of a read
and a write anew for each system call.
"""

from __future__ import annotations

import socket
import threading
import time
import weakref
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

import httpcore

from .not_sent_error import NotSentError, client_closed
from .timeouts import MIN_TIMEOUT, seconds_left

_BYTES_AT_ONCE = 64 * 1024


def adapt_pool(pool: Any) -> list[NetworkBackend]:
    """Have a pool of httpcore use a ``NetworkBackend``, and a lock that is not Python code.

    After a signal handler raised while httpcore acquired its own lock, httpcore would acquire it
    again. httpx has no argument for either.
    """
    if not hasattr(pool, "_network_backend"):
        return []
    pool._optional_thread_lock = threading.Lock()
    pool._network_backend = NetworkBackend(pool._network_backend)
    return [pool._network_backend]


class NetworkBackend:
    """Connects through a backend of httpcore."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend
        self._streams: set[weakref.ref[NetworkStream]] = set()
        self._is_closed = False

    def close(self) -> None:
        """Connect no more, and end the reads of other threads."""
        self._is_closed = True
        for reference in list(self._streams):
            stream = reference()
            if stream is not None:
                stream.interrupt()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        """Connect to the first address that accepts.

        ``timeout`` limits the attempts at all addresses: each has an equal share of the time left.
        Nothing interrupts name resolution, but it uses up the timeout.
        """
        if self._is_closed:  # while the request waited for a free connection
            raise NotSentError(client_closed())
        end = None if timeout is None else time.monotonic() + timeout
        try:
            addresses = _resolve(host, port)
        except OSError as error:
            raise httpcore.ConnectError(str(error)) from error
        for tried, address in enumerate(addresses, 1):
            share = timeout
            if end is not None:
                share = max((end - time.monotonic()) / (len(addresses) - tried + 1), MIN_TIMEOUT)
            try:
                stream = NetworkStream(
                    self._backend.connect_tcp(address, port, share, local_address, socket_options)
                )
            except Exception:
                if tried == len(addresses) or (end is not None and time.monotonic() >= end):
                    raise
            else:
                self._streams.add(weakref.ref(stream, self._streams.discard))
                if self._is_closed:
                    stream.interrupt()
                return stream
        raise httpcore.ConnectError(f"{host} has no address")

    def sleep(self, seconds: float) -> None:
        self._backend.sleep(seconds)


def _resolve(host: str, port: int) -> list[str]:
    """Return the numeric addresses of a host, in the order of preference of the system."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numeric = socket.NI_NUMERICHOST | socket.NI_NUMERICSERV  # keeps the scope of an IPv6 address
    return list(dict.fromkeys(socket.getnameinfo(address, numeric)[0] for *_, address in found))


class NetworkStream:
    """A connection whose reads and writes end at the deadline of the call that makes them."""

    __slots__ = ("__weakref__", "_is_interrupted", "_stream")

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._is_interrupted = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, seconds_left(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), _BYTES_AT_ONCE):
            piece = buffer[start : start + _BYTES_AT_ONCE]
            self._stream.write(piece, seconds_left(timeout, httpcore.WriteTimeout))

    def start_tls(self, *args: Any, **kwargs: Any) -> NetworkStream:
        self._stream = self._stream.start_tls(*args, **kwargs)
        if self._is_interrupted:  # during the handshake
            self.interrupt()
        return self

    def interrupt(self) -> None:
        """End a read in another thread. Closing the socket does not."""
        self._is_interrupted = True
        with suppress(OSError):  # not connected
            # Without the TLS layer, which the other thread uses.
            socket.socket.shutdown(self._stream.get_extra_info("socket"), socket.SHUT_RDWR)

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
