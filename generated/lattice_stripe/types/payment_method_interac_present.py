# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .._enums import ReadMethodValue
from .payment_method_card_present_networks import PaymentMethodCardPresentNetworks


class PaymentMethodInteracPresent(StripeObject, kw_only=True):
    """Schema ``payment_method_interac_present``."""

    brand: str | None = None
    cardholder_name: str | None = None
    country: str | None = None
    description: str | None = None
    exp_month: int = MISSING
    exp_year: int = MISSING
    fingerprint: str | None = None
    funding: str | None = None
    issuer: str | None = None
    last4: str | None = None
    networks: PaymentMethodCardPresentNetworks | None = None
    preferred_locales: list[str] | None = None
    read_method: ReadMethodValue | None = None
