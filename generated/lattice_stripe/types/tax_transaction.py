# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Literal, Resource, StripeObject
from .tax_product_customer_details import TaxProductCustomerDetails
from .tax_product_ship_from_details import TaxProductShipFromDetails

if TYPE_CHECKING:
    from .tax_transaction_line_item import TaxTransactionLineItem


class TaxTransaction(Resource, kw_only=True):
    """Schema ``tax.transaction``."""

    id: str = MISSING
    object: Literal["tax.transaction"] = "tax.transaction"
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    customer: str | None = None
    customer_details: TaxProductCustomerDetails = MISSING
    line_items: ListObject[Deferred["TaxTransactionLineItem"]] | None = None
    """Only if expanded."""
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    posted_at: int = MISSING
    """Unix seconds."""
    reference: str = MISSING
    reversal: "TaxTransactionReversal | None" = None
    ship_from_details: TaxProductShipFromDetails | None = None
    shipping_cost: "TaxTransactionShippingCost | None" = None
    tax_date: int = MISSING
    """Unix seconds."""
    type: Literal["reversal", "transaction"] = MISSING


class TaxTransactionReversal(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_transaction_resource_reversal``."""

    original_transaction: str | None = None


class TaxTransactionShippingCost(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_transaction_shipping_cost``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    shipping_rate: str | None = None
    tax_behavior: Literal["exclusive", "inclusive"] = MISSING
    tax_code: str = MISSING
