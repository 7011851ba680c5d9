# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .address import Address
from .shipping import Shipping


class Source(Resource, kw_only=True):
    """Schema ``source``."""

    id: str = MISSING
    object: Literal["source"] = "source"
    ach_credit_transfer: "SourceAchCreditTransfer | None" = None
    ach_debit: "SourceAchDebit | None" = None
    acss_debit: "SourceAcssDebit | None" = None
    alipay: "SourceAlipay | None" = None
    allow_redisplay: Literal["always", "limited", "unspecified"] | None = None
    amount: int | None = None
    """In the smallest currency unit."""
    au_becs_debit: "SourceAuBecsDebit | None" = None
    bancontact: "SourceBancontact | None" = None
    card: "SourceCard | None" = None
    card_present: "SourceCardPresent | None" = None
    client_secret: str = MISSING
    """Secret: masked in repr."""
    code_verification: "SourceCodeVerification | None" = None
    created: int = MISSING
    """Unix seconds."""
    currency: str | None = None
    customer: str | None = None
    eps: "SourceEps | None" = None
    flow: str = MISSING
    giropay: "SourceGiropay | None" = None
    ideal: "SourceIdeal | None" = None
    klarna: "SourceKlarna | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    multibanco: "SourceMultibanco | None" = None
    owner: "SourceOwner | None" = None
    p24: "SourceP24 | None" = None
    receiver: "SourceReceiver | None" = None
    redirect: "SourceRedirect | None" = None
    sepa_debit: "SourceSepaDebit | None" = None
    sofort: "SourceSofort | None" = None
    source_order: "SourceSourceOrder | None" = None
    statement_descriptor: str | None = None
    status: str = MISSING
    three_d_secure: "SourceThreeDSecure | None" = None
    type: Literal[
        "ach_credit_transfer",
        "ach_debit",
        "acss_debit",
        "alipay",
        "au_becs_debit",
        "bancontact",
        "card",
        "card_present",
        "eps",
        "giropay",
        "ideal",
        "klarna",
        "multibanco",
        "p24",
        "sepa_debit",
        "sofort",
        "three_d_secure",
        "wechat",
    ] = MISSING
    usage: str | None = None
    wechat: "SourceWechat | None" = None
    __secrets__ = ("client_secret",)


class SourceAchCreditTransfer(StripeObject, kw_only=True):
    """Schema ``source_type_ach_credit_transfer``."""

    account_number: str | None = None
    bank_name: str | None = None
    fingerprint: str | None = None
    refund_account_holder_name: str | None = None
    refund_account_holder_type: str | None = None
    refund_routing_number: str | None = None
    routing_number: str | None = None
    swift_code: str | None = None


class SourceAchDebit(StripeObject, kw_only=True):
    """Schema ``source_type_ach_debit``."""

    bank_name: str | None = None
    country: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    routing_number: str | None = None
    type: str | None = None


class SourceAcssDebit(StripeObject, kw_only=True):
    """Schema ``source_type_acss_debit``."""

    bank_address_city: str | None = None
    bank_address_line_1: str | None = None
    bank_address_line_2: str | None = None
    bank_address_postal_code: str | None = None
    bank_name: str | None = None
    category: str | None = None
    country: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    routing_number: str | None = None


class SourceAlipay(StripeObject, kw_only=True):
    """Schema ``source_type_alipay``."""

    data_string: str | None = None
    native_url: str | None = None
    statement_descriptor: str | None = None


class SourceAuBecsDebit(StripeObject, kw_only=True):
    """Schema ``source_type_au_becs_debit``."""

    bsb_number: str | None = None
    fingerprint: str | None = None
    last4: str | None = None


class SourceBancontact(StripeObject, kw_only=True):
    """Schema ``source_type_bancontact``."""

    bank_code: str | None = None
    bank_name: str | None = None
    bic: str | None = None
    iban_last4: str | None = None
    preferred_language: str | None = None
    statement_descriptor: str | None = None


class SourceCard(StripeObject, kw_only=True):
    """Schema ``source_type_card``."""

    address_line1_check: str | None = None
    address_zip_check: str | None = None
    brand: str | None = None
    country: str | None = None
    cvc_check: str | None = None
    dynamic_last4: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    fingerprint: str | None = None
    funding: str | None = None
    last4: str | None = None
    name: str | None = None
    three_d_secure: str | None = None
    tokenization_method: str | None = None


class SourceCardPresent(StripeObject, kw_only=True):
    """Schema ``source_type_card_present``."""

    application_cryptogram: str | None = None
    application_preferred_name: str | None = None
    authorization_code: str | None = None
    authorization_response_code: str | None = None
    brand: str | None = None
    country: str | None = None
    cvm_type: str | None = None
    data_type: str | None = None
    dedicated_file_name: str | None = None
    emv_auth_data: str | None = None
    evidence_customer_signature: str | None = None
    evidence_transaction_certificate: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    fingerprint: str | None = None
    funding: str | None = None
    last4: str | None = None
    pos_device_id: str | None = None
    pos_entry_mode: str | None = None
    read_method: str | None = None
    reader: str | None = None
    terminal_verification_results: str | None = None
    transaction_status_information: str | None = None


class SourceCodeVerification(StripeObject, kw_only=True):
    """Schema ``source_code_verification_flow``."""

    attempts_remaining: int = MISSING
    status: str = MISSING


