"""TLS: one context for all clients, and connections whose every wait ends with the call it is for.

httpx decides once how long a step may take, and a step may wait for many bytes, one by one. So
where a call has a deadline, a socket of ours looks at the clock before each wait. The standard
library lets a context make sockets of another class: ``sslsocket_class``.
"""

from __future__ import annotations

import os
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from typing import Self

_under_way = threading.local()


@contextmanager
def ending(deadline_at: float | None) -> Iterator[None]:
    """In this block, this thread waits no longer than until the monotonic clock shows ``ends``."""
    before = getattr(_under_way, "deadline_at", None)
    _under_way.deadline_at = deadline_at
    try:
        yield
    finally:
        _under_way.deadline_at = before


class _Trust(NamedTuple):
    """Who is trusted: the usual authorities, or those that the environment names."""

    file: str | None = None
    folder: str | None = None
    content: int = 0
    """The hash of what the file holds: a context is of one state of it."""


def context(verify: Any, *, trust_env: bool, http2: bool, later: bool) -> ssl.SSLContext:
    """What httpx takes as ``verify``: a context that makes sockets of ours, or the user's own.

    Clients that trust the same authorities share one. ``later``, it is made for the first
    connection that needs it: reading the authorities takes longer than the rest of a client.

    Raises:
        InvalidArgumentError: SSL_CERT_FILE names no file of certificates.
    """
    if isinstance(verify, ssl.SSLContext):
        return verify
    if verify is not True:
        import httpx

        return _ours(httpx.create_ssl_context(verify=verify, trust_env=trust_env))
    trust = _environment() if trust_env else _Trust()
    return _Later(http2, trust) if later else _shared(http2, trust)


def _environment() -> _Trust:
    file, folder = (os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"))
    if not file:
        return _Trust(folder=folder or None)
    try:
        content = Path(file).read_bytes()
        wrong = None if b"-----BEGIN " in content else "it holds no certificates"
    except OSError as error:
        wrong = str(error.strerror)
    if wrong is not None:
        raise InvalidArgumentError(
            f"SSL_CERT_FILE names a file that cannot be used: {wrong}: {file!r}."
        )
    return _Trust(file, content=hash(content))


@lru_cache(maxsize=8)
def _shared(http2: bool, trust: _Trust) -> ssl.SSLContext:
    # Apart for HTTP/2, which a context offers to every server or to none.
    if trust.file or trust.folder:
        return _ours(ssl.create_default_context(cafile=trust.file, capath=trust.folder))
    import httpx

    return _ours(httpx.create_ssl_context(trust_env=False))


def _ours(made: ssl.SSLContext) -> ssl.SSLContext:
    made.sslsocket_class = _Socket
    return made


class _Later(ssl.SSLContext):
    """Stands for a shared context until a connection needs it; by itself it trusts nobody."""

    _http2: bool
    _trust: _Trust
    _protocols: tuple[str, ...] = ()

    def __new__(cls, http2: bool, trust: _Trust) -> Self:
        return super().__new__(cls, ssl.PROTOCOL_TLS_CLIENT)

    def __init__(self, http2: bool, trust: _Trust) -> None:  # truststore's has arguments of its own
        self._http2, self._trust = http2, trust

    def set_alpn_protocols(self, alpn_protocols: Iterable[str]) -> None:
        self._protocols = tuple(alpn_protocols)

    def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        return self._real().wrap_socket(*args, **kwargs)

    def wrap_bio(self, *args: Any, **kwargs: Any) -> ssl.SSLObject:
        return self._real().wrap_bio(*args, **kwargs)

    def _real(self) -> ssl.SSLContext:
        made = _shared(self._http2, self._trust)
        made.set_alpn_protocols(self._protocols)
        return made


class _Socket(ssl.SSLSocket):
    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        self._limit()
        return super().recv(buflen, flags)

    def send(self, data: Any, flags: int = 0) -> int:
        self._limit()
        return super().send(data, flags)

    def _limit(self) -> None:
        deadline_at = getattr(_under_way, "deadline_at", None)
        if deadline_at is None:
            return
        left = deadline_at - time.monotonic()
        if left <= 0:
            raise TimeoutError("the deadline of the call is over")
        timeout = self.gettimeout()
        if timeout is None or timeout > left:
            self.settimeout(left)
