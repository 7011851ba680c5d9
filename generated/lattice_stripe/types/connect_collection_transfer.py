# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource

if TYPE_CHECKING:
    from .account import Account


class ConnectCollectionTransfer(Resource, kw_only=True):
    """Schema ``connect_collection_transfer``."""

    id: str = MISSING
    object: Literal["connect_collection_transfer"] = "connect_collection_transfer"
    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    destination: Expandable["Account"] = MISSING
    """Expandable."""
    livemode: bool = MISSING
