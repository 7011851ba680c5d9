# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource
from .entitlements_feature import EntitlementsFeature


class ProductFeature(Resource, kw_only=True):
    """Schema ``product_feature``."""

    id: str = MISSING
    object: Literal["product_feature"] = "product_feature"
    entitlement_feature: EntitlementsFeature = MISSING
    livemode: bool = MISSING
    deleted: ClassVar[Literal[False]] = False
