# Copied from codegen/runtime/.
"""Requests, responses and errors of the emulator, independent of any HTTP library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from ...errors import InvalidArgumentError

_MAX_MESSAGE = 1_000


class EmulatedRequest(msgspec.Struct, frozen=True):
    """A request. The names in ``headers`` are lowercase; ``query`` has no question mark."""

    method: str
    path: str
    query: str = ""
    headers: dict[str, str] = {}
    body: bytes = b""

    @property
    def params(self) -> dict[str, Any]:
        """The parameters of the URL and of a form or JSON body, as they were sent.

        Form keys keep their brackets: ``{"items[0][price]": "price_1"}``. A JSON body stays
        nested. Multipart bodies are left out.
        """
        params: dict[str, Any] = dict(parse_qsl(self.query, keep_blank_values=True))
        media = self.headers.get("content-type", "").partition(";")[0]
        if media == "application/json":
            sent: dict[str, Any] = msgspec.json.decode(self.body)
            return params | sent
        if media == "application/x-www-form-urlencoded":
            params |= parse_qsl(self.body.decode(), keep_blank_values=True)
        return params


class EmulatedResponse(msgspec.Struct, frozen=True):
    """A response. The transport sends it ``delay`` seconds after the request."""

    status: int
    body: bytes
    headers: dict[str, str] = {}
    delay: float = 0.0


class ConnectionFailure(Exception):
    """Raised by a fault that breaks the connection instead of responding."""


class StripeFailure(Exception):
    """An error that Stripe responds with."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        type: str = "invalid_request_error",
        code: str | None = None,
        param: str | None = None,
        headers: dict[str, str] | None = None,
        **more: Any,
    ) -> None:
        if len(message) > _MAX_MESSAGE:
            message = f"{message[:_MAX_MESSAGE]}..."
        super().__init__(message)
        self.status = status
        self.headers = headers or {}
        self.keep = False
        """Whether what happened before the error stays, e.g. a failed charge."""
        error = {"type": type, "code": code, "message": message, "param": param, **more}
        self.error = {key: value for key, value in error.items() if value is not None}


@contextmanager
def argument_errors() -> Iterator[None]:
    """Raise InvalidArgumentError, in a method for tests, for what a request would fail with."""
    try:
        yield
    except StripeFailure as failure:
        raise InvalidArgumentError(str(failure), param=failure.error.get("param")) from None


def invalid(param: str | None, message: str, code: str | None = None) -> StripeFailure:
    """The error for a parameter that Stripe refuses."""
    return StripeFailure(400, message, code=code, param=param)


def card_error(message: str, code: str | None, **more: Any) -> StripeFailure:
    """The error for a card that cannot be used."""
    return StripeFailure(402, message, type="card_error", code=code, **more)


def required(param: str) -> StripeFailure:
    """The error for a parameter that is left out."""
    return invalid(param, f"The parameter {param} is required.", "parameter_missing")


def require(args: dict[str, Any], *names: str) -> None:
    """Raise StripeFailure if one of these parameters is left out or empty."""
    for name in names:
        if not args.get(name):
            raise required(name)


def missing(schema: str, value: str, param: str, *, status: int = 404) -> StripeFailure:
    """The error for an id that names no object."""
    message = f"No {noun(schema)} has the id {value!r}."
    return StripeFailure(status, message, code="resource_missing", param=param)


def noun(schema: str) -> str:
    """The word for objects of a schema."""
    return schema.rpartition(".")[2].replace("_", " ")


def not_modeled(what: str, param: str | None = None) -> StripeFailure:
    """The error for a parameter or an operation whose effect the emulator would have to guess."""
    return invalid(
        param,
        f"The emulator does not model {what}. Leave this out, or test it with Stripe's test mode.",
        "emulator_not_modelled",
    )


def refuse_unmodeled(args: dict[str, Any], names: Iterable[str], of: str) -> None:
    """Raise StripeFailure for parameters of an object that the emulator does not model."""
    for name in names:
        if args.get(name):
            raise not_modeled(f"{name} of {of}", name)


def refuse_both(args: dict[str, Any], first: str, second: str, where: str = "") -> None:
    """Raise StripeFailure if two parameters that exclude each other are given."""
    if args.get(first) not in (None, "") and args.get(second) not in (None, ""):
        raise invalid(
            f"{where}[{first}]" if where else first,
            f"The parameters {first} and {second} exclude each other. Pass one of them.",
        )
