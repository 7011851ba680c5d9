# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedTerminalLocation(Resource, kw_only=True):
    """Schema ``deleted_terminal.location``."""

    id: str = MISSING
    object: Literal["terminal.location"] = "terminal.location"
    deleted: Literal[True] = MISSING
