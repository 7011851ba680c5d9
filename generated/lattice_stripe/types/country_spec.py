# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class CountrySpec(Resource, kw_only=True):
    """Schema ``country_spec``."""

    id: str = MISSING
    object: Literal["country_spec"] = "country_spec"
    default_currency: str = MISSING
    supported_bank_account_currencies: dict[str, list[str]] = MISSING
    supported_payment_currencies: list[str] = MISSING
    supported_payment_methods: list[str] = MISSING
    supported_transfer_countries: list[str] = MISSING
    verification_fields: "CountrySpecVerificationFields" = MISSING


class CountrySpecDetails(StripeObject, kw_only=True):
    """Schema ``country_spec_verification_field_details``."""

    additional: list[str] = MISSING
    minimum: list[str] = MISSING


class CountrySpecVerificationFields(StripeObject, kw_only=True):
    """Schema ``country_spec_verification_fields``."""

    company: CountrySpecDetails = MISSING
    individual: CountrySpecDetails = MISSING
