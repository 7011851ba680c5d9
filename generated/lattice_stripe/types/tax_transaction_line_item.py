# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class TaxTransactionLineItem(Resource, kw_only=True):
    """Schema ``tax.transaction_line_item``."""

    id: str = MISSING
    object: Literal["tax.transaction_line_item"] = "tax.transaction_line_item"
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    product: str | None = None
    quantity: int = MISSING
    reference: str = MISSING
    reversal: "TaxTransactionLineItemReversal | None" = None
    tax_behavior: Literal["exclusive", "inclusive"] = MISSING
    tax_code: str = MISSING
    type: Literal["reversal", "transaction"] = MISSING


class TaxTransactionLineItemReversal(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_transaction_line_item_resource_reversal``."""

    original_line_item: str = MISSING
