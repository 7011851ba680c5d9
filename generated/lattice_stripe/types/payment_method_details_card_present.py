# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject
from .._enums import ReadMethodValue
from .card_present_wallet import CardPresentWallet
from .payment_method_details_card_present_offline import PaymentMethodDetailsCardPresentOffline


class PaymentMethodDetailsCardPresent(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_present``."""

    amount_authorized: int | None = None
    """In the smallest currency unit."""
    brand: str | None = None
    brand_product: str | None = None
    capture_before: int | None = None
    """Unix seconds."""
    cardholder_name: str | None = None
    country: str | None = None
    description: str | None = None
    emv_auth_data: str | None = None
    exp_month: int = MISSING
    exp_year: int = MISSING
    fingerprint: str | None = None
    funding: str | None = None
    generated_card: str | None = None
    incremental_authorization_supported: bool = MISSING
    issuer: str | None = None
    last4: str | None = None
    location: str | None = None
    network: str | None = None
    network_transaction_id: str | None = None
    offline: PaymentMethodDetailsCardPresentOffline | None = None
    overcapture_supported: bool = MISSING
    preferred_locales: list[str] | None = None
    read_method: ReadMethodValue | None = None
    reader: str | None = None
    receipt: "PaymentMethodDetailsCardPresentReceipt | None" = None
    wallet: CardPresentWallet | None = None


class PaymentMethodDetailsCardPresentReceipt(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_present_receipt``."""

    account_type: Literal["checking", "credit", "prepaid", "unknown"] | None = None
    application_cryptogram: str | None = None
    application_preferred_name: str | None = None
    authorization_code: str | None = None
    authorization_response_code: str | None = None
    cardholder_verification_method: str | None = None
    dedicated_file_name: str | None = None
    terminal_verification_results: str | None = None
    transaction_status_information: str | None = None
