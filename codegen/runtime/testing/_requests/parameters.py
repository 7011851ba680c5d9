"""Reads the parameters of a request: a query, and a form, multipart or JSON body.

Form values stay text, and arrays stay dicts with numbers as keys: the validator knows the types.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from .messages import EmulatedRequest, invalid

MAX_DEPTH = 32
_MAX_NAME = 10_000
_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_BOUNDARY = re.compile(r'boundary="?([^";,]+)"?')
_NAME = re.compile(r'(?<![a-z])name="([^"]*)"')
_FILENAME = re.compile(r'filename="([^"]*)"')


class Upload(msgspec.Struct, frozen=True):
    """A file of a multipart body."""

    filename: str
    content: bytes


def read_params(request: EmulatedRequest, body: str) -> dict[str, Any]:
    """The parameters of a request to an operation with this kind of body, not yet validated."""
    try:
        return _form(request.query) | (_body(request, body) if request.body else {})
    except UnicodeDecodeError:
        raise invalid(None, "The parameters are not UTF-8 text.") from None


def _body(request: EmulatedRequest, body: str) -> dict[str, Any]:
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == "multipart/form-data":
        return _tree(_multipart(request))
    if media == "application/json" and body != "json" and request.path.startswith("/v1/"):
        raise invalid(None, "The body of this operation is a form: do not send JSON.")
    if media == "application/json" or (body == "json" and not media):
        return _json(request.body)
    if body == "json":
        raise invalid(None, "The body of this operation is JSON: send application/json.")
    return _form(request.body.decode())


def _form(text: str) -> dict[str, Any]:
    return _tree(parse_qsl(text, keep_blank_values=True, errors="strict"))


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise invalid(None, "The body is not valid JSON.") from None
    if not isinstance(found, dict):
        raise invalid(None, "The body is not a JSON object.")
    return found


def _multipart(request: EmulatedRequest) -> list[tuple[str, Any]]:
    boundary = _BOUNDARY.search(request.headers.get("content-type", ""))
    if boundary is None:
        raise invalid(None, "The multipart body has no boundary.")
    pairs: list[tuple[str, Any]] = []
    for part in request.body.split(b"--" + boundary[1].encode())[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        header = head.decode("utf-8", "replace")
        name, filename = _NAME.search(header), _FILENAME.search(header)
        if name is None:
            raise invalid(None, "A part of the multipart body has no name.")
        content = content.removesuffix(b"\r\n")
        pairs.append((name[1], Upload(filename[1], content) if filename else content.decode()))
    return pairs


def _tree(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Nest ``a[b][0]`` keys. ``a[]`` appends."""
    tree: dict[str, Any] = {}
    for key, value in pairs:
        if len(key) > _MAX_NAME:
            raise invalid(None, f"A parameter name has more than {_MAX_NAME} characters.")
        match = _KEY.fullmatch(key)
        if match is None:
            raise invalid(key, f"The parameter name {key!r} is malformed.")
        names = [match[1], *_BRACKETS.findall(match[2])]
        if len(names) > MAX_DEPTH:
            raise invalid(match[1], f"The parameter {match[1]} is nested too deeply.")
        node = tree
        for name in names[:-1]:
            inner = node.setdefault(name or str(len(node)), {})
            if not isinstance(inner, dict):
                raise invalid(key, f"The parameter {key} is both a value and an object.")
            node = inner
        last = names[-1] or str(len(node))
        if isinstance(node.get(last), dict):
            raise invalid(key, f"The parameter {key} is both a value and an object.")
        node[last] = value
    return tree
