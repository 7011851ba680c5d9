# Copied from codegen/runtime/.
"""Logs: URLs without their query in httpx's log, and no headers in hpack's."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from .._telemetry.events import INFO
from .._telemetry.listeners import logger

if TYPE_CHECKING:
    import httpx


def redact_logged_query(request: httpx.Request) -> httpx.Request:
    """Have httpx log ``request`` without its query."""
    if "hpack" in sys.modules:
        _redact_logged_headers()
    if request.url.query and is_logged():
        request.url = _private_url()(request.url)
    return request


def log_response(method: str, url: object, response: Any) -> None:
    """Log a response as an httpx client does, without the query of the URL."""
    if is_logged():
        import logging

        logging.getLogger("httpx").info(
            'HTTP Request: %s %s "%s %d %s"',
            method,
            str(url).partition("?")[0],
            response.http_version,
            response.status_code,
            response.reason_phrase,
        )


def is_logged() -> bool:
    """Return whether httpx's log has requests."""
    return "logging" in sys.modules and logger("httpx").isEnabledFor(INFO)


@cache
def _redact_logged_headers() -> None:
    """Have hpack, which encodes the headers of HTTP/2, log numbers only."""
    for name in ("hpack.hpack", "hpack.table"):
        _map_arguments(name, lambda arg: arg if isinstance(arg, int | float) else "***")


@cache
def _private_url() -> Any:
    """A URL class that a filter on httpx's logger shows without its query."""
    import httpx

    class PrivateURL(httpx.URL):
        pass

    def without_query(arg: Any) -> Any:
        return str(arg.copy_with(query=None)) if isinstance(arg, PrivateURL) else arg

    _map_arguments("httpx", without_query)
    return PrivateURL


def _map_arguments(name: str, change: Callable[[Any], Any]) -> None:
    """Have a logger replace each argument of its records by what ``change`` returns."""
    import logging

    def change_all(record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(map(change, record.args))
        return True

    logging.getLogger(name).addFilter(change_all)
