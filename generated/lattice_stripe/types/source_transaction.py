# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class SourceTransaction(Resource, kw_only=True):
    """Schema ``source_transaction``."""

    id: str = MISSING
    object: Literal["source_transaction"] = "source_transaction"
    ach_credit_transfer: "SourceTransactionAchCreditTransfer | None" = None
    amount: int = MISSING
    """In the smallest currency unit."""
    chf_credit_transfer: "SourceTransactionChfCreditTransfer | None" = None
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    gbp_credit_transfer: "SourceTransactionGbpCreditTransfer | None" = None
    livemode: bool = MISSING
    paper_check: "SourceTransactionPaperCheck | None" = None
    sepa_credit_transfer: "SourceTransactionSepaCreditTransfer | None" = None
    source: str = MISSING
    status: str = MISSING
    type: Literal[
        "ach_credit_transfer",
        "ach_debit",
        "alipay",
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


class SourceTransactionAchCreditTransfer(StripeObject, kw_only=True):
    """Schema ``source_transaction_ach_credit_transfer_data``."""

    customer_data: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    routing_number: str | None = None


class SourceTransactionChfCreditTransfer(StripeObject, kw_only=True):
    """Schema ``source_transaction_chf_credit_transfer_data``."""

    reference: str | None = None
    sender_address_country: str | None = None
    sender_address_line1: str | None = None
    sender_iban: str | None = None
    sender_name: str | None = None


class SourceTransactionGbpCreditTransfer(StripeObject, kw_only=True):
    """Schema ``source_transaction_gbp_credit_transfer_data``."""

    fingerprint: str | None = None
    funding_method: str | None = None
    last4: str | None = None
    reference: str | None = None
    sender_account_number: str | None = None
    sender_name: str | None = None
    sender_sort_code: str | None = None


class SourceTransactionPaperCheck(StripeObject, kw_only=True):
    """Schema ``source_transaction_paper_check_data``."""

    available_at: str | None = None
    invoices: str | None = None


class SourceTransactionSepaCreditTransfer(StripeObject, kw_only=True):
    """Schema ``source_transaction_sepa_credit_transfer_data``."""

    reference: str | None = None
    sender_iban: str | None = None
    sender_name: str | None = None
