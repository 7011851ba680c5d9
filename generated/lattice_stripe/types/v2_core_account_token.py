# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource


class V2CoreAccountToken(Resource, kw_only=True):
    """Schema ``v2.core.account_token``."""

    id: str = MISSING
    object: Literal["v2.core.account_token"] = "v2.core.account_token"
    created: datetime = MISSING
    expires_at: datetime = MISSING
    livemode: bool = MISSING
    used: bool = MISSING
