# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import TestHelpersTreasuryInboundTransfersFailureDetailsCodeValue
from .treasury_shared_billing_details import TreasurySharedBillingDetails

if TYPE_CHECKING:
    from .mandate import Mandate
    from .treasury_transaction import TreasuryTransaction


class TreasuryInboundTransfer(Resource, kw_only=True):
    """Schema ``treasury.inbound_transfer``."""

    id: str = MISSING
    object: Literal["treasury.inbound_transfer"] = "treasury.inbound_transfer"
    amount: int = MISSING
    """In the smallest currency unit."""
    cancelable: bool = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str | None = None
    failure_details: "TreasuryInboundTransferFailureDetails | None" = None
    financial_account: str = MISSING
    hosted_regulatory_receipt_url: str | None = None
    linked_flows: "TreasuryInboundTransferLinkedFlows" = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    origin_payment_method: str | None = None
    origin_payment_method_details: "TreasuryInboundTransferOriginPaymentMethodDetails | None" = None
    returned: bool | None = None
    statement_descriptor: str = MISSING
    status: Literal["canceled", "failed", "processing", "succeeded"] = MISSING
    status_transitions: "TreasuryInboundTransferStatusTransitions" = MISSING
    transaction: Expandable["TreasuryTransaction"] | None = None
    """Expandable."""


class TreasuryInboundTransferFailureDetails(StripeObject, kw_only=True):
    """Schema ``treasury_inbound_transfers_resource_failure_details``."""

    code: TestHelpersTreasuryInboundTransfersFailureDetailsCodeValue = MISSING


class TreasuryInboundTransferLinkedFlows(StripeObject, kw_only=True):
    """Schema ``treasury_inbound_transfers_resource_inbound_transfer_resource_linked_flows``."""

    received_debit: str | None = None


class TreasuryInboundTransferOriginPaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``inbound_transfers``."""

    billing_details: TreasurySharedBillingDetails = MISSING
    type: Literal["us_bank_account"] = MISSING
    us_bank_account: "TreasuryInboundTransferUsBankAccount | None" = None


class TreasuryInboundTransferStatusTransitions(StripeObject, kw_only=True):
    """Schema ``treasury_inbound_transfers_resource_inbound_transfer_resource_status_transitions``."""

    canceled_at: int | None = None
    """Unix seconds."""
    failed_at: int | None = None
    """Unix seconds."""
    succeeded_at: int | None = None
    """Unix seconds."""


class TreasuryInboundTransferUsBankAccount(StripeObject, kw_only=True):
    """Schema ``inbound_transfers_payment_method_details_us_bank_account``."""

    account_holder_type: Literal["company", "individual"] | None = None
    account_type: Literal["checking", "savings"] | None = None
    bank_name: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    network: Literal["ach"] = MISSING
    routing_number: str | None = None
