"""Stripe for Python: every operation, typed to the last field, sync and async.

>>> from lattice_stripe import Client
>>> client = Client("sk_test_...")
>>> client.customers.create(email="ada@example.com").id

Nothing is imported before it is used: not httpx, not a resource, not a struct.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._lazy import lazy
from ._version import __version__ as __version__

if TYPE_CHECKING:
    from ._api_version import API_VERSION as API_VERSION
    from ._client import AsyncClient as AsyncClient
    from ._client import Client as Client
    from ._decoding import decode as decode
    from ._introspection import operations as operations
    from ._operation import Operation as Operation
else:
    __getattr__, __dir__ = lazy(
        __name__,
        {
            "API_VERSION": "_api_version",
            "AsyncClient": "_client",
            "Client": "_client",
            "Operation": "_operation",
            "decode": "_decoding",
            "operations": "_introspection",
        },
    )
