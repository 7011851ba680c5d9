# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class ReserveTransaction(Resource, kw_only=True):
    """Schema ``reserve_transaction``."""

    id: str = MISSING
    object: Literal["reserve_transaction"] = "reserve_transaction"
    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    description: str | None = None
