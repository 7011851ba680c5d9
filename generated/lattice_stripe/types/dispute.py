# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .balance_transaction import BalanceTransaction

if TYPE_CHECKING:
    from .charge import Charge
    from .file import File
    from .payment_intent import PaymentIntent


class Dispute(Resource, kw_only=True):
    """Schema ``dispute``."""

    id: str = MISSING
    object: Literal["dispute"] = "dispute"
    amount: int = MISSING
    """In the smallest currency unit."""
    balance_transactions: list[BalanceTransaction] = MISSING
    charge: Expandable["Charge"] = MISSING
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    enhanced_eligibility_types: list[
        Literal["mastercard_compliance", "visa_compelling_evidence_3", "visa_compliance"]
    ] = MISSING
    evidence: "DisputeEvidence" = MISSING
    evidence_details: "DisputeEvidenceDetails" = MISSING
    is_charge_refundable: bool = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
    payment_method_details: "DisputePaymentMethodDetails | None" = None
    reason: str = MISSING
    status: Literal[
        "lost",
        "needs_response",
        "prevented",
        "under_review",
        "warning_closed",
        "warning_needs_response",
        "warning_under_review",
        "won",
    ] = MISSING


class DisputeAmazonPay(StripeObject, kw_only=True):
    """Schema ``dispute_payment_method_details_amazon_pay``."""

    dispute_type: Literal["chargeback", "claim"] | None = None


class DisputeCard(StripeObject, kw_only=True):
    """Schema ``dispute_payment_method_details_card``."""

    brand: str = MISSING
    case_type: Literal["block", "chargeback", "compliance", "inquiry", "resolution"] = MISSING
    network_reason_code: str | None = None


class DisputeDisputedTransaction(StripeObject, kw_only=True):
    """Schema ``dispute_visa_compelling_evidence3_disputed_transaction``."""

    customer_account_id: str | None = None
    customer_device_fingerprint: str | None = None
    customer_device_id: str | None = None
    customer_email_address: str | None = None
    customer_purchase_ip: str | None = None
    merchandise_or_services: Literal["merchandise", "services"] | None = None
    product_description: str | None = None
    shipping_address: "DisputeShippingAddress | None" = None


