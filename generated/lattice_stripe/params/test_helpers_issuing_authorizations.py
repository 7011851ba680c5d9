# Generated. Do not edit.
from __future__ import annotations

from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId
from .shared import FleetParam, FuelParam, MerchantDataParam, PurchaseDetailsParam


class TestHelpersIssuingAuthorizationsCaptureParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.authorizations.capture``."""

    capture_amount: int | None
    """In the smallest currency unit."""
    close_authorization: bool | None
    purchase_details: PurchaseDetailsParam | None


class TestHelpersIssuingAuthorizationsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.authorizations.create``."""

    amount: int | None
    """In the smallest currency unit."""
    amount_details: TestHelpersIssuingAuthorizationsAmountDetailsParam | None
    authorization_method: Literal["chip", "contactless", "keyed_in", "online", "swipe"] | None
    card: Required[str | HasId[Literal["issuing.card"]]]
    currency: str | None
    fleet: FleetParam | None
    fraud_disputability_likelihood: Literal["neutral", "unknown", "very_likely", "very_unlikely"] | None
    fuel: FuelParam | None
    is_amount_controllable: bool | None
    merchant_amount: int | None
    """In the smallest currency unit."""
    merchant_currency: str | None
    merchant_data: MerchantDataParam | None
    network_data: TestHelpersIssuingAuthorizationsNetworkDataParam | None
    risk_assessment: TestHelpersIssuingAuthorizationsRiskAssessmentParam | None
    verification_data: TestHelpersIssuingAuthorizationsVerificationDataParam | None
    wallet: Literal["apple_pay", "google_pay", "samsung_pay"] | None


class TestHelpersIssuingAuthorizationsExpireParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.authorizations.expire``."""


class TestHelpersIssuingAuthorizationsFinalizeAmountParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.authorizations.finalize_amount``."""

    final_amount: Required[int]
    """In the smallest currency unit."""
    fleet: FleetParam | None
    fuel: FuelParam | None


class TestHelpersIssuingAuthorizationsIncrementParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.authorizations.increment``."""

    increment_amount: Required[int]
    """In the smallest currency unit."""
    is_amount_controllable: bool | None


class TestHelpersIssuingAuthorizationsRespondParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.authorizations.respond``."""

    confirmed: Required[bool]


class TestHelpersIssuingAuthorizationsReverseParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.authorizations.reverse``."""

    reverse_amount: int | None
    """In the smallest currency unit."""


class TestHelpersIssuingAuthorizationsAmountDetailsParam(TypedDict, total=False):
    atm_fee: int | None
    """In the smallest currency unit."""
    cashback_amount: int | None
    """In the smallest currency unit."""


class TestHelpersIssuingAuthorizationsAuthenticationExemptionParam(TypedDict, total=False):
    claimed_by: Required[Literal["acquirer", "issuer"]]
    type: Required[Literal["low_value_transaction", "transaction_risk_analysis", "unknown"]]


class TestHelpersIssuingAuthorizationsCardTestingRiskParam(TypedDict, total=False):
    invalid_account_number_decline_rate_past_hour: int | None
    invalid_credentials_decline_rate_past_hour: int | None
    level: Required[Literal["elevated", "highest", "low", "normal", "not_assessed", "unknown"]]


class TestHelpersIssuingAuthorizationsFraudRiskParam(TypedDict, total=False):
    level: Required[Literal["elevated", "highest", "low", "normal", "not_assessed", "unknown"]]
    score: float | Decimal | None


class TestHelpersIssuingAuthorizationsMerchantDisputeRiskParam(TypedDict, total=False):
    dispute_rate: int | None
    level: Required[Literal["elevated", "highest", "low", "normal", "not_assessed", "unknown"]]


class TestHelpersIssuingAuthorizationsNetworkDataParam(TypedDict, total=False):
    acquiring_institution_id: str | None


class TestHelpersIssuingAuthorizationsRiskAssessmentParam(TypedDict, total=False):
    card_testing_risk: TestHelpersIssuingAuthorizationsCardTestingRiskParam | None
    fraud_risk: TestHelpersIssuingAuthorizationsFraudRiskParam | None
    merchant_dispute_risk: TestHelpersIssuingAuthorizationsMerchantDisputeRiskParam | None


class TestHelpersIssuingAuthorizationsThreeDSecureParam(TypedDict, total=False):
    result: Required[Literal["attempt_acknowledged", "authenticated", "failed", "required"]]


class TestHelpersIssuingAuthorizationsVerificationDataParam(TypedDict, total=False):
    address_line1_check: Literal["match", "mismatch", "not_provided"] | None
    address_postal_code_check: Literal["match", "mismatch", "not_provided"] | None
    authentication_exemption: TestHelpersIssuingAuthorizationsAuthenticationExemptionParam | None
    cvc_check: Literal["match", "mismatch", "not_provided"] | None
    expiry_check: Literal["match", "mismatch", "not_provided"] | None
    three_d_secure: TestHelpersIssuingAuthorizationsThreeDSecureParam | None
