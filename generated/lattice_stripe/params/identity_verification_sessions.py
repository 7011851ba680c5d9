# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import CreatedParam


class IdentityVerificationSessionsCancelParams(ExpandParams, total=False):
    """Parameters of ``client.identity.verification_sessions.cancel``."""


class IdentityVerificationSessionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.identity.verification_sessions.create``."""

    client_reference_id: str | None
    metadata: Mapping[str, str] | None
    options: IdentityVerificationSessionsOptionsParam | None
    provided_details: IdentityVerificationSessionsProvidedDetailsParam | None
    related_customer: str | None
    related_customer_account: str | None
    related_person: IdentityVerificationSessionsRelatedPersonParam | None
    return_url: str | None
    type: Literal["document", "id_number"] | None
    verification_flow: str | None


class IdentityVerificationSessionsListParams(ListParams, total=False):
    """Parameters of ``client.identity.verification_sessions.list``."""

    client_reference_id: str | None
    created: CreatedParam | int | datetime | None
    related_customer: str | None
    related_customer_account: str | None
    status: Literal["canceled", "processing", "requires_input", "verified"] | None


class IdentityVerificationSessionsRedactParams(ExpandParams, total=False):
    """Parameters of ``client.identity.verification_sessions.redact``."""


class IdentityVerificationSessionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.identity.verification_sessions.retrieve``."""


class IdentityVerificationSessionsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.identity.verification_sessions.update``."""

    metadata: Mapping[str, str] | None
    options: IdentityVerificationSessionsOptionsParam | None
    provided_details: IdentityVerificationSessionsProvidedDetailsParam | None
    type: Literal["document", "id_number"] | None


class IdentityVerificationSessionsDocumentParam(TypedDict, total=False):
    allowed_types: Sequence[Literal["driving_license", "id_card", "passport"]] | None
    require_id_number: bool | None
    require_live_capture: bool | None
    require_matching_selfie: bool | None


class IdentityVerificationSessionsOptionsParam(TypedDict, total=False):
    document: IdentityVerificationSessionsDocumentParam | Literal[""] | None
    """Clear with ""."""


class IdentityVerificationSessionsProvidedDetailsParam(TypedDict, total=False):
    email: str | None
    phone: str | None


class IdentityVerificationSessionsRelatedPersonParam(TypedDict, total=False):
    account: Required[str | HasId[Literal["account"]]]
    person: Required[str]
