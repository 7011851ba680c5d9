"""Guards and reactions: functions of ``lattice_stripe.opinions`` that run before or after a call.

A guard takes a CallContext and may raise a StripeError, so that nothing is sent. A reaction takes a
CallContext and the result. It runs after the call, so it can warn but not refuse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from .._opinion_defaults import DEFAULTS
from .._redact import RedactedRepr
from .._telemetry.events import LOGGER, OpinionRefusal, OpinionWarning
from ..errors import InvalidArgumentError, StripeError
from .parameter_values import has_value

if TYPE_CHECKING:
    from .._core.operation import Operation, OpinionBinding
    from .._telemetry.listeners import Events


class CallContext(RedactedRepr, frozen=True, eq=False, kw_only=True):
    """One call of an operation, as a guard or a reaction sees it."""

    operation: Operation
    opinion: str
    """The name of the opinion, as in ``Client(opinions={name: False})``."""
    parameter_paths: tuple[str, ...]
    """The parameters that the overlay binds the opinion to."""
    ids: tuple[str, ...]
    """The path parameters, in the order of the path."""
    params: Mapping[str, Any]
    """The parameters as they are sent: Stripe's names, plain values, times in Unix seconds.
    None is left out. A reaction has only those of its ``parameter_paths``, and none if one of them
    is nested too deeply to be copied."""
    stripe_version: str
    """The API version of the request."""
    events: Events

    def __repr__(self) -> str:
        return f"CallContext({self.operation.name})"

    def has_value(self, path: str) -> bool:
        """Whether the parameter at ``path`` has a value; for a list, whether every element does."""
        return has_value(self.params, path)

    def warn(self, message: str, object_id: str | None = None) -> None:
        """Emit an OpinionWarning, which is also logged. At most one for each ``object_id``."""
        self.events.warn(OpinionWarning(self.operation.name, self.opinion, message, object_id))

    def refused(self, error: StripeError) -> None:
        """Emit an OpinionRefusal: ``error`` stops the call before it is sent."""
        name, message = type(error).__name__, error.message
        self.events.emit(OpinionRefusal(self.operation.name, self.opinion, name, message))


def run_guards(bindings: Iterable[OpinionBinding], **facts: Any) -> None:
    """Run each guard. Raises the first StripeError, with a note that names the opinion.

    The refusal is an OpinionRefusal event as well. ``facts`` are the fields of a CallContext that
    do not depend on the binding.
    """
    for binding in bindings:
        context = _context(binding, **facts)
        try:
            _load_function(binding.function)(context)
        except StripeError as refusal:
            refusal.add_note(_note(context.opinion))
            context.refused(refusal)
            raise
        except Exception as error:
            failure = InvalidArgumentError(
                f"{context.operation.name}: the guard of the opinion {context.opinion!r} failed "
                f"with {type(error).__name__}. Nothing was sent."
            )
            failure.add_note(_note(context.opinion))
            context.refused(failure)
            raise failure from error


def _note(opinion: str) -> str:
    if DEFAULTS[opinion]:
        return f"To turn this opinion off, pass opinions={{{opinion!r}: False}} to the client."
    return f"This client turned on the opinion {opinion!r}, which is off by default."


def run_reactions(bindings: Iterable[OpinionBinding], result: Any, **facts: Any) -> None:
    """Run each reaction. What one raises is logged, so that the caller still gets the result."""
    for binding in bindings:
        context = _context(binding, **facts)
        try:
            _load_function(binding.function)(context, result)
        except Exception as error:  # noqa: BLE001  # the call is done: its result must not be lost
            import logging

            logging.getLogger(LOGGER).error(
                "The opinion %s raised %s", context.opinion, type(error).__name__
            )


def _context(binding: OpinionBinding, **facts: Any) -> CallContext:
    return CallContext(opinion=binding.opinion, parameter_paths=binding.parameter_paths, **facts)


@cache
def _load_function(name: str) -> Callable[..., object]:
    """Import the function that ``module:function`` names."""
    from importlib import import_module

    module, _, function = name.partition(":")
    return getattr(import_module(f"..opinions.{module}", __package__), function)
