# Copied from codegen/runtime/__init__.py. Edit it there.
"""Stripe for Python: every operation, typed to the last field, sync and async.

>>> from lattice_stripe import Client
>>> client = Client("sk_test_...")
>>> client.customers.create(email="ada@example.com").id

Nothing is imported before it is used: not httpx, not a service, not a struct.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import lazy
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from . import errors as errors, webhooks as webhooks
    from ._api_version import API_VERSION as API_VERSION
    from ._batch import (
        Failure as Failure,
        Success as Success,
        batch as batch,
        batch_async as batch_async,
    )
    from ._breaker import CircuitBreaker as CircuitBreaker
    from ._client import AsyncClient as AsyncClient, Client as Client
    from ._config import AppInfo as AppInfo
    from ._decoding import decode as decode
    from ._events import (
        DecodeDrift as DecodeDrift,
        Event as Event,
        OpinionWarning as OpinionWarning,
        RequestError as RequestError,
        RequestRetry as RequestRetry,
        RequestStart as RequestStart,
        RequestStop as RequestStop,
        WebhookVerification as WebhookVerification,
        on as on,
    )
    from ._introspection import operations as operations
    from ._limiter import RateLimiter as RateLimiter
    from ._logs import attach_default_logger as attach_default_logger
    from ._operation import Bound as Bound, Operation as Operation, Retired as Retired
    from ._options import HTTPOptions as HTTPOptions, RequestOptions as RequestOptions
    from ._pages import AsyncPage as AsyncPage, Page as Page
    from ._response import Response as Response
    from ._retries import Attempt as Attempt, Backoff as Backoff, RetryPolicy as RetryPolicy
    from ._types import ListObject as ListObject, Resource as Resource, StripeObject as StripeObject
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
        IdempotencyError as IdempotencyError,
        InvalidArgumentError as InvalidArgumentError,
        InvalidRequestError as InvalidRequestError,
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
        WriteError as WriteError,
        WriteTimeoutError as WriteTimeoutError,
    )
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            name: module
            for module, names in {
                "_api_version": "API_VERSION",
                "_batch": "Failure Success batch batch_async",
                "_breaker": "CircuitBreaker",
                "_client": "AsyncClient Client",
                "_config": "AppInfo",
                "_decoding": "decode",
                "errors": "APIConnectionError APIError AuthenticationError CardError "
                "CircuitOpenError ClientClosedError ClockAdvanceError ClockTimeoutError "
                "ConnectError ConnectTimeoutError DNSError IdempotencyError InvalidArgumentError "
                "InvalidRequestError PermissionError PoolTimeoutError ProrationRequiredError "
                "ProxyError RateLimitError ReadError ReadTimeoutError ResponseDecodeError "
                "ResponseTooLargeError SignatureVerificationError StripeError "
                "TemporarySessionExpiredError TimeoutError TLSError WriteError "
                "WriteTimeoutError",
                "_events": "DecodeDrift Event OpinionWarning RequestError RequestRetry "
                "RequestStart RequestStop WebhookVerification on",
                "_introspection": "operations",
                "_logs": "attach_default_logger",
                "_limiter": "RateLimiter",
                "_operation": "Bound Operation Retired",
                "_options": "HTTPOptions RequestOptions",
                "_pages": "AsyncPage Page",
                "_response": "Response",
                "_retries": "Attempt Backoff RetryPolicy",
                "_types": "ListObject Resource StripeObject",
            }.items()
            for name in names.split()
        },
        ("errors", "params", "types", "webhooks"),
    )
