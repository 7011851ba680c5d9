# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .payment_presentment_details import PaymentPresentmentDetails

if TYPE_CHECKING:
    from .balance_transaction import BalanceTransaction
    from .charge import Charge
    from .payment_intent import PaymentIntent
    from .reversal import Reversal


class Refund(Resource, kw_only=True):
    """Schema ``refund``."""

    id: str = MISSING
    object: Literal["refund"] = "refund"
    amount: int = MISSING
    """In the smallest currency unit."""
    balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    charge: Expandable["Charge"] | None = None
    """Expandable."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str | None = None
    destination_details: "RefundDestinationDetails | None" = None
    failure_balance_transaction: Expandable["BalanceTransaction"] | None = None
    """Expandable."""
    failure_reason: str | None = None
    instructions_email: str | None = None
    metadata: dict[str, str] | None = None
    next_action: "RefundNextAction | None" = None
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
    pending_reason: Literal["charge_pending", "insufficient_funds", "processing"] | None = None
    presentment_details: PaymentPresentmentDetails | None = None
    reason: Literal["duplicate", "expired_uncaptured_charge", "fraudulent", "requested_by_customer"] | None = None
    receipt_number: str | None = None
    source_transfer_reversal: Expandable["Reversal"] | None = None
    """Expandable."""
    status: str | None = None
    transfer_reversal: Expandable["Reversal"] | None = None
    """Expandable."""


class RefundBlik(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_blik``."""

    network_decline_code: str | None = None
    reference: str | None = None
    reference_status: str | None = None


class RefundBrBankTransfer(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_br_bank_transfer``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundCard(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_card``."""

    reference: str | None = None
    reference_status: str | None = None
    reference_type: str | None = None
    type: Literal["pending", "refund", "reversal"] = MISSING


class RefundCrypto(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_crypto``."""

    reference: str | None = None


class RefundDestinationDetails(StripeObject, kw_only=True):
    """Schema ``refund_destination_details``."""

    affirm: "RefundUnimplemented | None" = None
    afterpay_clearpay: "RefundUnimplemented | None" = None
    alipay: "RefundUnimplemented | None" = None
    alma: "RefundUnimplemented | None" = None
    amazon_pay: "RefundUnimplemented | None" = None
    au_bank_transfer: "RefundUnimplemented | None" = None
    blik: RefundBlik | None = None
    br_bank_transfer: RefundBrBankTransfer | None = None
    card: RefundCard | None = None
    cashapp: "RefundUnimplemented | None" = None
    crypto: RefundCrypto | None = None
    customer_cash_balance: "RefundUnimplemented | None" = None
    eps: "RefundUnimplemented | None" = None
    eu_bank_transfer: "RefundEuBankTransfer | None" = None
    gb_bank_transfer: "RefundGbBankTransfer | None" = None
    giropay: "RefundUnimplemented | None" = None
    grabpay: "RefundUnimplemented | None" = None
    jp_bank_transfer: "RefundJpBankTransfer | None" = None
    klarna: "RefundUnimplemented | None" = None
    mb_way: "RefundMbWay | None" = None
    multibanco: "RefundMultibanco | None" = None
    mx_bank_transfer: "RefundMxBankTransfer | None" = None
    nz_bank_transfer: "RefundUnimplemented | None" = None
    p24: "RefundP24 | None" = None
    paynow: "RefundUnimplemented | None" = None
    paypal: "RefundPaypal | None" = None
    pix: "RefundUnimplemented | None" = None
    revolut: "RefundUnimplemented | None" = None
    scalapay: "RefundUnimplemented | None" = None
    sofort: "RefundUnimplemented | None" = None
    swish: "RefundSwish | None" = None
    th_bank_transfer: "RefundThBankTransfer | None" = None
    twint: "RefundUnimplemented | None" = None
    type: str = MISSING
    us_bank_transfer: "RefundUsBankTransfer | None" = None
    wechat_pay: "RefundUnimplemented | None" = None
    zip: "RefundUnimplemented | None" = None


class RefundDisplayDetails(StripeObject, kw_only=True):
    """Schema ``refund_next_action_display_details``."""

    email_sent: "RefundEmailSent" = MISSING
    expires_at: int = MISSING
    """Unix seconds."""


class RefundEmailSent(StripeObject, kw_only=True):
    """Schema ``email_sent``."""

    email_sent_at: int = MISSING
    """Unix seconds."""
    email_sent_to: str = MISSING


class RefundEuBankTransfer(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_eu_bank_transfer``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundGbBankTransfer(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_gb_bank_transfer``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundJpBankTransfer(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_jp_bank_transfer``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundMbWay(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_mb_way``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundMultibanco(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_multibanco``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundMxBankTransfer(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_mx_bank_transfer``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundNextAction(StripeObject, kw_only=True):
    """Schema ``refund_next_action``."""

    display_details: RefundDisplayDetails | None = None
    type: str = MISSING


class RefundP24(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_p24``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundPaypal(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_paypal``."""

    network_decline_code: str | None = None


class RefundSwish(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_swish``."""

    network_decline_code: str | None = None
    reference: str | None = None
    reference_status: str | None = None


class RefundThBankTransfer(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_th_bank_transfer``."""

    reference: str | None = None
    reference_status: str | None = None


class RefundUnimplemented(StripeObject, kw_only=True):
    """Schema ``destination_details_unimplemented``."""


class RefundUsBankTransfer(StripeObject, kw_only=True):
    """Schema ``refund_destination_details_us_bank_transfer``."""

    reference: str | None = None
    reference_status: str | None = None
