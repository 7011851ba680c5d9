# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .._enums import TypeValue

if TYPE_CHECKING:
    from .balance_transaction import BalanceTransaction
    from .customer import Customer
    from .payment_intent import PaymentIntent
    from .refund import Refund


class CustomerCashBalanceTransaction(Resource, kw_only=True):
    """Schema ``customer_cash_balance_transaction``."""

    id: str = MISSING
    object: Literal["customer_cash_balance_transaction"] = "customer_cash_balance_transaction"
    adjusted_for_overdraft: "CustomerCashBalanceTransactionAdjustedForOverdraft | None" = None
    applied_to_payment: "CustomerCashBalanceTransactionAppliedToPayment | None" = None
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    customer: Expandable["Customer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    ending_balance: int = MISSING
    """In the smallest currency unit."""
    funded: "CustomerCashBalanceTransactionFunded | None" = None
    livemode: bool = MISSING
    net_amount: int = MISSING
    """In the smallest currency unit."""
    refunded_from_payment: "CustomerCashBalanceTransactionRefundedFromPayment | None" = None
    transferred_to_balance: "CustomerCashBalanceTransactionTransferredToBalance | None" = None
    type: Literal[
        "adjusted_for_overdraft",
        "applied_to_payment",
        "funded",
        "funding_reversed",
        "refunded_from_payment",
        "return_canceled",
        "return_initiated",
        "transferred_to_balance",
        "unapplied_from_payment",
    ] = MISSING
    unapplied_from_payment: "CustomerCashBalanceTransactionUnappliedFromPayment | None" = None


class CustomerCashBalanceTransactionAdjustedForOverdraft(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_adjusted_for_overdraft``."""

    balance_transaction: Expandable["BalanceTransaction"] = MISSING
    """Expandable."""
    linked_transaction: Expandable["CustomerCashBalanceTransaction"] = MISSING
    """Expandable."""


class CustomerCashBalanceTransactionAppliedToPayment(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_applied_to_payment_transaction``."""

    payment_intent: Expandable["PaymentIntent"] = MISSING
    """Expandable."""


class CustomerCashBalanceTransactionBankTransfer(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_funded_transaction_resource_bank_transfer``."""

    eu_bank_transfer: "CustomerCashBalanceTransactionEuBankTransfer | None" = None
    gb_bank_transfer: "CustomerCashBalanceTransactionGbBankTransfer | None" = None
    jp_bank_transfer: "CustomerCashBalanceTransactionJpBankTransfer | None" = None
    reference: str | None = None
    type: TypeValue = MISSING
    us_bank_transfer: "CustomerCashBalanceTransactionUsBankTransfer | None" = None


class CustomerCashBalanceTransactionEuBankTransfer(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_funded_transaction_resource_bank_transfer_resource_eu_bank_transfer``."""

    bic: str | None = None
    iban_last4: str | None = None
    sender_name: str | None = None


class CustomerCashBalanceTransactionFunded(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_funded_transaction``."""

    bank_transfer: CustomerCashBalanceTransactionBankTransfer = MISSING


class CustomerCashBalanceTransactionGbBankTransfer(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_funded_transaction_resource_bank_transfer_resource_gb_bank_transfer``."""

    account_number_last4: str | None = None
    sender_name: str | None = None
    sort_code: str | None = None


class CustomerCashBalanceTransactionJpBankTransfer(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_funded_transaction_resource_bank_transfer_resource_jp_bank_transfer``."""

    sender_bank: str | None = None
    sender_branch: str | None = None
    sender_name: str | None = None


class CustomerCashBalanceTransactionRefundedFromPayment(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_refunded_from_payment_transaction``."""

    refund: Expandable["Refund"] = MISSING
    """Expandable."""


class CustomerCashBalanceTransactionTransferredToBalance(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_transferred_to_balance``."""

    balance_transaction: Expandable["BalanceTransaction"] = MISSING
    """Expandable."""


class CustomerCashBalanceTransactionUnappliedFromPayment(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_unapplied_from_payment_transaction``."""

    payment_intent: Expandable["PaymentIntent"] = MISSING
    """Expandable."""


class CustomerCashBalanceTransactionUsBankTransfer(StripeObject, kw_only=True):
    """Schema ``customer_balance_resource_cash_balance_transaction_resource_funded_transaction_resource_bank_transfer_resource_us_bank_transfer``."""

    network: Literal["ach", "domestic_wire_us", "swift"] | None = None
    sender_name: str | None = None
