# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedCoupon(Resource, kw_only=True):
    """Schema ``deleted_coupon``."""

    id: str = MISSING
    object: Literal["coupon"] = "coupon"
    deleted: Literal[True] = MISSING
