"""Advice for code that is written for Stripe's own library: the line to write here."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import FunctionType
from typing import Any

from .. import _registry
from .._decode.attribute_errors import METHODS, service_module
from .._validation import OPTIONS_OF_STRIPE_PYTHON, close_names
from ..errors import InvalidArgumentError
from .operation import Operation, operations_in
from .options import CALL_OPTIONS

_MAX_NAMES = 6
_OPTIONS = CALL_OPTIONS | {"max_network_retries"}
_CLIENT_ATTRIBUTES = {
    "raw_request": "client.request(method, path, params)",
    "deserialize": "lattice_stripe.decode(body)",
    "construct_event": "lattice_stripe.webhooks.construct_event(payload, header, secret)",
}
SETTINGS_OF_STRIPE_PYTHON = {
    "api_base": "base_url=...",
    "api_key": "api_key=...",
    "api_version": "stripe_version=...",
    "default_http_client": "http_client=httpx.Client(...)",
    "enable_telemetry": "enable_latency_telemetry=...",
    "max_network_retries": "max_retries=...",
    "proxy": 'http_options={"proxy": ...}',
    "set_app_info": 'app_info={"name": ...}',
    "verify_ssl_certs": 'http_options={"verify": ...}',
}
"""Settings of the module ``stripe``, and the options of a client that replace them."""
_NAMES_OF_STRIPE_PYTHON = {
    "StripeClient": "lattice_stripe.Client or lattice_stripe.AsyncClient",
    "Webhook": "lattice_stripe.webhooks",
    "WebhookSignature": "lattice_stripe.webhooks",
    "OAuth": "client.oauth",
    "error": "lattice_stripe.errors",
    "oauth_error": "lattice_stripe.errors",
}


def package_attribute(name: str) -> str:
    """What to write for a name of the module ``stripe``; empty for another name."""
    if name in SETTINGS_OF_STRIPE_PYTHON:
        return f"Pass {SETTINGS_OF_STRIPE_PYTHON[name]} to Client or AsyncClient."
    if name in _NAMES_OF_STRIPE_PYTHON:
        return f"Use {_NAMES_OF_STRIPE_PYTHON[name]}."
    service = service_module(name)
    calls = "" if service is None else f"Calls are methods of client.{service}."
    cls = next((known for known in _registry.FILES if known.lower() == name.lower()), None)
    the_class = "" if cls is None else f"The class is lattice_stripe.types.{cls}."
    return f"{the_class} {calls}".strip()


def example_call(
    operation: Operation, params: object = None, options: object = None, *, method: str = ""
) -> str:
    """A call as it is written here. Shows the names of the arguments, not their values."""
    parts = list(operation.path_params)
    if isinstance(params, Mapping) and options is None:
        names_of_options = _OPTIONS - {*operation.params}
        options = {name: None for name in params if name in names_of_options}
        params = {name: None for name in params if name not in names_of_options}
    if isinstance(params, Mapping):
        names = [str(name) for name in params if name not in ("params", "options", "opts")]
        parts += [f"{name}=..." if name.isidentifier() else "**params" for name in names]
        parts = [*dict.fromkeys(parts)]
        if len(parts) > _MAX_NAMES:
            parts[_MAX_NAMES:] = ["..."]
    elif params is not None:
        parts.append("parameter=...")
    if isinstance(options, Mapping) and options:
        keys = [OPTIONS_OF_STRIPE_PYTHON.get(str(key), str(key)) for key in options]
        parts.append(f"opts={{{', '.join(f'{key!r}: ...' for key in keys)}}}")
    elif options is not None and not isinstance(options, Mapping):
        parts.append("opts=options")
    service, _, verb = operation.name.rpartition(".")
    return f"client.{service}.{method or verb}({', '.join(parts)})"


def unbound_arguments(
    function: FunctionType, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> InvalidArgumentError | None:
    """The error for arguments that a service's method does not take; None for other functions."""
    operation = _operation(type(args[0]), function.__name__) if args else None
    if operation is None:
        return None
    count = len(operation.path_params)
    extra = tuple(arg for arg in args[1:] if not isinstance(arg, str)) or args[1 + count :]
    rest: dict[str, Any] = dict(kwargs)
    if len(args) - 1 < count:  # ``id="in_1"``: an id is a positional argument
        rest = {k: v for k, v in rest.items() if k not in ("id", "sid", *operation.path_params)}
        form = "a positional argument" if count == 1 else "positional arguments"
        takes = f"takes {' and '.join(operation.path_params)} as {form}"
        if not rest.keys() <= {"params", "options", "opts"}:
            extra = (rest,)
    else:
        takes = "takes parameters as keyword arguments"
    params = extra[0] if extra else rest.get("params")
    options = extra[1] if len(extra) > 1 else rest.get("options", rest.get("opts"))
    line = example_call(operation, params, options, method=function.__name__)
    return InvalidArgumentError(f"{operation.name} {takes}. Write {line}.", param="params")


def unknown_attribute(owner: Any, name: str, *, is_async: bool) -> AttributeError:
    """The error for an attribute that a client or a service does not have."""
    cls = type(owner)
    if name.startswith("_"):
        return AttributeError(f"{cls.__name__!r} object has no attribute {name!r}")
    names = [known for known in dir(cls) if not known.startswith("_")]
    path = _path(cls)
    problem = f"{path} has no attribute {name!r}."
    method = name.removesuffix("_async")
    method = METHODS.get(method, method)
    if path == "client" and name in _CLIENT_ATTRIBUTES:
        return AttributeError(f"{problem} Write {_CLIENT_ATTRIBUTES[name]}.")
    if name.endswith("_async") and method in names:
        wait = "Write" if is_async else "With AsyncClient, write"
        return AttributeError(f"{problem} {wait} await {path}.{method}(...).")
    if method != name and method in names:
        return AttributeError(f"{problem} Use {method}.")
    close = close_names(name, names)
    advice = f" Use {' or '.join(close)}." if close else f" See dir({path})."
    return AttributeError(problem + advice)


def _operations(cls: type) -> list[Operation]:
    module = sys.modules.get(cls.__module__)
    return operations_in(vars(module)) if module else []


def _operation(cls: type, method: str) -> Operation | None:
    """The operation that a method of a service calls."""
    method = "list" if method == "stream" else method
    for operation in _operations(cls):
        for name in (operation.name, *operation.aliases):
            if name.rpartition(".")[2] == method:
                return operation
    return None


def _path(cls: type) -> str:
    """A service as it is written: ``client.invoices``."""
    found = next(iter(_operations(cls)), None)
    if found is None:
        if cls.__name__.endswith("Client"):
            return "client"
        documented = (cls.__doc__ or "").partition("``")[2].partition("``")[0]
        return documented or "This service"
    return f"client.{found.name.rpartition('.')[0]}"
