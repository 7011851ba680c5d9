# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .forwarding_requests import AsyncForwardingRequestsService, ForwardingRequestsService


class ForwardingService(Service):
    """Methods of ``client.forwarding``."""

    requests: ForwardingRequestsService = _lazy.service()


class AsyncForwardingService(AsyncService):
    """Methods of ``client.forwarding``."""

    requests: AsyncForwardingRequestsService = _lazy.service()
