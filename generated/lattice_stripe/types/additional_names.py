# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class AdditionalNames(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual.additional_names``."""

    full_name: str | None = None
    given_name: str | None = None
    purpose: Literal["alias", "maiden"] = MISSING
    surname: str | None = None
