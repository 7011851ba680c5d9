# Generated. Do not edit.
from .._decode.base import StripeObject
from .v2_core_account_person_address import V2CoreAccountPersonAddress


class ScriptAddresses(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.script_addresses``."""

    kana: V2CoreAccountPersonAddress | None = None
    kanji: V2CoreAccountPersonAddress | None = None
