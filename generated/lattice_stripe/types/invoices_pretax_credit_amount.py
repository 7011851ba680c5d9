# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject

if TYPE_CHECKING:
    from .billing_credit_balance_transaction import BillingCreditBalanceTransaction
    from .deleted_discount import DeletedDiscount
    from .discount import Discount


class InvoicesPretaxCreditAmount(StripeObject, kw_only=True):
    """Schema ``invoices_resource_pretax_credit_amount``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    credit_balance_transaction: Expandable["BillingCreditBalanceTransaction"] | None = None
    """Expandable."""
    discount: Expandable["Discount | DeletedDiscount"] | None = None
    """Expandable."""
    type: Literal["credit_balance_transaction", "discount"] = MISSING
