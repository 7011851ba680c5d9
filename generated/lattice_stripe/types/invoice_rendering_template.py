# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class InvoiceRenderingTemplate(Resource, kw_only=True):
    """Schema ``invoice_rendering_template``."""

    id: str = MISSING
    object: Literal["invoice_rendering_template"] = "invoice_rendering_template"
    created: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    nickname: str | None = None
    status: Literal["active", "archived"] = MISSING
    version: int = MISSING
