# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import RestrictedReasonValue
from .payout import Payout
from .treasury_credit_reversal import TreasuryCreditReversal
from .treasury_outbound_payment import TreasuryOutboundPayment
from .treasury_outbound_transfer import TreasuryOutboundTransfer
from .treasury_payment_method_details import TreasuryPaymentMethodDetails

if TYPE_CHECKING:
    from .treasury_transaction import TreasuryTransaction


class TreasuryReceivedCredit(Resource, kw_only=True):
    """Schema ``treasury.received_credit``."""

    id: str = MISSING
    object: Literal["treasury.received_credit"] = "treasury.received_credit"
    amount: int = MISSING
    """In the smallest currency unit."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str = MISSING
    failure_code: Literal["account_closed", "account_frozen", "international_transaction", "other"] | None = None
    financial_account: str | None = None
    hosted_regulatory_receipt_url: str | None = None
    initiating_payment_method_details: TreasuryPaymentMethodDetails = MISSING
    linked_flows: "TreasuryReceivedCreditLinkedFlows" = MISSING
    livemode: bool = MISSING
    network: Literal["ach", "card", "stripe", "us_domestic_wire"] = MISSING
    reversal_details: "TreasuryReceivedCreditReversalDetails | None" = None
    status: Literal["failed", "succeeded"] = MISSING
    transaction: Expandable["TreasuryTransaction"] | None = None
    """Expandable."""


class TreasuryReceivedCreditLinkedFlows(StripeObject, kw_only=True):
    """Schema ``treasury_received_credits_resource_linked_flows``."""

    credit_reversal: str | None = None
    issuing_authorization: str | None = None
    issuing_transaction: str | None = None
    source_flow: str | None = None
    source_flow_details: "TreasuryReceivedCreditSourceFlowDetails | None" = None
    source_flow_type: str | None = None


class TreasuryReceivedCreditReversalDetails(StripeObject, kw_only=True):
    """Schema ``treasury_received_credits_resource_reversal_details``."""

    deadline: int | None = None
    """Unix seconds."""
    restricted_reason: RestrictedReasonValue | None = None


class TreasuryReceivedCreditSourceFlowDetails(StripeObject, kw_only=True):
    """Schema ``treasury_received_credits_resource_source_flows_details``."""

    credit_reversal: TreasuryCreditReversal | None = None
    outbound_payment: TreasuryOutboundPayment | None = None
    outbound_transfer: TreasuryOutboundTransfer | None = None
    payout: Payout | None = None
    type: Literal["credit_reversal", "other", "outbound_payment", "outbound_transfer", "payout"] = MISSING
