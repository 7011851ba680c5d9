"""The public names of the package, by the module that defines them."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.emit.code import Code
from codegen.emit.rendering import names_by_file, reexported, render

EXPORTS: Mapping[str, str] = {
    "_api_version": "API_VERSION",
    "_batch": "Failure Success batch batch_async",
    "_client": "AsyncClient Client",
    "_core.lists": "ListObject",
    "_core.operation": "Operation OpinionBinding RemovedOperation operations",
    "_core.options": "AppInfo ClientOptions HTTPOptions RequestOptions",
    "_core.pages": "AsyncPage Page",
    "_core.results": "decode",
    "_core.retries": "Attempt Backoff RetryPolicy",
    "_decode.base": "Resource StripeObject",
    "_response": "Response",
    "_telemetry.events": """
        DecodeDrift OpinionRefusal OpinionWarning RequestError RequestRetry RequestStart RequestStop
        StripeNotice TelemetryEvent UnreadBytes WebhookVerification
    """,
    "_telemetry.listeners": "on",
    "_telemetry.log_handler": "attach_default_logger",
    "errors": """
        APIConnectionError APIError AuthenticationError CardError CircuitOpenError ClientClosedError
        ClockAdvanceError ClockTimeoutError ConnectError ConnectTimeoutError DNSError FileWriteError
        IdempotencyError InvalidArgumentError InvalidClientError InvalidGrantError
        InvalidOAuthRequestError InvalidRequestError InvalidScopeError OAuthError PermissionError
        PoolTimeoutError ProrationRequiredError ProxyError RateLimitError ReadError
        ReadTimeoutError ResponseDecodeError ResponseTooLargeError SignatureVerificationError
        StripeError TLSError TemporarySessionExpiredError TimeoutError UnsupportedGrantTypeError
        UnsupportedResponseTypeError WriteError WriteTimeoutError
    """,
    "throttling": "CircuitBreaker RateLimiter",
    "types.event": "Event",
}


def render_exports() -> str:
    """``__init__.py`` of the package: the names for type checkers, and for imports at first use."""
    modules = {module: names.split() for module, names in EXPORTS.items()}
    return render(
        "__init__",
        reexports=[(Code(module), reexported(names)) for module, names in modules.items()],
        names_by_module=names_by_file(
            {name: module for module, names in modules.items() for name in names}
        ),
    )
