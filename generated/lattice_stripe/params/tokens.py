# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, Mapping
from .._enums import AccountsCompanyOwnershipExemptionReasonValue, AccountsCompanyStructureValue
from ..types.address import Address
from .shared import (
    AccountsPeopleDocumentsParam,
    AdditionalTosAcceptancesParam,
    AddressKanaParam,
    AddressParam,
    CardNetworksParam,
    CompanyVerificationParam,
    DayMonthYearParam,
    DirectorshipDeclarationParam,
    IndividualParam,
    RelationshipParam,
    UsCfpbDataParam,
    VerificationParam,
)


class TokensCreateParams(ExpandParams, total=False):
    """Parameters of ``client.tokens.create``."""

    account: TokensAccountParam | None
    bank_account: TokensBankAccountParam | None
    card: TokensCardParam | str | HasId[Literal["issuing.card"]] | None
    customer: str | HasId[Literal["customer"]] | None
    cvc_update: TokensCvcUpdateParam | None
    person: TokensPersonParam | None
    pii: TokensPiiParam | None


class TokensRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tokens.retrieve``."""


class TokensAccountParam(TypedDict, total=False):
    business_type: Literal["company", "government_entity", "individual", "non_profit"] | None
    company: TokensCompanyParam | None
    individual: IndividualParam | None
    tos_shown_and_accepted: bool | None


class TokensBankAccountParam(TypedDict, total=False):
    account_holder_name: str | None
    account_holder_type: Literal["company", "individual"] | None
    account_number: Required[str]
    account_type: Literal["checking", "futsu", "savings", "toza"] | None
    country: Required[str]
    currency: str | None
    payment_method: str | HasId[Literal["payment_method"]] | None
    routing_number: str | None


class TokensCardParam(TypedDict, total=False):
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    currency: str | None
    cvc: str | None
    exp_month: Required[str]
    exp_year: Required[str]
    name: str | None
    networks: CardNetworksParam | None
    number: Required[str]


class TokensCompanyParam(TypedDict, total=False):
    address: AddressParam | Address | None
    address_kana: AddressKanaParam | None
    address_kanji: AddressKanaParam | None
    directors_provided: bool | None
    directorship_declaration: DirectorshipDeclarationParam | None
    executives_provided: bool | None
    export_license_id: str | None
    export_purpose_code: str | None
    name: str | None
    name_kana: str | None
    name_kanji: str | None
    owners_provided: bool | None
    ownership_declaration: DirectorshipDeclarationParam | None
    ownership_declaration_shown_and_signed: bool | None
    ownership_exemption_reason: AccountsCompanyOwnershipExemptionReasonValue | None
    phone: str | None
    registration_date: DayMonthYearParam | Literal[""] | None
    """Clear with ""."""
    registration_number: str | None
    representative_declaration: DirectorshipDeclarationParam | None
    structure: AccountsCompanyStructureValue | None
    tax_id: str | None
    tax_id_registrar: str | None
    vat_id: str | None
    verification: CompanyVerificationParam | None


class TokensCvcUpdateParam(TypedDict, total=False):
    cvc: Required[str]


class TokensPersonParam(TypedDict, total=False):
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
    phone: str | None
    political_exposure: Literal["existing", "none"] | None
    registered_address: AddressParam | Address | None
    relationship: RelationshipParam | None
    ssn_last_4: str | None
    us_cfpb_data: UsCfpbDataParam | None
    verification: VerificationParam | None


class TokensPiiParam(TypedDict, total=False):
    id_number: str | None
