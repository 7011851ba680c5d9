# Generated. Do not edit.
from datetime import datetime

from .._decode.base import StripeObject


class AdditionalTermsOfServiceAccount(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.attestations.directorship_declaration``."""

    date: datetime | None = None
    ip: str | None = None
    user_agent: str | None = None
