# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class CompanyAuthorization(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.documents.bank_account_ownership_verification``."""

    files: list[str] = MISSING
    type: Literal["files"] = MISSING
