"""Which handlers an event type has, and the checks when a handler is registered."""

from __future__ import annotations

import inspect
import re
import types
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeGuard, Union, get_args, get_origin, get_type_hints

from .._telemetry.listeners import is_async
from .._validation import close_names
from ..errors import InvalidArgumentError
from ..types.event import Event
from ._event_class_by_type import EventClass, snapshot_names, thin_names
from ._notifications import EventNotification
from .inbox.protocol import AsyncInbox, Inbox

Handler = Callable[..., Any]
_ANY_SNAPSHOT = frozenset({"Event", "SnapshotEvent", "AnyEvent", "Any"})
_ANY_THIN = frozenset({"EventNotification", "AnyEventNotification", "Any"})


class Registered(NamedTuple):
    """A handler, and whether it takes the connection of the inbox."""

    handler: Handler
    takes_connection: bool


class Routes:
    """The handlers by event type."""

    def __init__(self, inbox: Inbox | AsyncInbox) -> None:
        self._inbox = inbox
        self._routes: list[tuple[str, Registered]] = []
        self._fallback: Registered | None = None
        self._found: dict[str, list[Registered]] = {}
        self._counts: Counter[str] = Counter()
        """How often a handler was registered, by event type."""
        self.has_thin = False
        """Whether there is a handler of thin events."""
        self.has_sync = False
        """Whether there is a sync handler."""

    def decorator(self, event_type: Any) -> Callable[[Handler], Handler]:
        """A decorator for handlers of an event type, of its class, or of a prefix ``invoice.*``."""
        pattern = event_type.event_type if _is_event_class(event_type) else event_type
        if not isinstance(pattern, str):
            raise InvalidArgumentError(
                f'{_name(event_type)} is not an event type. Write @router.on("invoice.paid"), or '
                "@router.fallback for all other types."
            )
        matched = _matching(pattern)

        def register(handler: Handler) -> Handler:
            registered = self._check(handler, matched)
            self.has_thin = self.has_thin or any(name in thin_names() for name in matched)
            self._routes.append((pattern, registered))
            self._counts.update(matched)
            self._found.clear()
            return handler

        return register

    def set_fallback(self, handler: Handler) -> None:
        """Register the handler of events that have no other."""
        if self._fallback is not None:
            raise InvalidArgumentError("The router already has a fallback. Register only one.")
        self._fallback = self._check(handler, snapshot_names(), advised="AnyEvent")
        self._found.clear()

    def _check(self, handler: Handler, event_types: Iterable[str], advised: str = "") -> Registered:
        """Refuse a handler that does not fit, and remember whether it is sync."""
        _check_handler(handler, event_types, advised)
        is_sync, name = not is_async(handler), _name(handler)
        if not is_sync and getattr(self._inbox, "needs_sync_handlers", False):
            raise InvalidArgumentError(
                f"{name} is async, so its models have another connection than the inbox. Make it "
                "sync, or register asgiref.sync.async_to_sync(handler)."
            )
        takes_connection = len(_positional(handler) or ()) > 1
        if takes_connection:
            if not getattr(self._inbox, "has_connection", True):
                raise InvalidArgumentError(
                    f"The second parameter of {name} is for the connection of the inbox, "
                    f"and a {type(self._inbox).__name__} has no connection. Remove the parameter, "
                    "or pass a SQLInbox, AsyncSQLInbox or DjangoInbox."
                )
            if is_sync and is_async(self._inbox.store):
                raise InvalidArgumentError(
                    f"{name} is sync and takes the connection of an async inbox. Make it "
                    "async, or remove its second parameter."
                )
        self.has_sync = self.has_sync or is_sync
        return Registered(handler, takes_connection)

    def find(self, event_type: str) -> list[Registered]:
        """The handlers of an event type in the order of registration."""
        found = self._found.get(event_type)
        if found is None:
            matching = (each for pattern, each in self._routes if _matches(pattern, event_type))
            found = [*dict.fromkeys(matching)]
            if not found and self._fallback is not None:
                found = [self._fallback]
            if event_type in snapshot_names():  # unknown types could fill the memory
                self._found[event_type] = found
        return found

    def count(self, event_type: str | None) -> int:
        """How many handlers an event has, or may have if its type is not known; at least 1."""
        if event_type is None:
            return max(self._counts.values(), default=1)
        return max(1, len(self.find(event_type)))

    def has_async(self, event_type: str | None) -> bool:
        """Whether an event has an async handler, or may have one if its type is not known."""
        if event_type is not None:
            found = self.find(event_type)
        else:
            found = [each for _, each in self._routes]
            if self._fallback is not None:
                found.append(self._fallback)
        return any(is_async(each.handler) for each in found)


