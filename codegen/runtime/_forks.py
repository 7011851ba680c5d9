"""Locks that are free in a forked process, where the thread that held one does not exist."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import Any
from weakref import WeakSet


class Lock:
    """A ``threading.Lock``, or what ``make`` returns, that a forked process replaces."""

    __slots__ = ("__weakref__", "_lock", "_make")

    def __init__(self, make: Callable[[], Any] = threading.Lock) -> None:
        self._make = make
        self._lock = make()
        _locks.add(self)

    def replace(self) -> None:
        self._lock = self._make()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


_locks: WeakSet[Lock] = WeakSet()


def _replace_all() -> None:
    for lock in list(_locks):
        lock.replace()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_replace_all)
