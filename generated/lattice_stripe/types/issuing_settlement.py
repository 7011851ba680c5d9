# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class IssuingSettlement(Resource, kw_only=True):
    """Schema ``issuing.settlement``."""

    id: str = MISSING
    object: Literal["issuing.settlement"] = "issuing.settlement"
    bin: str = MISSING
    clearing_date: int = MISSING
    """Unix seconds."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    interchange_fees_amount: int = MISSING
    """In the smallest currency unit."""
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    net_total_amount: int = MISSING
    """In the smallest currency unit."""
    network: Literal["maestro", "mastercard", "visa"] = MISSING
    network_fees_amount: int = MISSING
    """In the smallest currency unit."""
    network_settlement_identifier: str = MISSING
    settlement_service: str = MISSING
    status: Literal["complete", "pending"] = MISSING
    transaction_amount: int = MISSING
    """In the smallest currency unit."""
    transaction_count: int = MISSING
