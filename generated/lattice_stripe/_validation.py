# Copied from codegen/runtime/.
"""Checks of single values that a caller passes: each returns the value or raises.

Every check raises ``InvalidArgumentError``. The message says what is wrong and what to pass.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeGuard

from .errors import InvalidArgumentError

_MAX_SECONDS = 1e9
_HEADER_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_CONTROL_CHARACTER = r"[\x00-\x1f\x7f-\x9f]"
_PASS_A_KEY = "Pass a secret key: api_key=os.environ['STRIPE_API_KEY']."
OPTIONS_OF_STRIPE_PYTHON = {
    "max_network_retries": "max_retries",
    "proxy": 'http_options={"proxy": ...}',
    "verify_ssl_certs": 'http_options={"verify": ...}',
    "client_id": "client.oauth.authorize_url(client_id=...)",
}
"""Options of stripe-python's StripeClient that have another name here."""
_OTHER_KEYS = {
    "pk_": "is a publishable key (pk_...), which cannot call the API from a server",
    "whsec_": "is a webhook secret (whsec_...)",
}


def invalid_argument(name: str, problem: str) -> InvalidArgumentError:
    """The error for an argument. ``problem`` says what is wrong with it, and what to pass."""
    return InvalidArgumentError(f"{name} {problem}.", param=name)


def check_seconds(name: str, value: object, *, above_zero: bool = False) -> float:
    """A number of seconds: zero or more, or above zero."""
    if not is_seconds(value) or (above_zero and not value):
        least = "above zero" if above_zero else "zero or more"
        raise invalid_argument(name, f"is {value!r}: pass seconds, {least}")
    return float(value)


def is_seconds(value: object) -> TypeGuard[float]:
    """Whether ``value`` is a number of seconds that a program can wait."""
    return is_number(value) and 0 <= value < _MAX_SECONDS


def is_number(value: object) -> TypeGuard[float]:
    """Whether ``value`` is a number, and neither a bool nor NaN."""
    return isinstance(value, int | float) and not isinstance(value, bool) and value == value


def check_count(name: str, value: object, *, least: int, unit: str = "a whole number") -> int:
    """A whole number that is ``least`` or more."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise invalid_argument(name, f"is {value!r}: pass {unit}, {least} or more")
    return value


def check_bool(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise invalid_argument(name, f"is {value!r}: pass True or False")
    return value


def check_mapping(name: str, given: Any, example: str) -> Mapping[str, Any]:
    """A mapping, such as a dict."""
    if not isinstance(given, Mapping):
        kind = type(given).__name__
        raise invalid_argument(name, f"is of type {kind}: pass a dict, e.g. {example}")
    return given


def check_timeout(name: str, timeout: Any) -> Any:
    """Seconds, or an ``httpx.Timeout``."""
    # An httpx.Timeout exists only once httpx is imported. Another thread may be importing it now.
    kind = getattr(sys.modules.get("httpx"), "Timeout", None)
    if kind is None or not isinstance(timeout, kind):
        if isinstance(timeout, int | float):
            return check_seconds(name, timeout, above_zero=True)
        problem = f"is {timeout!r}: pass seconds, above zero, or an httpx.Timeout"
        raise invalid_argument(name, problem)
    for limit in timeout.as_dict().values():
        if limit is not None:
            check_seconds(name, limit)
    return timeout


def check_has_methods(name: str, given: Any, *methods: str) -> Any:
    """An object with these methods, or None."""
    missing = [m for m in methods if given is not None and not callable(getattr(given, m, None))]
    if missing or isinstance(given, type):
        wanted = " and ".join(f"{method}()" for method in methods)
        problem = "a class" if isinstance(given, type) else f"of type {type(given).__name__}"
        raise invalid_argument(name, f"is {problem}: pass an object with {wanted}")
    return given


def check_api_key(key: Any) -> bytes:
    """The API key, encoded for a header. The message never shows it."""
    if key is None:
        problem = "is missing"
    elif not isinstance(key, str):
        problem = f"is of type {type(key).__name__}"
    elif (prefix := key[: key.find("_") + 1]) in _OTHER_KEYS:
        problem = _OTHER_KEYS[prefix]
    elif not key.strip():
        problem = "is empty"
    elif not key.isascii() or not key.isprintable() or " " in key:
        problem = "contains whitespace, e.g. a newline, or other characters that no API key has"
    else:
        return key.encode()
    raise InvalidArgumentError(f"api_key {problem}. {_PASS_A_KEY}", param="api_key")


def check_header_value(name: str, value: Any) -> bytes:
    """A header's value, encoded. ``name`` is the option that it comes from."""
    if not isinstance(value, str):
        problem = f"is of type {type(value).__name__}: pass a str"
    elif not value:
        problem = "is empty: leave it out, or give it a value"
    elif has_control_character(value):
        problem = "contains a newline or another control character: remove it"
    elif value != value.strip():
        problem = "begins or ends with whitespace: remove it"
    else:
        try:
            return value.encode("latin-1")
        except UnicodeEncodeError:
            problem = "contains a character that headers cannot carry: use Latin-1 characters"
    raise invalid_argument(name, problem)


def check_header_name(name: Any) -> bytes:
    if not isinstance(name, str) or not re.fullmatch(_HEADER_NAME, name):
        problem = f"contains {name!r}, which is not a header name: use letters, digits and hyphens"
        raise invalid_argument("headers", problem)
    return name.encode()


def has_control_character(text: str) -> bool:
    return re.search(_CONTROL_CHARACTER, text) is not None


def check_names(
    problem: str, given: Iterable[Any], known: Collection[str], *, param: str | None = None
) -> None:
    """Names that are all among the ``known`` ones."""
    for name in given:
        if name not in known:
            raise unknown_name_error(problem, name, known, param=param)


def unknown_name_error(
    problem: str, name: Any, known: Iterable[str], *, param: str | None = None
) -> InvalidArgumentError:
    """The error for a name that is not among the ``known`` ones, with the closest of them."""
    names = sorted(known)
    if "max_retries" in names and name in OPTIONS_OF_STRIPE_PYTHON:
        advice = f"Use {OPTIONS_OF_STRIPE_PYTHON[name]}."
    elif close := close_names(name, names):
        advice = f"Use {' or '.join(close)}."
    elif names:
        advice = f"Use one of {', '.join(names[:12])}{', ...' if len(names) > 12 else ''}."
    else:
        advice = "It takes none."
    return InvalidArgumentError(f"{problem} {name!r}. {advice}", param=param or str(name))


def close_names(name: Any, names: Iterable[str]) -> list[str]:
    """At most three names that are like ``name``, the closest first."""
    from difflib import get_close_matches

    return get_close_matches(str(name), list(names), cutoff=0.5)
