# Copied from codegen/runtime/_redact.py. Edit it there.
"""Redaction: keeps API keys and request data out of reprs and tracebacks.

See docs/design/redaction.md for what is redacted and what is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import wraps
from types import FrameType
from typing import Any, TypeVar

import msgspec

F = TypeVar("F", bound=Callable[..., Any])

_OURS = __name__.partition(".")[0]
_TRANSPORT = frozenset(
    {
        "httpx",
        "httpcore",
        "h11",
        "h2",
        "hpack",
        "anyio",
        "asyncio",
        "socket",
        "ssl",
        "aiohttp",
        "aiohappyeyeballs",
        "yarl",
    }
)
"""Packages whose frames hold headers and bodies."""
_COROUTINE = 0x80
"""``inspect.CO_COROUTINE``; importing inspect takes milliseconds."""


class RedactedRepr(msgspec.Struct, frozen=True, eq=False):
    """A struct whose subclasses define a repr, which rich then uses too."""

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


class SecretStr(str):
    """An API key: a string whose repr is masked."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"

    def __getitem__(self, part: Any) -> SecretStr:  # rich slices long strings before their repr
        return SecretStr(super().__getitem__(part))


def redacts_errors(function: F) -> F:
    """Wrap a public function: redact the traceback of every exception that leaves it."""
    if function.__code__.co_flags & _COROUTINE:

        @wraps(function)
        async def call_async(*args: Any, **kwargs: Any) -> Any:
            try:
                return await function(*args, **kwargs)
            except BaseException as error:
                redact_traceback(error)
                del args, kwargs
                raise

        return call_async  # type: ignore[return-value]

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            redact_traceback(error)
            del args, kwargs
            raise

    return call  # type: ignore[return-value]


def redact_traceback(error: BaseException) -> None:
    """Clear the locals of this package's and the transport's frames, in ``error`` and its causes.

    The frames themselves stay, so that a traceback shows every line. Frames of callbacks stay
    untouched.
    """
    with suppress(Exception):  # the caller must get ``error``, whatever is wrong with it
        for found in _chain(error):
            frames = list(_frames(found))
            if not frames or _package(frames[0]) not in {_OURS, *_TRANSPORT}:
                continue  # raised in the caller's code before this call
            if any(frame.f_globals.get("__name__") == "httpcore._async.http2" for frame in frames):
                # HTTP/2 streams share one exception. Clearing a frame in which another stream
                # still waits would close that stream's coroutine.
                found.__traceback__ = None
                continue
            for frame in frames:
                if _package(frame) in {_OURS, *_TRANSPORT}:
                    with suppress(RuntimeError):  # the frame is still running
                        frame.clear()


def _chain(error: BaseException) -> Iterator[BaseException]:
    """``error`` and the exceptions that led to it."""
    seen: set[int] = set()
    pending: list[BaseException | None] = [error]
    while pending:
        found = pending.pop()
        if found is not None and id(found) not in seen:
            seen.add(id(found))
            yield found
            pending += (found.__cause__, found.__context__)
            if isinstance(found, BaseExceptionGroup):
                pending += found.exceptions


def _frames(error: BaseException) -> Iterator[FrameType]:
    step = error.__traceback__
    while step is not None:
        yield step.tb_frame
        step = step.tb_next


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__")).partition(".")[0]
