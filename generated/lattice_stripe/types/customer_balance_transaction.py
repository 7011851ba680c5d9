# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource

if TYPE_CHECKING:
    from .checkout_session import CheckoutSession
    from .credit_note import CreditNote
    from .customer import Customer
    from .invoice import Invoice


class CustomerBalanceTransaction(Resource, kw_only=True):
    """Schema ``customer_balance_transaction``."""

    id: str = MISSING
    object: Literal["customer_balance_transaction"] = "customer_balance_transaction"
    amount: int = MISSING
    """In the smallest currency unit."""
    checkout_session: Expandable["CheckoutSession"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    credit_note: Expandable["CreditNote"] | None = None
    """Expandable."""
    currency: str = MISSING
    customer: Expandable["Customer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    description: str | None = None
    ending_balance: int = MISSING
    """In the smallest currency unit."""
    invoice: Expandable["Invoice"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    type: Literal[
        "adjustment",
        "applied_to_invoice",
        "checkout_session_subscription_payment",
        "checkout_session_subscription_payment_canceled",
        "credit_note",
        "initial",
        "invoice_overpaid",
        "invoice_too_large",
        "invoice_too_small",
        "migration",
        "unapplied_from_invoice",
        "unspent_receiver_credit",
    ] = MISSING
