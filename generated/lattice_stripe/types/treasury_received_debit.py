# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import RestrictedReasonValue
from .treasury_payment_method_details import TreasuryPaymentMethodDetails

if TYPE_CHECKING:
    from .treasury_transaction import TreasuryTransaction


class TreasuryReceivedDebit(Resource, kw_only=True):
    """Schema ``treasury.received_debit``."""

    id: str = MISSING
    object: Literal["treasury.received_debit"] = "treasury.received_debit"
    amount: int = MISSING
    """In the smallest currency unit."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str = MISSING
    failure_code: (
        Literal["account_closed", "account_frozen", "insufficient_funds", "international_transaction", "other"] | None
    ) = None
    financial_account: str | None = None
    hosted_regulatory_receipt_url: str | None = None
    initiating_payment_method_details: TreasuryPaymentMethodDetails | None = None
    linked_flows: "TreasuryReceivedDebitLinkedFlows" = MISSING
    livemode: bool = MISSING
    network: Literal["ach", "card", "stripe"] = MISSING
    reversal_details: "TreasuryReceivedDebitReversalDetails | None" = None
    status: Literal["failed", "succeeded"] = MISSING
    transaction: Expandable["TreasuryTransaction"] | None = None
    """Expandable."""


class TreasuryReceivedDebitLinkedFlows(StripeObject, kw_only=True):
    """Schema ``treasury_received_debits_resource_linked_flows``."""

    debit_reversal: str | None = None
    inbound_transfer: str | None = None
    issuing_authorization: str | None = None
    issuing_transaction: str | None = None
    payout: str | None = None
    topup: str | None = None


class TreasuryReceivedDebitReversalDetails(StripeObject, kw_only=True):
    """Schema ``treasury_received_debits_resource_reversal_details``."""

    deadline: int | None = None
    """Unix seconds."""
    restricted_reason: RestrictedReasonValue | None = None