class SourceEps(StripeObject, kw_only=True):
    """Schema ``source_type_eps``."""

    reference: str | None = None
    statement_descriptor: str | None = None


class SourceGiropay(StripeObject, kw_only=True):
    """Schema ``source_type_giropay``."""

    bank_code: str | None = None
    bank_name: str | None = None
    bic: str | None = None
    statement_descriptor: str | None = None


class SourceIdeal(StripeObject, kw_only=True):
    """Schema ``source_type_ideal``."""

    bank: str | None = None
    bic: str | None = None
    iban_last4: str | None = None
    statement_descriptor: str | None = None


class SourceItem(StripeObject, kw_only=True):
    """Schema ``source_order_item``."""

    amount: int | None = None
    """In the smallest currency unit."""
    currency: str | None = None
    description: str | None = None
    parent: str | None = None
    quantity: int | None = None
    type: str | None = None


class SourceKlarna(StripeObject, kw_only=True):
    """Schema ``source_type_klarna``."""

    background_image_url: str | None = None
    client_token: str | None = None
    """Secret: masked in repr."""
    first_name: str | None = None
    last_name: str | None = None
    locale: str | None = None
    logo_url: str | None = None
    page_title: str | None = None
    pay_later_asset_urls_descriptive: str | None = None
    pay_later_asset_urls_standard: str | None = None
    pay_later_name: str | None = None
    pay_later_redirect_url: str | None = None
    pay_now_asset_urls_descriptive: str | None = None
    pay_now_asset_urls_standard: str | None = None
    pay_now_name: str | None = None
    pay_now_redirect_url: str | None = None
    pay_over_time_asset_urls_descriptive: str | None = None
    pay_over_time_asset_urls_standard: str | None = None
    pay_over_time_name: str | None = None
    pay_over_time_redirect_url: str | None = None
    payment_method_categories: str | None = None
    purchase_country: str | None = None
    purchase_type: str | None = None
    redirect_url: str | None = None
    shipping_delay: int | None = None
    shipping_first_name: str | None = None
    shipping_last_name: str | None = None
    __secrets__ = ("client_token",)


class SourceMultibanco(StripeObject, kw_only=True):
    """Schema ``source_type_multibanco``."""

    entity: str | None = None
    reference: str | None = None
    refund_account_holder_address_city: str | None = None
    refund_account_holder_address_country: str | None = None
    refund_account_holder_address_line1: str | None = None
    refund_account_holder_address_line2: str | None = None
    refund_account_holder_address_postal_code: str | None = None
    refund_account_holder_address_state: str | None = None
    refund_account_holder_name: str | None = None
    refund_iban: str | None = None


class SourceOwner(StripeObject, kw_only=True):
    """Schema ``source_owner``."""

    address: Address | None = None
    email: str | None = None
    name: str | None = None
    phone: str | None = None
    verified_address: Address | None = None
    verified_email: str | None = None
    verified_name: str | None = None
    verified_phone: str | None = None


class SourceP24(StripeObject, kw_only=True):
    """Schema ``source_type_p24``."""

    reference: str | None = None


class SourceReceiver(StripeObject, kw_only=True):
    """Schema ``source_receiver_flow``."""

    address: str | None = None
    amount_charged: int = MISSING
    """In the smallest currency unit."""
    amount_received: int = MISSING
    """In the smallest currency unit."""
    amount_returned: int = MISSING
    """In the smallest currency unit."""
    refund_attributes_method: str = MISSING
    refund_attributes_status: str = MISSING


class SourceRedirect(StripeObject, kw_only=True):
    """Schema ``source_redirect_flow``."""

    failure_reason: str | None = None
    return_url: str = MISSING
    status: str = MISSING
    url: str = MISSING
    """Secret: masked in repr."""
    __secrets__ = ("url",)


class SourceSepaDebit(StripeObject, kw_only=True):
    """Schema ``source_type_sepa_debit``."""

    bank_code: str | None = None
    branch_code: str | None = None
    country: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate_reference: str | None = None
    mandate_url: str | None = None


class SourceSofort(StripeObject, kw_only=True):
    """Schema ``source_type_sofort``."""

    bank_code: str | None = None
    bank_name: str | None = None
    bic: str | None = None
    country: str | None = None
    iban_last4: str | None = None
    preferred_language: str | None = None
    statement_descriptor: str | None = None


class SourceSourceOrder(StripeObject, kw_only=True):
    """Schema ``source_order``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    email: str | None = None
    items: list[SourceItem] | None = None
    shipping: Shipping | None = None


class SourceThreeDSecure(StripeObject, kw_only=True):
    """Schema ``source_type_three_d_secure``."""

    address_line1_check: str | None = None
    address_zip_check: str | None = None
    authenticated: bool | None = None
    brand: str | None = None
    card: str | None = None
    country: str | None = None
    customer: str | None = None
    cvc_check: str | None = None
    dynamic_last4: str | None = None
    exp_month: int | None = None
    exp_year: int | None = None
    fingerprint: str | None = None
    funding: str | None = None
    last4: str | None = None
    name: str | None = None
    three_d_secure: str | None = None
    tokenization_method: str | None = None


class SourceWechat(StripeObject, kw_only=True):
    """Schema ``source_type_wechat``."""

    prepay_id: str | None = None
    qr_code_url: str | None = None
    statement_descriptor: str | None = None
