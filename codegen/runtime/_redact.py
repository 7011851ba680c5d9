"""Redaction: keeps API keys, secrets and request data out of reprs, messages and tracebacks.

See docs/design/redaction.md for what is redacted and what is not.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Set as AbstractSet
from contextlib import suppress
from functools import wraps
from types import FrameType, TracebackType
from typing import Any, TypeVar

import msgspec

F = TypeVar("F", bound=Callable[..., Any])

_PACKAGE = __name__.partition(".")[0]
_REDACTED = frozenset(
    {_PACKAGE, "aiohappyeyeballs", "aiohttp", "anyio", "asyncio", "h11", "h2", "hpack"}
    | {"httpcore", "httpx", "socket", "ssl", "yarl"}
)
"""Packages whose frames hold API keys, headers and bodies."""
_COROUTINE = 0x80
"""``inspect.CO_COROUTINE``; importing inspect takes milliseconds."""
_CAN_SUSPEND = 0x20 | _COROUTINE | 0x200
"""The flags of generators, coroutines and async generators."""
_CLEAR_IS_SAFE = sys.version_info >= (3, 13)
"""Before 3.13, ``frame.clear()`` closes a suspended coroutine. Calls can share an exception (all
streams of an HTTP/2 connection do), so such a coroutine may belong to a call that still runs."""
# Patterns are compiled when they are first needed: compilation is a part of the start-up time.
_SECRET = (
    r"(?i)\b(?P<kind>sk|rk|ek|pst|whsec)_[A-Za-z0-9_*]+"
    r"|(?P<owner>\b[A-Za-z]+(?:_[A-Za-z0-9_]+?)?_secret)_[A-Za-z0-9_]+"
    r"|(?P<host>https://(?:billing|checkout|connect|files|hooks|verify)\.stripe\.com/)[^\s\"'<>]+"
    r"|(?P<scheme>\b(?:Bearer|Basic)\s+)[^\s\"'<>]+"
)
_MASKED_BY_STRIPE = r"[a-z]+_(?:(?:live|test|org)_)*[A-Za-z0-9]{0,4}\*+[A-Za-z0-9]{0,4}"
"""Stripe shows at most four characters at each end of a key."""
_PUNCTUATION = ".,;:!?)]}"
_MARKUP_AROUND = "*_"


class RedactedRepr(msgspec.Struct, frozen=True, eq=False):
    """Base of structs whose repr shows no field, unless they have their own; rich uses it, too."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


class SecretStr(str):
    """An API key or a webhook secret: a string whose repr is masked."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"

    def __getitem__(self, part: Any) -> SecretStr:  # rich slices long strings before their repr
        return SecretStr(super().__getitem__(part))


def scrub(text: str) -> str:
    """Mask API keys, webhook and client secrets, tokens, and URLs that grant access.

    Everything else stays, even a key that Stripe has masked and the punctuation after a secret.
    """
    return re.sub(_SECRET, _mask, text)


def _mask(found: re.Match[str]) -> str:
    secret = found[0]
    if found["kind"]:
        if re.fullmatch(_MASKED_BY_STRIPE, secret):
            return secret
        return f"{found['kind']}_***{secret[len(secret.rstrip(_MARKUP_AROUND)) :]}"
    if found["owner"]:
        return f"{found['owner']}_***"
    end = secret[len(secret.rstrip(_PUNCTUATION)) :]
    return f"{found['host'] or found['scheme']}***{end}"


def redacts_errors(function: F, unbound: Callable[..., Any] | None = None) -> F:
    """Wrap a public function: redact the traceback of every exception that leaves it.

    ``unbound`` may return an error for arguments that do not fit the function's signature.
    """
    if function.__code__.co_flags & _COROUTINE:

        @wraps(function)
        async def call_async(*args: Any, **kwargs: Any) -> Any:
            try:
                return await function(*args, **kwargs)
            except BaseException as error:
                better = unbound and _is_unbound(error) and unbound(function, args, kwargs)
                redact_traceback(error)
                del args, kwargs
                if better:
                    raise better from None
                raise

        return call_async  # type: ignore[return-value]

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            better = unbound and _is_unbound(error) and unbound(function, args, kwargs)
            redact_traceback(error)
            del args, kwargs
            if better:
                raise better from None
            raise

    return call  # type: ignore[return-value]


def _is_unbound(error: BaseException) -> bool:
    """Whether a function was called with arguments that do not fit its signature."""
    traceback = error.__traceback__
    return type(error) is TypeError and traceback is not None and traceback.tb_next is None


def redact_traceback(error: BaseException) -> None:
    """Clear the locals of this package's and the transport's frames, in ``error`` and its causes.

    Every frame stays, except those of coroutines that may belong to another call. Frames of
    callbacks stay untouched.
    """
    with suppress(Exception):  # the caller must get ``error``, whatever is wrong with it
        for found in _chain(error):
            is_own = found is error and _is_redacted(type(error).__module__, {_PACKAGE})
            _redact_frames(found, is_own=is_own)


def _redact_frames(error: BaseException, *, is_own: bool) -> None:
    kept: list[TracebackType] = []
    step = error.__traceback__
    while step is not None:
        frame = step.tb_frame
        if not _is_redacted(frame.f_globals.get("__name__"), _REDACTED):
            kept.append(step)
        elif (
            _CLEAR_IS_SAFE
            or not frame.f_code.co_flags & _CAN_SUSPEND
            or (is_own and not _is_suspended(frame))
        ):
            with suppress(RuntimeError):  # the frame is running, or on 3.13 suspended
                frame.clear()
            kept.append(step)
        step = step.tb_next
    following: TracebackType | None = None
    for step in reversed(kept):
        line: int | None = step.tb_lineno  # some instructions have no line
        following = TracebackType(
            following, step.tb_frame, step.tb_lasti, line or step.tb_frame.f_code.co_firstlineno
        )
    error.with_traceback(following)


def _is_suspended(frame: FrameType) -> bool:
    """Whether a generator or coroutine waits at a ``yield`` or an ``await``."""
    from opcode import opmap

    return frame.f_code.co_code[frame.f_lasti] == opmap["YIELD_VALUE"]


def _is_redacted(module: object, packages: AbstractSet[str]) -> bool:
    return str(module).partition(".")[0] in packages


def _chain(error: BaseException) -> Iterator[BaseException]:
    """``error`` and its causes, but not what the caller was handling before this call."""
    seen: set[int] = set()
    pending: list[BaseException | None] = [error]
    while pending:
        found = pending.pop()
        if found is None or id(found) in seen:
            continue
        seen.add(id(found))
        first = found.__traceback__
        if first is None or _is_redacted(first.tb_frame.f_globals.get("__name__"), _REDACTED):
            yield found
            pending += (found.__cause__, found.__context__)
            if isinstance(found, BaseExceptionGroup):
                pending += found.exceptions
