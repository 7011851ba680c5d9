# Copied from codegen/runtime/.
"""Forks: locks and imports of other threads while this process is forked.

The forked process has a copy of them, but not the threads that would release or finish them.
"""

from __future__ import annotations

import _imp
import os
import sys
import threading
import time
from importlib import _bootstrap
from operator import methodcaller
from typing import Any
from weakref import WeakSet

_MAX_WAIT = 10.0
_OWN = frozenset({__name__.partition(".")[0], "logging"})
_AWAITED = (
    _OWN | sys.stdlib_module_names
    | {"aiohttp", "anyio", "certifi", "h11", "h2", "hpack", "httpcore", "httpx", "httpx_aiohttp"}
    | {"hyperframe", "idna", "msgspec", "sniffio", "socksio", "trio"}
)  # fmt: skip
"""What a call can import. Other imports may never end: an application's module may be a server."""

_locks: WeakSet[Any] = WeakSet()
_is_prepared = False
_import_holds = 0
_held: list[Any] = []
"""The locks that a fork in progress holds."""
# A private name: Python has no public list of the imports in progress.
_module_locks: dict[str, Any] = getattr(_bootstrap, "_module_locks", {})


def Lock() -> threading.Lock:  # named as in threading
    """Create a ``threading.Lock`` that is free in a forked process.

    It has no wrapper: a signal handler that raises between an ``acquire`` in Python and its
    ``try`` would leave the lock held for ever.
    """
    lock = threading.Lock()
    _locks.add(lock)
    return lock


def prepare_first_call() -> None:
    """Have forks wait for what a first call imports and creates, e.g. httpx and its SSL context."""
    global _is_prepared
    if not _is_prepared:
        # The hook that is registered last runs first. So this one runs before logging's, which
        # acquires a lock that the imports of another thread may need.
        import logging  # noqa: F401

        _is_prepared = True
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(before=_before_fork)


def _before_fork() -> None:
    """Wait for the first calls of other threads, and hold what they need to begin one."""
    global _import_holds
    give_up_at = time.monotonic() + _MAX_WAIT
    while True:
        if _is_prepared and not _held:
            # A thread that creates an httpx client may be inside OpenSSL, which has its own locks.
            # No Python code runs between an acquire and its entry in the list, so that a signal
            # handler cannot separate them.
            _held.extend(filter(methodcaller("acquire", True, _MAX_WAIT), list(_locks)))
        _imp.acquire_lock()  # while it is held, no other thread can begin an import
        is_busy = _is_importing(_AWAITED if _is_prepared else _OWN) or (_is_prepared and not _held)
        if not is_busy or time.monotonic() > give_up_at:
            _import_holds += 1
            return
        _imp.release_lock()
        time.sleep(0.001)


def _after_fork() -> None:
    global _import_holds
    while _import_holds:
        _import_holds -= 1
        _imp.release_lock()
    while _held:
        _held.pop().release()


def _after_fork_in_child() -> None:
    for lock in list(_locks):
        lock._at_fork_reinit()
    _held.clear()
    _after_fork()


def _is_importing(packages: frozenset[str]) -> bool:
    """Whether another thread imports a module of one of these packages."""
    this_thread = threading.get_ident()
    for name, reference in list(_module_locks.items()):
        lock = reference()  # None unless a thread imports the module
        if lock is not None and lock.owner != this_thread and name.partition(".")[0] in packages:
            return True
    return False


if hasattr(os, "register_at_fork"):
    os.register_at_fork(
        before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork_in_child
    )
