# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedCustomer(Resource, kw_only=True):
    """Schema ``deleted_customer``."""

    id: str = MISSING
    object: Literal["customer"] = "customer"
    deleted: Literal[True] = MISSING
