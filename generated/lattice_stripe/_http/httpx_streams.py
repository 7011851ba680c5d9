# Copied from codegen/runtime/.
"""Requests of an httpx client. The bodies of the responses are checked for unread bytes."""

from __future__ import annotations

from copy import copy
from typing import Any, TypeVar

import httpx

from .unread_bytes import AsyncCheckedStream, CheckedStream

C = TypeVar("C", httpx.Client, httpx.AsyncClient)
_OPTIONS: dict[str, Any] = {"stream": True, "auth": None, "follow_redirects": False}


class HttpxCheckedStream(CheckedStream, httpx.SyncByteStream):
    """A ``CheckedStream`` of the class that httpx requires."""


class AsyncHttpxCheckedStream(AsyncCheckedStream, httpx.AsyncByteStream):
    """An ``AsyncCheckedStream`` of the class that httpx requires."""


def send(client: httpx.Client, message: httpx.Request) -> httpx.Response:
    """Send a request and return the response, whose stream is an ``HttpxCheckedStream``."""
    response = _check_before_hooks(client).send(message, **_OPTIONS)
    if not isinstance(response.stream, HttpxCheckedStream):
        response.stream = stream = HttpxCheckedStream(response)
        if response.is_closed:  # an event hook of a subclass read the body
            stream.check_closed()
    return response


async def send_async(client: httpx.AsyncClient, message: httpx.Request) -> httpx.Response:
    response = await _check_before_hooks(client).send(message, **_OPTIONS)
    if not isinstance(response.stream, AsyncHttpxCheckedStream):
        response.stream = stream = AsyncHttpxCheckedStream(response)
        if response.is_closed:
            await stream.check_closed()
    return response


def _check(response: httpx.Response) -> None:
    response.stream = HttpxCheckedStream(response)


async def _check_async(response: httpx.Response) -> None:
    response.stream = AsyncHttpxCheckedStream(response)


_CHECKS: dict[type, Any] = {httpx.Client: _check, httpx.AsyncClient: _check_async}


def _check_before_hooks(client: C) -> C:
    """Return a client that checks a connection also if an event hook reads the body.

    Such a hook closes the response, and another call could use its connection at once. A subclass
    is returned as it is: it may have a state of its own, which a copy would not change.
    """
    hooks: dict[str, list[Any]] = client.event_hooks
    check = _CHECKS.get(type(client))
    if not hooks["response"] or check is None:
        return client
    copied = copy(client)
    copied.event_hooks = {**hooks, "response": [check, *hooks["response"]]}
    return copied
