# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import CodeValue
from .treasury_shared_billing_details import TreasurySharedBillingDetails

if TYPE_CHECKING:
    from .mandate import Mandate
    from .treasury_transaction import TreasuryTransaction


class TreasuryOutboundTransfer(Resource, kw_only=True):
    """Schema ``treasury.outbound_transfer``."""

    id: str = MISSING
    object: Literal["treasury.outbound_transfer"] = "treasury.outbound_transfer"
    amount: int = MISSING
    """In the smallest currency unit."""
    cancelable: bool = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str | None = None
    destination_payment_method: str | None = None
    destination_payment_method_details: "TreasuryOutboundTransferDestinationPaymentMethodDetails" = MISSING
    expected_arrival_date: int = MISSING
    """Unix seconds."""
    financial_account: str = MISSING
    hosted_regulatory_receipt_url: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    returned_details: "TreasuryOutboundTransferReturnedDetails | None" = None
    statement_descriptor: str = MISSING
    status: Literal["canceled", "failed", "posted", "processing", "returned"] = MISSING
    status_transitions: "TreasuryOutboundTransferStatusTransitions" = MISSING
    tracking_details: "TreasuryOutboundTransferTrackingDetails | None" = None
    transaction: Expandable["TreasuryTransaction"] = MISSING
    """Expandable."""


class TreasuryOutboundTransferAch(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_transfers_resource_ach_tracking_details``."""

    trace_id: str = MISSING


class TreasuryOutboundTransferDestinationPaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``outbound_transfers_payment_method_details``."""

    billing_details: TreasurySharedBillingDetails = MISSING
    financial_account: "TreasuryOutboundTransferFinancialAccount | None" = None
    type: Literal["financial_account", "us_bank_account"] = MISSING
    us_bank_account: "TreasuryOutboundTransferUsBankAccount | None" = None


class TreasuryOutboundTransferFinancialAccount(StripeObject, kw_only=True):
    """Schema ``outbound_transfers_payment_method_details_financial_account``."""

    id: str = MISSING
    network: Literal["stripe"] = MISSING


class TreasuryOutboundTransferReturnedDetails(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_transfers_resource_returned_details``."""

    code: CodeValue = MISSING
    transaction: Expandable["TreasuryTransaction"] = MISSING
    """Expandable."""


class TreasuryOutboundTransferStatusTransitions(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_transfers_resource_status_transitions``."""

    canceled_at: int | None = None
    """Unix seconds."""
    failed_at: int | None = None
    """Unix seconds."""
    posted_at: int | None = None
    """Unix seconds."""
    returned_at: int | None = None
    """Unix seconds."""


class TreasuryOutboundTransferTrackingDetails(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_transfers_resource_outbound_transfer_resource_tracking_details``."""

    ach: TreasuryOutboundTransferAch | None = None
    type: Literal["ach", "us_domestic_wire"] = MISSING
    us_domestic_wire: "TreasuryOutboundTransferUsDomesticWire | None" = None


class TreasuryOutboundTransferUsBankAccount(StripeObject, kw_only=True):
    """Schema ``outbound_transfers_payment_method_details_us_bank_account``."""

    account_holder_type: Literal["company", "individual"] | None = None
    account_type: Literal["checking", "savings"] | None = None
    bank_name: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    network: Literal["ach", "us_domestic_wire"] = MISSING
    routing_number: str | None = None


class TreasuryOutboundTransferUsDomesticWire(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_transfers_resource_us_domestic_wire_tracking_details``."""

    chips: str | None = None
    imad: str | None = None
    omad: str | None = None
