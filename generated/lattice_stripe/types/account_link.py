# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class AccountLink(Resource, kw_only=True):
    """Schema ``account_link``."""

    object: Literal["account_link"] = "account_link"
    created: int = MISSING
    """Unix seconds."""
    expires_at: int = MISSING
    """Unix seconds."""
    url: str = MISSING
    """Secret: masked in repr."""
    __secrets__ = ("url",)
