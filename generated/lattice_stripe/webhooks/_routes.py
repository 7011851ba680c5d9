# Copied from codegen/runtime/webhooks/_routes.py. Edit it there.
"""Which handlers an event type has, and the checks when a handler is registered."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from .. import _enums
from ..errors import InvalidArgumentError
from ..types.event import Event

Handler = Callable[..., Any]


@cache
def event_types() -> frozenset[str]:
    """The event types of this library's API version."""
    from pathlib import Path

    text = Path(_enums.__file__).read_text("utf-8")
    _, _, after = text.partition("WebhookEndpointsEnabledEventsValue: TypeAlias = Literal[")
    return frozenset(re.findall(r'"([\w.]+)"', after.partition("]")[0]))


def event_classes(names: Iterable[str]) -> set[type[Any]]:
    """The classes that the events of these types can have."""
    return {Event for _ in names}


class Routes:
    """The handlers by event type."""

    def __init__(self) -> None:
        self._routes: list[tuple[str, Handler]] = []
        self._fallback: Handler | None = None
        self._found: dict[str, list[tuple[Handler, bool]]] = {}

    def add(self, names: tuple[str, ...], handler: Handler) -> None:
        """Register a handler for event types and prefixes such as ``customer.subscription.*``."""
        if not names:
            raise InvalidArgumentError('Pass event types: @router.on("invoice.paid").')
        matched = [name for pattern in names for name in _matching(pattern)]
        check_handler(handler, event_classes(matched))
        self._routes += [(pattern, handler) for pattern in names]
        self._found.clear()

    def set_fallback(self, handler: Handler) -> None:
        """Register the handler of events that have no other."""
        if self._fallback is not None:
            raise InvalidArgumentError("The router has a fallback. Register one.")
        check_handler(handler, {Event})
        self._fallback = handler
        self._found.clear()

    def find(self, event_type: str) -> list[tuple[Handler, bool]]:
        """The handlers of an event type in the order of registration.

        Beside each is whether it takes the connection of the inbox.
        """
        found = self._found.get(event_type)
        if found is None:
            handlers = dict.fromkeys(h for p, h in self._routes if _matches(p, event_type))
            if not handlers and self._fallback is not None:
                handlers = {self._fallback: None}
            found = [(handler, _takes_connection(handler)) for handler in handlers]
            if event_type in event_types():  # other types would fill the memory
                self._found[event_type] = found
        return found


def _matches(pattern: str, event_type: str) -> bool:
    if pattern.endswith(".*"):
        return event_type.startswith(pattern[:-1])
    return pattern == event_type


def _matching(pattern: str) -> list[str]:
    if not isinstance(pattern, str):
        raise InvalidArgumentError(
            f'{pattern!r} is not an event type. Pass a string: @router.on("invoice.paid").'
        )
    found = [name for name in event_types() if _matches(pattern, name)]
    if found:
        return found
    known = sorted(event_types())
    if pattern.endswith(".*"):
        prefixes = {name[: index + 1] for name in known for index in _dots(name)}
        known = sorted(f"{prefix}*" for prefix in prefixes)
    close = get_close_matches(pattern, known, n=1, cutoff=0.0)
    raise InvalidArgumentError(
        f"There is no event type {pattern!r}. Use {close[0]!r}. For types that are newer than this "
        "library, use @router.fallback."
    )


def _dots(name: str) -> list[int]:
    return [index for index, character in enumerate(name) if character == "."]


def check_handler(handler: Handler, classes: set[type[Any]]) -> None:
    """Refuse a handler that cannot take an event of these classes.

    Raises:
        InvalidArgumentError: the handler, or the annotation of its parameter, is wrong.
    """
    name = getattr(handler, "__qualname__", repr(handler))
    if not callable(handler):
        raise InvalidArgumentError(f"{handler!r} is not callable. Pass a function.")
    parameters = _positional(handler)
    if parameters is not None and not 1 <= len(parameters) <= 2:
        raise InvalidArgumentError(
            f"{name} takes {len(parameters)} arguments. Handlers take the event, and the "
            "connection of the inbox if they have a second parameter."
        )
    if not parameters or parameters[0].annotation is inspect.Parameter.empty:
        return
    annotation = _annotation(handler, parameters[0])
    refused = [found for found in classes if not _accepts(annotation, found)]
    if refused:
        wanted = " | ".join(sorted(found.__name__ for found in classes))
        shown = annotation if isinstance(annotation, str) else _shown(annotation)
        raise InvalidArgumentError(
            f"The parameter {parameters[0].name!r} of {name} is annotated as {shown}. Annotate it "
            f"as {wanted if len(classes) < 4 else 'Event'}."
        )


def _takes_connection(handler: Handler) -> bool:
    """Whether a handler has a second parameter."""
    parameters = _positional(handler)
    return parameters is not None and len(parameters) > 1


def _positional(handler: Handler) -> list[inspect.Parameter] | None:
    """The parameters that a handler requires; None if they are not known."""
    try:
        parameters = inspect.signature(handler).parameters.values()
    except (TypeError, ValueError):  # a function of C
        return None
    positional = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    if any(parameter.kind is inspect.Parameter.VAR_POSITIONAL for parameter in parameters):
        return None
    found = [parameter for parameter in parameters if parameter.kind in positional]
    required = [parameter for parameter in found if parameter.default is parameter.empty]
    return required or found[:1]


def _annotation(handler: Handler, parameter: inspect.Parameter) -> Any:
    """The annotation of a parameter; its text if a name in it is imported for type checkers."""
    function = handler if inspect.isroutine(handler) else type(handler).__call__
    try:
        return get_type_hints(inspect.unwrap(function)).get(parameter.name, parameter.annotation)
    except (NameError, AttributeError, TypeError):
        return parameter.annotation


def _accepts(annotation: Any, found: type[Any]) -> bool:
    if isinstance(annotation, str):
        names = {base.__name__ for base in found.__mro__} | {"Any"}
        return not names.isdisjoint(re.findall(r"\w+", annotation))
    if get_origin(annotation) in (Union, types.UnionType):
        return any(_accepts(member, found) for member in get_args(annotation))
    kind = get_origin(annotation) or annotation
    return not isinstance(kind, type) or issubclass(found, kind)


def _shown(annotation: Any) -> str:
    return annotation.__name__ if isinstance(annotation, type) else str(annotation)