def _matches(pattern: str, event_type: str) -> bool:
    if pattern.endswith(".*"):
        return event_type.startswith(pattern[:-1])
    return pattern == event_type


def _is_event_class(value: Any) -> TypeGuard[Any]:
    return isinstance(value, EventClass) or (
        isinstance(value, type) and issubclass(value, EventNotification)
    )


def _matching(pattern: str) -> list[str]:
    types = [*snapshot_names(), *thin_names()]
    found = [name for name in types if _matches(pattern, name)]
    if found:
        return found
    prefix = pattern.rstrip(".*")
    patterns = {f"{name[: dot.end()]}*" for name in types for dot in re.finditer(r"\.", name)}
    if (whole := f"{prefix}.*") in patterns:
        close = [whole]
    elif prefix:
        close = close_names(pattern, patterns if pattern.endswith(".*") else types)
    else:
        close = []
    advice = f"Use {close[0]!r}. " if close else ""
    raise InvalidArgumentError(
        f"There is no event type {pattern!r}. {advice}For types without a handler of their own, "
        "and for types that are newer than this library, use @router.fallback."
    )


def _check_handler(handler: Handler, event_types: Iterable[str], advised: str) -> None:
    """Refuse a handler that cannot take the events of these types.

    ``advised`` is the annotation to advise, if it is not the class of the refused type.

    Raises:
        InvalidArgumentError: the handler, or the annotation of its parameter, is wrong.
    """
    if not callable(handler) or _is_event_class(handler):
        raise InvalidArgumentError(
            f'{_name(handler)} is not a function. Write @router.on("invoice.paid") or '
            "@router.fallback above a function."
        )
    if inspect.isgeneratorfunction(handler) or inspect.isasyncgenfunction(handler):
        raise InvalidArgumentError(
            f"{_name(handler)} is a generator function, which would not run. Remove yield."
        )
    name, parameters = _name(handler), _positional(handler)
    if parameters is not None and not 1 <= len(parameters) <= 2:
        raise InvalidArgumentError(
            f"{name} takes {len(parameters)} arguments. Handlers take the event, and the "
            "connection of the inbox if they have a second parameter."
        )
    if not parameters or parameters[0].annotation is inspect.Parameter.empty:
        return
    annotation = _annotation(handler, parameters[0])
    refused = [found for found in event_types if not _accepts(annotation, found)]
    if refused:
        shown = annotation.__name__ if isinstance(annotation, type) else annotation
        wanted = advised or _class_name(refused[0])
        raise InvalidArgumentError(
            f"The parameter {parameters[0].name!r} of {name} is annotated as {shown}, and the "
            f"handler gets events of the type {refused[0]!r}. Annotate it as {wanted}."
        )


def _name(handler: Handler) -> str:
    return getattr(handler, "__qualname__", None) or repr(handler)


def _positional(handler: Handler) -> list[inspect.Parameter] | None:
    """The parameters that a handler requires, or else its first one; None if they are not known."""
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
    function = inspect.unwrap(handler if inspect.isroutine(handler) else type(handler).__call__)
    text = parameter.annotation
    try:
        return get_type_hints(function).get(parameter.name, text)
    except (NameError, AttributeError, TypeError):
        pass
    try:  # the name may be in the annotation of another parameter
        return eval(text, getattr(function, "__globals__", {}))
    except Exception:  # noqa: BLE001  # whatever the expression raises
        return text


def _accepts(annotation: Any, event_type: str) -> bool:
    thin = event_type in thin_names()
    if isinstance(annotation, str):
        names = {*(_ANY_THIN if thin else _ANY_SNAPSHOT), _class_name(event_type)}
        return not names.isdisjoint(re.findall(r"\w+", annotation))
    if get_origin(annotation) in (Union, types.UnionType):
        return any(_accepts(member, event_type) for member in get_args(annotation))
    kind = get_origin(annotation) or annotation
    if kind is Any or not isinstance(kind, type):
        return True
    if _is_event_class(kind):
        is_thin = not isinstance(kind, EventClass)
        return is_thin is thin and kind.event_type in (None, event_type)
    return issubclass(EventNotification if thin else Event, kind)


def _class_name(event_type: str) -> str:
    return snapshot_names().get(event_type) or thin_names()[event_type]
