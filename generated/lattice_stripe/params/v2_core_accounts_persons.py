# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .._core.params import Array, Mapping, Sequence
from .shared import (
    AdditionalAddressesParam,
    AdditionalNamesParam,
    AdditionalTermsOfServiceAccountParam,
    AddressKanaParam,
    DayMonthYearParam,
    IdNumbersParam,
    ScriptAddressesParam,
    ScriptNamesParam,
    V2CoreAccountsPersonsAdditionalAddressesParam,
    V2CoreAccountsPersonsAddressParam,
    V2CoreAccountsPersonsCreateAdditionalTermsOfServiceParam,
    V2CoreAccountsPersonsDocumentsParam,
    V2CoreAccountsPersonsScriptAddressesParam,
    V2CoreAccountsPersonTokensDocumentsParam,
    V2CoreAccountsPersonTokensRelationshipParam,
)


class V2CoreAccountsPersonsCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.persons.create``."""

    additional_addresses: Sequence[V2CoreAccountsPersonsAdditionalAddressesParam] | None
    additional_names: Sequence[AdditionalNamesParam] | None
    additional_terms_of_service: V2CoreAccountsPersonsCreateAdditionalTermsOfServiceParam | None
    address: V2CoreAccountsPersonsAddressParam | None
    date_of_birth: DayMonthYearParam | None
    documents: V2CoreAccountsPersonsDocumentsParam | None
    email: str | None
    given_name: str | None
    id_numbers: Sequence[IdNumbersParam] | None
    legal_gender: Literal["female", "male"] | None
    metadata: Mapping[str, str] | None
    nationalities: Array[str] | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    relationship: V2CoreAccountsPersonTokensRelationshipParam | None
    script_addresses: V2CoreAccountsPersonsScriptAddressesParam | None
    script_names: ScriptNamesParam | None
    surname: str | None


class V2CoreAccountsPersonsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.persons.delete``."""


class V2CoreAccountsPersonsListParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.persons.list``."""

    limit: int | None
    page: str | None


class V2CoreAccountsPersonsRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.persons.retrieve``."""


class V2CoreAccountsPersonsUpdateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.accounts.persons.update``."""

    additional_addresses: Sequence[AdditionalAddressesParam] | None
    additional_names: Sequence[AdditionalNamesParam] | None
    additional_terms_of_service: V2CoreAccountsPersonsAdditionalTermsOfServiceParam | None
    address: AddressKanaParam | None
    date_of_birth: DayMonthYearParam | None
    documents: V2CoreAccountsPersonTokensDocumentsParam | None
    email: str | None
    given_name: str | None
    id_numbers: Sequence[IdNumbersParam] | None
    legal_gender: Literal["female", "male"] | None
    metadata: Mapping[str, str | None] | None
    nationalities: Array[str] | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    relationship: V2CoreAccountsPersonTokensRelationshipParam | None
    script_addresses: ScriptAddressesParam | None
    script_names: ScriptNamesParam | None
    surname: str | None


class V2CoreAccountsPersonsAdditionalTermsOfServiceParam(TypedDict, total=False):
    account: AdditionalTermsOfServiceAccountParam | None
