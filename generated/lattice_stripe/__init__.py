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
    from ._api_version import API_VERSION as API_VERSION
    from ._client import AsyncClient as AsyncClient
    from ._client import Client as Client
    from ._config import AppInfo as AppInfo
    from ._decoding import decode as decode
    from ._errors import APIConnectionError as APIConnectionError
    from ._errors import APIError as APIError
    from ._errors import AuthenticationError as AuthenticationError
    from ._errors import CardError as CardError
    from ._errors import ClientClosedError as ClientClosedError
    from ._errors import IdempotencyError as IdempotencyError
    from ._errors import InvalidArgumentError as InvalidArgumentError
    from ._errors import InvalidRequestError as InvalidRequestError
    from ._errors import PermissionError as PermissionError
    from ._errors import RateLimitError as RateLimitError
    from ._errors import ResponseDecodeError as ResponseDecodeError
    from ._errors import SignatureVerificationError as SignatureVerificationError
    from ._errors import StripeError as StripeError
    from ._errors import TemporarySessionExpiredError as TemporarySessionExpiredError
    from ._errors import TimeoutError as TimeoutError
    from ._events import DecodeDrift as DecodeDrift
    from ._events import Event as Event
    from ._events import OpinionWarning as OpinionWarning
    from ._introspection import operations as operations
    from ._operation import Operation as Operation
    from ._options import RequestOptions as RequestOptions
    from ._pages import AsyncPage as AsyncPage
    from ._pages import Page as Page
    from ._response import Response as Response
    from ._types import ListObject as ListObject
    from ._types import Resource as Resource
    from ._types import StripeObject as StripeObject
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            name: module
            for module, names in {
                "_api_version": "API_VERSION",
                "_client": "AsyncClient Client",
                "_config": "AppInfo",
                "_decoding": "decode",
                "_errors": "APIConnectionError APIError AuthenticationError CardError "
                "ClientClosedError IdempotencyError InvalidArgumentError InvalidRequestError "
                "PermissionError RateLimitError ResponseDecodeError SignatureVerificationError "
                "StripeError TemporarySessionExpiredError TimeoutError",
                "_events": "DecodeDrift Event OpinionWarning",
                "_introspection": "operations",
                "_operation": "Operation",
                "_options": "RequestOptions",
                "_pages": "AsyncPage Page",
                "_response": "Response",
                "_types": "ListObject Resource StripeObject",
            }.items()
            for name in names.split()
        },
    )
