# Copied from codegen/runtime/.
"""The default log: one line a call on standard error, without any ``logging`` setup.

``logging`` is imported only when a log is requested: every client imports this module.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from .._forks import Lock
from ..errors import InvalidArgumentError
from .events import LOGGER

if TYPE_CHECKING:
    import logging

LEVELS = {"debug": 10, "info": 20, "warn": 30, "warning": 30, "error": 40, "critical": 50}

_lock = Lock()
_handler: logging.Handler | None = None
_previous_level: int
_env_applied = False


def attach_default_logger(level: str | int = "INFO") -> Callable[[], None]:
    """Write the events of all clients of this process to standard error, from ``level`` up.

    At ``"INFO"``, a call is one line: method, path, status, milliseconds, attempts, request id.
    ``"DEBUG"`` adds its start and its retries. ``"WARNING"`` has no line for a call, even if the
    call fails. Calling this function again changes the level. An application that configures
    ``logging`` does not need it: the same lines go to the logger ``lattice_stripe``. If
    ``basicConfig`` writes to standard error too, each line is still written once.

    Returns a function that detaches the logger.

    Raises:
        InvalidArgumentError: ``level`` is not a log level.
    """
    import logging

    global _handler, _previous_level
    number = _level_number(level)
    logger = logging.getLogger(LOGGER)
    with _lock:
        if _handler is None:
            _handler = _new_handler()
            _previous_level = logger.level
            logger.addHandler(_handler)
        _handler.setLevel(number)
        logger.setLevel(min(number, _previous_level) if _previous_level else number)
        return partial(_detach, _handler)


def configure_from_env() -> None:
    """Attach the default logger if ``STRIPE_LOG`` is set. Does nothing after the first time.

    An invalid value is logged, so that it does not prevent the creation of a client.
    """
    global _env_applied
    level = os.environ.get("STRIPE_LOG")
    if not level or _env_applied:
        return
    _env_applied = True
    try:
        attach_default_logger(int(level) if level.strip().isdecimal() else level)
    except InvalidArgumentError as error:
        import logging

        logging.getLogger(LOGGER).warning("STRIPE_LOG is ignored: %s", error)


def _new_handler() -> logging.Handler:
    import logging

    class OneLineFormatter(logging.Formatter):
        """Escapes line breaks, so that a response cannot forge a log line."""

        def format(self, record: logging.LogRecord) -> str:
            line = super().format(record)
            return "".join(
                c if c.isprintable() else c.encode("unicode_escape").decode() for c in line
            )

    handler = logging.StreamHandler()
    handler.addFilter(lambda record: not _root_writes(record, handler.stream))
    handler.setFormatter(OneLineFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler


def _root_writes(record: logging.LogRecord, stream: object) -> bool:
    """Whether a handler of the root logger (``basicConfig``) writes the record there as well."""
    import logging

    return logging.getLogger(LOGGER).propagate and any(
        isinstance(handler, logging.StreamHandler)
        and handler.stream is stream
        and record.levelno >= handler.level
        for handler in logging.getLogger().handlers
    )


def _detach(handler: logging.Handler) -> None:
    import logging

    global _handler
    with _lock:
        if _handler is handler:  # not a handler that was attached later
            logger = logging.getLogger(LOGGER)
            logger.removeHandler(handler)
            logger.setLevel(_previous_level)
            _handler = None


def _level_number(level: str | int) -> int:
    if isinstance(level, int) and not isinstance(level, bool) and level > 0:
        return level
    if isinstance(level, str) and level.strip().lower() in LEVELS:
        return LEVELS[level.strip().lower()]
    raise InvalidArgumentError(
        f"level is {level!r}. Pass {', '.join(LEVELS)}, or a numeric level of the logging module.",
        param="level",
    )
