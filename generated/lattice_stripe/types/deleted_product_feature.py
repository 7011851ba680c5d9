# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedProductFeature(Resource, kw_only=True):
    """Schema ``deleted_product_feature``."""

    id: str = MISSING
    object: Literal["product_feature"] = "product_feature"
    deleted: Literal[True] = MISSING
