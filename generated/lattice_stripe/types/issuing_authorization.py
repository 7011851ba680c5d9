# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import UnitValue
from .balance_transaction import BalanceTransaction
from .issuing_authorization_merchant_data import IssuingAuthorizationMerchantData
from .issuing_card import IssuingCard
from .issuing_transaction import IssuingTransaction

if TYPE_CHECKING:
    from .issuing_cardholder import IssuingCardholder
    from .issuing_token import IssuingToken


class IssuingAuthorization(Resource, kw_only=True):
    """Schema ``issuing.authorization``."""

    id: str = MISSING
    object: Literal["issuing.authorization"] = "issuing.authorization"
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_details: "IssuingAuthorizationAmountDetails | None" = None
    approved: bool = MISSING
    authorization_method: Literal["chip", "contactless", "keyed_in", "online", "swipe"] = MISSING
    balance_transactions: list[BalanceTransaction] = MISSING
    card: IssuingCard = MISSING
    card_presence: Literal["not_present", "present"] | None = None
    cardholder: Expandable["IssuingCardholder"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    fleet: "IssuingAuthorizationFleet | None" = None
    fraud_challenges: "list[IssuingAuthorizationFraudChallenge] | None" = None
    fuel: "IssuingAuthorizationFuel | None" = None
    livemode: bool = MISSING
    merchant_amount: int = MISSING
    """In the smallest currency unit."""
    merchant_currency: str = MISSING
    merchant_data: IssuingAuthorizationMerchantData = MISSING
    metadata: dict[str, str] = MISSING
    network_data: "IssuingAuthorizationNetworkData | None" = None
    pending_request: "IssuingAuthorizationPendingRequest | None" = None
    request_history: "list[IssuingAuthorizationRequestHistory]" = MISSING
    status: Literal["closed", "expired", "pending", "reversed"] = MISSING
    token: Expandable["IssuingToken"] | None = None
    """Expandable."""
    transactions: list[IssuingTransaction] = MISSING
    treasury: "IssuingAuthorizationTreasury | None" = None
    verification_data: "IssuingAuthorizationVerificationData" = MISSING
    verified_by_fraud_challenge: bool | None = None
    wallet: str | None = None


class IssuingAuthorizationAmountDetails(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_amount_details``."""

    atm_fee: int | None = None
    """In the smallest currency unit."""
    cashback_amount: int | None = None
    """In the smallest currency unit."""


class IssuingAuthorizationAuthenticationExemption(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_authentication_exemption``."""

    claimed_by: Literal["acquirer", "issuer"] = MISSING
    type: Literal["low_value_transaction", "transaction_risk_analysis", "unknown"] = MISSING


class IssuingAuthorizationCardholderPromptData(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fleet_cardholder_prompt_data``."""

    alphanumeric_id: str | None = None
    driver_id: str | None = None
    odometer: int | None = None
    unspecified_id: str | None = None
    user_id: str | None = None
    vehicle_number: str | None = None


class IssuingAuthorizationFleet(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fleet_data``."""

    cardholder_prompt_data: IssuingAuthorizationCardholderPromptData | None = None
    purchase_type: Literal["fuel_and_non_fuel_purchase", "fuel_purchase", "non_fuel_purchase"] | None = None
    reported_breakdown: "IssuingAuthorizationReportedBreakdown | None" = None
    service_type: Literal["full_service", "non_fuel_transaction", "self_service"] | None = None


class IssuingAuthorizationFraudChallenge(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fraud_challenge``."""

    channel: Literal["sms"] = MISSING
    status: Literal["expired", "pending", "rejected", "undeliverable", "verified"] = MISSING
    undeliverable_reason: Literal["no_phone_number", "unsupported_phone_number"] | None = None


class IssuingAuthorizationFuel(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fuel_data``."""

    industry_product_code: str | None = None
    quantity_decimal: Decimal | None = None
    type: Literal["diesel", "other", "unleaded_plus", "unleaded_regular", "unleaded_super"] | None = None
    unit: UnitValue | None = None
    unit_cost_decimal: Decimal | None = None


class IssuingAuthorizationNetworkData(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_network_data``."""

    acquiring_institution_id: str | None = None
    system_trace_audit_number: str | None = None
    transaction_id: str | None = None


class IssuingAuthorizationNonFuel(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fleet_non_fuel_price_data``."""

    gross_amount_decimal: Decimal | None = None


class IssuingAuthorizationPendingRequest(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_pending_request``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    amount_details: IssuingAuthorizationAmountDetails | None = None
    currency: str = MISSING
    is_amount_controllable: bool = MISSING
    merchant_amount: int = MISSING
    """In the smallest currency unit."""
    merchant_currency: str = MISSING
    network_risk_score: int | None = None


class IssuingAuthorizationReportedBreakdown(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fleet_reported_breakdown``."""

    fuel: "IssuingAuthorizationReportedBreakdownFuel | None" = None
    non_fuel: IssuingAuthorizationNonFuel | None = None
    tax: "IssuingAuthorizationTax | None" = None


class IssuingAuthorizationReportedBreakdownFuel(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fleet_fuel_price_data``."""

    gross_amount_decimal: Decimal | None = None


class IssuingAuthorizationRequestHistory(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_request``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    amount_details: IssuingAuthorizationAmountDetails | None = None
    approved: bool = MISSING
    authorization_code: str | None = None
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    merchant_amount: int = MISSING
    """In the smallest currency unit."""
    merchant_currency: str = MISSING
    network_risk_score: int | None = None
    reason: Literal[
        "account_disabled",
        "card_active",
        "card_canceled",
        "card_expired",
        "card_inactive",
        "cardholder_blocked",
        "cardholder_inactive",
        "cardholder_verification_required",
        "insecure_authorization_method",
        "insufficient_funds",
        "network_fallback",
        "not_allowed",
        "pin_blocked",
        "spending_controls",
        "suspected_fraud",
        "verification_failed",
        "webhook_approved",
        "webhook_declined",
        "webhook_error",
        "webhook_timeout",
    ] = MISSING
    reason_message: str | None = None
    requested_at: int | None = None
    """Unix seconds."""


class IssuingAuthorizationTax(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_fleet_tax_data``."""

    local_amount_decimal: Decimal | None = None
    national_amount_decimal: Decimal | None = None


class IssuingAuthorizationThreeDSecure(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_three_d_secure``."""

    result: Literal["attempt_acknowledged", "authenticated", "failed", "required"] = MISSING


class IssuingAuthorizationTreasury(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_treasury``."""

    received_credits: list[str] = MISSING
    received_debits: list[str] = MISSING
    transaction: str | None = None


class IssuingAuthorizationVerificationData(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_verification_data``."""

    address_line1_check: Literal["match", "mismatch", "not_provided"] = MISSING
    address_postal_code_check: Literal["match", "mismatch", "not_provided"] = MISSING
    authentication_exemption: IssuingAuthorizationAuthenticationExemption | None = None
    cvc_check: Literal["match", "mismatch", "not_provided"] = MISSING
    expiry_check: Literal["match", "mismatch", "not_provided"] = MISSING
    postal_code: str | None = None
    three_d_secure: IssuingAuthorizationThreeDSecure | None = None
