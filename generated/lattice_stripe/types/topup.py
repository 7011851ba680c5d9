# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource
from .source import Source

if TYPE_CHECKING:
    from .balance_transaction import BalanceTransaction


class Topup(Resource, kw_only=True):
    """Schema ``topup``."""

    id: str = MISSING
    object: Literal["topup"] = "topup"
    amount: int = MISSING
    """In the smallest currency unit."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str | None = None
    expected_availability_date: int | None = None
    failure_code: str | None = None
    failure_message: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    source: Source | None = None
    statement_descriptor: str | None = None
    status: Literal["canceled", "failed", "pending", "reversed", "succeeded"] = MISSING
    transfer_group: str | None = None
