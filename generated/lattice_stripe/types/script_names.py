# Generated. Do not edit.
from .._decode.base import StripeObject


class ScriptNames(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual.script_names``."""

    kana: "ScriptNamesKana | None" = None
    kanji: "ScriptNamesKana | None" = None


class ScriptNamesKana(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual.script_names.kana``."""

    given_name: str | None = None
    surname: str | None = None
