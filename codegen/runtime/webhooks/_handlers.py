"""The types of event handlers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol, TypeVar

E = TypeVar("E")
P = ParamSpec("P")
R = TypeVar("R")


class Registers(Protocol[E]):
    """A decorator for a handler of an event: a function, or an async one.

    The second parameter of a handler, if any, gets the connection of the router's inbox. Overloads
    for one and two parameters would make mypy infer ``Any`` for the parameters of a lambda.
    """

    def __call__(
        self, handler: Callable[Concatenate[E, P], R], /
    ) -> Callable[Concatenate[E, P], R]: ...
