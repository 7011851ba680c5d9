"""A typed client for the whole Stripe API, sync and async.

>>> from lattice_stripe import Client
>>> client = Client("sk_test_...")
>>> client.customers.create(email="ada@example.com").id

Every public name is imported at its first use, and so are httpx, services and structs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import lazy
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from . import errors as errors
    from . import throttling as throttling
    from . import webhooks as webhooks
    from ._api_version import API_VERSION as API_VERSION
    from ._batch import Failure as Failure
    from ._batch import Success as Success
    from ._batch import batch as batch
    from ._batch import batch_async as batch_async
    from ._client import AsyncClient as AsyncClient
    from ._client import Client as Client
    from ._core.operation import Operation as Operation
    from ._core.operation import OpinionBinding as OpinionBinding
    from ._core.operation import RemovedOperation as RemovedOperation
    from ._core.options import AppInfo as AppInfo
    from ._core.options import ClientOptions as ClientOptions
    from ._core.options import HTTPOptions as HTTPOptions
    from ._core.options import RequestOptions as RequestOptions
    from ._core.retries import Attempt as Attempt
    from ._core.retries import Backoff as Backoff
    from ._core.retries import RetryPolicy as RetryPolicy
    from ._decode.decoder import decode as decode
    from ._decode.types import ListObject as ListObject
    from ._decode.types import Resource as Resource
    from ._decode.types import StripeObject as StripeObject
    from ._introspection import operations as operations
    from ._pages import AsyncPage as AsyncPage
    from ._pages import Page as Page
    from ._response import Response as Response
    from ._telemetry.events import DecodeDrift as DecodeDrift
    from ._telemetry.events import OpinionRefusal as OpinionRefusal
    from ._telemetry.events import OpinionWarning as OpinionWarning
    from ._telemetry.events import RequestError as RequestError
    from ._telemetry.events import RequestRetry as RequestRetry
    from ._telemetry.events import RequestStart as RequestStart
    from ._telemetry.events import RequestStop as RequestStop
    from ._telemetry.events import StripeNotice as StripeNotice
    from ._telemetry.events import TelemetryEvent as TelemetryEvent
    from ._telemetry.events import UnreadBytes as UnreadBytes
    from ._telemetry.events import WebhookVerification as WebhookVerification
    from ._telemetry.events import on as on
    from ._telemetry.logs import attach_default_logger as attach_default_logger
    from .errors import APIConnectionError as APIConnectionError
    from .errors import APIError as APIError
    from .errors import AuthenticationError as AuthenticationError
    from .errors import CardError as CardError
    from .errors import CircuitOpenError as CircuitOpenError
    from .errors import ClientClosedError as ClientClosedError
    from .errors import ClockAdvanceError as ClockAdvanceError
    from .errors import ClockTimeoutError as ClockTimeoutError
    from .errors import ConnectError as ConnectError
    from .errors import ConnectTimeoutError as ConnectTimeoutError
    from .errors import DNSError as DNSError
    from .errors import FileWriteError as FileWriteError
    from .errors import IdempotencyError as IdempotencyError
    from .errors import InvalidArgumentError as InvalidArgumentError
    from .errors import InvalidClientError as InvalidClientError
    from .errors import InvalidGrantError as InvalidGrantError
    from .errors import InvalidOAuthRequestError as InvalidOAuthRequestError
    from .errors import InvalidRequestError as InvalidRequestError
    from .errors import InvalidScopeError as InvalidScopeError
    from .errors import OAuthError as OAuthError
    from .errors import PermissionError as PermissionError
    from .errors import PoolTimeoutError as PoolTimeoutError
    from .errors import ProrationRequiredError as ProrationRequiredError
    from .errors import ProxyError as ProxyError
    from .errors import RateLimitError as RateLimitError
    from .errors import ReadError as ReadError
    from .errors import ReadTimeoutError as ReadTimeoutError
    from .errors import ResponseDecodeError as ResponseDecodeError
    from .errors import ResponseTooLargeError as ResponseTooLargeError
    from .errors import SignatureVerificationError as SignatureVerificationError
    from .errors import StripeError as StripeError
    from .errors import TemporarySessionExpiredError as TemporarySessionExpiredError
    from .errors import TimeoutError as TimeoutError
    from .errors import TLSError as TLSError
    from .errors import UnsupportedGrantTypeError as UnsupportedGrantTypeError
    from .errors import UnsupportedResponseTypeError as UnsupportedResponseTypeError
    from .errors import WriteError as WriteError
    from .errors import WriteTimeoutError as WriteTimeoutError
    from .throttling import CircuitBreaker as CircuitBreaker
    from .throttling import RateLimiter as RateLimiter
    from .types.event import Event as Event
else:  # the same names; a test compares the two lists
    __getattr__, __dir__ = lazy(
        __name__,
        {
            name: module
            for module, names in {
                "_api_version": "API_VERSION",
                "_batch": "Failure Success batch batch_async",
                "_client": "AsyncClient Client",
                "_core.operation": "Operation OpinionBinding RemovedOperation",
                "_core.options": "AppInfo ClientOptions HTTPOptions RequestOptions",
                "_response": "Response",
                "_core.retries": "Attempt Backoff RetryPolicy",
                "_decode.decoder": "decode",
                "_decode.types": "ListObject Resource StripeObject",
                "_introspection": "operations",
                "_pages": "AsyncPage Page",
                "_telemetry.events": (
                    "DecodeDrift OpinionRefusal OpinionWarning RequestError RequestRetry "
                    "RequestStart RequestStop StripeNotice TelemetryEvent UnreadBytes "
                    "WebhookVerification on"
                ),
                "_telemetry.logs": "attach_default_logger",
                "errors": (
                    "APIConnectionError APIError AuthenticationError CardError CircuitOpenError "
                    "ClientClosedError ClockAdvanceError ClockTimeoutError ConnectError "
                    "ConnectTimeoutError DNSError FileWriteError IdempotencyError "
                    "InvalidArgumentError InvalidClientError InvalidGrantError "
                    "InvalidOAuthRequestError InvalidRequestError InvalidScopeError OAuthError "
                    "PermissionError PoolTimeoutError ProrationRequiredError ProxyError "
                    "RateLimitError ReadError ReadTimeoutError ResponseDecodeError "
                    "ResponseTooLargeError SignatureVerificationError StripeError "
                    "TemporarySessionExpiredError TimeoutError TLSError UnsupportedGrantTypeError "
                    "UnsupportedResponseTypeError WriteError WriteTimeoutError"
                ),
                "throttling": "CircuitBreaker RateLimiter",
                "types.event": "Event",
            }.items()
            for name in names.split()
        },
        ("errors", "params", "throttling", "types", "webhooks"),
        advice="_core.usage_hints",
    )
