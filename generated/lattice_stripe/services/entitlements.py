# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .entitlements_active_entitlements import (
        AsyncEntitlementsActiveEntitlementsService,
        EntitlementsActiveEntitlementsService,
    )
    from .entitlements_features import AsyncEntitlementsFeaturesService, EntitlementsFeaturesService


class EntitlementsService(Service):
    """Methods of ``client.entitlements``."""

    active_entitlements: EntitlementsActiveEntitlementsService = _lazy.service()
    features: EntitlementsFeaturesService = _lazy.service()


class AsyncEntitlementsService(AsyncService):
    """Methods of ``client.entitlements``."""

    active_entitlements: AsyncEntitlementsActiveEntitlementsService = _lazy.service()
    features: AsyncEntitlementsFeaturesService = _lazy.service()
