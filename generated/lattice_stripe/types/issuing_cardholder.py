# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import AllowedCategoriesValue
from .address import Address

if TYPE_CHECKING:
    from .file import File


class IssuingCardholder(Resource, kw_only=True):
    """Schema ``issuing.cardholder``."""

    id: str = MISSING
    object: Literal["issuing.cardholder"] = "issuing.cardholder"
    billing: "IssuingCardholderBilling" = MISSING
    company: "IssuingCardholderCompany | None" = None
    created: int = MISSING
    """Unix seconds."""
    email: str | None = None
    individual: "IssuingCardholderIndividual | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    name: str = MISSING
    phone_number: str | None = None
    preferred_locales: list[Literal["de", "en", "es", "fr", "it"]] | None = None
    requirements: "IssuingCardholderRequirements" = MISSING
    spending_controls: "IssuingCardholderSpendingControls | None" = None
    status: Literal["active", "blocked", "inactive"] = MISSING
    type: Literal["company", "individual"] = MISSING


class IssuingCardholderBilling(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_address``."""

    address: Address = MISSING


class IssuingCardholderCardIssuing(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_card_issuing``."""

    user_terms_acceptance: "IssuingCardholderUserTermsAcceptance | None" = None


class IssuingCardholderCompany(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_company``."""

    tax_id_provided: bool = MISSING


class IssuingCardholderDob(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_individual_dob``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class IssuingCardholderDocument(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_id_document``."""

    back: Expandable["File"] | None = None
    """Expandable."""
    front: Expandable["File"] | None = None
    """Expandable."""


class IssuingCardholderIndividual(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_individual``."""

    card_issuing: IssuingCardholderCardIssuing | None = None
    dob: IssuingCardholderDob | None = None
    first_name: str | None = None
    last_name: str | None = None
    verification: "IssuingCardholderVerification | None" = None


class IssuingCardholderRequirements(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_requirements``."""

    disabled_reason: Literal["listed", "rejected.listed", "requirements.past_due", "under_review"] | None = None
    past_due: (
        list[
            Literal[
                "company.tax_id",
                "individual.card_issuing.user_terms_acceptance.date",
                "individual.card_issuing.user_terms_acceptance.ip",
                "individual.dob.day",
                "individual.dob.month",
                "individual.dob.year",
                "individual.first_name",
                "individual.last_name",
                "individual.verification.document",
            ]
        ]
        | None
    ) = None


class IssuingCardholderSpendingControls(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_authorization_controls``."""

    allowed_card_presences: list[Literal["not_present", "present"]] | None = None
    allowed_categories: list[AllowedCategoriesValue] | None = None
    allowed_merchant_countries: list[str] | None = None
    blocked_card_presences: list[Literal["not_present", "present"]] | None = None
    blocked_categories: list[AllowedCategoriesValue] | None = None
    blocked_merchant_countries: list[str] | None = None
    spending_limits: "list[IssuingCardholderSpendingLimit] | None" = None
    spending_limits_currency: str | None = None


class IssuingCardholderSpendingLimit(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_spending_limit``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    categories: list[AllowedCategoriesValue] | None = None
    interval: Literal["all_time", "daily", "monthly", "per_authorization", "weekly", "yearly"] = MISSING


class IssuingCardholderUserTermsAcceptance(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_user_terms_acceptance``."""

    date: int | None = None
    """Unix seconds."""
    ip: str | None = None
    user_agent: str | None = None


class IssuingCardholderVerification(StripeObject, kw_only=True):
    """Schema ``issuing_cardholder_verification``."""

    document: IssuingCardholderDocument | None = None
