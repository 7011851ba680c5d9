# Generated. Do not edit.
"""A typed client for the whole Stripe API, sync and async.

>>> from lattice_stripe import Client
>>> client = Client("sk_test_...")
>>> client.customers.create(email="ada@example.com").id

Every public name is imported at its first use, and so are httpx, services and structs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import files_by_name, lazy
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from . import errors as errors, throttling as throttling, webhooks as webhooks
    from ._api_version import API_VERSION as API_VERSION
    from ._batch import (
        Failure as Failure,
        Success as Success,
        batch as batch,
        batch_async as batch_async,
    )
    from ._client import (
        AsyncClient as AsyncClient,
        Client as Client,
    )
    from ._core.lists import ListObject as ListObject
    from ._core.operation import (
        Operation as Operation,
        OpinionBinding as OpinionBinding,
        RemovedOperation as RemovedOperation,
        operations as operations,
    )
    from ._core.options import (
        AppInfo as AppInfo,
        ClientOptions as ClientOptions,
        HTTPOptions as HTTPOptions,
        RequestOptions as RequestOptions,
    )
    from ._core.pages import (
        AsyncPage as AsyncPage,
        Page as Page,
    )
    from ._core.results import decode as decode
    from ._core.retries import (
        Attempt as Attempt,
        Backoff as Backoff,
        RetryPolicy as RetryPolicy,
    )
    from ._decode.base import (
        Resource as Resource,
        StripeObject as StripeObject,
    )
    from ._response import Response as Response
    from ._telemetry.events import (
        DecodeDrift as DecodeDrift,
        OpinionRefusal as OpinionRefusal,
        OpinionWarning as OpinionWarning,
        RequestError as RequestError,
        RequestRetry as RequestRetry,
        RequestStart as RequestStart,
        RequestStop as RequestStop,
        StripeNotice as StripeNotice,
        TelemetryEvent as TelemetryEvent,
        UnreadBytes as UnreadBytes,
        WebhookVerification as WebhookVerification,
    )
    from ._telemetry.listeners import on as on
    from ._telemetry.log_handler import attach_default_logger as attach_default_logger
    from .errors import (
        APIConnectionError as APIConnectionError,
        APIError as APIError,
        AuthenticationError as AuthenticationError,
        CardError as CardError,
        CircuitOpenError as CircuitOpenError,
        ClientClosedError as ClientClosedError,
        ClockAdvanceError as ClockAdvanceError,
        ClockTimeoutError as ClockTimeoutError,
        ConnectError as ConnectError,
        ConnectTimeoutError as ConnectTimeoutError,
        DNSError as DNSError,
        FileWriteError as FileWriteError,
        IdempotencyError as IdempotencyError,
        InvalidArgumentError as InvalidArgumentError,
        InvalidClientError as InvalidClientError,
        InvalidGrantError as InvalidGrantError,
        InvalidOAuthRequestError as InvalidOAuthRequestError,
        InvalidRequestError as InvalidRequestError,
        InvalidScopeError as InvalidScopeError,
        OAuthError as OAuthError,
        PermissionError as PermissionError,
        PoolTimeoutError as PoolTimeoutError,
        ProrationRequiredError as ProrationRequiredError,
        ProxyError as ProxyError,
        RateLimitError as RateLimitError,
        ReadError as ReadError,
        ReadTimeoutError as ReadTimeoutError,
        ResponseDecodeError as ResponseDecodeError,
        ResponseTooLargeError as ResponseTooLargeError,
        SignatureVerificationError as SignatureVerificationError,
        StripeError as StripeError,
        TemporarySessionExpiredError as TemporarySessionExpiredError,
        TimeoutError as TimeoutError,
        TLSError as TLSError,
        UnsupportedGrantTypeError as UnsupportedGrantTypeError,
        UnsupportedResponseTypeError as UnsupportedResponseTypeError,
        WriteError as WriteError,
        WriteTimeoutError as WriteTimeoutError,
    )
    from .throttling import (
        CircuitBreaker as CircuitBreaker,
        RateLimiter as RateLimiter,
    )
    from .types.event import Event as Event
else:
    __getattr__, __dir__ = lazy(
        __name__,
        files_by_name(
            {
                "_api_version": "API_VERSION",
                "_batch": """
Failure
Success
batch
batch_async
""",
                "_client": """
AsyncClient
+
""",
                "_core.lists": "ListObject",
                "_core.operation": """
Operation
OpinionBinding
RemovedOperation
operations
""",
                "_core.options": """
AppInfo
ClientOptions
HTTPOptions
RequestOptions
""",
                "_core.pages": """
AsyncPage
Page
""",
                "_core.results": "decode",
                "_core.retries": """
Attempt
Backoff
RetryPolicy
""",
                "_decode.base": """
Resource
StripeObject
""",
                "_response": "+",
                "_telemetry.events": """
DecodeDrift
OpinionRefusal
OpinionWarning
RequestError
RequestRetry
RequestStart
RequestStop
StripeNotice
TelemetryEvent
UnreadBytes
WebhookVerification
""",
                "_telemetry.listeners": "on",
                "_telemetry.log_handler": "attach_default_logger",
                "errors": """
APIConnectionError
APIError
AuthenticationError
CardError
CircuitOpenError
ClientClosedError
ClockAdvanceError
ClockTimeoutError
ConnectError
ConnectTimeoutError
DNSError
FileWriteError
IdempotencyError
InvalidArgumentError
InvalidClientError
InvalidGrantError
InvalidOAuthRequestError
InvalidRequestError
InvalidScopeError
OAuthError
PermissionError
PoolTimeoutError
ProrationRequiredError
ProxyError
RateLimitError
ReadError
ReadTimeoutError
ResponseDecodeError
ResponseTooLargeError
SignatureVerificationError
StripeError
TLSError
TemporarySessionExpiredError
TimeoutError
UnsupportedGrantTypeError
UnsupportedResponseTypeError
WriteError
WriteTimeoutError
""",
                "throttling": """
CircuitBreaker
RateLimiter
""",
                "types.event": "Event",
            }
        ),
        ("errors", "params", "throttling", "types", "webhooks"),
        hints="_core.usage_hints",
    )
