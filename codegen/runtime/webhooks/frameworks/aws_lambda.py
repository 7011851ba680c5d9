"""AWS Lambda behind API Gateway (REST and HTTP APIs), a function URL or a load balancer."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ...errors import InvalidArgumentError
from .http import BAD_REQUEST, WebhookResponse, refuse, refused_with, respond

if TYPE_CHECKING:
    from ..router import WebhookRouter


def handler(router: WebhookRouter) -> Callable[[dict[str, Any], Any], dict[str, Any]]:
    """A Lambda handler that receives webhooks: ``lambda_handler = handler(router)``."""

    def receive(event: dict[str, Any], context: Any = None) -> dict[str, Any]:
        response = _respond(router, event)
        return {
            "statusCode": response.status,
            "headers": dict(response.headers),
            "body": response.body.decode(),
            "isBase64Encoded": False,
        }

    return receive


def _respond(router: WebhookRouter, event: Any) -> WebhookResponse:
    method = _method(event)
    if method is None:
        return refused_with(InvalidArgumentError(_NOT_HTTP, param="payload"))
    headers = _headers(event)
    refused = refuse(router, method, headers.get("content-type"), headers.get("content-length"))
    if refused is not None:
        return refused
    body = event.get("body") or ""
    if not isinstance(body, str):
        return refused_with(InvalidArgumentError(_PARSED))
    try:
        raw = (
            base64.b64decode(body, validate=True) if event.get("isBase64Encoded") else body.encode()
        )
    except ValueError:
        return BAD_REQUEST
    return respond(router, raw, headers.get("stripe-signature"))


_PARSED = (
    "The body of the request was parsed. Use the Lambda proxy integration, without a mapping "
    "template."
)
_NOT_HTTP = "The Lambda event is not an HTTP request. Invoke the function through API Gateway."


def _method(event: Any) -> str | None:
    match event:
        # REST APIs and load balancers, or the others
        case {"httpMethod": str(method)} | {"requestContext": {"http": {"method": str(method)}}}:
            return method
    return None


def _headers(event: dict[str, Any]) -> dict[str, str]:
    """The headers by lower-case name. Repeated headers are joined."""
    single, several = event.get("headers"), event.get("multiValueHeaders")
    found: dict[str, str] = {}
    for name, value in single.items() if isinstance(single, dict) else ():
        found[str(name).lower()] = str(value)
    for name, values in several.items() if isinstance(several, dict) else ():
        found[str(name).lower()] = ",".join(map(str, values if isinstance(values, list) else ()))
    return found
