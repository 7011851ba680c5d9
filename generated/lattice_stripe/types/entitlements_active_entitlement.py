# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource

if TYPE_CHECKING:
    from .entitlements_feature import EntitlementsFeature


class EntitlementsActiveEntitlement(Resource, kw_only=True):
    """Schema ``entitlements.active_entitlement``."""

    id: str = MISSING
    object: Literal["entitlements.active_entitlement"] = "entitlements.active_entitlement"
    feature: Expandable["EntitlementsFeature"] = MISSING
    """Expandable."""
    livemode: bool = MISSING
    lookup_key: str = MISSING
