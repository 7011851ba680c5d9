# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .issuing_card import IssuingCard


class IssuingToken(Resource, kw_only=True):
    """Schema ``issuing.token``."""

    id: str = MISSING
    object: Literal["issuing.token"] = "issuing.token"
    card: Expandable["IssuingCard"] = MISSING
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    device_fingerprint: str | None = None
    last4: str | None = None
    livemode: bool = MISSING
    network: Literal["mastercard", "visa"] = MISSING
    network_data: "IssuingTokenNetworkData | None" = None
    network_updated_at: int = MISSING
    """Unix seconds."""
    status: Literal["active", "deleted", "requested", "suspended"] = MISSING
    wallet_provider: Literal["apple_pay", "google_pay", "samsung_pay"] | None = None


class IssuingTokenCardholderAddress(StripeObject, kw_only=True):
    """Schema ``issuing_network_token_address``."""

    line1: str = MISSING
    postal_code: str = MISSING


class IssuingTokenDevice(StripeObject, kw_only=True):
    """Schema ``issuing_network_token_device``."""

    device_fingerprint: str | None = None
    ip_address: str | None = None
    location: str | None = None
    name: str | None = None
    phone_number: str | None = None
    type: Literal["other", "phone", "watch"] | None = None


class IssuingTokenMastercard(StripeObject, kw_only=True):
    """Schema ``issuing_network_token_mastercard``."""

    card_reference_id: str | None = None
    token_reference_id: str = MISSING
    token_requestor_id: str = MISSING
    token_requestor_name: str | None = None


class IssuingTokenNetworkData(StripeObject, kw_only=True):
    """Schema ``issuing_network_token_network_data``."""

    device: IssuingTokenDevice | None = None
    mastercard: IssuingTokenMastercard | None = None
    type: Literal["mastercard", "visa"] = MISSING
    visa: "IssuingTokenVisa | None" = None
    wallet_provider: "IssuingTokenWalletProvider | None" = None


class IssuingTokenVisa(StripeObject, kw_only=True):
    """Schema ``issuing_network_token_visa``."""

    card_reference_id: str | None = None
    token_reference_id: str = MISSING
    token_requestor_id: str = MISSING
    token_risk_score: str | None = None


class IssuingTokenWalletProvider(StripeObject, kw_only=True):
    """Schema ``issuing_network_token_wallet_provider``."""

    account_id: str | None = None
    account_trust_score: int | None = None
    card_number_source: Literal["app", "manual", "on_file", "other"] | None = None
    cardholder_address: IssuingTokenCardholderAddress | None = None
    cardholder_name: str | None = None
    device_trust_score: int | None = None
    hashed_account_email_address: str | None = None
    reason_codes: (
        list[
            Literal[
                "account_card_too_new",
                "account_recently_changed",
                "account_too_new",
                "account_too_new_since_launch",
                "additional_device",
                "data_expired",
                "defer_id_v_decision",
                "device_recently_lost",
                "good_activity_history",
                "has_suspended_tokens",
                "high_risk",
                "inactive_account",
                "long_account_tenure",
                "low_account_score",
                "low_device_score",
                "low_phone_number_score",
                "network_service_error",
                "outside_home_territory",
                "provisioning_cardholder_mismatch",
                "provisioning_device_and_cardholder_mismatch",
                "provisioning_device_mismatch",
                "same_device_no_prior_authentication",
                "same_device_successful_prior_authentication",
                "software_update",
                "suspicious_activity",
                "too_many_different_cardholders",
                "too_many_recent_attempts",
                "too_many_recent_tokens",
            ]
        ]
        | None
    ) = None
    suggested_decision: Literal["approve", "decline", "require_auth"] | None = None
    suggested_decision_version: str | None = None
