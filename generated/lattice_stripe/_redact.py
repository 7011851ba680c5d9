# Copied from codegen/runtime/_redact.py. Edit it there.
"""What keeps keys and data out of what others write down: locals of frames, and httpx's own log."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from types import FrameType

    import httpx

_TRANSPORT = frozenset(
    {"httpx", "httpcore", "h11", "h2", "hpack", "anyio", "asyncio", "socket", "ssl", "msgspec"}
)
"""Whose frames hold headers and bodies on the way to an error."""
_SET_TRACEBACK = BaseException.__dict__["__traceback__"].__set__  # some classes are frozen
_OURS = __name__.partition(".")[0]
_CAN_WAIT = 0x20 | 0x80 | 0x100 | 0x200
"""Flags of code: generators, coroutines, coroutines by decorator, async generators."""


class RedactedRepr(msgspec.Struct, frozen=True, eq=False):
    """Shows no more than its repr: msgspec's structs show every field to rich."""

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


class SecretStr(str):
    """An API key: a string that does not show itself."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'***'"

    def __getitem__(self, part: Any) -> SecretStr:  # who shortens what it shows, slices it
        return SecretStr(super().__getitem__(part))


class _Bytes(bytes):
    """What was given for a key and is none."""

    def __repr__(self) -> str:
        return "b'***'"


def as_secret(key: Any) -> Any:
    """``key`` as one that does not show itself, where it is text at all."""
    if isinstance(key, str):
        return SecretStr(key)
    return _Bytes(key) if isinstance(key, bytes) else key


def _hide(given: Any) -> None:
    """Have the keys in a caller's dict, and in the headers there, not show themselves."""
    if isinstance(given, dict):
        for name, value in given.items():
            if str(name).lower() in ("api_key", "authorization"):
                given[name] = as_secret(value)
        _hide(given.get("headers"))


def redact_traceback(error: BaseException, opts: Any = None) -> None:
    """Leave nothing secret in the frames that an error, and what caused it, has left behind.

    Frames of ours stay, without their locals; frames of the transport go; the caller's are theirs.
    A key in ``opts`` stays where it is, and does not show itself any more.
    """
    with suppress(Exception):  # whatever is wrong with an error, it is the one to be told
        _hush(error)
        _hide(opts)


def _hush(error: BaseException) -> None:
    own = type(error).__module__.partition(".")[0] == _OURS
    running = _running()
    known: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        found = waiting.pop()
        if found is None or id(found) in known:
            continue
        known.add(id(found))
        if not _is_ours_to_clear(found.__traceback__):
            continue
        waiting += (found.__cause__, found.__context__)
        if isinstance(found, BaseExceptionGroup):
            waiting += found.exceptions
        # httpcore raises one error in all calls of a connection: elsewhere its frames may wait
        # for something, and to clear such a frame would end what waits.
        clear_all = own and found is error
        kept = _without_locals(found.__traceback__, running, clear_all=clear_all)
        _SET_TRACEBACK(found, kept)


def _is_ours_to_clear(step: TracebackType | None) -> bool:
    """Whether it was caught by us or beneath us, and not by the caller before they called."""
    return step is None or _package(step.tb_frame) in {_OURS, *_TRANSPORT}


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__")).partition(".")[0]


def _running() -> set[int]:
    """The frames that this thread is in: they clear what they hold themselves."""
    frame: FrameType | None = sys._getframe(1)
    found = set()
    while frame is not None:
        found.add(id(frame))
        frame = frame.f_back
    return found


def _without_locals(
    step: TracebackType | None, running: set[int], *, clear_all: bool
) -> TracebackType | None:
    kept = []
    while step is not None:
        frame = step.tb_frame
        package = _package(frame)
        keep = package not in _TRANSPORT
        if package == _OURS and id(frame) not in running:
            keep = clear_all or not frame.f_code.co_flags & _CAN_WAIT
            if keep:
                with suppress(RuntimeError):  # running in another thread
                    frame.clear()
        if keep:
            kept.append(step)
        step = step.tb_next
    rest: TracebackType | None = None
    for step in reversed(kept):
        line: int | None = step.tb_lineno  # of some instructions there is none
        rest = TracebackType(
            rest, step.tb_frame, step.tb_lasti, line or step.tb_frame.f_code.co_firstlineno
        )
    return rest


def redact_logged_query(request: httpx.Request) -> httpx.Request:
    """httpx logs the address of each request: keep its query out of there."""
    if request.url.query and _logged("httpx"):
        request.url = _private()(request.url)
    return request


def _logged(name: str) -> bool:
    logging = sys.modules.get("logging")
    return logging is not None and logging.getLogger(name).isEnabledFor(logging.INFO)


@cache
def _private() -> Any:
    """An address like any other, which the log of httpx shows without its query."""
    import logging

    import httpx

    class PrivateURL(httpx.URL):
        pass

    def without_query(record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                str(arg.copy_with(query=None)) if isinstance(arg, PrivateURL) else arg
                for arg in record.args
            )
        return True

    logging.getLogger("httpx").addFilter(without_query)
    return PrivateURL
