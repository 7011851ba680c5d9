# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .charge import Charge
    from .payment_intent import PaymentIntent


class Review(Resource, kw_only=True):
    """Schema ``review``."""

    id: str = MISSING
    object: Literal["review"] = "review"
    billing_zip: str | None = None
    charge: Expandable["Charge"] | None = None
    """Expandable."""
    closed_reason: (
        Literal[
            "acknowledged",
            "approved",
            "canceled",
            "disputed",
            "payment_never_settled",
            "redacted",
            "refunded",
            "refunded_as_fraud",
        ]
        | None
    ) = None
    created: int = MISSING
    """Unix seconds."""
    ip_address: str | None = None
    ip_address_location: "ReviewIpAddressLocation | None" = None
    livemode: bool = MISSING
    open: bool = MISSING
    opened_reason: Literal["manual", "rule"] = MISSING
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
    reason: str = MISSING
    session: "ReviewSession | None" = None


class ReviewIpAddressLocation(StripeObject, kw_only=True):
    """Schema ``radar_review_resource_location``."""

    city: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    region: str | None = None


class ReviewSession(StripeObject, kw_only=True):
    """Schema ``radar_review_resource_session``."""

    browser: str | None = None
    device: str | None = None
    platform: str | None = None
    version: str | None = None
