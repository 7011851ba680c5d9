# Generated. Do not edit.
from .._decode.base import StripeObject
from .company_authorization import CompanyAuthorization
from .primary_verification import PrimaryVerification


class Documents(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual.documents``."""

    company_authorization: CompanyAuthorization | None = None
    passport: CompanyAuthorization | None = None
    primary_verification: PrimaryVerification | None = None
    secondary_verification: PrimaryVerification | None = None
    visa: CompanyAuthorization | None = None
