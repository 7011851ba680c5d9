# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class AccountRequirementsAlternative(StripeObject, kw_only=True):
    """Schema ``account_requirements_alternative``."""

    alternative_fields_due: list[str] = MISSING
    original_fields_due: list[str] = MISSING
