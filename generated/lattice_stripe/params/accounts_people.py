# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .._core.params import Array, ExpandParams, ListParams, Mapping
from ..types.address import Address
from .shared import (
    AccountsPeopleDocumentsParam,
    AccountsPeopleRelationshipParam,
    AdditionalTosAcceptancesParam,
    AddressKanaParam,
    AddressParam,
    DayMonthYearParam,
    RelationshipParam,
    UsCfpbDataParam,
    VerificationParam,
)


class AccountsPeopleCreateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.people.create``."""

    additional_tos_acceptances: AdditionalTosAcceptancesParam | None
    address: AddressParam | Address | None
    address_kana: AddressKanaParam | None
    address_kanji: AddressKanaParam | None
    dob: DayMonthYearParam | Literal[""] | None
    """Clear with ""."""
    documents: AccountsPeopleDocumentsParam | None
    email: str | None
    first_name: str | None
    first_name_kana: str | None
    first_name_kanji: str | None
    full_name_aliases: Array[str] | Literal[""] | None
    """Clear with ""."""
    gender: str | None
    id_number: str | None
    id_number_secondary: str | None
    last_name: str | None
    last_name_kana: str | None
    last_name_kanji: str | None
    maiden_name: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    nationality: str | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    registered_address: AddressParam | Address | None
    relationship: RelationshipParam | None
    ssn_last_4: str | None
    us_cfpb_data: UsCfpbDataParam | None
    verification: VerificationParam | None


class AccountsPeopleDeleteParams(TypedDict, total=False):
    """Parameters of ``client.accounts.people.delete``."""


class AccountsPeopleListParams(ListParams, total=False):
    """Parameters of ``client.accounts.people.list``."""

    relationship: AccountsPeopleRelationshipParam | None


class AccountsPeopleRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.people.retrieve``."""


class AccountsPeopleUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.accounts.people.update``."""

    additional_tos_acceptances: AdditionalTosAcceptancesParam | None
    address: AddressParam | Address | None
    address_kana: AddressKanaParam | None
    address_kanji: AddressKanaParam | None
    dob: DayMonthYearParam | Literal[""] | None
    """Clear with ""."""
    documents: AccountsPeopleDocumentsParam | None
    email: str | None
    first_name: str | None
    first_name_kana: str | None
    first_name_kanji: str | None
    full_name_aliases: Array[str] | Literal[""] | None
    """Clear with ""."""
    gender: str | None
    id_number: str | None
    id_number_secondary: str | None
    last_name: str | None
    last_name_kana: str | None
    last_name_kanji: str | None
    maiden_name: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    nationality: str | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    registered_address: AddressParam | Address | None
    relationship: RelationshipParam | None
    ssn_last_4: str | None
    us_cfpb_data: UsCfpbDataParam | None
    verification: VerificationParam | None
