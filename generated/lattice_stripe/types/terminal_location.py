# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource
from .address import Address
from .legal_entity_japan_address import LegalEntityJapanAddress


class TerminalLocation(Resource, kw_only=True):
    """Schema ``terminal.location``."""

    id: str = MISSING
    object: Literal["terminal.location"] = "terminal.location"
    address: Address = MISSING
    address_kana: LegalEntityJapanAddress | None = None
    address_kanji: LegalEntityJapanAddress | None = None
    configuration_overrides: str | None = None
    display_name: str = MISSING
    display_name_kana: str | None = None
    display_name_kanji: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    phone: str | None = None
    deleted: ClassVar[Literal[False]] = False
