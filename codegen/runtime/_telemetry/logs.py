"""The log for those who have none set up: one line a call, on standard error."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from .._forks import Lock
from ..errors import InvalidArgumentError
from .events import LOGGER

LEVELS = {"debug": 10, "info": 20, "warn": 30, "warning": 30, "error": 40, "critical": 50}

_lock = Lock()
_handler: logging.Handler | None = None
_before = logging.NOTSET


def attach_default_logger(level: str | int = "INFO") -> Callable[[], None]:
    """Write what every client of this process tells to standard error, from ``level`` up.

    At ``"INFO"`` a call is one line: verb, path, status, milliseconds, attempts, request id.
    ``"DEBUG"`` adds its start and its retries; ``"WARNING"`` leaves the warnings of opinions.
    Called again, it changes the level. An application that sets up ``logging`` itself needs none
    of this: the lines are in the logger ``lattice_stripe``.

    Returns a function that undoes it.

    Raises:
        InvalidArgumentError: there is no such level.
    """
    global _handler, _before
    number = _number(level)
    logger = logging.getLogger(LOGGER)
    with _lock:
        if _handler is None:
            _handler = logging.StreamHandler()
            _handler.setFormatter(_OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
            _before = logger.level
            logger.addHandler(_handler)
        _handler.setLevel(number)
        logger.setLevel(min(number, _before) if _before else number)
        return partial(_detach, _handler)


def _detach(handler: logging.Handler) -> None:
    global _handler
    with _lock:
        if _handler is handler:  # and not one that was attached since
            logger = logging.getLogger(LOGGER)
            logger.removeHandler(handler)
            logger.setLevel(_before)
            _handler = None


def from_environment(value: str) -> None:
    """Log as ``STRIPE_LOG`` says. A wrong value must not keep a client from working."""
    try:
        attach_default_logger(value)
    except InvalidArgumentError as error:
        logging.getLogger(LOGGER).warning("STRIPE_LOG is not heeded: %s", error)


def _number(level: str | int) -> int:
    if isinstance(level, int) and not isinstance(level, bool) and level > 0:
        return level
    if isinstance(level, str) and level.strip().lower() in LEVELS:
        return LEVELS[level.strip().lower()]
    raise InvalidArgumentError(
        f"level is {level!r}: pass {', '.join(LEVELS)}, or a number of the logging module.",
        param="level",
    )


class _OneLine(logging.Formatter):
    """What a server put into an answer cannot pass for a line of its own."""

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)
