# Copied from codegen/runtime/.
"""ASGI: Starlette, FastAPI, Quart, and any ASGI server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from .http import TOO_LARGE, WebhookResponse, refuse, respond_async

if TYPE_CHECKING:
    from ..router import WebhookRouter

Receive = Callable[[], Awaitable[Any]]
Send = Callable[[Any], Awaitable[None]]


_READ_HEADERS = frozenset({b"content-length", b"content-type", b"stripe-signature"})


@cache
def _encoded_headers(response: WebhookResponse) -> list[tuple[bytes, bytes]]:
    # A response without content has no Content-Type.
    headers = response.headers if response.body else response.headers[1:]
    return [(name.lower().encode(), value.encode()) for name, value in headers]


class WebhookApp:
    """An ASGI application that receives webhooks.

    In Starlette and FastAPI: ``app.add_route("/webhooks", WebhookApp(router))``. Do not mount it:
    a mounted application redirects ``/webhooks`` to ``/webhooks/``, and Stripe does not follow
    redirects.
    """

    def __init__(self, router: WebhookRouter) -> None:
        self._router = router

    async def _serve(self, scope: Any, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            raise NotImplementedError(f"WebhookApp handles HTTP requests, and not {scope['type']}.")
        response = await self._respond(scope, receive)
        if response is not None:
            headers = list(_encoded_headers(response))
            await send(
                {"type": "http.response.start", "status": response.status, "headers": headers}
            )
            await send({"type": "http.response.body", "body": response.body})

    # Starlette's add_route takes ASGI applications, but its annotation does not include them.
    __call__: Any = _serve

    async def _respond(self, scope: Any, receive: Receive) -> WebhookResponse | None:
        router = self._router
        found: dict[bytes, str] = {}
        for name, value in scope["headers"]:
            if name not in _READ_HEADERS:
                continue
            text = value.decode("latin-1")
            found[name] = f"{found[name]},{text}" if name in found else text
        length = found.get(b"content-length")
        refused = refuse(router, scope["method"], found.get(b"content-type"), length)
        if refused is not None:
            return refused
        chunks: list[bytes] = []
        size, more = 0, True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            chunk = message.get("body", b"")
            chunks.append(chunk)
            size += len(chunk)
            if size > router.max_body:
                return TOO_LARGE
            more = message.get("more_body", False)
        body = b"".join(chunks)  # without a copy if there is one chunk
        return await respond_async(router, body, found.get(b"stripe-signature"))
