"""Where opinions meet calls: functions of ``lattice_stripe.opinions`` that run before or after.

A guard (``before``) takes a CallContext and may raise: then nothing is sent. A reaction (``after``)
takes a CallContext and the result; the call is done, so nothing it does can undo that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from .._opinion_defaults import DEFAULTS
from .._redact import RedactedRepr
from .._telemetry.events import LOGGER, OpinionWarning
from ..errors import InvalidArgumentError, StripeError
from .parameter_paths import states

if TYPE_CHECKING:
    from .._core.operation import Operation, OpinionBinding
    from .._telemetry.events import Events


class CallContext(RedactedRepr, frozen=True, eq=False, kw_only=True):
    """The call that an opinion is asked about."""

    operation: Operation
    opinion: str
    """The name the opinion is turned off by."""
    parameter_paths: tuple[str, ...]
    """The parameters that the overlay has it look at."""
    arguments: tuple[str, ...]
    """The ids of the path, in its order."""
    params: Mapping[str, Any]
    """The parameters as Stripe was, or will be, sent them: its names, plain values, times in unix
    seconds, and nothing that is None. Empty for a reaction where they are nested too deep."""
    stripe_version: str
    """The API version that the call is made in."""
    events: Events

    def __repr__(self) -> str:
        return f"CallContext({self.operation.name})"

    def states(self, place: str) -> bool:
        """Whether a parameter has a value; in a list, whether every element has one."""
        return states(self.params, place)

    def warn(self, message: str, object_id: str | None = None) -> None:
        """Log ``message`` and tell whoever listens for OpinionWarning; once for each object."""
        self.events.warn(OpinionWarning(self.operation.name, self.opinion, message, object_id))


def guard(contexts: Iterable[CallContext], bound: tuple[OpinionBinding, ...]) -> None:
    """Ask the guards; raises what the first of them refuses the call with."""
    for context, entry in zip(contexts, bound, strict=True):
        try:
            _imported(entry.function)(context)
        except StripeError as refusal:
            refusal.add_note(_note(context.opinion))
            raise
        except Exception as error:
            wrong = InvalidArgumentError(
                f"{context.operation.name}: an opinion could not judge this call "
                f"({type(error).__name__}). Nothing was sent."
            )
            wrong.add_note(_note(context.opinion))
            raise wrong from error


def _note(opinion: str) -> str:
    if DEFAULTS.get(opinion, True):
        switch = f"Client(..., opinions={{{opinion!r}: False}}) turns it off"
    else:
        switch = "it is off unless a client asks for it"
    return f"This is the opinion {opinion!r}: {switch}."


def react(contexts: Iterable[CallContext], bound: tuple[OpinionBinding, ...], result: Any) -> None:
    """Ask the reactions. A mistake in one is logged: the result is the caller's in any case."""
    for context, entry in zip(contexts, bound, strict=True):
        try:
            _imported(entry.function)(context, result)
        except Exception as error:  # noqa: BLE001  # what was paid for must not be lost
            import logging

            logging.getLogger(LOGGER).error(
                "The opinion %s raised %s", context.opinion, type(error).__name__
            )


@cache
def _imported(name: str) -> Callable[..., object]:
    """The function that ``module:function`` stands for, imported now."""
    from importlib import import_module

    module, _, function = name.partition(":")
    found: Callable[..., object] = getattr(
        import_module(f"..opinions.{module}", __package__), function
    )
    return found
