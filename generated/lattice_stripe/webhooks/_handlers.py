# Copied from codegen/runtime/webhooks/_handlers.py. Edit it there.
"""The types of event handlers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar, overload

E = TypeVar("E")
R = TypeVar("R")


class Registers(Protocol[E]):
    """A decorator for a handler of an event: a function, or an async one.

    The second parameter of a handler, if any, gets the connection of the router's inbox.
    """

    @overload
    def __call__(self, handler: Callable[[E], R], /) -> Callable[[E], R]: ...
    @overload
    def __call__(self, handler: Callable[[E, Any], R], /) -> Callable[[E, Any], R]: ...
