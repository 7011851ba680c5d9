# Generated. Do not edit.
from .._decode.base import StripeObject
from .additional_terms_of_service_account import AdditionalTermsOfServiceAccount


class AdditionalTermsOfService(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.attestations.terms_of_service``."""

    account: AdditionalTermsOfServiceAccount | None = None
