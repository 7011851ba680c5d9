# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedBankAccount(Resource, kw_only=True):
    """Schema ``deleted_bank_account``."""

    id: str = MISSING
    object: Literal["bank_account"] = "bank_account"
    currency: str | None = None
    deleted: Literal[True] = MISSING
