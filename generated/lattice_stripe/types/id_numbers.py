# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .._enums import IdNumbersTypeValue


class IdNumbers(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual.id_numbers``."""

    type: IdNumbersTypeValue = MISSING
