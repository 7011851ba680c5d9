# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class EntitlementsFeature(Resource, kw_only=True):
    """Schema ``entitlements.feature``."""

    id: str = MISSING
    object: Literal["entitlements.feature"] = "entitlements.feature"
    active: bool = MISSING
    livemode: bool = MISSING
    lookup_key: str = MISSING
    metadata: dict[str, str] = MISSING
    name: str = MISSING
