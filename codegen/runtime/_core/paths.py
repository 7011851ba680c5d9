"""Paths of requests: ids in them, and their checks."""

from __future__ import annotations

import re
from collections.abc import Coroutine, Mapping
from functools import cache
from typing import Any, get_args
from urllib.parse import quote

from .._validation import invalid_argument
from ..errors import InvalidArgumentError
from .operation import Method, Operation

_METHODS: Mapping[str, Method] = {method: method for method in get_args(Method)}
# Patterns are text: Python compiles and keeps one when a call first needs it.
_NOT_IN_AN_ID = r"[/?#\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"
_PATH = r"(?:/[A-Za-z0-9_~!$&'()*+,;=:@.%-]+)+"
_SEPARATOR = r"/|%2f|%5c"
_DOT_SEGMENTS = frozenset({".", "..", "%2e", "%2e%2e", ".%2e", "%2e."})
_CLIENT_SECRET = r"(?:pi|seti|cs|src|vs|accs|cuss|fcsess)_(?:[A-Za-z0-9_]+_)?secret_"
"""A client secret starts with the id of its object. Ids of coupons can be any text."""
_API_KEY = r"[srpe]k_(?:live|test|org)_|whsec_"


@cache
def _pieces(operation: Operation) -> tuple[str, ...]:
    """The parts of the path between the ids."""
    return tuple(re.split(r"\{[^}]*\}", operation.path))


def format_path(operation: Operation, ids: tuple[Any, ...]) -> str:
    """The operation's path with ``ids`` put in, escaped. An id cannot lead to another path."""
    pieces, names = _pieces(operation), operation.path_params
    if len(ids) != len(pieces) - 1:
        raise InvalidArgumentError(f"{operation.name} takes {', '.join(names) or 'no ids'}.")
    path = pieces[0]
    for name, value, piece in zip(names, ids, pieces[1:], strict=True):
        path += _segment(name, value) + piece
    return path


def _segment(name: str, value: Any) -> str:
    if (
        value.__class__ is str
        and value.isidentifier()
        and value.isascii()
        and "_secret_" not in value
        and not re.match(_API_KEY, value)
    ):
        return str(value)
    if value is None:
        problem = "is None: pass an id"
    elif not isinstance(value, str):
        advice = f": pass {name}.id" if hasattr(value, "id") else ": pass a str"
        if isinstance(value, Coroutine):
            advice = ": await the call that returns it"
        problem = f"is of type {type(value).__name__}{advice}"
    elif not value.strip():
        problem = "is empty: pass an id"
    elif re.match(_CLIENT_SECRET, value):
        problem = "is a client secret, which URLs must not contain: pass the part before '_secret_'"
    elif re.match(_API_KEY, value):
        problem = "is an API key or a webhook secret, which URLs must not contain: pass an id"
    elif value in (".", "..") or re.search(_NOT_IN_AN_ID, value):
        problem = (
            f"is {value!r}, which is not an id: pass an id without slashes, '?', '#' and control "
            "characters"
        )
    else:
        return quote(value, safe="")
    raise invalid_argument(name, problem)


def check_path(path: Any) -> str:
    """Return the path of ``client.request``. It must not change the server."""
    parts = path.split("/") if isinstance(path, str) else []
    if any(re.match(_CLIENT_SECRET, part) for part in parts):
        problem = (
            "path contains a client secret: in an id, write only the part before '_secret_', and "
            "pass client_secret in params."
        )
    elif any(re.match(_API_KEY, part) for part in parts):
        problem = "path contains an API key or a webhook secret: write an id instead."
    elif (
        parts
        and re.fullmatch(_PATH, path.rstrip("/"))
        and _DOT_SEGMENTS.isdisjoint(re.split(_SEPARATOR, path.lower()))
    ):
        return path
    else:
        problem = (
            f"{path!r} is not a path: write it like '/v1/customers/cus_123', without a server, and "
            "pass query parameters as params."
        )
    raise InvalidArgumentError(problem, param="path")


def check_method(method: Any) -> Method:
    found = _METHODS.get(method.upper()) if isinstance(method, str) else None
    if found is None:
        raise InvalidArgumentError(
            f"{method!r} is not a method of Stripe's API: pass one of {', '.join(_METHODS)}.",
            param="method",
        )
    return found
