# Copied from codegen/runtime/_http/url_log.py. Edit it there.
"""Logs: URLs without their query in httpx's log, and no headers in hpack's."""

from __future__ import annotations

import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from .._telemetry.events import logger

if TYPE_CHECKING:
    import httpx

_INFO = 20  # logging.INFO


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
    return "logging" in sys.modules and logger("httpx").isEnabledFor(_INFO)


@cache
def _redact_logged_headers() -> None:
    """Have hpack, which encodes the headers of HTTP/2, log numbers only."""
    import logging

    def without_headers(record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(
                arg if isinstance(arg, int | float) else "***" for arg in record.args
            )
        return True

    for name in ("hpack.hpack", "hpack.table"):
        logging.getLogger(name).addFilter(without_headers)


@cache
def _private_url() -> Any:
    """A URL class that a filter on httpx's logger shows without its query."""
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
