# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import ReasonValue
from .balance_transaction import BalanceTransaction

if TYPE_CHECKING:
    from .file import File
    from .issuing_transaction import IssuingTransaction


class IssuingDispute(Resource, kw_only=True):
    """Schema ``issuing.dispute``."""

    id: str = MISSING
    object: Literal["issuing.dispute"] = "issuing.dispute"
    amount: int = MISSING
    """In the smallest currency unit."""
    balance_transactions: list[BalanceTransaction] | None = None
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    evidence: "IssuingDisputeEvidence" = MISSING
    livemode: bool = MISSING
    loss_reason: (
        Literal[
            "cardholder_authentication_issuer_liability",
            "eci5_token_transaction_with_tavv",
            "excess_disputes_in_timeframe",
            "has_not_met_the_minimum_dispute_amount_requirements",
            "invalid_duplicate_dispute",
            "invalid_incorrect_amount_dispute",
            "invalid_no_authorization",
            "invalid_use_of_disputes",
            "merchandise_delivered_or_shipped",
            "merchandise_or_service_as_described",
            "not_cancelled",
            "other",
            "refund_issued",
            "submitted_beyond_allowable_time_limit",
            "transaction_3ds_required",
            "transaction_approved_after_prior_fraud_dispute",
            "transaction_authorized",
            "transaction_electronically_read",
            "transaction_qualifies_for_visa_easy_payment_service",
            "transaction_unattended",
        ]
        | None
    ) = None
    metadata: dict[str, str] = MISSING
    status: Literal["expired", "lost", "submitted", "unsubmitted", "won"] = MISSING
    transaction: Expandable["IssuingTransaction"] = MISSING
    """Expandable."""
    treasury: "IssuingDisputeTreasury | None" = None


class IssuingDisputeCanceled(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_canceled_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    canceled_at: int | None = None
    """Unix seconds."""
    cancellation_policy_provided: bool | None = None
    cancellation_reason: str | None = None
    expected_at: int | None = None
    """Unix seconds."""
    explanation: str | None = None
    product_description: str | None = None
    product_type: Literal["merchandise", "service"] | None = None
    return_status: Literal["merchant_rejected", "successful"] | None = None
    returned_at: int | None = None
    """Unix seconds."""


class IssuingDisputeDuplicate(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_duplicate_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    card_statement: Expandable["File"] | None = None
    """Expandable."""
    cash_receipt: Expandable["File"] | None = None
    """Expandable."""
    check_image: Expandable["File"] | None = None
    """Expandable."""
    explanation: str | None = None
    original_transaction: str | None = None


class IssuingDisputeEvidence(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_evidence``."""

    canceled: IssuingDisputeCanceled | None = None
    duplicate: IssuingDisputeDuplicate | None = None
    fraudulent: "IssuingDisputeFraudulent | None" = None
    merchandise_not_as_described: "IssuingDisputeMerchandiseNotAsDescribed | None" = None
    no_valid_authorization: "IssuingDisputeNoValidAuthorization | None" = None
    not_received: "IssuingDisputeNotReceived | None" = None
    other: "IssuingDisputeOther | None" = None
    reason: ReasonValue = MISSING
    service_not_as_described: "IssuingDisputeServiceNotAsDescribed | None" = None


class IssuingDisputeFraudulent(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_fraudulent_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    explanation: str | None = None


class IssuingDisputeMerchandiseNotAsDescribed(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_merchandise_not_as_described_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    explanation: str | None = None
    received_at: int | None = None
    """Unix seconds."""
    return_description: str | None = None
    return_status: Literal["merchant_rejected", "successful"] | None = None
    returned_at: int | None = None
    """Unix seconds."""


class IssuingDisputeNoValidAuthorization(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_no_valid_authorization_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    explanation: str | None = None


class IssuingDisputeNotReceived(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_not_received_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    expected_at: int | None = None
    """Unix seconds."""
    explanation: str | None = None
    product_description: str | None = None
    product_type: Literal["merchandise", "service"] | None = None


class IssuingDisputeOther(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_other_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    explanation: str | None = None
    product_description: str | None = None
    product_type: Literal["merchandise", "service"] | None = None


class IssuingDisputeServiceNotAsDescribed(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_service_not_as_described_evidence``."""

    additional_documentation: Expandable["File"] | None = None
    """Expandable."""
    canceled_at: int | None = None
    """Unix seconds."""
    cancellation_reason: str | None = None
    explanation: str | None = None
    received_at: int | None = None
    """Unix seconds."""


class IssuingDisputeTreasury(StripeObject, kw_only=True):
    """Schema ``issuing_dispute_treasury``."""

    debit_reversal: str | None = None
    received_debit: str = MISSING
