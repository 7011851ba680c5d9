# Copied from codegen/runtime/_core/request.py. Edit it there.
"""From a call's arguments to the request that goes out. No I/O: everything is checked here."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote
from uuid import uuid4

import msgspec

from .._redact import RedactedRepr, as_secret
from ..errors import InvalidArgumentError
from .config import check_api_key, check_timeout, header_name, header_value, unknown
from .encoding import form, form_pairs, json_body
from .operation import Operation
from .options import Progress, RequestOptions
from .retries import retries, seconds

if TYPE_CHECKING:
    from . import httpx_protocols
    from .config import Config

_OPTIONS = frozenset(RequestOptions.__annotations__)
_OWN_OPTION = {
    "authorization": "api_key",
    "idempotency-key": "idempotency_key",
    "stripe-account": "stripe_account",
    "stripe-version": "stripe_version",
}
_NOT_YOURS = frozenset(
    {"connection", "content-length", "content-type", "host", "transfer-encoding", "upgrade"}
)
_UNSAFE = re.compile(r"[/?#\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_PATH = re.compile(r"(?:/[A-Za-z0-9_~!$&'()*+,;=:@.%-]+)+")
_MAX_IDEMPOTENCY_KEY = 255
_SECRET = re.compile(r"(?:pi|seti|cs|src|vs|accs|cuss|fcsess)_(?:[A-Za-z0-9_]+_)?secret_")
"""How client secrets begin: with the id of what they open. Ids of coupons may be anything else."""
_IS_SECRET = "is a client secret, which no address may hold: pass what is before '_secret_'"
_METHODS: Mapping[str, Literal["GET", "POST", "PUT", "PATCH", "DELETE"]] = {
    "GET": "GET",
    "POST": "POST",
    "PUT": "PUT",
    "PATCH": "PATCH",
    "DELETE": "DELETE",
}
_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


class Request(RedactedRepr, frozen=True, eq=False, kw_only=True):
    """What goes out, ready for any HTTP client. Its repr shows no key and no data."""

    name: str
    method: str
    url: str
    address: str
    headers: Mapping[bytes, bytes]
    content: bytes | None
    timeout: float | httpx_protocols.Timeout
    max_retries: int
    deadline: float | None
    api_key: str
    idempotency_key: str | None
    v2: bool
    data: Mapping[str, str] | None = None
    files: Mapping[str, Any] | None = None
    max_response_bytes: int = 1 << 26
    progress: Progress | None = None
    raw: bool = False
    """Whether the answer is a file, not JSON."""

    @property
    def live(self) -> bool:
        """Whether it is about real money."""
        return "_test_" not in self.api_key

    def __repr__(self) -> str:
        return f"Request({self.name}, {self.method} at {self.address})"


class _Plan(msgspec.Struct, frozen=True, eq=False):
    """What every call of an operation needs to know."""

    keywords: frozenset[str]
    wire: Mapping[str, str]
    pieces: tuple[str, ...]


@cache
def _plan(operation: Operation) -> _Plan:
    wire = dict(operation.renamed)
    return _Plan(
        keywords=frozenset((*operation.params, *wire.values())),
        wire=wire,
        pieces=tuple(re.split(r"\{[^}]*\}", operation.path)),
    )


# --- the arguments --------------------------------------------------------------------------


def wire_params(operation: Operation, params: Mapping[str, Any]) -> dict[str, Any]:
    """The keywords by Stripe's names; an unknown one is refused, with those nearest to it."""
    plan = _plan(operation)
    if not params.keys() <= plan.keywords:
        name = next(name for name in params if name not in plan.keywords)
        if name in _OPTIONS:
            raise InvalidArgumentError(
                f"{operation.name} takes {name!r} as an option: pass opts={{{name!r}: ...}}.",
                param=name,
            )
        raise unknown(f"{operation.name} takes no keyword", name, operation.params)
    if not plan.wire:
        return dict(params)
    found = {plan.wire.get(name, name): value for name, value in params.items()}
    if len(found) < len(params):
        twice = next(python for python, name in operation.renamed if {python, name} <= set(params))
        raise InvalidArgumentError(
            f"{operation.name} got {plan.wire[twice]!r} twice. Pass it as {twice} only.",
            param=twice,
        )
    return found


def path_of(operation: Operation, arguments: tuple[Any, ...]) -> str:
    """The path with its ids put in, none of which can leave its segment."""
    pieces = _plan(operation).pieces
    if len(arguments) != len(pieces) - 1:
        raise InvalidArgumentError(
            f"{operation.name} takes {', '.join(operation.path_params) or 'no ids'}."
        )
    path = pieces[0]
    for name, argument, piece in zip(operation.path_params, arguments, pieces[1:], strict=True):
        path += _segment(name, argument) + piece
    return path


