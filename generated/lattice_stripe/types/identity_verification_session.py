# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .address import Address

if TYPE_CHECKING:
    from .identity_verification_report import IdentityVerificationReport


class IdentityVerificationSession(Resource, kw_only=True):
    """Schema ``identity.verification_session``."""

    id: str = MISSING
    object: Literal["identity.verification_session"] = "identity.verification_session"
    client_reference_id: str | None = None
    client_secret: str | None = None
    """Secret: masked in repr."""
    created: int = MISSING
    """Unix seconds."""
    last_error: "IdentityVerificationSessionLastError | None" = None
    last_verification_report: Expandable["IdentityVerificationReport"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    options: "IdentityVerificationSessionOptions | None" = None
    provided_details: "IdentityVerificationSessionProvidedDetails | None" = None
    redaction: "IdentityVerificationSessionRedaction | None" = None
    related_customer: str | None = None
    related_customer_account: str | None = None
    related_person: "IdentityVerificationSessionRelatedPerson | None" = None
    status: Literal["canceled", "processing", "requires_input", "verified"] = MISSING
    type: Literal["document", "id_number", "verification_flow"] = MISSING
    url: str | None = None
    """Secret: masked in repr."""
    verification_flow: str | None = None
    verified_outputs: "IdentityVerificationSessionVerifiedOutputs | None" = None
    __secrets__ = ("client_secret", "url")


class IdentityVerificationSessionDob(StripeObject, kw_only=True):
    """Schema ``gelato_data_verified_outputs_date``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class IdentityVerificationSessionDocument(StripeObject, kw_only=True):
    """Schema ``gelato_session_document_options``."""

    allowed_types: list[Literal["driving_license", "id_card", "passport"]] | None = None
    require_id_number: bool | None = None
    require_live_capture: bool | None = None
    require_matching_selfie: bool | None = None


class IdentityVerificationSessionEmail(StripeObject, kw_only=True):
    """Schema ``gelato_session_email_options``."""

    require_verification: bool | None = None


class IdentityVerificationSessionIdNumber(StripeObject, kw_only=True):
    """Schema ``gelato_session_id_number_options``."""


class IdentityVerificationSessionLastError(StripeObject, kw_only=True):
    """Schema ``gelato_session_last_error``."""

    code: (
        Literal[
            "abandoned",
            "consent_declined",
            "country_not_supported",
            "device_not_supported",
            "document_expired",
            "document_type_not_supported",
            "document_unverified_other",
            "email_unverified_other",
            "email_verification_declined",
            "id_number_insufficient_document_data",
            "id_number_mismatch",
            "id_number_unverified_other",
            "phone_unverified_other",
            "phone_verification_declined",
            "selfie_document_missing_photo",
            "selfie_face_mismatch",
            "selfie_manipulated",
            "selfie_unverified_other",
            "under_supported_age",
        ]
        | None
    ) = None
    reason: str | None = None


class IdentityVerificationSessionMatching(StripeObject, kw_only=True):
    """Schema ``gelato_session_matching_options``."""

    dob: Literal["none", "similar"] | None = None
    name: Literal["none", "similar"] | None = None


class IdentityVerificationSessionOptions(StripeObject, kw_only=True):
    """Schema ``gelato_verification_session_options``."""

    document: IdentityVerificationSessionDocument | None = None
    email: IdentityVerificationSessionEmail | None = None
    id_number: IdentityVerificationSessionIdNumber | None = None
    matching: IdentityVerificationSessionMatching | None = None
    phone: "IdentityVerificationSessionPhone | None" = None


class IdentityVerificationSessionPhone(StripeObject, kw_only=True):
    """Schema ``gelato_session_phone_options``."""

    require_verification: bool | None = None


class IdentityVerificationSessionProvidedDetails(StripeObject, kw_only=True):
    """Schema ``gelato_provided_details``."""

    email: str | None = None
    phone: str | None = None


class IdentityVerificationSessionRedaction(StripeObject, kw_only=True):
    """Schema ``verification_session_redaction``."""

    status: Literal["processing", "redacted", "validated"] = MISSING


class IdentityVerificationSessionRelatedPerson(StripeObject, kw_only=True):
    """Schema ``gelato_related_person``."""

    account: str = MISSING
    person: str = MISSING


class IdentityVerificationSessionVerifiedOutputs(StripeObject, kw_only=True):
    """Schema ``gelato_verified_outputs``."""

    address: Address | None = None
    dob: IdentityVerificationSessionDob | None = None
    email: str | None = None
    first_name: str | None = None
    id_number: str | None = None
    id_number_type: Literal["br_cpf", "sg_nric", "us_ssn"] | None = None
    last_name: str | None = None
    phone: str | None = None
    sex: Literal["[redacted]", "female", "male", "unknown"] | None = None
    unparsed_place_of_birth: str | None = None
    unparsed_sex: str | None = None
