# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class LoginLink(Resource, kw_only=True):
    """Schema ``login_link``."""

    object: Literal["login_link"] = "login_link"
    created: int = MISSING
    """Unix seconds."""
    url: str = MISSING
    """Secret: masked in repr."""
    __secrets__ = ("url",)
