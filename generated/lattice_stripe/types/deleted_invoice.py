# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedInvoice(Resource, kw_only=True):
    """Schema ``deleted_invoice``."""

    id: str = MISSING
    object: Literal["invoice"] = "invoice"
    deleted: Literal[True] = MISSING
