# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Expandable, Literal, Resource
from .reversal import Reversal

if TYPE_CHECKING:
    from .account import Account
    from .balance_transaction import BalanceTransaction
    from .charge import Charge


class Transfer(Resource, kw_only=True):
    """Schema ``transfer``."""

    id: str = MISSING
    object: Literal["transfer"] = "transfer"
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_reversed: int = MISSING
    """In the smallest currency unit."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str | None = None
    destination: Expandable["Account"] | None = None
    """Expandable."""
    destination_payment: Expandable["Charge"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    reversals: ListObject[Reversal] = MISSING
    reversed: bool = MISSING
    source_transaction: Expandable["Charge"] | None = None
    """Expandable."""
    source_type: str | None = None
    transfer_group: str | None = None
