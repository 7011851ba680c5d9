# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource

if TYPE_CHECKING:
    from .charge import Charge
    from .payment_intent import PaymentIntent


class RadarEarlyFraudWarning(Resource, kw_only=True):
    """Schema ``radar.early_fraud_warning``."""

    id: str = MISSING
    object: Literal["radar.early_fraud_warning"] = "radar.early_fraud_warning"
    actionable: bool = MISSING
    charge: Expandable["Charge"] = MISSING
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    fraud_type: str = MISSING
    livemode: bool = MISSING
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
