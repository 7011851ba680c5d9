# Copied from codegen/runtime/.
"""WSGI: Flask, and any WSGI server."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from .http import BAD_REQUEST, WebhookResponse, refuse, respond

if TYPE_CHECKING:
    from ..router import WebhookRouter


class WebhookApp:
    """A WSGI application that receives webhooks.

    In Flask: ``app.add_url_rule("/webhooks", view_func=WebhookApp(router).view,
    methods=["POST"])``.
    """

    def __init__(self, router: WebhookRouter) -> None:
        self._router = router

    def view(self) -> WebhookApp:
        """A Flask view. Flask runs the application that it returns."""
        return self

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        response = self._respond(environ)
        status = f"{response.status} {HTTPStatus(response.status).phrase}"
        start_response(status, response.headers)
        return [response.body]

    def _respond(self, environ: dict[str, Any]) -> WebhookResponse:
        router, length = self._router, environ.get("CONTENT_LENGTH")
        method, content_type = environ["REQUEST_METHOD"], environ.get("CONTENT_TYPE")
        refused = refuse(router, method, content_type, length)
        if refused is not None:
            return refused
        size = router.max_body + 1
        if not environ.get("wsgi.input_terminated"):  # reading more than the length may block
            size = min(size, int(length)) if length and length.isdecimal() else 0
        try:
            body = environ["wsgi.input"].read(size)
        except OSError:  # the connection broke
            return BAD_REQUEST
        return respond(router, body, environ.get("HTTP_STRIPE_SIGNATURE"))
