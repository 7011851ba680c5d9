"""Where opinions meet calls: functions of ``lattice_stripe.opinions`` that run before or after.

A ``before`` function takes a CallContext and may raise; an ``after`` function takes a CallContext
and the result, and what it returns is ignored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from ._events import OpinionWarning
from ._hush import Reticent

if TYPE_CHECKING:
    from ._config import Config
    from ._events import Events
    from ._operation import Operation


class CallContext(Reticent, frozen=True, eq=False):
    """The call that an opinion is asked about."""

    operation: Operation
    arguments: tuple[str, ...]
    """The ids of the path, in its order."""
    params: Mapping[str, Any]
    """The parameters by Stripe's names: to look at, not to change."""
    config: Config
    events: Events

    def __repr__(self) -> str:
        return f"CallContext({self.operation.name})"

    def warn(self, opinion: str, message: str, object_id: str | None = None) -> None:
        """Log ``message`` and tell whoever listens for OpinionWarning."""
        self.events.emit(OpinionWarning(self.operation.name, opinion, message, object_id))


@cache
def resolve(names: tuple[str, ...]) -> tuple[Callable[..., object], ...]:
    """The functions that ``module:function`` names stand for, imported now."""
    from importlib import import_module

    found = []
    for name in names:
        module, _, function = name.partition(":")
        found.append(getattr(import_module(f".opinions.{module}", __package__), function))
    return tuple(found)
