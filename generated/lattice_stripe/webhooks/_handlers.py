# Copied from codegen/runtime/webhooks/_handlers.py. Edit it there.
"""The types of event handlers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

E = TypeVar("E")
R = TypeVar("R")


class Registers(Protocol[E]):
    """A decorator for a handler of an event: a function, or an async one."""

    def __call__(self, handler: Callable[[E], R], /) -> Callable[[E], R]: ...
