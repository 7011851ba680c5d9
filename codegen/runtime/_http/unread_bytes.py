"""Unread bytes: what a server sends beyond the end of its response.

On a connection that is used again, they would become the response to the next request. httpcore
looks at the socket before it uses a connection again, but not at bytes that it already received:
those in the buffers of h11, of TLS and of anyio.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from typing import Any

_MAX_STEPS = 8
_READ_SECONDS = 0.05
"""The longest wait for bytes of a readable connection. A part of a TLS record holds none."""


class _CheckedStream:
    """The body of a response. If bytes follow it, its connection is closed, not used again."""

    def __init__(self, response: Any) -> None:
        self._stream: Any = response.stream
        self._network_stream = response.extensions.get("network_stream")
        self._connection = _follow(
            self._stream, "_h11_state", ("_stream", "_httpcore_stream", "_connection")
        )
        self.is_checked = self._connection is not None
        """Whether the connection can be checked. One of HTTP/2 need not: its responses have ids."""
        self.is_reusable = True
        self.has_unread_bytes = False

    def _is_complete(self) -> bool:
        """Return whether the whole response was read, from a connection that can be checked."""
        state = self._connection and self._connection._h11_state
        return state is not None and state.our_state is state.their_state

    def _check_buffers(self) -> None:
        """Look for unread bytes in the buffers of h11, of anyio and of TLS."""
        stream = self._network_stream
        queue = _follow(stream, "read_queue", ("_stream", "transport_stream", "_protocol"))
        self.has_unread_bytes = bool(
            self._connection._h11_state.trailing_data[0] or (queue and queue.read_queue)
        )
        tls = stream and stream.get_extra_info("ssl_object")
        if not self.has_unread_bytes and isinstance(tls, ssl.SSLObject):
            try:
                self.has_unread_bytes = bool(tls.read(1))
                self.is_reusable = False
            except ssl.SSLWantReadError:
                pass
            except (ssl.SSLError, ValueError):
                self.is_reusable = False
        if self.has_unread_bytes:
            self.is_reusable = False

    def _is_readable(self) -> bool:
        stream = self._network_stream
        return self.is_reusable and stream is not None and stream.get_extra_info("is_readable")

    def _prevent_reuse(self) -> None:
        self._connection._h11_state.send_failed()  # httpcore closes such a connection


class CheckedStream(_CheckedStream):
    """The body of a response to a sync client."""

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        if self._is_complete():
            self._check_buffers()
            if self._is_readable():
                self.is_reusable = False
                self.has_unread_bytes = has_bytes(self._network_stream)
            if not self.is_reusable:
                self._prevent_reuse()
        self._stream.close()
        if not self.is_reusable:
            self._connection.close()

    def check_closed(self) -> None:
        """Check a connection whose response was closed before. Another call may use it already."""
        if self._is_complete():
            self._check_buffers()
            if not self.is_reusable:
                self._prevent_reuse()
                self._connection.close()


class AsyncCheckedStream(_CheckedStream):
    """The body of a response to an async client."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__()

    async def aclose(self) -> None:
        try:
            if self._is_complete():
                self._check_buffers()
                if self._is_readable():
                    self.is_reusable = False
                    self.has_unread_bytes = await has_bytes_async(self._network_stream)
        finally:
            if not self.is_reusable:
                self._prevent_reuse()
            await self._stream.aclose()
            if not self.is_reusable:
                await self._connection.aclose()

    async def check_closed(self) -> None:
        if self._is_complete():
            self._check_buffers()
            if not self.is_reusable:
                self._prevent_reuse()
                await self._connection.aclose()


def has_bytes(stream: Any) -> bool:
    """Return whether a readable connection has bytes; False if the server closed it."""
    try:
        return bool(stream.read(1, timeout=0))
    except Exception:  # noqa: BLE001  # the connection is not used again
        return False


async def has_bytes_async(stream: Any) -> bool:
    try:
        return bool(await stream.read(1, timeout=_READ_SECONDS))
    except Exception:  # noqa: BLE001  # the connection is not used again
        return False


def _follow(owner: Any, name: str, attributes: tuple[str, ...]) -> Any:
    """Return the first object with an attribute ``name``, following ``attributes``; or None."""
    for _ in range(_MAX_STEPS):
        if owner is None or hasattr(owner, name):
            return owner
        names = [attribute for attribute in attributes if hasattr(owner, attribute)]
        owner = getattr(owner, names[0]) if names else None
    return None
