"""A call's parameters by Stripe's names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from .._validation import check_mapping, invalid_argument, unknown_name_error
from ..errors import InvalidArgumentError
from .operation import Operation
from .options import CALL_OPTIONS, RequestOptions


@cache
def _names(operation: Operation) -> tuple[frozenset[str], Mapping[str, str]]:
    """The keywords of an operation, and Stripe's names of those that differ."""
    wire_names = dict(operation.renamed)
    return frozenset((*operation.params, *wire_names.values())), wire_names


def wire_params(operation: Operation, params: Mapping[str, Any]) -> dict[str, Any]:
    """The keywords of a call by Stripe's names.

    Raises:
        InvalidArgumentError: a keyword is unknown; the message suggests similar ones.
    """
    keywords, wire_names = _names(operation)
    if not params.keys() <= keywords:
        name = next(name for name in params if name not in keywords)
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
    if not wire_names:
        return dict(params)
    found = {wire_names.get(name, name): value for name, value in params.items()}
    if len(found) < len(params):
        twice = next(python for python, wire in operation.renamed if {python, wire} <= set(params))
        raise InvalidArgumentError(
            f"{operation.name} got {wire_names[twice]!r} twice. Pass it as {twice} only.",
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
            raise invalid_argument(where, "is in extra_params and in the call. Pass it once")
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
