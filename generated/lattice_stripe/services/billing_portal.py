# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .billing_portal_configurations import (
        AsyncBillingPortalConfigurationsService,
        BillingPortalConfigurationsService,
    )
    from .billing_portal_sessions import AsyncBillingPortalSessionsService, BillingPortalSessionsService


class BillingPortalService(Service):
    """Methods of ``client.billing_portal``."""

    configurations: BillingPortalConfigurationsService = _lazy.service()
    sessions: BillingPortalSessionsService = _lazy.service()


class AsyncBillingPortalService(AsyncService):
    """Methods of ``client.billing_portal``."""

    configurations: AsyncBillingPortalConfigurationsService = _lazy.service()
    sessions: AsyncBillingPortalSessionsService = _lazy.service()
