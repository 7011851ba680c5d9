# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .v2_billing import AsyncV2BillingService, V2BillingService
    from .v2_commerce import AsyncV2CommerceService, V2CommerceService
    from .v2_core import AsyncV2CoreService, V2CoreService


class V2Service(Service):
    """Methods of ``client.v2``."""

    billing: V2BillingService = _lazy.service()
    commerce: V2CommerceService = _lazy.service()
    core: V2CoreService = _lazy.service()


class AsyncV2Service(AsyncService):
    """Methods of ``client.v2``."""

    billing: AsyncV2BillingService = _lazy.service()
    commerce: AsyncV2CommerceService = _lazy.service()
    core: AsyncV2CoreService = _lazy.service()
