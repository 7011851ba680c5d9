# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import CodeValue
from .treasury_shared_billing_details import TreasurySharedBillingDetails

if TYPE_CHECKING:
    from .mandate import Mandate
    from .treasury_transaction import TreasuryTransaction


class TreasuryOutboundPayment(Resource, kw_only=True):
    """Schema ``treasury.outbound_payment``."""

    id: str = MISSING
    object: Literal["treasury.outbound_payment"] = "treasury.outbound_payment"
    amount: int = MISSING
    """In the smallest currency unit."""
    cancelable: bool = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    customer: str | None = None
    description: str | None = None
    destination_payment_method: str | None = None
    destination_payment_method_details: "TreasuryOutboundPaymentDestinationPaymentMethodDetails | None" = None
    end_user_details: "TreasuryOutboundPaymentEndUserDetails | None" = None
    expected_arrival_date: int = MISSING
    """Unix seconds."""
    financial_account: str = MISSING
    hosted_regulatory_receipt_url: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    returned_details: "TreasuryOutboundPaymentReturnedDetails | None" = None
    statement_descriptor: str = MISSING
    status: Literal["canceled", "failed", "posted", "processing", "returned"] = MISSING
    status_transitions: "TreasuryOutboundPaymentStatusTransitions" = MISSING
    tracking_details: "TreasuryOutboundPaymentTrackingDetails | None" = None
    transaction: Expandable["TreasuryTransaction"] = MISSING
    """Expandable."""


class TreasuryOutboundPaymentAch(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_payments_resource_ach_tracking_details``."""

    trace_id: str = MISSING


class TreasuryOutboundPaymentDestinationPaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``outbound_payments_payment_method_details``."""

    billing_details: TreasurySharedBillingDetails = MISSING
    financial_account: "TreasuryOutboundPaymentFinancialAccount | None" = None
    type: Literal["financial_account", "us_bank_account"] = MISSING
    us_bank_account: "TreasuryOutboundPaymentUsBankAccount | None" = None


class TreasuryOutboundPaymentEndUserDetails(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_payments_resource_outbound_payment_resource_end_user_details``."""

    ip_address: str | None = None
    present: bool = MISSING


class TreasuryOutboundPaymentFinancialAccount(StripeObject, kw_only=True):
    """Schema ``outbound_payments_payment_method_details_financial_account``."""

    id: str = MISSING
    network: Literal["stripe"] = MISSING


class TreasuryOutboundPaymentReturnedDetails(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_payments_resource_returned_status``."""

    code: CodeValue = MISSING
    transaction: Expandable["TreasuryTransaction"] = MISSING
    """Expandable."""


class TreasuryOutboundPaymentStatusTransitions(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_payments_resource_outbound_payment_resource_status_transitions``."""

    canceled_at: int | None = None
    """Unix seconds."""
    failed_at: int | None = None
    """Unix seconds."""
    posted_at: int | None = None
    """Unix seconds."""
    returned_at: int | None = None
    """Unix seconds."""


class TreasuryOutboundPaymentTrackingDetails(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_payments_resource_outbound_payment_resource_tracking_details``."""

    ach: TreasuryOutboundPaymentAch | None = None
    type: Literal["ach", "us_domestic_wire"] = MISSING
    us_domestic_wire: "TreasuryOutboundPaymentUsDomesticWire | None" = None


class TreasuryOutboundPaymentUsBankAccount(StripeObject, kw_only=True):
    """Schema ``outbound_payments_payment_method_details_us_bank_account``."""

    account_holder_type: Literal["company", "individual"] | None = None
    account_type: Literal["checking", "savings"] | None = None
    bank_name: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: Expandable["Mandate"] | None = None
    """Expandable."""
    network: Literal["ach", "us_domestic_wire"] = MISSING
    routing_number: str | None = None


class TreasuryOutboundPaymentUsDomesticWire(StripeObject, kw_only=True):
    """Schema ``treasury_outbound_payments_resource_us_domestic_wire_tracking_details``."""

    chips: str | None = None
    imad: str | None = None
    omad: str | None = None
