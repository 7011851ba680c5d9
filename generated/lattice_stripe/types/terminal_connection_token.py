# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class TerminalConnectionToken(Resource, kw_only=True):
    """Schema ``terminal.connection_token``."""

    object: Literal["terminal.connection_token"] = "terminal.connection_token"
    location: str | None = None
    secret: str = MISSING
    """Secret: masked in repr."""
    __secrets__ = ("secret",)
