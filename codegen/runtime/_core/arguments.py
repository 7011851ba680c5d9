"""A call's arguments: parameters by Stripe's names, and ids put into the path."""

from __future__ import annotations

import re
from collections.abc import Coroutine, Mapping
from functools import cache
from typing import Any, get_args
from urllib.parse import quote

import msgspec

from .._validation import check_mapping, unknown_name_error
from ..errors import InvalidArgumentError
from .operation import Method, Operation
from .options import CALL_OPTIONS, RequestOptions

_METHODS: Mapping[str, Method] = {method: method for method in get_args(Method)}
# Patterns are text: Python compiles and keeps one when a call first needs it.
_NOT_IN_AN_ID = r"[/?#\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]"
_PATH = r"(?:/[A-Za-z0-9_~!$&'()*+,;=:@.%-]+)+"
_SEPARATOR = r"/|%2f|%5c"
_DOT_SEGMENTS = frozenset({".", "..", "%2e", "%2e%2e", ".%2e", "%2e."})
_CLIENT_SECRET = r"(?:pi|seti|cs|src|vs|accs|cuss|fcsess)_(?:[A-Za-z0-9_]+_)?secret_"
"""A client secret starts with the id of its object. Ids of coupons can be any text."""
_API_KEY = r"[srpe]k_(?:live|test|org)_|whsec_"


class _Plan(msgspec.Struct, frozen=True, eq=False):
    """What every call of an operation needs, computed once."""

    keywords: frozenset[str]
    wire_names: Mapping[str, str]
    path_pieces: tuple[str, ...]
    path_params: tuple[str, ...]


@cache
def _plan(operation: Operation) -> _Plan:
    wire_names = dict(operation.renamed)
    return _Plan(
        keywords=frozenset((*operation.params, *wire_names.values())),
        wire_names=wire_names,
        path_pieces=tuple(re.split(r"\{[^}]*\}", operation.path)),
        path_params=operation.path_params,
    )


def wire_params(operation: Operation, params: Mapping[str, Any]) -> dict[str, Any]:
    """The keywords of a call by Stripe's names.

    Raises:
        InvalidArgumentError: a keyword is unknown; the message suggests similar ones.
    """
    plan = _plan(operation)
    if not params.keys() <= plan.keywords:
        name = next(name for name in params if name not in plan.keywords)
        if name in ("params", "options"):
            from .usage_hints import example_call

            given = params.get("params")
            line = example_call(
                operation, params if given is None else given, params.get("options")
            )
            raise InvalidArgumentError(
                f"{operation.name} takes parameters as keyword arguments, and options as opts. "
                f"Write {line}.",
                param=name,
            )
        if name in CALL_OPTIONS:
            raise InvalidArgumentError(
                f"{operation.name} takes {name!r} as an option: pass opts={{{name!r}: ...}}.",
                param=name,
            )
        raise unknown_name_error(f"{operation.name} has no parameter", name, operation.params)
    if not plan.wire_names:
        return dict(params)
    found = {plan.wire_names.get(name, name): value for name, value in params.items()}
    if len(found) < len(params):
        twice = next(python for python, wire in operation.renamed if {python, wire} <= set(params))
        raise InvalidArgumentError(
            f"{operation.name} got {plan.wire_names[twice]!r} twice. Pass it as {twice} only.",
            param=twice,
        )
    return found


def add_extra_params(params: dict[str, Any], opts: RequestOptions | None) -> dict[str, Any]:
    """``params`` with the ``extra_params`` of ``opts``.

    Raises:
        InvalidArgumentError: a parameter has two values.
    """
    extra: Any = opts.get("extra_params") if isinstance(opts, Mapping) else None
    if extra is None:
        return params
    return _merge(params, check_mapping("extra_params", extra, '{"preview": {"on": True}}'), "")


def _merge(params: Mapping[str, Any], extra: Mapping[str, Any], path: str) -> dict[str, Any]:
    merged = dict(params)
    for name, value in extra.items():
        current, where = merged.get(name), f"{path}[{name}]" if path else str(name)
        if current is None:
            merged[name] = value
        elif isinstance(current, Mapping) and isinstance(value, Mapping):
            merged[name] = _merge(current, value, where)
        else:
            raise InvalidArgumentError(
                f"{where} is in extra_params and in the call. Pass it once.", param=where
            )
    return merged


def copy_containers(value: Any) -> Any:
    """Copy dicts and lists, at any depth. Other values stay the same objects."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        copied = {}
        for name, inner in value.items():  # a comprehension would nest twice as many frames
            copied[name] = copy_containers(inner)
        return copied
    if isinstance(value, list | tuple):
        return list(map(copy_containers, value))
    return value


def format_path(operation: Operation, ids: tuple[Any, ...]) -> str:
    """The operation's path with ``ids`` put in, escaped. An id cannot lead to another path."""
    plan = _plan(operation)
    pieces = plan.path_pieces
    if len(ids) != len(pieces) - 1:
        raise InvalidArgumentError(
            f"{operation.name} takes {', '.join(plan.path_params) or 'no ids'}."
        )
    path = pieces[0]
    for name, value, piece in zip(plan.path_params, ids, pieces[1:], strict=True):
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
    raise InvalidArgumentError(f"{name} {problem}.", param=name)


def check_path(path: Any) -> str:
    """Return the path of ``client.request``. It must not change the server."""
    parts = path.split("/") if isinstance(path, str) else []
    if any(re.match(_CLIENT_SECRET, part) for part in parts):
        raise InvalidArgumentError(
            "path contains a client secret: in an id, write only the part before '_secret_', and "
            "pass client_secret in params.",
            param="path",
        )
    if any(re.match(_API_KEY, part) for part in parts):
        raise InvalidArgumentError(
            "path contains an API key or a webhook secret: write an id instead.", param="path"
        )
    if (
        parts
        and re.fullmatch(_PATH, path.rstrip("/"))
        and _DOT_SEGMENTS.isdisjoint(re.split(_SEPARATOR, path.lower()))
    ):
        return path
    raise InvalidArgumentError(
        f"{path!r} is not a path: write it like '/v1/customers/cus_123', without a server, and "
        "pass query parameters as params.",
        param="path",
    )


def check_method(method: Any) -> Method:
    found = _METHODS.get(method.upper()) if isinstance(method, str) else None
    if found is None:
        raise InvalidArgumentError(
            f"{method!r} is not a method of Stripe's API: pass one of {', '.join(_METHODS)}.",
            param="method",
        )
    return found
