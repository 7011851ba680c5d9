# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource
from .additional_addresses import AdditionalAddresses
from .additional_names import AdditionalNames
from .additional_terms_of_service import AdditionalTermsOfService
from .date_of_birth import DateOfBirth
from .documents import Documents
from .id_numbers import IdNumbers
from .relationship import Relationship
from .script_addresses import ScriptAddresses
from .script_names import ScriptNames
from .v2_core_account_person_address import V2CoreAccountPersonAddress


class V2CoreAccountPerson(Resource, kw_only=True):
    """Schema ``v2.core.account_person``."""

    id: str = MISSING
    object: Literal["v2.core.account_person"] = "v2.core.account_person"
    account: str = MISSING
    additional_addresses: list[AdditionalAddresses] | None = None
    additional_names: list[AdditionalNames] | None = None
    additional_terms_of_service: AdditionalTermsOfService | None = None
    address: V2CoreAccountPersonAddress | None = None
    created: datetime = MISSING
    date_of_birth: DateOfBirth | None = None
    documents: Documents | None = None
    email: str | None = None
    given_name: str | None = None
    id_numbers: list[IdNumbers] | None = None
    legal_gender: Literal["female", "male"] | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    nationalities: list[str] | None = None
    phone: str | None = None
    political_exposure: Literal["existing", "none"] | None = None
    relationship: Relationship | None = None
    script_addresses: ScriptAddresses | None = None
    script_names: ScriptNames | None = None
    surname: str | None = None
    updated: datetime = MISSING
