"""Django views."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from ...errors import InvalidArgumentError
from .http import TOO_LARGE, WebhookResponse, refuse, refused_with, respond, respond_async

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from ..router import WebhookRouter

F = TypeVar("F", bound=Callable[..., object])
_READ = (
    "The body of the request was read before the webhook view. Let no middleware read "
    "request.POST, or exempt the path of the webhook."
)


def view(router: WebhookRouter) -> Callable[[HttpRequest], HttpResponse]:
    """A view that receives webhooks: ``path("webhooks", view(router))``. It needs no CSRF token."""

    def receive(request: HttpRequest) -> HttpResponse:
        found = _body(router, request)
        if isinstance(found, bytes):
            found = respond(router, found, request.headers.get("Stripe-Signature"))
        return _response(found)

    return _exempt(receive)


def async_view(
    router: WebhookRouter,
) -> Callable[[HttpRequest], Coroutine[Any, Any, HttpResponse]]:
    """Like ``view``, for ASGI."""

    async def receive(request: HttpRequest) -> HttpResponse:
        found = _body(router, request)
        if isinstance(found, bytes):
            found = await respond_async(router, found, request.headers.get("Stripe-Signature"))
        return _response(found)

    return _exempt(receive)


def _exempt(function: F) -> F:
    """Exempt a view from CSRF tokens and from ``ATOMIC_REQUESTS``.

    The inbox must commit before a queue gets the id of the event.
    """
    from django.db import connections, transaction

    vars(function)["csrf_exempt"] = True
    for alias in connections:
        transaction.non_atomic_requests(using=alias)(function)
    return function


def _body(router: WebhookRouter, request: HttpRequest) -> bytes | WebhookResponse:
    from django.core.exceptions import RequestDataTooBig
    from django.http import RawPostDataException

    length = request.headers.get("Content-Length")
    refused = refuse(router, request.method or "", request.content_type, length)
    if refused is not None:
        return refused
    try:
        return request.body
    except RequestDataTooBig:
        return TOO_LARGE
    except RawPostDataException:
        return refused_with(InvalidArgumentError(_READ))


def _response(found: WebhookResponse) -> HttpResponse:
    from django.http import HttpResponse

    response = HttpResponse(found.body, status=found.status)
    for name, value in found.headers:
        response[name] = value
    return response
