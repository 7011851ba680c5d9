# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .application_fee import ApplicationFee
    from .application_fee_refund import ApplicationFeeRefund
    from .charge import Charge
    from .connect_collection_transfer import ConnectCollectionTransfer
    from .customer_cash_balance_transaction import CustomerCashBalanceTransaction
    from .dispute import Dispute
    from .issuing_authorization import IssuingAuthorization
    from .issuing_dispute import IssuingDispute
    from .issuing_transaction import IssuingTransaction
    from .payout import Payout
    from .refund import Refund
    from .reserve_transaction import ReserveTransaction
    from .reversal import Reversal
    from .tax_deducted_at_source import TaxDeductedAtSource
    from .topup import Topup
    from .transfer import Transfer


class BalanceTransaction(Resource, kw_only=True):
    """Schema ``balance_transaction``."""

    id: str = MISSING
    object: Literal["balance_transaction"] = "balance_transaction"
    amount: int = MISSING
    """In the smallest currency unit."""
    available_on: int = MISSING
    """Unix seconds."""
    balance_type: Literal["issuing", "payments", "refund_and_dispute_prefunding", "risk_reserved"] = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    description: str | None = None
    exchange_rate: float | None = None
    fee: int = MISSING
    """In the smallest currency unit."""
    fee_details: "list[BalanceTransactionFeeDetail]" = MISSING
    net: int = MISSING
    """In the smallest currency unit."""
    reporting_category: str = MISSING
    source: (
        Expandable[
            "ApplicationFee | Charge | ConnectCollectionTransfer | CustomerCashBalanceTransaction | Dispute | ApplicationFeeRefund | IssuingAuthorization | IssuingDispute | IssuingTransaction | Payout | Refund | ReserveTransaction | TaxDeductedAtSource | Topup | Transfer | Reversal"
        ]
        | None
    ) = None
    """Expandable."""
    status: str = MISSING
    type: Literal[
        "adjustment",
        "advance",
        "advance_funding",
        "anticipation_repayment",
        "application_fee",
        "application_fee_refund",
        "charge",
        "climate_order_purchase",
        "climate_order_refund",
        "connect_collection_transfer",
        "contribution",
        "fee_credit_funding",
        "inbound_transfer",
        "inbound_transfer_reversal",
        "issuing_authorization_hold",
        "issuing_authorization_release",
        "issuing_dispute",
        "issuing_transaction",
        "obligation_outbound",
        "obligation_reversal_inbound",
        "payment",
        "payment_failure_refund",
        "payment_network_reserve_hold",
        "payment_network_reserve_release",
        "payment_refund",
        "payment_reversal",
        "payment_unreconciled",
        "payout",
        "payout_cancel",
        "payout_failure",
        "payout_minimum_balance_hold",
        "payout_minimum_balance_release",
        "refund",
        "refund_failure",
        "reserve_hold",
        "reserve_release",
        "reserve_transaction",
        "reserved_funds",
        "stripe_balance_payment_debit",
        "stripe_balance_payment_debit_reversal",
        "stripe_fee",
        "stripe_fx_fee",
        "tax_fee",
        "tax_fund",
        "topup",
        "topup_reversal",
        "transfer",
        "transfer_cancel",
        "transfer_failure",
        "transfer_refund",
    ] = MISSING


class BalanceTransactionFeeDetail(StripeObject, kw_only=True):
    """Schema ``fee``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    application: str | None = None
    currency: str = MISSING
    description: str | None = None
    type: str = MISSING
