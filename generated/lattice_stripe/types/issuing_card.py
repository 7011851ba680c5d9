# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import AllowedCategoriesValue, IneligibleReasonValue
from .address import Address
from .issuing_cardholder import IssuingCardholder

if TYPE_CHECKING:
    from .issuing_personalization_design import IssuingPersonalizationDesign


class IssuingCard(Resource, kw_only=True):
    """Schema ``issuing.card``."""

    id: str = MISSING
    object: Literal["issuing.card"] = "issuing.card"
    brand: str = MISSING
    cancellation_reason: Literal["design_rejected", "fulfillment_error", "lost", "stolen"] | None = None
    cardholder: IssuingCardholder = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    cvc: str | None = None
    """Secret: masked in repr."""
    exp_month: int = MISSING
    exp_year: int = MISSING
    financial_account: str | None = None
    last4: str = MISSING
    latest_fraud_warning: "IssuingCardLatestFraudWarning | None" = None
    lifecycle_controls: "IssuingCardLifecycleControls | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    number: str | None = None
    """Secret: masked in repr."""
    personalization_design: Expandable["IssuingPersonalizationDesign"] | None = None
    """Expandable."""
    replaced_by: Expandable["IssuingCard"] | None = None
    """Expandable."""
    replacement_for: Expandable["IssuingCard"] | None = None
    """Expandable."""
    replacement_reason: Literal["damaged", "expired", "fulfillment_error", "lost", "stolen"] | None = None
    second_line: str | None = None
    shipping: "IssuingCardShipping | None" = None
    spending_controls: "IssuingCardSpendingControls" = MISSING
    status: Literal["active", "canceled", "inactive"] = MISSING
    type: Literal["physical", "virtual"] = MISSING
    wallets: "IssuingCardWallets | None" = None
    __secrets__ = ("cvc", "number")


class IssuingCardAddressValidation(StripeObject, kw_only=True):
    """Schema ``issuing_card_shipping_address_validation``."""

    mode: Literal["disabled", "normalization_only", "validation_and_normalization"] = MISSING
    normalized_address: Address | None = None
    result: Literal["indeterminate", "likely_deliverable", "likely_undeliverable"] | None = None


class IssuingCardApplePay(StripeObject, kw_only=True):
    """Schema ``issuing_card_apple_pay``."""

    eligible: bool = MISSING
    ineligible_reason: IneligibleReasonValue | None = None


class IssuingCardCancelAfter(StripeObject, kw_only=True):
    """Schema ``issuing_card_lifecycle_conditions``."""

    payment_count: int = MISSING


class IssuingCardCustoms(StripeObject, kw_only=True):
    """Schema ``issuing_card_shipping_customs``."""

    eori_number: str | None = None


class IssuingCardGooglePay(StripeObject, kw_only=True):
    """Schema ``issuing_card_google_pay``."""

    eligible: bool = MISSING
    ineligible_reason: IneligibleReasonValue | None = None


class IssuingCardLatestFraudWarning(StripeObject, kw_only=True):
    """Schema ``issuing_card_fraud_warning``."""

    started_at: int | None = None
    """Unix seconds."""
    type: (
        Literal["card_testing_exposure", "fraud_dispute_filed", "third_party_reported", "user_indicated_fraud"] | None
    ) = None


class IssuingCardLifecycleControls(StripeObject, kw_only=True):
    """Schema ``issuing_card_lifecycle_controls``."""

    cancel_after: IssuingCardCancelAfter = MISSING


class IssuingCardShipping(StripeObject, kw_only=True):
    """Schema ``issuing_card_shipping``."""

    address: Address = MISSING
    address_validation: IssuingCardAddressValidation | None = None
    carrier: Literal["dhl", "fedex", "royal_mail", "usps"] | None = None
    customs: IssuingCardCustoms | None = None
    eta: int | None = None
    """Unix seconds."""
    name: str = MISSING
    phone_number: str | None = None
    require_signature: bool | None = None
    service: Literal["express", "priority", "standard"] = MISSING
    status: Literal["canceled", "delivered", "failure", "pending", "returned", "shipped", "submitted"] | None = None
    tracking_number: str | None = None
    tracking_url: str | None = None
    type: Literal["bulk", "individual"] = MISSING


class IssuingCardSpendingControls(StripeObject, kw_only=True):
    """Schema ``issuing_card_authorization_controls``."""

    allowed_card_presences: list[Literal["not_present", "present"]] | None = None
    allowed_categories: list[AllowedCategoriesValue] | None = None
    allowed_merchant_countries: list[str] | None = None
    blocked_card_presences: list[Literal["not_present", "present"]] | None = None
    blocked_categories: list[AllowedCategoriesValue] | None = None
    blocked_merchant_countries: list[str] | None = None
    spending_limits: "list[IssuingCardSpendingLimit] | None" = None
    spending_limits_currency: str | None = None


class IssuingCardSpendingLimit(StripeObject, kw_only=True):
    """Schema ``issuing_card_spending_limit``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    categories: list[AllowedCategoriesValue] | None = None
    interval: Literal["all_time", "daily", "monthly", "per_authorization", "weekly", "yearly"] = MISSING


class IssuingCardWallets(StripeObject, kw_only=True):
    """Schema ``issuing_card_wallets``."""

    apple_pay: IssuingCardApplePay = MISSING
    google_pay: IssuingCardGooglePay = MISSING
    primary_account_identifier: str | None = None