def _segment(name: str, value: Any) -> str:
    if value.__class__ is str and value.isidentifier() and value.isascii():
        if "_secret_" in value and _SECRET.match(value):
            raise InvalidArgumentError(f"{name} {_IS_SECRET}.", param=name)
        return str(value)
    if not isinstance(value, str):
        advice = f": pass {name}.id" if hasattr(value, "id") else ": pass a str"
        problem = f"is a {type(value).__name__}{advice}"
    elif not value.strip():
        problem = "is empty: pass an id"
    elif _SECRET.match(value):
        problem = _IS_SECRET
    elif value in (".", "..") or _UNSAFE.search(value):
        problem = f"is {value!r}, which is no id: ids hold no slash, '?', '#' or control character"
    else:
        return quote(value, safe="")
    raise InvalidArgumentError(f"{name} {problem}.", param=name)


def check_path(path: Any) -> str:
    """A path the caller wrote, for ``client.request``: one that stays on its server."""
    if isinstance(path, str) and any(map(_SECRET.match, path.split("/"))):
        raise InvalidArgumentError(
            "path holds a client secret: of an id, write what is before '_secret_', and pass a "
            "secret that Stripe asks for in params.",
            param="path",
        )
    if (
        isinstance(path, str)
        and _PATH.fullmatch(path.rstrip("/") or path)
        and not {".", "..", "%2e", "%2e%2e", ".%2e", "%2e."} & set(path.lower().split("/"))
    ):
        return path
    raise InvalidArgumentError(
        f"{path!r} is no path: write it like '/v1/customers/cus_123', without a server, and pass "
        "what would follow a '?' as params.",
        param="path",
    )


def check_method(method: Any) -> Literal["GET", "POST", "PUT", "PATCH", "DELETE"]:
    found = _METHODS.get(method.upper()) if isinstance(method, str) else None
    if found is None:
        raise InvalidArgumentError(
            f"{method!r} is no method of Stripe's API: pass 'GET', 'POST' or 'DELETE'.",
            param="method",
        )
    return found


# --- the request ----------------------------------------------------------------------------


def build(
    operation: Operation,
    path: str,
    params: Mapping[str, Any],
    opts: RequestOptions | None,
    config: Config,
) -> Request:
    """The request for one call.

    Args:
        path: where to, its ids escaped; it may bring its own query.
        params: by Stripe's names.

    Raises:
        InvalidArgumentError: an argument or option cannot be sent; the message names it.
    """
    headers = dict(config.headers)
    api_key, timeout, idempotency_key = config.api_key, config.timeout, None
    max_retries, deadline = config.max_retries, config.deadline
    progress = None
    if opts is not None:
        timeout = _apply(opts, headers, timeout)
        api_key = as_secret(opts.get("api_key")) or api_key
        idempotency_key = opts.get("idempotency_key")
        progress = opts.get("progress")
        if opts.get("max_retries") is not None:
            max_retries = retries(opts["max_retries"])
        if opts.get("deadline") is not None:
            deadline = seconds("deadline", opts["deadline"], above_zero=True)
    if not api_key:
        raise InvalidArgumentError(
            "This client was pickled without its key: client.with_key('sk_...') gives one that has "
            "it, and Client(..., pickle_key=True) would have pickled it.",
            param="api_key",
        )
    method, v2 = operation.method, operation.v2
    if method != "GET":
        idempotency_key = idempotency_key or _new_idempotency_key()
        headers[b"Idempotency-Key"] = idempotency_key.encode("latin-1")
    if operation.result == "bytes":
        headers[b"Accept"] = b"*/*"
    content = data = files = None
    if method in _WITH_BODY:
        if operation.body == "multipart":
            data, files = _multipart(operation, params)
        elif v2 or operation.body == "json":
            headers[b"Content-Type"] = b"application/json"
            content = json_body(params, operation.nullable)
        else:
            headers[b"Content-Type"] = b"application/x-www-form-urlencoded"
            content = form(params).encode("ascii")
    elif params and (query := form(params, rfc3339=v2)):
        path = f"{path}?{query}"
    address = config.addresses[operation.server]
    return Request(
        name=operation.name,
        method=method,
        url=address + path,
        address=address,
        headers=headers,
        content=content,
        timeout=timeout,
        max_retries=max_retries,
        deadline=deadline,
        api_key=api_key,
        idempotency_key=idempotency_key,
        v2=v2,
        data=data,
        files=files,
        max_response_bytes=config.max_response_bytes,
        progress=progress,
        raw=operation.result == "bytes",
    )


