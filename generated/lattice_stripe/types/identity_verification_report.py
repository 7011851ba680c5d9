# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .address import Address


class IdentityVerificationReport(Resource, kw_only=True):
    """Schema ``identity.verification_report``."""

    id: str = MISSING
    object: Literal["identity.verification_report"] = "identity.verification_report"
    client_reference_id: str | None = None
    created: int = MISSING
    """Unix seconds."""
    document: "IdentityVerificationReportDocument | None" = None
    email: "IdentityVerificationReportEmail | None" = None
    id_number: "IdentityVerificationReportIdNumber | None" = None
    livemode: bool = MISSING
    options: "IdentityVerificationReportOptions | None" = None
    phone: "IdentityVerificationReportPhone | None" = None
    selfie: "IdentityVerificationReportSelfie | None" = None
    type: Literal["document", "id_number", "verification_flow"] = MISSING
    verification_flow: str | None = None
    verification_session: str | None = None


class IdentityVerificationReportDocument(StripeObject, kw_only=True):
    """Schema ``gelato_document_report``."""

    address: Address | None = None
    dob: "IdentityVerificationReportDocumentDob | None" = None
    error: "IdentityVerificationReportDocumentError | None" = None
    expiration_date: "IdentityVerificationReportExpirationDate | None" = None
    files: list[str] | None = None
    first_name: str | None = None
    issued_date: "IdentityVerificationReportIssuedDate | None" = None
    issuing_country: str | None = None
    last_name: str | None = None
    number: str | None = None
    sex: Literal["[redacted]", "female", "male", "unknown"] | None = None
    status: Literal["unverified", "verified"] = MISSING
    type: Literal["driving_license", "id_card", "passport"] | None = None
    unparsed_place_of_birth: str | None = None
    unparsed_sex: str | None = None


class IdentityVerificationReportDocumentDob(StripeObject, kw_only=True):
    """Schema ``gelato_data_document_report_date_of_birth``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class IdentityVerificationReportDocumentError(StripeObject, kw_only=True):
    """Schema ``gelato_document_report_error``."""

    code: Literal["document_expired", "document_type_not_supported", "document_unverified_other"] | None = None
    reason: str | None = None


class IdentityVerificationReportEmail(StripeObject, kw_only=True):
    """Schema ``gelato_email_report``."""

    email: str | None = None
    error: "IdentityVerificationReportEmailError | None" = None
    status: Literal["unverified", "verified"] = MISSING


class IdentityVerificationReportEmailError(StripeObject, kw_only=True):
    """Schema ``gelato_email_report_error``."""

    code: Literal["email_unverified_other", "email_verification_declined"] | None = None
    reason: str | None = None


class IdentityVerificationReportExpirationDate(StripeObject, kw_only=True):
    """Schema ``gelato_data_document_report_expiration_date``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class IdentityVerificationReportIdNumber(StripeObject, kw_only=True):
    """Schema ``gelato_id_number_report``."""

    dob: "IdentityVerificationReportIdNumberDob | None" = None
    error: "IdentityVerificationReportIdNumberError | None" = None
    first_name: str | None = None
    id_number: str | None = None
    id_number_type: Literal["br_cpf", "sg_nric", "us_ssn"] | None = None
    last_name: str | None = None
    status: Literal["unverified", "verified"] = MISSING


class IdentityVerificationReportIdNumberDob(StripeObject, kw_only=True):
    """Schema ``gelato_data_id_number_report_date``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class IdentityVerificationReportIdNumberError(StripeObject, kw_only=True):
    """Schema ``gelato_id_number_report_error``."""

    code: Literal["id_number_insufficient_document_data", "id_number_mismatch", "id_number_unverified_other"] | None = (
        None
    )
    reason: str | None = None


class IdentityVerificationReportIssuedDate(StripeObject, kw_only=True):
    """Schema ``gelato_data_document_report_issued_date``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class IdentityVerificationReportOptions(StripeObject, kw_only=True):
    """Schema ``gelato_verification_report_options``."""

    document: "IdentityVerificationReportOptionsDocument | None" = None
    id_number: "IdentityVerificationReportOptionsIdNumber | None" = None


class IdentityVerificationReportOptionsDocument(StripeObject, kw_only=True):
    """Schema ``gelato_report_document_options``."""

    allowed_types: list[Literal["driving_license", "id_card", "passport"]] | None = None
    require_id_number: bool | None = None
    require_live_capture: bool | None = None
    require_matching_selfie: bool | None = None


class IdentityVerificationReportOptionsIdNumber(StripeObject, kw_only=True):
    """Schema ``gelato_report_id_number_options``."""


class IdentityVerificationReportPhone(StripeObject, kw_only=True):
    """Schema ``gelato_phone_report``."""

    error: "IdentityVerificationReportPhoneError | None" = None
    phone: str | None = None
    status: Literal["unverified", "verified"] = MISSING


class IdentityVerificationReportPhoneError(StripeObject, kw_only=True):
    """Schema ``gelato_phone_report_error``."""

    code: Literal["phone_unverified_other", "phone_verification_declined"] | None = None
    reason: str | None = None


class IdentityVerificationReportSelfie(StripeObject, kw_only=True):
    """Schema ``gelato_selfie_report``."""

    document: str | None = None
    error: "IdentityVerificationReportSelfieError | None" = None
    selfie: str | None = None
    status: Literal["unverified", "verified"] = MISSING


class IdentityVerificationReportSelfieError(StripeObject, kw_only=True):
    """Schema ``gelato_selfie_report_error``."""

    code: (
        Literal[
            "selfie_document_missing_photo", "selfie_face_mismatch", "selfie_manipulated", "selfie_unverified_other"
        ]
        | None
    ) = None
    reason: str | None = None
