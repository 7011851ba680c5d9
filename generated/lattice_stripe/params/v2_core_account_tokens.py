# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .shared import (
    BusinessDetailsParam,
    IdentityIndividualParam,
    PersonsProvidedParam,
    V2CoreAccountsPersonTokensAdditionalTermsOfServiceParam,
)


class V2CoreAccountTokensCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.account_tokens.create``."""

    contact_email: str | None
    contact_phone: str | None
    display_name: str | None
    identity: V2CoreAccountTokensIdentityParam | None


class V2CoreAccountTokensRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.account_tokens.retrieve``."""


class V2CoreAccountTokensAttestationsParam(TypedDict, total=False):
    directorship_declaration: V2CoreAccountTokensAttestedParam | None
    ownership_declaration: V2CoreAccountTokensAttestedParam | None
    persons_provided: PersonsProvidedParam | None
    representative_declaration: V2CoreAccountTokensAttestedParam | None
    terms_of_service: V2CoreAccountsPersonTokensAdditionalTermsOfServiceParam | None


class V2CoreAccountTokensAttestedParam(TypedDict, total=False):
    attested: bool | None


class V2CoreAccountTokensIdentityParam(TypedDict, total=False):
    attestations: V2CoreAccountTokensAttestationsParam | None
    business_details: BusinessDetailsParam | None
    entity_type: Literal["company", "government_entity", "individual", "non_profit"] | None
    individual: IdentityIndividualParam | None