class DisputeEnhancedEligibility(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_eligibility``."""

    mastercard_compliance: "DisputeEnhancedEligibilityMastercardCompliance | None" = None
    visa_compelling_evidence_3: "DisputeEnhancedEligibilityVisaCompellingEvidence3 | None" = None
    visa_compliance: "DisputeEnhancedEligibilityVisaCompliance | None" = None


class DisputeEnhancedEligibilityMastercardCompliance(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_eligibility_mastercard_compliance``."""

    status: Literal["fee_acknowledged", "requires_fee_acknowledgement"] = MISSING


class DisputeEnhancedEligibilityVisaCompellingEvidence3(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_eligibility_visa_compelling_evidence3``."""

    required_actions: list[
        Literal[
            "missing_customer_identifiers",
            "missing_disputed_transaction_description",
            "missing_merchandise_or_services",
            "missing_prior_undisputed_transaction_description",
            "missing_prior_undisputed_transactions",
        ]
    ] = MISSING
    status: Literal["not_qualified", "qualified", "requires_action"] = MISSING


class DisputeEnhancedEligibilityVisaCompliance(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_eligibility_visa_compliance``."""

    status: Literal["fee_acknowledged", "requires_fee_acknowledgement"] = MISSING


class DisputeEnhancedEvidence(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_evidence``."""

    mastercard_compliance: "DisputeEnhancedEvidenceMastercardCompliance | None" = None
    visa_compelling_evidence_3: "DisputeEnhancedEvidenceVisaCompellingEvidence3 | None" = None
    visa_compliance: "DisputeEnhancedEvidenceVisaCompliance | None" = None


class DisputeEnhancedEvidenceMastercardCompliance(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_evidence_mastercard_compliance``."""

    fee_acknowledged: bool = MISSING


class DisputeEnhancedEvidenceVisaCompellingEvidence3(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_evidence_visa_compelling_evidence3``."""

    disputed_transaction: DisputeDisputedTransaction | None = None
    prior_undisputed_transactions: "list[DisputePriorUndisputedTransaction]" = MISSING


class DisputeEnhancedEvidenceVisaCompliance(StripeObject, kw_only=True):
    """Schema ``dispute_enhanced_evidence_visa_compliance``."""

    fee_acknowledged: bool = MISSING


class DisputeEvidence(StripeObject, kw_only=True):
    """Schema ``dispute_evidence``."""

    access_activity_log: str | None = None
    billing_address: str | None = None
    cancellation_policy: Expandable["File"] | None = None
    """Expandable."""
    cancellation_policy_disclosure: str | None = None
    cancellation_rebuttal: str | None = None
    customer_communication: Expandable["File"] | None = None
    """Expandable."""
    customer_email_address: str | None = None
    customer_name: str | None = None
    customer_purchase_ip: str | None = None
    customer_signature: Expandable["File"] | None = None
    """Expandable."""
    duplicate_charge_documentation: Expandable["File"] | None = None
    """Expandable."""
    duplicate_charge_explanation: str | None = None
    duplicate_charge_id: str | None = None
    enhanced_evidence: DisputeEnhancedEvidence = MISSING
    product_description: str | None = None
    receipt: Expandable["File"] | None = None
    """Expandable."""
    refund_policy: Expandable["File"] | None = None
    """Expandable."""
    refund_policy_disclosure: str | None = None
    refund_refusal_explanation: str | None = None
    service_date: str | None = None
    service_documentation: Expandable["File"] | None = None
    """Expandable."""
    shipping_address: str | None = None
    shipping_carrier: str | None = None
    shipping_date: str | None = None
    shipping_documentation: Expandable["File"] | None = None
    """Expandable."""
    shipping_tracking_number: str | None = None
    uncategorized_file: Expandable["File"] | None = None
    """Expandable."""
    uncategorized_text: str | None = None


class DisputeEvidenceDetails(StripeObject, kw_only=True):
    """Schema ``dispute_evidence_details``."""

    due_by: int | None = None
    """Unix seconds."""
    enhanced_eligibility: DisputeEnhancedEligibility = MISSING
    has_evidence: bool = MISSING
    past_due: bool = MISSING
    submission_count: int = MISSING


class DisputeKlarna(StripeObject, kw_only=True):
    """Schema ``dispute_payment_method_details_klarna``."""

    chargeback_loss_reason_code: str | None = None
    reason_code: str | None = None


class DisputePaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``dispute_payment_method_details``."""

    amazon_pay: DisputeAmazonPay | None = None
    card: DisputeCard | None = None
    klarna: DisputeKlarna | None = None
    paypal: "DisputePaypal | None" = None
    type: Literal["amazon_pay", "card", "klarna", "paypal"] = MISSING


class DisputePaypal(StripeObject, kw_only=True):
    """Schema ``dispute_payment_method_details_paypal``."""

    case_id: str | None = None
    reason_code: str | None = None


class DisputePriorUndisputedTransaction(StripeObject, kw_only=True):
    """Schema ``dispute_visa_compelling_evidence3_prior_undisputed_transaction``."""

    charge: str = MISSING
    customer_account_id: str | None = None
    customer_device_fingerprint: str | None = None
    customer_device_id: str | None = None
    customer_email_address: str | None = None
    customer_purchase_ip: str | None = None
    product_description: str | None = None
    shipping_address: "DisputeShippingAddress | None" = None


class DisputeShippingAddress(StripeObject, kw_only=True):
    """Schema ``dispute_transaction_shipping_address``."""

    city: str | None = None
    country: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    state: str | None = None
