# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import EthnicityValue, RaceValue
from .account_requirements_alternative import AccountRequirementsAlternative
from .account_requirements_error import AccountRequirementsError
from .address import Address
from .legal_entity_japan_address import LegalEntityJapanAddress

if TYPE_CHECKING:
    from .file import File


class Person(Resource, kw_only=True):
    """Schema ``person``."""

    id: str = MISSING
    object: Literal["person"] = "person"
    account: str = MISSING
    additional_tos_acceptances: "PersonAdditionalTosAcceptances | None" = None
    address: Address | None = None
    address_kana: LegalEntityJapanAddress | None = None
    address_kanji: LegalEntityJapanAddress | None = None
    created: int = MISSING
    """Unix seconds."""
    dob: "PersonDob | None" = None
    email: str | None = None
    first_name: str | None = None
    first_name_kana: str | None = None
    first_name_kanji: str | None = None
    full_name_aliases: list[str] | None = None
    future_requirements: "PersonFutureRequirements | None" = None
    gender: str | None = None
    id_number_provided: bool | None = None
    id_number_secondary_provided: bool | None = None
    last_name: str | None = None
    last_name_kana: str | None = None
    last_name_kanji: str | None = None
    maiden_name: str | None = None
    metadata: dict[str, str] | None = None
    nationality: str | None = None
    phone: str | None = None
    political_exposure: Literal["existing", "none"] | None = None
    registered_address: Address | None = None
    relationship: "PersonRelationship | None" = None
    requirements: "PersonRequirements | None" = None
    ssn_last_4_provided: bool | None = None
    us_cfpb_data: "PersonUsCfpbData | None" = None
    verification: "PersonVerification | None" = None
    deleted: ClassVar[Literal[False]] = False


class PersonAccount(StripeObject, kw_only=True):
    """Schema ``person_additional_tos_acceptance``."""

    date: int | None = None
    """Unix seconds."""
    ip: str | None = None
    user_agent: str | None = None


class PersonAdditionalTosAcceptances(StripeObject, kw_only=True):
    """Schema ``person_additional_tos_acceptances``."""

    account: PersonAccount | None = None


class PersonDob(StripeObject, kw_only=True):
    """Schema ``legal_entity_dob``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None


class PersonDocument(StripeObject, kw_only=True):
    """Schema ``legal_entity_person_verification_document``."""

    back: Expandable["File"] | None = None
    """Expandable."""
    details: str | None = None
    details_code: str | None = None
    front: Expandable["File"] | None = None
    """Expandable."""


class PersonEthnicityDetails(StripeObject, kw_only=True):
    """Schema ``person_ethnicity_details``."""

    ethnicity: list[EthnicityValue] | None = None
    ethnicity_other: str | None = None


class PersonFutureRequirements(StripeObject, kw_only=True):
    """Schema ``person_future_requirements``."""

    alternatives: list[AccountRequirementsAlternative] | None = None
    currently_due: list[str] = MISSING
    errors: list[AccountRequirementsError] = MISSING
    eventually_due: list[str] = MISSING
    past_due: list[str] = MISSING
    pending_verification: list[str] = MISSING


class PersonRaceDetails(StripeObject, kw_only=True):
    """Schema ``person_race_details``."""

    race: list[RaceValue] | None = None
    race_other: str | None = None


class PersonRelationship(StripeObject, kw_only=True):
    """Schema ``person_relationship``."""

    authorizer: bool | None = None
    director: bool | None = None
    executive: bool | None = None
    legal_guardian: bool | None = None
    owner: bool | None = None
    percent_ownership: float | None = None
    representative: bool | None = None
    title: str | None = None


class PersonRequirements(StripeObject, kw_only=True):
    """Schema ``person_requirements``."""

    alternatives: list[AccountRequirementsAlternative] | None = None
    currently_due: list[str] = MISSING
    errors: list[AccountRequirementsError] = MISSING
    eventually_due: list[str] = MISSING
    past_due: list[str] = MISSING
    pending_verification: list[str] = MISSING


class PersonUsCfpbData(StripeObject, kw_only=True):
    """Schema ``person_us_cfpb_data``."""

    ethnicity_details: PersonEthnicityDetails | None = None
    race_details: PersonRaceDetails | None = None
    self_identified_gender: str | None = None


class PersonVerification(StripeObject, kw_only=True):
    """Schema ``legal_entity_person_verification``."""

    additional_document: PersonDocument | None = None
    details: str | None = None
    details_code: str | None = None
    document: PersonDocument | None = None
    status: str = MISSING
