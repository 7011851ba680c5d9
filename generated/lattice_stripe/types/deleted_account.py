# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedAccount(Resource, kw_only=True):
    """Schema ``deleted_account``."""

    id: str = MISSING
    object: Literal["account"] = "account"
    deleted: Literal[True] = MISSING
