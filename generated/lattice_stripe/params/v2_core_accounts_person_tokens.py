# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .._core.params import Array, Mapping, Sequence
from .shared import (
    AdditionalAddressesParam,
    AdditionalNamesParam,
    AddressKanaParam,
    DayMonthYearParam,
    IdNumbersParam,
    ScriptAddressesParam,
    ScriptNamesParam,
    V2CoreAccountsPersonTokensAdditionalTermsOfServiceParam,
    V2CoreAccountsPersonTokensDocumentsParam,
    V2CoreAccountsPersonTokensRelationshipParam,
)


class V2CoreAccountsPersonTokensCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.person_tokens.create``."""

    additional_addresses: Sequence[AdditionalAddressesParam] | None
    additional_names: Sequence[AdditionalNamesParam] | None
    additional_terms_of_service: V2CoreAccountsPersonTokensAdditionalTermsOfServiceParam | None
    address: AddressKanaParam | None
    date_of_birth: DayMonthYearParam | None
    documents: V2CoreAccountsPersonTokensDocumentsParam | None
    email: str | None
    given_name: str | None
    id_numbers: Sequence[IdNumbersParam] | None
    legal_gender: Literal["female", "male"] | None
    metadata: Mapping[str, str | None] | None
    nationalities: Array[str] | None
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    relationship: V2CoreAccountsPersonTokensRelationshipParam | None
    script_addresses: ScriptAddressesParam | None
    script_names: ScriptNamesParam | None
    surname: str | None


class V2CoreAccountsPersonTokensRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.person_tokens.retrieve``."""
