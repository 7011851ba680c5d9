# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class PrimaryVerification(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.documents.primary_verification``."""

    front_back: "PrimaryVerificationFrontBack" = MISSING
    type: Literal["front_back"] = MISSING


class PrimaryVerificationFrontBack(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.documents.primary_verification.front_back``."""

    back: str | None = None
    front: str = MISSING
