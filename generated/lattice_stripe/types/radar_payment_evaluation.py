# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .payment_method import PaymentMethod


class RadarPaymentEvaluation(Resource, kw_only=True):
    """Schema ``radar.payment_evaluation``."""

    id: str = MISSING
    object: Literal["radar.payment_evaluation"] = "radar.payment_evaluation"
    client_device_metadata_details: "RadarPaymentEvaluationClientDeviceMetadataDetails | None" = None
    created_at: int = MISSING
    """Unix seconds."""
    customer_details: "RadarPaymentEvaluationCustomerDetails | None" = None
    events: "list[RadarPaymentEvaluationEvent]" = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    outcome: "RadarPaymentEvaluationOutcome | None" = None
    payment_details: "RadarPaymentEvaluationPaymentDetails | None" = None
    recommended_action: Literal["block", "continue"] = MISSING
    signals: "RadarPaymentEvaluationSignals" = MISSING


class RadarPaymentEvaluationAddress(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_address``."""

    city: str | None = None
    country: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    state: str | None = None


class RadarPaymentEvaluationBillingDetails(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_billing_details``."""

    address: RadarPaymentEvaluationAddress = MISSING
    email: str | None = None
    name: str | None = None
    phone: str | None = None


class RadarPaymentEvaluationClientDeviceMetadataDetails(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_client_device_metadata``."""

    radar_session: str = MISSING


class RadarPaymentEvaluationCustom(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_user_intervention_raised_custom``."""

    type: str = MISSING


class RadarPaymentEvaluationCustomerDetails(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_customer_details``."""

    customer: str | None = None
    customer_account: str | None = None
    email: str | None = None
    name: str | None = None
    phone: str | None = None


class RadarPaymentEvaluationDisputeOpened(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_dispute_opened``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    reason: Literal[
        "account_not_available",
        "credit_not_processed",
        "customer_initiated",
        "duplicate",
        "fraudulent",
        "general",
        "noncompliant",
        "product_not_received",
        "product_unacceptable",
        "subscription_canceled",
        "unrecognized",
    ] = MISSING


class RadarPaymentEvaluationEarlyFraudWarningReceived(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_early_fraud_warning_received``."""

    fraud_type: Literal["made_with_lost_card", "made_with_stolen_card", "other", "unauthorized_use_of_card"] = MISSING


class RadarPaymentEvaluationEvent(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_event``."""

    dispute_opened: RadarPaymentEvaluationDisputeOpened | None = None
    early_fraud_warning_received: RadarPaymentEvaluationEarlyFraudWarningReceived | None = None
    occurred_at: int = MISSING
    """Unix seconds."""
    refunded: "RadarPaymentEvaluationRefunded | None" = None
    type: Literal[
        "dispute_opened",
        "early_fraud_warning_received",
        "refunded",
        "user_intervention_raised",
        "user_intervention_resolved",
    ] = MISSING
    user_intervention_raised: "RadarPaymentEvaluationUserInterventionRaised | None" = None
    user_intervention_resolved: "RadarPaymentEvaluationUserInterventionResolved | None" = None


class RadarPaymentEvaluationFraudulentPayment(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_signal_v2``."""

    evaluated_at: int = MISSING
    """Unix seconds."""
    risk_level: Literal["elevated", "highest", "low", "normal", "not_assessed", "unknown"] = MISSING
    score: float = MISSING


class RadarPaymentEvaluationMerchantBlocked(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_merchant_blocked``."""

    reason: Literal["authentication_required", "blocked_for_fraud", "invalid_payment", "other"] = MISSING


class RadarPaymentEvaluationMoneyMovementDetails(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_money_movement_details``."""

    card: "RadarPaymentEvaluationMoneyMovementDetailsCard | None" = None
    money_movement_type: Literal["card"] = MISSING


class RadarPaymentEvaluationMoneyMovementDetailsCard(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_money_movement_card``."""

    customer_presence: Literal["off_session", "on_session"] | None = None
    payment_type: Literal["one_off", "recurring", "setup_one_off", "setup_recurring"] | None = None


class RadarPaymentEvaluationOutcome(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_outcome``."""

    merchant_blocked: RadarPaymentEvaluationMerchantBlocked | None = None
    payment_intent_id: str | None = None
    rejected: "RadarPaymentEvaluationRejected | None" = None
    succeeded: "RadarPaymentEvaluationSucceeded | None" = None
    type: Literal["failed", "merchant_blocked", "rejected", "succeeded"] = MISSING


class RadarPaymentEvaluationPaymentDetails(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_payment_details``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    description: str | None = None
    money_movement_details: RadarPaymentEvaluationMoneyMovementDetails | None = None
    payment_method_details: "RadarPaymentEvaluationPaymentMethodDetails | None" = None
    shipping_details: "RadarPaymentEvaluationShippingDetails | None" = None
    statement_descriptor: str | None = None


class RadarPaymentEvaluationPaymentMethodDetails(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_payment_method_details``."""

    billing_details: RadarPaymentEvaluationBillingDetails | None = None
    payment_method: Expandable["PaymentMethod"] = MISSING
    """Expandable."""


class RadarPaymentEvaluationRefunded(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_refunded``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    reason: Literal["duplicate", "fraudulent", "other", "requested_by_customer"] = MISSING


class RadarPaymentEvaluationRejected(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_rejected``."""

    card: "RadarPaymentEvaluationRejectedCard | None" = None


class RadarPaymentEvaluationRejectedCard(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_rejected_card``."""

    address_line1_check: Literal["fail", "pass", "unavailable", "unchecked"] = MISSING
    address_postal_code_check: Literal["fail", "pass", "unavailable", "unchecked"] = MISSING
    cvc_check: Literal["fail", "pass", "unavailable", "unchecked"] = MISSING
    reason: Literal[
        "authentication_failed",
        "do_not_honor",
        "expired",
        "incorrect_cvc",
        "incorrect_number",
        "incorrect_postal_code",
        "insufficient_funds",
        "invalid_account",
        "lost_card",
        "other",
        "processing_error",
        "reported_stolen",
        "try_again_later",
    ] = MISSING


class RadarPaymentEvaluationShippingDetails(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_shipping``."""

    address: RadarPaymentEvaluationAddress = MISSING
    name: str | None = None
    phone: str | None = None


class RadarPaymentEvaluationSignals(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_signals``."""

    fraudulent_payment: RadarPaymentEvaluationFraudulentPayment = MISSING


class RadarPaymentEvaluationSucceeded(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_succeeded``."""

    card: "RadarPaymentEvaluationSucceededCard | None" = None


class RadarPaymentEvaluationSucceededCard(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_succeeded_card``."""

    address_line1_check: Literal["fail", "pass", "unavailable", "unchecked"] = MISSING
    address_postal_code_check: Literal["fail", "pass", "unavailable", "unchecked"] = MISSING
    cvc_check: Literal["fail", "pass", "unavailable", "unchecked"] = MISSING


class RadarPaymentEvaluationUserInterventionRaised(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_user_intervention_raised``."""

    custom: RadarPaymentEvaluationCustom | None = None
    key: str = MISSING
    type: Literal["3ds", "captcha", "custom"] = MISSING


class RadarPaymentEvaluationUserInterventionResolved(StripeObject, kw_only=True):
    """Schema ``insights_resources_payment_evaluation_user_intervention_resolved``."""

    key: str = MISSING
    outcome: Literal["abandoned", "failed", "passed"] | None = None
