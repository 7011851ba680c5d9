# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedTerminalConfiguration(Resource, kw_only=True):
    """Schema ``deleted_terminal.configuration``."""

    id: str = MISSING
    object: Literal["terminal.configuration"] = "terminal.configuration"
    deleted: Literal[True] = MISSING
