# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .checkout_sessions import AsyncCheckoutSessionsService, CheckoutSessionsService


class CheckoutService(Service):
    """Methods of ``client.checkout``."""

    sessions: CheckoutSessionsService = _lazy.service()


class AsyncCheckoutService(AsyncService):
    """Methods of ``client.checkout``."""

    sessions: AsyncCheckoutSessionsService = _lazy.service()
