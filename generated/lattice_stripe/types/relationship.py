# Generated. Do not edit.
from decimal import Decimal

from .._decode.base import StripeObject


class Relationship(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual.relationship``."""

    authorizer: bool | None = None
    director: bool | None = None
    executive: bool | None = None
    legal_guardian: bool | None = None
    owner: bool | None = None
    percent_ownership: Decimal | None = None
    representative: bool | None = None
    title: str | None = None
