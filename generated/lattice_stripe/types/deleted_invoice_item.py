# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedInvoiceItem(Resource, kw_only=True):
    """Schema ``deleted_invoiceitem``."""

    id: str = MISSING
    object: Literal["invoiceitem"] = "invoiceitem"
    deleted: Literal[True] = MISSING
