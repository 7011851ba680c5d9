# Copied from codegen/runtime/_tls.py. Edit it there.
"""TLS connections whose every wait ends with the call it is for.

httpx decides once how long a step may take, and a step may wait for many bytes, one by one. So
where a call has a deadline, a socket of ours looks at the clock before each wait. The standard
library lets a context make sockets of another class: ``sslsocket_class``.
"""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_under_way = threading.local()


@contextmanager
def ending(ends: float | None) -> Iterator[None]:
    """In this block, this thread waits no longer than until the monotonic clock shows ``ends``."""
    before = getattr(_under_way, "ends", None)
    _under_way.ends = ends
    try:
        yield
    finally:
        _under_way.ends = before


def context(verify: Any, trust_env: bool) -> Any:
    """What httpx takes as ``verify``: a context that makes sockets of ours, or the user's own."""
    if isinstance(verify, ssl.SSLContext):
        return verify
    import httpx

    made = httpx.create_ssl_context(verify=verify, trust_env=trust_env)
    made.sslsocket_class = _Socket
    return made


class _Socket(ssl.SSLSocket):
    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        self._limit()
        return super().recv(buflen, flags)

    def send(self, data: Any, flags: int = 0) -> int:
        self._limit()
        return super().send(data, flags)

    def _limit(self) -> None:
        ends = getattr(_under_way, "ends", None)
        if ends is None:
            return
        left = ends - time.monotonic()
        if left <= 0:
            raise TimeoutError("the deadline of the call is over")
        timeout = self.gettimeout()
        if timeout is None or timeout > left:
            self.settimeout(left)
