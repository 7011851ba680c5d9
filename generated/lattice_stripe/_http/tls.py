# Copied from codegen/runtime/.
"""TLS contexts: all clients that trust the same certificates share one."""

from __future__ import annotations

import os
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import msgspec

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from typing import Self


class _Trusted(msgspec.Struct, frozen=True):
    """The certificate authorities of ``SSL_CERT_FILE`` and ``SSL_CERT_DIR``, or the defaults."""

    file: str | None = None
    folder: str | None = None
    content_hash: int = 0
    """Of the file: a file that was replaced needs another context."""


def ssl_context(
    verify: bool | ssl.SSLContext, *, trust_env: bool, http2: bool, lazy: bool
) -> bool | ssl.SSLContext:
    """Return the ``verify`` argument for an httpx client.

    Loading the certificates takes longer than everything else in making a client. With ``lazy``,
    the first connection that uses TLS loads them.

    Raises:
        InvalidArgumentError: SSL_CERT_FILE names a file that holds no certificates.
    """
    if verify is not True:
        return verify
    trusted = _from_environment() if trust_env else _Trusted()
    return _LazyContext(http2, trusted) if lazy else shared_context(http2, trusted)


def _from_environment() -> _Trusted:
    file, folder = (os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"))
    if not file:
        return _Trusted(folder=folder or None)
    try:
        content = Path(file).read_bytes()
        problem = None if b"-----BEGIN " in content else "it holds no certificates"
    except OSError as error:
        problem = str(error.strerror)
    if problem is not None:
        raise InvalidArgumentError(
            f"SSL_CERT_FILE names a file that cannot be used: {problem}: {file!r}. Set it to a "
            "file of PEM certificates, or unset it."
        )
    return _Trusted(file, content_hash=hash(content))


@lru_cache(maxsize=8)
def shared_context(http2: bool, trusted: _Trusted) -> ssl.SSLContext:
    # One for HTTP/1.1 and one for HTTP/2: httpcore sets the ALPN protocols on the context itself.
    if trusted.file or trusted.folder:
        return ssl.create_default_context(cafile=trusted.file, capath=trusted.folder)
    import certifi  # httpx needs it, too

    return ssl.create_default_context(cafile=certifi.where())


@contextmanager
def loading_certificates() -> Iterator[None]:
    """Load the certificates of a default client in a thread, while the caller imports httpcore.

    OpenSSL lets other threads run while it loads them.
    """

    def load() -> None:
        with suppress(Exception):  # what needs the certificates next raises it
            shared_context(False, _from_environment())

    thread = Thread(target=load)
    with suppress(RuntimeError):  # the interpreter exits, or this platform has no threads
        thread.start()
    try:
        yield
    finally:
        if thread.ident is not None:
            thread.join()


class _LazyContext(ssl.SSLContext):
    """Passes each connection on to a shared context, which the first of them creates."""

    _http2: bool
    _trusted: _Trusted
    _alpn_protocols: tuple[str, ...] = ()

    def __new__(cls, http2: bool, trusted: _Trusted) -> Self:
        return super().__new__(cls, ssl.PROTOCOL_TLS_CLIENT)

    def __init__(self, http2: bool, trusted: _Trusted) -> None:
        # No super().__init__(): truststore replaces SSLContext by a class whose arguments differ.
        self._http2, self._trusted = http2, trusted

    def set_alpn_protocols(self, alpn_protocols: Iterable[str]) -> None:
        self._alpn_protocols = tuple(alpn_protocols)

    def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        return self._shared().wrap_socket(*args, **kwargs)

    def wrap_bio(self, *args: Any, **kwargs: Any) -> ssl.SSLObject:
        return self._shared().wrap_bio(*args, **kwargs)

    def _shared(self) -> ssl.SSLContext:
        context = shared_context(self._http2, self._trusted)
        context.set_alpn_protocols(self._alpn_protocols)
        return context