def _apply(opts: RequestOptions, headers: dict[bytes, bytes], timeout: Any) -> Any:
    """Put the options into the headers; returns the timeout. None is as good as absent."""
    if not isinstance(opts, Mapping):
        raise InvalidArgumentError(
            f"opts is a {type(opts).__name__}: pass a dict, e.g. "
            'opts={"idempotency_key": "..."}.',
            param="opts",
        )
    given: Mapping[str, Any] = opts
    for name, value in given.items():
        if name not in _OPTIONS:
            raise unknown("opts has no key", name, _OPTIONS)
        if value is None:
            continue
        if name == "api_key":
            headers[b"Authorization"] = b"Bearer " + check_api_key(value)
        elif name == "idempotency_key":
            key = header_value(name, value)
            if len(key) > _MAX_IDEMPOTENCY_KEY:
                raise InvalidArgumentError(
                    f"idempotency_key has {len(key)} characters; Stripe takes "
                    f"{_MAX_IDEMPOTENCY_KEY}.",
                    param=name,
                )
            headers[b"Idempotency-Key"] = key
        elif name == "stripe_account":
            headers[b"Stripe-Account"] = header_value(name, value)
        elif name == "stripe_version":
            headers[b"Stripe-Version"] = header_value(name, value)
        elif name == "timeout":
            timeout = check_timeout(value)
        elif name == "progress" and not callable(value):
            raise InvalidArgumentError(
                f"progress is a {type(value).__name__}: pass a function of two numbers.", param=name
            )
    extra = given.get("headers")
    if extra is not None:  # last: they may replace what is not an option's
        _add_headers(headers, extra)
    return timeout


def _add_headers(headers: dict[bytes, bytes], extra: Any) -> None:
    if not isinstance(extra, Mapping):
        raise InvalidArgumentError(
            f"headers is a {type(extra).__name__}: pass a dict of names and values.",
            param="headers",
        )
    present = {name.lower(): name for name in headers}
    for name, value in extra.items():
        raw = header_name(name)
        option = _OWN_OPTION.get(name.lower())
        if option:
            raise InvalidArgumentError(
                f"headers holds {name!r}: pass it as opts[{option!r}].", param="headers"
            )
        if name.lower() in _NOT_YOURS:
            raise InvalidArgumentError(
                f"headers holds {name!r}, which this library sets: leave it out.", param="headers"
            )
        headers[present.get(raw.lower(), raw)] = header_value(f"headers[{name!r}]", value)


def _new_idempotency_key() -> str:
    return str(uuid4())


def _multipart(
    operation: Operation, params: Mapping[str, Any]
) -> tuple[dict[str, str], dict[str, Any]]:
    files = {name: params[name] for name in operation.files if params.get(name) is not None}
    rest = {name: value for name, value in params.items() if name not in operation.files}
    return dict(form_pairs(rest)), {name: _file(name, value) for name, value in files.items()}


def _file(name: str, value: Any) -> tuple[str | None, Any, str]:
    """A file as (file name, content, media type); the content may still be a path to read."""
    filename, content, media = None, value, "application/octet-stream"
    if isinstance(value, tuple) and len(value) in (2, 3):
        filename, content = value[0], value[1]
        media = value[2] if len(value) == 3 else media
        if not isinstance(filename, str) or not filename:
            raise InvalidArgumentError(f"{name} has no file name before its content.", param=name)
        header_value(f"the media type of {name}", media)
    elif isinstance(value, str | os.PathLike):
        path = os.fspath(value)
        return os.path.basename(path), FilePath(path), media  # noqa: PTH119  # no pathlib for a name
    if isinstance(content, bytes | bytearray):
        return filename or "file", bytes(content), media
    if isinstance(content, io.TextIOBase):
        raise InvalidArgumentError(f"{name} is open as text: open it with mode 'rb'.", param=name)
    if hasattr(content, "read"):
        own = getattr(content, "name", None)
        base = os.path.basename(own) if isinstance(own, str) else "file"  # noqa: PTH119
        return filename or base or "file", content, media
    raise InvalidArgumentError(
        f"{name} is a {type(content).__name__}: pass bytes, a path, a file open in binary mode, or "
        "(name, content).",
        param=name,
    )


class FilePath(str):
    """A path whose file is opened only when the request goes out."""

    __slots__ = ()
